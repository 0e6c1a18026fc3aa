/** The classifier on a fixture of invented narratives: what it learns, when it is silent, and that it is always the same. */
import { describe, expect, it } from "vitest";
import { classify, trainClassifier } from "@/lib/narrative/classifier";
import { corpusOf, type LabelledText } from "@/lib/narrative/classifier-documents";
import { essenceOf, visitGrams } from "@/lib/narrative/classifier-grams";
import { placedText, scoresOf } from "@/lib/narrative/classifier-model";
import { proposableLabels } from "@/lib/narrative/classifier-validation";
import { learnExactly, quantise } from "@/lib/narrative/classifier-weights";
import { NARRATIVES } from "../../support/classifier-narratives";

const SEED = { seed: 7 };
const FILLERS = ["在家中", "在厂里", "下班途中", "和家人吃饭时", "在宿舍", "午休时", "晚上", "周末在外"];
const PEOPLE = ["报警人", "受害人", "来电者", "群众"];
const STORIES = [
	["刷单返佣做任务垫付", "rebate_orders"],
	["客服理赔退款共享屏幕", "fake_customer_service"],
	["炒股荐股投资平台提现", "fake_investment"],
] as const;
const separable: readonly LabelledText[] = STORIES.flatMap(([story, label]) =>
	PEOPLE.flatMap((person) => FILLERS.map((filler) => ({ text: `${person}${filler}遇到${story}`, label }))),
);

const keysOf = (text: string): ReadonlySet<number> => {
	const keys = new Set<number>();
	visitGrams(text, (key) => keys.add(key));
	return keys;
};

describe("the classifier", () => {
	it("learns what can be told apart and is sure of it", () => {
		const model = trainClassifier(separable, SEED);
		const [first, second] = classify(model, "有人让我刷单，说做任务有返佣");
		expect(first?.label).toBe("rebate_orders");
		expect(first?.confidence).toBeGreaterThan(0.6);
		expect(second?.confidence).toBeLessThan(first?.confidence ?? 0);
		expect(classify(model, "她自称客服要给理赔")[0]?.label).toBe("fake_customer_service");
		expect(classify(model, "跟着老师炒股")[0]?.label).toBe("fake_investment");
	});

	it("is the same for any order of the examples and any run", () => {
		const model = trainClassifier(separable, SEED);
		const halves = [...separable.slice(40), ...separable.slice(0, 40)];
		expect(trainClassifier(separable, SEED)).toEqual(model);
		expect(trainClassifier([...separable].reverse(), SEED)).toEqual(model);
		expect(trainClassifier(halves, SEED)).toEqual(model);
	});

	it("is not swayed by copies", () => {
		const model = trainClassifier(separable, SEED);
		const copies = separable.slice(0, 20).map(({ text, label }) => ({ text: ` ${text}。`, label }));
		expect(trainClassifier([...separable, ...copies], SEED)).toEqual(model);
	});

	it("is silent below 50 distinct texts, below 60 % accuracy, and with a single class", () => {
		const few = separable.filter((_, at) => at % 2 === 0).slice(0, 49);
		expect(trainClassifier(few, SEED).accuracy).toBeGreaterThan(0.9);
		expect(classify(trainClassifier(few, SEED), "刷单返佣")).toEqual([]);
		const guessed = separable.map(({ text }, at) => ({ text, label: `class_${(at * 7 + (at >> 2)) % 5}` }));
		expect(trainClassifier(guessed, SEED).accuracy).toBeLessThan(0.6);
		expect(classify(trainClassifier(guessed, SEED), "刷单返佣")).toEqual([]);
		const single = separable.map(({ text }) => ({ text, label: "other" }));
		expect(classify(trainClassifier(single, SEED), "刷单返佣")).toEqual([]);
	});

	it("counts copies once before it speaks", () => {
		const few = separable.filter((_, at) => at % 4 === 0);
		expect(trainClassifier([...few, ...few, ...few], SEED).examples).toBe(24);
		expect(classify(trainClassifier([...few, ...few, ...few], SEED), "刷单返佣")).toEqual([]);
	});

	it("never proposes a class of fewer than five texts", () => {
		const four = PEOPLE.map((person) => ({ text: `${person}裸聊视频被敲诈威胁`, label: "cyber_black" }));
		const model = trainClassifier([...separable, ...four], SEED);
		expect(model.labels).not.toContain("cyber_black");
		const five = [...four, { text: "有人裸聊视频被敲诈威胁", label: "cyber_black" }];
		expect(classify(trainClassifier([...separable, ...five], SEED), "裸聊被敲诈")[0]?.label).toBe(
			"cyber_black",
		);
	});

	it("says nothing of texts without content", () => {
		const model = trainClassifier(separable, SEED);
		for (const text of [
			"",
			" \n\t　",
			"。，！？",
			"13812345678",
			"2026-05-11 08:03",
			"张某某",
			"🙂🙂",
			"\ud800",
		]) {
			expect(classify(model, text)).toEqual([]);
		}
	});

	it("trains on nothing without failing", () => {
		expect(classify(trainClassifier([], SEED), "刷单返佣")).toEqual([]);
		expect(trainClassifier([{ text: "", label: "other" }], SEED).examples).toBe(0);
	});
});

describe("what a text is reduced to", () => {
	it("gives amounts, dates, phones and veiled names no meaning", () => {
		const plain = essenceOf("2026年5月11日，张某某转账3.5万元给对方，电话13812345678");
		expect(essenceOf("2024 年 12 月 3 日，李某转账 800 元给对方，电话 １５９００００１１１１")).toBe(plain);
		expect(essenceOf("三万五千元")).toBe("元");
	});

	it("forgets a name told in one text only", () => {
		const told = separable.map((one, at) => (at === 0 ? { ...one, text: `${one.text}，欧阳翠花` } : one));
		const model = trainClassifier(told, SEED);
		const name = [...keysOf("欧阳翠花")].filter((key) => (key & 3) > 1);
		expect(name.length).toBe(5);
		expect(name.filter((key) => model.keys.includes(key))).toEqual([]);
	});
});

describe("rounding to int8", () => {
	it("costs at most half a point on texts the model has not seen, and keeps scores within 2 %", () => {
		const seen = NARRATIVES.filter((_, at) => at % 2 === 0);
		const { documents, keys } = corpusOf(seen);
		const exact = learnExactly(documents, keys, proposableLabels(documents));
		const rounded = quantise(exact);
		const asked = NARRATIVES.filter((_, at) => at % 2 === 1);
		let lost = 0;
		for (const { text, label } of asked) {
			const { places, square } = placedText(rounded, text);
			const scores = scoresOf(rounded, { places, square }) ?? [];
			const exactly = exact.columns.map((column) => {
				const heard = [...places].filter((place) => place >= 0);
				const weight = (place: number): number => [0, 1, 0.7, 0.5][(rounded.keys[place] ?? 0) & 3] ?? 0;
				return (
					heard.reduce((sum, place) => sum + (column[place] ?? 0) * weight(place), 0) / Math.sqrt(square)
				);
			});
			const best = (values: readonly number[]): string =>
				exact.labels[values.indexOf(Math.max(...values))] ?? "";
			lost += Number(best(exactly) === label) - Number(best(scores) === label);
			const reach = Math.max(...exactly.map(Math.abs));
			scores.forEach((score, at) => {
				expect(Math.abs(score - (exactly[at] ?? 0))).toBeLessThan(0.02 * reach + 0.02);
			});
		}
		expect(asked.length).toBeGreaterThan(70);
		expect(lost / asked.length).toBeLessThanOrEqual(0.005);
	});
});
