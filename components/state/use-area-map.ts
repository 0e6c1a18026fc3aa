/** The officer's own maps, one for villages and one for zones, kept in the workspace and so part of every backup. */
"use client";
import { useCallback, useEffect, useState } from "react";
import { AppError } from "@/lib/base/errors";
import type { JsonValue } from "@/lib/workspace/kept";
import { useDesk } from "./EngineProvider";
import { useWorkspace } from "./WorkspaceProvider";

/** Maps by the name of their group. */
type Maps = { readonly [group: string]: JsonValue };

/** The map of one group. */
export interface AreaMapState {
	/** False until the workspace has been asked. */
	readonly isKnown: boolean;
	/** As it was kept, unread; null where there is none. */
	readonly kept: JsonValue | null;
	/** Keeps a map in the place of the one before; null removes it. Rejects with an AppError where the tab only reads. */
	readonly keep: (map: JsonValue | null) => Promise<void>;
}

const DOCUMENT = "focus-map";

function mapsOf(document: JsonValue | null): Maps {
	return typeof document === "object" && document !== null && !Array.isArray(document)
		? (document as Maps)
		: {};
}

export function useAreaMap(group: string): AreaMapState {
	const { client, phase } = useDesk();
	const { revision } = useWorkspace();
	const [maps, setMaps] = useState<Maps | null>(null);
	// biome-ignore lint/correctness/useExhaustiveDependencies: revision says that the workspace may hold another map now
	useEffect(() => {
		// An effect because the maps stand in the workspace.
		if (client === null || phase !== "open") return;
		let isGone = false;
		client.document(DOCUMENT).then(
			(found) => !isGone && setMaps(mapsOf(found)),
			() => !isGone && setMaps({}),
		);
		return () => {
			isGone = true;
		};
	}, [client, phase, revision]);
	const keep = useCallback(
		async (map: JsonValue | null) => {
			if (client === null) throw new AppError("map_not_kept", "工作区还没有打开，地图没有保存，请稍候再试。");
			const { [group]: _before, ...others } = mapsOf(await client.document(DOCUMENT));
			const next = map === null ? others : { ...others, [group]: map };
			await client.keepDocument(DOCUMENT, Object.keys(next).length === 0 ? null : next);
			setMaps(next);
		},
		[client, group],
	);
	return { isKnown: maps !== null, kept: maps?.[group] ?? null, keep };
}
