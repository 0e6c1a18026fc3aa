/** What an import leaves to be said on the terminal: files that could not be taken in, and cells that are in doubt. */
import type { Account } from "@/lib/ingest/account";

/** Messages of every file or sheet that could not be taken in; empty when all were. */
export function problemsOf(account: Account): readonly string[] {
	return account.files.flatMap((file) => [
		...(file.problem === null ? [] : [file.problem.message]),
		...file.sheets.flatMap((sheet) => (sheet.problem === null ? [] : [`${file.fileName}：${sheet.problem}`])),
	]);
}

/** Cells of kept rows that are read as 不详 or with a reservation: how many in which file, with the first as an example. */
export function doubtsOf(account: Account): readonly string[] {
	return account.files.flatMap(({ fileName, sheets }) => {
		const warnings = sheets.flatMap((sheet) => sheet.warnings);
		const [first] = warnings;
		if (first === undefined) return [];
		const column = first.column === null ? "" : `“${first.column}”列`;
		return [`${fileName}：有${warnings.length}处存疑，所在行已读入，如第${first.row}行${column}，详见账目`];
	});
}
