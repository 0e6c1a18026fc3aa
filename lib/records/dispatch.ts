/** Dispatch 派警处警: who was sent to a call, when, and what was reported back; a table of its own because a call has several. */
import type { RecordTable } from "./field";

/** Dispatches, keyed by call number and dispatch number; without a number it is derived from unit and time sent. */
export const dispatch = {
	id: "dispatch",
	label: "派警处警",
	key: ["incident_no", "dispatch_no"],
	fields: [
		{ id: "incident_no", label: "警情编号", kind: "key" },
		{ id: "dispatch_no", label: "派警单号", kind: "key" },
		{ id: "report_time", label: "报警时间", kind: "moment" },
		{ id: "unit", label: "处警单位", kind: "text" },
		{ id: "officer", label: "处警人员", kind: "text", personal: "name", moves: true },
		{ id: "officer_count", label: "出警人数", kind: "integer", moves: true },
		{ id: "dispatched_time", label: "派警时间", kind: "moment" },
		{ id: "received_time", label: "接收时间", kind: "moment", moves: true },
		{ id: "departed_time", label: "出发时间", kind: "moment", moves: true },
		{ id: "arrived_time", label: "到达现场时间", kind: "moment", moves: true },
		{ id: "finished_time", label: "处置完毕时间", kind: "moment", moves: true },
		{ id: "replied_time", label: "反馈时间", kind: "moment", moves: true },
		{ id: "category_confirmed", label: "反馈类别", kind: "category", moves: true },
		{ id: "outcome", label: "处警结果", kind: "choice", moves: true },
		{ id: "reply", label: "反馈内容", kind: "text", personal: "narrative", moves: true },
		{ id: "replier", label: "反馈人", kind: "text", personal: "name", moves: true },
		{ id: "status", label: "处警状态", kind: "choice", moves: true },
		{ id: "loss", label: "反馈损失金额", kind: "money", moves: true },
	],
} as const satisfies RecordTable;
