/** The history of imports as the screen tells it: one line a file, its sheets summed, the newest first. */
import type { importHistoryPlan } from "@/lib/analysis/plans/import-history";
import type { CivilMoment } from "@/lib/base/civil";
import type { RowOf } from "@/lib/engine/engine";
import type { Account, AccountTotals } from "@/lib/ingest/account";
import { sourceOf } from "@/lib/ingest/sources";
import { momentText } from "@/lib/wording/moments";

/** One batch as the plan answers it. */
export type HistoryRow = RowOf<ReturnType<typeof importHistoryPlan>["columns"]>;

/** One imported file with everything that was taken in of it. */
export interface FileImport extends AccountTotals {
	readonly fileNo: number;
	readonly fileName: string;
	readonly fileHash: string;
	readonly importedAt: CivilMoment | null;
	/** How old what it says is; null = nothing tells. */
	readonly asOf: CivilMoment | null;
	readonly isDemo: boolean;
	readonly batchIds: readonly number[];
	/** Names of its sheets; empty texts for text files. */
	readonly sheets: readonly string[];
	/** Ids of the kinds of data in it, each once. */
	readonly sources: readonly string[];
	/** Refused rows that nobody has mended yet. */
	readonly open: number;
}

type Counted = "read_rows" | "kept_rows" | "updated_rows" | "unchanged_rows" | "refused_rows" | "open_rows";

const sumOf = (rows: readonly HistoryRow[], column: Counted): number =>
	rows.reduce((sum, row) => sum + (row[column] ?? 0), 0);

function fileImport(fileNo: number, rows: readonly [HistoryRow, ...HistoryRow[]]): FileImport {
	const [{ file_name, file_hash, imported_at, as_of }] = rows;
	return {
		fileNo,
		fileName: file_name ?? "",
		fileHash: file_hash ?? "",
		importedAt: imported_at,
		asOf: as_of,
		isDemo: rows.some((row) => row.is_demo === true),
		batchIds: rows.flatMap((row) => row.batch_id ?? []),
		sheets: rows.map((row) => row.sheet ?? ""),
		sources: [...new Set(rows.flatMap((row) => row.source ?? []))],
		read: sumOf(rows, "read_rows"),
		kept: sumOf(rows, "kept_rows"),
		updated: sumOf(rows, "updated_rows"),
		unchanged: sumOf(rows, "unchanged_rows"),
		refused: sumOf(rows, "refused_rows"),
		open: sumOf(rows, "open_rows"),
	};
}

/** Batches put together by file, in the order they come. */
export function fileImports(rows: readonly HistoryRow[]): readonly FileImport[] {
	const files = new Map<number, [HistoryRow, ...HistoryRow[]]>();
	for (const row of rows) {
		const fileNo = row.file_no ?? 0;
		const known = files.get(fileNo);
		if (known === undefined) files.set(fileNo, [row]);
		else known.push(row);
	}
	return [...files].map(([fileNo, batches]) => fileImport(fileNo, batches));
}

/** What was in a file, such as 警情、案件. */
export function sourcesText({ sources }: FileImport): string {
	return sources.map((id) => sourceOf(id)?.label ?? id).join("、");
}

/** The file, with its sheets where it has several. */
export function placeText({ fileName, sheets }: FileImport): string {
	return sheets.length > 1 ? `${fileName}（${sheets.join("、")}）` : fileName;
}

/** A moment of the history; unknown ones are 不详. */
export function whenText(moment: CivilMoment | null): string {
	return moment === null ? "不详" : momentText(moment);
}

/** True when batches of an account stand in the history; an account without any is never there. */
export function isInHistory(account: Account, history: readonly FileImport[]): boolean {
	const here = new Set(history.flatMap(({ batchIds }) => batchIds));
	return account.files.some(({ sheets }) =>
		sheets.some(({ batchId }) => batchId !== null && here.has(batchId)),
	);
}
