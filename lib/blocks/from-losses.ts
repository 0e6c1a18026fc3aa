/** The change of losses → a table of what number and mean did to it, with and without the largest case. */
import type { LossFindings } from "@/lib/analysis/ask-findings";
import type { LossChange, LossDifference } from "@/lib/analysis/loss-change";
import { changeWords, intervalPhrase, verdictWord } from "@/lib/wording/change";
import { type MoneyUnit, moneyUnitFor, moneyUnitText, yuanFigure } from "@/lib/wording/numbers";
import type { TableBlock, TableCell } from "./block";
import { type Against, type ComparisonSide, comparisonLabel, toneOf } from "./comparison";

const FEN_PER_YUAN = 100;
const yuanOf = (fen: number): number => fen / FEN_PER_YUAN;

/** A signed amount for a column of contributions: its sign is what it says. */
function signedText(fen: number, unit: MoneyUnit): string {
	const text = yuanFigure(yuanOf(fen), unit);
	return fen > 0 ? `+${text}` : text;
}

function cellsOf(
	difference: LossDifference,
	counts: readonly [number, number],
	unit: MoneyUnit,
): TableCell[] {
	const { base, now, compared } = difference;
	const [before, after] = [yuanOf(base), yuanOf(now)];
	return [
		{ text: `${counts[0]}起 · ${yuanFigure(before, unit)}`, sort: before },
		{ text: `${counts[1]}起 · ${yuanFigure(after, unit)}`, sort: after },
		{ text: changeWords({ base: before, now: after }, { unit: "元" }), sort: compared.change },
		{ text: signedText(difference.byNumber, unit), sort: difference.byNumber },
		{ text: signedText(difference.byMean, unit), sort: difference.byMean },
		{
			text: verdictWord(compared.verdict),
			tone: toneOf(compared.verdict, "worse"),
			hint: intervalPhrase(compared),
		},
	];
}

function rowsOf(
	side: ComparisonSide,
	label: string,
	change: LossChange,
	unit: MoneyUnit,
): TableBlock["rows"] {
	const less = (count: number) => Math.max(0, count - 1);
	const [base, now] = [change.base.count, change.now.count];
	return [
		{
			id: `${side}.all`,
			cells: [{ text: label }, { text: "全部" }, ...cellsOf(change.all, [base, now], unit)],
		},
		{
			id: `${side}.rest`,
			cells: [
				{ text: label },
				{ text: "各剔除最大一起" },
				...cellsOf(change.withoutLargest, [less(base), less(now)], unit),
			],
		},
	];
}

/** One row a comparison and way of counting; empty where neither window compares. */
export function lossTable({ previous, lastYear }: LossFindings, question: Against): TableBlock {
	const changes = (
		[
			["lastYear", lastYear],
			["previous", previous],
		] as const
	).flatMap(([side, change]) => (change === null ? [] : [{ side, change }]));
	const unit = moneyUnitFor(
		changes.flatMap(({ change }) => [yuanOf(change.all.base), yuanOf(change.all.now)]),
	);
	const money = moneyUnitText(unit);
	return {
		kind: "table",
		id: "table.losses",
		caption: "损失变化的构成",
		columns: [
			{ id: "side", label: "比较", align: "left", weight: 2 },
			{ id: "scope", label: "范围", align: "left", weight: 5 },
			{ id: "base", label: `对比期(${money})`, align: "right", weight: 5 },
			{ id: "now", label: `本期(${money})`, align: "right", weight: 5 },
			{ id: "change", label: "变化", align: "right", weight: 4 },
			{ id: "number", label: `因起数(${money})`, align: "right", weight: 3 },
			{ id: "mean", label: `因起均(${money})`, align: "right", weight: 3 },
			{ id: "verdict", label: "研判", align: "left", weight: 3 },
		],
		rows: changes.flatMap(({ side, change }) => rowsOf(side, comparisonLabel(side, question), change, unit)),
		footnote:
			"只计损失大于0且已知的警情；损失之差＝起数变化×两期平均起均损失＋起均损失变化×两期平均起数。剔除最大一起后方向改变的，变化系个案所致",
		emptyText: "没有损失可比的对比时段",
	};
}
