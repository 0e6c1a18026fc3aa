/** Alert exports 预警劝阻. */
import { TABLES } from "@/lib/records";
import { keyFrom } from "./keys";
import type { ImportSource } from "./source";

/** Alerts without a ticket number are known by the time of issue and the person warned. */
export const alertSource: ImportSource = {
	id: "alert",
	label: "预警劝阻",
	table: TABLES.alert,
	carriesVictim: false,
	identifying: [
		...["ticket_no", "issued_time", "level", "target_name", "target_phone", "is_dissuaded", "stopped_time"],
		...["is_met", "met_time", "door_time", "loss_avoided", "follow_up_time"],
	],
	titles: ["预警", "劝阻"],
	needed: ["issued_time"],
	neededAny: [["ticket_no", "target_name", "target_phone", "target_id_no"]],
	complete(values) {
		values.ticket_no ??= keyFrom(values, [
			["issued_time"],
			["target_id_no_whole", "target_phone_numbers", "target_id_no", "target_phone", "target_name"],
		]);
		return null;
	},
};
