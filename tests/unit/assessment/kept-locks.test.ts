/** Locked years in the archive: locked once, kept with a line in the journal or not at all, amended beside, and joined when workspaces meet. */
import { describe, expect, it } from "vitest";
import {
	lockAmended,
	lockConflicts,
	lockIn,
	lockJoins,
	locksIn,
	yearLocked,
} from "@/lib/assessment/kept-locks";
import { verifyLock } from "@/lib/assessment/lock";
import { scoreSheet } from "@/lib/assessment/score";
import { isIntact, shortChecksum } from "@/lib/assessment/seal";
import type { CivilMoment } from "@/lib/base/civil";
import type { Archive } from "@/lib/workspace/archive";
import { readBackup, writeBackup } from "@/lib/workspace/backup";
import type { JsonValue } from "@/lib/workspace/kept";
import { restoreBackup } from "@/lib/workspace/restore";
import { CHEAP, chance, everythingIn, opened } from "../../support/archive";
import { assessedInput, assessedSheet, decisionsFor, SCHEME, YEAR_END } from "../../support/assessed-year";
import { breakEverywhere } from "../../support/faults";
import { MemoryStore } from "../../support/memory-store";

const yearWish = { villages: ["东街村", "西街村"], events: 20 };
const sheet = assessedSheet(yearWish);
const decisions = decisionsFor("东街村");
const REF = { schemeId: SCHEME.id, year: 2025 };
const NAME = "locks/town%2F2025/2025";
const wish = { sheet, decisions, by: "吴大勇" };
const LATER = "2026-02-01 10:00:00" as CivilMoment;
const random = chance("locks");
const lockNow = (archive: Archive, now = YEAR_END) => yearLocked(archive, { now, random }, wish);

/** The same year as the records tell it after one village got two cases more. */
function freshSheet() {
	const input = assessedInput(yearWish);
	const [first, ...rest] = input.villages;
	if (!first) throw new Error("no village");
	const cases = { ...first.measures.cases, now: (first.measures.cases.now ?? 0) + 2 };
	const villages = [{ ...first, measures: { ...first.measures, cases } }, ...rest];
	return scoreSheet(SCHEME, { ...input, villages }, decisions);
}
const amend = (archive: Archive, now = LATER) =>
	lockAmended(archive, now, { sheet: freshSheet(), reason: "两起案件补录", by: "吴大勇" });

describe("a locked year in the archive", () => {
	it("stands in a document of its scheme and year, with its checksum in one line of the journal that names nobody", async () => {
		const store = new MemoryStore();
		const archive = await opened(store);
		const { revision } = archive;
		const lock = await lockNow(archive);
		expect(archive.revision).toBe(revision + 1);
		expect(archive.documentNames()).toContain(NAME);
		const again = await opened(store.restarted());
		expect(lockIn(again, REF)).toEqual(lock);
		expect(locksIn(again)).toEqual([lock]);
		expect(isIntact(verifyLock(lock))).toBe(true);
		const [entry] = await archive.journal();
		expect(entry).toEqual({
			at: YEAR_END,
			kind: "lock",
			text: `锁定2025年度考核表（示例镇考核办法第3版），校验码${shortChecksum(lock.seal.checksum)}`,
		});
	});

	it("is not locked twice, and says when it was", async () => {
		const archive = await opened(new MemoryStore());
		await lockNow(archive);
		const before = await everythingIn(archive);
		await expect(lockNow(archive, LATER)).rejects.toMatchObject({
			code: "lock_exists",
			message: expect.stringContaining(`已于${YEAR_END}锁定`),
		});
		expect(await everythingIn(archive)).toEqual(before);
	});

	it("has two asked for at once locked once", async () => {
		const archive = await opened(new MemoryStore());
		const done = await Promise.allSettled([lockNow(archive), lockNow(archive, LATER)]);
		expect(done.map(({ status }) => status)).toEqual(["fulfilled", "rejected"]);
	});

	it("has a salt of its own each time", async () => {
		const [one, other] = await Promise.all([
			lockNow(await opened(new MemoryStore())),
			lockNow(await opened(new MemoryStore())),
		]);
		expect(one.seal.salt).not.toBe(other.seal.salt);
		expect(one.seal.checksum).not.toBe(other.seal.checksum);
	});

	it("is kept whole or not at all, wherever the disk breaks", async () => {
		const store = new MemoryStore();
		await opened(store);
		const fixed = { now: YEAR_END, random: (length: number) => new Uint8Array(length).fill(7) };
		const run = (archive: Archive) => yearLocked(archive, fixed, wish);
		expect(await breakEverywhere(store, { run, before: null, after: null })).toBeGreaterThan(4);
		await yearLocked(await opened(store), fixed, wish);
		await breakEverywhere(store, { run: (archive) => amend(archive), before: null, after: null });
	}, 120_000);

	it("is amended beside, with a line that leaves the reason to the amendment", async () => {
		const archive = await opened(new MemoryStore());
		const lock = await lockNow(archive);
		const after = await amend(archive);
		expect({ ...after, amendments: [], heads: [] }).toEqual(lock);
		expect(lockIn(archive, REF)).toEqual(after);
		const [entry] = await archive.journal();
		expect(entry?.text).toBe(
			`更正2025年度考核表（示例镇考核办法第3版）：${after.amendments[0]?.cells.length}格，` +
				`校验码${shortChecksum(after.amendments[0]?.digest ?? "")}，理由见更正记录`,
		);
	});

	it("has nothing to amend while it is not locked", async () => {
		const archive = await opened(new MemoryStore());
		await expect(amend(archive)).rejects.toMatchObject({ code: "lock_missing" });
		expect(lockIn(archive, REF)).toBeNull();
	});

	it("is read with a seal of the first form, and refused with one that nobody knows yet", async () => {
		const archive = await opened(new MemoryStore());
		const lock = await lockNow(archive);
		const kept = archive.document(NAME) as Readonly<Record<string, JsonValue>>;
		const withSeal = (version: number) =>
			archive.change({
				documents: { [NAME]: { ...kept, seal: { ...lock.seal, version } } as unknown as JsonValue },
			});
		await withSeal(1);
		expect(lockIn(archive, REF)?.seal).toEqual({ ...lock.seal, version: 1 });
		await withSeal(3);
		expect(() => lockIn(archive, REF)).toThrow(expect.objectContaining({ code: "archive_newer" }));
	});

	it("is refused where a newer version wrote it otherwise", async () => {
		const archive = await opened(new MemoryStore());
		await lockNow(archive);
		const kept = archive.document(NAME) as Readonly<Record<string, string>>;
		for (const changed of [
			{ ...kept, version: 2 },
			{ ...kept, other: 1 },
			{ ...kept, lockedAt: "gestern" },
		]) {
			await archive.change({ documents: { [NAME]: changed } });
			expect(() => lockIn(archive, REF)).toThrow(expect.objectContaining({ code: "archive_newer" }));
		}
	});
});

describe("two workspaces", () => {
	const merge = async (archive: Archive, other: Archive) => {
		const bytes = await writeBackup(other, { passcode: "12345678", random, now: LATER, cost: CHEAP });
		const contents = await readBackup(bytes, "12345678");
		const join = lockJoins(archive.documentNames());
		await restoreBackup(archive, contents, { mode: "merge", now: LATER, join });
	};

	it("join the amendments of one lock", async () => {
		const first = new MemoryStore();
		await lockNow(await opened(first));
		const second = first.copied();
		const [ours, theirs] = [await opened(first.restarted()), await opened(second)];
		await amend(theirs);
		await merge(ours, theirs);
		expect(lockIn(ours, REF)).toEqual(lockIn(theirs, REF));
		expect(lockIn(ours, REF)?.amendments).toHaveLength(1);
		expect(locksIn(ours).flatMap(lockConflicts)).toEqual([]);
	});

	it("that locked one year apart keep the earlier lock and are told so for good", async () => {
		const [ours, theirs] = [await opened(new MemoryStore()), await opened(new MemoryStore())];
		const later = await lockNow(ours, LATER);
		const earlier = await lockNow(theirs);
		await merge(ours, theirs);
		const lock = lockIn(ours, REF);
		expect(lock).toMatchObject({ whole: earlier.whole, lockedAt: YEAR_END });
		if (lock === null) throw new Error("no lock");
		const [message, ...rest] = lockConflicts(lock);
		expect(rest).toEqual([]);
		for (const part of [
			YEAR_END,
			LATER,
			shortChecksum(earlier.seal.checksum),
			shortChecksum(later.seal.checksum),
		])
			expect(message).toContain(part);
		await merge(theirs, ours);
		expect(lockIn(theirs, REF)).toEqual(lock);
	});

	it("join documents of locks only", () => {
		expect(Object.keys(lockJoins([NAME, "settings", "schemes/town"]))).toEqual([NAME]);
	});
});
