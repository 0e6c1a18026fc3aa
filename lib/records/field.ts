/** The contract of a canonical table: its fields, what kind each holds, and which of them point at a person. */

/**
 * What a field holds and therefore how its cell is read and which columns it fills:
 * - `text` as written, cleaned of padding;
 * - `key` a number that makes the row unique, required; `reference` the number of another record: both half width and
 *   without spaces, so that a number finds its record however it was typed;
 * - `category`, `choice` a label of a growing vocabulary, kept as the export wrote it;
 * - `moment` fills `<id>` (TIMESTAMP) and `<id>_has_clock` (BOOLEAN: false when only a date was given);
 * - `span_start` fills the same, and where the cell is a range (11时至18时许) also the columns of `until`;
 * - `money` fills `<id>_fen` (BIGINT, 1/100 yuan, null = unknown, 0 = nothing lost);
 * - `age` fills `<id>_low` and `<id>_high` (INTEGER full years, equal when exact);
 * - `id_number` fills `<id>` as written, `<id>_whole` (18 characters, the only form that may be matched: 15 digits are
 *   upgraded, anything damaged, masked or foreign is null) and `<id>_state` (what it is, such as `damaged` or `passport`);
 * - `phone` fills `<id>` as written and `<id>_numbers` (every number in the cell in one form, a space between two);
 * - `month` fills `<id>` as `2026-05`, and where the cell names a day also the columns of `until`; `year` fills `<id>` as a
 *   whole number;
 * - `decimal` fills `<id>` (DOUBLE: a coordinate in degrees, or a count that may have decimals);
 * - `integer` fills `<id>`; `flag` fills `<id>` (BOOLEAN).
 * The first column of a field is its value as compared; the others of `id_number`, `phone` and the moments follow from it.
 */
export type FieldKind =
	| "key"
	| "reference"
	| "text"
	| "category"
	| "choice"
	| "moment"
	| "span_start"
	| "money"
	| "age"
	| "id_number"
	| "phone"
	| "month"
	| "year"
	| "decimal"
	| "integer"
	| "flag";

/** How a field identifies a person, and so how it is masked; `none` never identifies. */
export type Personal = "none" | "name" | "id_number" | "phone" | "account" | "address" | "narrative";

/** One field of a canonical table. Ids are snake_case and stable for ever. */
export interface Field {
	readonly id: string;
	readonly label: string;
	readonly kind: FieldKind;
	readonly personal?: Personal;
	/** Id of the moment field that takes the end of a range (`span_start`), or the day of a `month` written with its day. */
	readonly until?: string;
	/** A row without it is refused; keys are always required. */
	readonly required?: boolean;
	/**
	 * A value expected to move as the event is worked on (受理→立案→破案, the confirmed category, a reply, what a register
	 * says of today): a newer value is history, not a conflict between two files. Not set where two values cannot both have
	 * been true, such as a report time, a loss or a population of one year.
	 */
	readonly moves?: true;
}

/** The canonical tables that take rows from exports. */
export type TableId =
	| "incident"
	| "dispatch"
	| "case_file"
	| "victim"
	| "receipt"
	| "relation"
	| "alert"
	| "stop_payment"
	| "lead"
	| "activity"
	| "village"
	| "zone"
	| "enterprise"
	| "shield"
	| "campaign_result";

/** A canonical table: rows are upserted by `key`, columns follow from the fields. */
export interface RecordTable {
	readonly id: TableId;
	readonly label: string;
	readonly fields: readonly Field[];
	/** Column ids that make a row unique, in order. */
	readonly key: readonly string[];
}

/** How a column is stored; the engine's kinds, named here because records stand beside the engine. */
export type StoredKind = "text" | "integer" | "number" | "boolean" | "moment";

/** One stored column of a canonical table. */
export interface Column {
	readonly id: string;
	readonly kind: StoredKind;
}

const COLUMNS_OF: Record<FieldKind, (id: string) => readonly Column[]> = {
	key: (id) => [{ id, kind: "text" }],
	reference: (id) => [{ id, kind: "text" }],
	text: (id) => [{ id, kind: "text" }],
	category: (id) => [{ id, kind: "text" }],
	choice: (id) => [{ id, kind: "text" }],
	moment: (id) => [
		{ id, kind: "moment" },
		{ id: `${id}_has_clock`, kind: "boolean" },
	],
	span_start: (id) => [
		{ id, kind: "moment" },
		{ id: `${id}_has_clock`, kind: "boolean" },
	],
	money: (id) => [{ id: `${id}_fen`, kind: "number" }],
	age: (id) => [
		{ id: `${id}_low`, kind: "integer" },
		{ id: `${id}_high`, kind: "integer" },
	],
	id_number: (id) => [
		{ id, kind: "text" },
		{ id: `${id}_whole`, kind: "text" },
		{ id: `${id}_state`, kind: "text" },
	],
	phone: (id) => [
		{ id, kind: "text" },
		{ id: `${id}_numbers`, kind: "text" },
	],
	month: (id) => [{ id, kind: "text" }],
	year: (id) => [{ id, kind: "integer" }],
	decimal: (id) => [{ id, kind: "number" }],
	integer: (id) => [{ id, kind: "integer" }],
	flag: (id) => [{ id, kind: "boolean" }],
};

/** The stored columns a field fills, in order; never empty. */
export function columnsOfField(field: Field): readonly Column[] {
	return COLUMNS_OF[field.kind](field.id);
}

/** The stored columns of a table, in field order, without lineage. */
export function columnsOf(table: RecordTable): readonly Column[] {
	return table.fields.flatMap(columnsOfField);
}
