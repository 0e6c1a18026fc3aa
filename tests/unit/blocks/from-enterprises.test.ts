/** Firms in words: what each table, figure and line says of a township that is counted by hand, and what it says of nothing. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CivilDate } from "@/lib/base/civil";
import type { TableBlock } from "@/lib/blocks/block";
import { firmHarmTable, firmReachTable, firmWorkTable } from "@/lib/blocks/from-enterprises";
import {
	firmActivitiesTable,
	firmFigureBlocks,
	firmIncidentLines,
	firmMonthsChart,
	firmStaffText,
} from "@/lib/blocks/from-enterprises-detail";
import { enterpriseFigures, unlikeNotes } from "@/lib/blocks/from-enterprises-headline";
import { missingNotes, officersTable, visitsTable } from "@/lib/blocks/from-enterprises-visits";
import { zonesHarmTable, zonesWorkTable } from "@/lib/blocks/from-enterprises-zones";
import type { Engine } from "@/lib/engine/engine";
import { openNativeEngine } from "@/lib/engine/native";
import { askEnterprises, type EnterprisesBoard } from "@/lib/enterprises/board";
import { askFirm, type FirmDetail } from "@/lib/enterprises/detail";
import { DEFAULT_SETTINGS as settings } from "@/lib/settings/settings";
import { APRIL, APRIL_BEFORE, AS_OF, TOWN } from "../enterprises/small-town";
import { importEach, startAfresh } from "../ingest/tables";

const SHOWN = { absence: null };
const LABELS = { settings, places: settings.places };

let engine: Engine;
let board: EnterprisesBoard;
let detail: FirmDetail;
beforeAll(async () => {
	engine = await openNativeEngine({ threads: 1 });
	await startAfresh(engine);
	await importEach(engine, TOWN);
	const request = { asOf: AS_OF, window: APRIL, lastYear: APRIL_BEFORE };
	board = await askEnterprises(engine, request, settings);
	detail = await askFirm(engine, { ...request, enterprise: "金星厂" }, settings);
});
afterAll(() => engine.close());

const textsOf = ({ rows }: TableBlock, id: string) =>
	rows.find((row) => row.id === id)?.cells.map(({ text }) => text);
const cellOf = ({ rows, columns }: TableBlock, id: string, column: string) =>
	rows.find((row) => row.id === id)?.cells[columns.findIndex((one) => one.id === column)];

describe("a firm's line", () => {
	it("says the work done, with both numbers of every share and the doubts it raises", () => {
		expect(textsOf(firmWorkTable(board), "金星厂")).toEqual([
			"金星厂",
			"一区",
			"王一",
			"张顾",
			"2026年1月10日",
			"1",
			"2026年4月10日",
			"开通多于职工",
		]);
		expect(textsOf(firmReachTable(board), "金星厂")).toEqual([
			"金星厂",
			"120",
			"1",
			"0.8%（1/120）",
			"75.0%（90/120）",
			"50.0%（60/120）",
			"108.3%（130/120） 存疑",
		]);
		expect(cellOf(firmWorkTable(board), "金星厂", "adviser")?.hint).toBe("电话154****0011");
		expect(textsOf(firmWorkTable(board), "散户厂")?.slice(1, 7)).toEqual([
			"园区外企业",
			"未指定",
			"未指定",
			"2025年12月1日",
			"0",
			"从未",
		]);
		expect(textsOf(firmReachTable(board), "散户厂")?.slice(1, 4)).toEqual(["不详", "1", "不详"]);
	});

	it("says what happened: losses with the unknown apart, and no rank below 300 workers", () => {
		expect(textsOf(firmHarmTable(board, SHOWN), "金星厂")).toEqual([
			"金星厂",
			"一区",
			"120",
			"2",
			"2 · 持平，样本不足",
			"1000元（另有1起不详）",
			"减少3100元",
			"1",
			"166.7",
			expect.stringMatching(/^[\d.]+（[\d.]+–[\d.]+）$/),
			"不宜排名",
		]);
		expect(cellOf(firmHarmTable(board, SHOWN), "木器厂", "difference")).toEqual({ text: "—", sort: null });
		expect(cellOf(firmHarmTable(board, SHOWN), "木器厂", "place")?.text).not.toBe("不宜排名");
		expect(cellOf(firmHarmTable(board, SHOWN), "散户厂", "rate")?.text).toBe("不详");
		expect(firmHarmTable(board, SHOWN).rows.map(({ id }) => id)).toEqual([
			"木器厂",
			"金星厂",
			"银河厂",
			"散户厂",
		]);
	});

	it("says under filters which table they do not touch", () => {
		const filters = [{ dimension: "victim_gender", values: ["female"] }] as const;
		const filtered = { ...board, question: { ...board.question, filters } };
		for (const table of [firmWorkTable, firmReachTable]) {
			expect(table(filtered).footnote).toContain("筛选条件不影响本表");
			expect(table(board).footnote).not.toContain("筛选条件");
		}
	});
});

describe("the zones", () => {
	it("end in a line that is their sum, each count with its rows", () => {
		expect(textsOf(zonesWorkTable(board), "#total")).toEqual([
			"合计",
			"4",
			"3/4",
			"2/4",
			"2/4",
			"3/4",
			"4",
			"750（另1家不详）",
			"4",
			"0.4%（3/750，未知1家另列）",
			"60.0%（330/550，未知1家另列）",
			"34.0%（160/470，未知2家另列）",
			"38.3%（180/470，未知2家另列）",
		]);
		const harm = zonesHarmTable(board, SHOWN);
		expect(textsOf(harm, "#total")?.slice(0, 8)).toEqual([
			"合计",
			"750",
			"8",
			"3 · 上升166.7%，波动范围内",
			"2",
			"4500元（另有2起不详）",
			"增加400元",
			"2",
		]);
		expect(cellOf(harm, "一区", "incidents")?.rows).toEqual({
			metric: "calls",
			window: APRIL,
			filters: [{ dimension: "victim_employer_zone", values: ["一区"] }],
		});
		expect(harm.footnote).toContain(
			"另有非企业1起、单位不详1起警情不在其中；1起所写单位在别的园区，按所标园区计；另有3起劝阻对不上企业",
		);
	});
});

describe("the headline", () => {
	const figure = (id: string) =>
		enterpriseFigures(board, SHOWN).find((one) => one.id === `figure.enterprises.${id}`);

	it("says every count with its whole, its rule, its days and its cut-off", () => {
		expect(enterpriseFigures(board, SHOWN).map(({ label, text }) => `${label} ${text}`)).toEqual([
			"企业 4家",
			"已签包干书（共4家） 2家",
			"本期开过讲堂（共4家） 3家",
			"待走访（共4家） 3家",
			"职工 750人",
			"职工回执覆盖率（3/750人） 0.4%",
			"职工受骗警情 8起",
			"职工受骗已知损失（另有2起不详） 4500元",
			"劝阻职工 2起",
		]);
		expect(figure("pledged")?.provenance).toMatchObject({
			window: "截至2026年5月11日",
			cutOff: "2026年4月12日 10:00",
		});
		expect(figure("incidents")?.provenance.window).toBe("2026年4月1日至4月30日");
		expect(figure("incidents")?.comparisons[0]).toMatchObject({
			label: "同比",
			base: 3,
			phrase: "上升166.7%（3起→8起）",
		});
		expect(figure("loss")?.comparisons[0]?.phrase).toBe("上升9.8%（4100元→4500元）");
	});

	it("says since when talks and alerts are on record where that is after the window began", () => {
		const late = {
			...board,
			alertsSince: "2026-04-03" as CivilDate,
			visits: { ...board.visits, talksSince: "2026-04-10" as CivilDate },
		};
		const notes = enterpriseFigures(late, SHOWN).flatMap((one) => one.notes);
		expect(notes).toContain("预警记录自2026年4月3日起，此前的不在其中");
		expect(notes).toContain("宣防活动记录自2026年4月10日起，此前的不在其中");
		expect(
			enterpriseFigures(board, SHOWN)
				.flatMap((one) => one.notes)
				.join(),
		).not.toContain("记录自");
	});

	it("says why nothing is compared", () => {
		const other = { ...board, comparability: "unnamed" as const };
		const phrases = enterpriseFigures(other, SHOWN).flatMap(({ comparisons }) =>
			comparisons.map(({ phrase }) => phrase),
		);
		expect(new Set(phrases)).toEqual(new Set(["两期写明单位的警情多少悬殊，不作比较"]));
		const absent = enterpriseFigures(board, { absence: "该时段没有同比" }).flatMap(
			({ comparisons }) => comparisons,
		);
		expect(absent.every(({ phrase }) => phrase === "该时段没有同比")).toBe(true);
	});

	it("cautions where employers are written down to an unlike degree, and only there", () => {
		expect(unlikeNotes(board)).toEqual([]);
		const named = { now: { events: 70, named: 24 }, base: { events: 93, named: 19 } };
		expect(unlikeNotes({ ...board, named })[0]?.text).toContain("本期34.3%（24/70），对比时段20.4%（19/93）");
		expect(unlikeNotes({ ...board, named, comparability: "none" })).toEqual([]);
	});
});

describe("whom to visit", () => {
	it("is said with the officer, why, and since when", () => {
		const table = visitsTable(board);
		expect(
			table.rows.map(({ cells }) => [cells[0], cells[1], cells[7], cells[8]].map((cell) => cell?.text)),
		).toEqual([
			["未指定", "散户厂", "从未", "从未开过讲堂"],
			["李二", "木器厂", "29天", "未签包干书"],
			["王一、李二", "银河厂", "10天", "未签包干书"],
		]);
		expect(table.footnote).toContain("2025年11月11日及以前（6个月）");
		expect(table.footnote).toContain("宣防活动记录自2025年10月1日起");
		expect(textsOf(officersTable(board), "未指定")).toEqual(["未指定", "1", "1", "1"]);
		expect(missingNotes(board).map(({ text }) => text)).toEqual([
			"没有责任民警的企业1家：散户厂。",
			"没有安全顾问的企业2家：银河厂、散户厂。",
		]);
	});

	it("counts many without listing all, and says of an empty column that it is one", () => {
		const names = Array.from({ length: 11 }, (_, at) => `厂${at}`);
		const many = { ...board, visits: { ...board.visits, withoutOfficer: names, withoutAdviser: names } };
		expect(missingNotes(many)[0]?.text).toMatch(/^没有责任民警的企业11家：.*厂7等11家。$/);
		const bare = { ...many, isFilled: { ...many.isFilled, officer: false } };
		expect(missingNotes(bare)[0]?.text).toBe("企业名册没有责任民警一栏。");
	});
});

describe("one firm", () => {
	it("lists its incidents without a name, each with its own row behind it", () => {
		const { items } = firmIncidentLines(detail, LABELS);
		expect(items.map(({ text }) => text)).toEqual([
			"2026年4月3日 周五　刷单返利　损失不详",
			"2026年4月2日 周四　刷单返利　损失1000元",
		]);
		expect(items[0]?.rows).toEqual({
			metric: "calls",
			window: { start: "2026-04-03", end: "2026-04-04" },
			filters: [],
			event: { eventNo: "J2", ordinal: 1 },
		});
		expect(firmIncidentLines({ ...detail, incidents: [] }, LABELS).emptyText).toBe(
			"统计期内没有写明该企业的警情",
		);
	});

	it("draws thirteen months and says them to who cannot see them", () => {
		const chart = firmMonthsChart(detail);
		expect(chart.categories).toHaveLength(13);
		expect(chart.series.map(({ values }) => values.at(-1))).toEqual([2, 2]);
		expect(chart.summary).toBe("金星厂近13个月警情4起，一年前同月2起；最后一个月只到统计期末。");
	});

	it("says who is responsible, its own figures, and what was held", () => {
		const firm = board.firms.find(({ name }) => name === "金星厂");
		if (firm === undefined) throw new Error("no firm");
		expect(firmStaffText(firm)).toBe("责任民警王一；安全顾问张顾（154****0011）；包干书2026年1月10日签订");
		expect(firmFigureBlocks(board, firm, SHOWN).map(({ label, text }) => `${label} ${text}`)).toEqual([
			"职工受骗警情 2起",
			"职工受骗已知损失（另有1起不详） 1000元",
			"回执覆盖率（1/120人） 0.8%",
			"万人率（职工120人） 166.7",
		]);
		expect(textsOf(firmActivitiesTable(detail), "H2")).toEqual([
			"2026年4月10日",
			"讲座",
			"防刷单",
			"40",
			"一队",
			"是",
		]);
	});
});
