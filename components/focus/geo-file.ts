/** The officer's own map: a GeoJSON file of polygons, checked, and reduced to what is drawn of it. */
import type { ChartMap } from "@/components/ui/echarts-parts";
import { AppError } from "@/lib/base/errors";
import { halfWidth, trimCell } from "@/lib/text/normalise";
import type { JsonValue } from "@/lib/workspace/kept";

type Shapes = ChartMap["shapes"];

/** One piece of a map with its name, "" where the file names none; its corners are those of the file. */
export type MapFeature = Shapes["features"][number];

/** Polygons, each as its outline and its holes. */
type Polygons = MapFeature["geometry"]["coordinates"];
type Position = Polygons[number][number][number];

/** What a workspace keeps of a map file. */
export type KeptMap = {
	readonly fileName: string;
	/** The property of the file that names the areas. */
	readonly property: string;
	/** Points, lines and empty pieces of the file, which are not drawn. */
	readonly leftOut: number;
	/** Names of pieces without area, which cannot be drawn. */
	readonly flat: readonly string[];
	readonly map: Shapes;
};

/** How a map and a list of areas go together. */
export interface MapMatch {
	/** Areas that the map does not name. */
	readonly missingAreas: readonly string[];
	/** Names on the map that no area has, each once. */
	readonly foreignNames: readonly string[];
	/** Pieces without a name. */
	readonly nameless: number;
}

const MOST_BYTES = 5 * 1024 * 1024;
/** An outline has three corners and returns to the first. */
const LEAST_CORNERS = 4;
/** Corners that stray from a line by less than this share of its length are on it, but for the rounding of their digits. */
const STRAIGHT = 1e-9;
/** Names and properties that a message quotes. */
const QUOTED = 4;

interface Piece {
	readonly properties: ReadonlyMap<string, string>;
	readonly polygons: Polygons;
}

function field(holder: unknown, name: string): unknown {
	return typeof holder === "object" && holder !== null ? Reflect.get(holder, name) : undefined;
}

/** Names are compared without the width of their signs and the blanks around them. */
export const tidyName = (name: string): string => trimCell(halfWidth(name));

/** UTF-8, as the format demands; older programs here write GB18030. */
function decoded(bytes: Uint8Array): string {
	try {
		return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
	} catch {
		return new TextDecoder("gb18030").decode(bytes);
	}
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch (cause) {
		throw new AppError(
			"map_not_json",
			"这个文件不是JSON文本，可能是压缩包、SHP或图片。请在制图软件里导出为GeoJSON（.geojson或.json）再选。",
			{ cause },
		);
	}
}

function positionOf(value: unknown): Position {
	const [longitude, latitude]: readonly unknown[] = Array.isArray(value) ? value : [];
	const isDegrees =
		typeof longitude === "number" &&
		typeof latitude === "number" &&
		Math.abs(longitude) <= 180 &&
		Math.abs(latitude) <= 90;
	if (isDegrees) return [longitude, latitude];
	throw new AppError(
		"map_not_degrees",
		`文件里的坐标不是经纬度：${JSON.stringify(value).slice(0, 60)}。每个点应是[经度, 纬度]，单位为度，经度在前；如是平面坐标（米），请在制图软件里转成经纬度后重新导出。`,
	);
}

function ringOf(value: unknown): readonly Position[] {
	const ring = Array.isArray(value) ? value.map(positionOf) : [];
	if (ring.length >= LEAST_CORNERS) return ring;
	throw new AppError(
		"map_ring_broken",
		"文件里有一块面的边界读不出来（不足三个角，或是压缩编码的）。请在制图软件里检查几何，重新导出为普通GeoJSON。",
	);
}

function polygonOf(value: unknown): readonly (readonly Position[])[] {
	return Array.isArray(value) ? value.map(ringOf) : [];
}

/** The polygons of a feature; none for points, lines and features without a geometry. */
function polygonsOf(feature: unknown): Polygons {
	const geometry = field(feature, "geometry");
	const coordinates = field(geometry, "coordinates");
	if (!Array.isArray(coordinates)) return [];
	const type = field(geometry, "type");
	const polygons = type === "Polygon" ? [coordinates] : type === "MultiPolygon" ? coordinates : [];
	return polygons.map(polygonOf).filter((rings) => rings.length > 0);
}

/** True where all corners of the outline lie in one point or on one line. */
function isFlat([outline = []]: Polygons[number]): boolean {
	const [first] = outline;
	if (first === undefined) return true;
	const sides = outline.map(([longitude, latitude]) => [longitude - first[0], latitude - first[1]] as const);
	const length = (side: Position) => Math.hypot(...side);
	const [east, north] = sides.reduce((long, side) => (length(side) > length(long) ? side : long), [0, 0]);
	const span = east ** 2 + north ** 2;
	return sides.every(([x, y]) => Math.abs(east * y - north * x) <= STRAIGHT * span);
}

function textProperties(feature: unknown): ReadonlyMap<string, string> {
	const properties = field(feature, "properties");
	const entries = typeof properties === "object" && properties !== null ? Object.entries(properties) : [];
	return new Map(entries.flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])));
}

interface Pieces {
	readonly pieces: readonly Piece[];
	/** Pieces whose polygons all lack an area. */
	readonly flat: readonly Piece[];
	readonly leftOut: number;
}

function piecesOf(json: unknown): Pieces {
	const features = field(json, "features");
	if (field(json, "type") !== "FeatureCollection" || !Array.isArray(features))
		throw new AppError(
			"map_no_collection",
			"这个文件是JSON，但不是GeoJSON的要素集合（FeatureCollection）。Esri JSON和TopoJSON请先在制图软件里导出为GeoJSON。",
		);
	const found = features
		.map((feature) => ({ properties: textProperties(feature), polygons: polygonsOf(feature) }))
		.filter(({ polygons }) => polygons.length > 0);
	if (found.length === 0)
		throw new AppError(
			"map_no_polygons",
			"这个文件里没有面（Polygon），只有点、线或空要素。画图需要每个地方的边界面。",
		);
	const pieces = found
		.map((piece) => ({ ...piece, polygons: piece.polygons.filter((polygon) => !isFlat(polygon)) }))
		.filter(({ polygons }) => polygons.length > 0);
	if (pieces.length === 0)
		throw new AppError(
			"map_no_extent",
			"这个地图里的面都没有面积：各个角重合，或都在一条直线上（例如同一条经线、纬线），画不出来。请在制图软件里检查几何，重新导出边界面。",
		);
	const flat = found.filter(({ polygons }) => polygons.every(isFlat));
	return { pieces, flat, leftOut: features.length - found.length };
}

/** The property that names most areas; of several the first. */
function namingProperty(pieces: readonly Piece[], areas: readonly string[]): string {
	const wanted = new Set(areas.map(tidyName));
	const named = new Map<string, Set<string>>();
	for (const { properties } of pieces)
		for (const [property, value] of properties) {
			const found = named.get(property) ?? new Set();
			named.set(property, found);
			if (wanted.has(tidyName(value))) found.add(tidyName(value));
		}
	const [best] = [...named].toSorted(([, one], [, other]) => other.size - one.size);
	if (best !== undefined && best[1].size > 0) return best[0];
	const seen = [...named.keys()].slice(0, QUOTED).map((property) => `“${property}”`);
	const looked = seen.length === 0 ? "文件里的面没有文字属性" : `看过的属性有${seen.join("、")}等`;
	throw new AppError(
		"map_no_names",
		`文件里没有一项属性写着名册中的名称（${looked}）。请给每块面加一项名称，写法与名册相同，例如“${areas[0] ?? ""}”。`,
	);
}

function keptOf({ pieces, flat, leftOut }: Pieces, property: string): Omit<KeptMap, "fileName"> {
	const nameOf = ({ properties }: Piece) => tidyName(properties.get(property) ?? "");
	const features = pieces.map(
		(piece): MapFeature => ({
			type: "Feature",
			properties: { name: nameOf(piece) },
			geometry: { type: "MultiPolygon", coordinates: piece.polygons },
		}),
	);
	return { property, leftOut, flat: flat.map(nameOf), map: { type: "FeatureCollection", features } };
}

/**
 * Reads a map file on this machine; of its properties only the one that names the areas is taken.
 * @param areas names of the areas as the register writes them
 * @throws AppError `map_too_large`, `map_not_json`, `map_no_collection`, `map_no_polygons`, `map_not_degrees`,
 * `map_ring_broken`, `map_no_extent` or `map_no_names`
 */
export async function readMapFile(file: File, areas: readonly string[]): Promise<KeptMap> {
	if (file.size > MOST_BYTES)
		throw new AppError(
			"map_too_large",
			`这个文件有${(file.size / 1024 / 1024).toFixed(1)}MB，超过5MB。请只导出本辖区的边界，或在制图软件里简化后再选。`,
		);
	const found = piecesOf(parsed(decoded(new Uint8Array(await file.arrayBuffer()))));
	return { fileName: file.name, ...keptOf(found, namingProperty(found.pieces, areas)) };
}

/** A kept map; null for nothing. What was kept may come from another version or a mended backup: it is checked like a file. */
export function readKeptMap(kept: JsonValue | null): KeptMap | null {
	if (kept === null) return null;
	const [fileName, property, leftOut] = ["fileName", "property", "leftOut"].map((name) => field(kept, name));
	if (typeof fileName !== "string" || typeof property !== "string" || typeof leftOut !== "number")
		throw new AppError("map_unreadable", "工作区里保存的地图读不出来，请恢复方格图后重新选择地图文件。");
	const found = keptOf(piecesOf(field(kept, "map")), "name");
	const told = field(kept, "flat");
	// Maps kept before pieces without area were told apart hold them still, and no list of them.
	const flat: readonly unknown[] = [...(Array.isArray(told) ? told : []), ...found.flat];
	return { ...found, fileName, property, leftOut, flat: flat.filter((name) => typeof name === "string") };
}

/** Which areas a map lacks, and which of its names no area has; areas may stand in several pieces. */
export function matchMap({ map }: KeptMap, areas: readonly string[]): MapMatch {
	const named = new Set(map.features.map(({ properties }) => properties.name));
	const wanted = new Set(areas.map(tidyName));
	return {
		missingAreas: areas.filter((area) => !named.has(tidyName(area))),
		foreignNames: [...named].filter((name) => name !== "" && !wanted.has(name)),
		nameless: map.features.filter(({ properties }) => properties.name === "").length,
	};
}
