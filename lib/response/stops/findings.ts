/** Times of stop-payments in an order that cannot be: faults of the record to be put right, never negative minutes. */
import type { EventMoment } from "@/lib/dimensions/dimension";
import { isBefore } from "@/lib/ingest/joins/row-values";
import { faceOf, type StopFace } from "./face";
import { isStopped, type Stop } from "./stop";

/** Which step is written before the one it follows. */
export type ReversedStep = "stop_before_report" | "freeze_before_stop" | "return_before_freeze";

/** One fault of the record, masked, with the two times that cannot both be right. */
export interface ReversedTimes {
	readonly step: ReversedStep;
	/** The step that should come first, and the one written before it. */
	readonly first: EventMoment;
	readonly second: EventMoment;
	readonly item: StopFace;
}

type Step = readonly [ReversedStep, EventMoment | null, EventMoment | null];

function stepsOf(stop: Stop): readonly Step[] {
	const { reportedAt, stoppedAt, frozenAt, returnedAt } = stop;
	return [
		["stop_before_report", reportedAt, isStopped(stop) ? stoppedAt : null],
		["freeze_before_stop", isStopped(stop) ? stoppedAt : null, frozenAt],
		["return_before_freeze", frozenAt, returnedAt],
	];
}

/** Every fault of the items, in their order. */
export function reversedTimes(stops: readonly Stop[]): readonly ReversedTimes[] {
	return stops.flatMap((stop) =>
		stepsOf(stop).flatMap(([step, first, second]) =>
			first !== null && second !== null && isBefore(second, first) === true
				? [{ step, first, second, item: faceOf(stop) }]
				: [],
		),
	);
}
