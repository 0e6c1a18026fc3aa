/** What an open archive knows without asking the store: one revision of it, immutable; reading it from the parts. */
import { AppError } from "@/lib/base/errors";
import { DamageError } from "./failure";
import type { Keyring } from "./header";
import type { JsonValue } from "./kept";
import { HEAD, HEADER, openJson, type PartKind, partLabel, partName, partPrefix } from "./parts";
import {
	type BatchRecord,
	batchSchema,
	documentSchema,
	type Head,
	headSchema,
	type JournalSegment,
} from "./shapes";
import type { PartReader } from "./store";

/** A batch as it is sealed, and under which name. */
export interface StoredBatch extends BatchRecord {
	readonly part: string;
}

/** A document, and under which name it is sealed. */
export interface StoredDocument {
	readonly part: string;
	readonly value: JsonValue;
}

/** One revision of an archive. Batches by ascending number. */
export interface ArchiveState {
	readonly revision: number;
	readonly batches: ReadonlyMap<number, StoredBatch>;
	readonly documents: ReadonlyMap<string, StoredDocument>;
	/** Oldest first. */
	readonly journal: readonly JournalSegment[];
}

/** An archive in which nothing ever was. */
export const NEW_STATE: ArchiveState = { revision: 1, batches: new Map(), documents: new Map(), journal: [] };

/** An archive that was read: the bytes of its header, the keyring that fits them, and its state. */
export interface Opened {
	readonly headerBytes: Uint8Array;
	readonly ring: Keyring;
	readonly state: ArchiveState;
}

type Parts = ReadonlyMap<string, Uint8Array>;

/** True when both hold the same bytes. */
export function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
	return one.length === other.length && one.every((byte, at) => byte === other[at]);
}

/** The head of a state, as it is sealed. */
export function headOf(state: ArchiveState): Head {
	return {
		revision: state.revision,
		batches: [...state.batches.values()].map(({ batchId, part }) => [batchId, part]),
		documents: [...state.documents].map(([name, { part }]) => [name, part]),
		journal: [...state.journal],
	};
}

/** Names of all parts that a state refers to; header and head are not among them. */
export function partNames(ring: Keyring, { batches, documents, journal }: ArchiveState): string[] {
	const named = (kind: PartKind, parts: readonly { readonly part: string }[]) =>
		parts.map(({ part }) => partName(ring, kind, part));
	const records = [...batches.values()];
	return [
		...named("batch", records),
		...named(
			"rows",
			records.flatMap(({ rows }) => rows),
		),
		...named("document", [...documents.values()]),
		...named("journal", journal),
	];
}

async function readHead(reader: PartReader, ring: Keyring): Promise<Head> {
	return headIn(await reader.read({ names: [HEAD] }), ring);
}

function headIn(parts: Parts, ring: Keyring): Head {
	const sealed = parts.get(HEAD);
	if (!sealed) throw new DamageError(ring.place, "总目录不见了");
	return openJson(ring, { name: HEAD, sealed }, headSchema);
}

/** Reads values of parts, each taken from what is known already, else from the parts at hand; collects those missing. */
class Assembly {
	readonly missing: string[] = [];

	constructor(
		private readonly ring: Keyring,
		private readonly parts: Map<string, Uint8Array>,
		private readonly known: ArchiveState | null,
	) {}

	batches(head: Head): [number, StoredBatch][] {
		return head.batches.flatMap(([batchId, part]): [number, StoredBatch][] => {
			const before = this.known?.batches.get(batchId);
			if (before?.part === part) return [[batchId, before]];
			const name = partName(this.ring, "batch", part);
			const sealed = this.sealed(name);
			if (!sealed) return [];
			return [[batchId, { ...openJson(this.ring, { name, sealed }, batchSchema), part }]];
		});
	}

	documents(head: Head): [string, StoredDocument][] {
		return head.documents.flatMap(([title, part]): [string, StoredDocument][] => {
			const before = this.known?.documents.get(title);
			if (before?.part === part) return [[title, before]];
			const name = partName(this.ring, "document", part);
			const sealed = this.sealed(name);
			if (!sealed) return [];
			return [[title, { ...openJson(this.ring, { name, sealed }, documentSchema), part }]];
		});
	}

	private sealed(name: string): Uint8Array | undefined {
		const sealed = this.parts.get(name);
		if (!sealed) this.missing.push(name);
		return sealed;
	}
}

/**
 * The state that stands in the store. Parts of a `known` earlier state are not read again; without one, all batch heads
 * and documents come in one snapshot. Null when the header is no longer the one given: another key, or no archive.
 * @throws DamageError naming what is missing or not authentic
 */
export async function loadState(
	reader: PartReader,
	{ headerBytes, ring }: Pick<Opened, "headerBytes" | "ring">,
	known: ArchiveState | null,
): Promise<ArchiveState | null> {
	const prefixes = known ? [] : [partPrefix(ring, "batch"), partPrefix(ring, "document")];
	const parts = new Map(await reader.read({ names: [HEADER, HEAD], prefixes }));
	for (let missedAt = 0; ; ) {
		const header = parts.get(HEADER);
		if (!header || !sameBytes(header, headerBytes)) return null;
		const head = headIn(parts, ring);
		if (known?.revision === head.revision) return known;
		const assembly = new Assembly(ring, parts, known);
		const batches = new Map(assembly.batches(head));
		const documents = new Map(assembly.documents(head));
		const { missing } = assembly;
		if (missing.length === 0) return { revision: head.revision, batches, documents, journal: head.journal };
		if (missedAt === head.revision) throw missingPart(ring, missing[0] ?? HEAD);
		missedAt = head.revision;
		parts.delete(HEADER);
		parts.delete(HEAD);
		for (const [name, sealed] of await reader.read({ names: [HEADER, HEAD, ...missing] }))
			parts.set(name, sealed);
	}
}

function missingPart({ place }: Keyring, name: string, batchId?: number): DamageError {
	const what = `缺少${partLabel(name)}${batchId === undefined ? "" : `（批次${batchId}）`}`;
	return new DamageError(place, what, { detail: name, ...(batchId === undefined ? {} : { batchId }) });
}

/** Where the parts of one revision are read from. */
export interface Source {
	readonly reader: PartReader;
	readonly ring: Keyring;
	readonly revision: number;
}

/**
 * Why a part is not there: lost (DamageError), or no longer wanted (`archive_moved`), because another tab has written
 * since this revision was read.
 */
export async function lostPart(source: Source, name: string, batchId?: number): Promise<AppError> {
	const head = await readHead(source.reader, source.ring).catch(() => null);
	if (head?.revision === source.revision) return missingPart(source.ring, name, batchId);
	return new AppError("archive_moved", "资料刚刚在另一个标签页里有了改动，请刷新本页后再看。");
}
