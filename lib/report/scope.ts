/** What a report counts and what it leaves out, in words: a filtered report on paper must not be taken for the whole. */
import { BASES } from "@/lib/analysis/bases";
import { type Filter, type Question, WINDOW_IDS } from "@/lib/analysis/question";
import type { NoteBlock } from "@/lib/blocks/block";
import { comparisonLabel } from "@/lib/blocks/comparison";
import { COMPARISONS, yearlyComparisonOf } from "@/lib/calendar/comparisons";
import type { PeriodChoice } from "@/lib/calendar/periods";
import { dimensionOf, labelOfValue } from "@/lib/dimensions";
import type { Settings } from "@/lib/settings/settings";
import { dayCountText, fullRangeText } from "@/lib/wording/dates";

/** One filter in words, such as 性别：女、不详 or 排除性别：女; the id itself where no such dimension exists. */
export function filterText({ dimension, values, isExcluded }: Filter, settings: Settings): string {
	const found = dimensionOf(dimension);
	if (found === null) return dimension;
	const context = { settings, places: settings.places };
	const sign = isExcluded ? "排除" : "";
	return `${sign}${found.label.zh}：${values.map((value) => labelOfValue(found, value, context)).join("、")}`;
}

/** The windows of a question with their days, such as 本期2026年5月4日至5月10日（7天）；环比…（7天）；同比…（7天）. */
export function windowsText(question: Question, period: PeriodChoice): string {
	const { windows, against } = question;
	const yearly = yearlyComparisonOf(period);
	const words = {
		current: "本期",
		previous: comparisonLabel("previous", question),
		lastYear:
			yearly === "last_year" || against !== undefined
				? comparisonLabel("lastYear", question)
				: `${comparisonLabel("lastYear", question)}（${COMPARISONS[yearly].label.zh}）`,
	};
	return WINDOW_IDS.flatMap((name) => {
		const range = windows[name];
		return range === null ? [] : [`${words[name]}${fullRangeText(range)}（${dayCountText(range)}）`];
	}).join("；");
}

/** One note when the report counts by cases or under filters; none for all calls by report time. */
export function scopeNotes({ basis, filters }: Question, settings: Settings): readonly NoteBlock[] {
	const parts = [
		basis === "calls" ? null : `走势、各维度和明细按${BASES[basis].words}统计`,
		filters.length === 0
			? null
			: `本报告只统计符合下列条件的警情和案件：${filters.map((one) => filterText(one, settings)).join("；")}`,
	].filter((part) => part !== null);
	return parts.length === 0
		? []
		: [{ kind: "note", id: "note.scope", text: `${parts.join("；")}。`, tone: "warning" }];
}
