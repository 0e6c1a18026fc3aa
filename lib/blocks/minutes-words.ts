/** Minutes as they stand in lists and tables. */
import type { MinuteSummary } from "@/lib/response/minutes";
import { numberText, percentText } from "@/lib/wording/numbers";
import type { TableCell } from "./block";
import type { CellColumn } from "./quality/table";

const MINUTES_PER_HOUR = 60;
const MINUTES_PER_DAY = 1440;

/** A duration in its two largest units, cut off: `45分钟`, `5小时20分`, `3天4小时`. @param minutes ≥ 0 */
export function durationText(minutes: number): string {
	const whole = Math.floor(minutes);
	const [days, hours] = [Math.floor(whole / MINUTES_PER_DAY), Math.floor(whole / MINUTES_PER_HOUR)];
	if (days > 0) return `${days}天${hours % 24}小时`;
	return hours > 0 ? `${hours}小时${whole % MINUTES_PER_HOUR}分` : `${whole}分钟`;
}

const minutesCell = (minutes: number | null): TableCell => ({ text: numberText(minutes), sort: minutes });

function inTimeCell({ inTime, known }: MinuteSummary): TableCell {
	if (known === 0) return { text: "—", sort: null };
	const share = inTime / known;
	return { text: `${percentText(share)}（${numberText(inTime)}/${numberText(known)}）`, sort: share };
}

/**
 * The columns of a summary of minutes: how many have both times, median, ninth decile, share within the limit, and beside them
 * those without a time and those with times in the wrong order.
 */
export function minuteColumns<Row>(
	minutesOf: (row: Row) => MinuteSummary,
	limitMinutes: number,
): readonly CellColumn<Row>[] {
	const column = (id: string, label: string, cell: (minutes: MinuteSummary) => TableCell) => ({
		id,
		label,
		align: "right" as const,
		weight: 2.4,
		cell: (row: Row) => cell(minutesOf(row)),
	});
	const countOf = (count: number): TableCell => ({ text: numberText(count), sort: count });
	return [
		column("known", "两个时间都有", ({ known }) => countOf(known)),
		column("median", "中位（分钟）", ({ medianMinutes }) => minutesCell(medianMinutes)),
		column("p90", "九成以内（分钟）", ({ p90Minutes }) => minutesCell(p90Minutes)),
		column("inTime", `${numberText(limitMinutes)}分钟内`, inTimeCell),
		column("missing", "缺时间", ({ missing }) => countOf(missing)),
		column("reversed", "先后颠倒", ({ reversed }) => countOf(reversed)),
	];
}
