/** The events and relations around some persons: all that their own prior history may depend on, and that depends on it. */
import type { EngineReader } from "@/lib/engine/engine";
import { TABLES } from "@/lib/records";
import { id, lit, sql } from "@/lib/sql/fragment";
import type { StoredValues } from "../read-field";
import { among, type EventNumbers, type Naming } from "../scope";
import { crowdedGroups, groupsOfRelation, groupsOfVictim, registeredHeads, residentHeads } from "./groups";
import { householdRows, isOfHouseholds } from "./households";
import { PERSON_COLUMNS, personIn } from "./person";
import {
	addRelation,
	addVictim,
	contactsIn,
	isRelation,
	isVictim,
	keyRows,
	noKeys,
	type PersonKeys,
} from "./person-keys";

/** What stands around some persons. */
export interface Surroundings {
	/** Every relation, and every receipt with a household, that names them, or a household or home of theirs. */
	readonly relations: readonly StoredValues[];
	/** Every victim of their households and homes, and of their own records. */
	readonly residents: readonly StoredValues[];
	/** Events of these victims, but for homes of too many to relate anybody. */
	readonly numbers: EventNumbers;
}

/** The numbers of the events that victim rows stand in. */
function numbersOfVictims(rows: readonly StoredValues[]): EventNumbers {
	const incidents = new Set<string>();
	const cases = new Set<string>();
	for (const { event_kind: kind, event_no: number } of rows)
		(kind === TABLES.incident.id ? incidents : cases).add(String(number));
	return { incidents, cases };
}

/** The victims of some events. */
export async function victimsOf(
	tx: EngineReader,
	{ incidents, cases }: EventNumbers,
	naming: Naming,
): Promise<readonly StoredValues[]> {
	const where = sql`(t.event_kind = ${lit(TABLES.incident.id)} AND ${among(id("t", "event_no"), incidents)})
	OR (t.event_kind = ${lit(TABLES.case_file.id)} AND ${among(id("t", "event_no"), cases)})`;
	return tx.query(keyRows(TABLES.victim, naming, where));
}

const isAny = (values: readonly string[], keys: ReadonlySet<string>) =>
	values.some((value) => keys.has(value));

/** A relation that is theirs: addresses are found by their ends only. */
function isTheirs(row: StoredValues, keys: PersonKeys): boolean {
	const sides = [PERSON_COLUMNS.register, PERSON_COLUMNS.relative].map((columns) => personIn(row, columns));
	return (
		isAny(groupsOfRelation(row), keys.groups) ||
		sides.some(({ id: idNo, phones }) => (idNo !== null && keys.ids.has(idNo)) || isAny(phones, keys.phones))
	);
}

async function relationsOf(tx: EngineReader, naming: Naming, keys: PersonKeys) {
	const rows = [
		...(await tx.query(keyRows(TABLES.relation, naming, isRelation(naming, keys)))),
		...(await tx.query(householdRows(naming, isOfHouseholds(naming, keys)))),
	];
	return rows.filter((row) => isTheirs(row, keys));
}

/** The relations of persons, then those of the households and homes that these name; and the keys of all of them. */
async function relationsAround(tx: EngineReader, keys: PersonKeys, naming: Naming) {
	const near = await relationsOf(tx, naming, keys);
	const reached: PersonKeys = {
		...keys,
		ids: new Set(keys.ids),
		contacts: new Set(keys.contacts),
		groups: new Set(keys.groups),
	};
	const others = noKeys();
	for (const row of near) addRelation(others, row);
	const groups = new Set([...keys.groups, ...others.groups]);
	const far = groups.size === keys.groups.size ? [] : await relationsOf(tx, naming, { ...noKeys(), groups });
	for (const row of far) addRelation(others, row);
	for (const idNo of others.ids) reached.ids.add(idNo);
	for (const phone of others.phones) reached.contacts.add(phone);
	for (const key of groups) reached.groups.add(key);
	return { rows: [...near, ...far.filter((row) => !isTheirs(row, keys))], reached };
}

/**
 * All that stands around persons.
 * @param naming where to look: the records as they hold, or everything that any batch ever told of them
 * @param isEverybody also the events of crowded homes; for changes that may make a home crowded
 */
export async function surroundings(
	tx: EngineReader,
	keys: PersonKeys,
	{ naming, isEverybody }: { readonly naming: Naming; readonly isEverybody: boolean },
): Promise<Surroundings> {
	const { rows: relations, reached } = await relationsAround(tx, keys, naming);
	const residents = await tx.query(keyRows(TABLES.victim, naming, isVictim(naming, reached)));
	const crowded = isEverybody
		? new Set<string>()
		: crowdedGroups(residentHeads(residents), registeredHeads(relations));
	const near = residents.filter((row) => isNear(row, reached, crowded));
	return { relations, residents, numbers: numbersOfVictims(near) };
}

/** Whether a victim is one of these persons or related to them, and not only by the end of an address or a crowded home. */
function isNear(row: StoredValues, keys: PersonKeys, crowded: ReadonlySet<string>): boolean {
	const { id: idNo, phones } = personIn(row, PERSON_COLUMNS.victim);
	if (idNo !== null && keys.ids.has(idNo)) return true;
	if (isAny(phones, keys.phones) || isAny(phones, keys.contacts)) return true;
	if (isAny(contactsIn(row), keys.phones)) return true;
	return groupsOfVictim(row).some((key) => keys.groups.has(key) && !crowded.has(key));
}

/** The keys of victims. */
export function keysOfVictims(rows: readonly StoredValues[]): PersonKeys {
	const keys = noKeys();
	for (const row of rows) addVictim(keys, row);
	return keys;
}
