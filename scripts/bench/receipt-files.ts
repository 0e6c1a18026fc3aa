/** One hundred thousand synthetic receipts as the three files stations send: .xlsx, .xls in full sheets and GB18030 .csv. */
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type CellValue, writeXlsx } from "hucre";
import iconv from "iconv-lite";
import { DAY, HOUR, MINUTE, midnight, serial } from "../demo/clock";
import { Dice } from "../demo/dice";
import { People } from "../demo/person";
import type { Receipt } from "../demo/receipt";
import { receiptFiles } from "../demo/receipt-files";
import { Registry } from "../demo/receipt-registry";
import type { Cell } from "../demo/sheet";
import { type Biff8Cell, biff8Bytes } from "./biff8";

/** The containers whose reading is measured. */
export const RECEIPT_FORMATS = ["xlsx", "xls", "csv"] as const;
export type ReceiptFormat = (typeof RECEIPT_FORMATS)[number];

/** A file to be read, and how many receipts it holds. */
export interface ReceiptFile {
	readonly name: string;
	readonly format: ReceiptFormat;
	readonly receipts: number;
	readonly path: string;
}

const RECEIPTS = 100_000;
/** A new version of what is written below is a new name in the cache. */
const VERSION = 1;
/** A township has room for so many households before its addresses run out. */
const RECEIPTS_PER_TOWNSHIP = 4000;
const ROWS_PER_SHEET = 65_536;
const FIRST_DAY = midnight("2024-01-01");
const DAYS = 850;
const DATE_FORMAT = "yyyy/m/d h:mm";
const TIME_HEADING = "签署时间";

type Row = readonly (string | number | null)[];

interface Table {
	readonly headings: Row;
	readonly rows: readonly Row[];
	/** Excel serials of the column {@link TIME_HEADING}, row by row. */
	readonly serials: readonly number[];
}

/** The receipts of one township, all signed in the morning: only that export has every column. */
function townshipOf(
	number: number,
	count: number,
): { readonly people: People; readonly receipts: Receipt[] } {
	const dice = new Dice(`bench receipts/${number}`);
	const people = new People(new Dice(`bench people/${number}`));
	const registry = new Registry(dice, people);
	for (let made = 0; made < count; made++) {
		const at = FIRST_DAY + dice.int(0, DAYS) * DAY + 8.5 * HOUR + dice.int(0, 180) * MINUTE;
		const signer = registry.signer(at);
		registry.add(signer, at).receiptNo =
			`HZ${String(number * RECEIPTS_PER_TOWNSHIP + made).padStart(7, "0")}`;
	}
	return { people, receipts: registry.receipts };
}

const plain = (cell: Cell): string | number | null =>
	typeof cell === "object" && cell !== null ? cell.serial : cell;

function tableOf(count: number): Table {
	const townships = Array.from({ length: Math.ceil(count / RECEIPTS_PER_TOWNSHIP) }, (_, number) => {
		const left = count - number * RECEIPTS_PER_TOWNSHIP;
		const { people, receipts } = townshipOf(number, Math.min(left, RECEIPTS_PER_TOWNSHIP));
		const [plan] = receiptFiles(people, receipts);
		const [, headings = [], ...body] = plan?.sheets[0]?.rows ?? [];
		const broken = (plan?.account.refusals[0]?.row ?? 0) - 3;
		const rows = body.filter((_row, at) => at !== broken).map((row) => row.map(plain));
		const serials = receipts.map(({ signedAt }) => signedAt).sort((one, other) => one - other);
		return { headings: headings.map(plain), rows, serials: serials.map(serial) };
	});
	return {
		headings: townships[0]?.headings ?? [],
		rows: townships.flatMap(({ rows }) => rows),
		serials: townships.flatMap(({ serials }) => serials),
	};
}

function csvBytes({ headings, rows }: Table): Uint8Array {
	const cell = (value: string | number | null) => {
		const text = String(value ?? "");
		return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
	};
	const text = [headings, ...rows].map((row) => `${row.map(cell).join(",")}\r\n`).join("");
	return new Uint8Array(iconv.encode(text, "gb18030"));
}

async function xlsxBytes({ headings, rows, serials }: Table): Promise<Uint8Array> {
	const column = headings.indexOf(TIME_HEADING);
	const cells = serials.map(
		(value, at) => [`${at + 1},${column}`, { value, style: { numFmt: DATE_FORMAT } }] as const,
	);
	const body = [headings, ...rows].map((row): CellValue[] => [...row]);
	return writeXlsx({ sheets: [{ name: "回执", rows: body, cells: new Map(cells) }] });
}

function xlsBytes({ headings, rows, serials }: Table): Uint8Array {
	const column = headings.indexOf(TIME_HEADING);
	const dated = rows.map((row, at) =>
		row
			.with(column, null)
			.map((cell, place): Biff8Cell => (place === column ? { serial: serials[at] ?? 0 } : cell)),
	);
	const most = ROWS_PER_SHEET - 1;
	const sheets = Array.from({ length: Math.ceil(rows.length / most) }, (_, at) => ({
		name: `回执${at + 1}`,
		rows: [headings, ...dated.slice(at * most, (at + 1) * most)],
	}));
	return biff8Bytes(sheets);
}

async function bytesOf(format: ReceiptFormat, table: Table): Promise<Uint8Array> {
	if (format === "csv") return csvBytes(table);
	return format === "xlsx" ? xlsxBytes(table) : xlsBytes(table);
}

/**
 * The three files, made on the first call and kept in a cache folder afterwards. The rows of a file are always the same;
 * the archive of the .xlsx carries the moment it was packed.
 * @param count receipts a file; their number is part of the cache's file names
 * @param cache a folder that may be deleted at any time
 */
export async function receiptBenchFiles(
	count = RECEIPTS,
	cache = join(process.cwd(), ".cache/bench"),
): Promise<readonly ReceiptFile[]> {
	mkdirSync(cache, { recursive: true });
	let table: Table | null = null;
	const files: ReceiptFile[] = [];
	for (const format of RECEIPT_FORMATS) {
		const path = join(cache, `receipts-${VERSION}-${count}.${format}`);
		if (!existsSync(path)) {
			table ??= tableOf(count);
			writeFileSync(path, await bytesOf(format, table));
		}
		files.push({ name: `回执.${format}`, format, receipts: count, path });
	}
	return files;
}
