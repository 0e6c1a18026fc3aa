/** What the focus screen is shown of a morning: scores and picks, without what they were computed from. */
import type { EngineReader } from "@/lib/engine/engine";
import { askMorning, type GroupMorning, type MorningRequest } from "./ask-morning";
import type { AreaGroup } from "./features";
import type { AreaHistory } from "./history";
import type { RecordedPick } from "./ledger";

/** A pick without its inputs, which are asked for one at a time. */
export type PastPick = Omit<RecordedPick, "inputs">;

/** One group of the board. */
export interface GroupBoard extends Pick<GroupMorning, "score" | "outlooks" | "proposed"> {
	/** Where areas lie, by name; those of which no register tells are absent. */
	readonly points: ReadonlyMap<string, NonNullable<AreaHistory["point"]>>;
}

/** Both groups and every pick that was ever recorded. */
export interface FocusBoard {
	readonly village: GroupBoard;
	readonly zone: GroupBoard;
	readonly picks: readonly PastPick[];
}

function groupBoard({ history, score, outlooks, proposed }: GroupMorning): GroupBoard {
	const points = history.areas.flatMap(({ area, point }) => (point ? [[area, point] as const] : []));
	return { score, outlooks, proposed, points: new Map(points) };
}

/** A pick as the page may hold it. */
export const pastPick = ({ inputs: _inputs, ...pick }: RecordedPick): PastPick => pick;

/** The board of a morning. @throws EngineError with the SQL that failed */
export async function askBoard(engine: EngineReader, request: MorningRequest): Promise<FocusBoard> {
	const morning: Readonly<Record<AreaGroup, GroupMorning>> = await askMorning(engine, request);
	return {
		village: groupBoard(morning.village),
		zone: groupBoard(morning.zone),
		picks: request.picks.map(pastPick),
	};
}
