/** Phone cells: one form per number, several in a cell, placeholders, masks. */
import { describe, expect, it } from "vitest";
import { readPhones } from "@/lib/text/phone";

const numbers = (cell: string | number) => {
	const reading = readPhones(cell);
	return reading.ok && reading.value ? reading.value.map(({ number, kind }) => `${kind} ${number}`) : reading;
};

describe("readPhones", () => {
	it.each<[string | number, readonly string[]]>([
		["13912345678", ["mobile 13912345678"]],
		[13912345678, ["mobile 13912345678"]],
		["+86 139-1234-5678", ["mobile 13912345678"]],
		["008613912345678", ["mobile 13912345678"]],
		["(+86)13912345678", ["mobile 13912345678"]],
		["013912345678", ["mobile 13912345678"]],
		["１３９１２３４５６７８", ["mobile 13912345678"]],
		["13912345678/13912345679", ["mobile 13912345678", "mobile 13912345679"]],
		["13912345678 13912345679", ["mobile 13912345678", "mobile 13912345679"]],
		["13912345678，13912345678", ["mobile 13912345678"]],
		["本人13912345678（妻子：13912345679）", ["mobile 13912345678", "mobile 13912345679"]],
		["0579-87123456、139 1234 5678", ["landline 0579-87123456", "mobile 13912345678"]],
		["057987123456", ["landline 0579-87123456"]],
		["（0579）87123456转8001", ["landline 0579-87123456-8001"]],
		["+86 579 87123456", ["landline 0579-87123456"]],
		["010-62345678", ["landline 010-62345678"]],
		["87123456", ["landline 87123456"]],
		["95588", ["service 95588"]],
		["1.3912345678E+10", ["mobile 13912345678"]],
		["13912345678.0", ["mobile 13912345678"]],
		["139 1234 5678(妻) 139 1234 5679(子)", ["mobile 13912345678", "mobile 13912345679"]],
		["400-820-8820", ["service 4008208820"]],
		["+852 9123 4567", ["foreign +85291234567"]],
		["0085291234567", ["foreign +85291234567"]],
		["+1 (415) 555-0100", ["foreign +14155550100"]],
	])("%j", (cell, expected) => {
		expect(numbers(cell)).toEqual(expected);
	});

	it.each([
		"",
		"无",
		"11111111111",
		"13800000000",
		"13888888888",
		"13800138000",
		"12345678",
		"0",
		"138****5678",
		"1385678****",
		"8712345*",
	])("%j holds no number that could be matched", (cell) => {
		expect(readPhones(cell)).toMatchObject({ ok: true, value: null });
	});

	it.each(["1391234567", "330799199001010014", "139123456789", "1.39123E+10", "见备注", "12"])(
		"%j is refused",
		(cell) => {
			expect(readPhones(cell)).toMatchObject({ ok: false });
		},
	);

	it("keeps the good number and names the bad one", () => {
		expect(readPhones("13912345678、1391234")).toMatchObject({
			value: [{ number: "13912345678" }],
			note: expect.stringContaining("1391234"),
		});
		expect(readPhones("13912345678，139****0000")).toMatchObject({ note: expect.stringContaining("脱敏") });
		expect(readPhones("13912345678，11111111111").ok && readPhones("13912345678，13800000000")).toMatchObject(
			{
				value: [{ number: "13912345678" }],
				note: expect.stringContaining("占位"),
			},
		);
	});
});
