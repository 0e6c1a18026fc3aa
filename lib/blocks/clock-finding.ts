/** What the data clock says in one sentence: the busiest three hours and the busiest weekday, where enough is known. */
import type { Clock, ClockCell } from "@/lib/analysis/clock";
import { dayNumber, weekdayOfDayNumber } from "@/lib/calendar/civil";
import { type DateRange, dayCount } from "@/lib/calendar/range";
import { isPeak, type Peak } from "@/lib/statistics/peak";
import { TOO_FEW_BELOW } from "@/lib/statistics/verdict";
import { verdictWord } from "@/lib/wording/change";
import { weekdayName } from "@/lib/wording/dates";
import { numberText, percentText } from "@/lib/wording/numbers";
import type { TextBlock } from "./block";
import { eventsOf, HOURS, weekFrom } from "./from-clock";

/** Fewer events than this make no clause (domain contract §9). */
const LEAST_COUNT = 2;
/** Known for less than this share, nothing is said (domain contract §9). */
const LEAST_COVERAGE = 0.6;
const RUN_HOURS = 3;
const DAYS_IN_WEEK = 7;

/** Whether what is known of all events carries a clause: the domain's coverage, and no peak among a handful. */
function isSayable(known: number, all: number): boolean {
	return known >= TOO_FEW_BELOW && known / all >= LEAST_COVERAGE;
}

/** 18时至21时, 23时至次日2时. */
function runText(start: number): string {
	const end = start + RUN_HOURS;
	return `${start}时至${end > HOURS.length ? `次日${end - HOURS.length}时` : `${end}时`}`;
}

/** What stands behind a first place that is no more than luck. */
const luckText = (peak: Peak): string => (isPeak(peak) ? "" : `（${verdictWord("within_noise")}）`);

function hoursClause(cells: readonly ClockCell[]): string | null {
	const known = eventsOf(cells, ({ hour }) => hour !== null);
	if (
		!isSayable(
			known,
			eventsOf(cells, () => true),
		)
	)
		return null;
	const runs = HOURS.map((start) => ({
		start,
		events: eventsOf(
			cells,
			({ hour }) => hour !== null && (hour - start + HOURS.length) % HOURS.length < RUN_HOURS,
		),
	}));
	const most = Math.max(...runs.map(({ events }) => events));
	const [first, ...equal] = runs.filter(({ events }) => events === most);
	if (first === undefined || most < LEAST_COUNT) return null;
	const oneOf = equal.length === 0 ? "" : "之一";
	const luck = luckText({ part: most, whole: known, chance: RUN_HOURS / HOURS.length, looked: HOURS.length });
	return `发案最集中的3小时${oneOf}为${runText(first.start)}，共${numberText(most)}起，占已知钟点${numberText(known)}起的${percentText(most / known)}${luck}`;
}

/** How many days of a weekday a window has. */
function daysIn(window: DateRange, weekday: number): number {
	const first = weekdayOfDayNumber(dayNumber(window.start));
	const before = (weekday - first + DAYS_IN_WEEK) % DAYS_IN_WEEK;
	return Math.max(0, Math.ceil((dayCount(window) - before) / DAYS_IN_WEEK));
}

/** By the mean of a day where the window has more of one weekday than of another; nothing where it has not every one. */
function weekdayClause(cells: readonly ClockCell[], window: DateRange): string | null {
	const known = eventsOf(cells, ({ weekday }) => weekday !== null);
	if (
		dayCount(window) < DAYS_IN_WEEK ||
		!isSayable(
			known,
			eventsOf(cells, () => true),
		)
	)
		return null;
	const week = weekFrom(1).map((weekday) => {
		const events = eventsOf(cells, (cell) => cell.weekday === weekday);
		const days = daysIn(window, weekday);
		return { name: weekdayName(weekday), events, days, mean: events / days };
	});
	const most = Math.max(...week.map(({ mean }) => mean));
	const [first, ...equal] = week.filter(({ mean }) => mean === most);
	if (first === undefined || equal.length > 0 || first.events < LEAST_COUNT) return null;
	const chance = first.days / dayCount(window);
	const luck = luckText({ part: first.events, whole: known, chance, looked: DAYS_IN_WEEK });
	if (dayCount(window) % DAYS_IN_WEEK === 0)
		return `按星期看${first.name}最多，共${numberText(first.events)}起，占${percentText(first.events / known)}${luck}`;
	return `按星期看${first.name}日均最多，${first.days}个${first.name}共${numberText(first.events)}起，日均${numberText(most, { decimals: 1 })}起${luck}`;
}

/**
 * The sentence about the current window; null where neither clause may be said. A weekday that shares the first place with
 * another is not named, three hours that do are 之一.
 */
export function clockFinding({ question, cells }: Clock): TextBlock | null {
	const clauses = [hoursClause(cells.current), weekdayClause(cells.current, question.windows.current)];
	const said = clauses.filter((clause) => clause !== null);
	return said.length === 0 ? null : { kind: "text", id: "text.clock", text: `${said.join("；")}。` };
}
