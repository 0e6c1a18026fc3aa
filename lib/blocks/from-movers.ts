/** The list of movers 突出变化: what moved beyond noise when all rows of the report are tested at once. */
import type { Answer, DimensionAnswer, ValueAnswer } from "@/lib/analysis/answer";
import { comparisonPhrase, intervalPhrase } from "@/lib/wording/change";
import type { LinesBlock, TableBlock } from "./block";
import { comparisonLead } from "./comparison";
import { rowsOfValue, unitOf } from "./from-dimensions";

/** A value that moved, with the dimension it belongs to. */
export interface Mover {
	readonly dimension: DimensionAnswer;
	readonly row: ValueAnswer;
}

/** All movers, the smallest p first. */
export function moversOf(answer: Answer): readonly Mover[] {
	const p = ({ row }: Mover) => (row.compared.lastYear ?? row.compared.previous)?.p ?? 1;
	return answer.dimensions
		.flatMap((dimension) => dimension.rows.filter((row) => row.isMover).map((row) => ({ dimension, row })))
		.sort((one, other) => p(one) - p(other));
}

function moverText({ dimension, row }: Mover, question: Answer["question"]): string {
	const side = row.compared.lastYear === null ? "previous" : "lastYear";
	const comparison = row.compared[side];
	const change = { base: row.counts[side], now: row.counts.current, verdict: comparison?.verdict ?? null };
	const phrase = comparisonPhrase(comparisonLead(side, question), change, { unit: unitOf(dimension) });
	const interval = comparison === null ? "" : `，${intervalPhrase(comparison)}`;
	return `${dimension.dimension.label.zh}·${row.label}：${phrase}${interval}`;
}

/** The movers as lines that lead to their rows. */
export function moversBlock(answer: Answer): LinesBlock {
	return {
		kind: "lines",
		id: "lines.movers",
		items: moversOf(answer).map((mover) => ({
			text: moverText(mover, answer.question),
			rows: rowsOfValue(answer, mover.dimension, mover.row.value),
		})),
		emptyText: "23个维度逐项检验后，没有超出波动范围的变化（假发现率控制在10%）。",
	};
}

/** The lines of the movers as a table of one column, for the clipboard and for files. */
export function moversTable({ id, items, emptyText }: LinesBlock): TableBlock {
	return {
		kind: "table",
		id: `${id}.table`,
		caption: "突出变化",
		columns: [{ id: "mover", label: "突出变化", align: "left", weight: 1 }],
		rows: items.map(({ text }, at) => ({ id: `${at}`, cells: [{ text }] })),
		footnote: items.length === 0 ? emptyText : null,
		emptyText,
	};
}
