/** Arrow → plain columns: the narrow gate behind which no BigInt, Arrow object or JS date exists. */
import { DataType, type Table, type Vector } from "apache-arrow";
import { dateOfDayNumber } from "@/lib/calendar/civil";
import { momentOfSeconds } from "./civil-units";
import { decimalNumber } from "./decimal";
import type { PlainValue, ResultColumn, ResultType } from "./driver";

const MILLISECONDS_PER_DAY = 86_400_000;

interface Decoder {
	readonly type: ResultType;
	/** Turns what Arrow's getter gives, never null, into a plain value. */
	readonly plain: (value: unknown) => PlainValue;
}

/**
 * The columns of an Arrow table, in order, doubled names kept.
 * @throws Error for a type the contract has no kind for (lists, intervals, times of day, zoned timestamps, blobs …)
 * @throws AppError `date_out_of_range` for a date beyond the years 0000–9999
 */
export function decodeTable(table: Table): readonly ResultColumn[] {
	return table.schema.fields.map(({ name, type }, index) => {
		const decoder = decoderOf(name, type);
		const vector: Vector | null = table.getChildAt(index);
		const values: PlainValue[] = [];
		for (const value of vector ?? []) values.push(value === null ? null : decoder.plain(value));
		return { name, type: decoder.type, values };
	});
}

function decoderOf(name: string, type: DataType): Decoder {
	const isEnum = DataType.isDictionary(type) && DataType.isUtf8(type.dictionary);
	if (isEnum || DataType.isUtf8(type)) return { type: "text", plain: String };
	if (DataType.isInt(type) || DataType.isFloat(type)) return { type: "number", plain: safeNumber };
	if (DataType.isDecimal(type))
		return { type: "number", plain: (value) => decimalNumber(unscaled(value), type.scale) };
	if (DataType.isBool(type)) return { type: "boolean", plain: Boolean };
	if (DataType.isDate(type))
		return {
			type: "date",
			plain: (value) => dateOfDayNumber(Math.floor(Number(value) / MILLISECONDS_PER_DAY)),
		};
	if (DataType.isTimestamp(type) && !type.timezone)
		return { type: "moment", plain: (value) => momentOfSeconds(Number(value) / 1000) };
	if (DataType.isNull(type)) return { type: "nothing", plain: () => null };
	throw new Error(`column ${name}: no plain value for the type ${String(type)}`);
}

/** The integer of a decimal, which Arrow gives as four words of a two's complement, the lowest first. */
function unscaled(words: unknown): bigint {
	if (!(words instanceof Uint32Array)) throw new Error(`no decimal: ${String(words)}`);
	return BigInt.asIntN(
		128,
		words.reduceRight((high, word) => (high << 32n) | BigInt(word), 0n),
	);
}

/** 64-bit integers come as BigInt unless the engine casts them; beyond 2^53 they would be silently rounded. */
function safeNumber(value: unknown): number {
	const number = Number(value);
	if (typeof value === "bigint" && !Number.isSafeInteger(number)) throw new Error(`unsafe integer ${value}`);
	return number;
}
