/** Picks as the archive keeps them: one document a group and week, written together with its line in the journal. */
import { z } from "zod";
import { type CivilDate, type CivilMoment, isCivilDate, isCivilMoment } from "@/lib/base/civil";
import { AppError } from "@/lib/base/errors";
import type { EngineReader } from "@/lib/engine/engine";
import type { KeptWorkspace } from "@/lib/ingest/keep";
import { FOCUS_PARAMETER_IDS, type FocusParameterId } from "@/lib/settings/focus-parameters";
import type { Settings } from "@/lib/settings/settings";
import type { Archive } from "@/lib/workspace/archive";
import { inTurn } from "@/lib/workspace/in-turn";
import type { JsonValue } from "@/lib/workspace/kept";
import { askMorning } from "./ask-morning";
import type { AreaGroup } from "./features";
import {
	isInForce,
	type PickStep,
	type PickWish,
	type RecordedPick,
	type StepWish,
	withPick,
	withStep,
} from "./ledger";

z.config({ jitless: true });

const PREFIX = "focus-pick/";
const GROUP_NAMES = { village: "重点村居", zone: "重点园区" } as const satisfies Record<AreaGroup, string>;

const date = z.custom<CivilDate>((value) => typeof value === "string" && isCivilDate(value));
const moment = z.custom<CivilMoment>((value) => typeof value === "string" && isCivilMoment(value));
const amount = z.number().nullable();

// Strict throughout: what this version does not know it would lose with the next step.
const parameters = z.strictObject(
	Object.fromEntries(FOCUS_PARAMETER_IDS.map((id) => [id, z.number()])) as Record<
		FocusParameterId,
		z.ZodNumber
	>,
);

const candidate = z.strictObject({
	area: z.string(),
	code: z.string(),
	incidents: z.array(z.tuple([z.number(), z.number()])),
	population: amount,
	reached: z.number(),
	repeats: z.number(),
	weeksSinceVisit: amount,
});

const pickSchema = z.strictObject({
	group: z.enum(["village", "zone"]),
	week: date,
	area: z.string(),
	proposed: z.string().nullable(),
	inputs: z.strictObject({
		ruleVersion: z.string(),
		parameters,
		season: z.number(),
		weeks: z.number(),
		recordsUntil: moment.nullable(),
		candidates: z.array(candidate),
	}),
	steps: z
		.array(
			z.strictObject({
				kind: z.enum(["picked", "postponed", "cancelled", "done"]),
				at: moment,
				reason: z.string().nullable(),
				deed: z
					.strictObject({ visits: amount, receipts: amount, talks: amount, note: z.string() })
					.nullable(),
			}),
		)
		.min(1),
});

const parsed = (kept: JsonValue): readonly RecordedPick[] => {
	const read = z.array(pickSchema).safeParse(kept);
	if (read.success) return read.data;
	const detail = z.prettifyError(read.error);
	throw new AppError("archive_newer", "工作区中有本版本不认识的重点研判记录，请用更新的版本打开。", {
		detail,
	});
};

/**
 * Every pick that an archive keeps, by week and in the order they were made.
 * @throws AppError `archive_newer` when a version wrote them that tells them differently
 */
export function picksIn(archive: Archive): readonly RecordedPick[] {
	const names = archive.documentNames().filter((name) => name.startsWith(PREFIX));
	return names
		.flatMap((name) => {
			const kept = archive.document(name);
			return kept === null ? [] : parsed(kept);
		})
		.toSorted((one, other) => (one.week < other.week ? -1 : one.week > other.week ? 1 : 0));
}

const sameDecision = (one: RecordedPick, other: RecordedPick): boolean =>
	one.area === other.area && one.steps[0]?.at === other.steps[0]?.at;

/** Why one of two picks of a week does not hold after a merge. */
const DECIDED_ELSEWHERE = "合并备份：本周已由本机另行确定";

/** A pick of theirs beside ours: where both are in force, theirs is given up, and says why. */
function besideOurs(pick: RecordedPick, isOursInForce: boolean): RecordedPick {
	const last = pick.steps.at(-1);
	if (!isOursInForce || !isInForce(pick) || last === undefined) return pick;
	const given: PickStep = { kind: "cancelled", at: last.at, reason: DECIDED_ELSEWHERE, deed: null };
	return { ...pick, steps: [...pick.steps, given] };
}

function joinWeek(ours: readonly RecordedPick[], theirs: readonly RecordedPick[]): readonly RecordedPick[] {
	const longer = ours.map((own) => {
		const other = theirs.find((one) => sameDecision(one, own));
		return other !== undefined && other.steps.length > own.steps.length ? other : own;
	});
	const others = theirs.filter((one) => !ours.some((own) => sameDecision(one, own)));
	const isOursInForce = longer.some(isInForce);
	return [...others.map((one) => besideOurs(one, isOursInForce)), ...longer];
}

/**
 * How the picks of two workspaces become one, by the name of their document: of one decision that both know the side that
 * followed it further holds; where each decided on another place for one week, ours stays in force and both are kept.
 * @param names of our documents
 */
export function pickJoins(
	names: readonly string[],
): Readonly<Record<string, (ours: JsonValue, theirs: JsonValue) => JsonValue>> {
	const join = (ours: JsonValue, theirs: JsonValue) =>
		joinWeek(parsed(ours), parsed(theirs)) as unknown as JsonValue;
	return Object.fromEntries(names.filter((name) => name.startsWith(PREFIX)).map((name) => [name, join]));
}

const documentName = ({ group, week }: Pick<PickWish, "group" | "week">) => `${PREFIX}${group}/${week}`;

/** Keeps the picks of one group and week as they are now, with a line in the journal. */
async function keep(
	archive: Archive,
	subject: Pick<PickWish, "group" | "week">,
	{
		picks,
		at,
		text,
	}: { readonly picks: readonly RecordedPick[]; readonly at: CivilMoment; readonly text: string },
): Promise<void> {
	const own = picks.filter(({ group, week }) => group === subject.group && week === subject.week);
	await archive.change({
		documents: { [documentName(subject)]: own as unknown as JsonValue },
		journal: [{ at, kind: "focus", text }],
	});
}

/** Reasons are an officer's own words and may name people, as no line of the journal does. */
const REASON_ELSEWHERE = "理由见该次研判记录";

/**
 * Records a pick with everything it was made from: the inputs are asked of the engine now and kept with it.
 * @throws AppError as {@link withPick}; nothing is kept then
 */
export function pickKept(
	{ engine, archive }: { readonly engine: EngineReader } & Pick<KeptWorkspace, "archive">,
	settings: Settings,
	now: CivilMoment,
	wish: PickWish,
): Promise<void> {
	return inTurn(archive, async () => {
		const before = picksIn(archive);
		const morning = await askMorning(engine, { settings, week: wish.week, picks: before });
		const { proposed, inputs } = morning[wish.group];
		const picks = withPick(before, wish, { proposed, inputs, now });
		const against = wish.area === proposed ? "" : `（推荐为${proposed ?? "无"}，${REASON_ELSEWHERE}）`;
		const text = `${wish.week}一周的${GROUP_NAMES[wish.group]}确定为${wish.area}${against}`;
		await keep(archive, wish, { picks, at: now, text });
	});
}

const STEP_WORDS = { postponed: "推迟", cancelled: "取消", done: "登记走访情况" } as const;

/** Records what was decided about a pick afterwards. @throws AppError as {@link withStep}; nothing is kept then */
export function stepKept(
	{ archive }: Pick<KeptWorkspace, "archive">,
	now: CivilMoment,
	wish: StepWish,
): Promise<void> {
	return inTurn(archive, async () => {
		const picks = withStep(picksIn(archive), wish, now);
		const why = wish.reason?.trim() ? `（${REASON_ELSEWHERE}）` : "";
		const text = `${wish.week}一周的${GROUP_NAMES[wish.group]}：${STEP_WORDS[wish.kind]}${why}`;
		await keep(archive, wish, { picks, at: now, text });
	});
}
