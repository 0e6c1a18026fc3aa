/** The controls of the briefing as steps from view to view. */
import { describe, expect, it } from "vitest";
import { FIRST_VIEW, searchOf, type View, viewOf } from "@/components/state/address";
import {
	conditionsOf,
	movedView,
	withAgainst,
	withAgainstDay,
	withCustomDay,
	withFilter,
	withoutFilter,
	withPeriod,
	withPick,
} from "@/components/view/view-change";
import { civilDateOf } from "@/lib/base/civil";
import { formatPeriod, parsePeriod } from "@/lib/calendar/periods";
import { DEFAULT_SETTINGS } from "@/lib/settings/settings";

const day = (text: string) => civilDateOf(text)!;
const custom = (text: string): View => ({ ...FIRST_VIEW, period: parsePeriod(`custom:${text}`)! });

describe("moving", () => {
	it("goes a unit of the period and comes back", () => {
		const month: View = { ...FIRST_VIEW, period: { kind: "month" } };
		const back = movedView(month, day("2026-05-12"), -1);
		expect(back).toEqual({ ...month, asOf: "2026-04-12" });
		expect(movedView(back, day("2026-04-12"), 1).asOf).toBe("2026-05-12");
	});

	it("moves own dates by their length and leaves the morning alone", () => {
		const moved = movedView(custom("2026-05-01..2026-05-10"), day("2026-05-12"), -1);
		expect(formatPeriod(moved.period)).toBe("custom:2026-04-21..2026-04-30");
		expect(moved.asOf).toBeNull();
	});
});

describe("switching the period", () => {
	it("keeps morning, basis and filters", () => {
		const view: View = {
			asOf: day("2026-05-12"),
			period: { kind: "day" },
			basis: "cases",
			filters: [{ dimension: "victim_gender", values: ["female"] }],
			against: { kind: "same_weekdays" },
			cross: null,
			drill: null,
			focus: FIRST_VIEW.focus,
			tab: null,
		};
		expect(withPeriod(view, "year", day("2026-05-12"), DEFAULT_SETTINGS)).toEqual({
			...view,
			period: { kind: "year" },
		});
	});

	it("begins own dates with what was on the screen", () => {
		const week: View = { ...FIRST_VIEW, period: { kind: "week" } };
		const own = withPeriod(week, "custom", day("2026-05-12"), DEFAULT_SETTINGS);
		expect(formatPeriod(own.period)).toBe("custom:2026-05-04..2026-05-10");
	});
});

describe("what a view is compared with", () => {
	const asOf = day("2026-05-12");
	const month: View = { ...FIRST_VIEW, period: { kind: "month" } };
	const cmp = (view: View) => new URLSearchParams(searchOf(view)).get("cmp");

	it("is a registered comparison, own days, or the period's own again", () => {
		const weekdays = withAgainst(month, "same_weekdays", asOf, DEFAULT_SETTINGS);
		expect(cmp(weekdays)).toBe("same_weekdays");
		const own = withAgainst(weekdays, "custom", asOf, DEFAULT_SETTINGS);
		expect(cmp(own)).toBe("custom:2025-04-01..2025-04-30");
		expect(cmp(withAgainstDay(own, "first", day("2024-03-01")))).toBe("custom:2024-03-01..2025-04-30");
		expect(cmp(withAgainstDay(own, "last", day("2024-03-01")))).toBe("custom:2024-03-01..2024-03-01");
		expect(withAgainst(own, "own", asOf, DEFAULT_SETTINGS)).toEqual(month);
	});

	it("keeps a registered one and drops own days with another window", () => {
		const weekdays = withAgainst(month, "same_weekdays", asOf, DEFAULT_SETTINGS);
		expect(cmp(movedView(weekdays, asOf, -1))).toBe("same_weekdays");
		const own = withAgainst(month, "custom", asOf, DEFAULT_SETTINGS);
		expect(cmp(movedView(own, asOf, -1))).toBeNull();
		expect(cmp(withPeriod(own, "week", asOf, DEFAULT_SETTINGS))).toBeNull();
	});
});

describe("own dates", () => {
	it.each([
		["first", "2026-05-03", "custom:2026-05-03..2026-05-10"],
		["last", "2026-05-31", "custom:2026-05-01..2026-05-31"],
		["first", "2026-06-01", "custom:2026-06-01..2026-06-01"],
		["last", "2026-04-30", "custom:2026-04-30..2026-04-30"],
		["last", "2026-05-01", "custom:2026-05-01..2026-05-01"],
	] as const)("moves %s to %s", (side, picked, expected) => {
		const view = withCustomDay(custom("2026-05-01..2026-05-10"), side, day(picked));
		expect(formatPeriod(view.period)).toBe(expected);
	});

	it("leaves a registered period alone", () => {
		expect(withCustomDay(FIRST_VIEW, "first", day("2026-05-03"))).toBe(FIRST_VIEW);
	});
});

describe("filters", () => {
	const women = { dimension: "victim_gender", values: ["female"] } as const;
	const unknown = { dimension: "victim_gender", values: [null] } as const;
	const rebates = { dimension: "fraud_category", values: ["rebate_orders"] } as const;

	it("hold side by side, one a dimension", () => {
		const both = withFilter(withFilter(FIRST_VIEW, women), rebates);
		expect(both.filters).toEqual([women, rebates]);
		expect(withFilter(both, unknown).filters).toEqual([rebates, unknown]);
		expect(withoutFilter(both, "victim_gender").filters).toEqual([rebates]);
	});

	it("stand in the address, 不详 included", () => {
		const view = withFilter(withFilter(FIRST_VIEW, unknown), rebates);
		expect(viewOf(searchOf(view))).toEqual(view);
	});
});

describe("picking values", () => {
	const pick = (view: View, value: string | null, isExcluded = false) =>
		withPick(view, { dimension: "victim_gender", value, isExcluded });

	it("joins values of a dimension, and gives a picked one back", () => {
		const both = pick(pick(FIRST_VIEW, "female"), null);
		expect(both.filters).toEqual([{ dimension: "victim_gender", values: ["female", null] }]);
		expect(pick(both, "female").filters).toEqual([{ dimension: "victim_gender", values: [null] }]);
		expect(pick(pick(both, "female"), null).filters).toEqual([]);
	});

	it("leaves values out, and ends the other way of filtering", () => {
		const out = pick(pick(FIRST_VIEW, "female"), "male", true);
		expect(out.filters).toEqual([{ dimension: "victim_gender", values: ["male"], isExcluded: true }]);
		expect(pick(out, "female").filters).toEqual([{ dimension: "victim_gender", values: ["female"] }]);
		expect(pick(out, "male", true).filters).toEqual([]);
	});

	it("leaves the filters of other dimensions where they stand", () => {
		const class1 = { dimension: "fraud_category" as const, values: ["brushing_rebate"] };
		const first = pick({ ...FIRST_VIEW, filters: [class1] }, "female");
		expect(first.filters).toEqual([class1, { dimension: "victim_gender", values: ["female"] }]);
		const again = withPick(first, { dimension: "fraud_category", value: null, isExcluded: false });
		expect(again.filters.map(({ dimension }) => dimension)).toEqual(["fraud_category", "victim_gender"]);
	});
});

describe("a holiday nobody knows", () => {
	const unknown: View = { ...FIRST_VIEW, period: parsePeriod("holiday:spring_festival:2090")! };
	const before: View = { ...FIRST_VIEW, period: { kind: "holiday" } };

	it("begins own dates with the day before the morning", () => {
		const own = withPeriod(unknown, "custom", day("2026-05-12"), DEFAULT_SETTINGS);
		expect(formatPeriod(own.period)).toBe("custom:2026-05-11..2026-05-11");
	});

	it("leaves the view as it is where there is none to step to", () => {
		expect(movedView(before, day("1990-05-12"), -1, DEFAULT_SETTINGS)).toEqual(before);
	});
});

it("a view tells its conditions: the basis, then every filter", () => {
	const view: View = {
		...FIRST_VIEW,
		basis: "cases",
		against: { kind: "custom", range: { start: day("2025-03-01"), end: day("2025-03-08") } },
		filters: [
			{ dimension: "victim_gender", values: ["female"] },
			{ dimension: "fraud_category", values: ["romance"], isExcluded: true },
		],
	};
	expect(conditionsOf(view, DEFAULT_SETTINGS)).toEqual([
		expect.stringMatching(/^按案件.*统计$/),
		"自选对比期：2025年3月1日至3月7日",
		"性别：女",
		"排除诈骗类别：网络婚恋交友",
	]);
});
