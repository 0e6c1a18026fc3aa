/** What stands around the calls in other tables: alerts, stop-payments, registers, activities, relations, receipts on paper. */
import { type Activity, activityFile, makeActivities } from "./activities";
import type { Alert } from "./alert";
import { alertFile } from "./alert-files";
import { makeAlerts } from "./alerts";
import type { Call } from "./call";
import type { CaseFile } from "./case";
import { lateReceiptFile } from "./late-receipt-files";
import { type LateReceipt, makeLateReceipts } from "./late-receipts";
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

/** Their files. */
export function aftermathFiles(aftermath: Aftermath): readonly FilePlan[] {
	return [
		rosterFile(aftermath.roster),
		alertFile(aftermath.alerts),
		stopFile(aftermath.stops),
		...registrationFiles(aftermath.registrations),
		activityFile(aftermath.activities),
		tieFile(aftermath.ties),
		lateReceiptFile(aftermath.lateReceipts),
	];
}
