/** Call exports 警情. */
import { TABLES } from "@/lib/records";
import type { ImportSource } from "./source";

/** Calls carry their victim's columns on the same row. */
export const incidentSource: ImportSource = {
	id: "incident",
	label: "警情",
	table: TABLES.incident,
	carriesVictim: true,
	identifying: ["incident_no", "report_time"],
	titles: ["警情", "接警", "接处警"],
	needed: ["incident_no", "report_time"],
};
