/** Appeals and adjustments as the archive keeps them: one document a year of filing, written together with its line in the journal. */
import { z } from "zod";
import { type CivilDate, type CivilMoment, isCivilDate, isCivilMoment } from "@/lib/base/civil";
import { AppError } from "@/lib/base/errors";
import type { Archive } from "@/lib/workspace/archive";
import { inTurn } from "@/lib/workspace/in-turn";
import type { JsonValue } from "@/lib/workspace/kept";
import {
	APPEAL_OUTCOMES,
	type Appeal,
	type AppealDecision,
	type AppealEffect,
	type AppealOutcome,
	type AppealWish,
	type DecisionWish,
	withAppeal,
	withDecision,
	withoutAppeal,
} from "./ledger";

z.config({ jitless: true });

const PREFIX = "appeals/";
const EFFECT_NAMES = {
	leave_out: "警情案件不计入",
	move: "警情案件改计村居",
	points: "村居加减分",
} as const satisfies Record<AppealEffect["kind"], string>;

const date = z.custom<CivilDate>((value) => typeof value === "string" && isCivilDate(value));
const moment = z.custom<CivilMoment>((value) => typeof value === "string" && isCivilMoment(value));
const words = z.string().nullable();

// Strict throughout: what this version does not know it would lose with the next entry.
const effect = z.discriminatedUnion("kind", [
	z.strictObject({ kind: z.literal("leave_out") }),
	z.strictObject({ kind: z.literal("move"), to: z.string() }),
	z.strictObject({ kind: z.literal("points"), points: z.number() }),
]);
const subject = z.discriminatedUnion("kind", [
	z.strictObject({ kind: z.literal("event"), eventNo: z.string() }),
	z.strictObject({ kind: z.literal("village"), village: z.string(), day: date }),
]);
const decision = z.strictObject({
	outcome: z.enum(Object.keys(APPEAL_OUTCOMES) as [AppealOutcome, ...AppealOutcome[]]),
	instead: effect.nullable(),
	reason: words,
	by: words,
	at: moment,
});
const appealSchema = z.strictObject({
	id: z.string(),
	schemeId: z.string(),
	subject,
	asked: effect,
	clause: words,
	reason: z.string(),
	evidence: words,
	by: words,
	no: z.number().int().positive(),
	filedAt: moment,
	decisions: z.array(decision),
	takenBackAt: moment.nullable(),
});

function parsed(kept: JsonValue): readonly Appeal[] {
	const read = z.array(appealSchema).safeParse(kept);
	if (read.success) return read.data;
	const detail = z.prettifyError(read.error);
	throw new AppError("archive_newer", "工作区中有本版本不认识的考核申诉记录，请用更新的版本打开。", {
		detail,
	});
}

const compareTexts = (one: string, other: string): number => (one < other ? -1 : Number(one > other));

function inOrder(entries: readonly Appeal[]): readonly Appeal[] {
	return entries.toSorted(
		(one, other) =>
			compareTexts(one.filedAt, other.filedAt) || one.no - other.no || compareTexts(one.id, other.id),
	);
}

/**
 * Every entry that an archive keeps, also those rejected and taken back, in the order they were filed.
 * @throws AppError `archive_newer` when a version wrote them that tells them differently
 */
export function appealsIn(archive: Pick<Archive, "documentNames" | "document">): readonly Appeal[] {
	const names = archive.documentNames().filter((name) => name.startsWith(PREFIX));
	return inOrder(
		names.flatMap((name) => {
			const kept = archive.document(name);
			return kept === null ? [] : parsed(kept);
		}),
	);
}

/** The earlier of two moments; null is none. */
function earlier(one: CivilMoment | null, other: CivilMoment | null): CivilMoment | null {
	if (one === null || other === null) return one ?? other;
	return one < other ? one : other;
}

/** Decisions of both, each once, by their moments. */
function joinedDecisions(entries: readonly Appeal[]): readonly AppealDecision[] {
	const keyOf = ({ outcome, instead, reason, by, at }: AppealDecision) =>
		JSON.stringify([at, outcome, instead, reason, by]);
	const byKey = new Map(
		entries.flatMap(({ decisions }) => decisions.map((one) => [keyOf(one), one] as const)),
	);
	return [...byKey].toSorted(([one], [other]) => compareTexts(one, other)).map(([, one]) => one);
}

function joinYear(ours: readonly Appeal[], theirs: readonly Appeal[]): readonly Appeal[] {
	const joined = new Map<string, Appeal>();
	for (const entry of [...ours, ...theirs]) {
		const same = joined.get(entry.id);
		const both = same === undefined ? [entry] : [same, entry];
		const takenBackAt = earlier(same?.takenBackAt ?? null, entry.takenBackAt);
		joined.set(entry.id, { ...entry, decisions: joinedDecisions(both), takenBackAt });
	}
	return inOrder([...joined.values()]);
}

/**
 * How the entries of two workspaces become one, by the name of their document: those of both, each once, with the decisions of
 * both, of which the last holds; what either side took back is taken back. The order of the sides does not matter, and merging
 * again changes nothing.
 * @param names of our documents
 */
export function appealJoins(
	names: readonly string[],
): Readonly<Record<string, (ours: JsonValue, theirs: JsonValue) => JsonValue>> {
	const join = (ours: JsonValue, theirs: JsonValue) =>
		joinYear(parsed(ours), parsed(theirs)) as unknown as JsonValue;
	return Object.fromEntries(names.filter((name) => name.startsWith(PREFIX)).map((name) => [name, join]));
}

const YEAR_LENGTH = 4;
const yearOf = ({ filedAt }: Pick<Appeal, "filedAt">): string => filedAt.slice(0, YEAR_LENGTH);

/** Keeps the entries of one year as they are now, with a line in the journal that names nobody. */
async function keep(
	archive: Archive,
	year: string,
	{
		entries,
		at,
		text,
	}: { readonly entries: readonly Appeal[]; readonly at: CivilMoment; readonly text: string },
): Promise<void> {
	const own = entries.filter((entry) => yearOf(entry) === year);
	await archive.change({
		documents: { [`${PREFIX}${year}`]: own as unknown as JsonValue },
		journal: [{ at, kind: "appeal", text }],
	});
}

/** Files an entry; its id. @throws AppError as {@link withAppeal}; nothing is kept then */
export function appealKept(archive: Archive, now: CivilMoment, wish: AppealWish): Promise<string> {
	return inTurn(archive, async () => {
		const entries = withAppeal(appealsIn(archive), wish, now);
		const text = `考核申诉登记：${EFFECT_NAMES[wish.asked.kind]}`;
		await keep(archive, yearOf({ filedAt: now }), { entries, at: now, text });
		return entries.at(-1)?.id ?? "";
	});
}

/** Keeps what becomes of an entry that is there; the year is that of its filing. */
function changed(
	archive: Archive,
	now: CivilMoment,
	{ id, text }: { readonly id: string; readonly text: string },
	change: (entries: readonly Appeal[]) => readonly Appeal[],
): Promise<void> {
	return inTurn(archive, async () => {
		const entries = change(appealsIn(archive));
		const year = entries.filter((entry) => entry.id === id).map(yearOf);
		await keep(archive, year[0] ?? "", { entries, at: now, text });
	});
}

/** Decides an entry. @throws AppError as {@link withDecision}; nothing is kept then */
export function appealDecided(
	archive: Archive,
	now: CivilMoment,
	wish: { readonly id: string; readonly decision: DecisionWish },
): Promise<void> {
	const text = `考核申诉裁定：${APPEAL_OUTCOMES[wish.decision.outcome]}`;
	return changed(archive, now, { id: wish.id, text }, (entries) => withDecision(entries, wish, now));
}

/** Takes an entry back. @throws AppError as {@link withoutAppeal}; nothing is kept then */
export function appealTakenBack(archive: Archive, now: CivilMoment, id: string): Promise<void> {
	return changed(archive, now, { id, text: "考核申诉撤回" }, (entries) => withoutAppeal(entries, id, now));
}
