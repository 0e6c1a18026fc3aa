/** Hands refused rows to the officer as a workbook to mend. */

import type { RefusedWanted, Workspace } from "@/components/state/workspace";
import { download } from "@/components/ui/download";
import { XLSX_TYPE } from "@/lib/export/table-sheet";

const NOT_IN_FILE_NAMES = /[\\/:*?"<>|\s]+/g;

/** The name of the workbook of one file's refused rows, such as `五月_拒收行.xlsx`; folders become part of it. */
export function refusedFileName(fileName: string): string {
	const stem = fileName.replace(/\.[^.\\/]+$/, "").replace(NOT_IN_FILE_NAMES, "_");
	return `${stem}_拒收行.xlsx`;
}

/** The name of the workbook of all rows that wait, from however many files. */
export const ALL_OPEN_NAME = "全部待改行.xlsx";

/**
 * Has the workbook made and downloads it; does nothing where nothing was refused.
 * @throws AppError `workbook_failed`
 */
export async function saveRefused(
	{ refusedWorkbook }: Pick<Workspace, "refusedWorkbook">,
	name: string,
	wanted: RefusedWanted,
): Promise<void> {
	const bytes = await refusedWorkbook(wanted);
	if (bytes !== null) download(name, bytes, XLSX_TYPE);
}
