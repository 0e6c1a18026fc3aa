/** 宣防触达: the last receipt or talk before the fraud, by the age the text gives. */
import { PREVENTION_AGES, PREVENTION_RULES, PREVENTION_WORDS } from "@/data/narrative/scheme-preventions";
import type { Finding } from "./finding";
import {
	allMatches,
	compileRules,
	expandPattern,
	type SchemeText,
	type Span,
	surestFinding,
} from "./pattern-rules";

const RULES = compileRules(PREVENTION_RULES);
const AGES = PREVENTION_AGES.map((source) => new RegExp(expandPattern(source)));
const DEED = "[^。；]{0,20}?(?:签[^，。；]{0,10}(?:回执|承诺书|告知书)|(?:宣传|宣讲|讲座|培训))";
const WORDS = PREVENTION_WORDS.map(([source, reach]) => [new RegExp(`${source}${DEED}`), reach] as const);
/** A text about prevention names one of these. */
const TOPICS = ["回执", "宣传", "宣讲", "讲座", "培训", "承诺书", "告知书"];
const DENIED = /未|没有|从没|不曾|民警现场|后民警/;
const LAST_YEAR = /去年[^。；]{0,20}?(?:签[^，。；]{0,10}(?:回执|承诺书)|(?:宣传|宣讲|讲座|培训))/;
const EVENT_MONTH = /20\d\d年(\d{1,2})月/;
/** From April on, whatever happened last year is more than 90 days ago. */
const APRIL = 4;
const CONFIDENCE = 0.88;
const DIGITS = "零一二三四五六七八九十";
const DAYS: Readonly<Record<string, number>> = { 天: 1, 日: 1, 周: 7, 星期: 7, 月: 30, 年: 365 };
const FIRST_BAND = 30;
const SECOND_BAND = 90;

function countOf(word: string): number {
	if (/^\d+$/.test(word)) return Number(word);
	if (word === "半") return 0.5;
	if (word === "两") return 2;
	const [tens = "", ones = ""] = word.split("十");
	const digit = (sign: string): number => DIGITS.indexOf(sign);
	if (!word.includes("十")) return digit(word);
	return (tens === "" ? 1 : digit(tens)) * 10 + (ones === "" ? 0 : digit(ones));
}

/** The band of an age; null for an unreadable one, and for three months, which may be either side of 90 days. */
function reachOf(word: string, unit: string): string | null {
	const count = countOf(word);
	const days = count * (DAYS[unit] ?? 0);
	if (count < 0 || days === 0 || (unit === "月" && days === SECOND_BAND)) return null;
	if (days <= FIRST_BAND) return "within_30";
	return days <= SECOND_BAND ? "within_90" : "over_90";
}

function told(text: SchemeText, span: Span, value: string): Finding<string> {
	const { originOf } = text.prepared;
	return {
		value,
		start: originOf(span.start),
		end: originOf(span.end - 1) + 1,
		rule: "prevention_age",
		confidence: CONFIDENCE,
	};
}

function agedFinding(scheme: SchemeText): Finding<string> | null {
	const { text } = scheme;
	for (const pattern of AGES) {
		const hit = pattern.exec(text);
		if (hit === null || DENIED.test(hit[0])) continue;
		const reach = reachOf(hit[1] ?? "", hit[2] ?? "");
		const span = { start: hit.index, end: hit.index + hit[0].length };
		return reach === null ? null : told(scheme, span, reach);
	}
	for (const [pattern, reach] of WORDS) {
		const hit = pattern.exec(text);
		if (hit !== null && !DENIED.test(hit[0]))
			return told(scheme, { start: hit.index, end: hit.index + hit[0].length }, reach);
	}
	const hit = LAST_YEAR.exec(text);
	const month = Number(EVENT_MONTH.exec(text)?.[1] ?? 0);
	if (hit === null || month < APRIL || DENIED.test(hit[0])) return null;
	return told(scheme, { start: hit.index, end: hit.index + hit[0].length }, "over_90");
}

/** When the victim was last reached before the fraud; null where that is not told or its age is left open. */
export function readPrevention(scheme: SchemeText): Finding<string> | null {
	if (!TOPICS.some((topic) => scheme.text.includes(topic))) return null;
	return agedFinding(scheme) ?? surestFinding(scheme, allMatches(scheme, RULES));
}
