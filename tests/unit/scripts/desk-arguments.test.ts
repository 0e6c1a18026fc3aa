/** What may be typed behind `backtest`, and what is refused before a file is read. */
import { describe, expect, it } from "vitest";
import { deskArguments } from "../../../scripts/desk/arguments";

describe("the words of a back-test", () => {
	it("name files, and if wanted settings, a day and a form", () => {
		expect(deskArguments(["backtest", "a.csv.gz"])).toMatchObject({
			command: "backtest",
			paths: ["a.csv.gz"],
			asOf: null,
			settings: null,
			format: "json",
			out: null,
		});
		const words = "backtest a b --as-of 2026-05-11 --settings s.json --format table --out t.txt".split(" ");
		expect(deskArguments(words)).toMatchObject({
			paths: ["a", "b"],
			asOf: "2026-05-11",
			settings: "s.json",
			format: "table",
			out: "t.txt",
		});
	});

	it.each([
		[["backtest"], /请给出要导入的文件或文件夹/],
		[["backtest", "a", "--format", "docx", "--out", "x"], /backtest 只能输出 json 或 table/],
		[["backtest", "a", "--dimensions", "all"], /--dimensions 只用于 explore/],
		[["backtest", "a", "--as-of", "2026-02-30"], /--as-of 应是存在的日期/],
		[["account", "a", "--format", "table"], /account 只能输出 json/],
		[["quality", "a", "--format", "table"], /quality 只能输出 json/],
		[["brief", "a", "--format", "table"], /brief 只能输出 json 或 docx/],
		[["trends", "a", "--format", "docx", "--out", "x"], /trends 只能输出 json 或 table/],
		[
			["back-test", "a"],
			/命令 只能是 account、brief、explore、quality、focus、backtest、screen、response、enterprises、trends、assess/,
		],
		[["assess", "a"], /assess 必须用 --scheme 指定考核办法：文件，或示例 example-proportional、/],
		[["trends", "a", "--scheme", "s.json"], /--scheme 只用于 assess/],
		[
			["assess", "a", "--scheme", "s.json", "--period", "week"],
			/只能是 year_to_date、month、quarter、year，不能是“week”/,
		],
		[["assess", "a", "--scheme", "s.json", "--period", "fortnight"], /不认识的时段“fortnight”/],
		[["assess", "a", "--scheme", "s.json", "--format", "docx"], /--format docx 必须用 --out 指定文件/],
	] as const)("%j is refused", (words, message) => {
		expect(() => deskArguments(words)).toThrow(message);
	});
});

describe("the words of an assessment", () => {
	it("name a scheme, and mean the year to date where no period is given", () => {
		expect(deskArguments("assess a --scheme example-ladder".split(" "))).toMatchObject({
			command: "assess",
			scheme: "example-ladder",
			period: { kind: "year_to_date" },
			format: "json",
		});
		const words = "assess a --scheme s.json --period month:2026-04 --format docx --out t.docx".split(" ");
		expect(deskArguments(words)).toMatchObject({
			scheme: "s.json",
			period: { kind: "month" },
			format: "docx",
			out: "t.docx",
		});
		expect(deskArguments(["assess", "a", "--scheme", "s", "--format", "table"])?.format).toBe("table");
		expect(deskArguments(["trends", "a"])).toMatchObject({ scheme: null, period: { kind: "day" } });
	});
});
