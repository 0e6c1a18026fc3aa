/** What was done in a window, by village: people dissuaded, leads closed, activities held; null where no such record is kept. */
import { assessmentSpansPlan } from "@/lib/analysis/plans/assessment-spans";
import { ledgerActivitiesPlan } from "@/lib/analysis/plans/ledger-activities";
import { ledgerLeadsPlan } from "@/lib/analysis/plans/ledger-leads";
import type { CivilDate, CivilMoment } from "@/lib/base/civil";
import { dayNumber } from "@/lib/calendar/civil";
import type { DateRange } from "@/lib/calendar/range";
import type { EngineReader } from "@/lib/engine/engine";
import { leadStateOf } from "@/lib/ledgers/leads";
import { isDayIn } from "@/lib/ledgers/told";
import { alertRowsIn } from "@/lib/response/alerts/ask-figures";
import { firstDissuasions } from "@/lib/response/alerts/saved-people";
import type { VillageInput } from "./input";
import type { AssessedPlaces } from "./places";

/** Of which window, as seen from the end of which day. */
export interface TallyQuestion {
	readonly places: AssessedPlaces;
	readonly window: DateRange;
	readonly asOf: CivilDate;
	/** Hour at which the statistical day begins. */
	readonly dayCutHour: number;
}

/** The work that is counted from its own records, by village. */
export interface WorkTallies {
	readonly of: (village: string) => Pick<VillageInput["tallies"], "dissuaded" | "leads" | "activities">;
	/** False while no receipt was on record in the window. */
	readonly hasReceipts: boolean;
}

/** How many of some written places lie in each village. */
function countedBy(written: readonly (string | null)[], { spotOf }: AssessedPlaces) {
	const counts = new Map<string | null, number>();
	for (const one of written) {
		const { village } = spotOf(one);
		counts.set(village, (counts.get(village) ?? 0) + 1);
	}
	return (village: string): number => counts.get(village) ?? 0;
}

/** Where each person was dissuaded: the village of the alert, the address where that tells none; everybody once. */
async function askDissuaded(engine: EngineReader, { window, dayCutHour, places }: TallyQuestion) {
	const firsts = firstDissuasions(await alertRowsIn(engine, window, dayCutHour));
	const written = [...firsts].map(({ village, target_address: address }) =>
		places.spotOf(village).isUnknown ? address : village,
	);
	return countedBy(written, places);
}

/** Leads of the window that were closed by the end of the day of reading, as the ledger of leads has it. */
async function askLeads(engine: EngineReader, { window, asOf, dayCutHour, places }: TallyQuestion) {
	const readAt = `${asOf} 23:59:59` as CivilMoment;
	const rows = await engine.query(ledgerLeadsPlan({ window, readAt, dayCutHour }));
	const closed = rows.filter((row) => row.is_in_window === true && leadStateOf(row, readAt) === "handled");
	return countedBy(
		closed.map(({ village }) => village),
		places,
	);
}

async function askActivities(engine: EngineReader, { window, dayCutHour, places }: TallyQuestion) {
	const rows = await engine.query(ledgerActivitiesPlan(dayCutHour));
	const held = rows.filter(({ day }) => day !== null && isDayIn(day, window));
	return countedBy(
		held.map(({ village }) => village),
		places,
	);
}

/**
 * The tallies of the window's work.
 * @throws EngineError with the SQL that failed
 */
export async function askTallies(engine: EngineReader, question: TallyQuestion): Promise<WorkTallies> {
	const [spans, dissuaded, leads, activities] = await Promise.all([
		engine.query(assessmentSpansPlan()),
		askDissuaded(engine, question),
		askLeads(engine, question),
		askActivities(engine, question),
	]);
	const end = dayNumber(question.window.end);
	const begun = new Set(
		spans.flatMap(({ record, first_day: day }) => (day === null || day >= end ? [] : record)),
	);
	return {
		of: (village) => ({
			dissuaded: begun.has("alert") ? dissuaded(village) : null,
			leads: begun.has("lead") ? leads(village) : null,
			activities: begun.has("activity") ? activities(village) : null,
		}),
		hasReceipts: begun.has("receipt"),
	};
}
