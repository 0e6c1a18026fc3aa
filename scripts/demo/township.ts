/** The fictional township 霁溪镇 of 霁川市: villages with their people, two industrial zones, sixty enterprises. */
import { Dice, type Weighted } from "./dice";
import { VILLAGE_NAMES, ZONE_VILLAGES } from "./village-names";

export const TOWN = "霁溪镇";
export const CITY = "霁川市";
export const PROVINCE = "浙江省";
export const STATION = "霁溪派出所";
/** Six digits that no revision of the county codes ever assigned: nobody real has such an ID number. */
export const LOCAL_REGION = "330799";

const POPULATION_YEARS = [2023, 2024, 2025, 2026] as const;

export interface Population {
	readonly year: number;
	readonly registered: number;
	readonly resident: number;
	readonly floating: number;
}

export interface Village {
	readonly code: string;
	readonly name: string;
	readonly aliases: readonly string[];
	readonly grid: string;
	readonly officer: string;
	readonly populations: readonly Population[];
	/** How often a victim lives here, relative to the others. */
	readonly weight: number;
}

export interface Zone {
	readonly name: string;
	readonly aliases: readonly string[];
	readonly village: string;
	readonly officer: string;
}

export interface Enterprise {
	readonly name: string;
	readonly alias: string;
	readonly zone: string | null;
	readonly workers: number;
	readonly adviser: string;
	readonly officer: string;
}

const OFFICERS = ["陆一鸣", "程望", "沈砚秋", "顾长川", "韩青", "温知节", "祝南星", "叶拙"] as const;

export const ZONES: readonly Zone[] = [
	{ name: "北屏工业区", aliases: ["一期工业区", "北屏园区"], village: "北屏村", officer: "顾长川" },
	{ name: "溪南五金产业园", aliases: ["二期工业区", "溪南园区"], village: "溪南村", officer: "沈砚秋" },
];

/** The zone whose workers are hit in the last eight weeks. */
export const SURGE_ZONE = "溪南五金产业园";

function populationsOf(dice: Dice, registered: number, isZoneVillage: boolean): readonly Population[] {
	const tenants = isZoneVillage ? 1.2 : 0.25 + dice.next() * 0.6;
	return POPULATION_YEARS.map((year, step) => {
		const now = Math.round(registered * (1 - 0.004 * step));
		const floating = Math.round(registered * tenants * (1 + 0.03 * step) * (0.97 + dice.next() * 0.06));
		return { year, registered: now, resident: Math.round(now * 0.82 + floating * 0.7), floating };
	});
}

function makeVillages(): readonly Village[] {
	const dice = new Dice("villages");
	return VILLAGE_NAMES.map(([name, aliases, registered], position) => {
		const populations = populationsOf(dice, registered, ZONE_VILLAGES.includes(name));
		const people = registered * 0.4 + (populations[0]?.floating ?? 0);
		return {
			code: `330799101${String(201 + position).padStart(3, "0")}`,
			name,
			aliases,
			grid: `${TOWN}第${String(Math.floor(position / 3) + 1)}网格`,
			officer: OFFICERS[Math.floor(position / 6)] ?? OFFICERS[7],
			populations,
			weight: people * Math.exp(0.35 * dice.normal()),
		};
	});
}

export const VILLAGES: readonly Village[] = makeVillages();

/** Villages by how often victims live there. */
export const VILLAGE_WEIGHTS: readonly Weighted<Village>[] = VILLAGES.map((village) => [
	village,
	village.weight,
]);

const BRANDS =
	"锐砺 恒捷 瑞钧 卓岩 鼎锷 晟鹭 铭淬 凯屿 优栎 顺砧 德铆 华锉 金砥 永镗 天锻 正榫 佳铨 力锟 宏钺 博镡 启錾 信铎 嘉锜 亿铗 立镆 诚鍪 大钤 通镞 万锱 利锒 新铉 方鉴 百镂 合钲 明镝 昌锽 胜钹 广锱磊 达铙 兴镈 康铷 隆钎 泰锸 和铖 源镊 益锲 辉铧 升钿 丰铚 茂铦 祥钐 安镵 宁钏 福镬 彩镏 美铩 巨鋆 长锃 远钴 高铋".split(
		" ",
	);
const TRADES = [
	"五金制品",
	"电动工具",
	"门业",
	"不锈钢制品",
	"铜业",
	"休闲用品",
	"杯业",
	"汽车配件",
] as const;

function zoneNameAt(position: number): string | null {
	if (position < 24) return "北屏工业区";
	return position < 50 ? SURGE_ZONE : null;
}

function makeEnterprises(): readonly Enterprise[] {
	const dice = new Dice("enterprises");
	return BRANDS.slice(0, 60).map((brand, position) => {
		const trade = dice.pick(TRADES);
		const zone = zoneNameAt(position);
		return {
			name: `${CITY}${brand}${trade}有限公司`,
			alias: `${brand}${trade}`,
			zone,
			workers: Math.round(18 * Math.exp(1.1 + 0.8 * dice.normal())),
			adviser: `${dice.pick(["吴", "胡", "应", "施", "徐", "章"])}${dice.pick(["建平", "卫东", "晓峰", "海燕", "立群", "国梁"])}`,
			officer: ZONES.find((entry) => entry.name === zone)?.officer ?? dice.pick(OFFICERS),
		};
	});
}

export const ENTERPRISES: readonly Enterprise[] = makeEnterprises();

/** Enterprises of one zone (or of none) by their number of workers. */
export function enterprisesIn(zone: string | null): readonly Weighted<Enterprise>[] {
	return ENTERPRISES.filter((entry) => entry.zone === zone).map((entry) => [entry, entry.workers]);
}

/** Workers of a zone: the sum over its enterprises. */
export function workersOf(zone: string): number {
	return ENTERPRISES.filter((entry) => entry.zone === zone).reduce((sum, entry) => sum + entry.workers, 0);
}

/** The village of that name; throws for a stranger. */
export function villageNamed(name: string): Village {
	const found = VILLAGES.find((village) => village.name === name);
	if (found === undefined) throw new Error(`no such village: ${name}`);
	return found;
}
