/** The journal as parts: each change adds a small one, and small ones are put together now and then, never all. */
import type { JournalEntry } from "./kept";
import { openJson, partName } from "./parts";
import { type JournalSegment, journalSchema } from "./shapes";
import { lostPart, type Source } from "./state";

/** So many parts of one level become one of the next: an entry is rewritten once in 32, 1 024, 32 768 … changes. */
const FAN = 32;
const ENTRIES_PER_SEGMENT = FAN ** 2;

/** Entries that become one part. */
export interface NewSegment {
	readonly level: number;
	readonly entries: readonly JournalEntry[];
}

/** What an append does to the list of segments: it keeps the first ones, reads and drops the others, and adds one. */
export interface AppendPlan {
	readonly kept: readonly JournalSegment[];
	readonly merged: readonly JournalSegment[];
	readonly level: number;
}

/** Which segments a new one swallows: as many as complete a level, then the next level, and so on. */
export function planAppend(segments: readonly JournalSegment[]): AppendPlan {
	let level = 0;
	let end = segments.length;
	const isFull = (start: number) =>
		start >= 0 && segments.slice(start, end).every((segment) => segment.level === level);
	while (isFull(end - (FAN - 1))) {
		end -= FAN - 1;
		level += 1;
	}
	return { kept: segments.slice(0, end), merged: segments.slice(end), level };
}

/** A whole journal as segments, oldest first. */
export function segmentsOf(entries: readonly JournalEntry[]): readonly NewSegment[] {
	const segments: NewSegment[] = [];
	for (let start = 0; start < entries.length; start += ENTRIES_PER_SEGMENT)
		segments.push({ level: 2, entries: entries.slice(start, start + ENTRIES_PER_SEGMENT) });
	return segments;
}

/**
 * Entries of segments, oldest first.
 * @throws DamageError; AppError `archive_moved`
 */
export async function readSegments(
	source: Source,
	segments: readonly JournalSegment[],
): Promise<JournalEntry[]> {
	if (segments.length === 0) return [];
	const names = segments.map(({ part }) => partName(source.ring, "journal", part));
	const parts = await source.reader.read({ names });
	const entries: JournalEntry[] = [];
	for (const name of names) {
		const sealed = parts.get(name);
		if (!sealed) throw await lostPart(source, name);
		for (const entry of openJson(source.ring, { name, sealed }, journalSchema)) entries.push(entry);
	}
	return entries;
}

/** Two journals as one by time, oldest first; an entry that stands in both is told once. */
export function joinJournals(
	one: readonly JournalEntry[],
	other: readonly JournalEntry[],
): readonly JournalEntry[] {
	const textOf = ({ at, kind, text }: JournalEntry) => JSON.stringify([at, kind, text]);
	const told = new Map<string, number>();
	for (const entry of one) told.set(textOf(entry), (told.get(textOf(entry)) ?? 0) + 1);
	const untold = other.filter((entry) => {
		const left = told.get(textOf(entry)) ?? 0;
		told.set(textOf(entry), left - 1);
		return left <= 0;
	});
	return [...one, ...untold].sort((first, second) =>
		first.at < second.at ? -1 : Number(first.at > second.at),
	);
}
