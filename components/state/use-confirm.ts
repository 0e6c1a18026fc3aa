/** What waits for an officer's word: events without a class and places that no list settles. */
"use client";
import { useMemo } from "react";
import type { Proposals } from "@/lib/analysis/propose";
import type { DoubtQueue } from "@/lib/blocks/from-doubts";
import { useDesk } from "./EngineProvider";
import { type Asked, useAsked } from "./use-asked";
import { useWorkspace } from "./WorkspaceProvider";

/** Proposals with the round of learning they came from. */
export interface Round {
	readonly round: number;
	readonly proposals: Proposals;
}

/** Learned when the screen opens and with every new `round`; never after a single decision. */
export function useProposals(round: number): Asked<Round> {
	const { client, phase } = useDesk();
	const question = useMemo(() => {
		if (client === null || phase !== "open") return null;
		return async () => ({ round, proposals: await client.proposals() });
	}, [client, phase, round]);
	return useAsked(question);
}

/** Places in doubt, asked again after everything that may settle them. */
export function useDoubts(): Asked<DoubtQueue> {
	const { client } = useDesk();
	const { revision } = useWorkspace();
	const question = useMemo(
		() => (client === null || revision === 0 ? null : () => client.doubts()),
		[client, revision],
	);
	return useAsked(question);
}
