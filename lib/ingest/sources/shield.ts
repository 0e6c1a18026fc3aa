/** Registers of protection 防护登记: counts of villages by month, or persons one by one. */
import { TABLES } from "@/lib/records";
import { personOf } from "./keys";
import type { ImportSource } from "./source";

/** A row with a person is that person's own registration; without one it counts its village. */
export const shieldSource: ImportSource = {
	id: "shield",
	label: "防护登记",
	table: TABLES.shield,
	carriesVictim: false,
	identifying: ["has_app", "has_shield", "app_registered", "shield_registered", "family_registered"],
	titles: ["金钟罩", "反诈APP", "防护", "注册"],
	needed: [],
	neededAny: [
		["month", "as_of_time"],
		["village", "name", "id_no", "phone"],
		["has_app", "has_shield", "app_registered", "shield_registered", "family_registered"],
	],
	complete(values) {
		const { as_of_time: asOf, village } = values;
		if (typeof asOf === "string") values.month ??= asOf.slice(0, 7);
		const person = personOf(values, "");
		if (person === "" && typeof village !== "string") return "既没有村居，也没有可辨认的人，请补全后重新导入";
		values.subject_key = person === "" ? `v:${String(village).replace(/\s+/g, "")}` : person;
		return null;
	},
};
