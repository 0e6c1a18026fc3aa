/** Decided places become aliases or mappings, and what imported lists know of a place is not lost over it. */
import { describe, expect, it } from "vitest";
import { type DecidedPlace, decidedSettings, isNameLike } from "@/components/confirm/place-decision";
import { readEmployerText } from "@/lib/dimensions/victim-employer-zone";
import { readVillageText } from "@/lib/dimensions/victim-village";
import { DEFAULT_SETTINGS, type Places, type Settings } from "@/lib/settings/settings";
import { context, PLACES } from "../dimensions/sample";

const NONE = DEFAULT_SETTINGS.places;
const settingsWith = (places: Places): Settings => ({ ...context().settings, places });
const village = (written: string, name: string): DecidedPlace => ({
	kind: "villages",
	written,
	decision: { kind: "place", name },
});

/** Settings speak over imported lists of the same name, as labelling joins them. */
const joined = (own: Places, imported: Places): Places => {
	const byName = <P extends { readonly name: string }>(mine: readonly P[], theirs: readonly P[]) => [
		...new Map([...theirs, ...mine].map((place) => [place.name, place])).values(),
	];
	return {
		villages: byName(own.villages, imported.villages),
		zones: byName(own.zones, imported.zones),
		enterprises: byName(own.enterprises, imported.enterprises),
	};
};

describe("a decided place", () => {
	it.each([
		["villages", "柳泉新居", true],
		["villages", "青澜镇柳泉新居", false],
		["villages", "柳泉3组12号", false],
		["villages", "柳泉、青一", false],
		["villages", "泉", false],
		["villages", "住在学校后面的那个小区里", false],
		["zones", "北园工业小区", true],
		["enterprises", "浙江省青澜市澜江五金制造有限公司", true],
		["enterprises", "13812345678", false],
	] as const)("%s %s is a name: %s", (kind, written, expected) => {
		expect(isNameLike({ kind, written })).toBe(expected);
	});

	it("becomes an alias that carries the aliases of the imported list", () => {
		const settings = decidedSettings(settingsWith(NONE), PLACES, [village("柳泉新居", "柳泉社区")]);
		expect(settings.places.villages).toEqual([{ name: "柳泉社区", aliases: ["柳泉居委会", "柳泉新居"] }]);
		expect(settings.valueMappings).toEqual({});
		const places = joined(settings.places, PLACES);
		for (const word of ["柳泉新居", "柳泉居委会", "青澜镇柳泉新居2幢"])
			expect(readVillageText(word, { settings, places })).toEqual({ kind: "known", value: "柳泉社区" });
	});

	it("adds to the settings' own entry in its position, and keeps an enterprise's zone", () => {
		const own: Places = {
			...NONE,
			villages: [
				{ name: "柳泉社区", aliases: ["旧名"] },
				{ name: "外村", aliases: [] },
			],
		};
		const settings = decidedSettings(settingsWith(own), joined(own, PLACES), [
			village("柳泉新居", "柳泉社区"),
			{ kind: "enterprises", written: "青柳工具", decision: { kind: "place", name: "青柳工具厂" } },
		]);
		expect(settings.places.villages).toEqual([
			{ name: "柳泉社区", aliases: ["旧名", "柳泉新居"] },
			{ name: "外村", aliases: [] },
		]);
		expect(settings.places.enterprises).toEqual([
			{ name: "青柳工具厂", aliases: ["青柳工具"], zone: "北园" },
		]);
	});

	it("maps a whole address and what lies outside, cell by cell", () => {
		const settings = decidedSettings(settingsWith(NONE), PLACES, [
			village("青澜镇柳泉路3号", "柳泉社区"),
			{ kind: "villages", written: "大桥头", decision: { kind: "outside" } },
			{ kind: "villages", written: "再说", decision: { kind: "later" } },
		]);
		expect(settings.places).toEqual(NONE);
		expect(settings.valueMappings).toEqual({
			victim_village: { 青澜镇柳泉路3号: "柳泉社区", 大桥头: "outside" },
		});
		const labels = { settings, places: PLACES };
		expect(readVillageText("青澜镇柳泉路3号", labels)).toEqual({ kind: "known", value: "柳泉社区" });
		expect(readVillageText("大桥头", labels)).toEqual({ kind: "known", value: "outside" });
	});

	it("maps a word that another place has too: shared, an alias would decide nothing", () => {
		const settings = decidedSettings(settingsWith(NONE), PLACES, [village("老街", "青澜二村")]);
		expect(settings.valueMappings).toEqual({ victim_village: { 老街: "青澜二村" } });
		expect(readVillageText("老街", { settings, places: PLACES })).toEqual({
			kind: "known",
			value: "青澜二村",
		});
	});

	it("maps the second of two decisions that would share an alias", () => {
		const settings = decidedSettings(settingsWith(NONE), PLACES, [
			village("新桥", "青澜一村"),
			village("新 桥", "青澜二村"),
			village("新桥。", "青澜二村"),
		]);
		expect(settings.places.villages.map(({ name, aliases }) => [name, aliases.at(-1)])).toEqual([
			["青澜一村", "新桥"],
		]);
		expect(Object.keys(settings.valueMappings.victim_village ?? {})).toEqual(["新 桥", "新桥。"]);
	});

	it("maps an employer to its enterprise where its name is no alias, keeping other mappings", () => {
		const before = { ...settingsWith(NONE), valueMappings: { victim_employer_zone: { 老厂: "非企业" } } };
		const written = "青柳工具厂、澜江五金";
		const settings = decidedSettings(before, PLACES, [
			{ kind: "enterprises", written, decision: { kind: "place", name: "青柳工具厂" } },
		]);
		expect(settings.valueMappings.victim_employer_zone).toEqual({ 老厂: "非企业", [written]: "青柳工具厂" });
		expect(readEmployerText(written, { settings, places: PLACES })).toEqual({
			kind: "known",
			value: "一期工业区",
		});
	});
});
