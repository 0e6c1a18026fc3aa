/** The score of a group on any morning of its past or of today, from nothing but what was known then. */
import { dateOfDayNumber, partsOf } from "@/lib/calendar/civil";
import type { FocusParameters } from "@/lib/settings/focus-parameters";
import { featuresOn, firstDayOn, type GroupHistory, knownDaily, type LastVisit, type Sight } from "./history";
import { type GroupScore, scoreAreas } from "./score";
import { seasonOf } from "./season";

/** Which morning, and what the station had visited by then. */
export interface ScoreMorning extends Sight {
	readonly lastVisit: LastVisit;
	readonly parameters: FocusParameters;
}

/** Scores every area of a group as on that morning. Source: statistics contract, "The focus pick". */
export function scoreOn(history: GroupHistory, morning: ScoreMorning): GroupScore {
	const { day, parameters } = morning;
	const { year } = partsOf(dateOfDayNumber(day));
	const { historyWeeks, seasonPrior: prior } = parameters;
	const season = seasonOf(knownDaily(history, morning), {
		day,
		firstDay: firstDayOn(history, morning),
		prior,
	});
	return scoreAreas(featuresOn(history, { ...morning, year, historyWeeks }), { season, parameters });
}
