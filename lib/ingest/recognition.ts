/** What recognition answers: the kind of a sheet and what each of its columns feeds. */
import { HEADER_ALIASES, SEQUENCE_HEADINGS } from "@/data/header-aliases";
import { TABLES } from "@/lib/records";
import type { Field } from "@/lib/records/field";
import type { Part, Target } from "./aliases";
import { cleanHeading, moneyUnitOf } from "./heading";
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
	/** Where one row holds several records: the record this column belongs to; absent for columns all of them share. */
	readonly part?: Part;
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
	/** Needed fields of the source that no column feeds (of a group, its first); not empty = rows cannot be read yet. */
	readonly missing: readonly string[];
	/** Values of the whole sheet that only its title tells, by field, as text; absent = none. */
	readonly given?: Readonly<Record<string, string>>;
	/** Sources of other tables that fit nearly as well, the best first: a guess to be looked at; absent = none. */
	readonly rivals?: readonly SourceId[];
}

/** Keys that no export writes are derived; nobody is asked for them. */
function isOffered(source: ImportSource, field: Field): boolean {
	return field.kind !== "key" || HEADER_ALIASES[source.id]?.[field.id] !== undefined;
}

/** The fields a source can be fed: its table's, those its keys are made of and, where it carries them, the victim's. */
export function fieldsOfSource(source: ImportSource): readonly Field[] {
	const own = source.table.fields.filter((field) => isOffered(source, field));
	const extra = source.extraFields ?? [];
	if (!source.carriesVictim) return [...extra, ...own];
	return [...extra, ...own, ...TABLES.victim.fields.filter((field) => field.kind !== "key")];
}

const sequenceHeadings = new Set(SEQUENCE_HEADINGS.map(cleanHeading));

/** What became of a column: what it feeds, by whom, and the unit its money has where the heading names none. */
export interface ColumnFate {
	readonly target: Target | null;
	readonly by: MappedBy;
	readonly unit?: "yuan" | "wan" | undefined;
}

/** One column with its fate; a column without a heading is called by its position. */
export function columnOf(column: number, heading: string, { target, by, unit }: ColumnFate): ColumnMapping {
	return {
		column,
		heading: heading === "" ? `第${column + 1}列` : heading,
		field: target?.field ?? null,
		mappedBy: by,
		moneyUnit: moneyUnitOf(heading) ?? unit ?? "yuan",
		...(target?.part === undefined ? {} : { part: target.part }),
	};
}

/** True for a column that numbers the lines, or has no heading at all. */
export function isSequence(heading: string): boolean {
	return heading === "" || sequenceHeadings.has(cleanHeading(heading));
}

/** Needed fields without a column or a value from the title; of a group in which one is enough, its first. */
export function missingOf(
	{ needed, neededAny = [] }: ImportSource,
	columns: readonly ColumnMapping[],
	given: Readonly<Record<string, string>>,
): readonly string[] {
	const fed = new Set([
		...columns.flatMap((column) => column.field ?? []),
		...columns.flatMap((column) => Object.keys(column.part?.given ?? {})),
		...Object.keys(given),
	]);
	const groups = [...needed.map((field) => [field]), ...neededAny];
	return groups.flatMap((group) => (group.some((field) => fed.has(field)) ? [] : group.slice(0, 1)));
}
