/** Dimension 11 宣防触达: whether a receipt or an activity came before the offence, and how long before. */
import { PREVENTION_REACHES } from "@/data/victim-values";
import { wordColumn } from "./word-column";

/** 宣防触达 from its column; a bare 已宣传 says no time and is 不详. */
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
	note: "尚未与回执、活动比对。",
});
