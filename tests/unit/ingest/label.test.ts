/** Days after the day cut, reasons not to count, and the columns of labelled events. */
import { describe, expect, it } from "vitest";
import { type CivilMoment, isCivilMoment } from "@/lib/base/civil";
import { dateOfDayNumber } from "@/lib/calendar/civil";
import { DIMENSION_LIST } from "@/lib/dimensions";
import { dictionaryOf } from "@/lib/dimensions/dictionary";
import { type AssembledEvent, assembleEvents } from "@/lib/ingest/events";
import { callExclusion, caseExclusion, labelEvents, statisticalDay } from "@/lib/ingest/label";
import type { StoredValues } from "@/lib/ingest/read-field";
import { eventColumns } from "@/lib/ingest/schema";
import { DEFAULT_SETTINGS } from "@/lib/settings/settings";

const context = {
	settings: DEFAULT_SETTINGS,
	places: { villages: [], zones: [], enterprises: [] },
};

function moment(written: string): CivilMoment {
	if (!isCivilMoment(written)) throw new Error(written);
	return written;
}

function dayOf(written: string, cut: number, hasClock = true): string {
	const day = statisticalDay({ moment: moment(written), hasClock }, cut);
	return day === null ? "null" : dateOfDayNumber(day);
}

describe("statisticalDay", () => {
	it.each([
		["2026-05-11 00:00:00", 0, "2026-05-11"],
		["2026-05-11 23:59:59", 0, "2026-05-11"],
		["2026-05-11 07:59:59", 8, "2026-05-10"],
		["2026-05-11 08:00:00", 8, "2026-05-11"],
		["2026-05-12 00:30:00", 8, "2026-05-11"],
		["2026-01-01 03:00:00", 8, "2025-12-31"],
		["2024-03-01 00:00:00", 1, "2024-02-29"],
		["2026-05-11 22:59:59", 23, "2026-05-10"],
	])("%s with the cut at %i belongs to %s", (written, cut, day) => {
		expect(dayOf(written, cut)).toBe(day);
	});

	it("leaves a bare date its own day, whatever the cut", () => {
		for (const cut of [0, 8, 23]) expect(dayOf("2026-05-11 00:00:00", cut, false)).toBe("2026-05-11");
	});

	it("knows no day of no moment", () => {
		expect(statisticalDay(null, 8)).toBeNull();
	});
});

const REPORTED = {
	incident_no: "J1",
	report_time: "2026-05-10 03:00:00",
	report_time_has_clock: true,
	category_original: "刷单返利",
};
const FILED = {
	case_no: "A1",
	filed_time: "2026-05-12 02:00:00",
	filed_time_has_clock: true,
	category_original: "刷单返利",
};

function eventOf(incident: StoredValues | null, caseFile: StoredValues | null): AssembledEvent {
	const [event] = assembleEvents({
		incidents: incident === null ? [] : [incident],
		caseFiles: caseFile === null ? [] : [{ ...caseFile, ...(incident ? { incident_no: "J1" } : {}) }],
		victims: [],
	});
	if (!event) throw new Error("one event");
	return event;
}

const excluded = (more: StoredValues) => callExclusion(eventOf({ ...REPORTED, ...more }, null), context);
const caseExcluded = (more: StoredValues) => caseExclusion(eventOf(null, { ...FILED, ...more }), context);

describe("callExclusion", () => {
	it.each<[string, StoredValues, string | null]>([
		["counts", {}, null],
		["invalid", { is_invalid: true }, "invalid"],
		["marked valid", { is_invalid: false }, null],
		["a duplicate of another call", { duplicate_of: "J9" }, "duplicate"],
		["a duplicate, said by a word", { duplicate_of: "是" }, "duplicate"],
		["no duplicate, said by a word", { duplicate_of: "否" }, null],
		["naming itself", { duplicate_of: "J1" }, null],
		["theft", { category_original: "盗窃" }, "not_fraud"],
		[
			"theft at first, confirmed as fraud",
			{ category_original: "盗窃", category_confirmed: "刷单返利" },
			null,
		],
		["fraud at first, confirmed as a quarrel", { category_confirmed: "民间纠纷" }, "not_fraud"],
		["of no category", { category_original: null }, null],
		["invalid and a duplicate: the first reason", { is_invalid: true, duplicate_of: "J9" }, "invalid"],
	])("a call %s", (_name, more, reason) => {
		expect(excluded(more)).toBe(reason);
	});

	it("says that a case alone was never reported as a call", () => {
		expect(callExclusion(eventOf(null, FILED), context)).toBe("no_time");
	});
});

describe("caseExclusion", () => {
	it.each<[string, StoredValues, string | null]>([
		["counts", {}, null],
		["not filed", { filed_time: null }, "not_filed"],
		["merged", { merged_into: "A7" }, "merged"],
		["merged into itself", { merged_into: "A1" }, null],
		["not merged, said by a word", { merged_into: "否" }, null],
		["revoked by a flag", { is_revoked: true }, "revoked"],
		["revoked by its state", { status: "已撤销案件" }, "revoked"],
		["not filed by its state", { status: "不予立案" }, "revoked"],
		["handed to another office", { status: "移送其他单位" }, "revoked"],
		["handed over", { status: "已移交" }, "revoked"],
		["sent to the prosecutor", { status: "移送审查起诉" }, null],
		["sent to the prosecutor in short", { status: "移送起诉" }, null],
		["sent to the procuratorate", { status: "移送检察院" }, null],
		["handed to a named procuratorate", { status: "已移送金华市人民检察院" }, null],
		["handed to the court", { status: "移交法院" }, null],
		["not revoked, in words", { status: "未撤案" }, null],
		["solved", { status: "破案" }, null],
		["of theft", { category_original: "盗窃" }, "not_fraud"],
	])("a case %s", (_name, more, reason) => {
		expect(caseExcluded(more)).toBe(reason);
	});

	it("says that a call alone has no case", () => {
		expect(caseExclusion(eventOf(REPORTED, null), context)).toBe("not_filed");
	});
});

describe("a call and a case that are called different things", () => {
	const quarrel = { ...REPORTED, category_original: "纠纷" };

	it("count each by its own name", () => {
		const event = eventOf(quarrel, FILED);
		expect(callExclusion(event, context)).toBe("not_fraud");
		expect(caseExclusion(event, context)).toBeNull();
		const other = eventOf(REPORTED, { ...FILED, category_original: "盗窃" });
		expect(callExclusion(other, context)).toBeNull();
		expect(caseExclusion(other, context)).toBe("not_fraud");
	});

	it("stand in the breakdown under the name that counts", async () => {
		const dictionary = dictionaryOf(DIMENSION_LIST, context);
		const columns = await labelEvents([eventOf(quarrel, FILED)], { dictionary, context });
		const code = columns.find((column) => column.name === "c_fraud_category")?.values[0];
		expect(dictionary.valueOf("fraud_category", Number(code))).toBe("rebate_orders");
	});

	it("leave a case without a name of its own to the call's", () => {
		expect(caseExclusion(eventOf(quarrel, { ...FILED, category_original: null }), context)).toBe("not_fraud");
	});
});

describe("labelEvents", async () => {
	const records = {
		incidents: [
			{ ...REPORTED, loss_fen: 100 },
			{ ...REPORTED, incident_no: "J2", report_time: "2026-05-01 12:00:00", is_invalid: true },
			{ ...REPORTED, incident_no: "J3", report_time: "2026-05-02 12:00:00", category_original: "星际诈骗" },
		],
		caseFiles: [{ ...FILED, incident_no: "J1", solved_time: "2026-05-20 00:00:00" }],
		victims: [
			{ event_kind: "incident", event_no: "J1", person_key: "n:甲", victim_name: "甲", victim_gender: "女" },
			{ event_kind: "incident", event_no: "J1", person_key: "n:乙", victim_name: "乙", victim_gender: "男" },
		],
	};
	const settings = { ...DEFAULT_SETTINGS, dayCutHour: 8 };
	const dictionary = dictionaryOf(DIMENSION_LIST, { ...context, settings });
	const labels = { dictionary, context: { ...context, settings } };
	const columns = await labelEvents(assembleEvents(records), labels);
	const valuesOf = (name: string) => Array.from(columns.find((one) => one.name === name)?.values ?? []);

	it("fills every column of the event table and no other", () => {
		expect(columns.map(({ name, kind }) => [name, kind]).sort()).toEqual(
			eventColumns()
				.map(({ id, kind }) => [id, kind])
				.sort(),
		);
		expect(new Set(columns.map(({ values }) => values.length))).toEqual(new Set([4]));
	});

	it("stands in the order of the call day, what does not count last", () => {
		expect(valuesOf("event_no")).toEqual(["J3", "J1", "J1", "J2"]);
		const days = valuesOf("call_day");
		expect(days.map((day) => (day === null ? null : dateOfDayNumber(Number(day))))).toEqual([
			"2026-05-02",
			"2026-05-09",
			"2026-05-09",
			null,
		]);
		expect(valuesOf("call_exclusion")).toEqual([null, null, null, "invalid"]);
	});

	it("cuts case days too, and leaves a bare date its own", () => {
		const ofJ1 = (name: string) => dateOfDayNumber(Number(valuesOf(name)[1]));
		expect([ofJ1("case_day"), ofJ1("solved_day")]).toEqual(["2026-05-11", "2026-05-20"]);
		expect(valuesOf("case_exclusion")).toEqual([null, null, null, null]);
	});

	it("tells the day of the offence of cases that count, cut like the others, else the day of the report", async () => {
		const occurrence = { occur_from: "2026-05-08 07:59:00", occur_from_has_clock: true };
		const occurDays = async (call: StoredValues | null, file: StoredValues | null) => {
			const labelled = await labelEvents([eventOf(call, file)], labels);
			const [day] = Array.from(labelled.find(({ name }) => name === "occur_day")?.values ?? []);
			return day === null ? null : dateOfDayNumber(Number(day));
		};
		expect(await occurDays({ ...REPORTED, ...occurrence }, FILED)).toBe("2026-05-07");
		expect(await occurDays(REPORTED, FILED)).toBe("2026-05-09");
		expect(await occurDays({ ...REPORTED, ...occurrence }, null)).toBeNull();
		expect(await occurDays({ ...REPORTED, ...occurrence }, { ...FILED, is_revoked: true })).toBeNull();
	});

	it("tells the weekday of the offence by the calendar, whatever counts and wherever the day is cut", async () => {
		const weekdayOf = async (call: StoredValues | null, file: StoredValues | null) => {
			const labelled = await labelEvents([eventOf(call, file)], labels);
			return Array.from(labelled.find(({ name }) => name === "offence_weekday")?.values ?? [])[0];
		};
		// 8 May 2026 was a Friday; before the day cut it stays one.
		const early = { occur_from: "2026-05-08 03:00:00", occur_from_has_clock: true };
		expect(await weekdayOf({ ...REPORTED, ...early }, null)).toBe(5);
		expect(await weekdayOf({ ...REPORTED, ...early, is_invalid: true }, null)).toBe(5);
		const bare = { occur_from: "2026-05-03 00:00:00", occur_from_has_clock: false };
		expect(await weekdayOf({ ...REPORTED, ...bare }, FILED)).toBe(7);
		// Without a day of the offence that of the report, a Sunday.
		expect(await weekdayOf(REPORTED, null)).toBe(7);
		expect(await weekdayOf(null, { ...FILED, filed_time: null })).toBeNull();
	});

	it("tells the loss once for an event with two victims", () => {
		expect(valuesOf("ordinal")).toEqual([1, 1, 2, 1]);
		expect(valuesOf("loss_fen")).toEqual([null, 100, null, null]);
		expect(valuesOf("victim_loss_fen")).toEqual([null, null, null, null]);
	});

	it("codes every dimension, growing by what it never saw, with one letter of source each", () => {
		const genders = valuesOf("c_victim_gender").map((code) =>
			dictionary.valueOf("victim_gender", Number(code)),
		);
		expect(genders).toEqual([null, "male", "female", null]);
		const [category] = valuesOf("c_fraud_category");
		expect(dictionary.valueOf("fraud_category", Number(category))).toBe("星际诈骗");
		for (const letters of valuesOf("sources")) expect(letters).toMatch(/^[mcidrn]{23}$/);
		expect(String(valuesOf("sources")[1])[0]).toBe("c");
		expect(String(valuesOf("sources")[0])[0]).toBe("n");
	});
});
