/** Decisions on one archive in turn: whoever reads what is kept and then changes it must not be overtaken between the two. */
import { type Serial, serial } from "@/lib/engine/serial";
import type { Archive } from "./archive";

const queues = new WeakMap<Archive, Serial>();

/**
 * Runs a decision once all earlier ones of the archive have settled, so that each is held against what the one before it left;
 * gives its outcome.
 */
export function inTurn<T>(archive: Archive, decide: () => Promise<T>): Promise<T> {
	const queue = queues.get(archive) ?? serial();
	queues.set(archive, queue);
	return queue(decide);
}
