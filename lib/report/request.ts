/** What a report is asked for, as plain data: it fits in an address bar and in a command line. */
import type { Basis, Filter, Windows } from "@/lib/analysis/question";
import type { CivilDate } from "@/lib/base/civil";
import type { AbsenceReasons } from "@/lib/blocks/provenance";
import { compareWindow } from "@/lib/calendar/comparisons";
import { type PeriodChoice, windowOf } from "@/lib/calendar/periods";
import type { DimensionId } from "@/lib/dimensions/dimension";
import type { Settings } from "@/lib/settings/settings";

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

/** The windows of a request and, where a comparison does not exist, why. */
export function windowsOf(
	request: ReportRequest,
	settings: Settings,
): { windows: Windows; absences: AbsenceReasons } {
	const current = windowOf(request.period, request.asOf, settings);
	const previous = compareWindow("previous", request.period, request.asOf, settings);
	const lastYear = compareWindow("last_year", request.period, request.asOf, settings);
	return {
		windows: { current, previous: previous.range, lastYear: lastYear.range },
		absences: { previous: previous.reason, lastYear: lastYear.reason },
	};
}
