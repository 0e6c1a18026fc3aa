/** Dimension 6 人口属性: two kinds of people, two policies. */
import { RESIDENCY_TYPES } from "@/data/victim-values";
import { wordColumn } from "./word-column";

/** 人口属性 from its column; never concluded from the hukou alone, because people move. */
export const victimResidencyType = wordColumn({
	id: "victim_residency_type",
	number: 6,
	label: { zh: "人口属性", en: "Residency" },
	side: "victim",
	isOpen: true,
	isOrdered: false,
	column: "人口属性",
	values: RESIDENCY_TYPES,
	pick: (event) => event.residencyType,
});
