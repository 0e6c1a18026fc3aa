/** All contestants of the benchmark answer the same question, and the judge sees when one does not. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { windowsOf } from "@/lib/analysis/plans/conditions";
import { dayNumber } from "@/lib/calendar/civil";
import { DIMENSION_LIST } from "@/lib/dimensions";
import { codeColumn } from "@/lib/dimensions/event-table";
import type { Engine } from "@/lib/engine/engine";
import { openNativeEngine } from "@/lib/engine/native";
import {
	askCodes,
	askPlan,
	askTexts,
	benchQuestion,
	loadEvents,
	loadTexts,
} from "@/scripts/bench/contestants";
import { type BenchEvents, generateEvents } from "@/scripts/bench/incidents";
import { firstDifference, type Tally } from "@/scripts/bench/tally";
import { askLoop, loopColumnsOf } from "@/scripts/bench/typed-loop";

const events: BenchEvents = generateEvents(3000);

const columns = new Map(events.columns.map(({ name, values }) => [name, values]));
const cell = (name: string, row: number) => columns.get(name)?.[row] ?? null;

/** What one row adds in one window; nothing for further victims where events are counted. */
function tallyOf(dimension: (typeof DIMENSION_LIST)[number], window: string, row: number): Tally | null {
	if (dimension.side === "case" && cell("ordinal", row) !== 1) return null;
	return {
		dimension: dimension.number,
		window,
		code: Number(cell(codeColumn(dimension.id), row)),
		events: 1,
		lossFen: Number(cell(dimension.side === "victim" ? "victim_loss_fen" : "loss_fen", row) ?? 0),
	};
}

/** Row by row, window by window, without any of the contestants' means. */
function counted(window: "year" | "week"): readonly Tally[] {
	const sums = new Map<string, Tally>();
	const add = (one: Tally) => {
		const key = `${one.dimension} ${one.window} ${one.code}`;
		const before = sums.get(key) ?? { ...one, events: 0, lossFen: 0 };
		sums.set(key, { ...one, events: before.events + 1, lossFen: before.lossFen + one.lossFen });
	};
	for (const { name, range } of windowsOf(benchQuestion(window))) {
		const [first, end] = [dayNumber(range.start), dayNumber(range.end)];
		for (let row = 0; row < events.rows; row++) {
			const day = cell("call_day", row);
			if (day === null || Number(day) < first || Number(day) >= end) continue;
			for (const dimension of DIMENSION_LIST) {
				const tally = tallyOf(dimension, name, row);
				if (tally) add(tally);
			}
		}
	}
	return [...sums.values()];
}

describe.each(["year", "week"] as const)("the answers about a %s", (window) => {
	let engine: Engine;
	const question = benchQuestion(window);
	const expected = counted(window);

	beforeAll(async () => {
		engine = await openNativeEngine({ threads: 1 });
		const loaded = await loadEvents(engine, events);
		expect(loaded.rows).toBe(events.rows);
		await loadTexts(engine);
	});
	afterAll(() => engine.close());

	it("are many", () => expect(expected.length).toBeGreaterThan(window === "year" ? 600 : 150));

	it("of our plan are right", async () => {
		expect(firstDifference(await askPlan(engine, question, events.dictionary), expected)).toBeNull();
	});

	it("of plain statements over text are right", async () => {
		expect(firstDifference(await askTexts(engine, question, events.dictionary), expected)).toBeNull();
	});

	it("of plain statements over codes are right", async () => {
		expect(firstDifference(await askCodes(engine, question), expected)).toBeNull();
	});

	it("of the hand-written loop are right", () => {
		expect(firstDifference(askLoop(loopColumnsOf(events), question), expected)).toBeNull();
	});
});

describe("the judge", () => {
	const one: Tally = { dimension: 1, window: "current", code: 2, events: 3, lossFen: 400 };
	const other: Tally = { dimension: 23, window: "lastYear", code: 0, events: 1, lossFen: 0 };

	it("does not mind the order", () => {
		expect(firstDifference([one, other], [other, one])).toBeNull();
		expect(firstDifference([], [])).toBeNull();
	});

	it.each([
		["a count", { events: 4 }],
		["a sum", { lossFen: 401 }],
		["a code", { code: 3 }],
		["a window", { window: "previous" }],
		["a dimension", { dimension: 2 }],
	])("sees %s that differs", (_what, change) => {
		expect(firstDifference([{ ...one, ...change }, other], [one, other])).toContain("≠");
	});

	it("sees what is missing and what is too much", () => {
		expect(firstDifference([one], [one, other])).toContain("nothing ≠ dimension 23");
		expect(firstDifference([one, other], [one])).toContain("≠ nothing");
	});
});
