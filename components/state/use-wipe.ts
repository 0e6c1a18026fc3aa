/** Removes everything this browser keeps of the desk: the way out of a forgotten passcode, and of a workspace nobody needs. */
"use client";
import { useCallback } from "react";
import { useDesk } from "./EngineProvider";
import { forgetOldStorage } from "./old-storage";

/** Wipes and starts afresh; rejects with an AppError when the browser refuses. */
export function useWipe(): () => Promise<void> {
	const { client, tabs } = useDesk();
	return useCallback(async () => {
		if (client === null) throw new Error("the desk has not been started");
		await client.wipe();
		forgetOldStorage();
		tabs?.tellChange();
		window.location.reload();
	}, [client, tabs]);
}
