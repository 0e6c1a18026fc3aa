/** Reads a narrative and keeps the values alone, for comparing with what a person read in it. */
import { prepareText } from "@/lib/narrative/prepared";
import type { SchemeFacts } from "@/lib/narrative/reading";
import { readSchemeFacts } from "@/lib/narrative/scheme-facts";

export type Told = Partial<Record<keyof SchemeFacts, string>>;

export function toldBy(text: string): Told {
	const facts = Object.entries(readSchemeFacts(prepareText(text)));
	return Object.fromEntries(facts.flatMap(([name, found]) => (found === null ? [] : [[name, found.value]])));
}
