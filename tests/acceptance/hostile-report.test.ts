/** What a report says of its own limits: filters, losses nobody knows, windows without records, exports that end early. */
import { afterAll, describe, expect, it } from "vitest";
import type { Engine } from "@/lib/engine/engine";
import type { ReportDocument } from "@/lib/report/document";
import { briefOf, countsOf, loaded, textFile } from "../support/workspace";

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

/** Every word a report prints. */
const wordsOf = (report: ReportDocument) =>
	JSON.stringify([report.subtitle, report.blocks, report.footnotes]);

describe("what a report says of itself", () => {
	const HEAD = "警情编号,报警时间,确认性质,损失金额,性别,居住村居,作案手段,受害人姓名";
	const file = [
		"a.csv",
		HEAD,
		"J1,2026-05-01 08:00,刷单返利,,女,溪口村3组12号,冒充客服,王小明",
		"J2,2026-05-02 08:00,刷单返利,,女,溪口村,谎称王小明的儿子出事，要求转账,王小明",
		"J3,2026-05-02 08:00,盗窃,,男,溪口村,,",
	] as const;

	/** Seven women who lost ten yuan each, five men of whom nobody wrote it down. */
	const MANY: Lines = [
		"b.csv",
		HEAD,
		...Array.from({ length: 7 }, (_, at) => `W${at},2026-05-01 08:00,刷单返利,10,女,溪口村,,`),
		...Array.from({ length: 5 }, (_, at) => `M${at},2026-05-01 08:00,刷单返利,,男,溪口村,,`),
	];

	it("names its filters, so that a part is not taken for the whole", async () => {
		const workspace = await takenIn(file);
		const filters = [{ dimension: "victim_gender" as const, values: ["female", null] }];
		const notes = (await briefOf(workspace, { ...MAY, filters })).blocks.filter(
			({ kind }) => kind === "note",
		);
		expect(notes[0]).toMatchObject({ text: "本报告只统计符合下列条件的警情和案件：性别：女、不详。" });
		expect(wordsOf(await briefOf(workspace, { ...MAY, filters }))).toContain(
			"不计入（全部警情，未按筛选条件）",
		);
		expect(wordsOf(await briefOf(workspace, MAY))).not.toMatch(/只统计|未按筛选/);
		const cases = await briefOf(workspace, { ...MAY, basis: "cases" });
		expect(wordsOf(cases)).toContain("按案件（立案时间）统计");
	});

	it("calls a loss that nobody wrote down 不详, and a window without records one without records", async () => {
		const workspace = await takenIn(file);
		const report = await briefOf(workspace, MAY);
		expect(report.blocks.find(({ id }) => id === "figure.loss")).toMatchObject({ value: null, text: "不详" });
		expect(wordsOf(report)).toContain("涉案损失均不详");
		const filters = [{ dimension: "victim_village" as const, values: ["溪口村"] }];
		const year = await briefOf(await takenIn([...MANY]), { ...MAY, filters });
		const table = year.blocks.find(({ id }) => id === "table.victim_gender");
		const losses = table?.kind === "table" ? table.rows.map(({ cells }) => cells.at(-1)?.text) : [];
		expect(losses).toEqual(["70.00", "不详"]);
		const before = wordsOf(
			await briefOf(workspace, { asOf: "2026-05-11", period: "custom:2026-04-01..2026-04-30" }),
		);
		expect(before).toContain("4月1日至4月30日，没有数据可统计（数据自2026年5月1日起）。");
	});

	it("prints neither doors nor sentences about people as values", async () => {
		const report = await briefOf(await takenIn(file), MAY);
		expect(countsOf(report, "victim_village")).toEqual({ 溪口村: 2 });
		expect(countsOf(report, "fraud_subtype")).toEqual({ 冒充客服: 1, "": 1 });
		expect(JSON.stringify(report)).not.toMatch(/12号|王小明/);
	});

	it("warns when calls end long before cases do, and the other way round", async () => {
		const calls = ["警情.csv", "警情编号,报警时间,原始性质", "J1,2026-04-01 08:00,诈骗"] as const;
		const cases = ["案件.csv", "案件编号,立案时间", "A1,2026-05-30", "A2,2026-04-01"] as const;
		const warned = async (...files: readonly Lines[]) =>
			(await briefOf(await takenIn(...files), MAY)).blocks
				.filter(({ id }) => id.endsWith("_end"))
				.map((block) => (block.kind === "note" ? block.text.slice(0, 15) : ""));
		expect(await warned(calls, cases)).toEqual(["警情数据只到2026年4月1日"]);
		const late = ["警情.csv", "警情编号,报警时间,原始性质", "J1,2026-05-30 08:00,诈骗"] as const;
		expect(await warned(late, ["案件.csv", "案件编号,立案时间", "A2,2026-04-01"])).toEqual([
			"案件数据只到2026年4月1日",
		]);
		expect(await warned(late, cases)).toEqual([]);
		expect(await warned(late)).toEqual([]);
	});
});
