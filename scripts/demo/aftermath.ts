/** What stands around the calls in other tables: alerts, stop-payments, registers, activities, relations, receipts on paper. */
import { type Activity, activityFile, makeActivities } from "./activities";
import type { Alert } from "./alert";
import { alertFile } from "./alert-files";
import { makeAlerts } from "./alerts";
import type { Call } from "./call";
import type { CaseFile } from "./case";
import { lateReceiptFile } from "./late-receipt-files";
import { type LateReceipt, makeLateReceipts } from "./late-receipts";
import { makeOpenAlerts } from "./open-alerts";
import { makeOpenStops } from "./open-stops";
import type { People } from "./person";
import { registrationFiles } from "./registration-files";
import { makeRegistrations, type Registration } from "./registrations";
import { makeRoster, type RosterLine, rosterFile } from "./roster";
import type { FilePlan } from "./sheet";
import { Shown } from "./shown";
import type { Stop } from "./stop";
import { stopFile } from "./stop-files";
import { makeStops } from "./stops";
import { tieFile } from "./tie-files";
import { makeTies, type Tie } from "./ties";
import { makeTrainings, type Training, trainingCells } from "./trainings";

/** Everything that other tables know. */
export interface Aftermath {
	readonly alerts: readonly Alert[];
	readonly stops: readonly Stop[];
	readonly registrations: readonly Registration[];
	readonly activities: readonly Activity[];
	readonly ties: readonly Tie[];
	readonly lateReceipts: readonly LateReceipt[];
	readonly roster: readonly RosterLine[];
}

/** Drawn when all else is drawn, so that what was there before stays as it was. */
export function makeAftermath(people: People, calls: readonly Call[], cases: readonly CaseFile[]): Aftermath {
	const shown = new Shown(cases);
	return {
		alerts: makeAlerts(people, calls, shown),
		stops: makeStops(people, calls, shown),
		registrations: makeRegistrations(people, calls, shown),
		activities: makeActivities(),
		ties: makeTies(people, calls),
		lateReceipts: makeLateReceipts(people, calls, shown),
		roster: makeRoster(people, calls),
	};
}

/** What was typed in last: it waits on the last morning, or was held of late. */
export interface Late {
	readonly alerts: readonly Alert[];
	readonly stops: readonly Stop[];
	readonly trainings: readonly Training[];
}

/** Drawn behind everything, and written at the ends of the files. */
export function makeLate(people: People, { alerts, stops, activities }: Aftermath): Late {
	return {
		alerts: makeOpenAlerts(people, alerts.length),
		stops: makeOpenStops(people, stops.length),
		trainings: makeTrainings(activities.length),
	};
}

/** With what was typed in last. */
export function withLate(aftermath: Aftermath, late: Late): Aftermath {
	return {
		...aftermath,
		alerts: [...aftermath.alerts, ...late.alerts],
		stops: [...aftermath.stops, ...late.stops],
		activities: [...aftermath.activities, ...late.trainings],
	};
}

/** Their files. */
export function aftermathFiles(aftermath: Aftermath, late: Late): readonly FilePlan[] {
	return [
		rosterFile(aftermath.roster),
		alertFile(aftermath.alerts, late.alerts),
		stopFile([...aftermath.stops, ...late.stops]),
		...registrationFiles(aftermath.registrations),
		activityFile(aftermath.activities, late.trainings.map(trainingCells)),
		tieFile(aftermath.ties),
		lateReceiptFile(aftermath.lateReceipts),
	];
}
