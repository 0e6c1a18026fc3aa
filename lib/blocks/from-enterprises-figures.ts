/** Figures of firms as blocks, and those that a firm and all of them share: incidents and losses against last year. */
import { BASES } from "@/lib/analysis/bases";
import type { EnterprisesBoard } from "@/lib/enterprises/board";
import type { Incidents, Losses } from "@/lib/enterprises/measures";
import { METRICS } from "@/lib/metrics";
import { fullDateText, fullRangeText } from "@/lib/wording/dates";
import { momentText } from "@/lib/wording/moments";
import { countText, yuanText } from "@/lib/wording/numbers";
import type { BlockComparison, FigureBlock, RowsLink } from "./block";
import { type Against, blockComparison, comparisonLead } from "./comparison";
import { INCOMPARABLE, unknownLossText } from "./from-enterprises-words";

const FEN_PER_YUAN = 100;
const yuanOf = (fen: number | null): number | null => (fen === null ? null : fen / FEN_PER_YUAN);

/** What the words of a comparison depend on besides the board. */
export interface EnterprisesShown extends Against {
	/** Why the period has no window to compare with; null where it has one. */
	readonly absence: string | null;
}

/** What one figure says. */
export interface FigureParts
	extends Pick<FigureBlock, "id" | "label" | "value" | "text">,
		Partial<Pick<FigureBlock, "comparisons" | "rows" | "notes">> {
	/** 口径 */
	readonly rule: string;
	/** True for what stands as of the day of reading and not for the window. */
	readonly isAsOf: boolean;
}

/** The figure with its rule, its days and how late its records are. */
export function enterpriseFigure(
	board: EnterprisesBoard,
	{ rule, isAsOf, id, ...parts }: FigureParts,
): FigureBlock {
	const window = isAsOf ? `截至${fullDateText(board.asOf)}` : fullRangeText(board.question.windows.current);
	const cutOff = board.cutOff === null ? null : momentText(board.cutOff);
	return {
		kind: "figure",
		id: `figure.enterprises.${id}`,
		comparisons: [],
		rows: null,
		notes: [],
		...parts,
		provenance: { rule, window, cutOff },
	};
}

function incidentsComparison(
	board: EnterprisesBoard,
	{ now, base, comparison }: Incidents,
	shown: EnterprisesShown,
): BlockComparison {
	return blockComparison({
		label: comparisonLead("lastYear", shown),
		unit: "起",
		riseIs: "worse",
		now,
		base,
		comparison,
		absence: shown.absence ?? INCOMPARABLE[board.comparability],
	});
}

function lossComparison(
	board: EnterprisesBoard,
	{ now, base, differenceFen }: Losses,
	shown: EnterprisesShown,
): BlockComparison {
	const absence = shown.absence ?? INCOMPARABLE[board.comparability];
	return blockComparison({
		label: comparisonLead("lastYear", shown),
		unit: "元",
		riseIs: "worse",
		now: yuanOf(now.fen),
		base: yuanOf(base?.fen ?? null),
		comparison: null,
		absence: absence ?? (differenceFen === null ? "损失不详，不作比较" : null),
	});
}

/** Whose incidents and losses two figures are made of: one firm, or all of them. */
export interface Harmed {
	/** 职工, or the like. */
	readonly who: string;
	readonly incidents: Incidents;
	readonly losses: Losses;
	/** Null where the count leads nowhere, or is none. */
	readonly rows: RowsLink | null;
	readonly notes: readonly string[];
}

/** Incidents and known losses with last year's and, for the count, the verdict. */
export function harmFigures(
	board: EnterprisesBoard,
	harmed: Harmed,
	shown: EnterprisesShown,
): readonly FigureBlock[] {
	const { events, record } = BASES[board.question.basis];
	const { who, incidents, losses, rows, notes } = harmed;
	return [
		enterpriseFigure(board, {
			id: "incidents",
			label: `${who}受骗${record}`,
			value: incidents.now,
			text: countText(incidents.now, "起"),
			rule: `${METRICS[events].rule}；第一受害人的工作单位在企业名册上，或写明所在园区`,
			isAsOf: false,
			comparisons: [incidentsComparison(board, incidents, shown)],
			rows,
			notes,
		}),
		enterpriseFigure(board, {
			id: "loss",
			label: `${who}受骗已知损失${unknownLossText(losses.now)}`,
			value: yuanOf(losses.now.fen),
			text: yuanText(yuanOf(losses.now.fen), { blank: "unknown" }),
			rule: "已知损失之和；损失不详的另列起数，不按0计",
			isAsOf: false,
			comparisons: [lossComparison(board, losses, shown)],
		}),
	];
}
