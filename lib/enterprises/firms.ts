/** One firm's figures: the work done for it, how far its workers are reached, and what happened to them. */
import type { CivilDate } from "@/lib/base/civil";
import type { DateRange } from "@/lib/calendar/range";
import { type Prior, townPrior } from "@/lib/statistics/shrinkage";
import type { Dissuasions } from "./dissuasions";
import type { WorkplaceEvent } from "./events";
import { groupBy } from "./groups";
import {
	type Comparing,
	type Frequency,
	frequencyOf,
	type Incidents,
	incidentsOf,
	type Losses,
	lossesOf,
	lossSum,
	type WorkerShare,
	workerShare,
} from "./measures";
import { ACTIVATION_IDS, type ByActivation, type Firm, type Register } from "./register";
import type { Signers } from "./signers";
import { type FirmActivities, lastTalk, talksIn } from "./talks";

/** Questions to whoever keeps the lists: what cannot be, or ought not to be. */
export type DoubtId =
	/** More signers than workers. */
	| "coverage_over"
	/** More activated than workers. */
	| "activation_over"
	/** A pledge dated after the day of reading; it does not count as signed. */
	| "pledge_ahead"
	/** The cell of the officer names several: one firm has one officer. */
	| "several_officers";

/** One firm. Null figures were not recorded at all. */
export interface FirmFigures extends Omit<Firm, "activated"> {
	/** Talks in the window; null where no activity is on record. */
	readonly talks: number | null;
	/** Null = none on record. */
	readonly lastTalk: CivilDate | null;
	/** Different workers with a receipt of the last 365 days; null where no receipt is on record. */
	readonly signers: number | null;
	readonly coverage: WorkerShare | null;
	readonly activation: ByActivation<WorkerShare | null>;
	readonly incidents: Incidents;
	readonly losses: Losses;
	/** Targets of alerts held back in the window; null where no alert of it is on record. */
	readonly dissuaded: number | null;
	readonly frequency: Frequency;
	readonly doubts: readonly DoubtId[];
}

/** Everything counted for a day of reading, by nothing yet. */
export interface Counted {
	readonly asOf: CivilDate;
	readonly window: DateRange;
	readonly register: Register;
	readonly activities: FirmActivities;
	readonly signers: Signers;
	readonly events: { readonly now: readonly WorkplaceEvent[]; readonly base: readonly WorkplaceEvent[] };
	/** Null where no alert of the window is on record. */
	readonly dissuasions: Dissuasions | null;
	readonly comparing: Comparing;
}

/** Whether the 包干书 was signed as of the day of reading. */
export function isPledged({ pledgeDay }: Pick<Firm, "pledgeDay">, asOf: CivilDate): boolean {
	return pledgeDay !== null && pledgeDay <= asOf;
}

const SEVERAL = /[、,，;；/]/;

function doubtsOf(firm: Firm, figures: Pick<FirmFigures, "coverage" | "activation">, asOf: CivilDate) {
	const isOver = (share: WorkerShare | null) => share !== null && share.share > 1;
	const found: Readonly<Record<DoubtId, boolean>> = {
		coverage_over: isOver(figures.coverage),
		activation_over: ACTIVATION_IDS.some((id) => isOver(figures.activation[id])),
		pledge_ahead: firm.pledgeDay !== null && firm.pledgeDay > asOf,
		several_officers: firm.officer !== null && SEVERAL.test(firm.officer),
	};
	return (Object.keys(found) as DoubtId[]).filter((id) => found[id]);
}

/** What is counted, firm by firm. */
interface ByFirm {
	readonly now: ReadonlyMap<string, readonly WorkplaceEvent[]>;
	readonly base: ReadonlyMap<string, readonly WorkplaceEvent[]>;
	readonly signers: ReadonlyMap<string, readonly unknown[]>;
	readonly dissuaded: ReadonlyMap<string, readonly unknown[]>;
}

const firmOf = ({ enterprise }: { readonly enterprise: string | null }) => enterprise;

function byFirm({ events, signers, dissuasions }: Counted): ByFirm {
	return {
		now: groupBy(events.now, firmOf),
		base: groupBy(events.base, firmOf),
		signers: groupBy(signers.workplaces, firmOf),
		dissuaded: groupBy(dissuasions?.workplaces ?? [], firmOf),
	};
}

function activationOf({ activated, workers }: Firm): ByActivation<WorkerShare | null> {
	const shareOf = (id: keyof Firm["activated"]) => workerShare(activated[id], workers);
	return { app: shareOf("app"), site: shareOf("site"), call_block: shareOf("call_block") };
}

function figuresOf(firm: Firm, counted: Counted, own: ByFirm, prior: Prior | null): FirmFigures {
	const { activities, window, comparing, asOf } = counted;
	const [now, base] = [own.now.get(firm.name) ?? [], own.base.get(firm.name) ?? []];
	const held = activities.byFirm.get(firm.name) ?? [];
	const signers = counted.signers.isRecorded ? (own.signers.get(firm.name)?.length ?? 0) : null;
	const { activated: _activated, ...known } = firm;
	const shares = { coverage: workerShare(signers, firm.workers), activation: activationOf(firm) };
	const lossesIn = (events: readonly WorkplaceEvent[]) => lossSum(events.map(({ lossFen }) => lossFen));
	return {
		...known,
		talks: activities.since === null ? null : talksIn(held, window),
		lastTalk: lastTalk(held),
		signers,
		...shares,
		incidents: incidentsOf(now.length, base.length, comparing),
		losses: lossesOf(lossesIn(now), lossesIn(base), comparing),
		dissuaded: counted.dissuasions === null ? null : (own.dissuaded.get(firm.name)?.length ?? 0),
		frequency: frequencyOf(now.length, firm.workers, prior),
		doubts: doubtsOf(firm, shares, asOf),
	};
}

/** The figures of every firm, in the order of the list. */
export function firmFigures(counted: Counted): readonly FirmFigures[] {
	const { firms } = counted.register;
	const own = byFirm(counted);
	const exposed = firms.flatMap(({ name, workers }) =>
		workers === null || workers <= 0 ? [] : [{ count: own.now.get(name)?.length ?? 0, exposure: workers }],
	);
	const prior = townPrior(exposed);
	return firms.map((firm) => figuresOf(firm, counted, own, prior));
}
