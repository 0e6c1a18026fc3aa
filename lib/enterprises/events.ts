/** Incidents → where their victims work: the zone as labelled, and the firm by the employer the label was read from. */
import { loadDictionary } from "@/lib/analysis/ask";
import type { PlanRow } from "@/lib/analysis/plan";
import { type EnterpriseEvents, enterpriseEventsPlan } from "@/lib/analysis/plans/enterprise-events";
import { dayNumber } from "@/lib/calendar/civil";
import type { DateRange } from "@/lib/calendar/range";
import type { EventSource } from "@/lib/dimensions/dimension";
import { toldOfVictim } from "@/lib/dimensions/event-narrative";
import { UNKNOWN_CODE } from "@/lib/dimensions/event-table";
import type { EngineReader, RequestOptions } from "@/lib/engine/engine";
import { assembleEvents, type EventRecords } from "@/lib/ingest/events";
import { isWorkplace, type WorkplaceReader } from "./workplaces";

/** One incident with the workplace of its first victim; it names nobody. */
export interface WorkplaceEvent {
	readonly eventNo: string;
	/** Statistical day by the basis asked for. */
	readonly day: number;
	/** Value of dimension 8 of the first victim; null = 不详. */
	readonly zone: string | null;
	/** The firm of the list; null where none is named, and where it does not stand in the zone the incident is counted in. */
	readonly enterprise: string | null;
	/** The employer names a firm of another zone than the label: the zone is believed, and the firm is not counted. */
	readonly isContrary: boolean;
	/** Value of dimension 13; null = 不详. */
	readonly category: string | null;
	/** 1/100 yuan; null = unknown, 0 = attempted. */
	readonly lossFen: number | null;
}

type Row = PlanRow<typeof enterpriseEventsPlan>;

function onceBy(rows: readonly Row[], key: "incident_no" | "case_no"): readonly Row[] {
	return [...new Map(rows.flatMap((row) => (row[key] === null ? [] : [[row[key], row]]))).values()];
}

/** The rows as the records they came from, so that persons are merged and narratives read exactly as for the labels. */
function recordsOf(rows: readonly Row[]): EventRecords {
	return {
		incidents: onceBy(rows, "incident_no").map((row) => ({
			incident_no: row.incident_no,
			narrative: row.incident_narrative,
		})),
		caseFiles: onceBy(rows, "case_no").map((row) => ({
			case_no: row.case_no,
			incident_no: row.incident_no,
			narrative: row.case_narrative,
		})),
		victims: rows
			.filter((row) => row.victim_of !== null)
			.map((row) => ({
				event_kind: row.victim_of,
				event_no: row.victim_of === "incident" ? row.incident_no : row.case_no,
				person_key: row.person_key,
				victim_name: row.victim_name,
				victim_employer: row.employer,
			})),
	};
}

/** The employer of the first victim by event: the column, else what the narrative tells. */
function employersOf(rows: readonly Row[]): ReadonlyMap<string, string> {
	const employerOf = (source: EventSource) => source.employer ?? toldOfVictim(source, "employer")?.value;
	return new Map(
		assembleEvents(recordsOf(rows)).flatMap(({ eventNo, ordinal, source }) => {
			const employer = ordinal === 1 ? employerOf(source) : undefined;
			return employer === undefined ? [] : [[eventNo, employer] as const];
		}),
	);
}

/** The incidents of some days, in their order. */
export function eventsWithin(events: readonly WorkplaceEvent[], range: DateRange): readonly WorkplaceEvent[] {
	const [from, to] = [dayNumber(range.start), dayNumber(range.end)];
	return events.filter(({ day }) => day >= from && day < to);
}

/**
 * The incidents of a question, oldest first. An incident stands where its first victim stands, as everywhere.
 * @throws EngineError with the SQL that failed; CancelledError when the signal fires
 */
export async function askWorkplaceEvents(
	engine: EngineReader,
	question: EnterpriseEvents,
	readWorkplace: WorkplaceReader,
	options: RequestOptions = {},
): Promise<readonly WorkplaceEvent[]> {
	const dictionary = await loadDictionary(engine, options);
	const rows = await engine.query(enterpriseEventsPlan(question, dictionary), options);
	const zoneOf = (row: Row) => dictionary.valueOf("victim_employer_zone", row.zone ?? UNKNOWN_CODE);
	const employers = employersOf(rows.filter((row) => isWorkplace(zoneOf(row))));
	const byEvent = new Map(rows.map((row) => [row.event_no ?? "", row]));
	return [...byEvent].map(([eventNo, row]): WorkplaceEvent => {
		const zone = zoneOf(row);
		const employer = employers.get(eventNo);
		const named = employer === undefined ? null : readWorkplace(employer);
		const isContrary = named?.enterprise != null && named.zone !== zone;
		return {
			eventNo,
			day: row.day ?? 0,
			zone,
			enterprise: isContrary ? null : (named?.enterprise ?? null),
			isContrary,
			category: dictionary.valueOf("fraud_category", row.category ?? UNKNOWN_CODE),
			lossFen: row.loss_fen,
		};
	});
}
