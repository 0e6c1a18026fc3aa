/** The profile of one place from one engine: the 52 weeks and the last one, in the place and in the whole town. */
import { askBasis, askSpan, loadDictionary } from "@/lib/analysis/ask";
import { breakdownPlan } from "@/lib/analysis/plans/breakdown";
import type { Filter, Question } from "@/lib/analysis/question";
import type { DateRange } from "@/lib/calendar/range";
import { DIMENSIONS } from "@/lib/dimensions";
import type { Dimension } from "@/lib/dimensions/dimension";
import type { EngineReader, RequestOptions } from "@/lib/engine/engine";
import type { Settings } from "@/lib/settings/settings";
import {
	AREA_DIMENSIONS,
	type FocusProfile,
	type ProfileRequest,
	profiledDimensions,
	profileOf,
	profileWindows,
	WEEK_DIMENSIONS,
} from "./profile";

function questionOf(current: DateRange, filters: readonly Filter[]): Question {
	return { basis: "calls", windows: { current, previous: null, lastYear: null }, filters };
}

/**
 * Asks who is hit in a place, by what and when, beside the rest of the town. It names no person.
 * @throws EngineError with the SQL that failed; CancelledError when the signal fires
 */
export async function askProfile(
	engine: EngineReader,
	request: ProfileRequest,
	settings: Settings,
	options: RequestOptions = {},
): Promise<FocusProfile> {
	const { group, area, day, filters: everywhere = [] } = request;
	const here: readonly Filter[] = [...everywhere, { dimension: AREA_DIMENSIONS[group], values: [area] }];
	const dictionary = await loadDictionary(engine, options);
	const { year, week } = profileWindows(day);
	const rowsOf = (window: DateRange, filters: readonly Filter[], dimensions: readonly Dimension[]) =>
		engine.query(breakdownPlan(questionOf(window, filters), dimensions, dictionary), options);
	const all = profiledDimensions(group);
	const calls = DIMENSIONS.fraud_category;
	const [town, own, townWeek, areaWeek, span, { phi }] = await Promise.all([
		rowsOf(year, everywhere, all),
		rowsOf(year, here, all),
		rowsOf(week, everywhere, [...WEEK_DIMENSIONS, calls]),
		rowsOf(week, here, [calls]),
		askSpan(engine, options),
		askBasis({ engine, question: questionOf(year, everywhere), dictionary, options }, "calls"),
	]);
	return profileOf(
		request,
		{ town, area: own, townWeek, areaWeek },
		{ dictionary, settings, phi, span: { firstCall: span.firstCall, lastCall: span.lastCall } },
	);
}
