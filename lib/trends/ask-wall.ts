/** The leadership wall 同比大屏: everything it shows, asked of one engine as of one day. */
import type { EngineReader, RequestOptions } from "@/lib/engine/engine";
import type { Settings } from "@/lib/settings/settings";
import { askAlertYears } from "./alerts";
import { wallAnnotations } from "./annotations";
import { askCurves } from "./ask-curves";
import { askPlaces } from "./ask-places";
import { askYear } from "./ask-year";
import { askFacts, yearReach } from "./facts";
import { wallHeadline } from "./headline";
import { missingIn, stopDate } from "./stopped";
import type { WallBoard, WallRequest } from "./wall";
import { monthWindows } from "./windows";

/**
 * The whole wall. Reports up to the day before `asOf` count; what lies before the first record, or after the
 * records stop, is not measured, and never 0.
 * @throws EngineError with the SQL that failed; CancelledError when the signal fires
 */
export async function askWall(
	engine: EngineReader,
	{ asOf }: WallRequest,
	settings: Settings,
	options: RequestOptions = {},
): Promise<WallBoard> {
	const facts = await askFacts(engine, asOf, settings, options);
	const { windows, span, stops, basis, phi } = facts;
	const { dayCutHour, trends } = settings;
	const [{ metrics, losses }, { stop, ...alerts }, curves, { rate, ...places }] = await Promise.all([
		askYear(facts),
		askAlertYears(engine, windows, { dayCutHour, options }),
		askCurves(facts),
		askPlaces(facts),
	]);
	const reach = { calls: yearReach(basis.calls), cases: yearReach(basis.cases) };
	const until = { calls: stopDate(stops.calls), cases: stopDate(stops.cases) };
	return {
		asOf,
		headline: wallHeadline({ windows, metrics, reach, until, losses, alerts, rate }),
		...curves,
		...places,
		losses,
		annotations: wallAnnotations(trends.annotations, monthWindows(asOf), asOf),
		phi,
		since: { calls: span.firstCall, cases: span.firstCase, loss: span.firstCall },
		cutOff: span.latestReport,
		missingDays: {
			calls: missingIn(windows.now, stops.calls),
			cases: missingIn(windows.now, stops.cases),
			alerts: missingIn(windows.now, stop),
		},
		rotationSeconds: trends.rotationSeconds,
	};
}
