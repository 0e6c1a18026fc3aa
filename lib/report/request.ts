/** What a report is asked for, as plain data: it fits in an address bar and in a command line. */
import type { Basis, Filter, Windows } from "@/lib/analysis/question";
import type { CivilDate } from "@/lib/base/civil";
import type { AbsenceReasons } from "@/lib/blocks/provenance";
import { comparisonWarnings } from "@/lib/calendar/comparison-warnings";
import { compareWindow, comparisonBase, yearlyComparisonOf } from "@/lib/calendar/comparisons";
import { type PeriodChoice, windowOf } from "@/lib/calendar/periods";
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
	readonly crosses: readonly (readonly [DimensionId, DimensionId])[];
}

/** The windows of a request and, where a comparison does not exist, why; a holiday's 同比 is the same festival. */
export function windowsOf(
	request: ReportRequest,
	settings: Settings,
): { windows: Windows; absences: AbsenceReasons } {
	const current = windowOf(request.period, request.asOf, settings);
	const previous = compareWindow("previous", request.period, request.asOf, settings);
	const lastYear = compareWindow(yearlyComparisonOf(request.period), request.period, request.asOf, settings);
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
