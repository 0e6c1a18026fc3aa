/** The gazetteer: which place of a list a messy address, a firm's name or a sentence names, without ever guessing. */
import {
	type Borders,
	gluedBefore,
	isFirmBefore,
	isVillageBefore,
	regionBefore,
	shortRegion,
	type TownAt,
	townsOf,
} from "./gazetteer-borders";
import { FORM_WRITERS, type NamedPlace, type PlaceTrade } from "./gazetteer-forms";
import { type ComparedText, comparedText } from "./gazetteer-text";
import { type Claim, type Form, type FormAt, type Trie, trie } from "./gazetteer-trie";

export type { NamedPlace, PlaceTrade } from "./gazetteer-forms";

/** Half-open offsets in the text as given, and what stands there. */
interface Written {
	readonly start: number;
	readonly end: number;
	readonly written: string;
}

/**
 * What a text says of the places of a list. `candidates` best first, at least one: a single one means that the text
 * writes something similar only (柳塘社区 for 柳塘村). `other_town`: it names a town, and none that counts is ours.
 */
export type PlaceReading =
	| ({ readonly kind: "found"; readonly name: string; readonly isWhole: boolean } & Written)
	| ({ readonly kind: "ambiguous"; readonly candidates: readonly string[] } & Written)
	| { readonly kind: "none"; readonly reason: "other_town" | "unknown" };

/** Places of one list, ready to be found. */
export interface Gazetteer {
	/** The place a text names. Never throws; equal texts give equal readings. */
	find(text: string): PlaceReading;
}

/** What a gazetteer may know of our own town. */
export interface GazetteerHome {
	/** As addresses write it (桐埠镇); empty or left out = not known, then no town excludes a place. */
	readonly township?: string;
	/** Further regions that are ours: province, city, county. */
	readonly regions?: readonly string[];
}

/** One accepted form in a text; `rank` 0 a name with its ending, 1 a stated one without, 2 an implied one, 3 a similar one. */
interface Hit extends FormAt {
	readonly start: number;
	readonly claims: readonly Claim[];
	readonly rank: number;
}

interface Atlas {
	readonly trade: PlaceTrade;
	readonly forms: Trie;
	readonly home: ReadonlySet<string>;
	/** Our town's name for comparing; empty = not known. */
	readonly town: string;
}

const UNKNOWN: PlaceReading = { kind: "none", reason: "unknown" };
const OTHER_TOWN: PlaceReading = { kind: "none", reason: "other_town" };
const STATED = 1;
const SIMILAR = 4;

/** The claims of the lowest level; a firm of another region is only similar. */
function strongest(form: Form, region: string | null, home: ReadonlySet<string>): readonly Claim[] {
	if (form.claims.length === 1 && region === null) return form.claims;
	const claims = form.claims.map((claim) => {
		const isAt =
			region === null || claim.level <= STATED || home.has(region) || claim.regions.includes(region);
		return isAt ? claim : { ...claim, level: SIMILAR };
	});
	const lowest = Math.min(...claims.map(({ level }) => level));
	return claims.filter(({ level }) => level === lowest);
}

function goesOn(trade: PlaceTrade, word: string, rest: string, isStated: boolean): boolean {
	if (trade === "village") return isVillageBefore(rest, isStated);
	return trade === "zone" || isFirmBefore(word, rest, isStated);
}

function rankOf(form: Form, level: number): number {
	if (level >= SIMILAR) return 3;
	if (form.isEnded) return 0;
	return level <= STATED ? 1 : 2;
}

/** Where forms are looked at: a position of a text, and how many signs are glued before it. */
interface Spot {
	readonly text: ComparedText;
	readonly start: number;
	readonly glued: number;
}

function hitAt({ text, start, glued }: Spot, { form, end }: FormAt, atlas: Atlas): Hit | null {
	const region = atlas.trade === "enterprise" ? regionBefore(text.signs, start, atlas.home) : null;
	const claims = strongest(form, region, atlas.home);
	const level = claims[0]?.level ?? SIMILAR;
	const isBehindLandmark = glued === 3 && form.isEnded && atlas.trade !== "enterprise";
	if (glued > 0 && !isBehindLandmark) return null;
	const rest = text.signs.slice(end, end + 12);
	if (!form.isEnded && !goesOn(atlas.trade, text.signs.slice(start, end), rest, level <= STATED)) return null;
	return { form, end, start, claims, rank: rankOf(form, level) };
}

/** Every accepted form, leftmost and longest first; forms inside accepted ones are not looked at. */
function hitsOf(text: ComparedText, original: string, atlas: Atlas): readonly Hit[] {
	const hits: Hit[] = [];
	const formEnds = new Set<number>();
	const borders: Borders = { formEnds, home: atlas.home, original };
	for (let start = 0; start < text.signs.length; start += 1) {
		const forms = atlas.forms.formsAt(text.signs, start);
		if (forms.length === 0) continue;
		const glued = gluedBefore(text, start, borders);
		let hit: Hit | null = null;
		for (let at = forms.length - 1; at >= 0 && hit === null; at -= 1) {
			const form = forms[at];
			if (form !== undefined) hit = hitAt({ text, start, glued }, form, atlas);
		}
		if (glued === 0) for (const { end } of forms) formEnds.add(end);
		if (hit === null) continue;
		hits.push(hit);
		start = hit.end - 1;
	}
	return hits;
}

/** True when the last town named before a hit is not ours. */
function isElsewhere(towns: readonly TownAt[], start: number): boolean {
	let isOther = false;
	for (const { end, isOurs } of towns) if (end <= start) isOther = !isOurs;
	return isOther;
}

const bySigns = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The names hits stand for, best first: by level, then length, then place in the text, then name. */
function namesOf(hits: readonly Hit[]): readonly string[] {
	const [only] = hits;
	if (hits.length === 1 && only?.claims.length === 1) return only.claims.map(({ name }) => name);
	const all = hits.flatMap(({ claims, start, end }) =>
		claims.map(({ name, level }) => ({ name, level, start, end })),
	);
	all.sort(
		(a, b) =>
			a.level - b.level ||
			b.end - b.start - (a.end - a.start) ||
			a.start - b.start ||
			bySigns(a.name, b.name),
	);
	return [...new Set(all.map(({ name }) => name))];
}

function readingOf(hits: readonly Hit[], text: ComparedText, original: string): PlaceReading {
	const rank = Math.min(...hits.map((hit) => hit.rank));
	const best = hits.filter((hit) => hit.rank === rank);
	const candidates = namesOf(best);
	const [first] = best;
	const [name] = candidates;
	if (first === undefined || name === undefined) return UNKNOWN;
	const start = text.starts[first.start] ?? 0;
	const end = text.ends[first.end - 1] ?? original.length;
	const place = { start, end, written: original.slice(start, end) };
	if (candidates.length > 1 || rank === 3) return { kind: "ambiguous", candidates, ...place };
	const isWhole = first.start === 0 && first.end === text.signs.length;
	return { kind: "found", name, isWhole, ...place };
}

function read(original: string, atlas: Atlas): PlaceReading {
	const text = comparedText(original);
	const towns = atlas.trade === "village" ? townsOf(text.signs, atlas.town) : [];
	const hits = hitsOf(text, original, atlas).filter(({ start }) => !isElsewhere(towns, start));
	if (hits.length > 0) return readingOf(hits, text, original);
	return towns.length > 0 && towns.every(({ isOurs }) => !isOurs) ? OTHER_TOWN : UNKNOWN;
}

/**
 * The gazetteer of a list of places; the order of the list decides nothing.
 *
 * Numbers are equal however they are written. Endings may be lost or changed (柳塘村委会, 柳塘; 恒远五金 for
 * 浙江恒远五金有限公司), never to a single sign; what a name shares with a road, a school or a longer name of another place is not found.
 * Names speak before stated aliases, those before implied ones; what two places claim alike is ambiguous.
 * @param trade what the list holds; villages read without another word
 */
export function gazetteerOf(
	places: readonly NamedPlace[],
	home: GazetteerHome = {},
	trade: PlaceTrade = "village",
): Gazetteer {
	const town = shortRegion(home.township ?? "");
	const ours = [...(home.regions ?? []).map(shortRegion), town].filter(({ length }) => length >= 2);
	const atlas: Atlas = { trade, forms: trie(), home: new Set(ours), town };
	for (const place of places) FORM_WRITERS[trade](atlas.forms, place, atlas.home);
	return { find: (text) => read(text, atlas) };
}
