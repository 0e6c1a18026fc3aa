/** Dimension 9 婚姻家庭: whom romance scams seek, and which family to call. */
import { MARITAL_STATES } from "@/data/victim-values";
import { toldOfVictim } from "./event-narrative";
import { wordColumn } from "./word-column";

/** 婚姻家庭 from its column, names and codes of GB/T 2261.2. */
export const victimMaritalStatus = wordColumn({
	id: "victim_marital_status",
	number: 9,
	label: { zh: "婚姻家庭", en: "Marital status" },
	side: "victim",
	isOpen: true,
	isOrdered: false,
	column: "婚姻状况",
	values: MARITAL_STATES,
	pick: (event) => event.marital,
	told: (event) => toldOfVictim(event, "marital"),
});
