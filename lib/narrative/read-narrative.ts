/** One narrative → everything it tells, by the rules of this room. */
import type { NarrativeContext } from "./context";
import { readCourseFacts } from "./course-facts";
import { prepareText } from "./prepared";
import type { NarrativeReading } from "./reading";
import { readSchemeFacts } from "./scheme-facts";
import { readVictimFacts } from "./victim-facts";

/** Reads a narrative as it is stored. Never throws; the same text and context give the same reading. */
export function readNarrative(text: string, context: NarrativeContext): NarrativeReading {
	const prepared = prepareText(text);
	return {
		...readVictimFacts(prepared, context),
		...readCourseFacts(prepared, context),
		...readSchemeFacts(prepared),
	};
}
