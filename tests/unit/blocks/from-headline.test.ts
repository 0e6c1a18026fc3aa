/** Headline figures: what stands beside each, what is missing and why, and where a click leads. */
import { describe, expect, it } from "vitest";
import { exclusionNote, headlineFigures } from "@/lib/blocks/from-headline";
import { headlineMetrics, METRICS } from "@/lib/metrics";
import type { MetricId } from "@/lib/metrics/metric";
import { STANDARD_PREVENTION_PARAMETERS } from "@/lib/settings/prevention-parameters";
import { range, WEEK } from "../analysis/windows";
import { answerOf, NO_REASONS, type Wish } from "./answers";

type Reasons = Readonly<Record<"previous" | "lastYear", string | null>>;

function figure(id: MetricId, wish: Wish, reasons: Reasons = NO_REASONS) {
	const found = headlineFigures(answerOf(wish), reasons).find((one) => one.id === `figure.${id}`);
	if (!found) throw new Error(id);
	return found;
}

describe("headlineFigures", () => {
	it("stand in the order of the registry, 同比 before 环比", () => {
		const figures = headlineFigures(answerOf(), NO_REASONS);
		const headline = headlineMetrics(STANDARD_PREVENTION_PARAMETERS);
		expect(figures.map((one) => one.id)).toEqual(headline.map(({ id }) => `figure.${id}`));
		for (const one of figures)
			expect(one.comparisons.map((comparison) => comparison.label)).toEqual(["同比", "环比"]);
	});

	it("carry rule, window, cut-off and the link to their rows with the question's filters", () => {
		const filters = [{ dimension: "victim_gender" as const, values: ["female", null] }];
		const { provenance, rows } = figure("calls", { filters, metrics: { calls: [23, 30, 35] } });
		expect(provenance).toEqual({
			rule: METRICS.calls.rule,
			window: "2026年5月4日至5月10日",
			cutOff: "2026年5月10日 23:40",
		});
		expect(rows).toEqual({ metric: "calls", window: WEEK.current, filters });
	});

	it("say a fall of calls well, a fall of solved cases badly, and noise as noise", () => {
		const metrics = { calls: [24, 46, 23], solved: [24, 46, 23], cases: [3, 2, 4] } as const;
		const sides = (id: MetricId) =>
			figure(id, { metrics }).comparisons.map(({ tone, verdictWord }) => [tone, verdictWord]);
		expect(sides("calls")).toEqual([
			["noise", "波动范围内"],
			["better", "明显下降"],
		]);
		expect(sides("solved")).toEqual([
			["noise", "波动范围内"],
			["worse", "明显下降"],
		]);
		expect(sides("cases")).toEqual([
			["none", "样本不足"],
			["none", "样本不足"],
		]);
	});

	it("show money in yuan, compare it without a verdict", () => {
		const loss = figure("loss", { metrics: { loss: [27_300_000, 40_000_000, 52_300_000] } });
		expect(loss).toMatchObject({ value: 273_000, text: "27.3万元" });
		expect(loss.comparisons[0]).toMatchObject({
			base: 523_000,
			phrase: "下降47.8%（52.3万元→27.3万元）",
			verdict: null,
			verdictWord: null,
			interval: null,
			tone: "none",
		});
	});

	it("print a loss nobody knows as missing, not as 0, and lead nowhere", () => {
		const loss = figure("loss", {
			metrics: { loss: [null, 1, 1] },
			lossKnown: [
				[4, 0],
				[4, 4],
				[4, 4],
			],
		});
		expect(loss).toMatchObject({ value: null, rows: null });
		expect(loss.text).not.toContain("0");
		expect(loss.notes.join()).toContain("4起");
		expect(figure("loss", { metrics: { loss: [0, 1, 1] } }).text).toBe("0元");
	});

	it("say how many losses are unknown, and compare none that are known too differently", () => {
		const loss = figure("loss", {
			metrics: { loss: [500, 500, 900] },
			lossKnown: [
				[10, 9],
				[10, 10],
				[10, 3],
			],
		});
		expect(loss.notes.join()).toMatch(/有1起涉案损失不详/);
		const [lastYear, previous] = loss.comparisons;
		expect(lastYear).toMatchObject({ base: 9, verdict: null });
		expect(lastYear?.phrase).toMatch(/不作比较$/);
		expect(previous?.phrase).toBe("持平（5元→5元）");
	});

	it("say why there is nothing to compare with", () => {
		const none = { ...WEEK, previous: null };
		const phrases = (wish: Wish, reasons: Reasons = NO_REASONS) =>
			figure("calls", wish, reasons).comparisons.map(({ phrase, base }) => [phrase, base]);
		expect(phrases({ windows: none }, { previous: "本年累计不作环比", lastYear: null })[1]).toEqual([
			"本年累计不作环比",
			null,
		]);
		expect(phrases({ first: "2026-04-20", metrics: { calls: [3, 2, 0] } })).toEqual([
			["无可比数据，2026年4月20日前无数据", null],
			["上升50.0%（2起→3起）", 2],
		]);
		const year = {
			current: range("2026-01-01", "2026-05-10"),
			previous: null,
			lastYear: range("2025-01-01", "2025-05-10"),
		};
		expect(phrases({ windows: year, first: "2025-03-01", metrics: { calls: [30, null, 20] } })[0]).toEqual([
			"无可比数据，对比时段数据不完整（自3月1日起有数据）",
			20,
		]);
		expect(phrases({ first: null, metrics: { calls: [0, 0, 0] } })[0]).toEqual(["尚无数据", null]);
	});

	it("miss a mean that the earlier window does not have", () => {
		const mean = figure("mean_loss", { metrics: { mean_loss: [120_000, null, 100_000] } });
		expect(mean.comparisons[1]).toMatchObject({ base: null, phrase: "对比时段无此数据" });
		expect(mean.comparisons[0]?.phrase).toBe("上升20.0%（1000元→1200元）");
	});
});

describe("exclusionNote", () => {
	const exclusions = [
		{ exclusion: "duplicate", events: 3 },
		{ exclusion: "invalid", events: 2 },
		{ exclusion: "not_fraud", events: 1 },
	];

	it("lists what was removed from the calls, and stands with them only", () => {
		expect(exclusionNote(answerOf({ exclusions }))).toMatch(/重复警情3起、无效警情2起、非电诈警情1起$/);
		expect(figure("calls", { exclusions }).notes.join()).toContain("重复警情3起");
		expect(figure("cases", { exclusions }).notes.join()).not.toContain("重复警情");
	});

	it("says nothing when nothing was removed", () => {
		expect(exclusionNote(answerOf())).toBeNull();
	});
});
