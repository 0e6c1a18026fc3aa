/** The three exports of calls and which columns a call shows in each; the older of two shares a week with the newer. */
import type { Call } from "./call";
import { type CallHabits, LATER_FIELDS, LATEST_FIELDS } from "./call-cells";
import {
	type Column,
	NEW_COLUMNS,
	NEW_HABITS,
	OLD_COLUMNS,
	OLD_HABITS,
	TABLE_COLUMNS,
	TABLE_HABITS,
} from "./call-columns";
import { type Clock, midnight } from "./clock";
import type { CallField } from "./mess";
import type { FilePlan } from "./sheet";

/** One export of calls: its span, its habits, its layout. */
export interface CallFile {
	readonly name: string;
	readonly sheet: string;
	readonly format: FilePlan["format"];
	readonly columns: readonly Column[];
	readonly habits: CallHabits;
	readonly start: Clock;
	readonly end: Clock;
	readonly titles: readonly string[];
	readonly hasGroups: boolean;
	readonly hasNumbersAndTotal: boolean;
	readonly isNewestFirst: boolean;
}

const YEAR_2025 = midnight("2025-01-01");
const YEAR_2026 = midnight("2026-01-01");
/** The older file of each pair was exported a week into the next year. */
const OLD_END = midnight("2025-01-08");
const TABLE_END = midnight("2026-01-08");

export const OLD: CallFile = {
	name: "警情_2023-2024.xls",
	sheet: "警情",
	format: "xls",
	columns: OLD_COLUMNS,
	habits: OLD_HABITS,
	start: midnight("2023-05-01"),
	end: OLD_END,
	titles: [
		"霁溪派出所电信网络诈骗警情台账",
		"统计时间：2023-05-01至2025-01-07　　导出时间：2025-01-08 08:10",
	],
	hasGroups: false,
	hasNumbersAndTotal: true,
	isNewestFirst: false,
};
export const TABLE: CallFile = {
	name: "警情_2025.csv",
	sheet: "警情",
	format: "csv-gb18030",
	columns: TABLE_COLUMNS,
	habits: TABLE_HABITS,
	start: YEAR_2025,
	end: TABLE_END,
	titles: [],
	hasGroups: false,
	hasNumbersAndTotal: false,
	isNewestFirst: true,
};
export const NEW: CallFile = {
	name: "警情_2026年1月-5月.xlsx",
	sheet: "Sheet1",
	format: "xlsx",
	columns: NEW_COLUMNS,
	habits: NEW_HABITS,
	start: YEAR_2026,
	end: midnight("2026-05-12"),
	titles: ["电信网络诈骗警情统计表（2026-01-01至2026-05-11 08:05）"],
	hasGroups: true,
	hasNumbersAndTotal: true,
	isNewestFirst: false,
};

/** True when the call was reported in the span of the export. */
export const within = (call: Call, file: CallFile): boolean =>
	call.reportAt >= file.start && call.reportAt < file.end;

/** The columns in which a call ends up: those of the last file it stands in, less what only one of two files has. */
export function columnsOf(call: Call): readonly CallField[] {
	const file = [NEW, TABLE, OLD].find((entry) => within(call, entry)) ?? NEW;
	return file.columns.map((entry) => entry.field).filter((field) => isCommon(field, call));
}

/** In a shared week a call shows only what both files have, so that its rows are the same. */
export function isCommon(field: CallField, call: Call): boolean {
	if (call.reportAt >= YEAR_2025 && call.reportAt < OLD_END) return !LATER_FIELDS.includes(field);
	return call.reportAt < YEAR_2026 || call.reportAt >= TABLE_END || !LATEST_FIELDS.includes(field);
}
