/** Everything a sheet is scored from, asked of one engine: both windows, every village, the events behind them, and what is not known. */
import { type Asking, askBasis, askSpan, loadDictionary } from "@/lib/analysis/ask";
import type { PlanRow } from "@/lib/analysis/plan";
import { assessmentEventsPlan } from "@/lib/analysis/plans/assessment-events";
import { assessmentFirmsPlan } from "@/lib/analysis/plans/assessment-firms";
import type { Basis } from "@/lib/analysis/question";
import { COMPARISONS } from "@/lib/calendar/comparisons";
import { type PeriodPosition, windowOf } from "@/lib/calendar/periods";
import type { PeriodSettings } from "@/lib/calendar/units";
import type { Dictionary } from "@/lib/dimensions/dictionary";
import type { LabelContext } from "@/lib/dimensions/dimension";
import { UNKNOWN_CODE } from "@/lib/dimensions/event-table";
import type { EngineReader } from "@/lib/engine/engine";
import { askWorkplaceEvents } from "@/lib/enterprises/events";
import { workplaceReader } from "@/lib/enterprises/workplaces";
import { placesOf } from "@/lib/ingest/relabel";
import type { Settings } from "@/lib/settings/settings";
import { askPeople } from "./ask-people";
import { askReaches } from "./ask-reaches";
import { askTallies, type WorkTallies } from "./ask-tallies";
import {
	type AssessedWindows,
	countedEvents,
	eventTallies,
	type FoundEvent,
	measuresBySpot,
	unplacedOf,
} from "./counts";
import type { AssessmentInput, VillageInput } from "./input";
import type { Decisions } from "./ledger";
import { type AssessedPlaces, assessedPlaces, type Spot } from "./places";
import type { CaseBasis, Scheme } from "./scheme";

/** What is asked: a scheme, and the assessed period as a morning sees it (year_to_date, month, quarter, year, pinned or not). */
export interface AssessmentRequest {
	readonly scheme: Scheme;
	readonly period: PeriodPosition;
}

const FEN_PER_YUAN = 100;
const CASE_BASES = { filed: "cases", occurred: "occurred" } as const satisfies Record<CaseBasis, Basis>;

/**
 * The assessed window and the same dates of the year before.
 * @throws AppError `holiday_unknown` as windowOf; a scheme is not assessed by holidays
 */
export function assessedWindows({ choice, asOf }: PeriodPosition, settings: PeriodSettings): AssessedWindows {
	const window = windowOf(choice, asOf, settings);
	const [base = window] = COMPARISONS.last_year.windows({ choice, range: window, asOf, settings }).ranges;
	return { window, base };
}

/** One assessment on its way to one engine. */
interface Assessing {
	readonly engine: EngineReader;
	readonly settings: Settings;
	readonly scheme: Scheme;
	readonly windows: AssessedWindows;
	readonly labels: LabelContext;
	readonly places: AssessedPlaces;
	readonly dictionary: Dictionary;
}

type EventRow = PlanRow<typeof assessmentEventsPlan>;
type SpotOfRow = (row: EventRow, home: Spot) => Spot;

/** Where it happened: 发案地点 of the case, else 警情地址 of the call, read as labels read an address. */
function offenceSpot({ spotOf }: AssessedPlaces): SpotOfRow {
	return ({ place, address }) => {
		const spot = spotOf(place);
		return spot.isUnknown ? spotOf(address) : spot;
	};
}

/** Where the first victim works: the village of the firm by its register; nobody's employer stands outside of the township. */
async function workplaceSpot(assessing: Assessing): Promise<SpotOfRow> {
	const { engine, scheme, windows, labels, places } = assessing;
	const read = workplaceReader(labels);
	const ranges = [windows.window, windows.base];
	const bases: readonly Basis[] = ["calls", CASE_BASES[scheme.caseBasis]];
	const [firms, ...found] = await Promise.all([
		engine.query(assessmentFirmsPlan()),
		...bases.map((basis) => askWorkplaceEvents(engine, { basis, filters: [], ranges }, read)),
	]);
	const villageOf = new Map(firms.map(({ name, village }) => [name, village]));
	const firmOf = new Map(found.flat().map(({ eventNo, enterprise }) => [eventNo, enterprise]));
	return ({ event_no: eventNo }) => places.spotOf(villageOf.get(firmOf.get(eventNo ?? "") ?? "") ?? null);
}

/** How the scheme attributes. */
async function attribution(assessing: Assessing): Promise<SpotOfRow> {
	switch (assessing.scheme.attribution) {
		case "residence":
			return (_row, home) => home;
		case "offence":
			return offenceSpot(assessing.places);
		case "workplace":
			return workplaceSpot(assessing);
	}
}

/** The label of a village: on the list, outside, or a name that stands on no list, which is nobody's village. */
function homeSpot({ dictionary, places }: Assessing, code: number | null): Spot {
	const value = dictionary.valueOf("victim_village", code ?? UNKNOWN_CODE);
	return places.spotOf(value);
}

async function askEvents(assessing: Assessing): Promise<readonly FoundEvent[]> {
	const { engine, scheme, windows, dictionary } = assessing;
	const question = { caseBasis: CASE_BASES[scheme.caseBasis], ranges: [windows.window, windows.base] };
	const [rows, spotOf] = await Promise.all([
		engine.query(assessmentEventsPlan(question, dictionary)),
		attribution(assessing),
	]);
	return rows.map((row): FoundEvent => {
		const home = homeSpot(assessing, row.village);
		return {
			eventNo: row.event_no ?? "",
			callDay: row.call_day,
			caseDay: row.case_day,
			category: dictionary.valueOf("fraud_category", row.category ?? UNKNOWN_CODE),
			lossFen: row.loss_fen,
			home,
			spot: spotOf(row, home),
			victimsTold: row.victims_told ?? 0,
			victimsSigned: row.victims_signed ?? 0,
		};
	});
}

/** What the records allow: how far they reach and how much the weeks vary, as the briefing has it of the same question. */
async function askFacts({ engine, scheme, windows, dictionary }: Assessing) {
	const caseBasis = CASE_BASES[scheme.caseBasis];
	const asking: Asking = {
		engine,
		question: {
			basis: "calls",
			windows: { current: windows.window, previous: null, lastYear: windows.base },
			filters: [],
		},
		dictionary,
		options: {},
	};
	const [calls, cases, span] = await Promise.all([
		askBasis(asking, "calls"),
		askBasis(asking, caseBasis),
		askSpan(engine),
	]);
	const reachesOf = ({ reaches }: typeof calls) => ({ now: reaches.current, base: reaches.lastYear });
	return {
		phi: { calls: calls.phi, cases: cases.phi },
		recorded: { calls: reachesOf(calls), cases: reachesOf(cases) },
		cutOff: span.latestReport,
	};
}

/** Tallies of one village: from the events, and from the records of the work. */
function talliesOf(
	events: ReturnType<typeof eventTallies>,
	work: WorkTallies,
	{ calls, cases }: AssessmentInput["recorded"],
): (village: string) => VillageInput["tallies"] {
	const isRecorded = calls.now !== "none" || cases.now !== "none";
	const isReachKnown = isRecorded && (work.hasReceipts || events.told > 0);
	return (village) => ({
		...work.of(village),
		special_cases: isRecorded ? events.specialCases(village) : null,
		missed_signers: isReachKnown ? events.missedSigners(village) : null,
	});
}

async function prepared(
	engine: EngineReader,
	{ scheme, period }: AssessmentRequest,
	settings: Settings,
): Promise<Assessing> {
	const [stored, dictionary] = await Promise.all([placesOf(engine, settings), loadDictionary(engine)]);
	const labels = { settings, places: stored };
	const windows = assessedWindows(period, settings);
	return { engine, settings, scheme, windows, labels, places: assessedPlaces(labels), dictionary };
}

/**
 * The input of a sheet. Villages, outside, unknown and what is left out together are the headline of the briefing for the same
 * window. What was decided about events is in the counts; points that were given or taken are not: see `adjustmentsIn`.
 * @throws EngineError with the SQL that failed; AppError as {@link assessedWindows}
 */
export async function askAssessment(
	engine: EngineReader,
	request: AssessmentRequest,
	settings: Settings,
	decisions: Decisions,
): Promise<AssessmentInput> {
	const assessing = await prepared(engine, request, settings);
	const { scheme, windows, labels, places } = assessing;
	const { asOf } = request.period;
	const { window } = windows;
	const people = await askPeople(engine, { places, version: scheme.population, from: window.start });
	const [found, facts, reaches, work] = await Promise.all([
		askEvents(assessing),
		askFacts(assessing),
		askReaches(engine, { labels, places, people, window }),
		askTallies(engine, { places, window, asOf, dayCutHour: settings.dayCutHour }),
	]);
	const { exclusions } = scheme;
	const events = countedEvents(found, { windows, exclusions, decisions: decisions.events, places });
	const at = measuresBySpot(events, facts.recorded);
	const specialFen = settings.prevention.specialYuan * FEN_PER_YUAN;
	const tallies = talliesOf(eventTallies(found, events, { window, specialFen }), work, facts.recorded);
	return {
		asOf,
		...windows,
		villages: places.villages.map((village) => ({
			village,
			population: people.get(village) ?? null,
			measures: at({ village, isUnknown: false }),
			reaches: reaches(village),
			tallies: tallies(village),
		})),
		unplaced: unplacedOf(at),
		events,
		...facts,
	};
}
