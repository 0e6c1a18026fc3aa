/** Places that no list settles: asked once a wording, most frequent first, and gone once the settings settle them. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { askDoubts } from "@/lib/analysis/doubts";
import { placeDoubtsPlan } from "@/lib/analysis/plans/place-doubts";
import type { Engine } from "@/lib/engine/engine";
import { openNativeEngine } from "@/lib/engine/native";
import type { Settings } from "@/lib/settings/settings";
import { importInto } from "../../support/workspace";
import { context, PLACES } from "../dimensions/sample";
import { csv, startAfresh } from "../ingest/tables";

const HEAD = "警情编号,报警时间,原始性质,受害人姓名,居住村居,现住址,企业园区,工作单位";
const call = (at: number, cells: string, kind = "刷单返利") =>
	`J${at},2026-05-01 08:0${at},${kind},甲${"一二三四五六七八九"[at - 1]},${cells}`;

describe("places in doubt", () => {
	let engine: Engine;
	beforeAll(async () => {
		engine = await openNativeEngine({ threads: 1 });
	});
	afterAll(() => engine.close());
	beforeEach(() => startAfresh(engine));

	const load = (...calls: readonly string[]) =>
		importInto(engine, [csv("警情.csv", HEAD, ...calls)], context().settings);
	const ask = async (changes: Partial<Settings> = {}) => askDoubts(engine, context(changes));

	it("stand once a wording with their victims, the most frequent first", async () => {
		await load(
			call(1, "老街,,,"),
			call(2, "老街,青澜镇老街3组5号,,"),
			call(3, ",青澜镇无名路9号,,"),
			call(4, "青澜一村,,,"),
			call(5, "青一,,,"),
			call(6, ",重庆市渝北区某街道,,"),
			call(7, ",,,"),
		);
		const { waiting, victims, items } = await ask();
		expect({ waiting, victims }).toEqual({ waiting: 2, victims: 3 });
		expect(items.map(({ kind, written, column, victims: count }) => [kind, written, column, count])).toEqual([
			["villages", "老街", "居住村居", 2],
			["villages", "青澜镇无名路9号", "现住址", 1],
		]);
		expect(items[0]?.candidates).toEqual(["青澜一村", "青澜二村"]);
		expect(items[1]?.candidates).toEqual([]);
		expect(["J1", "J2"]).toContain(items[0]?.example.eventNo);
	});

	it("are enterprises only where one resembles, never an employer on no list", async () => {
		await load(call(1, ",,,大通电器"), call(2, ",,,全然陌生的单位"), call(3, ",,,大通电器厂"));
		const enterprises = ["大通电器厂", "金华大通电器有限公司"].map((name) => ({
			name,
			aliases: [],
			zone: null,
		}));
		const { items } = await askDoubts(engine, context({}, { ...PLACES, enterprises }));
		expect(items.map(({ kind, written, column }) => [kind, written, column])).toEqual([
			["enterprises", "大通电器", "工作单位"],
		]);
		expect(items[0]?.candidates).toEqual(["大通电器厂", "金华大通电器有限公司"]);
	});

	it("leave out events that do not count", async () => {
		await load(call(1, "老街,,,", "盗窃"), call(2, "老街,,,"));
		const { items } = await ask();
		expect(items.map(({ written, victims, example }) => [written, victims, example])).toEqual([
			["老街", 1, { eventNo: "J2", ordinal: 1 }],
		]);
	});

	it("are gone once a mapping settles them", async () => {
		await load(call(1, "老街,,,"), call(2, ",青澜镇无名路9号,,"));
		const valueMappings = { victim_village: { 老街: "青澜二村", 青澜镇无名路9号: "outside" } };
		expect(await ask({ valueMappings })).toEqual({ waiting: 0, victims: 0, items: [] });
	});

	it("are none without lists or records", async () => {
		expect((await ask()).items).toEqual([]);
		await load(call(1, "老街,,,"));
		const none = { villages: [], zones: [], enterprises: [] };
		expect((await askDoubts(engine, context({}, none))).items).toEqual([]);
	});

	it("come from combinations that count a call and its case once", async () => {
		await importInto(
			engine,
			[
				csv("警情.csv", HEAD, call(1, "老街,,,"), call(2, "老街,,,")),
				csv(
					"案件.csv",
					"案件编号,警情编号,立案时间,案件类别,受害人姓名,居住村居",
					"A1,J1,2026-05-02 08:00,刷单返利,甲一,老街",
				),
			],
			context().settings,
		);
		const rows = await engine.query(placeDoubtsPlan());
		expect(rows).toEqual([
			{ place: "home", listed: "老街", written: null, victims: 2, example: "J2", example_ordinal: 1 },
		]);
	});

	it("lead to the victim of the event who is told of so", async () => {
		await importInto(
			engine,
			[
				csv("警情.csv", "警情编号,报警时间,原始性质", "J1,2026-05-01 08:00,刷单返利"),
				csv("案件.csv", "案件编号,警情编号,立案时间,案件类别", "A1,J1,2026-05-02 08:00,刷单返利"),
				csv(
					"受害人.csv",
					"案件编号,受害人姓名,身份证号,现住址",
					"A1,甲一,,青澜一村",
					"A1,甲二,,青澜镇无名路9号",
				),
			],
			context().settings,
		);
		const { items } = await ask();
		expect(items.map(({ written, example }) => [written, example])).toEqual([
			["青澜镇无名路9号", { eventNo: "J1", ordinal: 2 }],
		]);
	});
});
