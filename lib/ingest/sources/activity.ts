/** Ledgers of prevention activities 宣传活动. */
import { TABLES } from "@/lib/records";
import { keyFrom } from "./keys";
import type { ImportSource } from "./source";

/** Activities without a number are known by time, form, place and title. */
export const activitySource: ImportSource = {
	id: "activity",
	label: "宣传活动",
	table: TABLES.activity,
	carriesVictim: false,
	identifying: ["activity_no", "held_time", "kind", "title", "reached", "place", "leaflets"],
	titles: ["宣传活动", "活动", "宣讲", "讲座"],
	needed: ["held_time"],
	neededAny: [["kind", "title", "village", "enterprise", "place", "activity_no"]],
	complete(values) {
		values.activity_no ??= keyFrom(values, [
			["held_time"],
			["kind"],
			["village", "enterprise", "zone"],
			["place"],
			["title"],
		]);
		return null;
	},
};
