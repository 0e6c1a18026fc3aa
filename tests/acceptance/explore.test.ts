/** Exploring dimensions: the briefing's own figures, a plain recount of the event table's rows, and the desk's command. */
import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ExplorationFile, explorationFile } from "@/lib/analysis/exploration-file";
import { explore } from "@/lib/analysis/explore";
import type { Filter, Question, WindowId } from "@/lib/analysis/question";
import type { CivilDate } from "@/lib/base/civil";
import { dayNumber } from "@/lib/calendar/civil";
import { type PeriodChoice, parsePeriod } from "@/lib/calendar/periods";
import { DIMENSION_LIST } from "@/lib/dimensions";
import { codeColumn, EVENT_TABLE } from "@/lib/dimensions/event-table";
import { windowsOf } from "@/lib/report/request";
import { readSettings } from "@/lib/settings/settings-file";
import { id, sql } from "@/lib/sql/fragment";
import truth from "../support/demo-truth.json";
import { type BriefWish, briefOf, demoFiles, figureOf, loaded } from "../support/workspace";

const settings = readSettings(readFileSync("data/demo-settings.json", "utf8"));

const WISHES: readonly BriefWish[] = [
	{ asOf: "2026-05-11", period: "day" },
	{ asOf: "2026-05-11", period: "week", basis: "cases" },
	{ asOf: "2026-05-11", period: "month" },
	{ asOf: "2026-04-05", period: "year_to_date" },
	{ asOf: "2026-04-05", period: "year", basis: "cases" },
	{ asOf: "2026-05-11", period: "custom:2023-05-01..2026-05-11" },
	{ asOf: "2023-09-01", period: "quarter" },
	{
		asOf: "2026-05-11",
		period: "custom:2025-01-01..2025-12-31",
		filters: [
			{ dimension: "victim_gender", values: ["female", null] },
			{ dimension: "occur_hour_band", values: ["9_12", "14_18"] },
		],
	},
	{ asOf: "2001-01-01", period: "month" },
];

type Row = Readonly<Record<string, string | number | null>>;

const LETTERS = { manual: "m", column: "c", identity: "i", date: "d", joined: "j", rule: "r" } as const;

describe("exploring the demonstration township", () => {
	let workspace: Awaited<ReturnType<typeof loaded>>;
	let rows: readonly Row[] = [];
	const values = new Map<string, string>();

	beforeAll(async () => {
		workspace = await loaded(demoFiles(truth.importOrder), settings);
		const codes = DIMENSION_LIST.map((dimension) => codeColumn(dimension.id));
		rows = await workspace.engine.query({
			sql: sql`SELECT ordinal, call_day, case_day, sources, ${codes.map((code) => id(code))} FROM ${id(EVENT_TABLE)}`,
			columns: {
				ordinal: "integer",
				call_day: "integer",
				case_day: "integer",
				sources: "text",
				...Object.fromEntries(codes.map((code) => [code, "integer" as const])),
			},
		});
		const lines = await workspace.engine.query({
			sql: sql`SELECT dimension, code, value FROM dimension_value`,
			columns: { dimension: "text", code: "integer", value: "text" },
		});
		for (const { dimension, code, value } of lines) values.set(`${dimension}/${code}`, value ?? "");
	}, 120_000);
	afterAll(() => workspace.engine.close());

	function questionOf(wish: BriefWish): Question {
		const request = {
			asOf: wish.asOf as CivilDate,
			period: parsePeriod(wish.period) as PeriodChoice,
			basis: wish.basis ?? "calls",
			filters: wish.filters ?? [],
			crosses: [],
		} as const;
		const { basis, filters } = request;
		return { basis, filters, windows: windowsOf(request, settings).windows };
	}

	async function explored(wish: BriefWish): Promise<ExplorationFile> {
		const asked = { question: questionOf(wish), dimensions: DIMENSION_LIST };
		return explorationFile(await explore(workspace.engine, asked, settings));
	}

	/** The value a row has in a dimension; null = 不详. */
	const valueIn = (row: Row, dimension: string) => {
		const code = Number(row[`c_${dimension}`]);
		return code === 0 ? null : (values.get(`${dimension}/${code}`) ?? "a code without a value");
	};
	const keeps = (row: Row, filters: readonly Filter[]) =>
		filters.every((filter) => filter.values.includes(valueIn(row, filter.dimension)));

	/** The rows a window counts for one side, by plain comparison of day numbers. */
	function counted({ basis, windows, filters }: Question, name: WindowId, side: "victim" | "case") {
		const window = windows[name];
		if (window === null) return [];
		const [start, end] = [dayNumber(window.start), dayNumber(window.end)];
		return rows.filter((row) => {
			const day = row[basis === "calls" ? "call_day" : "case_day"];
			const isIn = typeof day === "number" && day >= start && day < end;
			return isIn && (side === "victim" || row.ordinal === 1) && keeps(row, filters);
		});
	}

	it.each(WISHES)("gives the briefing's breakdowns: $period as of $asOf by $basis", async (wish) => {
		const [brief, file] = [await briefOf(workspace, wish), await explored(wish)];
		expect(file.window).toEqual(brief.window);
		expect(file.comparisons).toEqual(brief.comparisons);
		const own = file.dimensions.map(({ id: dimension, label, unit, known, unknown, coverage, values }) => ({
			dimension,
			label,
			unit,
			known,
			unknown,
			coverage,
			rows: values
				.filter((row) => row.id !== null || row.count + (row.previous ?? 0) + (row.lastYear ?? 0) > 0)
				.map((row) => ({
					value: row.id,
					label: row.label,
					count: row.count,
					lossYuan: row.lossYuan ?? 0,
					previous: row.previous,
					lastYear: row.lastYear,
					verdictPrevious: row.verdictPrevious,
					verdictLastYear: row.verdictLastYear,
				})),
		}));
		const printed = brief.breakdowns.map((breakdown) => ({
			...breakdown,
			rows: breakdown.rows.map(({ isMover: _, verdict: _verdict, ...row }) => row),
		}));
		expect(own).toEqual(printed);
	});

	/** Known, unknown and the letters of the known ones, from the rows of one window. */
	function coverageOf(own: readonly Row[], dimension: string, at: number) {
		const known = own.filter((row) => valueIn(row, dimension) !== null);
		const letters = known.map((row) => String(row.sources).charAt(at));
		const sources = Object.entries(LETTERS).map(
			([source, letter]) => [source, letters.filter((one) => one === letter).length] as const,
		);
		expect(sources.reduce((sum, [, count]) => sum + count, 0)).toBe(known.length);
		return {
			known: known.length,
			unknown: own.length - known.length,
			coverage: own.length === 0 ? null : known.length / own.length,
			sources: Object.fromEntries(sources),
		};
	}

	it.each(WISHES)("equals a plain recount of the rows: $period as of $asOf by $basis", async (wish) => {
		const question = questionOf(wish);
		const file = await explored(wish);
		expect(file.dimensions.map((found) => found.id)).toEqual(DIMENSION_LIST.map((one) => one.id));
		for (const [at, found] of file.dimensions.entries()) {
			const own = counted(question, "current", found.unit === "人" ? "victim" : "case");
			const total = own.length;
			expect(found).toMatchObject(coverageOf(own, found.id, at));
			const plain = found.values.map(({ id: value }) => {
				const count = own.filter((row) => valueIn(row, found.id) === value).length;
				const shareOfKnown = value === null || found.known === 0 ? null : count / found.known;
				return { id: value, count, shareOfKnown, shareOfAll: total === 0 ? null : count / total };
			});
			expect(found.values).toMatchObject(plain);
			expect(found.values.reduce((sum, { count }) => sum + count, 0)).toBe(total);
			expect(found.values.filter(({ id: value }) => value === null)).toHaveLength(1);
			expect(found.values.at(-1)).toMatchObject({ id: null, label: "不详", count: found.unknown });
		}
	});

	it.each(WISHES)("recounts the comparison windows too: $period as of $asOf by $basis", async (wish) => {
		const question = questionOf(wish);
		const file = await explored(wish);
		for (const [at, found] of file.dimensions.entries()) {
			for (const name of ["previous", "lastYear"] as const) {
				const own = counted(question, name, found.unit === "人" ? "victim" : "case");
				const coverage = found[name];
				if (coverage === null) expect(own).toEqual([]);
				else expect(coverage).toEqual(coverageOf(own, found.id, at));
			}
		}
	});

	it.each(["calls", "cases"] as const)("adds up to the headline by %s, 不详 included", async (basis) => {
		const wish = { asOf: "2026-05-11", period: "custom:2024-01-01..2026-05-11", basis };
		const [brief, file] = [await briefOf(workspace, wish), await explored(wish)];
		const total = figureOf(brief, basis).value;
		expect(total).toBeGreaterThan(100);
		for (const { unit, values, previous } of file.dimensions) {
			const sum = values.reduce((all, { count }) => all + count, 0);
			const before = values.reduce((all, row) => all + (row.previous ?? 0), 0);
			if (unit === "起") expect(sum).toBe(total);
			else expect(sum).toBeGreaterThanOrEqual(total ?? 0);
			if (previous !== null) expect(before).toBe(previous.known + previous.unknown);
		}
		const sources = file.dimensions.map((dimension) => dimension.sources);
		expect(sources.some(({ column }) => column > 0)).toBe(true);
		expect(sources.some(({ date }) => date > 0)).toBe(true);
	});

	it("keeps the order given, and answers one dimension as among all", async () => {
		const question = questionOf({ asOf: "2026-05-11", period: "month" });
		const chosen = ["loss_band", "victim_gender"].flatMap((one) =>
			DIMENSION_LIST.filter((dimension) => dimension.id === one),
		);
		const file = explorationFile(await explore(workspace.engine, { question, dimensions: chosen }, settings));
		const all = await explored({ asOf: "2026-05-11", period: "month" });
		expect(file.dimensions.map((one) => one.id)).toEqual(["loss_band", "victim_gender"]);
		for (const one of file.dimensions) expect(all.dimensions).toContainEqual(one);
	});

	it("has no comparison before the records begin, which is not 0", async () => {
		const file = await explored({ asOf: "2023-06-01", period: "month" });
		const gender = file.dimensions[0];
		expect(gender?.known).toBeGreaterThan(0);
		expect([gender?.previous, gender?.lastYear]).toEqual([null, null]);
		expect(gender?.values.map((row) => [row.previous, row.lastYear])).toEqual(
			gender?.values.map(() => [null, null]),
		);
	});
});

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

describe("the desk's explore", () => {
	const folder = mkdtempSync(join(tmpdir(), "explore-"));
	const fileWith = (name: string, content: string) => {
		const path = join(folder, name);
		writeFileSync(path, content);
		return path;
	};
	const CALLS = fileWith(
		"警情.csv",
		[
			"警情编号,报警时间,原始性质,受害人姓名,性别,身份证号码,损失金额",
			"J1,2026-05-10 08:00,刷单返利,甲一,男,,100",
			"J2,2026-05-09 09:00,刷单返利,甲二,,990101199001010027,",
			"J3,2026-05-08 22:00,虚假征信,甲三,,,300000",
			"J4,2026-04-29 10:00,刷单返利,甲四,女,,0",
			"",
		].join("\n"),
	);
	const WEEK = ["--as-of", "2026-05-11", "--period", "week"];

	it("gives JSON of the chosen dimensions", async () => {
		const { code, stdout } = await desk("explore", CALLS, ...WEEK, "--dimensions", "victim_gender,loss_band");
		expect(code).toBe(0);
		const file = JSON.parse(stdout);
		expect(file).toMatchObject({
			kind: "explore",
			asOf: "2026-05-11",
			period: "week",
			basis: "calls",
			window: { start: "2026-05-04", end: "2026-05-10", days: 7 },
			comparisons: { previous: { start: "2026-04-27", end: "2026-05-03" } },
		});
		expect(file.dimensions.map((one: { id: string }) => one.id)).toEqual(["victim_gender", "loss_band"]);
		expect(file.dimensions[0]).toMatchObject({
			label: "性别",
			unit: "人",
			known: 2,
			unknown: 1,
			sources: { manual: 0, column: 1, identity: 1, date: 0, joined: 0, rule: 0 },
			previous: { known: 1, unknown: 0, coverage: 1 },
			lastYear: null,
		});
		expect(file.dimensions[0].coverage).toBeCloseTo(2 / 3);
		const byId = Object.fromEntries(
			file.dimensions[0].values.map((one: { id: string | null }) => [one.id ?? "", one]),
		);
		expect(byId.male).toMatchObject({ count: 1, shareOfKnown: 0.5, previous: 0, lossYuan: 100 });
		expect(byId.female).toMatchObject({ count: 1, shareOfKnown: 0.5, previous: 1, lossYuan: null });
		expect(byId[""]).toMatchObject({ label: "不详", count: 1, shareOfKnown: null, previous: 0 });
	});

	it("gives all 23 dimensions unless some are named, and a table for the eye", async () => {
		const { code, stdout } = await desk("explore", CALLS, ...WEEK, "--format", "table");
		expect(code).toBe(0);
		const titles = stdout.split("\n").filter((line) => /^\S+（[人起]，[a-z_]+）：识别率/.test(line));
		expect(titles).toHaveLength(23);
		expect(titles[0]).toBe("性别（人，victim_gender）：识别率66.7%，已知2，不详1；来源：列1、证件推定1");
		expect(stdout).toContain("统计时段：2026年5月4日至5月10日（7天），按警情（报警时间）");
		expect(stdout).toMatch(/\n {2}男 +1 +50\.0% +33\.3% +100元 +0 +—\n/);
		expect(stdout).toMatch(/\n {2}不详 +1 +— +33\.3% +30万元 +0 +—\n/);
	});

	it("counts under filters and by cases", async () => {
		const { stdout } = await desk(
			"explore",
			CALLS,
			...WEEK,
			"--filter",
			"victim_gender=男",
			"--dimensions",
			"loss_band",
		);
		expect(JSON.parse(stdout).dimensions[0]).toMatchObject({ known: 1, unknown: 0 });
		const cases = await desk("explore", CALLS, ...WEEK, "--basis", "cases", "--dimensions", "all");
		expect(JSON.parse(cases.stdout).dimensions[22]).toMatchObject({ known: 0, unknown: 0, coverage: null });
	});

	it("writes to a file", async () => {
		const out = join(folder, "分析.json");
		const { code, stdout } = await desk("explore", CALLS, ...WEEK, "--out", out);
		expect([code, stdout]).toEqual([0, ""]);
		expect(JSON.parse(readFileSync(out, "utf8")).dimensions).toHaveLength(23);
	});

	const MISUSES: readonly (readonly [readonly string[], RegExp])[] = [
		[["explore", CALLS, "--dimensions", "moon"], /没有名为“moon”的维度/],
		[["explore", CALLS, "--dimensions", ""], /没有名为“”的维度/],
		[["explore", CALLS, "--format", "docx", "--out", "x"], /explore 只能输出 json 或 table/],
		[["brief", CALLS, "--format", "table"], /brief 只能输出 json 或 docx/],
		[["brief", CALLS, "--dimensions", "all"], /--dimensions 只用于 explore/],
		[["explore", CALLS, "--cross", "victim_gender,loss_band"], /--cross 不用于 explore/],
		[["explore", CALLS, "--filter", "victim_gender=火星"], /没有取值“火星”/],
		[["explore", fileWith("空.csv", "")], /没有读入任何记录，无法统计/],
	];
	for (const [words, message] of MISUSES) {
		it(`refuses ${words.slice(0, 1)} ${words.slice(2).join(" ")}`, async () => {
			const { code, stdout, stderr } = await desk(...words);
			expect([code, stdout]).toEqual([1, ""]);
			expect(stderr).toMatch(message);
		});
	}
});
