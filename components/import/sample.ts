/** Examples of a column for the mapping dialog: enough to recognise what it holds, with people masked. */
import type { Cell } from "@/lib/ingest/decode/decoded";
import type { Field, Personal } from "@/lib/records/field";
import { maskAccount, maskIdNumber, maskName, maskNarrative, maskPhone } from "@/lib/text/mask";

const SHOWN = 3;
const LONGEST = 40;
const NAMES_A_PERSON = /姓名|名字|联系人|报警人|报案人|受害人|被害人|当事人|事主|民警|亲属/;
const NO_PERSON_BEHIND = new Set([
	"moment",
	"span_start",
	"money",
	"integer",
	"decimal",
	"month",
	"year",
	"age",
	"flag",
]);

function plain(text: string): string {
	return text.length > LONGEST ? `长文本（${text.length}字）` : maskNarrative(text, []);
}

const MASKS: Readonly<Record<Personal, (text: string) => string>> = {
	none: (text) => (text.length > LONGEST ? plain(text) : text),
	name: maskName,
	id_number: maskIdNumber,
	phone: maskPhone,
	account: maskAccount,
	address: plain,
	narrative: plain,
};

function maskOf(heading: string, field: Field | null): (text: string) => string {
	if (field === null) return NAMES_A_PERSON.test(heading) ? maskName : plain;
	return NO_PERSON_BEHIND.has(field.kind) ? (text) => text : MASKS[field.personal ?? "none"];
}

/**
 * Up to three different values of a column.
 * @param field what the column is to feed; null = not chosen, then every long number and every text under a heading that
 * names a person is masked
 */
export function sampleOf(
	rows: readonly (readonly Cell[])[],
	column: { readonly column: number; readonly heading: string },
	field: Field | null,
): string {
	const texts = rows.map((row) => String(row[column.column] ?? "").trim()).filter((text) => text !== "");
	const mask = maskOf(column.heading, field);
	return [...new Set(texts)].slice(0, SHOWN).map(mask).join("；");
}
