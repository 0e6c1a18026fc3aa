/** Which earlier frauds a signer has to do with, by what, and how sure that is; whatever the order of the two in time. */
import { addressOf, crowdedGroups, type Head, registeredHeads } from "@/lib/ingest/joins/groups";
import { idsContradict, isMaskedName, type JoinPerson, type Tie } from "@/lib/ingest/joins/person";
import { bornKey } from "@/lib/ingest/joins/receipts";
import { textOf } from "@/lib/ingest/joins/row-values";
import type { EarlierVictim } from "./earlier";
import type { HitStrength, HitWay } from "./hit";
import type { Claim, VictimIndex } from "./match-index";
import { PhoneHolders } from "./match-phones";
import type { Signer } from "./signer";

/** A signer and the victim of an event, and what ties them. */
export interface Match {
	readonly earlier: EarlierVictim;
	readonly side: "self" | "relation";
	readonly how: HitWay;
	readonly words: string;
	readonly strength: HitStrength;
}

const BORN = "姓名、出生日期和村居相同";
const WAYS: Readonly<Record<Tie, Pick<Match, "how" | "strength">>> = {
	证件号码相同: { how: "id", strength: "strong" },
	电话相同: { how: "phone", strength: "medium" },
	[BORN]: { how: "name_birth_village", strength: "weak" },
};

/** The strongest first. */
const STRENGTHS: readonly HitStrength[] = ["strong", "medium", "weak"];

/** Negative where the first is the stronger. */
export const byStrength = (one: HitStrength, other: HitStrength): number =>
	STRENGTHS.indexOf(one) - STRENGTHS.indexOf(other);

const weaker = (one: HitStrength, other: HitStrength): HitStrength =>
	byStrength(one, other) > 0 ? one : other;

/** A home shared says less than a household: it may be let, or sold to the next. */
const ceilingOf = (claim: Claim): HitStrength => (claim.kind === "address" ? "medium" : "strong");

const self = (earlier: EarlierVictim, tie: Tie): Match => ({
	earlier,
	side: "self",
	words: tie,
	...WAYS[tie],
});

/** One whole name on both sides and nothing against its being one person, though nothing proves it either. */
const mayBeSame = (one: JoinPerson, other: JoinPerson): boolean =>
	one.name !== null && one.name === other.name && !isMaskedName(one.name) && !idsContradict(one, other);

/** What {@link Matcher} has to know of other receipts before it can judge some. */
export interface OpenKeys {
	readonly phones: ReadonlySet<string>;
	/** Address keys. */
	readonly homes: ReadonlySet<string>;
}

/** The phones and homes by which any of these signers may match: who else is known under them decides. */
export function openKeys(signers: readonly Signer[], index: VictimIndex): OpenKeys {
	const phones = new Set<string>();
	const homes = new Set<string>();
	for (const signer of signers) {
		const claims = index.claimsOf(signer);
		const victims = [...index.sharing(signer.person)].map(({ person }) => person);
		const persons = [...victims, ...claims.flatMap(({ links }) => links.flat())];
		for (const person of persons) for (const phone of person.phones) phones.add(phone);
		for (const { group } of claims) if (group !== null && addressOf(group) !== null) homes.add(group);
	}
	return { phones, homes };
}

/** Judges signers by the victims and relations it was made from. */
export class Matcher {
	private readonly phones: PhoneHolders;
	private readonly crowded: ReadonlySet<string>;

	/** @param neighbours every receipt that holds a phone or a home of {@link openKeys}; more do no harm */
	constructor(
		private readonly index: VictimIndex,
		neighbours: readonly Signer[],
	) {
		this.phones = new PhoneHolders([...index.persons(), ...neighbours.map(({ person }) => person)], index);
		this.crowded = crowdedGroups(index.heads(), headsOf(neighbours, index));
	}

	/** Every match of a signer, each victim once by each way. @param village where it lives by the list; null = unknown */
	matchesOf(signer: Signer, village: () => string | null): readonly Match[] {
		const own = this.selfOf(signer, village);
		const claims = this.index.claimsOf(signer);
		if (claims.length === 0) return strongestOfEach(own);
		const isOwn = new Set(own.map(({ earlier }) => earlier));
		const related = claims.flatMap((claim) =>
			isOwn.has(claim.earlier) ? [] : (this.relation(signer, claim) ?? []),
		);
		return strongestOfEach([...own, ...related]);
	}

	private selfOf(signer: Signer, village: () => string | null): readonly Match[] {
		const { person, row } = signer;
		const found: Match[] = [];
		for (const earlier of this.index.sharing(person)) {
			const tie = this.phones.tieOf(person, earlier.person);
			if (tie !== null) found.push(self(earlier, tie));
		}
		if (person.name !== null && this.index.mayBeBorn(person.name)) {
			const born = bornKey(person, textOf(row.birth_date), village());
			for (const earlier of born === null ? [] : this.index.bornAs(born))
				if (!idsContradict(person, earlier.person)) found.push(self(earlier, BORN));
		}
		return person.id === null && found.length > 0 ? [...found, ...this.underOneNumber(found)] : found;
	}

	/** Further records of the victim who was found, under the ID number that the receipt does not tell. */
	private underOneNumber(found: readonly Match[]): readonly Match[] {
		const [first, ...others] = strongestOfEach(found).filter(({ earlier }) => earlier.person.id !== null);
		if (
			first === undefined ||
			others.some(({ earlier }) => idsContradict(earlier.person, first.earlier.person))
		)
			return [];
		const isFound = new Set(found.map(({ earlier }) => earlier));
		return [...this.index.sharing({ ...first.earlier.person, phones: [] })].flatMap((earlier) =>
			isFound.has(earlier) ? [] : [{ ...first, earlier, words: `与${first.words}的受害人证件号码一致` }],
		);
	}

	private relation({ person }: Signer, claim: Claim): Match | null {
		const { earlier, kind, words, group, links } = claim;
		if (group !== null && this.crowded.has(group)) return null;
		const ties = links.map(([one, other]) => this.phones.tieOf(one, other));
		if (!ties.every((tie) => tie !== null)) return null;
		const said = ties.includes("电话相同") ? "电话相同" : ties[0];
		const told = said === undefined ? words : `${words}（${said}）`;
		const match = { earlier, side: "relation", how: kind } as const;
		if (mayBeSame(person, earlier.person))
			return { ...match, words: `${told}，姓名也相同，或为本人`, strength: "weak" };
		const strength = ties.map((tie) => WAYS[tie].strength).reduce(weaker, ceilingOf(claim));
		return { ...match, words: told, strength };
	}
}

/** Whom receipts name at the homes and in the households of victims. */
function headsOf(neighbours: readonly Signer[], index: VictimIndex): Iterable<Head> {
	const near = new Map(
		neighbours.flatMap(({ row, groups }) => {
			const shared = groups.filter((key) => index.isOfVictims(key));
			return shared.length === 0 ? [] : [[row, shared] as const];
		}),
	);
	return registeredHeads(near.keys(), (row) => near.get(row) ?? []);
}

/** Of one victim and way the strongest, of equals the shortest words, so that no order of rows matters. */
function strongestOfEach(matches: readonly Match[]): readonly Match[] {
	if (matches.length < 2) return matches;
	const best = new Map<EarlierVictim, Map<string, Match>>();
	for (const match of matches) {
		const ofVictim = best.get(match.earlier) ?? new Map<string, Match>();
		best.set(match.earlier, ofVictim);
		const way = match.side === "self" ? "self" : match.how;
		const known = ofVictim.get(way);
		if (known === undefined || isBetter(match, known)) ofVictim.set(way, match);
	}
	return [...best.values()].flatMap((ofVictim) => [...ofVictim.values()]);
}

function isBetter(one: Match, other: Match): boolean {
	const order = byStrength(one.strength, other.strength) || one.words.length - other.words.length;
	return order === 0 ? one.words < other.words : order < 0;
}
