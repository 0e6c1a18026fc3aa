/** All panels as one long table: the numbers of the explore screen, a row a value, the dimension in front. */
import type { TableBlock, TableCell } from "./block";
import type { Panel, PanelValue } from "./from-panels";

const FILTER_WORDS = { included: "只看", excluded: "排除" } as const;
const NOT_COMPARED = "—";

function valueCells({ dimension, unit, coverageText }: Panel, row: PanelValue): readonly TableCell[] {
	return [
		{ text: dimension.label.zh },
		{ text: row.label },
		{ text: row.countText, sort: row.count },
		{ text: unit },
		{ text: row.shareText, sort: row.count },
		{ text: row.change?.text ?? NOT_COMPARED },
		{ text: row.isMover ? "★" : "" },
		{ text: row.filter === null ? "" : FILTER_WORDS[row.filter] },
		{ text: coverageText },
	];
}

/** The panels in the order given, every value of them, also those that a panel folds away. */
export function panelsTable(panels: readonly Panel[]): TableBlock {
	return {
		kind: "table",
		id: "table.panels",
		caption: `全部${panels.length}个维度`,
		columns: [
			{ id: "dimension", label: "维度", align: "left", weight: 3 },
			{ id: "value", label: "取值", align: "left", weight: 3 },
			{ id: "count", label: "数量", align: "right", weight: 2 },
			{ id: "unit", label: "单位", align: "left", weight: 1 },
			{ id: "share", label: "占比", align: "right", weight: 2 },
			{ id: "change", label: "变化", align: "left", weight: 3 },
			{ id: "mover", label: "超出波动", align: "left", weight: 2 },
			{ id: "filter", label: "筛选", align: "left", weight: 1 },
			{ id: "coverage", label: "识别率", align: "right", weight: 2 },
		],
		rows: panels.flatMap((panel) =>
			panel.values.map((row) => ({
				id: `${panel.dimension.id} ${row.value ?? ""}`,
				cells: valueCells(panel, row),
			})),
		),
		footnote:
			"各维度的数字都按其他维度的筛选条件统计，不含本维度的；受害人维度按人计，案件维度按起计；★为各维度一并检验后超出波动的变化。",
		emptyText: "统计期内无数据",
	};
}
