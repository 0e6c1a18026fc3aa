/** Lists of places pasted from sheets, joined and checked; every name is invented. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
	type AnyPlace,
	ambiguousWords,
	formatPlaces,
	joinedPlaces,
	listOf,
	parsePlaces,
	placeDoubts,
	withList,
	withZoneRenamed,
} from "@/components/settings/place-list";
import type { Places } from "@/lib/settings/settings";
import { readSettings } from "@/lib/settings/settings-file";

const place = (name: string, aliases: readonly string[] = [], zone: string | null = null): AnyPlace => ({
	name,
	aliases,
	zone,
});

const PLACES: Places = {
	villages: [
		{ name: "上溪村", aliases: ["上溪"] },
		{ name: "下溪村", aliases: [] },
	],
	zones: [{ name: "一期", aliases: ["东区"] }],
	enterprises: [
		{ name: "甲厂", aliases: ["甲"], zone: "一期" },
		{ name: "乙厂", aliases: [], zone: null },
	],
};

describe("parsePlaces", () => {
	it.each<[string, string, readonly AnyPlace[]]>([
		["one name a line, blank lines between", "上溪村\n\n 下溪村 \r\n", [place("上溪村"), place("下溪村")]],
		["aliases behind the name", "上溪村、上溪、溪上", [place("上溪村", ["上溪", "溪上"])]],
		["commas as a CSV has them", "上溪村,上溪；溪上", [place("上溪村", ["上溪", "溪上"])]],
		["columns of a sheet", "甲厂\t甲、甲厂五金\t一期", [place("甲厂", ["甲", "甲厂五金"], "一期")]],
		["a column left empty", "甲厂\t\t一期", [place("甲厂", [], "一期")]],
		["a name with a comma in its own column", "Foo, Ltd\tFoo", [place("Foo, Ltd", ["Foo"])]],
		["a heading line", "村居名称\t别名\n上溪村\t上溪", [place("上溪村", ["上溪"])]],
		[
			"numbered lines under a heading",
			"序号\t企业名称\t别名\n1\t甲厂\t甲\n2\t乙厂",
			[place("甲厂", ["甲"]), place("乙厂")],
		],
		["numbered names with aliases in one column", "1\t上溪村、上溪", [place("上溪村", ["上溪"])]],
		["an alias that repeats the name", "上溪村、上溪村、上溪、上溪", [place("上溪村", ["上溪"])]],
		["a name twice: aliases of both", "上溪村、上溪\n上溪村、溪上", [place("上溪村", ["上溪", "溪上"])]],
		["nothing", " \n\t\t\n、", []],
	])("%s", (_, text, expected) => {
		expect(parsePlaces(text)).toEqual(expected);
	});

	it("keeps a village whose name is a number of its own", () => {
		expect(parsePlaces("110\n111")).toEqual([place("110"), place("111")]);
	});
});

describe("formatPlaces", () => {
	it("writes what a sheet takes", () => {
		expect(
			formatPlaces([place("甲厂", ["甲", "甲五金"], "一期"), place("乙厂"), place("丙厂", [], "二期")]),
		).toBe("甲厂\t甲、甲五金\t一期\n乙厂\n丙厂\t\t二期");
	});

	const word = fc
		.stringMatching(/^[\u4e00-\u9fa5A-Za-z]{2,8}$/)
		.filter((text) => !/名|称|村|区|政|^no$/i.test(text));
	const places = fc
		.uniqueArray(
			fc.record({
				name: word,
				aliases: fc.uniqueArray(word, { maxLength: 3 }),
				zone: fc.option(word),
			}),
			{ selector: (one) => one.name, maxLength: 6 },
		)
		.map((list) =>
			list.map((one) => ({ ...one, aliases: one.aliases.filter((alias) => alias !== one.name) })),
		);

	it("is read back as it was", () => {
		fc.assert(
			fc.property(places, (list) => {
				expect(parsePlaces(formatPlaces(list))).toEqual(list);
			}),
		);
	});
});

describe("joinedPlaces", () => {
	it("adds aliases to a known name where it stands, new names at the end, and keeps a zone nobody contradicts", () => {
		const list = [place("甲厂", ["甲"], "一期"), place("乙厂")];
		const added = [place("丙厂"), place("甲厂", ["甲五金", "甲"]), place("乙厂", [], "二期")];
		expect(joinedPlaces(list, added)).toEqual([
			place("甲厂", ["甲", "甲五金"], "一期"),
			place("乙厂", [], "二期"),
			place("丙厂"),
		]);
	});
});

describe("lists of the settings", () => {
	it("are read and replaced one by one, and stay a valid settings file", () => {
		const villages = listOf(PLACES, "villages");
		expect(villages).toEqual([place("上溪村", ["上溪"]), place("下溪村")]);
		const next = withList(PLACES, "villages", [...villages, place("中溪村", ["中溪"], "一期")]);
		expect(next.villages.at(-1)).toEqual({ name: "中溪村", aliases: ["中溪"] });
		expect(next.zones).toEqual(PLACES.zones);
		const moved = withList(next, "enterprises", [place("甲厂", [], "一期")]);
		expect(readSettings(JSON.stringify({ places: moved })).places).toEqual(moved);
	});

	it("show a name once that a file holds twice", () => {
		const twice: Places = { ...PLACES, zones: [...PLACES.zones, { name: "一期", aliases: ["西区"] }] };
		expect(listOf(twice, "zones")).toEqual([place("一期", ["东区", "西区"])]);
	});

	it("a renamed zone takes its enterprises along", () => {
		const next = withZoneRenamed(PLACES, "一期", "东部园区");
		expect(next.zones).toEqual([{ name: "东部园区", aliases: ["东区"] }]);
		expect(next.enterprises.map((one) => one.zone)).toEqual(["东部园区", null]);
	});
});

describe("doubts", () => {
	it("names a word that two places claim, however it is written", () => {
		expect(
			ambiguousWords([place("上溪村", ["溪"]), place("下溪村", ["溪", "XI"]), place("西村", ["ｘｉ"])]),
		).toEqual(["“溪”同时指“上溪村”和“下溪村”", "“XI”同时指“下溪村”和“西村”"]);
		expect(ambiguousWords([place("上溪村", ["上溪村"]), place("下溪村", ["上溪"])])).toEqual([]);
	});

	it("names a zone that is on no list, once", () => {
		const stray: Places = {
			...PLACES,
			enterprises: [place("甲厂", [], "三期"), place("乙厂", [], "三期"), place("丙厂", [], "东区")],
		};
		expect(placeDoubts(stray, "enterprises")).toEqual(["园区“三期”不在园区名单中"]);
		expect(placeDoubts(PLACES, "enterprises")).toEqual([]);
		expect(placeDoubts(stray, "villages")).toEqual([]);
	});
});
