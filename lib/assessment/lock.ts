/** A locked year: sheet, figures, events and decisions as they were, sealed; corrected only by amendments beside it, and never opened again. */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { type CivilMoment, dateOfMoment } from "@/lib/base/civil";
import { AppError } from "@/lib/base/errors";
import { addYears, partsOf } from "@/lib/calendar/civil";
import { type DateRange, lastDay } from "@/lib/calendar/range";
import { canonicalJson } from "./canonical";
import type { Decisions } from "./ledger";
import { keptWords } from "./lock-words";
import { type CellName, type Seal, type SealVerdict, sealOf, verifySeal } from "./seal";
import { type SealCell, sheetCells } from "./seal-cells";
import { cellsToSeal } from "./seal-told";
import type { Sheet } from "./sheet";

/** A cell that is not what it was; null = it was not there, or is there no longer. Values as in {@link SealCell}. */
export interface ChangedCell extends CellName {
	readonly before: string | null;
	readonly after: string | null;
	/** Whether it is a figure that scores are computed from, or a result. */
	readonly part: "input" | "result";
}

/** A later correction, beside the lock and not in it. */
export interface LockAmendment {
	readonly at: CivilMoment;
	/** Who amends; null = not written. */
	readonly by: string | null;
	readonly reason: string;
	/** At least one. */
	readonly cells: readonly ChangedCell[];
	/** Digests of the amendments that were the last ones when it was written; several after a merge, none before the first. */
	readonly follows: readonly string[];
	/** Over all of the above and the lock it amends. */
	readonly digest: string;
}

/** A later lock of the same year that another workspace had made: it does not hold and is not forgotten. */
export interface LockSetAside {
	readonly lockedAt: CivilMoment;
	readonly by: string | null;
	readonly schemeVersion: number;
	readonly checksum: string;
	readonly whole: string;
	readonly amendments: readonly LockAmendment[];
}

/** One locked year of one scheme. */
export interface YearLock {
	/** The year in which the assessed window ends. */
	readonly year: number;
	readonly lockedAt: CivilMoment;
	/** Who locked it; null = not written. */
	readonly by: string | null;
	/** With the scheme in its version and every figure and event. */
	readonly sheet: Sheet;
	readonly decisions: Decisions;
	readonly seal: Seal;
	/** SHA-256 over everything above, numbers of events among it; never leaves the house. */
	readonly whole: string;
	/** By moment; only ever added to. */
	readonly amendments: readonly LockAmendment[];
	/** Digests of the amendments that no other follows, in order: with them none can be taken away unseen. */
	readonly heads: readonly string[];
	readonly setAside: readonly LockSetAside[];
}

/** What is locked: a sheet of a whole year, and the decisions it was scored with. */
export interface LockWish {
	readonly sheet: Sheet;
	readonly decisions: Decisions;
	readonly by: string | null;
}

const digestOf = (content: unknown): string => bytesToHex(sha256(utf8ToBytes(canonicalJson(content))));

const wholeOf = ({ year, lockedAt, by, sheet, decisions, seal }: Omit<YearLock, "whole">): string =>
	digestOf({ year, lockedAt, by, sheet, decisions, seal });

/** The year whose lock a window's is. */
export function yearOfWindow(window: DateRange): number {
	return partsOf(lastDay(window)).year;
}

/**
 * A sheet as the lock of its year.
 * @param salt see {@link sealOf}
 * @param now by the clock, whatever morning the sheet was asked for
 * @throws AppError `lock_not_year` where the window is no whole year; `lock_early` where it has not ended, by the morning of the
 *   sheet or by the clock
 */
export function lockOf({ sheet, decisions, by }: LockWish, now: CivilMoment, salt: string): YearLock {
	const { window, asOf } = sheet.input;
	if (addYears(window.start, 1) !== window.end)
		throw new AppError("lock_not_year", "只有整年的考核表可以锁定，请把时段选为全年后再锁定。");
	if (asOf < window.end || dateOfMoment(now) < window.end)
		throw new AppError("lock_early", `考核年度到${lastDay(window)}才结束，请在年度结束后再锁定。`);
	const seal = sealOf(cellsToSeal(sheet), salt);
	const year = yearOfWindow(window);
	const draft = { year, lockedAt: now, by: keptWords(by), sheet, decisions, seal };
	const lock = { ...draft, amendments: [], heads: [], setAside: [] };
	return { ...lock, whole: wholeOf(lock) };
}

/** The digest of an amendment of the lock with this `whole`. */
export const amendmentDigest = (whole: string, amendment: Omit<LockAmendment, "digest">): string => {
	const { at, by, reason, cells, follows } = amendment;
	return digestOf({ whole, at, by, reason, cells, follows });
};

/** What verification of a lock found, beside its cells. */
export interface LockVerdict extends SealVerdict {
	/** Something of the lock that is no cell was changed: a number of an event, who locked it, a decision. */
	readonly isWholeChanged: boolean;
	/** Amendments, from 1, whose text or cells were rewritten, or that were put in beside the chain. */
	readonly rewritten: readonly number[];
	/** Amendments that the chain names and that are no longer there. */
	readonly removed: number;
}

/**
 * The digests of amendments that no amendment follows, in order.
 * @param heads of one lock, or of the two sides of a merge together
 */
export function headsOf(heads: readonly string[], amendments: readonly LockAmendment[]): readonly string[] {
	const followed = new Set(amendments.flatMap(({ follows }) => follows));
	return [...new Set(heads)].filter((head) => !followed.has(head)).toSorted();
}

/** Verifies everything that a lock keeps; every cell that is not as it was sealed is named. */
export function verifyLock(lock: YearLock): LockVerdict {
	const { amendments, heads } = lock;
	const named = new Set([...heads, ...amendments.flatMap(({ follows }) => follows)]);
	const kept = new Set(amendments.map(({ digest }) => digest));
	const removed = [...named].filter((digest) => !kept.has(digest)).length;
	// Where one is missing, one that nothing names may be whole: the missing one followed it.
	const isSound = (amendment: LockAmendment) =>
		amendmentDigest(lock.whole, amendment) === amendment.digest &&
		(removed > 0 || named.has(amendment.digest));
	return {
		...verifySeal(lock.seal, sheetCells(lock.sheet)),
		isWholeChanged: wholeOf(lock) !== lock.whole,
		rewritten: amendments.flatMap((amendment, at) => (isSound(amendment) ? [] : [at + 1])),
		removed,
	};
}
