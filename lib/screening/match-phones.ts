/** Who is known under a phone: a number that two different people use says who is meant only together with the name. */
import {
	idsContradict,
	isMaskedName,
	type JoinPerson,
	namesContradict,
	type Tie,
	tieOf,
} from "@/lib/ingest/joins/person";
import { push } from "@/lib/ingest/joins/row-values";

const contradict = (one: JoinPerson, other: JoinPerson): boolean =>
	idsContradict(one, other) || namesContradict(one.name, other.name);

const haveOneName = (one: JoinPerson, other: JoinPerson): boolean =>
	one.name !== null && one.name === other.name && !isMaskedName(one.name);

const areSeveral = (holders: readonly JoinPerson[]): boolean =>
	holders.some((one, at) => holders.slice(0, at).some((other) => contradict(one, other)));

/** Everybody known under some phones; each combination of ID number and name once. */
export class PhoneHolders {
	private readonly holders = new Map<string, JoinPerson[]>();
	private readonly shared = new Map<string, boolean>();

	/**
	 * @param persons all that any record tells of
	 * @param phones the numbers that matter; absent = all
	 */
	constructor(persons: Iterable<JoinPerson>, phones: { readonly has: (phone: string) => boolean }) {
		const known = new Set<string>();
		for (const person of persons)
			for (const phone of person.phones) {
				if (!phones.has(phone)) continue;
				const key = `${phone}/${person.id}/${person.name}`;
				if (!known.has(key)) push(this.holders, phone, person);
				known.add(key);
			}
	}

	/**
	 * What shows that two records mean one person, as `tieOf`, but a shared number alone does not: with whole names that are
	 * equal it does, unless two people of that name use it.
	 */
	tieOf(one: JoinPerson, other: JoinPerson): Tie | null {
		const tie = tieOf(one, other);
		if (tie !== "电话相同") return tie;
		const phones = one.phones.filter((phone) => other.phones.includes(phone));
		return phones.some((phone) => this.isTelling(phone, one, other)) ? tie : null;
	}

	private isTelling(phone: string, one: JoinPerson, other: JoinPerson): boolean {
		if (!this.isShared(phone)) return true;
		if (!haveOneName(one, other)) return false;
		const namesakes = this.holders.get(phone)?.filter((holder) => haveOneName(holder, one)) ?? [];
		return !areSeveral(namesakes);
	}

	private isShared(phone: string): boolean {
		const known = this.shared.get(phone);
		if (known !== undefined) return known;
		const isShared = areSeveral(this.holders.get(phone) ?? []);
		this.shared.set(phone, isShared);
		return isShared;
	}
}
