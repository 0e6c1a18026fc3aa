/** Receipt screening as somebody would write it by hand for one town: maps of victims, one pass over the receipts, no product code. */
import {
	Holders,
	homeOf,
	type JoinRows,
	phonesOf,
	type Receipt,
	type RelationRow,
	type Side,
	type Text,
} from "./hash-join-rows";

interface Victim {
	readonly key: string;
	readonly at: string;
	readonly hasClock: boolean;
	readonly id: Text;
	readonly name: Text;
	readonly phones: readonly string[];
}

/** How a victim is reached from a key; name and ID number are those that a phone must not contradict. */
interface Tie {
	readonly victim: Victim;
	readonly way: string;
	readonly name?: Text;
	readonly id?: Text;
}

const KINDS = new Set(["household", "address", "kin", "family_number", "emergency_contact"]);
const MOST = { address: 6, household: 12 } as const;
function add<T>(map: Map<string, T[]>, key: string, value: T): void {
	const list = map.get(key);
	if (list) list.push(value);
	else map.set(key, [value]);
}

type Found = (victim: Victim, way: string) => void;

/** The maps of one town's victims. */
class Join {
	private readonly holders: Holders;
	private readonly byId = new Map<string, Tie[]>();
	private readonly byPhone = new Map<string, Tie[]>();
	private readonly byBirth = new Map<string, Victim[]>();
	private readonly households = new Map<string, Victim[]>();
	private readonly homes = new Map<string, Victim[]>();
	private readonly victimsById = new Map<string, Victim[]>();
	private readonly victimsByPhone = new Map<string, Victim[]>();
	private readonly crowds = new Map<string, Set<string>>();

	constructor(private readonly rows: JoinRows) {
		this.holders = new Holders(rows);
		const rowOf = new Map(rows.victims.map((row) => [row.event_no, row]));
		for (const event of rows.events) {
			const row = rowOf.get(event.event_no);
			if (row !== undefined) this.addVictim(event, row);
		}
		for (const row of rows.relations) this.addRelation(row as RelationRow);
		for (const row of rows.victims)
			this.live(row.victim_household_no, homeOf(row.victim_residence), row.victim_name);
		for (const row of rows.receipts) this.live(row.household_no, homeOf(row.address), row.name);
	}

	private addVictim(event: JoinRows["events"][number], row: JoinRows["victims"][number]): void {
		const victim: Victim = {
			key: event.event_no ?? "",
			at: event.report_time ?? "",
			hasClock: event.report_time_has_clock === true,
			id: row.victim_id_no_whole,
			name: row.victim_name,
			phones: phonesOf(row.victim_phone_numbers),
		};
		const { id, name, phones } = victim;
		if (id) add(this.byId, id, { victim, way: "self id strong" });
		if (id) add(this.victimsById, id, victim);
		for (const phone of phones) {
			add(this.byPhone, phone, { victim, way: "self phone medium", name, id });
			add(this.victimsByPhone, phone, victim);
		}
		const birth = row.victim_birth_date?.slice(0, 10) ?? birthIn(id);
		const village = this.rows.villageOf(event.village ?? 0);
		if (birth && village && name) add(this.byBirth, `${name}/${birth}/${village}`, victim);
		this.addContacts(victim, row);
	}

	private addContacts(victim: Victim, row: JoinRows["victims"][number]): void {
		if (row.victim_household_no) add(this.households, row.victim_household_no, victim);
		const home = homeOf(row.victim_residence);
		if (home) add(this.homes, home, victim);
		const name = row.victim_contact_name;
		for (const phone of phonesOf(row.victim_family_phone_numbers))
			add(this.byPhone, phone, { victim, way: "relation family_number medium" });
		for (const phone of phonesOf(row.victim_contact_phone_numbers))
			add(this.byPhone, phone, { victim, way: "relation emergency_contact medium", name });
	}

	private addRelation(row: RelationRow): void {
		const kind = KINDS.has(row.relation_kind ?? "") ? row.relation_kind : "relation";
		if (kind === "address" && row.address && homeOf(row.address) === null) return;
		const one = { id: row.id_no_whole, phones: phonesOf(row.phone_numbers), name: row.name };
		const other = {
			id: row.relative_id_no_whole,
			phones: phonesOf(row.relative_phone_numbers),
			name: row.relative_name,
		};
		this.addSide(one, other, row.household_no, kind);
		this.addSide(other, one, row.household_no, kind);
	}

	private addSide(mine: Side, theirs: Side, household: Text, kind: Text): void {
		for (const [victim, strength] of this.victimsOf(mine)) {
			if (theirs.id) add(this.byId, theirs.id, { victim, way: `relation ${kind} ${strength}` });
			for (const phone of theirs.phones)
				add(this.byPhone, phone, { ...theirs, victim, way: `relation ${kind} medium` });
			if (household) add(this.households, household, victim);
		}
	}

	private victimsOf(side: Side): ReadonlyMap<Victim, "strong" | "medium"> {
		const found = new Map<Victim, "strong" | "medium">();
		for (const phone of side.phones)
			for (const victim of this.victimsByPhone.get(phone) ?? [])
				if (this.holders.isOne(phone, side, victim)) found.set(victim, "medium");
		for (const victim of side.id ? (this.victimsById.get(side.id) ?? []) : []) found.set(victim, "strong");
		return found;
	}

	private live(household: Text, home: string | null, name: Text): void {
		if (household && this.households.has(household)) this.count(household, name);
		if (home && this.homes.has(home)) this.count(home, name);
	}

	private count(key: string, name: Text): void {
		const known = this.crowds.get(key) ?? new Set<string>();
		this.crowds.set(key, known.add(name ?? ""));
	}

	/** What ties a receipt to victims: victim → ways. */
	tiesOf(row: Receipt, village: string | null): ReadonlyMap<Victim, Set<string>> | null {
		let found: Map<Victim, Set<string>> | null = null;
		const tie: Found = (victim, way) => {
			found ??= new Map();
			found.set(victim, (found.get(victim) ?? new Set()).add(way));
		};
		const signer = { name: row.name, id: row.id_no_whole };
		for (const one of row.id_no_whole ? (this.byId.get(row.id_no_whole) ?? []) : []) tie(one.victim, one.way);
		for (const phone of phonesOf(row.phone_numbers))
			for (const one of this.byPhone.get(phone) ?? [])
				if (this.holders.isOne(phone, signer, one)) tie(one.victim, one.way);
		this.tieBirth(row, village, tie);
		this.tieGroups(row, tie);
		this.tieNamed(row.relative_phone_numbers, row.relative_name, "kin", tie);
		this.tieNamed(row.family_phone_numbers, null, "family_number", tie);
		this.tieNamed(row.contact_phone_numbers, row.contact_name, "emergency_contact", tie);
		return found;
	}

	private tieBirth(row: Receipt, village: string | null, tie: Found): void {
		const birth = row.name ? (row.birth_date?.slice(0, 10) ?? birthIn(row.id_no_whole)) : null;
		if (!birth || !village) return;
		for (const victim of this.byBirth.get(`${row.name}/${birth}/${village}`) ?? [])
			if (!(row.id_no_whole && victim.id && row.id_no_whole !== victim.id))
				tie(victim, "self name_birth_village weak");
	}

	private tieGroups(row: Receipt, tie: Found): void {
		const household = row.household_no ?? "";
		const home = homeOf(row.address) ?? "";
		for (const victim of this.households.get(household) ?? [])
			if ((this.crowds.get(household)?.size ?? 0) <= MOST.household) tie(victim, "relation household strong");
		for (const victim of this.homes.get(home) ?? [])
			if ((this.crowds.get(home)?.size ?? 0) <= MOST.address) tie(victim, "relation address medium");
	}

	private tieNamed(numbers: Text, name: Text, kind: string, tie: Found): void {
		if (!numbers) return;
		const plain = name === "母亲" ? null : name;
		for (const phone of phonesOf(numbers))
			for (const victim of this.victimsByPhone.get(phone) ?? [])
				if (this.holders.isOne(phone, { name: plain }, victim)) tie(victim, `relation ${kind} medium`);
	}
}

function birthIn(id: Text): string | null {
	return id ? `${id.slice(6, 10)}-${id.slice(10, 12)}-${id.slice(12, 14)}` : null;
}

function isBefore(
	{ at, hasClock }: Victim,
	{ signed_time: signed, signed_time_has_clock }: Receipt,
): boolean {
	if (signed === null || at.slice(0, 10) > signed.slice(0, 10)) return false;
	if (at.slice(0, 10) < signed.slice(0, 10)) return true;
	return hasClock && signed_time_has_clock === true && at < signed;
}

/** Of self ties the strongest alone, and no relation to a victim who is the signer. */
function waysOf(ways: ReadonlySet<string>): readonly string[] {
	for (const way of ["self id strong", "self phone medium", "self name_birth_village weak"])
		if (ways.has(way)) return [way];
	return [...ways];
}

/** The hits of a town: receipt number and, of every earlier victim, the ways; in order. */
export function hashJoin(rows: JoinRows): readonly string[] {
	const join = new Join(rows);
	const hits: string[] = [];
	for (const row of rows.receipts) {
		const found = join.tiesOf(row, row.village?.replace("霁溪镇", "") ?? null);
		if (found === null) continue;
		const ways = [...found].flatMap(([victim, of]) =>
			isBefore(victim, row) ? waysOf(of).map((way) => `${victim.key} ${way}`) : [],
		);
		if (ways.length > 0) hits.push(`${row.receipt_no}: ${ways.sort().join("; ")}`);
	}
	return hits.sort();
}
