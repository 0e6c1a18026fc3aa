/** Finds the header row under title rows, tells which kind of export a sheet is, and maps its columns to fields. */
import type { HeaderMapping } from "@/lib/settings/settings";
import { bestOf, bestSpanFor, type Candidate, candidates } from "./candidates";
import type { DecodedSheet } from "./decode/decoded";
import { headerSpans, headingsAt, likelyHeaderRow, namesAt, titleTexts } from "./header-row";
import { byMapping, mappingFor } from "./officer-mapping";
import { type ColumnMapping, columnOf, isSequence, missingOf, type Recognition } from "./recognition";
import { SOURCE_LIST, SOURCES } from "./sources";
import type { ImportSource, SourceId } from "./sources/source";
import { givenByTitle, monthInYear } from "./title-period";
import { handedToTwins } from "./twin-columns";

export { applyMapping, choiceOfSource } from "./officer-mapping";
export { type ColumnMapping, fieldsOfSource, type MappedBy, type Recognition } from "./recognition";

/** A source this close to the best may be the right one. */
const RIVAL_SHARE = 0.9;

function byAlias(sheet: DecodedSheet, candidate: Candidate): readonly ColumnMapping[] {
	const targets = handedToTwins(sheet, candidate, candidate.targets);
	return candidate.headings.map((heading, column) => {
		const target = targets[column] ?? null;
		const unmapped = isSequence(heading) ? "sequence" : "unknown";
		return columnOf(column, heading, { target, by: target === null ? unmapped : "alias" });
	});
}

function given(sheet: DecodedSheet, source: ImportSource, columns: readonly ColumnMapping[]) {
	const byParts = columns.flatMap(({ part }) => Object.keys(part?.given ?? {}));
	const fed = new Set([...columns.map(({ field }) => field), ...byParts]);
	const unmapped = source.table.fields.filter(({ id }) => !fed.has(id));
	return givenByTitle(titleTexts(sheet), unmapped);
}

/** Columns headed by a bare month belong to the year of the title. */
function withYears(
	{ parts }: ImportSource,
	columns: readonly ColumnMapping[],
	titles: readonly string[],
): readonly ColumnMapping[] {
	const field = parts?.months;
	if (field === undefined) return columns;
	return columns.map((column) => {
		const month = column.part?.given[field];
		if (column.part === undefined || month === undefined) return column;
		const given = { ...column.part.given, [field]: monthInYear(month, titles) };
		return { ...column, part: { ...column.part, given } };
	});
}

interface Span {
	readonly start: number;
	readonly end: number;
}

function recognitionOf(
	sheet: DecodedSheet,
	source: ImportSource,
	{ start, end }: Span,
	mapped: readonly ColumnMapping[],
): Recognition {
	const columns = withYears(source, mapped, titleTexts(sheet));
	const named = columns.filter((column) => column.mappedBy !== "sequence").length;
	const found = columns.filter((column) => column.field !== null).length;
	const told = given(sheet, source, columns);
	return {
		source: source.id,
		confidence: named === 0 ? 0 : found / named,
		headerStart: start,
		headerEnd: end,
		columns,
		missing: missingOf(source, columns, told),
		...(Object.keys(told).length === 0 ? {} : { given: told }),
	};
}

function byOfficer(sheet: DecodedSheet, mappings: readonly HeaderMapping[]): Recognition | null {
	if (mappings.length === 0) return null;
	for (const [start, end] of headerSpans(sheet)) {
		const headings = headingsAt(sheet, start, end);
		const mapping = mappingFor(headings, mappings);
		const source = SOURCE_LIST.find((one) => one.id === mapping?.source);
		if (!mapping || !source) continue;
		if (Object.keys(mapping.headings).length === 0) {
			return { ...recogniseAs(sheet, source.id), confidence: 1 };
		}
		const columns = byMapping(headings, namesAt(sheet, start, end), source, mapping);
		return { ...recognitionOf(sheet, source, { start, end }, columns), confidence: 1 };
	}
	return null;
}

function nobodyKnows(sheet: DecodedSheet): Recognition {
	const row = likelyHeaderRow(sheet);
	const columns = headingsAt(sheet, row, row).map((heading, column) =>
		columnOf(column, heading, { target: null, by: "unknown" }),
	);
	return { source: null, confidence: 0, headerStart: row, headerEnd: row, columns, missing: [] };
}

function rivalsOf(best: Candidate, all: readonly Candidate[]): readonly SourceId[] {
	const others = SOURCE_LIST.filter(({ table }) => table.id !== best.source.table.id).flatMap(
		({ id }) => bestOf(all.filter((one) => one.source.id === id)) ?? [],
	);
	return others
		.filter(({ score }) => score >= RIVAL_SHARE * best.score)
		.sort((one, other) => other.score - one.score)
		.map(({ source }) => source.id);
}

/**
 * Recognises a sheet: the officer's remembered mappings first, then the alias file.
 * Looks for the header within the first 30 rows, also as two rows under merged headings.
 * @param mappings remembered mappings; one applies when it was made for the shape of the header, or when every heading it
 * names is in the row
 * @returns `source` null when no source has an identifying heading; then `columns` are all unknown
 */
export function recognise(sheet: DecodedSheet, mappings: readonly HeaderMapping[]): Recognition {
	const remembered = byOfficer(sheet, mappings);
	if (remembered) return remembered;
	const all = candidates(sheet);
	const best = bestOf(all);
	if (best === null) return nobodyKnows(sheet);
	const rivals = rivalsOf(best, all);
	const found = recognitionOf(sheet, best.source, best, byAlias(sheet, best));
	return rivals.length === 0 ? found : { ...found, rivals };
}

/**
 * Recognises a sheet as the kind the officer says it is, by the alias file alone: the header span where that source finds
 * most, its columns mapped, and what is still missing. Never refuses a choice: a sheet in which the source finds nothing
 * comes back with all columns unknown and the needed fields missing.
 */
export function recogniseAs(sheet: DecodedSheet, id: SourceId): Recognition {
	const source = SOURCES[id];
	const best = bestSpanFor(sheet, source);
	if (best !== null) return recognitionOf(sheet, source, best, byAlias(sheet, best));
	const { columns, headerStart: start, headerEnd: end } = nobodyKnows(sheet);
	return recognitionOf(sheet, source, { start, end }, columns);
}
