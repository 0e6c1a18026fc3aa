/** Panels of an answer: their order, their bars, what filters them and what moved. */
import { describe, expect, it } from "vitest";
import { panelsOf } from "@/lib/blocks/from-panels";
import { panelsTable } from "@/lib/blocks/panels-table";
import { DIMENSION_LIST } from "@/lib/dimensions";
import type { DimensionId } from "@/lib/dimensions/dimension";
import { answerOf, type Wish } from "./answers";

const DIMENSIONS: Wish["dimensions"] = {
	victim_gender: { female: [90, 90, 40], male: [10, 10, 60] },
	fraud_category: { romance: [30, 5, 31], fake_shopping: [50, 50, 48], 不详: [20, 0, 21] },
};

const panelOf = (wish: Wish, id: DimensionId) => {
	const panel = panelsOf(answerOf(wish), "number").find(({ dimension }) => dimension.id === id);
	if (panel === undefined) throw new Error(id);
	return panel;
};

describe("panelsOf", () => {
	it("makes one of every dimension, by number or the clearest change first", () => {
		const answer = answerOf({ dimensions: DIMENSIONS });
		const idsBy = (order: "number" | "change") =>
			panelsOf(answer, order).map(({ dimension }) => dimension.id);
		const numbered = DIMENSION_LIST.map(({ id }) => id);
		expect(idsBy("number")).toEqual(numbered);
		expect(idsBy("change")[0]).toBe("victim_gender");
		expect(idsBy("change")[1]).toBe("fraud_category");
		// What has nothing to compare keeps its order.
		const rest = idsBy("change").slice(2);
		expect(rest).toEqual(numbered.filter((id) => id !== "victim_gender" && id !== "fraud_category"));
	});

	it("measures bars by the largest of both windows, and shares by all counted", () => {
		const panel = panelOf({ dimensions: DIMENSIONS }, "fraud_category");
		expect(
			panel.values.map(({ label, countText, shareText }) => `${label} ${countText} ${shareText}`),
		).toEqual(["虚假购物服务 50 50.0%", "网络婚恋交友 30 30.0%", "不详 20 20.0%"]);
		expect(panel.values.map(({ length }) => length)).toEqual([1, 0.6, 0.4]);
		expect(panel.values.map(({ baseLength }) => baseLength)).toEqual([48 / 50, 31 / 50, 21 / 50]);
		expect(panel.coverageText).toBe("80.0%");
	});

	it("says how known values moved, with both counts for the hover; never of 不详", () => {
		const [female] = panelOf({ dimensions: DIMENSIONS }, "victim_gender").values;
		expect(female).toMatchObject({
			label: "女",
			isMover: true,
			change: { text: "同比上升125.0%", tone: "worse" },
		});
		expect(female?.change?.hint).toMatch(/^同比40人→90人，明显上升，95%区间/);
		const unknown = panelOf({ dimensions: DIMENSIONS }, "fraud_category").values.at(-1);
		expect(unknown).toMatchObject({ value: null, change: null });
	});

	it("compares with nothing where the records do not reach", () => {
		const panel = panelOf({ dimensions: DIMENSIONS, first: "2026-05-04" }, "victim_gender");
		expect(panel.values.map(({ change, baseLength }) => [change, baseLength])).toEqual([
			[null, null],
			[null, null],
		]);
		expect(panel.p).toBe(1);
	});

	it("marks what filters, and leads to the rows under the filters of the others", () => {
		const filters = [
			{ dimension: "victim_gender" as const, values: ["female"] },
			{ dimension: "fraud_category" as const, values: ["romance", null], isExcluded: true as const },
		];
		const wish = { dimensions: DIMENSIONS, filters };
		expect(panelOf(wish, "victim_gender").values.map(({ filter }) => filter)).toEqual(["included", null]);
		const category = panelOf(wish, "fraud_category");
		expect(category.values.map(({ filter }) => filter)).toEqual([null, "excluded", "excluded"]);
		expect(category.values[1]?.rows.filters).toEqual([
			filters[0],
			{ dimension: "fraud_category", values: ["romance"] },
		]);
	});
});

it("panelsTable says what every panel says, values folded away and 不详 included", () => {
	const filters = [{ dimension: "victim_gender" as const, values: ["female"] }];
	const panels = panelsOf(answerOf({ dimensions: DIMENSIONS, filters }), "number");
	const { caption, columns, rows } = panelsTable(panels);
	expect(caption).toBe("全部23个维度");
	expect(columns.map(({ label }) => label).join(" ")).toBe(
		"维度 取值 数量 单位 占比 变化 超出波动 筛选 识别率",
	);
	const texts = rows.map(({ cells }) => cells.map(({ text }) => text).join(" "));
	expect(texts[0]).toBe("性别 女 90 人 90.0% 同比上升125.0% ★ 只看 100.0%");
	expect(texts).toContain("诈骗类别 不详 20 起 20.0% —   80.0%");
	expect(rows).toHaveLength(panels.reduce((sum, { values }) => sum + values.length, 0));
	expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
});
