/** Stored values as the officer reads them: each field by its kind, and masked by what it tells of a person. */
import { recordTable } from "@/lib/analysis/stored";
import type { Field } from "@/lib/records/field";
import { maskAccount, maskDoors, maskIdNumber, maskName, maskNarrative } from "@/lib/text/mask";
import { yuanText } from "@/lib/wording/numbers";
import { namesToldIn } from "./from-rows";

const FEN_PER_YUAN = 100;
const LONGEST_TEXT = 200;

/** A moment without what says nothing: `2026-05-10 08:03`; midnight, as bare dates are stored, as a date; — for none. */
export function momentText(moment: string | null): string {
	return moment === null ? "—" : moment.replace(/ 00:00:00$|:00$/, "");
}

/** The field of a table by their ids; null when the registry knows no such field any more. */
export function fieldOf(table: string | null, field: string | null): Field | null {
	return recordTable(table)?.fields.find(({ id }) => id === field) ?? null;
}

/** `受害人 · 证件号码`: a field with the name of its table. */
export function fieldText(table: string | null, field: string | null): string {
	return `${recordTable(table)?.label ?? table} · ${fieldOf(table, field)?.label ?? field}`;
}

/** Stands behind two values that are shown alike because what differs is masked. */
export const HIDDEN_DIFFERENCE = "（不同处已遮盖）";

/** What is left of a text whose names are masked too. */
function maskedText(text: string, names: readonly string[]): string {
	const masked = maskNarrative(text, [...names, ...namesToldIn(text)]);
	return masked.length > LONGEST_TEXT ? `${masked.slice(0, LONGEST_TEXT)}……` : masked;
}

function maskedValue(field: Field, text: string, names: readonly string[]): string {
	switch (field.personal) {
		case "name":
			return maskName(text);
		case "id_number":
			return maskIdNumber(text);
		case "account":
			return maskAccount(text);
		case "address":
			return maskDoors(maskedText(text, names));
		default:
			return maskedText(text, names);
	}
}

/**
 * A stored text (as plans give it) in words, masked; 空 when there is none.
 * @param names full names that a running text of the same record may hold
 */
export function storedValueText(
	field: Field | null,
	text: string | null,
	names: readonly string[] = [],
): string {
	if (text === null) return "（空）";
	if (field === null) return maskedText(text, names);
	if (field.kind === "money") return yuanText(Number(text) / FEN_PER_YUAN);
	if (field.kind === "flag") return text === "true" ? "是" : "否";
	if (field.kind === "moment" || field.kind === "span_start") return momentText(text);
	return field.personal === undefined ? text : maskedValue(field, text, names);
}
