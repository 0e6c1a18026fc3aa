/** Ten villages for worked examples, with every awkward base: 0→0, 0→1, 1→0, 2→1, a merged village, a changed population, none. */
import type { AssessmentInput, MeasurePair, VillageInput } from "@/lib/assessment/input";
import type { Scheme } from "@/lib/assessment/scheme";
import type { CivilDate } from "@/lib/base/civil";

const YUAN = 100;
const NO_EVENTS: MeasurePair = { now: 0, base: 0 };

/** A village in few words; pairs are [base, now], losses in yuan. */
export interface Sketch {
	readonly calls?: readonly [number | null, number | null];
	readonly cases?: readonly [number | null, number | null];
	readonly loss?: readonly [number | null, number | null];
	readonly people?: number | null;
	/** Different people with a receipt; null = no register. */
	readonly receipts?: number | null;
	readonly tallies?: Partial<VillageInput["tallies"]>;
}

const pairOf = (pair: readonly [number | null, number | null] | undefined, factor = 1): MeasurePair => {
	const [base = 0, now = 0] = pair ?? [0, 0];
	return { base: base === null ? null : base * factor, now: now === null ? null : now * factor };
};

/** A village as the desk counts it; what is left out is 0, and 1 000 people live there. */
export function villageOf(
	village: string,
	{ calls, cases, loss, people = 1000, receipts = null, tallies }: Sketch,
): VillageInput {
	return {
		village,
		population: people === null ? null : { people, kind: "resident", year: 2025, isOfYear: true },
		measures: { calls: pairOf(calls), cases: pairOf(cases), loss: pairOf(loss, YUAN) },
		reaches: {
			receipts: people === null || receipts === null ? null : { reached: receipts, people },
			app: null,
			shield: null,
			protection: null,
		},
		tallies: {
			dissuaded: 0,
			leads: 0,
			activities: 0,
			special_cases: 0,
			missed_signers: 0,
			...tallies,
		},
	};
}

const NOBODY = { calls: NO_EVENTS, cases: NO_EVENTS, loss: NO_EVENTS };

/** January to September 2025 against 2024, recorded as a whole. */
export function inputOf(villages: readonly VillageInput[]): AssessmentInput {
	const whole = { now: "whole", base: "whole" } as const;
	return {
		asOf: "2025-10-08" as CivilDate,
		window: { start: "2025-01-01" as CivilDate, end: "2025-10-01" as CivilDate },
		base: { start: "2024-01-01" as CivilDate, end: "2024-10-01" as CivilDate },
		villages,
		unplaced: { outside: NOBODY, unknown: NOBODY },
		events: [],
		phi: { calls: 1.2, cases: 1.2 },
		recorded: { calls: whole, cases: whole },
		cutOff: null,
	};
}

/** A scheme without clauses, and with no policy for small bases. */
export const BARE_SCHEME: Scheme = {
	id: "bare",
	version: 1,
	name: "试行办法",
	isExample: false,
	kind: "points",
	attribution: "residence",
	caseBasis: "filed",
	zeroBase: { stillZero: "most", risen: "hundred_percent_each" },
	smallBase: { below: 0, rule: "as_is", pointsPerEvent: 0 },
	exclusions: { categories: [], attempts: false, outsiders: false },
	population: { year: null },
	clauses: [],
	fullMarks: null,
	colours: { yellowFrom: 40, blueFrom: 60 },
	escalation: [],
};

/** 合村 was 上合村 and 下合村 until this year: both are counted as one, in both windows and in its population. */
const MERGED: Sketch = {
	calls: [4 + 7, 3 + 6],
	cases: [3 + 5, 2 + 4],
	loss: [20_000 + 30_000, 10_000 + 35_000],
	people: 700 + 900,
	receipts: 333,
	tallies: { dissuaded: 2, leads: 11 },
};

/** The ten, in the order of the list. 新区社区 had 3 000 people the year before. */
export function tenVillages(newTownPeople = 3600): readonly VillageInput[] {
	const sketches: readonly (readonly [string, Sketch])[] = [
		[
			"东村",
			{
				calls: [23, 12],
				cases: [20, 10],
				loss: [100_000, 52_000],
				people: 2500,
				receipts: 1500,
				tallies: { dissuaded: 3, leads: 4 },
			},
		],
		["西村", { people: 800, receipts: 200 }],
		[
			"南村",
			{
				calls: [0, 1],
				cases: [0, 1],
				loss: [0, 5000],
				people: 1200,
				receipts: 600,
				tallies: { dissuaded: 1 },
			},
		],
		["北村", { calls: [1, 0], cases: [1, 0], loss: [3000, 0], people: 950, receipts: 950 }],
		[
			"溪边村",
			{
				calls: [2, 1],
				cases: [2, 1],
				loss: [8000, 6000],
				people: 640,
				receipts: 0,
				tallies: { dissuaded: 4 },
			},
		],
		["合村", MERGED],
		[
			"新区社区",
			{
				calls: [30, 36],
				cases: [25, 25],
				loss: [200_000, 260_000],
				people: newTownPeople,
				receipts: 1234,
				tallies: { dissuaded: 10, missed_signers: 3, special_cases: 3 },
			},
		],
		[
			"城东社区",
			{
				calls: [40, 37],
				cases: [32, 24],
				loss: [400_000, 300_000],
				people: 5000,
				receipts: 2999,
				tallies: { dissuaded: 1, missed_signers: 1, special_cases: 1 },
			},
		],
		["小坞村", { calls: [6, 6], cases: [5, 5], loss: [12_000, 12_000], people: 250, receipts: 150 }],
		["高山村", { calls: [7, 8], cases: [6, 7], loss: [null, 9000], people: null, tallies: { dissuaded: 2 } }],
	];
	return sketches.map(([village, sketch]) => villageOf(village, sketch));
}
