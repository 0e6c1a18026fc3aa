/** Under which written forms a village, a zone or an enterprise is known, from its name and its stated aliases. */
import {
	COMMUNITY_ENDINGS,
	FIRM_ENDINGS,
	TRADE_WORDS,
	VILLAGE_ENDINGS,
	ZONE_ENDINGS,
} from "@/data/place-words";
import { isRegion, shortRegion } from "./gazetteer-borders";
import { comparedText } from "./gazetteer-text";
import type { Trie } from "./gazetteer-trie";

/** A place of a list, as settings and imports name it. */
export interface NamedPlace {
	readonly name: string;
	readonly aliases: readonly string[];
}

/** What kind of place a list holds: each loses other endings in writing. */
export type PlaceTrade = "village" | "zone" | "enterprise";

/** Adds every form of one place. @param home short names of our own regions, the town among them */
export type FormWriter = (trie: Trie, place: NamedPlace, home: ReadonlySet<string>) => void;

const OWN = 0;
const STATED = 1;
const SAME = 2;
const BARE = 3;
const SIMILAR = 4;
const SHORTEST = 2;

const LONE_NUMBER = /^[\ue000-\ue3e8]$/;

function endingOf(signs: string, endings: readonly string[]): string | null {
	return endings.find((ending) => signs.endsWith(ending) && signs.length > ending.length) ?? null;
}

/** Writes one form, with the claims of one place. */
type Put = (signs: string, level: number, regions?: readonly string[]) => void;

function putter(trie: Trie, name: string, endings: readonly string[]): Put {
	return (signs, level, regions = []) => {
		if (signs.length < SHORTEST) return;
		trie.add(signs, endingOf(signs, endings) !== null, { name, level, regions });
	};
}

const LIVING_ENDINGS: readonly string[] = [...VILLAGE_ENDINGS, ...COMMUNITY_ENDINGS];

/** One way of writing a village, taken apart. */
interface LivingName {
	readonly base: string;
	readonly isEnded: boolean;
	/** Endings of the same kind of place, and of the other kind. */
	readonly same: readonly string[];
	readonly other: readonly string[];
}

function livingName(signs: string): LivingName {
	const community = endingOf(signs, COMMUNITY_ENDINGS);
	const ending = community ?? endingOf(signs, VILLAGE_ENDINGS);
	const [same, other] =
		community === null ? [VILLAGE_ENDINGS, COMMUNITY_ENDINGS] : [COMMUNITY_ENDINGS, VILLAGE_ENDINGS];
	const base = ending === null ? signs : signs.slice(0, -ending.length);
	return { base, isEnded: ending !== null, same, other };
}

/** 柳塘村: also 柳塘村委会 and bare 柳塘; 柳塘社区 is only similar, it may be another place. */
const writeVillage: FormWriter = (trie, { name, aliases }, home) => {
	const put = putter(trie, name, LIVING_ENDINGS);
	for (const [position, word] of [name, ...aliases].entries()) {
		const { signs } = comparedText(word);
		if (signs.length < SHORTEST) continue;
		const { base, isEnded, same, other } = livingName(signs);
		put(signs, position === 0 ? OWN : STATED);
		for (const ending of same) put(base + ending, SAME);
		for (const ending of other) put(base + ending, isEnded ? SIMILAR : SAME);
		if (isEnded && !LONE_NUMBER.test(base) && !home.has(base)) put(base, BARE);
	}
};

/** The regions a name begins with, outermost first, and what is left: 浙江永康恒远五金 → 浙江 永康, 恒远五金. */
function withoutRegions(signs: string, home: ReadonlySet<string>): readonly [readonly string[], string] {
	const regions: string[] = [];
	let rest = signs;
	for (let length = Math.min(8, rest.length - SHORTEST); length >= SHORTEST; ) {
		const head = rest.slice(0, length);
		if (isRegion(head, home)) {
			regions.push(shortRegion(head));
			rest = rest.slice(length);
			length = Math.min(8, rest.length - SHORTEST);
		} else length -= 1;
	}
	return [regions, rest];
}

/** 北屏工业区: also 北屏园区 and 桐埠镇北屏工业区; never bare 北屏, which is a village. */
const writeZone: FormWriter = (trie, { name, aliases }, home) => {
	const put = putter(trie, name, ZONE_ENDINGS);
	for (const [position, word] of [name, ...aliases].entries()) {
		const { signs } = comparedText(word);
		put(signs, position === 0 ? OWN : STATED);
		const [, local] = withoutRegions(signs, home);
		const ending = endingOf(local, ZONE_ENDINGS);
		if (ending === null) continue;
		const base = local.slice(0, -ending.length);
		for (const one of ZONE_ENDINGS) if (base.length >= SHORTEST || one === ending) put(base + one, SAME);
	}
};

const TRADES = TRADE_WORDS.map((word) => comparedText(word).signs).sort((a, b) => b.length - a.length);

/** What of a firm's name is its own: 恒远五金 → 恒远, 五金 → nothing. */
function brandOf(core: string): string {
	let brand = core;
	for (let trade = endingOf(` ${brand}`, TRADES); trade !== null; trade = endingOf(` ${brand}`, TRADES)) {
		brand = brand.slice(0, -trade.length);
	}
	return brand;
}

/** 浙江恒远五金有限公司: also without 浙江, and as 恒远五金; only its ending is lost where two signs remain besides the trade. */
const writeEnterprise: FormWriter = (trie, { name, aliases }, home) => {
	const put = putter(trie, name, FIRM_ENDINGS);
	for (const [position, word] of [name, ...aliases].entries()) {
		const { signs } = comparedText(word);
		put(signs, position === 0 ? OWN : STATED);
		const [regions, local] = withoutRegions(signs.replace(/[()]/g, ""), home);
		const ending = endingOf(local, FIRM_ENDINGS);
		const core = ending === null ? local : local.slice(0, -ending.length);
		if (brandOf(core).length < SHORTEST) continue;
		put(local, SAME, regions);
		put(core, BARE, regions);
	}
};

/** How the forms of each trade are written. */
export const FORM_WRITERS: Readonly<Record<PlaceTrade, FormWriter>> = {
	village: writeVillage,
	zone: writeZone,
	enterprise: writeEnterprise,
};
