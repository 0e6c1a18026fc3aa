/** Dimension 15 引流渠道: the operator or platform through which the victim was reached. */
import { CONTACT_CHANNELS } from "@/data/case-values";
import { toldScheme } from "./event-narrative";
import { wordColumn } from "./word-column";

/** 引流渠道 from its column; channels outside the list under their own name until mapped. */
export const contactChannel = wordColumn({
	id: "contact_channel",
	number: 15,
	label: { zh: "引流渠道", en: "Contact channel" },
	side: "case",
	isOpen: true,
	isOrdered: false,
	column: "引流渠道",
	values: CONTACT_CHANNELS,
	pick: (event) => event.contactChannel,
	told: (event) => toldScheme(event, "contactChannel"),
});
