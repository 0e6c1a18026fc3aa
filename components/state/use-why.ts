/** What made a figure of the explore screen change: asked when the reader asks why, again with every other answer. */
"use client";
import { useMemo } from "react";
import type { Answer } from "@/lib/analysis/answer";
import { askWhy, type WhyFindings } from "@/lib/analysis/ask-findings";
import type { Dimension } from "@/lib/dimensions/dimension";
import type { Metric } from "@/lib/metrics/metric";
import { useEngine } from "./EngineProvider";
import { type Asked, useAsked } from "./use-asked";
import { useWorkspace } from "./WorkspaceProvider";

/** An explanation with the answer it belongs to: a newer answer may stand on the screen already. */
interface Explained {
	readonly answer: Answer;
	readonly metric: Metric;
	readonly found: WhyFindings;
}

/** Asks for the parts of a figure's change. */
export function useWhy(answer: Answer, metric: Metric, dimension: Dimension): Asked<Explained> {
	const { engine } = useEngine();
	const { settings } = useWorkspace();
	const question = useMemo(() => {
		if (engine === null) return null;
		return async (signal: AbortSignal): Promise<Explained> => {
			const asking = {
				engine,
				question: answer.question,
				dictionary: answer.dictionary,
				options: { signal },
			};
			return { answer, metric, found: await askWhy(asking, answer, settings, { metric, dimension }) };
		};
	}, [engine, answer, metric, dimension, settings]);
	return useAsked(question);
}
