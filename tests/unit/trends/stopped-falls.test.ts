/** A fall that is made of days which nobody recorded is praised nowhere, each kind of record by its own end, and told where it is real. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CivilDate } from "@/lib/base/civil";
import { wallFigures, wallNotes } from "@/lib/blocks/from-trends";
import { wallYearsTable } from "@/lib/blocks/from-trends-curves";
import { wallStopText } from "@/lib/blocks/from-trends-stopped";
import type { Engine } from "@/lib/engine/engine";
import { openNativeEngine } from "@/lib/engine/native";
import { askWall } from "@/lib/trends/ask-wall";
import type { WallBoard } from "@/lib/trends/wall";
import { importInto } from "../../support/workspace";
import { TOWN_SETTINGS } from "../assessment/small-town";
import { startAfresh } from "../ingest/tables";
import { days, filesOf, type Town } from "./stopping-town";

const AS_OF = "2026-07-01" as CivilDate;
/** 1 January to 30 June are 181 days, to 13 June 164: 17 days, 9.4 %, are missing. */
const LAST = "2026-06-13";

const settings = {
	...TOWN_SETTINGS,
	trends: {
		...TOWN_SETTINGS.trends,
		targets: (["cases", "calls", "loss"] as const).flatMap((metric) => [
			{ by: "03-31", metric, fallPercent: 20 },
			{ by: "06-30", metric, fallPercent: 20 },
			{ by: "12-31", metric, fallPercent: 20 },
		]),
	},
};

let engine: Engine;
beforeAll(async () => {
	engine = await openNativeEngine({ threads: 1 });
});
afterAll(() => engine.close());

async function wallOf(town: Town): Promise<WallBoard> {
	await startAfresh(engine);
	await importInto(engine, filesOf(town), settings);
	return askWall(engine, { asOf: AS_OF }, settings);
}
const figure = (wall: WallBoard, id: string) =>
	wallFigures(wall).find((one) => one.id === `figure.trends.${id}`);
const stepsOf = (wall: WallBoard, id: string) =>
	wall.targets
		.filter(({ metric }) => metric === id)
		.map(({ status, isReachedSoFar }) => [status, isReachedSoFar]);
/** So many a day until the end of 2025, and then so many until a day. */
const years = (before: number, after: number, until: string) => [
	...days("2024-10-01", "2025-12-31", before),
	...days("2026-01-01", until, after),
];
const UNTRUSTED = { phrase: "记录到6月13日，下降不可信", verdict: null, verdictWord: null, tone: "none" };

describe("cases of three a day, then of two", () => {
	it("fell clearly, calls too, where all of them are recorded: 543 to 362", async () => {
		const all = years(3, 2, "2026-06-30");
		const wall = await wallOf({ calls: all, isSolved: true });
		expect(wall.missingDays).toEqual({ calls: 0, cases: 0, alerts: 0 });
		expect(wall.headline.isDoubleFall).toEqual({ calls: true, cases: true });
		for (const id of ["calls", "cases", "solved"]) {
			expect([id, figure(wall, id)?.comparisons[0]?.phrase]).toEqual([id, "下降33.3%（543起→362起）"]);
			expect(figure(wall, id)?.notes).toEqual([]);
		}
		expect(stepsOf(wall, "cases")).toEqual([
			["reached", true],
			["reached", true],
			["next", true],
		]);
		expect(wallStopText(wall)).toBeNull();
	});

	it("fell in no word where they end 17 days before the window does, while calls did", async () => {
		const wall = await wallOf({ calls: years(3, 2, "2026-06-30"), cases: years(3, 2, LAST), isSolved: true });
		expect(wall.missingDays).toEqual({ calls: 0, cases: 17, alerts: 0 });
		expect(wall.headline.isDoubleFall).toEqual({ calls: true, cases: false });
		for (const id of ["cases", "solved"]) {
			// 2 × 164.
			expect([id, figure(wall, id)?.text]).toEqual([id, "328起"]);
			expect(figure(wall, id)?.comparisons[0]).toMatchObject({ ...UNTRUSTED, base: 543 });
		}
		for (const id of ["calls", "loss", "rate"])
			expect([id, figure(wall, id)?.comparisons[0]?.verdictWord]).toEqual([id, "明显下降"]);
		expect(stepsOf(wall, "cases")).toEqual([
			["reached", true],
			["unmeasured", null],
			["unmeasured", null],
		]);
		const [year] = wallYearsTable(wall).rows;
		expect(year?.cells[2]).toMatchObject({ text: "328*", hint: "记录到2026年6月13日" });
		expect(wallStopText(wall)).toBe("可能尚未导入：立案记录到6月13日，下降不可信");
		expect(wallNotes(wall).map(({ text }) => text)).toEqual([
			"立案记录到6月13日，最后17天没有一起立案，按平时的数量不像是巧合，可能还没有导入：下降不可信。",
			"警情与损失实现“双下降”，剔除最大一起后仍超出波动范围。",
		]);
	});

	it("rose where two a day became three, in spite of the missing days: 362 to 492", async () => {
		const wall = await wallOf({ calls: years(2, 2, "2026-06-30"), cases: years(2, 3, LAST) });
		expect(figure(wall, "cases")?.comparisons[0]).toMatchObject({
			phrase: "上升35.9%（362起→492起）",
			verdictWord: "明显上升",
			tone: "worse",
		});
		expect(figure(wall, "cases")?.notes).toEqual(["记录到6月13日"]);
		expect(stepsOf(wall, "cases").map(([status]) => status)).toEqual(["missed", "missed", "next"]);
	});
});

it("calls that end take losses, rate, villages and classes with them, and leave the cases", async () => {
	const wall = await wallOf({ calls: years(3, 2, LAST), cases: years(3, 2, "2026-06-30") });
	expect(wall.missingDays).toEqual({ calls: 17, cases: 0, alerts: 0 });
	for (const id of ["calls", "loss"]) expect(figure(wall, id)?.comparisons[0]).toMatchObject(UNTRUSTED);
	// 543 and 328 calls of 1000 people.
	expect(figure(wall, "rate")?.comparisons[0]).toMatchObject({
		...UNTRUSTED,
		phrase: "记录到6月13日，下降不可信（5430.00→3280.00）",
	});
	expect(figure(wall, "cases")?.comparisons[0]?.verdictWord).toBe("明显下降");
	expect(wall.headline.isDoubleFall).toEqual({ calls: false, cases: false });
	expect(wall.losses).toBeNull();
	const told = [
		...wall.ranking.groups.flatMap(({ units }) => units),
		...wall.categories.classes,
		...wall.drivers.flatMap(({ parts }) => parts),
	];
	expect(told.length).toBeGreaterThan(10);
	expect(told.map(({ compared }) => compared?.verdict)).not.toContain("clear_fall");
	for (const id of ["calls", "loss"])
		expect(stepsOf(wall, id).slice(1)).toEqual([
			["unmeasured", null],
			["unmeasured", null],
		]);
});

it("alerts that end are not blamed for dissuading fewer", async () => {
	const [calls, cases] = [years(2, 2, "2026-06-30"), days("2024-10-01", "2025-12-30", 2)];
	const wall = await wallOf({ calls, cases, alerts: years(3, 2, LAST) });
	expect(wall.missingDays).toEqual({ calls: 0, cases: 181, alerts: 17 });
	for (const id of ["dissuaded", "loss_avoided"])
		expect(figure(wall, id)?.comparisons[0]).toMatchObject(UNTRUSTED);
	expect(wallStopText(wall)).toBe(
		"可能尚未导入：立案记录到2025年12月30日，尚不能与上年比较；预警记录到6月13日，下降不可信",
	);
});

describe("records that ended years ago", () => {
	/** Before the four years of the overlay, and more than 770 days ago. */
	const long = days("2021-10-01", "2022-09-30");

	it("are not measured, alerts and cases alike: nothing became nothing in no word", async () => {
		const wall = await wallOf({ calls: years(1, 1, "2026-06-30"), cases: long, alerts: long });
		expect(wall.missingDays).toEqual({ calls: 0, cases: 181, alerts: 181 });
		for (const id of ["cases", "solved", "dissuaded", "loss_avoided"]) {
			expect([id, figure(wall, id)?.text]).toEqual([id, "—"]);
			expect(figure(wall, id)?.comparisons[0]).toMatchObject({
				...UNTRUSTED,
				phrase: "记录到2022年9月30日，尚不能比较",
			});
		}
		expect(wall.months.map(({ figures }) => figures.cases.now.value)).toEqual(Array(13).fill(null));
	});

	it("are so for calls too", async () => {
		const wall = await wallOf({ calls: long, cases: years(1, 1, "2026-06-30") });
		expect(wall.missingDays).toEqual({ calls: 181, cases: 0, alerts: 0 });
		for (const id of ["calls", "loss"])
			expect(figure(wall, id)?.comparisons[0]?.phrase).toBe("记录到2022年9月30日，尚不能比较");
		expect(wall.overlay.years.calls.map(({ toDate }) => toDate)).toEqual([null, null, null, null]);
	});
});
