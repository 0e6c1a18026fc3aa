/** The days of overlapping windows cut into stretches, so that a plan reads no day twice. */
import type { DateRange } from "@/lib/calendar/range";
import { windowsOf } from "./plans/conditions";
import type { Question, WindowId } from "./question";

/** A run of days that lies in the same windows, at least one. */
export interface Stretch {
	readonly range: DateRange;
	readonly windows: readonly WindowId[];
}

/**
 * Stretches in order of time: they share no day, and together they hold every day of every window and no other. A year
 * has 环比 and 同比 windows that are equal or differ by one day; counted apart, those days would be read twice.
 */
export function stretchesOf(question: Question): readonly Stretch[] {
	const windows = windowsOf(question);
	const cuts = [...new Set(windows.flatMap(({ range }) => [range.start, range.end]))].sort();
	return cuts.flatMap((start, index) => {
		const end = cuts[index + 1];
		if (end === undefined) return [];
		const holding = windows.filter(({ range }) => range.start <= start && end <= range.end);
		return holding.length === 0 ? [] : [{ range: { start, end }, windows: holding.map(({ name }) => name) }];
	});
}
