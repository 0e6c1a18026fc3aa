/** The screen 回执筛查 in blocks: figures and batches that agree, a list to be ticked off, coverage, effect; nobody in clear. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CivilDate, CivilMoment } from "@/lib/base/civil";
import { batchTable, screeningFigures, screeningNotes, selfReportedTable } from "@/lib/blocks/from-screening";
import { coverageFigures, coverageNotes, coverageTable } from "@/lib/blocks/from-screening-coverage";
import { effectNotes, effectTable } from "@/lib/blocks/from-screening-effect";
import { dutiesTable, officerText, worklist } from "@/lib/blocks/from-screening-list";
import { HIT_STRENGTH_WORDS, screeningRules } from "@/lib/blocks/screening-words";
import type { CoverageBoard } from "@/lib/screening/ask-coverage";
import type { EffectBoard } from "@/lib/screening/ask-effect";
import type { ScreeningBoard } from "@/lib/screening/board";
import { byReceiptAge, effectOf } from "@/lib/screening/effect";
import type { Hit, SignedPerson } from "@/lib/screening/hit";
import { type ListedTask, listedSigner, listedTask } from "@/lib/screening/masked";
import { STANDARD_PREVENTION_PARAMETERS } from "@/lib/settings/prevention-parameters";
import { lastVisits, type RecordedVisit, standingOf } from "@/lib/visits/visit";
import { DAY, EVENT, hitOf, visitTo } from "../screening/hit-sample";
import { LABELS } from "./answers";

const DAYS = new Map([["J1", { event_no: "J1", call_day: 20_513, case_day: null }]]);

function taskOf(hit: Hit, visits: readonly RecordedVisit[] = [], more: Partial<ListedTask> = {}): ListedTask {
	const subject = { kind: "receipt", id: hit.signer.receiptNo } as const;
	const last = lastVisits(visits)(subject);
	const task = {
		hit,
		subject,
		duty: { grid: "第1网格", gridWorker: "员甲", officer: "警甲", firm: null },
		isOfDay: true,
		elapsedMinutes: 125,
		earlierHits: 0,
		signing: 1,
		earlierVisit: null,
		last,
		standing: standingOf(last, "2026-05-10" as CivilDate),
	};
	return { ...listedTask(task, DAYS, LABELS), ...more };
}

const boardOf = (tasks: readonly ListedTask[], more: Partial<ScreeningBoard> = {}): ScreeningBoard => ({
	day: DAY,
	readAt: "2026-05-11 12:00:00" as CivilMoment,
	batches: [
		{ batch: "morning", receipts: 60, persons: 58, hits: { self: 3, relation: 2, both: 1 } },
		{ batch: "afternoon", receipts: 40, persons: 40, hits: { self: 1, relation: 0, both: 0 } },
		{ batch: null, receipts: 0, persons: 0, hits: { self: 0, relation: 0, both: 0 } },
	],
	persons: 95,
	tasks,
	selfReported: [],
	undecided: [],
	reach: { from: "2026-01-01 10:00:00" as CivilMoment, until: "2026-05-11 15:00:00" as CivilMoment },
	...more,
});
const cellsOf = (rows: readonly { readonly cells: readonly { readonly text: string }[] }[]) =>
	rows.map(({ cells }) => cells.map(({ text }) => text));

describe("figures and batches of a day", () => {
	it("say the same: receipts, signers once a day, hits by kind", () => {
		const board = boardOf([]);
		expect(cellsOf(batchTable(board)?.rows ?? [])).toEqual([
			["上午批次", "60", "58", "6", "3", "2", "1"],
			["下午批次", "40", "40", "1", "1", "0", "0"],
			["全天", "100", "95", "7", "4", "2", "1"],
		]);
		expect(screeningFigures(board).map(({ label, text, notes }) => [label, text, ...notes])).toEqual([
			["当日回执", "100份", "签署人95人，一人多份计1人"],
			["当日命中", "7份", "本人4份，关系人2份，本人和关系人1份"],
			["尚待回访", "0份"],
			["其中逾期", "0份"],
		]);
	});

	it("count what is open and late from the list itself", () => {
		const done = taskOf(hitOf("R1", "11 10:00"), visitTo("R1", "11 11:00"));
		const late = taskOf(hitOf("R2", "07 10:00"));
		const again = taskOf(
			hitOf("R3", "11 10:00"),
			visitTo("R3", "11 11:00", { next: "2026-05-20" as CivilDate }),
		);
		const board = boardOf([done, late, again]);
		expect(screeningFigures(board).map(({ value }) => value)).toEqual([100, 7, 2, 1]);
		expect(cellsOf(dutiesTable(board).rows)).toEqual([["第1网格", "警甲", "2", "1", "1"]]);
	});

	it("are not measured without a receipt on record, and say so", () => {
		const board = boardOf([], { reach: null });
		expect(screeningFigures(board).map(({ text }) => text)).toEqual(["—", "—", "—", "—"]);
		expect(screeningNotes(board).map(({ text }) => text)).toEqual([
			"还没有导入反诈回执，无法筛查。请先导入回执导出表。",
		]);
	});

	it("warn where the receipts end before the day, and measure nothing of it then", () => {
		const until = (moment: string) =>
			boardOf([], { reach: { from: "2026-01-01 10:00:00" as CivilMoment, until: moment as CivilMoment } });
		const late = until("2026-05-10 17:00:00");
		expect(screeningFigures(late).map(({ text }) => text)).toEqual(["—", "—", "0份", "0份"]);
		expect(batchTable(late)).toBeNull();
		expect(screeningNotes(until("2026-05-11 09:00:00"))).toEqual([]);
		expect(screeningNotes(until("2026-05-10 17:00:00"))[0]?.text).toContain("当日两批尚未导入");
		expect(screeningNotes(until("2026-05-01 17:00:00"))[0]?.text).toMatch(/^回执只导入到2026年5月1日；/);
	});
});

describe("the list of a day", () => {
	it("says who, whose, why, what happened before, since when and until when", () => {
		const hit = hitOf("R1", "11 10:00", { employer: "金星厂" });
		const { table, tasks } = worklist(boardOf([taskOf(hit, [], { signing: 2, earlierHits: 1 })]), null);
		expect(table.columns.map(({ label }) => label)).toEqual([
			"签署人",
			"网格",
			"责任民警",
			"村居和单位",
			"签署",
			"命中和依据",
			"此前被骗",
			"签署和回访史",
			"期限和办理情况",
		]);
		expect(cellsOf(table.rows)).toEqual([
			[
				"周** 154****0001",
				"第1网格",
				"警甲",
				"甲村；金星厂",
				"5月11日 10:00，已过2小时5分，回执 R1",
				"本人（强）：证件号码相同",
				"3月1日不详，损失1万元",
				"第2次签署；近期已命中1次",
				"5月10日前；待回访，已逾期1天",
			],
		]);
		expect(tasks).toEqual([
			{
				rowId: "R1",
				title: "周** 154****0001",
				subject: { kind: "receipt", id: "R1" },
				last: null,
				standing: { status: "open", due: "2026-05-10" },
			},
		]);
	});

	it("leads to the row of the earlier event, and nowhere where it no longer counts", () => {
		const cells = (task: ListedTask) => worklist(boardOf([task]), null).table.rows[0]?.cells[6];
		const known = taskOf(hitOf("R1", "11 10:00"));
		expect(cells(known)?.rows).toEqual({
			metric: "calls",
			window: { start: "2026-03-01", end: "2026-03-02" },
			filters: [],
			event: { eventNo: "J1", ordinal: 1 },
		});
		const [one] = known.evidence;
		const gone = one === undefined ? [] : [{ ...one, event: { ...one.event, counted: null } }];
		expect(cells({ ...known, evidence: gone })?.rows).toBeNull();
	});

	it("lists every event once, counts those beyond two, and says whose they were", () => {
		const event = (eventNo: string) => ({ ...EVENT, eventNo, lossFen: null });
		const one = { side: "self", how: "id", words: "证件号码相同", strength: "strong" } as const;
		const other = { side: "relation", how: "household", words: "户号相同", strength: "strong" } as const;
		const hit: Hit = {
			...hitOf("R1", "11 10:00"),
			kind: "both",
			evidence: [
				{ ...one, event: event("J1") },
				{ ...other, event: event("J1") },
				{ ...other, event: event("J2") },
				{ ...other, event: event("J3") },
			],
		};
		const cells = worklist(boardOf([taskOf(hit)]), null).table.rows[0]?.cells;
		expect(cells?.[5]?.text).toMatch(/）：证件号码相同；户号相同$/);
		expect(cells?.[6]?.text).toBe("3月1日不详，损失不详；3月1日不详，损失不详（关系人）；等3起");
		expect(cells?.[6]?.hint).toBe("J1、J2、J3");
	});

	it("keeps done ones in sight, marked, with how they ended", () => {
		const visits = visitTo("R1", "11 11:00", { note: "在家", by: "民警甲" });
		const row = worklist(boardOf([taskOf(hitOf("R1", "11 10:00"), visits)]), null).table.rows[0];
		expect(row?.cells.slice(8)).toEqual([
			{
				text: "已办结：已见面（5月11日）",
				tone: "better",
				sort: Number.MAX_SAFE_INTEGER,
				hint: "登记人：民警甲；在家",
			},
		]);
	});

	it("can be of one officer, those of nobody included", () => {
		const nobody = { grid: null, gridWorker: null, officer: null, firm: null };
		const board = boardOf([
			taskOf(hitOf("R1", "11 10:00")),
			taskOf(hitOf("R2", "11 10:00"), [], { duty: nobody }),
		]);
		expect(board.tasks.map(officerText)).toEqual(["警甲", "未落实"]);
		expect(worklist(board, "未落实").tasks.map(({ rowId }) => rowId)).toEqual(["R2"]);
		expect(worklist(board, "警甲").table.caption).toBe("回访清单（警甲）");
		expect(worklist(boardOf([]), null).table.emptyText).toBe("当日没有命中，以前的也都已办结");
	});

	it("says a match by name, birth date and village to be weak", () => {
		const hit: Hit = { ...hitOf("R1", "11 10:00"), strength: "weak" };
		const cell = worklist(boardOf([taskOf(hit)]), null).table.rows[0]?.cells[5];
		expect(cell?.text).toContain(`本人（${HIT_STRENGTH_WORDS.weak}）：`);
		expect(cell?.hint).toContain("核实");
	});

	it("shows no name, number or door in clear, whatever a receipt says", () => {
		const name = fc.constantFrom("周小棠", "欧阳大勇", "吴 大 勇");
		const number = fc.stringMatching(/^1[3-9]\d{9}$/);
		const signer = fc.record({
			name,
			phone: fc.oneof(
				number,
				fc.tuple(number, number).map((both) => both.join(" ")),
			),
			idNo: fc.constant("330799199003072316"),
			village: fc.constantFrom("甲村", "溪口村3组12号", "阳光花园3幢502室", null),
			employer: fc.oneof(
				fc.constantFrom("金星厂", null),
				fc.tuple(name, number).map(([who, phone]) => `个体户${who} ${phone}`),
			),
			grid: fc.oneof(
				fc.constant("第1网格"),
				number.map((phone) => `网格员电话${phone}`),
			),
		});
		fc.assert(
			fc.property(signer, (told) => {
				const hit = hitOf("R1", "11 10:00", told as Partial<SignedPerson>);
				const task = taskOf(hit);
				const board = boardOf([task], { selfReported: [listedSigner(hit.signer)] });
				const page = JSON.stringify([worklist(board, null), selfReportedTable(board), board.tasks]);
				expect(page).not.toMatch(/1[3-9]\d{9}|330799199003072316|3组12号|3幢502室/);
				expect(page).not.toContain(told.name);
			}),
		);
	});
});

const COVERAGE: CoverageBoard = {
	day: DAY,
	isRecorded: true,
	receipts: 50,
	persons: 40,
	village: {
		lines: [
			{
				name: "甲村",
				reached: 29,
				counted: 29,
				base: { people: 100, kind: "resident", year: 2025, isOfYear: false },
			},
			{ name: "乙村", reached: 3, counted: 3, base: null },
		],
		counted: 29,
		people: 100,
		elsewhere: 1,
		unknown: 8,
	},
	zone: { lines: [], counted: 0, people: null, elsewhere: 0, unknown: 40 },
	enterprise: {
		lines: [
			{
				name: "甲厂",
				reached: 12,
				counted: 12,
				base: { people: 10, kind: "workers", year: null, isOfYear: true },
			},
		],
		counted: 12,
		people: 10,
		elsewhere: 0,
		unknown: 28,
	},
};

describe("coverage", () => {
	it("never says a share without its part and whole, and the unknown apart: 29.0%（未知8人另列）", () => {
		expect(cellsOf(coverageTable(COVERAGE, "village").rows)).toEqual([
			["甲村", "29", "100", "29.0%", "常住人口（2025年）"],
			["乙村", "3", "—", "—", "名册未写明"],
			["合计", "29", "100", "29.0%（未知8人另列）", ""],
		]);
		expect(coverageFigures(COVERAGE).map(({ label, text }) => [label, text])).toEqual([
			["有回执的人", "40人"],
			["村居人口覆盖率（29/100人）", "29.0%"],
		]);
	});

	it("does not cut more persons than workers, and says that the lists do not fit", () => {
		const [row] = coverageTable(COVERAGE, "enterprise").rows;
		expect(row?.cells[3]).toMatchObject({ text: "120.0%", hint: "人数多于名册，回执与名册不一致" });
	});

	it("says what is missing: receipts, populations, lists", () => {
		const without = { ...COVERAGE, village: { ...COVERAGE.village, people: null } };
		expect(coverageFigures(without)[1]?.text).toBe("—");
		expect(coverageNotes(without)[0]?.text).toContain("没有村居人口");
		const empty = { ...COVERAGE, isRecorded: false };
		expect(coverageNotes(empty)[0]?.text).toContain("还没有导入反诈回执");
		expect(coverageFigures(empty).map(({ text }) => text)).toEqual(["—", "—"]);
		expect(coverageTable(COVERAGE, "zone")).toMatchObject({ rows: [], emptyText: "没有园区名册" });
	});
});

describe("effect", () => {
	const signed = { d30: 2, d90: 0, d180: 4, d365: 6, older: 0 };
	const counts = { unsigned: 100, signed, unknown: 5, outside: 3 };
	const months = (count: number) => (count * 365.25) / 12;
	const personDays = { ...byReceiptAge(() => months(1000)), older: 0 };
	const board = (people: number | null): EffectBoard => ({
		...effectOf(counts, personDays, { people, days: months(10) }),
		day: DAY,
		window: { start: "2025-05-11" as CivilDate, end: DAY },
		population: people === null ? null : { people, villages: 2, missing: 1 },
	});

	it("says counts, person-months, rates, ratios with their interval and verdict", () => {
		const table = effectTable(board(1400));
		const rows = cellsOf(table.rows);
		expect(rows.map(([label, victims, share, months_]) => [label, victims, share, months_])).toEqual([
			["没有签过", "100", "89.3%", "10,000"],
			["30天以内", "2", "1.8%", "1000"],
			["31–90天", "0", "0.0%", "1000"],
			["91–180天", "4", "3.6%", "1000"],
			["181–365天", "6", "5.4%", "1000"],
			["365天以上", "0", "0.0%", "0"],
			["365天以内合计", "12", "10.7%", "4000"],
		]);
		expect(rows[0]?.slice(4)).toEqual(["100.00", "—", "对照"]);
		expect(rows[6]?.[4]).toBe("30.00");
		expect(rows[6]?.[5]).toMatch(/^0\.30（0\.\d\d–0\.\d\d）$/);
		expect(rows[6]?.[6]).toBe("明显低于未签的人");
		expect(rows[5]?.slice(4)).toEqual(["—", "—", "—"]);
		expect(table.footnote).toBe(
			"另有查不出是否签过的5人次、住辖区外的3人次未列入；人口1400人，为2个村居之和，另有1个村居无人口数",
		);
	});

	it("says in one sentence what the interval allows, and that even that is no proof", () => {
		const [headline, caveat] = effectNotes(board(1400)).map(({ text }) => text);
		expect(headline).toMatch(
			/^签过回执365天以内的人，受害发生率为没有签过的人的0\.30倍（95%区间.*）：明显低于未签的人。$/,
		);
		expect(caveat).toContain("不是随机挑选的");
		expect(caveat).toContain("不能证明");
	});

	it("says why there is no ratio, and keeps the counts", () => {
		const notes = effectNotes(board(null));
		expect(notes[0]).toMatchObject({ id: "note.effect.absence", tone: "warning" });
		expect(notes.map(({ id }) => id)).not.toContain("note.effect.headline");
		const rows = cellsOf(effectTable(board(null)).rows);
		expect(rows[0]).toEqual(["没有签过", "100", "89.3%", "—", "—", "—", "对照"]);
		expect(rows[1]?.slice(5)).toEqual(["—", "—"]);
		expect(JSON.stringify(effectTable(board(null)))).not.toMatch(/NaN|undefined|Infinity/);
	});

	it("has no rows where receipts reach none of the year", () => {
		const none: EffectBoard = { ...board(null), window: null, absence: "no_receipts" };
		expect(effectTable(none).rows).toEqual([]);
		expect(effectNotes(none).map(({ text }) => text)).toEqual(["还没有导入反诈回执，不能统计成效。"]);
	});
});

describe("screeningRules", () => {
	it("says the terms in force", () => {
		const words = (more: object) =>
			screeningRules({ ...STANDARD_PREVENTION_PARAMETERS, ...more })
				.map(({ text }) => text)
				.join();
		expect(words({ hitVisitDays: 5, noonHour: 13 })).toMatch(/13时以前.*签署后5日内/s);
		expect(words({ hitLookBackDays: 45 })).toContain("此前45日内尚未办结");
	});
});
