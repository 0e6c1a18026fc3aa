/** Receipt 反诈回执: who signed that an officer had explained the risks, one row per receipt. */
import type { RecordTable } from "./field";

/** Receipts, keyed by number, or by signer and time where the export has no number (`receipt_no` is then derived). */
export const receipt = {
	id: "receipt",
	label: "反诈回执",
	key: ["receipt_no"],
	fields: [
		{ id: "receipt_no", label: "回执编号", kind: "key" },
		{ id: "signed_time", label: "签署时间", kind: "moment", required: true },
		{ id: "batch", label: "批次", kind: "choice" },
		{ id: "name", label: "姓名", kind: "text", personal: "name" },
		{ id: "id_no", label: "身份证号", kind: "id_number", personal: "id_number" },
		{ id: "phone", label: "联系电话", kind: "phone", personal: "phone" },
		{ id: "birth_date", label: "出生日期", kind: "moment" },
		{ id: "village", label: "村居", kind: "choice" },
		{ id: "grid", label: "网格", kind: "text" },
		{ id: "address", label: "住址", kind: "text", personal: "address" },
		{ id: "household_no", label: "户号", kind: "reference" },
		{ id: "hukou", label: "户籍地", kind: "text", personal: "address" },
		{ id: "employer", label: "工作单位", kind: "text" },
		{ id: "identity", label: "人员身份", kind: "choice" },
		{ id: "way", label: "签署方式", kind: "choice" },
		{ id: "promoter", label: "宣传人", kind: "text", personal: "name" },
		{ id: "promoter_role", label: "宣传人身份", kind: "choice" },
		{ id: "has_app", label: "是否安装反诈APP", kind: "flag" },
		{ id: "has_app_alert", label: "是否开启来电预警", kind: "flag" },
		{ id: "has_shield", label: "是否开通金钟罩", kind: "flag" },
		{ id: "was_defrauded", label: "是否曾被骗", kind: "flag" },
		{ id: "relative_name", label: "亲属姓名", kind: "text", personal: "name" },
		{ id: "relative_phone", label: "亲属电话", kind: "phone", personal: "phone" },
		{ id: "relative_relation", label: "亲属关系", kind: "choice" },
		{ id: "family_phone", label: "亲情号", kind: "phone", personal: "phone" },
		{ id: "contact_name", label: "紧急联系人", kind: "text", personal: "name" },
		{ id: "contact_phone", label: "紧急联系人电话", kind: "phone", personal: "phone" },
	],
} as const satisfies RecordTable;
