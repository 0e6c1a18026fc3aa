/** The family of rates over alerts: confirmed of those checked, dissuaded of those confirmed, reached in time. */
import { lit, type Sql, sql } from "@/lib/sql/fragment";
import type { RateMetric } from "./rate";

const ALERT = sql`alert`;
const ALL = sql`TRUE`;

/** Minutes from issue to first call that count as in time while the station has set no others. */
const TIMELY_MINUTES = 30;

/** Rows where the condition is true, false, or not known. */
function counted(condition: Sql): Pick<RateMetric, "part" | "whole" | "unknown"> {
	return {
		part: sql`count(*) FILTER (WHERE ${condition})`,
		whole: sql`count(${condition})`,
		unknown: sql`count(*) - count(${condition})`,
	};
}

/** 预警确认率: alerts found to be fraud ÷ alerts checked with a finding. Domain contract §5. */
export const alertConfirmed: RateMetric = {
	id: "alert_confirmed",
	label: { zh: "预警确认率", en: "Alerts confirmed" },
	rule: "统计期内下发的预警中确认涉诈的占已核查者的比例；未写明是否涉诈的为未核查，不在分母中",
	watch: "未核查的另列条数",
	riseIs: "neutral",
	from: ALERT,
	isOfEvents: false,
	time: { kind: "moment", column: "issued_time" },
	condition: ALL,
	...counted(sql`is_confirmed`),
	isCount: true,
	maturing: null,
};

/** 劝阻成功率: dissuaded ÷ alerts confirmed as fraud, not ÷ all alerts. A time of dissuading without the flag counts as dissuaded. Domain contract §5. */
export const alertDissuaded: RateMetric = {
	id: "alert_dissuaded",
	label: { zh: "劝阻成功率", en: "Confirmed alerts dissuaded" },
	rule: "统计期内下发、确认涉诈的预警中劝阻成功的占比；分母为确认涉诈且结果已写明的，不是全部预警",
	watch: "以全部已处置预警为分母会得出不同的数，两者不可互比；结果未写明的另列条数",
	riseIs: "better",
	from: ALERT,
	isOfEvents: false,
	time: { kind: "moment", column: "issued_time" },
	condition: sql`is_confirmed`,
	...counted(sql`coalesce(is_dissuaded, CASE WHEN stopped_time IS NOT NULL THEN TRUE END)`),
	isCount: true,
	maturing: null,
};

/**
 * 处置及时率: alerts first called within the minutes ÷ alerts with both times; a missing time, or one without a clock, is
 * not "in time" and not late either. Domain contract §5.
 */
export function alertTimelyWithin(minutes: number): RateMetric {
	const isReadable = sql`issued_time_has_clock AND first_call_time_has_clock AND first_call_time >= issued_time`;
	const seconds = sql`date_diff('second', issued_time, first_call_time)`;
	return {
		id: "alert_timely",
		label: { zh: "处置及时率", en: "Alerts called in time" },
		rule: `统计期内下发的预警中，下发后${minutes}分钟内首次拨打的占两个时间均写明者的比例`,
		watch: "缺少下发或拨打时间、没有时分、或拨打早于下发的不算及时也不算超时，另列条数",
		riseIs: "better",
		from: ALERT,
		isOfEvents: false,
		time: { kind: "moment", column: "issued_time" },
		condition: ALL,
		...counted(sql`CASE WHEN ${isReadable} THEN ${seconds} <= ${lit(minutes * 60)} END`),
		isCount: true,
		maturing: null,
	};
}

/** {@link alertTimelyWithin} the usual 30 minutes. */
export const alertTimely: RateMetric = alertTimelyWithin(TIMELY_MINUTES);
