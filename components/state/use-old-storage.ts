/** Takes over what earlier versions kept in the page's own storage, once, where it is encrypted like everything else. */
"use client";
import { useEffect } from "react";
import { nowMoment } from "./clock";
import { useDesk } from "./EngineProvider";
import { forgetOldStorage, oldStorage } from "./old-storage";

/** Moves settings and edited sentences into the workspace, then removes them from the page's storage. */
export function useOldStorage(): void {
	const { client, opened, access } = useDesk();
	useEffect(() => {
		// An effect because the move touches two storages and happens once, after opening.
		if (client === null || opened === null || access !== "write") return;
		const { settings, edits } = oldStorage();
		if (settings === null && edits.size === 0) return;
		const move = async () => {
			if (settings !== null) await client.saveSettings(opened.settings, nowMoment());
			for (const [name, text] of edits) await client.keepDocument(`edits.${name}`, JSON.parse(text));
			forgetOldStorage();
		};
		// What cannot be moved stays where it is and is tried again at the next start.
		move().catch(() => undefined);
	}, [client, opened, access]);
}
