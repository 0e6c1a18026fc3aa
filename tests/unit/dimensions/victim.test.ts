import { describe, expect, it } from "vitest";
import { civilDate } from "@/lib/base/civil";
import { DIMENSIONS } from "@/lib/dimensions";
import type { EventSource } from "@/lib/dimensions/dimension";
import type { Settings } from "@/lib/settings/settings";
import { context, event, moment, PLACES, STATION } from "./sample";

const UNKNOWN = { value: null, source: "none", evidence: null };

/** Born 1990-05-12 in the invented county 330799; order numbers 001 (a man) and 002 (a woman). */
const MAN = "330799199005120018";
const WOMAN = "330799199005120026";

describe("性别", () => {
	const gender = (known: Partial<EventSource>, changes: Partial<Settings> = {}) =>
		DIMENSIONS.victim_gender.read(event(known), context(changes));

	it.each([
		["男", "male"],
		["女性", "female"],
		["Male", "male"],
		["FEMALE", "female"],
		["f", "female"],
		["1", "male"],
		["２", "female"],
	])("reads %s", (word, value) => {
		expect(gender({ gender: word })).toEqual({ value, source: "column", evidence: `性别：${word}` });
	});

	it("turns to the ID number where the column is silent or says something else", () => {
		const woman = { value: "female", source: "identity", evidence: "证件号码第17位：双数" };
		expect(gender({ idNo: WOMAN })).toEqual(woman);
		expect(gender({ idNo: WOMAN, gender: "Other" })).toEqual(woman);
		expect(gender({ idNo: MAN }).evidence).toBe("证件号码第17位：单数");
		expect(gender({ idNo: MAN, gender: "女" })).toMatchObject({ value: "female", source: "column" });
	});

	it("is 不详 where neither says it", () => {
		expect(gender({})).toEqual(UNKNOWN);
		expect(gender({ gender: "Other" })).toEqual(UNKNOWN);
		expect(gender({ idNo: "330799********00**" })).toEqual(UNKNOWN);
		expect(gender({ idNo: "330799199005120000" })).toEqual(UNKNOWN);
	});

	it("follows the officer's mapping", () => {
		const valueMappings = { victim_gender: { Dame: "female", Herr: "男" } };
		expect(gender({ gender: "Dame" }, { valueMappings }).value).toBe("female");
		expect(gender({ gender: "Herr" }, { valueMappings }).value).toBe("male");
	});
});

describe("年龄段", () => {
	const band = (known: Partial<EventSource>, age?: readonly number[]) => {
		const base = context();
		const settings = age ? { ...base.settings, bands: { ...base.settings.bands, age } } : base.settings;
		return DIMENSIONS.victim_age_band.read(event(known), { ...base, settings });
	};
	const exact = (age: number) => ({ age: { low: age, high: age } });

	it.each([
		[0, "lt18"],
		[17, "lt18"],
		[18, "18_24"],
		[24, "18_24"],
		[25, "25_30"],
		[31, "31_40"],
		[50, "41_50"],
		[60, "51_60"],
		[61, "ge61"],
		[99, "ge61"],
	])("puts %i years into %s", (age, value) => {
		expect(band(exact(age))).toEqual({ value, source: "column", evidence: `年龄：${age}岁` });
	});

	it("takes a range only whole", () => {
		expect(band({ age: { low: 18, high: 24 } })).toMatchObject({ value: "18_24", evidence: "年龄：18–24岁" });
		expect(band({ age: { low: 41, high: 49 } }).value).toBe("41_50");
		expect(band({ age: { low: 40, high: 49 } })).toEqual(UNKNOWN);
		expect(band({ age: { low: 40, high: 49 } }, [20, 30, 40, 50]).value).toBe("40_49");
		expect(band({ age: { low: 70, high: 79 } }).value).toBe("ge61");
		expect(band({ age: { low: 100, high: 150 } }).value).toBe("ge61");
		expect(band({ age: { low: 60, high: 150 } })).toEqual(UNKNOWN);
		expect(band({ age: { low: 10, high: 19 } })).toEqual(UNKNOWN);
	});

	it("counts full years on the day of the offence", () => {
		const on = (day: string) => band({ idNo: MAN, occurFrom: moment(day), reportTime: moment("2031-01-01") });
		expect(on("2008-05-11").value).toBe("lt18");
		expect(on("2008-05-12")).toEqual({
			value: "18_24",
			source: "identity",
			evidence: "证件号码出生日期：1990-05-12；发案时间：2008-05-12；满18周岁",
		});
		expect(on("2015-05-11 23:59:59").value).toBe("18_24");
		expect(on("2015-05-12 00:00:00").value).toBe("25_30");
	});

	it("takes the day of the report where the offence has none, and says so", () => {
		const label = band({ idNo: MAN, reportTime: moment("2026-05-11 08:03:00") });
		expect(label).toMatchObject({ value: "31_40", source: "identity" });
		expect(label.evidence).toContain("报警时间（无发案时间）：2026-05-11；满35周岁");
	});

	it("lets a 29 February be a year older on 1 March", () => {
		const leap = "330799200002290017";
		expect(band({ idNo: leap, occurFrom: moment("2018-02-28") }).value).toBe("lt18");
		expect(band({ idNo: leap, occurFrom: moment("2018-03-01") }).value).toBe("18_24");
	});

	it("settles a wide range by an ID number that agrees with it, never by one that does not", () => {
		const wide = { age: { low: 30, high: 39 }, occurFrom: moment("2026-05-11") };
		expect(band({ ...wide, idNo: MAN })).toMatchObject({ value: "31_40", source: "identity" });
		expect(band({ ...wide, age: { low: 40, high: 49 }, idNo: MAN })).toEqual(UNKNOWN);
	});

	it("counts by the birth-date column, after an exact age and before the ID number", () => {
		const born = { birthDate: civilDate(1985, 5, 12), idNo: MAN, occurFrom: moment("2026-05-11") };
		expect(band(born)).toEqual({
			value: "31_40",
			source: "column",
			evidence: "出生日期：1985-05-12；发案时间：2026-05-11；满40周岁",
		});
		expect(band({ ...born, occurFrom: moment("2026-05-12") }).value).toBe("41_50");
		expect(band({ ...born, ...exact(29) })).toMatchObject({ value: "25_30", evidence: "年龄：29岁" });
	});

	it("settles a wide range by the birth date that agrees with it: the column's, else the ID number's", () => {
		const wide = { birthDate: civilDate(1985, 5, 12), idNo: MAN, occurFrom: moment("2026-05-11") };
		const evidence = (low: number, high: number) => band({ ...wide, age: { low, high } }).evidence;
		expect(evidence(39, 41)).toContain("满40周岁");
		expect(evidence(33, 38)).toBe("证件号码出生日期：1990-05-12；发案时间：2026-05-11；满35周岁");
		expect(band({ ...wide, age: { low: 46, high: 59 } })).toEqual(UNKNOWN);
	});

	it("leaves a birth date after the offence, or one without a day to count to, to the next source", () => {
		const born = civilDate(2026, 5, 12);
		expect(band({ birthDate: born, idNo: MAN, occurFrom: moment("2026-05-11") }).source).toBe("identity");
		expect(band({ birthDate: born })).toEqual(UNKNOWN);
	});

	it("is 不详 without a day, before birth, and beyond a human life", () => {
		expect(band({ idNo: MAN })).toEqual(UNKNOWN);
		expect(band({ idNo: MAN, occurFrom: moment("1990-05-11") })).toEqual(UNKNOWN);
		expect(band({ idNo: MAN, occurFrom: moment("2190-05-12") })).toEqual(UNKNOWN);
	});

	it("follows the bands of the settings", () => {
		const domain = (age: readonly number[]) => {
			const { settings, places } = context();
			return DIMENSIONS.victim_age_band
				.domain({ settings: { ...settings, bands: { ...settings.bands, age } }, places })
				.map(({ id, label }) => `${id} ${label.zh}`);
		};
		expect(domain([18, 25, 31, 41, 51, 61])).toEqual([
			"lt18 <18岁",
			"18_24 18–24岁",
			"25_30 25–30岁",
			"31_40 31–40岁",
			"41_50 41–50岁",
			"51_60 51–60岁",
			"ge61 ≥61岁",
		]);
		expect(domain([60, 14, 15, 60, -3, 2.5])).toEqual([
			"lt14 <14岁",
			"14 14岁",
			"15_59 15–59岁",
			"ge60 ≥60岁",
		]);
		expect(domain([])).toEqual(["ge0 ≥0岁"]);
	});
});

describe("居住村居", () => {
	const village = (name: string | null, valueMappings: Settings["valueMappings"] = {}) =>
		DIMENSIONS.victim_village.read(event({ village: name }), context({ valueMappings }));

	it.each([
		["青澜一村", "青澜一村"],
		["青澜１村", "青澜一村"],
		["青 一", "青澜一村"],
		["柳泉居委会", "柳泉社区"],
		["辖区外", "outside"],
		["外地", "outside"],
		["石泉村", "石泉村"],
		["老街", "老街"],
	])("reads %s as %s", (name, value) => {
		expect(village(name)).toEqual({ value, source: "column", evidence: `居住村居：${name}` });
	});

	it("lists the villages in their order, then 辖区外", () => {
		expect(DIMENSIONS.victim_village.domain(context()).map(({ id }) => id)).toEqual([
			"青澜一村",
			"青澜二村",
			"柳泉社区",
			"outside",
		]);
	});

	it("takes a mapping to a village, and forgets nothing between contexts", () => {
		expect(village("石泉村", { victim_village: { 石泉村: "青澜二村" } }).value).toBe("青澜二村");
		expect(village("石泉村").value).toBe("石泉村");
		const { settings } = context();
		const places = { ...PLACES, villages: [{ name: "石泉社区", aliases: ["石泉村"] }] };
		expect(DIMENSIONS.victim_village.read(event({ village: "石泉村" }), { settings, places }).value).toBe(
			"石泉社区",
		);
	});

	it("is 不详 when blank", () => {
		expect(village(null)).toEqual(UNKNOWN);
	});
});

describe("企业园区", () => {
	const zone = (known: Partial<EventSource>) => DIMENSIONS.victim_employer_zone.read(event(known), context());

	it.each([
		[{ zone: "一期工业区" }, "一期工业区", "企业园区：一期工业区"],
		[{ zone: "北园" }, "一期工业区", "企业园区：北园"],
		[{ zone: "非企业" }, "not_enterprise", "企业园区：非企业"],
		[{ zone: "四期" }, "四期", "企业园区：四期"],
		[{ zone: "二期", employer: "青柳工具厂" }, "二期工业区", "企业园区：二期"],
		[{ employer: "澜江五金" }, "二期工业区", "工作单位：澜江五金"],
		[{ employer: "青柳工具厂" }, "一期工业区", "工作单位：青柳工具厂"],
		[{ employer: "独山门业" }, "outside_zones", "工作单位：独山门业"],
		[{ employer: "远园电器" }, "三期工业区", "工作单位：远园电器"],
	])("reads %o as %s", (known, value, evidence) => {
		expect(zone(known)).toEqual({ value, source: "column", evidence });
	});

	it("takes a mapping of an employer to a zone or to a listed enterprise", () => {
		const words = { 小作坊: "一期工业区", 澜五金: "澜江五金有限公司" };
		const mapped = context({ valueMappings: { victim_employer_zone: words } });
		const read = (employer: string) =>
			DIMENSIONS.victim_employer_zone.read(event({ employer }), mapped).value;
		expect(read("小作坊")).toBe("一期工业区");
		expect(read("澜五金")).toBe("二期工业区");
	});

	it("is 不详 for employers on no list and for blanks", () => {
		expect(zone({ employer: "某某超市" })).toEqual(UNKNOWN);
		expect(zone({})).toEqual(UNKNOWN);
	});
});

describe("户籍来源", () => {
	const origin = (known: Partial<EventSource>, station: Partial<typeof STATION> = {}) =>
		DIMENSIONS.victim_hukou_origin.read(event(known), context({ station: { ...STATION, ...station } }));

	it.each([
		["浙江省金华市青澜镇青澜一村3组", "local_town"],
		["青澜镇柳泉社区", "local_town"],
		["本镇", "local_town"],
		["浙江省青澜市青澜镇青澜一村", "local_town"],
		["浙江省金华市婺城区白龙桥镇", "same_city"],
		["浙江金华义乌市", "same_city"],
		["永康市古山镇", "same_city"],
		["本市", "same_city"],
		["浙江省金华市", "city_undivided"],
		["浙江省杭州市西湖区", "same_province"],
		["温州市乐清市柳市镇", "same_province"],
		["省内", "same_province"],
		["贵州省遵义市仁怀市青澜镇", "贵州省"],
		["贵州遵义", "贵州省"],
		["贵州镇远县", "贵州省"],
		["贵州", "贵州省"],
		["重庆市万州区", "重庆市"],
		["毕节地区威宁县", "贵州省"],
		["吉林市昌邑区", "吉林省"],
		["海南藏族自治州共和县", "青海省"],
		["河北区", "天津市"],
		["户籍地：四川省成都市", "四川省"],
		["中国安徽省阜阳市", "安徽省"],
		["香港特别行政区", "abroad"],
		["台湾省台北市", "abroad"],
		["缅甸果敢", "abroad"],
		["境外", "abroad"],
	])("reads %s as %s", (hukou, value) => {
		expect(origin({ hukou })).toEqual({ value, source: "column", evidence: `户籍地址：${hukou}` });
	});

	it.each(["北京路12号", "朝阳区建国路", "浙江省", "外省", "临澜街道鹭洲小区", "某某村"])(
		"does not guess from %s",
		(hukou) => {
			expect(origin({ hukou })).toEqual(UNKNOWN);
		},
	);

	it.each([
		["520199198811301030", "贵州省", "520199"],
		["330199199507080033", "same_province", "330199"],
		["330798197001010019", "same_city", "330798"],
		["330799199005120018", "city_undivided", "330799"],
		["520199********103*", "贵州省", "520199"],
		["5.20199E+17", "贵州省", "520199"],
		["810099198506070014", "abroad", "810099"],
		["99019919800101001X", "abroad", "990199"],
	])("takes %s to be issued in %s", (idNo, value, code) => {
		expect(origin({ idNo })).toEqual({ value, source: "identity", evidence: `证件号码前6位推定：${code}` });
	});

	it("lets the address exclude our town and the ID number tell the city", () => {
		const known = { hukou: "浙江省青澜市临澜街道", idNo: MAN };
		expect(origin(known)).toMatchObject({ value: "same_city", source: "identity" });
		expect(origin({ ...known, idNo: "520199198811301030" })).toEqual(UNKNOWN);
	});

	it("takes a travel permit for 境外 and a passport for nothing", () => {
		expect(origin({ idNo: "H12345678" })).toMatchObject({ value: "abroad", source: "identity" });
		expect(origin({ idNo: "E12345678" })).toEqual(UNKNOWN);
		expect(origin({ idNo: "12345678" })).toEqual(UNKNOWN);
		expect(origin({ idNo: "990199198001010011" })).toEqual(UNKNOWN);
	});

	it("lists its own province among the others only where the station has no code", () => {
		const ids = (station: Partial<typeof STATION>) =>
			DIMENSIONS.victim_hukou_origin
				.domain(context({ station: { ...STATION, ...station } }))
				.map(({ id }) => id);
		expect(ids({})).toHaveLength(4 + 30 + 1);
		expect(ids({})).not.toContain("浙江省");
		expect(ids({})[0]).toBe("local_town");
		expect(ids({}).at(-1)).toBe("abroad");
		expect(ids({ regionCode: "" })).toHaveLength(4 + 31 + 1);
		expect(origin({ hukou: "浙江省杭州市" }, { regionCode: "" }).value).toBe("浙江省");
		expect(origin({ hukou: "浙江省金华市青澜镇" }, { regionCode: "" }).value).toBe("local_town");
	});

	it("does not call a town ours or another's while the settings name none", () => {
		expect(origin({ hukou: "浙江省金华市白龙桥镇" }, { township: "" }).value).toBe("city_undivided");
	});

	it("treats a municipality as one city", () => {
		const chongqing = { regionCode: "500199", township: "青澜镇" };
		expect(origin({ hukou: "重庆市万州区高笋塘街道" }, chongqing).value).toBe("same_city");
		expect(origin({ hukou: "重庆市青澜镇" }, chongqing).value).toBe("local_town");
		expect(origin({ hukou: "浙江省金华市" }, chongqing).value).toBe("浙江省");
	});

	it("knows a city by its old name", () => {
		expect(origin({ idNo: "14239919700101001X" }, { regionCode: "141199" }).value).toBe("same_city");
	});

	it("follows the officer's mapping to an id or a name", () => {
		const valueMappings = { victim_hukou_origin: { 黔: "贵州省", 本地: "local_town" } };
		const read = (hukou: string) =>
			DIMENSIONS.victim_hukou_origin.read(event({ hukou }), context({ valueMappings })).value;
		expect(read("黔")).toBe("贵州省");
		expect(read("本地")).toBe("local_town");
	});
});
