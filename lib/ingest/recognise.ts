/** Finds the header row under title rows, tells which kind of export a sheet is, and maps its columns to fields. */
import { HEADER_ALIASES, SEQUENCE_HEADINGS } from "@/data/header-aliases";
import { TABLES } from "@/lib/records";
import type { Field } from "@/lib/records/field";
import type { HeaderMapping } from "@/lib/settings/settings";
import type { DecodedSheet } from "./decode/decoded";
import { headerSpans, headingsAt, likelyHeaderRow, namesAt } from "./header-row";
import { bareHeading, cleanHeading, moneyUnitOf } from "./heading";
import { SOURCE_LIST } from "./sources";
import type { ImportSource, SourceId } from "./sources/source";

/** How a column found its field: by the alias file, by the officer's mapping, left out on purpose, or not at all. */
export type MappedBy = "alias" | "officer" | "left_out" | "sequence" | "unknown";

/** One column of a recognised sheet. */
export interface ColumnMapping {
	/** 0-based position in the sheet. */
	readonly column: number;
	/** As written, cleaned of padding; empty headings get 第N列. */
	readonly heading: string;
	readonly field: string | null;
	readonly mappedBy: MappedBy;
	/** For money columns: the unit the heading names, else the mapping's, else yuan. */
	readonly moneyUnit: "yuan" | "wan";
}

/** What a sheet was taken for. `source` null = nobody knows; the officer must say. */
export interface Recognition {
	readonly source: SourceId | null;
	/** Share of the named columns that found a field, 0–1; 1 when the officer's own mapping matched. */
	readonly confidence: number;
	/** 0-based index into the sheet's rows of the first and last header row. */
	readonly headerStart: number;
	readonly headerEnd: number;
	readonly columns: readonly ColumnMapping[];
	/** Needed fields of the source that no column feeds; not empty = rows cannot be read yet. */
	readonly missing: readonly string[];
}

const KEY_WEIGHT = 3;

/** The fields a source can be fed: its table's and, where it carries them, the victim's. */
export function fieldsOfSource(source: ImportSource): readonly Field[] {
	if (!source.carriesVictim) return source.table.fields;
	return [...source.table.fields, ...TABLES.victim.fields.filter((field) => field.kind !== "key")];
}

const aliasIndex = new Map<SourceId, ReadonlyMap<string, string>>(
	SOURCE_LIST.map((source) => {
		const entries = Object.entries(HEADER_ALIASES[source.id] ?? {}).flatMap(([field, headings]) =>
			headings.map((heading): [string, string] => [cleanHeading(heading), field]),
		);
		return [source.id, new Map(entries.reverse())];
	}),
);
const sequenceHeadings = new Set(SEQUENCE_HEADINGS.map(cleanHeading));

/** Field of each column for one source, by the first of its names that is known; a field goes to its first column. */
function fieldsByAlias(
	names: readonly (readonly string[])[],
	source: ImportSource,
): readonly (string | null)[] {
	const aliases = aliasIndex.get(source.id);
	const taken = new Set<string>();
	return names.map((ofColumn) => {
		const known = ofColumn.map((name) => aliases?.get(cleanHeading(name)) ?? aliases?.get(bareHeading(name)));
		const field = known.find((one) => one !== undefined && !taken.has(one)) ?? null;
		if (field !== null) taken.add(field);
		return field;
	});
}

interface Candidate {
	readonly source: ImportSource;
	readonly start: number;
	readonly end: number;
	readonly headings: readonly string[];
	readonly fields: readonly (string | null)[];
	readonly score: number;
}

function candidateAt(sheet: DecodedSheet, start: number, end: number, source: ImportSource): Candidate {
	const headings = headingsAt(sheet, start, end);
	const fields = fieldsByAlias(namesAt(sheet, start, end), source);
	const found = fields.filter((field) => field !== null);
	const isIdentified = source.identifying.some((field) => found.includes(field));
	const needed = source.needed.filter((field) => found.includes(field)).length;
	const score = isIdentified ? found.length + KEY_WEIGHT * needed : 0;
	return { source, start, end, headings, fields, score };
}

function candidates(sheet: DecodedSheet): readonly Candidate[] {
	return headerSpans(sheet).flatMap(([start, end]) =>
		SOURCE_LIST.map((source) => candidateAt(sheet, start, end, source)),
	);
}

/** More fields win; between equals one header row wins over two, so that a title is not taken for an upper header. */
function isBetter(one: Candidate, top: Candidate | null): boolean {
	if (one.score === 0) return false;
	if (top === null || one.score !== top.score) return one.score > (top?.score ?? 0);
	return one.end - one.start < top.end - top.start;
}

function columnOf(
	[column, heading]: readonly [number, string],
	field: string | null,
	by: MappedBy,
	unit?: "yuan" | "wan",
): ColumnMapping {
	return {
		column,
		heading: heading === "" ? `第${column + 1}列` : heading,
		field,
		mappedBy: by,
		moneyUnit: moneyUnitOf(heading) ?? unit ?? "yuan",
	};
}

function columnsOfCandidate(best: Candidate): readonly ColumnMapping[] {
	return best.headings.map((heading, column) => {
		const field = best.fields[column] ?? null;
		if (field !== null) return columnOf([column, heading], field, "alias");
		const isSequence = heading === "" || sequenceHeadings.has(cleanHeading(heading));
		return columnOf([column, heading], null, isSequence ? "sequence" : "unknown");
	});
}

function missingOf(source: ImportSource, columns: readonly ColumnMapping[]): readonly string[] {
	return source.needed.filter((field) => !columns.some((column) => column.field === field));
}

/** The mapping whose headings all stand in these; one that names none applies to nothing. */
function mappingFor(
	headings: readonly string[],
	mappings: readonly HeaderMapping[],
): HeaderMapping | undefined {
	const cleaned = new Set(headings.map(cleanHeading));
	return mappings.find((one) => {
		const named = Object.keys(one.headings);
		return named.length > 0 && named.every((heading) => cleaned.has(cleanHeading(heading)));
	});
}

function byOfficer(sheet: DecodedSheet, mappings: readonly HeaderMapping[]): Recognition | null {
	for (const [start, end] of headerSpans(sheet)) {
		const headings = headingsAt(sheet, start, end);
		const mapping = mappingFor(headings, mappings);
		const recognised = mapping ? applyMapping(headings, start, end, mapping) : null;
		if (recognised) return recognised;
	}
	return null;
}

/**
 * The recognition that follows from an officer's mapping over known header rows.
 * Headings the mapping does not name fall back to the alias file. Null when the mapping's source does not exist.
 */
export function applyMapping(
	headings: readonly string[],
	headerStart: number,
	headerEnd: number,
	mapping: HeaderMapping,
): Recognition | null {
	const source = SOURCE_LIST.find((one) => one.id === mapping.source);
	if (!source) return null;
	const chosen = new Map(
		Object.entries(mapping.headings).map(([heading, field]) => [cleanHeading(heading), field]),
	);
	const mapped = new Set([...chosen.values()].filter((field) => field !== null));
	const aliases = fieldsByAlias(
		headings.map((heading) => [heading]),
		source,
	);
	const columns = headings.map((heading, column): ColumnMapping => {
		const field = chosen.get(cleanHeading(heading));
		if (field !== undefined) {
			return columnOf([column, heading], field, field === null ? "left_out" : "officer", mapping.moneyUnit);
		}
		const alias = aliases[column] ?? null;
		if (alias !== null && !mapped.has(alias))
			return columnOf([column, heading], alias, "alias", mapping.moneyUnit);
		const isSequence = heading === "" || sequenceHeadings.has(cleanHeading(heading));
		return columnOf([column, heading], null, isSequence ? "sequence" : "unknown");
	});
	return {
		source: source.id,
		confidence: 1,
		headerStart,
		headerEnd,
		columns,
		missing: missingOf(source, columns),
	};
}

/**
 * Recognises a sheet: the officer's remembered mappings first, then the alias file.
 * Looks for the header within the first 30 rows, also as two rows under merged headings.
 * @param mappings remembered mappings; one applies when every heading it names is in the row
 * @returns `source` null when no source has an identifying heading; then `columns` are all unknown
 */
export function recognise(sheet: DecodedSheet, mappings: readonly HeaderMapping[]): Recognition {
	const remembered = byOfficer(sheet, mappings);
	if (remembered) return remembered;
	const best = candidates(sheet).reduce<Candidate | null>(
		(top, one) => (isBetter(one, top) ? one : top),
		null,
	);
	if (best === null) {
		const row = likelyHeaderRow(sheet);
		const columns = headingsAt(sheet, row, row).map((heading, column) =>
			columnOf([column, heading], null, "unknown"),
		);
		return { source: null, confidence: 0, headerStart: row, headerEnd: row, columns, missing: [] };
	}
	const columns = columnsOfCandidate(best);
	const named = columns.filter((column) => column.mappedBy !== "sequence").length;
	const found = columns.filter((column) => column.field !== null).length;
	return {
		source: best.source.id,
		confidence: named === 0 ? 0 : found / named,
		headerStart: best.start,
		headerEnd: best.end,
		columns,
		missing: missingOf(best.source, columns),
	};
}
