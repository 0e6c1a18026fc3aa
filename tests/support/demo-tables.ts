/** Reads the committed demo files with nothing of the product: SheetJS and Papa, header rows known, for independent counts. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import XLSX from "@e965/xlsx";
import Papa from "papaparse";

/** A record by heading; blanks and placeholders are null, texts are trimmed. */
export type DemoRow = Readonly<Record<string, string | number | null>>;

const FOLDER = resolve(process.cwd(), "data/demo");
const PLACEHOLDERS = ["", "暂无", "--", "/", "无"];

function clean(cell: unknown): string | number | null {
	if (typeof cell === "number") return cell;
	const text = String(cell ?? "")
		.replaceAll(/[０-９．：]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
		.replace(/^="(.*)"$/, "$1")
		.replace(/^'/, "")
		.trim();
	return PLACEHOLDERS.includes(text) ? null : text;
}

function tableOf(grid: readonly (readonly unknown[])[], headerRows: readonly number[]): readonly DemoRow[] {
	const headings = headerRows.reduce<string[]>((names, at) => {
		const row = grid[at] ?? [];
		return Array.from({ length: Math.max(names.length, row.length) }, (_, column) =>
			String(row[column] ?? names[column] ?? ""),
		);
	}, []);
	return grid
		.slice(Math.max(...headerRows) + 1)
		.filter((row) => row[0] !== "合计" && row.some((cell) => clean(cell) !== null))
		.map((row) => Object.fromEntries(headings.map((heading, column) => [heading, clean(row[column])])));
}

function gridsOf(name: string): readonly (readonly (readonly unknown[])[])[] {
	const bytes = readFileSync(resolve(FOLDER, name));
	if (name.endsWith(".csv")) {
		const isUtf8 = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
		const text = new TextDecoder(isUtf8 ? "utf-8" : "gb18030", { fatal: true }).decode(bytes);
		return [Papa.parse<string[]>(text).data];
	}
	const book = XLSX.read(bytes, { raw: true });
	return book.SheetNames.map((sheet) =>
		XLSX.utils.sheet_to_json<unknown[]>(book.Sheets[sheet] ?? {}, { header: 1, raw: true, blankrows: true }),
	);
}

const HEADER_ROWS: Readonly<Record<string, readonly number[]>> = {
	"警情_2023-2024.xls": [2],
	"警情_2025.csv": [0],
	"警情_2026年1月-5月.xlsx": [1, 2],
	"案件补充_20260511.csv": [0],
	"止付.csv": [0],
	"反诈APP安装.csv": [0],
	"金钟罩.csv": [0],
	"亲属关系.csv": [0],
	"网格线索.csv": [0],
	"回执_20260510.csv": [0],
	"打击战果.xlsx": [1, 2],
	/** Its fourth sheet has one header row. */
	"打击战果.xlsx/3": [1],
};

/** Every data row of a demo file, all sheets together, without title, header and 合计 rows. */
export function demoRows(name: string): readonly DemoRow[] {
	return gridsOf(name).flatMap((grid, sheet) =>
		tableOf(grid, HEADER_ROWS[`${name}/${sheet}`] ?? HEADER_ROWS[name] ?? [1]),
	);
}

/** A time as the three call files and two case files write it → `YYYY-MM-DD HH:MM:SS`, or null when there is no such time. */
export function demoTime(cell: string | number | null): string | null {
	if (cell === null) return null;
	if (typeof cell === "number") {
		return new Date(Math.round((cell - 25569) * 86400) * 1000).toISOString().slice(0, 19).replace("T", " ");
	}
	const parts = /^(\d{4})\D?(\d{1,2})\D?(\d{1,2})\D?(\d{1,2})\D?(\d{2})\D?(\d{2})?$/.exec(cell);
	if (parts === null) return null;
	const [year, month, day, hour, minute, second] = parts.slice(1).map((part) => Number(part ?? 0));
	const date = new Date(Date.UTC(year!, month! - 1, day, hour, minute, second));
	const isReal = date.getUTCMonth() === month! - 1 && date.getUTCDate() === day && hour! < 24 && minute! < 60;
	return isReal ? date.toISOString().slice(0, 19).replace("T", " ") : null;
}
