/** No hidden count can be worked out: every table that agrees with what is printed is enumerated, and larger ones are attacked by flows. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
	type SuppressedTable,
	suppressList,
	suppressTable,
	type TableRule,
} from "@/lib/statistics/suppression";
import { roomByMatrix, valuesByEnumeration } from "../support/suppression-attack";
import "../support/property-seed";

const LEAST = 3;
const WIDTH = 2;
const tableOf = (most: { readonly rows: number; readonly columns: number }, count: fc.Arbitrary<number>) =>
	fc
		.tuple(fc.integer({ min: 1, max: most.rows }), fc.integer({ min: 1, max: most.columns }))
		.chain(([rows, columns]) =>
			fc.array(fc.array(count, { minLength: columns, maxLength: columns }), {
				minLength: rows,
				maxLength: rows,
			}),
		);
const margin = fc.constantFrom({}, { isPrinted: true }, { isKnown: true });
const rules = fc.record({ rowTotals: margin, columnTotals: margin });
const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0);

/** The true margins in the place of those that a reader has from elsewhere. */
function withKnown(
	printed: SuppressedTable,
	counts: readonly (readonly number[])[],
	{ rowTotals = {}, columnTotals = {} }: Pick<TableRule, "rowTotals" | "columnTotals">,
): SuppressedTable {
	const [rows, columns] = [rowTotals, columnTotals].map(({ isKnown, isPrinted }) => isKnown || isPrinted);
	return {
		...printed,
		rowTotals: rows ? counts.map(sum) : printed.rowTotals,
		columnTotals: columns
			? printed.columnTotals.map((_, c) => sum(counts.map((line) => line[c] ?? 0)))
			: printed.columnTotals,
		total: rows || columns ? sum(counts.flat()) : printed.total,
	};
}

/** Everything hidden but the margins that the reader has in any case: more cannot be kept from him. */
const allHidden = (
	counts: readonly (readonly number[])[],
	rule: Pick<TableRule, "rowTotals" | "columnTotals">,
): SuppressedTable =>
	withKnown(
		{
			cells: counts.map((line) => line.map(() => null)),
			rowTotals: counts.map(() => null),
			columnTotals: (counts[0] ?? []).map(() => null),
			total: null,
		},
		counts,
		rule,
	);

const printedOnly = (rule: Pick<TableRule, "rowTotals" | "columnTotals">) => ({
	rowTotals: { isPrinted: rule.rowTotals?.isPrinted === true },
	columnTotals: { isPrinted: rule.columnTotals?.isPrinted === true },
});
const apart = (values: ReadonlySet<number> | undefined) =>
	values === undefined || values.size === 0 ? -1 : Math.max(...values) - Math.min(...values);

/** The largest number that is hidden from a reader: nothing needs to grow beyond it by more than the width. */
function largestHidden(seen: SuppressedTable, counts: readonly (readonly number[])[]): number {
	const hidden = (shown: number | null | undefined, value: number) => (shown === null ? value : 0);
	return Math.max(
		hidden(seen.total, sum(counts.flat())),
		...counts.map((line, r) => hidden(seen.rowTotals[r], sum(line))),
		...seen.columnTotals.map((shown, c) => hidden(shown, sum(counts.map((line) => line[c] ?? 0)))),
		...counts.flatMap((line, r) => line.map((count, c) => hidden(seen.cells[r]?.[c], count))),
	);
}

describe("a suppressed table", () => {
	it("tells no hidden number, however all tables that agree with it are gone through", () => {
		const small = tableOf({ rows: 3, columns: 3 }, fc.integer({ min: 0, max: 4 }));
		fc.assert(
			fc.property(small, rules, (counts, rule) => {
				const printed = suppressTable(counts, { least: LEAST, width: WIDTH, ...rule });
				for (const has of [printedOnly(rule), rule]) {
					const seen = withKnown(printed, counts, has);
					const values = valuesByEnumeration(seen, largestHidden(seen, counts) + WIDTH);
					const best = roomByMatrix({ counts, printed: allHidden(counts, has) }, WIDTH);
					for (const [name, own] of values) {
						expect(apart(own), name).toBeGreaterThanOrEqual(best.get(name) ?? WIDTH);
						if (has !== rule) expect(own.size, name).toBeGreaterThan(1);
					}
				}
			}),
			{ numRuns: 300 },
		);
	});

	it("tells no hidden number of larger tables, to nobody who adds, subtracts and passes on", () => {
		const skewed = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 60 }));
		fc.assert(
			fc.property(tableOf({ rows: 9, columns: 8 }, skewed), rules, (counts, rule) => {
				const width = 3;
				const printed = suppressTable(counts, { least: 5, width, ...rule });
				for (const has of [printedOnly(rule), rule]) {
					const room = roomByMatrix({ counts, printed: withKnown(printed, counts, has) }, width);
					const best = roomByMatrix({ counts, printed: allHidden(counts, has) }, width);
					for (const [name, own] of room) expect(own, name).toBe(best.get(name));
				}
			}),
			{ numRuns: 150 },
		);
	});

	it("prints no number from 1 to below the minimum unless printed margins tell it, and only true ones", () => {
		fc.assert(
			fc.property(tableOf({ rows: 5, columns: 5 }, fc.nat({ max: 9 })), rules, (counts, rule) => {
				const printed = suppressTable(counts, { least: 5, ...rule });
				const told = roomByMatrix({ counts, printed: allHidden(counts, printedOnly(rule)) }, 1);
				const check = (name: string, shown: number | null | undefined, value: number) => {
					if (shown === null || shown === undefined) return;
					expect(shown, name).toBe(value);
					if (value > 0 && value < 5) expect(told.get(name) ?? 0, name).toBe(0);
				};
				for (const [r, line] of counts.entries()) {
					check(`row ${r}`, printed.rowTotals[r], sum(line));
					for (const [c, count] of line.entries()) check(`${r},${c}`, printed.cells[r]?.[c], count);
				}
				for (const [c, shown] of printed.columnTotals.entries())
					check(`column ${c}`, shown, sum(counts.map((line) => line[c] ?? 0)));
				check("total", printed.total, sum(counts.flat()));
			}),
		);
	});

	it("hides nothing where nothing is small", () => {
		const large = fc.oneof(fc.constant(0), fc.integer({ min: 5, max: 99 }));
		fc.assert(
			fc.property(tableOf({ rows: 6, columns: 6 }, large), rules, (counts, rule) => {
				const { cells, rowTotals, total } = suppressTable(counts, { least: 5, ...rule });
				expect(cells).toEqual(counts);
				expect(rowTotals).toEqual(counts.map(sum));
				expect(total).toBe(sum(counts.flat()));
			}),
		);
	});

	it("has no cell hidden for others that could be printed alone", () => {
		fc.assert(
			fc.property(tableOf({ rows: 4, columns: 4 }, fc.nat({ max: 12 })), (counts) => {
				const printed = suppressTable(counts, { least: 5, width: 1 });
				for (const [r, line] of counts.entries())
					for (const [c, count] of line.entries()) {
						if (printed.cells[r]?.[c] !== null || (count > 0 && count < 5)) continue;
						const cells = printed.cells.map((row, at) =>
							at === r ? row.map((shown, place) => (place === c ? count : shown)) : row,
						);
						const room = roomByMatrix({ counts, printed: { ...printed, cells } }, 1);
						expect([...room.values()], `${r},${c}`).toContain(0);
					}
			}),
		);
	});
});

describe("a suppressed list", () => {
	it("leaves at least two values to each hidden count", () => {
		fc.assert(
			fc.property(fc.array(fc.nat({ max: 8 }), { maxLength: 6 }), (counts) => {
				const printed = suppressList(counts, { least: LEAST, width: WIDTH });
				const hidden = counts.filter((_, at) => printed.counts[at] === null);
				const isSmall = (count: number) => count > 0 && count < LEAST;
				expect(hidden).toEqual(expect.arrayContaining(counts.filter(isSmall)));
				for (const [at, shown] of printed.counts.entries())
					if (shown !== null) expect(shown).toBe(counts[at]);
				expect(printed.total === null).toBe(isSmall(sum(counts)));
				// Under a printed total what is hidden adds up: one alone would be told, and a sum below the width is too tight.
				if (printed.total !== null && hidden.length > 0) {
					expect(hidden.length).toBeGreaterThan(1);
					expect(sum(hidden)).toBeGreaterThanOrEqual(WIDTH);
				}
			}),
		);
	});
});
