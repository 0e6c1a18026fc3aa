/** What an incident hit: the home, the firm and the family by which a later incident is known to hit the same again. */
import { addressKey } from "@/lib/ingest/joins/address";
import { personalPhones } from "@/lib/ingest/joins/person";

/** One victim row of an event; null = not told. Not masked. */
export interface HitVictim {
	/** As written. */
	readonly residence: string | null;
	/** As written. */
	readonly employer: string | null;
	readonly household: string | null;
	/** Whole ID number. */
	readonly idNo: string | null;
	/** Numbers with spaces between them. */
	readonly phones: string | null;
}

/** One incident with all that tells whom it hit; names people and stays on the data side. */
export interface HitEvent {
	readonly eventNo: string;
	/** Day number of the report, else of the filing. */
	readonly day: number;
	/** Day number of the first import. */
	readonly knownDay: number;
	/** Whose day `day` is: the report of a call, or the filing of a case without one. Absent = calls. */
	readonly basis?: "calls" | "cases";
	readonly village: string | null;
	readonly zone: string | null;
	readonly victims: readonly HitVictim[];
}

/** Kinds of what is hit again. Source: statistics contract, "The focus pick", P and near repeats. */
export type HitKind = "address" | "firm" | "family";

/** One thing an event hit; events with a key in common hit the same. Not masked. */
export interface HitKey {
	/** One a key. */
	readonly id: string;
	readonly kind: HitKind;
	/** What `text` is. */
	readonly sign: "address" | "firm" | "household" | "idNo" | "phone";
	/** The address as it is compared, the enterprise as the register has it, or a number. */
	readonly text: string;
}

/** The enterprise of the register that an employer as written means; null where none does. */
export type FirmOf = (employer: string) => string | null;

const KINDS = {
	address: "address",
	firm: "firm",
	household: "family",
	idNo: "family",
	phone: "family",
} as const satisfies Record<HitKey["sign"], HitKind>;

/** An event hits within so many days of an earlier one: the year of the statistics contract. */
export const REPEAT_DAYS = 365;

function keysOfVictim(victim: HitVictim, firmOf: FirmOf): readonly HitKey[] {
	const employer = victim.employer?.trim() ?? "";
	const texts: Readonly<Record<HitKey["sign"], readonly (string | null | undefined)[]>> = {
		address: [addressKey(victim.residence)],
		firm: [employer === "" ? null : firmOf(employer)],
		household: [victim.household?.trim()],
		idNo: [victim.idNo?.trim()],
		phone: personalPhones(victim.phones),
	};
	const signs = Object.keys(texts) as readonly HitKey["sign"][];
	return signs.flatMap((sign) =>
		texts[sign].flatMap((text) =>
			text ? [{ id: `${sign}:${text}`, kind: KINDS[sign], sign, text } satisfies HitKey] : [],
		),
	);
}

/**
 * Everything an event hit, each once: homes (dormitories and bare villages are none), enterprises of the register, and
 * families by household number, by person (ID number) and by personal phone; landlines are shared by a house or a firm.
 */
export function hitKeys({ victims }: Pick<HitEvent, "victims">, firmOf: FirmOf): readonly HitKey[] {
	const byId = new Map<string, HitKey>();
	for (const victim of victims) for (const key of keysOfVictim(victim, firmOf)) byId.set(key.id, key);
	return [...byId.values()];
}

function eventsByKey(events: readonly HitEvent[], firmOf: FirmOf): Iterable<readonly HitEvent[]> {
	const byKey = new Map<string, HitEvent[]>();
	for (const event of events)
		for (const { id } of hitKeys(event, firmOf)) {
			const hits = byKey.get(id);
			if (hits === undefined) byKey.set(id, [event]);
			else hits.push(event);
		}
	return byKey.values();
}

/** For every repeat among the hits of one key: the day from which it and an earlier hit of its window were both known. */
function* repeatsOfKey(hits: readonly HitEvent[]): Iterable<readonly [HitEvent, number]> {
	const inOrder = hits.toSorted((one, other) => one.day - other.day);
	// Hits of the window by ascending known day: a later hit known no later makes those before it superfluous.
	const earlier: HitEvent[] = [];
	let first = 0;
	let entered = 0;
	for (const hit of inOrder) {
		for (let next = inOrder[entered]; next && next.day < hit.day; next = inOrder[entered]) {
			while (earlier.length > first && (earlier.at(-1)?.knownDay ?? 0) >= next.knownDay) earlier.pop();
			earlier.push(next);
			entered += 1;
		}
		while ((earlier[first]?.day ?? hit.day) < hit.day - REPEAT_DAYS) first += 1;
		const known = earlier[first]?.knownDay;
		if (known !== undefined) yield [hit, Math.max(hit.knownDay, known)];
	}
}

/**
 * The events that hit an address, a firm or a family again: one of their keys was hit on an earlier day, at most 365 days
 * before; hits of one day do not repeat each other. Each with the day number from which both hits were on record.
 * The order of the events does not matter.
 */
export function repeatDays(events: readonly HitEvent[], firmOf: FirmOf): ReadonlyMap<string, number> {
	const repeats = new Map<string, number>();
	for (const hits of eventsByKey(events, firmOf)) {
		if (hits.length < 2) continue;
		for (const [{ eventNo }, known] of repeatsOfKey(hits))
			repeats.set(eventNo, Math.min(known, repeats.get(eventNo) ?? known));
	}
	return repeats;
}
