import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FRAUD_SUBTYPES } from "@/data/taxonomy";
import type { Finding } from "@/lib/narrative/finding";
import { prepareText } from "@/lib/narrative/prepared";
import { readSchemeFacts } from "@/lib/narrative/scheme-facts";
import { NARRATIVES as FRESH } from "./scheme-fresh";
import { NARRATIVES } from "./scheme-narratives";
import { toldBy } from "./scheme-told";
import "../../support/property-seed";

const ALL = [...NARRATIVES, ...FRESH];
const findings = (text: string): readonly (readonly [string, Finding<string> | null])[] =>
	Object.entries(readSchemeFacts(prepareText(text)));

describe("the scheme facts of whole narratives", () => {
	it.each(ALL)("%s", (text, told) => {
		expect(toldBy(text)).toEqual(told);
	});

	it("keep a method under the class it was read with", () => {
		const classOf = new Map(FRAUD_SUBTYPES.map(({ id, fraudClass }) => [id, fraudClass]));
		for (const [text] of ALL) {
			const { category, subtype } = toldBy(text);
			if (subtype !== undefined) expect([text, classOf.get(subtype)]).toEqual([text, category]);
		}
	});

	it("quote the deciding words, spaces and full width included", () => {
		const text = "来电称 在 网上 刷单 被骗 ３０００ 元，用 微信 转账 。";
		const { category, paymentChannel } = readSchemeFacts(prepareText(text));
		expect(text.slice(category?.start, category?.end)).toContain("刷单");
		expect(text.slice(paymentChannel?.start, paymentChannel?.end)).toMatch(/微信 转/);
	});

	it("read the same from text with spaces around numbers", () => {
		const spaced = (text: string) => text.replace(/(?<=\p{Script=Han})(\d+)(?=\p{Script=Han})/gu, " $1 ");
		for (const [text, told] of ALL) expect([text, toldBy(spaced(text))]).toEqual([text, told]);
	});
});

/** Words that begin many patterns and end none. */
const TRAPS = [
	"接到",
	"自称",
	"下载安装",
	"通过微信",
	"快递卡片",
	"恋爱男友女子",
	"部队军人",
	"银行卡转",
	"曾曾之前",
	"去年半年前",
	"民警告知对其",
	"止付",
	"贷款",
	"0",
	"+",
	"“",
	"做任",
	"点击打开",
	"涉嫌",
	"购买",
	"在抖",
	"没有",
	"财务老板",
];

describe("hostile narratives", () => {
	it.each(TRAPS)("of 30 000 signs of %s are read in time", (trap) => {
		const text = trap.repeat(Math.ceil(30_000 / trap.length));
		const start = performance.now();
		readSchemeFacts(prepareText(text));
		expect(performance.now() - start).toBeLessThan(2000);
	});

	it("tell nothing when empty, of layout only, or of signs that are no words", () => {
		for (const text of ["", " ", "\n\t", "，。；", "\u0000", "\ud800", "((((", "[a-z]+"])
			expect(toldBy(text)).toEqual({});
	});

	it("give offsets inside the narrative for any cut and join of texts", () => {
		const piece = fc.constantFrom(...ALL.map(([text]) => text));
		const part = fc
			.tuple(piece, fc.nat(200), fc.nat(200))
			.map(([text, from, to]) => text.slice(from, from + to));
		fc.assert(
			fc.property(
				fc.array(fc.oneof(part, fc.string(), fc.constantFrom(...TRAPS)), { maxLength: 6 }),
				(parts) => {
					const text = parts.join(" ");
					for (const [, found] of findings(text)) {
						if (found === null) continue;
						expect(found.start).toBeGreaterThanOrEqual(0);
						expect(found.end).toBeGreaterThan(found.start);
						expect(found.end).toBeLessThanOrEqual(text.length);
					}
				},
			),
			{ numRuns: 200 },
		);
	});
});
