/** The busiest hours of a place: by the hour, and only where enough is known. */
import { describe, expect, it } from "vitest";
import { type Pair, profileSample } from "./profile-sample";

describe("the busiest hours", () => {
	const busiest = (hours: Readonly<Record<string, Pair>>) =>
		profileSample({ year: { occur_hour_band: hours } }).busiest;

	it("are compared by the hour, because bands are of unlike length", () => {
		expect(busiest({ "0_6": [9, 0], "12_14": [4, 0], "18_21": [5, 10] })).toEqual({
			area: { low: 12, high: 14, count: 4, known: 18, isClear: false },
			town: { low: 18, high: 21, count: 15, known: 28, isClear: true },
		});
	});

	it("are those with more calls, then the earlier, of equals", () => {
		expect(busiest({ "6_9": [3, 0], "9_12": [3, 0], "14_18": [3, 0] }).area?.low).toBe(6);
		expect(busiest({ "12_14": [2, 0], "14_18": [4, 0] }).area?.low).toBe(14);
	});

	it("are not named from single calls, nor where hours are known too rarely", () => {
		expect(busiest({ "6_9": [1, 1], "9_12": [1, 0] })).toMatchObject({
			area: null,
			town: { low: 6, count: 2 },
		});
		expect(busiest({ "6_9": [5, 0], 不详: [4, 0] }).area).toBeNull();
		expect(busiest({ "6_9": [6, 0], 不详: [4, 0] }).area?.count).toBe(6);
	});
});
