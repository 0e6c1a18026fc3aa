/** One narrative → everything it tells, by the rules of this room. */
import type { NarrativeContext } from "./context";
import { readCourseFacts } from "./course-facts";
import { prepareText } from "./prepared";
import type { CourseFacts, NarrativeReading, SchemeFacts, VictimFacts } from "./reading";
import { readSchemeFacts } from "./scheme-facts";
import { readVictimFacts } from "./victim-facts";

/** The parts of a reading, each read when it is first asked for: where columns speak, nobody asks. */
export interface NarrativeParts {
	readonly victim: () => VictimFacts;
	readonly course: () => CourseFacts;
	readonly scheme: () => SchemeFacts;
}

function once<T extends object>(read: () => T): () => T {
	let known: T | null = null;
	return () => {
		known ??= read();
		return known;
	};
}

/** Opens a narrative as it is stored. Never throws; the same text and context give the same parts. */
export function narrativeParts(text: string, context: NarrativeContext): NarrativeParts {
	const prepared = once(() => prepareText(text));
	return {
		victim: once(() => readVictimFacts(prepared(), context)),
		course: once(() => readCourseFacts(prepared(), context)),
		scheme: once(() => readSchemeFacts(prepared())),
	};
}

/** Reads a narrative as it is stored. Never throws; the same text and context give the same reading. */
export function readNarrative(text: string, context: NarrativeContext): NarrativeReading {
	const { victim, course, scheme } = narrativeParts(text, context);
	return { ...victim(), ...course(), ...scheme() };
}
