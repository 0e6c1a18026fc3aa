/** The checks of the records on the desk, asked again after every load, with how far the asking is. */
"use client";
import { useMemo, useState } from "react";
import { useEngine } from "@/components/state/EngineProvider";
import { type Asked, useAsked } from "@/components/state/use-asked";
import { useWorkspace } from "@/components/state/WorkspaceProvider";
import { askQuality, type QualityAnswer, type QualityProgress } from "@/lib/analysis/quality/ask-quality";
import type { LabelContext } from "@/lib/dimensions/dimension";
import { placesOf } from "@/lib/ingest/relabel";

/** What the checks found, and the words they were asked under. */
export interface QualityAsked {
	readonly answer: QualityAnswer;
	readonly labels: LabelContext;
}

/** The answer, and the progress of one under way. */
export function useQuality(): Asked<QualityAsked> & { readonly progress: QualityProgress | null } {
	const { engine } = useEngine();
	const { settings, revision } = useWorkspace();
	const [progress, setProgress] = useState<QualityProgress | null>(null);
	const question = useMemo(() => {
		if (engine === null || revision === 0) return null;
		return async (signal: AbortSignal): Promise<QualityAsked> => {
			const labels = { settings, places: await placesOf(engine, settings) };
			const onProgress = (step: QualityProgress) => {
				if (!signal.aborted) setProgress(step);
			};
			return { labels, answer: await askQuality(engine, labels, { signal, onProgress }) };
		};
	}, [engine, revision, settings]);
	return { ...useAsked(question), progress };
}
