/** One board of the prevention loop, asked again after every load, every tick and every change of settings. */
"use client";
import { useMemo } from "react";
import type { Board, BoardName, BoardRequest } from "./boards";
import { nowMoment } from "./clock";
import { useDesk } from "./EngineProvider";
import { type Asked, useAsked } from "./use-asked";
import { useWorkspace } from "./WorkspaceProvider";

/**
 * Asks for a board.
 * @param request null asks nothing; asked again when its content changes
 */
export function useBoard<Name extends BoardName>(
	name: Name,
	request: BoardRequest<Name> | null,
): Asked<Board<Name>> {
	const { client } = useDesk();
	const { settings, revision } = useWorkspace();
	const written = JSON.stringify(request);
	// biome-ignore lint/correctness/useExhaustiveDependencies: revision and settings say that another answer stands behind the same request
	const question = useMemo(() => {
		if (client === null || revision === 0 || written === "null") return null;
		return () => client.board(name, JSON.parse(written) as BoardRequest<Name>, nowMoment());
	}, [client, name, written, revision, settings]);
	return useAsked(question);
}
