/** Everything a briefing is written from; asked beforehand, so that writing is pure. */
import type { Answer } from "@/lib/analysis/answer";
import type { Findings, SurgeFindings } from "@/lib/analysis/ask-findings";
import type { HolidayAnswer } from "@/lib/analysis/holiday-answer";
import type { ThreeYears } from "@/lib/analysis/three-years";
import type { CivilDate } from "@/lib/base/civil";
import type { EventRow } from "@/lib/blocks/from-rows";
import { type DateRange, dayCount, shiftDays } from "@/lib/calendar/range";
import type { FocusBoard } from "@/lib/focus/board";
import type { AreaGroup } from "@/lib/focus/features";
import type { FocusProfile } from "@/lib/focus/profile";
import type { Settings } from "@/lib/settings/settings";
import type { CrossTab } from "./document";
import type { ReportFile } from "./footnotes";
import type { PreventionFindings } from "./prevention";
import type { ReportRequest } from "./request";

/** What a report says of the week's focus. */
export interface FocusFindings {
	/** First day of the week that is decided on. */
	readonly week: CivilDate;
	readonly board: FocusBoard;
	/** Of the place in force, else of the proposed one; null where there is neither. */
	readonly profiles: Readonly<Record<AreaGroup, FocusProfile | null>>;
}

/** What the sections of a briefing are written from. */
export interface BriefInput {
	readonly request: ReportRequest;
	readonly settings: Settings;
	readonly answer: Answer;
	/** The year to date as of the same morning. */
	readonly year: Answer;
	/** The first {@link LINES_SHOWN} calls (or cases) of the window: oldest first in short windows, else largest loss first. */
	readonly rows: readonly EventRow[];
	readonly crossTabs: readonly CrossTab[];
	readonly files: readonly ReportFile[];
	/** Asked for windows longer than {@link DAYS_LISTED}; null for shorter ones. */
	readonly findings: Findings | null;
	/** As `findings`; null also where the calendar knows no three years, as of a festival long ago. */
	readonly threeYears: ThreeYears | null;
	/** Asked for holidays; null for every other period. */
	readonly holiday: HolidayAnswer | null;
	/** Asked for windows up to {@link DAYS_LISTED}; null for longer ones. */
	readonly surges: SurgeFindings | null;
	/** As `surges`; null also under filters, and where nobody keeps picks. */
	readonly focus: FocusFindings | null;
	/** Null under filters, and where nobody answers. */
	readonly prevention: PreventionFindings | null;
}

/** Windows up to this many days list every event and look for surges; longer ones list the largest losses and look behind the figures. */
const DAYS_LISTED = 7;
/** Events that are read for the list; more are counted below it. */
export const LINES_SHOWN = 30;
const WEEK_DAYS = 7;

/** The seven days that end with a window: what surges are looked for in. */
export function weekEnding({ end }: DateRange): DateRange {
	return { ...shiftDays({ start: end, end }, -WEEK_DAYS), end };
}

/** True for windows that list every event. */
export function isShortWindow(window: DateRange): boolean {
	return dayCount(window) <= DAYS_LISTED;
}
