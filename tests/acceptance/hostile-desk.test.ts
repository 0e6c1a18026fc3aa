/** The desk in careless hands: misspelt filters, settings that name nothing, folders with what systems leave behind. */
import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "hostile-desk-"));
function fileWith(name: string, content: string): string {
	const path = join(folder, name);
	mkdirSync(dirname(path), { recursive: true });
	writeFileSync(path, content);
	return path;
}

function desk(...words: readonly string[]): Promise<{ code: number; stdout: string; stderr: string }> {
	return new Promise((resolve) => {
		execFile(
			process.execPath,
			["node_modules/tsx/dist/cli.mjs", "scripts/desk.ts", ...words],
			{ maxBuffer: 1 << 28 },
			(error, stdout, stderr) => resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr }),
		);
	});
}

const CALLS = fileWith(
	"警情.csv",
	"警情编号,报警时间,原始性质,性别,损失金额\nJ1,2026-05-10 08:00,刷单返利,女,很多\nJ2,2026-05-10 09:00,刷单返利,男,5\n",
);
const MAY = ["--as-of", "2026-05-11", "--period", "month_to_date"] as const;

describe("a filter", () => {
	it("may be written as the label that is printed", async () => {
		const { code, stdout, stderr } = await desk("brief", CALLS, ...MAY, "--filter", "victim_gender=女");
		expect(code).toBe(0);
		const brief = JSON.parse(stdout);
		expect(brief.figures[0]).toMatchObject({ id: "calls", value: 1 });
		expect(JSON.stringify(brief.blocks)).toContain("性别：女。");
		expect(stderr).toContain("警情.csv：有1处存疑，所在行已读入，如第2行“损失金额”列");
	});

	it("of a value nobody has is refused with the values there are", async () => {
		const { code, stdout, stderr } = await desk("brief", CALLS, ...MAY, "--filter", "victim_gender=妇女们");
		expect([code, stdout]).toEqual([1, ""]);
		expect(stderr).toContain("“性别”没有取值“妇女们”。可用的取值：male（男）、female（女）、不详。");
	});
});

describe("a settings file", () => {
	it("that names sources, fields and dimensions nobody has is told so, and takes no file over", async () => {
		const settings = fileWith(
			"settings.json",
			JSON.stringify({
				headerMappings: [
					{ name: "空", source: "receipt", headings: {} },
					{ name: "错", source: "incidents", headings: { 警情编号: "incident_no" } },
					{ name: "半", source: "incident", headings: { 甲: "reprt_time", 乙: "loss", 丙: "loss" } },
				],
				valueMappings: { victim_sex: { 女: "female" }, is_invalid: { 废: "true" } },
			}),
		);
		const { code, stdout, stderr } = await desk("account", CALLS, "--settings", settings);
		expect(code).toBe(0);
		expect(JSON.parse(stdout).totals).toMatchObject({ read: 2, kept: 2 });
		expect(stderr.split("\n").filter((line) => line.includes("设置文件"))).toEqual([
			"注意：设置文件的列对应“空”没有写任何列，整条不起作用",
			"注意：设置文件的列对应“错”指向不存在的数据类型“incidents”，整条不起作用",
			"注意：设置文件的列对应“半”中“甲”指向不存在的字段“reprt_time”，该列不会读入",
			"注意：设置文件的列对应“半”中“乙”和“丙”指向同一字段“loss”，后一列只补前一列的空白",
			"注意：设置文件的取值对应中的“victim_sex”不是任何维度或字段，不起作用",
		]);
	});
});

describe("a folder", () => {
	it("is read with its folders and strange names, without what is hidden or left by the system", async () => {
		const text = "警情编号,报警时间,原始性质\nJ1,2026-05-10 08:00,诈骗\n";
		const names = [
			"夹/子 夹😀/a 'b\".csv",
			"夹/副本.csv",
			"夹/.旧/x.csv",
			"夹/.y.csv",
			"夹/Thumbs.db",
			"夹/~$锁.xlsx",
		];
		for (const name of names) fileWith(name, text);
		const { code, stdout } = await desk("account", join(folder, "夹"));
		expect(code).toBe(0);
		const account = JSON.parse(stdout);
		expect(account.files.map((file: { fileName: string }) => file.fileName)).toEqual([
			"副本.csv",
			"子 夹😀/a 'b\".csv",
		]);
		expect(account.totals).toEqual({ read: 2, kept: 1, updated: 0, unchanged: 1, refused: 0 });
	});
});

describe("a place nobody can write to", () => {
	it("is told in words, not by the machine's own", async () => {
		const { code, stderr } = await desk("brief", CALLS, ...MAY, "--out", join(folder, "没有", "x.json"));
		expect(code).toBe(1);
		expect(stderr).toContain("无法写入");
		expect(stderr).not.toMatch(/ENOENT|内部错误/);
	});
});
