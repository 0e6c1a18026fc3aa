/** A figure block in the words of its card: value apart from unit, a line a comparison, and what the hover says. */
import type { FigureExplanation, FigureLine } from "@/components/ui/FigureCard";
import type { BlockComparison, FigureBlock } from "@/lib/blocks/block";

const VALUE_AND_UNIT = /^([−-]?[\d,]+(?:\.\d+)?)(\D+)$/u;

/** `12起` → 12 and 起, so that the unit can be small; `—` and anything else stays whole. */
export function splitFigure(text: string): { readonly value: string; readonly unit: string | null } {
	const parts = VALUE_AND_UNIT.exec(text);
	return parts?.[1] && parts[2] ? { value: parts[1], unit: parts[2] } : { value: text, unit: null };
}

/** One comparison as a line: news stands out with its badge; noise and small samples are said in the sentence. */
export function comparisonLine(comparison: BlockComparison): FigureLine {
	const { label, phrase, base, tone, verdictWord } = comparison;
	if (base === null) return { text: `${label}：${phrase}`, tone: "none" };
	const isNews = tone === "worse" || tone === "better";
	if (isNews && verdictWord !== null) return { text: `${label}${phrase}`, tone, word: verdictWord };
	const verdict = verdictWord === null ? "" : `，${verdictWord}`;
	return { text: `${label}${phrase}${verdict}`, tone: "none" };
}

/** Counting rule, window, cut-off, intervals and remarks, one line each. */
export function explanationOf(block: FigureBlock): FigureExplanation {
	const { rule, window, cutOff } = block.provenance;
	const intervals = block.comparisons.flatMap(({ label, interval }) =>
		interval === null ? [] : [`${label}变化的${interval}`],
	);
	const lines = [
		`口径：${rule}`,
		`统计时段：${window}`,
		cutOff === null ? "数据截至：尚无记录" : `数据截至：${cutOff}`,
		...intervals,
		...block.notes,
		...(block.rows === null ? [] : ["点击查看明细"]),
	];
	return { title: `${block.label} ${block.text}`, lines: [...new Set(lines)] };
}

/** The figure with everything that makes it quotable, for the clipboard. */
export function quotedFigure(block: FigureBlock): string {
	const { title, lines } = explanationOf({ ...block, rows: null });
	return [title, ...block.comparisons.map((one) => comparisonLine(one).text), ...lines].join("\n");
}
