/** The ledgers of prevention from one engine: asked where the records are, answered in sums and masked words only. */
import { ledgerActivitiesPlan } from "@/lib/analysis/plans/ledger-activities";
import { ledgerCampaignPlan } from "@/lib/analysis/plans/ledger-campaign";
import { ledgerLeadsPlan } from "@/lib/analysis/plans/ledger-leads";
import { ledgerNamesPlan } from "@/lib/analysis/plans/ledger-names";
import { ledgerRewardsPlan } from "@/lib/analysis/plans/ledger-rewards";
import { ledgerShieldPersonsPlan } from "@/lib/analysis/plans/ledger-shield-persons";
import { ledgerShieldVillagesPlan } from "@/lib/analysis/plans/ledger-shield-villages";
import { populationsPlan } from "@/lib/analysis/plans/populations";
import type { CivilDate, CivilMoment } from "@/lib/base/civil";
import type { DateRange } from "@/lib/calendar/range";
import { readingMoment } from "@/lib/calendar/reading-moment";
import type { EngineReader, RequestOptions } from "@/lib/engine/engine";
import { placesOf } from "@/lib/ingest/relabel";
import type { Settings } from "@/lib/settings/settings";
import { type ActivityLedger, activityLedger } from "./activities";
import { type CampaignLedger, campaignLedger } from "./campaign";
import { nameFinder } from "./known-names";
import { type LeadLedger, type LeadRow, leadDeeds, leadLedger } from "./leads";
import { type PlaceReader, placeReader } from "./places";
import { type RewardList, rewardList } from "./rewards";
import { type ShieldLedger, shieldLedger } from "./shield";
import { type Team, type Training, teamsOf, trainingOf } from "./teams";

/** What leads are asked with. */
export interface LeadsRequest {
	/** The morning on which the list is read. */
	readonly asOf: CivilDate;
	readonly window: DateRange;
	/** The wall clock; null where there is none. */
	readonly now: CivilMoment | null;
}

/** What the ledgers are asked with; a comparison that does not exist is null. */
export interface LedgersRequest extends LeadsRequest {
	readonly previous: DateRange | null;
	readonly lastYear: DateRange | null;
}

/** Every ledger of a window; each null where the records hold nothing of it. */
export interface Ledgers {
	readonly activities: ActivityLedger | null;
	/** Empty without activities. */
	readonly teams: readonly Team[];
	readonly training: Training | null;
	readonly campaign: CampaignLedger | null;
	readonly rewards: RewardList | null;
	readonly shield: ShieldLedger | null;
	readonly leads: LeadLedger | null;
}

async function askPlaces(engine: EngineReader, settings: Settings): Promise<PlaceReader> {
	return placeReader({ settings, places: await placesOf(engine, settings) });
}

function askLeadRows(
	engine: EngineReader,
	{ asOf, window, now }: LeadsRequest,
	{ dayCutHour }: Settings,
	options: RequestOptions,
) {
	const readAt = readingMoment(asOf, now);
	return engine.query(ledgerLeadsPlan({ window, readAt, dayCutHour }), options);
}

/** The ledger of leads; the names of the town are only asked for where there is a lead whose words may hold one. */
async function ledgerOfLeads(
	engine: EngineReader,
	rows: readonly LeadRow[],
	reading: { readonly readAt: CivilMoment; readonly places: PlaceReader },
	options: RequestOptions,
): Promise<LeadLedger | null> {
	if (rows.length === 0) return null;
	const names = await engine.query(ledgerNamesPlan(), options);
	return leadLedger(rows, { ...reading, namesIn: nameFinder(names.map(({ name }) => name)) });
}

/**
 * The leads of a window and those that wait, masked.
 * @returns null where there is neither
 * @throws EngineError with the SQL that failed; CancelledError when the signal fires
 */
export async function askLeads(
	engine: EngineReader,
	request: LeadsRequest,
	settings: Settings,
	options: RequestOptions = {},
): Promise<LeadLedger | null> {
	const [rows, places] = await Promise.all([
		askLeadRows(engine, request, settings, options),
		askPlaces(engine, settings),
	]);
	const readAt = readingMoment(request.asOf, request.now);
	return ledgerOfLeads(engine, rows, { readAt, places }, options);
}

async function askShield(
	engine: EngineReader,
	{ window }: LedgersRequest,
	places: PlaceReader,
	options: RequestOptions,
): Promise<ShieldLedger | null> {
	const [villages, persons, populations] = await Promise.all([
		engine.query(ledgerShieldVillagesPlan(window), options),
		engine.query(ledgerShieldPersonsPlan(window), options),
		engine.query(populationsPlan(), options),
	]);
	return shieldLedger({ villages, persons, populations }, window, places);
}

/**
 * Every ledger of a window, in plain data that names nobody but staff.
 * @throws EngineError with the SQL that failed; CancelledError when the signal fires
 */
export async function askLedgers(
	engine: EngineReader,
	request: LedgersRequest,
	settings: Settings,
	options: RequestOptions = {},
): Promise<Ledgers> {
	const { window, previous, lastYear, asOf, now } = request;
	const windows = { current: window, previous, lastYear };
	const places = await askPlaces(engine, settings);
	const [held, results, deeds, leads, shield] = await Promise.all([
		engine.query(ledgerActivitiesPlan(settings.dayCutHour), options),
		engine.query(ledgerCampaignPlan(), options),
		engine.query(ledgerRewardsPlan(window, settings.dayCutHour), options),
		askLeadRows(engine, request, settings, options),
		askShield(engine, request, places, options),
	]);
	const readAt = readingMoment(asOf, now);
	const activities = activityLedger(held, windows, places);
	const campaign = campaignLedger(results, window);
	return {
		activities,
		teams: teamsOf(held, windows),
		training: trainingOf(activities, campaign),
		campaign,
		rewards: rewardList([...deeds, ...leadDeeds(leads, readAt)], settings.rewards),
		shield,
		leads: await ledgerOfLeads(engine, leads, { readAt, places }, options),
	};
}
