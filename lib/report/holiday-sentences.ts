/** Prose of the holiday report in official wording; a clause is dropped when it would rest on too little. */
import type { HolidayAnswer, PhaseFigure } from "@/lib/analysis/holiday-answer";
import type { HolidayPrompts, PhaseCounts, Prompt } from "@/lib/analysis/holiday-prompts";
import { changeText, figureText, verdictText } from "@/lib/blocks/from-holiday-cells";
import { raisedPrompts, unitOfPrompt } from "@/lib/blocks/from-holiday-prompts";
import { HOLIDAY_PHASES } from "@/lib/calendar/festival-blocks";
import { dayCount } from "@/lib/calendar/range";
import type { DimensionId } from "@/lib/dimensions/dimension";
import type { MetricId } from "@/lib/metrics/metric";
import type { Settings } from "@/lib/settings/settings";
import { boundsText } from "@/lib/wording/dates";
import { perDayText, timesPhrase } from "@/lib/wording/holidays";
import { holidayText } from "@/lib/wording/periods";

/** Fewer events than this make no clause (domain contract §9). */
const LEAST_COUNT = 2;
/** More than this nobody reads out. */
const CLAUSES = 6;

const VERBS: Readonly<Partial<Record<MetricId, string>>> = {
	calls: "接报电信网络诈骗警情",
	cases: "立案",
	loss: "涉案损失",
};

/** One figure of the days off beside the same festival last year, where both rest on enough. */
function figureClause({ now, aligned, daysOff }: PhaseFigure): string | null {
	const verb = VERBS[now.metric.id];
	if (verb === undefined || now.value === null || now.reach !== "whole") return null;
	const against = daysOff ?? aligned;
	const base = against?.base.value ?? null;
	const isSaid =
		against?.isComparable === true &&
		base !== null &&
		(!now.metric.isCount || base + now.value >= LEAST_COUNT);
	const change = isSaid
		? `，比上年假期${changeText(now, against.base)}（${figureText(against.base)}→${figureText(now)}${verdictText(against.comparison)}）`
		: "";
	const days = dayCount(now.window);
	const perDay =
		now.metric.isCount && now.value >= LEAST_COUNT
			? `、日均${perDayText(now.value, days, now.metric.unit)}`
			: "";
	return `${verb}${figureText(now)}${perDay}${change}`;
}

/** What happened in the days off that are over; says so where none is. */
export function holidaySentence({ phases, question }: HolidayAnswer): string {
	const during = phases.find(({ phase }) => phase === "during");
	const name = holidayText(question.holiday);
	if (!during || during.over === null) return `${name}尚未开始。`;
	const isRunning = during.over.end < during.whole.end;
	const clauses = during.figures.map(figureClause).filter((one) => one !== null);
	if (clauses.length === 0) return `${name}没有完整记录，不作归纳。`;
	return `${name}${isRunning ? `前${dayCount(during.over)}天` : ""}，${clauses.join("；")}。`;
}

/** What an officer can do about a value, by what the dimension is about. */
const ADVICE: Readonly<Partial<Record<DimensionId, string>>> = {
	fraud_category: "宜集中开展该类手法的宣传提示",
	victim_age_band: "宜列为节日宣防重点人群",
	victim_occupation: "宜会同行业主管部门开展提示",
	victim_residency_type: "宜列为节日宣防重点人群",
	victim_village: "宜提前安排入户走访",
	victim_employer_zone: "宜提前进企业宣讲",
	contact_channel: "宜提示群众留意该渠道的陌生联系",
	occur_hour_band: "宜在该时段之前推送提示、加强值守",
};

function evidence({ now, base, comparison }: PhaseCounts, unit: "起" | "人"): string {
	const [perDay, ordinary] = [now, base].map(({ count, days }) => perDayText(count, days, unit));
	const times = comparison === null ? "" : `，${timesPhrase(comparison)}`;
	return `日均${perDay}，平常日均${ordinary}（${now.count}${unit}/${now.days}天，${base.count}${unit}/${base.days}天${times}）`;
}

function promptClause(prompt: Prompt): string {
	const { dimension, label, phase } = prompt;
	const advice = ADVICE[dimension.id];
	const words = `${HOLIDAY_PHASES[phase].zh}，${dimension.label.zh}“${label}”${evidence(prompt, unitOfPrompt(dimension))}`;
	return advice === undefined ? words : `${words}，${advice}`;
}

function totalClause(total: PhaseCounts): string {
	return `${HOLIDAY_PHASES[total.phase].zh}警情总量${evidence(total, "起")}，宜相应安排警力`;
}

/** When the next holiday is, exactly. */
export function nextHolidaySentence({ next }: HolidayPrompts, settings: Settings): string {
	return `下一个假期：${holidayText(next)}，${boundsText(next.range, settings.dayCutHour)}。`;
}

/** What past years advise, a sentence each, at most six; none where nothing rose beyond noise. */
export function promptSentences(found: HolidayPrompts): readonly string[] {
	const isEnough = ({ now }: PhaseCounts) => now.count >= LEAST_COUNT;
	const totals = found.totals.filter((one) => one.isRaised && isEnough(one)).map(totalClause);
	const prompts = raisedPrompts(found).filter(isEnough).map(promptClause);
	const years = found.years.map(({ year }) => year).join("、");
	return [...totals, ...prompts].slice(0, CLAUSES).map((clause) => `据${years}年同节统计，${clause}。`);
}
