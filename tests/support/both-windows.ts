/** The windows of a registered period from the product, held against those worked out a second time. */
import { expect } from "vitest";
import type { Windows } from "@/lib/analysis/question";
import type { CivilDate } from "@/lib/base/civil";
import type { PeriodId } from "@/lib/calendar/periods";
import { windowsOf } from "@/lib/report/request";
import type { Settings } from "@/lib/settings/settings";
import { plainWindows } from "./plain-periods";

/** Fails where the two differ; a holiday's 同比 is told by the festivals' own tests. */
export function windowsBothWays(kind: PeriodId, asOf: string, settings: Settings): Windows {
	const request = {
		asOf: asOf as CivilDate,
		period: { kind },
		basis: "calls" as const,
		filters: [],
		crosses: [],
	};
	const { windows } = windowsOf(request, settings);
	const { current, previous, lastYear } = plainWindows(kind, asOf, settings.weekStart);
	expect([asOf, windows]).toEqual([asOf, { current, previous, lastYear: lastYear ?? windows.lastYear }]);
	return windows;
}
