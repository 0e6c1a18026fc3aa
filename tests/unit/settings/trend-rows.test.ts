/** The parts of the leadership wall as the settings screen edits them: steps, notes and groups come in order and never twice. */
import { describe, expect, it } from "vitest";
import {
	monthDayOf,
	targetText,
	withAnnotation,
	withGroup,
	withTarget,
	withVillages,
} from "@/components/settings/trend-rows";
import type { CivilDate } from "@/lib/base/civil";
import { DEFAULT_SETTINGS } from "@/lib/settings/settings";
import { readSettings, writeSettings } from "@/lib/settings/settings-file";
import type { TrendTarget } from "@/lib/settings/trends-settings";

const step = (by: string, metric: TrendTarget["metric"], fallPercent = 10): TrendTarget => ({
	by,
	metric,
	fallPercent,
});

describe("a step of the ladder", () => {
	it("is of a day that some year has", () => {
		expect(monthDayOf(6, 30)).toBe("06-30");
		expect(monthDayOf(2, 29)).toBe("02-29");
		for (const [month, day] of [
			[2, 30],
			[4, 31],
			[0, 1],
			[13, 1],
			[1, 0],
			[1.5, 1],
		] as const)
			expect(monthDayOf(month, day)).toBeNull();
	});

	it("says in words what it asks", () => {
		expect(targetText(step("06-30", "loss", 12.5))).toBe("到6月30日，损失同比下降至少12.5%");
	});

	it("stands by day, and once a figure and day", () => {
		const ladder = withTarget([step("12-31", "calls")], step("03-31", "calls")) ?? [];
		expect(ladder.map(({ by }) => by)).toEqual(["03-31", "12-31"]);
		expect(withTarget(ladder, step("03-31", "calls", 50))).toBeNull();
		expect(withTarget(ladder, step("03-31", "cases"))).toHaveLength(3);
	});
});

describe("notes and groups", () => {
	it("come by date", () => {
		const note = (date: string) => ({ date: date as CivilDate, words: "行动" });
		const both = withAnnotation([note("2026-03-01")], note("2025-09-01"));
		expect(both.map(({ date }) => date)).toEqual(["2025-09-01", "2026-03-01"]);
	});

	it("have one name each, and a village stands in one of them", () => {
		const one = withGroup([], " 城区 ") ?? [];
		expect(one).toEqual([{ name: "城区", villages: [] }]);
		expect(withGroup(one, "城区")).toBeNull();
		expect(withGroup(one, " ")).toBeNull();
		const two = withVillages(withGroup(one, "山区") ?? [], "城区", ["甲村", " 乙村", "甲村", ""]);
		expect(two[0]?.villages).toEqual(["甲村", "乙村"]);
		const moved = withVillages(two, "山区", ["乙村"]);
		expect(moved).toEqual([
			{ name: "城区", villages: ["甲村"] },
			{ name: "山区", villages: ["乙村"] },
		]);
		const settings = { ...DEFAULT_SETTINGS, trends: { ...DEFAULT_SETTINGS.trends, peerGroups: moved } };
		expect(readSettings(writeSettings(settings))).toEqual(settings);
	});
});
