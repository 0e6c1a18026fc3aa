/** The benchmark counts rows like a station's: equal for equal sizes, with the gaps and the further victims of real exports. */
import { beforeAll, describe, expect, it } from "vitest";
import { dayNumber } from "@/lib/calendar/civil";
import { DIMENSION_LIST } from "@/lib/dimensions";
import { codeColumn } from "@/lib/dimensions/event-table";
import { eventColumns } from "@/lib/ingest/schema";
import { drawOf, uniformOf } from "@/scripts/bench/chance";
import { BENCH_WINDOWS, FIRST_DAY, incidentsPerDay, SPAN_DAYS } from "@/scripts/bench/days";
import { type BenchEvents, generateEvents } from "@/scripts/bench/incidents";

const INCIDENTS = 20_000;
let events: BenchEvents;
const valuesOf = (name: string) => events.columns.find((column) => column.name === name)?.values ?? [];
const shareOf = (name: string, isMeant: (value: unknown) => boolean) =>
	[...valuesOf(name)].filter(isMeant).length / events.rows;

beforeAll(() => {
	events = generateEvents(INCIDENTS);
});

describe("generated events", () => {
	it("fill every column of the event table with as many values", () => {
		expect(events.columns.map(({ name }) => name)).toEqual(eventColumns().map(({ id }) => id));
		for (const { values } of events.columns) expect(values.length).toBe(events.rows);
	});

	it("are the same for the same number and others for another", () => {
		const texts = (incidents: number) => JSON.stringify(generateEvents(incidents).columns);
		expect(texts(500)).toBe(texts(500));
		expect(texts(500).slice(0, 20_000)).not.toBe(texts(501).slice(0, 20_000));
	});

	it("have one first victim an incident and about three further ones in a hundred", () => {
		const ordinals = [...valuesOf("ordinal")];
		expect(ordinals.filter((ordinal) => ordinal === 1)).toHaveLength(INCIDENTS);
		expect(new Set(valuesOf("event_no")).size).toBe(INCIDENTS);
		expect(events.rows / INCIDENTS).toBeGreaterThan(1.02);
		expect(events.rows / INCIDENTS).toBeLessThan(1.045);
	});

	it("stand in the order of the call day, those that do not count last and with a reason", () => {
		const days = [...valuesOf("call_day")];
		const counted = days.filter((day) => day !== null).map(Number);
		expect(days.slice(counted.length).every((day) => day === null)).toBe(true);
		expect(counted).toEqual([...counted].sort((one, other) => one - other));
		expect(counted[0]).toBe(FIRST_DAY);
		expect(counted.at(-1)).toBe(FIRST_DAY + SPAN_DAYS - 1);
		expect([...valuesOf("call_exclusion")].map((reason) => reason === null)).toEqual(
			days.map((day) => day !== null),
		);
		expect(shareOf("call_day", (day) => day === null)).toBeCloseTo(0.04, 2);
	});

	it("give the loss of an event to its first row only, and of one victim to that victim", () => {
		const ordinals = [...valuesOf("ordinal")];
		const losses = [...valuesOf("loss_fen")];
		const own = [...valuesOf("victim_loss_fen")];
		const alone = ordinals.map((ordinal, row) => ordinal === 1 && ordinals[row + 1] !== 2);
		expect(losses.every((loss, row) => ordinals[row] === 1 || loss === null)).toBe(true);
		expect(own.filter((_, row) => alone[row])).toEqual(losses.filter((_, row) => alone[row]));
		expect(losses.every((loss) => loss === null || (Number.isInteger(loss) && Number(loss) >= 0))).toBe(true);
		expect(shareOf("loss_fen", (loss) => loss === 0)).toBeCloseTo(0.2, 1);
		expect(shareOf("victim_loss_fen", (loss) => loss === null)).toBeCloseTo(0.08, 1);
	});

	it("carry only codes that the dictionary names, every one of them, and a share of 不详", () => {
		for (const { id } of DIMENSION_LIST) {
			const codes = new Set([...valuesOf(codeColumn(id))].map(Number));
			const named = events.dictionary.entries().filter(({ dimension }) => dimension === id);
			expect(codes, id).toEqual(new Set([0, ...named.map(({ code }) => code)]));
		}
		const villages = [...new Set(valuesOf(codeColumn("victim_village")))].map((code) =>
			events.dictionary.valueOf("victim_village", Number(code)),
		);
		expect(villages.filter((value) => value?.startsWith("测试村"))).toHaveLength(42);
	});

	it("give all victims of an event its case values", () => {
		const numbers = [...valuesOf("event_no")];
		for (const { id } of DIMENSION_LIST.filter(({ side }) => side === "case")) {
			const codes = [...valuesOf(codeColumn(id))];
			const differing = numbers.filter((no, row) => no === numbers[row - 1] && codes[row] !== codes[row - 1]);
			expect(differing, id).toEqual([]);
		}
	});
});

describe("the benchmark's calendar", () => {
	it("spreads any number of incidents over more than three years, none lost", () => {
		for (const incidents of [0, 7, 1000, 100_003]) {
			const days = incidentsPerDay(incidents);
			expect(days).toHaveLength(SPAN_DAYS);
			expect(days.reduce((sum, count) => sum + count, 0)).toBe(incidents);
			expect(Math.min(...days)).toBeGreaterThanOrEqual(0);
		}
		expect(SPAN_DAYS).toBeGreaterThan(3 * 365);
	});

	it("asks about a year whose two comparisons differ by 29 February, and about a week", () => {
		expect(BENCH_WINDOWS.year).toEqual({
			current: { start: "2024-05-12", end: "2025-05-12" },
			previous: { start: "2023-05-13", end: "2024-05-12" },
			lastYear: { start: "2023-05-12", end: "2024-05-12" },
		});
		expect(BENCH_WINDOWS.week).toEqual({
			current: { start: "2025-05-05", end: "2025-05-12" },
			previous: { start: "2025-04-28", end: "2025-05-05" },
			lastYear: { start: "2024-05-05", end: "2024-05-12" },
		});
		expect(FIRST_DAY).toBeLessThan(
			dayNumber(BENCH_WINDOWS.year.lastYear?.start ?? BENCH_WINDOWS.year.current.start),
		);
	});
});

describe("chance", () => {
	it("draws by weight, and the rarest value too", () => {
		const draw = drawOf(
			[
				[5, 3],
				[1000, 1],
				[7, 0],
			],
			uniformOf(1),
		);
		const drawn = Array.from({ length: 40_000 }, draw);
		const share = (value: number) => drawn.filter((one) => one === value).length / drawn.length;
		expect(new Set(drawn)).toEqual(new Set([5, 7, 1000]));
		expect(share(5)).toBeCloseTo(0.75, 1);
		expect(share(1000)).toBeCloseTo(0.25, 1);
		expect(share(7)).toBeLessThan(0.005);
	});

	it("is a stream of its own for every seed, between 0 and 1", () => {
		const stream = (seed: number) => Array.from({ length: 1000 }, uniformOf(seed));
		expect(stream(3)).toEqual(stream(3));
		expect(stream(3)).not.toEqual(stream(4));
		expect(Math.min(...stream(3))).toBeGreaterThanOrEqual(0);
		expect(Math.max(...stream(3))).toBeLessThan(1);
	});
});
