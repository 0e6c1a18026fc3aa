/** The ledger of activities by period: how many, whom they reached, what was handed out, where, by whom, and where nobody came. */
import type { ByWindow, Compared } from "@/lib/analysis/answer";
import { reachesFrom } from "@/lib/analysis/comparable";
import { reachOf } from "@/lib/analysis/measured";
import type { WindowId, Windows } from "@/lib/analysis/question";
import type { CivilMoment } from "@/lib/base/civil";
import {
	type ActivityAmount,
	type ActivityRow,
	type ActivitySums,
	activitySums,
	comparableAmount,
	comparedCounts,
	type Reached,
	type SideMarks,
} from "./activity-sums";
import type { PlaceReader } from "./places";
import { byCountThenName, groupedBy, isDayIn } from "./told";

/** Activities that share a kind, place or team; name null = not written. */
export interface ActivityGroup {
	readonly name: string | null;
	/** Of the current window. */
	readonly count: number;
	readonly sums: ByWindow<ActivitySums>;
}

/** What activities are grouped by; those without a village, enterprise or zone stand under null. */
export const ACTIVITY_GROUPINGS = ["kind", "village", "enterprise", "zone", "team"] as const;

/** One of {@link ACTIVITY_GROUPINGS}. */
export type ActivityGrouping = (typeof ACTIVITY_GROUPINGS)[number];

/** One activity of the window for the list; the leader is staff and stands with the name. */
export interface HeldActivity {
	/** Null where the file has none. */
	readonly activityNo: string | null;
	readonly heldTime: CivilMoment | null;
	readonly hasClock: boolean;
	readonly kind: string | null;
	readonly title: string | null;
	/** The village, else the enterprise, else the zone; null = not written. */
	readonly place: string | null;
	readonly team: string | null;
	readonly leader: string | null;
	readonly reached: number | null;
	readonly file_name: string | null;
	readonly sheet: string | null;
	readonly row_number: number | null;
}

/** The ledger of a period. */
export interface ActivityLedger {
	/** Day numbers of the first and the last activity on record, whatever the window. */
	readonly firstDay: number;
	readonly lastDay: number;
	/** Null for a window that was not asked or lies before the first activity on record. */
	readonly total: ByWindow<ActivitySums>;
	/** Of the number of activities; null where a window is not on record as a whole or is of another length. */
	readonly compared: Compared;
	/** Of the amounts: false where a window is on record in part or the amount is filled to an unlike degree. */
	readonly isComparable: Readonly<Record<ActivityAmount, SideMarks>>;
	readonly groups: Readonly<Record<ActivityGrouping, readonly ActivityGroup[]>>;
	/** Activities whose kind says 培训, which are also in the total; null without any in the windows. */
	readonly training: ByWindow<ActivitySums> | null;
	/** Villages of the lists without any activity in the window; null while there is no list. */
	readonly untouched: readonly string[] | null;
	/** Oldest first. */
	readonly held: readonly HeldActivity[];
}

function byWindow<T>(pick: (name: WindowId) => T | null): ByWindow<T> {
	return { current: pick("current"), previous: pick("previous"), lastYear: pick("lastYear") };
}

function heldActivity(row: ActivityRow, places: PlaceReader): HeldActivity {
	return {
		activityNo: row.activity_no?.startsWith("#") ? null : row.activity_no,
		heldTime: row.held_time,
		hasClock: row.has_clock ?? false,
		kind: row.kind,
		title: row.title,
		place: places.village(row.village) ?? places.enterprise(row.enterprise) ?? places.zone(row.zone, null),
		team: row.team,
		leader: row.leader,
		reached: row.reached,
		file_name: row.file_name,
		sheet: row.sheet,
		row_number: row.row_number,
	};
}

/** How the name of each grouping is read from a row. */
const nameReaders = (
	places: PlaceReader,
): Readonly<Record<ActivityGrouping, (row: ActivityRow) => string | null>> => ({
	kind: ({ kind }) => kind,
	village: ({ village }) => places.village(village),
	enterprise: ({ enterprise }) => places.enterprise(enterprise),
	zone: ({ zone, enterprise }) => places.zone(zone, enterprise),
	team: ({ team }) => team,
});

/** Everything on record and how far it reaches into the windows that are asked for. */
interface Book extends Reached {
	readonly rows: readonly ActivityRow[];
	readonly places: PlaceReader;
}

function rowsIn({ windows }: Book, rows: readonly ActivityRow[], name: WindowId): readonly ActivityRow[] {
	const window = windows[name];
	return window === null ? [] : rows.filter(({ day }) => day !== null && isDayIn(day, window));
}

const sumsOf = (book: Book, rows: readonly ActivityRow[]): ByWindow<ActivitySums> =>
	byWindow((name) => (book.reaches[name] === "none" ? null : activitySums(rowsIn(book, rows, name))));

/** The groups that have an activity in any of the windows. */
function grouped(book: Book, grouping: ActivityGrouping): readonly ActivityGroup[] {
	return [...groupedBy(book.rows, nameReaders(book.places)[grouping])]
		.map(([name, own]) => {
			const sums = sumsOf(book, own);
			return { name, count: sums.current?.count ?? 0, sums };
		})
		.filter(({ sums }) => !isEmpty(sums))
		.sort(byCountThenName);
}

/** True for words that name training, as ledgers write kinds and items. */
export const isTraining = (words: string | null): boolean => words?.includes("培训") ?? false;

const isEmpty = (sums: ByWindow<ActivitySums>): boolean =>
	Object.values(sums).every((one) => one === null || one.count === 0);

function trainingSums(book: Book): ByWindow<ActivitySums> | null {
	const sums = sumsOf(
		book,
		book.rows.filter(({ kind }) => isTraining(kind)),
	);
	return isEmpty(sums) ? null : sums;
}

/** Villages of the lists in which no activity was held; null without a list, and where nothing was on record yet. */
function untouchedVillages({ places, reaches }: Book, current: readonly ActivityRow[]) {
	if (places.villages.length === 0 || reaches.current === "none") return null;
	const touched = new Set(current.map(({ village }) => places.village(village)));
	return places.villages.filter((name) => !touched.has(name));
}

function inOrderOfTime(one: ActivityRow, other: ActivityRow): number {
	const keyOf = ({ held_time, activity_no }: ActivityRow) => `${held_time} ${activity_no}`;
	return keyOf(one) < keyOf(other) ? -1 : 1;
}

/**
 * The ledger of the windows. A window before the first activity on record is not measured, which is not 0; the groups of each
 * grouping add up to the total, those without a name included.
 * @param rows every activity on record, in any order
 * @returns null without any activity on record
 */
export function activityLedger(
	rows: readonly ActivityRow[],
	windows: Windows,
	places: PlaceReader,
): ActivityLedger | null {
	const days = rows.flatMap(({ day }) => day ?? []);
	if (days.length === 0) return null;
	const firstDay = days.reduce((first, day) => Math.min(first, day));
	const reaches = reachesFrom((name) => reachOf(windows[name], firstDay));
	const book = { rows, windows, reaches, places };
	const total = sumsOf(book, rows);
	const current = rowsIn(book, rows, "current").toSorted(inOrderOfTime);
	return {
		firstDay,
		lastDay: days.reduce((last, day) => Math.max(last, day)),
		total,
		compared: comparedCounts(total, book),
		isComparable: {
			reached: comparableAmount("reached", total, book),
			leaflets: comparableAmount("leaflets", total, book),
			installed: comparableAmount("installed", total, book),
		},
		groups: {
			kind: grouped(book, "kind"),
			village: grouped(book, "village"),
			enterprise: grouped(book, "enterprise"),
			zone: grouped(book, "zone"),
			team: grouped(book, "team"),
		},
		training: trainingSums(book),
		untouched: untouchedVillages(book, current),
		held: current.map((row) => heldActivity(row, places)),
	};
}
