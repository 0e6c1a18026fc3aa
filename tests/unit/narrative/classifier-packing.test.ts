/** A packed classifier comes back as it was, and nothing else is taken for one; what it says can be pointed at. */
import { describe, expect, it } from "vitest";
import { classify, trainClassifier } from "@/lib/narrative/classifier";
import { explainClass } from "@/lib/narrative/classifier-explanation";
import { packClassifier, unpackClassifier } from "@/lib/narrative/classifier-packing";
import { NARRATIVES } from "../../support/classifier-narratives";

const DISTINCT = ["rebate_orders", "cyber_black", "fake_military", "game_trade"];
const examples = NARRATIVES.filter(({ label }) => DISTINCT.includes(label)).flatMap(({ text, label }) => [
	{ text, label },
	{ text: `民警核实，${text.slice(5)}`, label },
]);
const model = trainClassifier(examples, { seed: 2 });
const packed = packClassifier(model);

describe("packing", () => {
	it("brings back a model that classifies equally, from any place in a buffer", () => {
		const shifted = new Uint8Array(packed.length + 3);
		shifted.set(packed, 3);
		for (const bytes of [packed, shifted.subarray(3)]) {
			const back = unpackClassifier(bytes);
			expect(back).toEqual(model);
			for (const { text } of NARRATIVES) expect(classify(back, text)).toEqual(classify(model, text));
		}
		expect(classify(model, NARRATIVES[0]?.text ?? "").length).toBe(2);
	});

	it("survives being sent to a worker", () => {
		expect(structuredClone(model)).toEqual(model);
	});

	it("stays near 80 KB", () => {
		expect(packed.length).toBeLessThan(90_000);
	});

	it("refuses every truncation, any changed byte and strangers' bytes", () => {
		const refused = expect.objectContaining({ code: "classifier_damaged" });
		const thrownBy = (bytes: Uint8Array): unknown => {
			try {
				return unpackClassifier(bytes);
			} catch (error) {
				return error;
			}
		};
		for (const length of [0, 1, 7, 11, 12, 40, packed.length - 1]) {
			expect(thrownBy(packed.subarray(0, length))).toEqual(refused);
		}
		for (let at = 0; at < packed.length; at += at < 400 ? 1 : 499) {
			const changed = packed.slice();
			changed[at] = (changed[at] ?? 0) ^ 1;
			expect(thrownBy(changed)).toEqual(refused);
		}
		expect(thrownBy(new Uint8Array(5000).fill(7))).toEqual(refused);
	});
});

describe("an explanation", () => {
	it("points at the words that tell, in the text as stored", () => {
		const text = "  ２０２６年5月11日，张某某 被 对方 威胁：裸聊视频发通讯录，要 3000 元";
		const spans = explainClass(model, text, "cyber_black");
		const marked = spans.map(({ start, end }) => text.slice(start, end)).join("|");
		expect(spans.length).toBeGreaterThan(0);
		expect(spans.length).toBeLessThanOrEqual(5);
		expect(marked).toMatch(/视频|裸|通讯录|威胁/);
		expect(marked).not.toMatch(/\d/);
	});

	it("is empty for an unknown class and for a text without content", () => {
		expect(explainClass(model, "刷单", "no_such_class")).toEqual([]);
		expect(explainClass(model, "2026。", "cyber_black")).toEqual([]);
	});
});
