/** The officer's choices for one sheet as plain data, and the mapping they make. */
import type { ReadSheet } from "@/lib/ingest/read-file";
import { fieldsOfSource } from "@/lib/ingest/recognise";
import { SOURCE_LIST, sourceOf } from "@/lib/ingest/sources";
import type { HeaderMapping } from "@/lib/settings/settings";

/** Choice for a column: a field id, `LEFT_OUT`, or null while nothing is chosen. */
export type Choice = string | null;

/** The officer wants the column left out. */
export const LEFT_OUT = "-";

/** Choices by column heading. */
export interface MappingDraft {
	readonly source: string | null;
	readonly choices: Readonly<Record<string, Choice>>;
}

/** Choices as recognised so far. */
export function draftOf(sheet: ReadSheet): MappingDraft {
	const entries = sheet.recognition.columns.map((column): [string, Choice] => [
		column.heading,
		column.field ?? (column.mappedBy === "left_out" || column.mappedBy === "sequence" ? LEFT_OUT : null),
	]);
	return { source: sheet.recognition.source, choices: Object.fromEntries(entries) };
}

/** What a sheet can be taken for. */
export const SOURCE_OPTIONS = SOURCE_LIST.map((source) => ({ value: source.id, label: source.label }));

/** What a column can mean under a source, needed fields first. */
export function fieldOptions(source: string | null) {
	const found = source === null ? null : sourceOf(source);
	if (found === null) return [];
	const isNeeded = (id: string) => found.needed.includes(id);
	const fields = [...fieldsOfSource(found)].sort(
		(one, other) => Number(isNeeded(other.id)) - Number(isNeeded(one.id)),
	);
	return [
		{ value: LEFT_OUT, label: "不导入" },
		...fields.map((field) => ({
			value: field.id,
			label: isNeeded(field.id) ? `${field.label}（必需）` : field.label,
		})),
	];
}

/** Labels of needed fields that no column feeds yet. */
export function missingLabels(draft: MappingDraft): readonly string[] {
	const source = draft.source === null ? null : sourceOf(draft.source);
	if (source === null) return [];
	const chosen = new Set(Object.values(draft.choices));
	return fieldsOfSource(source)
		.filter((field) => source.needed.includes(field.id) && !chosen.has(field.id))
		.map((field) => field.label);
}

/** The mapping to remember; null while no source is chosen. Columns without a choice are left out of it and stay unknown. */
export function mappingOf(draft: MappingDraft, name: string): HeaderMapping | null {
	if (draft.source === null) return null;
	const headings = Object.entries(draft.choices)
		.filter((entry): entry is [string, string] => entry[1] !== null)
		.map(([heading, choice]): [string, string | null] => [heading, choice === LEFT_OUT ? null : choice]);
	return { name, source: draft.source, headings: Object.fromEntries(headings) };
}

/** The draft under another source: choices that the new source does not know are dropped. */
export function withSource(draft: MappingDraft, source: string): MappingDraft {
	const known = new Set(fieldOptions(source).map((option) => option.value));
	const kept = Object.entries(draft.choices).map(([heading, choice]): [string, Choice] => [
		heading,
		choice !== null && known.has(choice) ? choice : null,
	]);
	return { source, choices: Object.fromEntries(kept) };
}
