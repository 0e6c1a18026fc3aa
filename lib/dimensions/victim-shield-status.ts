/** Dimension 12 反诈防护: what was installed on the victim's phone, for the install drive. */
import { SHIELD_STATES } from "@/data/victim-values";
import { toldSchemeOfVictim } from "./event-narrative";
import { wordColumn } from "./word-column";

/** 反诈防护 from its column, else from the register of protection or the last receipt; a bare 已安装 does not say what and is 不详. */
export const victimShieldStatus = wordColumn({
	id: "victim_shield_status",
	number: 12,
	label: { zh: "反诈防护", en: "Protection" },
	side: "victim",
	isOpen: false,
	isOrdered: false,
	column: "反诈防护",
	values: SHIELD_STATES,
	pick: (event) => event.shield,
	joined: (event) => event.joined?.shield ?? null,
	told: (event) => toldSchemeOfVictim(event, "shield"),
	note: "查防护登记至发案当月，APP与金钟罩各取最近一次，写明日期的只取发案前的；登记不全的查发案前最近一份回执。",
});
