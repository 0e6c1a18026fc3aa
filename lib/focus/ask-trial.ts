/** The rule put to the test on the station's own records: its past weeks decided anew, and what came after the picks that were made. */
import { askSpan } from "@/lib/analysis/ask";
import { readingDay } from "@/lib/analysis/reading-day";
import type { CivilDate } from "@/lib/base/civil";
import { dateOfDayNumber, dayNumber } from "@/lib/calendar/civil";
import type { EngineReader, RequestOptions } from "@/lib/engine/engine";
import type { Settings } from "@/lib/settings/settings";
import { askGroupHistories, type GroupHistories } from "./ask-histories";
import { type Effect, effectOf, effectSums, frozenPick } from "./effect";
import type { AreaGroup } from "./features";
import { scoreOfInputs } from "./frozen-inputs";
import { isTimely, type RecordedPick, stateOf } from "./ledger";
import { type TestedFigures, testedFigures, testedPlace } from "./tested-figures";

/** What the back-test and effect pages are shown. */
export interface Trial {
	readonly figures: TestedFigures;
	/** Of the picks whose visits were written down, and which were made before their week was over. */
	readonly effect: Effect;
	/** Mornings before it are replayed by the days of the records alone; null where nothing was imported. */
	readonly openedOn: CivilDate | null;
}

/** What is put to the test. */
export interface TrialRequest {
	readonly group: AreaGroup;
	readonly settings: Settings;
	readonly picks: readonly RecordedPick[];
	/** The past as it was asked before; absent = asked now. */
	readonly histories?: GroupHistories;
}

/** Tests one group. @throws EngineError with the SQL that failed; CancelledError when the signal fires */
export async function askTrial(
	engine: EngineReader,
	{ group, settings, picks, histories: known }: TrialRequest,
	options: RequestOptions = {},
): Promise<Trial> {
	const [histories, span] = await Promise.all([
		known ?? askGroupHistories(engine, settings, options),
		askSpan(engine, options),
	]);
	const history = histories[group];
	const until = readingDay(span);
	const untilDay = until === null ? 0 : dayNumber(until);
	const { weekStart, focus } = settings;
	const tested = testedPlace({ town: null, history, weekStart, untilDay }, focus);
	const made = picks
		.filter((pick) => pick.group === group && stateOf(pick) === "done" && isTimely(pick))
		.map(({ week, area, inputs }) => frozenPick(dayNumber(week), area, scoreOfInputs(inputs)));
	return {
		figures: testedFigures([tested], null),
		effect: effectOf(effectSums(history, made, untilDay)),
		openedOn: history.openedDay === null ? null : dateOfDayNumber(history.openedDay),
	};
}
