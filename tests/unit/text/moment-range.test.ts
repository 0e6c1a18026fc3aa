/** Spans of time: what the second end inherits, nights, and dates that lean on the day of the report. */
import { describe, expect, it } from "vitest";
import { civilDateOf } from "@/lib/base/civil";
import { readMomentRange } from "@/lib/text/moment-range";

const onReport = (day: string) => ({ dateSystem: 1900, baseDate: civilDateOf(day) }) as const;
const ends = (cell: string | number, day = "2026-05-12") => {
	const reading = readMomentRange(cell, onReport(day));
	return reading.ok && reading.value ? [reading.value.from.moment, reading.value.to.moment] : reading;
};

describe("readMomentRange", () => {
	it.each([
		["2026-05-11 08:00至2026-05-11 09:30", "2026-05-11 08:00:00", "2026-05-11 09:30:00"],
		["2026-05-11 08:00至09:30", "2026-05-11 08:00:00", "2026-05-11 09:30:00"],
		["2026-05-11 08:00-09:30", "2026-05-11 08:00:00", "2026-05-11 09:30:00"],
		["2026-05-11 08:00:00 - 2026-05-11 09:30:00", "2026-05-11 08:00:00", "2026-05-11 09:30:00"],
		["2026年5月11日11时至18时许", "2026-05-11 11:00:00", "2026-05-11 18:00:00"],
		["2026年5月11日8时—10时", "2026-05-11 08:00:00", "2026-05-11 10:00:00"],
		["2026年5月11日下午2时至4时", "2026-05-11 14:00:00", "2026-05-11 16:00:00"],
		["2026年5月11日22时许至次日2时许", "2026-05-11 22:00:00", "2026-05-12 02:00:00"],
		["2026年12月31日23时至1月1日2时", "2026-12-31 23:00:00", "2027-01-01 02:00:00"],
		["11时至18时许", "2026-05-12 11:00:00", "2026-05-12 18:00:00"],
		["5月11日8时至12日9时", "2026-05-11 08:00:00", "2026-05-12 09:00:00"],
		["12月31日22时至23时", "2025-12-31 22:00:00", "2025-12-31 23:00:00"],
		["30日8时至2日9时", "2026-04-30 08:00:00", "2026-05-02 09:00:00"],
		["2026.5.11-5.13", "2026-05-11 00:00:00", "2026-05-13 00:00:00"],
		["2026/5/11~5/13", "2026-05-11 00:00:00", "2026-05-13 00:00:00"],
		["2026年5月10日晚至11日早", "2026-05-10 00:00:00", "2026-05-11 00:00:00"],
		["二〇二六年五月十一日十一时至十八时", "2026-05-11 11:00:00", "2026-05-11 18:00:00"],
		["2026-05-11T08:00:00-05:00", "2026-05-11 08:00:00", "2026-05-11 08:00:00"],
	])("%s", (cell, from, to) => {
		expect(ends(cell)).toEqual([from, to]);
	});

	it("takes an earlier second clock as the next day, and says so", () => {
		expect(readMomentRange("2026年5月31日22时至2时", onReport("2026-06-01"))).toMatchObject({
			value: { from: { moment: "2026-05-31 22:00:00" }, to: { moment: "2026-06-01 02:00:00" } },
			note: expect.stringContaining("次日"),
		});
	});

	it("keeps whole days apart from clocks", () => {
		expect(readMomentRange("自2026年5月11日起至2026年5月12日止", { dateSystem: 1900 })).toEqual({
			ok: true,
			value: {
				from: { moment: "2026-05-11 00:00:00", hasClock: false },
				to: { moment: "2026-05-12 00:00:00", hasClock: false },
			},
		});
		expect(ends("2026/5/11-2026/5/12")).toEqual(["2026-05-11 00:00:00", "2026-05-12 00:00:00"]);
		expect(ends("20260511-20260512")).toEqual(["2026-05-11 00:00:00", "2026-05-12 00:00:00"]);
	});

	it("gives a single moment as a span of itself, also from a serial", () => {
		expect(ends(46153.5)).toEqual(["2026-05-11 12:00:00", "2026-05-11 12:00:00"]);
		expect(readMomentRange("暂无", onReport("2026-05-12"))).toEqual({ ok: true, value: null });
	});

	it.each([
		["2026-05-11 09:30至2026-05-11 08:00", /早于/],
		["2026-05-11至2026-02-30", /结束时间不存在/],
		["2026-02-30至2026-05-11", /开始时间不存在/],
		["上午至下午", /读不出/],
		["8时至9时至10时", /两个以上/],
	])("refuses %s", (cell, reason) => {
		expect(ends(cell)).toMatchObject({ ok: false, reason: expect.stringMatching(reason) });
	});

	it("refuses partial dates when the day of the report is not known", () => {
		for (const cell of ["11时至18时许", "5月11日8时至9时"]) {
			expect(readMomentRange(cell, { dateSystem: 1900 })).toMatchObject({
				ok: false,
				reason: expect.stringContaining("完整日期"),
			});
		}
	});
});
