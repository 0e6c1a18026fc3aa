/** Where each area's tile stands: areas with coordinates keep their neighbours, the others follow the order of their list. */

/** Degrees, as the register writes them. */
export interface TilePoint {
	readonly latitude: number;
	readonly longitude: number;
}

/** Place of a tile; column 0 is the westernmost, row 0 the northernmost. */
export interface TileCell {
	readonly column: number;
	readonly row: number;
}

/** A grid with one place for each of its tiles, in their order; some cells may stay empty. */
export interface TileGrid {
	readonly columns: number;
	readonly rows: number;
	readonly cells: readonly TileCell[];
}

/** What the grid of a list of areas says: places on the ground, or nothing but the order of the list. */
export interface TileLayout<T> {
	readonly basis: "points" | "order";
	/** Areas of the grid, in the order of its cells. */
	readonly placed: readonly T[];
	readonly grid: TileGrid;
	/** Areas without coordinates beside areas with them; empty where the order decides. */
	readonly unplaced: readonly T[];
	readonly unplacedGrid: TileGrid;
}

/** So many tiles with a name of six signs stand in a row of an A4 page. */
const MOST_COLUMNS = 8;
/** Cells for each tile, at most: empty cells keep the outline of a township, too many make its tiles small. */
const MOST_SPARE = 1.4;
/** How much longer a step to the east may be on the ground than one to the north, or the other way round. */
const MOST_STRETCH = 1.5;
/** Share of areas with coordinates from which the grid tells places. */
const LEAST_KNOWN = 2 / 3;
/** Differences below it are noise of the arithmetic, not a better place. */
const EPSILON = 1e-9;

const DEGREE = Math.PI / 180;

interface Spot {
	readonly x: number;
	readonly y: number;
}

interface Shape {
	readonly columns: number;
	readonly rows: number;
}

/** True for coordinates that exist on the globe; columns that were swapped or hold metres are no coordinates. */
function isOnGlobe(point: TilePoint | undefined): point is TilePoint {
	return point !== undefined && Math.abs(point.latitude) <= 90 && Math.abs(point.longitude) <= 180;
}

/** East and south from the north-western corner, in degrees of latitude: as long on the ground in both directions. */
function groundSpots(points: readonly TilePoint[]): readonly Spot[] {
	const latitudes = points.map(({ latitude }) => latitude);
	const north = Math.max(...latitudes);
	const west = Math.min(...points.map(({ longitude }) => longitude));
	const narrowing = Math.cos(((north + Math.min(...latitudes)) / 2) * DEGREE);
	return points.map(({ latitude, longitude }) => ({
		x: (longitude - west) * narrowing,
		y: north - latitude,
	}));
}

/** Shapes with room for all, whose cells are not much longer one way than the other on ground of this extent. */
function shapesFor(count: number, { x, y }: Spot): readonly Shape[] {
	const shapes: Shape[] = [];
	for (let columns = 1; columns <= MOST_COLUMNS; columns++) {
		const stepEast = x / Math.max(1, columns - 1);
		for (let rows = Math.ceil(count / columns); columns * rows <= count * MOST_SPARE; rows++) {
			const stepSouth = y / Math.max(1, rows - 1);
			// A single column or row has no step of its own: the ground may be as narrow as it likes.
			const isWideEnough = columns === 1 || stepEast * MOST_STRETCH >= stepSouth;
			const isHighEnough = rows === 1 || stepSouth * MOST_STRETCH >= stepEast;
			if (isWideEnough && isHighEnough) shapes.push({ columns, rows });
		}
	}
	return shapes;
}

/** The only shape left where none suits the ground: a township much wider than a page. */
function widestShape(count: number): Shape {
	const columns = Math.min(MOST_COLUMNS, count);
	return { columns, rows: Math.ceil(count / columns) };
}

/** The ground stretched over the cells: the outermost areas lie in the middle of the outermost cells. */
function stretchedSpots(spots: readonly Spot[], extent: Spot, { columns, rows }: Shape): readonly Spot[] {
	const along = (at: number, whole: number, cells: number) =>
		whole === 0 ? (cells - 1) / 2 : (at / whole) * (cells - 1);
	return spots.map(({ x, y }) => ({ x: along(x, extent.x, columns), y: along(y, extent.y, rows) }));
}

/** An area that is being seated; `rent` and a seat's `price` make every seat taken so far exactly worth its way. */
interface Guest {
	readonly spot: Spot;
	rent: number;
}

interface Seat {
	readonly cell: TileCell;
	guest: Guest | null;
	price: number;
	/** Shortest way to it for whoever enters, and the seat whose guest would move here. */
	way: number;
	from: Seat | null;
	isReached: boolean;
}

/** Squared, so that two short ways count less than a long one. */
function wayBetween({ spot }: Guest, { cell }: Seat): number {
	return (spot.x - cell.column) ** 2 + (spot.y - cell.row) ** 2;
}

/** The unreached seat that is nearest to the one who enters, once the guest of `from` may move on as well. */
function nextSeat(seats: readonly Seat[], mover: Guest, from: Seat | null): Seat | null {
	let nearest: Seat | null = null;
	for (const seat of seats) {
		if (seat.isReached) continue;
		const way = (from?.way ?? 0) + wayBetween(mover, seat) - mover.rent - seat.price;
		if (way < seat.way) Object.assign(seat, { way, from });
		if (nearest === null || seat.way < nearest.way) nearest = seat;
	}
	return nearest;
}

/** Seats one more guest along the chain of moves that lengthens the whole way least. */
function seatGuest(seats: readonly Seat[], newcomer: Guest): void {
	for (const seat of seats)
		Object.assign(seat, { way: Number.POSITIVE_INFINITY, from: null, isReached: false });
	let last = nextSeat(seats, newcomer, null);
	while (last !== null) {
		last.isReached = true;
		if (last.guest === null) break;
		last = nextSeat(seats, last.guest, last);
	}
	const whole = last?.way ?? 0;
	newcomer.rent += whole;
	for (const seat of seats) {
		if (!seat.isReached) continue;
		seat.price -= whole - seat.way;
		if (seat.guest !== null) seat.guest.rent += whole - seat.way;
	}
	for (let seat = last; seat !== null; seat = seat.from) seat.guest = seat.from?.guest ?? newcomer;
}

/** The cells in which the areas are moved least, and how far: the assignment problem, by shortest augmenting paths. */
function assignedCells(spots: readonly Spot[], { columns, rows }: Shape) {
	const guests = spots.map((spot): Guest => ({ spot, rent: 0 }));
	const seats = gridByOrder(columns * rows, columns).cells.map(
		(cell): Seat => ({ cell, guest: null, price: 0, way: 0, from: null, isReached: false }),
	);
	for (const guest of guests) seatGuest(seats, guest);
	const taken = new Map(seats.flatMap((seat) => (seat.guest === null ? [] : [[seat.guest, seat] as const])));
	const found = guests.flatMap((guest) => taken.get(guest) ?? []);
	const moved = seats.reduce(
		(sum, seat) => sum + (seat.guest === null ? 0 : wayBetween(seat.guest, seat)),
		0,
	);
	return { cells: found.map(({ cell }) => cell), moved };
}

/**
 * A cell of its own for every point, in the grid whose cells lie nearest to the points; equal inputs give equal grids.
 * No other assignment moves the areas less (squared, in cells), so none of them stand crosswise.
 */
export function gridByPoint(points: readonly TilePoint[]): TileGrid {
	if (points.length === 0) return { columns: 0, rows: 0, cells: [] };
	const ground = groundSpots(points);
	const extent = { x: Math.max(...ground.map(({ x }) => x)), y: Math.max(...ground.map(({ y }) => y)) };
	const found = shapesFor(points.length, extent);
	const shapes = found.length > 0 ? found : [widestShape(points.length)];
	const grids = shapes.map((shape) => ({
		...shape,
		...assignedCells(stretchedSpots(ground, extent, shape), shape),
	}));
	const way = ({ moved }: { readonly moved: number }) => Math.round(moved / EPSILON);
	const [best] = grids.sort(
		(one, other) => way(one) - way(other) || one.columns * one.rows - other.columns * other.rows,
	);
	const { columns = 0, rows = 0, cells = [] } = best ?? {};
	return { columns, rows, cells };
}

/** Tiles in reading order, a full row before the next begins. */
export function gridByOrder(count: number, columns: number): TileGrid {
	return {
		columns: Math.min(columns, count),
		rows: Math.ceil(count / columns),
		cells: Array.from({ length: count }, (_, at) => ({
			column: at % columns,
			row: Math.floor(at / columns),
		})),
	};
}

/** Lays out the areas of a list: by coordinates where two thirds have them, else by the order of the list. */
export function tileLayout<T extends { readonly point?: TilePoint }>(areas: readonly T[]): TileLayout<T> {
	const known = areas.flatMap((area) => (isOnGlobe(area.point) ? [{ area, point: area.point }] : []));
	const isKnown = known.length > 0 && known.length >= areas.length * LEAST_KNOWN;
	const unplaced = isKnown ? areas.filter(({ point }) => !isOnGlobe(point)) : [];
	const asSquare = Math.min(MOST_COLUMNS, Math.max(1, Math.ceil(Math.sqrt(areas.length))));
	return {
		basis: isKnown ? "points" : "order",
		placed: isKnown ? known.map(({ area }) => area) : areas,
		grid: isKnown ? gridByPoint(known.map(({ point }) => point)) : gridByOrder(areas.length, asSquare),
		unplaced,
		unplacedGrid: gridByOrder(unplaced.length, MOST_COLUMNS),
	};
}
