/** 被骗史 and 反诈防护: what the text says of earlier frauds and of the phone's protection before this one. */
import { HISTORY_RULES } from "@/data/narrative/scheme-histories";
import { SHIELD_RULES } from "@/data/narrative/scheme-shields";
import type { Finding } from "./finding";
import { allMatches, compileRules, findingOf, type SchemeText, surestFinding } from "./pattern-rules";

const HISTORIES = compileRules(HISTORY_RULES);
const SHIELDS = compileRules(SHIELD_RULES);

/** Earlier frauds; 两者 where victim and relation are both told, null where the text contradicts itself. */
export function readHistory(told: SchemeText): Finding<string> | null {
	const matches = allMatches(told, HISTORIES);
	const values = new Set(matches.map(({ rule }) => rule.value));
	if (values.has("first") && values.size > 1) return null;
	const [match] = matches;
	if (match === undefined) return null;
	if (values.size === 1) return surestFinding(told, matches);
	return { ...findingOf(told, match, "both"), rule: "prior_both" };
}

/** The protection told; null where the text leaves open whether 金钟罩 is there. */
export function readShield(told: SchemeText): Finding<string> | null {
	return surestFinding(told, allMatches(told, SHIELDS));
}
