/** The figures of a back-test: of one town and group, or of several together; the desk and the screen say the same. */
import type { CivilDate } from "@/lib/base/civil";
import { dateOfDayNumber } from "@/lib/calendar/civil";
import type { FocusParameters } from "@/lib/settings/focus-parameters";
import { type BackTest, backTest, LEAST_WEEKS } from "./back-test";
import { addSums, type ByRule, everyRule, type RuleFigures, ruleFigures } from "./back-test-sums";
import { addEffects, type Effect, effectOf, effectSums } from "./effect";
import type { AreaGroup } from "./features";
import type { GroupHistory } from "./history";

/** One town and group whose past is decided anew. */
export interface TestedPlace {
	readonly town: string | null;
	readonly history: GroupHistory;
	/** Weekday of a decision, 1 Monday … 7 Sunday. */
	readonly weekStart: number;
	/** First day that the records do not reach. */
	readonly untilDay: number;
}

/** A place with its back-test. */
export interface Tested extends TestedPlace {
	readonly test: BackTest;
}

/** Figures of one place, or of all of them together. */
export interface TestedFigures {
	/** Null for all together, and for the station itself. */
	readonly town: string | null;
	readonly group: AreaGroup;
	readonly areas: number;
	readonly decisions: number;
	/** Mornings of the first and the last decision; null without any. */
	readonly first: CivilDate | null;
	readonly last: CivilDate | null;
	readonly rules: ByRule<RuleFigures>;
	/** Of the product's own picks, after none of which anything was done: should be 1. */
	readonly placebo: Effect;
}

/** Decides every week of a place's past anew. */
export function testedPlace(place: TestedPlace, parameters: FocusParameters): Tested {
	const { history, weekStart, untilDay } = place;
	const test = backTest(history, { weekStart, untilDay, leastWeeks: LEAST_WEEKS, parameters });
	return { ...place, test };
}

/** The figures of places together, which must be of one group; of no decision → all 0. */
export function testedFigures(tested: readonly Tested[], town: string | null): TestedFigures {
	const days = tested.flatMap(({ test }) => test.days);
	const edge = (of: (...days: number[]) => number) =>
		days.length === 0 ? null : dateOfDayNumber(of(...days));
	return {
		town,
		group: tested[0]?.history.group ?? "village",
		areas: tested.reduce((sum, { history }) => sum + history.areas.length, 0),
		decisions: days.length,
		first: edge(Math.min),
		last: edge(Math.max),
		rules: ruleFigures(everyRule((rule) => addSums(tested.map(({ test }) => test.sums[rule])))),
		placebo: effectOf(
			addEffects(tested.map(({ test, history, untilDay }) => effectSums(history, test.picks, untilDay))),
		),
	};
}
