/** Dispatch and feedback exports 派警处警: a call is sent to several units, so they never fold into the call. */
import { TABLES } from "@/lib/records";
import { keyFrom } from "./keys";
import type { ImportSource } from "./source";

/** One row per unit sent; without a number of its own it is known by unit and time sent. */
export const dispatchSource: ImportSource = {
	id: "dispatch",
	label: "派警处警反馈",
	table: TABLES.dispatch,
	carriesVictim: false,
	identifying: [
		"dispatch_no",
		"dispatched_time",
		"departed_time",
		"arrived_time",
		"finished_time",
		"replied_time",
		"replier",
	],
	titles: ["派警", "处警", "出警"],
	needed: ["incident_no"],
	complete(values) {
		values.dispatch_no ??=
			keyFrom(values, [
				["unit", "officer"],
				["dispatched_time", "received_time", "departed_time", "arrived_time", "replied_time"],
			]) ?? "";
		return null;
	},
};
