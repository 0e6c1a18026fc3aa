/** What the screen of the firms is shown: every firm, the zones they stand in, all together, and whom to visit. */
import { askBasis, askSpan, loadDictionary } from "@/lib/analysis/ask";
import { reachOf } from "@/lib/analysis/measured";
import { enterpriseAlertSpanPlan } from "@/lib/analysis/plans/enterprise-alert-span";
import { enterpriseDissuasionsPlan } from "@/lib/analysis/plans/enterprise-dissuasions";
import { focusReceiptsPlan } from "@/lib/analysis/plans/focus-receipts";
import type { Basis, Filter, Question } from "@/lib/analysis/question";
import type { CivilDate, CivilMoment } from "@/lib/base/civil";
import { dateOfDayNumber, dayNumber } from "@/lib/calendar/civil";
import type { DateRange } from "@/lib/calendar/range";
import type { EngineReader, RequestOptions } from "@/lib/engine/engine";
import type { Settings } from "@/lib/settings/settings";
import { askFirms, type KnownFirms, visitsOf } from "./ask-register";
import { dissuasionsOf } from "./dissuasions";
import { askWorkplaceEvents, eventsWithin, type WorkplaceEvent } from "./events";
import { type Counted, type FirmFigures, firmFigures } from "./firms";
import { type Comparability, comparabilityOf, type Incidents, incidentsOf, type Named } from "./measures";
import { signersOn } from "./signers";
import type { VisitList } from "./visits";
import { isWorkplace } from "./workplaces";
import { type ZoneTable, zoneTable } from "./zones";

/** What the board is asked with; plain, so that it may cross to the data side. */
export interface EnterprisesRequest {
	/** The day of reading: pledges, last talks, receipts and visits stand as of it. */
	readonly asOf: CivilDate;
	/** Incidents, losses, talks and dissuasions are of these days. */
	readonly window: DateRange;
	/** The same window last year, or whatever stands in its place. */
	readonly lastYear: DateRange | null;
	/** Absent = calls. */
	readonly basis?: Basis;
	/** Of incidents and losses only; absent = all. */
	readonly filters?: readonly Filter[];
}

/** The whole answer, plain and masked: it names staff (advisers, officers), and nobody else. */
export interface EnterprisesBoard extends ZoneTable {
	readonly asOf: CivilDate;
	readonly question: Question;
	/** In the order of the list. */
	readonly firms: readonly FirmFigures[];
	/** Incidents of victims who work in no firm (非企业), and whose employer is not known (不详): neither is in the total. */
	readonly elsewhere: { readonly notEnterprise: Incidents; readonly unknown: Incidents };
	/** Incidents of the window whose employer names a firm of another zone than the label. */
	readonly contrary: number;
	/** Dissuasions of the window that no receipt ties to a firm; null where no alert of it is on record. */
	readonly untiedDissuasions: number | null;
	/** The first alert on record; later than the window begins, dissuasions of its first days are not counted. Null without any. */
	readonly alertsSince: CivilDate | null;
	readonly visits: VisitList;
	/** Columns of the register that anybody filled in. */
	readonly isFilled: Readonly<Record<"adviser" | "officer" | "pledge", boolean>>;
	/** Why the two windows are or are not compared. */
	readonly comparability: Comparability;
	/** How many incidents of the two windows say where the victim works; the base is empty where it was not measured. */
	readonly named: { readonly now: Named; readonly base: Named };
	/** Report time of the latest call known; null without any. */
	readonly cutOff: CivilMoment | null;
}

function questionOf({ window, lastYear, basis = "calls", filters = [] }: EnterprisesRequest): Question {
	return { basis, windows: { current: window, previous: null, lastYear }, filters };
}

function namedIn(events: readonly WorkplaceEvent[]): Named {
	return { events: events.length, named: events.filter(({ zone }) => zone !== null).length };
}

async function askEvents(
	engine: EngineReader,
	question: Question,
	{ readWorkplace }: KnownFirms,
	options: RequestOptions,
): Promise<Counted["events"]> {
	const { basis, filters, windows } = question;
	const ranges = [windows.current, ...(windows.lastYear === null ? [] : [windows.lastYear])];
	const events = await askWorkplaceEvents(engine, { basis, filters, ranges }, readWorkplace, options);
	return {
		now: eventsWithin(events, windows.current),
		base: windows.lastYear === null ? [] : eventsWithin(events, windows.lastYear),
	};
}

async function askAlertsSince(engine: EngineReader, options: RequestOptions): Promise<number | null> {
	const [span] = await engine.query(enterpriseAlertSpanPlan(), options);
	return span?.first_day ?? null;
}

async function askDissuasions(
	engine: EngineReader,
	{ asOf, window }: EnterprisesRequest,
	{ readWorkplace, context }: KnownFirms,
	options: RequestOptions,
): Promise<Counted["dissuasions"]> {
	if (reachOf(window, await askAlertsSince(engine, options)) === "none") return null;
	const plan = enterpriseDissuasionsPlan(window, context.settings.dayCutHour);
	return dissuasionsOf(await engine.query(plan, options), dayNumber(asOf), readWorkplace);
}

/** Everything counted for the day, and how the windows compare. */
async function askCounted(
	engine: EngineReader,
	request: EnterprisesRequest,
	known: KnownFirms,
	options: RequestOptions,
): Promise<Counted> {
	const question = questionOf(request);
	const dictionary = await loadDictionary(engine, options);
	const [events, receipts, dissuasions, facts] = await Promise.all([
		askEvents(engine, question, known, options),
		engine.query(focusReceiptsPlan(), options),
		askDissuasions(engine, request, known, options),
		askBasis({ engine, question, dictionary, options }, question.basis),
	]);
	const comparability = comparabilityOf(facts.reaches.lastYear, namedIn(events.now), namedIn(events.base));
	const { register, activities, readWorkplace } = known;
	return {
		asOf: request.asOf,
		window: request.window,
		register,
		activities,
		signers: signersOn(receipts, dayNumber(request.asOf), readWorkplace),
		events,
		dissuasions,
		comparing: { comparability, phi: facts.phi },
	};
}

function elsewhereOf({ events, comparing }: Counted): EnterprisesBoard["elsewhere"] {
	const of = (isOwn: (event: WorkplaceEvent) => boolean) =>
		incidentsOf(events.now.filter(isOwn).length, events.base.filter(isOwn).length, comparing);
	return {
		notEnterprise: of(({ zone }) => zone !== null && !isWorkplace(zone)),
		unknown: of(({ zone }) => zone === null),
	};
}

/**
 * The board of the firms.
 * @throws EngineError with the SQL that failed; CancelledError when the signal fires
 */
export async function askEnterprises(
	engine: EngineReader,
	request: EnterprisesRequest,
	settings: Settings,
	options: RequestOptions = {},
): Promise<EnterprisesBoard> {
	const known = await askFirms(engine, request.asOf, settings, options);
	const [counted, span, alertsSince] = await Promise.all([
		askCounted(engine, request, known, options),
		askSpan(engine, options),
		askAlertsSince(engine, options),
	]);
	const firms = firmFigures(counted);
	return {
		asOf: request.asOf,
		question: questionOf(request),
		firms,
		...zoneTable(firms, counted),
		elsewhere: elsewhereOf(counted),
		contrary: counted.events.now.filter(({ isContrary }) => isContrary).length,
		untiedDissuasions: counted.dissuasions?.untied ?? null,
		alertsSince: alertsSince === null ? null : dateOfDayNumber(alertsSince),
		visits: visitsOf(known, request.asOf, settings),
		isFilled: known.register.isFilled,
		comparability: counted.comparing.comparability,
		named: { now: namedIn(counted.events.now), base: namedIn(counted.events.base) },
		cutOff: span.latestReport,
	};
}
