/** The truth about every countable call that only other tables tell: five dimensions, decided on what was planted; blank = 不详. */
import type { Demo } from "./build";
import { Shown } from "./shown";
import { Interventions } from "./truth-interventions";
import { Prevention } from "./truth-prevention";
import { Residents } from "./truth-residents";

const NAMES = [
	"incident_no",
	"victim_residency_type",
	"victim_prior_history",
	"victim_prevention_reach",
	"victim_shield_status",
	"intervention_status",
] as const;

/** Comma-separated, one line a countable call in order of report. */
export function truthOfJoins({ calls, cases, receipts, aftermath }: Demo): string {
	const counted = calls.filter((call) => call.exclusion === null);
	const shown = new Shown(cases);
	const residents = new Residents(counted, aftermath);
	const prevention = new Prevention(receipts, aftermath, shown);
	const interventions = new Interventions(aftermath, shown);
	const lines = counted.map((call) =>
		[
			call.incidentNo,
			residents.residency(call),
			residents.priorHistory(call),
			prevention.reach(call),
			prevention.shield(call),
			interventions.of(call),
		]
			.map((value) => value ?? "")
			.join(","),
	);
	return `${[NAMES.join(","), ...lines].join("\n")}\n`;
}
