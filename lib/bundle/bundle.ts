/** The township bundle 镇级数据包 as plain data: everything that leaves the house towards the township, and nothing besides. */
import type { ClauseScore } from "@/lib/assessment/clauses/clause";
import type { AssessmentInput, VillageInput } from "@/lib/assessment/input";
import type { Scheme } from "@/lib/assessment/scheme";
import type { SheetRow } from "@/lib/assessment/sheet";
import type { CivilDate, CivilMoment } from "@/lib/base/civil";
import type { DateRange } from "@/lib/calendar/range";
import type { ReportDocument } from "@/lib/report/document";

/**
 * One village of the score sheet. The sheet is the assessment itself: what a village is judged by is printed beside its points
 * so that it can be recomputed by hand and objected to, a count of 1 like any other. Its counts of what is scored therefore
 * leave as they are, whatever the minimum cell; the minimum protects what the scheme does not publish, see {@link BundleTable}.
 * What no clause reads is null: measures, coverage, tallies, the population, the rate of a measure that is not scored; so are losses
 * that rest on fewer than five events.
 */
export interface BundleVillage
	extends VillageInput,
		Pick<SheetRow, "total" | "totalNotes" | "rank" | "unranked" | "colour" | "per10k"> {
	readonly scores: readonly ClauseScore[];
}

/** What was decided on appeals, by kind only: neither whose appeal, nor why, nor which event. */
export interface BundleDecision {
	/** Null = an event of no village. */
	readonly village: string | null;
	readonly kind: "left_out" | "moved" | "points";
	/** How many such decisions, ≥ 1. */
	readonly count: number;
}

/**
 * Events of this year's window by place and class, which no sheet tells; null = hidden. Cells below the minimum are
 * hidden, with others so that none can be worked out (lib/statistics/suppression). Row totals are the counts of the score sheet
 * and stand as they are. Column totals below the minimum are hidden, and the cells are kept even from a reader who has those of
 * the whole township from elsewhere, such as a circular.
 */
export interface BundleTable {
	readonly id: "category";
	/** Villages in the order of the list, then 镇外 and 村居不详. */
	readonly rows: readonly string[];
	/** Names of classes. */
	readonly columns: readonly string[];
	readonly cells: readonly (readonly (number | null)[])[];
	readonly rowTotals: readonly (number | null)[];
	readonly columnTotals: readonly (number | null)[];
	readonly total: number | null;
}

/** An event for the second click: where its cell is printed, and then no more than this. */
export interface BundleEvent {
	/** A row of the tables. */
	readonly place: string;
	readonly date: CivilDate;
	/** A column of the table. */
	readonly category: string;
}

/** What the bundle holds. */
export interface TownBundle {
	/** Wall clock when it was made. */
	readonly created: CivilMoment;
	/** Such as 示例派出所. */
	readonly station: string;
	readonly isDemo: boolean;
	readonly scheme: Scheme;
	readonly asOf: CivilDate;
	readonly window: DateRange;
	readonly base: DateRange;
	readonly villages: readonly BundleVillage[];
	readonly unplaced: AssessmentInput["unplaced"];
	readonly warnings: readonly string[];
	readonly decisions: readonly BundleDecision[];
	/** What tables and events count: one measure only, so that none can be held against the other. */
	readonly measure: "calls" | "cases";
	/** Empty but of a calendar year that is over, locked, recorded and told by no other rules; a warning then says why. */
	readonly tables: readonly BundleTable[];
	readonly events: readonly BundleEvent[];
	/** Without links, lists of single events, machine tables and small print. */
	readonly reports: readonly ReportDocument[];
	/** Checksum of the year's lock; null while it is not locked. */
	readonly sealChecksum: string | null;
}
