/** Households and homes: who shares one is related, unless too many do. */
import { oncePer } from "@/lib/dimensions/once-per";
import type { StoredValues } from "../read-field";
import { addressKey } from "./address";
import { plainName } from "./person";
import { textOf } from "./row-values";

/** Known persons of one address above which it is a dormitory or a house of let rooms: families of three generations are six. */
const MOST_AT_ADDRESS = 6;
/** Known persons of one household number above which it is a collective household (集体户) of a firm or a school. */
const MOST_IN_HOUSEHOLD = 12;

const HOUSEHOLD = "h:";
const ADDRESS = "a:";

/** The key of a household number. */
const householdKey = (household: string): string => `${HOUSEHOLD}${household}`;

/** The household number behind a group's key; null for an address. */
export const householdOf = (key: string): string | null => (key.startsWith(HOUSEHOLD) ? key.slice(2) : null);

/** The address key behind a group's key; null for a household. */
export const addressOf = (key: string): string | null => (key.startsWith(ADDRESS) ? key.slice(2) : null);

/** The groups that a row names: its household, and its home where a door is named. */
function groupsIn(row: StoredValues, household: string, address: string): readonly string[] {
	const number = textOf(row[household]);
	const home = addressKey(textOf(row[address]));
	return [
		...(number === null ? [] : [householdKey(number)]),
		...(home === null ? [] : [`${ADDRESS}${home}`]),
	];
}

/** {@link groupsIn} of a victim. */
export const groupsOfVictim: (row: StoredValues) => readonly string[] = oncePer((row: StoredValues) =>
	groupsIn(row, "victim_household_no", "victim_residence"),
);

/** {@link groupsIn} of a relation. */
export const groupsOfRelation = (row: StoredValues): readonly string[] =>
	groupsIn(row, "household_no", "address");

/** Whom a row means, as far as counting heads needs it. */
function headOf(row: StoredValues, prefix: string): string {
	const name = plainName(textOf(row[`${prefix}name`]));
	return name ?? textOf(row[`${prefix}id_no_whole`]) ?? textOf(row[`${prefix}phone_numbers`]) ?? "";
}

const isCrowd = (key: string, heads: number): boolean =>
	heads > (householdOf(key) === null ? MOST_AT_ADDRESS : MOST_IN_HOUSEHOLD);

/** A group that a row names, and whom the row means. */
export type Head = readonly [key: string, head: string];

/** The heads of rows with the columns of the relation or the receipt table. */
export function* registeredHeads(
	rows: Iterable<StoredValues>,
	groupsOf: (row: StoredValues) => readonly string[] = groupsOfRelation,
): Iterable<Head> {
	for (const row of rows) for (const key of groupsOf(row)) yield [key, headOf(row, "")];
}

/** The heads of victims. */
export function* residentHeads(rows: Iterable<StoredValues>): Iterable<Head> {
	for (const row of rows) for (const key of groupsOfVictim(row)) yield [key, headOf(row, "victim_")];
}

/** The groups of which so many persons are known that sharing them relates nobody. */
export function crowdedGroups(...heads: readonly Iterable<Head>[]): ReadonlySet<string> {
	const known = new Map<string, Set<string>>();
	for (const some of heads)
		for (const [key, head] of some) known.set(key, (known.get(key) ?? new Set()).add(head));
	return new Set([...known].filter(([key, { size }]) => isCrowd(key, size)).map(([key]) => key));
}
