/** Files nobody should write and everybody does: no row lost, no figure wrong, and a word for every doubt. */
import { afterAll, describe, expect, it } from "vitest";
import type { Engine } from "@/lib/engine/engine";
import { briefOf, countsOf, figureOf, loaded, textFile } from "../support/workspace";

const open: Engine[] = [];
afterAll(async () => {
	for (const engine of open) await engine.close();
});

type Lines = readonly [name: string, ...lines: string[]];

async function takenIn(...files: readonly Lines[]) {
	const workspace = await loaded(files.map(([name, ...lines]) => textFile(name, `${lines.join("\n")}\n`)));
	open.push(workspace.engine);
	return workspace;
}

const MAY = { asOf: "2026-05-31", period: "month_to_date" } as const;

describe("numbers that a spreadsheet has rounded", () => {
	it("refuse their rows instead of making one call of three", async () => {
		const { account } = await takenIn([
			"a.csv",
			"接警号,报警时间,报警类别",
			"3.30701E+18,2026-05-01 08:00,诈骗",
			"3.30701E+18,2026-05-02 09:00,诈骗",
			"3307010020260503001,2026-05-03 09:00,诈骗",
		]);
		expect(account.totals).toEqual({ read: 3, kept: 1, updated: 0, unchanged: 0, refused: 2 });
		expect(account.files[0]?.sheets[0]?.refusals[0]).toMatchObject({
			row: 2,
			column: "接警号",
			value: "3.30701E+18",
			reason: expect.stringContaining("设为文本后重新导出"),
		});
	});
});

describe("one call, several victims", () => {
	const HEAD = "警情编号,报警时间,确认性质,损失金额,受害人姓名";

	it("sums the losses the victims' rows tell, says so, and changes nothing when read again", async () => {
		const lines = [HEAD, "J1,2026-05-01 08:00,诈骗,1000,张三", "J1,2026-05-01 08:00,诈骗,2000,李四"];
		const workspace = await takenIn(["a.csv", ...lines], ["b.csv", ...lines]);
		const [first, again] = workspace.account.files.map((file) => file.sheets[0]);
		expect(first).toMatchObject({ read: 2, kept: 2 });
		expect(first?.warnings).toMatchObject([{ row: 3, column: "损失金额" }]);
		expect(first?.warnings[0]?.reason).toContain("合计3000元");
		expect(again).toMatchObject({ read: 2, unchanged: 2 });
		const report = await briefOf(workspace, MAY);
		expect(figureOf(report, "calls").value).toBe(1);
		expect(figureOf(report, "victims").value).toBe(2);
		expect(figureOf(report, "loss").value).toBe(3000);
	});

	it("takes one figure on every row for the event's own, and a second row of one victim for a correction", async () => {
		const workspace = await takenIn([
			"a.csv",
			HEAD,
			"J1,2026-05-01 08:00,诈骗,1000,张三",
			"J1,2026-05-01 08:00,诈骗,1000,李四",
			"J2,2026-05-01 08:00,诈骗,10,王五",
			"J2,2026-05-01 08:00,诈骗,20,王五",
			"J3,2026-05-01 08:00,诈骗,5,赵六",
			"J3,2026-05-01 08:00,诈骗,,钱七",
		]);
		expect(workspace.account.files[0]?.sheets[0]?.warnings).toEqual([]);
		expect(figureOf(await briefOf(workspace, MAY), "loss").value).toBe(1025);
	});
});

describe("a case and its call", () => {
	it("find each other however the number was typed, and know the victim again", async () => {
		const workspace = await takenIn(
			[
				"警情.csv",
				"警情编号,报警时间,原始性质,损失金额,受害人姓名",
				"JQ001,2026-05-01 08:00,诈骗,1000,王**",
				"JQ002,2026-05-01 09:00,诈骗,1000,张 三",
			],
			[
				"案件.csv",
				"案件编号,警情编号,立案时间,案件类别,案件状态,损失金额,受害人姓名",
				"A1,ＪＱ ００１,2026-05-03,诈骗,移送某某市人民检察院,3000,王小明",
				"A2,JQ 002,2026-05-03,诈骗,立案,2000,张三",
			],
		);
		const report = await briefOf(workspace, MAY);
		expect(figureOf(report, "loss").value).toBe(5000);
		expect(figureOf(report, "victims").value).toBe(2);
		expect(figureOf(report, "cases").value).toBe(2);
	});

	it("that was reported as a quarrel and filed as fraud counts as a case and not as a call", async () => {
		const workspace = await takenIn(
			["警情.csv", "警情编号,报警时间,原始性质", "J1,2026-05-01 08:00,纠纷", "J2,2026-05-01 08:00,诈骗"],
			["案件.csv", "案件编号,警情编号,立案时间,案件类别", "A1,J1,2026-05-02,刷单返利类诈骗"],
		);
		const report = await briefOf(workspace, { ...MAY, basis: "cases" });
		expect(figureOf(report, "calls").value).toBe(1);
		expect(figureOf(report, "cases").value).toBe(1);
		expect(countsOf(report, "fraud_category")).toEqual({ rebate_orders: 1 });
	});
});

describe("words in flags that nobody thought of", () => {
	it("leave out what is void or repeated, and keep one of two calls that name each other", async () => {
		const workspace = await takenIn([
			"a.csv",
			"警情编号,报警时间,确认性质,是否无效,重复警情编号",
			"J1,2026-05-01 08:00,诈骗,已作废,",
			"J2,2026-05-01 08:00,诈骗,误报,",
			"J3,2026-05-01 08:00,诈骗,正常,非重复",
			"J4,2026-05-01 08:00,诈骗,,首次报警",
			"J5,2026-05-01 08:00,诈骗,,重警",
			"J6,2026-05-01 08:00,诈骗,,J7",
			"J7,2026-05-01 08:00,诈骗,,J6",
		]);
		expect(workspace.account.files[0]?.sheets[0]?.warnings).toEqual([]);
		expect(figureOf(await briefOf(workspace, MAY), "calls").value).toBe(3);
	});
});

describe("tables as offices lay them out", () => {
	it("take 单位：万元 from the row above the header", async () => {
		const workspace = await takenIn([
			"a.csv",
			"霁溪派出所警情统计表,,,,",
			",,,,（单位：万元）",
			"警情编号,报警时间,原始性质,损失金额,涉及园区",
			"J1,2026-05-01 08:00,诈骗,3.5,",
			"J2,2026-05-01 08:00,诈骗,800元,",
		]);
		expect(figureOf(await briefOf(workspace, MAY), "loss").value).toBe(35_800);
	});

	it("tell a time after the import, and keep the row", async () => {
		const { account } = await takenIn([
			"a.csv",
			"警情编号,报警时间,原始性质",
			"J1,2062-05-01 08:00,诈骗",
			"J2,2026-05-11 08:10:00,诈骗",
		]);
		expect(account.totals).toMatchObject({ read: 2, kept: 2 });
		expect(account.files[0]?.sheets[0]?.warnings).toMatchObject([
			{ row: 2, column: "报警时间", value: "2062-05-01 08:00:00" },
		]);
	});

	it.each([
		["日期 first", "警情编号,报警日期,报警时间,原始性质", "2026-05-01,07:59", "2026/5/2,8时0分"],
		["时间 first", "警情编号,报警时间,报警日期,原始性质", "07:59,2026-05-01", "8时0分,2026/5/2"],
	])("join a day and a time of day in two columns, %s", async (_name, head, one, other) => {
		const lines = [
			head,
			`J1,${one},诈骗`,
			`J2,${other},诈骗`,
			"J3,2026-05-03 09:30,,诈骗",
			"J4,,2026-05-04,诈骗",
		];
		const workspace = await takenIn(["a.csv", ...lines]);
		expect(workspace.account.totals).toMatchObject({ read: 4, kept: 4 });
		expect(countsOf(await briefOf(workspace, MAY), "occur_hour_band")).toEqual({
			"6_9": 2,
			"9_12": 1,
			"": 1,
		});
	});

	it("tell a row that a comma has moved to the right", async () => {
		const { account } = await takenIn([
			"a.csv",
			"警情编号,报警时间,简要警情,原始性质",
			"J1,2026-05-01 08:00,被骗了,钱没了,诈骗",
			"J2,2026-05-01 08:00,被骗了,诈骗,,",
		]);
		expect(account.files[0]?.sheets[0]?.warnings).toEqual([
			{ row: 2, column: null, value: null, reason: expect.stringContaining("多出1格") },
		]);
	});

	it("make no village of the line that sums a village list up", async () => {
		const { account } = await takenIn([
			"村居.csv",
			"序号,村居名称,户籍人口,常住人口,流动人口",
			"1,溪口村,100,90,10",
			",合 计,100,90,10",
		]);
		expect(account.totals).toMatchObject({ read: 1, kept: 1 });
		expect(account.files[0]?.sheets[0]?.leftOut).toEqual([{ row: 3, reason: "合计行" }]);
	});
});
