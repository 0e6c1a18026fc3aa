/** Victim 受害人: one row per person and event, split off the call and case rows that name them or read from a list of their own. */
import type { RecordTable } from "./field";

/**
 * Victims, keyed by the record they were read from and the person. `event_kind` is `incident` or `case_file`;
 * `person_key` is the ID number, else the name, else empty (one unnamed victim an event).
 */
export const victim = {
	id: "victim",
	label: "受害人",
	key: ["event_kind", "event_no", "person_key"],
	fields: [
		{ id: "event_kind", label: "来源记录", kind: "key" },
		{ id: "event_no", label: "编号", kind: "key" },
		{ id: "person_key", label: "人员键", kind: "key", personal: "id_number" },
		{ id: "victim_name", label: "受害人姓名", kind: "text", personal: "name" },
		{ id: "victim_id_no", label: "证件号码", kind: "id_number", personal: "id_number" },
		{ id: "victim_phone", label: "受害人电话", kind: "phone", personal: "phone" },
		{ id: "victim_gender", label: "性别", kind: "choice" },
		{ id: "victim_birth_date", label: "出生日期", kind: "moment" },
		{ id: "victim_age", label: "年龄", kind: "age" },
		{ id: "victim_occupation", label: "职业", kind: "choice" },
		{ id: "victim_education", label: "文化程度", kind: "choice" },
		{ id: "victim_marital", label: "婚姻状况", kind: "choice" },
		{ id: "victim_hukou", label: "户籍地址", kind: "text", personal: "address" },
		{ id: "victim_residence", label: "现住址", kind: "text", personal: "address" },
		{ id: "victim_village", label: "居住村居", kind: "choice" },
		{ id: "victim_residency_type", label: "人口属性", kind: "choice" },
		{ id: "victim_household_no", label: "户号", kind: "reference" },
		{ id: "victim_employer", label: "工作单位", kind: "text" },
		{ id: "victim_zone", label: "企业园区", kind: "choice" },
		{ id: "victim_prior_history", label: "被骗史", kind: "choice" },
		{ id: "victim_prevention", label: "宣防触达", kind: "choice" },
		{ id: "victim_shield", label: "反诈防护", kind: "choice" },
		{ id: "intervention", label: "预警止付状态", kind: "choice", moves: true },
		{ id: "victim_family_phone", label: "亲情号", kind: "phone", personal: "phone" },
		{ id: "victim_contact_name", label: "紧急联系人", kind: "text", personal: "name" },
		{ id: "victim_contact_phone", label: "紧急联系人电话", kind: "phone", personal: "phone" },
		{ id: "victim_contact_relation", label: "紧急联系人关系", kind: "choice" },
	],
} as const satisfies RecordTable;
