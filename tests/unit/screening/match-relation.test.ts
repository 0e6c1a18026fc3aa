/** Whether a signer is related to an earlier victim: by which register, column or number, how sure, and what relates nobody. */
import { describe, expect, it } from "vitest";
import {
	HOME,
	ID1,
	ID2,
	OTHER_PHONE,
	PHONE,
	type Row,
	receiptRow,
	screened,
	type Told,
	verdictOf,
	victimRow,
} from "./match-sample";

const VICTIM = victimRow(ID2, OTHER_PHONE, "乙二");

const told = (victim: Row, receipt: Row, more: Partial<Told> = {}) =>
	verdictOf({
		victims: [{ row: { ...VICTIM, ...victim } }],
		receipts: [receiptRow(ID1, PHONE, "甲一", receipt)],
		...more,
	});

describe("a receipt and a victim's row", () => {
	it.each<[string, Row, Row, string]>([
		["one household", { victim_household_no: "H1" }, { household_no: "H1" }, "relation household strong"],
		[
			"one home in two spellings",
			{ victim_residence: "浙江省金华市永康市霁溪镇溪口村3组12号" },
			{ address: "霁溪镇 溪口村３组12号" },
			"relation address medium",
		],
		["one village", { victim_residence: "霁溪镇溪口村" }, { address: "霁溪镇溪口村" }, "nothing"],
		[
			"one dormitory",
			{ victim_residence: "金星厂宿舍3幢502室" },
			{ address: "金星厂宿舍3幢502室" },
			"nothing",
		],
		[
			"a relative with the victim's phone",
			{},
			{ relative_phone_numbers: OTHER_PHONE, relative_name: "乙二" },
			"relation kin medium",
		],
		[
			"a relative who is only called wife",
			{},
			{ relative_phone_numbers: OTHER_PHONE, relative_name: "妻子" },
			"relation kin medium",
		],
		[
			"a relative of another name",
			{},
			{ relative_phone_numbers: OTHER_PHONE, relative_name: "丁四" },
			"nothing",
		],
		["a relative without a phone", {}, { relative_name: "乙二" }, "nothing"],
		[
			"the victim's number as family number",
			{},
			{ family_phone_numbers: OTHER_PHONE },
			"relation family_number medium",
		],
		[
			"the victim as emergency contact",
			{},
			{ contact_phone_numbers: OTHER_PHONE, contact_name: "乙二" },
			"relation emergency_contact medium",
		],
		[
			"a landline as family number",
			{ victim_phone_numbers: "0579-87654321" },
			{ family_phone_numbers: "0579-87654321" },
			"nothing",
		],
		[
			"the signer as the victim's emergency contact",
			{ victim_contact_phone_numbers: PHONE, victim_contact_name: "甲一" },
			{},
			"relation emergency_contact medium",
		],
		[
			"the signer's number as the victim's family number",
			{ victim_family_phone_numbers: PHONE },
			{},
			"relation family_number medium",
		],
		[
			"a contact of another name",
			{ victim_contact_phone_numbers: PHONE, victim_contact_name: "丁四" },
			{},
			"nothing",
		],
		[
			"a household, a home and a number at once",
			{ victim_household_no: "H1", victim_residence: HOME },
			{ household_no: "H1", address: HOME, family_phone_numbers: OTHER_PHONE },
			"relation household strong; relation address medium; relation family_number medium",
		],
	])("of %s", (_, victim, receipt, expected) => {
		expect(told(victim, receipt)).toBe(expected);
	});

	it("are no relatives where the signer is the victim", () => {
		const victims = [{ row: { ...victimRow(ID1, PHONE, "甲一"), victim_household_no: "H1" } }];
		const receipts = [receiptRow(ID1, null, "甲一", { household_no: "H1", family_phone_numbers: PHONE })];
		expect(verdictOf({ victims, receipts })).toBe("self id strong");
	});

	it("are related weakly where both have one name and nothing proves that they are one person", () => {
		const victims = [{ row: { ...victimRow(ID2, OTHER_PHONE, "甲一"), victim_household_no: "H1" } }];
		const receipts = [receiptRow(null, PHONE, "甲一", { household_no: "H1" })];
		const { hits } = screened({ victims, receipts });
		expect(hits[0]?.evidence).toMatchObject([
			{ side: "relation", how: "household", strength: "weak", words: "户号相同，姓名也相同，或为本人" },
		]);
		const masked = [receiptRow(null, PHONE, "甲*", { household_no: "H1" })];
		const hidden = [{ row: { ...victimRow(ID2, OTHER_PHONE, "甲*"), victim_household_no: "H1" } }];
		expect(verdictOf({ victims: hidden, receipts: masked })).toBe("relation household strong");
	});
});

describe("the register of relations", () => {
	const pair = (kind: string, person: Row, relative: Row, more: Row = {}): Row => ({
		relation_kind: kind,
		...person,
		...Object.fromEntries(Object.entries(relative).map(([key, value]) => [`relative_${key}`, value])),
		...more,
	});
	const mine: Row = { id_no_whole: ID1, name: "甲一" };
	const theirs: Row = { id_no_whole: ID2, name: "乙二" };

	it.each<[string, Row, string]>([
		["kin by two ID numbers", pair("kin", mine, theirs), "relation kin strong"],
		["the same the other way round", pair("kin", theirs, mine), "relation kin strong"],
		[
			"kin by a phone on the victim's side",
			pair("kin", mine, { phone_numbers: OTHER_PHONE, name: "乙二" }),
			"relation kin medium",
		],
		[
			"kin by a phone on the signer's side",
			pair("kin", { phone_numbers: PHONE, name: "甲一" }, theirs),
			"relation kin medium",
		],
		["a name alone", pair("kin", mine, { name: "乙二" }), "nothing"],
		[
			"a phone under another name",
			pair("kin", mine, { phone_numbers: OTHER_PHONE, name: "丁四" }),
			"nothing",
		],
		["a family number", pair("family_number", mine, theirs), "relation family_number strong"],
		["an emergency contact", pair("emergency_contact", mine, theirs), "relation emergency_contact strong"],
		["a kind of its own", pair("师徒", mine, theirs), "relation relation strong"],
		["a household pair", pair("household", mine, theirs), "relation household strong"],
		["a home", pair("address", mine, theirs, { address: HOME }), "relation address medium"],
		["a dormitory", pair("address", mine, theirs, { address: "金星厂宿舍3幢502室" }), "nothing"],
	])("by %s", (_, row, expected) => {
		expect(told({}, {}, { relations: [row] })).toBe(expected);
	});

	it("by members of one household, each in a row of its own", () => {
		const member = (person: Row): Row => ({ relation_kind: "household", household_no: "H7", ...person });
		expect(told({}, {}, { relations: [member(mine), member(theirs)] })).toBe("relation household strong");
		expect(told({}, { household_no: "H7" }, { relations: [member(theirs)] })).toBe(
			"relation household strong",
		);
		expect(told({ victim_household_no: "H7" }, {}, { relations: [member(mine)] })).toBe(
			"relation household strong",
		);
	});

	it("says how the records are tied and names nobody", () => {
		const { hits } = screened({
			victims: [{ row: VICTIM }],
			receipts: [receiptRow(ID1, PHONE, "甲一")],
			relations: [pair("kin", mine, theirs)],
		});
		expect(hits[0]?.evidence[0]?.words).toBe("亲属登记（证件号码相同）");
	});
});

describe("the many of one place", () => {
	const lodgers = (count: number, more: Row) =>
		Array.from({ length: count }, (_, place) =>
			receiptRow(null, `137000001${String(place).padStart(2, "0")}`, `房客${place}`, {
				receipt_no: `Z${place}`,
				...more,
			}),
		);

	it("are not related by their address, whoever of them is screened", () => {
		const near = (count: number) =>
			told({ victim_residence: HOME }, { address: HOME }, { others: lodgers(count, { address: HOME }) });
		expect(near(4)).toBe("relation address medium");
		expect(near(5)).toBe("nothing");
	});

	it("are counted from receipts and register together", () => {
		const near = (count: number) =>
			told(
				{ victim_residence: HOME },
				{ address: HOME },
				{
					relations: Array.from({ length: count }, (_, place) => ({
						relation_kind: "address",
						name: `住户${place}`,
						address: HOME,
					})),
					others: lodgers(2, { address: HOME }),
				},
			);
		expect(near(2)).toBe("relation address medium");
		expect(near(3)).toBe("nothing");
	});

	it("are not related by a collective household", () => {
		const near = (count: number) =>
			told(
				{ victim_household_no: "H1" },
				{ household_no: "H1" },
				{ others: lodgers(count, { household_no: "H1" }) },
			);
		expect(near(10)).toBe("relation household strong");
		expect(near(11)).toBe("nothing");
	});

	it("are not related by a phone that several use", () => {
		const family = { family_phone_numbers: OTHER_PHONE };
		const unnamed = { victim_id_no_whole: null, victim_name: null };
		expect(told(unnamed, family)).toBe("relation family_number medium");
		const others = ["丙三", "丁四"].map((name) => receiptRow(null, OTHER_PHONE, name));
		expect(told(unnamed, family, { others })).toBe("nothing");
	});
});
