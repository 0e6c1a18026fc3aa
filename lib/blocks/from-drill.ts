/** A place on a drill path as blocks: the values of its next level, each a way further down, or its masked lines. */
import { type Drilled, levelsOf, pathOf } from "@/lib/analysis/drill";
import type { Drill } from "@/lib/analysis/drill-paths";
import { labelOfValue } from "@/lib/dimensions";
import type { LabelContext } from "@/lib/dimensions/dimension";
import { numberText } from "@/lib/wording/numbers";
import type { LinesBlock, RowsLink, TableBlock } from "./block";
import { dimensionTable } from "./from-dimensions";
import { maskedLine, maskedPerson } from "./from-rows";

/** One step of the way to a place. */
export interface DrillStep {
	readonly label: string;
	/** Where the step leads. */
	readonly drill: Drill;
}

/** The way to a place from everything on, the place itself last. */
export function drillSteps(drill: Drill, context: LabelContext): readonly DrillStep[] {
	const levels = levelsOf(drill);
	const steps = drill.chosen.flatMap((value, at): readonly DrillStep[] => {
		const level = levels[at];
		if (level === undefined) return [];
		const label = labelOfValue(level, value, context);
		return [
			{
				label: value === null ? `${level.label.zh}${label}` : label,
				drill: { path: drill.path, chosen: drill.chosen.slice(0, at + 1) },
			},
		];
	});
	return [{ label: pathOf(drill).root, drill: { path: drill.path, chosen: [] } }, ...steps];
}

/** 起 or 人: what a path counts. */
export function drillUnit(drill: Drill): "起" | "人" {
	return pathOf(drill).lines === "victims" ? "人" : "起";
}

/** The rows of everything at a place. */
export function drillLink({ question, metric }: Drilled): RowsLink {
	return { metric, window: question.windows.current, filters: question.filters };
}

/** The table of the next level; null at the lines. A value without events in the window leads no further down. */
export function drillTable({ drill, question, level }: Drilled): TableBlock | null {
	if (level === null) return null;
	const table = dimensionTable({ question }, level);
	return {
		...table,
		id: `table.drill.${drill.path}`,
		caption: `${pathOf(drill).label}：${level.dimension.label.zh}`,
		rows: table.rows.map((row, at) => {
			const answer = level.rows[at];
			const [name, ...figures] = row.cells;
			if (answer === undefined || name === undefined || (answer.counts.current ?? 0) === 0) return row;
			const down = { path: drill.path, chosen: [...drill.chosen, answer.value] };
			return { ...row, cells: [{ ...name, drill: down }, ...figures] };
		}),
	};
}

/** The masked lines, each leading to its own row, those not listed as a count; null above them. */
export function drillLines(drilled: Drilled, labels: LabelContext): LinesBlock | null {
	const { drill, rows, total, dictionary } = drilled;
	if (rows === null) return null;
	const link = drillLink(drilled);
	const lineOf = pathOf(drill).lines === "victims" ? maskedPerson : maskedLine;
	const items = rows.map((row) => ({
		text: lineOf(row, { dictionary, labels }),
		rows:
			row.event_no === null || row.ordinal === null
				? link
				: { ...link, event: { eventNo: row.event_no, ordinal: row.ordinal } },
	}));
	const rest = total - items.length;
	const more =
		rest > 0 ? [{ text: `另有${numberText(rest)}${drillUnit(drill)}，见全部明细。`, rows: link }] : [];
	return {
		kind: "lines",
		id: `lines.drill.${drill.path}`,
		items: [...items, ...more],
		emptyText: "统计期内无数据",
	};
}
