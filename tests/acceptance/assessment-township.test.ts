/** The assessment of the demonstration township against its files counted once more by plain code, and against the briefing's headline. */
import { readdirSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ask } from "@/lib/analysis/ask";
import { askAssessment } from "@/lib/assessment/ask-input";
import type { AssessmentInput, MeasureId, TallyId } from "@/lib/assessment/input";
import { NO_DECISIONS } from "@/lib/assessment/ledger";
import type { Scheme } from "@/lib/assessment/scheme";
import type { CivilDate } from "@/lib/base/civil";
import { parsePeriod } from "@/lib/calendar/periods";
import type { Engine } from "@/lib/engine/engine";
import { readSettings } from "@/lib/settings/settings-file";
import {
	PLAIN_VILLAGES,
	type PlainEvent,
	type PlainWindow,
	plainClosed,
	plainDissuaded,
	plainEvents,
	plainHeld,
	plainPeople,
	plainPlaces,
	plainShields,
	plainSigners,
} from "../support/plain-assessment";
import { demoFiles, loaded } from "../support/workspace";
import { scheme } from "../unit/assessment/schemes";

const settings = readSettings(readFileSync("data/demo-settings.json", "utf8"));

interface Sitting {
	readonly asOf: string;
	readonly period: string;
	readonly now: PlainWindow;
	readonly base: PlainWindow;
}

const SITTINGS: readonly Sitting[] = [
	{
		asOf: "2026-05-11",
		period: "year_to_date",
		now: ["2026-01-01", "2026-05-12"],
		base: ["2025-01-01", "2025-05-12"],
	},
	{
		asOf: "2026-05-11",
		period: "month",
		now: ["2026-04-01", "2026-05-01"],
		base: ["2025-04-01", "2025-05-01"],
	},
	{
		asOf: "2026-04-02",
		period: "quarter",
		now: ["2026-01-01", "2026-04-01"],
		base: ["2025-01-01", "2025-04-01"],
	},
	{
		asOf: "2026-01-08",
		period: "year",
		now: ["2025-01-01", "2026-01-01"],
		base: ["2024-01-01", "2025-01-01"],
	},
];

let engine: Engine;
let events: readonly PlainEvent[];
beforeAll(async () => {
	engine = (await loaded(demoFiles(readdirSync("data/demo")), settings)).engine;
	events = plainEvents();
});
afterAll(() => engine.close());

function asked({ asOf, period }: Sitting, more: Partial<Scheme> = {}): Promise<AssessmentInput> {
	const choice = parsePeriod(period);
	if (choice === null) throw new Error(period);
	const request = { scheme: scheme(more), period: { choice, asOf: asOf as CivilDate } };
	return askAssessment(engine, request, settings, NO_DECISIONS);
}

/** A measure of both windows by village, then outside and unknown. */
const measured = ({ villages, unplaced }: AssessmentInput, measure: MeasureId) =>
	Object.fromEntries(
		[
			...villages.map(({ village, measures }) => [village, measures[measure]] as const),
			["outside", unplaced.outside[measure]] as const,
			["unknown", unplaced.unknown[measure]] as const,
		].map(([place, { now, base }]) => [place, [now, base]]),
	);

const PLACES = [...PLAIN_VILLAGES, "outside", "unknown"];

function plainMeasured({ now, base }: Sitting, measure: MeasureId, place: "home" | "offence") {
	const day = measure === "cases" ? "filed" : "called";
	const of = (window: PlainWindow) => plainPlaces(events, { day, place, window });
	const [ours, theirs] = [of(now), of(base)];
	const amount = (own: readonly PlainEvent[] = []) => {
		if (measure !== "loss") return own.length;
		const known = own.flatMap(({ lossFen }) => lossFen ?? []);
		return known.length === 0 && own.length > 0 ? null : known.reduce((sum, fen) => sum + fen, 0);
	};
	return Object.fromEntries(PLACES.map((one) => [one, [amount(ours.get(one)), amount(theirs.get(one))]]));
}

const tallied = ({ villages }: AssessmentInput, tally: TallyId) =>
	Object.fromEntries(villages.map(({ village, tallies }) => [village, tallies[tally]]));
const byVillage = (counts: ReadonlyMap<string, number>) =>
	Object.fromEntries(PLAIN_VILLAGES.map((village) => [village, counts.get(village) ?? 0]));

describe.each(SITTINGS)("the assessment of $period read on $asOf", (sitting) => {
	let input: AssessmentInput;
	beforeAll(async () => {
		input = await asked(sitting);
	});

	it("has the windows and the villages of the register", () => {
		expect([input.window.start, input.window.end]).toEqual(sitting.now);
		expect([input.base.start, input.base.end]).toEqual(sitting.base);
		expect(input.villages.map(({ village }) => village).toSorted()).toEqual(PLAIN_VILLAGES.toSorted());
		const year = Number(sitting.now[0].slice(0, 4));
		expect(
			Object.fromEntries(input.villages.map(({ village, population }) => [village, population?.people])),
		).toEqual(Object.fromEntries(plainPeople(year)));
	});

	it.each(["calls", "cases", "loss"] as const)(
		"counts %s where victims live, as the files tell",
		(measure) => {
			const plain = plainMeasured(sitting, measure, "home");
			expect(Object.values(plain).filter(([now]) => (now ?? 0) > 0).length).toBeGreaterThan(5);
			expect(measured(input, measure)).toEqual(plain);
		},
	);

	it("counts calls and cases where it happened, as the files tell", async () => {
		const offence = await asked(sitting, { attribution: "offence" });
		for (const measure of ["calls", "cases"] as const)
			expect(measured(offence, measure)).toEqual(plainMeasured(sitting, measure, "offence"));
	});

	it("knows no workplace, because the register of firms names no village", async () => {
		const { villages, unplaced } = await asked(sitting, { attribution: "workplace" });
		expect(villages.every(({ measures }) => measures.calls.now === 0)).toBe(true);
		const all = Object.values(plainMeasured(sitting, "calls", "home")).reduce(
			(sum, [now]) => sum + (now ?? 0),
			0,
		);
		expect(unplaced.unknown.calls.now).toBe(all);
	});

	it("is the headline of the briefing, all places together", async () => {
		const windows = { current: input.window, previous: null, lastYear: input.base };
		for (const basis of ["cases", "occurred"] as const) {
			const own = await asked(sitting, { caseBasis: basis === "cases" ? "filed" : "occurred" });
			const answer = await ask(engine, { basis, windows, filters: [] }, settings);
			for (const [measure, id] of [
				["calls", "calls"],
				["cases", basis],
				["loss", "loss"],
			] as const) {
				const values = Object.values(measured(own, measure));
				const sum = (at: 0 | 1) => values.reduce((total, pair) => total + (pair[at] ?? 0), 0);
				const figure = answer.metrics.find(({ metric }) => metric.id === id)?.values;
				expect([measure, sum(0), sum(1)]).toEqual([measure, figure?.current, figure?.lastYear]);
			}
			expect(own.phi).toEqual({ calls: answer.phi.calls, cases: answer.phi[basis] });
		}
	});

	it("tallies what was held, closed and dissuaded, and the large cases", () => {
		expect(tallied(input, "activities")).toEqual(byVillage(plainHeld(sitting.now)));
		expect(tallied(input, "leads")).toEqual(byVillage(plainClosed(sitting.now, sitting.asOf)));
		const dissuaded = plainDissuaded(sitting.now);
		expect(dissuaded.size).toBeGreaterThan(3);
		expect(tallied(input, "dissuaded")).toEqual(byVillage(dissuaded));
		const special = plainPlaces(
			events.filter(({ lossFen }) => (lossFen ?? 0) >= settings.prevention.specialYuan * 100),
			{ day: "called", place: "home", window: sitting.now },
		);
		const sizes = new Map([...special].map(([place, own]) => [place, own.length]));
		expect(tallied(input, "special_cases")).toEqual(byVillage(sizes));
	});

	it("knows who was defrauded with a receipt in hand, as planted", () => {
		const signed = events.filter(({ reach }) => /天/.test(reach));
		const found = plainPlaces(signed, { day: "called", place: "home", window: sitting.now });
		const counts = new Map([...found].map(([place, own]) => [place, own.length]));
		expect(counts.size).toBeGreaterThan(0);
		expect(tallied(input, "missed_signers")).toEqual(byVillage(counts));
	});

	it("reaches as many people as signed and are registered on the last day", () => {
		const last = new Date(Date.parse(`${sitting.now[1]}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
		const [signers, shields] = [plainSigners(last), plainShields(last.slice(0, 7))];
		expect(
			Object.fromEntries(input.villages.map(({ village, reaches }) => [village, reaches.receipts?.reached])),
		).toEqual(byVillage(signers));
		for (const { village, reaches } of input.villages) {
			const told = (figure: string) => shields.get(`${village}/${figure}`) ?? null;
			const [shield, family] = [told("shield"), told("family")];
			expect([village, reaches.app?.reached ?? null, reaches.shield?.reached ?? null]).toEqual([
				village,
				told("app"),
				shield,
			]);
			expect(reaches.protection?.reached ?? null).toBe(
				shield === null || family === null ? null : shield + family,
			);
		}
	});

	it("leaves out what a scheme excludes and lists it, and nothing is lost", async () => {
		const exclusions = { categories: ["rebate_orders"], attempts: true, outsiders: true };
		const own = await asked(sitting, { exclusions });
		const left = own.events.filter(
			({ window, leftOut, callDay }) => window === "now" && leftOut !== null && callDay !== null,
		);
		const kinds = new Set(left.map(({ leftOut }) => leftOut?.kind));
		expect([kinds.has("attempt"), kinds.has("category"), own.unplaced.outside.calls.now]).toEqual([
			true,
			true,
			0,
		]);
		const sum = (one: AssessmentInput) =>
			Object.values(measured(one, "calls")).reduce((total, [now]) => total + (now ?? 0), 0);
		expect(sum(own) + left.length).toBe(sum(input));
	});
});
