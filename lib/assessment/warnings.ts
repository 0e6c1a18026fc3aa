/** What is to be known before anybody reads a score sheet: events of no village, populations of other years or kinds, windows not recorded. */
import type { Population } from "@/lib/analysis/population";
import { type CivilDate, civilDateOf } from "@/lib/base/civil";
import { dayNumber, partsOf } from "@/lib/calendar/civil";
import { dayCount, lastDay } from "@/lib/calendar/range";
import { isSilence } from "@/lib/statistics/silence";
import { fullDateText, rangeText, shortDateText } from "@/lib/wording/dates";
import { PEOPLE_KINDS } from "@/lib/wording/people";
import { figureText, windowLabel } from "./clauses/figures";
import {
	type AssessmentInput,
	type CountedRecord,
	MEASURES,
	type MeasureId,
	type VillageInput,
} from "./input";
import { lossGap, townLossGap } from "./loss-known";
import { needsPopulation, scoredMeasures } from "./ranks";
import type { Scheme } from "./scheme";

/** Villages are named up to this many; of more the number says enough. */
const MOST_NAMES = 5;

function namesText(names: readonly string[]): string {
	if (names.length === 0) return "";
	const first = names.slice(0, MOST_NAMES).join("、");
	return names.length > MOST_NAMES ? `（${first}等）` : `（${first}）`;
}

function unplacedWarnings({ unplaced }: AssessmentInput, measures: readonly MeasureId[]): readonly string[] {
	return measures.flatMap((measure) => {
		const { unit } = MEASURES[measure];
		return (["now", "base"] as const).flatMap((window) => {
			const [outside, unknown] = [unplaced.outside[measure][window], unplaced.unknown[measure][window]];
			const parts = [
				outside === null || outside === 0 ? "" : `镇外${figureText(measure, outside)}${unit}`,
				unknown === null || unknown === 0 ? "" : `村居不详${figureText(measure, unknown)}${unit}`,
			].filter((part) => part !== "");
			if (parts.length === 0) return [];
			return [`${windowLabel(measure, window)}另有${parts.join("、")}，未计入任何村居。`];
		});
	});
}

function populationWarnings(scheme: Scheme, { villages }: AssessmentInput): readonly string[] {
	if (!needsPopulation(scheme)) return [];
	const none = villages.filter(({ population }) => population === null).map(({ village }) => village);
	const years = new Map<number | null, string[]>();
	for (const { village, population } of villages) {
		if (population === null || population.isOfYear) continue;
		const others = years.get(population.year);
		if (others === undefined) years.set(population.year, [village]);
		else others.push(village);
	}
	const other = [...years].map(([year, names]) => {
		const whose = year === null ? "未注明年份" : `${year}年`;
		return `${names.length}个村居用的是${whose}的人口数${namesText(names)}，不是应取年份的。`;
	});
	const missing = `${none.length}个村居没有人口数${namesText(none)}，按人口计算的条款不计分，不参加排名；并过村的，名单须有本村或全部原村的人口。`;
	const found = [...kindWarnings(villages), ...other];
	return none.length === 0 ? found : [...found, missing];
}

/** Rates over 常住 and over 户籍 are of different people: the kind of most villages goes without saying, the others are named. */
function kindWarnings(villages: readonly VillageInput[]): readonly string[] {
	const kinds = new Map<Population["kind"], string[]>();
	for (const { village, population } of villages) {
		if (population === null) continue;
		const others = kinds.get(population.kind);
		if (others === undefined) kinds.set(population.kind, [village]);
		else others.push(village);
	}
	const [most, ...others] = [...kinds].toSorted(([, one], [, other]) => other.length - one.length);
	if (most === undefined || others.length === 0) return [];
	const parts = others.map(
		([kind, names]) => `${names.length}个村居${namesText(names)}按${PEOPLE_KINDS[kind]}`,
	);
	const rest = `其余${most[1].length}个按${PEOPLE_KINDS[most[0]]}`;
	return [`人口口径不一：${parts.join("，")}，${rest}，万人率与覆盖率相互不可比。`];
}

/** A day of the records; with its year where that is not the window's. */
function dayText(day: CivilDate, window: AssessmentInput["window"]): string {
	return partsOf(day).year === partsOf(lastDay(window)).year ? shortDateText(day) : fullDateText(day);
}

/** Calls of the window wherever they stand; what is not recorded counts as none. */
function callsOf({ villages, unplaced }: AssessmentInput): number {
	const pairs = [
		...villages.map(({ measures }) => measures.calls),
		unplaced.outside.calls,
		unplaced.unknown.calls,
	];
	return pairs.reduce((sum, { now }) => sum + (now ?? 0), 0);
}

/** Records that stop before the window does: a part of a window held against a whole one, always a fall. A quiet week is none. */
function cutOffWarnings(input: AssessmentInput): readonly string[] {
	const { cutOff, window } = input;
	const day = cutOff === null ? null : civilDateOf(cutOff.slice(0, 10));
	if (day === null) return [];
	const days = dayCount(window);
	const missing = Math.min(dayNumber(lastDay(window)) - dayNumber(day), days);
	const isStopped = missing === days || isSilence(callsOf(input), days - missing, missing);
	return isStopped
		? [`记录只到${dayText(day, window)}，时段最后${missing}天没有记录，同比偏低，不宜据此通报。`]
		: [];
}

function lossWarnings(input: AssessmentInput): readonly string[] {
	const town = townLossGap(input);
	if (town !== null) return [`${town}，用到损失的条款不计分。`];
	const names = input.villages.map(({ village }) => village).filter((one) => lossGap(input, one) !== null);
	return names.length === 0
		? []
		: [`${names.length}个村居的损失金额已知比例过低或相差过大${namesText(names)}，用到损失的条款不计分。`];
}

function recordWarnings(input: AssessmentInput, records: readonly CountedRecord[]): readonly string[] {
	return records.flatMap((record) =>
		(["now", "base"] as const).flatMap((window) => {
			const reach = input.recorded[record][window];
			const label = `${windowLabel(record, window)}（${rangeText(window === "now" ? input.window : input.base)}）`;
			if (reach === "none") return [`${label}没有记录，用到它的条款不计分。`];
			return reach === "part" ? [`${label}只有一部分日期有记录，与完整的一期相比不可靠。`] : [];
		}),
	);
}

/** What the scoring found that concerns the whole sheet. */
export interface SheetFindings {
	/** Titles of clauses that no village could be scored by. */
	readonly unscored: readonly string[];
	/** Villages with adjusted points that stand on no list. */
	readonly strangers: readonly string[];
}

/** All warnings, the gravest first; empty = nothing to know. */
export function sheetWarnings(
	scheme: Scheme,
	input: AssessmentInput,
	{ unscored, strangers }: SheetFindings,
): readonly string[] {
	const measures = [...scoredMeasures(scheme)];
	const records = new Set<CountedRecord>(
		measures.map((measure) => (measure === "cases" ? "cases" : "calls")),
	);
	return [
		...unscored.map((title) => `“${title}”没有一个村居能计分，合计不含此项，不评等次。`),
		...(measures.length === 0 ? [] : cutOffWarnings(input)),
		...recordWarnings(input, [...records]),
		...(measures.includes("loss") ? lossWarnings(input) : []),
		...populationWarnings(scheme, input),
		...unplacedWarnings(input, measures),
		...strangers.map((village) => `申诉决定调整了${village}的得分，但名单中没有这个村居，没有计入。`),
	];
}
