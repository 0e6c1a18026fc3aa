/** Calls, cases and their victims → events, one per victim; the only place that decides whose column speaks. */
import { type CivilMoment, dateOfMoment } from "@/lib/base/civil";
import type { EventMoment, EventSource, NarrativeText } from "@/lib/dimensions/dimension";
import { oncePerCircle } from "./circles";
import { type Correction, type CorrectionIndex, correctionIndex } from "./corrections";
import type { JoinRecords } from "./joins/join-records";
import { mergePersons } from "./persons";
import type { Stored, StoredValues } from "./read-field";
import type { Scope } from "./scope";

/** An event before labelling: its keys, the rows it was made of, and what the dimensions read. */
export interface AssembledEvent {
	readonly eventNo: string;
	/** 1 for the event itself, 2… for further victims. */
	readonly ordinal: number;
	readonly incident: StoredValues | null;
	readonly caseFile: StoredValues | null;
	/** The person, merged from every row that tells of it. */
	readonly victim: StoredValues;
	readonly source: EventSource;
}

const text = (value: Stored | undefined): string | null => (typeof value === "string" ? value : null);
const number = (value: Stored | undefined): number | null => (typeof value === "number" ? value : null);
const flag = (value: Stored | undefined): boolean | null => (typeof value === "boolean" ? value : null);

/** A stored moment with its clock claim; null when the record has none. */
export function momentOf(record: StoredValues | null, field: string): EventMoment | null {
	const moment = text(record?.[field]);
	if (moment === null) return null;
	return { moment: moment as CivilMoment, hasClock: record?.[`${field}_has_clock`] === true };
}

function first<T>(...values: readonly (T | null)[]): T | null {
	return values.find((value) => value !== null) ?? null;
}

type Told = Pick<EventSource, "categoriesReplied" | "victimCount" | "joined" | "corrections">;

function narrativesOf(
	incident: StoredValues | null,
	caseFile: StoredValues | null,
): readonly NarrativeText[] {
	const texts = [
		{ record: "case_file" as const, text: text(caseFile?.narrative) },
		{ record: "incident" as const, text: text(incident?.narrative) },
	];
	return texts.flatMap(({ record, text: words }) => (words === null ? [] : [{ record, text: words }]));
}

function sourceOf(
	incident: StoredValues | null,
	caseFile: StoredValues | null,
	victim: StoredValues,
): Omit<EventSource, keyof Told> {
	const either = (field: string) => first(text(incident?.[field]), text(caseFile?.[field]));
	const low = number(victim.victim_age_low);
	const high = number(victim.victim_age_high);
	const birth = momentOf(victim, "victim_birth_date");
	return {
		reportTime:
			momentOf(incident, "report_time") ??
			momentOf(caseFile, "accepted_time") ??
			momentOf(caseFile, "filed_time"),
		occurFrom: momentOf(incident, "occur_from") ?? momentOf(caseFile, "occur_from"),
		occurTo: momentOf(incident, "occur_to") ?? momentOf(caseFile, "occur_to"),
		lastTransferTime: momentOf(incident, "last_transfer_time"),
		categoryConfirmed: either("category_confirmed"),
		categoryOriginal: either("category_original"),
		subtype: either("subtype"),
		contactChannel: either("contact_channel"),
		scamMedium: either("scam_medium"),
		paymentChannel: either("payment_channel"),
		transferCount: first(number(incident?.transfer_count), number(caseFile?.transfer_count)),
		isAttempt: flag(incident?.is_attempt),
		lossFen: lossOf(incident, caseFile),
		gender: text(victim.victim_gender),
		age: low === null || high === null ? null : { low, high },
		birthDate: birth === null ? null : dateOfMoment(birth.moment),
		idNo: text(victim.victim_id_no),
		occupation: text(victim.victim_occupation),
		education: text(victim.victim_education),
		marital: text(victim.victim_marital),
		hukou: text(victim.victim_hukou),
		residence: text(victim.victim_residence),
		village: text(victim.victim_village),
		residencyType: text(victim.victim_residency_type),
		employer: text(victim.victim_employer),
		zone: text(victim.victim_zone),
		priorHistory: text(victim.victim_prior_history),
		prevention: text(victim.victim_prevention),
		shield: text(victim.victim_shield),
		intervention: text(victim.intervention),
		victimName: text(victim.victim_name),
		narratives: narrativesOf(incident, caseFile),
	};
}

/** The case's loss speaks over the call's: it was established later. An attempt without a figure lost nothing. */
function lossOf(incident: StoredValues | null, caseFile: StoredValues | null): number | null {
	const known = first(number(caseFile?.loss_fen), number(incident?.loss_fen));
	return known === null && flag(incident?.is_attempt) === true ? 0 : known;
}

function groupBy(
	rows: readonly StoredValues[],
	keyOf: (row: StoredValues) => string | null,
): Map<string, StoredValues[]> {
	const groups = new Map<string, StoredValues[]>();
	for (const row of rows) {
		const key = keyOf(row);
		if (key === null) continue;
		const group = groups.get(key);
		if (group) group.push(row);
		else groups.set(key, [row]);
	}
	return groups;
}

/** The case of the smallest number, so that an event does not depend on which file came first. */
function firstCase(cases: readonly StoredValues[]): StoredValues | null {
	return cases.reduce<StoredValues | null>(
		(first, one) => (first === null || String(one.case_no) < String(first.case_no) ? one : first),
		null,
	);
}

/** The records an event is made of. */
export interface EventRecords {
	readonly incidents: readonly StoredValues[];
	readonly caseFiles: readonly StoredValues[];
	readonly victims: readonly StoredValues[];
	/** What the dispatches of the calls confirmed, of one call the latest first; absent = nothing. */
	readonly feedback?: readonly StoredValues[];
	readonly corrections?: readonly Correction[];
	/** What the other tables hold; absent = nothing is known from them. */
	readonly joins?: JoinRecords;
	/** The events that are labelled; the others are there because these depend on them. Absent or null = all. */
	readonly only?: Scope;
}

/**
 * Joins calls with their cases by call number and spreads them over their victims.
 * The first case of a call, by number, shares its event; further cases of the same call, and cases without a known call,
 * are events of their own, numbered by their case number. Calls that name each other as repeated, and cases that name each
 * other as merged, leave one of them without such a name.
 */
export function assembleEvents(records: EventRecords): readonly AssembledEvent[] {
	const victims = groupBy(records.victims, (row) => `${row.event_kind}:${row.event_no}`);
	const incidents = oncePerCircle(records.incidents, "incident_no", "duplicate_of");
	const caseFiles = oncePerCircle(records.caseFiles, "case_no", "merged_into");
	const casesOfCall = groupBy(caseFiles, (row) => text(row.incident_no));
	const shared = new Set<StoredValues>();
	const events: AssembledEvent[] = [];
	const parts: Parts = {
		victims,
		feedback: groupBy(records.feedback ?? [], (row) => text(row.incident_no)),
		corrections: correctionIndex(records.corrections ?? []),
	};
	for (const incident of incidents) {
		const caseFile = firstCase(casesOfCall.get(String(incident.incident_no)) ?? []);
		if (caseFile) shared.add(caseFile);
		events.push(...spread(incident, caseFile, parts));
	}
	for (const caseFile of caseFiles) {
		if (!shared.has(caseFile)) events.push(...spread(null, caseFile, parts));
	}
	return events;
}

interface Parts {
	readonly victims: ReadonlyMap<string, readonly StoredValues[]>;
	readonly feedback: ReadonlyMap<string, readonly StoredValues[]>;
	readonly corrections: CorrectionIndex;
}

function spread(
	incident: StoredValues | null,
	caseFile: StoredValues | null,
	{ victims, feedback, corrections }: Parts,
): readonly AssembledEvent[] {
	const eventNo = incident ? String(incident.incident_no) : `案件${String(caseFile?.case_no)}`;
	const persons = mergePersons([
		...(victims.get(`incident:${incident?.incident_no}`) ?? []),
		...(victims.get(`case_file:${caseFile?.case_no}`) ?? []),
	]);
	const replies = feedback.get(String(incident?.incident_no)) ?? [];
	const categoriesReplied = replies.flatMap(({ category_confirmed: label }) => text(label) ?? []);
	const numbers = { incidentNo: text(incident?.incident_no), caseNo: text(caseFile?.case_no) };
	return persons.map((person, position) => ({
		eventNo,
		ordinal: position + 1,
		incident,
		caseFile,
		victim: person,
		source: {
			...sourceOf(incident, caseFile, person),
			categoriesReplied,
			victimCount: persons.length,
			joined: null,
			corrections: corrections.of(numbers, person, persons.length),
		},
	}));
}
