/** What stands in the place of the screens until the workspace is open: opening, locked, or failed. */
"use client";
import type { ReactNode } from "react";
import { useDesk } from "@/components/state/EngineProvider";
import { useWipe } from "@/components/state/use-wipe";
import { FailedScreen } from "./FailedScreen";
import { LockScreen } from "./LockScreen";
import { OpeningScreen } from "./OpeningScreen";

const retry = () => window.location.reload();

export function Gate({ children }: { readonly children: ReactNode }) {
	const { phase, progress, problem, unlock } = useDesk();
	const wipe = useWipe();
	if (phase === "open") return children;
	if (phase === "locked") return <LockScreen onUnlock={unlock} onWipe={wipe} progress={progress} />;
	if (phase === "failed") return <FailedScreen problem={problem ?? ""} onRetry={retry} onWipe={wipe} />;
	return <OpeningScreen progress={progress} />;
}
