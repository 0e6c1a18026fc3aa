/** One hundred thousand calls with narratives, from the demo's generator, as the .xlsx and the .csv that stations export. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type CellValue, writeXlsx } from "hucre";
import iconv from "iconv-lite";
import type { Call } from "../demo/call";
import { callCell } from "../demo/call-cells";
import { OLD_COLUMNS, OLD_HABITS } from "../demo/call-columns";
import { makeCall } from "../demo/calls";
import { DAY, MINUTE, midnight } from "../demo/clock";
import { Dice, type Weighted } from "../demo/dice";
import { CLASSES, type FraudClass } from "../demo/fraud-classes";
import { People } from "../demo/person";

/** The containers whose decoding stands beside the labelling. */
export const CALL_FORMATS = ["xlsx", "csv"] as const;
export type CallFormat = (typeof CALL_FORMATS)[number];

/** A file of calls in memory. */
export interface CallFile {
	readonly name: string;
	readonly format: CallFormat;
	readonly calls: number;
	readonly bytes: Uint8Array;
}

const CALLS = 100_000;
/** A new version of what is written below is a new name in the cache. */
const VERSION = 1;
/** A township has room for so many households before its addresses run out. */
const CALLS_PER_TOWNSHIP = 4000;
const FIRST_DAY = midnight("2023-05-01");
const DAYS = 1100;
const NARRATIVE_CHARACTERS = 180;
/** What an officer adds to a call; repeated until a narrative is as long as those of real exports. */
const CLOSINGS = [
	"事主未提供对方其他身份信息，聊天记录和转账凭证已截图保存，对方账号现已无法联系。",
	"经了解，事主平时未安装国家反诈中心软件，此前社区民警曾上门发放宣传资料。",
	"已告知事主携带身份证、手机和银行流水到派出所制作笔录，并由值班民警进行劝导。",
] as const;

type Row = readonly (string | number | null)[];

const SHARES: readonly Weighted<FraudClass>[] = [...CLASSES].map(([name, { share }]) => [name, share]);

function townshipOf(number: number, count: number): readonly Call[] {
	const dice = new Dice(`bench calls/${number}`);
	const people = new People(new Dice(`bench victims/${number}`));
	return Array.from({ length: count }, (_, made) => {
		const at = FIRST_DAY + dice.int(0, DAYS) * DAY + dice.int(0, 1439) * MINUTE;
		const call = makeCall(dice, people, at, { fraudClass: dice.weighted(SHARES), isSurge: false });
		call.incidentNo = `J${String(number * CALLS_PER_TOWNSHIP + made).padStart(8, "0")}`;
		return call;
	});
}

function lengthened(narrative: string): string {
	let text = narrative;
	for (let at = 0; text.length < NARRATIVE_CHARACTERS; at++) text += CLOSINGS[at % CLOSINGS.length];
	return text;
}

function rowOf(call: Call): Row {
	return OLD_COLUMNS.map(({ field }) => {
		const cell = callCell(field, call, OLD_HABITS);
		const plain = typeof cell === "object" && cell !== null ? cell.serial : cell;
		return field === "narrative" ? lengthened(String(plain ?? "")) : plain;
	});
}

function tableOf(count: number): readonly Row[] {
	const townships = Array.from({ length: Math.ceil(count / CALLS_PER_TOWNSHIP) }, (_, number) =>
		townshipOf(number, Math.min(count - number * CALLS_PER_TOWNSHIP, CALLS_PER_TOWNSHIP)),
	);
	return [OLD_COLUMNS.map(({ heading }) => heading), ...townships.flat().map(rowOf)];
}

function csvBytes(rows: readonly Row[]): Uint8Array {
	const cell = (value: string | number | null) => {
		const text = String(value ?? "");
		return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
	};
	return new Uint8Array(
		iconv.encode(rows.map((row) => `${row.map(cell).join(",")}\r\n`).join(""), "gb18030"),
	);
}

async function xlsxBytes(rows: readonly Row[]): Promise<Uint8Array> {
	return writeXlsx({ sheets: [{ name: "警情", rows: rows.map((row): CellValue[] => [...row]) }] });
}

/**
 * Both files, made on the first call and kept in a cache folder afterwards; they hold the same calls.
 * @param cache a folder that may be deleted at any time
 */
export async function callBenchFiles(
	count = CALLS,
	cache = join(process.cwd(), ".cache/bench"),
): Promise<readonly CallFile[]> {
	mkdirSync(cache, { recursive: true });
	let rows: readonly Row[] | null = null;
	const files: CallFile[] = [];
	for (const format of CALL_FORMATS) {
		const path = join(cache, `calls-${VERSION}-${count}.${format}`);
		if (!existsSync(path)) {
			rows ??= tableOf(count);
			writeFileSync(path, format === "csv" ? csvBytes(rows) : await xlsxBytes(rows));
		}
		const bytes = new Uint8Array(readFileSync(path));
		files.push({ name: `警情.${format}`, format, calls: count, bytes });
	}
	return files;
}
