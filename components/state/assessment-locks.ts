/** Locked years of a scheme as the screen shows them: seal, verification, amendments, and where today's records differ. */
import { type AssessmentRequest, askAssessment } from "@/lib/assessment/ask-input";
import { appealsIn } from "@/lib/assessment/kept-appeals";
import { type LockRef, lockConflicts, locksIn } from "@/lib/assessment/kept-locks";
import { decisionsOf } from "@/lib/assessment/ledger";
import {
	type ChangedCell,
	type LockAmendment,
	type LockVerdict,
	verifyLock,
	type YearLock,
} from "@/lib/assessment/lock";
import { driftOf, readAsLocked } from "@/lib/assessment/lock-amend";
import { scoreSheet } from "@/lib/assessment/score";
import { shortChecksum } from "@/lib/assessment/seal";
import type { Sheet } from "@/lib/assessment/sheet";
import type { CivilDate, CivilMoment } from "@/lib/base/civil";
import { type Elsewhere, elsewhereIn } from "@/lib/bundle/elsewhere";
import type { EngineReader } from "@/lib/engine/engine";
import type { Settings } from "@/lib/settings/settings";
import type { Archive } from "@/lib/workspace/archive";

interface LocksDesk {
	readonly engine: EngineReader;
	readonly archive: Archive;
	readonly settings: Settings;
}

/** Which locks, and the morning on which the records are read again. */
export interface LocksRequest {
	readonly schemeId: string;
	readonly asOf: CivilDate;
}

/** Which sheet is locked, and by whom. */
export interface LockYearWish extends AssessmentRequest {
	readonly by: string | null;
}

/** Which lock is amended, why, and the morning on which the records are read. */
export interface AmendLockWish extends LockRef {
	readonly reason: string;
	readonly by: string | null;
	readonly asOf: CivilDate;
}

/** One locked year. */
export interface LockBoard {
	readonly year: number;
	readonly lockedAt: CivilMoment;
	readonly by: string | null;
	readonly schemeVersion: number;
	/** As it is printed and read out. */
	readonly checksum: string;
	readonly sheet: Sheet;
	readonly seal: YearLock["seal"];
	readonly verdict: LockVerdict;
	readonly amendments: readonly LockAmendment[];
	/** Where today's records, decisions and results differ from what is locked and amended. */
	readonly drift: readonly ChangedCell[];
	/** Sentences about another lock of the same year that was merged. */
	readonly conflicts: readonly string[];
	/** What other locks and circulars stand against in what goes out of this one. */
	readonly elsewhere: Elsewhere;
}

/** The sheet that the records and the ledger of now give for a locked year, by the scheme in its locked version. */
export async function freshSheet(
	{ engine, archive, settings }: LocksDesk,
	lock: Pick<YearLock, "sheet">,
	asOf: CivilDate,
): Promise<Sheet> {
	const { scheme, input: locked } = lock.sheet;
	const period = { choice: { kind: "year", at: locked.window.start }, asOf } as const;
	const decisions = decisionsOf(appealsIn(archive), scheme.id);
	const input = await askAssessment(engine, { scheme, period }, settings, decisions);
	return scoreSheet(scheme, readAsLocked(input, lock), decisions);
}

/** Every locked year of a scheme, the latest first. @throws AppError `archive_newer`; as `askAssessment` */
export async function askLocks(
	desk: LocksDesk,
	{ schemeId, asOf }: LocksRequest,
): Promise<readonly LockBoard[]> {
	const locks = locksIn(desk.archive)
		.filter(({ sheet }) => sheet.scheme.id === schemeId)
		.toSorted((one, other) => other.year - one.year);
	return Promise.all(
		locks.map(async (lock): Promise<LockBoard> => {
			const fresh = await freshSheet(desk, lock, asOf);
			return {
				year: lock.year,
				lockedAt: lock.lockedAt,
				by: lock.by,
				schemeVersion: lock.sheet.scheme.version,
				checksum: shortChecksum(lock.seal.checksum),
				sheet: lock.sheet,
				seal: lock.seal,
				verdict: verifyLock(lock),
				amendments: lock.amendments,
				drift: driftOf(lock, fresh),
				conflicts: lockConflicts(lock),
				elsewhere: elsewhereIn(desk.archive, { sheet: lock.sheet, lockedAt: lock.lockedAt }),
			};
		}),
	);
}
