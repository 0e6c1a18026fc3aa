/** What the narratives of an event tell, read once for all dimensions that ask. */
import type { Finding } from "@/lib/narrative/finding";
import { type NarrativeParts, narrativeParts } from "@/lib/narrative/read-narrative";
import type { CourseFacts, SchemeFacts, VictimFacts } from "@/lib/narrative/reading";
import type { EventSource, Label, NarrativeText, Quote } from "./dimension";
import { onceInARow } from "./once-per";

/** One fact with the words that decided it. */
export interface ToldFact<T> {
	readonly value: T;
	/** The deciding words as written, with the name of the text they stand in. */
	readonly evidence: string;
	readonly quote: Quote;
}

/** As evidence calls them. */
const NAMES: Readonly<Record<NarrativeText["record"], string>> = {
	incident: "简要警情",
	case_file: "简要案情",
};

const partsOf = onceInARow((event: EventSource): readonly NarrativeParts[] =>
	event.narratives.map(({ text }) => narrativeParts(text, { reportedAt: event.reportTime?.moment ?? null })),
);

const plain = (name: string) => name.replace(/\s+/g, "");

/** With several victims a text describes whom it names; without a name nobody can say which. */
function describes(event: EventSource, parts: NarrativeParts): boolean {
	if (event.victimCount === 1) return true;
	const { name } = parts.victim();
	return name !== null && event.victimName !== null && plain(name.value) === plain(event.victimName);
}

function firstTold<T>(
	event: EventSource,
	pick: (parts: NarrativeParts) => Finding<T> | null,
): ToldFact<T> | null {
	for (const [at, parts] of partsOf(event).entries()) {
		const found = pick(parts);
		const narrative = event.narratives[at];
		if (found === null || narrative === undefined) continue;
		const { value, start, end } = found;
		const words = narrative.text.slice(start, end);
		return {
			value,
			evidence: `${NAMES[narrative.record]}：${words}`,
			quote: { record: narrative.record, start, end },
		};
	}
	return null;
}

type ValueOf<F> = NonNullable<F> extends Finding<infer T> ? T : never;

/** When and how it happened, by the case's narrative before the call's; null when neither tells. */
export function toldCourse<F extends keyof CourseFacts>(
	event: EventSource,
	fact: F,
): ToldFact<ValueOf<CourseFacts[F]>> | null {
	return firstTold(event, ({ course }) => course()[fact] as Finding<ValueOf<CourseFacts[F]>> | null);
}

/** How it was done and what was done against it. */
export function toldScheme(event: EventSource, fact: keyof SchemeFacts): ToldFact<string> | null {
	return firstTold(event, ({ scheme }) => scheme()[fact]);
}

/** What of that is about this victim; null also where the text does not say which of several victims it describes. */
export function toldSchemeOfVictim(event: EventSource, fact: keyof SchemeFacts): ToldFact<string> | null {
	return firstTold(event, (parts) => (describes(event, parts) ? parts.scheme()[fact] : null));
}

/** Who the victim is; null also where the text does not say which of several victims it describes. */
export function toldOfVictim<F extends keyof VictimFacts>(
	event: EventSource,
	fact: F,
): ToldFact<ValueOf<VictimFacts[F]>> | null {
	return firstTold(event, (parts) =>
		describes(event, parts) ? (parts.victim()[fact] as Finding<ValueOf<VictimFacts[F]>> | null) : null,
	);
}

/** The label that a told fact gives under a value. */
export function toldLabel(fact: Pick<ToldFact<unknown>, "evidence" | "quote">, value: string): Label {
	return { value, source: "rule", evidence: fact.evidence, quote: fact.quote };
}
