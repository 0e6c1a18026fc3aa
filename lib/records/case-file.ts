/** Case 案件: what was filed for investigation, one row per case number. */
import type { RecordTable } from "./field";

/** Case files, keyed by case number and linked to a call by its number where the export gives one. */
export const caseFile = {
	id: "case_file",
	label: "案件",
	key: ["case_no"],
	fields: [
		{ id: "case_no", label: "案件编号", kind: "key" },
		{ id: "incident_no", label: "警情编号", kind: "reference" },
		{ id: "case_name", label: "案件名称", kind: "text", personal: "narrative", moves: true },
		{ id: "filed_time", label: "立案时间", kind: "moment" },
		{ id: "accepted_time", label: "受理时间", kind: "moment" },
		{ id: "solved_time", label: "破案时间", kind: "moment", moves: true },
		{ id: "status", label: "案件状态", kind: "choice", moves: true },
		{ id: "case_type", label: "案件类型", kind: "choice", moves: true },
		{ id: "category_original", label: "案件类别", kind: "category" },
		{ id: "category_confirmed", label: "确认类别", kind: "category", moves: true },
		{ id: "subtype", label: "手法子类", kind: "choice", moves: true },
		{ id: "unit", label: "办案单位", kind: "text", moves: true },
		{ id: "officer", label: "主办民警", kind: "text", personal: "name", moves: true },
		{ id: "occur_from", label: "发案时间起", kind: "span_start", until: "occur_to" },
		{ id: "occur_to", label: "发案时间止", kind: "moment" },
		{ id: "place", label: "发案地点", kind: "text", personal: "address" },
		{ id: "narrative", label: "简要案情", kind: "text", personal: "narrative", moves: true },
		{ id: "loss", label: "涉案金额", kind: "money" },
		{ id: "recovered", label: "挽损金额", kind: "money", moves: true },
		{ id: "contact_channel", label: "引流渠道", kind: "choice" },
		{ id: "scam_medium", label: "涉诈工具", kind: "choice" },
		{ id: "payment_channel", label: "资金通道", kind: "choice" },
		{ id: "transfer_count", label: "转账笔数", kind: "integer" },
		{ id: "merged_into", label: "并入案件", kind: "reference", moves: true },
		{ id: "is_revoked", label: "是否撤案", kind: "flag", moves: true },
	],
} as const satisfies RecordTable;
