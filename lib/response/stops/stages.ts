/** The money stage by stage 转出、申请、止付、冻结、返还 and the loss beside it: each a sum of its own, none in the place of another. */
import { push } from "@/lib/ingest/joins/row-values";
import { isFrozen, isReturned, isStopped, STAGE_IDS, type StageId, type Stop } from "./stop";

/** The items of one stage; `known`, `none` and `unknown` add up to all items. */
export interface StageSum {
	/** Sum of the amounts that are written down, 1/100 yuan. */
	readonly fen: number;
	/** Items with an amount above 0. */
	readonly known: number;
	/** Items that did not come so far, or with an amount of 0. */
	readonly none: number;
	/** Items of which nobody wrote the amount, or whether they came so far. */
	readonly unknown: number;
}

/** Every stage of some items. */
export type StageSums = Readonly<Record<StageId, StageSum>>;

/** Whether an item without an amount came so far; null = not on record. Every item was transferred and asked for. */
const CAME_SO_FAR: Readonly<Record<StageId, (stop: Stop) => boolean | null>> = {
	out: () => true,
	requested: () => true,
	stopped: (stop) => (stop.outcome === null ? null : isStopped(stop)),
	frozen: isFrozen,
	returned: isReturned,
};

function bucketOf(stop: Stop, stage: StageId): "known" | "none" | "unknown" {
	const fen = stop.amounts[stage];
	if (fen !== null) return fen > 0 ? "known" : "none";
	return CAME_SO_FAR[stage](stop) === false ? "none" : "unknown";
}

function sumOf(stops: readonly Stop[], stage: StageId): StageSum {
	const count = (bucket: ReturnType<typeof bucketOf>) =>
		stops.filter((stop) => bucketOf(stop, stage) === bucket).length;
	return {
		fen: stops.reduce((sum, { amounts }) => sum + (amounts[stage] ?? 0), 0),
		known: count("known"),
		none: count("none"),
		unknown: count("unknown"),
	};
}

/** Every stage of the items. */
export function stageSums(stops: readonly Stop[]): StageSums {
	return Object.fromEntries(STAGE_IDS.map((stage) => [stage, sumOf(stops, stage)])) as StageSums;
}

/** The losses of the events that the items belong to, each event once however many items and orders name it. */
export interface LossSum {
	/** Sum of the known losses, 1/100 yuan. */
	readonly fen: number;
	/** Events whose loss is known; 0 is known. */
	readonly known: number;
	readonly unknown: number;
	/** Orders that belong to no event: they name none, or one that no file tells of. */
	readonly unlinkedOrders: number;
}

/** The items of each event; those of none are left out. */
export function byEvent(stops: readonly Stop[]): ReadonlyMap<string, readonly Stop[]> {
	const events = new Map<string, Stop[]>();
	for (const stop of stops) if (stop.event !== null) push(events, stop.event.eventNo, stop);
	return events;
}

const lossOf = (stops: readonly Stop[]): number | null => stops[0]?.event?.lossFen ?? null;

/** The orders of some items. */
export const orderCount = (stops: readonly Stop[]): number =>
	new Set(stops.map(({ orderNo }) => orderNo)).size;

/** {@link LossSum} of the items. */
export function lossSum(stops: readonly Stop[]): LossSum {
	const losses = [...byEvent(stops).values()].map(lossOf);
	const known = losses.filter((fen) => fen !== null);
	const linked = new Set(stops.filter(({ event }) => event !== null).map(({ orderNo }) => orderNo));
	return {
		fen: known.reduce((sum, fen) => sum + fen, 0),
		known: known.length,
		unknown: losses.length - known.length,
		unlinkedOrders: orderCount(stops) - linked.size,
	};
}

/** One amount as a share of another of the same events or items. */
export interface AmountShare {
	readonly partFen: number;
	readonly wholeFen: number;
	/** Events or items that stand in neither, because an amount is not written down. */
	readonly unknown: number;
}

interface Pair {
	readonly part: number | null;
	readonly whole: number | null;
}

/** Of each pair the part counts up to its whole; pairs without a whole above 0 are no base, those without a part are unknown. */
function shareOf(pairs: readonly Pair[]): AmountShare {
	let [partFen, wholeFen, unknown] = [0, 0, 0];
	for (const { part, whole } of pairs) {
		if (whole === 0) continue;
		if (whole === null || part === null) {
			unknown += 1;
			continue;
		}
		partFen += Math.min(part, whole);
		wholeFen += whole;
	}
	return { partFen, wholeFen, unknown };
}

/** Adds up what is known; null where nothing is. */
function knownSum(amounts: readonly (number | null)[]): number | null {
	const known = amounts.filter((fen) => fen !== null);
	return known.length === 0 ? null : known.reduce((sum, fen) => sum + fen, 0);
}

const returnedOf = (stop: Stop): number | null =>
	stop.amounts.returned ?? (stop.returnedAt === null ? 0 : null);

/** The shares of the stages, as the rates 止付率 and 挽损率 of the headline read them, of events that have an order. */
export interface StageShares {
	/** 止付率: held ÷ loss, event by event. */
	readonly stoppedOfLoss: AmountShare;
	/** 冻结率: frozen ÷ stopped, item by item. */
	readonly frozenOfStopped: AmountShare;
	/** 返还率（挽损率）: returned ÷ loss, event by event. */
	readonly returnedOfLoss: AmountShare;
}

/** {@link StageShares} of the items. */
export function stageShares(stops: readonly Stop[]): StageShares {
	const events = [...byEvent(stops).values()];
	const ofLoss = (amount: (stop: Stop) => number | null) =>
		shareOf(events.map((own) => ({ part: knownSum(own.map(amount)), whole: lossOf(own) })));
	const stopped = stops.filter((stop) => bucketOf(stop, "stopped") !== "none" && stop.outcome !== null);
	return {
		stoppedOfLoss: ofLoss(({ heldFen }) => heldFen),
		frozenOfStopped: shareOf(
			stopped.map((stop) => ({
				part: bucketOf(stop, "frozen") === "none" ? 0 : stop.amounts.frozen,
				whole: stop.amounts.stopped,
			})),
		),
		returnedOfLoss: ofLoss(returnedOf),
	};
}
