/** Cross-validation is honest: copies do not leak, labels are spread, confidence means what it says. */
import { describe, expect, it } from "vitest";
import { corpusOf, foldsOf } from "@/lib/narrative/classifier-documents";
import { crossValidate, isTrustworthy } from "@/lib/narrative/classifier-validation";
import { chanceOf } from "../../support/chance";
import { NARRATIVES } from "../../support/classifier-narratives";

const SIGNS = Array.from({ length: 300 }, (_, at) => String.fromCharCode(0x4e10 + at * 7));

describe("cross-validation", () => {
	it("does not let copies flatter random labels", () => {
		const chance = chanceOf(11);
		const words = (count: number): string =>
			Array.from({ length: count }, () => SIGNS[Math.floor(chance() * SIGNS.length)]).join("");
		const once = Array.from({ length: 200 }, (_, at) => ({ text: words(40), label: `class_${at % 4}` }));
		const copies = once.map(({ text, label }, at) => ({
			text: `${at + 1}、${text.slice(0, 20)} ${text.slice(20)}。`,
			label,
		}));
		const { accuracy, examples } = crossValidate([...once, ...copies], { folds: 5, seed: 3 });
		expect(examples).toBe(200);
		// Chance is 25 %; three standard errors of 200 throws are 9 points.
		expect(accuracy).toBeLessThan(0.35);
	});

	it("keeps a text with two labels in one fold and spreads each label over all", () => {
		const texts = "甲乙丙丁戊己庚辛壬癸".split("");
		const examples = texts.flatMap((text) => [
			{ text: `${text}刷单`, label: "a" },
			{ text: `${text}刷单`, label: "b" },
		]);
		const { documents } = corpusOf(examples);
		const folds = foldsOf(documents, { folds: 5, seed: 1 });
		documents.forEach(({ essence }, at) => {
			const twin = documents.findIndex((other) => other.essence === essence);
			expect(folds[at]).toBe(folds[twin]);
		});
		for (let fold = 0; fold < 5; fold += 1) expect(folds.filter((one) => one === fold).length).toBe(4);
		expect(foldsOf(documents, { folds: 5, seed: 1 })).toEqual(folds);
	});

	it("reports each class, and counts a class too small to be proposed as wrong", () => {
		const small = [1, 2, 3].map((at) => ({ text: `机票改签${SIGNS[at]}`, label: "tiny" }));
		const report = crossValidate([...NARRATIVES, ...small], { seed: 1 });
		expect(report.examples).toBe(NARRATIVES.length + 3);
		expect(report.perClass.map(({ support }) => support).reduce((sum, one) => sum + one, 0)).toBe(
			report.examples,
		);
		expect(report.perClass.find(({ label }) => label === "tiny")).toEqual({
			label: "tiny",
			support: 3,
			precision: null,
			recall: 0,
		});
		const right = report.perClass.reduce((sum, { support, recall }) => sum + support * recall, 0);
		expect(right / report.examples).toBeCloseTo(report.accuracy, 10);
		expect(report.top2).toBeGreaterThan(report.accuracy);
		expect(crossValidate([...small, ...NARRATIVES].reverse(), { seed: 1 })).toEqual(report);
	});

	it("learns strangers' wording far better than chance, with confidence near the truth", () => {
		const report = crossValidate(NARRATIVES, { seed: 1 });
		expect(report.accuracy).toBeGreaterThan(0.4);
		expect(report.top2).toBeGreaterThan(0.55);
		const off = report.calibration.reduce(
			(sum, { count, confidence, accuracy }) => sum + count * Math.abs(confidence - accuracy),
			0,
		);
		expect(off / report.examples).toBeLessThan(0.15);
		expect(isTrustworthy(report)).toBe(false);
	});

	it("opens its gates at 50 texts and 60 %", () => {
		expect(isTrustworthy({ examples: 50, accuracy: 0.6 })).toBe(true);
		expect(isTrustworthy({ examples: 49, accuracy: 1 })).toBe(false);
		expect(isTrustworthy({ examples: 5000, accuracy: 0.599 })).toBe(false);
	});

	it("reports nothing of nothing and refuses one fold", () => {
		expect(crossValidate([], { seed: 1 })).toEqual({
			examples: 0,
			accuracy: 0,
			top2: 0,
			perClass: [],
			temperature: 1,
			calibration: [],
		});
		expect(() => crossValidate(NARRATIVES, { folds: 1, seed: 1 })).toThrow(RangeError);
	});
});
