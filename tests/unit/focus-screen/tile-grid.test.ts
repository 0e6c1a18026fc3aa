/** Where tiles stand: each in a cell of its own, lattices as they are, and nowhere nearer than any other assignment. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
	gridByOrder,
	gridByPoint,
	type TileCell,
	type TilePoint,
	tileLayout,
} from "@/components/focus/tile-grid";
import { VILLAGE_NAMES } from "@/scripts/demo/village-names";

const keyOf = ({ column, row }: TileCell) => `${column}/${row}`;
const NARROWING = Math.cos((29 * Math.PI) / 180);

/** Points of a lattice in reading order, so many degrees of latitude apart to the south and to the east. */
function lattice(columns: number, rows: number, steps = { south: 0.01, east: 0.01 }): TilePoint[] {
	return Array.from({ length: columns * rows }, (_, at) => ({
		latitude: 29.05 - Math.floor(at / columns) * steps.south,
		longitude: 119.9 + ((at % columns) * steps.east) / NARROWING,
	}));
}

const near = fc.record({
	latitude: fc.double({ min: 29, max: 29.1, noNaN: true }),
	longitude: fc.double({ min: 119.9, max: 120, noNaN: true }),
});

/** How far points are moved in cells, squared: the outermost points lie in the outermost rows and columns. */
function wayOf(points: readonly TilePoint[], columns: number, rows: number) {
	const latitudes = points.map(({ latitude }) => latitude);
	const longitudes = points.map(({ longitude }) => longitude);
	const part = (value: number, from: number, to: number) =>
		from === to ? 0.5 : (value - from) / (to - from);
	return (at: number, { column, row }: TileCell) => {
		const point = points[at]!;
		const x = part(point.longitude, Math.min(...longitudes), Math.max(...longitudes)) * (columns - 1);
		const y = part(point.latitude, Math.max(...latitudes), Math.min(...latitudes)) * (rows - 1);
		return (x - column) ** 2 + (y - row) ** 2;
	};
}

/** The least sum over every assignment there is, tried one by one. */
function leastWay(
	count: number,
	cells: readonly TileCell[],
	way: (at: number, cell: TileCell) => number,
): number {
	const tried = (at: number, free: readonly TileCell[]): number =>
		at === count
			? 0
			: Math.min(
					...free.map((cell) => {
						const others = free.filter((one) => one !== cell);
						return way(at, cell) + tried(at + 1, others);
					}),
				);
	return tried(0, cells);
}

describe("gridByPoint", () => {
	it.each([
		[6, 7],
		[7, 6],
		[8, 5],
		[2, 2],
		[1, 9],
		[5, 1],
		[8, 12],
	])("brings a lattice of %i × %i back as that lattice", (columns, rows) => {
		const grid = gridByPoint(lattice(columns, rows));
		expect([grid.columns, grid.rows]).toEqual([columns, rows]);
		expect(grid.cells).toEqual(
			lattice(columns, rows).map((_, at) => ({ column: at % columns, row: Math.floor(at / columns) })),
		);
	});

	it("knows the 42 villages of a 6 × 7 lattice in whatever order the list names them", () => {
		const points = lattice(6, 7, { south: 0.009, east: 0.011 });
		expect(VILLAGE_NAMES.length).toBe(points.length);
		const shuffled = points.map((_, at) => (at * 11) % points.length);
		const grid = gridByPoint(shuffled.map((at) => points[at]!));
		expect(grid.cells).toEqual(shuffled.map((at) => ({ column: at % 6, row: Math.floor(at / 6) })));
	});

	it("gives every point a cell of its own inside the grid, and the same one again", () => {
		fc.assert(
			fc.property(fc.array(near, { minLength: 1, maxLength: 45 }), (points) => {
				const grid = gridByPoint(points);
				expect(new Set(grid.cells.map(keyOf)).size).toBe(points.length);
				expect(grid.cells.length).toBe(points.length);
				for (const { column, row } of grid.cells) {
					expect(column >= 0 && column < grid.columns).toBe(true);
					expect(row >= 0 && row < grid.rows).toBe(true);
				}
				expect(gridByPoint(points.map((point) => ({ ...point })))).toEqual(grid);
			}),
			{ numRuns: 60 },
		);
	});

	it("moves the points no further than the best of all assignments", () => {
		fc.assert(
			fc.property(fc.array(near, { minLength: 2, maxLength: 6 }), (points) => {
				const { columns, rows, cells } = gridByPoint(points);
				const all = gridByOrder(columns * rows, columns).cells;
				const way = wayOf(points, columns, rows);
				const own = cells.reduce((sum, cell, at) => sum + way(at, cell), 0);
				expect(own).toBeCloseTo(leastWay(points.length, all, way), 9);
			}),
			{ numRuns: 60 },
		);
	});

	it("never sets two areas crosswise", () => {
		fc.assert(
			fc.property(fc.array(near, { minLength: 2, maxLength: 40 }), (points) => {
				const { columns, rows, cells } = gridByPoint(points);
				const way = wayOf(points, columns, rows);
				for (const [one, first] of cells.entries())
					for (const [other, second] of cells.entries())
						expect(way(one, first) + way(other, second)).toBeLessThanOrEqual(
							way(one, second) + way(other, first) + 1e-9,
						);
			}),
			{ numRuns: 40 },
		);
	});

	it("has room for areas that all have one point, and for a township as wide as a river", () => {
		const same = gridByPoint(Array.from({ length: 10 }, () => ({ latitude: 29, longitude: 120 })));
		expect(new Set(same.cells.map(keyOf)).size).toBe(10);
		const river = gridByPoint(
			Array.from({ length: 20 }, (_, at) => ({ latitude: 29 + (at % 2) * 1e-4, longitude: 119 + at * 0.05 })),
		);
		expect(river.columns).toBe(8);
		expect(new Set(river.cells.map(keyOf)).size).toBe(20);
		expect(gridByPoint([])).toEqual({ columns: 0, rows: 0, cells: [] });
	});
});

describe("tileLayout", () => {
	const named = (points: readonly (TilePoint | undefined)[]) =>
		points.map((point, at) => ({ area: VILLAGE_NAMES[at]![0], ...(point ? { point } : {}) }));

	it("goes by coordinates when two thirds have them; the others stand apart", () => {
		const areas = named([...lattice(2, 2), undefined, undefined]);
		const layout = tileLayout(areas);
		expect(layout.basis).toBe("points");
		expect(layout.placed).toEqual(areas.slice(0, 4));
		expect(layout.unplaced).toEqual(areas.slice(4));
		expect(layout.unplacedGrid.cells).toEqual([
			{ column: 0, row: 0 },
			{ column: 1, row: 0 },
		]);
	});

	it("goes by the order of the list when fewer have them", () => {
		const areas = named([...lattice(3, 1), undefined, undefined]);
		const layout = tileLayout(areas);
		expect([layout.basis, layout.unplaced.length, layout.placed.length]).toEqual(["order", 0, 5]);
		expect(layout.grid.cells.map(keyOf)).toEqual(["0/0", "1/0", "2/0", "0/1", "1/1"]);
	});

	it("takes coordinates off the globe, such as exchanged columns, for none", () => {
		const exchanged = lattice(3, 3).map(({ latitude, longitude }) => ({
			latitude: longitude,
			longitude: latitude,
		}));
		expect(tileLayout(named(exchanged)).basis).toBe("order");
	});

	it("lays out nothing for an empty list", () => {
		expect(tileLayout([])).toMatchObject({ basis: "order", placed: [], grid: { rows: 0, cells: [] } });
	});
});
