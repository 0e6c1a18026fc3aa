/** Times after the import itself: a slip of the pen (2062 for 2026) would move the reading day and empty every window. */
import type { CivilMoment } from "@/lib/base/civil";
import type { StoredValues } from "./read-field";
import type { ColumnMapping } from "./recognise";

/** What had happened when the file was written: fields named after their time, but for activities, which are planned ahead. */
const HAPPENED = /(?<!^held|^ended)_time$/;

const REASON = "晚于导入时间，请核对年月日；该行已按所写时间读入";

/** What the officer is told of one such time; the row counts as written. */
interface FutureTime {
	readonly row: number;
	readonly column: string;
	readonly value: string;
	readonly reason: string;
}

/** One warning for each time of something that had happened (report, filing, dispatch, freezing …) that lies after `now`. */
export function futureTimes(
	rows: readonly { readonly row: number; readonly values: StoredValues }[],
	columns: readonly ColumnMapping[],
	now: CivilMoment,
): readonly FutureTime[] {
	const dated = columns.filter(({ field }) => field !== null && HAPPENED.test(field));
	const found: FutureTime[] = [];
	for (const { row, values } of rows)
		for (const { field, heading } of dated) {
			const moment = values[field ?? ""];
			if (typeof moment === "string" && moment > now)
				found.push({ row, column: heading, value: moment, reason: REASON });
		}
	return found;
}
