/** The schematic map: a tile an area, colours that agree with the printed numbers, marks in words, and a drawing of all of it. */
import { init } from "echarts/core";
import { describe, expect, it } from "vitest";
import {
	areaMapOption,
	HEAT_WORDS,
	heatStepOf,
	type MapArea,
	mapSummary,
	scoreText,
	scoreWords,
	shortNames,
	spokenName,
} from "@/components/focus/map-option";
import { mapExtent, ownShapes, tileShapes } from "@/components/focus/map-shapes";
import { tileLayout } from "@/components/focus/tile-grid";
import { chartItems, isBlank } from "@/components/ui/chart-reading";
import { withHouseRules } from "@/components/ui/chart-surface";
import { type ChartMap, registerShapes } from "@/components/ui/echarts-parts";
import { COLOURS, HEAT_STEPS } from "@/data/theme";
import { VILLAGE_NAMES } from "@/scripts/demo/village-names";

const PLAIN: MapArea = {
	area: "枫桥一村",
	score: 50,
	rank: 9,
	isPicked: false,
	isResting: false,
	isSmall: false,
};
const LOOK = { map: "m", aspectScale: 1, fontSize: 13, chosen: null } as const;

/** The township of 42 villages on a lattice, scored 20, 22, 24 … */
const TOWNSHIP: readonly MapArea[] = VILLAGE_NAMES.map(([area], at) => ({
	...PLAIN,
	area,
	score: 20 + 2 * at,
	rank: VILLAGE_NAMES.length - at,
	point: { latitude: 29.1 - Math.floor(at / 6) * 0.01, longitude: 119.9 + (at % 6) * 0.011 },
}));

interface Datum {
	readonly name: string;
	readonly value: number | null;
	readonly label: { readonly formatter: string; readonly color: string };
	readonly itemStyle: Readonly<Record<string, unknown>>;
}

function dataOf(areas: readonly MapArea[], chosen: string | null = null): readonly Datum[] {
	const { series } = areaMapOption(areas, { ...LOOK, chosen });
	return (series as readonly { readonly data: readonly Datum[] }[])[0]!.data;
}

const datumOf = (change: Partial<MapArea>, chosen: string | null = null) =>
	dataOf([{ ...PLAIN, ...change }], chosen)[0]!;

/** The words of a tile, line by line. */
const wordsOf = ({ label }: Datum) =>
	label.formatter.split("\n").map((line) => line.replace(/^\{.\||\}$/g, ""));

function drawn(areas: readonly MapArea[], map: ChartMap): string {
	registerShapes(map);
	const chart = init(null, null, { renderer: "svg", ssr: true, width: 600, height: 700 });
	chart.setOption(withHouseRules(areaMapOption(areas, { ...LOOK, map: map.name }), "示意图", String));
	const svg = chart.renderToSVGString();
	chart.dispose();
	return svg;
}

const textsIn = (svg: string) =>
	[...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text = ""]) => text);

describe("areaMapOption", () => {
	it("has a datum an area in the order given, so that a click tells which", () => {
		const data = dataOf(TOWNSHIP);
		expect(data.map((datum) => wordsOf(datum).slice(0, 2))).toEqual(
			TOWNSHIP.map(({ area, score }) => [area, String(score)]),
		);
		const items = chartItems(areaMapOption(TOWNSHIP, LOOK), scoreWords);
		expect(items.map(({ dataIndex }) => TOWNSHIP[dataIndex]?.area)).toEqual(TOWNSHIP.map(({ area }) => area));
		expect(items[41]?.text).toBe("里仁村（第1名）：风险分 102分");
	});

	it("writes the marks on the tile: this week, resting, few people", () => {
		expect(wordsOf(datumOf({}))).toEqual(["枫桥一村", "50"]);
		expect(wordsOf(datumOf({ isPicked: true }))).toEqual(["枫桥一村", "50", "本周"]);
		expect(wordsOf(datumOf({ isResting: true, isSmall: true }))).toEqual([
			"枫桥一村",
			"50",
			"间隔期",
			"不足300人",
		]);
		expect(wordsOf(datumOf({ isPicked: true, isResting: true, isSmall: true }))).toEqual([
			"枫桥一村",
			"50",
			"本周 间隔期",
			"不足300人",
		]);
	});

	it("writes names of seven and eight signs in two lines where the marks leave room, and cuts them where not", () => {
		const long = (change: Partial<MapArea>) => wordsOf(datumOf({ area: "溪南五金产业园", ...change }));
		expect(long({})).toEqual(["溪南五金", "产业园", "50"]);
		expect(long({ isPicked: true })).toEqual(["溪南五金", "产业园", "50", "本周"]);
		expect(long({ isPicked: true, isSmall: true })).toEqual(["溪南五金产…", "50", "本周", "不足300人"]);
		expect(wordsOf(datumOf({ area: "霁溪工业园区一期" }))).toEqual(["霁溪工业", "园区一期", "50"]);
		expect(wordsOf(datumOf({ area: "前塘弄自然村" }))).toEqual(["前塘弄自然村", "50"]);
		expect(wordsOf(datumOf({ area: "霁溪镇民营工业园区" }))).toEqual(["霁溪镇民营…", "50"]);
	});

	it("leaves no tile with more lines than its height holds", () => {
		const { series } = areaMapOption(
			["溪南五金产业园", "枫桥一村"].flatMap((area) =>
				[0, 1, 2, 3, 4, 5, 6, 7].map((bits) => ({
					...PLAIN,
					area,
					isPicked: (bits & 1) > 0,
					isResting: (bits & 2) > 0,
					isSmall: (bits & 4) > 0,
				})),
			),
			LOOK,
		);
		interface Rich {
			readonly label: {
				readonly formatter: string;
				readonly rich: Readonly<Record<string, { readonly lineHeight: number }>>;
			};
		}
		for (const { label } of (series as readonly { readonly data: readonly Rich[] }[])[0]!.data) {
			const heights = label.formatter.split("\n").map((line) => label.rich[line[1]!]!.lineHeight);
			// A tile is 88 pixels with its gap, 82 of them its own.
			expect(heights.reduce((sum, height) => sum + height, 0)).toBeLessThanOrEqual(82);
		}
	});

	it("calls its number by its name in the tooltip", () => {
		expect(areaMapOption(TOWNSHIP, LOOK).series).toEqual([expect.objectContaining({ name: "风险分" })]);
	});

	it("draws a thick outline around the week's pick and hatches what rests, and only those", () => {
		expect(datumOf({}).itemStyle).toMatchObject({ borderWidth: 1, borderColor: COLOURS.edge });
		expect(datumOf({}).itemStyle).not.toHaveProperty("decal");
		expect(datumOf({ isPicked: true }).itemStyle).toMatchObject({ borderWidth: 4, borderType: "solid" });
		expect(datumOf({ isResting: true }).itemStyle).toHaveProperty("decal");
		expect(datumOf({}, "枫桥一村").itemStyle).toMatchObject({
			borderColor: COLOURS.accent,
			borderType: "dashed",
		});
	});

	it.each([null, Number.NEGATIVE_INFINITY])("shows a dash on white for the score %s", (score) => {
		const datum = datumOf({ score });
		expect(wordsOf(datum)[1]).toBe("—");
		expect([datum.value, datum.itemStyle.areaColor]).toEqual([null, COLOURS.paper]);
	});

	it("says nothing is scored instead of drawing a blank map", () => {
		const unscored = TOWNSHIP.map((area) => ({ ...area, score: null, rank: null }));
		expect(isBlank(areaMapOption(unscored, LOOK))).toBe(true);
		expect(mapSummary(unscored, "村居")).toBe("村居示意图：42个村居都还没有评分。");
	});

	it("lets no sign of a name end its label", () => {
		expect(wordsOf(datumOf({ area: "甲{b}|村" }))[0]).toBe("甲 b  村");
	});
});

describe("colours", () => {
	it.each([
		[8, 0],
		[29.4, 0],
		[29.5, 1],
		[30, 1],
		[49.49, 2],
		[49.5, 3],
		[59.6, 4],
		[79.4, 5],
		[80, 6],
		[131, 6],
	])("paint %d in step %i, as it is printed", (score, step) => {
		expect(heatStepOf(score)).toBe(step);
		expect(datumOf({ score }).itemStyle.areaColor).toBe(HEAT_STEPS[step]);
	});

	it("have words for each step that name the numbers in it", () => {
		expect(HEAT_WORDS).toEqual([
			"不到30分",
			"30–39分",
			"40–49分",
			"50–59分",
			"60–69分",
			"70–79分",
			"80分及以上",
		]);
	});

	it("set the number in white on the two darkest", () => {
		const inks = [20, 35, 45, 55, 65, 75, 85].map((score) => datumOf({ score }).label.color);
		expect(inks).toEqual([...new Array(5).fill(COLOURS.text), COLOURS.paper, COLOURS.paper]);
	});
});

describe("words", () => {
	it("print whole numbers, rounded away from zero", () => {
		expect([50.5, 49.49, -3.2, null].map(scoreText)).toEqual(["51", "49", "−3", "—"]);
		expect([63.2, null, Number.NaN].map(scoreWords)).toEqual(["63分", "未评分", "未评分"]);
	});

	it("say the full name with rank and marks", () => {
		expect(spokenName({ ...PLAIN, rank: null })).toBe("枫桥一村");
		expect(spokenName({ ...PLAIN, isPicked: true, isResting: true })).toBe("枫桥一村（第9名，本周，间隔期）");
	});

	it("cut names beyond six signs, so that no two become one", () => {
		expect(shortNames(["霁溪社区", "前塘弄自然村", "霁溪镇民营工业园", "A区工业小区"])).toEqual([
			"霁溪社区",
			"前塘弄自然村",
			"霁溪镇民营…",
			"A区工业小区",
		]);
		expect(shortNames(["霁溪工业园区一期", "霁溪工业园区二期"])).toEqual(["霁溪…区一期", "霁溪…区二期"]);
	});

	it("tell the three highest and the week's pick", () => {
		const areas = TOWNSHIP.map((area, at) => ({ ...area, isPicked: at === 2 }));
		expect(mapSummary(areas, "村居")).toBe(
			"村居示意图：42个村居中得分最高的是里仁村102分、和睦村100分、和睦社区98分；本周重点是枫桥一村。",
		);
	});
});

describe("tileShapes", () => {
	it("gives each area of a lattice its square, north above and east to the right", () => {
		const { placed, grid } = tileLayout(TOWNSHIP);
		const { features } = tileShapes(placed, grid);
		expect(features.map(({ properties }) => properties.name)).toEqual(TOWNSHIP.map(spokenName));
		const corners = features.map(({ geometry }) => geometry.coordinates.flat(2));
		for (const [at, ring] of corners.entries()) {
			const across = ring.map(([x]) => x);
			const up = ring.map(([, y]) => y);
			expect(Math.floor(Math.min(...across))).toBe(at % 6);
			expect(-Math.ceil(Math.max(...up)) || 0).toBe(Math.floor(at / 6));
			expect(Math.max(...across) - Math.min(...across)).toBeCloseTo(Math.max(...up) - Math.min(...up), 12);
		}
	});

	it("is drawn with the name and the number of every area", () => {
		const { placed, grid } = tileLayout(TOWNSHIP);
		const texts = textsIn(drawn(placed, { name: "tiles", shapes: tileShapes(placed, grid) }));
		expect(texts).toEqual(expect.arrayContaining(TOWNSHIP.map(({ area }) => area)));
		expect(texts).toEqual(expect.arrayContaining(TOWNSHIP.map(({ score }) => String(score))));
		expect(texts.length).toBe(84);
	});
});

/** A square of the invented township, two hundredths of a degree wide and high. */
const piece = (name: string, west: number, south: number): ChartMap["shapes"]["features"][number] => ({
	type: "Feature",
	properties: { name },
	geometry: {
		type: "MultiPolygon",
		coordinates: [
			[
				[
					[west, south],
					[west + 0.02, south],
					[west + 0.02, south + 0.02],
					[west, south + 0.02],
					[west, south],
				],
			],
		],
	},
});

describe("ownShapes", () => {
	const areas: readonly MapArea[] = [
		{ ...PLAIN, area: "枫桥一村", isPicked: true },
		{ ...PLAIN, area: "枫桥二村", score: 61 },
		{ ...PLAIN, area: "枫桥三村", isResting: true },
	];
	const features = [
		piece("枫桥一村", 119.9, 29.1),
		piece("外乡村", 119.92, 29.1),
		piece("枫桥二村", 119.94, 29.1),
		piece("枫桥三村", 119.9, 29.12),
		piece("枫桥二村", 119.94, 29.12),
	];

	it("names the pieces as they are spoken and draws those with an outline last", () => {
		const { features: own } = ownShapes(features, areas, "枫桥二村");
		expect(own.map(({ properties }) => properties.name)).toEqual([
			"外乡村",
			"枫桥三村（第9名，间隔期）",
			"枫桥二村（第9名）",
			"枫桥二村（第9名）",
			"枫桥一村（第9名，本周）",
		]);
		expect(own.at(-1)?.geometry).toBe(features[0]?.geometry);
	});

	it("is drawn with a label for each area and none for foreign pieces", () => {
		const texts = textsIn(drawn(areas, { name: "own", shapes: ownShapes(features, areas, null) }));
		expect(texts.filter((text) => text === "枫桥一村" || text === "枫桥三村").length).toBe(2);
		expect(texts).toEqual(expect.arrayContaining(["枫桥二村", "61", "本周", "间隔期"]));
		expect(texts.join()).not.toContain("外乡");
	});

	it("knows how wide the map is on the ground", () => {
		const { aspect, aspectScale } = mapExtent(features);
		expect(aspectScale).toBeCloseTo(0.8736, 4);
		expect(aspect).toBeCloseTo((0.06 / 0.04) * 0.8736, 3);
	});
});
