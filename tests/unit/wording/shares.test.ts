/** Shares with what they rest on: the published 29 of 100 with 8 unknown, nothing known, and more than all. */
import { describe, expect, it } from "vitest";
import { knownShareText, shareText } from "@/lib/wording/shares";

describe("a share of the known", () => {
	it("says the unknown apart: 29 of 100 and 8 unknown", () => {
		const share = { part: 29, whole: 100, unknown: 8 };
		expect(knownShareText(share, "人")).toBe("29.0%（未知8人另列）");
		expect(shareText(share, "人")).toBe("29.0%（29/100，未知8人另列）");
	});

	it("says nothing of unknown ones where there are none", () => {
		const share = { part: 59, whole: 95, unknown: 0 };
		expect([knownShareText(share, "人"), shareText(share, "人")]).toEqual(["62.1%", "62.1%（59/95）"]);
	});

	it("is 不详 where nothing is known, — where there is nothing, and never 0% or NaN", () => {
		expect(knownShareText({ part: 0, whole: 0, unknown: 8 }, "人")).toBe("不详（未知8人另列）");
		expect(shareText({ part: 0, whole: 0, unknown: 8 }, "人")).toBe("不详（未知8人另列）");
		expect(shareText({ part: 0, whole: 0, unknown: 0 }, "人")).toBe("—");
		expect(shareText({ part: 0, whole: 7, unknown: 0 }, "家")).toBe("0.0%（0/7）");
	});

	it("groups large numbers as everywhere", () => {
		expect(shareText({ part: 12_000, whole: 48_000, unknown: 10_000 }, "人")).toBe(
			"25.0%（12,000/48,000，未知10,000人另列）",
		);
	});
});
