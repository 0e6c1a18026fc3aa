/** A page left open learns of the new day: at midnight, and when it is seen again after it slept. */
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { today, untilMidnight, watchDays } from "@/components/state/clock";

const HOUR = 3_600_000;

let end: () => void;
let days: string[];
let page: EventTarget;
beforeEach(() => {
	vi.useFakeTimers();
	vi.setSystemTime(new Date(2026, 4, 10, 23, 0));
	page = new EventTarget();
	vi.stubGlobal("document", page);
	days = [];
	end = watchDays(() => days.push(today()));
});
afterEach(() => {
	end();
	vi.unstubAllGlobals();
	vi.useRealTimers();
});

it("knows how long the day still is, also on the last of a year", () => {
	expect(untilMidnight(new Date(2026, 4, 10, 23, 0))).toBe(HOUR);
	expect(untilMidnight(new Date(2026, 11, 31, 23, 59, 59, 999))).toBe(1);
	expect(untilMidnight(new Date(2026, 4, 10))).toBe(24 * HOUR);
});

it("tells each new day once, at midnight", () => {
	vi.advanceTimersByTime(HOUR - 1);
	expect(days).toEqual([]);
	vi.advanceTimersByTime(1);
	expect(days).toEqual(["2026-05-11"]);
	vi.advanceTimersByTime(24 * HOUR);
	expect(days).toEqual(["2026-05-11", "2026-05-12"]);
});

it("looks when the page is seen again, and a quarter of an hour after a sleep nobody ended by hand", () => {
	vi.setSystemTime(new Date(2026, 4, 12, 8, 0));
	page.dispatchEvent(new Event("visibilitychange"));
	page.dispatchEvent(new Event("visibilitychange"));
	expect(days).toEqual(["2026-05-12"]);
	vi.setSystemTime(new Date(2026, 4, 13, 8, 0));
	vi.advanceTimersByTime(15 * 60_000);
	expect(days).toEqual(["2026-05-12", "2026-05-13"]);
	expect(vi.getTimerCount()).toBe(1);
});

it("leaves nothing behind", () => {
	end();
	expect(vi.getTimerCount()).toBe(0);
	vi.setSystemTime(new Date(2026, 4, 12, 8, 0));
	page.dispatchEvent(new Event("visibilitychange"));
	expect([days, vi.getTimerCount()]).toEqual([[], 0]);
});
