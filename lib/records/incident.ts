/** Call 警情: what the command room was told, one row per call number. */
import type { RecordTable } from "./field";

/** Calls, keyed by call number; the confirmed category speaks before the original one. Dispatches stand in their own table. */
export const incident = {
	id: "incident",
	label: "警情",
	key: ["incident_no"],
	fields: [
		{ id: "incident_no", label: "警情编号", kind: "key" },
		{ id: "report_time", label: "报警时间", kind: "moment", required: true },
		{ id: "occur_from", label: "发案时间起", kind: "span_start", until: "occur_to" },
		{ id: "occur_to", label: "发案时间止", kind: "moment" },
		{ id: "last_transfer_time", label: "最后转账时间", kind: "moment" },
		{ id: "dispatched_time", label: "派警时间", kind: "moment", moves: true },
		{ id: "arrived_time", label: "到达现场时间", kind: "moment", moves: true },
		{ id: "replied_time", label: "反馈时间", kind: "moment", moves: true },
		{ id: "category_original", label: "原始性质", kind: "category" },
		{ id: "category_confirmed", label: "确认性质", kind: "category", moves: true },
		{ id: "subtype", label: "手法子类", kind: "choice", moves: true },
		{ id: "unit", label: "处警单位", kind: "text", moves: true },
		{ id: "address", label: "警情地址", kind: "text", personal: "address" },
		{ id: "narrative", label: "简要警情", kind: "text", personal: "narrative" },
		{ id: "reply", label: "反馈内容", kind: "text", personal: "narrative", moves: true },
		{ id: "caller_name", label: "报警人", kind: "text", personal: "name" },
		{ id: "caller_phone", label: "报警电话", kind: "phone", personal: "phone" },
		{ id: "caller_relation", label: "报警人与受害人关系", kind: "choice" },
		{ id: "is_invalid", label: "是否无效", kind: "flag", moves: true },
		{ id: "duplicate_of", label: "重复关联警情", kind: "reference", moves: true },
		{ id: "case_no", label: "转立案件编号", kind: "reference", moves: true },
		{ id: "is_attempt", label: "是否未遂", kind: "flag" },
		{ id: "loss", label: "损失金额", kind: "money" },
		{ id: "contact_channel", label: "引流渠道", kind: "choice" },
		{ id: "scam_medium", label: "涉诈工具", kind: "choice" },
		{ id: "payment_channel", label: "资金通道", kind: "choice" },
		{ id: "transfer_count", label: "转账笔数", kind: "integer" },
	],
} as const satisfies RecordTable;
