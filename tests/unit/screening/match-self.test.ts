/** Whether a signer is an earlier victim: by what, how sure, and what never matches. */
import { describe, expect, it } from "vitest";
import { at, ID1, ID2, OTHER_PHONE, PHONE, type Row, receiptRow, verdictOf, victimRow } from "./match-sample";

type Person = readonly [id: string | null, phone: string | null, name: string | null];

const SELF_PHONE = "self phone medium";

describe("a signer and an earlier victim", () => {
	it.each<[string, Person, Person, string]>([
		["one ID number", [ID1, null, "甲一"], [ID1, null, "甲一"], "self id strong"],
		["one ID number under two names", [ID1, null, "甲一"], [ID1, null, "甲宜"], "self id strong"],
		["one ID number and phone", [ID1, PHONE, "甲一"], [ID1, PHONE, "甲一"], "self id strong"],
		["one phone and name", [null, PHONE, "甲一"], [ID1, PHONE, "甲 一"], SELF_PHONE],
		["one phone, no name", [null, PHONE, null], [ID1, PHONE, "甲一"], SELF_PHONE],
		["one phone, a masked name", [null, PHONE, "甲*"], [null, PHONE, "甲一"], SELF_PHONE],
		["one of several phones", [null, `${OTHER_PHONE} ${PHONE}`, "甲一"], [null, PHONE, "甲一"], SELF_PHONE],
		["one phone, two ID numbers", [ID1, PHONE, "甲一"], [ID2, PHONE, "甲一"], "nothing"],
		["one phone, two names", [null, PHONE, "甲一"], [null, PHONE, "乙二"], "nothing"],
		["one phone, a masked name of another", [null, PHONE, "乙*"], [null, PHONE, "甲一"], "nothing"],
		["one landline", [null, "0579-87654321", "甲一"], [null, "0579-87654321", "甲一"], "nothing"],
		["one service number", [null, "96110", "甲一"], [null, "96110", "甲一"], "nothing"],
		["one name", [null, OTHER_PHONE, "甲一"], [null, PHONE, "甲一"], "nothing"],
		["nothing but a name", [null, null, "甲一"], [null, null, "甲一"], "nothing"],
		["nothing at all", [null, null, null], [null, null, null], "nothing"],
	])("of %s", (_, signer, victim, expected) => {
		const verdict = verdictOf({
			victims: [{ row: victimRow(...victim) }],
			receipts: [receiptRow(...signer)],
		});
		expect(verdict).toBe(expected);
	});

	it("have nothing to do with each other by damaged and masked ID numbers", () => {
		for (const written of ["330799199003070000", "330799********0029", "3.30799E+17"]) {
			const victim = { ...victimRow(null, null, "甲一"), victim_id_no: written };
			const receipt = receiptRow(null, null, "甲一", { id_no: written });
			expect(verdictOf({ victims: [{ row: victim }], receipts: [receipt] })).toBe("nothing");
		}
	});
});

describe("a name with birth date and village", () => {
	const born = (moment: string, field = "birth_date") => at(field, moment);
	const victim: Row = { ...victimRow(null, PHONE, "甲一"), ...born("1990-03-07", "victim_birth_date") };
	const told = (row: Row, receipt: Row, village = 1, id: string | null = null) =>
		verdictOf({
			victims: [{ row, village }],
			receipts: [receiptRow(id, null, "甲一", { village: "霁溪镇溪口", ...born("1990-03-07"), ...receipt })],
		});
	const WEAK = "self name_birth_village weak";

	it("is weak, whatever words the village is written in", () => {
		expect(told(victim, {})).toBe(WEAK);
		expect(told({ ...victim, victim_id_no_whole: ID1, victim_birth_date: null }, {})).toBe(WEAK);
		expect(told(victim, { birth_date: null }, 1, ID1)).toBe(WEAK);
	});

	it.each<[string, Row, Row, number]>([
		["another birth date", victim, born("1990-03-08"), 1],
		["no birth date", victim, { birth_date: null }, 1],
		["another village", victim, { village: "桥头村" }, 1],
		["no village", victim, { village: null }, 1],
		["a victim of no known village", victim, {}, 0],
		["a masked name", { ...victim, victim_name: "甲*" }, { name: "甲*" }, 1],
	])("does not match with %s", (_, row, receipt, village) => {
		expect(told(row, receipt, village)).toBe("nothing");
	});

	it("does not match where two ID numbers contradict, nor outside the area", () => {
		const other = { ...victim, victim_id_no_whole: ID2 };
		expect(told(other, {}, 1, ID1)).toBe("nothing");
		const outside = verdictOf({
			victims: [{ row: victim, village: 2 }],
			receipts: [receiptRow(null, null, "甲一", { village: "outside", ...born("1990-03-07") })],
		});
		expect(outside).toBe("nothing");
	});

	it("gives way to a phone and to an ID number", () => {
		expect(told(victim, { phone_numbers: PHONE })).toBe(SELF_PHONE);
		expect(told({ ...victim, victim_id_no_whole: ID1 }, {}, 1, ID1)).toBe("self id strong");
	});
});

describe("a phone that several people use", () => {
	const unnamed = victimRow(null, PHONE, null);
	const masked = victimRow(null, PHONE, "甲*");
	const receipts = [receiptRow(null, PHONE, "甲一")];
	const sharing = (...names: readonly string[]) => names.map((name) => receiptRow(null, PHONE, name));

	it("matches nobody whose name is unknown or masked", () => {
		for (const row of [unnamed, masked]) {
			expect(verdictOf({ victims: [{ row }], receipts })).toBe(SELF_PHONE);
			expect(verdictOf({ victims: [{ row }], receipts, others: sharing("甲二") })).toBe("nothing");
			expect(verdictOf({ victims: [{ row }], receipts, others: sharing("甲一", "甲*") })).toBe(SELF_PHONE);
		}
	});

	it("is shared by two ID numbers under one name, and by the people of the register", () => {
		const other = receiptRow(ID2, PHONE, "甲一");
		const mine = [receiptRow(ID1, PHONE, "甲一")];
		expect(verdictOf({ victims: [{ row: unnamed }], receipts: mine, others: [other] })).toBe("nothing");
		const named = victimRow(null, PHONE, "甲一");
		expect(verdictOf({ victims: [{ row: named }], receipts: mine, others: [other] })).toBe("nothing");
		const register: Row = { relation_kind: "kin", name: "甲二", phone_numbers: PHONE, relative_name: "乙二" };
		expect(verdictOf({ victims: [{ row: masked }], receipts, relations: [register] })).toBe("nothing");
	});

	it("still matches the one of equal name", () => {
		const row = victimRow(null, PHONE, "甲一");
		expect(verdictOf({ victims: [{ row }], receipts, others: sharing("甲二", "乙二") })).toBe(SELF_PHONE);
	});
});

describe("records of one victim", () => {
	it("are all found under the ID number of the one that was found by phone", () => {
		const victims = [
			{ no: "J1", row: victimRow(ID1, PHONE, "甲一") },
			{ no: "J2", row: { ...victimRow(ID1, OTHER_PHONE, "甲一"), victim_household_no: "H1" } },
		];
		const receipts = [receiptRow(null, PHONE, "甲一", { household_no: "H1" })];
		expect(verdictOf({ victims, receipts })).toBe("self phone medium; self phone medium");
	});
});
