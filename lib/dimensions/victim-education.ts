/** Dimension 4 文化程度: decides the wording of the material. */
import { EDUCATIONS } from "@/data/victim-values";
import { toldOfVictim } from "./event-narrative";
import { wordColumn } from "./word-column";

/** 文化程度 from its column, names and codes of GB/T 4658; 在读 and 毕业 make no difference. */
export const victimEducation = wordColumn({
	id: "victim_education",
	number: 4,
	label: { zh: "文化程度", en: "Education" },
	side: "victim",
	isOpen: true,
	isOrdered: true,
	column: "文化程度",
	values: EDUCATIONS,
	endings: /(?:教育|文化|文化程度|学历|毕业|肄业|结业|在读|程度)+$/,
	pick: (event) => event.education,
	told: (event) => toldOfVictim(event, "education"),
});
