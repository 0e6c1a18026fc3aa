/** The past of villages and zones from one engine: incidents, repeats, receipts and people, by day and by when they became known. */
import { OUTSIDE_VILLAGE, ZONELESS } from "@/data/victim-values";
import { loadDictionary } from "@/lib/analysis/ask";
import type { PlanRow } from "@/lib/analysis/plan";
import { focusAreasPlan } from "@/lib/analysis/plans/focus-areas";
import { focusEventsPlan } from "@/lib/analysis/plans/focus-events";
import { focusReceiptsPlan } from "@/lib/analysis/plans/focus-receipts";
import type { Dictionary } from "@/lib/dimensions/dictionary";
import type { DimensionId, LabelContext } from "@/lib/dimensions/dimension";
import { enterpriseNamed, readEmployerText } from "@/lib/dimensions/victim-employer-zone";
import { readVillageText } from "@/lib/dimensions/victim-village";
import type { EngineReader, RequestOptions } from "@/lib/engine/engine";
import { placesOf } from "@/lib/ingest/relabel";
import type { Settings } from "@/lib/settings/settings";
import type { AreaGroup } from "./features";
import type { AreaHistory, Dated, GroupHistory } from "./history";
import { type HitEvent, repeatDays } from "./hit-keys";
import { registersOf } from "./people";
import { reachedByArea } from "./receipts";

type EventRow = PlanRow<typeof focusEventsPlan>;
type ReceiptRow = PlanRow<typeof focusReceiptsPlan>;

/** Where the areas of a group are found. */
const GROUPS = {
	village: { dimension: "victim_village", elsewhere: [OUTSIDE_VILLAGE.id] },
	zone: { dimension: "victim_employer_zone", elsewhere: ZONELESS.map(({ id }) => id) },
} as const satisfies Record<
	AreaGroup,
	{ readonly dimension: DimensionId; readonly elsewhere: readonly string[] }
>;

/** Rows of one event become one event with its victims; the earliest import of any of its records is when it became known. */
function hitEventsOf(rows: readonly EventRow[], dictionary: Dictionary): readonly HitEvent[] {
	const events = new Map<string, HitEvent & { readonly victims: HitEvent["victims"][number][] }>();
	for (const row of rows) {
		const { event_no: eventNo, day } = row;
		if (eventNo === null || day === null) continue;
		const known = row.known_day ?? day;
		const before = events.get(eventNo);
		const victim = {
			residence: row.residence,
			employer: row.employer,
			household: row.household,
			idNo: row.id_no,
			phones: row.phones,
		};
		const place = (dimension: DimensionId, code: number | null) =>
			code === null ? null : dictionary.valueOf(dimension, code);
		events.set(eventNo, {
			eventNo,
			day,
			knownDay: Math.min(known, before?.knownDay ?? known),
			village: place("victim_village", row.village),
			zone: place("victim_employer_zone", row.zone),
			basis: row.is_call === 1 ? "calls" : "cases",
			victims: [...(before?.victims ?? []), victim],
		});
	}
	return [...events.values()];
}

function datedByArea(events: readonly HitEvent[], group: AreaGroup): ReadonlyMap<string, readonly Dated[]> {
	const byArea = new Map<string, Map<string, Dated>>();
	for (const { [group]: area, day, knownDay } of events) {
		if (area === null) continue;
		const dated = byArea.get(area) ?? new Map<string, Dated>();
		byArea.set(area, dated);
		const key = `${day}/${knownDay}`;
		dated.set(key, { day, knownDay, count: 1 + (dated.get(key)?.count ?? 0) });
	}
	return new Map([...byArea].map(([area, dated]) => [area, [...dated.values()]]));
}

function listedNames(group: AreaGroup, { places }: LabelContext): readonly string[] {
	return (group === "village" ? places.villages : places.zones).map(({ name }) => name);
}

/** The areas of a group: those of the lists; where there is no list, those that events name. */
function areaNames(group: AreaGroup, named: Iterable<string>, context: LabelContext): readonly string[] {
	const listed = listedNames(group, context);
	if (listed.length > 0) return listed;
	const elsewhere: readonly string[] = GROUPS[group].elsewhere;
	return [...named].filter((name) => !elsewhere.includes(name)).sort();
}

/** The enterprise an employer means, each written name read once. */
export function firmReader(context: LabelContext): (employer: string) => string | null {
	const known = new Map<string, string | null>();
	return (employer) => {
		if (!known.has(employer)) known.set(employer, enterpriseNamed(employer, context));
		return known.get(employer) ?? null;
	};
}

/** The village or the zone a receipt speaks for, each written text read once. */
function areaReader(group: AreaGroup, context: LabelContext): (row: ReceiptRow) => string | null {
	const read = (text: string) => {
		const found = group === "village" ? readVillageText(text, context) : readEmployerText(text, context);
		return found.kind === "known" ? found.value : null;
	};
	const known = new Map<string, string | null>();
	return ({ village, employer }) => {
		const text = group === "village" ? village : employer;
		if (text === null) return null;
		if (!known.has(text)) known.set(text, read(text));
		return known.get(text) ?? null;
	};
}

interface Records {
	readonly events: readonly HitEvent[];
	/** Those that hit again, known from the day on which both hits were on record. */
	readonly repeats: readonly HitEvent[];
	readonly receipts: readonly ReceiptRow[];
	readonly areas: readonly PlanRow<typeof focusAreasPlan>[];
	readonly context: LabelContext;
	readonly openedDay: number | null;
}

function groupHistory(group: AreaGroup, records: Records): GroupHistory {
	const { events, context, openedDay } = records;
	const incidents = datedByArea(events, group);
	const repeats = datedByArea(records.repeats, group);
	const reached = reachedByArea(records.receipts, areaReader(group, context));
	const registers = registersOf(records.areas, group, context.places);
	const areas = areaNames(group, incidents.keys(), context).map((area): AreaHistory => {
		const register = registers.get(area);
		return {
			area,
			code: register?.code ?? area,
			incidents: incidents.get(area) ?? [],
			repeats: repeats.get(area) ?? [],
			reached: reached.get(area) ?? [],
			people: register?.people ?? new Map(),
			...(register?.point ? { point: register.point } : {}),
		};
	});
	const firstDays = firstDaysOf(events);
	const isListed = listedNames(group, context).length > 0;
	return { group, areas, firstDay: firstDays.at(-1)?.day ?? null, firstDays, openedDay, isListed };
}

/** The first day of the records as it became known, import by import, each earlier than the one before. */
function firstDaysOf(events: readonly HitEvent[]): NonNullable<GroupHistory["firstDays"]> {
	const firstDays: { readonly day: number; readonly knownDay: number }[] = [];
	for (const { day, knownDay } of events.toSorted((one, other) => one.knownDay - other.knownDay)) {
		const last = firstDays.at(-1);
		if (last === undefined || day < last.day) firstDays.push({ day, knownDay });
	}
	return firstDays;
}

function earliest(days: Iterable<number>): number | null {
	let first: number | null = null;
	for (const day of days) if (first === null || day < first) first = day;
	return first;
}

/** Every incident that counts, with what tells that it hit somebody again; not masked, for the data side only. */
export async function askHitEvents(
	engine: EngineReader,
	options: RequestOptions = {},
): Promise<readonly HitEvent[]> {
	const [dictionary, rows] = await Promise.all([
		loadDictionary(engine, options),
		engine.query(focusEventsPlan(), options),
	]);
	return hitEventsOf(rows, dictionary);
}

/** The past of both groups. */
export type GroupHistories = Readonly<Record<AreaGroup, GroupHistory>>;

/**
 * The past of villages and of zones. It names no person and may leave the data side.
 * @throws EngineError with the SQL that failed; CancelledError when the signal fires
 */
export async function askGroupHistories(
	engine: EngineReader,
	settings: Settings,
	options: RequestOptions = {},
): Promise<GroupHistories> {
	const [events, receipts, areas, places] = await Promise.all([
		askHitEvents(engine, options),
		engine.query(focusReceiptsPlan(), options),
		engine.query(focusAreasPlan(), options),
		placesOf(engine, settings),
	]);
	const openedDay = earliest([
		...events.map(({ knownDay }) => knownDay),
		...receipts.flatMap(({ known_day }) => known_day ?? []),
	]);
	const context = { settings, places };
	const repeated = repeatDays(events, firmReader(context));
	const repeats = events.flatMap((event) => {
		const knownDay = repeated.get(event.eventNo);
		return knownDay === undefined ? [] : [{ ...event, knownDay }];
	});
	const records = { events, repeats, receipts, areas, context, openedDay };
	return { village: groupHistory("village", records), zone: groupHistory("zone", records) };
}
