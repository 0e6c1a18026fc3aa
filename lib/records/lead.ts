/** Lead 网格线索: what a grid worker saw or heard and handed in, one row per report. */
import type { RecordTable } from "./field";

/** Leads, keyed by number, or by time, village and content where the export has none (`lead_no` is then derived). */
export const lead = {
	id: "lead",
	label: "网格线索",
	key: ["lead_no"],
	fields: [
		{ id: "lead_no", label: "线索编号", kind: "key" },
		{ id: "reported_time", label: "上报时间", kind: "moment", required: true },
		{ id: "kind", label: "线索类型", kind: "choice" },
		{ id: "source", label: "线索来源", kind: "choice" },
		{ id: "village", label: "村居", kind: "choice" },
		{ id: "grid", label: "网格", kind: "text" },
		{ id: "reporter", label: "上报人", kind: "text", personal: "name" },
		{ id: "reporter_phone", label: "上报人电话", kind: "phone", personal: "phone" },
		{ id: "person_name", label: "涉及人员", kind: "text", personal: "name" },
		{ id: "person_id_no", label: "涉及人员身份证号", kind: "id_number", personal: "id_number" },
		{ id: "person_phone", label: "涉及人员电话", kind: "phone", personal: "phone" },
		{ id: "address", label: "涉及地址", kind: "text", personal: "address" },
		{ id: "content", label: "线索内容", kind: "text", personal: "narrative" },
		{ id: "status", label: "办理状态", kind: "choice", moves: true },
		{ id: "is_handled", label: "是否办结", kind: "flag", moves: true },
		{ id: "handled_time", label: "办结时间", kind: "moment", moves: true },
		{ id: "handler", label: "办理人", kind: "text", personal: "name", moves: true },
		{ id: "result", label: "办理结果", kind: "text", personal: "narrative", moves: true },
		{ id: "incident_no", label: "警情编号", kind: "reference", moves: true },
	],
} as const satisfies RecordTable;
