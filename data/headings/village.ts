/** Headings of lists of villages 村居名册 and of their populations 村居人口: two kinds of lists, one table. */
import type { Headings } from "./headings";

/** What both lists carry. */
const COMMON: Headings = {
	village_name: [
		"村居名称",
		"村居",
		"村名",
		"村社名称",
		"村社区名称",
		"村社区",
		"村社",
		"行政村",
		"村(社区)名称",
		"村居委会",
		"村居(社区)",
		"社区名称",
		"村居社区",
		"所属村居",
		"辖区村居",
		"Village",
		"Village Name",
		"村(社区)",
		"村",
		"社区",
		"村(居)",
		"村(居)名称",
	],
	population_year: ["人口年份", "年份", "年度", "统计年份", "统计年度", "Year", "Population Year"],
	village_code: ["村居编码", "村居代码", "编码", "统计代码", "区划代码", "行政区划代码", "Village Code"],
	households: ["户数", "总户数", "常住户数", "家庭户数", "户籍户数", "Households"],
	registered_population: [
		"户籍人口",
		"户籍人口数",
		"户籍人数",
		"户籍总人口",
		"户籍总人数",
		"在册人口",
		"Registered Population",
		"户籍",
	],
	resident_population: [
		"常住人口",
		"常住人口数",
		"常住人数",
		"实有常住人口",
		"常住总人口",
		"总人口",
		"Resident Population",
		"Population",
	],
	floating_population: [
		"流动人口",
		"流动人口数",
		"外来人口",
		"流动人数",
		"外来人口数",
		"登记流动人口",
		"流口数",
		"暂住人口",
		"新居民",
		"新居民人数",
		"Floating Population",
	],
};

/** Field of the village table → headings of population lists. */
export const POPULATION_HEADINGS: Headings = COMMON;

/** Field of the village table → headings of village lists. */
export const VILLAGE_HEADINGS: Headings = {
	...COMMON,
	aliases: ["别名", "曾用名", "俗称", "简称", "又名", "Aliases"],
	grid: ["网格", "所属网格", "网格名称", "网格编号", "全科网格", "Grid"],
	grid_worker: ["网格员", "网格长", "专职网格员", "网格员姓名", "Grid Worker"],
	officer: ["责任民警", "包村民警", "社区民警", "驻村民警", "包干民警", "联村民警", "责任警官", "Officer"],
	latitude: ["纬度", "北纬", "中心点纬度", "Lat", "Latitude"],
	longitude: ["经度", "东经", "中心点经度", "Lon", "Lng", "Longitude"],
};
