/** Village figures → the ranking with its doubts: counts, rates per 10 000, drawn towards the town, and the place in the funnel. */

import type { Answer } from "@/lib/analysis/answer";
import type { VillageFindings } from "@/lib/analysis/ask-findings";
import { BASES } from "@/lib/analysis/bases";
import type { VillageFigure } from "@/lib/analysis/village-figures";
import { changeWords, intervalPhrase, verdictWord } from "@/lib/wording/change";
import { numberText } from "@/lib/wording/numbers";
import { PEOPLE_KINDS } from "@/lib/wording/people";
import type { RowsLink, TableBlock, TableCell } from "./block";
import { type ComparisonSide, comparisonLabel, toneOf } from "./comparison";
import { FUNNEL_CELLS } from "./funnel-words";

const rateText = (rate: number): string => numberText(rate, { decimals: 2 });

/** The events behind a village's count. */
function rowsOfVillage({ question }: Answer, village: string | null): RowsLink {
	const others = question.filters.filter(({ dimension }) => dimension !== "victim_village");
	return {
		metric: BASES[question.basis].events,
		window: question.windows.current,
		filters: [...others, { dimension: "victim_village", values: [village] }],
	};
}

function changeCell(
	{ counts, compared }: VillageFindings,
	figure: VillageFigure,
	side: ComparisonSide,
): TableCell {
	const base = counts[side]?.counts.get(figure.village) ?? 0;
	if (counts[side] === null) return { text: "—", sort: null };
	const comparison = compared.get(figure.village)?.[side] ?? null;
	if (comparison === null) return { text: `${base} · 不可比`, sort: null };
	return {
		text: `${base} · ${changeWords({ base, now: figure.count }, { unit: "起" })}`,
		tone: toneOf(comparison.verdict, "worse"),
		sort: comparison.change,
		hint: `${verdictWord(comparison.verdict)}，${intervalPhrase(comparison)}`,
	};
}

function peopleCell({ population }: VillageFigure): TableCell {
	if (population === null) return { text: "不详", sort: null };
	const { people, kind, year, isOfYear } = population;
	const of = isOfYear ? "" : `（${year === null ? "年份不详" : `${year}年`}）`;
	return { text: `${numberText(people)}${of}`, sort: people, hint: PEOPLE_KINDS[kind] };
}

function shrunkCell({ shrunk }: VillageFigure): TableCell {
	if (shrunk === null) return { text: "—", sort: null };
	return {
		text: `${rateText(shrunk.rate)}（${rateText(shrunk.low)}–${rateText(shrunk.high)}）`,
		sort: shrunk.rate,
	};
}

function placeCell({ place, isSmall }: VillageFigure): TableCell {
	if (isSmall) return { text: "不宜排名" };
	return place === null ? { text: "—" } : FUNNEL_CELLS[place];
}

/** Rate after shrinkage first; those without a population behind, by count. */
function byRate(one: VillageFigure, other: VillageFigure): number {
	const difference = (other.shrunk?.rate ?? -1) - (one.shrunk?.rate ?? -1);
	return difference === 0 ? other.count - one.count : difference;
}

/** Villages that stand in the table: with events, or with fewer than chance would give them. */
function isTold({ count, place, isSmall }: VillageFigure): boolean {
	return count > 0 || (!isSmall && (place === "low" || place === "rather_low"));
}

/** The ranking of the villages; those whose zero says nothing are left to the list of villages without events. */
export function villagesTable(answer: Answer, found: VillageFindings): TableBlock {
	const { record } = BASES[answer.question.basis];
	return {
		kind: "table",
		id: "table.villages",
		caption: `各村居${record}与万人率`,
		columns: [
			{ id: "village", label: "村居", align: "left", weight: 4 },
			{ id: "count", label: "起数", align: "right", weight: 2 },
			{ id: "lastYear", label: comparisonLabel("lastYear", answer.question), align: "right", weight: 4 },
			{ id: "people", label: "人口", align: "right", weight: 3 },
			{ id: "rate", label: "万人率", align: "right", weight: 3 },
			{ id: "shrunk", label: "收缩后(95%区间)", align: "right", weight: 5 },
			{ id: "place", label: "与全镇相比", align: "left", weight: 3 },
		],
		rows: found.figures.villages
			.filter(isTold)
			.toSorted(byRate)
			.map((figure) => ({
				id: figure.village,
				cells: [
					{ text: figure.village, rows: rowsOfVillage(answer, figure.village) },
					{ text: numberText(figure.count), sort: figure.count, rows: rowsOfVillage(answer, figure.village) },
					changeCell(found, figure, "lastYear"),
					peopleCell(figure),
					figure.per10k === null
						? { text: "—", sort: null }
						: { text: rateText(figure.per10k), sort: figure.per10k },
					shrunkCell(figure),
					placeCell(figure),
				],
			})),
		footnote:
			"按第一受害人居住地；万人率为本期起数÷人口×10000，未折成年率。收缩后为向全镇平均靠拢的估计，小村起落不当作高低；偏高、偏低指超出95%界限，“明显”指超出99.9%",
		emptyText: "统计期内没有写明村居的事件",
	};
}
