/** The ledger of picks: what was proposed, what was chosen instead and why, what became of it; nothing in it is ever rewritten. */
import { type CivilDate, type CivilMoment, dateOfMoment } from "@/lib/base/civil";
import { AppError } from "@/lib/base/errors";
import { addDays, dayNumber } from "@/lib/calendar/civil";
import { maskNarrative } from "@/lib/text/mask";
import type { AreaGroup } from "./features";
import type { FrozenInputs } from "./frozen-inputs";
import type { LastVisit } from "./history";

const WEEK_DAYS = 7;

/** What was done in the week, as far as it was written down; null = not written. */
export interface Deed {
	/** Households or firms visited. */
	readonly visits: number | null;
	/** Receipts signed. */
	readonly receipts: number | null;
	/** Talks and lectures held. */
	readonly talks: number | null;
	readonly note: string;
}

/** What was decided about a pick after it was made. */
export type StepKind = "picked" | "postponed" | "cancelled" | "done";

/** One decision about a pick, with its moment and its reason. */
export interface PickStep {
	readonly kind: StepKind;
	readonly at: CivilMoment;
	/** Why; always given for `postponed` and `cancelled`, and for a pick against the proposal. */
	readonly reason: string | null;
	/** With `done` only. */
	readonly deed: Deed | null;
}

/** One pick with everything it was made from. */
export interface RecordedPick {
	readonly group: AreaGroup;
	/** First day of the week it is for: the morning of the decision. */
	readonly week: CivilDate;
	readonly area: string;
	/** What the rule proposed; null where it could propose nothing. */
	readonly proposed: string | null;
	readonly inputs: FrozenInputs;
	/** From the pick itself on, in the order in which they were made; never empty. */
	readonly steps: readonly PickStep[];
}

/** Where a pick stands: its last decision. */
export function stateOf({ steps }: Pick<RecordedPick, "steps">): StepKind {
	return steps.at(-1)?.kind ?? "picked";
}

/** True while the week's visits are those of this pick: neither postponed nor cancelled. */
export function isInForce(pick: Pick<RecordedPick, "steps">): boolean {
	const state = stateOf(pick);
	return state === "picked" || state === "done";
}

/** False for a pick that was written down after its week was over, when what came was known: 补记. */
export function isTimely({ week, steps }: Pick<RecordedPick, "week" | "steps">): boolean {
	const made = steps[0];
	return made !== undefined && dateOfMoment(made.at) < addDays(week, WEEK_DAYS);
}

/** The pick of a group and week that is in force; null while none is. */
export function pickInForce<P extends Omit<RecordedPick, "inputs">>(
	picks: readonly P[],
	group: AreaGroup,
	week: CivilDate,
): P | null {
	return picks.find((pick) => pick.group === group && pick.week === week && isInForce(pick)) ?? null;
}

/** The pick of the week before: the one in force, else the last that was put off or given up; null without any. */
export function lastWeeksPick<P extends Omit<RecordedPick, "inputs">>(
	picks: readonly P[],
	group: AreaGroup,
	week: CivilDate,
): P | null {
	const before = addDays(week, -WEEK_DAYS);
	const own = picks.filter((pick) => pick.group === group && pick.week === before);
	return pickInForce(own, group, before) ?? own.at(-1) ?? null;
}

/** Picks in force count as visits of their week; others never happened. */
export function lastVisitIn(picks: readonly Omit<RecordedPick, "inputs">[], group: AreaGroup): LastVisit {
	const visits = picks
		.filter((pick) => pick.group === group && isInForce(pick))
		.map(({ area, week }) => ({ area, day: dayNumber(week) }));
	return (area, beforeDay) => {
		const days = visits.filter((visit) => visit.area === area && visit.day < beforeDay).map(({ day }) => day);
		return days.length === 0 ? null : Math.max(...days);
	};
}

/** What an officer decides. */
export interface PickWish {
	readonly group: AreaGroup;
	readonly week: CivilDate;
	readonly area: string;
	/** Needed where the area is not the proposed one. */
	readonly reason: string | null;
}

/** What else a pick is made from. */
export interface PickGrounds {
	readonly proposed: string | null;
	readonly inputs: FrozenInputs;
	readonly now: CivilMoment;
}

/** As it is kept: numbers of persons and phones are masked, because what is written here stands on screens and in reports. */
function written(words: string | null): string | null {
	const said = words?.trim() ?? "";
	return said === "" ? null : maskNarrative(said, []);
}

/**
 * The picks with one more.
 * @throws AppError `focus_picked` while the week has one in force, `focus_unknown_area` for an area that was no candidate,
 * `focus_reason_missing` without a reason against the proposal
 */
export function withPick(
	picks: readonly RecordedPick[],
	{ group, week, area, reason }: PickWish,
	{ proposed, inputs, now }: PickGrounds,
): readonly RecordedPick[] {
	const before = pickInForce(picks, group, week);
	if (before !== null)
		throw new AppError("focus_picked", `本周已经确定为${before.area}，请先推迟或取消，再另选。`);
	if (!inputs.candidates.some((candidate) => candidate.area === area))
		throw new AppError("focus_unknown_area", `名单中没有“${area}”，请刷新后重新选择。`);
	const why = written(reason);
	if (area !== proposed && why === null)
		throw new AppError("focus_reason_missing", "所选不是推荐对象，请写明理由。");
	const step: PickStep = { kind: "picked", at: now, reason: why, deed: null };
	return [...picks, { group, week, area, proposed, inputs, steps: [step] }];
}

/** What an officer decides about a pick that was made. */
export interface StepWish {
	readonly group: AreaGroup;
	readonly week: CivilDate;
	readonly kind: Exclude<StepKind, "picked">;
	readonly reason: string | null;
	readonly deed: Deed | null;
}

/**
 * The picks with a decision added to the one in force; what was done may be written down again and again.
 * @throws AppError `focus_not_picked` where none is in force, `focus_reason_missing` without a reason to postpone or cancel,
 * `focus_done` to postpone or cancel what was done
 */
export function withStep(
	picks: readonly RecordedPick[],
	{ group, week, kind, reason, deed }: StepWish,
	now: CivilMoment,
): readonly RecordedPick[] {
	const pick = pickInForce(picks, group, week);
	if (pick === null) throw new AppError("focus_not_picked", "这一周还没有确定对象，或已推迟、取消。");
	const why = written(reason);
	if (kind !== "done" && why === null)
		throw new AppError("focus_reason_missing", `请写明${kind === "postponed" ? "推迟" : "取消"}的理由。`);
	if (kind !== "done" && stateOf(pick) === "done")
		throw new AppError("focus_done", "已经登记走访，不能再推迟或取消；登记有误的，请更新走访情况。");
	const kept = kind === "done" && deed !== null ? { ...deed, note: written(deed.note) ?? "" } : null;
	const step: PickStep = { kind, at: now, reason: why, deed: kept };
	return picks.map((one) => (one === pick ? { ...pick, steps: [...pick.steps, step] } : one));
}
