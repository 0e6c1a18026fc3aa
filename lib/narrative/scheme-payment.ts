/** 资金通道: the way most of the money left, by the sums told beside each way. */
import { PAYMENT_RULES } from "@/data/narrative/scheme-payments";
import type { Finding } from "./finding";
import { allMatches, compileRules, findingOf, type Match, type SchemeText, surest } from "./pattern-rules";

const RULES = compileRules(PAYMENT_RULES);
const MOST_PER_RULE = 12;
/** Rules below this speak only where no surer one does. */
const SURE = 0.8;
/** How far behind the way of payment its sum may stand. */
const REACH = 45;
const REACH_BEFORE = 20;
const CLAUSE_END = /[，。；！？,;!?]/;
const SUM = /(\d+(?:\.\d+)?)(万|w|千)?(?:余|多)?(?:元|块|人民币|(?<=[万w千多余]|\d{3,6}(?!\d)))/;
const UNITS: Readonly<Record<string, number>> = { 万: 10_000, w: 10_000, 千: 1000 };

/** The sum of a match's own words or behind them, or else before them; within its sentence and between its neighbours. */
function sumBeside(told: SchemeText, match: Match, last: number, next: number): number | null {
	const end = Math.min(match.end + REACH, next, told.text.length);
	const behind = told.text.slice(match.start, end).split("。")[0] ?? "";
	const before = told.text.slice(Math.max(last, match.start - REACH_BEFORE), match.start).split(CLAUSE_END);
	const found = SUM.exec(behind) ?? SUM.exec(before.at(-1) ?? "");
	return found === null ? null : Number(found[1]) * (UNITS[found[2] ?? ""] ?? 1);
}

/** Matches in the order of the text, without those that lie inside an earlier one. */
function inOrder(matches: readonly Match[]): readonly Match[] {
	const isSure = matches.some(({ rule }) => rule.confidence >= SURE);
	const kept: Match[] = [];
	const wanted = matches.filter(({ rule }) => !isSure || rule.confidence >= SURE);
	for (const match of wanted.sort((a, b) => a.start - b.start || b.end - a.end)) {
		const last = kept.at(-1);
		const isInside = last !== undefined && match.end <= last.end && match.rule.value !== last.rule.value;
		if (!isInside) kept.push(match);
	}
	return kept;
}

/** Sums by channel; null when one of the channels has none. */
function sumsByChannel(
	told: SchemeText,
	matches: readonly Match[],
): ReadonlyMap<string | null, number> | null {
	const sums = new Map<string | null, number>();
	for (const [at, match] of matches.entries()) {
		const last = matches[at - 1]?.end ?? 0;
		const sum = sumBeside(told, match, last, matches[at + 1]?.start ?? told.text.length);
		if (sum !== null) sums.set(match.rule.value, (sums.get(match.rule.value) ?? 0) + sum);
	}
	return matches.every(({ rule }) => sums.has(rule.value)) ? sums : null;
}

/** The channel of the largest sum, or the only one told; null when several are told without their sums. */
export function readPayment(told: SchemeText): Finding<string> | null {
	const matches = inOrder(allMatches(told, RULES, MOST_PER_RULE));
	const channels = new Set(matches.map(({ rule }) => rule.value));
	const best = surest(matches);
	if (best === null || best.rule.value === null) return null;
	if (channels.size === 1) return findingOf(told, best, best.rule.value);
	const sums = sumsByChannel(told, matches);
	if (sums === null) return null;
	const most = Math.max(...sums.values());
	const largest = [...sums].filter(([, sum]) => sum === most);
	const main = surest(matches.filter(({ rule }) => rule.value === largest[0]?.[0]));
	if (largest.length > 1 || main === null || main.rule.value === null) return null;
	return findingOf(told, main, main.rule.value);
}
