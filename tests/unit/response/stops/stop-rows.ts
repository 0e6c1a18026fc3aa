/** Rows of stop-payments for tests: everything unknown but what a test says. */
import { responseStopsPlan } from "@/lib/analysis/plans/response-stops";
import type { CivilDate, CivilMoment } from "@/lib/base/civil";
import type { StopRow } from "@/lib/response/stops/stop";
import { stopsOf } from "@/lib/response/stops/stop";

export const moment = (text: string) => text as CivilMoment;
export const date = (text: string) => text as CivilDate;
export const range = (start: string, end: string) => ({ start: date(start), end: date(end) });

const EMPTY = Object.fromEntries(
	Object.keys(responseStopsPlan().columns).map((column) => [column, null]),
) as unknown as StopRow;

/** What a test says of a row; times as text, `2026-05-01 08:00:00` with a clock, `2026-05-01` without. */
type Said = Partial<Omit<StopRow, `${string}_time` | `${string}_until`>> &
	Partial<
		Record<
			| "report_time"
			| "transfer_time"
			| "requested_time"
			| "executed_time"
			| "stop_until"
			| "frozen_time"
			| "frozen_until"
			| "returned_time",
			string
		>
	>;

let made = 0;

export function stopRow(said: Said): StopRow {
	made += 1;
	const times = Object.entries(said)
		.filter(([column]) => /_time$|_until$/.test(column))
		.flatMap(([column, text]) => {
			const hasClock = String(text).length > 10;
			return [
				[column, hasClock ? text : `${text} 00:00:00`],
				[`${column}_has_clock`, hasClock],
			];
		});
	return {
		...EMPTY,
		order_no: `ZF${String(made).padStart(4, "0")}`,
		item_no: "1",
		...said,
		...Object.fromEntries(times),
	} as StopRow;
}

/** The items of rows, days beginning at midnight. */
export const stopsFrom = (...said: Said[]) => stopsOf(said.map(stopRow), 0);

/** One item. */
export function stopFrom(said: Said) {
	const [stop] = stopsFrom(said);
	if (stop === undefined) throw new Error("no item");
	return stop;
}
