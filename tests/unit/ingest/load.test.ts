/** Converted rows into tables: upsert by key, the lineage of every row, and outcomes that add up. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Engine } from "@/lib/engine/engine";
import { openNativeEngine } from "@/lib/engine/native";
import { DEFAULT_SETTINGS } from "@/lib/settings/settings";
import { importInto } from "../../support/workspace";
import { csv, importEach, rowsOfTable, startAfresh } from "./tables";

const HEAD = "警情编号,报警时间,处警单位,受害人姓名,损失金额";

describe("loading", () => {
	let engine: Engine;
	beforeAll(async () => {
		engine = await openNativeEngine({ threads: 1 });
	});
	afterAll(() => engine.close());
	beforeEach(() => startAfresh(engine));

	it("points every record at its newest row", async () => {
		await importEach(engine, [
			csv("一.csv", HEAD, "J1,2026-05-01,一队,甲,1", "J2,2026-05-02,一队,乙,2"),
			csv("二.csv", HEAD, "J2,2026-05-02,二队,乙,2", "J1,2026-05-01,一队,甲,1"),
		]);
		const incidents = await rowsOfTable(engine, "incident");
		expect(incidents.map((row) => [row.incident_no, row.unit, row.batch_id, row.row_number])).toEqual([
			["J2", "二队", 2000, 2],
			["J1", "一队", 2000, 3],
		]);
		const rows = await rowsOfTable(engine, "source_row");
		expect(rows.map((row) => [row.batch_id, row.row_number, row.reason])).toEqual([
			[1000, 2, null],
			[1000, 3, null],
			[2000, 2, null],
			[2000, 3, null],
		]);
	});

	it("keeps the earlier version of what changed, cell by cell", async () => {
		await importEach(engine, [
			csv("一.csv", HEAD, "J1,2026-05-01,一队,甲,1"),
			csv("二.csv", HEAD, "J1,2026-05-01,二队,甲,9"),
		]);
		const raws = (await rowsOfTable(engine, "source_row")).map((row) => JSON.parse(String(row.raw)));
		expect(raws).toEqual([
			["J1", "2026-05-01", "一队", "甲", "1"],
			["J1", "2026-05-01", "二队", "甲", "9"],
		]);
	});

	it("takes a call that stands twice in one file once", async () => {
		const [totals] = await importEach(engine, [
			csv("一.csv", HEAD, "J1,2026-05-01,一队,甲,1", "J1,2026-05-01,一队,甲,1", "J1,2026-05-01,一队,甲,3"),
		]);
		expect(totals).toEqual({ read: 3, kept: 1, updated: 1, unchanged: 1, refused: 0 });
		expect(await rowsOfTable(engine, "incident")).toMatchObject([{ incident_no: "J1", loss_fen: 300 }]);
	});

	it("counts two victims of a new call as two new rows, a victim added to a known call as a change", async () => {
		const totals = await importEach(engine, [
			csv("一.csv", HEAD, "J1,2026-05-01,一队,甲,1", "J1,2026-05-01,一队,乙,1"),
			csv("二.csv", HEAD, "J1,2026-05-01,一队,丙,1", "J1,2026-05-01,一队,甲,1"),
		]);
		expect(totals).toMatchObject([
			{ kept: 2, updated: 0, unchanged: 0 },
			{ kept: 0, updated: 1, unchanged: 1 },
		]);
		expect(await rowsOfTable(engine, "victim")).toHaveLength(3);
	});

	it("makes no victim out of a row that names none", async () => {
		const [, again] = await importEach(engine, [
			csv("一.csv", HEAD, "J1,2026-05-01,一队,甲,1"),
			csv("二.csv", "警情编号,报警时间,处警单位", "J1,2026-05-01,一队", "J2,2026-05-02,一队"),
		]);
		expect(again).toMatchObject({ kept: 1, updated: 0, unchanged: 1 });
		expect((await rowsOfTable(engine, "victim")).map((row) => row.event_no)).toEqual(["J1"]);
		expect(await rowsOfTable(engine, "event")).toHaveLength(2);
	});

	it("keeps villages apart by year, receipts without a number by their content", async () => {
		const receipts = csv(
			"回执.csv",
			"姓名,签署时间,村居",
			"甲,2026-05-01,一村",
			"甲,2026-05-01,一村",
			"乙,2026-05-01,一村",
		);
		const villages = csv("村居.csv", "村居名称,年份,户籍人口", "一村,2025,10", "一村,2026,11");
		const account = await importInto(engine, [receipts, villages], DEFAULT_SETTINGS);
		expect(account.totals).toEqual({ read: 5, kept: 4, updated: 0, unchanged: 1, refused: 0 });
		expect(await rowsOfTable(engine, "receipt")).toHaveLength(2);
		expect((await rowsOfTable(engine, "village")).map((row) => row.registered_population)).toEqual([10, 11]);
	});

	it("stores odd texts as they are", async () => {
		const odd = "O'Neil; DROP TABLE incident; -- \\ 👮";
		await importEach(engine, [csv("一.csv", HEAD, `J1,2026-05-01,"${odd}",甲,1`)]);
		expect((await rowsOfTable(engine, "incident"))[0]?.unit).toBe(odd);
	});
});
