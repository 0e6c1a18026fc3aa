/** The desk as a command: JSON on stdout, messages on stderr, exit codes, and a clear word for every bad file. */
import { execFile } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { oleOf } from "../unit/ingest/decode-fixtures";

interface Ran {
	readonly code: number;
	readonly stdout: string;
	readonly stderr: string;
}

function desk(...words: readonly string[]): Promise<Ran> {
	return new Promise((resolve) => {
		execFile(
			process.execPath,
			["node_modules/tsx/dist/cli.mjs", "scripts/desk.ts", ...words],
			{ maxBuffer: 1 << 28 },
			(error, stdout, stderr) => resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr }),
		);
	});
}

const folder = mkdtempSync(join(tmpdir(), "desk-"));
function fileWith(name: string, content: string | Uint8Array): string {
	const path = join(folder, name);
	writeFileSync(path, content);
	return path;
}

const GOOD = fileWith(
	"警情.csv",
	"警情编号,报警时间,原始性质,损失金额\nJ1,2026-05-10 08:00,刷单返利,100\nJ2,2026-05-03 09:00,刷单返利,\n",
);

describe("the desk", () => {
	it("gives the account as JSON", async () => {
		const { code, stdout, stderr } = await desk("account", GOOD);
		expect(code).toBe(0);
		expect(JSON.parse(stdout).totals).toEqual({ read: 2, kept: 2, updated: 0, unchanged: 0, refused: 0 });
		expect(stderr).toContain("读入2 = 新增2 + 更新0 + 未变0 + 拒收0");
	});

	it("gives the briefing as JSON with the documented shape", async () => {
		const { code, stdout } = await desk("brief", GOOD, "--as-of", "2026-05-11", "--period", "week");
		expect(code).toBe(0);
		const brief = JSON.parse(stdout);
		expect(brief).toMatchObject({
			kind: "brief",
			asOf: "2026-05-11",
			window: { start: "2026-05-04", end: "2026-05-10" },
			comparisons: { previous: { start: "2026-04-27", end: "2026-05-03" } },
		});
		expect(brief.figures[0]).toMatchObject({ id: "calls", value: 1, previous: 1, lastYear: null });
		expect(brief.breakdowns).toHaveLength(23);
		const category = brief.breakdowns.find(
			(one: { dimension: string }) => one.dimension === "fraud_category",
		);
		expect(category).toMatchObject({
			known: 1,
			unknown: 0,
			rows: [{ label: "刷单返利", count: 1, lossYuan: 100, previous: 1, lastYear: null }],
		});
		expect(brief.blocks.length).toBeGreaterThan(5);
	});

	it("gives the checks of the records as JSON, each with its rows", async () => {
		const odd = fileWith(
			"异常.csv",
			"警情编号,报警时间,原始性质,身份证号码\nJ1,2062-05-10 08:00,刷单返利,3.30799E+17\nJ2,昨天,刷单返利,\n",
		);
		const { code, stdout, stderr } = await desk("quality", odd);
		expect(code).toBe(0);
		expect(stderr).toContain("拒收1");
		const { kind, checks } = JSON.parse(stdout);
		expect(kind).toBe("quality");
		const counts = Object.fromEntries(
			checks.map((check: { id: string; count: number; severityText: string }) => [
				check.id,
				[check.count, check.severityText],
			]),
		);
		expect(counts).toMatchObject({
			refusals: [1, "需处理"],
			ids: [1, "需处理"],
			times: [1, "需处理"],
			conflicts: [0, "未发现"],
		});
		const refusals = checks.find((check: { id: string }) => check.id === "refusals");
		expect(refusals.tables[0].rows[0]).toMatchObject({ source: "警情", origin: "异常.csv · 第3行" });
	});

	it("writes a Word file", async () => {
		const out = join(folder, "晨报.docx");
		const { code, stdout } = await desk(
			"brief",
			GOOD,
			"--as-of",
			"2026-05-11",
			"--format",
			"docx",
			"--out",
			out,
		);
		expect([code, stdout]).toEqual([0, ""]);
	});

	const BAD: readonly (readonly [string, string | Uint8Array, RegExp])[] = [
		["空.csv", "", /空\.csv.*空/s],
		[
			"图片.csv",
			new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0, 0]),
			/图片\.csv/,
		],
		[
			"引号.csv",
			'警情编号,报警时间,简要警情\nJ1,2026-05-10,"没有结束\nJ2,2026-05-10,好\n',
			/引号\.csv.*第\s*2\s*行/s,
		],
		[
			"加密.xlsx",
			oleOf({ "/EncryptedPackage": new Uint8Array(64), "/EncryptionInfo": new Uint8Array(64) }),
			/加密\.xlsx.*密码/s,
		],
		["陌生.csv", "甲,乙\n1,2\n", /陌生\.csv.*未能识别/s],
	];
	for (const [name, content, message] of BAD) {
		it(`says what is wrong with ${name} and exits with 2`, async () => {
			const { code, stderr, stdout } = await desk("account", fileWith(name, content));
			expect(stderr).toMatch(message);
			expect(code).toBe(2);
			expect(JSON.parse(stdout).totals.kept).toBe(0);
		});
	}

	it("makes no briefing from nothing", async () => {
		const { code, stderr, stdout } = await desk("brief", fileWith("空2.csv", ""));
		expect([code, stdout]).toEqual([1, ""]);
		expect(stderr).toContain("没有读入任何记录");
	});

	const MISUSES: readonly (readonly [readonly string[], RegExp])[] = [
		[["brief"], /请给出要导入的文件/],
		[["fly", GOOD], /命令 只能是/],
		[["brief", GOOD, "--as-of", "2026-02-30"], /--as-of 应是存在的日期/],
		[["brief", GOOD, "--period", "fortnight"], /不认识的时段/],
		[["brief", GOOD, "--format", "docx"], /必须用 --out/],
		[["quality", GOOD, "--format", "docx", "--out", "x"], /quality 只能输出 json/],
		[["brief", GOOD, "--cross", "moon,sun"], /没有名为“moon”的维度/],
		[["brief", join(folder, "nowhere.csv")], /找不到或无法读取/],
		[["brief", GOOD, "--settings", fileWith("s.json", '{"version":1,"dayCutHour":25}')], /dayCutHour/],
	];
	for (const [words, message] of MISUSES) {
		it(`refuses ${words.slice(0, 1)} ${words.slice(2).join(" ")}`, async () => {
			const { code, stdout, stderr } = await desk(...words);
			expect([code, stdout]).toEqual([1, ""]);
			expect(stderr).toMatch(message);
		});
	}
});
