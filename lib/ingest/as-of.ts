/** How old what a file says is: decides which of two files speaks where they differ, whatever the order they come in. */
import { type CivilMoment, dateOfMoment, isCivilMoment } from "@/lib/base/civil";
import { dayNumber } from "@/lib/calendar/civil";
import type { RecordTable } from "@/lib/records/field";
import { readMoment } from "@/lib/text/moment";
import type { Cell, DecodedSheet } from "./decode/decoded";
import type { StoredValues } from "./read-field";

const STATED =
	/(?:导出|下载|打印|制表|制单|生成|报表|统计截[止至]|截[止至]|查询)\s*(?:时间|日期|于)?\s*[:：]?\s*(\d[^,，;；）)]*)/;

function statedIn(cell: Cell): CivilMoment | null {
	const written = typeof cell === "string" ? STATED.exec(cell)?.[1] : undefined;
	if (written === undefined) return null;
	const reading = readMoment(written.trim(), { dateSystem: 1900 });
	if (!reading.ok || reading.value === null) return null;
	return isCivilMoment(reading.value.moment) ? reading.value.moment : null;
}

/** The moment the title rows above a header give for the export (导出时间：2026-05-11 08:00); a bare date is its beginning. */
export function statedMoment(sheet: DecodedSheet, headerStart: number): CivilMoment | null {
	const stated = sheet.rows.slice(0, headerStart).flat().map(statedIn);
	return latestOf(stated);
}

/** The latest of several moments, unknown ones aside; null when all are unknown. */
export function latestOf(moments: Iterable<CivilMoment | null>): CivilMoment | null {
	let latest: CivilMoment | null = null;
	for (const moment of moments) if (moment !== null && (latest === null || moment > latest)) latest = moment;
	return latest;
}

/**
 * The latest moment that rows tell, in any column of a time.
 * @param now what lies after it is a slip of the pen and says nothing about the file; null = the time is not known
 */
export function horizonOf(
	rows: readonly { readonly values: StoredValues }[],
	table: RecordTable,
	now: CivilMoment | null,
): CivilMoment | null {
	const columns = table.fields.filter(({ kind }) => kind === "moment" || kind === "span_start");
	let latest: CivilMoment | null = null;
	for (const { values } of rows)
		for (const { id } of columns) {
			const moment = values[id];
			if (typeof moment !== "string" || (latest !== null && moment <= latest)) continue;
			if ((now === null || moment <= now) && isCivilMoment(moment)) latest = moment;
		}
	return latest;
}

/** A station that reports every day exports its newest row within so many days. */
const DAYS_TO_EXPORT = 3;

/** Whether a file was written when its last row was news; false where either is unknown. */
export function isSoonAfter(written: CivilMoment | null, horizon: CivilMoment | null): boolean {
	if (written === null || horizon === null) return false;
	const days = dayNumber(dateOfMoment(written)) - dayNumber(dateOfMoment(horizon));
	return days >= 0 && days <= DAYS_TO_EXPORT;
}
