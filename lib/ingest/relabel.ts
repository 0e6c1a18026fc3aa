/** All records → the event table, anew: run after every load and whenever settings change what a label means. */

import { DIMENSION_LIST } from "@/lib/dimensions";
import { type Dictionary, type DictionaryEntry, dictionaryOf } from "@/lib/dimensions/dictionary";
import type { LabelContext } from "@/lib/dimensions/dimension";
import { EVENT_TABLE } from "@/lib/dimensions/event-table";
import type { ColumnData, EngineReader, EngineTx } from "@/lib/engine/engine";
import { TABLES } from "@/lib/records";
import { columnsOf, type RecordTable } from "@/lib/records/field";
import type { EnterprisePlace, Place, Places, Settings } from "@/lib/settings/settings";
import { id, sql } from "@/lib/sql/fragment";
import type { Correction } from "./corrections";
import type { EventRecords } from "./events";
import { readFeedback } from "./feedback";
import { joinedEvents } from "./joins/joined-events";
import { allAround, JOINED_TABLES, readJoinRecords } from "./joins/read-records";
import { keysOfVictims, surroundings, victimsOf } from "./joins/surroundings";
import { type LabelOptions, labelEvents } from "./label";
import type { StoredValues } from "./read-field";
import { BATCH_RANK } from "./schema";
import {
	bothNumbers,
	closedScope,
	type EventNumbers,
	type Scope,
	SETTLED,
	scopedEvents,
	withinScope,
} from "./scope";
import { dictionaryIn, forgetUnused, keepValues } from "./value-table";

/** What labelling needs. */
export interface LabelRequest extends LabelOptions {
	readonly records: EventRecords;
	readonly context: LabelContext;
	/** The codes of the events that stay; null = all are labelled anew, from fresh codes. */
	readonly dictionary: Dictionary | null;
}

/** The event table's columns and the value table's lines. */
export interface LabelResponse {
	readonly columns: readonly ColumnData[];
	readonly entries: readonly DictionaryEntry[];
}

/** Something that labels: this room itself, or a test that looks on. */
export type Labeller = (request: LabelRequest) => Promise<LabelResponse>;

/** Assembles and labels; pure but for the time it takes. */
export const labelRecords: Labeller = async ({ records, context, dictionary, onProgress }) => {
	const codes = dictionary ?? dictionaryOf(DIMENSION_LIST, context);
	const events = joinedEvents(records, context);
	const columns = await labelEvents(events, { dictionary: codes, context }, { onProgress });
	return { columns, entries: codes.entries() };
};

/** Under what labels are made. */
export interface Labelling extends LabelOptions {
	readonly settings: Settings;
	/** In the order they were made; none where there are none. */
	readonly corrections?: readonly Correction[];
	readonly label: Labeller;
}

/** The tables that events and places are made from; beside those of the joins, records of others change no label. */
const FROM = {
	incident: TABLES.incident,
	caseFile: TABLES.case_file,
	victim: TABLES.victim,
	village: TABLES.village,
	zone: TABLES.zone,
	enterprise: TABLES.enterprise,
} as const;

/** True when records of any of these tables may change a label. */
export function changesLabels(tables: Iterable<RecordTable>): boolean {
	const labelled: readonly RecordTable[] = [...Object.values(FROM), TABLES.dispatch, ...JOINED_TABLES];
	return [...tables].some((table) => labelled.includes(table));
}

/** True when any of these tables is a list of places, on which the labels of all events hang. */
export function changesPlaces(tables: Iterable<RecordTable>): boolean {
	const lists: readonly RecordTable[] = [FROM.village, FROM.zone, FROM.enterprise];
	return [...tables].some((table) => lists.includes(table));
}

async function recordsOf(
	tx: EngineReader,
	name: keyof typeof FROM,
	scope: Scope = null,
): Promise<readonly StoredValues[]> {
	const table: RecordTable = FROM[name];
	const columns = columnsOf(table);
	return tx.query({
		sql: sql`SELECT ${columns.map((column) => id("t", column.id))} FROM ${id(table.id)} AS t
JOIN ${id(BATCH_RANK)} AS k ON k.batch_id = t.batch_id
WHERE ${withinScope(table, scope)}
ORDER BY k.rank, t.row_number`,
		columns: Object.fromEntries(columns.map((column) => [column.id, column.kind])),
	});
}

const ALIAS_MARKS = /[、,，;；|/\s]+/;

/** The names that an aliases cell of a list of places holds; none of a blank one. */
export function aliasesIn(cell: unknown): readonly string[] {
	return typeof cell === "string" ? cell.split(ALIAS_MARKS).filter(Boolean) : [];
}

const placeOf = (name: unknown, aliases: unknown): Place => ({
	name: String(name),
	aliases: aliasesIn(aliases),
});

function joined<T extends Place>(own: readonly T[], imported: readonly T[]): readonly T[] {
	const byName = new Map([...imported, ...own].map((place) => [place.name, place]));
	return [...byName.values()];
}

/** One place a name: a village stands in its list once for every year, and any of these rows may know its aliases. */
function oncePerName(places: readonly Place[]): readonly Place[] {
	const byName = new Map<string, Place>();
	for (const place of places) {
		const aliases = new Set([...(byName.get(place.name)?.aliases ?? []), ...place.aliases]);
		byName.set(place.name, { name: place.name, aliases: [...aliases] });
	}
	return [...byName.values()];
}

/** The places of the settings joined with the imported lists; the settings speak over a list of the same name. */
export async function placesOf(tx: EngineReader, settings: Settings): Promise<Places> {
	const villages = (await recordsOf(tx, "village")).map((row) => placeOf(row.village_name, row.aliases));
	const zones = (await recordsOf(tx, "zone")).map((row) => placeOf(row.zone_name, row.aliases));
	const enterprises = (await recordsOf(tx, "enterprise")).map(
		(row): EnterprisePlace => ({
			...placeOf(row.enterprise_name, row.aliases),
			zone: typeof row.zone_name === "string" ? row.zone_name : null,
		}),
	);
	return {
		villages: joined(settings.places.villages, oncePerName(villages)),
		zones: joined(settings.places.zones, zones),
		enterprises: joined(settings.places.enterprises, enterprises),
	};
}

/** The tables that events are made of. */
async function tablesOf(tx: EngineReader, scope: Scope) {
	return {
		incidents: await recordsOf(tx, "incident", scope),
		caseFiles: await recordsOf(tx, "caseFile", scope),
		victims: await recordsOf(tx, "victim", scope),
		feedback: await readFeedback(tx, scope),
	};
}

async function allRecords(tx: EngineReader): Promise<EventRecords> {
	const tables = await tablesOf(tx, null);
	if (tables.incidents.length + tables.caseFiles.length === 0) return tables;
	const joins = await readJoinRecords(tx, null, await allAround(tx, tables.victims));
	return { ...tables, joins };
}

/**
 * What the events of a closed scope are made of, with the events and records that their prior history and reach hang on:
 * joined, they tell of these events what all records would.
 */
export async function eventRecords(
	tx: EngineReader,
	scope: Scope,
	corrections: readonly Correction[],
): Promise<EventRecords> {
	if (scope === null) return { ...(await allRecords(tx)), corrections };
	const keys = keysOfVictims(await victimsOf(tx, scope, SETTLED));
	const around = await surroundings(tx, keys, { naming: SETTLED, isEverybody: false });
	const wide = await closedScope(tx, bothNumbers(scope, around.numbers));
	if (wide === null) return { ...(await allRecords(tx)), corrections, only: scope };
	const joins = await readJoinRecords(tx, { numbers: scope, keys }, around);
	return { ...(await tablesOf(tx, wide)), joins, corrections, only: scope };
}

async function requestOf(tx: EngineReader, labelling: Labelling, scope: Scope): Promise<LabelRequest> {
	const { settings, corrections = [], onProgress } = labelling;
	return {
		records: await eventRecords(tx, scope, corrections),
		context: { settings, places: await placesOf(tx, settings) },
		dictionary: null,
		onProgress,
	};
}

/** Replaces the event and value tables by what the records say under these settings and corrections. */
export async function relabel(tx: EngineTx, labelling: Labelling): Promise<void> {
	const { columns, entries } = await labelling.label(await requestOf(tx, labelling, null));
	await tx.run(sql`DELETE FROM ${id(EVENT_TABLE)}`);
	await tx.insert(EVENT_TABLE, columns);
	await keepValues(tx, entries);
}

/**
 * Labels exactly these events anew, with the calls and cases that make them up; the others stay as they are. Only where no
 * label of another event hangs on what changed, and places and settings stay what they are.
 */
export async function relabelOnly(tx: EngineTx, labelling: Labelling, numbers: EventNumbers): Promise<void> {
	const scope = await closedScope(tx, numbers);
	if (scope === null) return relabel(tx, labelling);
	const request = await requestOf(tx, labelling, scope);
	const { columns, entries } = await labelling.label({ ...request, dictionary: await dictionaryIn(tx) });
	await tx.run(sql`DELETE FROM ${id(EVENT_TABLE)} WHERE ${scopedEvents(scope)}`);
	await tx.insert(EVENT_TABLE, columns);
	await keepValues(tx, entries);
	await forgetUnused(tx);
}

/**
 * Labels some events anew, with all that hangs on them: an officer's word on one event may make it an earlier fraud of
 * another. Only for changes under which places and settings stay what they are.
 */
export async function relabelSome(tx: EngineTx, labelling: Labelling, numbers: EventNumbers): Promise<void> {
	const scope = await closedScope(tx, numbers);
	if (scope === null) return relabel(tx, labelling);
	const keys = keysOfVictims(await victimsOf(tx, scope, SETTLED));
	const around = await surroundings(tx, keys, { naming: SETTLED, isEverybody: false });
	return relabelOnly(tx, labelling, bothNumbers(scope, around.numbers));
}
