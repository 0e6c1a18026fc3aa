/** The steps of an import as a pure reducer: what is under way, what waits for the officer, what came of it. */
import type { Account } from "@/lib/ingest/account";
import type { FileFacts } from "@/lib/ingest/pack";
import { MARK_HEADING } from "@/lib/ingest/pack-rows";
import type { ColumnMapping } from "@/lib/ingest/recognition";

/** Progress in words and numbers; `total` null while unknown. */
export interface ImportProgress {
	readonly label: string;
	readonly done: number;
	readonly total: number | null;
	readonly unit: string;
}

/** A file the officer dropped, with what reading found. */
export interface PendingFile {
	readonly file: File;
	readonly read: FileFacts;
}

/** Where an import stands. `review` waits for the officer: some columns or sheets need a word. */
export interface ImportState {
	readonly phase: "idle" | "reading" | "review" | "loading";
	readonly progress: ImportProgress | null;
	readonly pending: readonly PendingFile[];
	/** The account of the last finished import. */
	readonly account: Account | null;
	/** Why the last import came to nothing; the workspace is as it was. */
	readonly problem: string | null;
}

/** What can happen to an import. */
export type ImportEvent =
	| { readonly type: "started" }
	| { readonly type: "progressed"; readonly progress: ImportProgress }
	| { readonly type: "read"; readonly pending: readonly PendingFile[] }
	| { readonly type: "loading" }
	| { readonly type: "loaded"; readonly account: Account }
	| { readonly type: "failed"; readonly problem: string }
	| { readonly type: "cancelled" };

/** Nothing imported yet. */
export const NO_IMPORT: ImportState = {
	phase: "idle",
	progress: null,
	pending: [],
	account: null,
	problem: null,
};

/** The next state. */
export function importReducer(state: ImportState, event: ImportEvent): ImportState {
	switch (event.type) {
		case "started":
			return { ...NO_IMPORT, phase: "reading", account: state.account };
		case "progressed": {
			// Word of a step may come when it is over.
			const isUnderWay = state.phase === "reading" || state.phase === "loading";
			return isUnderWay ? { ...state, progress: event.progress } : state;
		}
		case "read":
			return { ...state, phase: "review", progress: null, pending: event.pending };
		case "loading":
			return { ...state, phase: "loading", progress: null };
		case "loaded":
			return { ...NO_IMPORT, account: event.account };
		case "failed":
			return { ...NO_IMPORT, account: state.account, problem: event.problem };
		case "cancelled":
			return { ...NO_IMPORT, account: state.account };
	}
}

/** Headings nobody knows need the officer, except in a file of mended rows: it was settled when it was first read. */
function hasUnknownHeading(columns: readonly ColumnMapping[]): boolean {
	if (columns.some(({ heading }) => heading === MARK_HEADING)) return false;
	return columns.some(({ mappedBy }) => mappedBy === "unknown");
}

/** True when something in the files needs the officer before rows are loaded: a heading or a sheet nobody knows. */
export function needsReview(pending: readonly PendingFile[]): boolean {
	return pending.some(({ read }) =>
		read.sheets.some(
			({ recognition, rowCount }) =>
				rowCount > 0 &&
				(recognition.source === null ||
					recognition.missing.length > 0 ||
					hasUnknownHeading(recognition.columns)),
		),
	);
}
