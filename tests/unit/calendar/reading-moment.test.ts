/** The moment of reading: the clock today, the morning on every other day. */
import { describe, expect, it } from "vitest";
import type { CivilDate, CivilMoment } from "@/lib/base/civil";
import { readingMoment } from "@/lib/calendar/reading-moment";

const day = (text: string) => text as CivilDate;
const NOW = "2026-05-11 12:40:00" as CivilMoment;

describe("the moment of reading", () => {
	it("is the clock where the day is today", () => {
		expect(readingMoment(day("2026-05-11"), NOW)).toBe(NOW);
	});

	it.each(["2026-05-10", "2026-05-12", "2025-05-11"])(
		"is the morning of %s where today is another day",
		(date) => {
			expect(readingMoment(day(date), NOW)).toBe(`${date} 08:00:00`);
		},
	);

	it("is the morning where there is no clock", () => {
		expect(readingMoment(day("2026-05-11"), null)).toBe("2026-05-11 08:00:00");
	});
});
