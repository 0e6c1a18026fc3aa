/** Whom receipts reach: different persons with a receipt of the last 365 days by village, zone and firm, beside who is there. */
import { OUTSIDE_VILLAGE, ZONELESS } from "@/data/victim-values";
import { lastingReceipts, latestWorkplaces } from "@/lib/analysis/lasting-receipts";
import type { PlanRow } from "@/lib/analysis/plan";
import type { focusReceiptsPlan } from "@/lib/analysis/plans/focus-receipts";
import type { Population } from "@/lib/analysis/population";

/** Who is there: a population, the workers that a register states, or those of a zone's firms that state them. */
export interface PeopleBase {
	/** > 0. */
	readonly people: number;
	readonly kind: Population["kind"] | "workers" | "workers_of_firms";
	/** Year of the list; null where it names none. */
	readonly year: number | null;
	/** True when the list is of the year asked for, or of today. */
	readonly isOfYear: boolean;
}

/** One village, zone or firm. */
export interface CoverageLine {
	readonly name: string;
	/** Different persons with a receipt. */
	readonly reached: number;
	/** Of them those whom `base` counts: in a zone without a number of its own the workers of firms that state one. */
	readonly counted: number;
	/** Null where no list says how many are there: then there is no share. */
	readonly base: PeopleBase | null;
}

/** Every place of a kind, and who stands in none of them. */
export interface CoverageGroup {
	/** In the order of the lists. */
	readonly lines: readonly CoverageLine[];
	/** Different persons whom any base counts. */
	readonly counted: number;
	/** All who are there; null without any base. */
	readonly people: number | null;
	/** Persons known to be elsewhere: in villages outside, in firms outside of the zones, in no firm of the list. */
	readonly elsewhere: number;
	/** Persons who wrote nothing of it, or what means no place of the lists. */
	readonly unknown: number;
}

/** Whom receipts reach as of a day. */
export interface Coverage {
	/** False without a single receipt on record: then nothing is known, which is not "nobody signed". */
	readonly isRecorded: boolean;
	/** Signed within the 365 days. */
	readonly receipts: number;
	readonly persons: number;
	readonly village: CoverageGroup;
	readonly zone: CoverageGroup;
	readonly enterprise: CoverageGroup;
}

/** Who is where, as the lists state it; names in the order of the lists. */
export interface CoverageBases {
	readonly villages: ReadonlyMap<string, PeopleBase | null>;
	/** Null where a zone's own number is not written. */
	readonly zones: ReadonlyMap<string, PeopleBase | null>;
	readonly firms: ReadonlyMap<string, { readonly zone: string; readonly base: PeopleBase | null }>;
}

/** Where an employer as written is. */
export interface Workplace {
	/** Of the list; null where only the zone is known. */
	readonly firm: string | null;
	/** Id of dimension 8. */
	readonly zone: string;
}

/** Reads what receipts say. */
export interface PlaceReading {
	/** The village of the list, or `outside`; null where neither is meant. */
	readonly villageOf: (written: string) => string | null;
	/** Null for what is no firm of the list and no zone. */
	readonly workplaceOf: (written: string) => Workplace | null;
}

type Row = PlanRow<typeof focusReceiptsPlan>;

const [OUTSIDE_ZONES] = ZONELESS.map(({ id }) => id);

/** Where one person was met. */
interface Met {
	readonly villages: Set<string>;
	readonly workplace: Workplace | null;
}

/** How many persons each place has; who is in two counts in both. */
function reachedBy(
	persons: readonly Met[],
	placesOf: (met: Met) => Iterable<string>,
): (name: string) => number {
	const counts = new Map<string, number>();
	for (const met of persons)
		for (const place of placesOf(met)) counts.set(place, (counts.get(place) ?? 0) + 1);
	return (name) => counts.get(name) ?? 0;
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);

/** Adds up the lines, and counts who stands in none of them. */
function groupOf(
	lines: readonly CoverageLine[],
	persons: readonly Met[],
	places: { readonly of: (met: Met) => readonly string[]; readonly isElsewhere: (met: Met) => boolean },
): Omit<CoverageGroup, "counted"> {
	const listed = new Set(lines.map(({ name }) => name));
	const others = persons.filter((met) => !places.of(met).some((place) => listed.has(place)));
	const elsewhere = others.filter(places.isElsewhere).length;
	const people = sumOf(lines.map(({ base }) => base?.people ?? 0));
	return {
		lines,
		people: people === 0 ? null : people,
		elsewhere,
		unknown: others.length - elsewhere,
	};
}

const villagesOf = ({ villages }: Met): readonly string[] => [...villages];
const firmsOf = ({ workplace }: Met): readonly string[] =>
	workplace === null || workplace.firm === null ? [] : [workplace.firm];
const zonesOf = ({ workplace }: Met): readonly string[] => (workplace === null ? [] : [workplace.zone]);

function villageGroup(persons: readonly Met[], bases: CoverageBases["villages"]): CoverageGroup {
	const reached = reachedBy(persons, villagesOf);
	const lines = [...bases].map(
		([name, base]): CoverageLine => ({ name, reached: reached(name), counted: reached(name), base }),
	);
	const isElsewhere = ({ villages }: Met) => villages.has(OUTSIDE_VILLAGE.id);
	// Who signed in two villages is one person of the town.
	const counted = persons.filter((met) => villagesOf(met).some((name) => bases.get(name) != null)).length;
	return { ...groupOf(lines, persons, { of: villagesOf, isElsewhere }), counted };
}

const countedOf = (lines: readonly CoverageLine[]): number =>
	sumOf(lines.map(({ base, counted }) => (base === null ? 0 : counted)));

function firmGroup(persons: readonly Met[], bases: CoverageBases["firms"]): CoverageGroup {
	const reached = reachedBy(persons, firmsOf);
	const lines = [...bases].map(
		([name, { base }]): CoverageLine => ({ name, reached: reached(name), counted: reached(name), base }),
	);
	const isElsewhere = ({ workplace }: Met) => workplace !== null;
	return { ...groupOf(lines, persons, { of: firmsOf, isElsewhere }), counted: countedOf(lines) };
}

/** Of a zone without a number of its own: its firms that state one, and whom receipts reach in them. */
function byFirms(zone: string, firms: CoverageBases["firms"], lines: readonly CoverageLine[]) {
	const stated = lines.filter(({ name, base }) => base !== null && firms.get(name)?.zone === zone);
	const people = sumOf(stated.map(({ base }) => base?.people ?? 0));
	const base: PeopleBase = { people, kind: "workers_of_firms", year: null, isOfYear: true };
	return { counted: countedOf(stated), base: people === 0 ? null : base };
}

function zoneGroup(
	persons: readonly Met[],
	{ zones, firms }: CoverageBases,
	firmLines: readonly CoverageLine[],
): CoverageGroup {
	const reached = reachedBy(persons, zonesOf);
	const lines = [...zones].map(([name, base]): CoverageLine => {
		const own = base === null ? byFirms(name, firms, firmLines) : { counted: reached(name), base };
		return { name, reached: reached(name), ...own };
	});
	const isElsewhere = ({ workplace }: Met) => workplace?.zone === OUTSIDE_ZONES;
	return { ...groupOf(lines, persons, { of: zonesOf, isElsewhere }), counted: countedOf(lines) };
}

/**
 * Coverage as of a day: different persons with a receipt of the 365 days that end with it. Who signed in two villages counts in
 * both and once in all; of two employers the latest counts. More persons than people are not cut: the lists do not fit then.
 * @param rows of the plan `focus-receipts`
 * @param day day number
 */
export function coverageOf(
	rows: readonly Row[],
	day: number,
	reading: PlaceReading,
	bases: CoverageBases,
): Coverage {
	const lasting = lastingReceipts(rows, day);
	const workplaces = latestWorkplaces(lasting, reading.workplaceOf);
	const met = new Map<number, Met>();
	for (const { person, village } of lasting) {
		const own = met.get(person) ?? { villages: new Set(), workplace: workplaces.get(person) ?? null };
		met.set(person, own);
		const home = village === null ? null : reading.villageOf(village);
		if (home !== null) own.villages.add(home);
	}
	const persons = [...met.values()];
	const enterprise = firmGroup(persons, bases.firms);
	return {
		isRecorded: rows.length > 0,
		receipts: lasting.length,
		persons: persons.length,
		village: villageGroup(persons, bases.villages),
		zone: zoneGroup(persons, bases, enterprise.lines),
		enterprise,
	};
}
