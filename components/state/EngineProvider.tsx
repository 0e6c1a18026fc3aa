/** Opens the engine once and hands it to the page; until then, and when it fails, says so. */
"use client";
import { createContext, type ReactNode, useContext, useEffect, useState } from "react";
import { officerMessage } from "@/lib/base/errors";
import type { Engine } from "@/lib/engine/engine";
import { openWasmEngine } from "@/lib/engine/wasm";
import { schemaScript } from "@/lib/ingest/schema";

/** The engine as the page knows it. */
export interface EngineState {
	readonly engine: Engine | null;
	/** Message for the officer when it could not be opened. */
	readonly problem: string | null;
}

const EngineContext = createContext<EngineState>({ engine: null, problem: null });

function bundle(name: "mvp" | "eh") {
	const at = (file: string) => new URL(`/engine/${file}`, window.location.href).href;
	return { mainModule: at(`duckdb-${name}.wasm`), mainWorker: at(`duckdb-browser-${name}.worker.js`) };
}

let opening: Promise<Engine> | null = null;

async function open(): Promise<Engine> {
	const engine = await openWasmEngine({ mvp: bundle("mvp"), eh: bundle("eh") });
	await engine.run(schemaScript());
	return engine;
}

export function EngineProvider({ children }: { readonly children: ReactNode }) {
	const [state, setState] = useState<EngineState>({ engine: null, problem: null });
	useEffect(() => {
		// An effect because the engine needs a browser: the exported page has none.
		opening ??= open();
		let isGone = false;
		opening.then(
			(engine) => !isGone && setState({ engine, problem: null }),
			(error: unknown) => {
				opening = null;
				if (!isGone) setState({ engine: null, problem: officerMessage(error) });
			},
		);
		return () => {
			isGone = true;
		};
	}, []);
	return <EngineContext.Provider value={state}>{children}</EngineContext.Provider>;
}

/** The engine, null while it opens. */
export function useEngine(): EngineState {
	return useContext(EngineContext);
}
