/** The leadership wall 同比大屏: everything it shows, asked of one engine as of one day. */
import { type CivilMoment, dateOfMoment } from "@/lib/base/civil";
import { dayNumber } from "@/lib/calendar/civil";
import { type DateRange, dayCount, lastDay } from "@/lib/calendar/range";
import type { EngineReader, RequestOptions } from "@/lib/engine/engine";
import type { Settings } from "@/lib/settings/settings";
import { isSilence } from "@/lib/statistics/silence";
import { askAlertYears } from "./alerts";
import { wallAnnotations } from "./annotations";
import { askCurves } from "./ask-curves";
import { askPlaces } from "./ask-places";
import { askYear } from "./ask-year";
import { askFacts, yearReach } from "./facts";
import { wallHeadline } from "./headline";
import type { WallBoard, WallRequest } from "./wall";
import { monthWindows } from "./windows";

/** Days after the latest call until the end of the window, where they are too many for luck; else 0. */
function daysMissing(window: DateRange, cutOff: CivilMoment | null, calls: number | null): number {
	if (cutOff === null || calls === null) return 0;
	const silent = dayNumber(lastDay(window)) - dayNumber(dateOfMoment(cutOff));
	return isSilence(calls, dayCount(window) - silent, silent) ? silent : 0;
}

/**
 * The whole wall. Reports up to the day before `asOf` count; what lies before the first record is not measured, and never 0.
 * @throws EngineError with the SQL that failed; CancelledError when the signal fires
 */
export async function askWall(
	engine: EngineReader,
	{ asOf }: WallRequest,
	settings: Settings,
	options: RequestOptions = {},
): Promise<WallBoard> {
	const facts = await askFacts(engine, asOf, settings, options);
	const { windows, span, basis, phi } = facts;
	const { dayCutHour, trends } = settings;
	const [{ metrics, losses }, alerts, curves, { rate, ...places }] = await Promise.all([
		askYear(facts),
		askAlertYears(engine, windows, { dayCutHour, options }),
		askCurves(facts),
		askPlaces(facts),
	]);
	const reach = { calls: yearReach(basis.calls), cases: yearReach(basis.cases) };
	const calls = metrics.find(({ metric }) => metric.id === "calls")?.values.current ?? null;
	const missingDays = daysMissing(windows.now, span.latestReport, calls);
	return {
		asOf,
		headline: wallHeadline({ windows, metrics, reach, missingDays, losses, alerts, rate }),
		...curves,
		...places,
		losses,
		annotations: wallAnnotations(trends.annotations, monthWindows(asOf), asOf),
		phi,
		since: { calls: span.firstCall, cases: span.firstCase, loss: span.firstCall },
		cutOff: span.latestReport,
		missingDays,
		rotationSeconds: trends.rotationSeconds,
	};
}
