/** Whatever stands in the cells: every row is kept, changed, unchanged or refused; twice is once; the order of files changes no figure. */
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Engine } from "@/lib/engine/engine";
import { openNativeEngine } from "@/lib/engine/native";
import { readFile } from "@/lib/ingest/read-file";
import { DEFAULT_SETTINGS } from "@/lib/settings/settings";
import { briefOf, importInto, type NamedBytes, textFile } from "../support/workspace";
import { everything, startAfresh } from "../unit/ingest/tables";

const settings = DEFAULT_SETTINGS;
const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
const csv = (name: string, head: readonly string[], rows: readonly (readonly string[])[]): NamedBytes =>
	textFile(name, `${[head, ...rows].map((row) => row.map(quoted).join(",")).join("\n")}\n`);

const HEAD = [
	"警情编号",
	"报警时间",
	"原始性质",
	"受害人姓名",
	"年龄",
	"损失金额",
	"是否无效",
	"重复警情编号",
];
const cell = (...choices: readonly string[]) => fc.constantFrom(...choices);
const noise = fc.string({ maxLength: 6 });
const row = fc
	.tuple(
		cell("J1", "J2", "J3", "J4", "Ｊ5", " J6 ", "", "--"),
		fc.oneof(
			cell("2026-05-01 08:00", "2026/5/2 9:05", "2026年5月3日", "2026-02-30", "", "昨天", "20260504101500"),
			noise,
		),
		fc.oneof(cell("刷单返利", "冒充电商物流客服", "盗窃", "", "新手法"), noise),
		cell("甲一", "乙二", "", "暂无"),
		fc.oneof(cell("20", "40-49", "", "老人"), noise),
		fc.oneof(cell("100", "1.5w", "9万余元", "0", "", "很多"), noise),
		cell("是", "否", "", "也许"),
		cell("", "J1", "J2", "否"),
	)
	.map((cells) => cells as readonly string[]);
const sheet = fc.array(row, { minLength: 1, maxLength: 12 });

/** A line of blanks and placeholders only is no row; neither is a repeated header. */
const isRow = (cells: readonly string[]) => cells.some((one) => /[\p{L}\p{N}]/u.test(one) && one !== "暂无");

describe("imports", () => {
	let engine: Engine;
	beforeAll(async () => {
		engine = await openNativeEngine({ threads: 1 });
	});
	afterAll(() => engine.close());

	it("account for every row, and change nothing the second time", async () => {
		await fc.assert(
			fc.asyncProperty(sheet, async (rows) => {
				await startAfresh(engine);
				const file = csv("警情.csv", HEAD, rows);
				const { totals } = await importInto(engine, [file], settings);
				expect(totals.read).toBe(totals.kept + totals.updated + totals.unchanged + totals.refused);
				expect(totals.read).toBeLessThanOrEqual(rows.length);
				const before = await everything(engine);
				expect(before.source_row).toHaveLength(totals.read);
				const again = await importInto(engine, [file], settings);
				expect(again.totals.refused).toBe(totals.refused);
				expect(again.totals.read).toBe(totals.read);
				const known = new Set(rows.map(([no = ""]) => no));
				const isClear = known.size === rows.length;
				if (isClear) expect([again.totals.kept, again.totals.updated]).toEqual([0, 0]);
				expect(again.totals.kept).toBe(0);
			}),
			{ numRuns: 25 },
		);
	}, 60_000);

	it("lose no row on the way: what is read, left out or blank is all there was", async () => {
		await fc.assert(
			fc.asyncProperty(sheet, async (rows) => {
				const { bytes } = csv("警情.csv", HEAD, rows);
				const { sheets } = await readFile("警情.csv", bytes, { settings });
				const converted = sheets[0]?.converted;
				const told = (converted?.read ?? 0) + (converted?.leftOut.length ?? 0);
				expect(told).toBeGreaterThanOrEqual(rows.filter(isRow).length);
				expect(told).toBeLessThanOrEqual(rows.length);
				for (const refusal of converted?.refusals ?? []) {
					expect(refusal.reason.length).toBeGreaterThan(5);
					expect(refusal.row).toBeGreaterThan(1);
				}
			}),
			{ numRuns: 300 },
		);
	});

	const CALLS = csv(
		"警情.csv",
		["警情编号", "报警时间", "原始性质", "损失金额"],
		[
			["J1", "2026-05-04 08:00", "刷单返利", "100"],
			["J2", "2026-05-05 08:00", "星际诈骗", ""],
			["J3", "2026-05-06 08:00", "月球诈骗", "5"],
			["J4", "2025-05-06 08:00", "刷单返利", "7"],
		],
	);
	const PEOPLE = csv(
		"受害人.csv",
		["警情编号", "报警时间", "受害人姓名", "性别", "居住村居"],
		[
			["J1", "2026-05-04 08:00", "甲一", "女", "戊村"],
			["J1", "2026-05-04 08:00", "乙二", "男", "丁村"],
			["J2", "2026-05-05 08:00", "丙三", "女", "丁村"],
		],
	);
	const CASES = csv(
		"案件.csv",
		["案件编号", "警情编号", "立案时间", "案件状态", "涉案金额", "受害人姓名", "文化程度"],
		[
			["A2", "J1", "2026-05-07", "立案", "300", "甲一", "大专"],
			["A1", "J1", "2026-05-06", "立案", "250", "甲一", ""],
			["A3", "J9", "2026-05-08", "破案", "70", "丁四", "初中"],
		],
	);
	const PLACES = csv(
		"村居.csv",
		["村居名称", "年份", "别名", "户籍人口"],
		[["丁家村", "2026", "丁村", "100"]],
	);
	const FILES = [CALLS, PEOPLE, CASES, PLACES];

	it("give the same briefing in whatever order files that agree come", async () => {
		const seen = new Set<string>();
		await fc.assert(
			fc.asyncProperty(
				fc.shuffledSubarray(FILES, { minLength: 4 }),
				fc.boolean(),
				async (files, isOneDrop) => {
					await startAfresh(engine);
					if (isOneDrop) await importInto(engine, files, settings);
					else for (const file of files) await importInto(engine, [file], settings);
					const report = await briefOf({ engine, settings }, { asOf: "2026-05-11", period: "week" });
					const { figures, breakdowns } = report;
					const lines = report.blocks.find((block) => block.id === "lines.calls");
					seen.add(JSON.stringify({ figures, breakdowns, lines }));
					expect(figures.find((figure) => figure.id === "calls")?.value).toBe(3);
					expect(seen.size).toBe(1);
				},
			),
			{ numRuns: 12 },
		);
	}, 60_000);
});
