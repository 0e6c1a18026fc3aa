/** Records that stop: what is missing is told as missing, by the pace of the weeks before; quiet towns are never muted for it. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CivilDate } from "@/lib/base/civil";
import { wallFigures, wallNotes } from "@/lib/blocks/from-trends";
import { wallMonthsTable, wallYearsTable } from "@/lib/blocks/from-trends-curves";
import { wallClassesTable, wallDriverTables, wallRankingTable } from "@/lib/blocks/from-trends-places";
import { wallStopText } from "@/lib/blocks/from-trends-stopped";
import { dayNumber } from "@/lib/calendar/civil";
import type { Engine } from "@/lib/engine/engine";
import { openNativeEngine } from "@/lib/engine/native";
import { askWall } from "@/lib/trends/ask-wall";
import { missingIn, paceStart, reachUntil, stopDay } from "@/lib/trends/stopped";
import type { WallBoard } from "@/lib/trends/wall";
import { yearWindows } from "@/lib/trends/windows";
import { chanceOf } from "../../support/chance";
import { importInto } from "../../support/workspace";
import { TOWN_SETTINGS } from "../assessment/small-town";
import { startAfresh } from "../ingest/tables";
import { days, everyDay, filesOf, no, type Town } from "./stopping-town";

const day = (text: string) => text as CivilDate;

describe("the day records stop", () => {
	const JANUARY = yearWindows(day("2026-01-10")).now;
	const bounds = (first: string, last: string) => ({ first: no(first), last: no(last) });

	it("is found before the window too: two a day until 30 December, nothing in ten days", () => {
		const daily = everyDay("2024-01-01", "2025-12-30", 2);
		expect(stopDay(daily, bounds("2024-01-01", "2025-12-30"), JANUARY)).toBe(no("2025-12-30"));
		expect(missingIn(JANUARY, no("2025-12-30"))).toBe(9);
	});

	it("is none where the pace allows the silence: half a call a week, and ten days of nothing are 49 %", () => {
		// 26 in 364 days: e^(−26 ÷ 364 × 10) = 49 %; what lies before these 52 weeks is of another time.
		const twoWeeks = Array.from({ length: 27 }, (_, at) => [no("2025-12-30") - 14 * at, 1] as const);
		const daily = new Map([...everyDay("2024-01-01", "2024-12-01", 9), ...twoWeeks]);
		expect(stopDay(daily, bounds("2024-01-01", "2025-12-30"), JANUARY)).toBeNull();
		// 182 in 364 days: ten days of nothing are 0.67 %, nine 1.1 %.
		const half = new Map(Array.from({ length: 183 }, (_, at) => [no("2025-12-30") - 2 * at, 1]));
		const ends = (asOf: string) =>
			stopDay(half, bounds("2024-01-01", "2025-12-30"), yearWindows(day(asOf)).now);
		expect([ends("2026-01-09"), ends("2026-01-10")]).toEqual([null, no("2025-12-30")]);
	});

	it("goes by this year's own pace once it has 13 weeks: a town whose calls fell by four fifths is not silent after a week", () => {
		const last = "2026-05-01";
		const daily = new Map([
			...everyDay("2025-01-01", "2025-12-31", 1),
			...Array.from({ length: 25 }, (_, at) => [no(last) - 5 * at, 1] as const),
		]);
		expect(stopDay(daily, bounds("2025-01-01", last), yearWindows(day("2026-05-10")).now)).toBeNull();
		expect(stopDay(daily, bounds("2025-01-01", last), yearWindows(day("2026-05-30")).now)).toBe(no(last));
	});

	it("takes no pace from one record on New Year's Day, nor from a handful in all", () => {
		// One in the one day of the year so far would be one a day, and eight days of nothing 0.03 %.
		const daily = new Map(["2025-11-01", "2025-12-01", "2026-01-01"].map((at) => [no(at), 1]));
		expect(stopDay(daily, bounds("2024-01-01", "2026-01-01"), JANUARY)).toBeNull();
		const handful = everyDay("2025-12-26", "2025-12-30", 1);
		expect(stopDay(handful, bounds("2025-12-26", "2025-12-30"), JANUARY)).toBeNull();
		expect(stopDay(new Map([[no("2020-01-01"), 1]]), bounds("2020-01-01", "2020-01-01"), JANUARY)).toBeNull();
		expect(stopDay(new Map(), { first: null, last: null }, JANUARY)).toBeNull();
	});

	it("is found however long ago it was, by the 364 days that end with it", () => {
		const recorded = bounds("2015-01-01", "2019-12-31");
		expect(paceStart(recorded, JANUARY)).toBe(no("2019-01-02"));
		expect(paceStart(bounds("2019-06-01", "2019-12-31"), JANUARY)).toBe(no("2019-06-01"));
		expect(stopDay(everyDay("2019-01-02", "2019-12-31", 1), recorded, JANUARY)).toBe(no("2019-12-31"));
		expect(paceStart(bounds("2015-01-01", "2026-04-05"), yearWindows(day("2026-04-10")).now)).toBe(
			no("2026-01-01"),
		);
	});

	it("is none where records go on after the day of reading", () => {
		const daily = everyDay("2025-06-01", "2025-12-30", 2);
		expect(stopDay(daily, bounds("2025-06-01", "2026-02-01"), JANUARY)).toBeNull();
	});

	it("leaves a window whole below a tenth, in part from a tenth on, and unmeasured beyond", () => {
		const window = { start: day("2026-01-01"), end: day("2026-04-11") };
		expect(missingIn(window, no("2026-04-01"))).toBe(9);
		expect(reachUntil("whole", window, no("2026-04-01"))).toBe("whole");
		expect(reachUntil("whole", window, no("2026-03-31"))).toBe("part");
		expect(reachUntil("whole", window, no("2025-12-31"))).toBe("none");
		expect(reachUntil("part", window, no("2026-04-10"))).toBe("part");
		expect(reachUntil("none", window, null)).toBe("none");
	});

	it.each([0.01, 0.05, 0.2, 0.7, 3])(
		"is wrongly found in at most 3 of 100 unchanged towns of %d a day",
		(mean) => {
			const chance = chanceOf(41);
			const TOWNS = 600;
			for (const asOf of ["2026-01-03", "2026-01-15", "2026-05-20"]) {
				const { now } = yearWindows(day(asOf));
				const [from, end] = [no("2024-06-01"), dayNumber(now.end)];
				const muted = Array.from({ length: TOWNS }, () => {
					const daily = new Map<number, number>();
					// Many chances a day are as good as Poisson.
					for (let at = from; at < end; at += 1) {
						const count = Array.from({ length: 12 }, () => chance() < mean / 12).filter(Boolean).length;
						if (count > 0) daily.set(at, count);
					}
					const days = [...daily.keys()];
					const recorded = { first: days[0] ?? null, last: days.at(-1) ?? null };
					return stopDay(daily, recorded, now) !== null;
				}).filter(Boolean).length;
				expect([asOf, muted / TOWNS <= 0.03]).toEqual([asOf, true]);
			}
		},
	);
});

describe("the wall of January", () => {
	let engine: Engine;
	beforeAll(async () => {
		engine = await openNativeEngine({ threads: 1 });
	});
	afterAll(() => engine.close());
	async function wallOf(town: Town, asOf: string): Promise<WallBoard> {
		await startAfresh(engine);
		await importInto(engine, filesOf(town), TOWN_SETTINGS);
		return askWall(engine, { asOf: day(asOf) }, TOWN_SETTINGS);
	}
	const figure = (wall: WallBoard, id: string) =>
		wallFigures(wall).find((one) => one.id === `figure.trends.${id}`);

	it("says of two calls a day until 30 December that the year is not recorded, and tells no fall anywhere", async () => {
		const calls = days("2024-10-01", "2025-12-30", 2);
		const wall = await wallOf({ calls, alerts: calls }, "2026-01-10");
		expect(wall.missingDays).toEqual({ calls: 9, cases: 9, alerts: 9 });
		expect(wall.headline.isDoubleFall).toEqual({ calls: false, cases: false });
		for (const { label, text, comparisons } of wallFigures(wall)) {
			const [compared] = comparisons;
			const isRate = label === "万人警情率";
			expect([label, text, compared?.verdict, compared?.tone]).toEqual([label, "—", null, "none"]);
			expect(compared?.phrase).toBe(`记录到2025年12月30日，尚不能比较${isRate ? "（180.00→—）" : ""}`);
		}
		expect([wall.losses, wall.drivers, wall.ranking.groups, wall.categories.classes]).toEqual([
			null,
			[],
			[],
			[],
		]);
		const tables = [wallRankingTable(wall), wallClassesTable(wall), ...wallDriverTables(wall)];
		expect(tables.flatMap(({ rows }) => rows)).toEqual([]);
		const january = wallMonthsTable(wall)
			.rows.at(-1)
			?.cells.map(({ text }) => text);
		expect(january).toEqual(["2026-01（至今）", "18", "—", "—", "18", "—", "—", "8.20", "—"]);
		expect(wall.overlay.years.calls[0]).toMatchObject({ reach: "none", toDate: null });
		expect(wall.overlay.years.calls[1]).toMatchObject({ reach: "whole", toDate: 18 });
		expect(wallNotes(wall).map(({ text }) => text)).toEqual([
			...["一起警情", "一起立案", "一条预警"].map(
				(one) =>
					`${one.slice(2)}记录到2025年12月30日，本年没有${one}，按平时的数量不像是巧合，可能还没有导入：尚不能与上年比较。`,
			),
		]);
		expect(wallStopText(wall)).toBe("可能尚未导入：警情、立案、预警记录到2025年12月30日，尚不能与上年比较");
	});

	it("takes nothing in a town of a call a month for nothing", async () => {
		const calls = Array.from(
			{ length: 15 },
			(_, at) => `${2024 + Math.floor((at + 9) / 12)}-${String(((at + 9) % 12) + 1).padStart(2, "0")}-05`,
		);
		const wall = await wallOf({ calls }, "2026-01-10");
		expect(wall.missingDays).toEqual({ calls: 0, cases: 0, alerts: 0 });
		expect(figure(wall, "calls")).toMatchObject({ text: "0起" });
		expect(figure(wall, "calls")?.comparisons[0]).toMatchObject({ base: 1, verdictWord: "样本不足" });
		expect(wallNotes(wall)).toEqual([]);
	});

	it("shows what one day of nine brought, and does not compare it", async () => {
		const wall = await wallOf({ calls: days("2024-10-01", "2026-01-01", 2) }, "2026-01-10");
		expect(wall.missingDays).toEqual({ calls: 8, cases: 8, alerts: 0 });
		expect(figure(wall, "calls")).toMatchObject({ text: "2起" });
		expect(figure(wall, "calls")?.comparisons[0]).toMatchObject({
			phrase: "记录到1月1日，尚不能比较",
			verdictWord: null,
		});
		expect(wall.overlay.years.calls[0]).toMatchObject({ reach: "part", until: "2026-01-01", toDate: 2 });
		expect(wall.overlay.years.calls[0]?.cumulative.slice(0, 4)).toEqual([2, null, null, null]);
		const cell = wallYearsTable(wall).rows[0]?.cells[1];
		expect([cell?.text, cell?.hint]).toEqual(["2*", "记录到2026年1月1日"]);
		expect(wallStopText(wall)).toBe("可能尚未导入：警情、立案记录到1月1日，尚不能与上年比较");
	});

	it("compares while less than a tenth is missing, with the warning", async () => {
		const wall = await wallOf({ calls: days("2024-10-01", "2026-05-15", 2) }, "2026-05-20");
		expect(wall.missingDays).toEqual({ calls: 4, cases: 4, alerts: 0 });
		expect(figure(wall, "calls")?.comparisons[0]?.verdictWord).toBe("波动范围内");
		for (const id of ["calls", "cases", "loss", "rate"])
			expect([id, figure(wall, id)?.notes[0]]).toEqual([id, "记录到5月15日"]);
		expect(wall.headline.isDoubleFall).toEqual({ calls: false, cases: false });
		expect(wallStopText(wall)).toBe("可能尚未导入：警情、立案记录到5月15日，下降不可信");
	});

	it("mutes the cases alone where only they stop, and alerts alone where only they do", async () => {
		const until = days("2024-10-01", "2025-12-30", 2);
		const calls = days("2024-10-01", "2026-01-09", 2);
		const wall = await wallOf({ calls, cases: until, alerts: until }, "2026-01-10");
		expect(wall.missingDays).toEqual({ calls: 0, cases: 9, alerts: 9 });
		expect(figure(wall, "calls")).toMatchObject({ text: "18起" });
		for (const id of ["cases", "solved", "dissuaded", "loss_avoided"])
			expect([id, figure(wall, id)?.comparisons[0]?.phrase]).toEqual([
				id,
				"记录到2025年12月30日，尚不能比较",
			]);
	});
});
