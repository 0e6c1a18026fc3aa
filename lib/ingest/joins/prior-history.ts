/** Dimension 10: earlier frauds of the same person and of related persons, domain contract §7. */
import { FALSE_WORDS } from "@/data/flag-words";
import { dateOfMoment } from "@/lib/base/civil";
import type { EventMoment, JoinedValue } from "@/lib/dimensions/dimension";
import { oncePer } from "@/lib/dimensions/once-per";
import type { AssembledEvent } from "../events";
import type { JoinRecords } from "./join-records";
import { idsContradict, isSearchable, type JoinPerson, PersonIndex, tieOf, victimIn } from "./person";
import { groupWay, namedContacts, RelationIndex } from "./relations";
import { isBefore, momentWords, push, textOf } from "./row-values";

interface Known {
	readonly event: AssembledEvent;
	readonly person: JoinPerson;
	readonly at: EventMoment | null;
	readonly contacts: readonly JoinPerson[];
}

function knownOf(event: AssembledEvent): Known {
	return {
		event,
		person: victimIn(event.victim),
		at: event.source.reportTime ?? event.source.occurFrom,
		contacts: [...namedContacts(event.victim).keys()],
	};
}

/** An earlier fraud and why it is the person's or a relation's; `isSure` false = of the same day, and no clock tells. */
interface Found {
	readonly known: Known;
	readonly why: string;
	readonly isSure: boolean;
}

const callOf = ({ incident, caseFile }: AssembledEvent) =>
	textOf(incident?.incident_no) ?? textOf(caseFile?.incident_no);

const noWords = new Set(FALSE_WORDS);
/** A column that should name another record may say 否 instead. */
const isNumber = (no: string | null): no is string => no !== null && !noWords.has(no.toLowerCase());

/** The numbers under which an offence is on record: its call and case, and those it repeats or was merged into. */
const numbersOf = oncePer((event: AssembledEvent): readonly string[] => {
	const { eventNo, incident, caseFile } = event;
	const calls = [callOf(event), textOf(incident?.duplicate_of)].filter(isNumber);
	const cases = [textOf(caseFile?.case_no), textOf(caseFile?.merged_into)].filter(isNumber);
	return [`e:${eventNo}`, ...calls.map((no) => `c:${no}`), ...cases.map((no) => `f:${no}`)];
});

const isSameOffence = (one: AssembledEvent, other: AssembledEvent): boolean =>
	numbersOf(one).some((number) => numbersOf(other).includes(number));

function eventWords({ event, at }: Known): string {
	const day = at === null ? "" : dateOfMoment(at.moment);
	return event.incident === null
		? `${day} ${event.eventNo}`
		: `${day} 警情 ${textOf(event.incident.incident_no)}`;
}

/** The later of two earlier frauds; of one moment that of the smaller number, so that no order of import matters. */
function lastOf(found: readonly Found[]): Found | null {
	const order = ({ known: { at, event } }: Found) =>
		`${at === null ? "" : momentWords(at)}\u0000${event.eventNo}`;
	return found.reduce<Found | null>(
		(last, one) => (last === null || order(one) > order(last) ? one : last),
		null,
	);
}

/** Earlier frauds by who suffered them. */
interface Priors {
	readonly self: readonly Found[];
	readonly relation: readonly Found[];
}

/** Answers for every event of a workspace. */
export class PriorHistories {
	private readonly known = new Map<AssembledEvent, Known>();
	private readonly persons = new PersonIndex<Known>();
	private readonly contacts = new PersonIndex<Known>();
	private readonly groups = new Map<string, Known[]>();
	private readonly relations: RelationIndex;
	private readonly counts: (event: AssembledEvent) => boolean;

	/** @param counts whether an event is a fraud that counts; asked of few events only */
	constructor(
		events: readonly AssembledEvent[],
		records: JoinRecords,
		counts: (event: AssembledEvent) => boolean,
	) {
		this.counts = oncePer(counts);
		this.relations = new RelationIndex(records);
		for (const event of events) {
			const known = knownOf(event);
			this.known.set(event, known);
			this.persons.add(known.person, known);
			for (const contact of known.contacts) this.contacts.add(contact, known);
			for (const key of this.relations.groupsOf(known.event.victim)) push(this.groups, key, known);
		}
	}

	/** Null where the person cannot be searched for and no earlier fraud is known, or where only a clock could tell. */
	of(event: AssembledEvent): JoinedValue | null {
		const { self, relation } = this.priorsOf(this.known.get(event) ?? knownOf(event));
		const isSure = ({ isSure: sure }: Found) => sure;
		const value = historyOf(self.length > 0, relation.length > 0);
		if (value !== historyOf(self.some(isSure), relation.some(isSure))) return null;
		const person = victimIn(event.victim);
		const places = this.relations.groupsOf(event.victim).length;
		if (value !== "first")
			return { value, evidence: evidenceOf(self.filter(isSure), relation.filter(isSure)) };
		if (!isSearchable(person) || (event.source.reportTime ?? event.source.occurFrom) === null) return null;
		const by = [person.id && "证件号码", person.phones.length > 0 && "电话", places > 0 && "户号或住址"];
		return { value, evidence: `按${by.filter(Boolean).join("、")}未见本人及关系人更早的被骗记录` };
	}

	private priorsOf(known: Known): Priors {
		const self: Found[] = [];
		const relation: Found[] = [];
		const own = new Set<Known>();
		for (const other of this.persons.candidates(known.person)) {
			const tie = tieOf(known.person, other.person);
			if (tie === null) continue;
			own.add(other);
			if (other === known) continue;
			const found = this.earlier(known, other, tie);
			if (found !== null) self.push(found);
		}
		for (const [other, why] of this.relatedEvents(known)) {
			if (other === known || own.has(other) || mayBeSame(known.person, other.person)) continue;
			const found = this.earlier(known, other, why);
			if (found !== null) relation.push(found);
		}
		return { self, relation };
	}

	private earlier(known: Known, other: Known, why: string): Found | null {
		if (known.at === null || other.at === null) return null;
		const order = isBefore(other.at, known.at);
		if (order === false || isSameOffence(known.event, other.event) || !this.counts(other.event)) return null;
		return { known: other, why, isSure: order === true };
	}

	private relatedEvents(known: Known): ReadonlyMap<Known, string> {
		const found = new Map<Known, string>();
		const { persons, groups } = this.relations.relativesOf(known.person, known.event.victim);
		for (const [key, footing] of groups)
			for (const other of this.groups.get(key) ?? []) found.set(other, groupWay(key, footing).words);
		for (const [relative, { words }] of persons)
			for (const other of this.persons.candidates(relative))
				if (tieOf(relative, other.person) !== null) found.set(other, words);
		for (const other of this.contacts.candidates({ ...known.person, id: null }))
			if (other.contacts.some((contact) => tieOf(contact, known.person) !== null))
				found.set(other, "对方登记的联系人");
		return found;
	}
}

/** One name under two records of which nothing says that they are two persons: neither self nor relation. */
const mayBeSame = (one: JoinPerson, other: JoinPerson): boolean =>
	one.name !== null && one.name === other.name && !idsContradict(one, other);

function historyOf(isSelf: boolean, isRelation: boolean): string {
	if (isSelf) return isRelation ? "both" : "self";
	return isRelation ? "relation" : "first";
}

function evidenceOf(self: readonly Found[], relation: readonly Found[]): string {
	const said = [
		{ who: "受害人同为本人", found: self },
		{ who: "受害人为关系人", found: relation },
	].flatMap(({ who, found }) => {
		const last = lastOf(found);
		if (last === null) return [];
		const more = found.length > 1 ? `，共${found.length}起` : "";
		return [`${eventWords(last.known)} ${who}（${last.why}）${more}`];
	});
	return said.join("；");
}
