/** Movers as lines: the surest first, each with both counts, its verdict and interval, leading to its rows. */
import { describe, expect, it } from "vitest";
import { moversBlock, moversOf, moversTable } from "@/lib/blocks/from-movers";
import { WEEK } from "../analysis/windows";
import { answerOf } from "./answers";

const DIMENSIONS = {
	victim_gender: { female: [90, 90, 40], male: [10, 10, 60] },
	fraud_category: { romance: [30, 5, 70], fake_shopping: [50, 50, 48] },
} as const;

describe("moversBlock", () => {
	it("lists every mover, the smallest p first", () => {
		const answer = answerOf({ dimensions: DIMENSIONS });
		const { items } = moversBlock(answer);
		const texts = items.map((item) => item.text);
		expect(texts[0]).toMatch(/^性别·男：同比下降83\.3%（60人→10人，明显下降），95%区间 −\d+%…−\d+%$/);
		expect(texts.map((text) => text.slice(0, text.indexOf("：")))).toEqual([
			"性别·男",
			"性别·女",
			"诈骗类别·网络婚恋交友",
		]);
		expect(texts[2]).toContain("同比下降57.1%（70起→30起，明显下降）");
		const ps = moversOf(answer).map(({ row }) => row.compared.lastYear?.p ?? 1);
		expect(ps).toEqual([...ps].sort((one, other) => one - other));
		expect(items[0]?.rows).toEqual({
			metric: "victims",
			window: WEEK.current,
			filters: [{ dimension: "victim_gender", values: ["male"] }],
		});
	});

	it("speaks of the previous window where last year is not on record", () => {
		const { items } = moversBlock(answerOf({ dimensions: DIMENSIONS, first: "2026-01-01" }));
		expect(items.map((item) => item.text)).toEqual([
			expect.stringContaining("诈骗类别·网络婚恋交友：环比上升500.0%（5起→30起，明显上升）"),
		]);
	});

	it("says that nothing moved beyond chance", () => {
		const block = moversBlock(answerOf({ dimensions: { victim_gender: { female: [20, 21, 22] } } }));
		expect(block.items).toEqual([]);
		expect(block.emptyText).toContain("没有超出波动范围的变化");
	});
});

it("moversTable keeps every line, and says so where there is none", () => {
	const block = moversBlock(answerOf({ dimensions: DIMENSIONS }));
	const { rows, footnote } = moversTable(block);
	expect(rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual(
		block.items.map(({ text }) => [text]),
	);
	expect(rows).toHaveLength(3);
	expect(footnote).toBeNull();
	expect(moversTable(moversBlock(answerOf())).footnote).toContain("没有超出波动范围的变化");
});
