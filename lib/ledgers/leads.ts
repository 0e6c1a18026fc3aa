/** Leads of grid workers 网格线索: what came in, what became of it, what still waits; in masked words that may leave the data side. */
import type { PlanRow } from "@/lib/analysis/plan";
import type { ledgerLeadsPlan } from "@/lib/analysis/plans/ledger-leads";
import type { CivilMoment } from "@/lib/base/civil";
import type { NamesIn } from "./known-names";
import { maskedLead } from "./lead-text";
import type { PlaceReader } from "./places";
import type { Deeds } from "./rewards";
import { byCountThenName, groupedBy } from "./told";

/** A row of the plan ledger-leads. */
export type LeadRow = PlanRow<typeof ledgerLeadsPlan>;

/** What became of a lead by the time the list is read; `unknown` where the register does not say. */
export type LeadState = "handled" | "open" | "unknown";

/** How many leads, and what became of them: the three states add up to `count`. */
export interface LeadCounts {
	readonly count: number;
	readonly handled: number;
	readonly open: number;
	readonly unknown: number;
}

/** Leads that share a kind, source or village; name null = not written. */
export interface LeadGroup extends LeadCounts {
	readonly name: string | null;
}

/** One lead as it may be seen. */
export interface LeadLine {
	/** The number; null where the register has none. */
	readonly leadNo: string | null;
	readonly reportedTime: CivilMoment;
	readonly hasClock: boolean;
	readonly kind: string | null;
	readonly source: string | null;
	readonly village: string | null;
	readonly grid: string | null;
	/** The grid worker; null where nobody is named, and where somebody else reported. */
	readonly reporter: string | null;
	/** The content, masked; null where nothing is written. */
	readonly told: string | null;
	readonly state: LeadState;
	/** Whole minutes since the report when the list is read; from midnight of its day where no clock is written. */
	readonly ageMinutes: number;
	readonly becameCall: boolean;
}

/** The leads of a window and those that wait. */
export interface LeadLedger {
	readonly total: LeadCounts;
	/** Leads of the window that became a call. */
	readonly becameCalls: number;
	readonly byKind: readonly LeadGroup[];
	readonly bySource: readonly LeadGroup[];
	readonly byVillage: readonly LeadGroup[];
	/** Of the window, oldest first; at most {@link LINES_LISTED}. */
	readonly lines: readonly LeadLine[];
	/** Not handled when the list is read, whenever they were reported, oldest first; at most {@link LINES_LISTED}. */
	readonly waiting: readonly LeadLine[];
	readonly waitingCount: number;
	/** Reported up to then, and the register does not say whether they were handled. */
	readonly unsaidCount: number;
}

/** Longer lists say how many more there are. */
export const LINES_LISTED = 200;

const NOT_YET = /[未待]|[理查办转置]中|受理|登记|上报|派发|转办|下发|新建/;
const DONE = /办结|完结|结案|归档|销号|完成|完毕|已[处核反办查劝]/;
/** Who reports by these ways is no grid worker and is not named. */
const BY_OTHERS = /举报|匿名/;

/** By the flag, else by the time, else by the word for the state; what was handled after the reading was open then. */
export function leadStateOf(row: LeadRow, readAt: CivilMoment): LeadState {
	const { is_handled: isHandled, handled_time: handledTime, status } = row;
	if (handledTime !== null && handledTime > readAt) return "open";
	if (isHandled !== null) return isHandled ? "handled" : "open";
	if (handledTime !== null) return "handled";
	if (status === null) return "unknown";
	if (NOT_YET.test(status)) return "open";
	return DONE.test(status) ? "handled" : "unknown";
}

const isByGridWorker = ({ source }: LeadRow): boolean => source === null || !BY_OTHERS.test(source);

/** What leads are read with. */
export interface Reading {
	/** When the list is read. */
	readonly readAt: CivilMoment;
	readonly places: PlaceReader;
	/** The names of persons that must not be told. */
	readonly namesIn: NamesIn;
}

function countsOf(rows: readonly LeadRow[], { readAt }: Pick<Reading, "readAt">): LeadCounts {
	const states = rows.map((row) => leadStateOf(row, readAt));
	const count = (state: LeadState) => states.filter((one) => one === state).length;
	return { count: rows.length, handled: count("handled"), open: count("open"), unknown: count("unknown") };
}

function groups(
	rows: readonly LeadRow[],
	nameOf: (row: LeadRow) => string | null,
	reading: Reading,
): readonly LeadGroup[] {
	return [...groupedBy(rows, nameOf)]
		.map(([name, own]) => ({ name, ...countsOf(own, reading) }))
		.sort(byCountThenName);
}

function lineOf(row: LeadRow, { readAt, places, namesIn }: Reading): readonly LeadLine[] {
	const { reported_time: reportedTime, lead_no: leadNo, content } = row;
	if (reportedTime === null) return [];
	return [
		{
			leadNo: leadNo?.startsWith("#") ? null : leadNo,
			reportedTime,
			hasClock: row.has_clock ?? false,
			kind: row.kind,
			source: row.source,
			village: places.village(row.village),
			grid: row.grid,
			reporter: isByGridWorker(row) ? row.reporter : null,
			told: maskedLead(content, [row.person_name, ...namesIn(content ?? "")]),
			state: leadStateOf(row, readAt),
			ageMinutes: row.age_minutes ?? 0,
			becameCall: row.incident_no !== null,
		},
	];
}

function oldestFirst(one: LeadRow, other: LeadRow): number {
	const keyOf = ({ reported_time, lead_no }: LeadRow) => `${reported_time} ${lead_no}`;
	return keyOf(one) < keyOf(other) ? -1 : 1;
}

/**
 * The leads of a window and those that wait.
 * @param rows of the plan ledger-leads, in any order
 * @returns null where there is neither
 */
export function leadLedger(rows: readonly LeadRow[], reading: Reading): LeadLedger | null {
	const inOrder = rows.toSorted(oldestFirst);
	const ofWindow = inOrder.filter(({ is_in_window }) => is_in_window);
	const reported = inOrder.filter(
		({ reported_time }) => reported_time !== null && reported_time <= reading.readAt,
	);
	const inState = (state: LeadState) => reported.filter((row) => leadStateOf(row, reading.readAt) === state);
	const waiting = inState("open");
	if (ofWindow.length === 0 && waiting.length === 0) return null;
	const total = countsOf(ofWindow, reading);
	const linesOf = (some: readonly LeadRow[]) =>
		some.slice(0, LINES_LISTED).flatMap((row) => lineOf(row, reading));
	return {
		total,
		becameCalls: ofWindow.filter(({ incident_no }) => incident_no !== null).length,
		byKind: groups(ofWindow, ({ kind }) => kind, reading),
		bySource: groups(ofWindow, ({ source }) => source, reading),
		byVillage: groups(ofWindow, ({ village }) => reading.places.village(village), reading),
		lines: linesOf(ofWindow),
		waiting: linesOf(waiting),
		waitingCount: waiting.length,
		unsaidCount: inState("unknown").length,
	};
}

/** Handled leads of the window as deeds of the reward list, by the grid worker who reported them. */
export function leadDeeds(rows: readonly LeadRow[], readAt: CivilMoment): readonly Deeds[] {
	const handled = rows.filter((row) => row.is_in_window && leadStateOf(row, readAt) === "handled");
	return [...groupedBy(handled, (row) => (isByGridWorker(row) ? row.reporter : null))].map(([name, own]) => ({
		deed: "lead",
		name: name?.replace(/\s/g, "") ?? null,
		deeds: own.length,
	}));
}
