/** The ledger of visits: what was done about a receipt that hit or a place hit before; nothing in it is rewritten. */
import { type CivilDate, type CivilMoment, dateOfMoment } from "@/lib/base/civil";
import { AppError } from "@/lib/base/errors";
import { maskNarrative } from "@/lib/text/mask";

/** What a visit is about: `receipt` by the number of the receipt that hit, `revisit` by that of the place's last event. */
export interface VisitSubject {
	readonly kind: "receipt" | "revisit";
	readonly id: string;
}

/** How a visit ended, in the order of the screen: id → word. */
export const VISIT_RESULTS = {
	met: "已见面",
	not_met: "未见到",
	refused: "拒绝",
	no_such_person: "查无此人",
	other: "其他",
} as const satisfies Record<string, string>;

/** A key of {@link VISIT_RESULTS}; stable for ever, because archives carry it. */
export type VisitResult = keyof typeof VISIT_RESULTS;

/** What an officer writes down. */
export interface VisitWish {
	readonly subject: VisitSubject;
	readonly result: VisitResult;
	readonly note: string | null;
	/** When to go again; null = nothing more is to be done. Needed where nobody was met. */
	readonly next: CivilDate | null;
	/** Name of the staff who went; null = not written. */
	readonly by: string | null;
}

/** One visit as it is kept. */
export interface RecordedVisit extends VisitWish {
	/** Which of its subject's visits, from 1, counted where it was written down: two of one second stay apart. */
	readonly no: number;
	/** When it was written down. */
	readonly at: CivilMoment;
	/** When it was taken back; null while it holds. */
	readonly takenBackAt: CivilMoment | null;
}

/** Names one visit: its subject and the moment it was written down. */
export interface VisitRef {
	readonly subject: VisitSubject;
	readonly at: CivilMoment;
}

const isOf = ({ kind, id }: VisitSubject, { subject }: RecordedVisit): boolean =>
	subject.kind === kind && subject.id === id;

/** As it is kept: numbers of persons and phones are masked, because what is written here stands on screens and in lists. */
function written(words: string | null): string | null {
	const said = words?.trim() ?? "";
	return said === "" ? null : maskNarrative(said, []);
}

/**
 * The visits with one more.
 * @throws AppError `visit_next_missing` where nobody was met and no day to go again is set: the task would be lost
 */
export function withVisit(
	visits: readonly RecordedVisit[],
	{ subject, result, note, next, by }: VisitWish,
	now: CivilMoment,
): readonly RecordedVisit[] {
	if (result === "not_met" && next === null)
		throw new AppError("visit_next_missing", "没有见到本人的，请写明下次回访的日期。");
	const no = visits.filter((visit) => isOf(subject, visit)).length + 1;
	const { kind, id } = subject;
	const visit: RecordedVisit = {
		subject: { kind, id },
		no,
		at: now,
		result,
		note: written(note),
		next,
		by: written(by),
		takenBackAt: null,
	};
	return [...visits, visit];
}

/**
 * The visits with one taken back: it stays on record and counts no longer.
 * @throws AppError `visit_gone` where no such visit holds
 */
export function withoutVisit(
	visits: readonly RecordedVisit[],
	{ subject, at }: VisitRef,
	now: CivilMoment,
): readonly RecordedVisit[] {
	const found = visits.findLast(
		(visit) => isOf(subject, visit) && visit.at === at && visit.takenBackAt === null,
	);
	if (found === undefined) throw new AppError("visit_gone", "这次登记已经撤回，或不在本机，请刷新后再看。");
	return visits.map((visit) => (visit === found ? { ...visit, takenBackAt: now } : visit));
}

/** The last visit that holds of a subject; null without any. */
export type LastVisitOf = (subject: VisitSubject) => RecordedVisit | null;

const keyOf = ({ kind, id }: VisitSubject): string => `${kind}/${id}`;

/** The last visit that holds of every subject. Of two of one moment the later written one is the last. */
export function standingVisits(visits: readonly RecordedVisit[]): readonly RecordedVisit[] {
	const last = new Map<string, RecordedVisit>();
	for (const visit of visits) {
		if (visit.takenBackAt !== null) continue;
		const key = keyOf(visit.subject);
		const before = last.get(key);
		if (before === undefined || visit.at >= before.at) last.set(key, visit);
	}
	return [...last.values()];
}

/** Looks up {@link standingVisits}. */
export function lastVisits(visits: readonly RecordedVisit[]): LastVisitOf {
	const last = new Map(standingVisits(visits).map((visit) => [keyOf(visit.subject), visit]));
	return (subject) => last.get(keyOf(subject)) ?? null;
}

/** Where a task stands: nobody has gone yet, somebody is to go again, or nothing more is to be done. */
export type TaskStatus = "open" | "again" | "done";

/** A task with the day by which something is to be done; null when done. */
export interface TaskStanding {
	readonly status: TaskStatus;
	readonly due: CivilDate | null;
}

/**
 * Where a task stands after its last visit: as that visit left it.
 * @param firstDue the day by which somebody should go at first
 */
export function standingOf(last: Pick<RecordedVisit, "next"> | null, firstDue: CivilDate): TaskStanding {
	if (last === null) return { status: "open", due: firstDue };
	return last.next === null ? { status: "done", due: null } : { status: "again", due: last.next };
}

/** True once the day by which something was to be done has passed. */
export const isOverdue = ({ due }: TaskStanding, day: CivilDate): boolean => due !== null && due < day;

/** How many tasks are still to be done, and for how many of them the day has passed. */
export interface OpenTasks {
	readonly open: number;
	readonly overdue: number;
}

/** Counts what is still to be done on a day. */
export function countOpen(standings: readonly TaskStanding[], day: CivilDate): OpenTasks {
	const open = standings.filter(({ status }) => status !== "done");
	return { open: open.length, overdue: open.filter((standing) => isOverdue(standing, day)).length };
}

/** The day on whose page a visit stands. */
export const dayOfVisit = ({ at }: Pick<RecordedVisit, "at">): CivilDate => dateOfMoment(at);
