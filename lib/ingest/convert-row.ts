/** One line of a recognised sheet → its records, cell by cell. */
import { type CivilDate, civilDateOf } from "@/lib/base/civil";
import type { Reading } from "@/lib/text/reading";
import { wholeMoment } from "./date-halves";
import type { Cell } from "./decode/decoded";
import { type CellContext, type FieldValues, readField, type Stored, type StoredValues } from "./read-field";
import type { CellWarning } from "./refusal";
import type { MappedField, RowReader } from "./row-reader";

/** A column with more different cells than this hardly repeats itself: looking up would cost more than reading. */
const MOST_READINGS = 2000;

/** One record of a line before its keys are made. */
export interface RowReading {
	readonly values: Record<string, Stored>;
	readonly victim: Record<string, Stored>;
	readonly warnings: CellWarning[];
	/** What is told once of a line, with its first record, but may refuse every one; empty for the first. */
	readonly toldBefore: readonly CellWarning[];
}

/** A line as decoded, with its number. */
export interface Line {
	readonly row: number;
	readonly raw: readonly Cell[];
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

/** What was filled before stays. */
function fillGiven(target: Record<string, Stored>, given: StoredValues): void {
	for (const column in given) target[column] ??= given[column] ?? null;
}

/** The same for what a cell was read as. */
function fillColumns(target: Record<string, Stored>, columns: readonly string[], values: FieldValues): void {
	for (let at = 0; at < values.length; at++) {
		const column = columns[at];
		const value = values[at] ?? null;
		if (value !== null && column !== undefined && target[column] === null) target[column] = value;
	}
}

function contextOf(
	{ column, valueMapping, evidence, titleYear }: MappedField,
	dateSystem: 1900 | 1904,
	baseDate: CivilDate | null,
): CellContext {
	const { isRewritten, dateOrder } = evidence;
	return {
		moneyUnit: column.moneyUnit,
		dateSystem,
		baseDate,
		valueMapping,
		isRewritten,
		dateOrder,
		titleYear,
	};
}

/** Villages, ways and officers repeat: what a cell says is read once and remembered, as far as the cell alone decides it. */
function readOnce(
	mapped: MappedField,
	cell: Cell,
	dateSystem: 1900 | 1904,
	into: RowReading,
): Reading<FieldValues> {
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

function readColumns(
	{ halves, dateSystem, notes }: RowReader,
	columns: readonly MappedField[],
	{ raw, row }: Line,
	into: RowReading,
): void {
	for (const mapped of columns) {
		const { heading, column } = mapped.column;
		const cell = halves.size === 0 ? (raw[column] ?? null) : wholeMoment(raw, column, halves, dateSystem);
		if (cell === null) continue;
		const reading = readOnce(mapped, cell, dateSystem, into);
		if (!reading.ok) {
			into.warnings.push({ row, column: heading, value: cellText(cell), reason: reading.reason });
			continue;
		}
		if (reading.value !== null)
			fillColumns(mapped.isVictim ? into.victim : into.values, mapped.fills, reading.value);
		if (reading.note) notes.add(heading, row, cellText(cell), reading.note);
	}
}

const isBlank = (cell: Cell | undefined): boolean =>
	cell === null || cell === undefined || String(cell).trim() === "";

/** The records of a line: one, or one for each of its parts in which anything is written. Keys are not made yet. */
export function readLine(reader: RowReader, line: Line): readonly RowReading[] {
	const { blank, shared, given } = reader;
	const base: RowReading = {
		values: { ...blank.values },
		victim: { ...blank.victim },
		warnings: [],
		toldBefore: [],
	};
	readColumns(reader, shared, line, base);
	const parts = reader.parts.filter(({ columns }) =>
		columns.some(({ column }) => !isBlank(line.raw[column.column])),
	);
	if (parts.length === 0) {
		fillGiven(base.values, given);
		return [base];
	}
	const toldOfLine = [...base.warnings];
	return parts.map((part, position) => {
		const values = { ...base.values };
		const { warnings, toldBefore } = position === 0 ? base : { warnings: [], toldBefore: toldOfLine };
		const reading = { values, victim: base.victim, warnings, toldBefore };
		fillGiven(values, part.given);
		readColumns(reader, part.columns, line, reading);
		fillGiven(values, given);
		return reading;
	});
}
