/** The funnel: what is expected of a village, where the limits run, who is named. */
import { describe, expect, it } from "vitest";
import { funnelOption, limitLine } from "@/components/assessment/funnel-option";
import { NO_DECISIONS } from "@/lib/assessment/ledger";
import { scoreSheet } from "@/lib/assessment/score";
import { funnelOf, funnelTable, funnelText, outsideFunnel } from "@/lib/blocks/from-assessment-funnel";
import { funnelPlace } from "@/lib/statistics/funnel";
import { INPUT, SCHEME, SHEET } from "./town";

const funnel = funnelOf(SHEET);

describe("the funnel", () => {
	it("expects of each village its share of all events by people, of those whose people are known", () => {
		// 12+0+1+0+1+9+36+37+6 calls of 2500+800+1200+950+640+1600+3600+5000+250 people; 高山村 has none known.
		const [events, people] = [102, 16_540];
		expect(funnel.points.map(({ village }) => village)).not.toContain("高山村");
		expect(funnel.left).toEqual(["高山村"]);
		for (const { expected, people: own } of funnel.points)
			expect(expected).toBeCloseTo((events * own) / people, 9);
		expect(funnel.points.reduce((sum, { expected }) => sum + expected, 0)).toBeCloseTo(events, 9);
	});

	it("has the places that its own expectations give", () => {
		for (const { count, expected, place } of funnel.points) expect(funnelPlace(count, expected)).toBe(place);
		expect(outsideFunnel(funnel).length).toBeGreaterThan(0);
	});

	it("names those outside and no others", () => {
		const text = funnelText(funnel);
		for (const { village, place } of funnel.points) expect(text.includes(village)).toBe(place !== "ordinary");
		expect(funnelTable(funnel).rows).toHaveLength(funnel.points.length);
	});

	it("is blank, and says why, where nobody's people are known", () => {
		const villages = INPUT.villages.map((village) => ({ ...village, population: null }));
		const none = funnelOf(scoreSheet(SCHEME, { ...INPUT, villages }, NO_DECISIONS));
		expect(none.points).toEqual([]);
		expect(funnelText(none)).toContain("没有村居人口数");
		expect(funnelOption(none).series).toHaveLength(1);
	});
});

describe("the lines", () => {
	const outside = { within95: ["rather_high", "high", "rather_low", "low"], within999: ["high", "low"] };

	it.each(["within95", "within999"] as const)("part what is outside of %s from what is within", (level) => {
		for (const most of [3, 40, 700])
			for (const side of [0, 1] as const) {
				const line = limitLine(level, side, most);
				// The last point is where the plot ends, between two counts.
				const corners = line.slice(0, -1).filter(([expected]) => expected > 0.1);
				expect(line.every(([expected]) => expected <= most)).toBe(true);
				const step = side === 0 ? -0.02 : 0.02;
				for (const [expected, count] of corners) {
					expect(outside[level]).toContain(funnelPlace(count, expected + step));
					expect(outside[level]).not.toContain(funnelPlace(count, expected - step));
				}
			}
	});

	it("reach to the end of the plot", () => {
		for (const most of [40, 700]) {
			expect(limitLine("within95", 0, most).at(-1)?.[0]).toBe(most);
			expect(limitLine("within999", 1, most).at(-1)?.[0]).toBe(most);
		}
	});
});

describe("the plot", () => {
	it("has a point a village, with a label only for those outside", () => {
		const series = funnelOption(funnel).series as readonly {
			readonly type: string;
			readonly data: readonly { readonly label: { readonly show: boolean }; readonly name: string }[];
		}[];
		expect(series.map(({ type }) => type)).toEqual(["scatter", "line", "line", "line", "line"]);
		const named = series[0]?.data.filter(({ label }) => label.show).map(({ name }) => name.split("（")[0]);
		expect(named?.toSorted()).toEqual(
			outsideFunnel(funnel)
				.map(({ village }) => village)
				.toSorted(),
		);
	});
});
