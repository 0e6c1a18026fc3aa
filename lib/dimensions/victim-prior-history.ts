/** Dimension 10 被骗史: who was defrauded before, for the second visit. */
import { PRIOR_HISTORIES } from "@/data/victim-values";
import { toldSchemeOfVictim } from "./event-narrative";
import { wordColumn } from "./word-column";

/** 被骗史 from its column, else from earlier events of the same person and of relations; who cannot be matched is 不详. */
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
	joined: (event) => event.joined?.priorHistory ?? null,
	told: (event) => toldSchemeOfVictim(event, "priorHistory"),
	absence: "first",
	note: "按证件号码、其次个人电话比对此前计入的警情案件；关系人按户号（含回执所载）、住址、亲属名单、亲情号和紧急联系人；证件号码和电话都没有的为不详。",
});
