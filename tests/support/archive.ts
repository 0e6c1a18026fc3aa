/** Archives for tests: cheap passcodes, repeatable chance, batches of any bytes, and all that an archive holds in one value. */
import { createHash } from "node:crypto";
import type { CivilMoment } from "@/lib/base/civil";
import type { Archive } from "@/lib/workspace/archive";
import type { Contents, JournalEntry, JsonValue, KeptBatch } from "@/lib/workspace/kept";
import { type OpenOptions, openArchive } from "@/lib/workspace/open-archive";
import type { Store } from "@/lib/workspace/store";

/** A guess that costs nothing. */
export const CHEAP = { N: 2, r: 1, p: 1 } as const;

/** Random bytes that a seed repeats; never the same twice from one source. */
export function chance(seed: string): (length: number) => Uint8Array {
	let drawn = 0;
	return (length) => {
		const blocks: Buffer[] = [];
		for (let bytes = 0; bytes < length; bytes += 32)
			blocks.push(createHash("sha256").update(`${seed} ${drawn++}`).digest());
		return new Uint8Array(Buffer.concat(blocks).subarray(0, length));
	};
}

const random = chance("archives");

/** Opens with a cheap passcode cost, for writing unless told. */
export function opened(store: Store, options: Partial<OpenOptions> = {}): Promise<Archive> {
	return openArchive(store, { passcode: null, mode: "write", random, cost: CHEAP, ...options });
}

const utf8 = (text: string) => new TextEncoder().encode(text);

/** A batch whose chunks are the given texts: one table a list. The archive does not look into chunks. */
export function batchOf(
	batchId: number,
	tables: Readonly<Record<string, readonly string[]>>,
	meta: JsonValue = { fileHash: `hash ${batchId}`, sheet: "Sheet1", importedAt: "2026-05-11 07:40:00" },
): KeptBatch {
	return {
		batchId,
		meta,
		tables: Object.entries(tables).map(([table, texts]) => ({
			table,
			rows: {
				columns: [
					{ name: "batch_id", kind: "integer" },
					{ name: "name", kind: "text" },
				],
				rowCount: texts.length * 2,
				chunks: texts.map(utf8),
			},
		})),
	};
}

/** A journal entry on a minute of one morning. */
export function entryAt(minute: number, text = `第${minute}步`): JournalEntry {
	const at = `2026-05-11 07:${String(minute).padStart(2, "0")}:00` as CivilMoment;
	return { at, kind: "import", text };
}

/** All that can be read: what two archives have in common when they hold the same. */
export async function everythingIn(contents: Contents) {
	const tables: unknown[] = [];
	for await (const { batchId, table, rows } of contents.tables())
		tables.push({ batchId, table, rows: { ...rows, chunks: rows.chunks.map((chunk) => [...chunk]) } });
	return {
		batches: contents.batches(),
		tables,
		documents: contents.documentNames().map((name) => [name, contents.document(name)]),
		journal: await contents.journal(),
	};
}
