/** Dimension 11 宣防触达: whether a receipt or an activity came before the offence, and how long before. */
import { PREVENTION_REACHES } from "@/data/victim-values";
import { toldSchemeOfVictim } from "./event-narrative";
import { wordColumn } from "./word-column";

/** 宣防触达 from its column, else from receipts and activities before the offence; a bare 已宣传 says no time and is 不详. */
export const victimPreventionReach = wordColumn({
	id: "victim_prevention_reach",
	number: 11,
	label: { zh: "宣防触达", en: "Prevention reach" },
	side: "victim",
	isOpen: false,
	isOrdered: false,
	column: "宣防触达",
	values: PREVENTION_REACHES,
	pick: (event) => event.prevention,
	joined: (event) => event.joined?.prevention ?? null,
	told: (event) => toldSchemeOfVictim(event, "prevention"),
	absence: "never",
	note: "按证件号码、电话、姓名加出生日期加村居比对发案前的回执；村居活动不落到人，不计入；仅有企业集中宣传的单列；未比对到回执的，回执记录未覆盖的时段为不详。",
});
