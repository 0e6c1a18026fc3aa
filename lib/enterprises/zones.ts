/** Zones as the firms in them, and the town as its zones with the firms that stand in none: parts that add up. */
import { type Prior, townPrior } from "@/lib/statistics/shrinkage";
import type { WorkplaceEvent } from "./events";
import { type Counted, type FirmFigures, isPledged } from "./firms";
import {
	type Frequency,
	frequencyOf,
	type Incidents,
	incidentsOf,
	knownSum,
	type Losses,
	lossesOf,
	lossSum,
	sharesTogether,
	type WorkerShare,
	workerShare,
} from "./measures";
import type { ActivationId, ByActivation, ListedZone } from "./register";
import { talksIn } from "./talks";
import { isWorkplace, OUTSIDE_ZONES } from "./workplaces";

/** The figures of several firms. Null figures were not recorded at all. */
export interface GroupFigures {
	readonly enterprises: number;
	/** Firms with an officer, an adviser, a signed pledge; null where the register has nothing in that column. */
	readonly withOfficer: number | null;
	readonly withAdviser: number | null;
	readonly pledged: number | null;
	/** Firms with a talk in the window, and talks in it, those for a whole zone included. */
	readonly talked: number | null;
	readonly talks: number | null;
	/** The zone's own number, else that of its firms together. */
	readonly workers: number | null;
	/** Firms whose workers are in no number. */
	readonly workersUnknown: number;
	readonly signers: number | null;
	readonly coverage: WorkerShare | null;
	readonly activation: ByActivation<WorkerShare | null>;
	/** By the zone of the label, as everywhere; see `unnamed`. */
	readonly incidents: Incidents;
	/** Incidents of the window that name no firm of the list in their zone: they stand in no firm's count. */
	readonly unnamed: number;
	readonly losses: Losses;
	readonly dissuaded: number | null;
}

/** One zone, or the firms outside of the zones. */
export interface ZoneFigures extends GroupFigures {
	/** Value of dimension 8. */
	readonly zone: string;
	/** False for a name that stands on no list of zones. */
	readonly isListed: boolean;
	readonly officer: string | null;
	/** True where `workers` is the zone's own number. */
	readonly hasOwnWorkers: boolean;
	readonly frequency: Frequency;
}

/** Zones in the order of the list, names of no list, then the firms outside; and all of them together. */
export interface ZoneTable {
	readonly zones: readonly ZoneFigures[];
	readonly total: GroupFigures;
}

function countOf(firms: readonly FirmFigures[], is: (firm: FirmFigures) => boolean): number {
	return firms.filter(is).length;
}

/** The firms' own work, counted. */
function workOf(firms: readonly FirmFigures[], zoneTalks: number, { register, activities, asOf }: Counted) {
	const { isFilled } = register;
	const hasTalks = activities.since !== null;
	return {
		enterprises: firms.length,
		withOfficer: isFilled.officer ? countOf(firms, ({ officer }) => officer !== null) : null,
		withAdviser: isFilled.adviser ? countOf(firms, ({ adviser }) => adviser !== null) : null,
		pledged: isFilled.pledge ? countOf(firms, (firm) => isPledged(firm, asOf)) : null,
		talked: hasTalks ? countOf(firms, ({ talks }) => (talks ?? 0) > 0) : null,
		talks: hasTalks ? zoneTalks + (knownSum(firms.map(({ talks }) => talks)) ?? 0) : null,
	};
}

/** What happened to the workers of some zones. */
function harmOf(isOwn: (zone: string | null) => boolean, { events, dissuasions, comparing }: Counted) {
	const inside = (list: readonly WorkplaceEvent[]) => list.filter(({ zone }) => isOwn(zone));
	const [now, base] = [inside(events.now), inside(events.base)];
	const lossesIn = (list: readonly WorkplaceEvent[]) => lossSum(list.map(({ lossFen }) => lossFen));
	return {
		incidents: incidentsOf(now.length, base.length, comparing),
		unnamed: now.filter(({ enterprise }) => enterprise === null).length,
		losses: lossesOf(lossesIn(now), lossesIn(base), comparing),
		dissuaded: dissuasions === null ? null : dissuasions.workplaces.filter(({ zone }) => isOwn(zone)).length,
	};
}

/** Workers of a zone and the share of them that receipts reach: of the zone's own number, else of the firms that have one. */
function reachOf(zone: string, own: number | null, firms: readonly FirmFigures[], { signers }: Counted) {
	const counted = firms.filter(({ workers }) => workers !== null);
	const workers = own ?? knownSum(counted.map((firm) => firm.workers));
	const inZone = signers.workplaces.filter((one) => one.zone === zone).length;
	const signed = signers.isRecorded ? inZone : null;
	const ofCounted = knownSum(counted.map((firm) => firm.signers));
	const unknown = own === null ? firms.length - counted.length : 0;
	return {
		workers,
		workersUnknown: unknown,
		signers: signed,
		coverage: own === null ? workerShare(ofCounted, workers, unknown) : workerShare(signed, own),
	};
}

/** The three protections over the firms that state both numbers. */
function activationOf(firms: readonly FirmFigures[]): GroupFigures["activation"] {
	const shareOf = (id: ActivationId) =>
		sharesTogether(
			firms.map(({ activation }) => activation[id]),
			countOf(firms, ({ activation }) => activation[id] === null),
		);
	return { app: shareOf("app"), site: shareOf("site"), call_block: shareOf("call_block") };
}

type ZoneDraft = Omit<ZoneFigures, "frequency">;

function zoneDraft(
	zone: string,
	listed: ListedZone | undefined,
	firms: readonly FirmFigures[],
	counted: Counted,
): ZoneDraft {
	const own = firms.filter((firm) => firm.zone === zone);
	const held = counted.activities.byZone.get(zone) ?? [];
	const ownWorkers = listed?.workers ?? null;
	return {
		zone,
		isListed: listed !== undefined,
		officer: listed?.officer ?? null,
		hasOwnWorkers: ownWorkers !== null,
		...workOf(own, talksIn(held, counted.window), counted),
		...reachOf(zone, ownWorkers, own, counted),
		activation: activationOf(own),
		...harmOf((value) => value === zone, counted),
	};
}

/** Every group anybody works in: listed zones, then names of no list, then the firms outside of the zones. */
function zoneNames({ register, activities, events, signers, dissuasions }: Counted): readonly string[] {
	const listed = register.zones.map(({ name }) => name);
	const named = [
		...register.firms.map(({ zone }) => zone),
		...[...events.now, ...events.base].map(({ zone }) => zone),
		...[...signers.workplaces, ...(dissuasions?.workplaces ?? [])].map(({ zone }) => zone),
		...activities.byZone.keys(),
	].filter(isWorkplace);
	const others = new Set(named);
	for (const name of [...listed, OUTSIDE_ZONES]) others.delete(name);
	return [...listed, ...[...others].sort(), OUTSIDE_ZONES];
}

function zonePrior(zones: readonly ZoneDraft[]): Prior | null {
	return townPrior(
		zones.flatMap(({ workers, incidents }) =>
			workers === null || workers <= 0 ? [] : [{ count: incidents.now, exposure: workers }],
		),
	);
}

/** The zones and their total; every count of the total is the sum over the zones. */
export function zoneTable(firms: readonly FirmFigures[], counted: Counted): ZoneTable {
	const listed = new Map(counted.register.zones.map((zone) => [zone.name, zone]));
	const drafts = zoneNames(counted).map((zone) => zoneDraft(zone, listed.get(zone), firms, counted));
	const prior = zonePrior(drafts);
	const zones = drafts.map((draft) => ({
		...draft,
		frequency: frequencyOf(draft.incidents.now, draft.workers, prior),
	}));
	const workersUnknown = zones.reduce((sum, zone) => sum + zone.workersUnknown, 0);
	const zoneTalks = [...counted.activities.byZone.values()].flatMap((held) => talksIn(held, counted.window));
	const total = {
		...workOf(firms, knownSum(zoneTalks) ?? 0, counted),
		workers: knownSum(zones.map(({ workers }) => workers)),
		workersUnknown,
		signers: knownSum(zones.map(({ signers }) => signers)),
		coverage: sharesTogether(
			zones.map(({ coverage }) => coverage),
			workersUnknown,
		),
		activation: activationOf(firms),
		...harmOf(isWorkplace, counted),
	};
	return { zones, total };
}
