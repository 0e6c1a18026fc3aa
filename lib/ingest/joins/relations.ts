/** Who is related to a person: by the register of relations, by household and home, by family and contact numbers. */
import type { StoredValues } from "../read-field";
import { crowdedGroups, groupsOfRelation, groupsOfVictim, householdOf } from "./groups";
import type { JoinRecords } from "./join-records";
import {
	type JoinPerson,
	PERSON_COLUMNS,
	PersonIndex,
	personalPhones,
	personIn,
	plainName,
	tieOf,
} from "./person";
import { push, textOf } from "./row-values";

/** What related persons are known by. */
export interface Relatives {
	/** Persons, with what relates them. */
	readonly persons: ReadonlyMap<JoinPerson, string>;
	/** Keys of households and homes. */
	readonly groups: ReadonlySet<string>;
}

interface Pair {
	readonly person: JoinPerson;
	readonly relative: JoinPerson;
	readonly groups: readonly string[];
	readonly how: string;
}

const KINDS: Readonly<Record<string, string>> = {
	household: "同户登记",
	address: "同住址登记",
	kin: "亲属登记",
	family_number: "亲情号",
	emergency_contact: "紧急联系人",
};

function pairOf(row: StoredValues): Pair {
	return {
		person: personIn(row, PERSON_COLUMNS.register),
		relative: personIn(row, PERSON_COLUMNS.relative),
		groups: groupsOfRelation(row),
		how: KINDS[textOf(row.relation_kind) ?? ""] ?? "关系人登记",
	};
}

/** How sharing a group is said. */
export const groupWords = (key: string): string => (householdOf(key) === null ? "住址相同" : "户号相同");

const NO_CONTACTS: ReadonlyMap<JoinPerson, string> = new Map();

/** The persons whom a victim's own row names by number: 亲情号 and 紧急联系人. */
export function namedContacts(victim: StoredValues): ReadonlyMap<JoinPerson, string> {
	const family = personalPhones(textOf(victim.victim_family_phone_numbers));
	const contact = personalPhones(textOf(victim.victim_contact_phone_numbers));
	if (family.length === 0 && contact.length === 0) return NO_CONTACTS;
	const name = plainName(textOf(victim.victim_contact_name));
	const found = new Map<JoinPerson, string>();
	if (family.length > 0) found.set({ id: null, phones: family, name: null }, "亲情号");
	if (contact.length > 0) found.set({ id: null, phones: contact, name }, "紧急联系人");
	return found;
}

/** The relations of the workspace, made findable by person and by group. */
export class RelationIndex {
	private readonly bySide = new PersonIndex<Pair>();
	private readonly byGroup = new Map<string, Pair[]>();
	private readonly crowded: ReadonlySet<string>;

	constructor({ relations, residents }: Pick<JoinRecords, "relations" | "residents">) {
		this.crowded = crowdedGroups(residents, relations);
		for (const pair of relations.map(pairOf)) {
			this.bySide.add(pair.person, pair);
			this.bySide.add(pair.relative, pair);
			for (const key of pair.groups) if (!this.crowded.has(key)) push(this.byGroup, key, pair);
		}
	}

	/** The households and homes of a victim's own row that relate it to anybody. */
	groupsOf(victim: StoredValues): readonly string[] {
		return groupsOfVictim(victim).filter((key) => !this.crowded.has(key));
	}

	/** Everybody who is related to a person; records that tell of the person itself are left out. */
	relativesOf(person: JoinPerson, victim: StoredValues): Relatives {
		const persons = new Map(namedContacts(victim));
		const groups = new Set(this.groupsOf(victim));
		for (const pair of this.bySide.candidates(person)) {
			const others = othersOf(pair, person);
			if (others.length === 2) continue;
			for (const other of others) persons.set(other, pair.how);
			for (const key of pair.groups) if (!this.crowded.has(key)) groups.add(key);
		}
		for (const key of groups) this.addMembers(persons, key, person);
		return { persons, groups };
	}

	private addMembers(persons: Map<JoinPerson, string>, key: string, person: JoinPerson): void {
		for (const pair of this.byGroup.get(key) ?? [])
			for (const other of othersOf(pair, person))
				if (!persons.has(other)) persons.set(other, groupWords(key));
	}
}

/** The persons of a pair who are not this one. */
const othersOf = (pair: Pair, person: JoinPerson): readonly JoinPerson[] =>
	[pair.person, pair.relative].filter((side) => tieOf(side, person) === null);
