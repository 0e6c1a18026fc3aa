/** What is said beside a block that leaves the screen by itself: station, window, conditions, the mark of the demonstration. */
"use client";
import { useMemo } from "react";
import type { BlockSource } from "@/lib/export/source";
import { useDemoMark } from "./use-demo-mark";
import { useWorkspace } from "./WorkspaceProvider";

/** Stays the same object while nothing of it changes. */
export function useSource(window: string | null, conditions: readonly string[]): BlockSource {
	const { settings } = useWorkspace();
	const isDemo = useDemoMark();
	const station = settings.station.name;
	const words = JSON.stringify(conditions);
	return useMemo(
		() => ({ station, window, conditions: JSON.parse(words), isDemo }),
		[station, window, words, isDemo],
	);
}
