/** The text that rules match, and its way back to the text as stored. */
import { describe, expect, it } from "vitest";
import { prepareText } from "@/lib/narrative/prepared";

describe("prepareText", () => {
	it.each([
		["事主（女，20岁）", "事主（女，20岁）"],
		["损失 ３６３４ 元", "损失3634元"],
		["下载 APP 和 Tencent  Meeting", "下载app和tencent meeting"],
		["2026-5-1 8:03 许", "2026-5-1 8:03许"],
		["\u200b报\u3000警\r\n", "报警"],
		["İstanbul", "İstanbul"],
		["", ""],
		["   ", ""],
	])("%j", (original, text) => {
		expect(prepareText(original).text).toBe(text);
	});

	it.each(["损失 ３６３４ 元", "a b  c 事主 ( 女 )", "2026-5-1 8:03", "Ａ：Ｂ", " 首 尾 "])(
		"every sign of %j stands where it stood",
		(original) => {
			const { text, originOf } = prepareText(original);
			const back = Array.from(text, (_, at) => original.charAt(originOf(at)));
			const alike = (sign: string) => sign.normalize("NFKC").toLowerCase();
			expect(back.map(alike).join("")).toBe(text);
			expect(originOf(text.length)).toBe(original.length);
		},
	);
});
