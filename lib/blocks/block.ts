/** Blocks: the only thing a screen, a document or an export shows, so that what is printed is what was seen. */
import type { Drill } from "@/lib/analysis/drill-paths";
import type { ClockFilter, Filter } from "@/lib/analysis/question";
import type { RecordRef } from "@/lib/analysis/stored";
import type { DateRange } from "@/lib/calendar/range";
import type { EventRef } from "@/lib/ingest/event-detail";
import type { MetricId } from "@/lib/metrics/metric";
import type { Verdict } from "@/lib/statistics/verdict";

/** Leads from a figure to the rows behind it: asked again of the same records, it lists exactly what was counted. */
export interface RowsLink {
	/** The metric whose rows are meant. */
	readonly metric: MetricId;
	readonly window: DateRange;
	readonly filters: readonly Filter[];
	/** Only those of these hours and weekdays of the offence; absent = all. */
	readonly clock?: ClockFilter;
	/** Only this victim of this event: the row behind one line; absent = all. */
	readonly event?: EventRef;
}

/** Leads to what became of one record, or of the records of one event, file by file. Holds no key that names a person. */
export interface RecordLink {
	/** What is meant, such as 警情 J2026051000047. */
	readonly title: string;
	readonly records: readonly RecordRef[];
	/** Set where one victim of one event is meant: its values can be looked into and corrected. */
	readonly event?: EventRef;
}

/** What one hover says about a figure: its counting rule, its window and where its records came from. */
export interface Provenance {
	/** The counting rule 口径 in words. */
	readonly rule: string;
	/** Inclusive dates in words, such as 5月4日至5月10日. */
	readonly window: string;
	/** Report time of the latest record known when it was computed, in words; null without records. */
	readonly cutOff: string | null;
}

/** How a figure compares with one earlier window. All null where that window was not measured. */
export interface BlockComparison {
	/** 环比 or 同比 */
	readonly label: string;
	readonly base: number | null;
	/** The official phrase, such as 下降47.8%（23起→12起）; says why when not measured. */
	readonly phrase: string;
	readonly verdict: Verdict | null;
	/** The verdict in words; null where none is given (money, or not measured). */
	readonly verdictWord: string | null;
	/** Whether the change is good news, bad news, noise, or says nothing. */
	readonly tone: "worse" | "better" | "noise" | "none";
	/** 95 % interval of the change in words, for the hover. */
	readonly interval: string | null;
}

/** A headline figure with its comparisons. */
export interface FigureBlock {
	readonly kind: "figure";
	readonly id: string;
	readonly label: string;
	/** In the unit's base (起, 人, yuan); null = not measured. */
	readonly value: number | null;
	/** The value with its unit as printed, such as 12起 or 3.6万元. */
	readonly text: string;
	readonly comparisons: readonly BlockComparison[];
	readonly provenance: Provenance;
	readonly rows: RowsLink | null;
	/** Further lines for the hover, such as what was left out. */
	readonly notes: readonly string[];
}

/** A generated sentence or paragraph; the officer may edit it, and the edit is kept under the id. */
export interface TextBlock {
	readonly kind: "text";
	readonly id: string;
	readonly text: string;
}

/** A list of one-line items, each leading to its row. Texts are masked already. */
export interface LinesBlock {
	readonly kind: "lines";
	readonly id: string;
	readonly items: readonly {
		readonly text: string;
		readonly rows: RowsLink | null;
		/** Address of the screen that shows what is meant, from the site's root; only where `rows` is null. */
		readonly screen?: string;
	}[];
	/** Shown instead of an empty list. */
	readonly emptyText: string;
}

/** A column of a table block. */
export interface TableColumn {
	readonly id: string;
	readonly label: string;
	readonly align: "left" | "right" | "center";
	/** Share of the width for documents; the sum need not be 1. */
	readonly weight: number;
}

/** A cell: text as printed, with the tone and the rows it leads to. */
export interface TableCell {
	readonly text: string;
	readonly tone?: BlockComparison["tone"];
	readonly rows?: RowsLink | null;
	/** One level down from here; `rows` then are ways of documents and of screens that do not drill. */
	readonly drill?: Drill;
	/** The history behind it; not together with `rows`. */
	readonly record?: RecordLink | null;
	/** For sorting on the screen; absent = sort by text. */
	readonly sort?: number | null;
	/** For the hover. */
	readonly hint?: string;
	/** How dark the cell is on the screen, 0 to 1; the text says the same in figures. */
	readonly heat?: number;
}

/** A table; `rows[i].cells` follow the columns. */
export interface TableBlock {
	readonly kind: "table";
	readonly id: string;
	readonly caption: string;
	readonly columns: readonly TableColumn[];
	readonly rows: readonly { readonly id: string; readonly cells: readonly TableCell[] }[];
	readonly footnote: string | null;
	readonly emptyText: string;
}

/** One series of a chart; values follow the categories, null = no value. */
export interface ChartSeries {
	readonly name: string;
	readonly values: readonly (number | null)[];
	readonly role: "current" | "previous" | "last_year" | "two_years_ago" | "three_years_ago";
}

/** A small chart as plain data; the screen and the document draw it from the same fields. */
export interface ChartBlock {
	readonly kind: "chart";
	readonly id: string;
	readonly caption: string;
	readonly shape: "bar" | "line" | "row";
	readonly categories: readonly string[];
	readonly series: readonly ChartSeries[];
	readonly unit: string;
	/** What the chart says, in one sentence, for readers who do not see it. */
	readonly summary: string;
	/** Rows behind each category; null where a category leads nowhere. */
	readonly rows: readonly (RowsLink | null)[];
}

/** Something that is not a finding: a caveat, a hint, a part that is not built yet. */
export interface NoteBlock {
	readonly kind: "note";
	readonly id: string;
	readonly text: string;
	readonly tone: "plain" | "warning";
}

/** Any block, told apart by `kind`; a new kind must be shown by screen and document alike. */
export type Block = FigureBlock | TextBlock | LinesBlock | TableBlock | ChartBlock | NoteBlock;
