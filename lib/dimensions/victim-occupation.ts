/** Dimension 3 职业: the trade whose authority has the duty to warn. */
import { OCCUPATIONS } from "@/data/victim-values";
import { toldOfVictim } from "./event-narrative";
import { wordColumn } from "./word-column";

/** 职业 from its column; trades outside the list under their own name. */
export const victimOccupation = wordColumn({
	id: "victim_occupation",
	number: 3,
	label: { zh: "职业", en: "Occupation" },
	side: "victim",
	isOpen: true,
	isOrdered: false,
	column: "职业",
	values: OCCUPATIONS,
	pick: (event) => event.occupation,
	told: (event) => toldOfVictim(event, "occupation"),
});
