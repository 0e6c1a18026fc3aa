/** Whether receipts work, of one workspace: its victims of a year, what each had signed before, and who had signed at all. */
import { OUTSIDE_VILLAGE } from "@/data/victim-values";
import { loadDictionary } from "@/lib/analysis/ask";
import { focusReceiptsPlan } from "@/lib/analysis/plans/focus-receipts";
import { screeningEventsPlan } from "@/lib/analysis/plans/screening-events";
import { screeningVictimsPlan } from "@/lib/analysis/plans/screening-victims";
import { type Population, peopleTogether } from "@/lib/analysis/population";
import { type CivilDate, dateOfMoment } from "@/lib/base/civil";
import { addDays, addMonths, dayNumber, startOfMonth } from "@/lib/calendar/civil";
import { type DateRange, dayCount } from "@/lib/calendar/range";
import type { EngineReader } from "@/lib/engine/engine";
import type { Reach } from "@/lib/ingest/joins/join-records";
import { isSearchable } from "@/lib/ingest/joins/person";
import { coverageOf } from "@/lib/ingest/joins/read-records";
import { dayOf, isBefore, push } from "@/lib/ingest/joins/row-values";
import { placesOf } from "@/lib/ingest/relabel";
import type { Settings } from "@/lib/settings/settings";
import { askPopulations, type DayReading, listedVillageReader } from "./ask-coverage";
import { readScreening, villageReader } from "./ask-screening";
import { type EarlierVictim, earlierVictims } from "./earlier";
import {
	byReceiptAge,
	effectOf,
	type ReceiptAge,
	type ReceiptEffect,
	receiptAgeOf,
	signedPersonDays,
	type VictimCounts,
} from "./effect";
import { Matcher } from "./match";
import { type Signer, villageIn } from "./signer";

/** The answer, with the days it is of. */
export interface EffectBoard extends ReceiptEffect {
	readonly day: CivilDate;
	/** Days of offences that are counted; null where receipts reach none of the year. */
	readonly window: DateRange | null;
	/** Who lives in the township; null where no list says so. */
	readonly population: {
		readonly people: number;
		readonly villages: number;
		readonly missing: number;
	} | null;
}

const YEAR_DAYS = 365;

/** The year before a day, as far as receipts reach: before the first and after the month of the last nobody can say who had signed. */
function windowOf(day: CivilDate, reach: Reach | null): DateRange | null {
	if (reach === null) return null;
	const [first, last] = [dateOfMoment(reach.from), startOfMonth(dateOfMoment(reach.until))];
	const [start = day] = [addDays(day, -YEAR_DAYS), first].sort().reverse();
	const [end = day] = [day, addMonths(last, 1)].sort();
	return start < end ? { start, end } : null;
}

const keyOf = ({ event: { eventNo, ordinal } }: EarlierVictim): string => `${eventNo}#${ordinal}`;

/** The receipts that each victim signed, whenever. */
async function signedBy(
	engine: EngineReader,
	settings: Settings,
	villageOf: (written: string) => string | null,
): Promise<ReadonlyMap<string, readonly Signer[]>> {
	const records = await readScreening(engine, { window: null, settings });
	const matcher = new Matcher(records.index, records.neighbours);
	const signed = new Map<string, Signer[]>();
	const reading = { noonHour: settings.prevention.noonHour, villageOf };
	for (const signer of records.signers)
		for (const { earlier, side } of matcher.matchesOf(signer, () => villageIn(signer, reading)))
			if (side === "self") push(signed, keyOf(earlier), signer);
	return signed;
}

/** What a victim had signed before the offence: the age of the latest receipt, nothing, or nobody can say. */
function standingOf(
	{ event: { at, hasClock }, person }: EarlierVictim,
	signed: readonly Signer[],
): ReceiptAge | "unsigned" | "unknown" {
	const offence = { moment: at, hasClock };
	const orders = signed.map((signer) => ({ signer, isEarlier: isBefore(signer.at, offence) }));
	if (orders.some(({ isEarlier }) => isEarlier === null)) return "unknown";
	const days = orders.flatMap(({ signer, isEarlier }) => (isEarlier ? [dayOf(signer.at)] : []));
	if (days.length > 0) return receiptAgeOf(dayOf(offence) - Math.max(...days));
	return isSearchable(person) ? "unsigned" : "unknown";
}

function countVictims(
	victims: readonly EarlierVictim[],
	signed: ReadonlyMap<string, readonly Signer[]>,
): VictimCounts {
	const counts = { unsigned: 0, unknown: 0, outside: 0 };
	const ages: Record<ReceiptAge, number> = { ...byReceiptAge(() => 0) };
	for (const victim of victims) {
		const standing = standingOf(victim, signed.get(keyOf(victim)) ?? []);
		if (victim.event.village === OUTSIDE_VILLAGE.id) counts.outside += 1;
		else if (standing === "unsigned" || standing === "unknown") counts[standing] += 1;
		else ages[standing] += 1;
	}
	return { ...counts, signed: ages };
}

function populationOf(
	villages: readonly string[],
	populations: ReadonlyMap<string, Population>,
): EffectBoard["population"] {
	const known = villages.flatMap((name) => populations.get(name) ?? []);
	const people = peopleTogether(known);
	if (people === null) return null;
	return { people, villages: known.length, missing: villages.length - known.length };
}

const NOBODY: VictimCounts = { unsigned: 0, signed: byReceiptAge(() => 0), unknown: 0, outside: 0 };

/**
 * The effect of receipts over the year before a day, see {@link effectOf}.
 * @throws EngineError with the SQL that failed
 */
export async function askEffect(engine: EngineReader, { day, settings }: DayReading): Promise<EffectBoard> {
	const [places, { receipts: reach }] = await Promise.all([placesOf(engine, settings), coverageOf(engine)]);
	const labels = { settings, places };
	const window = windowOf(day, reach);
	if (window === null) {
		const empty = effectOf(
			NOBODY,
			byReceiptAge(() => 0),
			{ people: null, days: 0 },
		);
		return {
			...empty,
			absence: reach === null ? "no_receipts" : "no_overlap",
			day,
			window,
			population: null,
		};
	}
	const [rows, populations, events, victims, dictionary, signed] = await Promise.all([
		engine.query(focusReceiptsPlan()),
		askPopulations(engine, window.start, labels),
		engine.query(screeningEventsPlan()),
		engine.query(screeningVictimsPlan()),
		loadDictionary(engine),
		signedBy(engine, settings, villageReader(labels)),
	]);
	const listed = listedVillageReader(labels);
	const isOutside = (written: string) => {
		const village = listed(written);
		return village === null ? null : village === OUTSIDE_VILLAGE.id;
	};
	const span = { from: dayNumber(window.start), end: dayNumber(window.end) };
	const ofWindow = earlierVictims(events, victims, dictionary).filter(({ event: { at } }) => {
		const on = dateOfMoment(at);
		return window.start <= on && on < window.end;
	});
	const population = populationOf(
		places.villages.map(({ name }) => name),
		populations,
	);
	const effect = effectOf(countVictims(ofWindow, signed), signedPersonDays(rows, span, isOutside), {
		people: population?.people ?? null,
		days: dayCount(window),
	});
	return { ...effect, day, window, population };
}
