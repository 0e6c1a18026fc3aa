/** Chinese and mixed numerals. */
import { describe, expect, it } from "vitest";
import { readCount } from "@/lib/text/numeral";

describe("readCount", () => {
	it.each([
		["五", 5],
		["十", 10],
		["十五", 15],
		["二十", 20],
		["一百零五", 105],
		["一百五", 150],
		["两千", 2000],
		["一万二千三百四十五", 12345],
		["三千万", 30000000],
		["一亿三千万零五", 130000005],
		["三万亿", 3000000000000],
		["一万二千亿", 1200000000000],
		["二〇二六", 2026],
		["1,234", 1234],
		["3k", 3000],
		["1万零5", 10005],
		["1万零5百", 10500],
	])("%s is %d", (text, count) => {
		expect(readCount(text)).toBe(count);
	});

	it.each(["", "百", "万", "1.5", "1,23", "五五十五五", "五十五百", "三千四千", "abc", "12 3"])(
		"%j is no whole number",
		(text) => {
			expect(readCount(text)).toBeNull();
		},
	);
});
