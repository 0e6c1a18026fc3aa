/** The class that single words of a narrative speak for together, asked only where no rule finds a whole phrase. */
import { CLASS_WORDS } from "@/data/narrative/scheme-words";
import type { Finding } from "./finding";
import type { SchemeText } from "./pattern-rules";

interface Word {
	readonly text: string;
	readonly value: string;
	readonly weight: number;
}

/** Less than this is no more than a topic. */
const LEAST = 4;
/** By how much the class must weigh more than the next. */
const LEAD = 2;
/** Words beside which a narrative tells of a fraud at all. */
const FRAUD =
	/骗|诈|损失|亏|红包|要钱|费|转账|转[了走给到出入]|汇|付|[充投交打刷给]了|充值|扫码|拉黑|失联|敲诈|威胁|冒充|自称|假|没返|没了/;

/** Words by their first sign, longer ones first: 游戏币 is not 游戏 once more. */
function wordsBySign(): ReadonlyMap<string, readonly Word[]> {
	const bySign = new Map<string, Word[]>();
	for (const { value, strong, medium, weak } of CLASS_WORDS) {
		for (const [weight, words] of [
			[3, strong],
			[2, medium],
			[1, weak],
		] as const)
			for (const text of words.split(" ")) {
				const sign = text.charAt(0);
				bySign.set(sign, [...(bySign.get(sign) ?? []), { text, value, weight }]);
			}
	}
	for (const words of bySign.values()) words.sort((a, b) => b.text.length - a.text.length);
	return bySign;
}

const WORDS = wordsBySign();

interface Weighed {
	weight: number;
	best: number;
	start: number;
	end: number;
}

/** Adds a word to what its class weighs; the heaviest word is the one that is shown. */
function add(classes: Map<string, Weighed>, { value, weight, text }: Word, start: number): void {
	const own = classes.get(value);
	if (own === undefined) {
		classes.set(value, { weight, best: weight, start, end: start + text.length });
		return;
	}
	own.weight += weight;
	if (weight <= own.best) return;
	own.best = weight;
	own.start = start;
	own.end = start + text.length;
}

/** Each word counts once; a word inside a longer one of its class does not count. */
function weighed({ text, silenced }: SchemeText): ReadonlyMap<string, Weighed> {
	const classes = new Map<string, Weighed>();
	const counted = new Set<Word>();
	const ends = new Map<string, number>();
	for (let at = 0; at < text.length; at += 1) {
		const words = WORDS.get(text.charAt(at));
		if (words === undefined || silenced.some(({ start, end }) => start <= at && at < end)) continue;
		for (const word of words) {
			if (at < (ends.get(word.value) ?? 0) || !text.startsWith(word.text, at)) continue;
			ends.set(word.value, at + word.text.length);
			if (!counted.has(word)) add(classes, word, at);
			counted.add(word);
		}
	}
	return classes;
}

/** The class whose words weigh most, null where none outweighs the others clearly. */
export function classByWords(told: SchemeText): Finding<string> | null {
	if (!FRAUD.test(told.text)) return null;
	const ranked = [...weighed(told)].sort(([, a], [, b]) => b.weight - a.weight);
	const [first, second] = ranked;
	if (first === undefined || first[1].weight < LEAST || first[1].best < 2) return null;
	if (first[1].weight - (second?.[1].weight ?? 0) < LEAD) return null;
	const [value, { start, end }] = first;
	const { originOf } = told.prepared;
	return { value, start: originOf(start), end: originOf(end - 1) + 1, rule: "class_words", confidence: 0.6 };
}
