/** Texts made to break readers: very long, near-matching, oddly bracketed or empty; and where findings point to. */
import { describe, expect, it } from "vitest";
import type { CivilMoment } from "@/lib/base/civil";
import { readCourseFacts } from "@/lib/narrative/course-facts";
import { prepareText } from "@/lib/narrative/prepared";
import { readVictimFacts } from "@/lib/narrative/victim-facts";
import { factsOf, REPORTED_AT } from "./victim-expected";

const LONG = 30_000;
const fill = (part: string): string => part.repeat(Math.ceil(LONG / part.length)).slice(0, LONG);

describe("long texts of near matches", () => {
	it.each([
		"事主",
		"事主（女，",
		"（",
		"）",
		"称其",
		"其母亲",
		"要求其转账",
		"按对方要求",
		"共计",
		"被骗",
		"1",
		"1，",
		"1,234",
		"一二三",
		"十百千万",
		"5月",
		"2026年5月11日13时43分许，",
		"在霁溪镇",
		"现住址：",
		"未",
		"曾",
		"称",
		" ",
		"5000元、",
		"转账5000元，又",
		"（男，30岁）",
		"男，",
	])("%s", (part) => {
		expect(Object.keys(factsOf(fill(part))).length).toBeLessThan(14);
	});

	it("a fact behind a long text is still read", () => {
		expect(factsOf(`${fill("民警已告知相关事项。")}。共计损失3634元。`).loss).toBe(3634);
	});
});

describe("odd texts", () => {
	it.each(["", " ", "，。；", "（（（）", "元", "万元", "0", "岁", "\u200b", "女", "null", "某某某"])(
		"%j tells no money",
		(text) => {
			expect(factsOf(text).loss).toBeUndefined();
			expect(factsOf(text).from).toBeUndefined();
		},
	);
});

describe("what a finding points at", () => {
	const text = "事主（ 女 ， ２０ 岁 ）报称 2026年5月11日 13时 许被嫌疑人诈骗 3634 元人民币，分 3 笔转账。";
	const prepared = prepareText(text);
	const slice = (finding: { readonly start: number; readonly end: number } | null) =>
		finding && text.slice(finding.start, finding.end);

	it("shows the words as stored", () => {
		const victim = readVictimFacts(prepared, { reportedAt: REPORTED_AT });
		const course = readCourseFacts(prepared, { reportedAt: REPORTED_AT });
		expect(slice(victim.gender)).toBe("女");
		expect(slice(victim.age)).toBe("２０ 岁");
		expect(slice(course.lossFen)).toBe("诈骗 3634 元");
		expect(slice(course.transferCount)).toBe("3 笔");
		expect(slice(course.occurFrom)).toBe("2026年5月11日 13时");
	});
});

describe("dates without a year", () => {
	it.each([
		["2026-01-03 09:00:00", "12月28日20时许被骗500元", "2025-12-28 20:00"],
		["2026-01-03 09:00:00", "昨晚8点被骗500元", "2026-01-02 20:00"],
		["2026-03-01 09:00:00", "前天上午被骗500元", "2026-02-27"],
		["2026-05-11 09:00:00", "10:30接到电话被骗500元", undefined],
		["2026-05-11 12:00:00", "10:30接到电话被骗500元", "2026-05-11 10:30"],
	])("%s %s", (reportedAt, text, from) => {
		expect(factsOf(text, reportedAt as CivilMoment).from).toBe(from);
	});

	it("stay unknown without a report", () => {
		expect(factsOf("5月10日20时许被骗500元", null).from).toBeUndefined();
		expect(factsOf("2026年5月10日20时许被骗500元", null).from).toBe("2026-05-10 20:00");
	});
});
