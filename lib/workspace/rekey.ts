/** A new key for everything: each part is sealed again in a new epoch, and the one last commit drops the old epoch. */
import type { RandomBytes } from "./cipher";
import type { Keyring } from "./header";
import { openPart, PART_KINDS, partPrefix, sealPart } from "./parts";
import type { Staging } from "./staging";
import { type ArchiveState, lostPart, partNames, type Source } from "./state";

/** Parts that are read together; a part is a few megabytes at most. */
const PARTS_AT_ONCE = 8;

/** What sealing anew needs. */
export interface RekeyOptions {
	readonly source: Source;
	readonly staging: Staging;
	readonly ring: Keyring;
	readonly random: RandomBytes;
	readonly onProgress?: (done: number, total: number) => void;
}

/** The same part in the new epoch; its own name stays, so that whoever refers to it need not change. */
function renamed(name: string, from: Keyring, to: Keyring): string {
	const kind = PART_KINDS.find((each) => name.startsWith(partPrefix(from, each)));
	if (!kind) throw new Error(`${name} is of no kind`);
	return partPrefix(to, kind) + name.slice(partPrefix(from, kind).length);
}

/**
 * Stages every part of a state under a new keyring; gives the prefixes that go when it is finished.
 * @throws DamageError when a part is lost or not authentic: what is broken must be dropped first
 */
export async function stageRekey(options: RekeyOptions, state: ArchiveState): Promise<readonly string[]> {
	const { source, staging, ring, random, onProgress } = options;
	const names = partNames(source.ring, state);
	for (let start = 0; start < names.length; start += PARTS_AT_ONCE) {
		const run = names.slice(start, start + PARTS_AT_ONCE);
		const parts = await source.reader.read({ names: run });
		for (const name of run) {
			const sealed = parts.get(name);
			if (!sealed) throw await lostPart(source, name);
			const now = renamed(name, source.ring, ring);
			await staging.add(now, sealPart(ring, now, openPart(source.ring, name, sealed), random));
		}
		onProgress?.(start + run.length, names.length);
	}
	return PART_KINDS.map((kind) => partPrefix(source.ring, kind));
}
