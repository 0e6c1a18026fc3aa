/** A whole assessed year made from a seed: villages, events of both windows that add up to their figures, a scheme, and its sheet. */

import { FRAUD_CLASSES } from "@/data/taxonomy";
import { CLAUSE_KINDS } from "@/lib/assessment/clauses";
import type { AssessmentInput, CountedEvent, MeasurePair, VillageInput } from "@/lib/assessment/input";
import type { Decisions } from "@/lib/assessment/ledger";
import type { Scheme } from "@/lib/assessment/scheme";
import { scoreSheet } from "@/lib/assessment/score";
import type { Sheet } from "@/lib/assessment/sheet";
import type { CivilDate, CivilMoment } from "@/lib/base/civil";
import { dayNumber } from "@/lib/calendar/civil";

const WINDOW = { start: "2025-01-01" as CivilDate, end: "2026-01-01" as CivilDate };
const BASE = { start: "2024-01-01" as CivilDate, end: "2025-01-01" as CivilDate };
export const YEAR_END = "2026-01-05 09:00:00" as CivilMoment;
export const APPEAL = "a1b2c3d4e5f60718";
export const APPEAL_REASON = "受害人王小明身份证登记有误";

export const SCHEME: Scheme = {
	id: "town/2025",
	version: 3,
	name: "示例镇考核办法",
	isExample: true,
	kind: "points",
	attribution: "residence",
	caseBasis: "filed",
	zeroBase: { stillZero: "most", risen: "least" },
	smallBase: { below: 5, rule: "by_count", pointsPerEvent: 0.5 },
	exclusions: { categories: ["other"], attempts: true, outsiders: false },
	population: { year: null },
	clauses: [
		CLAUSE_KINDS.proportional.standard("calls"),
		CLAUSE_KINDS.rate.standard("rate"),
		CLAUSE_KINDS.coverage.standard("coverage"),
	],
	fullMarks: null,
	colours: { yellowFrom: 20, blueFrom: 40 },
	escalation: [{ redInARow: 1, measure: "提醒函" }],
};

/** Repeatable numbers from 0 up to below 1 (a linear congruence). */
function draws(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
		return state / 2_147_483_648;
	};
}

export interface YearWish {
	readonly villages: readonly string[];
	readonly events: number;
	readonly seed?: number;
}

function eventsOf({ villages, events, seed = 1 }: YearWish): readonly CountedEvent[] {
	const draw = draws(seed);
	const places = [...villages, null, null];
	return Array.from({ length: events }, (_, at): CountedEvent => {
		const window = draw() < 0.5 ? "now" : "base";
		const day = dayNumber(window === "now" ? WINDOW.start : BASE.start) + Math.floor(draw() * 365);
		// Squared, so that some villages and classes have many and others few.
		const village = places[Math.floor(draw() ** 2 * places.length)] ?? null;
		const category = FRAUD_CLASSES[Math.floor(draw() ** 2 * FRAUD_CLASSES.length)]?.id ?? null;
		const isLeftOut = draw() < 0.05;
		return {
			eventNo: `A33010900000020250${String(10_000 + at)}`,
			village,
			isUnknown: village === null && draw() < 0.5,
			window,
			callDay: draw() < 0.9 ? day : null,
			caseDay: day + 1 < dayNumber(WINDOW.end) ? day + 1 : day,
			category: draw() < 0.05 ? null : category,
			lossFen: draw() < 0.1 ? null : Math.floor(draw() * 9_000_000),
			leftOut: isLeftOut ? { kind: "appeal", appeal: APPEAL } : null,
			movedBy: null,
			movedFrom: null,
		};
	});
}

const pairOf = (own: readonly CountedEvent[], amount: (event: CountedEvent) => number): MeasurePair => {
	const side = (window: "now" | "base") =>
		own.filter((event) => event.window === window).reduce((sum, event) => sum + amount(event), 0);
	return { now: side("now"), base: side("base") };
};

function measuresOf(events: readonly CountedEvent[], isOwn: (event: CountedEvent) => boolean) {
	const own = events.filter((event) => event.leftOut === null && isOwn(event));
	return {
		calls: pairOf(own, ({ callDay }) => (callDay === null ? 0 : 1)),
		cases: pairOf(own, ({ caseDay }) => (caseDay === null ? 0 : 1)),
		loss: pairOf(own, ({ callDay, lossFen }) => (callDay === null ? 0 : (lossFen ?? 0))),
	};
}

/** The figures of a year; those of every village are sums of the events. */
export function assessedInput(wish: YearWish): AssessmentInput {
	const events = eventsOf(wish);
	const villages = wish.villages.map(
		(village, at): VillageInput => ({
			village,
			population: { people: 2000 + 100 * at, kind: "resident", year: 2025, isOfYear: true },
			measures: measuresOf(events, (event) => event.village === village),
			reaches: {
				receipts: { reached: 300 + at, people: 2000 + 100 * at },
				app: null,
				shield: null,
				protection: null,
			},
			tallies: { dissuaded: at, leads: null, activities: 2, special_cases: 0, missed_signers: 1 },
		}),
	);
	const outside = measuresOf(events, ({ village, isUnknown }) => village === null && !isUnknown);
	const unknown = measuresOf(events, ({ village, isUnknown }) => village === null && isUnknown);
	const recorded = { now: "whole", base: "whole" } as const;
	return {
		asOf: "2026-01-05" as CivilDate,
		window: WINDOW,
		base: BASE,
		villages,
		unplaced: { outside, unknown },
		events,
		phi: { calls: 1.2, cases: 1 },
		recorded: { calls: recorded, cases: recorded },
		cutOff: "2026-01-04 21:13:00" as CivilMoment,
	};
}

/** One adjustment of points for the first village. */
export function decisionsFor(village: string): Decisions {
	const day = "2025-06-01" as CivilDate;
	return { events: [], points: [{ appeal: APPEAL, village, day, points: 1.5, reason: APPEAL_REASON }] };
}

/** The sheet of a year. */
export function assessedSheet(wish: YearWish): Sheet {
	return scoreSheet(SCHEME, assessedInput(wish), decisionsFor(wish.villages[0] ?? ""));
}
