/** The officer's map file: what is taken of it, and what an officer is told of a file that cannot be used. */
import { describe, expect, it } from "vitest";
import { matchMap, readKeptMap, readMapFile } from "@/components/focus/geo-file";
import { VILLAGE_NAMES } from "@/scripts/demo/village-names";

/** Villages of the invented township 霁溪镇. */
const AREAS = VILLAGE_NAMES.slice(0, 6).map(([name]) => name);

const square = (west: number, south: number, side = 0.02) => [
	[west, south],
	[west + side, south],
	[west + side, south + side],
	[west, south + side],
	[west, south],
];

const piece = (properties: object | null, geometry: object | null) => ({
	type: "Feature",
	properties,
	geometry,
});
const polygon = (...rings: unknown[]) => ({ type: "Polygon", coordinates: rings });

/** One square a village, with its name, its alias, its code and something that is nobody's business here. */
const features = AREAS.map((name, at) =>
	piece(
		{ OBJECTID: at + 1, code: `33079900${at}`, alias: `${name}委会`, 村名: name, 负责人: "张三" },
		polygon(square(119.9 + at * 0.02, 29.1)),
	),
);

const collection = (list: readonly unknown[]) => ({
	type: "FeatureCollection",
	name: "霁溪镇村界",
	features: list,
});
const fileOf = (content: unknown, name = "霁溪镇村界.geojson") =>
	new File([typeof content === "string" ? content : JSON.stringify(content)], name);

const failure = (content: unknown, areas: readonly string[] = AREAS) =>
	readMapFile(fileOf(content), areas).then(
		() => ({ code: "read", message: "" }),
		(error: { readonly code: string; readonly message: string }) => ({
			code: error.code,
			message: error.message,
		}),
	);

describe("readMapFile", () => {
	it("finds the property that names the areas and keeps nothing but names and corners", async () => {
		const kept = await readMapFile(fileOf(collection(features)), AREAS);
		expect(kept).toMatchObject({ fileName: "霁溪镇村界.geojson", property: "村名", leftOut: 0 });
		expect(kept.map.features.map(({ properties }) => properties)).toEqual(AREAS.map((name) => ({ name })));
		expect(kept.map.features[1]?.geometry).toEqual({
			type: "MultiPolygon",
			coordinates: [[square(119.92, 29.1)]],
		});
		expect(JSON.stringify(kept)).not.toMatch(/张三|OBJECTID|330799/);
	});

	it("keeps holes, parts and every corner, and drops heights", async () => {
		const holed = polygon(square(119.9, 29.1), square(119.905, 29.105, 0.005));
		const parts = {
			type: "MultiPolygon",
			coordinates: [[square(119.95, 29.1).map((corner) => [...corner, 85.5])], [square(119.99, 29.1)]],
		};
		const kept = await readMapFile(
			fileOf(collection([piece({ n: AREAS[0] }, holed), piece({ n: AREAS[1] }, parts)])),
			AREAS,
		);
		expect(kept.map.features.map(({ geometry }) => geometry.coordinates)).toEqual([
			[[square(119.9, 29.1), square(119.905, 29.105, 0.005)]],
			[[square(119.95, 29.1)], [square(119.99, 29.1)]],
		]);
	});

	it("takes the property that names most, blanks and widths aside", async () => {
		const some = AREAS.map((name, at) =>
			piece(
				{ first: at < 2 ? name : "其他", NAME: at < 5 ? ` ${name}　` : "外乡村" },
				polygon(square(119.9 + at * 0.02, 29.1)),
			),
		);
		const kept = await readMapFile(fileOf(collection(some)), AREAS);
		expect(kept.property).toBe("NAME");
		expect(matchMap(kept, AREAS)).toEqual({
			missingAreas: [AREAS[5]],
			foreignNames: ["外乡村"],
			nameless: 0,
		});
	});

	it("leaves out points, lines and empty pieces, and counts them", async () => {
		const mixed = [
			...features,
			piece({ 村名: "派出所" }, { type: "Point", coordinates: [119.9, 29.1] }),
			piece({ 村名: "省道" }, { type: "LineString", coordinates: square(119.9, 29.1) }),
			piece({ 村名: "空" }, null),
			piece({ 村名: "空" }, polygon()),
			null,
		];
		const kept = await readMapFile(fileOf(collection(mixed)), AREAS);
		expect([kept.leftOut, kept.map.features.length]).toEqual([5, 6]);
	});

	it("drops pieces without area and names them, parts of a piece too", async () => {
		const [point, line] = [square(119.9, 29.1, 0), square(119.9, 29.1).map(([x]) => [x, 29.1])];
		const slope = [0, 1, 2, 3, 0].map((step) => [119.9 + step * 0.011, 29.1 + step * 0.007]);
		const some = [
			...features.slice(0, 3),
			piece({ 村名: AREAS[3] }, polygon(point)),
			piece({ 村名: AREAS[4] }, polygon(line)),
			piece({}, polygon(slope)),
			piece(
				{ 村名: AREAS[5] },
				{ type: "MultiPolygon", coordinates: [[point], [square(120, 29.1, 0.0001)]] },
			),
		];
		const kept = await readMapFile(fileOf(collection(some)), AREAS);
		expect(kept.flat).toEqual([AREAS[3], AREAS[4], ""]);
		expect([kept.leftOut, kept.map.features.length]).toEqual([0, 4]);
		expect(kept.map.features[3]?.geometry.coordinates).toEqual([[square(120, 29.1, 0.0001)]]);
		expect(matchMap(kept, AREAS)).toMatchObject({ missingAreas: [AREAS[3], AREAS[4]], nameless: 0 });
		expect(readKeptMap(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
	});

	it("counts pieces without a name apart from foreign ones", async () => {
		const bare = [
			...features,
			piece(null, polygon(square(120.1, 29.1))),
			piece({}, polygon(square(120.2, 29.1))),
		];
		const kept = await readMapFile(fileOf(collection(bare)), AREAS);
		expect(matchMap(kept, AREAS)).toEqual({ missingAreas: [], foreignNames: [], nameless: 2 });
	});

	it("reads a mark of order and GB18030", async () => {
		const marked = await readMapFile(fileOf(`\ufeff${JSON.stringify(collection(features))}`), AREAS);
		expect(marked.map.features.length).toBe(6);
		// 溪南 in GB18030; the rest of the file is ASCII.
		const [head = "", tail = ""] = JSON.stringify(
			collection([piece({ name: "@" }, polygon(square(119.9, 29.1)))]),
		)
			.replace("霁溪镇村界", "map")
			.split("@");
		const bytes = new Uint8Array([0xcf, 0xaa, 0xc4, 0xcf]);
		const old = await readMapFile(new File([head, bytes, tail], "old.json"), ["溪南"]);
		expect(old.map.features[0]?.properties.name).toBe("溪南");
	});

	it.each<[string, unknown, string, RegExp]>([
		["no JSON", "PK\u0003\u0004", "map_not_json", /不是JSON/],
		["a list", [1, 2], "map_no_collection", /FeatureCollection/],
		["one feature alone", features[0], "map_no_collection", /FeatureCollection/],
		["Esri's JSON", { features: [{ attributes: {}, geometry: { rings: [] } }] }, "map_no_collection", /Esri/],
		["no features", collection([]), "map_no_polygons", /没有面/],
		[
			"points only",
			collection([piece({}, { type: "Point", coordinates: [119, 29] })]),
			"map_no_polygons",
			/面/,
		],
		[
			"metres",
			collection([piece({ n: AREAS[0] }, polygon(square(40512345.6, 3256789.1)))]),
			"map_not_degrees",
			/不是经纬度.*40512345.6/,
		],
		[
			"latitude first",
			collection([piece({ n: AREAS[0] }, polygon(square(29.1, 119.9)))]),
			"map_not_degrees",
			/经度在前/,
		],
		[
			"texts as coordinates",
			collection([piece({}, polygon([["119.9", "29.1"]]))]),
			"map_not_degrees",
			/不是经纬度/,
		],
		[
			"a ring of two corners",
			collection([piece({}, polygon(square(119, 29).slice(0, 3)))]),
			"map_ring_broken",
			/边界/,
		],
		[
			"packed corners",
			{ ...collection([piece({ name: AREAS[0] }, polygon("@@ABC"))]), UTF8Encoding: true },
			"map_ring_broken",
			/压缩编码/,
		],
		[
			"corners that are all alike",
			collection([piece({ n: AREAS[0] }, polygon(square(119.9, 29.1, 0)))]),
			"map_no_extent",
			/没有面积/,
		],
		[
			"corners on one meridian",
			collection([piece({ n: AREAS[0] }, polygon(square(119.9, 29.1).map(([, y]) => [119.9, y])))]),
			"map_no_extent",
			/同一条经线/,
		],
		[
			"corners on one parallel",
			collection([piece({ n: AREAS[0] }, polygon(square(119.9, 29.1).map(([x]) => [x, 29.1])))]),
			"map_no_extent",
			/没有面积/,
		],
		[
			"names of elsewhere",
			collection([piece({ 名称: "外乡村", code: "1" }, polygon(square(119.9, 29.1)))]),
			"map_no_names",
			/“名称”、“code”.*“霁溪社区”/,
		],
		[
			"numbers only",
			collection([piece({ id: 7 }, polygon(square(119.9, 29.1)))]),
			"map_no_names",
			/没有文字属性/,
		],
	])("refuses %s", async (_what, content, code, message) => {
		const failed = await failure(content);
		expect(failed.code).toBe(code);
		expect(failed.message).toMatch(message);
	});

	it("refuses what is larger than 5 MB before it reads it, and takes what is just as large", async () => {
		const text = JSON.stringify(collection(features));
		const size = 5 * 1024 * 1024;
		const padded = (bytes: number) => text + " ".repeat(bytes - new TextEncoder().encode(text).length);
		expect((await failure(padded(size))).code).toBe("read");
		const failed = await failure(padded(size + 1));
		expect(failed).toMatchObject({
			code: "map_too_large",
			message: expect.stringMatching(/5\.0MB，超过5MB/),
		});
	});
});

describe("readKeptMap", () => {
	it("gives back what was kept, through the workspace's JSON", async () => {
		const kept = await readMapFile(fileOf(collection(features)), AREAS);
		expect(readKeptMap(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
		expect(readKeptMap(null)).toBeNull();
	});

	const keptOf = (list: readonly unknown[]) =>
		JSON.parse(JSON.stringify({ fileName: "old.json", property: "村名", leftOut: 0, map: collection(list) }));

	it("names the pieces without area of a map that was kept with them", () => {
		const kept = readKeptMap(
			keptOf([
				piece({ name: AREAS[0] }, polygon(square(119.9, 29.1))),
				piece({ name: AREAS[1] }, polygon(square(119.9, 29.1, 0))),
			]),
		);
		expect(kept?.flat).toEqual([AREAS[1]]);
		expect(kept?.map.features.map(({ properties }) => properties.name)).toEqual([AREAS[0]]);
	});

	it("refuses a kept map of which nothing has an area", () => {
		const kept = keptOf([piece({ name: AREAS[1] }, polygon(square(119.9, 29.1, 0)))]);
		expect(() => readKeptMap(kept)).toThrow(expect.objectContaining({ code: "map_no_extent" }));
	});

	it.each([
		["another shape", { name: "x" }, "map_unreadable"],
		["a map of another shape", { fileName: "a", property: "b", leftOut: 0, map: 7 }, "map_no_collection"],
	])("refuses %s", (_what, kept, code) => {
		expect(() => readKeptMap(kept)).toThrow(expect.objectContaining({ code }));
	});
});
