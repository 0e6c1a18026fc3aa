/** An answer → the 23 panels of the explore screen: what each value counts, how it moved, whether it filters the others. */
import type { Answer, DimensionAnswer, ValueAnswer } from "@/lib/analysis/answer";
import type { Dimension } from "@/lib/dimensions/dimension";
import { changeWords, intervalPhrase, verdictWord } from "@/lib/wording/change";
import { numberText, percentText } from "@/lib/wording/numbers";
import type { BlockComparison, RowsLink } from "./block";
import { comparisonLead, toneOf } from "./comparison";
import { coverageNote, rowsOfValue, unitOf } from "./from-dimensions";

/** How a value moved against last year, else against the previous window. */
export interface PanelChange {
	/** Such as 同比上升45%. */
	readonly text: string;
	readonly tone: BlockComparison["tone"];
	/** Both counts, the verdict and its interval. */
	readonly hint: string;
}

/** One value of a panel; `value` null = 不详. */
export interface PanelValue {
	readonly value: string | null;
	readonly label: string;
	readonly count: number;
	readonly countText: string;
	/** Of all counted in this panel, 不详 included. */
	readonly shareText: string;
	/** Length of its bar, 0 to 1, and of the bar of the window it is compared with; null = not measured. */
	readonly length: number;
	readonly baseLength: number | null;
	readonly change: PanelChange | null;
	/** Beyond noise when all values of all panels are tested at once. */
	readonly isMover: boolean;
	/** Whether a filter of this dimension names the value. */
	readonly filter: "included" | "excluded" | null;
	readonly rows: RowsLink;
}

/** One dimension as a panel: its values, how well they are known, and how clearly they moved. */
export interface Panel {
	readonly dimension: Dimension;
	readonly unit: "起" | "人";
	/** 识别率 in words, and the rule of the dimension. */
	readonly note: string;
	readonly coverageText: string;
	/** Known values in their order, 不详 last. */
	readonly values: readonly PanelValue[];
	/** Smallest p of its values, 1 where nothing is compared: what the panels are sorted by. */
	readonly p: number;
}

type Side = "previous" | "lastYear";

const sideOf = (row: ValueAnswer): Side => (row.compared.lastYear === null ? "previous" : "lastYear");

function changeOf({ question }: Answer, row: ValueAnswer, unit: "起" | "人"): PanelChange | null {
	const lead = comparisonLead(sideOf(row), question);
	const side = sideOf(row);
	const comparison = row.compared[side];
	const base = row.counts[side];
	if (row.value === null || comparison === null || base === null) return null;
	if (comparison.verdict === "too_few") return null;
	const words = changeWords({ base, now: row.counts.current }, { unit });
	return {
		text: `${lead}${words}`,
		tone: toneOf(comparison.verdict, "worse"),
		hint: `${lead}${base}${unit}→${row.counts.current ?? 0}${unit}，${verdictWord(comparison.verdict)}，${intervalPhrase(comparison)}`,
	};
}

function filterOf(answer: Answer, dimension: Dimension, value: string | null): PanelValue["filter"] {
	const filter = answer.question.filters.find((one) => one.dimension === dimension.id);
	if (filter === undefined || !filter.values.includes(value)) return null;
	return filter.isExcluded ? "excluded" : "included";
}

function panelOf(answer: Answer, own: DimensionAnswer): Panel {
	const { dimension } = own;
	const unit = unitOf(own);
	const total = own.known + own.unknown;
	const side: Side = own.rows.some((row) => row.compared.lastYear !== null) ? "lastYear" : "previous";
	const isCompared = own.rows.some((row) => row.compared[side] !== null);
	const sizes = own.rows.flatMap(({ counts }) => [counts.current ?? 0, isCompared ? (counts[side] ?? 0) : 0]);
	const largest = Math.max(1, ...sizes);
	const tested = own.rows.filter((row) => row.value !== null).map((row) => row.compared[sideOf(row)]);
	return {
		dimension,
		unit,
		note: coverageNote(own),
		coverageText: percentText(total === 0 ? null : own.known / total),
		p: Math.min(1, ...tested.map((one) => (one === null || one.verdict === "too_few" ? 1 : (one.p ?? 1)))),
		values: own.rows.map((row) => ({
			value: row.value,
			label: row.label,
			count: row.counts.current ?? 0,
			countText: numberText(row.counts.current),
			shareText: percentText(total === 0 ? null : (row.counts.current ?? 0) / total),
			length: (row.counts.current ?? 0) / largest,
			baseLength: isCompared ? (row.counts[side] ?? 0) / largest : null,
			change: changeOf(answer, row, unit),
			isMover: row.isMover,
			filter: filterOf(answer, dimension, row.value),
			rows: rowsOfValue(answer, own, row.value),
		})),
	};
}

/** How the panels stand. */
export type PanelOrder = "change" | "number";

/** All panels; by change those come first whose values moved most clearly, and of equal ones the lower number. */
export function panelsOf(answer: Answer, order: PanelOrder): readonly Panel[] {
	const panels = answer.dimensions.map((own) => panelOf(answer, own));
	return order === "number" ? panels : panels.toSorted((one, other) => one.p - other.p);
}
