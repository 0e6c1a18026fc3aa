/** How soon after the issue each step of an alert was taken, altogether and by who took it; steps written before the issue are faults. */
import { isBefore, push } from "@/lib/ingest/joins/row-values";
import { inOrder } from "../in-order";
import { type Elapsed, elapsedBetween, type MinuteSummary, summariseMinutes } from "../minutes";
import { type AlertRow, type AlertStep, issueOf, stepOf } from "./alert-facts";

/** The steps of which minutes are counted, in the order in which they are taken. */
const TIMED_STEPS = [
	"received_time",
	"federation_received_time",
	"grid_received_time",
	"first_call_time",
	"connected_time",
	"door_time",
	"met_time",
	"stopped_time",
] as const satisfies readonly AlertStep[];

/** A step of which minutes are counted. */
export type TimedStep = (typeof TIMED_STEPS)[number];

/** Every step that cannot be earlier than the issue. */
const LATER_STEPS: readonly AlertStep[] = [...TIMED_STEPS, "feedback_time", "follow_up_time"];

/** Minutes from the issue to one step. */
export interface AlertClock {
	readonly step: TimedStep;
	readonly minutes: MinuteSummary;
}

/** The clocks of the alerts of one actor; null = nobody wrote who. */
export interface ActorClocks {
	readonly actor: string | null;
	readonly issued: number;
	readonly clocks: readonly AlertClock[];
}

/** A step that is written before the issue of its alert: a finding about the record. Names no person. */
export interface ImpossibleStep {
	readonly ticketNo: string;
	readonly step: AlertStep;
	readonly issuedTime: string;
	readonly stepTime: string;
}

function elapsedTo(row: AlertRow, step: TimedStep): Elapsed {
	return elapsedBetween(issueOf(row), stepOf(row, step));
}

/** The minutes of every step. @param limitMinutes within which a step is in time */
export function alertClocks(rows: readonly AlertRow[], limitMinutes: number): readonly AlertClock[] {
	return TIMED_STEPS.map((step) => ({
		step,
		minutes: summariseMinutes(
			rows.map((row) => elapsedTo(row, step)),
			limitMinutes,
		),
	}));
}

/** The same by actor, the one of most alerts first, 不详 last. */
export function clocksByActor(rows: readonly AlertRow[], limitMinutes: number): readonly ActorClocks[] {
	const groups = new Map<string | null, AlertRow[]>();
	for (const row of rows) push(groups, row.actor, row);
	const actors = [...groups].map(([actor, own]) => ({
		actor,
		issued: own.length,
		clocks: alertClocks(own, limitMinutes),
	}));
	return inOrder<ActorClocks>(actors, { name: ({ actor }) => actor, size: ({ issued }) => issued });
}

/** Every step that stands before its issue, by a day or by the clock, in order of issue. */
export function impossibleSteps(rows: readonly AlertRow[]): readonly ImpossibleStep[] {
	return rows.flatMap((row) => {
		const issue = issueOf(row);
		if (issue === null) return [];
		return LATER_STEPS.flatMap((step): readonly ImpossibleStep[] => {
			const taken = stepOf(row, step);
			if (taken === null || isBefore(taken, issue) !== true) return [];
			const ticketNo = row.ticket_no ?? "";
			return [{ ticketNo, step, issuedTime: issue.moment, stepTime: taken.moment }];
		});
	});
}
