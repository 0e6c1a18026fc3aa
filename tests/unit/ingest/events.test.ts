/** Calls, cases and victims joined into events. */
import { describe, expect, it } from "vitest";
import { assembleEvents } from "@/lib/ingest/events";
import { mergePersons } from "@/lib/ingest/persons";

const victim = (kind: string, no: string, key: string, more: Record<string, string> = {}) => ({
	event_kind: kind,
	event_no: no,
	person_key: key,
	...more,
});

describe("assembleEvents", () => {
	it("joins a call with its case; the case's loss speaks over the call's", () => {
		const events = assembleEvents({
			incidents: [
				{ incident_no: "J1", report_time: "2026-05-10 08:00:00", report_time_has_clock: true, loss_fen: 100 },
			],
			caseFiles: [{ case_no: "A1", incident_no: "J1", loss_fen: 250 }],
			victims: [],
		});
		expect(events).toHaveLength(1);
		expect(events[0]).toMatchObject({
			eventNo: "J1",
			ordinal: 1,
			source: { lossFen: 250 },
		});
	});

	it("carries the day of the victim's birth", () => {
		const born = victim("incident", "J1", "n:甲", { victim_birth_date: "1985-05-12 00:00:00" });
		const [event] = assembleEvents({ incidents: [{ incident_no: "J1" }], caseFiles: [], victims: [born] });
		expect(event?.source.birthDate).toBe("1985-05-12");
	});

	it("gives a second case of a call, and a case without a known call, events of their own", () => {
		const events = assembleEvents({
			incidents: [{ incident_no: "J1" }],
			caseFiles: [
				{ case_no: "A1", incident_no: "J1" },
				{ case_no: "A2", incident_no: "J1" },
				{ case_no: "A3", incident_no: "J9" },
			],
			victims: [],
		});
		expect(
			events.map((event) => [event.eventNo, event.incident?.incident_no, event.caseFile?.case_no]),
		).toEqual([
			["J1", "J1", "A1"],
			["案件A2", undefined, "A2"],
			["案件A3", undefined, "A3"],
		]);
	});

	it("spreads an event over its victims by name; the loss stays with the event while shares are unknown", () => {
		const events = assembleEvents({
			incidents: [{ incident_no: "J1", loss_fen: 100 }],
			caseFiles: [],
			victims: [
				victim("incident", "J1", "n:甲", { victim_name: "甲" }),
				victim("incident", "J1", "n:乙", { victim_name: "乙" }),
			],
		});
		expect(
			events.map((event) => [
				event.ordinal,
				event.source.victimName,
				event.source.victimCount,
				event.source.lossFen,
			]),
		).toEqual([
			[1, "乙", 2, 100],
			[2, "甲", 2, 100],
		]);
	});

	it("an attempt without a figure lost nothing; a call without a figure is unknown", () => {
		const lossOf = (incident: Record<string, string | boolean>) =>
			assembleEvents({ incidents: [{ incident_no: "J1", ...incident }], caseFiles: [], victims: [] })[0]
				?.source.lossFen;
		expect(lossOf({ is_attempt: true })).toBe(0);
		expect(lossOf({})).toBeNull();
	});
});

describe("records that name each other", () => {
	const namedBy = (pairs: readonly (readonly [string, string])[]) =>
		assembleEvents({
			incidents: pairs.map(([no, other]) => ({ incident_no: no, duplicate_of: other })),
			caseFiles: [],
			victims: [],
		}).map(({ incident }) => incident?.duplicate_of ?? null);

	it("leave the smallest number of a circle standing", () => {
		expect(
			namedBy([
				["J2", "J1"],
				["J1", "J2"],
			]),
		).toEqual(["J1", null]);
		expect(
			namedBy([
				["J1", "J2"],
				["J2", "J3"],
				["J3", "J1"],
				["J4", "J1"],
			]),
		).toEqual([null, "J3", "J1", "J1"]);
	});

	it("stay repeated when the record they name names nobody, or is not there", () => {
		expect(
			namedBy([
				["J2", "J9"],
				["J3", "是"],
				["J4", "J4"],
			]),
		).toEqual(["J9", "是", null]);
	});
});

describe("mergePersons", () => {
	it("joins a name with the same name under an ID, and an unnamed row with the first person", () => {
		const persons = mergePersons([
			victim("incident", "J1", "", { victim_gender: "女" }),
			victim("incident", "J1", "n:甲", { victim_name: "甲" }),
			victim("case_file", "A1", "i:1", { victim_name: "甲", victim_education: "大专" }),
		]);
		expect(persons).toHaveLength(1);
		expect(persons[0]).toMatchObject({ victim_gender: "女", victim_name: "甲", victim_education: "大专" });
	});

	it("gives the same persons in whatever order files named them, unless they contradict each other", () => {
		const rows = [
			victim("incident", "J1", "", { victim_gender: "女", victim_occupation: "务工" }),
			victim("incident", "J1", "n:乙", { victim_name: "乙" }),
			victim("incident", "J1", "n:甲", { victim_name: "甲", victim_gender: "男" }),
			victim("case_file", "A1", "i:1", { victim_name: "甲", victim_education: "大专" }),
		];
		const orders = rows.map((_, at) => [...rows.slice(at), ...rows.slice(0, at)]);
		const results = [...orders, [...rows].reverse()].map((order) =>
			mergePersons(order).map(({ event_kind: _kind, event_no: _no, ...person }) =>
				JSON.stringify(Object.entries(person).sort()),
			),
		);
		expect(new Set(results.map((persons) => persons.join())).size).toBe(1);
		expect(mergePersons(rows)).toMatchObject([
			{ victim_name: "乙", victim_gender: "女", victim_occupation: "务工" },
			{ victim_name: "甲", victim_gender: "男", victim_education: "大专", person_key: "i:1" },
		]);
	});

	it("lets a named person's own words stand over those of an unnamed row", () => {
		const [person] = mergePersons([
			victim("incident", "J1", "n:甲", { victim_name: "甲", victim_gender: "男" }),
			victim("case_file", "A1", "", { victim_gender: "女", victim_marital: "已婚" }),
		]);
		expect(person).toMatchObject({ victim_gender: "男", victim_marital: "已婚", person_key: "n:甲" });
	});

	it("knows a person again whose name is spaced or masked on the other side, and keeps the full name", () => {
		const full = victim("case_file", "A1", "n:王小明", { victim_name: "王小明" });
		for (const written of ["王 小明", "王**", "王某某", "王*明"]) {
			const row = victim("incident", "J1", `n:${written.replace(" ", "")}`, { victim_name: written });
			expect(mergePersons([row, full]), written).toHaveLength(1);
			expect(mergePersons([full, row]), written).toHaveLength(1);
			if (!written.includes(" ")) {
				expect(mergePersons([full, row])[0]).toMatchObject({ victim_name: "王小明" });
				expect(mergePersons([row, full])[0]).toMatchObject({ victim_name: "王小明" });
			}
		}
		for (const other of ["李**", "王*", "王大明", "王某"]) {
			const row = victim("incident", "J1", `n:${other}`, { victim_name: other });
			expect(mergePersons([full, row]), other).toHaveLength(2);
		}
	});

	it("keeps two people of the same name with different IDs apart", () => {
		const persons = mergePersons([
			victim("incident", "J1", "i:1", { victim_name: "甲" }),
			victim("incident", "J1", "i:2", { victim_name: "甲" }),
		]);
		expect(persons).toHaveLength(2);
	});
});
