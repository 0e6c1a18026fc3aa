/** A question to a loaded workspace: both engines give the same answer and the same briefing, and φ is that of the station's own weeks. */
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Answer } from "@/lib/analysis/answer";
import { ask, askSpan, loadDictionary } from "@/lib/analysis/ask";
import type { Filter, Question } from "@/lib/analysis/question";
import { CancelledError } from "@/lib/base/errors";
import { dayNumber } from "@/lib/calendar/civil";
import type { Engine } from "@/lib/engine/engine";
import { openNativeEngine } from "@/lib/engine/native";
import { schemaScript } from "@/lib/ingest/schema";
import type { Settings } from "@/lib/settings/settings";
import { readSettings } from "@/lib/settings/settings-file";
import { failureOf } from "../../support/ask";
import { openWasmEngineInNode } from "../../support/engines";
import { plainCsv } from "../../support/plain-csv";
import { type BriefWish, briefOf, demoFiles, importInto } from "../../support/workspace";
import { day, range, WEEK } from "./windows";

const FILES = [
	"警情_2025.csv",
	"警情_2026年1月-5月.xlsx",
	"案件.xlsx",
	"案件补充_20260511.csv",
	"村居名册.xlsx",
	"园区名册.csv",
	"企业名册.xlsx",
];
const plainSettings = readSettings(readFileSync("data/demo-settings.json", "utf8"));
const settings: Settings = { ...plainSettings, dayCutHour: 8, weekStart: 5 };

const WOMEN: Filter = { dimension: "victim_gender", values: ["female"] };
const YEAR = {
	current: range("2026-01-01", "2026-05-10"),
	previous: null,
	lastYear: range("2025-01-01", "2025-05-10"),
};
const QUESTIONS: Readonly<Record<string, Question>> = {
	"a week": { basis: "calls", windows: WEEK, filters: [] },
	"a year to date": { basis: "calls", windows: YEAR, filters: [] },
	"cases of women": { basis: "cases", windows: YEAR, filters: [WOMEN] },
	"an unknown value": {
		basis: "calls",
		windows: YEAR,
		filters: [{ dimension: "victim_village", values: ["天上", null] }],
	},
	"long before the records": {
		basis: "calls",
		windows: { current: range("2024-01-01", "2024-12-31"), previous: null, lastYear: null },
		filters: [],
	},
};
const WISHES: readonly BriefWish[] = [
	{ asOf: "2026-05-11", period: "day" },
	{ asOf: "2026-05-11", period: "week" },
	{ asOf: "2026-04-05", period: "year_to_date", crosses: [["victim_gender", "fraud_category"]] },
	{ asOf: "2026-05-11", period: "month", basis: "cases", filters: [WOMEN] },
	{ asOf: "2026-05-11", period: "custom:2026-02-01..2026-03-31" },
];

/** An answer as plain data. */
const plain = (answer: Answer) => ({ ...answer, dictionary: answer.dictionary.entries() });

const truth = plainCsv(readFileSync("tests/support/demo-truth-calls.csv", "utf8"));

/** Day numbers of the counting calls since 2025 after a day cut, by plain UTC arithmetic. */
function callDays(cutHour: number): readonly number[] {
	return truth
		.filter((call) => call.exclusion === "" && (call.report_time ?? "") >= "2025")
		.map((call) => {
			const at = Date.parse(`${(call.report_time ?? "").replace(" ", "T")}Z`) - cutHour * 3_600_000;
			return Math.floor(at / 86_400_000);
		});
}

/** φ of the whole weeks before a day, by the contract's formula. */
function phiByHand(days: readonly number[], first: number, end: number): number {
	const weeks = Math.min(104, Math.floor((end - first) / 7));
	const counts = Array.from({ length: weeks }, (_, at) => {
		const start = end - (weeks - at) * 7;
		return days.filter((one) => one >= start && one < start + 7).length;
	});
	const squares = counts.slice(1).map((count, at) => (count - (counts[at] ?? 0)) ** 2);
	const mean = counts.reduce((sum, count) => sum + count, 0) / weeks;
	return Math.max(1.2, squares.reduce((sum, square) => sum + square, 0) / (2 * (weeks - 1)) / mean);
}

describe("one workspace in both engines", () => {
	const engines: Record<"native" | "wasm", Engine> = Object.create(null);
	beforeAll(async () => {
		engines.native = await openNativeEngine({ threads: 2 });
		engines.wasm = await openWasmEngineInNode();
		for (const engine of Object.values(engines)) {
			await engine.run(schemaScript());
			await importInto(engine, demoFiles(FILES), settings);
		}
	}, 120_000);
	afterAll(() => Promise.all(Object.values(engines).map((engine) => engine.close())));

	it.each(Object.entries(QUESTIONS))("answers %s alike", async (_name, question) => {
		const [native, wasm] = await Promise.all(
			[engines.native, engines.wasm].map(async (engine) => plain(await ask(engine, question, settings))),
		);
		expect(wasm).toEqual(native);
		expect(native?.dimensions).toHaveLength(23);
	});

	it.each(WISHES)("writes the same briefing: $period", async (wish) => {
		const native = await briefOf({ engine: engines.native, settings }, wish);
		const wasm = await briefOf({ engine: engines.wasm, settings }, wish);
		expect(wasm).toEqual(native);
		expect(JSON.stringify(wasm)).toBe(JSON.stringify(native));
	});

	it("holds the same rows in every table", async () => {
		const dictionaries = await Promise.all(
			Object.values(engines).map(async (engine) => (await loadDictionary(engine)).entries()),
		);
		expect(dictionaries[1]).toEqual(dictionaries[0]);
		expect(dictionaries[0]?.length).toBeGreaterThan(100);
		expect(await askSpan(engines.wasm)).toEqual(await askSpan(engines.native));
	});

	it("takes φ from the weeks of calls up to the window's end", async () => {
		const days = callDays(8);
		const first = Math.min(...days);
		const found: number[] = [];
		for (const end of ["2025-04-06", "2025-04-13", "2026-05-11"]) {
			const question: Question = {
				basis: "calls",
				windows: {
					current: { start: day("2025-02-01"), end: day(end) },
					previous: null,
					lastYear: null,
				},
				filters: [],
			};
			const { phi } = await ask(engines.native, question, settings);
			expect(phi.calls).toBeCloseTo(phiByHand(days, first, dayNumber(day(end))), 10);
			found.push(phi.calls);
		}
		expect(found[0]).toBeGreaterThan(1.3);
		expect(found[2]).toBe(1.2);
	});

	it("knows which windows the records reach in part", async () => {
		const windows = {
			current: range("2025-06-01", "2025-12-31"),
			previous: range("2024-11-01", "2025-05-31"),
			lastYear: range("2024-06-01", "2024-12-31"),
		};
		const answer = await ask(engines.native, { basis: "calls", windows, filters: [] }, settings);
		expect(answer.partial).toEqual(["previous"]);
		const calls = answer.metrics.find(({ metric }) => metric.id === "calls");
		expect(calls).toMatchObject({
			values: { lastYear: null },
			compared: { previous: null, lastYear: null },
			isComparable: { previous: false, lastYear: false },
		});
		expect(calls?.values.previous).toBeGreaterThan(0);
	});

	it("stops when the officer asks something else", async () => {
		const signal = AbortSignal.abort();
		for (const engine of Object.values(engines)) {
			const asked = ask(engine, { basis: "calls", windows: WEEK, filters: [] }, settings, { signal });
			expect(await failureOf(asked)).toBeInstanceOf(CancelledError);
		}
	});
});
