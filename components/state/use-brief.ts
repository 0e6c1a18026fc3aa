/** The briefing of the view on the screen, with the officer's edits laid over its sentences. */
"use client";
import { useCallback, useEffect, useMemo, useState } from "react";
import type { CivilDate } from "@/lib/base/civil";
import { officerMessage } from "@/lib/base/errors";
import type { ReportDocument } from "@/lib/report/document";
import { type Edits, editedReport } from "@/lib/report/edits";
import { makeBrief } from "@/lib/report/make-brief";
import type { AskPrevention } from "@/lib/report/prevention";
import type { JsonValue } from "@/lib/workspace/kept";
import { searchOf, type View } from "./address";
import { nowMoment } from "./clock";
import { useDesk, useEngine } from "./EngineProvider";
import { useAsOf } from "./use-as-of";
import { type Asked, useAsked } from "./use-asked";
import { useWorkspace } from "./WorkspaceProvider";

/**
 * The edits of one view, kept in the workspace; what another tab edits shows with its next change. Keeping them may be
 * refused: then those that are kept show again.
 */
function useEdits(key: string): readonly [Edits, (edits: Edits) => Promise<void>] {
	const { client, phase } = useDesk();
	const { revision } = useWorkspace();
	const [edits, setEdits] = useState<Edits>({});
	// biome-ignore lint/correctness/useExhaustiveDependencies: revision says that the workspace may hold other edits now
	useEffect(() => {
		// An effect because the edits stand in the workspace.
		setEdits({});
		if (client === null || phase !== "open") return;
		let isGone = false;
		client.document(key).then(
			(found) =>
				!isGone && setEdits(typeof found === "object" && found !== null ? (found as unknown as Edits) : {}),
			() => undefined,
		);
		return () => {
			isGone = true;
		};
	}, [client, phase, key, revision]);
	const keep = useCallback(
		async (next: Edits) => {
			setEdits(next);
			try {
				await client?.keepDocument(key, next as unknown as JsonValue);
			} catch (error) {
				setEdits(edits);
				throw error;
			}
		},
		[client, key, edits],
	);
	return [edits, keep];
}

/** An edit that could not be kept: why, and what the officer wrote (null = the edit was to be taken back). */
interface RefusedEdit {
	readonly problem: string;
	readonly text: string | null;
}

/** The briefing as generated and as edited, and how to edit a text block (null takes the edit back). */
export interface BriefState {
	readonly asOf: CivilDate | null;
	readonly generated: Asked<ReportDocument>;
	readonly report: ReportDocument | null;
	readonly edit: (blockId: string, text: string | null) => void;
	readonly refused: RefusedEdit | null;
	readonly forgetRefused: () => void;
}

/** The briefing of a view; asked again after every load. */
export function useBrief(view: View): BriefState {
	const { engine } = useEngine();
	const { client } = useDesk();
	const { settings, revision, span, focus } = useWorkspace();
	const askFocus = focus.board;
	const asOf = useAsOf(view);
	const hasRecords = (span?.events ?? 0) > 0;
	const question = useMemo(() => {
		if (engine === null || client === null || asOf === null || !hasRecords || revision === 0) return null;
		const request = {
			asOf,
			period: view.period,
			basis: view.basis,
			filters: view.filters,
			against: view.against,
			crosses: [],
		};
		const prevention: AskPrevention = (wish) => client.board("prevention", wish, nowMoment());
		return (signal: AbortSignal) =>
			makeBrief(engine, request, settings, { signal, focus: askFocus, prevention });
	}, [engine, client, asOf, hasRecords, revision, view, settings, askFocus]);
	const generated = useAsked(question);
	const [edits, keepEdits] = useEdits(`edits.${searchOf({ ...view, asOf })}`);
	const [refused, setRefused] = useState<RefusedEdit | null>(null);
	const forgetRefused = useCallback(() => setRefused(null), []);
	const edit = useCallback(
		(blockId: string, text: string | null) => {
			const block = generated.value?.blocks.find((one) => one.id === blockId);
			if (block?.kind !== "text") return;
			const { [blockId]: _, ...others } = edits;
			setRefused(null);
			const next = text === null ? others : { ...others, [blockId]: { of: block.text, text } };
			keepEdits(next).catch((error: unknown) => setRefused({ problem: officerMessage(error), text }));
		},
		[edits, keepEdits, generated.value],
	);
	const report = useMemo(
		() => (generated.value === null ? null : editedReport(generated.value, edits)),
		[generated.value, edits],
	);
	return { asOf, generated, report, edit, refused, forgetRefused };
}
