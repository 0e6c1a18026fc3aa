/** Village 村居: the township's villages and communities with their population of one year. */
import type { RecordTable } from "./field";

/**
 * Villages, one row per village and population year (`population_year` 0 where the list names none). Lists of villages and
 * lists of populations feed the same table: both name a village in a year.
 */
export const village = {
	id: "village",
	label: "村居",
	key: ["village_name", "population_year"],
	fields: [
		{ id: "village_name", label: "村居名称", kind: "key" },
		{ id: "population_year", label: "人口年份", kind: "year", required: true },
		{ id: "village_code", label: "村居编码", kind: "text" },
		{ id: "aliases", label: "别名", kind: "text", moves: true },
		{ id: "grid", label: "网格", kind: "text", moves: true },
		{ id: "grid_worker", label: "网格员", kind: "text", personal: "name", moves: true },
		{ id: "officer", label: "责任民警", kind: "text", personal: "name", moves: true },
		{ id: "latitude", label: "纬度", kind: "decimal" },
		{ id: "longitude", label: "经度", kind: "decimal" },
		{ id: "households", label: "户数", kind: "integer" },
		{ id: "registered_population", label: "户籍人口", kind: "integer" },
		{ id: "resident_population", label: "常住人口", kind: "integer" },
		{ id: "floating_population", label: "流动人口", kind: "integer" },
	],
} as const satisfies RecordTable;
