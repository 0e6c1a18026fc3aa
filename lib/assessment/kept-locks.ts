/** Locked years as the archive keeps them: one document a scheme and year, written with its line in the journal and never taken away. */
import { bytesToHex } from "@noble/hashes/utils.js";
import { z } from "zod";
import { type CivilMoment, isCivilMoment } from "@/lib/base/civil";
import { AppError } from "@/lib/base/errors";
import type { Archive } from "@/lib/workspace/archive";
import { drawBytes, type RandomBytes } from "@/lib/workspace/cipher";
import { inTurn } from "@/lib/workspace/in-turn";
import type { JsonValue } from "@/lib/workspace/kept";
import type { Decisions } from "./ledger";
import { type LockWish, lockOf, type YearLock, yearOfWindow } from "./lock";
import { type AmendWish, amendedLock } from "./lock-amend";
import { joinLocks } from "./lock-join";
import { SEAL_VERSIONS, shortChecksum } from "./seal";
import type { Sheet } from "./sheet";

z.config({ jitless: true });

const PREFIX = "locks/";
const FORMAT = "yanpan-year-lock";
const VERSION = 1;
const SALT_BYTES = 16;

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const moment = z.custom<CivilMoment>((value) => typeof value === "string" && isCivilMoment(value));
const words = z.string().nullable();
const isFields = (value: unknown): boolean => typeof value === "object" && value !== null;
const cells = z.array(z.strictObject({ row: z.string(), column: z.string(), digest: hash }));

const amendment = z.strictObject({
	at: moment,
	by: words,
	reason: z.string(),
	cells: z
		.array(
			z.strictObject({
				row: z.string(),
				column: z.string(),
				before: words,
				after: words,
				part: z.enum(["input", "result"]),
			}),
		)
		.min(1),
	follows: z.array(hash),
	digest: hash,
});

// The envelope is strict. The sheet within stays as a version wrote it, whatever was added to schemes since: its seal, not a
// shape, says whether it is whole.
const lockSchema = z.strictObject({
	format: z.literal(FORMAT),
	version: z.literal(VERSION),
	year: z.int(),
	lockedAt: moment,
	by: words,
	sheet: z.custom<Sheet>(isFields),
	decisions: z.custom<Decisions>(isFields),
	seal: z.strictObject({
		version: z.literal(SEAL_VERSIONS),
		open: cells,
		homeDigest: hash,
		checksum: hash,
		salt: z.string(),
		home: cells,
	}),
	whole: hash,
	amendments: z.array(amendment),
	heads: z.array(hash),
	setAside: z.array(
		z.strictObject({
			lockedAt: moment,
			by: words,
			schemeVersion: z.int(),
			checksum: hash,
			whole: hash,
			amendments: z.array(amendment),
		}),
	),
});

function parsed(kept: JsonValue): YearLock {
	const read = lockSchema.safeParse(kept);
	if (read.success) {
		const { format: _, version: __, ...lock } = read.data;
		return lock;
	}
	const detail = z.prettifyError(read.error);
	throw new AppError("archive_newer", "工作区中有本版本不认识的年度锁定，请用更新的版本打开。", { detail });
}

const keptForm = (lock: YearLock) => ({ format: FORMAT, version: VERSION, ...lock }) as unknown as JsonValue;

/** Which lock: one scheme, in whatever version, and one year. */
export interface LockRef {
	readonly schemeId: string;
	readonly year: number;
}

const nameOf = ({ schemeId, year }: LockRef): string => `${PREFIX}${encodeURIComponent(schemeId)}/${year}`;

/**
 * The lock of a year; null while it is not locked.
 * @throws AppError `archive_newer` when a version wrote it that tells it differently
 */
export function lockIn(archive: Pick<Archive, "document">, ref: LockRef): YearLock | null {
	const kept = archive.document(nameOf(ref));
	return kept === null ? null : parsed(kept);
}

/** Every lock that an archive keeps, by scheme and year. @throws AppError as {@link lockIn} */
export function locksIn(archive: Pick<Archive, "documentNames" | "document">): readonly YearLock[] {
	return archive
		.documentNames()
		.filter((name) => name.startsWith(PREFIX))
		.flatMap((name) => {
			const kept = archive.document(name);
			return kept === null ? [] : parsed(kept);
		});
}

/** When a year is locked and where its salt comes from. */
export interface LockMoment {
	readonly now: CivilMoment;
	readonly random: RandomBytes;
}

const titleOf = ({ year, sheet: { scheme } }: YearLock): string =>
	`${year}年度考核表（${scheme.name}第${scheme.version}版）`;

/**
 * Locks the year of a sheet for ever; there is no unlocking.
 * @returns the lock as it is kept
 * @throws AppError `lock_exists` where the year is locked; as {@link lockOf}; nothing is kept then
 */
export function yearLocked(archive: Archive, { now, random }: LockMoment, wish: LockWish): Promise<YearLock> {
	return inTurn(archive, async () => {
		const ref = { schemeId: wish.sheet.scheme.id, year: yearOfWindow(wish.sheet.input.window) };
		const before = lockIn(archive, ref);
		if (before !== null)
			throw new AppError(
				"lock_exists",
				`${titleOf(before)}已于${before.lockedAt}锁定，不能再次锁定；确需更正的，请登记更正并写明理由。`,
			);
		const lock = lockOf(wish, now, bytesToHex(drawBytes(random, SALT_BYTES)));
		const text = `锁定${titleOf(lock)}，校验码${shortChecksum(lock.seal.checksum)}`;
		await archive.change({
			documents: { [nameOf(ref)]: keptForm(lock) },
			journal: [{ at: now, kind: "lock", text }],
		});
		return lock;
	});
}

/**
 * Writes an amendment beside a lock.
 * @throws AppError `lock_missing` where the year is not locked; as {@link amendedLock}; nothing is kept then
 */
export function lockAmended(archive: Archive, now: CivilMoment, wish: AmendWish): Promise<YearLock> {
	return inTurn(archive, async () => {
		const ref = { schemeId: wish.sheet.scheme.id, year: yearOfWindow(wish.sheet.input.window) };
		const before = lockIn(archive, ref);
		if (before === null)
			throw new AppError("lock_missing", `${ref.year}年度还没有锁定，不需要登记更正，可以直接重新计算。`);
		const lock = amendedLock(before, wish, now);
		const added = lock.amendments.find(({ digest }) =>
			before.amendments.every((one) => one.digest !== digest),
		);
		const mark = added === undefined ? "" : `，校验码${shortChecksum(added.digest)}`;
		const text = `更正${titleOf(lock)}：${added?.cells.length ?? 0}格${mark}，理由见更正记录`;
		await archive.change({
			documents: { [nameOf(ref)]: keptForm(lock) },
			journal: [{ at: now, kind: "lock", text }],
		});
		return lock;
	});
}

/**
 * How the locks of two workspaces become one, by the name of their document, see {@link joinLocks}. Where two different locks
 * of one year meet the earlier holds, and {@link lockConflicts} says so from then on.
 * @param names of our documents
 */
export function lockJoins(
	names: readonly string[],
): Readonly<Record<string, (ours: JsonValue, theirs: JsonValue) => JsonValue>> {
	const join = (ours: JsonValue, theirs: JsonValue) => keptForm(joinLocks(parsed(ours), parsed(theirs)));
	return Object.fromEntries(names.filter((name) => name.startsWith(PREFIX)).map((name) => [name, join]));
}

/** What an officer must be told of a lock that met another one of its year, a sentence each; empty = it met none. */
export function lockConflicts(lock: YearLock): readonly string[] {
	return lock.setAside.map(
		({ lockedAt, schemeVersion, checksum }) =>
			`${titleOf(lock)}在两个工作区各锁定过一次：以较早的为准（${lock.lockedAt}，` +
			`校验码${shortChecksum(lock.seal.checksum)}）；${lockedAt}锁定的一份（办法第${schemeVersion}版，` +
			`校验码${shortChecksum(checksum)}）不再有效。请核对两份考核表，有出入的登记更正。`,
	);
}
