/** The victim of an event as its narrative describes it. */
import type { CivilDate } from "@/lib/base/civil";
import { dateOfMoment } from "@/lib/base/civil";
import type { NarrativeContext } from "./context";
import { found } from "./course-facts";
import { momentsIn } from "./course-moments";
import { beginningIn } from "./course-time";
import type { PreparedText } from "./prepared";
import type { VictimFacts } from "./reading";
import { educationIn, maritalIn, occupationIn } from "./victim-attributes";
import { nameIn } from "./victim-name";
import { peopleIn } from "./victim-people";
import { ageIn, sexIn, type Told } from "./victim-person";
import { employerIn, hukouIn, residenceIn } from "./victim-places";

/** The day of the offence, else that of the report. */
function dayOf(text: string, context: NarrativeContext): CivilDate | null {
	const beginning = beginningIn(text, momentsIn(text, context));
	const moment = beginning?.told?.moment ?? context.reportedAt;
	return moment === null ? null : dateOfMoment(moment);
}

/**
 * Reads who the victim is: never the suspect, nor a reporter who speaks for somebody else.
 * @param text the prepared narrative; findings carry offsets of the text as stored
 * @param context the report's day stands in for an offence without a date when a birth date is told
 * @returns null for each fact that is not told for certain, or on which several victims differ
 */
export function readVictimFacts(text: PreparedText, context: NarrativeContext): VictimFacts {
	const words = text.text;
	const people = peopleIn(words);
	const age = ageIn(words, people, () => dayOf(words, context));
	const told = <T>(fact: Told<T> | null) => fact && found(text, fact.value, fact);
	const written = (fact: Told<string> | null) => {
		const finding = told(fact);
		return finding && { ...finding, value: text.original.slice(finding.start, finding.end) };
	};
	return {
		gender: told(sexIn(words, people)),
		age: told(age),
		occupation: told(occupationIn(words, people)),
		education: told(educationIn(words, people)),
		marital: told(maritalIn(words, people, age?.value ?? null)),
		hukou: written(hukouIn(words, people)),
		residence: written(residenceIn(words, people)),
		employer: written(employerIn(words, people)),
		name: written(nameIn(words, people)),
	};
}
