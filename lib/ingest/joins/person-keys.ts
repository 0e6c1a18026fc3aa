/** What persons are looked up by in the tables, and the conditions that find their rows. */
import { TABLES } from "@/lib/records";
import type { RecordTable } from "@/lib/records/field";
import { id, join, lit, type Sql, sql } from "@/lib/sql/fragment";
import type { StoredValues } from "../read-field";
import { among, type Naming } from "../scope";
import { addressEnd, addressEndOf } from "./address";
import { addressOf, groupsOfRelation, groupsOfVictim, householdOf } from "./groups";
import { type JoinPerson, PERSON_COLUMNS, type PersonColumns, personalPhones, personIn } from "./person";
import { nameColumn, plainColumn, plainWords } from "./plain-words";
import { textOf } from "./row-values";

/** Keys of some persons. */
export interface PersonKeys {
	readonly ids: Set<string>;
	readonly phones: Set<string>;
	/** Numbers of family and contacts, as the persons' own rows name them. */
	readonly contacts: Set<string>;
	/** Households and homes. */
	readonly groups: Set<string>;
	readonly names: Set<string>;
	readonly firms: Set<string>;
}

/** Fresh keys of nobody, to be added to. */
export const noKeys = (): PersonKeys => ({
	ids: new Set(),
	phones: new Set(),
	contacts: new Set(),
	groups: new Set(),
	names: new Set(),
	firms: new Set(),
});

const CONTACT_COLUMNS = ["victim_family_phone_numbers", "victim_contact_phone_numbers"] as const;

/** The numbers of family and contacts in a victim's row. */
export const contactsIn = (row: StoredValues): readonly string[] =>
	CONTACT_COLUMNS.flatMap((column) => personalPhones(textOf(row[column])));

/** Adds what a person is known by. */
function addPerson(keys: PersonKeys, { id: idNo, phones, name }: JoinPerson): void {
	if (idNo !== null) keys.ids.add(idNo);
	for (const phone of phones) keys.phones.add(phone);
	if (name !== null) keys.names.add(name);
}

/** Adds all that a victim's row names. */
export function addVictim(keys: PersonKeys, row: StoredValues): void {
	addPerson(keys, personIn(row, PERSON_COLUMNS.victim));
	for (const phone of contactsIn(row)) keys.contacts.add(phone);
	for (const key of groupsOfVictim(row)) keys.groups.add(key);
	const firm = plainWords(textOf(row.victim_employer));
	if (firm !== null) keys.firms.add(firm);
}

/** Adds both persons of a relation with their household and home. */
export function addRelation(keys: PersonKeys, row: StoredValues): void {
	addPerson(keys, personIn(row, PERSON_COLUMNS.register));
	addPerson(keys, personIn(row, PERSON_COLUMNS.relative));
	for (const key of groupsOfRelation(row)) keys.groups.add(key);
}

const either = (tests: readonly Sql[]): Sql => sql`(${join(tests, sql` OR `)})`;

/** Rows `t` of a table of which a column of numbers holds one of these. */
function holdsNumber(table: string, column: string, phones: ReadonlySet<string>): Sql {
	if (phones.size === 0) return lit(false);
	return sql`t.rowid IN (SELECT n.place FROM (
	SELECT rowid AS place, unnest(string_split(${id(column)}, ' ')) AS number FROM ${id(table)}) AS n
	WHERE ${among(id("n", "number"), phones)})`;
}

/** Rows `t` of a table whose person has one of the ID numbers or phones. */
export function isPerson(
	table: string,
	columns: PersonColumns,
	{ ids, phones }: Pick<PersonKeys, "ids" | "phones">,
): Sql {
	return either([among(id("t", columns.id), ids), holdsNumber(table, columns.phones, phones)]);
}

function sharesGroup(household: string, address: string, groups: ReadonlySet<string>): Sql {
	const numbers = [...groups].map(householdOf).filter((number) => number !== null);
	const homes = [...groups].map(addressOf).filter((key) => key !== null);
	return either([
		among(id("t", household), new Set(numbers)),
		among(addressEndOf(id("t", address)), new Set(homes.map(addressEnd))),
	]);
}

/** Rows `t` of the victims who are these persons or name them, or share a household or the end of an address. */
export function isVictim(naming: Naming, keys: PersonKeys): Sql {
	const table = naming(TABLES.victim);
	const phones = new Set([...keys.phones, ...keys.contacts]);
	return either([
		isPerson(table, PERSON_COLUMNS.victim, { ids: keys.ids, phones }),
		...CONTACT_COLUMNS.map((column) => holdsNumber(table, column, keys.phones)),
		sharesGroup("victim_household_no", "victim_residence", keys.groups),
	]);
}

/** Rows `t` of the relations that name these persons, their household or the end of their address. */
export function isRelation(naming: Naming, keys: PersonKeys): Sql {
	const table = naming(TABLES.relation);
	return either([
		isPerson(table, PERSON_COLUMNS.register, keys),
		isPerson(table, PERSON_COLUMNS.relative, keys),
		sharesGroup("household_no", "address", keys.groups),
	]);
}

/** Rows `t` whose name is one of these; names alone never match, they only find what is looked at. */
export const isNamed = (column: string, names: ReadonlySet<string>): Sql =>
	among(nameColumn(id("t", column)), names);

/** Rows `t` of one of these firms. */
export const isOfFirm = (column: string, firms: ReadonlySet<string>): Sql =>
	among(plainColumn(id("t", column)), firms);

/** Every column of the tables that {@link addVictim} and {@link addRelation} look at. */
export const KEY_COLUMNS = {
	victim: [
		...["event_kind", "event_no", "victim_id_no_whole", "victim_phone_numbers", "victim_name"],
		...["victim_household_no", "victim_residence", "victim_employer", ...CONTACT_COLUMNS],
	],
	relation: [
		...["id_no_whole", "phone_numbers", "name", "relative_id_no_whole", "relative_phone_numbers"],
		...["relative_name", "household_no", "address", "relation_kind"],
	],
} as const;

/** {@link KEY_COLUMNS} as a query declares them. */
export const textColumns = (names: readonly string[]) =>
	Object.fromEntries(names.map((name) => [name, "text" as const]));

/** `SELECT` of the key columns of a table under a condition on `t`, in an order that no other row changes. */
export function keyRows(table: RecordTable, naming: Naming, where: Sql) {
	const names = table.id === TABLES.victim.id ? KEY_COLUMNS.victim : KEY_COLUMNS.relation;
	return {
		sql: sql`SELECT ${names.map((name) => id("t", name))} FROM ${id(naming(table))} AS t WHERE ${where}`,
		columns: textColumns(names),
	};
}
