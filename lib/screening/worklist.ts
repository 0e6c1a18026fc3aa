/** The worklist of a day: receipts that hit, today's and those of earlier days still open, each with who goes and by when. */
import { type CivilDate, type CivilMoment, dateOfMoment } from "@/lib/base/civil";
import { addDays, dateOfDayNumber } from "@/lib/calendar/civil";
import { secondsOf } from "@/lib/dimensions/offence-time";
import { statisticalDay } from "@/lib/ingest/label";
import type { Settings } from "@/lib/settings/settings";
import {
	countOpen,
	type LastVisitOf,
	type OpenTasks,
	type RecordedVisit,
	standingOf,
	type TaskStanding,
	type VisitSubject,
} from "@/lib/visits/visit";
import type { Duty, DutyOf } from "./duty";
import type { Hit, SignedPerson } from "./hit";
import type { Repeats, RepeatsOf } from "./repeats";

const SECONDS_PER_MINUTE = 60;

/** One receipt to be visited. Names people and stays on the data side. */
export interface HitTask extends Repeats {
	readonly hit: Hit;
	readonly subject: VisitSubject;
	readonly duty: Duty;
	/** False for hits of an earlier day. */
	readonly isOfDay: boolean;
	/** From the signing to the reading; null without a clock, and where it was signed after the reading. */
	readonly elapsedMinutes: number | null;
	/** Earlier receipts of the person that hit within the days looked at. */
	readonly earlierHits: number;
	readonly last: RecordedVisit | null;
	readonly standing: TaskStanding;
}

/** When and how a list is read. */
export interface WorklistReading {
	/** The statistical day whose batches are screened. */
	readonly day: CivilDate;
	readonly readAt: CivilMoment;
	/** The calendar day of the wall clock: what was done on it stays in sight. */
	readonly today: CivilDate;
	readonly settings: Pick<Settings, "dayCutHour" | "prevention">;
}

/** Who goes, and what is remembered. */
export interface WorklistParts {
	readonly dutyOf: DutyOf;
	readonly repeatsOf: RepeatsOf;
	readonly lastVisitOf: LastVisitOf;
}

/** What visits to a receipt are written down under. */
const subjectOfReceipt = (receiptNo: string): VisitSubject => ({ kind: "receipt", id: receiptNo });

/** The statistical day on which a receipt was signed. */
export function signingDay(
	{ signedAt, hasClock }: Pick<SignedPerson, "signedAt" | "hasClock">,
	dayCutHour: number,
): CivilDate {
	const day = statisticalDay({ moment: signedAt, hasClock }, dayCutHour);
	return day === null ? dateOfMoment(signedAt) : dateOfDayNumber(day);
}

function minutesSince({ signedAt, hasClock }: SignedPerson, readAt: CivilMoment): number | null {
	if (!hasClock || signedAt > readAt) return null;
	const [from, to] = [signedAt, readAt].map((moment) => secondsOf({ moment, hasClock })) as [number, number];
	return Math.floor((to - from) / SECONDS_PER_MINUTE);
}

/** How many hits of each person came before each receipt. @param hits the latest signed first */
function earlierHitCounts(hits: readonly Hit[]): ReadonlyMap<string, number> {
	const seen = new Map<string, number>();
	const counts = new Map<string, number>();
	for (const { signer } of hits.toReversed()) {
		const before = seen.get(signer.personKey) ?? 0;
		counts.set(signer.receiptNo, before);
		seen.set(signer.personKey, before + 1);
	}
	return counts;
}

const compareNames = (one: string | null, other: string | null): number => {
	if (one === other) return 0;
	if (one === null || other === null) return one === null ? 1 : -1;
	return one < other ? -1 : 1;
};

/** Numbers inside a name by their size: 第2网格 stands before 第10网格. */
const inOrder = (name: string | null): string | null =>
	name === null ? null : name.replace(/\d+/g, (digits) => digits.padStart(9, "0"));

/** By grid and officer, those nobody is named for last; of one officer what is to be done first by its day, then the latest signed. */
function compareTasks(one: HitTask, other: HitTask): number {
	const isDone = ({ standing }: HitTask) => Number(standing.status === "done");
	return (
		compareNames(inOrder(one.duty.grid), inOrder(other.duty.grid)) ||
		compareNames(one.duty.officer, other.duty.officer) ||
		isDone(one) - isDone(other) ||
		compareNames(one.standing.due, other.standing.due) ||
		compareNames(other.hit.signer.signedAt, one.hit.signer.signedAt) ||
		compareNames(one.subject.id, other.subject.id)
	);
}

/**
 * The tasks of a day. Of the day itself every hit, also those done; of earlier days those still to be done of as many days as
 * are set, those that somebody promised to go to again whatever their age, and those done on the day of the wall clock, so that
 * a tick can be taken back. Ticks count whenever they were made.
 * @param hits of the days looked at, the latest signed first
 */
export function worklistOf(
	hits: readonly Hit[],
	{ day, readAt, today, settings }: WorklistReading,
	{ dutyOf, repeatsOf, lastVisitOf }: WorklistParts,
): readonly HitTask[] {
	const { dayCutHour, prevention } = settings;
	const earlierHits = earlierHitCounts(hits);
	const since = addDays(day, -prevention.hitLookBackDays);
	const tasks = hits.flatMap((hit): readonly HitTask[] => {
		const { signer } = hit;
		const signed = signingDay(signer, dayCutHour);
		const subject = subjectOfReceipt(signer.receiptNo);
		const last = lastVisitOf(subject);
		const standing = standingOf(last, addDays(signed, prevention.hitVisitDays));
		const isOfDay = signed === day;
		const isWaiting = standing.status === "again" || (standing.status === "open" && signed >= since);
		const isJustDone = last !== null && dateOfMoment(last.at) === today;
		if (signed > day || !(isOfDay || isWaiting || isJustDone)) return [];
		return [
			{
				hit,
				subject,
				duty: dutyOf(signer),
				isOfDay,
				elapsedMinutes: minutesSince(signer, readAt),
				earlierHits: earlierHits.get(signer.receiptNo) ?? 0,
				last,
				standing,
				...repeatsOf(signer.receiptNo),
			},
		];
	});
	return tasks.toSorted(compareTasks);
}

/** How many receipts that hit are still to be visited as of a day, and how many of them late; for the to-do of the morning. */
export function openHits(tasks: readonly HitTask[], day: CivilDate): OpenTasks {
	return countOpen(
		tasks.map(({ standing }) => standing),
		day,
	);
}
