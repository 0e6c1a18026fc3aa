/** Which periods villages are assessed for, and what stands for any other that an address names. */
import type { PeriodChoice } from "@/lib/calendar/periods";

/** In the order of the bar; the first is that of an address that names none of them. */
export const ASSESSED_PERIODS = ["year_to_date", "month", "quarter", "year"] as const;

/** The period of an address as an assessment takes it, pinned or not. */
export function assessedPeriod(period: PeriodChoice): PeriodChoice {
	const kinds: readonly string[] = ASSESSED_PERIODS;
	return kinds.includes(period.kind) ? period : { kind: ASSESSED_PERIODS[0] };
}
