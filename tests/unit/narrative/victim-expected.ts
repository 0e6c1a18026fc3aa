/** The shape of the labelled narratives: what is left out must be read as unknown. */
import type { CivilMoment } from "@/lib/base/civil";
import { readCourseFacts } from "@/lib/narrative/course-facts";
import type { Finding } from "@/lib/narrative/finding";
import { prepareText } from "@/lib/narrative/prepared";
import type { ToldMoment, YearsOfAge } from "@/lib/narrative/reading";
import { readVictimFacts } from "@/lib/narrative/victim-facts";

/** The day and hour at which every labelled narrative was reported: a Monday afternoon. */
export const REPORTED_AT = "2026-05-11 15:00:00" as CivilMoment;

/** Facts of a narrative in short: loss in yuan, moments as `2026-05-11 13:43` or, without a clock, `2026-05-11`. */
export interface Expected {
	readonly gender?: string;
	readonly age?: number | readonly [low: number, high: number];
	readonly occupation?: string;
	readonly education?: string;
	readonly marital?: string;
	readonly hukou?: string;
	readonly residence?: string;
	readonly employer?: string;
	readonly name?: string;
	readonly loss?: number;
	readonly count?: number;
	readonly from?: string;
	readonly last?: string;
}

/** A narrative with what must be read from it, and nothing else. */
export type Labelled = readonly [text: string, expected: Expected];

const moment = (finding: Finding<ToldMoment> | null): string | undefined =>
	finding?.value.moment.slice(0, finding.value.hasClock ? 16 : 10);

const ageOf = (finding: Finding<YearsOfAge> | null): Expected["age"] =>
	finding === null
		? undefined
		: finding.value.low === finding.value.high
			? finding.value.low
			: [finding.value.low, finding.value.high];

/** Everything both readers find, in the shape of the labels. */
export function factsOf(original: string, reportedAt: CivilMoment | null = REPORTED_AT): Expected {
	const text = prepareText(original);
	const victim = readVictimFacts(text, { reportedAt });
	const course = readCourseFacts(text, { reportedAt });
	const facts = {
		gender: victim.gender?.value,
		age: ageOf(victim.age),
		occupation: victim.occupation?.value,
		education: victim.education?.value,
		marital: victim.marital?.value,
		hukou: victim.hukou?.value,
		residence: victim.residence?.value,
		employer: victim.employer?.value,
		name: victim.name?.value,
		loss: course.lossFen === null ? undefined : course.lossFen.value / 100,
		count: course.transferCount?.value,
		from: moment(course.occurFrom),
		last: moment(course.lastTransfer),
	};
	return JSON.parse(JSON.stringify(facts)) as Expected;
}
