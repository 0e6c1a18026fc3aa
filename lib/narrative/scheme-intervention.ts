/** 预警止付状态: alerts, dissuasions and stop-payments that were done. */
import { INTERVENTION_RULES } from "@/data/narrative/scheme-interventions";
import type { Finding } from "./finding";
import { allMatches, compileRules, type Match, type SchemeText, surestFinding } from "./pattern-rules";

const RULES = compileRules(INTERVENTION_RULES);
const ALERTS = new Set<string | null>(["alerted_not_stopped", "alerted_dissuading"]);
const STOPPED = /(?:止付|冻结|拦截)[^，。；,;\d]{0,10}(\d+(?:\.\d+)?)(万)?(?:余|多)?元/;
const LOST = /(?:被骗|骗走|诈骗|损失|骗取|共计|总计)[^，。；,;\d]{0,10}(\d+(?:\.\d+)?)(万)?(余|多)?元/;
const TEN_THOUSAND = 10_000;

function yuanOf(found: RegExpExecArray): number {
	return Number(found[1]) * (found[2] === undefined ? 1 : TEN_THOUSAND);
}

/** What share was stopped, by the two sums of the text; null where one of them is not told or rounded. */
function shareStopped(text: string): string | null {
	const stopped = STOPPED.exec(text);
	const lost = LOST.exec(text);
	if (stopped === null || lost === null) return null;
	if (yuanOf(stopped) < yuanOf(lost)) return "stopped_partly";
	return yuanOf(stopped) === yuanOf(lost) && lost[3] === undefined ? "stopped_fully" : null;
}

function stopFinding(told: SchemeText, matches: readonly Match[]): Finding<string> | null {
	const found = surestFinding(told, matches);
	if (found?.value !== "stopped") return found;
	return { ...found, value: shareStopped(told.text) ?? "stopped" };
}

/** What was done; an alert speaks before a stop-payment, and silence is null. */
export function readIntervention(told: SchemeText): Finding<string> | null {
	const matches = allMatches(told, RULES);
	const alerts = matches.filter(({ rule }) => ALERTS.has(rule.value));
	return alerts.length > 0 ? surestFinding(told, alerts) : stopFinding(told, matches);
}
