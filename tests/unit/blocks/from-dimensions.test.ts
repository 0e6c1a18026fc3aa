/** Dimension answers as tables, overview and charts: shares with 不详, changes in words, and links to the rows of each value. */
import { describe, expect, it } from "vitest";
import type { Answer, DimensionAnswer } from "@/lib/analysis/answer";
import {
	coverageNote,
	dimensionAnswer,
	dimensionChart,
	dimensionTable,
	metricOf,
	overviewTable,
	rowsOfValue,
} from "@/lib/blocks/from-dimensions";
import type { DimensionId } from "@/lib/dimensions/dimension";
import { range, WEEK } from "../analysis/windows";
import { answerOf, type Wish } from "./answers";

const GENDERS = { female: [46, 30, 24], male: [14, 12, 40], 不详: [4, 3, 2] } as const;
const WISH: Wish = { dimensions: { victim_gender: GENDERS } };

function ofDimension(answer: Answer, id: DimensionId): DimensionAnswer {
	const found = dimensionAnswer(answer, id);
	if (found === null) throw new Error(id);
	return found;
}

const tableOf = (wish: Wish, id: DimensionId) => {
	const answer = answerOf(wish);
	return dimensionTable(answer, ofDimension(answer, id));
};

const textsOf = (wish: Wish, id: DimensionId) =>
	tableOf(wish, id).rows.map((row) => row.cells.map((cell) => cell.text));

describe("dimensionTable", () => {
	it("has counts, shares of all with 不详, both comparisons, the verdict and losses", () => {
		expect(tableOf(WISH, "victim_gender").columns.map((column) => column.id)).toEqual([
			"value",
			"count",
			"share",
			"lastYear",
			"previous",
			"verdict",
			"loss",
		]);
		expect(textsOf(WISH, "victim_gender")).toEqual([
			["女", "46", "71.9%", "24 · 上升91.7%", "30 · 上升53.3%", "★明显上升", "11.50"],
			["男", "14", "21.9%", "40 · 下降65.0%", "12 · 上升16.7%", "★明显下降", "3.50"],
			["不详", "4", "6.3%", "2 · 上升100.0%", "3 · 上升33.3%", "样本不足", "1.00"],
		]);
	});

	it("counts persons of victims and events of cases, by the basis", () => {
		const metrics = (["victim_gender", "fraud_category"] as const).flatMap((id) =>
			(["calls", "cases"] as const).map((basis) =>
				metricOf(answerOf({ basis }), ofDimension(answerOf({ basis }), id)),
			),
		);
		expect(metrics).toEqual(["victims", "case_victims", "calls", "cases"]);
		expect(tableOf(WISH, "victim_gender").columns[1]?.label).toBe("人数");
		expect(tableOf({}, "fraud_category").columns[1]?.label).toBe("起数");
	});

	it("leads from value and count to the rows of the value, on top of the question's filters", () => {
		const filters = [{ dimension: "fraud_category" as const, values: ["romance"] }];
		const [, , unknown] = tableOf({ ...WISH, filters }, "victim_gender").rows;
		const link = {
			metric: "victims",
			window: WEEK.current,
			filters: [...filters, { dimension: "victim_gender", values: [null] }],
		};
		expect(unknown?.cells[0]?.rows).toEqual(link);
		expect(unknown?.cells[1]?.rows).toEqual(link);
		const answer = answerOf({ ...WISH, filters });
		expect(rowsOfValue(answer, ofDimension(answer, "victim_gender"), null)).toEqual(link);
	});

	it("shows what cannot be compared and does not compare it", () => {
		const windows = { ...WEEK, previous: null, lastYear: range("2025-05-04", "2025-05-10") };
		const unrecorded = { female: [30, 0, 0], male: [30, 0, 1], 不详: [0, 0, 59] } as const;
		const texts = textsOf({ windows, dimensions: { victim_gender: unrecorded } }, "victim_gender");
		expect(texts.map((row) => row.slice(3, 6))).toEqual([
			["1 · 不可比", "—", "—"],
			["0 · 不可比", "—", "—"],
			["59 · 不可比", "—", "—"],
		]);
	});

	it("colours a rise as bad, a fall as good, noise as noise", () => {
		const tones = tableOf(WISH, "victim_gender").rows.map((row) => row.cells[3]?.tone);
		expect(tones).toEqual(["worse", "better", "none"]);
		expect(tableOf(WISH, "victim_gender").rows[0]?.cells[3]?.hint).toMatch(/^明显上升，95%区间/);
	});

	it("prints losses in yuan while all are below ten thousand", () => {
		const table = tableOf({ dimensions: { victim_gender: { female: [2, 0, 0] } } }, "victim_gender");
		expect(table.columns[6]?.label).toBe("损失(元)");
		expect(table.rows[0]?.cells[6]).toMatchObject({ text: "5000.00", sort: 5000 });
	});

	it("of no events is empty and says its rule", () => {
		const table = tableOf({}, "victim_gender");
		expect(table.rows).toEqual([]);
		expect(table.footnote).toBe(ofDimension(answerOf(), "victim_gender").dimension.rule);
	});
});

describe("coverageNote", () => {
	it("says how much is known and how many are not", () => {
		expect(coverageNote(ofDimension(answerOf(WISH), "victim_gender"))).toMatch(/^识别率93\.8%（不详4人）；/);
	});
});

describe("overviewTable", () => {
	it("has a row for each of the 23, with what occurred now only", () => {
		const { rows } = overviewTable(
			answerOf({ dimensions: { victim_gender: { female: [2, 0, 1], male: [0, 4, 4] } } }),
		);
		expect(rows).toHaveLength(23);
		expect(rows[0]?.cells.map((cell) => cell.text)).toEqual(["性别", "100.0%", "女2人"]);
		expect(rows[1]?.cells.map((cell) => cell.text)).toEqual(["年龄段", "—", "—"]);
	});
});

describe("dimensionChart", () => {
	const chartOf = (wish: Wish, id: DimensionId) => {
		const answer = answerOf(wish);
		return dimensionChart(answer, ofDimension(answer, id), "bar");
	};

	it("draws known values beside last year, each leading to its rows", () => {
		const chart = chartOf(WISH, "victim_gender");
		expect(chart.categories).toEqual(["女", "男"]);
		expect(chart.series.map(({ role, values }) => [role, values])).toEqual([
			["current", [46, 14]],
			["last_year", [24, 40]],
		]);
		expect(chart.rows.map((link) => link?.filters)).toEqual([
			[{ dimension: "victim_gender", values: ["female"] }],
			[{ dimension: "victim_gender", values: ["male"] }],
		]);
		expect(chart.summary).toContain("女46人、男14人");
	});

	it("draws the previous window where last year is not on record, and alone where nothing is", () => {
		const roles = (wish: Wish) =>
			chartOf({ ...WISH, ...wish }, "victim_gender").series.map((series) => series.role);
		expect(roles({ first: "2026-01-01" })).toEqual(["current", "previous"]);
		expect(roles({ first: "2026-05-04" })).toEqual(["current"]);
	});

	it("draws at most eight values without an order of their own, and every band", () => {
		const many = Object.fromEntries(
			Array.from({ length: 12 }, (_, at) => [`村${at}`, [20 - at, 1, 1] as const]),
		);
		const villages = chartOf({ dimensions: { victim_village: many } }, "victim_village");
		expect(villages.categories).toEqual(Array.from({ length: 8 }, (_, at) => `村${at}`));
		const bands = { "0_6": [1, 0, 0], "6_9": [9, 0, 0], "21_24": [3, 0, 0] } as const;
		expect(chartOf({ dimensions: { occur_hour_band: bands } }, "occur_hour_band").series[0]?.values).toEqual([
			1, 9, 3,
		]);
	});
});
