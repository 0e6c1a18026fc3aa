/** Where a row stands, in the words by which the officer finds it: file, sheet, row. */

/** Lineage as every plan returns it; all null where no file is known. */
export interface Lineage {
	readonly file_name: string | null;
	readonly sheet: string | null;
	readonly row_number: number | null;
}

/** `警情.xlsx · 五月 · 第17行`; text files have no sheet; — without a file. */
export function originText({ file_name, sheet, row_number }: Lineage): string {
	if (file_name === null) return "—";
	const place = sheet === null || sheet === "" ? "" : ` · ${sheet}`;
	return `${file_name}${place} · 第${row_number}行`;
}
