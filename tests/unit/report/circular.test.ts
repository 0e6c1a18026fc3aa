/** The circular of ten villages whose points were worked by hand, what moved since the one before, and that nobody is named in it. */
import { describe, expect, it } from "vitest";
import { EXAMPLE_SCHEMES } from "@/data/schemes";
import type { Circular, CircularRow } from "@/lib/assessment/kept-circulars";
import { NO_DECISIONS } from "@/lib/assessment/ledger";
import type { Scheme } from "@/lib/assessment/scheme";
import { scoreSheet } from "@/lib/assessment/score";
import type { CivilDate, CivilMoment } from "@/lib/base/civil";
import type { TableBlock } from "@/lib/blocks/block";
import { sheetTable } from "@/lib/blocks/from-assessment";
import { FORMATS } from "@/lib/export";
import { writeDocx } from "@/lib/export/docx";
import { reportFileName } from "@/lib/export/format";
import { type CircularInput, writeCircular } from "@/lib/report/circular";
import type { ReportDocument } from "@/lib/report/document";
import { editedReport } from "@/lib/report/edits";
import { DEFAULT_SETTINGS } from "@/lib/settings/settings";
import { withCalls } from "../../support/assessed-calls";
import { APPEAL, assessedSheet, YEAR_END } from "../../support/assessed-year";
import { paragraphsOf, partsOf, plain } from "../../support/word";
import { BARE_SCHEME, inputOf, tenVillages, villageOf } from "../assessment/ten-villages";

const settings = {
	...DEFAULT_SETTINGS,
	station: { name: "霁溪派出所", township: "霁溪镇", regionCode: "330799" },
};

/** Worked by hand in the tests of the clauses: 70, 68.33, 18.17, 52, 39, 47.38, 32.43, 55.49, 50, 3 in the order of the list. */
const SCHEME: Scheme = {
	...BARE_SCHEME,
	smallBase: { below: 5, rule: "by_count", pointsPerEvent: 4 },
	clauses: [
		{
			kind: "proportional",
			id: "change",
			title: "同比",
			measures: [
				{ measure: "calls", weight: 0.5 },
				{ measure: "cases", weight: 0.3 },
				{ measure: "loss", weight: 0.2 },
			],
			start: 30,
			perFall: 0.4,
			perRise: 0.5,
			most: 60,
			least: 0,
		},
		{
			kind: "coverage",
			id: "receipts",
			title: "回执覆盖",
			reach: "receipts",
			targetPercent: 60,
			points: 20,
			partial: "proportion",
		},
		{ kind: "tally", id: "bonus", title: "劝阻加分", tally: "dissuaded", each: 1.5, limit: 5 },
		{ kind: "tally", id: "missed", title: "签后受害扣分", tally: "missed_signers", each: -2.5, limit: 6 },
	],
	fullMarks: 70,
	escalation: [
		{ redInARow: 1, measure: "发提醒函" },
		{ redInARow: 2, measure: "约谈负责人" },
	],
};
const DECIDED = {
	...NO_DECISIONS,
	points: [
		{
			appeal: "a1",
			village: "北村",
			day: "2025-05-01" as CivilDate,
			points: -2,
			reason: "网格员张建国台账不实",
		},
	],
};
const sheet = scoreSheet(SCHEME, withCalls(inputOf(tenVillages())), DECIDED);

const row = (village: string, rank: number | null, colour: CircularRow["colour"]): CircularRow => ({
	village,
	total: 1,
	rank,
	colour,
});

/** A circular from the first of January on, to before a day. */
const circular = (end: string, rows: readonly CircularRow[], more: Partial<Circular> = {}): Circular => ({
	schemeId: "bare",
	schemeVersion: 1,
	period: { kind: "year_to_date" },
	window: { start: "2025-01-01" as CivilDate, end: end as CivilDate },
	asOf: end as CivilDate,
	issuedAt: `${end} 09:00:00` as CivilMoment,
	rows,
	...more,
});

const JULY = circular("2025-08-01", [row("南村", null, "red"), row("东村", 4, "red")]);
const AUGUST = circular("2025-09-01", [
	row("东村", 3, "yellow"),
	row("南村", null, "red"),
	row("合村", 2, "yellow"),
	row("新区社区", 4, "red"),
	row("城东社区", 1, "blue"),
]);
const allRed = sheet.rows.map(({ village }) => row(village, 9, "red"));

const written = (more: Partial<CircularInput> = {}): ReportDocument =>
	writeCircular({
		sheet,
		period: { kind: "year_to_date" },
		circulars: [],
		locked: null,
		settings,
		isDemo: false,
		...more,
	});

const textOf = ({ blocks }: ReportDocument, id: string): string | null => {
	const block = blocks.find((one) => one.id === id);
	return block?.kind === "text" || block?.kind === "note" ? block.text : null;
};
const tableOf = ({ blocks }: ReportDocument, id: string): TableBlock | undefined =>
	blocks.filter((one) => one.kind === "table").find((one) => one.id === `table.assessment.${id}`);
const dueOf = ({ blocks }: ReportDocument): readonly string[] =>
	blocks.flatMap((block) => (block.kind === "lines" ? block.items.map(({ text }) => text) : []));
const cellsOf = (table: TableBlock | undefined): readonly (readonly string[])[] =>
	(table?.rows ?? []).map(({ cells }) => cells.map(({ text }) => text));

describe("the circular of ten villages", () => {
	const report = written();

	it("is named by township and period, with both windows and their days", () => {
		expect(report).toMatchObject({
			kind: "circular",
			title: "霁溪镇2025年1月1日至9月30日反诈考核通报",
			subtitle: "试行办法（第1版）　统计时段：2025年1月1日至9月30日，共273天",
			station: "霁溪派出所",
			asOf: "2025-10-08",
			period: "year_to_date",
			basis: "calls",
			window: { start: "2025-01-01", end: "2025-09-30", days: 273 },
			comparisons: { previous: null, lastYear: { start: "2024-01-01", end: "2024-09-30", days: 274 } },
		});
		const month = { start: "2025-09-01" as CivilDate, end: "2025-10-01" as CivilDate };
		const ofMonth = { ...sheet, input: { ...sheet.input, window: month } };
		expect(written({ sheet: ofMonth, period: { kind: "month" } }).title).toBe("霁溪镇2025年9月反诈考核通报");
		const station = { name: "派出所", township: "", regionCode: "" };
		expect(written({ settings: { ...settings, station } }).title).toMatch(/^派出所2025年/);
	});

	// Calls 23+0+0+1+2+11+30+40+6+7=120 → 12+0+1+0+1+9+36+37+6+8=110; cases 99 → 79; losses 773 000 → 689 000.
	it("adds the villages up and says what the change means", () => {
		expect(textOf(report, "text.circular.totals")).toBe(
			"2025年1月1日至9月30日（273天），与去年同期2024年1月1日至9月30日（274天）相比：" +
				"计入考核的警情110起，同比下降8.3%（120起→110起，波动范围内）；" +
				"计入考核的案件79起，同比下降20.2%（99起→79起，波动范围内）；" +
				"计入考核的损失68.9万元，同比下降10.9%（77.3万元→68.9万元，波动范围内）。",
		);
		expect(report.figures).toMatchObject([
			{ id: "calls", unit: "起", value: 110, lastYear: 120, verdict: "within_noise" },
			{ id: "cases", unit: "起", value: 79, lastYear: 99, verdict: "within_noise" },
			{ id: "loss", unit: "元", value: 689_000, lastYear: 773_000, verdict: "within_noise" },
		]);
		expect(report.figures[0]?.changeLastYear).toBeCloseTo(-10 / 120, 12);
	});

	it("counts colours, names the first and the red, and says who has no place", () => {
		expect(textOf(report, "text.circular.colours")).toBe(
			"参加考核的村居10个：蓝色3个、黄色3个、红色3个；1个有条款无法计分，不评等次。",
		);
		expect(textOf(report, "text.circular.places")).toBe(
			"参加排名的村居4个。名次在前的：东村（第1名，70分）、城东社区（第2名，55.49分）、合村（第3名，47.38分）。" +
				"红色村居3个，其中不宜排名的2个：新区社区（32.43分）、溪边村（39分）、南村（18.17分）。",
		);
		expect(textOf(report, "text.circular.unranked")).toBe(
			"不宜排名的村居6个，计分而不排名。两期合计不足10起，升降多属偶然的4个：北村、西村、溪边村、南村；" +
				"人口不足300人，一起警情就会使名次大变的1个：小坞村；人口不详，办法按人口计分的1个：高山村。",
		);
	});

	it("never has a red village among the first, and counts where naming would take a page", () => {
		const few = { ...SCHEME, colours: { yellowFrom: 69, blueFrom: 70 } };
		expect(
			textOf(written({ sheet: scoreSheet(few, inputOf(tenVillages()), DECIDED) }), "text.circular.places"),
		).toMatch(/^参加排名的村居4个。名次在前的：东村（第1名，70分）。红色村居7个/);
		// Nothing in either year: 60 points each for it, 20 by receipts where a village has them.
		const many = Array.from({ length: 11 }, (_, at) => villageOf(`${at}村`, { receipts: 900 }));
		const quiet = written({ sheet: scoreSheet(SCHEME, inputOf(many), DECIDED) });
		expect(textOf(quiet, "text.circular.places")).toBe("没有可以排名的村居。没有红色村居。");
		expect(textOf(quiet, "text.circular.unranked")).toBe(
			"不宜排名的村居11个，计分而不排名。两期合计不足10起，升降多属偶然的11个。",
		);
	});

	it("holds the sheet with every point, and every sum worked out", () => {
		const table = tableOf(report, "sheet");
		expect(table?.columns.map(({ label }) => label)).toEqual([
			"名次",
			"村居",
			...["同比", "回执覆盖", "劝阻加分", "签后受害扣分"],
			"加减分",
			"合计",
			"等次",
		]);
		expect(cellsOf(table)[0]).toEqual(["1", "东村", "49.41", "20", "4.50", "0", "—", "70", "蓝色"]);
		expect(cellsOf(table).find(([, village]) => village === "北村")).toEqual([
			...["不宜排名", "北村", "60", "20", "0", "0", "−2", "70", "蓝色"],
		]);
		// Four clauses and a total for each of ten villages, and one decision.
		expect(cellsOf(tableOf(report, "workings"))).toHaveLength(10 * 5 + 1);
		const town = cellsOf(tableOf(report, "workings")).filter(([village]) => village === "合村");
		expect(town.map(([, title, , points]) => [title, points])).toEqual([
			["同比", "37.44"],
			["回执覆盖", "6.94"],
			["劝阻加分", "3"],
			["签后受害扣分", "0"],
			["合计", "47.38"],
		]);
		expect(town[0]?.[2]).toContain("(11−9)÷11");
		expect(cellsOf(tableOf(report, "chance"))[0]?.[1]).toBe("下降47.8%（23起→12起，波动范围内）");
	});

	it("prints the scheme as an annex and every warning of the sheet as a footnote", () => {
		expect(report.sections.map(({ id }) => id)).toEqual([
			...["situation", "result", "moves", "chance", "annex.scheme", "annex.workings"],
		]);
		expect(cellsOf(tableOf(report, "scheme"))[0]).toEqual(["办法", "试行办法（第1版）"]);
		expect(sheet.warnings.length).toBeGreaterThan(0);
		for (const warning of sheet.warnings) expect(report.footnotes).toContain(`提示：${warning}`);
		expect(textOf(report, "note.circular.warnings")).toContain(`另有${sheet.warnings.length}条提示`);
		expect(report.footnotes.join("\n")).toMatch(/归属：按受害人现住村居计入/);
	});

	it("marks an example wherever its name stands", () => {
		const [example] = EXAMPLE_SCHEMES;
		const ofExample = written({ sheet: scoreSheet(example, inputOf(tenVillages()), NO_DECISIONS) });
		expect(textOf(ofExample, "note.example")).toMatch(/^按示例办法计算/);
		expect(ofExample.subtitle).toContain("（示例，第1版）");
		expect(ofExample.sections.map(({ heading }) => heading)).toContain("考核办法（示例）");
		expect(textOf(report, "note.example")).toBeNull();
	});

	it("says that nothing compares where the year before is not recorded", () => {
		const { input } = sheet;
		const none = { now: "whole", base: "none" } as const;
		const villages = input.villages.map((village) => ({
			...village,
			measures: {
				calls: { now: village.measures.calls.now, base: null },
				cases: { now: village.measures.cases.now, base: null },
				loss: { now: village.measures.loss.now, base: null },
			},
		}));
		const unknown = { ...input, villages, recorded: { calls: none, cases: none } };
		const ofOne = written({ sheet: scoreSheet(SCHEME, unknown, DECIDED) });
		expect(textOf(ofOne, "text.circular.totals")).toContain(
			"计入考核的警情110起（无可比数据，去年同期没有记录）",
		);
		expect(ofOne.figures[0]).toMatchObject({
			value: 110,
			lastYear: null,
			verdict: null,
			changeLastYear: null,
		});
		expect(textOf(ofOne, "text.circular.colours")).toContain("10个有条款无法计分，不评等次");
	});
});

describe("what moved since the circular before", () => {
	it("compares with the latest one that ends earlier, and counts red ones in a row through it", () => {
		const report = written({
			circulars: [
				AUGUST,
				JULY,
				// Of this very window, of a later one, and of another scheme: none of them went before.
				circular("2025-10-01", allRed),
				circular("2025-11-01", allRed),
				circular("2025-09-15", allRed, { schemeId: "other" }),
			],
		});
		expect(textOf(report, "text.circular.moves")).toBe(
			"与上次通报（2025年1月1日至8月31日）相比，名次前进的1个、后退的2个、不变的1个、有一期不排名、不作比较的6个。",
		);
		// 南村 is red for the third time: what the second brought goes on and is not due again.
		expect(dueOf(report)).toEqual([
			"本期红色，发提醒函（1个）：溪边村",
			"连续2次红色，约谈负责人（1个）：新区社区",
		]);
		const moves = cellsOf(tableOf(report, "moves"));
		expect(moves.map(([, village]) => village).slice(0, 4)).toEqual(["东村", "城东社区", "合村", "新区社区"]);
		expect(moves.slice(0, 4).map((cells) => cells[4])).toEqual(["前进2位", "后退1位", "后退1位", "不变"]);
		expect(moves.find(([, village]) => village === "南村")?.slice(5)).toEqual(["3次", "约谈负责人"]);
	});

	it("counts one bad month once: circulars of another kind and earlier ones of this month are no row", () => {
		const kind = (name: "month" | "quarter", start: string) =>
			circular("2025-10-01", allRed, {
				period: { kind: name },
				window: { start: start as CivilDate, end: "2025-10-01" as CivilDate },
			});
		const report = written({
			circulars: [
				AUGUST,
				JULY,
				kind("month", "2025-09-01"),
				kind("quarter", "2025-07-01"),
				// The year to date through the 14th of September is the same round as through its end.
				circular("2025-09-15", allRed),
			],
		});
		const alone = written({ circulars: [AUGUST, JULY] });
		expect(cellsOf(tableOf(report, "moves"))).toEqual(cellsOf(tableOf(alone, "moves")));
		expect(dueOf(report)).toEqual(dueOf(alone));
		expect(textOf(report, "text.circular.moves")).toBe(textOf(alone, "text.circular.moves"));
	});

	it("says where none went before, and where the scheme has no measures", () => {
		const report = written();
		expect(textOf(report, "text.circular.moves")).toMatch(/^此前没有本办法同类时段的通报留档/);
		expect(dueOf(report)).toEqual(["本期红色，发提醒函（3个）：南村、溪边村、新区社区"]);
		const without = { ...sheet, scheme: { ...SCHEME, escalation: [] } };
		const lines = written({ sheet: without }).blocks.find(({ kind }) => kind === "lines");
		expect(lines).toMatchObject({ items: [], emptyText: "办法没有规定递进措施。" });
	});
});

describe("the year-end result", () => {
	const year = assessedSheet({ villages: ["东村", "西村", "南村", "北村"], events: 160 });
	const locked = { at: YEAR_END, checksum: "ABCD-1234" };
	const input = { sheet: year, period: { kind: "year" }, locked } as const;

	it("is the result of a year that is over, with the villages without a case", () => {
		const none = year.input.villages.filter(({ measures }) => measures.cases.now === 0);
		const report = written(input);
		expect(report.title).toBe("霁溪镇2025年度反诈考核结果");
		expect(textOf(report, "text.circular.no_cases")).toBe("各村居全年都有计入考核的案件。");
		expect(none).toEqual([]);
		expect(textOf(report, "note.locked")).toContain("校验码ABCD-1234");
		const villages = year.input.villages.map((village, at) =>
			at === 1 ? { ...village, measures: { ...village.measures, cases: { now: 0, base: 4 } } } : village,
		);
		expect(
			textOf(
				written({ ...input, sheet: { ...year, input: { ...year.input, villages } } }),
				"text.circular.no_cases",
			),
		).toBe("全年没有计入考核的案件的村居1个（占25.0%）：西村。");
	});

	it("is a circular while the year still runs, and says so", () => {
		const running = { ...year, input: { ...year.input, asOf: "2025-12-20" as CivilDate } };
		const report = written({ ...input, sheet: running, locked: null });
		expect(report.title).toBe("霁溪镇2025年反诈考核通报");
		expect(textOf(report, "note.comparisons")).toContain("尚未结束");
		expect(textOf(report, "text.circular.no_cases")).toBeNull();
	});

	it("lists the circulars of the year", () => {
		const ofTown = (one: Circular): Circular => ({ ...one, schemeId: year.scheme.id });
		const before = circular("2025-01-01", allRed, {
			window: { start: "2024-01-01" as CivilDate, end: "2025-01-01" as CivilDate },
		});
		const report = written({ ...input, circulars: [before, JULY, AUGUST].map(ofTown) });
		expect(cellsOf(tableOf(report, "circulars")).map(([window]) => window)).toEqual([
			"2025年1月1日至8月31日",
			"2025年1月1日至7月31日",
		]);
	});
});

describe("who is named", () => {
	const year = assessedSheet({ villages: ["东村", "西村"], events: 80 });
	const reports = { ten: written(), year: written({ sheet: year, period: { kind: "year" } }) };

	it.each(Object.entries(reports))("nobody, no event and no reason that was typed: %s", async (_, report) => {
		const texts = [
			String(await FORMATS.json.write(report, settings)),
			...Object.values(await wordParts(report)),
		];
		const forbidden = [
			"王小明",
			"张建国",
			"台账不实",
			"身份证",
			APPEAL,
			...year.input.events.map((one) => one.eventNo),
		];
		for (const text of texts) for (const word of forbidden) expect(text).not.toContain(word);
		for (const text of texts) expect(text).not.toMatch(/(?<![\d.])(?:\d{15,}|1[3-9]\d{9})(?!\d)/);
	});

	it("while the sheet on the screen says the reason", () => {
		expect(JSON.stringify(sheetTable(sheet))).toContain("张建国");
		expect(JSON.stringify(sheetTable(year))).toContain("王小明");
		expect(year.input.events.length).toBe(80);
	});
});

async function wordParts(report: ReportDocument): Promise<Readonly<Record<string, string>>> {
	return { body: plain(partsOf(await writeDocx(report, settings.fonts))["word/document.xml"] ?? "") };
}

describe("the circular in Word", () => {
	it("has the annexes behind the signature, and the officer's own wording in its place", async () => {
		const report = written({ isDemo: true });
		const of = textOf(report, "text.circular.places") ?? "";
		const own = editedReport(report, { "text.circular.places": { of, text: "本期东村居首。" } });
		const body = partsOf(await writeDocx(own, settings.fonts))["word/document.xml"] ?? "";
		const lines = paragraphsOf(body).map(({ text }) => text);
		const at = (words: string) => lines.findIndex((line) => line.includes(words));
		expect(lines[0]).toBe(report.title);
		expect(at("本期东村居首。")).toBeGreaterThan(0);
		expect(at("名次在前的")).toBe(-1);
		expect(at("附件：1. 考核办法　2. 逐项算式")).toBeGreaterThan(at("本期东村居首。"));
		expect(lines.lastIndexOf("口径说明")).toBeGreaterThan(at("(11−9)÷11"));
		expect(reportFileName(report, FORMATS.docx)).toBe(
			"霁溪镇2025年1月1日至9月30日反诈考核通报_2025-10-08（演示数据）.docx",
		);
	});
});
