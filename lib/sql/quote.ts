/** The one literal writer and the one identifier writer: every value and name enters SQL text through here. */
import { type CivilDate, type CivilMoment, isCivilDate, isCivilMoment } from "@/lib/base/civil";

/** What a literal may hold; null is SQL's NULL, never the text "null". */
export type LiteralValue = string | number | boolean | null;

/**
 * A value as DuckDB reads it back: text stays text, a safe integer an integer, any other number a DOUBLE
 * (written with an exponent, because `1.5` alone would be a DECIMAL). Lone surrogates become U+FFFD on the way to
 * the engine, as they do in every UTF-8 text.
 * @throws Error for NaN, infinities and text with a NUL character, which no literal can carry
 */
export function quoteLiteral(value: LiteralValue): string {
	if (value === null) return "NULL";
	if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
	if (typeof value === "number") return quoteNumber(value);
	return `'${withoutNul(value).replaceAll("'", "''")}'`;
}

/**
 * A name between double quotes: keeps its case, may hold any character but NUL.
 * @throws Error for an empty name and for NUL
 */
export function quoteIdentifier(name: string): string {
	if (name === "") throw new Error("an SQL identifier may not be empty");
	return `"${withoutNul(name).replaceAll('"', '""')}"`;
}

/**
 * A civil date as a DATE literal.
 * @throws Error when a cast smuggled in text that is no date
 */
export function quoteDate(date: CivilDate): string {
	if (!isCivilDate(date)) throw new Error(`no civil date: ${String(date)}`);
	return `DATE '${date}'`;
}

/**
 * A civil moment as a TIMESTAMP literal, wall clock without a zone.
 * @throws Error when a cast smuggled in text that is no moment
 */
export function quoteMoment(moment: CivilMoment): string {
	if (!isCivilMoment(moment)) throw new Error(`no civil moment: ${String(moment)}`);
	return `TIMESTAMP '${moment}'`;
}

/** Negative numbers stand in parentheses: `a -${…}` must not become the comment `a --5`. */
function quoteNumber(value: number): string {
	if (!Number.isFinite(value)) throw new Error(`no SQL literal for the number ${value}`);
	const digits = String(value);
	const written = Number.isSafeInteger(value) || digits.includes("e") ? digits : `${digits}e0`;
	return value < 0 ? `(${written})` : written;
}

function withoutNul(text: string): string {
	if (text.includes("\0")) throw new Error("SQL text may not hold a NUL character");
	return text;
}
