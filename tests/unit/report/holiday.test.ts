/** The holiday report: its sections, its warnings, and prose that is silent where it would rest on too little. */
import { describe, expect, it } from "vitest";
import type { DateRange } from "@/lib/calendar/range";
import { holidaySections } from "@/lib/report/definitions/holiday";
import { holidaySentence, nextHolidaySentence, promptSentences } from "@/lib/report/holiday-sentences";
import { answerOf, part, settings } from "../blocks/holiday-answers";

const counts =
	(byYear: Readonly<Record<string, number>>) =>
	(metric: string, { start }: DateRange) => {
		const count = byYear[start.slice(0, 4)] ?? 0;
		return [metric === "loss" ? count * 100_000 : count, count, count] as const;
	};
const notesOf = (wish: Parameters<typeof answerOf>[0]) =>
	holidaySections(answerOf(wish), settings)
		.flatMap(({ blocks }) => blocks)
		.flatMap((block) => (block.kind === "note" ? [block.text] : []))
		.join("");
const ids = (wish: Parameters<typeof answerOf>[0]) =>
	holidaySections(answerOf(wish), settings).map(({ id }) => id);

describe("the sections", () => {
	it("are the parts, the curve, the years and the prompts; 1–2月 where 春节 touches the comparison", () => {
		expect(ids({ festival: "labour_day", year: 2026 })).toEqual([
			"situation",
			"phases",
			"curve",
			"years",
			"prompts",
		]);
		expect(ids({ festival: "spring_festival", year: 2026 })).toContain("spring");
		expect(ids({ festival: "new_year", year: 2026 })).toContain("spring");
	});

	it("say the arrangement exactly, with 补班, combined festivals and what is not published", () => {
		expect(notesOf({ festival: "spring_festival", year: 2026 })).toContain(
			"2026年春节假期（9天）：2026年2月15日（周日）至2月23日（周一），共9天；节日当天2月17日 周二（正月初一）；补班：2月14日 周六、2月28日 周六。",
		);
		expect(notesOf({ festival: "mid_autumn", year: 2025 })).toContain("2025年中秋节、国庆节假期（8天）");
		expect(notesOf({ festival: "labour_day", year: 2027 })).toContain("安排未公布，按法定假日和相邻周末暂计");
		expect(notesOf({ festival: "labour_day", year: 2027 })).toContain("补班安排未公布");
	});

	it("warn of 春节错位 by dates around 春节, and of a festival that only one year has", () => {
		expect(notesOf({ festival: "spring_festival", year: 2026 })).toContain(
			"春节错位：本期正月初一为2026年2月17日，对比期为2025年1月29日",
		);
		expect(notesOf({ festival: "national_day", year: 2025 })).toContain("本期含中秋节假期8天而对比期没有");
		expect(notesOf({ festival: "labour_day", year: 2026 })).not.toContain("错位");
	});

	it("hold every id once, and nothing that is no figure", () => {
		for (const festival of ["spring_festival", "labour_day", "dragon_boat"] as const) {
			const sections = holidaySections(answerOf({ festival, year: 2026 }), settings);
			const blocks = sections.flatMap((section) => section.blocks.map(({ id }) => id));
			expect(new Set(blocks).size).toBe(blocks.length);
			expect(JSON.stringify(sections)).not.toMatch(/NaN|undefined|Infinity/);
		}
	});
});

describe("the sentence on the holiday", () => {
	it("gives totals, averages and the same festival last year, by the day where lengths differ", () => {
		const found = answerOf({
			festival: "spring_festival",
			year: 2026,
			figures: counts({ 2026: 45, 2025: 16 }),
		});
		expect(holidaySentence(found)).toBe(
			"2026年春节假期（9天），接报电信网络诈骗警情45起、日均5.00起，比上年假期日均上升150.0%（16起→45起，明显上升，95%区间 +35%…+363%）；立案45起、日均5.00起，比上年假期日均上升150.0%（16起→45起，明显上升，95%区间 +35%…+363%）；涉案损失4.5万元，比上年假期日均上升150.0%（1.6万元→4.5万元）。",
		);
	});

	it("drops comparisons of fewer than two events, and says what has not begun", () => {
		const few = answerOf({ festival: "labour_day", year: 2026, figures: counts({ 2026: 1, 2025: 0 }) });
		expect(holidaySentence(few)).toBe(
			"2026年劳动节假期（5天），接报电信网络诈骗警情1起；立案1起；涉案损失1000元，比上年假期上升1000元（0元→1000元）。",
		);
		expect(holidaySentence(answerOf({ festival: "dragon_boat", year: 2026 }))).toBe(
			"2026年端午节假期（3天）尚未开始。",
		);
	});
});

describe("prompts in words", () => {
	it("advise by what rose, with both rates, counts, days and the interval", () => {
		const found = answerOf({
			festival: "labour_day",
			year: 2026,
			parts: (years) =>
				years.flatMap((year) => [part(13, 1, [year, "before"], 14), part(13, 1, [year, "base"], 12)]),
		});
		if (found.prompts === null) throw new Error("a next holiday");
		expect(nextHolidaySentence(found.prompts, settings)).toBe(
			"下一个假期：2026年端午节假期（3天），2026年6月19日（周五）至6月21日（周日），共3天。",
		);
		const evidence = "日均2.00起，平常日均0.22起（42起/21天，36起/161天，为平常的8.94倍，95%区间5.52–14倍）";
		expect(promptSentences(found.prompts)).toEqual([
			`据2025、2024、2023年同节统计，节前7天警情总量${evidence}，宜相应安排警力。`,
			`据2025、2024、2023年同节统计，节前7天，诈骗类别“刷单返利”${evidence}，宜集中开展该类手法的宣传提示。`,
		]);
	});

	it("are none where nothing rose beyond noise", () => {
		const silent = answerOf({
			festival: "labour_day",
			year: 2026,
			parts: (years) =>
				years.flatMap((year) => [part(13, 1, [year, "before"], 4), part(13, 1, [year, "base"], 23)]),
		});
		expect(silent.prompts && promptSentences(silent.prompts)).toEqual([]);
	});
});
