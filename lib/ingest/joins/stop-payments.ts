/** What became of the stop-payments of one event: amounts against the loss, else the words of the results. */
import type { EventMoment, JoinedValue } from "@/lib/dimensions/dimension";
import type { StoredValues } from "../read-field";
import { momentIn, numberOf, numberWords, textOf } from "./row-values";

/** The moments of a stop-payment, that nearest to the event first. */
export const STOP_TIMES = [
	"report_time",
	"requested_time",
	"transfer_time",
	"executed_time",
	"frozen_time",
] as const;

const FAILED = /失败|未成功|不成功|未止付|无法止付|止付不了|余额不足|无余额|已转出|已取现|^否$/;
const PARTLY = /部分/;
const DONE = /成功|已止付|已冻结|止付完成|全额|^是$/;

/** When a stop-payment was asked for or done; null when no time is known. */
export function stopTimeOf(row: StoredValues): EventMoment | null {
	for (const field of STOP_TIMES) {
		const at = momentIn(row, field);
		if (at !== null) return at;
	}
	return null;
}

type Outcome = "done" | "partly" | "failed" | null;

/** The amount held of one item in 1/100 yuan: what was stopped, else what was frozen, because both hold the same money. */
function heldOf(row: StoredValues): number | null {
	return numberOf(row.executed_amount_fen) ?? numberOf(row.frozen_amount_fen);
}

function outcomeOf(row: StoredValues): Outcome {
	const held = heldOf(row);
	const words = `${textOf(row.result) ?? ""}`;
	if (held === 0 || FAILED.test(words)) return "failed";
	if (PARTLY.test(words)) return "partly";
	if (held !== null || DONE.test(words)) return "done";
	if (textOf(row.failure_reason) !== null) return "failed";
	const isDone = textOf(row.executed_time) ?? textOf(row.frozen_time);
	return isDone === null ? null : "done";
}

function outcomeOfAll(rows: readonly StoredValues[], lossFen: number | null): string | null {
	const outcomes = rows.map(outcomeOf);
	const held = rows.map(heldOf).reduce<number>((sum, amount) => sum + (amount ?? 0), 0);
	const isHeld = outcomes.some((outcome) => outcome === "done" || outcome === "partly");
	if (!isHeld) return outcomes.every((outcome) => outcome === "failed") ? "stop_failed" : null;
	if (lossFen !== null && lossFen > 0 && held >= lossFen) return "stopped_fully";
	const isAmountKnown = rows.every((row, at) => outcomes[at] === "failed" || heldOf(row) !== null);
	if (outcomes.includes("partly") || (isAmountKnown && lossFen !== null && held < lossFen))
		return "stopped_partly";
	return "stopped";
}

const yuan = (fen: number) => `${fen / 100}元`;

/** The value of the orders of one event without an alert; null where no result is known yet. */
export function stoppedValue(rows: readonly StoredValues[], lossFen: number | null): JoinedValue | null {
	const value = outcomeOfAll(rows, lossFen);
	if (value === null) return null;
	const orders = [...new Set(rows.map((row) => textOf(row.order_no)))].sort();
	const held = rows.reduce((sum, row) => sum + (heldOf(row) ?? 0), 0);
	const amounts = held > 0 ? `，止付${yuan(held)}${lossFen === null ? "" : `，损失${yuan(lossFen)}`}` : "";
	const result = value === "stop_failed" ? "，止付未成功" : amounts;
	return {
		value,
		evidence: `止付单${orders.map(numberWords).join("、")}${result}；未见发案前后的预警`,
	};
}
