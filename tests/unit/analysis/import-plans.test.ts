/** The history of imports and what is still open in it, over refused lines that are mended, mended wrongly, or come twice. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { importHistoryPlan } from "@/lib/analysis/plans/import-history";
import { refusedRowsPlan } from "@/lib/analysis/plans/refused-rows";
import { undoEffectPlan } from "@/lib/analysis/plans/undo-effect";
import type { Engine } from "@/lib/engine/engine";
import { openNativeEngine } from "@/lib/engine/native";
import type { Account } from "@/lib/ingest/account";
import { fileNoOf, lineMark } from "@/lib/ingest/pack";
import { labelRecords } from "@/lib/ingest/relabel";
import { takeBack } from "@/lib/ingest/take-in";
import { DEFAULT_SETTINGS } from "@/lib/settings/settings";
import { importInto, type NamedBytes } from "../../support/workspace";
import { csv, startAfresh } from "../ingest/tables";

let engine: Engine;
beforeAll(async () => {
	engine = await openNativeEngine({ threads: 1 });
});
afterAll(() => engine.close());
beforeEach(() => startAfresh(engine));

const HEAD = "警情编号,报警时间,警情类别";
const SPOILT = csv("五月.csv", HEAD, "J1,2026-05-01,刷单返利", "J2,昨天,刷单返利", ",2026-05-03,刷单返利");

const take = (...files: readonly NamedBytes[]) => importInto(engine, files, DEFAULT_SETTINGS);
const undo = (batchId: number) =>
	takeBack(engine, [batchId], { settings: DEFAULT_SETTINGS, label: labelRecords });
const open = async () =>
	(await engine.query(refusedRowsPlan("open"))).map(({ batch_id, row_number }) => [batch_id, row_number]);
const hashOf = (account: Account): string => account.files[0]?.fileHash ?? "";

/** Rows as the workbook of refused rows sends them back: a line of a file, and what stands in it now. */
const mending = (hash: string, ...lines: readonly (readonly [row: number, cells: string])[]) =>
	csv("改.csv", `${HEAD},研判台行标`, ...lines.map(([row, cells]) => `${cells},${lineMark(hash, 0, row)}`));

describe("open refusals", () => {
	it("are all of them at first", async () => {
		await take(SPOILT);
		expect(await open()).toEqual([
			[1000, 3],
			[1000, 4],
		]);
	});

	it("close when the mended line is taken in, and open again when that is taken back", async () => {
		const hash = hashOf(await take(SPOILT));
		await take(mending(hash, [3, "J2,2026-05-02,刷单返利"]));
		expect(await open()).toEqual([[1000, 4]]);
		await undo(2000);
		expect(await open()).toEqual([
			[1000, 3],
			[1000, 4],
		]);
	});

	it("move to the newer version of a line that is still wrong, and close with it", async () => {
		const hash = hashOf(await take(SPOILT));
		const again = hashOf(await take(mending(hash, [3, "J2,前天,刷单返利"])));
		expect(await open()).toEqual([
			[1000, 4],
			[2000, 2],
		]);
		await take(mending(again, [2, "J2,2026-05-02,刷单返利"]));
		expect(await open()).toEqual([[1000, 4]]);
	});

	it("of a file that came twice are told once, and stay closed when it comes again", async () => {
		const hash = hashOf(await take(SPOILT));
		await take(SPOILT);
		expect(await open()).toEqual([
			[2000, 3],
			[2000, 4],
		]);
		await take(mending(hash, [3, "J2,2026-05-02,刷单返利"], [4, "J3,2026-05-03,刷单返利"]));
		await take(SPOILT);
		expect(await open()).toEqual([]);
	});

	it("do not mind marks that name no line", async () => {
		await take(SPOILT);
		await take(mending("f".repeat(64), [3, "J9,2026-05-02,刷单返利"], [4, "J9,昨天,刷单返利"]));
		expect(await open()).toEqual([
			[1000, 3],
			[1000, 4],
			[2000, 3],
		]);
	});
});

describe("the history of imports", () => {
	const history = () => engine.query(importHistoryPlan());

	it("tells every import, the newest first, and read is always the sum of what became of it", async () => {
		const hash = hashOf(await take(SPOILT));
		await take(SPOILT);
		await take(mending(hash, [3, "J2,2026-05-02,刷单返利"]));
		const rows = await history();
		expect(
			rows.map((row) => [
				row.file_no,
				row.file_name,
				row.kept_rows,
				row.unchanged_rows,
				row.refused_rows,
				row.open_rows,
			]),
		).toEqual([
			[3, "改.csv", 1, 0, 0, 0],
			[2, "五月.csv", 0, 1, 2, 1],
			[1, "五月.csv", 1, 0, 2, 0],
		]);
		for (const row of rows) {
			const parts = [row.kept_rows, row.updated_rows, row.unchanged_rows, row.refused_rows];
			expect(parts.reduce<number>((sum, part) => sum + Number(part), 0)).toBe(row.read_rows);
			expect(row.file_no).toBe(fileNoOf(Number(row.batch_id)));
		}
	});

	it("says how old what a file says is", async () => {
		await take(SPOILT);
		expect((await history()).map(({ as_of, source }) => [as_of, source])).toEqual([
			["2026-05-01 00:00:00", "incident"],
		]);
	});
});

describe("the effect of an undo", () => {
	const EARLY = csv("早.csv", `${HEAD},受害人姓名`, "J1,2026-05-01,刷单返利,甲一", "J2,2026-05-02,刷单返利,");
	const LATE = csv("晚.csv", `${HEAD},受害人姓名`, "J2,2026-05-02,刷单返利,", "J3,2026-05-03,刷单返利,甲三");
	const effect = async (...batchIds: readonly number[]) =>
		(await engine.query(undoEffectPlan(batchIds))).map((row) => [
			row.record_table,
			row.vanishing,
			row.remaining,
		]);

	it("is what then happens: records that only these files tell of vanish, the others stay", async () => {
		await take(EARLY);
		await take(LATE);
		expect(await effect(1000)).toEqual([
			["incident", 1, 1],
			["victim", 1, 0],
		]);
		await undo(1000);
		expect(await effect(2000)).toEqual([
			["incident", 2, 0],
			["victim", 1, 0],
		]);
	});

	it("counts a record once that several of the files tell of", async () => {
		await take(EARLY);
		await take(LATE);
		expect(await effect(1000, 2000)).toEqual([
			["incident", 3, 0],
			["victim", 2, 0],
		]);
		expect(await effect(9000)).toEqual([]);
	});
});
