/** The funnel of a score sheet: what each village had against what the township's rate would give it, and who lies outside chance. */
import type { CountedRecord } from "@/lib/assessment/input";
import { eventsMeasured } from "@/lib/assessment/ranks";
import type { Sheet } from "@/lib/assessment/sheet";
import { type FunnelPlace, funnelLimits } from "@/lib/statistics/funnel";
import { numberText } from "@/lib/wording/numbers";
import type { TableBlock } from "./block";
import { FUNNEL_CELLS } from "./funnel-words";
import { listedTable } from "./listed-table";
import { type CellColumn, countColumn } from "./quality/table";

/** One village of the funnel. */
export interface FunnelPoint {
	readonly village: string;
	readonly people: number;
	/** Events of the window. */
	readonly count: number;
	/** Events that the township's rate gives its people; > 0. */
	readonly expected: number;
	readonly place: FunnelPlace;
}

/** The funnel of a sheet. */
export interface Funnel {
	/** What is counted. */
	readonly measure: CountedRecord;
	/** In the order of the list. */
	readonly points: readonly FunnelPoint[];
	/** Villages without a population or a count, which stand in no funnel. */
	readonly left: readonly string[];
}

/** The funnel: expected = the township's events per head (of villages whose population is known) × people. */
export function funnelOf({ scheme, input, rows }: Sheet): Funnel {
	const measure = eventsMeasured(scheme);
	const known = input.villages.flatMap(({ village, population, measures }) => {
		const { now } = measures[measure];
		return population === null || now === null ? [] : [{ village, people: population.people, count: now }];
	});
	const events = known.reduce((sum, { count }) => sum + count, 0);
	const people = known.reduce((sum, one) => sum + one.people, 0);
	const places = new Map(rows.map(({ village, funnel }) => [village, funnel]));
	const points = known.flatMap((one): readonly FunnelPoint[] => {
		const place = places.get(one.village) ?? null;
		return place === null ? [] : [{ ...one, expected: (events / people) * one.people, place }];
	});
	const shown = new Set(points.map(({ village }) => village));
	return {
		measure,
		points,
		left: input.villages.map(({ village }) => village).filter((village) => !shown.has(village)),
	};
}

/** The villages beyond the 95 % limits, the furthest above first. */
export function outsideFunnel({ points }: Funnel): readonly FunnelPoint[] {
	return points
		.filter(({ place }) => place !== "ordinary")
		.toSorted((one, other) => other.count / other.expected - one.count / one.expected);
}

const decimal = (value: number): string => numberText(value, { decimals: 1 });
const rangeText = ([low, high]: readonly [number, number]): string => `${decimal(low)}–${decimal(high)}`;

const COLUMNS: readonly CellColumn<FunnelPoint>[] = [
	{
		id: "village",
		label: "村居",
		align: "left",
		weight: 4,
		cell: ({ village }) => ({ text: village }),
	},
	countColumn("people", "人口", ({ people }) => people),
	countColumn("count", "本期起数", ({ count }) => count),
	{
		id: "expected",
		label: "按全镇平均应有",
		align: "right",
		weight: 3,
		cell: ({ expected }) => ({ text: decimal(expected), sort: expected }),
	},
	{
		id: "within95",
		label: "95%界限",
		align: "right",
		weight: 3,
		cell: ({ count }) => ({ text: rangeText(funnelLimits(count).within95) }),
	},
	{
		id: "within999",
		label: "99.9%界限",
		align: "right",
		weight: 3,
		cell: ({ count }) => ({ text: rangeText(funnelLimits(count).within999) }),
	},
	{
		id: "place",
		label: "与全镇相比",
		align: "left",
		weight: 3,
		cell: ({ place }) => FUNNEL_CELLS[place],
	},
];

/** The funnel in figures, the furthest above expectation first. */
export function funnelTable(funnel: Funnel): TableBlock {
	const rows = funnel.points.toSorted(
		(one, other) => other.count / other.expected - one.count / one.expected,
	);
	return listedTable(rows, COLUMNS, {
		id: "table.assessment.funnel",
		caption: "各村居起数与全镇平均",
		keyOf: ({ village }) => village,
		footnote: [
			"应有起数为全镇万人率×人口；界限为本期起数背后真实水平的区间，应有起数在界限以内的属正常波动",
			...(funnel.left.length === 0 ? [] : [`人口不详或未记录、不在图中的：${funnel.left.join("、")}`]),
		].join("；"),
		emptyText: "没有村居人口数，无法作漏斗图",
	});
}

/** What the funnel says, in one sentence. */
export function funnelText(funnel: Funnel): string {
	const record = funnel.measure === "calls" ? "警情" : "案件";
	if (funnel.points.length === 0) return "没有村居人口数或本期没有记录，无法作漏斗图。";
	const outside = outsideFunnel(funnel);
	if (outside.length === 0)
		return `${funnel.points.length}个村居的${record}起数都在95%界限以内，高低可由偶然解释。`;
	const named = outside.map(
		({ village, count, expected, place }) =>
			`${village}${FUNNEL_CELLS[place].text}（${count}起，应有${decimal(expected)}起）`,
	);
	return `超出界限的村居：${named.join("、")}；其余${funnel.points.length - outside.length}个村居的${record}起数属正常波动。`;
}
