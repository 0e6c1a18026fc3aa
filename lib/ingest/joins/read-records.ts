/** The join records out of the tables: those of all victims, or those of the persons of some events. */
import type { EngineReader } from "@/lib/engine/engine";
import { TABLES } from "@/lib/records";
import { columnsOf, type RecordTable } from "@/lib/records/field";
import { id, join, lit, type Sql, sql } from "@/lib/sql/fragment";
import type { StoredValues } from "../read-field";
import { among, type EventNumbers, SETTLED } from "../scope";
import { householdRows, isOfVictims } from "./households";
import type { Coverage, JoinRecords, Reach } from "./join-records";
import { PERSON_COLUMNS } from "./person";
import { isNamed, isOfFirm, isPerson, keyRows, type PersonKeys } from "./person-keys";
import { nameColumn } from "./plain-words";
import { STOP_TIMES } from "./stop-payments";
import type { Surroundings } from "./surroundings";

const PERSON = ["name", "id_no_whole", "phone_numbers"] as const;

/** The columns that the joins look at. */
const COLUMNS = {
	receipt: [
		...["receipt_no", "signed_time", "signed_time_has_clock", "birth_date", "village", "way"],
		...["has_app", "has_app_alert", "has_shield", ...PERSON],
	],
	activity: ["activity_no", "held_time", "held_time_has_clock", "enterprise"],
	shield: ["month", "subject_key", "as_of_time", "as_of_time_has_clock", "has_app", "has_shield", ...PERSON],
	alert: [
		...["ticket_no", "issued_time", "issued_time_has_clock", "incident_no", "is_dissuaded", "outcome"],
		...["stopped_time", "target_name", "target_id_no_whole", "target_phone_numbers"],
	],
	stop_payment: [
		...["order_no", "item_no", "incident_no", "case_no", "result", "failure_reason"],
		...["executed_amount_fen", "frozen_amount_fen"],
		...["victim_name", "victim_id_no_whole", "victim_phone_numbers"],
		...STOP_TIMES.flatMap((field) => [field, `${field}_has_clock`]),
	],
} as const;

type Table = keyof typeof COLUMNS;

/** Whose rows are read. */
export interface Wanted {
	readonly numbers: EventNumbers;
	readonly keys: PersonKeys;
}

const either = (...tests: readonly Sql[]): Sql => sql`(${join(tests, sql` OR `)})`;

/** Rows `t` of a table that the events or persons have a part in. */
function isWanted(table: Table, { numbers, keys }: Wanted): Sql {
	const name = SETTLED(TABLES[table]);
	const { register, alert, victim } = PERSON_COLUMNS;
	switch (table) {
		case "receipt":
			return either(isPerson(name, register, keys), isNamed("name", keys.names));
		case "shield":
			return isPerson(name, register, keys);
		case "activity":
			return isOfFirm("enterprise", keys.firms);
		case "alert":
			return either(isPerson(name, alert, keys), among(id("t", "incident_no"), numbers.incidents));
		case "stop_payment":
			return either(
				isPerson(name, victim, keys),
				among(id("t", "incident_no"), numbers.incidents),
				among(id("t", "case_no"), numbers.cases),
			);
	}
}

const split = (column: Sql): Sql => sql`unnest(string_split(${column}, ' '))`;

/**
 * Rows `t` of a table that the victims of the workspace have a part in. Receipts and registers hold the whole town: nobody
 * else's row can change a label.
 */
function isOfAnyVictim(table: Table): Sql {
	if (table !== "receipt" && table !== "shield") return lit(true);
	const { register, victim } = PERSON_COLUMNS;
	const victims = (column: Sql) => sql`SELECT ${column} FROM ${id(SETTLED(TABLES.victim))}`;
	return either(
		sql`t.${id(register.id)} IN (${victims(id(victim.id))})`,
		sql`t.rowid IN (SELECT n.place FROM (
	SELECT rowid AS place, ${split(id(register.phones))} AS number FROM ${id(SETTLED(TABLES[table]))}) AS n
	WHERE n.number IN (${victims(split(id(victim.phones)))}))`,
		...(table === "receipt"
			? [sql`${nameColumn(id("t", register.name))} IN (${victims(nameColumn(id(victim.name)))})`]
			: []),
	);
}

async function rowsOf(
	tx: EngineReader,
	table: Table,
	wanted: Wanted | null,
): Promise<readonly StoredValues[]> {
	const names: readonly string[] = COLUMNS[table];
	const columns = columnsOf(TABLES[table]).filter((column) => names.includes(column.id));
	return tx.query({
		sql: sql`SELECT ${columns.map((column) => id("t", column.id))} FROM ${id(table)} AS t
WHERE ${wanted === null ? isOfAnyVictim(table) : isWanted(table, wanted)}
ORDER BY ${TABLES[table].key.map((key) => id("t", key))}`,
		columns: Object.fromEntries(columns.map((column) => [column.id, column.kind])),
	});
}

async function reachOf(tx: EngineReader, table: Table, time: Sql): Promise<Reach | null> {
	const [row] = await tx.query({
		sql: sql`SELECT min(${time}) AS reach_from, max(${time}) AS reach_until FROM ${id(table)}`,
		columns: { reach_from: "moment", reach_until: "moment" },
	});
	const { reach_from: from = null, reach_until: until = null } = row ?? {};
	return from === null || until === null ? null : { from, until };
}

/** How far the receipts, alerts and stop-payments of the whole workspace reach. */
export async function coverageOf(tx: EngineReader): Promise<Coverage> {
	return {
		receipts: await reachOf(tx, "receipt", id("signed_time")),
		alerts: await reachOf(tx, "alert", id("issued_time")),
		stops: await reachOf(tx, "stop_payment", sql`coalesce(${STOP_TIMES.map((field) => id(field))})`),
	};
}

/** Relations and residents, as they stand around the persons or altogether. */
type Around = Pick<Surroundings, "relations" | "residents">;

/** Every relation of the workspace, by register and by the households of receipts; `residents` are its victims. */
export async function allAround(tx: EngineReader, residents: readonly StoredValues[]): Promise<Around> {
	const registered = await tx.query(keyRows(TABLES.relation, SETTLED, lit(true)));
	const signed = await tx.query(householdRows(SETTLED, isOfVictims(SETTLED)));
	return { residents, relations: [...registered, ...signed] };
}

/** The rows that the joins read. @param wanted null = of every event */
export async function readJoinRecords(
	tx: EngineReader,
	wanted: Wanted | null,
	{ relations, residents }: Around,
): Promise<JoinRecords> {
	return {
		receipts: await rowsOf(tx, "receipt", wanted),
		activities: await rowsOf(tx, "activity", wanted),
		shields: await rowsOf(tx, "shield", wanted),
		alerts: await rowsOf(tx, "alert", wanted),
		stopPayments: await rowsOf(tx, "stop_payment", wanted),
		relations,
		residents,
		coverage: await coverageOf(tx),
	};
}

/** The tables whose records only the joins read. */
export const JOINED_TABLES: readonly RecordTable[] = [
	...(Object.keys(COLUMNS) as Table[]).map((table) => TABLES[table]),
	TABLES.relation,
];
