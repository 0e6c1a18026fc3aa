/** Batches as a set: any order gives the same records, the same again changes none, and taking one back leaves what was before. */
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CivilMoment } from "@/lib/base/civil";
import type { Engine } from "@/lib/engine/engine";
import { openNativeEngine } from "@/lib/engine/native";
import { labelRecords } from "@/lib/ingest/relabel";
import { takeBack } from "@/lib/ingest/take-in";
import { DEFAULT_SETTINGS } from "@/lib/settings/settings";
import { importInto, type NamedBytes, textFile } from "../support/workspace";
import { everything, startAfresh } from "../unit/ingest/tables";

const settings = DEFAULT_SETTINGS;
const HEADS = {
	calls: ["警情编号", "报警时间", "原始性质", "确认性质", "受害人姓名", "文化程度", "损失金额", "是否无效"],
	cases: ["案件编号", "警情编号", "立案时间", "案件状态", "涉案金额", "受害人姓名", "性别"],
	receipts: ["回执编号", "签署时间", "姓名", "村居", "是否安装反诈APP"],
	villages: ["村居名称", "年份", "别名", "户籍人口"],
} as const;
const one = (...choices: readonly string[]) => fc.constantFrom(...choices);
const day = fc.integer({ min: 1, max: 28 }).map((of) => `2026-04-${String(of).padStart(2, "0")}`);
const ROWS = {
	calls: fc.tuple(
		one("J1", "J2", "J3", "J4", ""),
		fc.oneof(day, one("")),
		one("刷单返利", "盗窃", ""),
		one("虚假征信", ""),
		one("甲一", "乙二", ""),
		one("大专", ""),
		one("1", "2", "很多", ""),
		one("是", "否", ""),
	),
	cases: fc.tuple(
		one("A1", "A2", "A3"),
		one("J1", "J2", ""),
		day,
		one("受理", "立案", "破案", "撤案", ""),
		one("5", "6", ""),
		one("甲一", ""),
		one("女", "男", ""),
	),
	receipts: fc.tuple(
		one("R1", "R2", ""),
		day,
		one("甲一", "丙三"),
		one("一村", "二村", ""),
		one("是", "否", ""),
	),
	villages: fc.tuple(one("一村", "二村"), one("2025", "2026"), one("老一", ""), one("10", "11", "")),
} as const;

function fileOf(kind: keyof typeof HEADS, rows: readonly (readonly string[])[], at: number): NamedBytes {
	const lines = [HEADS[kind], ...rows].map((cells) => cells.join(","));
	const modifiedAt = `2026-05-10 08:${String(at).padStart(2, "0")}:00` as CivilMoment;
	return { ...textFile(`${kind}${at}.csv`, `${lines.join("\n")}\n`), modifiedAt };
}

const anyFile = fc
	.integer({ min: 0, max: 59 })
	.chain((at) =>
		fc.oneof(
			...(Object.keys(HEADS) as (keyof typeof HEADS)[]).map((kind) =>
				fc
					.array(ROWS[kind] as fc.Arbitrary<readonly string[]>, { minLength: 1, maxLength: 8 })
					.map((rows) => fileOf(kind, rows, at)),
			),
		),
	);
const drops = fc.array(anyFile, { minLength: 2, maxLength: 4 });

/** All that figures are made of, with files in place of batch numbers, which follow the order of import. */
async function told(engine: Engine): Promise<string> {
	const { batch = [], source_row: _, ...tables } = await everything(engine);
	const fileOfBatch = new Map(
		batch.map((row) => {
			const { batch_id, file_hash } = row as { batch_id: number; file_hash: string };
			return [batch_id, file_hash];
		}),
	);
	const named = Object.entries(tables).map(([table, rows]) => {
		const lines = rows.map((row) => {
			const { batch_id: batchId, ...values } = row as Record<string, unknown>;
			return JSON.stringify({ file: fileOfBatch.get(Number(batchId)) ?? null, ...values });
		});
		return [table, lines.sort()];
	});
	return JSON.stringify(named);
}

describe("batches", () => {
	let engine: Engine;
	beforeAll(async () => {
		engine = await openNativeEngine({ threads: 1 });
	});
	afterAll(() => engine.close());

	const importAll = async (files: readonly NamedBytes[]) => {
		await startAfresh(engine);
		for (const file of files) await importInto(engine, [file], settings);
	};

	it("tell the same in any order, however they differ", async () => {
		await fc.assert(
			fc.asyncProperty(
				drops.chain((files) =>
					fc.tuple(fc.constant(files), fc.shuffledSubarray(files, { minLength: files.length }), fc.boolean()),
				),
				async ([files, shuffled, isOneDrop]) => {
					await importAll(files);
					const expected = await told(engine);
					if (isOneDrop) {
						await startAfresh(engine);
						await importInto(engine, shuffled, settings);
					} else await importAll(shuffled);
					expect(await told(engine)).toBe(expected);
				},
			),
			{ numRuns: 25 },
		);
	}, 240_000);

	it("change nothing the second time, and say so", async () => {
		await fc.assert(
			fc.asyncProperty(anyFile, async (file) => {
				await importAll([file]);
				const before = new Set(JSON.parse(await told(engine)).map((table: unknown) => JSON.stringify(table)));
				const { totals } = await importInto(engine, [file], settings);
				expect([totals.kept, totals.updated]).toEqual([0, 0]);
				expect(totals.read).toBe(totals.unchanged + totals.refused);
				const after = JSON.parse(await told(engine)).filter(([name]: [string]) => !name.endsWith("_row"));
				for (const table of after) expect(before).toContain(JSON.stringify(table));
			}),
			{ numRuns: 25 },
		);
	}, 240_000);

	it("taken back leave exactly what was before, whichever came after them", async () => {
		await fc.assert(
			fc.asyncProperty(drops, fc.nat(), async (files, which) => {
				const at = which % files.length;
				await startAfresh(engine);
				for (const [position, file] of files.entries())
					if (position !== at) await importInto(engine, [file], settings);
				const without = await told(engine);
				const before = await everything(engine);
				const account = await importInto(engine, [files[at] as NamedBytes], settings);
				const batchIds = account.files.flatMap(({ sheets }) =>
					sheets.flatMap(({ batchId }) => (batchId === null ? [] : [batchId])),
				);
				await takeBack(engine, batchIds, { settings, label: labelRecords });
				expect(await everything(engine)).toEqual(before);
				await importAll(files);
				const { batch = [] } = await everything(engine);
				const taken = (batch as readonly { batch_id: number; file_name: string }[]).filter(
					({ batch_id: batchId }) => Math.floor(batchId / 1000) === at + 1,
				);
				await takeBack(
					engine,
					taken.map(({ batch_id: batchId }) => batchId),
					{ settings, label: labelRecords },
				);
				expect(await told(engine)).toBe(without);
			}),
			{ numRuns: 25 },
		);
	}, 240_000);
});
