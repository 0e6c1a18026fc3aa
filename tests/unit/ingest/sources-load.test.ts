/** Every source from file to table: all rows arrive, the same file twice changes nothing, later stages find their record. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Engine } from "@/lib/engine/engine";
import { openNativeEngine } from "@/lib/engine/native";
import { SOURCES } from "@/lib/ingest/sources";
import type { SourceId } from "@/lib/ingest/sources/source";
import { csv, importEach, rowsOfTable, startAfresh } from "./tables";

const MALE = "330799199001010014";

/** One file of each kind and how many records it must give. */
const FILES: Readonly<Record<SourceId, readonly [records: number, ...lines: string[]]>> = {
	incident: [1, "警情编号,报警时间,损失金额", "J1,2026-05-10 08:00,100元"],
	dispatch: [2, "接警单编号,处警单位,派警时间", "J1,溪口所,2026-05-10 08:03", "J1,巡特警,2026-05-10 08:04"],
	case_file: [1, "案件编号,立案时间,案件状态", "A1,2026-05-10,立案"],
	victim: [2, "案件编号,受害人姓名,身份证号", `A1,甲一,${MALE}`, "A1,乙二,"],
	receipt: [2, "姓名,身份证号,签署时间", `甲一,${MALE},2026-05-10 08:00`, "乙二,,2026-05-10 08:00"],
	relation: [3, "姓名,身份证号,亲属姓名,亲情号1,亲情号2", `甲一,${MALE},乙二,13912345678,13912345679`],
	alert: [1, "预警编号,下发时间,预警等级,预警号码", "Y1,2026-05-10 08:00,高,13912345678"],
	stop_payment: [
		2,
		"止付单号,止付账号,止付时间,止付金额",
		"Z1,62220001,2026-05-10,1",
		"Z1,62220002,2026-05-10,2",
	],
	lead: [1, "线索编号,上报时间,网格员,线索内容", "X1,2026-05-10,甲一,收购电话卡"],
	activity: [1, "活动时间,活动形式,活动地点,覆盖人数", "2026-05-10,讲堂,文化礼堂,120"],
	population: [4, "村居,2024年户籍人口,2025年户籍人口", "溪口村,900,910", "溪南村,500,510"],
	village: [1, "村居名称,所属网格,责任民警,经度,纬度", "溪口村,三网格,甲一,120.1,29.5"],
	zone: [1, "园区名称,企业数,职工人数", "一期,30,1200"],
	enterprise: [1, "企业名称,所属园区,安全顾问,反诈APP激活数", "某厂,一期,甲一,300"],
	shield: [1, "月份,村居,反诈APP注册人数,金钟罩登记人数", "2026-05,溪口村,500,300"],
	campaign_result: [2, "月份,打掉团伙（个）,抓获嫌疑人", "2026-05,2,7"],
};

const fileOf = (id: SourceId) => {
	const [, ...lines] = FILES[id];
	return csv(`${id}.csv`, ...lines);
};
const ids = Object.keys(FILES) as readonly SourceId[];

describe("every source", () => {
	let engine: Engine;
	beforeAll(async () => {
		engine = await openNativeEngine({ threads: 1 });
	});
	beforeEach(() => startAfresh(engine));
	afterAll(() => engine.close());

	it("has a file here", () => {
		expect(Object.keys(SOURCES).sort()).toEqual([...ids].sort());
	});

	it.each(ids)("%s brings all its records into its table, once", async (id) => {
		const [records] = FILES[id];
		const [first, again] = await importEach(engine, [fileOf(id), fileOf(id)]);
		expect(first).toMatchObject({ read: records, kept: records, refused: 0 });
		expect(again).toMatchObject({ read: records, kept: 0, updated: 0, unchanged: records });
		expect(await rowsOfTable(engine, SOURCES[id].table.id)).toHaveLength(records);
	});

	it("keeps to its own table", async () => {
		await importEach(engine, ids.map(fileOf));
		const counts: Record<string, number> = {};
		for (const id of ids) {
			const table = SOURCES[id].table.id;
			counts[table] = (await rowsOfTable(engine, table)).length;
		}
		expect(counts).toEqual({
			...{
				incident: 1,
				dispatch: 2,
				case_file: 1,
				victim: 2,
				receipt: 2,
				relation: 3,
				alert: 1,
				stop_payment: 2,
			},
			...{ lead: 1, activity: 1, village: 5, zone: 1, enterprise: 1, shield: 1, campaign_result: 2 },
		});
	});

	it("lets a later stage of a stop-payment find its item without a number", async () => {
		const head = "警情编号,止付账号,转账时间,转账金额,止付金额,冻结金额,返还金额";
		const totals = await importEach(engine, [
			csv("一.csv", head, "J1,62220001,2026-05-10 08:00,30000,20000,,"),
			csv("二.csv", head, "J1,62220001,2026-05-10 08:00,30000,,18000,"),
			csv("三.csv", head, "J1,62220001,2026/5/10 8:00:00,30000元,,,15000"),
		]);
		expect(totals.map(({ kept, updated }) => [kept, updated])).toEqual([
			[1, 0],
			[0, 1],
			[0, 1],
		]);
		const [row] = await rowsOfTable(engine, "stop_payment");
		expect(row).toMatchObject({
			executed_amount_fen: 2_000_000,
			frozen_amount_fen: 1_800_000,
			returned_amount_fen: 1_500_000,
		});
	});

	it("joins a list of villages and their populations of a year", async () => {
		await importEach(engine, [
			csv("人口.csv", "村居,年份,户籍人口,常住人口", "溪口村,2025,910,1300"),
			csv("名册.csv", "村居名称,年份,所属网格,责任民警", "溪口村,2025,三网格,甲一"),
		]);
		expect(await rowsOfTable(engine, "village")).toMatchObject([
			{
				village_name: "溪口村",
				population_year: 2025,
				registered_population: 910,
				grid: "三网格",
				officer: "甲一",
			},
		]);
	});

	it("gives a victim's list to the events of its case", async () => {
		await importEach(engine, [
			csv("案件.csv", "案件编号,立案时间,案件类别,案件状态", "A1,2026-05-10,刷单返利,立案"),
			csv("受害人.csv", "案件编号,受害人姓名,性别,身份证号", `A1,甲一,男,${MALE}`, "A1,乙二,女,"),
		]);
		const events = await rowsOfTable(engine, "event");
		expect(events.map(({ case_no, victim_name }) => [case_no, victim_name])).toEqual([
			["A1", "乙二"],
			["A1", "甲一"],
		]);
	});

	it("counts a line that holds several records once for each, also where it repeats", async () => {
		const lines = ["村居,2024年户籍人口,2025年户籍人口", "溪口村,900,910", "溪口村,900,911"];
		const [first] = await importEach(engine, [csv("人口.csv", ...lines)]);
		expect(first).toMatchObject({ read: 4, refused: 0 });
		const { kept = 0, updated = 0, unchanged = 0 } = first ?? {};
		expect(kept + updated + unchanged).toBe(4);
		expect(await rowsOfTable(engine, "village")).toHaveLength(2);
	});
});
