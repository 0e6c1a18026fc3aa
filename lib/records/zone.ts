/** Zone 园区: the industrial zones whose firms are visited as one. */
import type { RecordTable } from "./field";

/** Zones, keyed by name. */
export const zone = {
	id: "zone",
	label: "园区",
	key: ["zone_name"],
	fields: [
		{ id: "zone_name", label: "园区名称", kind: "key" },
		{ id: "aliases", label: "别名", kind: "text", moves: true },
		{ id: "address", label: "园区地址", kind: "text" },
		{ id: "enterprises", label: "企业数", kind: "integer", moves: true },
		{ id: "workers", label: "职工人数", kind: "integer", moves: true },
		{ id: "officer", label: "责任民警", kind: "text", personal: "name", moves: true },
	],
} as const satisfies RecordTable;
