/** The event table: one row per victim and event with 23 small codes; every question is asked of it. */
import type { Dimension, DimensionId } from "./dimension";

/** Name of the table in the engine. */
export const EVENT_TABLE = "event";

/** Name of the table that says which code stands for which value. */
export const VALUE_TABLE = "dimension_value";

/** Code of 不详 in every dimension. */
export const UNKNOWN_CODE = 0;

/** First code of values outside the domain; codes below it are 1 + the position in the domain. */
export const FIRST_OPEN_CODE = 1000;

/**
 * Why a call or case does not count (domain contract §5): `invalid` 无效, `duplicate` 重复关联, `not_fraud` 非电信诈骗,
 * `no_time` 无时间; for cases `merged` 并案, `revoked` 撤案, `not_filed` 未立案.
 */
export type Exclusion =
	| "invalid"
	| "duplicate"
	| "not_fraud"
	| "no_time"
	| "merged"
	| "revoked"
	| "not_filed";

/** Column of a dimension's code in the event table. */
export function codeColumn(dimension: DimensionId): string {
	return `c_${dimension}`;
}

/** Columns of the number behind a banded dimension, an inclusive range; none for other dimensions. */
export function measureColumns({ id, scale }: Pick<Dimension, "id" | "scale">): readonly string[] {
	return scale === undefined ? [] : [`low_${id}`, `high_${id}`];
}

/**
 * The columns before the codes. Rows are stored sorted by `call_day`, so that a window is a range scan.
 * - `event_no`, `ordinal`: key; ordinal 1 stands for the event itself, further ordinals are further victims.
 * - `call_day`: day number of the report (after the day cut) when the call counts, else null; `call_exclusion` says why.
 * - `occur_day`: day of the offence (else of the report) of a case that counts.
 * - `offence_weekday`: 1 Monday … 7 Sunday of the calendar day of the offence (else as told, else of the report), as dimension 21
 *   reads that day: no day cut, whatever counts; null = unknown. The hour beside it is `low_occur_hour_band`.
 * - `case_day`, `solved_day`: the same for 立案 and 破案; `case_exclusion` says why.
 * - `loss_fen`: loss of the event in 1/100 yuan as labelled, on ordinal 1 only, null = unknown; whole numbers stored as DOUBLE
 *   because its sum is exact below 2^53 and several times faster than a wide integer.
 * - `victim_loss_fen`: loss of this victim; equals `loss_fen` where the event has one victim, else null.
 * - `victim_name`: as written, for masking the narrative on the way to the screen; null = unknown.
 * - `sources`: 23 letters, the {@link LabelSource} initials in dimension order; in upper case where a number is known that
 *   no band holds, which is 不详 as `n` is.
 */
export const EVENT_COLUMNS = [
	{ id: "event_no", kind: "text" },
	{ id: "ordinal", kind: "integer" },
	{ id: "incident_no", kind: "text" },
	{ id: "case_no", kind: "text" },
	{ id: "call_day", kind: "integer" },
	{ id: "call_exclusion", kind: "text" },
	{ id: "case_day", kind: "integer" },
	{ id: "case_exclusion", kind: "text" },
	{ id: "solved_day", kind: "integer" },
	{ id: "occur_day", kind: "integer" },
	{ id: "offence_weekday", kind: "integer" },
	{ id: "report_time", kind: "moment" },
	{ id: "loss_fen", kind: "number" },
	{ id: "victim_loss_fen", kind: "number" },
	{ id: "victim_name", kind: "text" },
	{ id: "sources", kind: "text" },
] as const;
