/** Enterprise 企业: the firms on the register, each in a zone or none, each with one officer. */
import type { RecordTable } from "./field";

/** Enterprises, keyed by name; the three activation counts are workers, so that rates can be computed from both. */
export const enterprise = {
	id: "enterprise",
	label: "企业",
	key: ["enterprise_name"],
	fields: [
		{ id: "enterprise_name", label: "企业名称", kind: "key" },
		{ id: "aliases", label: "别名", kind: "text", moves: true },
		{ id: "zone_name", label: "所属园区", kind: "text", moves: true },
		{ id: "address", label: "企业地址", kind: "text" },
		{ id: "village", label: "村居", kind: "choice", moves: true },
		{ id: "workers", label: "职工人数", kind: "integer", moves: true },
		{ id: "adviser", label: "安全顾问", kind: "text", personal: "name", moves: true },
		{ id: "adviser_phone", label: "安全顾问电话", kind: "phone", personal: "phone", moves: true },
		{ id: "officer", label: "责任民警", kind: "text", personal: "name", moves: true },
		{ id: "pledge_time", label: "包干书签订日期", kind: "moment", moves: true },
		{ id: "app_activated", label: "反诈APP激活数", kind: "integer", moves: true },
		{ id: "site_activated", label: "政务网站激活数", kind: "integer", moves: true },
		{ id: "call_block_activated", label: "境外来电拦截开通数", kind: "integer", moves: true },
	],
} as const satisfies RecordTable;
