/** Visits as the archive keeps them: one document a day, written together with its line in the journal. */
import { z } from "zod";
import { type CivilDate, type CivilMoment, isCivilDate, isCivilMoment } from "@/lib/base/civil";
import { AppError } from "@/lib/base/errors";
import type { Archive } from "@/lib/workspace/archive";
import { inTurn } from "@/lib/workspace/in-turn";
import type { JsonValue } from "@/lib/workspace/kept";
import {
	dayOfVisit,
	type RecordedVisit,
	VISIT_RESULTS,
	type VisitRef,
	type VisitResult,
	type VisitSubject,
	type VisitWish,
	withoutVisit,
	withVisit,
} from "./visit";

z.config({ jitless: true });

const PREFIX = "visits/";
const SUBJECT_NAMES = {
	receipt: "回执命中回访",
	revisit: "近期受害回访",
} as const satisfies Record<VisitSubject["kind"], string>;

const date = z.custom<CivilDate>((value) => typeof value === "string" && isCivilDate(value));
const moment = z.custom<CivilMoment>((value) => typeof value === "string" && isCivilMoment(value));
const words = z.string().nullable();

// Strict throughout: what this version does not know it would lose with the next visit.
const visitSchema = z.strictObject({
	subject: z.strictObject({ kind: z.enum(["receipt", "revisit"]), id: z.string() }),
	no: z.number().int().positive(),
	at: moment,
	result: z.enum(Object.keys(VISIT_RESULTS) as [VisitResult, ...VisitResult[]]),
	note: words,
	next: date.nullable(),
	by: words,
	takenBackAt: moment.nullable(),
});

const parsed = (kept: JsonValue): readonly RecordedVisit[] => {
	const read = z.array(visitSchema).safeParse(kept);
	if (read.success) return read.data;
	const detail = z.prettifyError(read.error);
	throw new AppError("archive_newer", "工作区中有本版本不认识的回访记录，请用更新的版本打开。", { detail });
};

const compareTexts = (one: string, other: string): number => (one < other ? -1 : Number(one > other));

/**
 * Every visit that an archive keeps, also those taken back, in the order they were written down.
 * @throws AppError `archive_newer` when a version wrote them that tells them differently
 */
export function visitsIn(archive: Pick<Archive, "documentNames" | "document">): readonly RecordedVisit[] {
	const names = archive.documentNames().filter((name) => name.startsWith(PREFIX));
	return names
		.flatMap((name) => {
			const kept = archive.document(name);
			return kept === null ? [] : parsed(kept);
		})
		.toSorted((one, other) => compareTexts(one.at, other.at));
}

/** What makes two records the same visit: everything but whether it was taken back. */
const identityOf = ({ subject, no, at, result, note, next, by }: RecordedVisit): string =>
	JSON.stringify([subject.kind, subject.id, no, at, result, note, next, by]);

/** The earlier of two moments; null is none. */
function earlier(one: CivilMoment | null, other: CivilMoment | null): CivilMoment | null {
	if (one === null || other === null) return one ?? other;
	return one < other ? one : other;
}

function joinDay(ours: readonly RecordedVisit[], theirs: readonly RecordedVisit[]): readonly RecordedVisit[] {
	const joined = new Map<string, RecordedVisit>();
	for (const visit of [...ours, ...theirs]) {
		const key = identityOf(visit);
		const takenBackAt = earlier(joined.get(key)?.takenBackAt ?? null, visit.takenBackAt);
		joined.set(key, { ...visit, takenBackAt });
	}
	return [...joined]
		.toSorted(([one, { at }], [other, { at: later }]) => compareTexts(at, later) || compareTexts(one, other))
		.map(([, visit]) => visit);
}

/**
 * How the visits of two workspaces become one, by the name of their document: those of both, each once; what either side took
 * back is taken back. The order of the sides does not matter, and merging again changes nothing.
 * @param names of our documents
 */
export function visitJoins(
	names: readonly string[],
): Readonly<Record<string, (ours: JsonValue, theirs: JsonValue) => JsonValue>> {
	const join = (ours: JsonValue, theirs: JsonValue) =>
		joinDay(parsed(ours), parsed(theirs)) as unknown as JsonValue;
	return Object.fromEntries(names.filter((name) => name.startsWith(PREFIX)).map((name) => [name, join]));
}

/** Keeps the visits of one day as they are now, with a line in the journal that names nobody. */
async function keep(
	archive: Archive,
	day: CivilDate,
	{
		visits,
		at,
		text,
	}: { readonly visits: readonly RecordedVisit[]; readonly at: CivilMoment; readonly text: string },
): Promise<void> {
	const own = visits.filter((visit) => dayOfVisit(visit) === day);
	await archive.change({
		documents: { [`${PREFIX}${day}`]: own as unknown as JsonValue },
		journal: [{ at, kind: "visit", text }],
	});
}

/** Writes a visit down. @throws AppError as {@link withVisit}; nothing is kept then */
export function visitKept(archive: Archive, now: CivilMoment, wish: VisitWish): Promise<void> {
	return inTurn(archive, async () => {
		const visits = withVisit(visitsIn(archive), wish, now);
		const again = wish.next === null ? "" : `，下次${wish.next}`;
		const text = `${SUBJECT_NAMES[wish.subject.kind]}：${VISIT_RESULTS[wish.result]}${again}`;
		await keep(archive, dayOfVisit({ at: now }), { visits, at: now, text });
	});
}

/** Takes a visit back. @throws AppError as {@link withoutVisit}; nothing is kept then */
export function visitTakenBack(archive: Archive, now: CivilMoment, visit: VisitRef): Promise<void> {
	return inTurn(archive, async () => {
		const visits = withoutVisit(visitsIn(archive), visit, now);
		const day = dayOfVisit(visit);
		const text = `${SUBJECT_NAMES[visit.subject.kind]}：撤回${day}的登记`;
		await keep(archive, day, { visits, at: now, text });
	});
}
