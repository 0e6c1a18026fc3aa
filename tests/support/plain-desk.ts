/** A data desk without a browser that reads files in this thread, for tests of what the desk answers. */
import { DataDesk } from "@/components/state/data-desk";
import type { IngestWorker } from "@/components/state/ingest-worker";
import type { Engine } from "@/lib/engine/engine";
import { openNativeEngine } from "@/lib/engine/native";
import { packFile, withChunks } from "@/lib/ingest/pack";
import type { PackedChunk } from "@/lib/ingest/pack-rows";
import { readFile } from "@/lib/ingest/read-file";
import { CHEAP, chance } from "./archive";
import type { MemoryStore } from "./memory-store";

const engines: Engine[] = [];

export const nothing = (): void => undefined;

const plainIngest = (): IngestWorker => ({
	async read({ name, file }, { settings, now, fileNo }, { onChunk }) {
		const read = await readFile(name, new Uint8Array(await file.arrayBuffer()), { settings });
		const chunks: PackedChunk[] = [];
		const take = (made: PackedChunk) => {
			chunks.push(made);
			onChunk(made);
		};
		return withChunks(packFile(read, { fileNo, now, onChunk: take }), chunks);
	},
	stop: nothing,
});

/** A desk over a store, not open yet. @param seed its chance: two desks of one seed would seal alike */
export function plainDesk(store: MemoryStore, seed: string): DataDesk {
	return new DataDesk({
		openStore: async () => store,
		openEngine: async () => {
			const engine = await openNativeEngine({ threads: 1 });
			engines.push(engine);
			return engine;
		},
		startIngest: plainIngest,
		writeWorkbook: async () => new Uint8Array(),
		random: chance(seed),
		demoHashes: new Set(),
		cost: CHEAP,
	});
}

/** Opens a desk without a passcode. */
export async function openDesk(desk: DataDesk, access: "write" | "read" = "write"): Promise<void> {
	await desk.openWith({ passcode: null, access, oldSettings: null }, nothing);
}

/** Ends the engines of every desk so far. */
export async function closeDesks(): Promise<void> {
	for (const engine of engines.splice(0)) await engine.close();
}
