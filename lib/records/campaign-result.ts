/** Campaign result 打击战果: the manual ledger of what was achieved in a month, one row per item, whatever the items are. */
import type { RecordTable } from "./field";

/** Results, keyed by month, unit (empty where the ledger names none) and item; items are words, because each year adds some. */
export const campaignResult = {
	id: "campaign_result",
	label: "打击战果",
	key: ["month", "unit", "item"],
	fields: [
		{ id: "month", label: "月份", kind: "month", required: true },
		{ id: "unit", label: "单位", kind: "key" },
		{ id: "item", label: "战果项目", kind: "key" },
		{ id: "amount", label: "数量", kind: "decimal" },
		{ id: "measure", label: "计量单位", kind: "choice" },
		{ id: "remark", label: "备注", kind: "text" },
	],
} as const satisfies RecordTable;
