/** The officer's choices for one sheet as plain data, and the mapping they make. */
import { moneyUnitOf } from "@/lib/ingest/heading";
import type { SheetFacts } from "@/lib/ingest/pack";
import { applyMapping, type ColumnMapping, fieldsOfSource } from "@/lib/ingest/recognise";
import { shapeOf } from "@/lib/ingest/shape";
import { SOURCE_LIST, sourceOf } from "@/lib/ingest/sources";
import type { ImportSource } from "@/lib/ingest/sources/source";
import type { Field } from "@/lib/records/field";
import type { HeaderMapping } from "@/lib/settings/settings";

/** Choice for a column: a field id, `LEFT_OUT`, or null while nothing is chosen. */
export type Choice = string | null;

/** The officer wants the column left out. */
export const LEFT_OUT = "-";

/** Choices by column heading; columns without a heading of their own are in none. */
export interface MappingDraft {
	readonly source: string | null;
	readonly choices: Readonly<Record<string, Choice>>;
	/** Unit of money columns whose heading names none. */
	readonly moneyUnit: "yuan" | "wan";
}

/** True for a column whose heading is empty: recognition calls it 第N列, and no mapping can find it again. */
export function isUnnamed(column: ColumnMapping): boolean {
	return column.heading === `第${column.column + 1}列`;
}

/** The columns a mapping can speak about. */
export function namedColumns(columns: readonly ColumnMapping[]): readonly ColumnMapping[] {
	return columns.filter((column) => !isUnnamed(column));
}

function choicesOf(columns: readonly ColumnMapping[]): readonly (readonly [string, Choice])[] {
	const isLeftOut = ({ mappedBy }: ColumnMapping) => mappedBy === "left_out" || mappedBy === "sequence";
	return namedColumns(columns).map((column) => [
		column.heading,
		column.field ?? (isLeftOut(column) ? LEFT_OUT : null),
	]);
}

/** Choices as recognised so far. */
export function draftOf(sheet: SheetFacts): MappingDraft {
	const { source, columns } = sheet.recognition;
	const isWan = columns.some(
		({ heading, moneyUnit }) => moneyUnit === "wan" && moneyUnitOf(heading) === null,
	);
	return {
		source,
		choices: Object.fromEntries(choicesOf(columns)),
		moneyUnit: isWan ? "wan" : "yuan",
	};
}

/** What a sheet can be taken for. */
export const SOURCE_OPTIONS = SOURCE_LIST.map((source) => ({ value: source.id, label: source.label }));

const sourceOfDraft = ({ source }: MappingDraft): ImportSource | null =>
	source === null ? null : sourceOf(source);

/** What a column can mean under a source, needed fields first. */
export function fieldOptions(source: string | null) {
	const found = source === null ? null : sourceOf(source);
	if (found === null) return [];
	const isNeeded = (field: Field) => found.needed.includes(field.id);
	const fields = fieldsOfSource(found);
	const ordered = [...fields.filter(isNeeded), ...fields.filter((field) => !isNeeded(field))];
	return [
		{ value: LEFT_OUT, label: "不导入" },
		...ordered.map((field) => ({
			value: field.id,
			label: isNeeded(field) ? `${field.label}（必需）` : field.label,
		})),
	];
}

/** The field a column is to feed; null when none is chosen or the column is left out. */
export function fieldOfColumn(draft: MappingDraft, heading: string): Field | null {
	const source = sourceOfDraft(draft);
	const choice = draft.choices[heading];
	return (source && fieldsOfSource(source).find((field) => field.id === choice)) ?? null;
}

/** Labels of needed fields that no column feeds yet. */
export function missingLabels(draft: MappingDraft): readonly string[] {
	const source = sourceOfDraft(draft);
	if (source === null) return [];
	const chosen = new Set(Object.values(draft.choices));
	return fieldsOfSource(source)
		.filter((field) => source.needed.includes(field.id) && !chosen.has(field.id))
		.map((field) => field.label);
}

/** Headings nobody has chosen a meaning for; applying the draft leaves these columns out. */
export function undecided(draft: MappingDraft): readonly string[] {
	return Object.entries(draft.choices).flatMap(([heading, choice]) => (choice === null ? [heading] : []));
}

/** True when a money column's heading names no unit, so that the officer must. */
export function needsMoneyUnit(draft: MappingDraft): boolean {
	return Object.keys(draft.choices).some(
		(heading) => fieldOfColumn(draft, heading)?.kind === "money" && moneyUnitOf(heading) === null,
	);
}

/**
 * The mapping to remember; null while no source is chosen. It names every column, so that the same file is taken in
 * silently next time: what nobody has chosen a meaning for is left out.
 */
export function mappingOf(draft: MappingDraft, name: string): HeaderMapping | null {
	if (draft.source === null) return null;
	const headings = Object.entries(draft.choices).map(([heading, choice]): [string, string | null] => [
		heading,
		choice === LEFT_OUT ? null : choice,
	]);
	const unit = needsMoneyUnit(draft) && draft.moneyUnit === "wan" ? { moneyUnit: draft.moneyUnit } : {};
	const shape = shapeOf(Object.keys(draft.choices));
	return { name, source: draft.source, headings: Object.fromEntries(headings), shape, ...unit };
}

/**
 * The draft under another source: choices that the new source does not know are dropped, and what the alias file knows
 * under it is filled in where the officer has chosen nothing.
 */
export function withSource(
	draft: MappingDraft,
	source: string,
	columns: readonly ColumnMapping[],
): MappingDraft {
	const known = new Set(fieldOptions(source).map((option) => option.value));
	const kept = Object.entries(draft.choices).map(([heading, choice]): [string, Choice] => [
		heading,
		choice !== null && known.has(choice) ? choice : null,
	]);
	const taken = new Set(kept.map(([, choice]) => choice));
	const headings = namedColumns(columns).map((column) => column.heading);
	const recognised = applyMapping(headings, 0, 0, { name: "", source, headings: {} });
	const guesses = new Map(choicesOf(recognised?.columns ?? []));
	const filled = kept.map(([heading, choice]): [string, Choice] => {
		const guess = guesses.get(heading) ?? null;
		const isFree = guess === LEFT_OUT || !taken.has(guess);
		return [heading, choice ?? (isFree ? guess : null)];
	});
	return { ...draft, source, choices: Object.fromEntries(filled) };
}

/**
 * The name a mapping is remembered under. A mapping of the same columns is replaced, whatever it was called; one of other
 * columns is never overwritten by a file that happens to have the same name.
 */
export function mappingName(
	draft: MappingDraft,
	place: { readonly fileName: string; readonly sheet: string },
	remembered: readonly HeaderMapping[],
): string {
	const shape = shapeOf(Object.keys(draft.choices));
	const same = remembered.find((one) => (one.shape ?? shapeOf(Object.keys(one.headings))) === shape);
	if (same !== undefined) return same.name;
	const label = sourceOfDraft(draft)?.label ?? "自定";
	const base = [label, place.fileName, place.sheet].filter(Boolean).join(" · ");
	const names = new Set(remembered.map((one) => one.name));
	let name = base;
	for (let count = 2; names.has(name); count += 1) name = `${base}（${count}）`;
	return name;
}
