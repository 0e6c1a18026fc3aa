/** One line of a recognised sheet → its records, or the reason why there is none. */
import { type CivilDate, civilDateOf } from "@/lib/base/civil";
import type { Field } from "@/lib/records/field";
import type { Settings } from "@/lib/settings/settings";
import type { Reading } from "@/lib/text/reading";
import { type ColumnEvidence, evidenceOf } from "./column-evidence";
import type { ColumnNotes } from "./column-notes";
import { type DateHalves, wholeMoment } from "./date-halves";
import type { Cell, DecodedSheet } from "./decode/decoded";
import { type CellContext, readField, type Stored, type StoredValues } from "./read-field";
import { type ColumnMapping, fieldsOfSource, type Recognition } from "./recognition";
import type { CellWarning } from "./refusal";
import type { ImportSource } from "./sources/source";

/** A mapped column with all that its reading depends on. */
export interface MappedField {
	readonly column: ColumnMapping;
	readonly field: Field;
	readonly isVictim: boolean;
	readonly isNeeded: boolean;
	readonly valueMapping: Readonly<Record<string, string>>;
	readonly evidence: ColumnEvidence;
	/** What cells of this column were read as, up to {@link MOST_READINGS}. */
	readonly readings: Map<Cell, Reading<StoredValues>>;
}

/** A column with more different cells than this hardly repeats itself: looking up would cost more than reading. */
const MOST_READINGS = 2000;

const NO_MAPPING: Readonly<Record<string, string>> = {};

function* cellsOf(sheet: DecodedSheet, start: number, column: number): Iterable<Cell> {
	for (let row = start; row < sheet.rows.length; row++) yield sheet.rows[row]?.[column] ?? null;
}

/** The mapped columns of a sheet, needed fields first, so that a report time is known before what leans on it. */
export function mappedFields(
	sheet: DecodedSheet,
	source: ImportSource,
	recognition: Recognition,
	settings: Settings,
): readonly MappedField[] {
	const fields = new Map(fieldsOfSource(source).map((field) => [field.id, field]));
	const own = new Set([...source.table.fields, ...(source.extraFields ?? [])].map((field) => field.id));
	const mapped = recognition.columns.flatMap((column): readonly MappedField[] => {
		const field = column.field === null ? undefined : fields.get(column.field);
		if (!field) return [];
		const isNeeded = source.needed.includes(field.id) || field.required === true;
		const valueMapping = settings.valueMappings[field.id] ?? NO_MAPPING;
		const evidence = evidenceOf(field.kind, cellsOf(sheet, recognition.headerEnd + 1, column.column));
		const isVictim = !own.has(field.id);
		return [{ column, field, isVictim, isNeeded, valueMapping, evidence, readings: new Map() }];
	});
	return [...mapped.filter((one) => one.isNeeded), ...mapped.filter((one) => !one.isNeeded)];
}

/** What a line is read with; the same for every line of a sheet. */
export interface RowReader {
	readonly source: ImportSource;
	readonly fields: readonly MappedField[];
	/** Those of them that every record of a line shares. */
	readonly shared: readonly MappedField[];
	/** Fields of which one must be filled in every record, by group. */
	readonly groups: readonly (readonly Field[])[];
	/** Values of the whole sheet by field, as stored; a column speaks over them. */
	readonly given: StoredValues;
	readonly halves: DateHalves;
	readonly dateSystem: 1900 | 1904;
	readonly notes: ColumnNotes;
}

/** One record of a line before its keys are made. */
export interface RowReading {
	readonly values: Record<string, Stored>;
	readonly victim: Record<string, Stored>;
	readonly warnings: CellWarning[];
}

/** A cell as the officer is shown it; null when empty. */
export function cellText(cell: Cell): string | null {
	return cell === null ? null : String(cell);
}

/** The day of the report, once read; needed fields are read first. */
function baseDateOf(values: StoredValues): CivilDate | null {
	const { report_time: reported } = values;
	return typeof reported === "string" ? civilDateOf(reported.slice(0, 10)) : null;
}

/** What an earlier column filled stays. */
function fillIn(target: Record<string, Stored>, read: StoredValues | null): void {
	if (read === null) return;
	for (const column in read) if (!Object.hasOwn(target, column)) target[column] = read[column] ?? null;
}

function contextOf(
	{ column, valueMapping, evidence }: MappedField,
	dateSystem: 1900 | 1904,
	baseDate: CivilDate | null,
): CellContext {
	const { isRewritten, dateOrder } = evidence;
	return { moneyUnit: column.moneyUnit, dateSystem, baseDate, valueMapping, isRewritten, dateOrder };
}

/** Villages, ways and officers repeat: what a cell says is read once and remembered, as far as the cell alone decides it. */
function readOnce(
	mapped: MappedField,
	cell: Cell,
	dateSystem: 1900 | 1904,
	into: RowReading,
): Reading<StoredValues> {
	const { field, readings } = mapped;
	const isRemembered = readings.size < MOST_READINGS;
	const known = isRemembered ? readings.get(cell) : undefined;
	if (known !== undefined) return known;
	const dependsOnRow = field.kind === "span_start";
	const baseDate = dependsOnRow ? baseDateOf(into.values) : null;
	const reading = readField(field, cell, contextOf(mapped, dateSystem, baseDate));
	if (!dependsOnRow && isRemembered) readings.set(cell, reading);
	return reading;
}

function readCell(
	mapped: MappedField,
	cell: Cell,
	at: { readonly row: number; readonly reader: RowReader },
	into: RowReading,
): void {
	const reading = readOnce(mapped, cell, at.reader.dateSystem, into);
	const { heading } = mapped.column;
	if (!reading.ok) {
		into.warnings.push({ row: at.row, column: heading, value: cellText(cell), reason: reading.reason });
		return;
	}
	fillIn(mapped.isVictim ? into.victim : into.values, reading.value);
	if (reading.note) at.reader.notes.add(heading, at.row, cellText(cell), reading.note);
}

function readColumns(
	reader: RowReader,
	columns: readonly MappedField[],
	{ raw, row }: Line,
	into: RowReading,
): RowReading {
	for (const mapped of columns) {
		const cell = wholeMoment(raw, mapped.column.column, reader.halves, reader.dateSystem);
		readCell(mapped, cell, { row, reader }, into);
	}
	return into;
}

/** A line as decoded, with its number. */
export interface Line {
	readonly row: number;
	readonly raw: readonly Cell[];
}

const isBlank = (cell: Cell | undefined): boolean =>
	cell === null || cell === undefined || String(cell).trim() === "";

/** The columns of each part of a line in which anything is written; columns without a part belong to all. */
function partsOf({ source, fields }: RowReader, raw: readonly Cell[]): readonly (readonly MappedField[])[] {
	if (source.parts === undefined) return [];
	const own = source.parts.fields;
	const parts = new Map<string, MappedField[]>();
	for (const mapped of fields) {
		if (!own.includes(mapped.field.id)) continue;
		const key = mapped.column.part?.key ?? "";
		const part = parts.get(key);
		if (part) part.push(mapped);
		else parts.set(key, [mapped]);
	}
	return [...parts.values()].filter((part) => part.some(({ column }) => !isBlank(raw[column.column])));
}

function readGiven({ source, dateSystem }: RowReader, part: readonly MappedField[]): StoredValues {
	const given = part[0]?.column.part?.given ?? {};
	return readTexts(source, given, dateSystem);
}

/** Values that headings or titles tell, as their fields store them; what cannot be read is left out. */
export function readTexts(
	source: ImportSource,
	texts: Readonly<Record<string, string>>,
	dateSystem: 1900 | 1904,
): StoredValues {
	const values: Record<string, Stored> = {};
	const context = { moneyUnit: "yuan", dateSystem, baseDate: null, valueMapping: NO_MAPPING } as const;
	for (const [id, text] of Object.entries(texts)) {
		const field = source.table.fields.find((one) => one.id === id);
		const reading = field === undefined ? null : readField(field, text, context);
		if (reading?.ok && reading.value !== null) Object.assign(values, reading.value);
	}
	return values;
}

/** The records of a line: one, or one for each of its parts that is filled. Keys are not made yet. */
export function readLine(reader: RowReader, line: Line): readonly RowReading[] {
	const parts = partsOf(reader, line.raw);
	const base = readColumns(reader, reader.shared, line, { values: {}, victim: {}, warnings: [] });
	if (parts.length === 0) return [withGiven(base, reader.given)];
	return parts.map((part, position) => {
		const warnings = position === 0 ? base.warnings : [];
		const values = { ...base.values };
		fillIn(values, readGiven(reader, part));
		return withGiven(
			readColumns(reader, part, line, { values, victim: base.victim, warnings }),
			reader.given,
		);
	});
}

function withGiven(reading: RowReading, given: StoredValues): RowReading {
	fillIn(reading.values, given);
	return reading;
}
