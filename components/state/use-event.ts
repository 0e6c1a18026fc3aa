/** One event with the evidence of its values, asked when the officer looks into it and again after every change. */
"use client";
import { useMemo } from "react";
import type { EventSheet } from "@/lib/blocks/from-event-detail";
import type { EventRef } from "@/lib/ingest/event-detail";
import { type Asked, useAsked } from "./use-asked";
import { useWorkspace } from "./WorkspaceProvider";

/** The sheet of an event, null in it where the event is gone. */
export function useEvent(event: EventRef): Asked<{ readonly sheet: EventSheet | null }> {
	const { corrections, revision } = useWorkspace();
	const { eventSheet } = corrections;
	const { eventNo, ordinal } = event;
	const question = useMemo(() => {
		if (revision === 0) return null;
		return async () => ({ sheet: await eventSheet({ eventNo, ordinal }) });
	}, [eventSheet, eventNo, ordinal, revision]);
	return useAsked(question);
}
