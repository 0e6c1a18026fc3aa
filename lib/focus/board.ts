/** What the focus screen is shown of a morning: scores and picks, without what they were computed from. */
import type { CivilDate, CivilMoment } from "@/lib/base/civil";
import type { EngineReader } from "@/lib/engine/engine";
import type { Settings } from "@/lib/settings/settings";
import { askMorning, type GroupMorning, type MorningRequest } from "./ask-morning";
import type { AreaGroup } from "./features";
import type { AreaHistory } from "./history";
import type { RecordedPick } from "./ledger";

/** A pick without its inputs, which are asked for one at a time. */
export type PastPick = Omit<RecordedPick, "inputs">;

/** One group of the board. */
export interface GroupBoard extends Pick<GroupMorning, "score" | "outlooks" | "proposed"> {
	/** False where no list names the areas. */
	readonly isListed: boolean;
	/** Where areas lie, by name; those of which no register tells are absent. */
	readonly points: ReadonlyMap<string, NonNullable<AreaHistory["point"]>>;
}

/** Both groups and every pick that was ever recorded. */
export interface FocusBoard {
	readonly village: GroupBoard;
	readonly zone: GroupBoard;
	readonly picks: readonly PastPick[];
	/** Report time of the latest record; null without any. */
	readonly recordsUntil: CivilMoment | null;
}

function groupBoard({ history, score, outlooks, proposed }: GroupMorning): GroupBoard {
	const points = history.areas.flatMap(({ area, point }) => (point ? [[area, point] as const] : []));
	return { score, outlooks, proposed, isListed: history.isListed ?? true, points: new Map(points) };
}

/** Gives the board of a week. */
export type AskFocus = (week: CivilDate) => Promise<FocusBoard>;

/** Boards where nobody keeps picks, as on the command line: what the rule proposes. */
export function proposingFocus(engine: EngineReader, settings: Settings): AskFocus {
	return (week) => askBoard(engine, { settings, week, picks: [] });
}

/** A pick as the page may hold it. */
const pastPick = ({ inputs: _inputs, ...pick }: RecordedPick): PastPick => pick;

/** The board of a morning. @throws EngineError with the SQL that failed */
export async function askBoard(engine: EngineReader, request: MorningRequest): Promise<FocusBoard> {
	const morning: Readonly<Record<AreaGroup, GroupMorning>> = await askMorning(engine, request);
	return {
		village: groupBoard(morning.village),
		zone: groupBoard(morning.zone),
		picks: request.picks.map(pastPick),
		recordsUntil: morning.village.inputs.recordsUntil,
	};
}
