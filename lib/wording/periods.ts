/** Periods, lunar days and comparisons in official Chinese: what a window is called, and where comparing it misleads. */
import { FESTIVALS } from "@/data/holidays";
import { present } from "@/lib/base/assert";
import type { CivilDate } from "@/lib/base/civil";
import { partsOf } from "@/lib/calendar/civil";
import type { ComparisonWarning, HolidayShare } from "@/lib/calendar/comparison-warnings";
import { HOLIDAY_PHASES, type Holiday } from "@/lib/calendar/festival-blocks";
import { lunarDateOf } from "@/lib/calendar/lunar";
import { PERIODS, type PeriodChoice, type UnitPeriodId } from "@/lib/calendar/periods";
import { type DateRange, dayCount } from "@/lib/calendar/range";
import { fullDateText, fullRangeText } from "./dates";

const DIGITS = ["〇", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"] as const;
const LUNAR_MONTHS = [..."正二三四五六七八九十冬腊"];
const TENS = ["初", "十", "廿"] as const;

const digit = (number: number): string => present(DIGITS[number], `digit ${number}`);

/** A lunar day: 10 → 初十, 20 → 二十, 21 → 廿一, 30 → 三十. */
export function lunarDayText(day: number): string {
	if (day === 10) return "初十";
	if (day % 10 === 0) return `${digit(day / 10)}十`;
	return `${present(TENS[Math.floor(day / 10)], `lunar day ${day}`)}${digit(day % 10)}`;
}

/** The lunar date of a day: `正月初一`, `闰六月十五`, `腊月廿九`; null outside of the years the calendar knows. */
export function lunarText(date: CivilDate): string | null {
	const lunar = lunarDateOf(date);
	if (lunar === null) return null;
	const month = present(LUNAR_MONTHS[lunar.month - 1], `lunar month ${lunar.month}`);
	return `${lunar.isLeap ? "闰" : ""}${month}月${lunarDayText(lunar.day)}`;
}

/** Festivals that fall together, without the word 节 before 假期: `国庆、中秋`. */
function festivalsText(festivals: HolidayShare["festivals"]): string {
	return festivals.map((festival) => FESTIVALS[festival].zh).join("、");
}

/** A holiday with its length: `2025年国庆节、中秋节假期（8天）`; one without a notice says so. */
export function holidayText({ year, festivals, festival, range, isProvisional }: Holiday): string {
	const names = festivalsText([festival, ...festivals.filter((one) => one !== festival)]);
	const remark = isProvisional ? "，安排未公布，按法定假日和相邻周末暂计" : "";
	return `${year}年${names}假期（${dayCount(range)}天${remark}）`;
}

const UNIT_NAMES: Readonly<Partial<Record<UnitPeriodId, (range: DateRange) => string>>> = {
	month: ({ start }) => `${partsOf(start).year}年${partsOf(start).month}月`,
	quarter: ({ start }) => `${partsOf(start).year}年第${digit(Math.ceil(partsOf(start).month / 3))}季度`,
	half_year: ({ start }) => `${partsOf(start).year}年${partsOf(start).month === 1 ? "上" : "下"}半年`,
	year: ({ start }) => `${partsOf(start).year}年`,
};

/** What a window of a choice is called: `2026年第二季度`, `2026年春节节前7天`; by its dates where it has no name of its own. */
export function periodText(choice: PeriodChoice, range: DateRange): string {
	if (choice.kind === "custom") return fullRangeText(range);
	if (!("festival" in choice)) {
		const name = choice.kind === "holiday" ? undefined : UNIT_NAMES[choice.kind];
		return name?.(range) ?? fullRangeText(range);
	}
	const phase = choice.phase === "during" ? "假期" : HOLIDAY_PHASES[choice.phase].zh;
	return `${choice.year}年${FESTIVALS[choice.festival].zh}${phase}`;
}

/** What a report of the period is called, without the station: `晨报`, `周报`, `本月至今通报`, `2026年春节假期专报`. */
export function reportNameText(choice: PeriodChoice, range: DateRange): string {
	if (choice.kind === "day") return "晨报";
	if (choice.kind === "custom") return "专报";
	if ("festival" in choice) return `${periodText(choice, range)}专报`;
	const { label, isToDate } = PERIODS[choice.kind];
	return `${label.zh}${isToDate ? "通报" : "报"}`;
}

const sharesText = (shares: readonly HolidayShare[]): string =>
	shares.map(({ festivals, days }) => `${festivalsText(festivals)}假期${days}天`).join("、");

function festivalSides({ onlyCurrent, onlyCompared }: ComparisonWarning & { code: "festival_one_side" }) {
	return [
		onlyCurrent.length === 0 ? null : `本期含${sharesText(onlyCurrent)}而对比期没有`,
		onlyCompared.length === 0 ? null : `对比期含${sharesText(onlyCompared)}而本期没有`,
	]
		.filter((part) => part !== null)
		.join("，");
}

/** A warning as a clause, with the window it is about where it is one of several; null = it is about the window in question. */
interface Clause {
	readonly about: string | null;
	readonly text: string;
}

function clauseOf(warning: ComparisonWarning): Clause {
	switch (warning.code) {
		case "different_length": {
			const [now, base] = [dayCount(warning.current), dayCount(warning.compared)];
			return { about: aboutOf(warning), text: `本期${now}天，对比期${base}天，未折算，宜看日均` };
		}
		case "festival_one_side":
			return { about: aboutOf(warning), text: festivalSides(warning) };
		case "spring_shift": {
			const { springCurrent, springCompared, alternative } = warning;
			const text = `春节错位：本期正月初一为${fullDateText(springCurrent)}，对比期为${fullDateText(springCompared)}，宜看1–2月合并（${fullRangeText(alternative.current)}与${fullRangeText(alternative.compared)}）`;
			return { about: null, text };
		}
		case "unfinished":
			return { about: null, text: `本期到${fullDateText(warning.asOf)}尚未结束，数字还会增加` };
		case "holidays_unknown":
			return { about: null, text: `${warning.years.join("、")}年的放假安排未收录，所含假期可能不全` };
	}
}

const aboutOf = ({ compared }: { readonly compared: DateRange }): string =>
	`与${fullRangeText(compared)}相比：`;

/** Warnings in words, one sentence for each window they are about: 与2025年…相比：本期30天，对比期31天…，且本期含…. */
export function comparisonWarningTexts(warnings: readonly ComparisonWarning[]): readonly string[] {
	const clauses = warnings.map(clauseOf);
	return clauses.flatMap(({ about, text }, at) => {
		if (about === null) return [text];
		const same = clauses.filter((other) => other.about === about);
		const isFirst = clauses.findIndex((other) => other.about === about) === at;
		return isFirst ? [`${about}${same.map((one) => one.text).join("，且")}`] : [];
	});
}
