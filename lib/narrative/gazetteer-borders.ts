/** Where a place's name begins and ends among other signs, and whose town an address names before it. */
import { PROVINCES } from "@/data/home-regions";
import {
	FIRM_ENDINGS,
	NAMESAKE_ENDINGS,
	SIGNS_BEFORE_A_NAME,
	TRADE_WORDS,
	WORDS_AFTER_A_BARE_FIRM,
	WORDS_AFTER_A_BARE_NAME,
	WORDS_BEFORE_A_NAME,
} from "@/data/place-words";
import { REGION_CODES } from "@/data/region-codes";
import { type ComparedText, comparedText, isHan, isNumberSign } from "./gazetteer-text";

const DIGIT = /[0-9０-９]/;
const REGION_ENDING = /(?:特别行政区|自治[区州县旗]|[省市县区盟旗州]|地区)$/;
const LONGEST_REGION = 6;
const BEFORE = new Set(SIGNS_BEFORE_A_NAME);

/** The words of a list as texts are compared (五金 and 一带 hold numbers). */
const anyOf = (words: readonly string[]): string => words.map((word) => comparedText(word).signs).join("|");

const NAMESAKE = new RegExp(`^(?:${anyOf(NAMESAKE_ENDINGS)})`);
const AFTER_BARE = new RegExp(`^(?:${anyOf(WORDS_AFTER_A_BARE_NAME)})`);
/** 柳塘坑村, 柳塘下村, 芝英三村 are other villages than 柳塘村 and 芝英村; 柳塘村民 and 柳塘自然村 are not. */
const OTHER_VILLAGE =
	/^(?!自然村|行政村|村民(?!委))[\p{Script=Han}\ue000-\ue3e8]{0,2}?(?:村(?!民(?!委))|社区|居委|居民委)/u;

interface Regions {
	/** Short names of provinces, cities and counties (浙江, 金华, 永康). */
	readonly all: ReadonlySet<string>;
	/** Those of provinces and cities: a county's short name may be anybody's brand (大通, 和平). */
	readonly large: ReadonlySet<string>;
}

let known: Regions | null = null;

/** Built on first use. */
function regions(): Regions {
	if (known !== null) return known;
	const lines = REGION_CODES.trim().split("\n");
	const large = [
		...lines.filter((line) => line.slice(4, 6) === "00").map((line) => shortRegion(line.slice(7))),
		...PROVINCES.map(({ short }) => short),
	];
	const all = [...lines.map((line) => shortRegion(line.slice(7))), ...large];
	known = { all: new Set(all), large: new Set(large) };
	return known;
}

/** True when a word can be nothing but a region in front of a firm's name: ours, a large one, or one with its ending. */
export function isRegion(word: string, home: ReadonlySet<string>): boolean {
	const short = shortRegion(word);
	if (home.has(short) || regions().large.has(short)) return true;
	return REGION_ENDING.test(word) && regions().all.has(short);
}

/** 金华市 → 金华, 桐埠镇 → 桐埠; names of which one sign would be left stay whole. */
export function shortRegion(name: string): string {
	const short = comparedText(name)
		.signs.replace(REGION_ENDING, "")
		.replace(/(?:街道|[镇乡])$/, "");
	return short.length >= 2 ? short : comparedText(name).signs;
}

/** The region a text names directly before a position, by its short name; null when none. @param home further names */
export function regionBefore(signs: string, end: number, home: ReadonlySet<string>): string | null {
	for (let length = Math.min(LONGEST_REGION + 2, end); length >= 2; length -= 1) {
		const name = shortRegion(signs.slice(end - length, end));
		if (name.length <= LONGEST_REGION && (home.has(name) || regions().all.has(name))) return name;
	}
	return null;
}

/** True where no sign of another name can stand directly before a position. */
function isBorder(text: ComparedText, at: number, home: ReadonlySet<string>, original: string): boolean {
	const { signs, starts } = text;
	if (at === 0) return true;
	const before = signs.charAt(at - 1);
	if (BEFORE.has(before)) return true;
	if (isNumberSign(before)) return DIGIT.test(original.charAt(starts[at - 1] ?? 0));
	if (!isHan(before.charCodeAt(0))) return true;
	if (WORDS_BEFORE_A_NAME.some((word) => signs.endsWith(word, at))) return true;
	for (let length = 2; length <= Math.min(LONGEST_REGION, at); length += 1) {
		const name = signs.slice(at - length, at);
		if (home.has(name) || regions().all.has(name)) return true;
	}
	return false;
}

/** Where names may begin in one text. */
export interface Borders {
	/** A place's form ended here, whether or not it counted: another name may follow it. */
	readonly formEnds: ReadonlySet<number>;
	readonly home: ReadonlySet<string>;
	readonly original: string;
}

/**
 * How many signs are glued to the front of a name since the last border: 0 none; 1 or 2 make another name of it
 * (上柳塘村, 白石桥村); 3 stand for three and more, mostly a landmark.
 */
export function gluedBefore(text: ComparedText, start: number, borders: Borders): 0 | 1 | 2 | 3 {
	const isFree = (at: number) =>
		borders.formEnds.has(at) || isBorder(text, at, borders.home, borders.original);
	if (isFree(start)) return 0;
	if (isFree(start - 1)) return 1;
	return isFree(start - 2) ? 2 : 3;
}

/** True when a village's name without ending still means the village before what follows. @param isStated the officer wrote this form */
export function isVillageBefore(rest: string, isStated: boolean): boolean {
	if (rest === "" || !isHan(rest.charCodeAt(0))) return !OTHER_VILLAGE.test(rest);
	if (/^(?:自然村|行政村)/.test(rest)) return true;
	if (NAMESAKE.test(rest) || OTHER_VILLAGE.test(rest)) return false;
	return isStated || AFTER_BARE.test(rest);
}

const FIRM_NEXT = new RegExp(`^(?:${anyOf(FIRM_ENDINGS)})`);
const TRADE_NEXT = new RegExp(`^(?:${anyOf(TRADE_WORDS)})(?!车间|[部员]|工(?![业具贸艺]))`);
const TRADE_LAST = new RegExp(`(?:${anyOf(TRADE_WORDS)})$`);
const OTHER_FIRM = /^\p{Script=Han}{1,5}?(?:公司|集团|厂(?![区房门]))/u;
const AFTER_BARE_FIRM = new RegExp(`^(?:${anyOf(WORDS_AFTER_A_BARE_FIRM)})`);

/**
 * True when a firm's name without ending still means the firm before what follows: 恒远五金制品有限公司 is another firm
 * than 恒远五金, 恒远五金厂 the same. @param isStated the officer wrote this form
 */
export function isFirmBefore(word: string, rest: string, isStated: boolean): boolean {
	if (!isHan(rest.charCodeAt(0)) || FIRM_NEXT.test(rest)) return true;
	if (TRADE_NEXT.test(rest) || OTHER_FIRM.test(rest)) return false;
	return isStated || TRADE_LAST.test(word) || AFTER_BARE_FIRM.test(rest);
}

const TOWN =
	/街道(?![口旁边两上])|镇(?!江市|海区|远县|雄县|安县|宁[布县]|坪县|原县|平县|巴县|赉|康县|沅|银行)|乡(?!市|宁县|下)/g;
const TOWN_BORDERS = new Set("省市县区州盟旗镇乡村道");
const isTownBorder = (signs: string, at: number): boolean =>
	!isHan(signs.charCodeAt(at)) || TOWN_BORDERS.has(signs.charAt(at));

function townStart(signs: string, end: number): number {
	let start = end;
	while (start > 0 && !isTownBorder(signs, start - 1)) start -= 1;
	return start;
}

/** 乡镇, 集镇, 小镇, 城乡: kinds of place, no names. */
const COMMON_WORD = /^[\p{Script=Han}]?$|[小村乡]$/u;

/** The base of the town name that ends at a position: 澜江市古山镇 → 古山, 柳市镇 → 柳市. */
function townBase(signs: string, end: number): string {
	const start = townStart(signs, end);
	if (start < end) return signs.slice(start, end);
	const isMarket = /[市区县]/.test(signs.charAt(end - 1)) && !/^.[上里中]/.test(signs.slice(end, end + 2));
	const longer = townStart(signs, end - 1);
	return isMarket && end - longer <= 3 ? signs.slice(longer, end) : "";
}

const NO_TOWNS: readonly TownAt[] = [];

/** A town an address names. */
export interface TownAt {
	/** Behind its ending. */
	readonly end: number;
	readonly isOurs: boolean;
}

/**
 * The towns an address names, in order. 乡镇, 集镇 and the like are no names; a base that our town's name begins or ends is ours.
 * @param own base of our town's name, for comparing; empty = not known, then no town is anybody's
 */
export function townsOf(signs: string, own: string): readonly TownAt[] {
	if (own === "") return NO_TOWNS;
	const towns: TownAt[] = [];
	TOWN.lastIndex = 0;
	for (let match = TOWN.exec(signs); match !== null; match = TOWN.exec(signs)) {
		const base = townBase(signs, match.index);
		if (COMMON_WORD.test(base)) continue;
		const isOurs = base.endsWith(own) || base.startsWith(own);
		towns.push({ end: match.index + match[0].length, isOurs });
	}
	return towns;
}
