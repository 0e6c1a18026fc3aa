/** One cell → the stored columns of its field, by the field's kind; the registry of value readers. */
import { FALSE_WORDS, FLAG_WORDS, TRUE_WORDS } from "@/data/flag-words";
import type { CivilDate } from "@/lib/base/civil";
import { columnsOfField, type Field, type FieldKind } from "@/lib/records/field";
import { readAge } from "@/lib/text/age";
import { readDecimal } from "@/lib/text/decimal";
import { readIdNumber } from "@/lib/text/identity";
import { type MomentOptions, readMoment } from "@/lib/text/moment";
import type { DateOrder } from "@/lib/text/moment-date";
import { readMomentRange } from "@/lib/text/moment-range";
import { readMoneyYuan } from "@/lib/text/money";
import { readMonth, readYear } from "@/lib/text/month";
import { readValueText, readWords } from "@/lib/text/normalise";
import { readCount } from "@/lib/text/numeral";
import { readPhones } from "@/lib/text/phone";
import { known, quoted, type Reading, refused, unknown } from "@/lib/text/reading";
import type { Cell } from "./decode/decoded";
import { endsInWrittenZeros } from "./rewritten-numbers";

/** A value as the engine stores it; moments as civil text, money in 1/100 yuan. */
export type Stored = string | number | boolean | null;

/** Stored columns by column id; null = unknown. */
export type StoredValues = Readonly<Record<string, Stored>>;

/** What a cell's reading depends on besides the cell. */
export interface CellContext {
	readonly moneyUnit: "yuan" | "wan";
	readonly dateSystem: 1900 | 1904;
	/** The day a bare clock time belongs to: the day of the report; null when not known. */
	readonly baseDate: CivilDate | null;
	/** The officer's words for this field: as written → `true`, `false` or a value id; empty = unknown. */
	readonly valueMapping: Readonly<Record<string, string>>;
	/** What the column as a whole proves of dates such as 05/11/2026; absent or null = nothing. */
	readonly dateOrder?: DateOrder | null;
	/** The year of the sheet for months written without one (5月); absent or null = unknown, and such months are refused. */
	readonly titleYear?: string | null;
	/** The column as a whole shows that a spreadsheet wrote zeros over the last digits of long numbers. */
	readonly isRewritten?: boolean;
}

/** The values of a field, one a column of {@link filledColumns}; null or absent where none is filled. */
export type FieldValues = readonly Stored[];

type Reader = (cell: string | number, context: CellContext, field: Field) => Reading<FieldValues>;

const WHOLE_15_DIGITS = 1_000_000_000_000_000;
/** Sixteen digits that end in another digit than 0 were written by a program that kept them all. */
const EXACT = 2 ** 53;
const COUNTER = /[余多]?(?:人次|[人户个家名份台次笔条件起张部场处栋间年岁])?[余多]?$/;
const REWRITTEN_ID = "末三位被表格软件改成000，不参与比对：请把该列设为文本后重新导出，或更正";
const HAS_SPACE = /\s/;
const trueWords = new Set(TRUE_WORDS);
const falseWords = new Set(FALSE_WORDS);

function mapReading<T>(reading: Reading<T>, store: (value: T) => FieldValues): Reading<FieldValues> {
	if (!reading.ok) return reading;
	if (reading.value === null) return unknown(reading.note ?? null);
	return known(store(reading.value), reading.note ?? null);
}

function readText(cell: string | number): Reading<FieldValues> {
	const words = readWords(cell);
	return words === null ? unknown() : known([words]);
}

/** Spreadsheets keep 15 digits of a number and print longer ones as `3.30701E+18`: different numbers become the same one. */
function isDamagedKey(cell: string | number, text: string): boolean {
	if (typeof cell === "number")
		return Math.abs(cell) >= WHOLE_15_DIGITS && (cell >= EXACT || cell % 10 === 0);
	return /^\d(?:\.\d+)?E\+\d+$|^\d\.\d+E\d+$/i.test(text);
}

function readKey(cell: string | number, context: CellContext): Reading<FieldValues> {
	const text = readValueText(cell);
	if (text === null) return unknown();
	const number = HAS_SPACE.test(text) ? text.replace(/\s+/g, "") : text;
	if (isDamagedKey(cell, text) || (context.isRewritten === true && endsInWrittenZeros(number))) {
		return refused(`${quoted(text)}已被表格软件改成数字而缺位，会与别的编号混同：请把该列设为文本后重新导出`);
	}
	return known([number]);
}

/** The ID as written, the form that may be matched, and what it is; a bad ID never costs the row, it only says so. */
function readIdCell(cell: string | number, context: CellContext): Reading<FieldValues> {
	const { kind, id: whole, display, note } = readIdNumber(cell);
	if (kind === "blank") return unknown();
	if (context.isRewritten === true && whole?.endsWith("000")) {
		return known([display, null, "damaged"], REWRITTEN_ID);
	}
	return known([display, whole, kind], note);
}

/** The cell as written and every number in it; a cell without a readable number is kept as written and says so. */
function readPhoneCell(cell: string | number): Reading<FieldValues> {
	const words = readWords(cell);
	if (words === null) return unknown();
	const phones = readPhones(cell);
	if (!phones.ok) return known([words], phones.reason);
	if (phones.value === null) return known([words], phones.note ?? null);
	const numbers = phones.value.map(({ number }) => number).join(" ");
	return known([words, numbers], phones.note ?? null);
}

/** Whole numbers with commas, 万 and a counter behind them; 约 and 余 keep the figure, with a note. */
function readInteger(cell: string | number): Reading<FieldValues> {
	const text = readValueText(cell);
	if (text === null) return unknown();
	const compact = text.replace(/[,，\s]/g, "");
	const figure = compact.replace(/^[大约近]+/, "").replace(COUNTER, "");
	const digits = /^(-?\d+)(?:\.0+)?$/.exec(figure);
	const value = digits ? Number(digits[1]) : (readCount(figure) ?? Number.NaN);
	if (!Number.isInteger(value) || Math.abs(value) > 2_147_483_647) {
		return refused(`${quoted(text)}不是整数，请改为数字`);
	}
	return known([value], /^[大约近]|[余多]/.test(compact) ? "原文是约数" : null);
}

/** What a word means for a field: its own words first, then those for all, then 已… and 未…; null when it means neither. */
function meaningOf(field: string, word: string): boolean | null {
	const own = FLAG_WORDS[field];
	if (own?.true.includes(word)) return true;
	if (own?.false.includes(word)) return false;
	if (trueWords.has(word)) return true;
	if (falseWords.has(word)) return false;
	if (own?.isExact === true || word.length < 2) return null;
	if (word.startsWith("已")) return true;
	return /^(?:未|没|不)/.test(word) ? false : null;
}

function readFlag(cell: string | number, context: CellContext, field: Field): Reading<FieldValues> {
	const text = readValueText(cell);
	if (text === null) return unknown();
	const mapped = Object.hasOwn(context.valueMapping, text) ? context.valueMapping[text] : undefined;
	if (mapped === "") return unknown();
	const word = mapped ?? text.replace(/\s+/g, "").toLowerCase();
	const meaning = meaningOf(field.id, word);
	if (meaning !== null) return known([meaning]);
	return refused(`${quoted(text)}既不是“是”也不是“否”，请改为是或否，或在设置中登记该写法`);
}

function momentOptions({ dateSystem, dateOrder = null }: CellContext): MomentOptions {
	return { dateSystem, dateOrder };
}

/** A moment, or a range whose end goes to the field's `until`; a range of bare clock times belongs to the base date. */
function readSpan(cell: string | number, context: CellContext): Reading<FieldValues> {
	const single = readMoment(cell, momentOptions(context));
	if (single.ok) return mapReading(single, ({ moment, hasClock }) => [moment, hasClock]);
	const options = {
		...momentOptions(context),
		...(context.baseDate === null ? {} : { baseDate: context.baseDate }),
	};
	const range = readMomentRange(cell, options);
	if (!range.ok) return single;
	return mapReading(range, ({ from, to }) => {
		const end = from.moment === to.moment ? [] : [to.moment, to.hasClock];
		return [from.moment, from.hasClock, ...end];
	});
}

/** The day of a cell that should name a month; a bare first day is how spreadsheets keep months, and says no day. */
function dayOfMonthCell(cell: string | number, context: CellContext): FieldValues {
	const day = readMoment(cell, momentOptions(context));
	if (!day.ok || day.value === null) return [];
	const { moment, hasClock } = day.value;
	return !hasClock && moment.slice(8, 10) === "01" ? [] : [moment, hasClock];
}

const BARE_MONTH = /^\d{1,2}\s*月份?$/;

function readMonthCell(cell: string | number, context: CellContext, field: Field): Reading<FieldValues> {
	const { dateSystem, titleYear = null } = context;
	const bare = titleYear === null ? "" : (readValueText(cell) ?? "");
	const written = BARE_MONTH.test(bare) ? `${titleYear}年${bare}` : cell;
	return mapReading(readMonth(written, { dateSystem }), (month) => [
		month,
		...(field.until === undefined ? [] : dayOfMonthCell(cell, context)),
	]);
}

const READERS: Readonly<Record<FieldKind, Reader>> = {
	key: readKey,
	reference: readKey,
	text: readText,
	category: readText,
	choice: readText,
	id_number: readIdCell,
	phone: readPhoneCell,
	integer: readInteger,
	flag: readFlag,
	month: readMonthCell,
	year: (cell, { dateSystem }) => mapReading(readYear(cell, { dateSystem }), (year) => [year]),
	decimal: (cell, { moneyUnit }) => mapReading(readDecimal(cell, moneyUnit), (value) => [value]),
	span_start: readSpan,
	moment: (cell, context) =>
		mapReading(readMoment(cell, momentOptions(context)), ({ moment, hasClock }) => [moment, hasClock]),
	money: (cell, { moneyUnit }) =>
		mapReading(readMoneyYuan(cell, moneyUnit), (yuan) => [Math.round(yuan * 100)]),
	age: (cell) => mapReading(readAge(cell), ({ low, high }) => [low, high]),
};

/** The columns that reading a cell of the field may fill, in the order in which {@link readField} gives their values. */
export function filledColumns(field: Field): readonly string[] {
	const own = columnsOfField(field).map(({ id }) => id);
	return field.until === undefined ? own : [...own, field.until, `${field.until}_has_clock`];
}

/**
 * Reads one cell for one field.
 * @returns the values of {@link filledColumns} in order, null or missing at the end where none is filled; `value: null`
 * for a blank or placeholder; a refusal with its reason
 */
export function readField(field: Field, cell: Cell, context: CellContext): Reading<FieldValues> {
	if (cell === null) return unknown();
	const plain = typeof cell === "boolean" ? (cell ? "是" : "否") : cell;
	return READERS[field.kind](plain, context, field);
}
