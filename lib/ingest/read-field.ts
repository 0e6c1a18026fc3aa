/** One cell → the stored columns of its field, by the field's kind; the registry of value readers. */
import { FALSE_WORDS, TRUE_WORDS } from "@/data/flag-words";
import type { CivilDate } from "@/lib/base/civil";
import type { Field, FieldKind } from "@/lib/records/field";
import { readAge } from "@/lib/text/age";
import { readMoment } from "@/lib/text/moment";
import { readMomentRange } from "@/lib/text/moment-range";
import { readMoneyYuan } from "@/lib/text/money";
import { readValueText, readWords } from "@/lib/text/normalise";
import { known, quoted, type Reading, refused, unknown } from "@/lib/text/reading";
import type { Cell } from "./decode/decoded";

/** A value as the engine stores it; moments as civil text, money in 1/100 yuan. */
export type Stored = string | number | boolean | null;

/** Stored columns by column id. */
export type StoredValues = Readonly<Record<string, Stored>>;

/** What a cell's reading depends on besides the cell. */
export interface CellContext {
	readonly moneyUnit: "yuan" | "wan";
	readonly dateSystem: 1900 | 1904;
	/** The day a bare clock time belongs to: the day of the report; null when not known. */
	readonly baseDate: CivilDate | null;
	/** The officer's words for this field: as written → `true`, `false` or a value id; empty = unknown. */
	readonly valueMapping: Readonly<Record<string, string>>;
}

type Reader = (field: Field, cell: string | number, context: CellContext) => Reading<StoredValues>;

const WHOLE_15_DIGITS = 1_000_000_000_000_000;
/** Sixteen digits that end in another digit than 0 were written by a program that kept them all. */
const EXACT = 2 ** 53;
const trueWords = new Set(TRUE_WORDS);
const falseWords = new Set(FALSE_WORDS);

function mapReading<T>(reading: Reading<T>, store: (value: T) => StoredValues): Reading<StoredValues> {
	if (!reading.ok) return reading;
	if (reading.value === null) return unknown(reading.note ?? null);
	return known(store(reading.value), reading.note ?? null);
}

function readText({ id }: Field, cell: string | number): Reading<StoredValues> {
	const words = readWords(cell);
	return words === null ? unknown() : known({ [id]: words });
}

/** Spreadsheets keep 15 digits of a number and print longer ones as `3.30701E+18`: different numbers become the same one. */
function isDamagedKey(cell: string | number, text: string): boolean {
	if (typeof cell === "number")
		return Math.abs(cell) >= WHOLE_15_DIGITS && (cell >= EXACT || cell % 10 === 0);
	return /^\d(?:\.\d+)?E\+\d+$|^\d\.\d+E\d+$/i.test(text);
}

function readKey({ id }: Field, cell: string | number): Reading<StoredValues> {
	const text = readValueText(cell);
	if (text === null) return unknown();
	if (isDamagedKey(cell, text)) {
		return refused(`${quoted(text)}已被表格软件改成数字而缺位，会与别的编号混同：请把该列设为文本后重新导出`);
	}
	return known({ [id]: text.replace(/\s+/g, "") });
}

function readInteger({ id }: Field, cell: string | number): Reading<StoredValues> {
	const text = readValueText(cell);
	if (text === null) return unknown();
	const digits = /^(-?\d+)(?:\.0+)?\D{0,2}$/.exec(text.replace(/[,，]/g, ""));
	const value = digits ? Number(digits[1]) : Number.NaN;
	if (!Number.isInteger(value) || Math.abs(value) > 2_147_483_647) {
		return refused(`${quoted(text)}不是整数，请改为数字`);
	}
	return known({ [id]: value });
}

function readFlag({ id }: Field, cell: string | number, context: CellContext): Reading<StoredValues> {
	const text = readValueText(cell);
	if (text === null) return unknown();
	if (context.valueMapping[text] === "") return unknown();
	const word = context.valueMapping[text] ?? text.replace(/\s+/g, "").toLowerCase();
	if (trueWords.has(word)) return known({ [id]: true });
	if (falseWords.has(word)) return known({ [id]: false });
	return refused(`${quoted(text)}既不是“是”也不是“否”，请改为是或否，或在设置中登记该写法`);
}

/** A moment, or a range whose end goes to the field's `until`; a range of bare clock times belongs to the base date. */
function readSpan(field: Field, cell: string | number, context: CellContext): Reading<StoredValues> {
	const store = (id: string, at: { readonly moment: string; readonly hasClock: boolean }) => ({
		[id]: at.moment,
		[`${id}_has_clock`]: at.hasClock,
	});
	const isSame = (one: { readonly moment: string }, other: { readonly moment: string }) =>
		one.moment === other.moment;
	const single = readMoment(cell, { dateSystem: context.dateSystem });
	if (single.ok) return mapReading(single, (at) => store(field.id, at));
	const options = {
		dateSystem: context.dateSystem,
		...(context.baseDate === null ? {} : { baseDate: context.baseDate }),
	};
	const range = readMomentRange(cell, options);
	if (!range.ok) return single;
	return mapReading(range, ({ from, to }) => ({
		...store(field.id, from),
		...(field.until === undefined || isSame(from, to) ? {} : store(field.until, to)),
	}));
}

const READERS: Readonly<Record<FieldKind, Reader>> = {
	key: readKey,
	reference: readKey,
	text: readText,
	category: readText,
	choice: readText,
	integer: readInteger,
	flag: readFlag,
	span_start: readSpan,
	moment: ({ id }, cell, context) =>
		mapReading(readMoment(cell, { dateSystem: context.dateSystem }), (value) => ({
			[id]: value.moment,
			[`${id}_has_clock`]: value.hasClock,
		})),
	money: ({ id }, cell, context) =>
		mapReading(readMoneyYuan(cell, context.moneyUnit), (yuan) => ({ [`${id}_fen`]: Math.round(yuan * 100) })),
	age: ({ id }, cell) =>
		mapReading(readAge(cell), (age) => ({ [`${id}_low`]: age.low, [`${id}_high`]: age.high })),
};

/**
 * Reads one cell for one field.
 * @returns the stored columns; `value: null` for a blank or placeholder (then no column is filled); a refusal with its reason
 */
export function readField(field: Field, cell: Cell, context: CellContext): Reading<StoredValues> {
	if (cell === null) return unknown();
	const plain = typeof cell === "boolean" ? (cell ? "是" : "否") : cell;
	return READERS[field.kind](field, plain, context);
}
