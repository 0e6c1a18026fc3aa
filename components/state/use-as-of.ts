/** The morning a view is read on. */
"use client";
import { useSyncExternalStore } from "react";
import { readingDay } from "@/lib/analysis/reading-day";
import type { CivilDate } from "@/lib/base/civil";
import { addDays } from "@/lib/calendar/civil";
import type { View } from "./address";
import { today, watchDays } from "./clock";
import { useWorkspace } from "./WorkspaceProvider";

/** A quiet fortnight is possible; records that end earlier are of another time and read on their own last morning. */
const FRESH_DAYS = 14;

/** Its own day, else today while records are fresh, else the morning of the latest report; at midnight it moves on by itself. */
export function useAsOf(view: View): CivilDate | null {
	const { span } = useWorkspace();
	const now = useSyncExternalStore(watchDays, today, today);
	if (view.asOf !== null) return view.asOf;
	const day = span === null ? null : readingDay(span);
	return day !== null && addDays(day, FRESH_DAYS) < now ? day : now;
}
