/** Headings as compared: what differs only in typing is the same heading. */
import { describe, expect, it } from "vitest";
import { bareHeading, cleanHeading, moneyUnitOf } from "@/lib/ingest/heading";

describe("cleanHeading", () => {
	it.each([
		["报警时间", "报警时间"],
		[" 报警 时间 ", "报警时间"],
		["*报警时间：", "报警时间"],
		["＊报警时间:", "报警时间"],
		["报警\n时间", "报警时间"],
		["\uFEFF警情编号", "警情编号"],
		["\u202E报警\u200F时间\u202C", "报警时间"],
		["ＡＰＰ安装", "app安装"],
		["姓\u3000名", "姓名"],
		["", ""],
	])("%j is %j", (written, clean) => {
		expect(cleanHeading(written)).toBe(clean);
	});
});

describe("bareHeading", () => {
	it.each([
		["损失金额（元）", "损失金额"],
		["损失金额(单位:元)（必填）", "损失金额"],
		["【必填】警情编号", "警情编号"],
		["报警时间", "报警时间"],
	])("%j is %j", (written, bare) => {
		expect(bareHeading(written)).toBe(bare);
	});
});

describe("moneyUnitOf", () => {
	it.each([
		["损失金额（万元）", "wan"],
		["涉案价值(万)", "wan"],
		["损失（单位：万元）", "wan"],
		["损失金额（元）", "yuan"],
		["损失元", "yuan"],
		["损失金额", null],
	])("%j names %s", (written, unit) => {
		expect(moneyUnitOf(written)).toBe(unit);
	});
});
