/** What the review shows of the files that wait: which sheets need the officer, and in which order. */
import type { PendingFile } from "@/components/state/import-state";
import type { FileFacts, SheetFacts } from "@/lib/ingest/pack";

/** One sheet that waits. */
export interface WaitingSheet {
	readonly key: string;
	readonly sheet: SheetFacts;
	/** Headings without a meaning. */
	readonly unknownCount: number;
	/** Its rows will be loaded as things stand. */
	readonly isReadable: boolean;
	/** Readable, and no heading is left without a meaning. */
	readonly isSettled: boolean;
}

/** One file that waits, with its sheets that hold rows. */
export interface WaitingFile {
	readonly key: string;
	readonly read: FileFacts;
	readonly sheets: readonly WaitingSheet[];
}

function waitingSheet(sheet: SheetFacts, key: string): WaitingSheet {
	const unknownCount = sheet.recognition.columns.filter((column) => column.mappedBy === "unknown").length;
	const isReadable = sheet.converted !== null;
	return { key, sheet, unknownCount, isReadable, isSettled: isReadable && unknownCount === 0 };
}

const isSettledFile = ({ sheets }: WaitingFile): boolean => sheets.every((sheet) => sheet.isSettled);

/** The files in the order of the review: those that need the officer first, each group as dropped. */
export function waitingFiles(pending: readonly PendingFile[]): readonly WaitingFile[] {
	const files = pending.map(({ read }, order): WaitingFile => {
		const sheets = read.sheets.map((sheet, position) =>
			waitingSheet(sheet, `${read.fileHash}.${order}.${position}`),
		);
		return {
			key: `${read.fileHash}.${order}`,
			read,
			sheets: sheets.filter(({ sheet }) => sheet.rowCount > 0),
		};
	});
	return [...files.filter((file) => !isSettledFile(file)), ...files.filter(isSettledFile)];
}
