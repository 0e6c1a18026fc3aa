/** What a report is asked for, as plain data: it fits in an address bar and in a command line. */
import type { Basis, Filter, Question, Windows } from "@/lib/analysis/question";
import type { CivilDate } from "@/lib/base/civil";
import type { AbsenceReasons } from "@/lib/blocks/provenance";
import { comparisonWarnings } from "@/lib/calendar/comparison-warnings";
import {
	type ComparisonChoice,
	comparedWindows,
	compareWindow,
	comparisonBase,
	yearlyComparisonOf,
} from "@/lib/calendar/comparisons";
import { type PeriodChoice, windowOf } from "@/lib/calendar/periods";
import type { ComparedWindow } from "@/lib/calendar/units";
import type { DimensionId } from "@/lib/dimensions/dimension";
import type { Settings } from "@/lib/settings/settings";
import { comparisonWarningTexts } from "@/lib/wording/periods";

/** A report's parameters; equal requests over equal records and settings give equal documents. */
export interface ReportRequest {
	/** The morning on which the report is read. */
	readonly asOf: CivilDate;
	readonly period: PeriodChoice;
	readonly basis: Basis;
	readonly filters: readonly Filter[];
	/** Pairs of dimensions to cross, for tables beyond the standard ones. */
	/** What stands in the place of 同比; absent or null = the period's own. */
	readonly against?: ComparisonChoice | null;
	readonly crosses: readonly (readonly [DimensionId, DimensionId])[];
}

/** The one window that the choice stands for; a mean of several is no window. */
function chosenWindow({ period, asOf, against }: ReportRequest, settings: Settings): ComparedWindow {
	if (!against) return compareWindow(yearlyComparisonOf(period), period, asOf, settings);
	const { ranges, reason } = comparedWindows(against, comparisonBase(period, asOf, settings));
	const [range, ...others] = ranges;
	if (others.length > 0) return { range: null, reason: "多个时段的平均不能作为对比时段" };
	return range === undefined ? { range: null, reason: reason ?? "" } : { range, reason: null };
}

/** The part of a question that a request gives besides its windows. */
export function askedOf({
	basis,
	filters,
	against,
}: ReportRequest): Pick<Question, "basis" | "filters" | "against"> {
	return { basis, filters, ...(against ? { against } : {}) };
}

/** The windows of a request and, where a comparison does not exist, why; a holiday's 同比 is the same festival. */
export function windowsOf(
	request: ReportRequest,
	settings: Settings,
): { windows: Windows; absences: AbsenceReasons } {
	const current = windowOf(request.period, request.asOf, settings);
	const previous = compareWindow("previous", request.period, request.asOf, settings);
	const lastYear = chosenWindow(request, settings);
	return {
		windows: { current, previous: previous.range, lastYear: lastYear.range },
		absences: { previous: previous.reason, lastYear: lastYear.reason },
	};
}

/** Where the comparisons of a request mislead, one clause each, in words; empty where both compare like with like. */
export function comparisonNotes(request: ReportRequest, settings: Settings): readonly string[] {
	const { windows } = windowsOf(request, settings);
	const base = comparisonBase(request.period, request.asOf, settings);
	const compared = [windows.previous, windows.lastYear].filter((range) => range !== null);
	return comparisonWarningTexts(comparisonWarnings(base, compared));
}
