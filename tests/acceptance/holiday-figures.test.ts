/** Holidays of the demonstration township against plain counts: calls from the generator's own list, the rest row by row. */
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { FestivalId } from "@/data/holidays";
import { askHoliday } from "@/lib/analysis/ask-holiday";
import type { HolidayAnswer } from "@/lib/analysis/holiday-answer";
import type { CivilDate } from "@/lib/base/civil";
import { holidayMeant } from "@/lib/calendar/holiday-period";
import { EVENT_TABLE } from "@/lib/dimensions/event-table";
import { holidaySections } from "@/lib/report/definitions/holiday";
import { readSettings } from "@/lib/settings/settings-file";
import { id, sql } from "@/lib/sql/fragment";
import truth from "../support/demo-truth.json";
import { plainCsv } from "../support/plain-csv";
import { demoFiles, loaded } from "../support/workspace";

const settings = readSettings(readFileSync("data/demo-settings.json", "utf8"));
const asOf = "2026-05-11" as CivilDate;

/** First and last days, both inclusive, as the notices have them. */
type Days = readonly [first: string, last: string];

const calls = plainCsv(readFileSync("tests/support/demo-truth-calls.csv", "utf8"))
	.filter(({ exclusion }) => exclusion === "")
	.map(({ report_time: time = "", fraud_category: category = "" }) => ({ day: time.slice(0, 10), category }));
const callsIn = ([first, last]: Days) => calls.filter(({ day }) => first <= day && day <= last).length;

const utc = (days: number) => new Date(days * 86_400_000).toISOString().slice(0, 10);

describe("holidays of the demonstration township", () => {
	let workspace: Awaited<ReturnType<typeof loaded>>;
	let rows: readonly {
		readonly ordinal: number | null;
		readonly call: string;
		readonly filed: string;
		readonly loss: number | null;
	}[] = [];

	beforeAll(async () => {
		workspace = await loaded(demoFiles(truth.importOrder), settings);
		const found = await workspace.engine.query({
			sql: sql`SELECT ordinal, call_day, case_day, loss_fen FROM ${id(EVENT_TABLE)}`,
			columns: { ordinal: "integer", call_day: "integer", case_day: "integer", loss_fen: "number" },
		});
		rows = found.map((row) => ({
			ordinal: row.ordinal,
			call: row.call_day === null ? "" : utc(row.call_day),
			filed: row.case_day === null ? "" : utc(row.case_day),
			loss: row.loss_fen,
		}));
	}, 120_000);
	afterAll(() => workspace.engine.close());

	function answerOf(festival: FestivalId, year: number, morning = asOf): Promise<HolidayAnswer> {
		const holiday = holidayMeant({ kind: "holiday", festival, year, phase: "during" }, morning, settings);
		return askHoliday(workspace.engine, { holiday, asOf: morning, filters: [] }, settings);
	}

	/** Calls, cases filed, known losses in fen and victims of some days, by loops. */
	function plain([first, last]: Days): readonly (number | null)[] {
		const isIn = (day: string) => first <= day && day <= last;
		const events = rows.filter(({ ordinal, call }) => ordinal === 1 && isIn(call));
		const known = events.flatMap(({ loss }) => (loss === null ? [] : [loss]));
		const sum = known.reduce((total, one) => total + one, 0);
		return [
			callsIn([first, last]),
			rows.filter(({ ordinal, filed }) => ordinal === 1 && isIn(filed)).length,
			events.length > 0 && known.length === 0 ? null : sum,
			rows.filter(({ call }) => isIn(call)).length,
		];
	}

	const PHASES: readonly [FestivalId, number, readonly (readonly [Days, Days, Days])[]][] = [
		[
			"labour_day",
			2026,
			[
				[
					["2026-04-24", "2026-04-30"],
					["2025-04-24", "2025-04-30"],
					["2025-04-24", "2025-04-30"],
				],
				[
					["2026-05-01", "2026-05-05"],
					["2025-05-01", "2025-05-05"],
					["2025-05-01", "2025-05-05"],
				],
				// Read on 11 May: five of the seven days are over.
				[
					["2026-05-06", "2026-05-10"],
					["2025-05-06", "2025-05-10"],
					["2025-05-06", "2025-05-10"],
				],
			],
		],
		[
			"spring_festival",
			2026,
			[
				[
					["2026-02-08", "2026-02-14"],
					["2025-01-20", "2025-01-26"],
					["2025-01-21", "2025-01-27"],
				],
				[
					["2026-02-15", "2026-02-23"],
					["2025-01-27", "2025-02-04"],
					["2025-01-28", "2025-02-04"],
				],
				[
					["2026-02-24", "2026-03-02"],
					["2025-02-05", "2025-02-11"],
					["2025-02-05", "2025-02-11"],
				],
			],
		],
	];

	it.each(PHASES)(
		"%s %d has the figures of a plain count in every part and comparison",
		async (festival, year, parts) => {
			const { phases } = await answerOf(festival, year);
			const found = phases.map(({ figures }) => [
				figures.map(({ now }) => now.value),
				figures.map(({ aligned }) => aligned?.base.value),
				figures.map(({ daysOff }) => daysOff?.base.value),
			]);
			expect(found).toEqual(parts.map((part) => part.map(plain)));
			expect(parts.flat().reduce((sum, days) => sum + callsIn(days), 0)).toBeGreaterThan(20);
		},
	);

	it("lists the days off of four years; a year recorded in part is not compared", async () => {
		const { years } = await answerOf("labour_day", 2026);
		const due: readonly Days[] = [
			["2026-05-01", "2026-05-05"],
			["2025-05-01", "2025-05-05"],
			["2024-05-01", "2024-05-05"],
			["2023-04-29", "2023-05-03"],
		];
		expect(years.map(({ figures }) => figures[0]?.value)).toEqual(due.map(callsIn));
		expect(years.map(({ figures }) => figures[0]?.reach)).toEqual(["whole", "whole", "whole", "part"]);
		expect(years.map(({ against }) => against?.isComparable ?? null)).toEqual([null, true, true, false]);
	});

	it("lays every day of the curve beside the same distance from 初一", async () => {
		const { curve } = await answerOf("spring_festival", 2026);
		const first: Readonly<Record<number, string>> = {
			2026: "2026-02-17",
			2025: "2025-01-29",
			2024: "2024-02-10",
		};
		expect(curve.left).toEqual([2023]);
		expect(curve.lines.map(({ year }) => year)).toEqual([2026, 2025, 2024]);
		for (const { year, days } of curve.lines) {
			const newYear = Date.parse(`${first[year]}T00:00:00Z`) / 86_400_000;
			const due = Array.from({ length: 23 }, (_, at) => utc(newYear + at - 7)).map((day) =>
				callsIn([day, day]),
			);
			expect([year, days.map(({ count }) => count)]).toEqual([year, due]);
		}
	});

	it("takes January and February together", async () => {
		const { spring } = await answerOf("spring_festival", 2026);
		const due: readonly Days[] = [
			["2026-01-01", "2026-02-28"],
			["2025-01-01", "2025-02-28"],
			["2024-01-01", "2024-02-29"],
		];
		expect(spring.slice(0, 3).map(({ figures }) => figures.map(({ value }) => value))).toEqual(
			due.map(plain),
		);
		expect(spring[3]?.figures[0]?.reach).toBe("none");
	});

	it("prompts for 端午 2026 rest on the three years before it, with plain counts", async () => {
		const { prompts } = await answerOf("labour_day", 2026);
		expect(prompts?.next).toMatchObject({ festival: "dragon_boat", year: 2026 });
		const before: readonly Days[] = [
			["2025-05-24", "2025-05-30"],
			["2024-06-01", "2024-06-07"],
			["2023-06-15", "2023-06-21"],
		];
		const counts = prompts?.totals[0];
		expect(counts?.byYear.map(({ count }) => count)).toEqual(before.map(callsIn));
		expect(counts?.now).toEqual({ count: before.reduce((sum, days) => sum + callsIn(days), 0), days: 21 });
		// Four weeks before and after each profile, without 劳动节 (and 端午's own days, which lie in the profile).
		const base: readonly Days[] = [
			["2025-04-26", "2025-04-30"],
			["2025-05-06", "2025-05-23"],
			["2025-06-10", "2025-07-07"],
			["2024-05-06", "2024-05-31"],
			["2024-06-18", "2024-07-15"],
			["2023-05-18", "2023-06-14"],
			["2023-07-02", "2023-07-29"],
		];
		expect(counts?.base.count).toBe(base.reduce((sum, days) => sum + callsIn(days), 0));
		expect(counts?.base.days).toBe(5 + 18 + 28 + 26 + 28 + 28 + 28);
		const lowest = prompts?.prompts.find(({ dimension }) => dimension.id === "fraud_category");
		const ofCategory = calls.filter(({ category }) => category === lowest?.label);
		const phase = lowest?.byYear.map(({ window }) => window) ?? [];
		expect(lowest?.byYear.map(({ count }) => count)).toEqual(
			phase.map(({ start, end }) => ofCategory.filter(({ day }) => start <= day && day < end).length),
		);
	});

	it("has nothing to count before the holiday, and says so", async () => {
		const early = await answerOf("dragon_boat", 2026);
		expect(early.phases.map(({ figures }) => figures.length)).toEqual([0, 0, 0]);
		const texts = JSON.stringify(holidaySections(early, settings));
		expect(texts).toContain("2026年端午节假期（3天）尚未开始。");
		expect(texts).not.toMatch(/NaN|undefined|Infinity/);
	});
});
