/** What becomes of matches: which events are earlier, what kind a hit is, in which order hits stand, and who stands apart. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CivilMoment } from "@/lib/base/civil";
import type { StoredValues } from "@/lib/ingest/read-field";
import { batchOf } from "@/lib/screening/signer";
import {
	at,
	HOME,
	ID1,
	ID2,
	OTHER_PHONE,
	PHONE,
	receiptRow,
	screened,
	type ToldVictim,
	verdictOf,
	victimRow,
} from "./match-sample";

const VICTIM = victimRow(ID1, PHONE, "甲一");
const WIFE = { ...victimRow(ID2, OTHER_PHONE, "乙二"), victim_household_no: "H1" };

describe("an event", () => {
	const when = (signed: string, told: Omit<ToldVictim, "row">) =>
		verdictOf({
			victims: [{ ...told, row: VICTIM }],
			receipts: [receiptRow(ID1, null, "甲一", at("signed_time", signed))],
		});

	it.each<[string, string, Omit<ToldVictim, "row">, string]>([
		["of the day before, no clock", "2026-05-01", { report: "2026-04-30" }, "self id strong"],
		["a minute before", "2026-05-01 10:00", { report: "2026-05-01 09:59" }, "self id strong"],
		["of the same minute", "2026-05-01 10:00", { report: "2026-05-01 10:00" }, "nothing"],
		["a minute after", "2026-05-01 10:00", { report: "2026-05-01 10:01" }, "nothing"],
		["of the day, signed without a clock", "2026-05-01", { report: "2026-05-01 09:59" }, "undecided"],
		["of the day, reported without a clock", "2026-05-01 10:00", { report: "2026-05-01" }, "undecided"],
		["of the day after, no clock", "2026-05-01", { report: "2026-05-02" }, "nothing"],
		[
			"met before and reported after the signing",
			"2026-05-01 10:00",
			{ report: "2026-05-03 10:00", occur: "2026-04-20 10:00" },
			"self id strong",
		],
		[
			"whose offence has no clock but whose report came before",
			"2026-05-01 10:00",
			{ report: "2026-05-01 09:00", occur: "2026-05-01" },
			"self id strong",
		],
		[
			"met on the day, no clock, and reported after",
			"2026-05-01 10:00",
			{ report: "2026-05-01 11:00", occur: "2026-05-01" },
			"undecided",
		],
		[
			"of which only the offence is known",
			"2026-05-01",
			{ report: "", occur: "2026-04-01" },
			"self id strong",
		],
		["without any time", "2026-05-01", { report: "" }, "nothing"],
	])("%s", (_, signed, told, expected) => {
		expect(when(signed, told)).toBe(expected);
	});

	it("tells when it was, what it was and what was lost, by the offence where known", () => {
		const { hits } = screened({
			victims: [{ report: "2026-03-02 10:00", occur: "2026-03-01", village: 1, row: VICTIM }],
			receipts: [receiptRow(ID1, null, "甲一")],
		});
		expect(hits[0]?.evidence[0]?.event).toEqual({
			eventNo: "J1",
			ordinal: 1,
			at: "2026-03-01 00:00:00",
			hasClock: false,
			category: "rebate_orders",
			lossFen: 500_000,
			village: "溪口村",
		});
	});

	it("has several victims, numbered in the order of their names as in the event table", () => {
		const victims = [1, 2].map((ordinal) => ({ ordinal, row: ordinal === 1 ? VICTIM : WIFE }));
		const ordinalOf = (id: string) =>
			screened({ victims, receipts: [receiptRow(id, null, null)] }).hits[0]?.evidence[0]?.event.ordinal;
		expect(["乙二", "甲一"].toSorted()).toEqual(["乙二", "甲一"]);
		expect([ordinalOf(ID2), ordinalOf(ID1)]).toEqual([1, 2]);
	});
});

describe("a hit", () => {
	it("is self, relation or both, as strong as its strongest evidence, the latest event first", () => {
		const victims = [
			{ no: "J1", report: "2026-01-01 10:00", row: VICTIM },
			{ no: "J2", report: "2026-02-01 10:00", row: VICTIM },
			{ no: "J3", report: "2026-03-01 10:00", row: WIFE },
		];
		const hitOf = (receipt: StoredValues) => screened({ victims, receipts: [receipt] }).hits[0];
		const both = hitOf(receiptRow(null, PHONE, "甲一", { household_no: "H1" }));
		expect([both?.kind, both?.strength]).toEqual(["both", "strong"]);
		expect(both?.evidence.map(({ event, side }) => `${side} ${event.eventNo}`)).toEqual([
			"relation J3",
			"self J2",
			"self J1",
		]);
		expect(hitOf(receiptRow(null, PHONE, "甲一"))?.kind).toBe("self");
		expect(hitOf(receiptRow(null, null, "丙三", { household_no: "H1" }))?.kind).toBe("relation");
	});

	it("tells the signer as written, with one key for a person", () => {
		const receipt = receiptRow(ID1, "13912345678", "甲 一", {
			batch: "上午批",
			village: "霁溪镇溪口",
			grid: "三网格",
			employer: "金星厂",
			promoter: "丁四",
			phone: "139 1234 5678",
			id_no: ID1,
		});
		const signer = {
			receiptNo: "R1",
			signedAt: "2026-05-01 10:00:00",
			hasClock: true,
			batch: "morning",
			name: "甲 一",
			phone: "139 1234 5678",
			idNo: ID1,
			village: "溪口村",
			grid: "三网格",
			employer: "金星厂",
			promoter: "丁四",
			personKey: `i${ID1}`,
		};
		expect(screened({ victims: [{ row: VICTIM }], receipts: [receipt] }).hits[0]?.signer).toEqual(signer);
	});

	it("holds no name and no number in its words", () => {
		const { hits } = screened({
			victims: [{ row: { ...WIFE, victim_residence: HOME, victim_contact_phone_numbers: PHONE } }],
			receipts: [
				receiptRow(ID1, PHONE, "甲一", {
					address: HOME,
					household_no: "H1",
					family_phone_numbers: OTHER_PHONE,
				}),
			],
		});
		const words = hits.flatMap(({ evidence }) => evidence.map((one) => one.words));
		expect(new Set(words)).toEqual(
			new Set(["户号相同", "住址相同", "受害人登记的紧急联系人（电话相同）", "回执所填亲情号（电话相同）"]),
		);
		expect(words.join("")).not.toMatch(/\d|甲|乙|H1|溪口/);
	});
});

describe("receipts together", () => {
	const victims = [{ row: VICTIM }];

	it("count once each, persons by ID number, phones or name with village", () => {
		const receipts = [
			receiptRow(ID1, PHONE, "甲一"),
			receiptRow(ID1, OTHER_PHONE, "甲一", { receipt_no: "R2" }),
			receiptRow(null, OTHER_PHONE, "丙三", { receipt_no: "R3" }),
			receiptRow(null, null, "丙三", { receipt_no: "R4", village: "甲村" }),
			receiptRow(null, null, "丙三", { receipt_no: "R5", village: "乙村" }),
			receiptRow(null, null, null, { receipt_no: "R6" }),
		];
		expect(screened({ victims, receipts })).toMatchObject({ screened: 6, persons: 5 });
	});

	it("tell of frauds that no record knows, but not where one does", () => {
		const said = { was_defrauded: true };
		const reported = (receipt: StoredValues) => verdictOf({ victims, receipts: [receipt] });
		expect(reported(receiptRow(ID2, null, "丙三", said))).toBe("self-reported");
		expect(reported(receiptRow(ID2, null, "丙三", { was_defrauded: false }))).toBe("nothing");
		expect(reported(receiptRow(ID2, null, "丙三"))).toBe("nothing");
		expect(reported(receiptRow(ID1, null, "甲一", said))).toBe("self id strong");
		const early = at("signed_time", "2026-02-01 10:00");
		expect(reported(receiptRow(ID1, null, "甲一", { ...said, ...early }))).toBe("self-reported");
		const sameDay = at("signed_time", "2026-03-01");
		expect(reported(receiptRow(ID1, null, "甲一", { ...said, ...sameDay }))).toBe("undecided");
	});

	it("stand the latest first, of one moment by number, whatever the order of the rows", () => {
		const households = ["H1", "H2", null];
		const receipts = Array.from({ length: 24 }, (_, place) =>
			receiptRow(
				place % 5 === 0 ? ID1 : null,
				place % 3 === 0 ? OTHER_PHONE : null,
				place % 2 === 0 ? "甲一" : "丙三",
				{
					receipt_no: `R${String(place).padStart(2, "0")}`,
					...at("signed_time", place % 4 === 0 ? "2026-05-01" : `2026-05-0${(place % 3) + 1} 10:00`),
					household_no: households[place % 3] ?? null,
					address: place % 7 === 0 ? HOME : null,
					was_defrauded: place % 6 === 1,
				},
			),
		);
		const people = [
			{ no: "J1", row: { ...VICTIM, victim_residence: HOME } },
			{ no: "J2", report: "2026-05-01 08:00", row: WIFE },
			{ no: "J3", row: { ...victimRow(null, OTHER_PHONE, null), victim_household_no: "H2" } },
		];
		const expected = screened({ victims: people, receipts });
		const order = expected.hits.map(({ signer }) => `${signer.signedAt} ${signer.receiptNo}`);
		expect(order.length).toBeGreaterThan(5);
		expect(expected.undecided.length + expected.selfReported.length).toBeGreaterThan(0);
		const moments = expected.hits.map(({ signer }) => signer.signedAt);
		expect(moments).toEqual(moments.toSorted().reverse());
		fc.assert(
			fc.property(fc.shuffledSubarray(receipts, { minLength: receipts.length }), (shuffled) => {
				expect(screened({ victims: people, receipts: shuffled })).toEqual(expected);
			}),
			{ numRuns: 40 },
		);
	});
});

describe("a batch", () => {
	const clock = (moment: string) => ({ moment: moment as CivilMoment, hasClock: true });
	const NOON = clock("2026-05-01 12:00:00");

	it.each([
		["上午", "morning"],
		["上午批", "morning"],
		["早上", "morning"],
		["第一批", "morning"],
		["AM", "morning"],
		["下午", "afternoon"],
		["下", "afternoon"],
		["第二批", "afternoon"],
		["pm", "afternoon"],
	])("is what is written: %s", (written, expected) => {
		const other = clock(expected === "morning" ? "2026-05-01 18:00:00" : "2026-05-01 08:00:00");
		expect(batchOf(written, other, 12)).toBe(expected);
	});

	it("is told by the clock where nothing clear is written, and by nothing without a clock", () => {
		expect(batchOf(null, clock("2026-05-01 11:59:59"), 12)).toBe("morning");
		expect(batchOf(null, NOON, 12)).toBe("afternoon");
		expect(batchOf(null, NOON, 13)).toBe("morning");
		expect(batchOf("上下午", NOON, 12)).toBe("afternoon");
		expect(batchOf("20260501批", NOON, 12)).toBe("afternoon");
		expect(batchOf(null, { ...NOON, hasClock: false }, 12)).toBeNull();
		expect(batchOf("上午", { ...NOON, hasClock: false }, 12)).toBe("morning");
	});
});
