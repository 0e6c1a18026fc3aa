/** The table of headline figures in Word: each comparison on at most two lines, however large its figures. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { BlockComparison, FigureBlock } from "@/lib/blocks/block";
import { writeDocx } from "@/lib/export/docx";
import { widthInCharacters } from "@/lib/export/docx-text";
import { DEFAULT_SETTINGS } from "@/lib/settings/settings";
import { changePhrase, type Unit, valueText } from "@/lib/wording/change";
import { dailyReport } from "../../support/report-fixture";
import { paragraphsOf, partsOf, rowsOf, tablesOf } from "../../support/word";

const TWIPS_PER_CHARACTER = 210;
const PADDING = 120;

const compared = (label: string, base: number, now: number, unit: Unit): BlockComparison => ({
	label,
	base,
	phrase: changePhrase({ base, now }, { unit }),
	verdict: unit === "元" ? null : "within_noise",
	verdictWord: unit === "元" ? null : "波动范围内",
	tone: "none",
	interval: null,
});

function figure(label: string, unit: Unit, [now, lastYear, previous]: readonly number[]): FigureBlock {
	const value = now ?? 0;
	return {
		kind: "figure",
		id: `figure.${label}`,
		label,
		value,
		text: valueText(value, unit),
		comparisons: [compared("同比", lastYear ?? 0, value, unit), compared("环比", previous ?? 0, value, unit)],
		provenance: { rule: "", window: "", cutOff: null },
		rows: null,
		notes: [],
	};
}

/** The lines of each cell of the table of these figures, with the widths of its columns. */
async function tableOf(blocks: readonly FigureBlock[]) {
	const report = { ...dailyReport(), sections: [{ id: "situation", heading: "总体情况", blocks }] };
	const body = partsOf(await writeDocx(report, DEFAULT_SETTINGS.fonts))["word/document.xml"] ?? "";
	const [table = ""] = tablesOf(body);
	const cells = rowsOf(table)
		.slice(1)
		.map((row) =>
			(row.match(/<w:tc>[\s\S]*?<\/w:tc>/g) ?? []).map((cell) => paragraphsOf(cell).map(({ text }) => text)),
		);
	const widths = [...table.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width));
	return { cells, widths };
}

describe("the table of headline figures", () => {
	it("sets phrase and verdict one beneath the other, and money with its two figures on the second line", async () => {
		const { cells } = await tableOf([
			figure("接报警情", "起", [3, 2, 1]),
			figure("涉案损失", "元", [445_100, 22_000, 3028.35]),
		]);
		expect(cells[0]?.slice(2)).toEqual([
			["上升50.0%（2起→3起）", "波动范围内"],
			["上升200.0%（1起→3起）", "波动范围内"],
		]);
		expect(cells[1]?.slice(2)).toEqual([
			["上升1923.2%", "（2.2万元→44.51万元）"],
			["上升14,597.8%", "（3028.35元→44.51万元）"],
		]);
	});

	it("sets a count too long for one line with its verdict beside the size of the change", async () => {
		const { cells } = await tableOf([figure("接报警情", "起", [12_046, 11_170, 9_985])]);
		expect(cells[0]?.slice(2)).toEqual([
			["上升7.8%，波动范围内", "（11,170起→12,046起）"],
			["上升20.6%，波动范围内", "（9985起→12,046起）"],
		]);
	});

	it("never sets a comparison on more than two lines nor a line wider than its cell", async () => {
		const count = fc.oneof(fc.constant(0), fc.integer({ min: 10, max: 40_000 }));
		const counts = fc.tuple(count, count, count);
		const money = fc.tuple(...[0, 1, 2].map(() => fc.integer({ min: 0, max: 99_999_999 })));
		await fc.assert(
			fc.asyncProperty(counts, money, async (calls, loss) => {
				const { cells, widths } = await tableOf([
					figure("20万元以上", "起", calls),
					figure("涉案损失", "元", loss),
				]);
				expect(widths.reduce((sum, width) => sum + width, 0)).toBe(11906 - 1587 - 1474);
				for (const row of cells) {
					row.forEach((lines, column) => {
						expect(lines.length, lines.join("|")).toBeLessThanOrEqual(2);
						for (const line of lines) {
							const room = (widths[column] ?? 0) - PADDING;
							expect(widthInCharacters(line) * TWIPS_PER_CHARACTER, line).toBeLessThanOrEqual(room);
						}
					});
				}
			}),
			{ numRuns: 60 },
		);
	});

	it("gives a single comparison the rest of the width, on one line", async () => {
		const one = figure("涉案损失", "元", [2_061_700, 2_259_500, 0]);
		const { cells, widths } = await tableOf([{ ...one, comparisons: one.comparisons.slice(0, 1) }]);
		expect(cells[0]?.[2]).toEqual(["下降8.8%（225.95万元→206.17万元）"]);
		expect(widths[2]).toBeGreaterThan((widths[0] ?? 0) + (widths[1] ?? 0));
	});
});
