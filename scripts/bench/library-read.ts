/** The rival of an import, in a worker of the same browser: the libraries' own reading, alone or on into a plain table. */
import { readXls, readXlsx } from "hucre";
import Papa from "papaparse";
import type { Engine } from "@/lib/engine/engine";
import { packRows } from "@/lib/engine/packed";
import { createWasmEngine } from "@/lib/engine/wasm";
import { id, sql } from "@/lib/sql/fragment";
import type { ReceiptFormat } from "./receipt-files";

/** How far the rival goes: cells in memory, or rows in a table of texts. */
export type ReadDepth = "cells" | "table";

/** What is to be read. */
export interface ReadWish {
	readonly format: ReceiptFormat;
	readonly depth: ReadDepth;
	readonly bytes: Uint8Array;
	/** Milliseconds between the engine's standing ready and the reading. */
	readonly pause: number;
}

/** What came of it; `milliseconds` runs from the bytes to the last cell or row. */
export interface LibraryReading {
	readonly milliseconds: number;
	readonly rows: number;
}

type Rows = readonly (readonly unknown[])[];

/** Each library as its own documentation calls it, on bytes that are in memory already. */
const READERS: Readonly<Record<ReceiptFormat, (bytes: Uint8Array) => Promise<readonly Rows[]>>> = {
	xlsx: async (bytes) => (await readXlsx(bytes)).sheets.map(({ rows }) => rows),
	xls: async (bytes) => (await readXls(bytes)).sheets.map(({ rows }) => rows),
	csv: async (bytes) => [Papa.parse<string[]>(new TextDecoder("gb18030").decode(bytes)).data],
};

const isFilled = (row: readonly unknown[]) => row.some((cell) => cell !== null && cell !== "");
const textOf = (cell: unknown): string | null => (cell === null || cell === undefined ? null : String(cell));

/** Sheets below each other, the headings of the first kept as names. */
function bodyOf(sheets: readonly Rows[]): { readonly headings: readonly string[]; readonly rows: Rows } {
	const filled = sheets.map((rows) => rows.filter(isFilled));
	return {
		headings: (filled[0]?.[0] ?? []).map(String),
		rows: filled.flatMap((rows) => rows.slice(1)),
	};
}

async function intoTable(engine: Engine, sheets: readonly Rows[]): Promise<void> {
	const { headings, rows } = bodyOf(sheets);
	const columns = headings.map((name, at) => ({
		name,
		kind: "text" as const,
		values: rows.map((row) => textOf(row[at])),
	}));
	const packed = packRows(columns);
	await engine.run(sql`CREATE TABLE plain (${headings.map((name) => sql`${id(name)} VARCHAR`)})`);
	await engine.transaction((tx) => tx.insertPacked("plain", packed));
}

function openEngine(): Promise<Engine> {
	const at = (file: string) => new URL(`/engine/${file}`, self.location.href).href;
	const bundle = (name: "mvp" | "eh") => ({
		mainModule: at(`duckdb-${name}.wasm`),
		mainWorker: at(`duckdb-browser-${name}.worker.js`),
	});
	return createWasmEngine({ mvp: bundle("mvp"), eh: bundle("eh") });
}

async function read({ format, depth, bytes, pause }: ReadWish): Promise<LibraryReading> {
	const engine = depth === "table" ? await openEngine() : null;
	await new Promise((resolve) => setTimeout(resolve, pause));
	const start = performance.now();
	const sheets = await READERS[format](bytes);
	if (engine !== null) await intoTable(engine, sheets);
	const milliseconds = performance.now() - start;
	return { milliseconds, rows: bodyOf(sheets).rows.length };
}

self.addEventListener("message", ({ data }: MessageEvent<ReadWish>) => {
	read(data).then(
		(reading) => self.postMessage(reading),
		(error: unknown) => self.postMessage({ error: String(error) }),
	);
});
