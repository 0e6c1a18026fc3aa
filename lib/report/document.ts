/** A finished report as plain data: what screen, Word, print and JSON all show, with what it was made from. */
import type { Basis } from "@/lib/analysis/question";
import type { Block } from "@/lib/blocks/block";
import type { Verdict } from "@/lib/statistics/verdict";

/** An inclusive window with its words, as JSON carries it. */
export interface ReportWindow {
	/** First day, YYYY-MM-DD. */
	readonly start: string;
	/** Last day, inclusive, YYYY-MM-DD. */
	readonly end: string;
	readonly days: number;
	readonly label: string;
}

/** One headline figure, for machines. Money is in yuan; null = not measured. */
export interface ReportFigure {
	readonly id: string;
	readonly label: string;
	readonly unit: "起" | "人" | "元";
	readonly value: number | null;
	readonly previous: number | null;
	readonly lastYear: number | null;
	/** Against last year where measured, else against the previous window; null for money and where nothing compares. */
	readonly verdict: Verdict | null;
	readonly verdictPrevious: Verdict | null;
	readonly verdictLastYear: Verdict | null;
	/** Relative change: −0.478 is a fall by 47.8 %; null when the base is 0, not measured or not comparable. */
	readonly changePrevious: number | null;
	readonly changeLastYear: number | null;
	/** 口径 */
	readonly rule: string;
}

/** One value of one dimension. `value` null = 不详, which is always the last row. */
export interface BreakdownRow {
	readonly value: string | null;
	readonly label: string;
	readonly count: number;
	/** Sum of known losses, yuan. */
	readonly lossYuan: number;
	readonly previous: number | null;
	readonly lastYear: number | null;
	readonly verdict: Verdict | null;
	readonly verdictPrevious: Verdict | null;
	readonly verdictLastYear: Verdict | null;
	/** True when the change survives Benjamini–Hochberg at 10 % over all rows of the report. */
	readonly isMover: boolean;
}

/** One dimension: `known + unknown` = everything counted; `coverage` = known / all, null when nothing was counted. */
export interface Breakdown {
	readonly dimension: string;
	readonly label: string;
	readonly unit: "起" | "人";
	readonly known: number;
	readonly unknown: number;
	readonly coverage: number | null;
	readonly rows: readonly BreakdownRow[];
}

/** Two dimensions at once; `null` values are 不详. Cells with a count of 0 are left out. */
export interface CrossTab {
	readonly dimensions: readonly [string, string];
	readonly cells: readonly {
		readonly values: readonly [string | null, string | null];
		readonly count: number;
		readonly lossYuan: number;
	}[];
}

/** A part of a report under one heading. */
export interface ReportSection {
	readonly id: string;
	readonly heading: string;
	readonly blocks: readonly Block[];
}

/** A report. Nothing is recomputed on export: every format writes what stands here. */
export interface ReportDocument {
	/** `circular`: 考核通报 and 年终考核, for the township; it holds aggregates only. */
	readonly kind: "brief" | "circular";
	/** Such as 示例派出所反诈研判晨报 */
	readonly title: string;
	/** Such as 2026年5月11日 周一 · 统计时段 5月10日 */
	readonly subtitle: string;
	readonly station: string;
	readonly asOf: string;
	readonly period: string;
	readonly basis: Basis;
	readonly window: ReportWindow;
	/** What stands in the place of 同比, as commands and addresses write it; null = the period's own. */
	readonly against: string | null;
	readonly comparisons: { readonly previous: ReportWindow | null; readonly lastYear: ReportWindow | null };
	readonly figures: readonly ReportFigure[];
	readonly breakdowns: readonly Breakdown[];
	readonly crossTabs: readonly CrossTab[];
	readonly blocks: readonly Block[];
	/** The blocks in their reading order under headings; the same objects as in `blocks`. */
	readonly sections: readonly ReportSection[];
	/** Printed small at the end: rules, cut-off, files, settings. */
	readonly footnotes: readonly string[];
	/** True when any record came from the demonstration files: every format then carries 演示数据. */
	readonly isDemo: boolean;
	/** Version of the counting rules; changes whenever a figure could. */
	readonly ruleVersion: string;
}
