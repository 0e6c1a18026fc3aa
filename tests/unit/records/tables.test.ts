/** The canonical tables as the domain contract wants them: keys, columns, and which values may move. */
import { describe, expect, it } from "vitest";
import { TABLES } from "@/lib/records";
import { columnsOf, columnsOfField, type Field, type RecordTable } from "@/lib/records/field";

const tables: readonly RecordTable[] = Object.values(TABLES);

describe("every canonical table", () => {
	it("stands in the registry under its own id", () => {
		for (const [id, table] of Object.entries(TABLES)) expect(table.id).toBe(id);
		expect(Object.keys(TABLES)).toHaveLength(15);
	});

	it.each(tables.map((table) => [table.id, table] as const))("%s has each column once", (_id, table) => {
		const columns = columnsOf(table).map(({ id }) => id);
		expect(columns.filter((id, at) => columns.indexOf(id) !== at)).toEqual([]);
		expect(columns).not.toContain("batch_id");
		expect(columns).not.toContain("row_number");
	});

	it.each(tables.map((table) => [table.id, table] as const))(
		"%s is keyed by fields of one column",
		(_id, table) => {
			const fields = new Map(table.fields.map((field) => [field.id, field]));
			expect(table.key.length).toBeGreaterThan(0);
			for (const key of table.key) {
				const field = fields.get(key);
				expect([key, field && columnsOfField(field).length]).toEqual([key, 1]);
				expect(field?.moves).toBeUndefined();
			}
		},
	);

	it.each(tables.map((table) => [table.id, table] as const))(
		"%s names real fields for the ends of spans",
		(_id, table) => {
			const moments = table.fields.filter(({ kind }) => kind === "moment").map(({ id }) => id);
			for (const { until } of table.fields as readonly Field[])
				if (until !== undefined) expect(moments).toContain(until);
		},
	);

	it("says of every number, name and address of a person whose it is, so that it is masked", () => {
		for (const { fields } of tables)
			for (const { id, kind, personal } of fields as readonly Field[]) {
				if (kind === "id_number") expect([id, personal]).toEqual([id, "id_number"]);
				if (kind === "phone") expect([id, personal]).toEqual([id, "phone"]);
				if (/(^|_)account$/.test(id)) expect([id, personal]).toEqual([id, "account"]);
			}
	});
});

describe("columns of a field", () => {
	it.each<[Field["kind"], readonly string[]]>([
		["id_number", ["f", "f_whole", "f_state"]],
		["phone", ["f", "f_numbers"]],
		["month", ["f"]],
		["year", ["f"]],
		["decimal", ["f"]],
		["money", ["f_fen"]],
		["age", ["f_low", "f_high"]],
	])("%s fills %j", (kind, ids) => {
		expect(columnsOfField({ id: "f", label: "字段", kind }).map(({ id }) => id)).toEqual(ids);
	});
});

describe("values that move", () => {
	const moving = (table: RecordTable) =>
		table.fields.filter(({ moves }) => moves === true).map(({ id }) => id);

	it("are the stages of an event, never what happened once", () => {
		expect(moving(TABLES.case_file)).toEqual(
			expect.arrayContaining([
				"status",
				"solved_time",
				"category_confirmed",
				"case_type",
				"merged_into",
				"is_revoked",
			]),
		);
		for (const fixed of ["case_no", "filed_time", "occur_from", "loss", "incident_no"])
			expect(moving(TABLES.case_file)).not.toContain(fixed);
		expect(moving(TABLES.incident)).toEqual(
			expect.arrayContaining(["category_confirmed", "reply", "is_invalid"]),
		);
		for (const fixed of ["report_time", "category_original", "loss", "narrative"])
			expect(moving(TABLES.incident)).not.toContain(fixed);
	});

	it("are no figures of one month or year: two values of these disagree", () => {
		expect(moving(TABLES.campaign_result)).toEqual([]);
		expect(moving(TABLES.shield)).toEqual([]);
		expect(moving(TABLES.village).filter((id) => id.includes("population"))).toEqual([]);
	});

	it("are all stages of a stop-payment but none of what was asked for", () => {
		expect(moving(TABLES.stop_payment)).toEqual(
			expect.arrayContaining([
				"executed_time",
				"executed_amount",
				"frozen_time",
				"frozen_amount",
				"returned_amount",
			]),
		);
		for (const fixed of ["account", "transfer_time", "amount_out", "requested_time", "requested_amount"])
			expect(moving(TABLES.stop_payment)).not.toContain(fixed);
	});
});
