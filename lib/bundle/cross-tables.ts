/** The cross tables beneath the score sheet, suppressed, and the events that may be listed beneath them. */
import { FRAUD_CLASSES } from "@/data/taxonomy";
import type { AssessmentInput, CountedEvent } from "@/lib/assessment/input";
import { dateOfDayNumber, dayNumber } from "@/lib/calendar/civil";
import { LEAST_CELL, suppressTable } from "@/lib/statistics/suppression";
import type { BundleEvent, BundleTable, TownBundle } from "./bundle";

const OUTSIDE = "镇外";
const UNKNOWN = "不详";
const UNKNOWN_PLACE = "村居不详";

/** An event as the tables see it. */
interface Placed {
	readonly place: string;
	readonly day: number;
	readonly category: string;
	readonly month: string;
}

function nameOfClass(id: string | null): string {
	return id === null ? UNKNOWN : (FRAUD_CLASSES.find((known) => known.id === id)?.zh ?? id);
}

const monthOf = (day: number): string => dateOfDayNumber(day).slice(0, 7);

function placed(events: readonly CountedEvent[], measure: TownBundle["measure"]): readonly Placed[] {
	return events.flatMap(({ window, leftOut, village, isUnknown, category, callDay, caseDay }) => {
		const day = measure === "calls" ? callDay : caseDay;
		if (window !== "now" || leftOut !== null || day === null) return [];
		const place = village ?? (isUnknown ? UNKNOWN_PLACE : OUTSIDE);
		return [{ place, day, category: nameOfClass(category), month: monthOf(day) }];
	});
}

/** Every month of the window, also one without events. */
function monthsOf({ start, end }: AssessmentInput["window"]): readonly string[] {
	const [first, last] = [dayNumber(start), dayNumber(end)];
	const months = Array.from({ length: Math.max(0, last - first) }, (_, at) => monthOf(first + at));
	return [...new Set(months)];
}

/** Classes that occur, in the order of the taxonomy, others after them, 不详 last. */
function classesOf(events: readonly Placed[]): readonly string[] {
	const found = new Set(events.map(({ category }) => category));
	const national = FRAUD_CLASSES.flatMap(({ zh }) => (found.has(zh) ? [zh] : []));
	const others = [...found].filter((name) => !national.includes(name) && name !== UNKNOWN).toSorted();
	return [...national, ...others, ...(found.has(UNKNOWN) ? [UNKNOWN] : [])];
}

function tableOf(
	id: BundleTable["id"],
	rows: readonly string[],
	columns: readonly string[],
	events: readonly Placed[],
): BundleTable {
	const counts = rows.map(() => columns.map(() => 0));
	for (const event of events) {
		const line = counts[rows.indexOf(event.place)];
		const column = columns.indexOf(event[id]);
		if (line !== undefined) line[column] = (line[column] ?? 0) + 1;
	}
	const printed = suppressTable(counts, {
		least: LEAST_CELL,
		rowTotals: { isPrinted: true },
		columnTotals: { isKnown: true },
	});
	return { id, rows, columns, ...printed };
}

const isPrinted = ({ rows, columns, cells }: BundleTable, place: string, column: string): boolean => {
	const cell = cells[rows.indexOf(place)]?.[columns.indexOf(column)] ?? null;
	return cell !== null && cell >= LEAST_CELL;
};

/** Classes that are everyday words, as in 与其他村居不可比: a sentence that holds them tells of no class. */
const EVERYDAY: readonly string[] = ["其他", UNKNOWN];

/** Names of the classes that occur in the window by which a text that tells of classes is known. */
export function classesIn(
	{ events }: Pick<AssessmentInput, "events">,
	measure: TownBundle["measure"],
): readonly string[] {
	return classesOf(placed(events, measure)).filter((name) => !EVERYDAY.includes(name));
}

/** What {@link crossTables} gives. */
export type CrossTables = Pick<TownBundle, "tables" | "events">;

/**
 * The two tables of the window's events and the events of printed cells. An event is listed only where its cell is printed and
 * not below the minimum in both tables; any other table that agrees with a printed one then agrees with the list too, because
 * within a village hidden classes may change places among the unlisted events without moving a date, and hidden months without
 * moving a class. The order of the list says nothing of the order of the records.
 */
export function crossTables(input: AssessmentInput, measure: TownBundle["measure"]): CrossTables {
	if (input.recorded[measure].now === "none") return { tables: [], events: [] };
	const rows = [...input.villages.map(({ village }) => village), OUTSIDE, UNKNOWN_PLACE];
	const events = placed(input.events, measure).filter(({ place }) => rows.includes(place));
	const byClass = tableOf("category", rows, classesOf(events), events);
	const byMonth = tableOf("month", rows, monthsOf(input.window), events);
	const listed = events
		.filter(
			({ place, category, month }) => isPrinted(byClass, place, category) && isPrinted(byMonth, place, month),
		)
		.toSorted(
			(one, other) =>
				rows.indexOf(one.place) - rows.indexOf(other.place) ||
				one.day - other.day ||
				byClass.columns.indexOf(one.category) - byClass.columns.indexOf(other.category),
		)
		.map(({ place, day, category }): BundleEvent => ({ place, date: dateOfDayNumber(day), category }));
	return { tables: [byClass, byMonth], events: listed };
}
