import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isCivilDate } from "@/lib/base/civil";
import {
	addDays,
	addMonths,
	dateOfDayNumber,
	dayNumber,
	partsOf,
	startOfWeek,
	weekday,
} from "@/lib/calendar/civil";
import { utcDay, utcDayNumber } from "../unit/calendar/day";

const anyNumber = fc.integer({ min: -719_528, max: 2_932_896 });
const nearNumber = fc.integer({ min: 0, max: 30_000 });

describe("day numbers", () => {
	it("agree with the platform's UTC calendar on every day of 1900–2100", () => {
		for (let number = -25_567; number <= 47_847; number += 1) {
			const date = utcDay(number);
			if (dayNumber(date) !== number || dateOfDayNumber(number) !== date) expect.fail(`${number} ↔ ${date}`);
		}
	});

	it("agree with it on any day of the years 0000–9999, and dates sort as their numbers do", () => {
		fc.assert(
			fc.property(anyNumber, anyNumber, (one, other) => {
				const date = utcDay(one);
				expect(dayNumber(date)).toBe(utcDayNumber(date));
				expect(dateOfDayNumber(one)).toBe(date);
				expect(date < dateOfDayNumber(other)).toBe(one < other);
			}),
		);
	});
});

describe("moving dates", () => {
	it("by days goes back the way it came", () => {
		fc.assert(
			fc.property(nearNumber, fc.integer({ min: -5000, max: 5000 }), (number, days) => {
				const moved = addDays(utcDay(number), days);
				expect(moved).toBe(utcDay(number + days));
				expect(addDays(moved, -days)).toBe(utcDay(number));
			}),
		);
	});

	it("by months lands in the month meant, on the same day or its last", () => {
		fc.assert(
			fc.property(nearNumber, fc.integer({ min: -400, max: 400 }), (number, months) => {
				const from = partsOf(utcDay(number));
				const moved = addMonths(utcDay(number), months);
				const to = partsOf(moved);
				expect(isCivilDate(moved)).toBe(true);
				expect(to.year * 12 + to.month).toBe(from.year * 12 + from.month + months);
				if (to.day !== from.day) expect(partsOf(addDays(moved, 1)).day).toBe(1);
				expect(to.day).toBeLessThanOrEqual(from.day);
			}),
		);
	});
});

it("weeks begin on the weekday asked for, at most six days back", () => {
	fc.assert(
		fc.property(nearNumber, fc.integer({ min: 1, max: 7 }), (number, weekStart) => {
			const date = utcDay(number);
			const start = startOfWeek(date, weekStart);
			expect(weekday(date) % 7).toBe(new Date(`${date}T00:00:00Z`).getUTCDay());
			expect(weekday(start)).toBe(weekStart);
			expect(number - utcDayNumber(start)).toBeGreaterThanOrEqual(0);
			expect(number - utcDayNumber(start)).toBeLessThan(7);
		}),
	);
});
