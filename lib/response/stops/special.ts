/** Special cases 重大案件: events of a loss from the threshold on, with how far their money was followed. */
import type { PlanRow } from "@/lib/analysis/plan";
import type { responseStopsSpecialPlan } from "@/lib/analysis/plans/response-stops-special";
import type { CivilMoment } from "@/lib/base/civil";
import { dayNumber } from "@/lib/calendar/civil";
import type { DateRange } from "@/lib/calendar/range";
import { maskName } from "@/lib/text/mask";
import { type EventWay, eventWay } from "./face";
import { freezeStateOf } from "./freezing";
import { byEvent, orderCount, type StageSums, stageSums } from "./stages";
import { isFrozen, isReturned, isStopped, type Stop } from "./stop";

/** A row of the plan; unmasked. */
export type SpecialRow = PlanRow<typeof responseStopsSpecialPlan>;

/**
 * How far the chain went, the furthest stage of any item: no order on record, asked for without a result, failed, stopped (its
 * time running, or lapsed without freezing), frozen, returned in part or whole.
 */
export type ChainState =
	| "no_order"
	| "requested"
	| "failed"
	| "stopped"
	| "lapsed"
	| "frozen"
	| "returned_partly"
	| "returned";

/** One special case; masked. */
export interface SpecialCase {
	readonly event: EventWay;
	readonly incidentNo: string | null;
	readonly caseNo: string | null;
	/** The fraud class in words. */
	readonly category: string;
	readonly victim: string | null;
	readonly lossFen: number;
	readonly orders: number;
	readonly stages: StageSums;
	readonly state: ChainState;
}

/** The special cases of one window. */
export interface SpecialCases {
	/** The largest loss first. */
	readonly cases: readonly SpecialCase[];
	/** Events that may be special cases and of which nobody wrote the loss. */
	readonly unknown: number;
}

function chainState(stops: readonly Stop[], at: CivilMoment, freezeHours: number): ChainState {
	if (stops.length === 0) return "no_order";
	if (stops.some(isReturned)) {
		const isAll = stops.filter((stop) => isFrozen(stop) || isReturned(stop)).every(isReturned);
		const { frozen, returned } = stageSums(stops);
		return isAll && (returned.unknown > 0 || returned.fen >= frozen.fen) ? "returned" : "returned_partly";
	}
	if (stops.some(isFrozen)) return "frozen";
	const stopped = stops.filter(isStopped);
	if (stopped.some((stop) => freezeStateOf(stop, at, freezeHours) === "open")) return "stopped";
	if (stopped.length > 0) return "lapsed";
	return stops.every(({ outcome }) => outcome === "failed") ? "failed" : "requested";
}

/** What the list is read against. */
export interface SpecialReading {
	readonly at: CivilMoment;
	readonly freezeHours: number;
	/** The words of a code of the fraud class; 0 is 不详. */
	readonly category: (code: number) => string;
}

function caseOf(row: SpecialRow, stops: readonly Stop[], reading: SpecialReading): SpecialCase | null {
	const event = eventWay({ eventNo: row.event_no ?? "", callDay: row.call_day, caseDay: row.case_day });
	if (event === null || row.loss_fen === null) return null;
	return {
		event,
		incidentNo: row.incident_no,
		caseNo: row.case_no,
		category: reading.category(row.category ?? 0),
		victim: row.victim_name === null ? null : maskName(row.victim_name),
		lossFen: row.loss_fen,
		orders: orderCount(stops),
		stages: stageSums(stops),
		state: chainState(stops, reading.at, reading.freezeHours),
	};
}

const rowsIn = (rows: readonly SpecialRow[], { start, end }: DateRange): readonly SpecialRow[] =>
	rows.filter(({ day }) => day !== null && day >= dayNumber(start) && day < dayNumber(end));

/** How many special cases a window has. */
export const specialCount = (rows: readonly SpecialRow[], window: DateRange): number =>
	rowsIn(rows, window).filter(({ loss_fen }) => loss_fen !== null).length;

/** The special cases of a window with all items that belong to them, whenever those were asked for. */
export function specialCases(
	rows: readonly SpecialRow[],
	stops: readonly Stop[],
	window: DateRange,
	reading: SpecialReading,
): SpecialCases {
	const own = byEvent(stops);
	const within = rowsIn(rows, window);
	return {
		cases: within.flatMap((row) => caseOf(row, own.get(row.event_no ?? "") ?? [], reading) ?? []),
		unknown: within.filter(({ loss_fen }) => loss_fen === null).length,
	};
}
