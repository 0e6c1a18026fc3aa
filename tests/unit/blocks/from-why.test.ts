/** A change taken apart as a table: signs, shares, units, and the way to the rows. */
import { expect, it } from "vitest";
import type { Explanation } from "@/lib/analysis/why";
import { whyTable } from "@/lib/blocks/from-why";
import { DIMENSIONS } from "@/lib/dimensions";
import { METRICS } from "@/lib/metrics";
import { compareCounts } from "@/lib/statistics/comparison";
import { answerOf } from "./answers";

const part = (value: string | null, base: number, now: number, difference: number) => ({
	value,
	label: value ?? "不详",
	base,
	now,
	contribution: now - base,
	share: (now - base) / difference,
	compared: compareCounts({ base, now, phi: 1.2 }),
});

const COUNTS: Explanation = {
	metric: METRICS.calls,
	dimension: DIMENSIONS.fraud_category,
	base: 100,
	now: 60,
	difference: -40,
	parts: [part("刷单返利", 80, 30, -40), part(null, 10, 10, -40), part("虚假征信", 10, 20, -40)],
};

it("says what every value pulled, with its sign, and that the parts make the whole", () => {
	const filters = [{ dimension: "victim_gender" as const, values: ["female"] }];
	const table = whyTable(answerOf({ filters }), COUNTS, "lastYear");
	expect(table.caption).toBe("接报警情的变化（同比）：按诈骗类别");
	expect(table.rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
		["刷单返利", "80起", "30起", "−50起", "125.0%", "明显下降"],
		["不详", "10起", "10起", "0起", "0.0%", "波动范围内"],
		["虚假征信", "10起", "20起", "+10起", "−25.0%", "波动范围内"],
	]);
	expect(table.footnote).toContain("100起→60起，相差−40起；");
	expect(table.rows[1]?.cells[2]?.rows?.filters).toEqual([
		...filters,
		{ dimension: "fraud_category", values: [null] },
	]);
});

it("prints money in yuan, and — where nothing is judged", () => {
	const money: Explanation = {
		...COUNTS,
		metric: METRICS.loss,
		base: 5_000_000,
		now: 7_000_000,
		difference: 2_000_000,
		parts: [{ ...part("刷单返利", 5_000_000, 7_000_000, 2_000_000), compared: null }],
	};
	const table = whyTable(answerOf(), money, "previous");
	expect(table.rows[0]?.cells.map(({ text }) => text)).toEqual([
		"刷单返利",
		"5万元",
		"7万元",
		"+2万元",
		"100.0%",
		"—",
	]);
});
