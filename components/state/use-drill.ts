/** The place on a drill path that the view names, counted under the question that the panels answered. */
"use client";
import { useMemo } from "react";
import { askDrill, type Drilled } from "@/lib/analysis/drill";
import type { Drill } from "@/lib/analysis/drill-paths";
import type { Question } from "@/lib/analysis/question";
import { useEngine } from "./EngineProvider";
import { type Asked, useAsked } from "./use-asked";
import { useWorkspace } from "./WorkspaceProvider";

/** Asks for a place; null asks nothing. The same question object asks once. */
export function useDrill(question: Question, drill: Drill | null): Asked<Drilled> {
	const { engine } = useEngine();
	const { settings } = useWorkspace();
	// By its words: the address is read anew at every step of the view.
	const place = drill === null ? null : JSON.stringify(drill);
	const ask = useMemo(() => {
		if (engine === null || place === null) return null;
		const wish = { question, drill: JSON.parse(place) as Drill };
		return (signal: AbortSignal) => askDrill(engine, wish, settings, { signal });
	}, [engine, question, place, settings]);
	return useAsked(ask);
}
