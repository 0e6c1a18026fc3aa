/** What rules must know of the event beside its narrative. */
import type { CivilMoment } from "@/lib/base/civil";

/** `reportedAt` dates what is told without a year or a day; null = the report has no time, then such dates stay unknown. */
export interface NarrativeContext {
	readonly reportedAt: CivilMoment | null;
}
