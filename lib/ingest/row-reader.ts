/** Everything the lines of one sheet are read with, found once: mapped columns, parts, values of headings and titles. */
import { TABLES } from "@/lib/records";
import type { Field } from "@/lib/records/field";
import type { Settings } from "@/lib/settings/settings";
import type { Reading } from "@/lib/text/reading";
import { type ColumnEvidence, evidenceOf } from "./column-evidence";
import { type ColumnNotes, columnNotes } from "./column-notes";
import { type DateHalves, dateHalvesOf } from "./date-halves";
import type { Cell, DecodedSheet } from "./decode/decoded";
import { titleTexts } from "./header-row";
import { type FieldValues, filledColumns, readField, type Stored, type StoredValues } from "./read-field";
import { type ColumnMapping, fieldsOfSource, type Recognition } from "./recognition";
import { SOURCES } from "./sources";
import type { ImportSource, SourceId } from "./sources/source";
import { onlyYearOf } from "./title-period";

/** A mapped column with all that its reading depends on. */
export interface MappedField {
	readonly column: ColumnMapping;
	readonly field: Field;
	readonly isVictim: boolean;
	readonly isNeeded: boolean;
	readonly valueMapping: Readonly<Record<string, string>>;
	readonly evidence: ColumnEvidence;
	/** The year that the titles tell, for months without one; null where they tell none or several. */
	readonly titleYear: string | null;
	/** The stored columns that its cells fill. */
	readonly fills: readonly string[];
	/** What cells of this column were read as, while they repeat. */
	readonly readings: Map<Cell, Reading<FieldValues>>;
}

/** Columns that are a record of their own, and what their headings tell of it. */
export interface RecordPart {
	readonly columns: readonly MappedField[];
	readonly given: StoredValues;
}

/** What a line is read with; the same for every line of a sheet. */
export interface RowReader {
	readonly source: ImportSource;
	/** Needed fields first, so that a report time is known before what leans on it. */
	readonly fields: readonly MappedField[];
	/** Those of them that every record of a line shares. */
	readonly shared: readonly MappedField[];
	/** The others, where one line holds several records; else none. */
	readonly parts: readonly RecordPart[];
	/** Fields of which one must be filled in every record, by group. */
	readonly groups: readonly (readonly Field[])[];
	/** Needed fields that no column feeds: parts, headings or titles must tell them. */
	readonly unfed: readonly Field[];
	/** Values of the whole sheet, as stored; a column speaks over them. */
	readonly given: StoredValues;
	/** A record before anything is read. It is copied, because a row that is built name by name takes five times as long. */
	readonly blank: { readonly values: StoredValues; readonly victim: StoredValues };
	readonly halves: DateHalves;
	readonly dateSystem: 1900 | 1904;
	readonly notes: ColumnNotes;
}

const NO_MAPPING: Readonly<Record<string, string>> = {};

function* cellsOf(sheet: DecodedSheet, start: number, column: number): Iterable<Cell> {
	for (let row = start; row < sheet.rows.length; row++) yield sheet.rows[row]?.[column] ?? null;
}

function mappedFields(
	sheet: DecodedSheet,
	source: ImportSource,
	recognition: Recognition,
	settings: Settings,
): readonly MappedField[] {
	const fields = new Map(fieldsOfSource(source).map((field) => [field.id, field]));
	const titleYear = onlyYearOf(titleTexts(sheet));
	const own = new Set([...source.table.fields, ...(source.extraFields ?? [])].map((field) => field.id));
	const mapped = recognition.columns.flatMap((column): readonly MappedField[] => {
		const field = column.field === null ? undefined : fields.get(column.field);
		if (!field) return [];
		return [
			{
				column,
				field,
				isVictim: !own.has(field.id),
				isNeeded: source.needed.includes(field.id) || field.required === true,
				valueMapping: settings.valueMappings[field.id] ?? NO_MAPPING,
				evidence: evidenceOf(field.kind, cellsOf(sheet, recognition.headerEnd + 1, column.column)),
				titleYear,
				fills: filledColumns(field),
				readings: new Map(),
			},
		];
	});
	return [...mapped.filter((one) => one.isNeeded), ...mapped.filter((one) => !one.isNeeded)];
}

/** Values that headings or titles tell, as their fields store them; what cannot be read is left out. */
function readTexts(
	source: ImportSource,
	texts: Readonly<Record<string, string>>,
	dateSystem: 1900 | 1904,
): StoredValues {
	const values: Record<string, Stored> = {};
	const context = { moneyUnit: "yuan", dateSystem, baseDate: null, valueMapping: NO_MAPPING } as const;
	for (const field of source.table.fields) {
		const text = texts[field.id];
		const reading = text === undefined ? null : readField(field, text, context);
		if (!reading?.ok || reading.value === null) continue;
		for (const [at, column] of filledColumns(field).entries()) values[column] = reading.value[at] ?? null;
	}
	return values;
}

function partsOf(
	source: ImportSource,
	fields: readonly MappedField[],
	dateSystem: 1900 | 1904,
): readonly RecordPart[] {
	const own = fields.filter(({ field }) => source.parts?.fields.includes(field.id));
	const keys = new Set(own.map(({ column }) => column.part?.key ?? ""));
	return [...keys].map((key) => {
		const columns = own.filter(({ column }) => (column.part?.key ?? "") === key);
		return { columns, given: readTexts(source, columns[0]?.column.part?.given ?? {}, dateSystem) };
	});
}

/** Every column that a cell, a heading or a title may fill, and the keys; all unknown. */
function blankRecord({ source, fields, given, parts }: Omit<RowReader, "blank">): RowReader["blank"] {
	const unknown = (columns: readonly string[]): StoredValues =>
		Object.fromEntries(columns.map((column) => [column, null]));
	const filled = (isVictim: boolean) =>
		fields.filter((mapped) => mapped.isVictim === isVictim).flatMap(({ fills }) => fills);
	const told = [given, ...parts.map((part) => part.given)].flatMap((values) => Object.keys(values));
	return {
		values: unknown([...filled(false), ...told, ...source.table.key]),
		victim: unknown(source.carriesVictim ? [...filled(true), ...TABLES.victim.key] : []),
	};
}

/** The reader of a recognised sheet. */
export function rowReader(
	sheet: DecodedSheet,
	recognition: Recognition,
	settings: Settings,
	sourceId: SourceId,
): RowReader {
	const source: ImportSource = SOURCES[sourceId];
	const { dateSystem } = sheet;
	const fields = mappedFields(sheet, source, recognition, settings);
	const known = new Map(fieldsOfSource(source).map((field) => [field.id, field]));
	const fed = new Set(fields.map(({ field }) => field.id));
	const reader = {
		source,
		fields,
		shared: fields.filter(({ field }) => !source.parts?.fields.includes(field.id)),
		parts: partsOf(source, fields, dateSystem),
		groups: (source.neededAny ?? []).map((group) => group.flatMap((id) => known.get(id) ?? [])),
		unfed: source.needed.flatMap((id) => (fed.has(id) ? [] : (known.get(id) ?? []))),
		given: readTexts(source, recognition.given ?? {}, dateSystem),
		halves: dateHalvesOf(recognition.columns),
		dateSystem,
		notes: columnNotes(),
	};
	return { ...reader, blank: blankRecord(reader) };
}
