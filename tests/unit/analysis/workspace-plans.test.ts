/** Plans that read more than the event table, over small imports: what was left out, which files there were, whose names. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { loadDictionary } from "@/lib/analysis/ask";
import { batchesPlan } from "@/lib/analysis/plans/batches";
import { exclusionsPlan } from "@/lib/analysis/plans/exclusions";
import { rowsPlan } from "@/lib/analysis/plans/rows";
import type { Engine } from "@/lib/engine/engine";
import { openNativeEngine } from "@/lib/engine/native";
import { METRICS } from "@/lib/metrics";
import { DEFAULT_SETTINGS } from "@/lib/settings/settings";
import { importInto } from "../../support/workspace";
import { csv, startAfresh } from "../ingest/tables";
import { range } from "./windows";

const HEAD = "警情编号,报警时间,原始性质,是否无效,受害人姓名,损失金额";
let engine: Engine;
beforeAll(async () => {
	engine = await openNativeEngine({ threads: 1 });
});
afterAll(() => engine.close());
beforeEach(() => startAfresh(engine));

describe("exclusions", () => {
	const LINES = [
		"J1,2026-05-10,刷单返利,是,,",
		"J2,2026-05-10 07:59:59,刷单返利,是,,",
		"J3,2026-05-10 08:00:00,刷单返利,是,,",
		"J4,2026-05-11 07:59:59,刷单返利,是,,",
		"J5,2026-05-11 08:00:00,刷单返利,是,,",
		"J6,2026-05-10 12:00:00,盗窃,否,,",
		"J7,2026-05-10 12:00:00,刷单返利,否,,",
	];
	const asked = async (dayCutHour: number) => {
		const settings = { ...DEFAULT_SETTINGS, dayCutHour };
		await importInto(engine, [csv("警情.csv", HEAD, ...LINES)], settings);
		const rows = await engine.query(exclusionsPlan(range("2026-05-10", "2026-05-10"), dayCutHour));
		return rows.map((row) => [row.exclusion, row.events]);
	};

	it("belong to the day from cut to cut; a bare date is its own day", async () => {
		expect(await asked(8)).toEqual([
			["invalid", 3],
			["not_fraud", 1],
		]);
	});

	it("belong to the calendar day at midnight's cut", async () => {
		expect(await asked(0)).toEqual([
			["invalid", 3],
			["not_fraud", 1],
		]);
	});

	it("and what counts are all that was reported that day", async () => {
		const excluded = (await asked(8)).reduce((sum, [, events]) => sum + Number(events), 0);
		const dictionary = await loadDictionary(engine);
		const question = {
			metric: METRICS.calls,
			window: range("2026-05-10", "2026-05-10"),
			filters: [],
			order: "latest" as const,
			limit: 99,
		};
		const counted = await engine.query(rowsPlan(question, dictionary));
		expect(counted.map((row) => row.event_no)).toEqual(["J7"]);
		expect(excluded + counted.length).toBe(5);
	});
});

describe("batches", () => {
	const FIRST = csv("警情.csv", HEAD, "J1,2026-05-01,刷单返利,,,", "J2,昨天,刷单返利,,,");
	const asked = async () =>
		(await engine.query(batchesPlan())).map((row) => [row.file_name, row.read_rows, row.refused_rows]);

	it("tell a file that came twice once", async () => {
		await importInto(engine, [FIRST], DEFAULT_SETTINGS);
		await importInto(engine, [FIRST], DEFAULT_SETTINGS);
		expect(await asked()).toEqual([["警情.csv", 2, 1]]);
	});

	it("tell two files of one name apart, in the order of their last import", async () => {
		const second = csv(
			"警情.csv",
			HEAD,
			"J1,2026-05-01,刷单返利,,,",
			"J2,2026-05-02,刷单返利,,,",
			"J3,2026-05-02,刷单返利,,,",
		);
		await importInto(engine, [FIRST, second], DEFAULT_SETTINGS);
		expect(await asked()).toEqual([
			["警情.csv", 2, 1],
			["警情.csv", 3, 0],
		]);
		await importInto(engine, [FIRST], DEFAULT_SETTINGS);
		expect(await asked()).toEqual([
			["警情.csv", 3, 0],
			["警情.csv", 2, 1],
		]);
	});
});

describe("rows", () => {
	it("carry the names of all victims of the event, and the file each call came from", async () => {
		await importInto(
			engine,
			[
				csv(
					"五月.csv",
					HEAD,
					"J1,2026-05-01,刷单返利,,甲一,9",
					"J1,2026-05-01,刷单返利,,乙二,9",
					"J2,2026-05-02,刷单返利,,,",
				),
				csv("案件.csv", "案件编号,立案时间,案件类别,受害人姓名", "A9,2026-05-03,刷单返利,丙三"),
			],
			DEFAULT_SETTINGS,
		);
		const dictionary = await loadDictionary(engine);
		const asked = (metric: "victims" | "cases") =>
			engine.query(
				rowsPlan(
					{
						metric: METRICS[metric],
						window: range("2026-05-01", "2026-05-31"),
						filters: [],
						order: "oldest",
						limit: 99,
					},
					dictionary,
				),
			);
		expect(
			(await asked("victims")).map((row) => [
				row.event_no,
				row.ordinal,
				row.victim_name,
				row.event_names,
				row.file_name,
			]),
		).toEqual([
			[
				"J1",
				1,
				expect.stringMatching(/甲一|乙二/),
				expect.stringMatching(/^(甲一\n乙二|乙二\n甲一)$/),
				"五月.csv",
			],
			[
				"J1",
				2,
				expect.stringMatching(/甲一|乙二/),
				expect.stringMatching(/^(甲一\n乙二|乙二\n甲一)$/),
				"五月.csv",
			],
			["J2", 1, null, null, "五月.csv"],
		]);
		expect(
			(await asked("cases")).map((row) => [row.event_no, row.case_no, row.row_number, row.file_name]),
		).toEqual([["案件A9", "A9", 2, "案件.csv"]]);
	});
});
