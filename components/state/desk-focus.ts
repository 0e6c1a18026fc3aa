/** The data side of the weekly focus: scores, picks and what became of them, computed where the records are. */
import type { CivilDate, CivilMoment } from "@/lib/base/civil";
import { AppError } from "@/lib/base/errors";
import { revisitList } from "@/lib/blocks/from-near-repeats";
import type { TaskList } from "@/lib/blocks/visit-words";
import { askGroupHistories, type GroupHistories } from "@/lib/focus/ask-histories";
import { askTrial, type Trial } from "@/lib/focus/ask-trial";
import { askBoard, type FocusBoard } from "@/lib/focus/board";
import type { AreaGroup } from "@/lib/focus/features";
import { pickKept, picksIn, stepKept } from "@/lib/focus/kept-picks";
import type { PickWish, RecordedPick, StepWish } from "@/lib/focus/ledger";
import { askRevisits } from "@/lib/focus/revisits";
import type { Settings } from "@/lib/settings/settings";
import { visitsIn } from "@/lib/visits/kept-visits";
import { ImportDesk } from "./desk-imports";

/** What may be asked and decided about the focus of a week. */
export class FocusDesk extends ImportDesk {
	private known: {
		readonly revision: number;
		readonly settings: Settings;
		readonly histories: Promise<GroupHistories>;
	} | null = null;

	/**
	 * The past of both groups, asked once for all that is shown of one revision of the page under the same settings. The
	 * archive's own revision would not do: it moves before the engine commits, and the past asked in between is the old one.
	 */
	private histories(revision: number): Promise<GroupHistories> {
		const { engine, settings } = this.desk();
		if (this.known?.revision === revision && this.known.settings === settings) return this.known.histories;
		const histories = askGroupHistories(engine, settings);
		const known = { revision, settings, histories };
		this.known = known;
		// What failed is asked anew.
		histories.catch(() => {
			if (this.known === known) this.known = null;
		});
		return histories;
	}

	/** Villages and zones scored as on the first morning of a week, and every recorded pick. */
	async focusBoard(week: CivilDate, revision: number): Promise<FocusBoard> {
		const { engine, archive, settings } = this.desk();
		const histories = await this.histories(revision);
		return askBoard(engine, { settings, week, picks: picksIn(archive), histories });
	}

	/** The rule put to the test on the records: past weeks decided anew, and what came after recorded picks. */
	async focusTrial(group: AreaGroup, revision: number): Promise<Trial> {
		const { engine, archive, settings } = this.desk();
		const histories = await this.histories(revision);
		return askTrial(engine, { group, settings, picks: picksIn(archive), histories });
	}

	/** Places hit in the four weeks before a day, to go back to, with what was done about each; masked. */
	async nearRepeats(asOf: CivilDate): Promise<TaskList> {
		const { engine, archive, settings } = this.desk();
		const visits = visitsIn(archive);
		const { revisits, labels } = await askRevisits(engine, { settings, asOf, visits });
		return revisitList(revisits, { labels, asOf });
	}

	/** Records the pick of a week with everything it was made from. @throws AppError as `withPick` */
	async pickFocus(wish: PickWish, now: CivilMoment): Promise<void> {
		const desk = this.writable();
		await pickKept(desk, desk.settings, now, wish);
	}

	/** Records what was decided about a pick afterwards. @throws AppError as `withStep` */
	async stepFocus(wish: StepWish, now: CivilMoment): Promise<void> {
		await stepKept(this.writable(), now, wish);
	}

	/** One pick with the inputs it was made from. @throws AppError `focus_gone` when it is not there */
	async pastFocus(group: AreaGroup, week: CivilDate, position: number): Promise<RecordedPick> {
		const own = picksIn(this.desk().archive).filter((pick) => pick.group === group && pick.week === week);
		const pick = own[position];
		if (pick === undefined) throw new AppError("focus_gone", "这条记录已经不在，请刷新后再看。");
		return pick;
	}
}
