/** The imports that are in the workspace, and which of their refused rows are still open; asked again after every change. */
"use client";
import { useMemo, useState } from "react";
import { useEngine } from "@/components/state/EngineProvider";
import { type Asked, useAsked } from "@/components/state/use-asked";
import { useWorkspace } from "@/components/state/WorkspaceProvider";
import { importHistoryPlan } from "@/lib/analysis/plans/import-history";
import type { Account } from "@/lib/ingest/account";
import { type FileImport, fileImports, isInHistory } from "./history-rows";

/** One entry a file, the newest first; null until the engine has answered. */
export function useHistory(): Asked<readonly FileImport[]> {
	const { engine } = useEngine();
	const { revision } = useWorkspace();
	const question = useMemo(() => {
		if (engine === null || revision === 0) return null;
		return async (signal: AbortSignal) => fileImports(await engine.query(importHistoryPlan(), { signal }));
	}, [engine, revision]);
	return useAsked(question);
}

/** The account while it holds: once its import was seen in the history and is there no longer, null. */
export function useStanding(account: Account | null, history: readonly FileImport[] | null): Account | null {
	const [seen, setSeen] = useState<Account | null>(null);
	const isHere = account !== null && history !== null && isInHistory(account, history);
	if (isHere && seen !== account) setSeen(account);
	return seen === account && history !== null && !isHere ? null : account;
}
