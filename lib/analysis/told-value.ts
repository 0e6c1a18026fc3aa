/** One field of a stored row as text: as it is shown in a history, and as it is compared between two files. */
import { type Column, columnsOfField, type Field, type RecordTable } from "@/lib/records/field";
import { id, lit, type Sql, sql } from "@/lib/sql/fragment";

/** The fields that are no part of the key, in order. */
export function valueFields(table: RecordTable): readonly Field[] {
	return table.fields.filter((field) => !table.key.includes(field.id));
}

/** The stored columns of a field: its value first. */
export function storedColumns(field: Field): readonly [Column, ...Column[]] {
	const [first, ...others] = columnsOfField(field);
	if (first === undefined) throw new Error(`${field.id} fills no column`);
	return [first, ...others];
}

const asText = (column: Sql): Sql => sql`CAST(${column} AS VARCHAR)`;

/**
 * The value of a field as one text, the same for equal values: times without a clock as a bare date, money in fen, ages as
 * `30` or `30-40`, every phone number of the cell in one form; NULL where the field is blank.
 */
export function storedText(field: Field, alias: string): Sql {
	const [first, second = first] = storedColumns(field).map((column) => id(alias, column.id));
	if (first === undefined || second === undefined) return lit(null);
	switch (field.kind) {
		case "moment":
		case "span_start":
			return sql`CASE WHEN ${second} THEN ${asText(first)} ELSE left(${asText(first)}, 10) END`;
		case "money":
			return asText(sql`CAST(${first} AS BIGINT)`);
		case "age":
			return sql`CASE WHEN ${first} <> ${second} THEN concat(${asText(first)}, '-', ${asText(second)}) ELSE ${asText(first)} END`;
		case "phone":
			return second;
		default:
			return asText(first);
	}
}

/** Ends a comparable text, so that only those that may go on can be the beginning of another. */
const END = sql`chr(10)`;
const WIDE = "０１２３４５６７８９ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺ＋＜＞＝";
const NARROW = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ+<>=";
const WORDS: readonly Field["kind"][] = ["text", "category", "choice"];

/** Words without what differs only in typing; masked ones (王**, 王某) say nothing and are NULL. */
function comparableWords(field: Field, text: Sql): Sql {
	const plain = sql`regexp_replace(translate(${text}, ${lit(WIDE)}, ${lit(NARROW)}), '[\\s\\p{P}]', '', 'g')`;
	const mask = field.personal === "name" ? "[*＊某]" : "[*＊]";
	const isMasked = field.personal === undefined ? lit(false) : sql`regexp_matches(${text}, ${lit(mask)})`;
	return sql`CASE WHEN ${isMasked} OR ${text} IS NULL THEN NULL ELSE concat(lower(${plain}), ${END}) END`;
}

/**
 * A value as it is compared between two files: they agree when one text begins with the other. A bare date agrees with a
 * time of that day, minutes with the seconds of that minute, a phone number with a list that begins with it; width, case,
 * spaces and punctuation do not count; ID numbers count where both can be matched. NULL = says nothing.
 */
export function comparableText(field: Field, alias: string): Sql {
	const text = storedText(field, alias);
	if (field.kind === "moment" || field.kind === "span_start") return sql`left(${text}, 16)`;
	if (field.kind === "phone") return text;
	if (field.kind === "id_number") return id(alias, `${field.id}_whole`);
	if (WORDS.includes(field.kind)) return comparableWords(field, text);
	return sql`CASE WHEN ${text} IS NULL THEN NULL ELSE concat(${text}, ${END}) END`;
}
