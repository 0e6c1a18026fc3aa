/** 涉诈工具: the most telling tool a narrative names. */
import { MEDIUM_RULES } from "@/data/narrative/scheme-media";
import type { Finding } from "./finding";
import { compileRules, findingOf, matchesOf, type SchemeText } from "./pattern-rules";

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
	for (const rule of RULES) {
		if (isBare && INSTALLED.has(rule.value)) continue;
		const match = matchesOf(told, rule, 1)[0];
		if (match === undefined) continue;
		return rule.value === null ? null : findingOf(told, match, rule.value);
	}
	if (contact === null || !CALLS.has(contact.value)) return null;
	return { ...contact, value: "call_only", rule: "call_alone", confidence: CALL_CONFIDENCE };
}
