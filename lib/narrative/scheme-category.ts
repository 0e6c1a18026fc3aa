/** 诈骗类别 and 手法子类: the scheme that took the money, of all a narrative names. */
import { CLASS_RULES } from "@/data/narrative/scheme-classes";
import { HINT_RULES } from "@/data/narrative/scheme-hints";
import { MONEY_RULES } from "@/data/narrative/scheme-methods-money";
import { PERSON_RULES } from "@/data/narrative/scheme-methods-persons";
import { REBATE_SERVICE_RULES } from "@/data/narrative/scheme-methods-rebate-service";
import { SHOPPING_RULES } from "@/data/narrative/scheme-methods-shopping";
import { PRECEDENCE } from "@/data/narrative/scheme-silence";
import { FRAUD_SUBTYPES } from "@/data/taxonomy";
import type { Finding } from "./finding";
import {
	allMatches,
	compileRules,
	findingOf,
	type Match,
	type SchemeText,
	surest,
	surestFinding,
} from "./pattern-rules";
import { classByWords } from "./scheme-words";

const CLASSES = compileRules(CLASS_RULES);
/** Hints speak where nothing surer is told. */
const HINTS = compileRules(HINT_RULES);
const METHODS = compileRules([...REBATE_SERVICE_RULES, ...MONEY_RULES, ...SHOPPING_RULES, ...PERSON_RULES]);
const CLASS_OF: ReadonlyMap<string | null, string> = new Map(
	FRAUD_SUBTYPES.map(({ id, fraudClass }) => [id, fraudClass]),
);

/** A class hides another only where its own words are as sure as this. */
const SURE_ENOUGH = 0.9;

interface Scheme {
	readonly category: Finding<string> | null;
	readonly subtype: Finding<string> | null;
}

function bestByClass(matches: readonly Match[]): ReadonlyMap<string, Match> {
	const byClass = new Map<string, Match[]>();
	for (const match of matches) {
		const fraudClass = CLASS_OF.get(match.rule.value) ?? match.rule.value;
		if (fraudClass === null) continue;
		byClass.set(fraudClass, [...(byClass.get(fraudClass) ?? []), match]);
	}
	return new Map(
		[...byClass].flatMap(([id, own]) => {
			const best = surest(own);
			return best === null ? [] : [[id, best] as const];
		}),
	);
}

/** The class that remains when hidden ones are gone; null when two are told equally strongly. */
function decided(best: ReadonlyMap<string, Match>): readonly [string, Match] | null {
	const left = [...best].filter(([id]) => !isHidden(best, id));
	const first = surest(left.map(([, match]) => match));
	const same = left.filter(([, match]) => match.rule.confidence === first?.rule.confidence);
	return same.length === 1 ? (same[0] ?? null) : null;
}

function isHidden(best: ReadonlyMap<string, Match>, fraudClass: string): boolean {
	return PRECEDENCE.some(
		([winner, loser]) => loser === fraudClass && (best.get(winner)?.rule.confidence ?? 0) >= SURE_ENOUGH,
	);
}

/** The class and, where its words tell it, the method under it. */
export function readScheme(told: SchemeText): Scheme {
	const methods = allMatches(told, METHODS);
	const sure = bestByClass([...allMatches(told, CLASSES), ...methods]);
	const best = sure.size > 0 ? sure : bestByClass(allMatches(told, HINTS));
	const found = decided(best);
	if (found === null) return { category: best.size === 0 ? classByWords(told) : null, subtype: null };
	const [category, match] = found;
	const own = methods.filter(({ rule }) => CLASS_OF.get(rule.value) === category);
	return { category: findingOf(told, match, category), subtype: surestFinding(told, own) };
}
