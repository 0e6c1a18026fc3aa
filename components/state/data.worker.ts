/** The data worker: one engine and one archive behind the page's questions, so that nothing heavy ever holds a click. */
import { expose } from "comlink";
import { writeWorkbook } from "@/components/ui/workbook-writer";
import { DEMO_FILE_HASHES } from "@/data/demo-files";
import { openWasmEngine } from "@/lib/engine/wasm";
import { DATA_METHODS, type DataApi } from "./data-api";
import { DataDesk } from "./data-desk";
import { openIndexedStore } from "./indexed-store";
import { startIngestWorker } from "./ingest-worker";
import { telling } from "./told";

/** One workspace an origin. */
const STORE_NAME = "yanpan";

function bundle(name: "mvp" | "eh") {
	const at = (file: string) => new URL(`/engine/${file}`, self.location.href).href;
	return { mainModule: at(`duckdb-${name}.wasm`), mainWorker: at(`duckdb-browser-${name}.worker.js`) };
}

const desk = new DataDesk({
	openStore: () => openIndexedStore(STORE_NAME),
	openEngine: () => openWasmEngine({ mvp: bundle("mvp"), eh: bundle("eh") }),
	startIngest: startIngestWorker,
	writeWorkbook,
	random: (length) => crypto.getRandomValues(new Uint8Array(length)),
	demoHashes: new Set(DEMO_FILE_HASHES),
});
const api = Object.fromEntries(DATA_METHODS.map((name) => [name, desk[name].bind(desk)]));

expose(telling(api as unknown as DataApi));
