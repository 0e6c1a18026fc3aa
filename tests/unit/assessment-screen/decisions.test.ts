/** What-ifs, appeals, circulars and locks in tables; the period and the scheme of an address. */
import { describe, expect, it } from "vitest";
import { assessedPeriod } from "@/components/assessment/assessed-period";
import { FIRST_VIEW, searchOf, viewOf } from "@/components/state/address";
import type { Circular } from "@/lib/assessment/kept-circulars";
import { type Appeal, NO_DECISIONS, withAppeal, withDecision, withoutAppeal } from "@/lib/assessment/ledger";
import { scoreSheet } from "@/lib/assessment/score";
import { shortChecksum } from "@/lib/assessment/seal";
import { whatIf } from "@/lib/assessment/what-if";
import type { CivilDate, CivilMoment } from "@/lib/base/civil";
import { appealState, appealSubject, appealsTable } from "@/lib/blocks/from-assessment-appeals";
import {
	amendmentTables,
	circularsTable,
	driftTable,
	standingsTables,
} from "@/lib/blocks/from-assessment-circulars";
import { movedVillages, trialTable } from "@/lib/blocks/from-assessment-trial";
import { parsePeriod } from "@/lib/calendar/periods";
import { DEFAULT_SETTINGS } from "@/lib/settings/settings";
import { EVENT, INPUT, SCHEME, SHEET } from "./town";

const LABELS = { settings: DEFAULT_SETTINGS, places: DEFAULT_SETTINGS.places };
const at = (text: string) => text as CivilMoment;

describe("a what-if", () => {
	// 东村 with as many calls as the year before: 10 points of the clause instead of 33.91.
	const input = whatIf(INPUT, [{ village: "东村", measures: { calls: { now: 23 } } }]);
	const after = scoreSheet(SCHEME, input, NO_DECISIONS);

	it("shows points and places before and after", () => {
		const row = trialTable(SHEET, after).rows.find(({ id }) => id === "东村");
		expect(row?.cells.slice(1, 4).map(({ text }) => text)).toEqual(["38.91", "15", "−23.91"]);
		expect(row?.cells[3]?.tone).toBe("worse");
		expect(row?.cells[4]?.text).toBe("1");
		expect(row?.cells[7]?.text).toBe("蓝色→黄色");
	});

	it("says 不变 where nothing changed, and names those that moved", () => {
		const same = trialTable(SHEET, SHEET).rows.map(({ cells }) => cells[3]?.text);
		expect(new Set(same)).toEqual(new Set(["不变"]));
		expect(movedVillages(SHEET, SHEET)).toEqual([]);
		expect(movedVillages(SHEET, after)).toContain("东村");
	});
});

describe("the ledger", () => {
	const words = { schemeId: SCHEME.id, clause: "calls", reason: "户籍已迁出", evidence: null, by: null };
	const filed = withAppeal(
		[],
		{ ...words, subject: { kind: "event", eventNo: EVENT.eventNo }, asked: { kind: "move", to: "西村" } },
		at("2025-10-08 09:00:00"),
	);
	const [entry] = filed;
	if (entry === undefined) throw new Error("nothing filed");
	const decision = { outcome: "partly", instead: { kind: "leave_out" }, reason: "核实", by: "会议" } as const;
	const decided = withDecision(filed, { id: entry.id, decision }, at("2025-10-09 10:00:00"));
	const textOf = (appeals: readonly Appeal[]) =>
		appealsTable(SHEET, appeals, LABELS).rows[0]?.cells.map(({ text }) => text) ?? [];

	it("names an event by its day, class and village, never by its number", () => {
		expect(appealSubject(entry, INPUT, LABELS)).toBe("2025年5月12日 刷单返利 东村");
		expect(JSON.stringify(textOf(filed))).not.toContain(EVENT.eventNo);
		expect(textOf(filed)).toContain("警情同比");
		expect(textOf(filed)).toContain("改计到西村");
	});

	it("tells undecided, decided and taken back apart", () => {
		expect(filed.map(appealState)).toEqual(["待裁定"]);
		expect(decided.map(appealState)).toEqual(["部分成立"]);
		expect(withoutAppeal(decided, entry.id, at("2025-10-10 10:00:00")).map(appealState)).toEqual(["已撤回"]);
		expect(textOf(decided).at(-1)).toMatch(/^不计入考核；核实；裁定人会议；/);
	});

	it("has the latest first", () => {
		const two = withAppeal(
			filed,
			{
				...words,
				subject: { kind: "village", village: "南村", day: "2025-06-01" as CivilDate },
				asked: { kind: "points", points: -1.5 },
			},
			at("2025-10-08 09:30:00"),
		);
		expect(textOf(two)).toContain("减1.50分");
		expect(appealsTable(SHEET, two, LABELS).rows.map(({ id }) => id)).toEqual(
			two.map(({ id }) => id).toReversed(),
		);
	});
});

describe("circulars", () => {
	const issued = (month: number, rank: number, colour: "red" | "blue"): Circular => ({
		schemeId: SCHEME.id,
		schemeVersion: 1,
		period: { kind: "month" },
		window: { start: `2025-0${month}-01` as CivilDate, end: `2025-0${month + 1}-01` as CivilDate },
		asOf: `2025-0${month + 1}-01` as CivilDate,
		issuedAt: at(`2025-0${month + 1}-02 09:00:00`),
		rows: [
			{ village: "东村", total: 5, rank, colour },
			{ village: "西村", total: null, rank: null, colour: null },
		],
	});
	const three = [issued(1, 4, "red"), issued(2, 6, "red"), issued(3, 3, "red")];

	it("show places won, red ones in a row and the measure that is due", () => {
		const cells = standingsTables(three, SCHEME)[0]?.rows.map((row) => row.cells.map(({ text }) => text));
		expect(cells).toEqual([
			["3", "东村", "5", "红色", "前进3位", "3次", "挂牌整治（本次应办）"],
			["不排名", "西村", "—", "—", "—", "0次", ""],
		]);
	});

	it("count the corrected circular of a window once", () => {
		const corrected = { ...issued(3, 3, "blue"), issuedAt: at("2025-04-05 09:00:00") };
		const cells = standingsTables([...three, corrected], SCHEME)[0]?.rows[0]?.cells.map(({ text }) => text);
		expect(cells?.slice(3)).toEqual(["蓝色", "前进3位", "0次", ""]);
		expect(circularsTable([...three, corrected]).rows).toHaveLength(4);
	});

	it("are none before the first", () => {
		expect(standingsTables([], SCHEME)).toEqual([]);
	});

	it("of a month, its quarter and its year are one red each and not three in a row", () => {
		const ending = (kind: "quarter" | "year", start: string): Circular => ({
			...issued(3, 5, "red"),
			period: { kind },
			window: { start: start as CivilDate, end: "2025-04-01" as CivilDate },
			issuedAt: at(kind === "quarter" ? "2025-04-03 09:00:00" : "2025-04-04 09:00:00"),
		});
		const month = issued(3, 3, "red");
		const tables = standingsTables(
			[month, ending("quarter", "2025-01-01"), ending("year", "2024-04-01")],
			SCHEME,
		);
		expect(tables.map(({ caption }) => caption.slice(0, "最近一次通报（季".length))).toEqual([
			"最近一次通报（年",
			"最近一次通报（季",
			"最近一次通报（月",
		]);
		for (const table of tables)
			expect(table.rows[0]?.cells.slice(4).map(({ text }) => text)).toEqual([
				"—",
				"1次",
				"发提醒函（本次应办）",
			]);
	});
});

describe("drift", () => {
	it("says what became of an event without its inner writing, and figures as they are", () => {
		const event = { row: "东村", column: "本期事件 2025-05-12 rebate_orders", part: "input" } as const;
		const rows = driftTable([
			{ ...event, before: "[1]", after: "[2]" },
			{ ...event, before: null, after: "[2]" },
			{ row: "东村", column: "警情 本期", before: "12", after: "13", part: "input" },
		]).rows.map(({ cells }) => cells.map(({ text }) => text));
		expect(rows).toEqual([
			["东村", "本期事件 2025-05-12 刷单返利", "有", "有，内容不同"],
			["东村", "本期事件 2025-05-12 刷单返利", "没有", "有"],
			["东村", "警情 本期", "12", "13"],
		]);
	});
});

describe("amendments", () => {
	it("show their cells before and after, and a mark each", () => {
		const cell = { row: "东村", column: "合计", before: "60", after: "58", part: "result" } as const;
		const digest = "00112233445566778899".padEnd(64, "0");
		const amendment = { at: at("2026-02-01 10:00:00"), by: null, reason: "申诉", cells: [cell], digest };
		const [all, first, second, ...more] = amendmentTables([
			{ ...amendment, follows: [] },
			{ ...amendment, cells: [{ ...cell, before: "58", after: "59" }], follows: [digest] },
		]);
		expect(more).toEqual([]);
		expect(all?.rows.map(({ cells }) => cells.map(({ text }) => text).slice(3))).toEqual([
			["申诉", "1", shortChecksum(digest)],
			["申诉", "1", shortChecksum(digest)],
		]);
		expect([first, second].map((table) => table?.rows[0]?.cells.map(({ text }) => text))).toEqual([
			["东村", "合计", "60", "58"],
			["东村", "合计", "58", "59"],
		]);
		expect(first?.columns.map(({ label }) => label)).toEqual(["行", "项目", "更正前", "更正后"]);
	});
});

describe("an address", () => {
	it("is assessed for the year to date unless it names a month, quarter or year", () => {
		expect(assessedPeriod({ kind: "day" })).toEqual({ kind: "year_to_date" });
		for (const text of ["month", "quarter", "year", "year_to_date", "month:2026-05"]) {
			const period = parsePeriod(text);
			if (period === null) throw new Error(text);
			expect(assessedPeriod(period)).toBe(period);
		}
	});

	it("names the scheme", () => {
		const view = { ...FIRST_VIEW, scheme: "example-ladder", tab: "trial" };
		expect(viewOf(searchOf(view))).toEqual(view);
		expect(Object.hasOwn(viewOf(""), "scheme")).toBe(false);
	});
});
