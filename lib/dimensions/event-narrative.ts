/** What the narratives of an event tell, read once for all dimensions that ask. */
import type { Finding } from "@/lib/narrative/finding";
import { readNarrative } from "@/lib/narrative/read-narrative";
import type { CourseFacts, NarrativeReading, SchemeFacts, VictimFacts } from "@/lib/narrative/reading";
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

const readingsOf = onceInARow((event: EventSource): readonly NarrativeReading[] =>
	event.narratives.map(({ text }) => readNarrative(text, { reportedAt: event.reportTime?.moment ?? null })),
);

const plain = (name: string) => name.replace(/\s+/g, "");

/** With several victims a text describes whom it names; without a name nobody can say which. */
function describes(event: EventSource, { name }: NarrativeReading): boolean {
	if (event.victimCount === 1) return true;
	return name !== null && event.victimName !== null && plain(name.value) === plain(event.victimName);
}

function firstTold<T>(
	event: EventSource,
	pick: (reading: NarrativeReading) => Finding<T> | null,
): ToldFact<T> | null {
	for (const [at, reading] of readingsOf(event).entries()) {
		const found = pick(reading);
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

/** What is told of the event, by the case's narrative before the call's; null when neither tells. */
export function toldOfEvent<F extends keyof (CourseFacts & SchemeFacts)>(
	event: EventSource,
	fact: F,
): ToldFact<ValueOf<NarrativeReading[F]>> | null {
	return firstTold(event, (reading) => reading[fact] as Finding<ValueOf<NarrativeReading[F]>> | null);
}

/** What is told of this victim; null also where the text does not say which of several victims it describes. */
export function toldOfVictim<F extends keyof (VictimFacts & SchemeFacts)>(
	event: EventSource,
	fact: F,
): ToldFact<ValueOf<NarrativeReading[F]>> | null {
	return firstTold(event, (reading) =>
		describes(event, reading) ? (reading[fact] as Finding<ValueOf<NarrativeReading[F]>> | null) : null,
	);
}

/** The label that a told fact gives under a value. */
export function toldLabel(fact: Pick<ToldFact<unknown>, "evidence" | "quote">, value: string): Label {
	return { value, source: "rule", evidence: fact.evidence, quote: fact.quote };
}
