/** Whether any record on the desk came from the demonstration files; asked of the same batches the reports name. */
"use client";
import { useMemo } from "react";
import { batchesPlan } from "@/lib/analysis/plans/batches";
import { useEngine } from "./EngineProvider";
import { useAsked } from "./use-asked";
import { useWorkspace } from "./WorkspaceProvider";

/** False until the engine has answered. */
export function useDemoMark(): boolean {
	const { engine } = useEngine();
	const { revision } = useWorkspace();
	const question = useMemo(() => {
		if (engine === null || revision === 0) return null;
		return async (signal: AbortSignal) => {
			const batches = await engine.query(batchesPlan(), { signal });
			return batches.some((batch) => batch.is_demo === true);
		};
	}, [engine, revision]);
	return useAsked(question).value ?? false;
}
