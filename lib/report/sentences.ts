/** Prose from figures in official wording; a clause is dropped when it would rest on too little. */
import type { Answer, DimensionAnswer, MetricAnswer, ValueAnswer } from "@/lib/analysis/answer";
import { comparisonLead } from "@/lib/blocks/comparison";
import { dimensionAnswer, unitOf } from "@/lib/blocks/from-dimensions";
import { shownValue } from "@/lib/blocks/from-headline";
import type { DateRange } from "@/lib/calendar/range";
import { dayCount, lastDay } from "@/lib/calendar/range";
import type { DimensionId } from "@/lib/dimensions/dimension";
import type { MetricId } from "@/lib/metrics/metric";
import { comparisonPhrase, valueText } from "@/lib/wording/change";
import { fullDateText, rangeText, shortDateText, weekdayText } from "@/lib/wording/dates";
import { percentText } from "@/lib/wording/numbers";

/** Fewer events than this make no clause (domain contract §9). */
const LEAST_COUNT = 2;
/** A dimension known for less than this share makes no clause (domain contract §9). */
const LEAST_COVERAGE = 0.6;
/** Losses and solved cases of so few days swing too much for a comparison in prose; it stands beside the figure. */
const DAYS_IN_SHORT = 7;

/** The window as a sentence begins: 5月10日（周日） or 5月4日至5月10日. */
export function windowWords(range: DateRange): string {
	if (dayCount(range) > 1) return rangeText(range);
	const day = lastDay(range);
	return `${shortDateText(day)}（${weekdayText(day)}）`;
}

function metricAnswer(answer: Answer, id: MetricId): MetricAnswer | null {
	return answer.metrics.find((one) => one.metric.id === id) ?? null;
}

type Sides = readonly ("lastYear" | "previous")[];

/** True when a comparison was measured and rests on enough to be said in prose. */
function isSayable(metric: MetricAnswer, side: Sides[number]): boolean {
	const base = metric.values[side];
	if (base === null || !metric.isComparable[side]) return false;
	return !metric.metric.isCount || base + (metric.values.current ?? 0) >= LEAST_COUNT;
}

/** The comparisons of a metric that can be said, as phrases; empty when none can. */
function comparisonWords(metric: MetricAnswer, sides: Sides, question: Answer["question"]): string {
	return sides
		.filter((side) => isSayable(metric, side))
		.map((side) =>
			comparisonPhrase(
				comparisonLead(side, question),
				{
					base: shownValue(metric, metric.values[side]),
					now: shownValue(metric, metric.values.current),
					verdict: metric.compared[side]?.verdict ?? null,
				},
				{ unit: metric.metric.unit },
			),
		)
		.map((phrase) => `，${phrase}`)
		.join("");
}

function clause(answer: Answer, id: MetricId, verb: string, sides: Sides): string | null {
	const metric = metricAnswer(answer, id);
	if (metric === null || metric.values.current === null) return null;
	const value = shownValue(metric, metric.values.current);
	return `${verb}${valueText(value, metric.metric.unit)}${comparisonWords(metric, sides, answer.question)}`;
}

/** What happened in the window: calls, cases, losses, each beside its comparisons. */
export function situationSentence(answer: Answer): string {
	const sides = ["previous", "lastYear"] as const;
	const isLong = dayCount(answer.question.windows.current) > DAYS_IN_SHORT;
	const parts = [
		clause(answer, "calls", "接报电信网络诈骗警情", sides),
		clause(answer, "cases", "立案", sides),
		lossClause(answer, isLong ? ["lastYear"] : []),
		solvedClause(answer, isLong ? ["lastYear"] : []),
	].filter((part) => part !== null);
	return `${windowWords(answer.question.windows.current)}，${clauses(answer, parts)}。`;
}

/** The clauses, or the reason why there are none: a window before the first record is not measured. */
function clauses({ span }: Answer, parts: readonly string[]): string {
	if (parts.length > 0) return parts.join("；");
	const [first] = [span.firstCall, span.firstCase].filter((day) => day !== null).sort();
	return first === undefined ? "尚无可统计的警情和案件" : `没有数据可统计（数据自${fullDateText(first)}起）`;
}

/** The sum of known losses, how many are unknown, and the comparisons where both windows know theirs to a like degree. */
function lossClause(answer: Answer, sides: Sides): string | null {
	const loss = metricAnswer(answer, "loss");
	const unknown = loss?.unknown.current ?? 0;
	if (loss === null || loss.values.current === null) return unknown > 0 ? "涉案损失均不详" : null;
	const remark = unknown > 0 ? `（另有${unknown}起损失不详）` : "";
	const amount = valueText(shownValue(loss, loss.values.current), "元");
	return `涉案损失${amount}${remark}${comparisonWords(loss, sides, answer.question)}`;
}

/** Cases solved, left out where there is nothing to tell in either window. */
function solvedClause(answer: Answer, sides: Sides): string | null {
	const values = metricAnswer(answer, "solved")?.values;
	const told = sides.some((side) => (values?.[side] ?? 0) >= LEAST_COUNT);
	return (values?.current ?? 0) >= 1 || told ? clause(answer, "solved", "破案", sides) : null;
}

/** The year so far against the same dates last year; 双下降 only when both counts fall beyond noise. */
export function yearSentence(answer: Answer): string {
	const sides = ["lastYear"] as const;
	const parts = [
		clause(answer, "calls", "接报电信网络诈骗警情", sides),
		clause(answer, "cases", "立案", sides),
		lossClause(answer, sides),
		solvedClause(answer, sides),
	].filter((part) => part !== null);
	const falls = (["calls", "cases"] as const).every(
		(id) => metricAnswer(answer, id)?.compared.lastYear?.verdict === "clear_fall",
	);
	const badge = falls ? "警情、立案实现“双下降”。" : "";
	return `今年以来（${rangeText(answer.question.windows.current)}），${clauses(answer, parts)}。${badge}`;
}

interface Feature {
	readonly dimension: DimensionId;
	readonly lead: string;
	readonly word: (label: string) => string;
}

const asWritten = (label: string) => label;
const FEATURES: readonly Feature[] = [
	{ dimension: "fraud_category", lead: "类别以", word: asWritten },
	{ dimension: "contact_channel", lead: "引流渠道以", word: asWritten },
	{ dimension: "victim_gender", lead: "受害人以", word: (label) => `${label}性` },
	{
		dimension: "victim_age_band",
		lead: "年龄以",
		word: (label) => (label.endsWith("岁") ? label : `${label}岁`),
	},
	{ dimension: "victim_occupation", lead: "职业以", word: asWritten },
	{ dimension: "victim_village", lead: "居住地以", word: asWritten },
	{
		dimension: "occur_hour_band",
		lead: "发案时段以",
		word: (label) => (label.endsWith("时") ? label : `${label}时`),
	},
];

function leader(dimension: DimensionAnswer): ValueAnswer | null {
	const known = dimension.rows.filter((row) => row.value !== null);
	const counts = known.map((row) => row.counts.current ?? 0);
	const most = Math.max(0, ...counts);
	const leaders = known.filter((row) => row.counts.current === most);
	return leaders.length === 1 ? (leaders[0] ?? null) : null;
}

function featureClause(answer: Answer, feature: Feature): string | null {
	const dimension = dimensionAnswer(answer, feature.dimension);
	if (dimension === null) return null;
	const total = dimension.known + dimension.unknown;
	const top = leader(dimension);
	const count = top?.counts.current ?? 0;
	if (top === null || count < LEAST_COUNT || total === 0 || dimension.known / total < LEAST_COVERAGE)
		return null;
	const size = `${count}${unitOf(dimension)}，占${percentText(count / total)}`;
	return `${feature.lead}${feature.word(top.label)}居多（${size}）`;
}

/** What the window's events have in common; says so when there is too little to say. */
export function featureSentence(answer: Answer): string {
	const parts = FEATURES.map((feature) => featureClause(answer, feature)).filter((part) => part !== null);
	if (parts.length === 0) return "统计期内警情较少或要素缺失较多，各维度不作归纳。";
	return `从要素看，${parts.join("；")}。`;
}
