/** What the screen 考核 shows, asked where the records are: the sheet of a scheme, its appeals, what one of them changes, its circulars. */
import { type AssessmentRequest, askAssessment } from "@/lib/assessment/ask-input";
import { appealsIn } from "@/lib/assessment/kept-appeals";
import { type Circular, circularsIn } from "@/lib/assessment/kept-circulars";
import { lockIn } from "@/lib/assessment/kept-locks";
import { type SchemeVersion, schemesIn, versionsIn } from "@/lib/assessment/kept-schemes";
import { type Appeal, type Decisions, decisionsOf, effectOf, withoutEntry } from "@/lib/assessment/ledger";
import { yearOfWindow } from "@/lib/assessment/lock";
import type { Scheme } from "@/lib/assessment/scheme";
import { scoreSheet } from "@/lib/assessment/score";
import type { Sheet } from "@/lib/assessment/sheet";
import type { CivilMoment } from "@/lib/base/civil";
import { AppError } from "@/lib/base/errors";
import { type Elsewhere, elsewhereIn } from "@/lib/bundle/elsewhere";
import type { EngineReader } from "@/lib/engine/engine";
import type { Settings } from "@/lib/settings/settings";
import type { Archive } from "@/lib/workspace/archive";

/** What the boards of an assessment are made from. */
interface AssessmentDesk {
	readonly engine: EngineReader;
	readonly archive: Archive;
	readonly settings: Settings;
}

/** A sheet that is locked. */
export interface LockedSheet {
	readonly at: CivilMoment;
	readonly sheet: Sheet;
	/** Of its seal, 64 hex digits. */
	readonly checksum: string;
}

/** A sheet with everything that was decided for it. */
export interface AssessmentBoard {
	readonly sheet: Sheet;
	/** What a what-if is scored with. */
	readonly decisions: Decisions;
	/** Of this scheme, in the order they were filed, also those taken back. */
	readonly appeals: readonly Appeal[];
	/** Of this scheme, by the end of their window. */
	readonly circulars: readonly Circular[];
	/** The lock of the assessed window, whose sheet then holds and not this one; null while it is not locked. */
	readonly locked: LockedSheet | null;
	/** What other locks and circulars stand against in a bundle of the sheet that holds. */
	readonly elsewhere: Elsewhere;
}

/** What one entry of the ledger does to a sheet. */
export interface AppealEffectBoard {
	readonly before: Sheet;
	readonly after: Sheet;
	/** True while it is undecided: `after` is then as if it were accepted as asked. */
	readonly isSupposed: boolean;
}

async function sheetOf(
	{ engine, settings }: Pick<AssessmentDesk, "engine" | "settings">,
	request: AssessmentRequest,
	decisions: Decisions,
): Promise<Sheet> {
	const input = await askAssessment(engine, request, settings, decisions);
	return scoreSheet(request.scheme, input, decisions);
}

/** The lock of exactly this window of this scheme. */
function lockedSheet(
	{ archive }: Pick<AssessmentDesk, "archive">,
	{ scheme, input: { window } }: Sheet,
): LockedSheet | null {
	const lock = lockIn(archive, { schemeId: scheme.id, year: yearOfWindow(window) });
	if (lock === null) return null;
	const { start, end } = lock.sheet.input.window;
	if (start !== window.start || end !== window.end) return null;
	return { at: lock.lockedAt, sheet: lock.sheet, checksum: lock.seal.checksum };
}

/** The sheet of a scheme and period, with the decisions of the ledger. @throws as `askAssessment` and the kept documents */
export async function askAssessmentBoard(
	desk: AssessmentDesk,
	request: AssessmentRequest,
): Promise<AssessmentBoard> {
	const { id } = request.scheme;
	const appeals = appealsIn(desk.archive).filter(({ schemeId }) => schemeId === id);
	const decisions = decisionsOf(appeals, id);
	const sheet = await sheetOf(desk, request, decisions);
	const locked = lockedSheet(desk, sheet);
	const own = { sheet: locked?.sheet ?? sheet, lockedAt: locked?.at ?? null };
	return {
		sheet,
		decisions,
		appeals,
		circulars: circularsIn(desk.archive, id),
		locked,
		elsewhere: elsewhereIn(desk.archive, own),
	};
}

/** An undecided entry as if it were accepted. */
function supposed(entry: Appeal): Appeal {
	const decision = { outcome: "accepted", instead: null, reason: null, by: null, at: entry.filedAt } as const;
	return { ...entry, decisions: [decision] };
}

/**
 * The sheet without and with one entry.
 * @throws AppError `appeal_gone` where it is not there; as {@link askAssessmentBoard}
 */
export async function askAppealEffect(
	desk: AssessmentDesk,
	{ appeal, ...request }: AssessmentRequest & { readonly appeal: string },
): Promise<AppealEffectBoard> {
	const entries = appealsIn(desk.archive);
	const own = entries.find(({ id }) => id === appeal);
	if (own === undefined) throw new AppError("appeal_gone", "这条申诉不在本机，请刷新后再看。");
	const others = withoutEntry(entries, appeal);
	const isSupposed = own.decisions.length === 0 && effectOf(own) === null && own.takenBackAt === null;
	const { id } = request.scheme;
	const [before, after] = await Promise.all([
		sheetOf(desk, request, decisionsOf(others, id)),
		sheetOf(desk, request, decisionsOf([...others, isSupposed ? supposed(own) : own], id)),
	]);
	return { before, after, isSupposed };
}

/** The schemes that are kept, each with all its versions. */
export interface KeptSchemes {
	/** The version in force of each. */
	readonly schemes: readonly Scheme[];
	/** By id, oldest first. */
	readonly versions: Readonly<Record<string, readonly SchemeVersion[]>>;
}

/** Every scheme that the workspace keeps. @throws AppError `archive_newer` */
export async function askSchemes({ archive }: Pick<AssessmentDesk, "archive">): Promise<KeptSchemes> {
	const schemes = schemesIn(archive);
	return {
		schemes,
		versions: Object.fromEntries(schemes.map(({ id }) => [id, versionsIn(archive, id)])),
	};
}
