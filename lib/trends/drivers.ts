/** What drove the change of calls, by class and by village, as plain data. */

import type { PlanRow } from "@/lib/analysis/plan";
import type { byValuePlan } from "@/lib/analysis/plans/by-value";
import { type Explanation, explainChange, type WhyContext } from "@/lib/analysis/why";
import { DIMENSIONS } from "@/lib/dimensions";
import { METRICS } from "@/lib/metrics";
import type { WallDriver } from "./wall-parts";

type Rows = readonly PlanRow<typeof byValuePlan>[];

function driverOf(dimension: WallDriver["dimension"], { base, now, parts }: Explanation): WallDriver {
	return {
		dimension,
		label: DIMENSIONS[dimension].label.zh,
		base,
		now,
		parts: parts.map((part) => ({
			value: part.value,
			label: part.label,
			base: part.base ?? 0,
			now: part.now ?? 0,
			contribution: part.contribution,
			// A text of numbers knows no negative zero.
			share: part.share === null ? null : part.share + 0,
			compared: part.compared,
		})),
	};
}

/** @param rows of the plan by-value of calls, by dimension; empty where the years cannot be compared */
export function wallDrivers(
	rows: Readonly<Record<WallDriver["dimension"], Rows>>,
	context: WhyContext,
): readonly WallDriver[] {
	return (["fraud_category", "victim_village"] as const).flatMap((dimension) => {
		const asked = { metric: METRICS.calls, dimension: DIMENSIONS[dimension], side: "lastYear" } as const;
		const explained = explainChange(asked, rows[dimension], context);
		return explained === null ? [] : [driverOf(dimension, explained)];
	});
}
