/** Addresses and ID numbers → region codes, and how near a region is to the station's own. */
import { ABROAD_BEGINNINGS, MUNICIPALITY_CODES, PROVINCES } from "@/data/home-regions";
import { MOVED_PREFECTURES } from "@/data/moved-regions";
import { REGION_CODES } from "@/data/region-codes";
import type { GazetteerHome } from "@/lib/narrative/gazetteer";
import type { Settings } from "@/lib/settings/settings";
import { halfWidth } from "@/lib/text/normalise";
import { regionOf } from "@/lib/text/region";

/** The region an address begins with: 2, 4 or 6 digits, as far as the names decide, and the text behind them. */
export interface AddressRegion {
	readonly code: string;
	readonly rest: string;
}

type Codes = ReadonlyMap<string, readonly string[]>;

interface RegionNames {
	readonly cities: Codes;
	readonly shortCities: Codes;
	readonly counties: Codes;
}

const LEADING_WORDS = /^(?:中华人民共和国|中国|户籍(?:所在)?地?(?:址)?[:：]|籍贯[:：])/;
const CITY_ENDING = /(?:市|地区|盟)$/;
const COUNTY_ENDING = /[市县区旗]$/;
const LONGEST_NAME = 14;

/** What follows a short name when it is only a namesake: 北京路, 上海新村; for cities also 朝阳区, 南阳镇 (not 镇雄县). */
const NAMESAKE = /^(?:[东西南北中]?路|街|大道|新?村|小区|花园|公寓)/;
const CITY_NAMESAKE = /^(?:区|县|[镇乡](?!.{1,2}[县市区]))/;

let names: RegionNames | null = null;

function add(codes: Map<string, string[]>, name: string, code: string): void {
	const known = codes.get(name);
	if (known) known.push(code);
	else codes.set(name, [code]);
}

/** Names of cities and counties with their codes, retired ones included; built on first use. */
function regionNames(): RegionNames {
	if (names !== null) return names;
	const cities = new Map<string, string[]>();
	const shortCities = new Map<string, string[]>();
	const counties = new Map<string, string[]>();
	for (const line of REGION_CODES.trim().split("\n")) {
		const code = line.slice(0, 6);
		const name = line.slice(7);
		if (code.endsWith("0000")) continue;
		if (!code.endsWith("00")) add(counties, name, code);
		else {
			add(cities, name, code.slice(0, 4));
			add(shortCities, name.replace(CITY_ENDING, ""), code.slice(0, 4));
		}
	}
	names = { cities, shortCities, counties };
	return names;
}

/** The digits that all codes share, in whole pairs. */
function sharedCode(codes: readonly string[]): string {
	const [first = ""] = codes;
	for (let length = first.length; length > 0; length -= 2) {
		const head = first.slice(0, length);
		if (codes.every((code) => code.startsWith(head))) return head;
	}
	return "";
}

/** The longest name the text begins with inside a scope; null when none, or when its bearers lie too far apart. */
function longestName(text: string, codes: Codes, scope: string): AddressRegion | null {
	for (let length = Math.min(text.length, LONGEST_NAME); length >= 2; length -= 1) {
		const inside = codes.get(text.slice(0, length))?.filter((code) => code.startsWith(scope)) ?? [];
		const code = sharedCode(inside);
		if (code.length > scope.length) return { code, rest: text.slice(length) };
	}
	return null;
}

function provinceAt(text: string): AddressRegion | null {
	const province = PROVINCES.find(({ name }) => text.startsWith(name));
	return province ? { code: province.code, rest: text.slice(province.name.length) } : null;
}

/** 贵州遵义 begins with a province; 北京路12号 does not. */
function shortProvinceAt(text: string): AddressRegion | null {
	const province = PROVINCES.find(({ short }) => text.startsWith(short));
	if (province === undefined) return null;
	const rest = text.slice(province.short.length).replace(/^省/, "");
	return NAMESAKE.test(rest) ? null : { code: province.code, rest };
}

function shortCityAt(text: string, scope: string): AddressRegion | null {
	const city = longestName(text, regionNames().shortCities, scope);
	return city === null || NAMESAKE.test(city.rest) || CITY_NAMESAKE.test(city.rest) ? null : city;
}

function narrowed(from: AddressRegion): AddressRegion {
	const { cities, counties } = regionNames();
	const city =
		from.code.length === 2
			? (longestName(from.rest, cities, from.code) ?? shortCityAt(from.rest, from.code) ?? from)
			: from;
	return city.code.length === 6 ? city : (longestName(city.rest, counties, city.code) ?? city);
}

/**
 * The region an address begins with, from official names (retired ones included) and the short names of provinces and
 * cities; a county without its province counts where its name is unique. Null when the beginning names no region.
 */
export function regionOfAddress(address: string): AddressRegion | null {
	const text = halfWidth(address).replace(/\s+/g, "").replace(LEADING_WORDS, "");
	const { cities, counties } = regionNames();
	const start =
		provinceAt(text) ??
		longestName(text, cities, "") ??
		longestName(text, counties, "") ??
		shortProvinceAt(text) ??
		shortCityAt(text, "");
	return start && narrowed(start);
}

/** True when an address begins beyond the border of the mainland (港澳台 or a foreign country). */
export function isAbroad(address: string): boolean {
	const text = halfWidth(address).replace(/\s+/g, "").replace(LEADING_WORDS, "");
	return ABROAD_BEGINNINGS.some((beginning) => text.startsWith(beginning));
}

/**
 * How a region lies to the station's: `elsewhere` another province; `province` the same province, city not known;
 * `other_city` another city of it; `city` the same city, county not known; `other_county`; `county` the same county.
 */
export type Nearness = "elsewhere" | "province" | "other_city" | "city" | "other_county" | "county";

/** Equal digits, or equal names but for the ending: 永康县 became 永康市, 吕梁地区 became 吕梁市. */
function isSame(code: string, local: string, level: "city" | "county"): boolean {
	const digits = level === "city" ? 4 : 6;
	if (code.slice(0, digits) === local.slice(0, digits)) return true;
	const ending = level === "city" ? CITY_ENDING : COUNTY_ENDING;
	const name = regionOf(code.padEnd(6, "0"))?.[level]?.replace(ending, "");
	return name !== undefined && name === regionOf(local)?.[level]?.replace(ending, "");
}

/**
 * How near a region code is to the station's. 本市 is the prefecture-level city, or the whole municipality.
 * @param code 2, 4 or 6 digits @param local the station's six digits
 */
export function nearnessOf(code: string, local: string): Nearness {
	const province = code.slice(0, 2);
	if (province !== local.slice(0, 2)) return "elsewhere";
	if (!MUNICIPALITY_CODES.includes(province)) {
		if (code.length < 4) return "province";
		if (!isSame(code, local, "city")) return "other_city";
	}
	if (code.length < 6) return "city";
	return isSame(code, local, "county") ? "county" : "other_county";
}

/** The station's six digits, or null when the setting holds none: then every province is one of many. */
export function localCode({ station }: Settings): string | null {
	return /^\d{6}$/.test(station.regionCode) ? station.regionCode : null;
}

/**
 * The region of today that issued an ID number: the code itself, or only the province where its prefecture has moved to
 * another one since (510221 was 长寿 in 四川 and lies in 重庆). @param code six digits
 */
export function regionOfToday(code: string): string {
	return MOVED_PREFECTURES[code.slice(0, 4)] ?? code;
}

/** How near the region lies that an address begins with; null when it names none or the station has no code. */
export function nearnessOfAddress(address: string, settings: Settings): Nearness | null {
	const local = localCode(settings);
	const region = local === null ? null : regionOfAddress(address);
	return local === null || region === null ? null : nearnessOf(region.code, local);
}

/** Our town and the regions it lies in, as the gazetteer wants them. */
export function homeOf(settings: Settings): GazetteerHome {
	const region = regionOf(settings.station.regionCode);
	const names = region === null ? [] : [region.province, region.city, region.county];
	return { township: settings.station.township, regions: names.filter((name) => name !== null) };
}
