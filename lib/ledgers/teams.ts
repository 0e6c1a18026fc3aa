/** The teams that carry prevention to people, and the households they trained, as two ledgers tell it. */
import type { ByWindow } from "@/lib/analysis/answer";
import type { Windows } from "@/lib/analysis/question";
import { dayNumber } from "@/lib/calendar/civil";
import { type ActivityLedger, isTraining } from "./activities";
import type { ActivityRow, ActivitySums, SideMarks } from "./activity-sums";
import type { CampaignItem, CampaignLedger } from "./campaign";
import { byCountThenName, groupedBy, isDayIn, type Told, toldSum } from "./told";

/** One team; name null = activities that name none. */
export interface Team {
	readonly name: string | null;
	/** Activities of the window; 0 for a team that had some before. */
	readonly count: number;
	/** People reached in the window. */
	readonly reached: Told;
	/** People who took part in holding the activities of the window, counted once for each activity. */
	readonly helpers: Told;
	/** Day number of the last activity up to the window's end. */
	readonly lastDay: number;
}

function teamOf(name: string | null, rows: readonly ActivityRow[], { current }: Windows): Team {
	const own = rows.filter(({ day }) => day !== null && isDayIn(day, current));
	return {
		name,
		count: own.length,
		reached: toldSum(own.map(({ reached }) => reached)),
		helpers: toldSum(own.map(({ helpers }) => helpers)),
		lastDay: Math.max(...rows.flatMap(({ day }) => day ?? [])),
	};
}

/**
 * Every team that held an activity up to the window's end, most active first; as written: two teams in one cell are one name.
 * @param rows every activity on record, in any order
 */
export function teamsOf(rows: readonly ActivityRow[], windows: Windows): readonly Team[] {
	const end = dayNumber(windows.current.end);
	const soFar = rows.filter(({ day }) => day !== null && day < end);
	return [...groupedBy(soFar, ({ team }) => team)]
		.map(([name, own]) => teamOf(name, own, windows))
		.sort(byCountThenName);
}

/** Training as the two ledgers tell it: people at activities, households of the ledger of results; never added together. */
export interface Training {
	/** Activities whose kind says 培训, and whether a change of their number may be said; null without any in the windows. */
	readonly activities: {
		readonly sums: ByWindow<ActivitySums>;
		readonly isComparable: SideMarks;
	} | null;
	/** Items of the ledger of results that count trained households. */
	readonly households: readonly CampaignItem[];
}

/** 培训家庭户数, or 家庭培训 counted in 户. */
const isOfHouseholds = ({ item, measure }: CampaignItem): boolean =>
	isTraining(item) && (item.includes("户") || measure === "户");

/**
 * What was trained in the window.
 * @returns null where neither ledger tells of any training
 */
export function trainingOf(
	activities: ActivityLedger | null,
	campaign: CampaignLedger | null,
): Training | null {
	const households = campaign?.items.filter(isOfHouseholds) ?? [];
	if (activities === null || activities.training === null)
		return households.length === 0 ? null : { activities: null, households };
	const { compared, training: sums } = activities;
	const isComparable = { previous: compared.previous !== null, lastYear: compared.lastYear !== null };
	return { activities: { sums, isComparable }, households };
}
