/** The family of rates over losses: how much was stopped, how much came back; the stages are never mixed. */
import { type Sql, sql } from "@/lib/sql/fragment";
import type { RateMetric } from "./rate";

/**
 * Counted calls with a known loss above 0 and what the stop-payments that name their number say; `amount_fen` null where none
 * of them states an amount. Empty while the workspace has no stop-payments: nothing recorded is not nothing stopped.
 */
function callsWith(amount: Sql): Sql {
	return sql`(
	SELECT e.call_day AS call_day, e.loss_fen AS loss_fen, s.orders AS orders, s.amount_fen AS amount_fen
	FROM event AS e
	LEFT JOIN (
		SELECT incident_no, count(*) AS orders, CAST(sum(${amount}) AS DOUBLE) AS amount_fen
		FROM stop_payment
		WHERE incident_no IS NOT NULL
		GROUP BY incident_no
	) AS s ON s.incident_no = e.incident_no
	WHERE e.ordinal = 1 AND e.loss_fen > 0 AND EXISTS (SELECT 1 FROM stop_payment)
)`;
}

/** An order that failed in so many words, and neither stopped nor froze anything, stopped nothing. */
const NOTHING_IF_FAILED = sql`CASE WHEN executed_time IS NULL AND frozen_time IS NULL
	AND (failure_reason IS NOT NULL OR regexp_matches(result, '失败|未成功|不成功|未止付|无法止付|无余额')) THEN 0 END`;

/** Calls whose orders state an amount, or that have no order at all, of which nothing was stopped. */
const IS_KNOWN = sql`orders IS NULL OR amount_fen IS NOT NULL`;

const SHARE_OF_LOSS = {
	isOfEvents: false,
	time: { kind: "day", column: "call_day" },
	condition: sql`TRUE`,
	// DuckDB's least() skips nulls: without the filter a call nothing was stopped of would count as stopped in full.
	part: sql`coalesce(sum(least(amount_fen, loss_fen)) FILTER (WHERE amount_fen IS NOT NULL), 0)`,
	whole: sql`coalesce(sum(loss_fen) FILTER (WHERE ${IS_KNOWN}), 0)`,
	unknown: sql`count(*) FILTER (WHERE NOT (${IS_KNOWN}))`,
	isCount: false,
	maturing: null,
} as const;

/** 止付率: amounts stopped (else frozen: both hold the same money) ÷ known losses of the same calls. Domain contract §5. */
export const stoppedShare: RateMetric = {
	...SHARE_OF_LOSS,
	id: "stopped_share",
	label: { zh: "止付率", en: "Losses stopped" },
	rule: "统计期内接报、损失已知的电诈警情，其止付单所止付金额（未写明的按冻结金额）之和占损失之和的比例；一起警情的止付金额不超过其损失",
	watch: "止付不等于返还；只计写明警情编号的止付单，写明止付单而无金额的警情不在分母中，另列起数",
	riseIs: "better",
	from: callsWith(sql`coalesce(executed_amount_fen, frozen_amount_fen, ${NOTHING_IF_FAILED})`),
};

/** 挽损率: amounts returned ÷ known losses of the same calls. Domain contract §5. */
export const returnedShare: RateMetric = {
	...SHARE_OF_LOSS,
	id: "returned_share",
	label: { zh: "挽损率", en: "Losses returned" },
	rule: "统计期内接报、损失已知的电诈警情，其止付单所返还金额之和占损失之和的比例；一起警情的返还金额不超过其损失",
	watch: "返还常在数月之后，近期偏低；止付、冻结中的金额不算返还",
	riseIs: "better",
	from: callsWith(
		sql`CASE WHEN returned_amount_fen IS NULL AND returned_time IS NULL THEN 0 ELSE returned_amount_fen END`,
	),
};
