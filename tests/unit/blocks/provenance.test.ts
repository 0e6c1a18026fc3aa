/** Where a figure came from, and why an earlier window cannot stand beside it. */
import { describe, expect, it } from "vitest";
import { absenceOf, provenanceOf } from "@/lib/blocks/provenance";
import { range, WEEK } from "../analysis/windows";
import { answerOf, NO_REASONS } from "./answers";

describe("provenanceOf", () => {
	it("says rule, window and cut-off", () => {
		expect(provenanceOf(answerOf(), "规则")).toEqual({
			rule: "规则",
			window: "2026年5月4日至5月10日",
			cutOff: "2026年5月10日 23:40",
		});
	});

	it("knows no cut-off without records", () => {
		expect(provenanceOf(answerOf({ first: null }), "规则").cutOff).toBeNull();
	});
});

describe("absenceOf", () => {
	const of = (first: string | null, windows = WEEK) =>
		absenceOf(answerOf({ first, windows }), "lastYear", "calls", { previous: "甲", lastYear: "乙" });

	it("is null where the records reach the whole window", () => {
		expect(of("2025-05-04")).toBeNull();
		expect(of("2025-05-10")).toBeNull();
	});

	it("is the calendar's reason where there is no such window", () => {
		const none = { ...WEEK, lastYear: null };
		expect(of("2020-01-01", none)).toBe("乙");
		expect(absenceOf(answerOf({ windows: none }), "lastYear", "calls", NO_REASONS)).toBe(
			"该时段不作此项比较",
		);
	});

	it("says from when there are records", () => {
		expect(of("2025-05-11")).toBe("无可比数据，2025年5月11日前无数据");
		const year = { ...WEEK, lastYear: range("2025-01-01", "2025-12-31") };
		expect(of("2025-05-11", year)).toBe("无可比数据，对比时段数据不完整（自5月11日起有数据）");
		expect(of(null)).toBe("尚无数据");
	});
});
