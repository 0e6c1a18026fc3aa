/** 预警止付状态: alerts, dissuasions and stop-payments that were done. */
import { INTERVENTION_RULES } from "@/data/narrative/scheme-interventions";
import type { Finding } from "./finding";
import { allMatches, compileRules, type Match, type SchemeText, surestFinding } from "./pattern-rules";

const RULES = compileRules(INTERVENTION_RULES);
const ALERTS = new Set<string | null>(["alerted_not_stopped", "alerted_dissuading"]);
const SUM = String.raw`(\d+(?:\.\d+)?)(万|千)?(余|多)?(?:元|(?<=[万千余多]))`;
const STOPPED = [
	new RegExp(String.raw`(?:止付|冻结|拦截|追回)[^，。；,;\d]{0,14}${SUM}`),
	new RegExp(String.raw`${SUM}[^，。；,;\d]{0,10}(?:止付|冻结|拦截|追回)`),
];
const LOST = [
	new RegExp(`${SUM}(?:余额)?(?:现金)?(?:转|汇|打|存)(?:入|到|至|给|走|出)`, "g"),
	new RegExp(
		String.raw`(?:被骗|骗走|诈骗|损失|骗取|骗了|[共总合]计?|转(?:账|出|入|走|了)|汇款|汇了|支付|付款|垫付)[^，。；,;\d]{0,14}${SUM}`,
		"g",
	),
];
const UNITS: Readonly<Record<string, number>> = { 千: 1000, 万: 10_000 };

interface Sum {
	readonly yuan: number;
	readonly isRounded: boolean;
}

function sumOf([, digits, unit = "", rounded]: readonly (string | undefined)[]): Sum {
	return { yuan: Math.round(Number(digits) * (UNITS[unit] ?? 1)), isRounded: rounded !== undefined };
}

/** The largest sum said to have gone; null when none is told. */
function largestLost(text: string): Sum | null {
	let largest: Sum | null = null;
	for (const found of LOST.flatMap((pattern) => [...text.matchAll(pattern)])) {
		const sum = sumOf(found);
		if (largest === null || sum.yuan > largest.yuan) largest = sum;
	}
	return largest;
}

/** What share was stopped, by the sums of the text; null where one of them is not told or rounded. */
function shareStopped(text: string): string | null {
	const found = STOPPED.map((pattern) => pattern.exec(text)).find((hit) => hit !== null);
	const lost = largestLost(text);
	if (!found || lost === null) return null;
	const stopped = sumOf(found);
	if (stopped.yuan < lost.yuan) return "stopped_partly";
	return stopped.yuan === lost.yuan && !lost.isRounded ? "stopped_fully" : null;
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
