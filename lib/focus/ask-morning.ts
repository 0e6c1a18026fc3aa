/** The morning of a decision: both groups scored from what is known, the proposals, and the inputs as they would be kept. */
import { askSpan } from "@/lib/analysis/ask";
import type { CivilDate } from "@/lib/base/civil";
import { dayNumber } from "@/lib/calendar/civil";
import type { EngineReader, RequestOptions } from "@/lib/engine/engine";
import type { Settings } from "@/lib/settings/settings";
import { askGroupHistories, type GroupHistories } from "./ask-histories";
import type { AreaGroup } from "./features";
import { type FrozenInputs, frozenInputs } from "./frozen-inputs";
import type { GroupHistory } from "./history";
import { lastVisitIn, type RecordedPick } from "./ledger";
import { scoreOn } from "./morning-score";
import { type Outlook, outlooksOf } from "./outlook";
import { pickOrder } from "./pick";
import type { GroupScore } from "./score";

/** One group on the morning. */
export interface GroupMorning {
	readonly history: GroupHistory;
	readonly score: GroupScore;
	/** By area. */
	readonly outlooks: ReadonlyMap<string, Outlook>;
	/** What the rule proposes; null where nothing can be proposed. */
	readonly proposed: string | null;
	readonly inputs: FrozenInputs;
}

/** Which morning is asked for, under which settings, after which picks. */
export interface MorningRequest {
	readonly settings: Settings;
	/** First day of the week that is decided on. */
	readonly week: CivilDate;
	readonly picks: readonly RecordedPick[];
	/** The past as it was asked before; absent = asked now. */
	readonly histories?: GroupHistories;
}

/** A week is decided on any of its days, with what was imported by then. */
const LAST_DAY = 6;

/** One group as on a morning. Pure: everything it says follows from the history and the picks. */
export function groupMorning(
	history: GroupHistory,
	{ settings, week, picks }: MorningRequest,
	recordsUntil: FrozenInputs["recordsUntil"],
): GroupMorning {
	const day = dayNumber(week);
	const parameters = settings.focus;
	const lastVisit = lastVisitIn(picks, history.group);
	const score = scoreOn(history, { day, knownDay: day + LAST_DAY, lastVisit, parameters });
	const [first] = pickOrder(score);
	return {
		history,
		score,
		outlooks: outlooksOf(score),
		proposed: first?.features.area ?? null,
		inputs: frozenInputs(score, { parameters, recordsUntil }),
	};
}

/** Both groups on a morning. @throws EngineError with the SQL that failed; CancelledError when the signal fires */
export async function askMorning(
	engine: EngineReader,
	request: MorningRequest,
	options: RequestOptions = {},
): Promise<Readonly<Record<AreaGroup, GroupMorning>>> {
	const [histories, span] = await Promise.all([
		request.histories ?? askGroupHistories(engine, request.settings, options),
		askSpan(engine, options),
	]);
	const of = (group: AreaGroup) => groupMorning(histories[group], request, span.latestReport);
	return { village: of("village"), zone: of("zone") };
}
