/** The figures of a small township in both engines, counted by hand: every attribution adds up to the headline of the briefing. */
import { beforeAll, describe, expect, it } from "vitest";
import { ask } from "@/lib/analysis/ask";
import { type AssessmentRequest, askAssessment, assessedWindows } from "@/lib/assessment/ask-input";
import type { AssessmentInput, MeasureId, TallyId } from "@/lib/assessment/input";
import { type Decisions, NO_DECISIONS } from "@/lib/assessment/ledger";
import { ATTRIBUTIONS, type Attribution, type Scheme } from "@/lib/assessment/scheme";
import type { CivilDate } from "@/lib/base/civil";
import { dayNumber } from "@/lib/calendar/civil";
import type { PeriodChoice } from "@/lib/calendar/periods";
import type { Engine } from "@/lib/engine/engine";
import { openNativeEngine } from "@/lib/engine/native";
import { forEachEngine } from "../../support/engines";
import { importInto } from "../../support/workspace";
import { startAfresh } from "../ingest/tables";
import { scheme } from "./schemes";
import { TOWN_CALLS, TOWN_FIRMS, TOWN_SETTINGS, TOWN_VILLAGES, TOWN_WORK } from "./small-town";

const AS_OF = "2026-05-11" as CivilDate;
const APRIL: PeriodChoice = { kind: "month" };
const TOWN = [...TOWN_VILLAGES, ...TOWN_FIRMS, ...TOWN_CALLS, ...TOWN_WORK];

const requestOf = (more: Partial<Scheme> = {}, choice: PeriodChoice = APRIL): AssessmentRequest => ({
	scheme: scheme(more),
	period: { choice, asOf: AS_OF },
});
const decided = (...events: readonly (readonly [eventNo: string, to: string | null])[]): Decisions => ({
	points: [],
	events: events.map(([eventNo, to]) => ({ appeal: `about ${eventNo}`, eventNo, to })),
});

const pairs = ({ villages }: AssessmentInput, measure: MeasureId) =>
	Object.fromEntries(
		villages.map(({ village, measures }) => [village, [measures[measure].now, measures[measure].base]]),
	);
const talliesIn = ({ villages }: AssessmentInput, tally: TallyId) =>
	Object.fromEntries(villages.map(({ village, tallies }) => [village, tallies[tally]]));
const leftOutIn = ({ events }: AssessmentInput, window: "now" | "base" = "now") =>
	events.flatMap((event) =>
		event.leftOut === null || event.window !== window ? [] : [[event.eventNo, event.leftOut.kind]],
	);

/** Everything that a measure counts in a window, wherever it stands, with what is left out. */
function wholeOf(
	{ villages, unplaced, events }: AssessmentInput,
	measure: MeasureId,
	window: "now" | "base",
) {
	const parts = [...villages.map(({ measures }) => measures), unplaced.outside, unplaced.unknown];
	const counted = parts.reduce((sum, one) => sum + (one[measure][window] ?? 0), 0);
	const left = events.filter((event) => event.leftOut !== null && event.window === window);
	if (measure === "cases") return counted + left.filter(({ caseDay }) => caseDay !== null).length;
	const calls = left.filter(({ callDay }) => callDay !== null);
	if (measure === "calls") return counted + calls.length;
	return counted + calls.reduce((sum, { lossFen }) => sum + (lossFen ?? 0), 0);
}

const KINDS: readonly (readonly [string, Partial<Scheme>])[] = (
	Object.keys(ATTRIBUTIONS) as Attribution[]
).flatMap((attribution) =>
	(["filed", "occurred"] as const).map((caseBasis): readonly [string, Partial<Scheme>] => [
		`${attribution} ${caseBasis}`,
		{ attribution, caseBasis },
	]),
);

forEachEngine("the figures of an assessment", (engine) => {
	const asked = (
		more: Partial<Scheme> = {},
		decisions: Decisions = NO_DECISIONS,
		choice: PeriodChoice = APRIL,
	) => askAssessment(engine(), requestOf(more, choice), TOWN_SETTINGS, decisions);

	beforeAll(async () => {
		await startAfresh(engine());
		await importInto(engine(), TOWN, TOWN_SETTINGS);
	});

	it("are plain data without a hole", async () => {
		const input = await asked();
		expect(JSON.parse(JSON.stringify(input))).toEqual(input);
		expect([input.window, input.base]).toEqual([
			{ start: "2026-04-01", end: "2026-05-01" },
			{ start: "2025-04-01", end: "2025-05-01" },
		]);
	});

	it("stand where the first victim lives, an old village in the one that took it in, in both years", async () => {
		const input = await asked();
		expect(pairs(input, "calls")).toEqual({ 柳塘村: [3, 2], 合兴村: [2, 2], 南山村: [1, 0] });
		expect(pairs(input, "cases")).toEqual({ 柳塘村: [2, 0], 合兴村: [1, 1], 南山村: [0, 0] });
		expect([input.unplaced.outside.calls, input.unplaced.unknown.calls]).toEqual([
			{ now: 1, base: 0 },
			{ now: 2, base: 0 },
		]);
	});

	it("add known losses of calls; nobody's known loss is no loss of 0", async () => {
		expect(pairs(await asked(), "loss")).toEqual({
			柳塘村: [20_100_000, 35_000],
			合兴村: [80_000, 460_000],
			南山村: [null, 0],
		});
	});

	it("stand where it happened: the place of the case before the address of the call", async () => {
		const input = await asked({ attribution: "offence" });
		expect(pairs(input, "calls")).toEqual({ 柳塘村: [1, 0], 合兴村: [0, 0], 南山村: [2, 0] });
		expect(pairs(input, "cases")).toEqual({ 柳塘村: [0, 0], 合兴村: [0, 0], 南山村: [1, 0] });
		expect(input.unplaced.unknown.calls).toEqual({ now: 6, base: 4 });
	});

	it("stand where the firm of the first victim stands by its register", async () => {
		const input = await asked({ attribution: "workplace" });
		expect(pairs(input, "calls")).toEqual({ 柳塘村: [0, 0], 合兴村: [1, 0], 南山村: [2, 0] });
		expect(input.unplaced.unknown.calls).toEqual({ now: 6, base: 4 });
		expect(input.unplaced.outside.calls).toEqual({ now: 0, base: 0 });
	});

	it("count cases by the day of the offence where the scheme says so", async () => {
		const input = await asked({ caseBasis: "occurred" });
		expect(pairs(input, "cases")).toEqual({ 柳塘村: [1, 0], 合兴村: [0, 2], 南山村: [0, 0] });
	});

	it("have an event whose call and case lie in different years in both, each with its own day", async () => {
		const { events } = await asked();
		const own = events.filter(({ eventNo }) => eventNo === "J23");
		const day = (text: string) => dayNumber(text as CivilDate);
		expect(own.map(({ window, callDay, caseDay }) => [window, callDay, caseDay])).toEqual([
			["now", null, day("2026-04-15")],
			["base", day("2025-04-20"), null],
		]);
	});

	it.each(KINDS)("by %s are the headline of the briefing, all together", async (_name, more) => {
		const everything = { categories: ["fake_credit_record"], attempts: true, outsiders: true };
		const basis = more.caseBasis === "occurred" ? "occurred" : "cases";
		const windows = assessedWindows(requestOf().period, TOWN_SETTINGS);
		const question = {
			basis,
			windows: { current: windows.window, previous: null, lastYear: windows.base },
			filters: [],
		} as const;
		const answer = await ask(engine(), question, TOWN_SETTINGS);
		const figure = (id: string) => answer.metrics.find(({ metric }) => metric.id === id)?.values;
		for (const exclusions of [scheme().exclusions, everything]) {
			const input = await asked({ ...more, exclusions }, decided(["J1", "南山村"], ["J21", null]));
			expect(leftOutIn(input)).toHaveLength(exclusions.attempts ? 4 : 0);
			for (const [measure, id] of [
				["calls", "calls"],
				["cases", basis],
				["loss", "loss"],
			] as const) {
				expect([measure, wholeOf(input, measure, "now")]).toEqual([measure, figure(id)?.current]);
				expect([measure, wholeOf(input, measure, "base")]).toEqual([measure, figure(id)?.lastYear]);
			}
			expect(input.phi).toEqual({ calls: answer.phi.calls, cases: answer.phi[basis] });
			expect(input.cutOff).toBe(answer.span.latestReport);
		}
	});

	it("leave out by class, attempt and residence what the scheme excludes, and say so of every event", async () => {
		const none = scheme().exclusions;
		const byClass = await asked({ exclusions: { ...none, categories: ["fake_credit_record"] } });
		expect(leftOutIn(byClass)).toEqual([
			["J4", "category"],
			["J9", "category"],
		]);
		expect(pairs(byClass, "calls")).toEqual({ 柳塘村: [3, 2], 合兴村: [1, 2], 南山村: [0, 0] });
		const attempts = await asked({ exclusions: { ...none, attempts: true } });
		expect([leftOutIn(attempts), pairs(attempts, "calls").柳塘村]).toEqual([[["J8", "attempt"]], [2, 2]]);
		const outsiders = await asked({ attribution: "offence", exclusions: { ...none, outsiders: true } });
		expect([leftOutIn(outsiders), pairs(outsiders, "calls").南山村]).toEqual([[["J5", "outsider"]], [1, 0]]);
	});

	it("count for the village that an appeal named, from wherever the event stood, and for nobody where it left it out", async () => {
		const input = await asked(
			{ exclusions: { ...scheme().exclusions, outsiders: true } },
			decided(["J1", "石岭村"], ["J5", "南山村"], ["J6", "柳塘"], ["J2", null], ["J3", "无此村"]),
		);
		expect(pairs(input, "calls")).toEqual({ 柳塘村: [2, 2], 合兴村: [3, 2], 南山村: [2, 0] });
		expect(leftOutIn(input)).toEqual([["J2", "appeal"]]);
		const moved = input.events.filter(({ movedBy }) => movedBy !== null);
		expect(moved.map(({ eventNo, village, movedFrom }) => [eventNo, village, movedFrom])).toEqual([
			["J1", "合兴村", "柳塘村"],
			["J5", "南山村", null],
			["J6", "柳塘村", null],
		]);
		expect(input.events.find(({ eventNo }) => eventNo === "J3")).toMatchObject({
			village: "合兴村",
			movedBy: null,
		});
		expect(talliesIn(input, "special_cases")).toEqual({ 柳塘村: 1, 合兴村: 0, 南山村: 0 });
	});

	it("have the people of the year, of merged villages together where only the old ones are listed", async () => {
		const people = ({ villages }: AssessmentInput) =>
			villages.map(({ village, population }) => [
				village,
				population && [population.people, population.year, population.isOfYear],
			]);
		expect(people(await asked())).toEqual([
			["柳塘村", [1000, 2026, true]],
			["合兴村", [800, 2026, true]],
			["南山村", null],
		]);
		expect(people(await asked({ population: { year: 2025 } }))).toEqual([
			["柳塘村", [900, 2025, true]],
			["合兴村", [750, 2025, true]],
			["南山村", null],
		]);
		expect(people(await asked({ population: { year: 2024 } })).map(([, own]) => own)).toEqual([
			null,
			null,
			null,
		]);
		const year = await asked({}, NO_DECISIONS, { kind: "year" });
		expect(people(year)[1]).toEqual(["合兴村", [750, 2025, true]]);
	});

	it("reach different people on the last day of the window, over the people there are", async () => {
		const { villages } = await asked();
		expect(villages.map(({ reaches }) => reaches)).toEqual([
			{
				receipts: { reached: 2, people: 1000 },
				app: { reached: 600, people: 1000 },
				shield: { reached: 300, people: 1000 },
				protection: { reached: 400, people: 1000 },
			},
			{
				receipts: { reached: 1, people: 800 },
				app: { reached: 180, people: 800 },
				shield: { reached: 90, people: 800 },
				protection: { reached: 120, people: 800 },
			},
			{ receipts: null, app: null, shield: null, protection: null },
		]);
	});

	it("tally what was done and what happened all the same", async () => {
		const input = await asked();
		// Y1 and, by its address, Y7; Y3 by its address too.
		expect(talliesIn(input, "dissuaded")).toEqual({ 柳塘村: 2, 合兴村: 1, 南山村: 0 });
		expect(talliesIn(input, "leads")).toEqual({ 柳塘村: 1, 合兴村: 1, 南山村: 0 });
		expect(talliesIn(input, "activities")).toEqual({ 柳塘村: 1, 合兴村: 0, 南山村: 1 });
		expect(talliesIn(input, "special_cases")).toEqual({ 柳塘村: 2, 合兴村: 0, 南山村: 0 });
		expect(talliesIn(input, "missed_signers")).toEqual({ 柳塘村: 2, 合兴村: 1, 南山村: 0 });
	});

	it("are null for a year that nobody recorded, and warned of where it is recorded in part", async () => {
		const early = await asked({}, NO_DECISIONS, { kind: "month", at: "2025-04-01" as CivilDate });
		expect(early.recorded).toEqual({
			calls: { now: "whole", base: "none" },
			cases: { now: "whole", base: "none" },
		});
		expect(pairs(early, "calls")).toEqual({ 柳塘村: [2, null], 合兴村: [2, null], 南山村: [0, null] });
		const toDate = await asked({}, NO_DECISIONS, { kind: "year_to_date" });
		expect(toDate.recorded.calls).toEqual({ now: "whole", base: "part" });
		expect([toDate.window.end, toDate.base.end]).toEqual(["2026-05-12", "2025-05-12"]);
		expect(pairs(toDate, "calls").柳塘村).toEqual([4, 3]);
	});
});

describe("what is not on record", () => {
	async function inputOf(files: typeof TOWN): Promise<AssessmentInput> {
		const engine: Engine = await openNativeEngine({ threads: 1 });
		try {
			await startAfresh(engine);
			await importInto(engine, files, TOWN_SETTINGS);
			return await askAssessment(engine, requestOf(), TOWN_SETTINGS, NO_DECISIONS);
		} finally {
			await engine.close();
		}
	}

	it("is null and not 0: receipts, registers, alerts, leads, activities", async () => {
		const { villages } = await inputOf([...TOWN_VILLAGES, ...TOWN_CALLS]);
		for (const { reaches, tallies } of villages) {
			expect(reaches).toEqual({ receipts: null, app: null, shield: null, protection: null });
			expect([tallies.dissuaded, tallies.leads, tallies.activities]).toEqual([null, null, null]);
		}
		// A column of the calls tells of receipts all the same.
		expect(villages.map(({ tallies }) => tallies.missed_signers)).toEqual([2, 1, 0]);
	});

	it("is null and not 0: calls and cases", async () => {
		const input = await inputOf([...TOWN_VILLAGES, ...TOWN_WORK]);
		const [first] = input.villages;
		const nothing = { now: null, base: null };
		expect(first?.measures).toEqual({ calls: nothing, cases: nothing, loss: nothing });
		expect([first?.tallies.special_cases, first?.tallies.missed_signers]).toEqual([null, null]);
		expect([first?.tallies.activities, input.events, input.cutOff]).toEqual([1, [], null]);
	});

	it("is a township without villages: everything unknown, nobody listed", async () => {
		const input = await inputOf([...TOWN_CALLS]);
		expect(input.villages).toEqual([]);
		expect(input.unplaced.unknown.calls.now).toBe(8);
		expect(input.unplaced.outside.calls.now).toBe(1);
	});
});
