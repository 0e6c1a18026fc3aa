/** Money, ages, phones and cells: what is written comes back; nothing throws; cleaning twice is cleaning once. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readAge } from "@/lib/text/age";
import { readMoneyYuan } from "@/lib/text/money";
import { halfWidth, trimCell } from "@/lib/text/normalise";
import { readCount } from "@/lib/text/numeral";
import { readPhones } from "@/lib/text/phone";

const DIGITS = "零一二三四五六七八九";

/** Writes 0–9999 as Chinese does, independent of the reader. */
function writeBelowWan(value: number): string {
	const units = ["", "十", "百", "千"];
	const digits = String(value).split("").map(Number);
	let text = "";
	digits.forEach((digit, at) => {
		const unit = units[digits.length - 1 - at] ?? "";
		if (digit > 0) text += `${DIGITS.charAt(digit)}${unit}`;
		else if (!text.endsWith("零")) text += "零";
	});
	return text.length > 1 ? text.replace(/零+$/, "") : text;
}

function writeChinese(value: number): string {
	const wan = Math.floor(value / 10_000);
	const rest = value % 10_000;
	if (wan === 0) return writeBelowWan(rest);
	const tail = rest === 0 ? "" : `${rest < 1000 ? "零" : ""}${writeBelowWan(rest)}`;
	return `${writeBelowWan(wan)}万${tail}`;
}

const fens = fc.integer({ min: 0, max: 99_999_999_999 });
const fixed = (fen: number) => `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, "0")}`;

describe("money", () => {
	it("comes back exact to the fen in every writing", () => {
		fc.assert(
			fc.property(fens, (fen) => {
				const text = fixed(fen);
				const grouped = text.replace(/\B(?=(\d{3})+\.)/g, ",");
				for (const cell of [text, `￥${grouped}`, `${grouped}元`, `损失人民币${text}元`, fen / 100]) {
					expect(readMoneyYuan(cell, "yuan")).toEqual({ ok: true, value: fen / 100 });
				}
			}),
		);
	});

	it("sums without drift: integer fen add up", () => {
		fc.assert(
			fc.property(fc.array(fens, { minLength: 1, maxLength: 50 }), (amounts) => {
				const sum = amounts.reduce((total, fen) => {
					const reading = readMoneyYuan(fixed(fen), "yuan");
					return total + Math.round(((reading.ok && reading.value) || 0) * 100);
				}, 0);
				expect(sum).toBe(amounts.reduce((total, fen) => total + fen, 0));
			}),
		);
	});

	it("reads 万 with up to six decimals exactly", () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 999_999_999 }), (fen) => {
				const wan = `${Math.floor(fen / 1_000_000)}.${String(fen % 1_000_000).padStart(6, "0")}`;
				expect(readMoneyYuan(`${wan}万元`, "yuan")).toEqual({ ok: true, value: fen / 100 });
				expect(readMoneyYuan(wan, "wan")).toEqual({ ok: true, value: fen / 100 });
			}),
		);
	});

	it("reads Chinese numerals below a hundred million", () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 99_999_999 }), (value) => {
				expect(readCount(writeChinese(value))).toBe(value);
				expect(
					readMoneyYuan(`${value % 10_000 === 0 ? writeChinese(value) : String(value)}元`, "yuan"),
				).toMatchObject({ value });
			}),
		);
	});
});

describe("ages", () => {
	it("come back as ranges", () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 120 }), fc.integer({ min: 0, max: 30 }), (low, span) => {
				expect(readAge(`${low}岁`)).toEqual({ ok: true, value: { low, high: low } });
				expect(readAge(`'${low} - ${low + span}`)).toEqual({ ok: true, value: { low, high: low + span } });
			}),
		);
	});
});

describe("phones", () => {
	const mobiles = fc
		.stringMatching(/^1[3-9]\d{9}$/)
		.filter((number) => !/(\d)\1{7}$/.test(number) && number !== "13800138000");
	it("come back whatever stands between them", () => {
		const separators = fc.constantFrom("/", "、", "，", " ", ";", "或", "\n");
		fc.assert(
			fc.property(
				fc.uniqueArray(mobiles, { minLength: 1, maxLength: 4 }),
				separators,
				(numbers, separator) => {
					const written = numbers.map((number, at) =>
						at % 2 === 0 ? number : `+86 ${number.slice(0, 3)}-${number.slice(3, 7)}-${number.slice(7)}`,
					);
					expect(readPhones(written.join(separator))).toMatchObject({
						value: numbers.map((number) => ({ number, kind: "mobile" })),
					});
				},
			),
		);
	});
});

describe("any cell", () => {
	const texts = fc.oneof(
		fc.string({ unit: "binary" }),
		fc.stringMatching(/^[0-9０-９万千百十元岁+<>余约a-zA-Z,.，'="\t -]{0,20}$/),
	);

	it("is cleaned once and for all", () => {
		fc.assert(
			fc.property(texts, (text) => {
				expect(trimCell(trimCell(text))).toBe(trimCell(text));
				expect(halfWidth(halfWidth(text))).toBe(halfWidth(text));
			}),
		);
	});

	it("gives a reading, never an exception, and never a negative or broken number", () => {
		fc.assert(
			fc.property(texts, (text) => {
				const money = readMoneyYuan(text, "yuan");
				if (money.ok && money.value !== null) expect(money.value).toBeGreaterThanOrEqual(0);
				const age = readAge(text);
				if (age.ok && age.value) expect(age.value.low).toBeLessThanOrEqual(age.value.high);
				const phones = readPhones(text);
				if (phones.ok && phones.value) expect(phones.value.length).toBeGreaterThan(0);
			}),
			{ numRuns: 500 },
		);
	});
});
