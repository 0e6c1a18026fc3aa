/** What the queues say: how good the proposals are, why there are none, and where the speaking words stand. */
import { describe, expect, it } from "vitest";
import { emptyCategories } from "@/components/confirm/category-words";
import { learnedText } from "@/components/confirm/learned-words";
import { markedPieces } from "@/components/confirm/marked-pieces";
import { decisionText, emptyPlaces, placeQuestion } from "@/components/confirm/place-words";
import type { AskedPlace } from "@/lib/blocks/from-doubts";
import { PLACES } from "../dimensions/sample";

const report = (examples: number, accuracy: number, top2: number) => ({ examples, accuracy, top2 });

describe("what was learned", () => {
	it("is said with its measure and its gates", () => {
		const text = learnedText({ labelled: 1234, speaks: true, report: report(1234, 0.8239, 0.9102) });
		expect(text.replace(/\s/g, "")).toBe(
			"用本所已确认的1234条标注自测：首选正确率82.4%，前两项91.0%；不足50条或低于60%时不作推荐。",
		);
	});

	it("names copies that count once", () => {
		expect(learnedText({ labelled: 90, speaks: true, report: report(60, 0.9, 1) })).toContain("只计一条");
	});

	it("says why nothing is proposed", () => {
		expect(learnedText({ labelled: 0, speaks: false, report: report(0, 0, 0) })).toContain("还没有");
		expect(learnedText({ labelled: 40, speaks: false, report: report(40, 0.9, 1) })).toContain("只有40条");
		const low = learnedText({ labelled: 80, speaks: false, report: report(80, 0.55, 0.7) });
		expect(low).toContain("55.0%");
		expect(low).toContain("暂不推荐");
	});
});

describe("marked pieces", () => {
	it("are the whole text in its order, whatever the order of the spans", () => {
		const pieces = markedPieces("甲乙丙丁戊", [
			{ start: 3, end: 9 },
			{ start: 0, end: 1 },
		]);
		expect(pieces.map(({ text, isMarked }) => (isMarked ? `[${text}]` : text)).join("")).toBe(
			"[甲]乙丙[丁戊]",
		);
		expect(pieces.map(({ at }) => at)).toEqual([0, 1, 3]);
		expect(markedPieces("甲", [])).toEqual([{ at: 0, text: "甲", isMarked: false }]);
		expect(markedPieces("", [])).toEqual([]);
	});
});

describe("words of places", () => {
	const item = (candidates: readonly string[], written = "柳泉新居"): AskedPlace => ({
		kind: "villages",
		written,
		shown: written.replace(/\d+(?=号)/, "**"),
		key: written,
		column: "居住村居",
		candidates,
		victims: 3,
		example: { eventNo: "J1", ordinal: 1 },
	});

	it("ask by what is known", () => {
		expect(placeQuestion(item(["甲", "乙"]))).toContain("几个村居");
		expect(placeQuestion(item(["甲"]))).toContain("相近");
		expect(placeQuestion(item([]))).toContain("没有相符");
	});

	it("tell an alias from a mapping and never a door", () => {
		const decision = { kind: "place", name: "柳泉社区" } as const;
		expect(decisionText(item([]), decision, PLACES)).toBe("“柳泉新居”→柳泉社区（记为别名）");
		expect(decisionText(item([], "柳泉路12号"), decision, PLACES)).toBe(
			"“柳泉路**号”→柳泉社区（只对这一写法）",
		);
		expect(decisionText(item([]), { kind: "outside" }, PLACES)).toContain("辖区外");
		expect(decisionText(item([]), { kind: "later" }, PLACES)).toContain("略过");
	});

	it("say why a queue is empty", () => {
		const none = { villages: [], zones: [], enterprises: [] };
		expect(emptyPlaces(none, 0, 0)).toContain("名单");
		expect(emptyPlaces(PLACES, 2, 0)).toContain("保存");
		expect(emptyPlaces(PLACES, 0, 7)).toContain("7");
		expect(emptyPlaces(PLACES, 0, 0)).toContain("没有待确认");
		expect(emptyCategories(0, 0)).toContain("没有待确认");
		expect(emptyCategories(3, 0)).toContain("3");
		expect(emptyCategories(3, 9)).toContain("重新学习");
	});
});
