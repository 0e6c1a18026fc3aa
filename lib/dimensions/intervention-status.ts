/** Dimension 23 预警止付状态: where the chain between alert and frozen account broke. */
import { INTERVENTIONS } from "@/data/case-values";
import { toldScheme } from "./event-narrative";
import { wordColumn } from "./word-column";

/** 预警止付状态 from its column, else from alerts and stop-payments; a bare 已止付 does not say whether there was an alert and is 不详. */
export const interventionStatus = wordColumn({
	id: "intervention_status",
	number: 23,
	label: { zh: "预警止付状态", en: "Intervention" },
	side: "case",
	isOpen: false,
	isOrdered: false,
	column: "预警止付状态",
	values: INTERVENTIONS,
	pick: (event) => event.intervention,
	joined: (event) => event.joined?.intervention ?? null,
	told: (event) => toldScheme(event, "intervention"),
	absence: "not_stopped",
	note: "预警取发案前72小时至最后转账之间的；止付按警情、案件编号及证件号码、电话比对。未比对到预警的，预警记录未覆盖的时段为不详；未止付还须止付记录已覆盖。",
});
