/** Alerts by level, type, source, actor, way and layer → one table a split, its last row the sum of the others; and why people were not reached. */
import { DIMENSIONS, labelOfValue } from "@/lib/dimensions";
import type { LabelContext } from "@/lib/dimensions/dimension";
import type { AlertBoard } from "@/lib/response/alerts/ask-alerts";
import type { UnreachedReason } from "@/lib/response/alerts/reasons";
import type { AlertSplit } from "@/lib/response/alerts/splits";
import type { AlertTotals } from "@/lib/response/alerts/totals";
import {
	blankText,
	type MoneyUnit,
	moneyUnitFor,
	moneyUnitText,
	numberText,
	yuanFigure,
} from "@/lib/wording/numbers";
import { SPLIT_WORDS, saidText } from "./alert-words";
import type { TableBlock, TableCell } from "./block";
import { listedTable } from "./listed-table";
import { type CellColumn, countColumn, textColumn } from "./quality/table";
import { type Tallied, tallyCell } from "./tally-cell";

const FEN_PER_YUAN = 100;
const TOTAL_ID = "#total";

/** One row of a split. */
interface Row {
	readonly id: string;
	readonly label: string;
	readonly totals: AlertTotals;
	readonly isTotal: boolean;
}

function amountCell({ lossAvoidedFen, lossUnknown }: AlertTotals, unit: MoneyUnit): TableCell {
	const hint = lossUnknown === 0 ? {} : { hint: `另有${numberText(lossUnknown)}起未写明金额` };
	if (lossAvoidedFen === null)
		return { text: blankText(lossUnknown > 0 ? "unknown" : "unmeasured"), sort: null, ...hint };
	return { text: yuanFigure(lossAvoidedFen / FEN_PER_YUAN, unit), sort: lossAvoidedFen, ...hint };
}

function columnsOf(heading: string, unit: MoneyUnit, largest: number): readonly CellColumn<Row>[] {
	const share = (id: string, label: string, tally: (totals: AlertTotals) => Tallied): CellColumn<Row> => ({
		id,
		label,
		align: "right",
		weight: 4,
		cell: ({ totals }) => tallyCell(tally(totals)),
	});
	return [
		textColumn("value", heading, 4, ({ label }) => label),
		{
			id: "issued",
			label: "下发",
			align: "right",
			weight: 2,
			cell: ({ totals: { issued }, isTotal }) => ({
				text: numberText(issued),
				sort: issued,
				...(isTotal ? {} : { heat: issued / largest }),
			}),
		},
		share("contacted", "联系", ({ contacted }) => contacted),
		share("met", "见面", ({ met }) => met),
		share("confirmed", "确认（占已核查）", ({ confirmed }) => confirmed),
		share("dissuaded", "劝阻（占确认）", ({ dissuaded }) => dissuaded),
		share("followed_up", "回访（占应回访）", ({ followedUp }) => followedUp),
		countColumn("people", "挽救群众（人）", ({ totals }) => totals.savedPeople),
		{
			id: "amount",
			label: `避免损失（${moneyUnitText(unit)}）`,
			align: "right",
			weight: 3,
			cell: ({ totals }) => amountCell(totals, unit),
		},
	];
}

function labelOf({ id }: AlertSplit, value: string | null, labels: LabelContext): string {
	return id === "type" ? labelOfValue(DIMENSIONS.fraud_category, value, labels) : saidText(value);
}

function splitTable(split: AlertSplit, totals: AlertTotals, labels: LabelContext): TableBlock {
	const parts = split.parts.map((part, at): Row => {
		const label = labelOf(split, part.value, labels);
		return { id: `${at}`, label, totals: part.totals, isTotal: false };
	});
	const total: Row = { id: TOTAL_ID, label: "合计", totals, isTotal: true };
	const unit = moneyUnitFor([totals.lossAvoidedFen === null ? null : totals.lossAvoidedFen / FEN_PER_YUAN]);
	const largest = Math.max(1, ...parts.map(({ totals: { issued } }) => issued));
	const heading = SPLIT_WORDS[split.id];
	return listedTable(parts.length === 0 ? [] : [...parts, total], columnsOf(heading, unit, largest), {
		id: `table.alerts_by.${split.id}`,
		caption: `按${heading}`,
		keyOf: ({ id }) => id,
		footnote: null,
		emptyText: "统计期内没有下发预警",
	});
}

/** One table a split, in the order of the board. */
export function alertSplitTables(
	{ splits, totals }: AlertBoard,
	labels: LabelContext,
): readonly TableBlock[] {
	return splits.map((split) => splitTable(split, totals, labels));
}

/** Why people were not spoken to, or not met. */
export function unreachedReasonsTable({ reasons }: AlertBoard): TableBlock {
	return listedTable<UnreachedReason>(
		reasons,
		[
			textColumn("reason", "原因", 5, ({ reason }) => saidText(reason)),
			countColumn("unreached", "未联系上", ({ unreached }) => unreached),
			countColumn("unmet", "联系上未见面", ({ unmet }) => unmet),
		],
		{
			id: "table.alert_reasons",
			caption: "未联系上、未见面的原因",
			footnote: "原因按原文列出；联系上未见面的只列写明原因的",
			emptyText: "统计期内没有未联系上的预警",
		},
	);
}
