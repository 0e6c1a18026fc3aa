/** Dimension 16 涉诈工具: what an officer looks for on the victim's phone. */
import { SCAM_MEDIA } from "@/data/case-values";
import { toldScheme } from "./event-narrative";
import { wordColumn } from "./word-column";

/** 涉诈工具 from its column; tools outside the list under their own name. */
export const scamMedium = wordColumn({
	id: "scam_medium",
	number: 16,
	label: { zh: "涉诈工具", en: "Scam medium" },
	side: "case",
	isOpen: true,
	isOrdered: false,
	column: "涉诈工具",
	values: SCAM_MEDIA,
	pick: (event) => event.scamMedium,
	told: (event) => toldScheme(event, "scamMedium"),
});
