/** Upsert in words: what each incoming row does to the record of its key; pure, so that the account can be proven. */
import type { Stored, StoredValues } from "./read-field";

/** What a row did: a new record, a changed one, or nothing at all. */
export type Outcome = "kept" | "updated" | "unchanged";

/** A record as it will stand: every filled column, and the row that last changed it. */
export interface MergedRecord {
	readonly rowId: number;
	readonly values: StoredValues;
}

/** An incoming row with the id of its lineage. */
export interface IncomingRow {
	readonly rowId: number;
	readonly values: StoredValues;
}

/** What a merge found, outcomes in the order of the incoming rows. */
export interface MergeResult {
	readonly outcomes: readonly Outcome[];
	/** New and changed records only, one a key. */
	readonly changed: readonly MergedRecord[];
}

/** The text of a key; columns joined by a character that no cleaned cell contains. */
export function keyText(values: StoredValues, key: readonly string[]): string {
	return key.map((column) => String(values[column] ?? "")).join("\u0001");
}

function differs(before: StoredValues, after: StoredValues): boolean {
	return Object.entries(after).some(([column, value]) => isFilled(value) && before[column] !== value);
}

function isFilled(value: Stored | undefined): boolean {
	return value !== null && value !== undefined;
}

function fill(before: StoredValues, after: StoredValues): StoredValues {
	return { ...before, ...Object.fromEntries(Object.entries(after).filter(([, value]) => isFilled(value))) };
}

/**
 * Merges rows into the records of the same key, in order: the newer value wins, a blank never erases a known value.
 * @param existing records already stored that share a key with an incoming row
 */
export function mergeRows(
	key: readonly string[],
	existing: readonly MergedRecord[],
	incoming: readonly IncomingRow[],
): MergeResult {
	const records = new Map(existing.map((record) => [keyText(record.values, key), record]));
	const changed = new Map<string, MergedRecord>();
	const outcomes = incoming.map((row): Outcome => {
		const text = keyText(row.values, key);
		const before = records.get(text);
		if (before && !differs(before.values, row.values)) return "unchanged";
		const record = { rowId: row.rowId, values: before ? fill(before.values, row.values) : row.values };
		records.set(text, record);
		changed.set(text, record);
		return before ? "updated" : "kept";
	});
	return { outcomes, changed: [...changed.values()] };
}

const RANK: Readonly<Record<Outcome, number>> = { kept: 2, updated: 1, unchanged: 0 };

/** The outcome of a row that fed several records: the strongest of theirs. */
export function strongest(one: Outcome, other: Outcome): Outcome {
	return RANK[one] >= RANK[other] ? one : other;
}
