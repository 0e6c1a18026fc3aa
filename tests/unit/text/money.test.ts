/** Money cells: units, numerals, words around the figure, blanks that are not zero. */
import { describe, expect, it } from "vitest";
import { readMoneyYuan } from "@/lib/text/money";

const read = (cell: string | number) => readMoneyYuan(cell, "yuan");

describe("readMoneyYuan", () => {
	it.each<[string | number, number]>([
		["3634元人民币", 3634],
		["共损失人民币 3634 元", 3634],
		["1,234.5", 1234.5],
		["￥1,234,567.89", 1234567.89],
		["１，２３４．５０元", 1234.5],
		["1.5w", 15000],
		["1.5万元", 15000],
		["0.35万", 3500],
		["12万3千元", 123000],
		["12万3千5百元", 123500],
		["1万2", 12000],
		["1亿2千万元", 120000000],
		["三万五千元", 35000],
		["十二万", 120000],
		["一万零五百元", 10500],
		["三六三四元", 3634],
		["贰万叁仟元整", 23000],
		["12元5角6分", 12.56],
		["2次3000元", 3000],
		["被骗三次，共计3000元", 3000],
		["因一时疏忽损失3000元", 3000],
		["来电被骗3000元", 3000],
		["1.005", 1.01],
		["1.5E+3", 1500],
		[0.1 + 0.2, 0.3],
		[1234.565, 1234.57],
		["0", 0],
		["0元", 0],
		["0万元", 0],
		["未遂", 0],
		["未造成损失", 0],
	])("%j is %d yuan, without a remark", (cell, yuan) => {
		expect(read(cell)).toEqual({ ok: true, value: yuan });
	});

	it.each([
		["9万余元", 90000],
		["10余万", 100000],
		["9余万元", 90000],
		["约5000元", 5000],
		["近10万元", 100000],
		["3000元左右", 3000],
	])("%j is about %d yuan, and says so", (cell, yuan) => {
		expect(read(cell)).toEqual({ ok: true, value: yuan, note: "原文是约数" });
	});

	it("reads $ without conversion and says so, but refuses named foreign currencies", () => {
		expect(read("$1,000.00")).toMatchObject({ value: 1000, note: expect.stringContaining("$") });
		for (const cell of ["5000美元", "2000USDT", "HK$500", "€20"])
			expect(read(cell)).toMatchObject({ ok: false });
	});

	it.each([
		"",
		"无",
		"/",
		"暂无",
		"损失共计元",
		"损失共计  元",
		"万元",
		"***元",
		"X万元",
		"几万元",
		"十几万元",
		"几十万元",
		"20几万",
		"数千元",
		"三四万元",
		"五六千",
	])("%j is unknown, never 0", (cell) => {
		expect(read(cell)).toMatchObject({ ok: true, value: null });
	});

	it.each<[string | number, RegExp]>([
		["-500", /负数/],
		[-3, /负数/],
		["(500)", /负数/],
		["－５００元", /负数/],
		["3000元、2000元", /多个金额/],
		["3000-5000元", /区间/],
		["5、6万元", /区间/],
		["六位数", /看不出金额/],
		["3万5元", /歧义/],
		["3,000,2000", /歧义/],
		["1e21", /一万亿/],
		["abc", /看不出金额/],
	])("%j is refused with its reason", (cell, reason) => {
		const reading = read(cell);
		expect(!reading.ok && reading.reason).toMatch(reason);
	});

	it("counts bare figures of a 万元 column in 万, and lets a unit in the cell win", () => {
		expect(readMoneyYuan("1.5", "wan")).toEqual({ ok: true, value: 15000 });
		expect(readMoneyYuan(0.36345, "wan")).toEqual({ ok: true, value: 3634.5 });
		expect(readMoneyYuan("3634元", "wan")).toMatchObject({
			value: 3634,
			note: expect.stringContaining("万元列"),
		});
		expect(readMoneyYuan("1.5万元", "wan")).toMatchObject({ value: 15000 });
	});
});
