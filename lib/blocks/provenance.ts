/** Where a figure came from, in words, and why a comparison may be missing; shared by all blocks of a report. */
import type { Answer } from "@/lib/analysis/answer";
import { reachOf } from "@/lib/analysis/measured";
import type { Basis } from "@/lib/analysis/question";
import { dateOfMoment } from "@/lib/base/civil";
import { dayNumber } from "@/lib/calendar/civil";
import type { DateRange } from "@/lib/calendar/range";
import { fullDateText, fullRangeText, shortDateText } from "@/lib/wording/dates";
import type { Provenance } from "./block";
import type { ComparisonSide } from "./comparison";

/** Why the period itself has no comparison window, from the calendar; null where it has one. */
export type AbsenceReasons = Readonly<Record<ComparisonSide, string | null>>;

/** Rule, window and cut-off of a figure of this answer. */
export function provenanceOf(answer: Answer, rule: string): Provenance {
	const { latestReport } = answer.span;
	const cutOff =
		latestReport === null
			? null
			: `${fullDateText(dateOfMoment(latestReport))} ${latestReport.slice(11, 16)}`;
	return { rule, window: fullRangeText(answer.question.windows.current), cutOff };
}

function firstDayOf(answer: Answer, basis: Basis) {
	return basis === "calls" ? answer.span.firstCall : answer.span.firstCase;
}

function windowOf(answer: Answer, side: ComparisonSide): DateRange | null {
	return answer.question.windows[side];
}

/** Why a side cannot be compared: no such window, no records then, or records only in part; null when it can. */
export function absenceOf(
	answer: Answer,
	side: ComparisonSide,
	basis: Basis,
	reasons: AbsenceReasons,
): string | null {
	const window = windowOf(answer, side);
	if (window === null) return reasons[side] ?? "该时段不作此项比较";
	const first = firstDayOf(answer, basis);
	const reach = reachOf(window, first === null ? null : dayNumber(first));
	if (reach === "whole") return null;
	if (first === null) return "尚无数据";
	const when =
		reach === "none"
			? `${fullDateText(first)}前无数据`
			: `对比时段数据不完整（自${shortDateText(first)}起有数据）`;
	return `无可比数据，${when}`;
}
