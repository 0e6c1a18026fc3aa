/** What a reader may do with a block; the screen that shows it decides what happens. */

import type { Drill } from "@/lib/analysis/drill-paths";
import type { Filter } from "@/lib/analysis/question";
import type { RecordLink, RowsLink } from "@/lib/blocks/block";
import type { BlockSource } from "@/lib/export/source";

/** Keep the object stable between renders: tables draw themselves again when it changes. */
export interface BlockActions {
	/** What is said beside a block that is copied or downloaded by itself. */
	readonly source: BlockSource;
	/** Opens the rows behind a figure; `said` is the figure as printed, such as `接报警情 12起`. */
	readonly openRows: (link: RowsLink, said: string) => void;
	/** Opens the history of a record; absent where a block stands in a history itself. */
	readonly openRecord?: (link: RecordLink) => void;
	/** Goes to a place on a drill path; absent where a screen has none. */
	readonly openDrill?: (drill: Drill) => void;
	/** Keeps the officer's wording of a text block; null takes the edit back. */
	readonly editText: (blockId: string, text: string | null) => void;
	/** True where nothing can be kept at the moment. */
	readonly isReadOnly?: boolean;
	/** The wording of a text block before any edit. */
	readonly originalText: (blockId: string) => string;
	/** Filters that already hold. */
	readonly filters: readonly Filter[];
	/** Narrows the whole view to a value. */
	readonly addFilter: (filter: Filter) => void;
}
