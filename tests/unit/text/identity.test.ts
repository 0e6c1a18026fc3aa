/** ID numbers, whole and broken. All persons are synthetic: county 330799 was never assigned. */
import { describe, expect, it } from "vitest";
import { civilDateOf } from "@/lib/base/civil";
import { ageOn, checkDigitOf, readIdNumber, upgradeLegacy } from "@/lib/text/identity";

const MALE = "330799199001010014";
const FEMALE = "330799199001010022";
const WITH_X = "33079919900101009X";

describe("checkDigitOf", () => {
	it("agrees with the two worked examples of GB 11643-1999", () => {
		expect(checkDigitOf("11010519491231002")).toBe("X");
		expect(checkDigitOf("44052418800101001")).toBe("4");
	});

	it("is null for anything but 17 digits", () => {
		expect(checkDigitOf("1101051949123100")).toBeNull();
		expect(checkDigitOf("1101051949123100X")).toBeNull();
	});
});

describe("readIdNumber: whole numbers", () => {
	it("reads region, birth date and sex", () => {
		expect(readIdNumber(MALE)).toEqual({
			kind: "valid18",
			id: MALE,
			sex: "male",
			birthDate: "1990-01-01",
			regionCode: "330799",
			display: MALE,
			note: null,
		});
		expect(readIdNumber(FEMALE)).toMatchObject({ kind: "valid18", sex: "female" });
	});

	it.each([
		"33079919900101009x",
		"33079919900101009×",
		"３３０７９９１９９００１０１００９Ｘ",
		"330799 19900101 009X",
		"'33079919900101009X",
		'="33079919900101009X"',
		"身份证号：33079919900101009X",
		"公民身份号码33079919900101009X",
		"33079919900101009X\t",
	])("normalises %s", (cell) => {
		expect(readIdNumber(cell)).toMatchObject({ kind: "valid18", id: WITH_X, sex: "male" });
	});

	it("upgrades fifteen digits, with the century of the order number", () => {
		expect(readIdNumber("330799900101001")).toMatchObject({
			kind: "legacy15",
			id: MALE,
			sex: "male",
			birthDate: "1990-01-01",
		});
		expect(upgradeLegacy("330799900101997")).toBe("330799189001019976");
		expect(readIdNumber("330799901301001")).toMatchObject({ kind: "damaged", id: null });
	});

	it("warns of a trailing 000 that happens to fit its check digit", () => {
		expect(readIdNumber("330799199001051000")).toMatchObject({
			kind: "valid18",
			note: expect.stringContaining("000"),
		});
	});
});

describe("readIdNumber: damaged numbers never match", () => {
	it.each<[string | number, string | null, string | null, string | null]>([
		["3.30799E+17", "330799", null, null],
		["3.30799199001012E+17", "330799", "1990-01-01", null],
		["3.3079919900101E+17", "330799", null, null],
		["330799199001013000", "330799", "1990-01-01", null],
		[Number("330799199001010014"), "330799", "1990-01-01", null],
		[Number("330799199001051000"), "330799", "1990-01-05", null],
		["330799199001010099", "330799", "1990-01-01", null],
		["330799199013010028", "330799", null, null],
		["3.30799199001010E+17", "330799", null, null],
		["3.3080E+17", null, null, null],
		["3.30799E+14", null, null, null],
		["3.30799900101001E+14", "330799", null, null],
		["33079919900101002", "330799", null, null],
		["3307991990010100", "330799", null, null],
	])("%s", (cell, regionCode, birthDate, sex) => {
		expect(readIdNumber(cell)).toMatchObject({ kind: "damaged", id: null, regionCode, birthDate, sex });
		expect(readIdNumber(cell).note).toMatch(/不参与比对/);
	});
});

describe("readIdNumber: masked numbers never match", () => {
	it.each([
		["330799********001X", "330799", null, "male"],
		["330***********0022", null, null, "female"],
		["33079919900101****", "330799", "1990-01-01", null],
		["330799XXXXXXXX0012", "330799", null, "male"],
		["3307****0022", null, null, "female"],
		["330799******001", "330799", null, null],
		["******", null, null, null],
	])("%s", (cell, regionCode, birthDate, sex) => {
		expect(readIdNumber(cell)).toMatchObject({
			kind: "masked",
			id: null,
			regionCode,
			birthDate,
			sex,
			display: cell,
		});
	});
});

describe("readIdNumber: other documents and no document", () => {
	it.each([
		["E12345678", "passport"],
		["EA1234567", "passport"],
		["H12345678", "permit"],
		["A123456(7)", "permit"],
		["1234567(8)", "permit"],
		["港澳通行证H08123456", "permit"],
		["台胞证：0012345601", "permit"],
		["军字第1234567号", "permit"],
		["护照号码：E12345678", "passport"],
		["91330799MA2ABCDE1X", "unreadable"],
		["无身份证", "blank"],
		["USA110199001011", "permit"],
		["abc", "unreadable"],
		[`${MALE}${FEMALE}`, "unreadable"],
		["111111111111111", "unreadable"],
		["111111111111111111", "unreadable"],
		["无", "blank"],
		["", "blank"],
	])("%s is %s", (cell, kind) => {
		expect(readIdNumber(cell)).toMatchObject({ kind, id: null, sex: null, birthDate: null });
	});
});

describe("readIdNumber: a number among words", () => {
	it.each([`身份证：${MALE}，电话13912345678`, `${MALE}（本人）`, `证件号码 ${MALE}、手机：13912345678`])(
		"takes the only number out of its label and a phone: %s",
		(cell) => {
			expect(readIdNumber(cell)).toMatchObject({
				kind: "valid18",
				id: MALE,
				display: cell,
				note: expect.stringContaining("取自"),
			});
		},
	);

	it.each([`父亲${MALE}`, `${MALE}(假)`, `${MALE}、${FEMALE}`, `${MALE}2`])(
		"matches nobody where it may be another person's: %s",
		(cell) => {
			expect(readIdNumber(cell)).toMatchObject({ kind: "unreadable", id: null });
		},
	);

	it("says how many persons one cell holds, and that a firm has no ID", () => {
		expect(readIdNumber(`${MALE}/${FEMALE}`).note).toContain("2个身份证号");
		expect(readIdNumber("91330799MA2ABCDE1X").note).toContain("统一社会信用代码");
	});
});

describe("ageOn", () => {
	it.each([
		["1990-05-11", "2026-05-10", 35],
		["1990-05-11", "2026-05-11", 36],
		["2004-02-29", "2026-02-28", 21],
		["2004-02-29", "2026-03-01", 22],
		["2026-05-11", "2026-05-11", 0],
		["2026-05-12", "2026-05-11", null],
	])("born %s, on %s: %s", (birth, day, years) => {
		expect(ageOn(civilDateOf(birth)!, civilDateOf(day)!)).toBe(years);
	});
});
