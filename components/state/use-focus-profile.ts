/** The profile of one place on the morning of a decision. */
"use client";
import { useMemo } from "react";
import type { CivilDate } from "@/lib/base/civil";
import { dayNumber } from "@/lib/calendar/civil";
import { askProfile } from "@/lib/focus/ask-profile";
import type { AreaGroup } from "@/lib/focus/features";
import type { FocusProfile } from "@/lib/focus/profile";
import { useEngine } from "./EngineProvider";
import { type Asked, useAsked } from "./use-asked";
import { useWorkspace } from "./WorkspaceProvider";

/** Asks for a place's profile; null asks nothing. */
export function useFocusProfile(group: AreaGroup, area: string | null, week: CivilDate): Asked<FocusProfile> {
	const { engine } = useEngine();
	const { settings, revision } = useWorkspace();
	// biome-ignore lint/correctness/useExhaustiveDependencies: revision says that other records stand behind the same question
	const question = useMemo(() => {
		if (engine === null || area === null) return null;
		const request = { group, area, day: dayNumber(week) };
		return (signal: AbortSignal) => askProfile(engine, request, settings, { signal });
	}, [engine, group, area, week, settings, revision]);
	return useAsked(question);
}
