import { describe, expect, it } from "vitest";
import { present } from "@/lib/base/assert";
import { type CivilDate, civilDateOf } from "@/lib/base/civil";
import { AppError } from "@/lib/base/errors";
import type { DateRange } from "@/lib/calendar/range";
import {
	dayCountText,
	dayText,
	fullDateText,
	fullRangeText,
	rangeText,
	shortDateText,
	weekdayText,
} from "@/lib/wording/dates";

const day = (text: string): CivilDate => present(civilDateOf(text), text);
const range = (start: string, end: string): DateRange => ({ start: day(start), end: day(end) });

describe("a day", () => {
	it.each([
		["2026-05-11", "5月11日 周一", "Mon 11 May"],
		["2026-05-10", "5月10日 周日", "Sun 10 May"],
		["2026-01-01", "1月1日 周四", "Thu 1 Jan"],
		["2024-02-29", "2月29日 周四", "Thu 29 Feb"],
		["2025-12-31", "12月31日 周三", "Wed 31 Dec"],
	])("%s prints %s", (text, zh, en) => {
		expect(dayText(day(text))).toBe(zh);
		expect(dayText(day(text), "en")).toBe(en);
	});

	it("prints with its year, without its weekday, or as its weekday", () => {
		expect(fullDateText(day("2026-05-11"))).toBe("2026年5月11日");
		expect(fullDateText(day("2026-05-11"), "en")).toBe("11 May 2026");
		expect(shortDateText(day("2026-12-09"))).toBe("12月9日");
		expect(shortDateText(day("2026-12-09"), "en")).toBe("9 Dec");
		expect(weekdayText(day("2026-05-16"))).toBe("周六");
	});
});

describe("a window", () => {
	it.each([
		["2026-05-04", "2026-05-11", "5月4日至5月10日", "2026年5月4日至5月10日"],
		["2026-05-01", "2026-06-01", "5月1日至5月31日", "2026年5月1日至5月31日"],
		["2026-01-01", "2026-04-06", "1月1日至4月5日", "2026年1月1日至4月5日"],
		["2026-05-11", "2026-05-12", "5月11日", "2026年5月11日"],
		["2025-12-31", "2026-01-01", "12月31日", "2025年12月31日"],
		["2025-12-25", "2026-01-01", "12月25日至12月31日", "2025年12月25日至12月31日"],
		["2025-12-29", "2026-01-05", "2025年12月29日至2026年1月4日", "2025年12月29日至2026年1月4日"],
		["2025-12-31", "2026-01-02", "2025年12月31日至2026年1月1日", "2025年12月31日至2026年1月1日"],
	])("[%s, %s) prints %s, with its year %s", (start, end, short, full) => {
		expect(rangeText(range(start, end))).toBe(short);
		expect(fullRangeText(range(start, end))).toBe(full);
	});

	it("prints in English", () => {
		expect(rangeText(range("2026-05-04", "2026-05-11"), "en")).toBe("4 May – 10 May");
		expect(fullRangeText(range("2026-05-04", "2026-05-11"), "en")).toBe("4 May – 10 May 2026");
		expect(rangeText(range("2025-12-29", "2026-01-05"), "en")).toBe("29 Dec 2025 – 4 Jan 2026");
		expect(rangeText(range("2026-05-11", "2026-05-12"), "en")).toBe("11 May");
	});

	it("says how long it is", () => {
		expect(dayCountText(range("2026-05-04", "2026-05-11"))).toBe("7天");
		expect(dayCountText(range("2024-02-01", "2024-03-01"), "en")).toBe("29 days");
		expect(dayCountText(range("2026-05-11", "2026-05-12"), "en")).toBe("1 day");
	});

	it("without a day is refused", () => {
		for (const write of [rangeText, fullRangeText, dayCountText]) {
			expect(() => write(range("2026-05-11", "2026-05-11"))).toThrow(AppError);
			expect(() => write(range("2026-05-11", "2026-05-10"))).toThrow("时段不含任何一天");
		}
	});
});
