/** Enterprise 企业: the firms on the register, each in a zone or none, each with one officer. */
import type { RecordTable } from "./field";

/** Enterprises, keyed by name. */
export const enterprise = {
	id: "enterprise",
	label: "企业",
	key: ["enterprise_name"],
	fields: [
		{ id: "enterprise_name", label: "企业名称", kind: "key" },
		{ id: "aliases", label: "别名", kind: "text" },
		{ id: "zone_name", label: "所属园区", kind: "text" },
		{ id: "workers", label: "职工人数", kind: "integer" },
		{ id: "adviser", label: "安全顾问", kind: "text", personal: "name" },
		{ id: "officer", label: "责任民警", kind: "text", personal: "name" },
	],
} as const satisfies RecordTable;
