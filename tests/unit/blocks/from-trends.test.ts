/** The leadership wall in words: figures with both numbers and the word for luck, and what is said where nothing can be compared. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CivilDate } from "@/lib/base/civil";
import type { TableBlock } from "@/lib/blocks/block";
import { wallFigures, wallNotes } from "@/lib/blocks/from-trends";
import {
	wallLossTable,
	wallMonthsTable,
	wallNotesTable,
	wallYearsTable,
} from "@/lib/blocks/from-trends-curves";
import { wallClassesTable, wallDriverTables, wallRankingTable } from "@/lib/blocks/from-trends-places";
import { wallTargetSentences, wallTargetsTable } from "@/lib/blocks/from-trends-targets";
import type { Engine } from "@/lib/engine/engine";
import { openNativeEngine } from "@/lib/engine/native";
import { DEFAULT_SETTINGS, type Settings } from "@/lib/settings/settings";
import { askWall } from "@/lib/trends/ask-wall";
import type { WallBoard } from "@/lib/trends/wall";
import type { WallTarget } from "@/lib/trends/wall-parts";
import { trendsText } from "../../../scripts/desk/trends";
import { importEach, startAfresh } from "../ingest/tables";
import { AS_OF, CALLS, FILES } from "../trends/small-wall";

const settings: Settings = {
	...DEFAULT_SETTINGS,
	trends: {
		...DEFAULT_SETTINGS.trends,
		targets: [
			{ by: "06-30", metric: "calls", fallPercent: 20 },
			{ by: "03-31", metric: "calls", fallPercent: 10 },
		],
		annotations: [{ date: "2026-03-01" as CivilDate, words: "春季行动" }],
	},
};

let engine: Engine;
let wall: WallBoard;
/** Read when the records had just begun: last year is not measured. */
let early: WallBoard;
beforeAll(async () => {
	engine = await openNativeEngine({ threads: 1 });
	await startAfresh(engine);
	await importEach(engine, FILES, settings);
	wall = await askWall(engine, { asOf: AS_OF }, settings);
	early = await askWall(engine, { asOf: "2023-09-01" as CivilDate }, settings);
});
afterAll(() => engine.close());

const textsOf = ({ rows }: TableBlock, id: string) =>
	rows.find((row) => row.id === id)?.cells.map(({ text }) => text);
const cellOf = ({ rows, columns }: TableBlock, id: string, column: string) =>
	rows.find((row) => row.id === id)?.cells[columns.findIndex((one) => one.id === column)];
const figureOf = (board: WallBoard, id: string) =>
	wallFigures(board).find((figure) => figure.id === `figure.trends.${id}`);
const between = (from: string, before: string) =>
	CALLS.filter(({ day }) => day >= from && day < before).length;

const NOW = between("2026-01-01", AS_OF);
const BASE = between("2025-01-01", "2025-05-20");

describe("the figures of the headline", () => {
	it("stand in the order of the wall, none without its rule and its dates", () => {
		expect(wallFigures(wall).map(({ id }) => id)).toEqual(
			["calls", "cases", "solved", "dissuaded", "loss", "loss_avoided", "rate"].map(
				(id) => `figure.trends.${id}`,
			),
		);
		for (const { provenance } of wallFigures(wall)) {
			expect(provenance.rule.length).toBeGreaterThan(10);
			expect(provenance.window).toBe("2026年1月1日至5月19日");
		}
	});

	it("say both counts, the change, the word for luck and the interval", () => {
		const calls = figureOf(wall, "calls");
		expect(calls?.text).toBe(`${NOW}起`);
		const percent = ((1 - NOW / BASE) * 100).toFixed(1);
		expect(calls?.comparisons[0]).toMatchObject({
			label: "同比",
			phrase: `下降${percent}%（${BASE}起→${NOW}起）`,
			verdictWord: "明显下降",
			tone: "better",
		});
		expect(calls?.comparisons[0]?.interval).toMatch(/^95%区间 −\d+%…−\d+%$/);
		expect(calls?.rows).toEqual({ metric: "calls", window: wall.headline.windows.now, filters: [] });
	});

	it("judge sums of money too, and count apart what nobody wrote down", () => {
		const loss = figureOf(wall, "loss");
		const unknown = CALLS.filter(
			({ day, yuan }) => day >= "2026-01-01" && day < AS_OF && yuan === null,
		).length;
		expect(loss?.notes).toEqual([`另有${unknown}起金额不详，未计入`]);
		expect(loss?.comparisons[0]?.verdict).toBe(wall.losses?.all.compared.verdict);
		expect(loss?.comparisons[0]?.verdictWord).not.toBeNull();
	});

	it("give the rate with both rates and the people behind it", () => {
		const rate = figureOf(wall, "rate");
		expect(rate?.text).toMatch(/^\d+\.\d{2}$/);
		expect(rate?.comparisons[0]?.phrase).toMatch(/^下降[\d.]+%（[\d.]+→[\d.]+）$/);
		expect(rate?.notes[0]).toMatch(/^2026年人口[\d,]+人$/);
	});

	it("say why nothing is compared where last year is not measured", () => {
		const calls = figureOf(early, "calls");
		expect(calls?.text).toBe(`${between("2023-01-01", "2023-09-01")}起`);
		expect(calls?.comparisons[0]).toMatchObject({
			base: null,
			phrase: "无可比数据，上年同期没有记录",
			verdictWord: null,
			tone: "none",
		});
		expect(figureOf(early, "dissuaded")?.text).toBe("—");
		expect(wallNotes(early)).toEqual([]);
	});

	it("say 双下降 of what fell, and of nothing else", () => {
		const both: WallBoard = {
			...wall,
			headline: { ...wall.headline, isDoubleFall: { calls: true, cases: false } },
		};
		expect(wallNotes(both).map(({ text }) => text)).toEqual([
			"警情与损失实现“双下降”，剔除最大一起后仍超出波动范围。",
		]);
		const counts = wall.headline.counts.map((count) =>
			count.id === "cases" ? { ...count, until: "2026-05-07" as CivilDate } : count,
		);
		const [stopped, fell] = wallNotes({
			...both,
			headline: { ...both.headline, counts },
			missingDays: { calls: 0, cases: 12, alerts: 0 },
		});
		expect(stopped).toMatchObject({ id: "note.trends.silence.cases", tone: "warning" });
		expect(stopped?.text).toContain("立案记录到5月7日，最后12天没有一起立案");
		expect(fell?.id).toBe("note.trends.double_fall");
	});

	it("see records that stop, and take a quiet day for one", async () => {
		const months = await askWall(engine, { asOf: "2026-08-01" as CivilDate }, settings);
		const last = CALLS.map(({ day }) => day).reduce((one, other) => (one > other ? one : other));
		expect(months.missingDays.calls).toBe((Date.parse("2026-07-31") - Date.parse(last)) / 86_400_000);
		expect(months.headline.isDoubleFall).toEqual({ calls: false, cases: false });
		expect(wall.missingDays).toEqual({ calls: 0, cases: 0, alerts: 0 });
	});
});

describe("the tables", () => {
	it("mark the running month, and write — and not 0 for months before the first record", () => {
		const table = wallMonthsTable(wall);
		expect(table.rows).toHaveLength(13);
		expect(textsOf(table, "2026-05")?.slice(0, 3)).toEqual([
			"2026-05（至今）",
			String(between("2025-05-01", "2025-05-20")),
			String(between("2026-05-01", "2026-05-20")),
		]);
		expect(cellOf(table, "2026-05", "calls.change")?.text).toMatch(/，(?:明显下降|波动范围内|样本不足)$/);
		const first = wallMonthsTable(early);
		expect(textsOf(first, "2023-01")?.slice(1, 4)).toEqual(["—", "—", "—"]);
		expect(cellOf(first, "2023-06", "calls.now")?.text).toBe(`${between("2023-06-01", "2023-07-01")}*`);
		expect(cellOf(first, "2023-06", "calls.now")?.hint).toBe("记录不完整");
	});

	it("count four years to the same date, a year that began mid-way marked", () => {
		const table = wallYearsTable(wall);
		expect(table.caption).toBe("四年累计（各年1月1日至5月19日）");
		expect(textsOf(table, "2025")?.[1]).toBe(String(BASE));
		expect(textsOf(table, "2023")?.[1]).toBe("—");
		expect(cellOf(wallYearsTable(early), "2023", "calls")).toMatchObject({
			text: `${between("2023-01-01", "2023-09-01")}*`,
			hint: "自2023年6月10日起有记录",
		});
	});

	it("take the losses apart with and without the largest; nothing where nothing compares", () => {
		expect(wallLossTable(wall).rows.map(({ id }) => id)).toEqual(["lastYear.all", "lastYear.rest"]);
		expect(wallLossTable(early).rows).toEqual([]);
	});

	it("rank villages inside of their group, the small ones in words", () => {
		const table = wallRankingTable(wall);
		expect(textsOf(table, "小坞村")?.slice(0, 3)).toEqual(["村", "不宜排名", "小坞村"]);
		expect(textsOf(table, "新村")?.[4]).toBe("不详");
		expect(table.footnote).toContain("社区平均");
		expect(cellOf(table, "上溪村", "shrunk")?.text).toMatch(/^[\d.]+（[\d.]+–[\d.]+）$/);
		expect(cellOf(table, "上溪村", "compared")?.text).toMatch(/^\d+→\d+，.+，(?:明显|波动|样本)/);
		expect(cellOf(wallRankingTable(early), "上溪村", "compared")?.text).toBe("—");
	});

	it("set classes beside the country and say where the figures are from", () => {
		const table = wallClassesTable(wall);
		expect(table.rows).toHaveLength(12);
		expect(cellOf(table, "rebate_orders", "national")?.text).toBe("34.5%");
		expect(cellOf(table, "rebate_orders", "share")?.text).toMatch(/^[\d.]+%（[\d.]+%–[\d.]+%）$/);
		expect(table.footnote).toContain("一次全国评估的102 762起案件");
		// Nearly half of the invented calls are fake orders, and none of nine classes.
		const found = wall.categories.classes.filter(({ outside }) => outside !== null);
		for (const { value, outside } of found)
			expect(cellOf(table, value, "outside")?.text).toBe(outside === "above" ? "高于全国" : "低于全国");
		expect(found.length).toBeGreaterThan(0);
	});

	it("say what drove the change, and the words of the station", () => {
		expect(wallDriverTables(wall).map(({ id }) => id)).toEqual([
			"table.trends.drivers.fraud_category",
			"table.trends.drivers.victim_village",
		]);
		expect(wallDriverTables(early)).toEqual([]);
		expect(wallNotesTable(wall).rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
			["2026年3月1日", "春季行动"],
		]);
	});
});

describe("the ladder", () => {
	it("says of the next step whether it is reached so far and what may still happen", () => {
		const [sentence] = wallTargetSentences(wall);
		const most = Math.floor(between("2025-01-01", "2025-07-01") * 0.8);
		const rest = between("2025-05-20", "2025-07-01");
		const reached = NOW <= Math.floor(BASE * 0.8) ? "已达到" : "未达到";
		expect(sentence?.text).toMatch(/^到6月30日，接报警情目标下降20\.0%：累计同比下降/);
		expect(sentence?.text).toContain(`目前${reached}目标降幅`);
		expect(sentence?.text).toContain(`还可有${most - NOW}起（上年同一剩余时段${rest}起）`);
	});

	const withTarget = (part: Partial<WallTarget>): WallBoard => {
		const [, next] = wall.targets;
		if (next === undefined) throw new Error("no step");
		return { ...wall, targets: [{ ...next, ...part }] };
	};

	it("says when a step cannot be reached any more, and nothing of what is not measured", () => {
		const lost = wallTargetsTable(withTarget({ left: -7 }));
		expect(lost.rows[0]?.cells.at(-1)?.text).toBe("已超出7起，不能再达到");
		const blind = withTarget({
			status: "unmeasured",
			base: null,
			change: null,
			isReachedSoFar: null,
			left: null,
		});
		expect(
			wallTargetsTable(blind)
				.rows[0]?.cells.map(({ text }) => text)
				.slice(3),
		).toEqual(["无可比数据", "—", "—", "—"]);
		expect(wallTargetSentences(blind)).toEqual([]);
		expect(wallTargetsTable({ ...wall, targets: [] }).emptyText).toContain("没有设定目标");
	});

	it("names over steps reached or missed", () => {
		const [over] = wall.targets;
		expect(["reached", "missed"]).toContain(over?.status);
		expect(wallTargetsTable(wall).rows[0]?.cells[3]?.text).toBe(
			over?.status === "reached" ? "已达到" : "未达到",
		);
	});
});

describe("the desk", () => {
	it("prints the wall as tables and as plain data", async () => {
		const table = await trendsText(engine, { asOf: AS_OF, format: "table" }, settings);
		expect(table).toContain(`接报警情 ${NOW}起；同比下降`);
		for (const caption of [
			"目标阶梯",
			"近13个月与上年同月",
			"村居万人警情率，由高到低",
			"各类诈骗占比与全国",
		])
			expect(table).toContain(caption);
		const json: unknown = JSON.parse(await trendsText(engine, { asOf: AS_OF, format: "json" }, settings));
		expect(json).toEqual({ kind: "trends", ...wall });
	});
});
