/** Alert rows for tests: everything unknown but the number and the issue, and what a test says. */
import type { CivilMoment } from "@/lib/base/civil";
import type { AlertRow } from "@/lib/response/alerts/alert-facts";

const STEPS = [
	"received_time",
	"federation_received_time",
	"grid_received_time",
	"first_call_time",
	"connected_time",
	"door_time",
	"met_time",
	"stopped_time",
	"feedback_time",
	"follow_up_due",
	"follow_up_time",
] as const;

const NOTHING: AlertRow = {
	ticket_no: "Y1",
	issued_time: "2026-05-10 08:00:00" as CivilMoment,
	issued_time_has_clock: true,
	level: null,
	suspected_type: null,
	source: null,
	layer: null,
	target_name: null,
	target_id_no_whole: null,
	target_phone_numbers: null,
	target_address: null,
	village: null,
	actor: null,
	officer: null,
	way: null,
	received_time: null,
	received_time_has_clock: null,
	federation_received_time: null,
	federation_received_time_has_clock: null,
	grid_received_time: null,
	grid_received_time_has_clock: null,
	first_call_time: null,
	first_call_time_has_clock: null,
	is_connected: null,
	connected_time: null,
	connected_time_has_clock: null,
	unreachable_reason: null,
	door_time: null,
	door_time_has_clock: null,
	is_met: null,
	met_time: null,
	met_time_has_clock: null,
	is_confirmed: null,
	finding: null,
	is_dissuaded: null,
	stopped_time: null,
	stopped_time_has_clock: null,
	outcome: null,
	feedback_time: null,
	feedback_time_has_clock: null,
	feedback: null,
	loss_avoided_fen: null,
	follow_up_due: null,
	follow_up_due_has_clock: null,
	follow_up_time: null,
	follow_up_time_has_clock: null,
	incident_no: null,
};

/** Times may be given as text; one with a time of day has a clock. */
type Given = { readonly [Name in keyof AlertRow]?: AlertRow[Name] | string };

/** An alert; a moment such as `2026-05-10` has no clock, `2026-05-10 08:05` has one. */
export function alertOf(given: Given = {}): AlertRow {
	const written: Record<string, unknown> = { ...given };
	for (const step of ["issued_time", ...STEPS] as const) {
		const text = written[step];
		if (typeof text !== "string") continue;
		written[`${step}_has_clock`] = text.length > 10;
		written[step] = `${text}${" 00:00:00".slice(text.length > 10 ? text.length - 10 : 0)}`;
	}
	return { ...NOTHING, ...written } as AlertRow;
}

/** The same alert many times, numbered. */
export function alertsOf(count: number, given: Given, first = 1): readonly AlertRow[] {
	return Array.from({ length: count }, (_, at) => alertOf({ ticket_no: `Y${first + at}`, ...given }));
}
