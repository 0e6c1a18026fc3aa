import { describe, expect, it } from "vitest";
import { DIMENSIONS } from "@/lib/dimensions";
import type { EventSource } from "@/lib/dimensions/dimension";
import { nearnessOfAddress, regionOfToday } from "@/lib/dimensions/home-region";
import { employerDoubt, readEmployerText } from "@/lib/dimensions/victim-employer-zone";
import { readHukouText } from "@/lib/dimensions/victim-hukou-origin";
import { residencyFrom } from "@/lib/dimensions/victim-residency-type";
import { readVillageText, villageDoubt } from "@/lib/dimensions/victim-village";
import type { Places, Settings } from "@/lib/settings/settings";
import { context, event, PLACES, STATION } from "./sample";

const UNKNOWN = { value: null, source: "none", evidence: null };

const places: Places = {
	villages: [...PLACES.villages, { name: "双泉村", aliases: [] }, { name: "双泉社区", aliases: [] }],
	zones: PLACES.zones,
	enterprises: [
		...PLACES.enterprises,
		{ name: "浙江恒远五金有限公司", aliases: [], zone: "北园" },
		{ name: "大通电器厂", aliases: [], zone: "一期工业区" },
		{ name: "金华大通电器有限公司", aliases: [], zone: "二期工业区" },
	],
};

const here = (changes: Partial<Settings> = {}, list: Places = places) => context(changes, list);

describe("居住村居 from 现住址", () => {
	const village = (known: Partial<EventSource>, changes: Partial<Settings> = {}) =>
		DIMENSIONS.victim_village.read(event(known), here(changes));

	it.each([
		["浙江省金华市青澜镇青澜一村3组12号对面出租房", "青澜一村"],
		["青澜镇青澜第２村", "青澜二村"],
		["青澜柳泉", "柳泉社区"],
		["青澜镇柳泉居委会旁", "柳泉社区"],
		["外地", "outside"],
		["永康市古山镇柳泉社区", "outside"],
		["古山镇金江龙村", "outside"],
		["临澜街道鹭洲小区", "outside"],
		["贵州省遵义市柳泉社区", "outside"],
		["浙江省杭州市西湖区", "outside"],
		["浙江省金华市婺城区柳泉社区", "outside"],
		["浙江省金华市婺城区青澜镇柳泉社区", "柳泉社区"],
		["缅甸果敢", "outside"],
	])("reads %s as %s", (residence, value) => {
		expect(village({ residence })).toEqual({ value, source: "column", evidence: `现住址：${residence}` });
		expect(readVillageText(residence, here())).toEqual({ kind: "known", value });
		expect(villageDoubt(event({ residence }), here())).toBeNull();
	});

	it.each([
		["青澜镇双泉3号", ["双泉村", "双泉社区"]],
		["青澜镇老街12号", ["青澜一村", "青澜二村"]],
		["青澜镇柳泉村", ["柳泉社区"]],
		["青澜镇阳光花园3幢", []],
		["青澜镇柳泉路3号", []],
		["青澜镇", []],
	])("leaves %s to the officer", (residence, candidates) => {
		expect(village({ residence })).toEqual(UNKNOWN);
		expect(villageDoubt(event({ residence }), here())).toEqual({
			written: residence,
			candidates,
			column: "现住址",
		});
	});

	it("takes the officer's word for an address", () => {
		const mapped = (to: string) => ({ valueMappings: { victim_village: { 青澜镇老街12号: to } } });
		const known = { residence: "青澜镇老街12号" };
		expect(village(known, mapped("青澜二村")).value).toBe("青澜二村");
		expect(village(known, mapped("外地")).value).toBe("outside");
		expect(village(known, mapped("不详"))).toEqual(UNKNOWN);
		expect(villageDoubt(event(known), here(mapped("不详")))).toBeNull();
	});

	it("is asked only where 居住村居 is silent", () => {
		const residence = "青澜镇青澜二村";
		expect(village({ village: "青澜一村", residence }).value).toBe("青澜一村");
		expect(village({ village: "石泉村", residence }).value).toBe("石泉村");
		const settled = { valueMappings: { victim_village: { 待定: "不详" } } };
		expect(village({ village: "待定", residence }, settled).value).toBe("青澜二村");
	});

	it("finds a village inside the column itself, and leaves what it does not know as written", () => {
		const written = "浙江省金华市青澜镇青澜1村3组12号对面第三排出租房二楼东边";
		expect(village({ village: written })).toEqual({
			value: "青澜一村",
			source: "column",
			evidence: `居住村居：${written}`,
		});
		expect(village({ village: "双泉" }).value).toBe("双泉");
		expect(villageDoubt(event({ village: "双泉" }), here())).toEqual({
			written: "双泉",
			candidates: ["双泉村", "双泉社区"],
			column: "居住村居",
		});
		expect(villageDoubt(event({ village: "石泉村" }), here())?.candidates).toEqual([]);
		expect(villageDoubt(event({ village: "青一3组" }), here())).toBeNull();
		expect(villageDoubt(event({ village: "辖区外" }), here())).toBeNull();
		expect(villageDoubt(event({}), here())).toBeNull();
	});

	it("says nothing without a village list", () => {
		const empty = here({}, { villages: [], zones: [], enterprises: [] });
		const known = event({ residence: "永康市古山镇柳泉社区" });
		expect(DIMENSIONS.victim_village.read(known, empty)).toEqual(UNKNOWN);
		expect(villageDoubt(known, empty)).toBeNull();
		expect(DIMENSIONS.victim_village.read(event({ village: "石泉村3组" }), empty).value).toBe("石泉村");
	});

	it("excludes no town while the settings name none", () => {
		const station = { ...STATION, township: "", regionCode: "" };
		expect(village({ residence: "永康市古山镇柳泉社区" }, { station }).value).toBe("柳泉社区");
	});
});

describe("企业园区 from the firm", () => {
	const zone = (known: Partial<EventSource>, changes: Partial<Settings> = {}) =>
		DIMENSIONS.victim_employer_zone.read(event(known), here(changes));

	it.each([
		["恒远五金", "一期工业区"],
		["恒远五金厂", "一期工业区"],
		["青澜镇恒远五金（包装车间）", "一期工业区"],
		["浙江省澜江五金有限公司员工", "二期工业区"],
		["大通电器厂", "一期工业区"],
		["独山门业有限公司", "outside_zones"],
	])("reads %s as %s", (employer, value) => {
		expect(zone({ employer })).toEqual({ value, source: "column", evidence: `工作单位：${employer}` });
		expect(employerDoubt(event({ employer }), here())).toBeNull();
	});

	it.each([
		["大通电器", ["大通电器厂", "金华大通电器有限公司"]],
		["杭州恒远五金有限公司", ["浙江恒远五金有限公司"]],
	])("leaves %s to the officer", (employer, candidates) => {
		expect(zone({ employer })).toEqual(UNKNOWN);
		expect(readEmployerText(employer, here())).toEqual({ kind: "doubt", candidates });
		expect(employerDoubt(event({ employer }), here())).toEqual({
			written: employer,
			candidates,
			column: "工作单位",
		});
	});

	it("doubts no employer that is on no list", () => {
		for (const employer of ["某某超市", "恒远五金制品有限公司", "青澜镇中心小学"]) {
			expect(zone({ employer })).toEqual(UNKNOWN);
			expect(employerDoubt(event({ employer }), here())).toBeNull();
		}
	});

	it("takes the officer's word for a short name", () => {
		const valueMappings = { victim_employer_zone: { 大通电器: "大通电器厂" } };
		expect(zone({ employer: "大通电器" }, { valueMappings }).value).toBe("一期工业区");
	});

	it("finds a zone inside the zone column", () => {
		expect(zone({ zone: "青澜镇1期工业区3幢" }).value).toBe("一期工业区");
		expect(zone({ zone: "青澜镇四期工业区" }).value).toBe("青澜镇四期工业区");
		expect(zone({ zone: "四期", employer: "恒远五金" }).value).toBe("四期");
	});

	it("names the zones a cell may mean", () => {
		const shared = { ...places, zones: [...places.zones, { name: "东区工业园", aliases: ["北园"] }] };
		const known = event({ zone: "北园" });
		expect(employerDoubt(known, here({}, shared))).toEqual({
			written: "北园",
			candidates: ["一期工业区", "东区工业园"],
			column: "企业园区",
		});
		expect(employerDoubt(known, here())).toBeNull();
		expect(employerDoubt(event({ zone: "四期" }), here())).toBeNull();
	});
});

describe("人口属性 from origin and village", () => {
	const residency = (known: Partial<EventSource>) =>
		DIMENSIONS.victim_residency_type.read(event(known), here());
	const local = "浙江省金华市青澜镇青澜一村3组";

	it("is 户籍常住 for people of the town who live in one of its villages", () => {
		expect(residency({ hukou: local, village: "青澜1村" })).toEqual({
			value: "registered_resident",
			source: "rule",
			evidence: "推定：户籍来源本镇；居住村居青澜一村",
		});
		expect(residency({ hukou: local, residence: "青澜镇柳泉社区5号" }).value).toBe("registered_resident");
	});

	it("lets the column speak first", () => {
		expect(residency({ residencyType: "流动人口", hukou: local, village: "青澜一村" })).toMatchObject({
			value: "floating",
			source: "column",
		});
		const running = { residencyType: "，，看不清", hukou: local, village: "青澜一村" };
		expect(residency(running)).toEqual(UNKNOWN);
	});

	it.each([
		[{ hukou: "贵州省遵义市", village: "青澜一村" }],
		[{ hukou: "贵州省遵义市", residence: "贵州省遵义市" }],
		[{ hukou: local, village: "辖区外" }],
		[{ hukou: local, village: "石泉村" }],
		[{ hukou: local }],
		[{ village: "青澜一村" }],
		[{ idNo: "330799199005120018", village: "青澜一村" }],
		[{}],
	])("concludes nothing from %o", (known) => {
		expect(residency(known)).toEqual(UNKNOWN);
	});

	it("is the same for texts from elsewhere", () => {
		expect(residencyFrom("local_town", "青澜一村", here())).toBe("registered_resident");
		expect(residencyFrom("local_town", "outside", here())).toBeNull();
		expect(residencyFrom("贵州省", "青澜一村", here())).toBeNull();
		expect(residencyFrom(null, null, here())).toBeNull();
	});
});

describe("户籍来源 from the ID number", () => {
	const origin = (idNo: string, regionCode = STATION.regionCode) =>
		DIMENSIONS.victim_hukou_origin.read(event({ idNo }), here({ station: { ...STATION, regionCode } }));

	it.each([
		["whole", "520199198811301030", "贵州省", "520199"],
		["15 digits", "520199881130103", "贵州省", "520199"],
		["15 digits of the county", "330799900512001", "city_undivided", "330799"],
		["last three digits lost", "520199198811301000", "贵州省", "520199"],
		["in scientific notation", "5.20199198811301E+17", "贵州省", "520199"],
		["a digit mistyped", "520199198811301031", "贵州省", "520199"],
		["masked in the middle", "520199********1030", "贵州省", "520199"],
		["masked to its end", "520199************", "贵州省", "520199"],
		["masked with ×", "520199XXXXXXXX1030", "贵州省", "520199"],
		["of a county that has gone", "330719197001010011", "same_city", "330719"],
		["of a prefecture that has gone", "522101197001010013", "贵州省", "522101"],
		["of Chongqing under Sichuan", "510221197001010017", "重庆市", "510221"],
		["of Wanxian under Sichuan", "512221700101001", "重庆市", "512221"],
		["of Sichuan still", "510121197001010010", "四川省", "510121"],
	])("reads a number %s, and says that it infers", (_kind, idNo, value, code) => {
		expect(origin(idNo)).toEqual({
			value,
			source: "identity",
			evidence: `证件号码前6位推定：${code}`,
		});
	});

	it.each(["5201**********1030", "******198811301030", "520199", "", "不详"])(
		"infers nothing from %s",
		(idNo) => {
			expect(origin(idNo)).toEqual(UNKNOWN);
		},
	);

	it("knows the old numbers of Chongqing as its own city's", () => {
		expect(origin("510221197001010017", "500199").value).toBe("city_undivided");
		expect(origin("510121197001010010", "500199").value).toBe("四川省");
		expect(regionOfToday("330799")).toBe("330799");
	});
});

describe("a hukou text from elsewhere", () => {
	it("reads as the column does", () => {
		expect(readHukouText("浙江省金华市青澜镇青澜一村", here())).toBe("local_town");
		expect(readHukouText("本镇", here())).toBe("local_town");
		expect(readHukouText("贵州遵义", here())).toBe("贵州省");
		expect(readHukouText("北京路12号", here())).toBeNull();
	});

	it("knows how near an address lies only by a station's code", () => {
		expect(nearnessOfAddress("浙江省杭州市", here().settings)).toBe("other_city");
		expect(nearnessOfAddress("北京路12号", here().settings)).toBeNull();
		const station = { ...STATION, regionCode: "" };
		expect(nearnessOfAddress("浙江省杭州市", here({ station }).settings)).toBeNull();
	});
});
