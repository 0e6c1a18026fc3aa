/** Labels made anew: places from imported lists and settings, and settings that change what a label means. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { loadDictionary } from "@/lib/analysis/ask";
import type { Engine } from "@/lib/engine/engine";
import { openNativeEngine } from "@/lib/engine/native";
import { labelRecords, placesOf, relabel } from "@/lib/ingest/relabel";
import { takeBack } from "@/lib/ingest/take-in";
import { DEFAULT_SETTINGS, type Settings } from "@/lib/settings/settings";
import { importInto } from "../../support/workspace";
import { csv, everything, rowsOfTable, startAfresh } from "./tables";

const VILLAGES = csv(
	"村居.csv",
	"村居名称,年份,别名,户籍人口",
	"甲村,2025,甲家村、大甲,1000",
	"甲村,2026,大甲,1010",
	"甲村,2027,,1020",
	"乙村,2026,,800",
);
const ZONES = csv("园区.csv", "园区名称,别名", "一区,一期");
const FIRMS = csv("企业.csv", "企业名称,所属园区,别名", "金星厂,一区,金星", "散户厂,,");
const CALLS = csv(
	"警情.csv",
	"警情编号,报警时间,居住村居,工作单位,年龄,损失金额",
	"J1,2026-05-01 03:00,大甲,金星,17,100",
	"J2,2026-05-02 12:00,乙村,散户厂,18,3000",
	"J3,2026-05-03 12:00,丁村,,30,",
);

describe("relabel", () => {
	let engine: Engine;
	beforeAll(async () => {
		engine = await openNativeEngine({ threads: 1 });
	});
	afterAll(() => engine.close());
	beforeEach(async () => {
		await startAfresh(engine);
		await importInto(engine, [VILLAGES, ZONES, FIRMS, CALLS], DEFAULT_SETTINGS);
	});

	async function valuesOf(
		dimension:
			| "victim_village"
			| "victim_employer_zone"
			| "victim_age_band"
			| "loss_band"
			| "fraud_category"
			| "victim_prior_history",
	) {
		const dictionary = await loadDictionary(engine);
		const events = await rowsOfTable(engine, "event");
		return Object.fromEntries(
			events.map((event) => [event.event_no, dictionary.valueOf(dimension, Number(event[`c_${dimension}`]))]),
		);
	}
	const again = (settings: Settings) =>
		engine.transaction((tx) => relabel(tx, { settings, label: labelRecords }));

	it("joins imported lists, one place a name, with the settings' own", async () => {
		const settings: Settings = {
			...DEFAULT_SETTINGS,
			places: { villages: [{ name: "乙村", aliases: ["老乙"] }], zones: [], enterprises: [] },
		};
		const places = await engine.transaction((tx) => placesOf(tx, settings));
		expect(places.villages).toEqual([
			{ name: "甲村", aliases: ["甲家村", "大甲"] },
			{ name: "乙村", aliases: ["老乙"] },
		]);
		expect(places.zones).toEqual([{ name: "一区", aliases: ["一期"] }]);
		expect(places.enterprises).toEqual([
			{ name: "金星厂", aliases: ["金星"], zone: "一区" },
			{ name: "散户厂", aliases: [], zone: null },
		]);
	});

	it("names villages by alias, firms by their zone, and strangers by themselves", async () => {
		expect(await valuesOf("victim_village")).toEqual({ J1: "甲村", J2: "乙村", J3: "丁村" });
		expect(await valuesOf("victim_employer_zone")).toEqual({ J1: "一区", J2: "outside_zones", J3: null });
	});

	it("takes the class from the latest feedback of a dispatch, and lets it go when the batch is taken back", async () => {
		const dispatches = csv(
			"处警.csv",
			"警情编号,处警单编号,派警时间,反馈时间,反馈类别",
			"J1,P1,2026-05-01 03:05,2026-05-01 09:00,刷单返利",
			"J1,P2,2026-05-01 03:05,2026-05-01 07:00,盗窃",
			"J2,P1,2026-05-02 12:05,,盗窃",
			"J3,P1,2026-05-03 12:05,2026-05-03 13:00,",
		);
		const before = await everything(engine);
		await importInto(engine, [dispatches], DEFAULT_SETTINGS);
		expect(await valuesOf("fraud_category")).toEqual({ J1: "rebate_orders", J2: "盗窃", J3: null });
		const excluded = Object.fromEntries(
			(await rowsOfTable(engine, "event")).map((row) => [row.event_no, row.call_exclusion]),
		);
		expect(excluded).toEqual({ J1: null, J2: "not_fraud", J3: null });
		const batches = await rowsOfTable(engine, "batch");
		const last = Math.max(...batches.map(({ batch_id: batch }) => Number(batch)));
		await takeBack(engine, [last], { settings: DEFAULT_SETTINGS, label: labelRecords });
		expect((await everything(engine)).event).toEqual(before.event);
	});

	it("relates victims by the household number of a receipt, whichever file came first", async () => {
		const calls = csv(
			"旧警情.csv",
			"警情编号,报警时间,原始性质,受害人姓名,受害人电话,户号",
			"K1,2026-03-01 08:00,刷单返利,甲一,13912345678,",
			"K2,2026-04-01 08:00,刷单返利,乙二,13887654321,",
			"K3,2026-04-02 08:00,刷单返利,丙三,13766554433,H1",
			"K4,2026-04-03 08:00,刷单返利,丁四,13655443322,H2",
		);
		const receipts = csv(
			"回执.csv",
			"回执编号,签署时间,姓名,联系电话,户号",
			"R1,2026-04-20 08:00,甲一,13912345678,H1",
			"R2,2026-04-20 09:00,乙二,13887654321,H1",
			"R3,2026-04-20 09:00,乙二的邻居,13544332211,H2",
		);
		const due = { K1: "first", K2: "relation", K3: "relation", K4: "first" };
		await importInto(engine, [calls], DEFAULT_SETTINGS);
		expect(await valuesOf("victim_prior_history")).toMatchObject({ ...due, K2: "first", K3: "first" });
		await importInto(engine, [receipts], DEFAULT_SETTINGS);
		expect(await valuesOf("victim_prior_history")).toMatchObject(due);
		await again(DEFAULT_SETTINGS);
		expect(await valuesOf("victim_prior_history")).toMatchObject(due);
	});

	it("labels the same twice", async () => {
		const before = await everything(engine);
		await again(DEFAULT_SETTINGS);
		expect(await everything(engine)).toEqual(before);
	});

	it("moves days and bands when the settings move them, and leaves the records alone", async () => {
		const before = await everything(engine);
		const { bands } = DEFAULT_SETTINGS;
		await again({ ...DEFAULT_SETTINGS, dayCutHour: 8, bands: { ...bands, age: [20], lossYuan: [50] } });
		const after = await everything(engine);
		for (const table of ["incident", "victim", "village", "batch", "source_row"])
			expect(after[table]).toEqual(before[table]);
		expect(await valuesOf("victim_age_band")).toEqual({ J1: "lt20", J2: "lt20", J3: "ge20" });
		expect(await valuesOf("loss_band")).toEqual({ J1: "ge50", J2: "ge50", J3: null });
		const dayOf = (rows: readonly unknown[] | undefined, no: string) =>
			(rows as readonly Record<string, number | string>[]).find((row) => row.event_no === no)?.call_day;
		expect(Number(dayOf(after.event, "J1")) - Number(dayOf(before.event, "J1"))).toBe(-1);
		expect(dayOf(after.event, "J2")).toBe(dayOf(before.event, "J2"));
	});

	it("re-labels old calls when a list of places comes later", async () => {
		await importInto(
			engine,
			[csv("村居2.csv", "村居名称,年份,别名,户籍人口", "戊村,2026,丁村,9")],
			DEFAULT_SETTINGS,
		);
		expect(await valuesOf("victim_village")).toEqual({ J1: "甲村", J2: "乙村", J3: "戊村" });
	});
});
