/** People whom an alert kept from a loss: each once, however many alerts were made of them. */

import type { JoinPerson } from "@/lib/ingest/joins/person";
import { isSearchable, PERSON_COLUMNS, PersonIndex, personIn, tieOf } from "@/lib/ingest/joins/person";
import { type AlertRow, isConfirmed, isDissuaded } from "./alert-facts";

/**
 * Of the dissuaded alerts the first of every person, in the order given. A person is one by whole ID number, else by a personal
 * phone that no name contradicts; one of whom only a name is known cannot be told from another and stands alone. A sub-total that
 * counts these alerts counts every person in one place only, so that sub-totals add up.
 */
export function firstDissuasions(rows: readonly AlertRow[]): ReadonlySet<AlertRow> {
	const index = new PersonIndex<JoinPerson>();
	const firsts = new Set<AlertRow>();
	for (const row of rows) {
		if (isConfirmed(row) !== true || isDissuaded(row) !== true) continue;
		const person = personIn(row, PERSON_COLUMNS.alert);
		const isKnown = [...index.candidates(person)].some((other) => tieOf(person, other) !== null);
		if (!isKnown || !isSearchable(person)) firsts.add(row);
		index.add(person, person);
	}
	return firsts;
}
