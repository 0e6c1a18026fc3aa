/** Breaks one step of an archive at every place it can break, and looks what is on the disk then. */
import { expect } from "vitest";
import type { Archive } from "@/lib/workspace/archive";
import { everythingIn, opened } from "./archive";
import type { Fault, MemoryStore } from "./memory-store";

/** A step, and the passcodes an archive opens with before and after it. */
export interface Step {
	readonly run: (archive: Archive) => Promise<unknown>;
	readonly before: string | null;
	readonly after: string | null;
}

/** From so few sealed bytes on parts are stored ahead, that a step has many commits. */
const STAGE_BYTES = 300;

const open = (store: MemoryStore, passcode: string | null) =>
	opened(store, { passcode, stageBytes: STAGE_BYTES });

const inside = async (archive: Archive) =>
	JSON.stringify([archive.revision, archive.hasPasscode, await everythingIn(archive)]);

function faultsOf({ puts, commits }: MemoryStore["counts"]): Fault[] {
	const range = (count: number) => Array.from({ length: count }, (_, at) => at + 1);
	return [true, false].flatMap((isDeath) => [
		...range(puts).map((count) => ({ at: "put" as const, count, isDeath })),
		...range(commits).flatMap((count) => [
			{ at: "before commit" as const, count, isDeath },
			{ at: "after commit" as const, count, isDeath },
		]),
	]);
}

/** What the next session finds, and under which of the two passcodes. */
async function found(store: MemoryStore, { before, after }: Step): Promise<string> {
	for (const passcode of [before, after]) {
		const archive = await open(store.restarted(), passcode).catch((error) => {
			if (error.code !== "wrong_passcode" && error.code !== "archive_locked") throw error;
			return null;
		});
		if (archive) return inside(archive);
	}
	throw new Error("opens with neither passcode");
}

/**
 * Runs the step once whole, then once for every place at which it can break, as a failure and as the death of the
 * process. Each time the disk holds the state before or after, nothing besides, and the archive agrees with it.
 * @returns how many places there were
 */
export async function breakEverywhere(store: MemoryStore, step: Step): Promise<number> {
	const before = await found(store, step);
	const whole = store.copied();
	const done = await open(whole, step.before);
	whole.breakAt({ at: "put", count: Number.POSITIVE_INFINITY, isDeath: false });
	await step.run(done);
	const faults = faultsOf(whole.counts);
	const after = await found(whole, step);
	const sizes = { [before]: (await store.list()).length, [after]: (await whole.list()).length };
	expect(after).not.toBe(before);
	for (const fault of faults) {
		const broken = store.copied();
		const archive = await open(broken, step.before);
		broken.breakAt(fault);
		const isDone = await step.run(archive).then(
			() => true,
			(error) =>
				error.code === "store_failed" || error.code === "store_closed" ? false : Promise.reject(error),
		);
		const name = JSON.stringify(fault);
		if (!fault.isDeath) expect((await broken.list()).length, name).toBe(sizes[isDone ? after : before]);
		if (!fault.isDeath) expect(await inside(archive), name).toBe(isDone ? after : before);
		const left = await found(broken, step);
		if (!fault.isDeath) expect(left, name).toBe(isDone ? after : before);
		expect([before, after], name).toContain(left);
		expect((await broken.restarted().list()).length, name).toBe(sizes[left]);
		if (!fault.isDeath) expect(archive.access).toBe("write");
	}
	return faults.length;
}
