/** 引流渠道: how suspect and victim first met, which is what the text tells first. */
import { CONTACT_RULES } from "@/data/narrative/scheme-contacts";
import type { Finding } from "./finding";
import { allMatches, compileRules, findingOf, type Match, type SchemeText } from "./pattern-rules";

const RULES = compileRules(CONTACT_RULES);

/** How far behind a mere “online” the platform may be named. */
const REACH = 40;
const NAMES_PLATFORM = 0.92;

/** True where “online” comes first and the platform follows. */
function isMadePlain(vague: Match, plain: Match): boolean {
	if (vague.rule.value !== null || vague.rule.confidence >= NAMES_PLATFORM) return false;
	return plain.rule.confidence >= NAMES_PLATFORM && plain.start - vague.start <= REACH;
}

/** The earlier match; of two that share words, the surer. */
function isBefore(match: Match, other: Match): boolean {
	if (isMadePlain(other, match)) return true;
	if (isMadePlain(match, other)) return false;
	const isApart = match.end <= other.start || other.end <= match.start;
	return isApart ? match.start < other.start : match.rule.confidence > other.rule.confidence;
}

/** The channel of the first contact; a channel refused, or one to which they moved later, is none. */
export function readContact(told: SchemeText): Finding<string> | null {
	let first: Match | null = null;
	for (const match of allMatches(told, RULES)) if (first === null || isBefore(match, first)) first = match;
	return first === null || first.rule.value === null ? null : findingOf(told, first, first.rule.value);
}
