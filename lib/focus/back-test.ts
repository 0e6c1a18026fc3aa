/** The back-test: every rule decides every week of the past with what was known that morning, and the weeks after tell. */
import { weekdayOfDayNumber } from "@/lib/calendar/civil";
import type { FocusParameters } from "@/lib/settings/focus-parameters";
import { addSums, type ByRule, everyRule, HORIZON_WEEKS, type RuleSums } from "./back-test-sums";
import { type FrozenPick, frozenPick } from "./effect";
import type { AreaHistory, GroupHistory } from "./history";
import { scoreOn } from "./morning-score";
import { pickOrder } from "./pick";
import { chancesOf, RULES, type RuleId } from "./rules";
import type { GroupScore } from "./score";

const WEEK_DAYS = 7;
const PICKS_OF_YEAR = 52;
const BESIDE_WEEKS = 4;

/** Weeks of records before the first decision: a year, so that no season is missing and half of the level's weight is there. */
export const LEAST_WEEKS = 52;

/** Which weeks of the past are decided anew. */
export interface BackTestSpan {
	/** Weekday of a decision, 1 Monday … 7 Sunday: the station's own start of the week. */
	readonly weekStart: number;
	/** First day that the records do not reach. */
	readonly untilDay: number;
	/** Weeks of records before the first decision; usually {@link LEAST_WEEKS}. */
	readonly leastWeeks: number;
	readonly parameters: FocusParameters;
}

/** What a back-test of one group found. */
export interface BackTest {
	/** Day numbers of the decisions, ascending; empty where the records are too short. */
	readonly days: readonly number[];
	readonly sums: ByRule<RuleSums>;
	/** The picks of the product's own rule, as they would have been frozen: nothing was done after any of them. */
	readonly picks: readonly FrozenPick[];
}

/** One decision: what each rule could take, and what came. */
interface Decision {
	readonly score: GroupScore;
	/** Weekly incidents of each area of the score; the decision stands before `week`. */
	readonly weekly: readonly (readonly number[])[];
	readonly week: number;
}

/** Chances by area of the latest decisions of one rule, at most 52. */
type Visits = (readonly number[])[];

/** Days of decision: enough weeks of records before them, and eight after. */
function decisionDays({ firstDay }: GroupHistory, span: BackTestSpan): readonly number[] {
	if (firstDay === null) return [];
	const earliest = firstDay + span.leastWeeks * WEEK_DAYS;
	const first = earliest + ((span.weekStart - weekdayOfDayNumber(earliest) + WEEK_DAYS) % WEEK_DAYS);
	const last = span.untilDay - HORIZON_WEEKS * WEEK_DAYS;
	const count = Math.max(0, Math.floor((last - first) / WEEK_DAYS) + 1);
	return Array.from({ length: count }, (_, at) => first + at * WEEK_DAYS);
}

/** Incidents by week from a day on, whenever they became known: what really came. */
function weeklyFrom({ incidents }: AreaHistory, fromDay: number, weeks: number): readonly number[] {
	const counts = new Array<number>(weeks).fill(0);
	for (const { day, count } of incidents) {
		const week = Math.floor((day - fromDay) / WEEK_DAYS);
		if (week >= 0 && week < weeks) counts[week] = (counts[week] ?? 0) + count;
	}
	return counts;
}

function sumOf(weekly: readonly number[], from: number, weeks: number): number {
	let sum = 0;
	for (let week = from; week < from + weeks; week += 1) sum += weekly[week] ?? 0;
	return sum;
}

/** Σ of what each area is worth, by its chance of being picked. */
function expectation(chances: readonly number[], worth: (at: number) => number): number {
	return chances.reduce((sum, chance, at) => (chance === 0 ? sum : sum + chance * worth(at)), 0);
}

/** How many areas the latest 52 decisions picked at least once, ties drawn anew each week. */
function visitedAreas(visits: Visits, areas: number): number {
	let sum = 0;
	for (let at = 0; at < areas; at += 1)
		sum += 1 - visits.reduce((missed, chances) => missed * (1 - (chances[at] ?? 0)), 1);
	return sum;
}

function sumsOfRule(rule: RuleId, { score, weekly, week }: Decision, visits: Visits): RuleSums {
	const values = RULES[rule].values(score);
	const [one, three] = [chancesOf(values, 1), chancesOf(values, 3)];
	const within = (from: number, weeks: number) => (at: number) => sumOf(weekly[at] ?? [], from, weeks);
	const all = (weeks: number) => weekly.reduce((sum, counts) => sum + sumOf(counts, week, weeks), 0);
	visits.push(one);
	if (visits.length > PICKS_OF_YEAR) visits.shift();
	const isYear = visits.length === PICKS_OF_YEAR;
	return {
		// A station with fewer areas than weeks of cool-down has weeks without a pick: they catch nothing.
		picks: one.some((chance) => chance > 0) ? 1 : 0,
		nextWeek: all(1),
		topOne: expectation(one, within(week, 1)),
		topThree: expectation(three, within(week, 1)),
		nextEight: all(HORIZON_WEEKS),
		topOneEight: expectation(one, within(week, HORIZON_WEEKS)),
		quiet: expectation(one, (at) => (weekly[at]?.[week] === 0 ? 1 : 0)),
		visited: isYear ? visitedAreas(visits, weekly.length) : 0,
		visitable: isYear ? RULES.random.values(score).filter((value) => value !== null).length : 0,
		before: expectation(one, within(week - BESIDE_WEEKS, BESIDE_WEEKS)),
		after: expectation(one, within(week, BESIDE_WEEKS)),
	};
}

/**
 * Decides every week of the records anew by every rule, each with nothing but what `scoreOn` gives for that morning, and
 * adds up what the weeks after brought. The product's own rule visits what it picks; the others never look at visits.
 * Weeks without a single incident before them are no decisions.
 * Source: statistics contract, "The focus pick".
 */
export function backTest(history: GroupHistory, span: BackTestSpan): BackTest {
	const days = decisionDays(history, span);
	const fromDay = (days[0] ?? 0) - BESIDE_WEEKS * WEEK_DAYS;
	const weeks = days.length + BESIDE_WEEKS + HORIZON_WEEKS;
	const weekly = new Map(history.areas.map((area) => [area.area, weeklyFrom(area, fromDay, weeks)] as const));
	const visits = everyRule((): Visits => []);
	const lastVisits = new Map<string, number>();
	const picks: FrozenPick[] = [];
	const decided: number[] = [];
	const found: ByRule<RuleSums>[] = [];
	for (const [position, day] of days.entries()) {
		const lastVisit = (area: string) => lastVisits.get(area) ?? null;
		const score = scoreOn(history, { day, lastVisit, parameters: span.parameters });
		if (score.areas.length === 0) continue;
		const week = position + BESIDE_WEEKS;
		const areas = score.areas.map(({ features }) => weekly.get(features.area) ?? []);
		found.push(everyRule((rule) => sumsOfRule(rule, { score, weekly: areas, week }, visits[rule])));
		decided.push(day);
		const [pick] = pickOrder(score);
		if (pick === undefined) continue;
		lastVisits.set(pick.features.area, day);
		picks.push(frozenPick(day, pick.features.area, score));
	}
	return { days: decided, sums: everyRule((rule) => addSums(found.map((one) => one[rule]))), picks };
}
