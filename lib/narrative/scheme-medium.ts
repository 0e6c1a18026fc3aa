/** 涉诈工具: the most telling tool a narrative names. */
import { MEDIUM_RULES } from "@/data/narrative/scheme-media";
import type { Finding } from "./finding";
import { allMatches, compileRules, findingOf, type SchemeText } from "./pattern-rules";

const RULES = compileRules(MEDIUM_RULES);
const CALLS = new Set(["phone", "phone_foreign", "phone_domestic"]);
/** Tools that have to be installed first. */
const INSTALLED = new Set<string | null>(["fraud_app", "remote_control"]);
const NOTHING_INSTALLED = /(?:未|没有?|并未)(?:曾)?(?:下载|安装)(?:过|或安装|、安装)?任何/;
const CALL_CONFIDENCE = 0.7;

/**
 * The tool of the first rule that matches; where only a call is told, the call itself.
 * @param contact the channel of the first contact, as read before
 */
export function readMedium(told: SchemeText, contact: Finding<string> | null): Finding<string> | null {
	const isBare = NOTHING_INSTALLED.test(told.text);
	for (const match of allMatches(told, RULES)) {
		const { value } = match.rule;
		if (isBare && INSTALLED.has(value)) continue;
		return value === null ? null : findingOf(told, match, value);
	}
	if (contact === null || !CALLS.has(contact.value)) return null;
	return { ...contact, value: "call_only", rule: "call_alone", confidence: CALL_CONFIDENCE };
}
