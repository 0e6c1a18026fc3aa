/** Activity 宣传活动: when, where and how prevention was carried to people, one row per event held. */
import type { RecordTable } from "./field";

/** Activities, keyed by number, or by time, kind and place where the export has none (`activity_no` is then derived). */
export const activity = {
	id: "activity",
	label: "宣传活动",
	key: ["activity_no"],
	fields: [
		{ id: "activity_no", label: "活动编号", kind: "key" },
		{ id: "held_time", label: "活动时间", kind: "span_start", until: "ended_time", required: true },
		{ id: "ended_time", label: "结束时间", kind: "moment" },
		{ id: "kind", label: "活动形式", kind: "choice" },
		{ id: "title", label: "活动名称", kind: "text" },
		{ id: "village", label: "村居", kind: "choice" },
		{ id: "enterprise", label: "企业", kind: "choice" },
		{ id: "zone", label: "园区", kind: "choice" },
		{ id: "place", label: "活动地点", kind: "text" },
		{ id: "audience", label: "宣传对象", kind: "choice" },
		{ id: "reached", label: "覆盖人数", kind: "integer" },
		{ id: "leaflets", label: "发放资料数", kind: "integer" },
		{ id: "app_installed", label: "现场安装APP数", kind: "integer" },
		{ id: "team", label: "宣传队伍", kind: "text" },
		{ id: "leader", label: "负责人", kind: "text", personal: "name" },
		{ id: "helpers", label: "参与人数", kind: "integer" },
		{ id: "content", label: "活动内容", kind: "text" },
	],
} as const satisfies RecordTable;
