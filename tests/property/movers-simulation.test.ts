/** The list of movers on simulated stations: silent when nothing changed, and how large a doubling must be to be heard. */
import { describe, expect, it } from "vitest";
import { type BreakdownRow, compareDimensions } from "@/lib/analysis/compare";
import { DIMENSION_LIST } from "@/lib/dimensions";
import { storedDictionary } from "@/lib/dimensions/dictionary";
import { DEFAULT_SETTINGS } from "@/lib/settings/settings";
import { overdispersion } from "@/lib/statistics/dispersion";
import { chanceOf } from "../support/chance";

/** Values of the 23 dimensions in their order: 164 rows with 不详. */
const VALUES = [2, 7, 13, 5, 5, 4, 12, 6, 4, 4, 5, 5, 15, 10, 8, 6, 8, 8, 5, 7, 6, 6, 6];
const CATEGORY = 12;
const UNKNOWN = 0.08;
const REPORTS = 1000;
const WEEKS = 104;
const WEEKS_A_PERIOD = 52 / 12;

const dictionary = storedDictionary(
	DIMENSION_LIST.flatMap(({ id }, at) =>
		Array.from({ length: VALUES[at] ?? 0 }, (_, code) => ({
			dimension: id,
			code: code + 1,
			value: `v${code + 1}`,
		})),
	),
);
const labels = { settings: DEFAULT_SETTINGS, places: DEFAULT_SETTINGS.places };

const THROWS = 4096;

/** The code for each of 4 096 equal throws, 不详 first; even values, or a common one beside ever rarer ones. */
function throwsOf(values: number, isEven: boolean): Uint8Array {
	const weights = Array.from({ length: values }, (_, rank) => (isEven ? 1 : 1 / (rank + 1.5)));
	const whole = weights.reduce((sum, weight) => sum + weight, 0);
	const shares = [UNKNOWN, ...weights.map((weight) => ((1 - UNKNOWN) * weight) / whole)];
	const codes = new Uint8Array(THROWS);
	let from = 0;
	shares.reduce((before, share, code) => {
		const until = code === values ? THROWS : Math.round((before + share) * THROWS);
		codes.fill(code, from, until);
		from = until;
		return before + share;
	}, 0);
	return codes;
}

/** One simulated station: 15 categories of equal size, everything else uneven. */
class Station {
	private readonly codes = VALUES.map((values, at) => throwsOf(values, at === CATEGORY));

	constructor(
		private readonly mean: number,
		private readonly chance: () => number,
	) {}

	private normal(): number {
		return Math.sqrt(-2 * Math.log(1 - this.chance())) * Math.cos(2 * Math.PI * this.chance());
	}

	private poisson(mean: number): number {
		if (mean > 500) return Math.max(0, Math.round(mean + Math.sqrt(mean) * this.normal()));
		let events = -1;
		for (let product = 1; product > Math.exp(-mean); product *= this.chance()) events++;
		return events;
	}

	/** Counts of a window by dimension and code, with `extra` more events of category 1 expected. */
	private window(extra: number): readonly Uint32Array[] {
		const counts = VALUES.map((values) => new Uint32Array(values + 1));
		const own = this.poisson(this.mean);
		const all = own + this.poisson(extra);
		for (const [at, codes] of this.codes.entries()) {
			const cells = counts[at] ?? new Uint32Array(1);
			for (let event = 0; event < all; event++) {
				const drawn = codes[Math.floor(this.chance() * THROWS)] ?? 0;
				const code = at === CATEGORY && event >= own ? 1 : drawn;
				cells[code] = (cells[code] ?? 0) + 1;
			}
		}
		return counts;
	}

	/** The movers of one report, as dimension number and value. */
	movers(extra = 0): readonly string[] {
		const rows = (["lastYear", "current"] as const).flatMap((window_name) =>
			this.window(window_name === "current" ? extra : 0).flatMap((cells, at) =>
				[...cells].map(
					(events, code): BreakdownRow => ({ dimension: at + 1, window_name, code, events, loss_fen: null }),
				),
			),
		);
		const weeks = Array.from({ length: WEEKS }, () => this.poisson(this.mean / WEEKS_A_PERIOD));
		const answers = compareDimensions(DIMENSION_LIST, rows, {
			dictionary,
			labels,
			reaches: { current: "whole", previous: "none", lastYear: "whole" },
			phi: overdispersion(weeks),
		});
		return answers.flatMap(({ dimension, rows: values }) =>
			values.filter((row) => row.isMover).map((row) => `${dimension.number}/${row.value}`),
		);
	}
}

const PLANTED = `${CATEGORY + 1}/v1`;

/** Share of reports in which a category of `size` events, one of 15 equal ones, is named when it doubles. */
function foundShare(size: number): number {
	const station = new Station((size * 15) / (1 - UNKNOWN), chanceOf(size));
	const reports = Array.from({ length: REPORTS }, () => station.movers(size).includes(PLANTED));
	return reports.filter((isFound) => isFound).length / REPORTS;
}

/** P(Poisson(mean) ≥ count). */
function atLeast(count: number, mean: number): number {
	let mass = Math.exp(-mean);
	let below = 0;
	for (let k = 0; k < count; k++) {
		below += mass;
		mass *= mean / (k + 1);
	}
	return 1 - below;
}

describe("movers", () => {
	it("are none in at least 90 % of reports when nothing changed: 70 events a period, 1 000 reports", () => {
		const station = new Station(70, chanceOf(20_260_511));
		const reports = Array.from({ length: REPORTS }, () => station.movers());
		const empty = reports.filter((named) => named.length === 0).length;
		expect(empty / REPORTS).toBeGreaterThanOrEqual(0.9);
		expect(empty).toBeLessThan(REPORTS);
	});

	it("name a doubled category of 15 in at least 80 % of 1 000 reports, each category having 70 events", () => {
		expect(foundShare(70)).toBeGreaterThanOrEqual(0.8);
	});

	it("cannot do so for 70 events in all: a test that knew the row and its usual number would find 59 %", () => {
		const usual = 70 / 15;
		const least = Array.from({ length: 40 }, (_, count) => count).find(
			(count) => atLeast(count, usual) <= 0.05,
		);
		expect(least).toBe(9);
		expect(atLeast(least ?? 0, 2 * usual)).toBeCloseTo(0.587, 3);
	});
});
