/** One item of a stop-payment order as it is read: its times, its amounts by stage, and what became of it. */
import type { PlanRow } from "@/lib/analysis/plan";
import type { responseStopsPlan } from "@/lib/analysis/plans/response-stops";
import type { EventMoment } from "@/lib/dimensions/dimension";
import { momentIn } from "@/lib/ingest/joins/row-values";
import { stoppedValue, stopTimeOf } from "@/lib/ingest/joins/stop-payments";
import { statisticalDay } from "@/lib/ingest/label";
import { maskNarrative } from "@/lib/text/mask";

/** A row of the plan; unmasked. */
export type StopRow = PlanRow<typeof responseStopsPlan>;

/** The stages of the money, in their order; none stands for another. */
export const STAGE_IDS = ["out", "requested", "stopped", "frozen", "returned"] as const;

/** One stage of the money. */
export type StageId = (typeof STAGE_IDS)[number];

/** What became of the request: `partly` in so many words; null = no result on record. */
export type Outcome = "done" | "partly" | "failed" | null;

/** The event an item belongs to. */
export interface StopEvent {
	readonly eventNo: string;
	readonly callDay: number | null;
	readonly caseDay: number | null;
	/** Null = not known, or neither call nor case counts. */
	readonly lossFen: number | null;
}

/** One item. Unmasked; amounts in 1/100 yuan, null = not written down. */
export interface Stop {
	readonly orderNo: string;
	readonly itemNo: string;
	/** Statistical day of the report, else of the nearest time known; null without any. */
	readonly day: number | null;
	readonly event: StopEvent | null;
	readonly outcome: Outcome;
	readonly amounts: Readonly<Record<StageId, number | null>>;
	/** The amount held against the loss: stopped, else frozen, else 0 where the request failed; null = not written down. */
	readonly heldFen: number | null;
	readonly reportedAt: EventMoment | null;
	readonly stoppedAt: EventMoment | null;
	readonly stopUntil: EventMoment | null;
	readonly frozenAt: EventMoment | null;
	readonly frozenUntil: EventMoment | null;
	readonly returnedAt: EventMoment | null;
	readonly status: string;
	readonly victim: string | null;
	readonly account: string | null;
	/** Free of numbers that name a person; null = not written down. */
	readonly bank: string | null;
	readonly channel: string | null;
	readonly level: string | null;
	readonly reason: string | null;
	readonly officer: string | null;
}

/** Words that say a stage was reached where neither time nor amount stands; 未冻结, 待返还 say that it was not. */
const REACHED = {
	frozen: /(?<![未待不])已(?:全部|部分)?冻结|冻结(?:成功|完成)/,
	returned: /(?<![未待不])已(?:全部|部分)?返还|返还(?:成功|完成|完毕)/,
} as const;

/** The stop or the freezing was lifted: no clock runs any more. */
const RELEASED = /解除|解冻|撤销/;

const OUTCOMES: Readonly<Record<string, Outcome>> = {
	stopped: "done",
	stopped_fully: "done",
	stopped_partly: "partly",
	stop_failed: "failed",
};

const outcomeOf = (row: StopRow): Outcome => OUTCOMES[stoppedValue([row], null)?.value ?? ""] ?? null;

/** As the rate 止付率 reads it: a request that failed and has no time of any stage stopped nothing. */
function heldOf(row: StopRow, outcome: Outcome): number | null {
	const held = row.executed_amount_fen ?? row.frozen_amount_fen;
	if (held !== null) return held;
	return outcome === "failed" && row.executed_time === null && row.frozen_time === null ? 0 : null;
}

function eventOf({ event_no, call_day, case_day, loss_fen }: StopRow): StopEvent | null {
	if (event_no === null) return null;
	return { eventNo: event_no, callDay: call_day, caseDay: case_day, lossFen: loss_fen };
}

const shown = (text: string | null): string | null => (text === null ? null : maskNarrative(text, []));

function stopOf(row: StopRow, dayCutHour: number): Stop {
	const outcome = outcomeOf(row);
	return {
		orderNo: row.order_no ?? "",
		itemNo: row.item_no ?? "",
		day: statisticalDay(stopTimeOf(row), dayCutHour),
		event: eventOf(row),
		outcome,
		amounts: {
			out: row.amount_out_fen,
			requested: row.requested_amount_fen,
			stopped: row.executed_amount_fen,
			frozen: row.frozen_amount_fen,
			returned: row.returned_amount_fen,
		},
		heldFen: heldOf(row, outcome),
		reportedAt: momentIn(row, "report_time"),
		stoppedAt: momentIn(row, "executed_time"),
		stopUntil: momentIn(row, "stop_until"),
		frozenAt: momentIn(row, "frozen_time"),
		frozenUntil: momentIn(row, "frozen_until"),
		returnedAt: momentIn(row, "returned_time"),
		status: row.status ?? "",
		victim: row.victim_name,
		account: row.account,
		bank: shown(row.bank),
		channel: shown(row.payment_channel),
		level: shown(row.account_level),
		reason: shown(row.failure_reason),
		officer: row.officer,
	};
}

const keyOf = ({ orderNo, itemNo }: Stop): string => `${orderNo}\n${itemNo}`;

/**
 * The items of the rows by order and item, in whatever order the rows come.
 * @param dayCutHour hour at which the statistical day begins
 */
export function stopsOf(rows: readonly StopRow[], dayCutHour: number): readonly Stop[] {
	return rows
		.map((row) => stopOf(row, dayCutHour))
		.toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
}

/** True where something was stopped, in full or in part. */
export const isStopped = ({ outcome }: Stop): boolean => outcome === "done" || outcome === "partly";

/** True where money was frozen: an amount above 0, else a time or words that say so. */
export function isFrozen({ amounts, frozenAt, status }: Stop): boolean {
	return amounts.frozen === null ? frozenAt !== null || REACHED.frozen.test(status) : amounts.frozen > 0;
}

/** True where money went back: an amount above 0, else a time or words that say so. */
export function isReturned({ amounts, returnedAt, status }: Stop): boolean {
	return amounts.returned === null
		? returnedAt !== null || REACHED.returned.test(status)
		: amounts.returned > 0;
}

/** True where stop or freezing was lifted in so many words. */
export const isReleased = ({ status }: Stop): boolean => RELEASED.test(status);
