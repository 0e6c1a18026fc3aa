/** The money of stop-payments stage by stage → tables of sums and shares over the whole window. */
import { RATES } from "@/lib/metrics";
import type { StopsBoard } from "@/lib/response/stops/ask-stops";
import type { AmountShare, StageShares, StageSum } from "@/lib/response/stops/stages";
import { STAGE_IDS } from "@/lib/response/stops/stop";
import {
	blankText,
	type MoneyUnit,
	moneyUnitFor,
	moneyUnitText,
	percentText,
	yuanFigure,
} from "@/lib/wording/numbers";
import type { TableBlock, TableCell } from "./block";
import { ratesTable } from "./from-rates";
import { amountCell, countCell, type ShownStops, STAGE_WORDS, stageFen } from "./from-stops-words";
import { listedTable } from "./listed-table";
import { textColumn } from "./quality/table";

const FEN_PER_YUAN = 100;

/** A stage, or the loss, as a row; `none` null where there is no coming so far. */
interface StageRow extends Omit<StageSum, "none"> {
	readonly id: string;
	readonly label: string;
	readonly unit: "起" | "笔";
	readonly none: number | null;
}

function stageRows({ whole, loss }: StopsBoard): readonly StageRow[] {
	const { fen, known, unknown } = loss;
	const ofEvents = "损失（有止付单的警情、案件）";
	return [
		{ id: "loss", label: ofEvents, unit: "起", fen, known, unknown, none: null },
		...STAGE_IDS.map((id) => ({ id, label: STAGE_WORDS[id], unit: "笔" as const, ...whole.stages[id] })),
	];
}

function stagesNote({ loss: { unlinkedOrders } }: StopsBoard): string {
	const unlinked = unlinkedOrders > 0 ? `；另有${unlinkedOrders}张止付单没有关联到警情、案件，不知损失` : "";
	return `各环节分别合计，不能互相代替：止住的不等于冻结的，冻结的不等于返还的；同一起有几张止付单、几笔明细的，损失只计一次；未反馈结果的列入止付额不详${unlinked}`;
}

/** Every stage with its own sum; the loss of the events stands first and counts each event once. */
export function stagesTable(board: StopsBoard): TableBlock {
	const rows = board.whole.items === 0 ? [] : stageRows(board);
	const unit = moneyUnitFor(rows.map(({ fen }) => fen / FEN_PER_YUAN));
	const count = (id: "known" | "none" | "unknown", label: string) => ({
		id,
		label,
		align: "right" as const,
		weight: 2,
		cell: (row: StageRow): TableCell => {
			const number = row[id];
			return number === null ? { text: blankText(), sort: null } : countCell(number, row.unit);
		},
	});
	return listedTable<StageRow>(
		rows,
		[
			textColumn("stage", "环节", 4, ({ label }) => label),
			{
				id: "amount",
				label: `金额(${moneyUnitText(unit)})`,
				align: "right",
				weight: 3,
				cell: (row) => amountCell(stageFen({ ...row, none: row.none ?? 0 }), unit),
			},
			count("known", "写明金额"),
			count("none", "未到此环节"),
			count("unknown", "金额不详"),
		],
		{
			id: "table.stops.stages",
			caption: "各环节金额",
			keyOf: ({ id }) => id,
			footnote: stagesNote(board),
			emptyText: "本时段没有止付记录",
		},
	);
}

interface ShareWords {
	readonly id: keyof StageShares;
	readonly label: string;
	readonly rule: string;
	readonly unit: "起" | "笔";
}

const SHARES: readonly ShareWords[] = [
	{
		id: "stoppedOfLoss",
		label: "止付率（有止付单的）",
		rule: "止付额（未写明的按冻结额）÷损失，按起对应，一起不超过其损失",
		unit: "起",
	},
	{
		id: "frozenOfStopped",
		label: "冻结率",
		rule: "冻结额÷止付额，按笔对应，一笔不超过其止付额",
		unit: "笔",
	},
	{
		id: "returnedOfLoss",
		label: "返还率（挽损率，有止付单的）",
		rule: "返还额÷损失，按起对应，一起不超过其损失；止付、冻结中的不算返还",
		unit: "起",
	},
];

function amountsText({ partFen, wholeFen }: AmountShare, unit: MoneyUnit): string {
	if (wholeFen === 0) return blankText();
	const [part, whole] = [partFen, wholeFen].map((fen) => yuanFigure(fen / FEN_PER_YUAN, unit));
	return `${part}/${whole}${moneyUnitText(unit)}`;
}

function shareCell({ partFen, wholeFen, unknown }: AmountShare): TableCell {
	const share = wholeFen === 0 ? null : partFen / wholeFen;
	return { text: percentText(share, { blank: unknown > 0 ? "unknown" : "unmeasured" }), sort: share };
}

/** The shares of the stages with both amounts. */
export function stageSharesTable({ shares, whole }: StopsBoard): TableBlock {
	const unit = moneyUnitFor(SHARES.map(({ id }) => shares[id].wholeFen / FEN_PER_YUAN));
	return listedTable<ShareWords>(
		whole.items === 0 ? [] : SHARES,
		[
			textColumn("rate", "指标", 4, ({ label }) => label),
			{ id: "share", label: "比率", align: "right", weight: 2, cell: ({ id }) => shareCell(shares[id]) },
			{
				id: "amounts",
				label: "分子/分母",
				align: "right",
				weight: 4,
				cell: ({ id }) => ({ text: amountsText(shares[id], unit), sort: shares[id].wholeFen }),
			},
			{
				id: "unknown",
				label: "不详，未计入",
				align: "right",
				weight: 2,
				cell: (row) => countCell(shares[row.id].unknown, row.unit),
			},
			textColumn("rule", "口径", 6, ({ rule }) => rule),
		],
		{
			id: "table.stops.shares",
			caption: "各环节比率",
			keyOf: ({ id }) => id,
			footnote: "只计本时段报警、有止付单的；全部警情的止付率、挽损率见下表",
			emptyText: "本时段没有止付记录",
		},
	);
}

/** 止付率 and 挽损率 over all calls of the window, the same figures as on every other screen. */
export function lossRatesTable(board: ShownStops): TableBlock {
	const answers = board.rates.map(({ id, ...rate }) => ({ metric: RATES[id], ...rate }));
	return {
		...ratesTable(answers, board),
		id: "table.stops.rates",
		caption: "全部电诈警情的止付率、挽损率",
		emptyText: "本时段没有可计算的止付率、挽损率",
	};
}
