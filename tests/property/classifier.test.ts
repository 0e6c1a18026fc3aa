/** The classifier takes any text: shares stay shares, marks lie in the text, and the order of examples never matters. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { classify, trainClassifier } from "@/lib/narrative/classifier";
import { explainClass } from "@/lib/narrative/classifier-explanation";
import { packClassifier, unpackClassifier } from "@/lib/narrative/classifier-packing";
import { NARRATIVES } from "../support/classifier-narratives";

const pieces = fc.constantFrom(
	"刷单",
	"垫付",
	"客服",
	"军人",
	" ",
	"　",
	"３０００元",
	"张某某",
	"App",
	"。",
	"\n",
	"𠮷",
	"裸聊",
);
const texts = fc.oneof(
	fc.array(pieces, { maxLength: 30 }).map((list) => list.join("")),
	fc.string({ unit: "binary", maxLength: 80 }),
	fc.constantFrom(...NARRATIVES.map(({ text }) => text)),
);
const trained = trainClassifier(
	NARRATIVES.filter(({ label }) => ["rebate_orders", "cyber_black", "game_trade"].includes(label)),
	{ seed: 1 },
);
/** Opens the gates: properties must hold where the model speaks. */
const speaking = { ...trained, examples: 50, accuracy: 0.6 };

describe("the classifier on any text", () => {
	it("proposes at most two classes with falling shares", () => {
		fc.assert(
			fc.property(texts, (text) => {
				const proposals = classify(speaking, text);
				const shares = proposals.map(({ confidence }) => confidence);
				expect([0, 2]).toContain(proposals.length);
				expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
				expect(shares).toEqual([...shares].sort((one, other) => other - one));
				expect(shares.reduce((sum, share) => sum + share, 0)).toBeLessThanOrEqual(1 + 1e-9);
			}),
		);
	});

	it("marks stretches inside the text that do not overlap", () => {
		fc.assert(
			fc.property(texts, fc.constantFrom(...speaking.labels), (text, label) => {
				const spans = [...explainClass(speaking, text, label)].sort((one, other) => one.start - other.start);
				let last = 0;
				for (const { start, end, weight } of spans) {
					expect(start).toBeGreaterThanOrEqual(last);
					expect(end).toBeGreaterThan(start);
					expect(end).toBeLessThanOrEqual(text.length);
					expect(weight).toBeGreaterThan(0);
					last = end;
				}
				expect(spans.reduce((sum, { weight }) => sum + weight, 0)).toBeLessThanOrEqual(1 + 1e-9);
			}),
		);
	});

	it("trains the same model whatever the order, and packs without loss", () => {
		const examples = fc.array(fc.record({ text: texts, label: fc.constantFrom("a", "b", "c") }), {
			maxLength: 25,
		});
		const shuffled = examples.chain((list) =>
			fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
		);
		fc.assert(
			fc.property(shuffled, ([list, other]) => {
				const model = trainClassifier(list, { seed: 5 });
				expect(trainClassifier(other, { seed: 5 })).toEqual(model);
				expect(unpackClassifier(packClassifier(model))).toEqual(model);
			}),
			{ numRuns: 40 },
		);
	});
});
