/** Victim rows of one event → its persons: the same one may stand in the call, the case and several files. */
import type { Stored, StoredValues } from "./read-field";

const text = (value: Stored | undefined): string | null => (typeof value === "string" ? value : null);

function overlay(base: StoredValues, over: StoredValues): StoredValues {
	return {
		...base,
		...Object.fromEntries(Object.entries(over).filter(([, value]) => value !== null && value !== undefined)),
	};
}

const nameIn = (row: StoredValues) => text(row.victim_name)?.replace(/\s+/g, "") ?? null;

function isSamePerson(one: StoredValues, other: StoredValues): boolean {
	if (one.person_key === other.person_key) return true;
	const bothHaveId = String(one.person_key).startsWith("i:") && String(other.person_key).startsWith("i:");
	const [name, otherName] = [nameIn(one), nameIn(other)];
	if (bothHaveId || name === null || otherName === null) return false;
	return name === otherName || isMaskOf(name, otherName) || isMaskOf(otherName, name);
}

/** Whether `masked` (王**, 王某某) stands for `name` within one event: same length, same visible signs. */
function isMaskOf(masked: string, name: string): boolean {
	const [signs, letters] = [Array.from(masked), Array.from(name)];
	if (!/[*＊某]/.test(masked.slice(1)) || /[*＊]/.test(name) || signs.length !== letters.length) return false;
	return signs.every((sign, at) => sign === letters[at] || (at > 0 && /[*＊某]/.test(sign)));
}

/** The later name, unless it only masks the earlier one: the narrative is masked by the names that are known in full. */
function nameOfBoth(one: StoredValues, other: StoredValues): Stored {
	const [name, otherName] = [nameIn(one), nameIn(other)];
	if (name !== null && otherName !== null && isMaskOf(otherName, name)) return one.victim_name ?? null;
	return other.victim_name ?? one.victim_name ?? null;
}

/** A number speaks over a name as the key of a person known under both. */
function keyOfBoth(one: StoredValues, other: StoredValues): Stored {
	const [first, second] = [one.person_key ?? "", other.person_key ?? ""];
	return String(first).startsWith("i:") ? first : second;
}

function addPerson(persons: StoredValues[], row: StoredValues): void {
	const at = persons.findIndex((person) => isSamePerson(person, row));
	const person = persons[at];
	if (person === undefined) persons.push(row);
	else {
		const both = { person_key: keyOfBoth(person, row), victim_name: nameOfBoth(person, row) };
		persons[at] = { ...overlay(person, row), ...both };
	}
}

const nameOf = (person: StoredValues) => text(person.victim_name) ?? String(person.person_key);

/**
 * The persons behind the victim rows of one event: rows of the same ID, or of the same name where one side has no ID
 * (spaces do not count, and a masked name is that of the person whose name it masks);
 * later rows fill and overrule earlier ones. Unnamed rows fill what the first person leaves blank. Persons stand in the
 * order of their names, which no later import changes.
 * @returns at least one person; an empty one when nothing is known
 */
export function mergePersons(rows: readonly StoredValues[]): readonly StoredValues[] {
	const persons: StoredValues[] = [];
	const unnamed = rows.filter((row) => row.person_key === "");
	for (const row of rows) if (row.person_key !== "") addPerson(persons, row);
	persons.sort((one, other) => (nameOf(one) < nameOf(other) ? -1 : 1));
	const known = unnamed.reduce<StoredValues>(overlay, {});
	const [first = {}, ...others] = persons;
	return [overlay(known, first), ...others];
}
