/** The stages by bank, channel and level of the account, and why requests failed: where the chain breaks. */
import { push } from "@/lib/ingest/joins/row-values";
import { inOrder } from "../in-order";
import { orderCount, type StageSums, stageSums } from "./stages";
import { isStopped, type Stop } from "./stop";

/** What items are told apart by. */
export const GROUP_IDS = ["bank", "channel", "level"] as const;

/** What items may be told apart by: bank, channel or level. */
export type GroupId = (typeof GROUP_IDS)[number];

/** The items of one value. */
export interface StopGroup {
	/** Null = not written down. */
	readonly value: string | null;
	readonly orders: number;
	readonly items: number;
	/** Stopped in full or in part, failed, and without a result: together all items. */
	readonly stopped: number;
	readonly failed: number;
	readonly pending: number;
	readonly stages: StageSums;
}

/** One reason why requests failed. */
export interface FailureReason {
	/** Null = not written down. */
	readonly reason: string | null;
	readonly items: number;
	/** What had been asked for, 1/100 yuan; null = of none of them written down. */
	readonly requestedFen: number | null;
}

function listsBy<K>(
	stops: readonly Stop[],
	keyOf: (stop: Stop) => K,
): readonly (readonly [K, readonly Stop[]])[] {
	const lists = new Map<K, Stop[]>();
	for (const stop of stops) push(lists, keyOf(stop), stop);
	return [...lists];
}

/** The items of a value, or of all. */
export function groupOf(value: string | null, stops: readonly Stop[]): StopGroup {
	const [stopped, failed] = [stops.filter(isStopped), stops.filter(({ outcome }) => outcome === "failed")];
	return {
		value,
		orders: orderCount(stops),
		items: stops.length,
		stopped: stopped.length,
		failed: failed.length,
		pending: stops.length - stopped.length - failed.length,
		stages: stageSums(stops),
	};
}

/** Every value of a group; the items of all values are all items. */
export function groupsBy(stops: readonly Stop[], id: GroupId): readonly StopGroup[] {
	const groups = listsBy(stops, (stop) => stop[id]).map(([value, own]) => groupOf(value, own));
	return inOrder(groups, { name: ({ value }) => value, size: ({ items }) => items });
}

/** Why requests failed; those that failed without a reason stand in the last row. */
export function failureReasons(stops: readonly Stop[]): readonly FailureReason[] {
	const failed = stops.filter(({ outcome }) => outcome === "failed");
	const reasons = listsBy(failed, ({ reason }) => reason).map(([reason, own]): FailureReason => {
		const { fen, unknown } = stageSums(own).requested;
		return { reason, items: own.length, requestedFen: unknown === own.length ? null : fen };
	});
	return inOrder(reasons, { name: ({ reason }) => reason, size: ({ items }) => items });
}
