/** Earlier victims and everybody related to them, indexed once, so that each signer is looked up and never searched for. */
import { type Head, registeredHeads, residentHeads } from "@/lib/ingest/joins/groups";
import {
	type JoinPerson,
	PERSON_COLUMNS,
	PersonIndex,
	personalPhones,
	personIn,
} from "@/lib/ingest/joins/person";
import {
	type Footing,
	groupWay,
	RelationIndex,
	type RelationKind,
	type RelationWay,
} from "@/lib/ingest/joins/relations";
import { relativeName } from "@/lib/ingest/joins/relative-name";
import { push, textOf } from "@/lib/ingest/joins/row-values";
import type { StoredValues } from "@/lib/ingest/read-field";
import type { EarlierVictim } from "./earlier";
import type { Signer } from "./signer";

/** What the workspace knows of relations. */
export interface Around {
	/** Rows of the relation table, and receipts of victims' households as such. */
	readonly relations: readonly StoredValues[];
	/** Every victim row, whether its event counts or not: who lives where. */
	readonly residents: readonly StoredValues[];
}

/** A reason why a signer may be related to a victim; it holds if its links do and its group is no crowd. */
export interface Claim {
	readonly earlier: EarlierVictim;
	readonly kind: RelationKind;
	readonly words: string;
	/** The household or home that relates them; null where something else does. */
	readonly group: string | null;
	/** Pairs of records of which each must mean one person. */
	readonly links: readonly (readonly [JoinPerson, JoinPerson])[];
}

interface Related {
	readonly earlier: EarlierVictim;
	readonly relative: JoinPerson;
	readonly way: RelationWay;
}

const NO_CLAIMS: readonly Claim[] = [];

/** Whom a receipt names as relatives, by which columns. */
const CONTACTS = [
	{ kind: "kin", phones: "relative_phone_numbers", name: "relative_name", words: "回执所填亲属" },
	{ kind: "family_number", phones: "family_phone_numbers", name: null, words: "回执所填亲情号" },
	{
		kind: "emergency_contact",
		phones: "contact_phone_numbers",
		name: "contact_name",
		words: "回执所填紧急联系人",
	},
] as const;

/** As evidence tells whose row says so; a register and a shared group speak for themselves. */
const wordsOf = ({ words, group, footing }: RelationWay): string =>
	group === null && footing === null ? `受害人登记的${words}` : words;

/** All that signers are held to. */
export class VictimIndex {
	/** The numbers of all persons here, for a quick no. */
	private readonly keys = new Set<string>();
	private readonly victims = new PersonIndex<EarlierVictim>();
	private readonly byBirth = new Map<string, EarlierVictim[]>();
	private readonly names = new Set<string>();
	private readonly relatives = new PersonIndex<Related>();
	private readonly groups = new Map<string, { earlier: EarlierVictim; footing: Footing | null }[]>();

	constructor(
		private readonly earlier: readonly EarlierVictim[],
		private readonly around: Around,
	) {
		const relations = new RelationIndex(around);
		for (const one of earlier) {
			this.addVictim(one);
			this.addRelatives(one, relations);
		}
	}

	private addVictim(one: EarlierVictim): void {
		this.learn(one.person);
		this.victims.add(one.person, one);
		if (one.born === null || one.person.name === null) return;
		this.names.add(one.person.name);
		push(this.byBirth, one.born, one);
	}

	private addRelatives(earlier: EarlierVictim, relations: RelationIndex): void {
		const { persons, groups } = relations.relativesOf(earlier.person, earlier.row);
		for (const [relative, way] of persons) {
			this.learn(relative);
			this.relatives.add(relative, { earlier, relative, way });
		}
		for (const [key, footing] of groups) push(this.groups, key, { earlier, footing });
	}

	private learn({ id, phones }: JoinPerson): void {
		if (id !== null) this.keys.add(id);
		for (const phone of phones) this.keys.add(phone);
	}

	/** True for the ID numbers and phones of anybody here. */
	has(number: string): boolean {
		return this.keys.has(number);
	}

	private knows({ id, phones }: JoinPerson): boolean {
		return (id !== null && this.keys.has(id)) || phones.some((phone) => this.keys.has(phone));
	}

	/** Victims who share the ID number or a phone; to be held to a tie. */
	sharing(person: JoinPerson): Iterable<EarlierVictim> {
		return this.knows(person) ? this.victims.candidates(person) : [];
	}

	/** True where some victim of this name has a birth date and a village. */
	mayBeBorn(name: string): boolean {
		return this.names.has(name);
	}

	/** Victims of one name, birth date and village. */
	bornAs(key: string): readonly EarlierVictim[] {
		return this.byBirth.get(key) ?? [];
	}

	/** Every reason why a signer may be related to a victim, the signer itself included; most have none. */
	claimsOf({ row, person, groups }: Signer): readonly Claim[] {
		const claims: Claim[] = this.knows(person) ? [...this.registeredClaims(person)] : [];
		for (const key of groups) if (this.groups.has(key)) claims.push(...this.sharedClaims(key));
		for (const contact of CONTACTS) {
			const numbers = textOf(row[contact.phones]);
			if (numbers !== null) claims.push(...this.namedClaims(row, contact, personalPhones(numbers)));
		}
		return claims;
	}

	private *registeredClaims(person: JoinPerson): Iterable<Claim> {
		for (const { earlier, relative, way } of this.relatives.candidates(person)) {
			const { kind, group, footing } = way;
			const links = [[relative, person] as const, ...footingLinks(footing, earlier)];
			yield { earlier, kind, words: wordsOf(way), group, links };
		}
	}

	private sharedClaims(key: string): readonly Claim[] {
		return (this.groups.get(key) ?? []).map(({ earlier, footing }) => {
			const { kind, words } = groupWay(key, footing);
			return { earlier, kind, words, group: key, links: footingLinks(footing, earlier) };
		});
	}

	private namedClaims(
		row: StoredValues,
		{ kind, name, words }: (typeof CONTACTS)[number],
		phones: readonly string[],
	): readonly Claim[] {
		if (!phones.some((phone) => this.keys.has(phone))) return NO_CLAIMS;
		const written = name === null ? null : relativeName(textOf(row[name]));
		const contact: JoinPerson = { id: null, phones, name: written };
		return [...this.sharing(contact)].map((earlier) => ({
			earlier,
			kind,
			words,
			group: null,
			links: [[contact, earlier.person]],
		}));
	}

	/** Everybody known by a phone, whether victim or of the register. */
	*persons(): Iterable<JoinPerson> {
		for (const { person } of this.earlier) yield person;
		for (const row of this.around.relations) {
			yield personIn(row, PERSON_COLUMNS.register);
			yield { ...personIn(row, PERSON_COLUMNS.relative), name: relativeName(textOf(row.relative_name)) };
		}
	}

	/** Who lives where, by victims and register. */
	*heads(): Iterable<Head> {
		yield* residentHeads(this.around.residents);
		yield* registeredHeads(this.around.relations);
	}

	/** True for a household or home of any victim. */
	isOfVictims(group: string): boolean {
		return this.groups.has(group);
	}
}

const footingLinks = (footing: Footing | null, { person }: EarlierVictim): Claim["links"] =>
	footing === null ? [] : [[footing.side, person]];
