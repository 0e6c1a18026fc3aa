/** Shield 防护登记: how many of a village, or whether a person, registered the app and 金钟罩, by month. */
import type { RecordTable } from "./field";

/**
 * Registers of protection, keyed by month and subject: `v:` + village for counts of a village, `i:` or `n:` + person for a
 * person's own registration. Counts are cumulative at the end of the month, persons not devices. A month that is written as
 * a day (开通日期) is known from that day on, which is then its `as_of_time`.
 */
export const shield = {
	id: "shield",
	label: "防护登记",
	key: ["month", "subject_key"],
	fields: [
		{ id: "month", label: "月份", kind: "month", until: "as_of_time", required: true },
		{ id: "subject_key", label: "登记对象键", kind: "key", personal: "id_number" },
		{ id: "as_of_time", label: "截止日期", kind: "moment" },
		{ id: "village", label: "村居", kind: "choice" },
		{ id: "name", label: "姓名", kind: "text", personal: "name" },
		{ id: "id_no", label: "身份证号", kind: "id_number", personal: "id_number" },
		{ id: "phone", label: "联系电话", kind: "phone", personal: "phone" },
		{ id: "has_app", label: "是否注册反诈APP", kind: "flag" },
		{ id: "has_shield", label: "是否登记金钟罩", kind: "flag" },
		{ id: "app_registered", label: "反诈APP注册人数", kind: "integer" },
		{ id: "shield_registered", label: "金钟罩登记人数", kind: "integer" },
		{ id: "family_registered", label: "家属登记人数", kind: "integer" },
	],
} as const satisfies RecordTable;
