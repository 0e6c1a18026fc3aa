/** Wrappers, width, invisible characters and placeholders. */
import { describe, expect, it } from "vitest";
import { halfWidth, isPlaceholder, readValueText, readWords, trimCell } from "@/lib/text/normalise";

describe("trimCell", () => {
	it.each([
		["\u00a0 王小明\t\t", "王小明"],
		["\ufeff\u200b330799\u200b", "330799"],
		["'40 - 49", "40 - 49"],
		['="110101"', "110101"],
		["&nbsp;永安路&nbsp;", "永安路"],
		["第一行_x000D_", "第一行"],
		["\u3000永安路 1 号\r\n", "永安路 1 号"],
		["", ""],
	])("takes the wrapper off %j", (raw, text) => {
		expect(trimCell(raw)).toBe(text);
	});
});

describe("halfWidth", () => {
	it("changes digits, letters, colons and spaces but no Chinese punctuation or compatibility sign", () => {
		expect(halfWidth("２０２６－０５　ＡＢｃ：３")).toBe("2026-05 ABc:3");
		expect(halfWidth("（甲），①㎡。")).toBe("（甲），①㎡。");
	});
});

describe("placeholders", () => {
	it.each([
		"",
		"  ",
		"暂无",
		"--",
		"——",
		"/",
		"无",
		"不详",
		"未知",
		"空",
		"null",
		"N/A",
		"Not Available",
		"未填写",
		"……",
		"（空）",
		"＃Ｎ／Ａ",
		"'Not Available / non disponible",
		"暂 无",
		"无。",
		"（暂无）",
		"【不详】",
		"未采集。",
	])("%j is unknown", (cell) => {
		expect(isPlaceholder(cell)).toBe(true);
		expect(readWords(cell)).toBeNull();
		expect(readValueText(cell)).toBeNull();
	});

	it.each(["无锡市", "空调厂", "0", "不详谈", "王", "null指针"])("%j is a value", (cell) => {
		expect(isPlaceholder(cell)).toBe(false);
		expect(readWords(cell)).toBe(cell);
	});

	it("reads a number cell as its digits and keeps the width of words", () => {
		expect(readValueText(20260511)).toBe("20260511");
		expect(readWords("Ａ座３号")).toBe("Ａ座３号");
		expect(readValueText("１３９—１２３４")).toBe("139-1234");
	});
});
