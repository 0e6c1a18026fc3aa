/** The data side of assessments: schemes are saved, appeals filed and decided, circulars issued where the archive is. */
import { appealDecided, appealKept, appealTakenBack } from "@/lib/assessment/kept-appeals";
import { type CircularWish, circularKept } from "@/lib/assessment/kept-circulars";
import { lockAmended, lockIn, yearLocked } from "@/lib/assessment/kept-locks";
import { schemeKept } from "@/lib/assessment/kept-schemes";
import type { AppealWish, DecisionWish } from "@/lib/assessment/ledger";
import { SCHEME_PRESETS } from "@/lib/assessment/presets";
import type { Scheme } from "@/lib/assessment/scheme";
import type { CivilMoment } from "@/lib/base/civil";
import { AppError } from "@/lib/base/errors";
import { askAssessmentBoard } from "./assessment-board";
import { type AmendLockWish, freshSheet, type LockYearWish } from "./assessment-locks";
import { FocusDesk } from "./desk-focus";

const isPreset = ({ id }: Scheme) => SCHEME_PRESETS.some((preset) => preset.id === id);

/** An example, and whatever bears the id of one, becomes a scheme of the township's own, under an id made from the moment. */
function ownScheme(scheme: Scheme, now: CivilMoment): Scheme {
	if (!scheme.isExample && !isPreset(scheme)) return scheme;
	return { ...scheme, id: `scheme-${now.replace(/\D/g, "")}`, isExample: false };
}

/** What may be decided about assessments. Every method rejects with `desk_read_only` in a reading tab. */
export class AssessmentDesk extends FocusDesk {
	/** Saves a scheme as a new version, an example as a scheme of one's own; as it is in force then. */
	async saveScheme(scheme: Scheme, now: CivilMoment): Promise<Scheme> {
		return schemeKept(this.writable().archive, now, ownScheme(scheme, now));
	}

	/** Files an appeal; its id. @throws AppError as `withAppeal` */
	async fileAppeal(wish: AppealWish, now: CivilMoment): Promise<string> {
		return appealKept(this.writable().archive, now, wish);
	}

	/** Decides an appeal. @throws AppError as `withDecision` */
	async decideAppeal(id: string, decision: DecisionWish, now: CivilMoment): Promise<void> {
		await appealDecided(this.writable().archive, now, { id, decision });
	}

	/** Takes an appeal back. @throws AppError as `withoutAppeal` */
	async takeBackAppeal(id: string, now: CivilMoment): Promise<void> {
		await appealTakenBack(this.writable().archive, now, id);
	}

	/** Locks the year of a sheet, computed anew here, for ever. @throws AppError as `yearLocked` */
	async lockYear({ by, ...request }: LockYearWish, now: CivilMoment): Promise<void> {
		const desk = this.writable();
		const { sheet, decisions } = await askAssessmentBoard(desk, request);
		await yearLocked(desk.archive, { now, random: this.parts.random }, { sheet, decisions, by });
	}

	/** Writes down beside a lock what the records say now. @throws AppError as `lockAmended` */
	async amendLock({ reason, by, asOf, ...ref }: AmendLockWish, now: CivilMoment): Promise<void> {
		const desk = this.writable();
		const lock = lockIn(desk.archive, ref);
		if (lock === null) throw new AppError("lock_missing", `${ref.year}年度还没有锁定，不需要登记更正。`);
		const sheet = await freshSheet(desk, lock, asOf);
		await lockAmended(desk.archive, now, { sheet, reason, by });
	}

	/** Keeps an issued circular. */
	async issueCircular(wish: CircularWish, now: CivilMoment): Promise<void> {
		await circularKept(this.writable().archive, now, wish);
	}
}
