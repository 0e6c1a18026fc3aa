/** Prompts for the next holiday: what rose around it in past years, tested at once, with every count and its days. */
import type { YearLeft } from "@/lib/analysis/holiday-prompt-years";
import { BASE_DAYS } from "@/lib/analysis/holiday-prompt-years";
import type { HolidayPrompts, PhaseCounts, Prompt } from "@/lib/analysis/holiday-prompts";
import type { Filter } from "@/lib/analysis/question";
import { HOLIDAY_PHASES } from "@/lib/calendar/festival-blocks";
import type { Dimension } from "@/lib/dimensions/dimension";
import { METRICS } from "@/lib/metrics";
import { verdictWord } from "@/lib/wording/change";
import { timesPhrase, timesText } from "@/lib/wording/holidays";
import { numberText } from "@/lib/wording/numbers";
import type { NoteBlock, TableBlock, TableCell, TableColumn } from "./block";
import { toneOf } from "./comparison";

/** Rises within noise that are listed after those beyond it. */
const WITHIN_NOISE_SHOWN = 10;

/** 起 where events are counted, 人 for victims. */
export function unitOfPrompt({ side }: Pick<Dimension, "side">): "起" | "人" {
	return side === "victim" ? "人" : "起";
}

/** Prompts that survived the test, smallest p first. */
export function raisedPrompts({ prompts }: HolidayPrompts): readonly Prompt[] {
	return prompts.filter(({ isRaised }) => isRaised);
}

const METRIC_OF = { 起: METRICS.calls.id, 人: METRICS.victims.id } as const;

function yearCells(
	{ byYear }: PhaseCounts,
	unit: "起" | "人",
	filters: readonly Filter[],
): readonly TableCell[] {
	return byYear.map(({ window, count }) => ({
		text: `${count}${unit}`,
		sort: count,
		rows: { metric: METRIC_OF[unit], window, filters },
	}));
}

function rateCells({ now, base }: PhaseCounts, unit: "起" | "人"): readonly TableCell[] {
	return [now, base].flatMap(({ count, days }) => [
		{ text: `${numberText(count)}${unit}/${days}天`, sort: count },
		{ text: numberText(count / days, { decimals: 2 }), sort: count / days },
	]);
}

function verdictCell({ comparison, isRaised }: PhaseCounts): TableCell {
	if (comparison === null) return { text: "识别率不足" };
	if (comparison.verdict === "too_few") return { text: verdictWord("too_few") };
	if (isRaised) return { text: "★明显偏多", tone: toneOf("clear_rise", "worse") };
	const isAlone = comparison.verdict === "clear_rise" || comparison.verdict === "clear_fall";
	return { text: isAlone ? "合并检验未通过" : verdictWord("within_noise"), tone: "noise" };
}

function timesCell({ comparison }: PhaseCounts): TableCell {
	if (comparison === null) return { text: "—", sort: null };
	return { text: timesText(comparison), hint: timesPhrase(comparison), sort: comparison.ratio };
}

function columnsOf({ years }: HolidayPrompts, first: readonly TableColumn[]): readonly TableColumn[] {
	return [
		...first,
		{ id: "now", label: "往年同节", align: "right", weight: 3 },
		{ id: "nowDay", label: "日均", align: "right", weight: 2 },
		{ id: "base", label: "平常", align: "right", weight: 3 },
		{ id: "baseDay", label: "日均", align: "right", weight: 2 },
		{ id: "times", label: "同节为平常的（95%区间）", align: "left", weight: 4 },
		{ id: "verdict", label: "研判", align: "left", weight: 3 },
		...years.map(({ year }) => ({
			id: String(year),
			label: `${year}年`,
			align: "right" as const,
			weight: 2,
		})),
	];
}

/** All calls of each part over the past years beside those of ordinary days. */
export function promptTotals(found: HolidayPrompts, filters: readonly Filter[]): TableBlock {
	return {
		kind: "table",
		id: "table.holiday.prompt_totals",
		caption: "往年同节与平常：警情总量",
		columns: columnsOf(found, [{ id: "phase", label: "阶段", align: "left", weight: 2 }]),
		rows: found.totals.map((one) => ({
			id: one.phase,
			cells: [
				{ text: HOLIDAY_PHASES[one.phase].zh },
				...rateCells(one, "起"),
				timesCell(one),
				verdictCell(one),
				...yearCells(one, "起", filters),
			],
		})),
		footnote: baseText(),
		emptyText: "没有可用的往年记录",
	};
}

const baseText = (): string =>
	`平常：同一年节前7天之前${BASE_DAYS}天和节后7天之后${BASE_DAYS}天，剔除所有放假日；各年合计后按日均比较。`;

/** Tested and higher than on ordinary days, though not beyond noise when all are tested. */
function isRiseInNoise({ isRaised, comparison }: PhaseCounts): boolean {
	if (isRaised || comparison === null || comparison.verdict === "too_few") return false;
	return comparison.ratio === null || comparison.ratio > 1;
}

/** What is shown: all beyond noise, then the clearest rises within it. */
function shownPrompts(found: HolidayPrompts): readonly Prompt[] {
	return [...raisedPrompts(found), ...found.prompts.filter(isRiseInNoise).slice(0, WITHIN_NOISE_SHOWN)];
}

/** The values that rose, beyond noise first; those within it are no ground for anything, and say so. */
export function promptTable(found: HolidayPrompts, filters: readonly Filter[]): TableBlock {
	return {
		kind: "table",
		id: "table.holiday.prompts",
		caption: "往年同节高于平常的类别、人群、地点、渠道和时段",
		columns: columnsOf(found, [
			{ id: "value", label: "维度与取值", align: "left", weight: 5 },
			{ id: "phase", label: "阶段", align: "left", weight: 2 },
		]),
		rows: shownPrompts(found).map((one) => {
			const unit = unitOfPrompt(one.dimension);
			const narrowed = [
				...filters.filter(({ dimension }) => dimension !== one.dimension.id),
				{ dimension: one.dimension.id, values: [one.value] },
			];
			return {
				id: `${one.dimension.id}.${one.value}.${one.phase}`,
				cells: [
					{ text: `${one.dimension.label.zh}·${one.label}` },
					{ text: HOLIDAY_PHASES[one.phase].zh },
					...rateCells(one, unit),
					timesCell(one),
					verdictCell(one),
					...yearCells(one, unit, narrowed),
				],
			};
		}),
		footnote: `★：${found.tested}项一并检验后仍超出波动（假发现率控制在10%）；其余只列最明显的${WITHIN_NOISE_SHOWN}项，在波动范围内，或单看超出波动而合并检验未通过，不作依据。合计不足10的不检验；两边识别率低于60%或相差过大的维度不比较。`,
		emptyText: "没有一个取值在往年同节高于平常",
	};
}

const REASONS: Readonly<Record<YearLeft["reason"], string>> = {
	unknown: "放假安排未收录",
	unrecorded: "没有记录",
	partial: "记录不完整",
};

/** Which past years it rests on and which are left out, and that nothing rose where nothing did. */
export function promptNotes(found: HolidayPrompts): readonly NoteBlock[] {
	const { years, left, tested } = found;
	const used =
		years.length === 0
			? "没有可用的往年同节记录，不作提示"
			: `依据${years.map(({ year }) => year).join("、")}年同节记录`;
	const without = left.map(({ year, reason }) => `${year}年${REASONS[reason]}，未用`);
	const notes: NoteBlock[] = [
		{ kind: "note", id: "note.holiday.past", text: `${[used, ...without].join("；")}。`, tone: "plain" },
	];
	if (years.length === 0) return notes;
	const isAnyRaised = raisedPrompts(found).length > 0 || found.totals.some(({ isRaised }) => isRaised);
	if (isAnyRaised) return notes;
	const text =
		tested === 0
			? "往年同节事件太少，没有一项达到检验的最低起数，不作提示。"
			: `往年同节前后，${tested}项一并检验，没有一项超出平常的波动；节日本身不构成额外提示的依据。`;
	return [...notes, { kind: "note", id: "note.holiday.none", text, tone: "plain" }];
}
