/** The shapes under the map: squares of a grid, or the pieces of the officer's own file, under the names that are spoken. */
import type { ChartMap } from "@/components/ui/echarts-parts";
import { type MapFeature, tidyName } from "./geo-file";
import { type MapArea, spokenName } from "./map-option";
import type { TileCell, TileGrid } from "./tile-grid";

/** Share of its cell that a tile fills, so that a thick outline covers no neighbour. */
const TILE_SIDE = 0.94;

type Shapes = ChartMap["shapes"];

function tileFeature(name: string, { column, row }: TileCell): MapFeature {
	const [west, east] = [column + 0.5 - TILE_SIDE / 2, column + 0.5 + TILE_SIDE / 2];
	const [south, north] = [-row - 0.5 - TILE_SIDE / 2, -row - 0.5 + TILE_SIDE / 2];
	const ring = [
		[west, south],
		[east, south],
		[east, north],
		[west, north],
		[west, south],
	] as const;
	return {
		type: "Feature",
		properties: { name },
		geometry: { type: "MultiPolygon", coordinates: [[ring]] },
	};
}

/** A square for each area of a grid. */
export function tileShapes(areas: readonly MapArea[], { cells }: TileGrid): Shapes {
	const features = areas.flatMap((area, at) => {
		const cell = cells[at];
		return cell === undefined ? [] : [tileFeature(spokenName(area), cell)];
	});
	return { type: "FeatureCollection", features };
}

/** The pieces of the officer's map under the names of their areas; those with an outline come last, so that no neighbour covers it. */
export function ownShapes(
	features: readonly MapFeature[],
	areas: readonly MapArea[],
	chosen: string | null,
): Shapes {
	const known = new Map(areas.map((area) => [tidyName(area.area), area]));
	const height = ({ properties: { name } }: MapFeature) => {
		const area = known.get(name);
		return area?.isPicked ? 2 : area !== undefined && area.area === chosen ? 1 : 0;
	};
	const ordered = features.toSorted((one, other) => height(one) - height(other));
	return {
		type: "FeatureCollection",
		features: ordered.map((feature) => {
			const area = known.get(feature.properties.name);
			return area === undefined ? feature : { ...feature, properties: { name: spokenName(area) } };
		}),
	};
}

/** How far a map reaches, for its place on the page. */
export interface MapExtent {
	/** Width over height on the ground. */
	readonly aspect: number;
	/** Length of a degree of longitude over one of latitude, in the middle of the map. */
	readonly aspectScale: number;
}

/** The extent of the officer's map, corner by corner: a file may hold more of them than a call takes arguments. */
export function mapExtent(features: readonly MapFeature[]): MapExtent {
	const box = { west: 180, east: -180, south: 90, north: -90 };
	for (const { geometry } of features)
		for (const [longitude, latitude] of geometry.coordinates.flat(2)) {
			box.west = Math.min(box.west, longitude);
			box.east = Math.max(box.east, longitude);
			box.south = Math.min(box.south, latitude);
			box.north = Math.max(box.north, latitude);
		}
	const aspectScale = Math.cos((((box.south + box.north) / 2) * Math.PI) / 180);
	const height = Math.max(box.north - box.south, Number.EPSILON);
	return { aspect: ((box.east - box.west) * aspectScale) / height, aspectScale };
}
