/** The holiday report 假期专报 as sections: the arrangement, its three parts, the curve, earlier years, and what to prepare. */
import type { HolidayAnswer } from "@/lib/analysis/holiday-answer";
import type { CivilDate } from "@/lib/base/civil";
import type { Block, NoteBlock, TextBlock } from "@/lib/blocks/block";
import { holidayFigures, phaseTables, windowsTable } from "@/lib/blocks/from-holiday";
import { curveBlocks } from "@/lib/blocks/from-holiday-curve";
import { promptNotes, promptTable, promptTotals } from "@/lib/blocks/from-holiday-prompts";
import { springTable, yearsTable } from "@/lib/blocks/from-holiday-years";
import { comparisonWarnings } from "@/lib/calendar/comparison-warnings";
import { comparisonBase } from "@/lib/calendar/comparisons";
import { datesYearsBefore } from "@/lib/calendar/earlier-windows";
import { makeupDaysOf } from "@/lib/calendar/holiday-period";
import type { DateRange } from "@/lib/calendar/range";
import type { Settings } from "@/lib/settings/settings";
import { boundsText, dayText } from "@/lib/wording/dates";
import { comparisonWarningTexts, holidayText, lunarText } from "@/lib/wording/periods";
import { dataEndNotes } from "../data-end";
import type { ReportSection } from "../document";
import { holidaySentence, nextHolidaySentence, promptSentences } from "../holiday-sentences";
import { scopeNotes } from "../scope";

const text = (id: string, words: string): TextBlock => ({ kind: "text", id, text: words });
const note = (id: string, words: string, tone: NoteBlock["tone"] = "plain"): NoteBlock => ({
	kind: "note",
	id,
	text: words,
	tone,
});

/** The days off exactly, what is worked instead, and the festival's day. */
function arrangementText({ question }: HolidayAnswer, settings: Settings): string {
	const { holiday } = question;
	const makeup = makeupDaysOf(holiday, settings);
	const worked = holiday.isProvisional
		? "补班安排未公布"
		: makeup.length === 0
			? "无补班"
			: `补班：${makeup.map((day) => dayText(day)).join("、")}`;
	const lunar = holiday.festival === "spring_festival" ? `（${lunarText(holiday.day) ?? ""}）` : "";
	return `${holidayText(holiday)}：${boundsText(holiday.range, settings.dayCutHour)}；节日当天${dayText(holiday.day)}${lunar}；${worked}。`;
}

interface Compared {
	readonly current: DateRange;
	readonly compared: readonly DateRange[];
}

/** Lengths and running windows are told beside every figure; these are what else misleads. */
const TOLD_HERE = ["spring_shift", "festival_one_side", "holidays_unknown"];

function warningTexts(
	{ current, compared }: Compared,
	asOf: CivilDate,
	settings: Settings,
	codes: readonly string[],
): readonly string[] {
	const base = comparisonBase({ kind: "custom", range: current }, asOf, settings);
	const found = comparisonWarnings(base, compared).filter(({ code }) => codes.includes(code));
	return comparisonWarningTexts(found);
}

/** Where the comparisons of this holiday mislead, and where those by the same dates would. */
function warnings({ phases, question, spring }: HolidayAnswer, settings: Settings): readonly string[] {
	const { asOf, holiday } = question;
	const own = phases.flatMap(({ over, whole, aligned, daysOff }) =>
		warningTexts(
			{ current: over ?? whole, compared: [aligned, daysOff].filter((one) => one !== null) },
			asOf,
			settings,
			TOLD_HERE,
		),
	);
	const isMoving = holiday.festival === "spring_festival" && spring.length > 0;
	const byDates = isMoving
		? warningTexts(
				{ current: holiday.range, compared: [datesYearsBefore(holiday.range, 1, false)] },
				asOf,
				settings,
				["spring_shift"],
			).map((one) => `按相同日期作同比会有${one}；本页按正月初一对齐`)
		: [];
	return [...new Set([...byDates, ...own])];
}

/** True where 1–2月 belongs into the report: around 春节, and wherever a comparison is shifted by it. */
function isSpringTouched({ question }: HolidayAnswer, said: readonly string[]): boolean {
	return question.holiday.festival === "spring_festival" || said.some((one) => one.includes("春节错位"));
}

const arrangementNote = (answer: HolidayAnswer, settings: Settings): NoteBlock =>
	note("note.holiday.arrangement", arrangementText(answer, settings));

const warningNotes = (said: readonly string[]): readonly NoteBlock[] =>
	said.length === 0
		? []
		: [note("note.holiday.comparisons", `比较时请注意：${said.join("；")}。`, "warning")];

function situationSection(answer: HolidayAnswer, settings: Settings, said: readonly string[]): ReportSection {
	const { question, span } = answer;
	const current = answer.phases.at(-1)?.over ?? question.holiday.range;
	const asked = { basis: "calls", windows: { current, previous: null, lastYear: null } } as const;
	return {
		id: "situation",
		heading: "放假安排与总体情况",
		blocks: [
			...scopeNotes({ ...asked, filters: question.filters }, settings),
			arrangementNote(answer, settings),
			...dataEndNotes({ question: { ...asked, filters: [] }, span }, question.asOf),
			...warningNotes(said),
			...holidayFigures(answer),
			text("text.holiday.situation", holidaySentence(answer)),
		],
	};
}

function promptsSection({ prompts, question }: HolidayAnswer, settings: Settings): ReportSection {
	const heading = "下一假期节前提示";
	if (prompts === null)
		return {
			id: "prompts",
			heading,
			blocks: [note("note.holiday.next", "研判日之后200天内没有已知的假期。")],
		};
	const advice: readonly Block[] = promptSentences(prompts).map((words, at) =>
		text(`text.holiday.prompt.${at + 1}`, words),
	);
	const tables: readonly Block[] =
		prompts.years.length === 0
			? []
			: [promptTotals(prompts, question.filters), promptTable(prompts, question.filters)];
	return {
		id: "prompts",
		heading,
		blocks: [
			text("text.holiday.next", nextHolidaySentence(prompts, settings)),
			...promptNotes(prompts),
			...advice,
			...tables,
		],
	};
}

/** The sections of a holiday in their reading order; pure. */
export function holidaySections(answer: HolidayAnswer, settings: Settings): readonly ReportSection[] {
	const said = warnings(answer, settings);
	return [situationSection(answer, settings, said), ...partSections(answer, settings, said)];
}

/** The same for a report that tells the figures of its window already: the arrangement stands in their place. */
export function holidayReportSections(answer: HolidayAnswer, settings: Settings): readonly ReportSection[] {
	const said = warnings(answer, settings);
	const blocks = [
		arrangementNote(answer, settings),
		...warningNotes(said),
		text("text.holiday.situation", holidaySentence(answer)),
	];
	return [{ id: "arrangement", heading: "放假安排", blocks }, ...partSections(answer, settings, said)];
}

function partSections(
	answer: HolidayAnswer,
	settings: Settings,
	said: readonly string[],
): readonly ReportSection[] {
	const spring: readonly ReportSection[] =
		isSpringTouched(answer, said) && answer.spring.length > 0
			? [{ id: "spring", heading: "1–2月合并比较", blocks: [springTable(answer)] }]
			: [];
	return [
		{ id: "phases", heading: "节前、放假期间、节后", blocks: [...phaseTables(answer), windowsTable(answer)] },
		{ id: "curve", heading: "逐日对照", blocks: curveBlocks(answer) },
		{ id: "years", heading: "历年同节", blocks: [yearsTable(answer)] },
		...spring,
		promptsSection(answer, settings),
	];
}
