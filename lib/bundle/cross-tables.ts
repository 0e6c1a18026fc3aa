/** The cross table beneath the score sheet, suppressed, and the events that may be listed beneath it. */
import { FRAUD_CLASSES } from "@/data/taxonomy";
import type { AssessmentInput, CountedEvent } from "@/lib/assessment/input";
import { dateOfDayNumber } from "@/lib/calendar/civil";
import { LEAST_CELL, suppressTable } from "@/lib/statistics/suppression";
import type { BundleEvent, BundleTable, TownBundle } from "./bundle";

const OUTSIDE = "镇外";
const UNKNOWN = "不详";
const UNKNOWN_PLACE = "村居不详";

/** An event as the table and the list see it. */
interface Placed {
	readonly place: string;
	readonly day: number;
	readonly category: string;
}

function nameOfClass(id: string | null): string {
	return id === null ? UNKNOWN : (FRAUD_CLASSES.find((known) => known.id === id)?.zh ?? id);
}

function placed(events: readonly CountedEvent[], measure: TownBundle["measure"]): readonly Placed[] {
	return events.flatMap(({ window, leftOut, village, isUnknown, category, callDay, caseDay }) => {
		const day = measure === "calls" ? callDay : caseDay;
		if (window !== "now" || leftOut !== null || day === null) return [];
		const place = village ?? (isUnknown ? UNKNOWN_PLACE : OUTSIDE);
		return [{ place, day, category: nameOfClass(category) }];
	});
}

/** Classes that occur, in the order of the taxonomy, others after them, 不详 last. */
function classesOf(events: readonly Placed[]): readonly string[] {
	const found = new Set(events.map(({ category }) => category));
	const national = FRAUD_CLASSES.flatMap(({ zh }) => (found.has(zh) ? [zh] : []));
	const others = [...found].filter((name) => !national.includes(name) && name !== UNKNOWN).toSorted();
	return [...national, ...others, ...(found.has(UNKNOWN) ? [UNKNOWN] : [])];
}

function tableOf(
	rows: readonly string[],
	columns: readonly string[],
	events: readonly Placed[],
): BundleTable {
	const counts = rows.map(() => columns.map(() => 0));
	for (const event of events) {
		const line = counts[rows.indexOf(event.place)];
		const column = columns.indexOf(event.category);
		if (line !== undefined) line[column] = (line[column] ?? 0) + 1;
	}
	const printed = suppressTable(counts, {
		least: LEAST_CELL,
		rowTotals: { isPrinted: true },
		columnTotals: { isKnown: true },
	});
	return { id: "category", rows, columns, ...printed };
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
 * The table of the window's events by village and class, and the events of printed cells. There is none by month: the sheet of
 * every month prints the count of every village, so that nothing could be hidden. An event is listed where its cell is printed and
 * not below the minimum. Days protect nothing and tell nothing: sheets of any windows give the days of the unlisted events too, but
 * never a class, so that hidden classes may change places among the unlisted events of a village without moving a date, and any
 * other table that agrees with the printed one agrees with the list and with every sheet. The order of the list says nothing of
 * the order of the records.
 */
export function crossTables(input: AssessmentInput, measure: TownBundle["measure"]): CrossTables {
	if (input.recorded[measure].now === "none") return { tables: [], events: [] };
	const rows = [...input.villages.map(({ village }) => village), OUTSIDE, UNKNOWN_PLACE];
	const events = placed(input.events, measure).filter(({ place }) => rows.includes(place));
	const table = tableOf(rows, classesOf(events), events);
	const listed = events
		.filter(({ place, category }) => isPrinted(table, place, category))
		.toSorted(
			(one, other) =>
				rows.indexOf(one.place) - rows.indexOf(other.place) ||
				one.day - other.day ||
				table.columns.indexOf(one.category) - table.columns.indexOf(other.category),
		)
		.map(({ place, day, category }): BundleEvent => ({ place, date: dateOfDayNumber(day), category }));
	return { tables: [table], events: listed };
}

/** The counted events of a sheet as tables would tell them, in one order: equal texts give equal tables and lists. */
export function tellingOf(input: AssessmentInput, measure: TownBundle["measure"]): string {
	const events = placed(input.events, measure).map(({ place, day, category }) =>
		JSON.stringify([place, day, category]),
	);
	return events.toSorted().join();
}
