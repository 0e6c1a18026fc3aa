/** Small rules of the official document: cleaned text, widths of columns, where the signature stands. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { axisStep } from "@/lib/export/docx-chart";
import { cleanText, linesOf, signatureIndents, widthInCharacters } from "@/lib/export/docx-text";
import { columnWidths, fitWidths } from "@/lib/export/docx-widths";

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

describe("cleanText", () => {
	it("reads every kind of line break", () => {
		expect(linesOf("一\r\n二\r三\u2028四\n\n　\n五")).toEqual(["一", "二", "三", "四", "五"]);
	});

	it("never leaves a character that XML 1.0 forbids, and nothing of clean text is lost", () => {
		const unit = fc.oneof(
			fc.integer({ min: 0, max: 0xffff }),
			fc.integer({ min: 0, max: 0xff }),
			fc.integer({ min: 0xd800, max: 0xdfff }),
		);
		fc.assert(
			fc.property(fc.array(unit), (units) => {
				const text = String.fromCharCode(...units);
				const isAllowed = (character: string) => {
					const code = character.codePointAt(0) ?? 0;
					return (
						code === 10 ||
						(code >= 0x20 && code < 0xd800) ||
						(code >= 0xe000 && code < 0xfffe) ||
						code > 0xffff
					);
				};
				expect([...cleanText(text)].every(isAllowed)).toBe(true);
			}),
		);
		expect(cleanText("王**，“3.63万元”—→★·🙂")).toBe("王**，“3.63万元”—→★·🙂");
	});
});

describe("signatureIndents", () => {
	it("begins the date two characters after the station's first, with a long date two characters from the edge", () => {
		const date = "2026年5月11日";
		const short = signatureIndents("示例派出所", date);
		expect(short.date).toBe(2);
		const startOf = (text: string, right: number) => right + widthInCharacters(text);
		expect(startOf("示例派出所", short.station) - startOf(date, short.date)).toBe(2);
	});

	it("ends a long station name two characters from the edge", () => {
		const name = "示例市公安局示例分局示例派出所";
		const indents = signatureIndents(name, "2026年5月11日");
		expect(indents.station).toBe(2);
		expect(2 + widthInCharacters(name) - (indents.date + widthInCharacters("2026年5月11日"))).toBe(2);
	});
});

describe("columnWidths and fitWidths", () => {
	const weight = fc.oneof(fc.integer({ min: 1, max: 20 }), fc.constantFrom(0, -3, Number.NaN));

	it("fill the table exactly, whatever the weights", () => {
		fc.assert(
			fc.property(fc.array(weight, { minLength: 1, maxLength: 12 }), (weights) => {
				const widths = columnWidths(weights, 8845);
				expect(sum(widths)).toBe(8845);
				expect(widths.every((width) => Number.isInteger(width) && width > 0)).toBe(true);
			}),
		);
		expect(columnWidths([5, 2, 2, 4, 4, 3, 3], 2300)).toEqual([500, 200, 200, 400, 400, 300, 300]);
	});

	it("take from columns with room only, and never below their need", () => {
		const column = fc.record({
			width: fc.integer({ min: 200, max: 3000 }),
			need: fc.integer({ min: 0, max: 4000 }),
		});
		fc.assert(
			fc.property(fc.array(column, { minLength: 1, maxLength: 10 }), (columns) => {
				const widths = columns.map(({ width }) => width);
				const fitted = fitWidths(
					widths,
					columns.map(({ need }) => need),
				);
				expect(sum(fitted)).toBe(sum(widths));
				columns.forEach(({ width, need }, at) => {
					const least = Math.min(width, need);
					expect(fitted[at]! + 1).toBeGreaterThanOrEqual(least);
				});
			}),
		);
	});

	it("fill the smallest gap first where there is not room for all", () => {
		expect(fitWidths([100, 100, 100], [150, 110, 70])).toEqual([120, 110, 70]);
		expect(fitWidths([100, 100], [120, 130])).toEqual([100, 100]);
		expect(fitWidths([100, 100], [90, 60])).toEqual([100, 100]);
	});
});

describe("axisStep", () => {
	it("is a round number of at most five steps and never a fraction of an event", () => {
		expect([0, 1, 5, 6, 10, 23, 75, 101, 4999].map(axisStep)).toEqual([1, 1, 1, 2, 2, 5, 20, 50, 1000]);
	});
});
