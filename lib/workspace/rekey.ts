/** A new key for everything: each part is sealed again in a new epoch, and the one last commit drops the old epoch. */
import type { RandomBytes } from "./cipher";
import type { Keyring } from "./header";
import { planAppend, readSegments } from "./journal";
import type { JournalEntry } from "./kept";
import { newPartId, openPart, PART_KINDS, partName, partPrefix, sealJson, sealPart } from "./parts";
import type { JournalSegment } from "./shapes";
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
	/** Added to the journal in the same step, oldest first. */
	readonly journal?: readonly JournalEntry[];
	readonly onProgress?: (done: number, total: number) => void;
}

/** The same part in the new epoch; its own name stays, so that whoever refers to it need not change. */
function renamed(name: string, from: Keyring, to: Keyring): string {
	const kind = PART_KINDS.find((each) => name.startsWith(partPrefix(from, each)));
	if (!kind) throw new Error(`${name} is of no kind`);
	return partPrefix(to, kind) + name.slice(partPrefix(from, kind).length);
}

/** A state under its new key, and the prefixes of the old epoch, which go when it is finished. */
interface StagedRekey {
	readonly state: ArchiveState;
	readonly dropPrefixes: readonly string[];
}

/** Stages the entries that come with the step; gives the segments that need to be sealed anew, and the new one. */
async function stageJournal(
	{ source, staging, ring, random, journal = [] }: RekeyOptions,
	before: readonly JournalSegment[],
): Promise<{ readonly kept: readonly JournalSegment[]; readonly added: readonly JournalSegment[] }> {
	if (journal.length === 0) return { kept: before, added: [] };
	const { kept, merged, level } = planAppend(before);
	const entries = [...(await readSegments(source, merged)), ...journal];
	const part = newPartId(random);
	const name = partName(ring, "journal", part);
	await staging.add(name, sealJson(ring, name, entries, random));
	return { kept, added: [{ part, level, entries: entries.length }] };
}

/**
 * Stages every part of a state under a new keyring, with what is added to its journal.
 * @throws DamageError when a part is lost or not authentic: what is broken must be dropped first
 */
export async function stageRekey(options: RekeyOptions, before: ArchiveState): Promise<StagedRekey> {
	const { source, staging, ring, random, onProgress } = options;
	const { kept, added } = await stageJournal(options, before.journal);
	const names = partNames(source.ring, { ...before, journal: kept });
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
	const state = { ...before, revision: before.revision + 1, journal: [...kept, ...added] };
	return { state, dropPrefixes: PART_KINDS.map((kind) => partPrefix(source.ring, kind)) };
}
