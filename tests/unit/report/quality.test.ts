/** The checks as the officer sees them: on the demonstration township beside what was planted, and nobody named anywhere. */
import { readFileSync } from "node:fs";
import * as XLSX from "@e965/xlsx";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { askHistory } from "@/lib/analysis/ask-history";
import { askQuality, type QualityAnswer } from "@/lib/analysis/quality/ask-quality";
import type { TableBlock } from "@/lib/blocks/block";
import { historyBlocks } from "@/lib/blocks/from-history";
import { eventLink } from "@/lib/blocks/record-link";
import type { Engine } from "@/lib/engine/engine";
import { openNativeEngine } from "@/lib/engine/native";
import { tableSheets } from "@/lib/export/table-workbook";
import { writeTables } from "@/lib/export/xlsx";
import { placesOf } from "@/lib/ingest/relabel";
import { CHECKS, checkLines, checkOf, qualityFile } from "@/lib/report/quality";
import { DEFAULT_SETTINGS } from "@/lib/settings/settings";
import { readSettings } from "@/lib/settings/settings-file";
import { demoRows } from "../../support/demo-tables";
import truth from "../../support/demo-truth.json";
import { tally } from "../../support/plain-csv";
import { demoFiles, loaded, type NamedBytes } from "../../support/workspace";
import { stated, taken } from "../analysis/stated";

const settings = readSettings(readFileSync("data/demo-settings.json", "utf8"));

async function answerOf(engine: Engine, under = settings) {
	const labels = { settings: under, places: await placesOf(engine, under) };
	return { answer: await askQuality(engine, labels), labels };
}

const tablesOf = (
	id: string,
	{ answer, labels }: Awaited<ReturnType<typeof answerOf>>,
): readonly TableBlock[] =>
	(checkOf(id)?.blocks(answer, labels) ?? []).filter((block) => block.kind === "table");

describe("the demonstration township", () => {
	let engine: Engine;
	let asked: Awaited<ReturnType<typeof answerOf>>;
	const line = (id: string) => checkLines(asked.answer).find((one) => one.id === id);
	beforeAll(async () => {
		engine = (await loaded(demoFiles(truth.importOrder), settings)).engine;
		asked = await answerOf(engine);
	}, 120_000);
	afterAll(() => engine.close());

	it("has exactly the refused rows that were planted", () => {
		const planted = truth.files.flatMap(({ name, account }) =>
			account.refusals.map(
				({ sheet, row }) => `${name}${name.endsWith(".csv") ? "" : ` · ${sheet}`} · 第${row}行`,
			),
		);
		expect(planted).toHaveLength(13);
		const [table] = tablesOf("refusals", asked);
		expect(table?.rows.map(({ cells }) => cells[1]?.text).sort()).toEqual([...planted].sort());
		expect(line("refusals")).toMatchObject({
			count: planted.length,
			severity: "need",
			severityText: "需处理",
		});
	});

	it("leaves out as many calls as were planted", () => {
		const { duplicate, invalid } = truth.calls.excluded;
		expect(line("excluded")).toMatchObject({ count: duplicate + invalid, severity: "info" });
		const [table] = tablesOf("excluded", asked);
		expect(tally(table?.rows ?? [], ({ cells }) => cells[0]?.text ?? "")).toEqual({
			无效: invalid,
			重复或关联: duplicate,
		});
		for (const { cells } of table?.rows ?? []) expect(cells[3]?.text).not.toContain("库中没有");
	});

	it("has the coverage that was planted", () => {
		const known = (id: string) => asked.answer.coverage.find(({ dimension }) => dimension.id === id);
		const counts: Readonly<Record<string, unknown>> = truth.calls;
		const { countable } = truth.calls;
		const planted = (name: string) =>
			countable - ((counts[name] as Readonly<Record<string, number>>).不详 ?? 0);
		expect(countable).toBeGreaterThan(700);
		const [column, columnOrId, stated] = [
			planted("byGenderInColumn"),
			planted("byGenderInColumnOrId"),
			planted("byGenderStated"),
		];
		expect(stated).toBeGreaterThan(columnOrId);
		expect(known("victim_gender")).toMatchObject({
			events: countable,
			known: stated,
			bySource: { column, derived: columnOrId - column, narrative: stated - columnOrId, manual: 0 },
		});
		expect(known("victim_village")).toMatchObject({ known: planted("byVillageStated") });
	});

	it("has the ID numbers of receipts that a plain look at the files finds", () => {
		const cells = new Map<string, string>();
		for (const name of ["回执_上午.csv", "回执_下午.xlsx", "回执_补录.xlsx", "回执_20260510.csv"]) {
			const rows = demoRows(name);
			const idColumn = Object.keys(rows[0] ?? {}).find((heading) => heading.includes("身份证")) ?? "";
			const noColumn = Object.keys(rows[0] ?? {}).find((heading) => /编号|回执号/.test(heading)) ?? "";
			for (const row of rows)
				if (row[noColumn] != null) cells.set(String(row[noColumn]), String(row[idColumn] ?? ""));
		}
		const plain = [...cells.values()].filter((cell) => cell !== "");
		const masked = plain.filter((cell) => cell.includes("*")).length;
		const scientific = plain.filter((cell) => /E\+/i.test(cell)).length;
		const counts = Object.fromEntries(
			asked.answer.idClasses
				.filter((row) => row.record_table === "receipt")
				.map((row) => [row.id_class, row.records]),
		);
		expect(counts.masked).toBe(masked);
		expect(counts.rewritten).toBeGreaterThanOrEqual(scientific);
		expect((counts.rewritten ?? 0) + (counts.zeros ?? 0)).toBe(
			scientific + plain.filter((cell) => /^\d{15}000$/.test(cell)).length,
		);
	});

	it("has no conflict, no impossible time and no event twice: none was planted", () => {
		for (const id of ["conflicts", "times", "duplicates"])
			expect(line(id)).toMatchObject({ count: 0, severity: "none" });
	});

	it("knows every village and zone, and lists enterprises that are on no register", () => {
		const { unlisted } = asked.answer.places;
		expect([unlisted.village, unlisted.zone]).toEqual([[], []]);
		const registered = new Set(demoRows("企业名册.xlsx").map((row) => String(row.企业名称)));
		expect(registered.size).toBe(truth.township.enterprises);
		expect(unlisted.enterprise.length).toBeGreaterThan(5);
		for (const { written } of unlisted.enterprise) expect(registered.has(written ?? "")).toBe(false);
	});

	it("tells the moves that were planted, each by the file that told it", async () => {
		for (const { incidentNo, earlier, later, earlierFile } of truth.plants.stateMoves) {
			const blocks = historyBlocks(await askHistory(engine, eventLink("incident", incidentNo).records));
			const table = blocks.find((block) => block.kind === "table") as TableBlock;
			const texts = table.rows.map(({ cells }) => cells.map(({ text }) => text));
			expect(texts[0]?.[2]).toMatch(/^首次出现/);
			expect(texts[0]?.[5]).toContain(earlierFile);
			const move = texts.find((cells) => cells[4] === later);
			expect([move?.[3], move?.[4]]).toEqual([earlier ?? "（空）", later]);
			expect(move?.[5]).not.toContain(earlierFile);
		}
	});

	it("is told in Chinese words and plain figures, one line a check, marked as a demonstration", () => {
		const file = qualityFile(asked.answer, asked.labels);
		expect(file.isDemo).toBe(false);
		expect(file.checks.map(({ id }) => id)).toEqual(CHECKS.map(({ id }) => id));
		const text = JSON.stringify(file);
		expect(text).not.toMatch(/NaN|undefined|Infinity|Invalid|null年/);
		for (const { label, summary, advice, rule, severityText } of file.checks)
			for (const words of [label, summary, advice, rule, severityText])
				expect(words).toMatch(/[\u4e00-\u9fff]/);
	});

	it("leaves as a workbook that says what the screen says", async () => {
		const tables = tablesOf("ids", asked);
		const source = { station: "示例派出所", window: null, conditions: [], isDemo: true };
		const book = XLSX.read(await writeTables(tableSheets(tables, source)));
		expect(book.SheetNames).toEqual(tables.map(({ caption }) => caption));
		for (const table of tables) {
			const grid = XLSX.utils.sheet_to_json<unknown[]>(book.Sheets[table.caption] ?? {}, { header: 1 });
			expect(grid[0]?.[0]).toBe(`${table.caption}　演示数据　示例派出所`);
			expect(grid[1]).toEqual(table.columns.map(({ label }) => label));
			expect(grid[2]?.map(String)).toEqual(table.rows[0]?.cells.map(({ text }) => text));
			expect(grid.length).toBeGreaterThanOrEqual(2 + table.rows.length);
		}
	});
});

const SECRETS = [
	"甲一二",
	"乙三四",
	"丙五六",
	"330799199003070029",
	"330799900307002",
	"15412345678",
	"12组34号",
	"6222020200112233445",
];
const CALLS =
	"警情编号,报警时间,最后转账时间,原始性质,警情地址,报警人,报警人电话,受害人姓名,身份证号码,受害人电话,现住址,损失金额,简要警情";
const call = (time: string, address: string, loss: number, words: string) =>
	`J1,${time},2026-05-02 23:00,刷单返利,${address},乙三四,15412345678,甲一二,330799900307002,15412345678,溪口村12组34号,${loss},${words}`;
const WORDS =
	"甲一二与丙五六称被骗，电话15412345678，卡号6222020200112233445，住溪口村12组34号，证件330799199003070029。";
const FILES: readonly NamedBytes[] = [
	stated("2026-04-01 08:00", "一.csv", CALLS, call("2026-04-01 07:00", "溪口村12组34号", 100, WORDS)),
	stated(
		"2026-05-03 08:00",
		"二.csv",
		CALLS,
		call("2026-04-01 07:30", "溪口村12组35号", 1_000_000, `${WORDS}另有补充，受害人：丙五六，已报警。`),
		"J2,2026-04-02 07:00,,刷单返利,,乙三四,15412345678,甲一二,330799199003070029,15412345678,甲一二家12组34号,1000000," +
			WORDS,
	),
	stated(
		"2026-05-03 08:00",
		"回执.csv",
		"回执编号,姓名,身份证号,联系电话,签署时间,村居,住址,工作单位",
		"R1,甲一二,330799199003070000,15412345678,2062-01-01,溪口村12组34号,溪口村12组34号,联系15412345678",
		"R2,甲一二,33079919900307002X,,2026-01-01,溪口村12组34号,,",
	),
];

describe("what is shown and printed", () => {
	let engine: Engine;
	beforeAll(async () => {
		engine = await openNativeEngine({ threads: 1 });
	});
	afterAll(() => engine.close());
	beforeEach(() => taken(engine, FILES));

	it("holds no name, number, phone, door or account of anybody", async () => {
		const { answer, labels } = await answerOf(engine, {
			...DEFAULT_SETTINGS,
			places: {
				villages: [{ name: "南山村", aliases: [] }],
				zones: [],
				enterprises: [{ name: "一厂", aliases: [], zone: null }],
			},
		});
		const found = Object.fromEntries(checkLines(answer).map(({ id, count }) => [id, count]));
		for (const id of ["conflicts", "places", "ids", "times", "duplicates"])
			expect([id, found[id]]).not.toEqual([id, 0]);
		const blocks = CHECKS.flatMap((check) => check.blocks(answer, labels));
		const histories = await askHistory(engine, eventLink("incident", "J1").records);
		const shown = JSON.stringify([qualityFile(answer, labels), blocks, historyBlocks(histories)]);
		expect(SECRETS.filter((secret) => shown.includes(secret))).toEqual([]);
		expect(shown).toContain("溪口村**组**号（不同处已遮盖）");
		expect(shown).toContain("甲**");
	});
});

describe("gravity", () => {
	const graded = async (engine: Engine, files: readonly NamedBytes[]): Promise<Record<string, string>> => {
		await taken(engine, files);
		const { answer } = await answerOf(engine, DEFAULT_SETTINGS);
		return Object.fromEntries(checkLines(answer as QualityAnswer).map(({ id, severity }) => [id, severity]));
	};

	it("rises with what a fault does to the figures", async () => {
		const engine = await openNativeEngine({ threads: 1 });
		const head = "警情编号,报警时间,发案时间起,原始性质,身份证号码";
		const fine = await graded(engine, [
			stated("2026-05-01 08:00", "一.csv", head, "J1,2026-05-01,,刷单返利,330799199003070029"),
		]);
		expect(fine).toMatchObject({
			refusals: "none",
			conflicts: "none",
			ids: "none",
			times: "none",
			gaps: "none",
			units: "none",
			places: "info",
		});
		const odd = await graded(engine, [
			stated("2026-05-01 08:00", "一.csv", head, "J1,2026-05-01,2026-05-02,刷单返利,3307***********029"),
			stated("2026-05-02 08:00", "二.csv", head, "J1,2026-04-30,,刷单返利,"),
		]);
		expect(odd).toMatchObject({ conflicts: "look", ids: "look", times: "look" });
		const bad = await graded(engine, [
			stated("2026-05-01 08:00", "一.csv", head, "J1,2062-05-01,,刷单返利,3.30799E+17", "J2,昨天,,刷单返利,"),
		]);
		expect(bad).toMatchObject({ refusals: "need", ids: "need", times: "need" });
		await engine.close();
	});
});
