import { describe, expect, it } from "vitest";
import { gazetteerOf, type NamedPlace, type PlaceReading } from "@/lib/narrative/gazetteer";

const place = (name: string, ...aliases: string[]): NamedPlace => ({ name, aliases });

const VILLAGES = [
	place("柳塘村", "老柳塘"),
	place("芝英一村", "芝一"),
	place("芝英二村", "老街"),
	place("芝英十一村", "老街"),
	place("胡村"),
	place("石桥村"),
	place("大石桥村"),
	place("双泉村"),
	place("双泉社区", "双泉花苑"),
	place("桐埠社区"),
	place("里村"),
];

const home = { township: "桐埠镇", regions: ["浙江省", "澜江市"] };
const villages = gazetteerOf(VILLAGES, home);

function told(reading: PlaceReading): string {
	if (reading.kind === "found") return reading.name;
	return reading.kind === "none" ? reading.reason : `?${reading.candidates.join("/")}`;
}

describe("villages in addresses", () => {
	it.each([
		["浙江省澜江市桐埠镇柳塘村3组12号对面出租房", "柳塘村"],
		["桐埠柳塘", "柳塘村"],
		["柳塘 村委会旁", "柳塘村"],
		["柳塘", "柳塘村"],
		["桐埠镇柳塘12号", "柳塘村"],
		["桐埠镇柳塘十二组", "柳塘村"],
		["桐埠镇（柳塘村）", "柳塘村"],
		["桐埠镇【柳塘】出租房", "柳塘村"],
		["桐 埠 镇 柳 塘 村", "柳塘村"],
		["桐埠镇　柳塘村　３组１２号", "柳塘村"],
		["桐埠镇\u200b柳塘\n村", "柳塘村"],
		["现住柳塘村", "柳塘村"],
		["租住在柳塘", "柳塘村"],
		["澜江柳塘村", "柳塘村"],
		["永康柳塘村", "柳塘村"],
		["浙江澜江桐埠柳塘", "柳塘村"],
		["桐埠镇柳塘村柳塘路3号", "柳塘村"],
		["柳塘路3号柳塘村", "柳塘村"],
		["桐埠镇柳塘村小学旁", "柳塘村"],
		["桐埠镇柳塘自然村", "柳塘村"],
		["桐埠镇柳塘行政村", "柳塘村"],
		["柳塘村村民委员会", "柳塘村"],
		["柳塘村民家中", "柳塘村"],
		["桐埠镇工业区柳塘村", "柳塘村"],
		["桐埠镇中心柳塘村", "柳塘村"],
		["老车站旁边柳塘村", "柳塘村"],
		["芝英一村", "芝英一村"],
		["芝英1村", "芝英一村"],
		["芝英１村5号", "芝英一村"],
		["芝英第一村", "芝英一村"],
		["芝英01村", "芝英一村"],
		["芝英第 1 村", "芝英一村"],
		["芝英1 12号", "芝英一村"],
		["桐 埠 镇 芝 英 十 一 村", "芝英十一村"],
		["桐埠镇芝一3幢", "芝英一村"],
		["芝英11村", "芝英十一村"],
		["芝英第十一村", "芝英十一村"],
		["芝英一", "芝英一村"],
		["胡村12号", "胡村"],
		["桐埠镇胡村", "胡村"],
		["桐埠镇大石桥村3号", "大石桥村"],
		["桐埠镇石桥村3号", "石桥村"],
		["双泉社区", "双泉社区"],
		["双泉居委会", "双泉社区"],
		["双泉村委会", "双泉村"],
		["桐埠镇双泉花苑3幢", "双泉社区"],
		["桐埠社区12号", "桐埠社区"],
		["桐埠镇桐埠社区", "桐埠社区"],
		["桐埠街道柳塘村", "柳塘村"],
		["本镇柳塘村", "柳塘村"],
		["乡镇柳塘村", "柳塘村"],
		["桐埠集镇柳塘村", "柳塘村"],
	])("finds in %s the village %s", (text, name) => {
		expect(told(villages.find(text))).toBe(name);
	});

	it.each([
		["双泉", "?双泉村/双泉社区"],
		["桐埠镇双泉3号", "?双泉村/双泉社区"],
		["老街12号", "?芝英二村/芝英十一村"],
		["柳塘社区", "?柳塘村"],
		["柳塘村与石桥村交界", "?柳塘村/石桥村"],
	])("leaves %s open: %s", (text, candidates) => {
		expect(told(villages.find(text))).toBe(candidates);
	});

	it.each([
		"一村",
		"二十一村",
		"芝英二十一村",
		"芝英三村",
		"芝英",
		"十里村",
		"三石桥村",
		"柳塘路",
		"柳塘路3号",
		"柳塘大道",
		"柳塘街12号",
		"柳塘小学",
		"桐埠镇柳塘小学旁",
		"柳塘新村3幢",
		"柳塘下村",
		"柳塘坑村",
		"柳塘第2村",
		"上柳塘村",
		"桐埠镇上柳塘村",
		"桐埠镇白石桥村",
		"胡",
		"胡家12号",
		"古月胡",
		"桐埠",
		"浙江省澜江市桐埠镇",
		"桐埠镇阳光花园3幢",
		"阳光花园3幢",
		"",
		"   ",
		"柳",
		"澜江市桐埠镇乡镇府大楼",
	])("finds nothing in %s", (text) => {
		expect(told(villages.find(text))).toBe("unknown");
	});

	it.each([
		"永康市古山镇柳塘村",
		"古山镇柳塘",
		"古山镇工业区柳塘村",
		"永康市古山镇金江龙路3号",
		"临澜街道鹭洲小区",
		"柳塘街道办事处",
		"石柱乡石桥村",
		"温州市乐清市柳市镇柳塘村",
		"现住澜江市 古山镇 胡村",
	])("knows %s to be in another town", (text) => {
		expect(told(villages.find(text))).toBe("other_town");
	});

	it("reads no town where it does not know its own", () => {
		expect(told(gazetteerOf(VILLAGES).find("永康市古山镇柳塘村"))).toBe("柳塘村");
		expect(told(gazetteerOf(VILLAGES).find("古山镇"))).toBe("unknown");
	});

	it.each(["江苏省镇江市柳塘村", "贵州镇远县柳塘村", "浙江桐乡市柳塘村", "步行街道旁柳塘村"])(
		"takes no county for a town: %s",
		(text) => {
			expect(told(villages.find(text))).toBe("柳塘村");
		},
	);

	it("says where the name stands, in the text as given", () => {
		const text = "浙江省 桐埠镇　芝英第 １ 村3组";
		const reading = villages.find(text);
		expect(reading).toEqual({
			kind: "found",
			name: "芝英一村",
			start: 8,
			end: 15,
			written: "芝英第 １ 村",
			isWhole: false,
		});
		expect(text.slice(8, 15)).toBe("芝英第 １ 村");
		expect(villages.find(" 芝英1村 ")).toMatchObject({ isWhole: true, written: "芝英1村" });
	});

	it("lets the officer's alias decide what two names imply", () => {
		const decided = gazetteerOf([place("双泉村"), place("双泉社区", "双泉")], home);
		expect(told(decided.find("桐埠镇双泉"))).toBe("双泉社区");
		expect(told(decided.find("双泉村"))).toBe("双泉村");
	});

	it("gives a place that stands in the list without ending every ending", () => {
		const bare = gazetteerOf([place("柳墅")], home);
		for (const text of ["柳墅", "柳墅村", "柳墅社区", "桐埠镇柳墅3号"])
			expect(told(bare.find(text))).toBe("柳墅");
		expect(told(bare.find("柳墅路"))).toBe("unknown");
	});

	it("merges a name that two lists carry, and names equal but for their digits are open", () => {
		expect(told(gazetteerOf([place("柳塘村"), place("柳塘村", "老塘")]).find("老塘3号"))).toBe("柳塘村");
		expect(told(gazetteerOf([place("甲乙一村"), place("甲乙1村")]).find("甲乙一村"))).toBe(
			"?甲乙1村/甲乙一村",
		);
	});

	it("is empty for an empty list", () => {
		expect(told(gazetteerOf([]).find("柳塘村"))).toBe("unknown");
	});
});

describe("enterprises", () => {
	const firms = gazetteerOf(
		[
			place("浙江恒远五金有限公司"),
			place("澜江市永辉工具厂", "永辉"),
			place("金华大通电器股份有限公司"),
			place("大通电器厂"),
			place("五金有限公司"),
			place("大五金厂"),
			place("澜江锐恒集团有限公司"),
		],
		{ township: "桐埠镇", regions: ["浙江省", "金华市", "澜江市"] },
		"enterprise",
	);

	it.each([
		["浙江恒远五金有限公司", "浙江恒远五金有限公司"],
		["恒远五金有限公司", "浙江恒远五金有限公司"],
		["恒远五金", "浙江恒远五金有限公司"],
		["恒远五金厂", "浙江恒远五金有限公司"],
		["澜江市恒远五金", "浙江恒远五金有限公司"],
		["桐埠镇恒远五金员工", "浙江恒远五金有限公司"],
		["恒远五金（包装车间）", "浙江恒远五金有限公司"],
		["在恒远五金包装车间上班", "浙江恒远五金有限公司"],
		["浙江省澜江市永辉工具厂", "澜江市永辉工具厂"],
		["永辉", "澜江市永辉工具厂"],
		["永辉工具", "澜江市永辉工具厂"],
		["大通电器厂", "大通电器厂"],
		["金华大通电器股份有限公司", "金华大通电器股份有限公司"],
		["大通电器股份有限公司", "金华大通电器股份有限公司"],
		["锐恒员工宿舍", "澜江锐恒集团有限公司"],
		["锐恒", "澜江锐恒集团有限公司"],
	])("reads %s as %s", (text, name) => {
		expect(told(firms.find(text))).toBe(name);
	});

	it.each([
		["大通电器", "?大通电器厂/金华大通电器股份有限公司"],
		["杭州恒远五金有限公司", "?浙江恒远五金有限公司"],
	])("leaves %s open: %s", (text, candidates) => {
		expect(told(firms.find(text))).toBe(candidates);
	});

	it.each([
		"恒远",
		"五金",
		"大五金",
		"某五金店",
		"恒远五金制品有限公司",
		"恒远五金科技",
		"新恒远五金有限公司",
		"锐恒达五金厂",
		"锐恒工具",
		"锐恒路",
		"某某超市",
		"",
	])("finds no firm in %s", (text) => {
		expect(told(firms.find(text))).toBe("unknown");
	});
});

describe("zones", () => {
	const zones = gazetteerOf(
		[place("北屏工业区", "一期工业区"), place("溪南五金产业园", "二期"), place("桐埠镇三里工业园")],
		{ township: "桐埠镇" },
		"zone",
	);

	it.each([
		["桐埠镇北屏工业区3幢", "北屏工业区"],
		["北屏工业园", "北屏工业区"],
		["北屏产业园区", "北屏工业区"],
		["1期工业区", "北屏工业区"],
		["第一期工业区", "北屏工业区"],
		["溪南五金产业园A区", "溪南五金产业园"],
		["三里工业园", "桐埠镇三里工业园"],
		["北屏", "unknown"],
		["北屏村", "unknown"],
		["十一期工业区", "unknown"],
	])("reads %s as %s", (text, name) => {
		expect(told(zones.find(text))).toBe(name);
	});
});
