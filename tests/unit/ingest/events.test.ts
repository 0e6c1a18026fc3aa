/** Calls, cases and victims joined into events. */
import { describe, expect, it } from "vitest";
import { assembleEvents, mergePersons } from "@/lib/ingest/events";

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
			victimLossFen: 250,
			source: { lossFen: 250 },
		});
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
			events.map((event) => [event.ordinal, event.victimName, event.victimLossFen, event.source.lossFen]),
		).toEqual([
			[1, "乙", null, 100],
			[2, "甲", null, 100],
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

	it("keeps two people of the same name with different IDs apart", () => {
		const persons = mergePersons([
			victim("incident", "J1", "i:1", { victim_name: "甲" }),
			victim("incident", "J1", "i:2", { victim_name: "甲" }),
		]);
		expect(persons).toHaveLength(2);
	});
});
