/** Numerals of headings. */
import { describe, expect, it } from "vitest";
import { chineseNumeral } from "@/lib/wording/numerals";

describe("chineseNumeral", () => {
	it.each([
		[1, "一"],
		[9, "九"],
		[10, "十"],
		[11, "十一"],
		[19, "十九"],
		[20, "二十"],
		[23, "二十三"],
		[99, "九十九"],
	])("counts %i as %s", (number, words) => expect(chineseNumeral(number)).toBe(words));

	it("leaves what headings never reach in digits", () => {
		expect([0, -1, 100, 1.5].map(chineseNumeral)).toEqual(["0", "-1", "100", "1.5"]);
	});
});
