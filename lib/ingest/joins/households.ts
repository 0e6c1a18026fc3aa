/** Households that receipts tell: the household number on a receipt says of its signer what a register of households does. */
import { TABLES } from "@/lib/records";
import { id, lit, type Sql, sql } from "@/lib/sql/fragment";
import { among, type Naming } from "../scope";
import { householdOf } from "./groups";
import { PERSON_COLUMNS } from "./person";
import { isPerson, type PersonKeys, textColumns } from "./person-keys";

const TOLD = ["id_no_whole", "phone_numbers", "name", "household_no"] as const;

const split = (column: string): Sql => sql`unnest(string_split(${id(column)}, ' '))`;

/** The households that victims belong to by their own row, by a relation or by a receipt of theirs; no other relates anybody. */
function householdsOfVictims(naming: Naming): Sql {
	const [victims, receipts] = [id(naming(TABLES.victim)), id(naming(TABLES.receipt))];
	return sql`SELECT victim_household_no FROM ${victims}
UNION SELECT household_no FROM ${id(naming(TABLES.relation))}
UNION SELECT household_no FROM ${receipts} WHERE id_no_whole IN (SELECT victim_id_no_whole FROM ${victims})
UNION SELECT household_no FROM (SELECT household_no, ${split("phone_numbers")} AS number FROM ${receipts}) AS signed
	WHERE number IN (SELECT ${split("victim_phone_numbers")} FROM ${victims})`;
}

/** That a row `t` of receipts names a household which a victim belongs to. */
export const isOfVictims = (naming: Naming): Sql => sql`t.household_no IN (${householdsOfVictims(naming)})`;

/** That a row `t` of receipts is signed by these persons or names their household. */
export function isOfHouseholds(naming: Naming, keys: PersonKeys): Sql {
	const numbers = [...keys.groups].map(householdOf).filter((number) => number !== null);
	const isSigned = isPerson(naming(TABLES.receipt), PERSON_COLUMNS.register, keys);
	return sql`(${isSigned} OR ${among(id("t", "household_no"), new Set(numbers))})`;
}

/** `SELECT` of the receipts `t` that name a household, as rows of the relation table: every signer is a member. */
export function householdRows(naming: Naming, where: Sql) {
	return {
		sql: sql`SELECT DISTINCT ${TOLD.map((name) => id("t", name))}, ${lit("household")} AS relation_kind
FROM ${id(naming(TABLES.receipt))} AS t WHERE t.household_no IS NOT NULL AND ${where}`,
		columns: textColumns([...TOLD, "relation_kind"]),
	};
}
