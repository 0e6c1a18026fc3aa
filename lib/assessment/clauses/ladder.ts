/** 目标阶梯: falls against the year before that are to be reached by dates of the year, each with its points. */
import { type CivilDate, civilDateOf, isLeapYear } from "@/lib/base/civil";
import { partsOf } from "@/lib/calendar/civil";
import { lastDay } from "@/lib/calendar/range";
import { compareExact, dividedBy, type Exact, exactOf, exactText, plainText, times } from "../exact";
import type { MeasureId, VillageInput } from "../input";
import { type Change, changeOf } from "./change";
import type { ClauseContext, ClauseHead, ClauseKind, ClauseScore } from "./clause";
import { limited, measureLabel, pairInputs, rangeFaults, scored, unscored } from "./figures";

/** One step: by a day of the year, a fall by so many per cent. */
export interface LadderStep {
	/** Month and day as 06-30, of every year; 02-29 means 28 February in a common year. */
	readonly by: string;
	/** Above 0, at most 100. */
	readonly fallPercent: number;
	/** Points when the fall is reached, above 0. */
	readonly points: number;
}

/** The step in force is the latest whose day is not after the last day of the window; before the first day it is the first. */
export interface LadderClause extends ClauseHead {
	readonly kind: "ladder";
	readonly measure: MeasureId;
	/** By day, each asking for no less than the one before. */
	readonly steps: readonly LadderStep[];
	/** Where the fall is not reached: points in proportion to what was reached of it, or none. */
	readonly partial: "proportion" | "none";
}

const ANY_LEAP_YEAR = "2024";

/** The step in force on a day, and whether its own day is still to come; null without steps. */
function stepAt(
	steps: readonly LadderStep[],
	last: CivilDate,
): { readonly step: LadderStep; readonly isEarly: boolean } | null {
	const day = last.slice(5);
	const dayOf = ({ by }: LadderStep) => (by === "02-29" && !isLeapYear(partsOf(last).year) ? "02-28" : by);
	const due = steps.filter((step) => dayOf(step) <= day).at(-1);
	const step = due ?? steps[0];
	return step === undefined ? null : { step, isEarly: due === undefined };
}

/** What a step gives, with the sum in words. */
interface StepScore {
	readonly points: Exact;
	readonly formula: string;
}

function byPercent(
	{ isRise, size, text }: Extract<Change, { kind: "percent" }>,
	{ fallPercent, points }: LadderStep,
	partial: LadderClause["partial"],
): StepScore {
	const target = exactOf(fallPercent);
	const reached = `${text}=${exactText(size)}`;
	const asked = plainText(fallPercent);
	if (isRise) return { points: exactOf(0), formula: `上升${reached}，未达到下降${asked} → 0` };
	if (compareExact(size, target) >= 0)
		return { points: exactOf(points), formula: `${reached}，达到下降${asked} → ${plainText(points)}` };
	if (partial === "none") return { points: exactOf(0), formula: `${reached}，未达到下降${asked} → 0` };
	const part = times(dividedBy(size, target), exactOf(points));
	return { points: part, formula: `${text}÷${asked}×${plainText(points)}=${exactText(part)}` };
}

function pointsOf(
	change: Exclude<Change, { kind: "unknown" }>,
	step: LadderStep,
	partial: LadderClause["partial"],
): StepScore {
	switch (change.kind) {
		case "most":
			return { points: exactOf(step.points), formula: `最高分=${plainText(step.points)}` };
		case "least":
		case "unchanged":
			return { points: exactOf(0), formula: "未下降=0" };
		case "events": {
			const value = times(exactOf(-change.more), exactOf(change.each));
			const within = limited(value, { most: step.points, least: 0 });
			const sum = `${plainText(-change.more)}×${plainText(change.each)}`;
			return { points: within.value, formula: `${sum}=${exactText(value)}${within.text}` };
		}
		case "percent":
			return byPercent(change, step, partial);
	}
}

function score(clause: LadderClause, village: VillageInput, context: ClauseContext): ClauseScore {
	const { measure, steps, partial } = clause;
	const inputs = pairInputs(village, measure);
	const found = stepAt(steps, lastDay(context.input.window));
	if (found === null) return unscored(clause, inputs, ["没有目标"]);
	const { step, isEarly } = found;
	const change = changeOf(measure, village, context);
	const notes = change.note === null ? [] : [change.note];
	if (change.kind === "unknown") return unscored(clause, inputs, notes);
	const early = isEarly ? [`本期未到首个目标日${dayText(step.by)}，按首个目标计`] : [];
	const { points, formula } = pointsOf(change, step, partial);
	return scored(clause, points, { inputs, formula, notes: [...early, ...notes] });
}

function stepFaults({ by, fallPercent, points }: LadderStep): readonly string[] {
	const found = [
		...rangeFaults(`${by}的目标降幅`, fallPercent, { above: 0, most: 100 }),
		...rangeFaults(`${by}的分值`, points, { above: 0 }),
	];
	if (civilDateOf(`${ANY_LEAP_YEAR}-${by}`) === null)
		found.push(`目标日“${by}”不是日期，应为06-30这样的月-日，请更正。`);
	return found;
}

function faults({ steps }: LadderClause): readonly string[] {
	const found = steps.flatMap(stepFaults);
	if (steps.length === 0) found.push("没有目标，请至少填写一个目标日和降幅。");
	for (const [at, { by, fallPercent }] of steps.entries()) {
		const before = steps[at - 1];
		if (before === undefined) continue;
		if (by <= before.by) found.push(`目标日${by}不在${before.by}之后，请按日期从早到晚排列，不重复。`);
		if (fallPercent < before.fallPercent) found.push(`${by}的目标降幅低于${before.by}的目标降幅，请更正。`);
	}
	return found;
}

/** A day of the year in words: 6月30日. */
const dayText = (by: string): string => `${Number(by.slice(0, 2))}月${Number(by.slice(3))}日`;

function sentence({ measure, steps, partial }: LadderClause): string {
	const asked = steps.map(
		({ by, fallPercent, points }) =>
			`截至${dayText(by)}及以后下降${plainText(fallPercent)}%及以上得${plainText(points)}分`,
	);
	const otherwise = partial === "proportion" ? "未达到的按完成比例计分" : "未达到的不得分";
	return `${measureLabel(measure)}同比：${asked.join("，")}；${otherwise}；首个目标日之前按首个目标计，上升或持平不得分`;
}

/** The kind of {@link LadderClause}. */
export const ladder: ClauseKind<LadderClause> = {
	label: "目标阶梯",
	standard: (id) => ({
		kind: "ladder",
		id,
		title: `${measureLabel("cases")}目标`,
		measure: "cases",
		steps: [
			{ by: "06-30", fallPercent: 10, points: 20 },
			{ by: "12-31", fallPercent: 20, points: 20 },
		],
		partial: "proportion",
	}),
	sentence,
	bounds: ({ steps }) => ({ most: Math.max(0, ...steps.map(({ points }) => points)), least: 0 }),
	score,
	faults,
};
