/** Tables as they stand on the screen → the sheets of a workbook: what is downloaded is what was seen, masked alike. */
import type { TableBlock } from "@/lib/blocks/block";
import { type BlockSource, sourceText } from "./source";
import { cellRows, cellValue } from "./table-cells";
import { type TableSheet, textWidth } from "./table-sheet";

const WIDTH = { least: 8, most: 48 } as const;
const ROWS_MEASURED = 200;

/**
 * One sheet a table: the mark of the demonstration, caption and source above its head, its footnote under it.
 * @param tables at least one
 */
export function tableSheets(tables: readonly TableBlock[], source: BlockSource): readonly TableSheet[] {
	return tables.map((table): TableSheet => {
		const rows = cellRows(table);
		const measured = rows.slice(0, ROWS_MEASURED);
		return {
			name: table.caption,
			title: { text: `${table.caption}　${sourceText(source)}`, column: 0 },
			columns: table.columns.map(({ label }, at) => {
				const widest = measured.reduce(
					(most, cells) => Math.max(most, textWidth(cells[at]?.text ?? "")),
					textWidth(label),
				);
				return {
					heading: label,
					width: Math.min(WIDTH.most, Math.max(WIDTH.least, widest + 2)),
					look: "plain",
				};
			}),
			rows: [
				...rows.map((cells) =>
					cells.map((cell, at) => cellValue(cell, table.columns[at]?.align === "right")),
				),
				...(table.footnote === null ? [] : [[], [`注：${table.footnote}`]]),
			],
			faults: [],
			frozenColumns: 0,
		};
	});
}
