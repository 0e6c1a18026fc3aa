/** Who is related to a person: by the register of relations, by household and home, by family and contact numbers. */
import type { StoredValues } from "../read-field";
import {
	addressOf,
	crowdedGroups,
	groupsOfRelation,
	groupsOfVictim,
	householdOf,
	registeredHeads,
	residentHeads,
} from "./groups";
import type { JoinRecords } from "./join-records";
import {
	type JoinPerson,
	PERSON_COLUMNS,
	PersonIndex,
	personalPhones,
	personIn,
	type Tie,
	tieOf,
} from "./person";
import { relativeName } from "./relative-name";
import { push, textOf } from "./row-values";

/** What relates two persons; `relation` = a register says so without saying how. */
export type RelationKind =
	| "household"
	| "address"
	| "kin"
	| "family_number"
	| "emergency_contact"
	| "relation";

/** The side of a record that means a person, and what shows it. */
export interface Footing {
	readonly side: JoinPerson;
	readonly tie: Tie;
}

/** By what a person is related. */
export interface RelationWay {
	readonly kind: RelationKind;
	/** As evidence says it. */
	readonly words: string;
	/** The household or home that relates them; null where something else does. */
	readonly group: string | null;
	/** Where the record means the person asked about; null = the person's own row says so. */
	readonly footing: Footing | null;
}

/** What related persons are known by. */
export interface Relatives {
	/** Persons, with what relates them. */
	readonly persons: ReadonlyMap<JoinPerson, RelationWay>;
	/** Keys of households and homes, with the record that says so; null = the person's own row. */
	readonly groups: ReadonlyMap<string, Footing | null>;
}

interface Pair {
	readonly person: JoinPerson;
	readonly relative: JoinPerson;
	readonly groups: readonly string[];
	readonly kind: RelationKind;
}

const KINDS = {
	household: "同户登记",
	address: "同住址登记",
	kin: "亲属登记",
	family_number: "亲情号",
	emergency_contact: "紧急联系人",
	relation: "关系人登记",
} as const satisfies Record<RelationKind, string>;

const isKind = (word: string): word is RelationKind => Object.hasOwn(KINDS, word);

function kindOf(row: StoredValues): RelationKind {
	const word = textOf(row.relation_kind) ?? "";
	return isKind(word) ? word : "relation";
}

function pairOf(row: StoredValues): Pair {
	return {
		person: personIn(row, PERSON_COLUMNS.register),
		relative: {
			...personIn(row, PERSON_COLUMNS.relative),
			name: relativeName(textOf(row.relative_name)),
		},
		groups: groupsOfRelation(row),
		kind: kindOf(row),
	};
}

/** By what two persons are related who share a household or home. */
export const groupWay = (key: string, footing: Footing | null): RelationWay => ({
	...(householdOf(key) === null
		? ({ kind: "address", words: "住址相同" } as const)
		: ({ kind: "household", words: "户号相同" } as const)),
	group: key,
	footing,
});

const namedWay = (kind: RelationKind): RelationWay => ({
	kind,
	words: KINDS[kind],
	group: null,
	footing: null,
});

const NO_CONTACTS: ReadonlyMap<JoinPerson, RelationWay> = new Map();

/** The persons whom a victim's own row names by number: 亲情号 and 紧急联系人. */
export function namedContacts(victim: StoredValues): ReadonlyMap<JoinPerson, RelationWay> {
	const family = personalPhones(textOf(victim.victim_family_phone_numbers));
	const contact = personalPhones(textOf(victim.victim_contact_phone_numbers));
	if (family.length === 0 && contact.length === 0) return NO_CONTACTS;
	const name = relativeName(textOf(victim.victim_contact_name));
	const found = new Map<JoinPerson, RelationWay>();
	if (family.length > 0) found.set({ id: null, phones: family, name: null }, namedWay("family_number"));
	if (contact.length > 0) found.set({ id: null, phones: contact, name }, namedWay("emergency_contact"));
	return found;
}

/** The relations of the workspace, made findable by person and by group. */
export class RelationIndex {
	private readonly bySide = new PersonIndex<Pair>();
	private readonly byGroup = new Map<string, Pair[]>();
	private readonly crowded: ReadonlySet<string>;

	constructor({ relations, residents }: Pick<JoinRecords, "relations" | "residents">) {
		this.crowded = crowdedGroups(residentHeads(residents), registeredHeads(relations));
		for (const pair of relations.filter(isRelating).map(pairOf)) {
			if (this.isCrowded(pair)) continue;
			this.bySide.add(pair.person, pair);
			this.bySide.add(pair.relative, pair);
			for (const key of pair.groups) if (!this.crowded.has(key)) push(this.byGroup, key, pair);
		}
	}

	private isCrowded(pair: Pair): boolean {
		const group = groupOf(pair);
		return group !== null && this.crowded.has(group);
	}

	/** The households and homes of a victim's own row that relate it to anybody. */
	groupsOf(victim: StoredValues): readonly string[] {
		return groupsOfVictim(victim).filter((key) => !this.crowded.has(key));
	}

	/** Everybody who is related to a person; records that tell of the person itself are left out. */
	relativesOf(person: JoinPerson, victim: StoredValues): Relatives {
		const persons = new Map(namedContacts(victim));
		const groups = new Map<string, Footing | null>(this.groupsOf(victim).map((key) => [key, null]));
		for (const pair of this.bySide.candidates(person)) {
			const footing = footingIn(pair, person);
			if (footing === null) continue;
			const way = { kind: pair.kind, words: KINDS[pair.kind], group: groupOf(pair), footing };
			for (const other of othersOf(pair, person)) persons.set(other, way);
			for (const key of pair.groups)
				if (!this.crowded.has(key)) groups.set(key, firmer(groups.get(key), footing));
		}
		for (const [key, footing] of groups) this.addMembers(persons, groupWay(key, footing), person);
		return { persons, groups };
	}

	private addMembers(persons: Map<JoinPerson, RelationWay>, way: RelationWay, person: JoinPerson): void {
		for (const pair of this.byGroup.get(way.group ?? "") ?? [])
			for (const other of othersOf(pair, person)) if (!persons.has(other)) persons.set(other, way);
	}
}

/** False where a register relates by an address that is no home of one family, or of which no door is known. */
function isRelating(row: StoredValues): boolean {
	return (
		kindOf(row) !== "address" ||
		textOf(row.address) === null ||
		groupsOfRelation(row).some((key) => addressOf(key) !== null)
	);
}

/** What a pair shares that is only related by sharing it. */
function groupOf({ kind, groups }: Pair): string | null {
	if (kind === "household") return groups.find((key) => householdOf(key) !== null) ?? null;
	return kind === "address" ? (groups.find((key) => addressOf(key) !== null) ?? null) : null;
}

/** The persons of a pair who are not this one. */
const othersOf = (pair: Pair, person: JoinPerson): readonly JoinPerson[] =>
	[pair.person, pair.relative].filter((side) => tieOf(side, person) === null);

/** Where a pair means a person; null where it does not. */
function footingIn({ person, relative }: Pair, asked: JoinPerson): Footing | null {
	return [person, relative].reduce<Footing | null>((best, side) => {
		const tie = tieOf(side, asked);
		return tie === null ? best : firmer(best ?? undefined, { side, tie });
	}, null);
}

/** The person's own row before a record by ID number, that before one by phone. */
function firmer(known: Footing | null | undefined, other: Footing): Footing | null {
	if (known === undefined) return other;
	return known === null || known.tie === "证件号码相同" ? known : other;
}
