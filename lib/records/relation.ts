/** Relation 关系人: who belongs to whom, so that a signer is found whose family was defrauded; one row per pair and kind. */
import type { RecordTable } from "./field";

/**
 * Relations, keyed by both persons and the kind. `relation_kind` is `household`, `address`, `kin`, `family_number` or
 * `emergency_contact`, or the word as written where none of these is meant. In a register of households one row is one
 * member: `other_key` is then `h:` + household number or `a:` + address. Person keys as in the victim table, with `p:` for a
 * person known by phone alone. Household number and address stand in every row that names them, whatever its kind.
 */
export const relation = {
	id: "relation",
	label: "关系人",
	key: ["person_key", "other_key", "relation_kind"],
	fields: [
		{ id: "person_key", label: "本人键", kind: "key", personal: "id_number" },
		{ id: "other_key", label: "关系人键", kind: "key", personal: "id_number" },
		{ id: "relation_kind", label: "关系种类", kind: "key" },
		{ id: "name", label: "姓名", kind: "text", personal: "name" },
		{ id: "id_no", label: "身份证号", kind: "id_number", personal: "id_number" },
		{ id: "phone", label: "联系电话", kind: "phone", personal: "phone" },
		{ id: "relative_name", label: "关系人姓名", kind: "text", personal: "name" },
		{ id: "relative_id_no", label: "关系人身份证号", kind: "id_number", personal: "id_number" },
		{ id: "relative_phone", label: "关系人电话", kind: "phone", personal: "phone" },
		{ id: "relation", label: "与本人关系", kind: "choice" },
		{ id: "household_no", label: "户号", kind: "reference" },
		{ id: "village", label: "村居", kind: "choice" },
		{ id: "address", label: "住址", kind: "text", personal: "address" },
		{ id: "event_no", label: "警情或案件编号", kind: "reference" },
		{ id: "registered_time", label: "登记时间", kind: "moment", moves: true },
	],
} as const satisfies RecordTable;
