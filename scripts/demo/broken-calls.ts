/** Rows that nobody can read: report times that never were and calls without a number; every import must refuse them. */
import type { Call } from "./call";
import { makeCall } from "./calls";
import { HOUR, midnight } from "./clock";
import { Dice } from "./dice";
import type { CallField } from "./mess";
import type { People } from "./person";

/** What is wrong with a row. */
export interface Break {
	readonly field: CallField;
	readonly written: string;
	readonly reason: string;
}

export interface BrokenCall {
	readonly call: Call;
	readonly broken: Break;
}

const impossible = (written: string): Break => ({
	field: "report_time",
	written,
	reason: "impossible_time",
});
const blank = (field: CallField): Break => ({ field, written: "", reason: "missing" });

/** Day the row stands at in its file, and what is wrong with it. */
const BREAKS: readonly (readonly [day: string, broken: Break])[] = [
	["2023-09-14", impossible("2023-09-31 14:20:00")],
	["2024-03-02", impossible("2024-02-30 25:61:00")],
	["2024-08-19", blank("incident_no")],
	["2025-06-11", impossible("2025/13/45 8:03")],
	["2025-11-20", blank("report_time")],
	["2026-02-27", impossible("########")],
	["2026-04-22", blank("incident_no")],
];

/** Seven calls that no file shows whole; they are in no count. */
export function brokenCalls(people: People): readonly BrokenCall[] {
	const dice = new Dice("broken");
	return BREAKS.map(([day, broken], order) => {
		const call = makeCall(dice, people, midnight(day) + 10 * HOUR, {
			fraudClass: "刷单返利",
			isSurge: false,
		});
		const incidentNo = broken.field === "incident_no" ? "" : `J${day.replaceAll("-", "")}9990${order}`;
		return { call: { ...call, incidentNo }, broken };
	});
}
