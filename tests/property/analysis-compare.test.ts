/** Whatever the counts: parts sum to the whole, 不详 stands last, order of rows does not matter, and no verdict without a base. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Reaches, reachesFrom } from "@/lib/analysis/comparable";
import { type BreakdownRow, compareDimensions } from "@/lib/analysis/compare";
import type { Reach } from "@/lib/analysis/measured";
import { WINDOW_IDS } from "@/lib/analysis/question";
import { DIMENSIONS } from "@/lib/dimensions";
import { storedDictionary } from "@/lib/dimensions/dictionary";
import { DEFAULT_SETTINGS } from "@/lib/settings/settings";

const DIMENSION_PAIR = [DIMENSIONS.victim_age_band, DIMENSIONS.contact_channel];
const CODES = [0, 1, 2, 3, 1000, 1001];
const dictionary = storedDictionary(
	DIMENSION_PAIR.flatMap((dimension) =>
		CODES.filter((code) => code > 0).map((code) => ({ dimension: dimension.id, code, value: `v${code}` })),
	),
);
const labels = { settings: DEFAULT_SETTINGS, places: DEFAULT_SETTINGS.places };

const count = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 3000 }));
const cells = fc.array(count, { minLength: 36, maxLength: 36 });
const reach = fc.constantFrom<Reach>("whole", "part", "none");
const reaches = fc
	.tuple(reach, reach)
	.map(([previous, lastYear]): Reaches => ({ current: "whole", previous, lastYear }));
const phi = fc.double({ min: 1, max: 6, noNaN: true });

function rowsOf(counts: readonly number[]): readonly BreakdownRow[] {
	return DIMENSION_PAIR.flatMap((dimension, first) =>
		CODES.flatMap((code, second) =>
			WINDOW_IDS.map((name, third) => {
				const events = counts[first * 18 + second * 3 + third] ?? 0;
				return { dimension: dimension.number, window_name: name, code, events, loss_fen: events * 7 };
			}),
		),
	).filter((row) => row.events > 0);
}

const compare = (rows: readonly BreakdownRow[], known: Reaches, dispersion: number) =>
	compareDimensions(DIMENSION_PAIR, rows, { dictionary, labels, reaches: known, phi: dispersion });

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

describe("compared dimensions", () => {
	it("sum to what was counted, 不详 included, which stands last", () => {
		fc.assert(
			fc.property(cells, reaches, phi, (counts, known, dispersion) => {
				compare(rowsOf(counts), known, dispersion).forEach((answer, at) => {
					const counted = CODES.map((_, code) => counts[at * 18 + code * 3] ?? 0);
					expect(answer.known + answer.unknown).toBe(sum(counted));
					expect(answer.unknown).toBe(counted[0]);
					expect(sum(answer.rows.map((row) => row.counts.current ?? 0))).toBe(sum(counted));
					expect(answer.rows.findIndex((row) => row.value === null)).toBeOneOf([-1, answer.rows.length - 1]);
				});
			}),
		);
	});

	it("do not depend on the order in which an engine gives its rows", () => {
		fc.assert(
			fc.property(cells, reaches, phi, fc.integer(), (counts, known, dispersion, seed) => {
				const rows = rowsOf(counts);
				const turned = rows
					.map((_, at) => rows[(at * 7 + Math.abs(seed)) % rows.length])
					.filter((row) => row !== undefined);
				const shuffled = rows.length % 7 === 0 ? [...rows].reverse() : turned;
				expect(compare(shuffled, known, dispersion)).toEqual(compare(rows, known, dispersion));
			}),
		);
	});

	it("have a verdict exactly where both windows were recorded as a whole", () => {
		fc.assert(
			fc.property(cells, reaches, phi, (counts, known, dispersion) => {
				for (const row of compare(rowsOf(counts), known, dispersion).flatMap((answer) => answer.rows)) {
					for (const side of ["previous", "lastYear"] as const) {
						expect(row.counts[side] === null).toBe(known[side] === "none");
						if (known[side] !== "whole") expect(row.compared[side]).toBeNull();
						const comparison = row.compared[side];
						if (comparison !== null) {
							expect([comparison.base, comparison.now]).toEqual([row.counts[side], row.counts.current]);
						}
					}
				}
			}),
		);
	});

	it("call nobody a mover who was not tested, and 不详 never", () => {
		fc.assert(
			fc.property(cells, reaches, phi, (counts, known, dispersion) => {
				for (const row of compare(rowsOf(counts), known, dispersion).flatMap((answer) => answer.rows)) {
					if (!row.isMover) continue;
					const comparison = row.compared.lastYear ?? row.compared.previous;
					expect(row.value).not.toBeNull();
					expect(comparison?.p).toBeLessThan(0.1);
					expect(comparison?.verdict).not.toBe("too_few");
				}
			}),
		);
	});

	it("mirror when now and last year change places", () => {
		const whole = reachesFrom(() => "whole");
		const opposite = {
			clear_rise: "clear_fall",
			clear_fall: "clear_rise",
			within_noise: "within_noise",
			too_few: "too_few",
		};
		fc.assert(
			fc.property(cells, phi, (counts, dispersion) => {
				const swapped = counts.map((_, at) => counts[at - (at % 3) + [2, 1, 0][at % 3]!] ?? 0);
				const verdicts = (all: readonly number[]) =>
					new Map(
						compare(rowsOf(all), whole, dispersion).flatMap((answer) =>
							answer.rows.map((row) => [
								`${answer.dimension.id}/${row.value}`,
								row.compared.lastYear?.verdict ?? null,
							]),
						),
					);
				const [there, back] = [verdicts(counts), verdicts(swapped)];
				for (const [key, verdict] of there)
					expect([key, back.get(key)]).toEqual([key, verdict && opposite[verdict]]);
			}),
		);
	});
});
