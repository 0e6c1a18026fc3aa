/** The villages of an assessment: old ones in the one that took them in, circles and quarrels over an alias in none. */
import { describe, expect, it } from "vitest";
import { assessedPlaces } from "@/lib/assessment/places";
import type { Place } from "@/lib/settings/settings";
import { TOWN_SETTINGS } from "./small-town";

const village = (name: string, ...aliases: readonly string[]): Place => ({ name, aliases });
const placesWith = (...villages: readonly Place[]) =>
	assessedPlaces({ settings: TOWN_SETTINGS, places: { villages, zones: [], enterprises: [] } });
const inVillage = (name: string) => ({ village: name, isUnknown: false });

describe("the villages of an assessment", () => {
	const places = placesWith(
		village("新桥村", "中桥村"),
		village("中桥村", "旧桥村"),
		village("旧桥村"),
		village("柳塘村", "柳塘"),
	);

	it("are listed without those that became part of another, through every merger", () => {
		expect(places.villages).toEqual(["新桥村", "柳塘村"]);
		for (const old of ["旧桥村", "中桥村", "霁溪镇旧桥村3组5号"])
			expect(places.spotOf(old)).toEqual(inVillage("新桥村"));
		expect(places.spotOf("柳塘")).toEqual(inVillage("柳塘村"));
	});

	it("know outside from unknown", () => {
		for (const outside of ["辖区外", "outside", "河南省郑州市二七区"])
			expect(places.spotOf(outside)).toEqual({ village: null, isUnknown: false });
		for (const unknown of [null, "", "东海村", "不详"])
			expect(places.spotOf(unknown)).toEqual({ village: null, isUnknown: true });
	});

	it("stay as they are where two claim an old one, or each claims the other", () => {
		const quarrel = placesWith(village("东村", "老村"), village("西村", "老村"), village("老村"));
		expect(quarrel.villages).toEqual(["东村", "西村", "老村"]);
		expect(quarrel.spotOf("老村")).toEqual(inVillage("老村"));
		const circle = placesWith(village("东村", "西村"), village("西村", "东村"));
		expect(circle.villages).toEqual(["东村", "西村"]);
		expect(circle.spotOf("东村")).toEqual(inVillage("东村"));
	});

	it("take what is told under their own name, else what is told under the old ones, or all of it", () => {
		const told = [
			["旧桥村", 1],
			["中桥村", 2],
			["柳塘", 4],
			["柳塘村", 8],
			["东海村", 16],
			[null, 32],
		] as const;
		const sums = (wanted: "own" | "all") =>
			Object.fromEntries(
				[...places.byVillage(told, ([name]) => name, wanted)].map(([name, own]) => [
					name,
					own.reduce((sum, [, value]) => sum + value, 0),
				]),
			);
		expect(sums("own")).toEqual({ 新桥村: 3, 柳塘村: 8 });
		expect(sums("all")).toEqual({ 新桥村: 3, 柳塘村: 12 });
	});

	it("know an old village from another way to write the same one", () => {
		const { apart } = placesWith(
			village("枫桥一村", "枫桥1村", "枫桥第一村", "枫桥一"),
			village("霁溪社区", "霁溪居委会", "霁溪居"),
			village("合兴村", "旧桥村", "枫桥2村"),
			village("旧桥村"),
		);
		expect(apart.map(({ name, aliases }) => [name, ...aliases])).toEqual([
			["枫桥一村", "枫桥1村", "枫桥第一村", "枫桥一"],
			["霁溪社区", "霁溪居委会", "霁溪居"],
			["合兴村"],
			["旧桥村"],
			["枫桥2村"],
		]);
	});

	it("are told of whole under their own name, or under those of all that they were made of", () => {
		expect(places.isWhole("新桥村", ["新桥村"])).toBe(true);
		expect(places.isWhole("新桥村", ["霁溪镇新桥村"])).toBe(true);
		// 中桥村 was made of 旧桥村 alone.
		for (const old of ["中桥村", "旧桥村"]) expect(places.isWhole("新桥村", [old])).toBe(true);
		expect(places.isWhole("柳塘村", ["柳塘"])).toBe(true);
		const both = placesWith(village("合兴村", "旧桥村", "石岭社区", "合兴", "合兴行政村"), village("旧桥村"));
		expect(both.isWhole("合兴村", ["旧桥村"])).toBe(false);
		expect(both.isWhole("合兴村", ["石岭社区", null])).toBe(false);
		expect(both.isWhole("合兴村", ["石岭社区", "旧桥村"])).toBe(true);
		const circle = placesWith(village("东村", "西村"), village("西村", "东村"));
		expect(circle.isWhole("东村", ["南村"])).toBe(false);
	});
});
