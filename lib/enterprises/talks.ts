/** Activities → the talks a firm was given: which count as one, how many in the window, and when the last one was. */
import type { PlanRow } from "@/lib/analysis/plan";
import type { enterpriseTalksPlan } from "@/lib/analysis/plans/enterprise-talks";
import type { CivilDate } from "@/lib/base/civil";
import { dateOfDayNumber, dayNumber } from "@/lib/calendar/civil";
import type { DateRange } from "@/lib/calendar/range";
import { isWorkplace, type WorkplaceReader } from "./workplaces";

type Row = PlanRow<typeof enterpriseTalksPlan>;

/** Forms in which somebody speaks to the workers; a poster, a film or a broadcast at the gate is none. */
const SPOKEN = /讲堂|讲座|宣讲|培训|授课|上课|课堂|座谈|夜校|talk|training/i;
/** What parts the firms of one cell. */
const BETWEEN_FIRMS = /[、,，;；|/\n]+/;

/** One activity at a firm. */
export interface FirmActivity {
	readonly activityNo: string;
	readonly day: CivilDate;
	readonly kind: string | null;
	readonly title: string | null;
	readonly reached: number | null;
	readonly team: string | null;
	readonly isTalk: boolean;
}

/** What is on record of activities as of a day; later ones have not been held yet. */
export interface FirmActivities {
	/** The first activity on record, at a firm or elsewhere; null without any: then nobody knows who was visited. */
	readonly since: CivilDate | null;
	/** By firm, oldest first. Firms without one are absent. */
	readonly byFirm: ReadonlyMap<string, readonly FirmActivity[]>;
	/** Talks in zones, told by the zone alone, by zone. */
	readonly byZone: ReadonlyMap<string, readonly FirmActivity[]>;
}

/** Whether the form of an activity, else its title, says that somebody spoke. */
function isTalk({ kind, title }: Row): boolean {
	return SPOKEN.test(kind ?? title ?? "");
}

/** The firms a cell names: as a whole, else part by part. */
function firmsIn(written: string, readWorkplace: WorkplaceReader): readonly string[] {
	const whole = readWorkplace(written)?.enterprise ?? null;
	if (whole !== null) return [whole];
	const parts = written.split(BETWEEN_FIRMS).flatMap((part) => readWorkplace(part)?.enterprise ?? []);
	return [...new Set(parts)];
}

function push(map: Map<string, FirmActivity[]>, name: string, activity: FirmActivity): void {
	const own = map.get(name);
	if (own === undefined) map.set(name, [activity]);
	else own.push(activity);
}

/**
 * The activities held up to a day, by firm and by zone.
 * @param rows of the plan enterprise-talks, oldest first
 * @param zoneOf the zone a written zone means; null = none
 */
export function activitiesOn(
	rows: readonly Row[],
	asOf: CivilDate,
	{
		readWorkplace,
		zoneOf,
	}: { readonly readWorkplace: WorkplaceReader; readonly zoneOf: (written: string) => string | null },
): FirmActivities {
	const byFirm = new Map<string, FirmActivity[]>();
	const byZone = new Map<string, FirmActivity[]>();
	const held = rows.filter((row) => row.day !== null && row.day <= dayNumber(asOf));
	for (const row of held) {
		const activity = {
			activityNo: row.activity_no ?? "",
			day: dateOfDayNumber(row.day ?? 0),
			kind: row.kind,
			title: row.title,
			reached: row.reached,
			team: row.team,
			isTalk: isTalk(row),
		};
		const firms = row.enterprise === null ? [] : firmsIn(row.enterprise, readWorkplace);
		for (const firm of firms) push(byFirm, firm, activity);
		const zone = firms.length > 0 || row.zone === null ? null : zoneOf(row.zone);
		if (isWorkplace(zone) && activity.isTalk) push(byZone, zone, activity);
	}
	const [first] = held;
	return { since: first === undefined ? null : dateOfDayNumber(first.day ?? 0), byFirm, byZone };
}

/** How many talks lie in a window. */
export function talksIn(activities: readonly FirmActivity[], window: DateRange): number {
	return activities.filter(({ day, isTalk }) => isTalk && day >= window.start && day < window.end).length;
}

/** The day of the last talk; null = never. */
export function lastTalk(activities: readonly FirmActivity[]): CivilDate | null {
	return activities.filter((one) => one.isTalk).at(-1)?.day ?? null;
}
