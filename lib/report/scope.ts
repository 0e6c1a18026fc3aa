/** What a report counts and what it leaves out, in words: a filtered report on paper must not be taken for the whole. */
import type { Filter, Question } from "@/lib/analysis/question";
import type { NoteBlock } from "@/lib/blocks/block";
import { dimensionOf, labelOfValue } from "@/lib/dimensions";
import type { Settings } from "@/lib/settings/settings";

/** One filter in words, such as 性别：女、不详 or 排除性别：女; the id itself where no such dimension exists. */
export function filterText({ dimension, values, isExcluded }: Filter, settings: Settings): string {
	const found = dimensionOf(dimension);
	if (found === null) return dimension;
	const context = { settings, places: settings.places };
	const sign = isExcluded ? "排除" : "";
	return `${sign}${found.label.zh}：${values.map((value) => labelOfValue(found, value, context)).join("、")}`;
}

/** One note when the report counts by cases or under filters; none for all calls by report time. */
export function scopeNotes({ basis, filters }: Question, settings: Settings): readonly NoteBlock[] {
	const parts = [
		basis === "cases" ? "走势、各维度和明细按案件（立案时间）统计" : null,
		filters.length === 0
			? null
			: `本报告只统计符合下列条件的警情和案件：${filters.map((one) => filterText(one, settings)).join("；")}`,
	].filter((part) => part !== null);
	return parts.length === 0
		? []
		: [{ kind: "note", id: "note.scope", text: `${parts.join("；")}。`, tone: "warning" }];
}
