/** The list of revisits 回访 as it stands: places hit within four weeks, and those that somebody promised to go to again. */
import type { CivilDate } from "@/lib/base/civil";
import { dateOfDayNumber, dayNumber } from "@/lib/calendar/civil";
import type { LabelContext } from "@/lib/dimensions/dimension";
import type { EngineReader } from "@/lib/engine/engine";
import { placesOf } from "@/lib/ingest/relabel";
import type { Settings } from "@/lib/settings/settings";
import {
	countOpen,
	type LastVisitOf,
	lastVisits,
	type OpenTasks,
	type RecordedVisit,
	standingOf,
	standingVisits,
	type TaskStanding,
	type VisitSubject,
} from "@/lib/visits/visit";
import { askHitEvents, firmReader } from "./ask-histories";
import type { FirmOf, HitEvent } from "./hit-keys";
import { type NearRepeat, nearRepeats, URGENCIES } from "./near-repeats";

/** One place to go back to, with what was done about it. Names people and stays on the data side. */
export interface Revisit {
	readonly repeat: NearRepeat;
	/** True where the four weeks are over and only a promise to go again keeps it on the list. */
	readonly isPromised: boolean;
	readonly subject: VisitSubject;
	readonly last: RecordedVisit | null;
	readonly standing: TaskStanding;
}

const FIRM_MARK = "/firm";

/**
 * What visits to a place are written down under: its last event, so that a place hit again is a task again. A firm beside a home
 * of the same event is a task of its own; two homes of one event are one.
 */
function subjectOf({ keys, last }: NearRepeat): VisitSubject {
	const isFirm = keys.every(({ kind }) => kind === "firm");
	return { kind: "revisit", id: isFirm ? `${last.eventNo}${FIRM_MARK}` : last.eventNo };
}

/** The day by which a place should be gone back to, unless a visit has set another. */
const firstDueOf = ({ last, urgency }: NearRepeat): CivilDate =>
	dateOfDayNumber(last.day + URGENCIES[urgency].days);

function revisitOf(repeat: NearRepeat, lastOf: LastVisitOf, isPromised: boolean): Revisit {
	const subject = subjectOf(repeat);
	const last = lastOf(subject);
	return { repeat, isPromised, subject, last, standing: standingOf(last, firstDueOf(repeat)) };
}

/** The place a visit was to, as it stood on the day after its last event; null where the event is gone. */
function placeOf({ subject }: RecordedVisit, events: readonly HitEvent[], firmOf: FirmOf): NearRepeat | null {
	const eventNo = subject.id.endsWith(FIRM_MARK) ? subject.id.slice(0, -FIRM_MARK.length) : subject.id;
	const event = events.find((one) => one.eventNo === eventNo);
	if (event === undefined) return null;
	return nearRepeats(events, event.day + 1, firmOf).find((one) => subjectOf(one).id === subject.id) ?? null;
}

/** Places of older events that somebody promised to go to again; not those hit again since, which are on the list anyway. */
function promisedPlaces(
	current: readonly NearRepeat[],
	visits: readonly RecordedVisit[],
	events: readonly HitEvent[],
	firmOf: FirmOf,
): readonly NearRepeat[] {
	const listed = new Set(current.map((repeat) => subjectOf(repeat).id));
	const keys = new Set(current.flatMap((repeat) => repeat.keys.map(({ id }) => id)));
	return standingVisits(visits)
		.filter(({ subject, next }) => subject.kind === "revisit" && next !== null && !listed.has(subject.id))
		.flatMap((visit) => placeOf(visit, events, firmOf) ?? [])
		.filter((place) => !place.keys.some(({ id }) => keys.has(id)));
}

/** What the list of a day is made from. */
export interface RevisitGrounds {
	readonly asOf: CivilDate;
	readonly firmOf: FirmOf;
	/** Of any subject; those taken back do not count. */
	readonly visits: readonly RecordedVisit[];
}

/**
 * The places to go back to on a day: first those where something is still to be done, most urgent first as {@link nearRepeats}
 * orders them, then the promised ones, then those done. Ticks count whenever they were made.
 */
export function revisitsOf(
	events: readonly HitEvent[],
	{ asOf, firmOf, visits }: RevisitGrounds,
): readonly Revisit[] {
	const lastOf = lastVisits(visits);
	const current = nearRepeats(events, dayNumber(asOf), firmOf);
	const promised = promisedPlaces(current, visits, events, firmOf);
	const all = [
		...current.map((repeat) => revisitOf(repeat, lastOf, false)),
		...promised.map((repeat) => revisitOf(repeat, lastOf, true)),
	];
	const isDone = ({ standing }: Revisit) => Number(standing.status === "done");
	return all.toSorted((one, other) => isDone(one) - isDone(other));
}

/** The list with the places its words are read by. @throws EngineError with the SQL that failed */
export async function askRevisits(
	engine: EngineReader,
	{ settings, asOf, visits }: Pick<RevisitGrounds, "asOf" | "visits"> & { readonly settings: Settings },
): Promise<{ readonly revisits: readonly Revisit[]; readonly labels: LabelContext }> {
	const labels = { settings, places: await placesOf(engine, settings) };
	const firmOf = firmReader(labels);
	return { revisits: revisitsOf(await askHitEvents(engine), { asOf, firmOf, visits }), labels };
}

/** How many places are still to be gone back to, for the to-do of the morning. */
export function openRevisits(revisits: readonly Revisit[], asOf: CivilDate): OpenTasks {
	return countOpen(
		revisits.map(({ standing }) => standing),
		asOf,
	);
}
