/** The data side of the prevention loop: boards are asked where the records are, and what was done is ticked off there. */
import type { CivilMoment } from "@/lib/base/civil";
import { visitKept, visitTakenBack } from "@/lib/visits/kept-visits";
import type { VisitRef, VisitWish } from "@/lib/visits/visit";
import { BOARDS, type Board, type BoardDesk, type BoardName, type BoardRequest } from "./boards";
import { AssessmentDesk } from "./desk-assessment";

/** The registry as the compiler follows a name through it: request and answer of one board belong together. */
const ASKED: {
	readonly [Name in BoardName]: (desk: BoardDesk, request: BoardRequest<Name>) => Promise<Board<Name>>;
} = BOARDS;

/** What may be asked of the prevention loop. */
export class BoardsDesk extends AssessmentDesk {
	/** One board of the registry, masked. */
	async board<Name extends BoardName>(
		name: Name,
		request: BoardRequest<Name>,
		now: CivilMoment,
	): Promise<Board<Name>> {
		const { engine, archive, settings } = this.desk();
		return ASKED[name]({ engine, archive, settings, now }, request);
	}

	/** Writes down what was done about a task. @throws AppError as `withVisit`, or `desk_read_only` in a reading tab */
	async keepVisit(wish: VisitWish, now: CivilMoment): Promise<void> {
		await visitKept(this.writable().archive, now, wish);
	}

	/** Takes a visit back. @throws AppError as `withoutVisit`, or `desk_read_only` in a reading tab */
	async takeBackVisit(visit: VisitRef, now: CivilMoment): Promise<void> {
		await visitTakenBack(this.writable().archive, now, visit);
	}
}
