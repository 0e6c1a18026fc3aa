/** Dimension 10 被骗史: who was defrauded before, for the second visit. */
import { PRIOR_HISTORIES } from "@/data/victim-values";
import { wordColumn } from "./word-column";

/** 被骗史 from its column; not yet matched against earlier events, so a silent export is 不详 and never 首次. */
export const victimPriorHistory = wordColumn({
	id: "victim_prior_history",
	number: 10,
	label: { zh: "被骗史", en: "Prior history" },
	side: "victim",
	isOpen: false,
	isOrdered: false,
	column: "被骗史",
	values: PRIOR_HISTORIES,
	pick: (event) => event.priorHistory,
	note: "尚未与既往警情比对。",
});
