/** The chart of points and the calendar of visits as plain options. */
import { describe, expect, it } from "vitest";
import { calendarOption, calendarWeeks, pickedAreas } from "@/components/focus/calendar-option";
import { chartedAreas, pointsOption } from "@/components/focus/points-option";
import type { CivilDate } from "@/lib/base/civil";
import type { PastPick } from "@/lib/focus/board";
import { FACTOR_IDS } from "@/lib/focus/factors";
import type { AreaFeatures } from "@/lib/focus/features";
import type { PickStep } from "@/lib/focus/ledger";
import { rankedAreas, scoreAreas } from "@/lib/focus/score";
import { STANDARD_FOCUS_PARAMETERS as parameters } from "@/lib/settings/focus-parameters";

const areas = Array.from(
	{ length: 20 },
	(_, at): AreaFeatures => ({
		area: `村${at}`,
		code: String(at).padStart(2, "0"),
		weekly: Array.from({ length: 40 }, (__, week) => ((week + at) % (at + 2) === 0 ? 1 : 0)),
		population: at === 19 ? 0 : 1000,
		reached: at * 10,
		repeats: at % 3,
		weeksSinceVisit: null,
	}),
);
const score = scoreAreas(areas, { season: 1.2, parameters });

describe("the points", () => {
	const charted = chartedAreas(score, ["村18", null]);

	it("are those of the first fifteen by score and of those named besides; never of a place where nobody lives", () => {
		const names = rankedAreas(score.areas).map(({ features }) => features.area);
		expect(charted.map(({ features }) => features.area)).toEqual([
			...names.slice(0, 15),
			...(names.slice(0, 15).includes("村18") ? [] : ["村18"]),
		]);
		expect(chartedAreas(score, ["村19"]).some(({ features }) => features.area === "村19")).toBe(false);
	});

	it("stack to the score without 50, to the tenth", () => {
		const series = pointsOption(charted).series as readonly {
			readonly data: readonly number[];
			readonly stack: string;
		}[];
		expect(series).toHaveLength(FACTOR_IDS.length);
		expect(new Set(series.map(({ stack }) => stack)).size).toBe(1);
		for (const [at, area] of charted.entries()) {
			const sum = series.reduce((all, { data }) => all + (data[at] ?? Number.NaN), 0);
			expect(Math.abs(sum - (area.score - 50))).toBeLessThan(0.3);
		}
	});
});

describe("the calendar", () => {
	const date = (text: string) => text as CivilDate;
	const step = (kind: PickStep["kind"]): PickStep => ({
		kind,
		at: "2026-05-11 08:00:00" as PickStep["at"],
		reason: null,
		deed: null,
	});
	const pick = (week: string, area: string, ...kinds: readonly PickStep["kind"][]): PastPick => ({
		group: "village",
		week: date(week),
		area,
		proposed: area,
		steps: [step("picked"), ...kinds.map(step)],
	});
	const picks = [
		pick("2025-05-05", "旧村"),
		pick("2026-04-27", "甲村", "done"),
		pick("2026-05-04", "乙村", "postponed"),
		pick("2026-05-04", "丙村"),
		pick("2026-05-11", "甲村", "cancelled"),
	];
	const weeks = calendarWeeks(date("2026-05-11"));

	it("has the 52 weeks that end with the last one", () => {
		expect(weeks).toHaveLength(52);
		expect(weeks[0]).toBe("2025-05-19");
		expect(weeks.at(-1)).toBe("2026-05-11");
	});

	it("has a row a place of the year, the latest first, and a sign a pick", () => {
		const rows = pickedAreas(picks, weeks);
		expect(rows).toEqual(["甲村", "乙村", "丙村"]);
		const [series] = calendarOption(picks, rows, weeks).series as readonly {
			readonly data: readonly {
				readonly value: readonly number[];
				readonly label: { readonly formatter: string };
			}[];
		}[];
		expect(
			series?.data.map(({ value, label }) => [rows[value[1] ?? -1], weeks[value[0] ?? -1], label.formatter]),
		).toEqual([
			["甲村", "2026-04-27", "访"],
			["乙村", "2026-05-04", "推"],
			["丙村", "2026-05-04", "定"],
			["甲村", "2026-05-11", "消"],
		]);
	});
});
