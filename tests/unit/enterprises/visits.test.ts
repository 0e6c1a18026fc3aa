/** Whom to visit: months across a month's end, never visited first, and what an empty column or ledger may say. */
import { describe, expect, it } from "vitest";
import type { CivilDate } from "@/lib/base/civil";
import { reasonText, visitsTable } from "@/lib/blocks/from-enterprises-visits";
import type { Firm, Register } from "@/lib/enterprises/register";
import type { FirmActivities, FirmActivity } from "@/lib/enterprises/talks";
import { visitList } from "@/lib/enterprises/visits";

const day = (text: string) => text as CivilDate;

function firm(name: string, officer: string | null, pledgeDay: string | null): Firm {
	return {
		name,
		zone: "一区",
		adviser: "张顾",
		adviserPhone: null,
		officer,
		pledgeDay: pledgeDay === null ? null : day(pledgeDay),
		workers: 10,
		activated: { app: null, site: null, call_block: null },
	};
}

const talk = (at: string, isTalk = true): FirmActivity => ({
	activityNo: at,
	day: day(at),
	kind: null,
	title: null,
	reached: null,
	team: null,
	isTalk,
});

function registerOf(firms: readonly Firm[]): Register {
	return {
		firms,
		zones: [],
		isFilled: {
			adviser: true,
			officer: firms.some(({ officer }) => officer !== null),
			pledge: firms.some(({ pledgeDay }) => pledgeDay !== null),
		},
		zoneOf: () => null,
	};
}

function heldAt(
	talks: Readonly<Record<string, readonly FirmActivity[]>>,
	since: string | null,
): FirmActivities {
	return {
		since: since === null ? null : day(since),
		byFirm: new Map(Object.entries(talks)),
		byZone: new Map(),
	};
}

const SIGNED = "2020-01-01";

describe("the months since the last talk", () => {
	const reasonsOn = (asOf: string, last: string) =>
		visitList({
			register: registerOf([firm("甲厂", "王一", SIGNED)]),
			activities: heldAt({ 甲厂: [talk(last)] }, "2024-01-01"),
			asOf: day(asOf),
			quietMonths: 6,
		}).officers[0]?.due.flatMap(({ reasons }) => reasons);

	it.each([
		["2026-05-11", "2025-11-11", ["long_ago"]],
		["2026-05-11", "2025-11-12", []],
		["2026-08-31", "2026-02-28", ["long_ago"]],
		["2026-08-31", "2026-03-01", []],
		["2024-08-31", "2024-02-29", ["long_ago"]],
	])("as of %s a talk of %s: %j", (asOf, last, reasons) => {
		expect(reasonsOn(asOf, last)).toEqual(reasons);
	});
});

describe("the list", () => {
	const register = registerOf([
		firm("甲厂", "王一", SIGNED),
		firm("乙厂", "王一", null),
		firm("丙厂", "王一", SIGNED),
		firm("丁厂", null, "2026-05-12"),
		firm("戊厂", "李二", "2026-05-11"),
	]);
	const activities = heldAt(
		{
			甲厂: [talk("2025-01-10")],
			乙厂: [talk("2026-05-01")],
			丁厂: [talk("2026-05-01"), talk("2026-05-02", false)],
			戊厂: [talk("2026-05-11")],
		},
		"2025-01-10",
	);
	const list = visitList({ register, activities, asOf: day("2026-05-11"), quietMonths: 6 });

	it("stands officer by officer, firms without one first, never visited before long ago", () => {
		expect(
			list.officers.map(({ officer, due }) => [officer, due.map(({ name, daysSince }) => [name, daysSince])]),
		).toEqual([
			[null, [["丁厂", 10]]],
			["李二", []],
			[
				"王一",
				[
					["丙厂", null],
					["甲厂", 486],
					["乙厂", 10],
				],
			],
		]);
		expect(list.count).toBe(4);
	});

	it("says why, and counts a pledge from the day it is signed on", () => {
		const reasons = Object.fromEntries(
			list.officers.flatMap(({ due }) => due.map((one) => [one.name, one.reasons])),
		);
		expect(reasons).toEqual({
			丁厂: ["no_pledge"],
			丙厂: ["never_talked"],
			甲厂: ["long_ago"],
			乙厂: ["no_pledge"],
		});
		expect(reasonText("long_ago", list)).toBe("6个月没有讲堂");
		expect(
			visitsTable({ visits: list })
				.rows.map(({ cells }) => cells.map(({ text }) => text))
				.at(1),
		).toEqual(["王一", "丙厂", "一区", "10", "张顾", "2020年1月1日", "从未", "从未", "从未开过讲堂"]);
	});

	it("judges nothing by a column or a ledger that is empty throughout", () => {
		const bare = registerOf([firm("甲厂", null, null), firm("乙厂", null, null)]);
		const without = { register: bare, asOf: day("2026-05-11"), quietMonths: 6 };
		expect(visitList({ ...without, activities: heldAt({}, null) }).count).toBeNull();
		const talked = visitList({
			...without,
			activities: heldAt({ 甲厂: [talk("2026-05-01")] }, "2026-05-01"),
		});
		expect(talked.officers.flatMap(({ due }) => due.map(({ name, reasons }) => [name, reasons]))).toEqual([
			["乙厂", ["never_talked"]],
		]);
		expect(
			visitsTable({ visits: visitList({ ...without, activities: heldAt({}, null) }) }).emptyText,
		).toContain("无法判断");
	});
});
