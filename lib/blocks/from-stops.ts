/** Stop-payments of a window → their headline figures with both comparisons. */
import type { WindowId } from "@/lib/analysis/question";
import type { Comparison } from "@/lib/statistics/comparison";
import type { Unit } from "@/lib/wording/change";
import { fullRangeText } from "@/lib/wording/dates";
import { momentText } from "@/lib/wording/moments";
import { countText, limitText, percentText, yuanText } from "@/lib/wording/numbers";
import type { BlockComparison, FigureBlock } from "./block";
import { blockComparison, type ComparisonParts, type ComparisonSide, comparisonLead } from "./comparison";
import { type ShownStops, stageFen } from "./from-stops-words";
import { tallyText } from "./tally-cell";

const FEN_PER_YUAN = 100;
const SIDES = ["lastYear", "previous"] as const satisfies readonly ComparisonSide[];
const PART = "时段内记录不完整，不作比较";
const UNLIKE = "两期不详的比例过高或相差过大，不作比较";

function absenceOf(
	{ windows }: ShownStops,
	side: ComparisonSide,
	base: number | null,
	otherwise: string | null,
): string | null {
	if (windows[side] === null) return "该时段不作此项比较";
	return base === null ? "对比时段无此数据" : otherwise;
}

/** Why a figure that is no count is not held against a side; null where it may be. */
function unlike(
	{ reaches, comparable }: ShownStops,
	id: "stopped" | "golden",
	side: ComparisonSide,
): string | null {
	if (comparable[id][side]) return null;
	return reaches[side] === "whole" && reaches.current === "whole" ? UNLIKE : PART;
}

interface Compared {
	readonly unit: Unit;
	readonly riseIs: ComparisonParts["riseIs"];
	/** Null = not measured. */
	readonly value: (name: WindowId) => number | null;
	/** Null for amounts, and where no comparison may be made. */
	readonly comparison: (side: ComparisonSide) => Comparison | null;
	/** Why the side may not be held against; null where it may. */
	readonly obstacle: (side: ComparisonSide) => string | null;
}

function comparisonsOf(
	board: ShownStops,
	{ unit, riseIs, value, comparison, obstacle }: Compared,
): readonly BlockComparison[] {
	return SIDES.map((side) => {
		const base = value(side);
		return blockComparison({
			label: comparisonLead(side, board),
			unit,
			riseIs,
			now: value("current"),
			base,
			comparison: comparison(side),
			absence: absenceOf(board, side, base, obstacle(side)),
		});
	});
}

type Words = Pick<FigureBlock, "id" | "label" | "value" | "text" | "comparisons" | "notes">;

function figure(board: ShownStops, rule: string, words: Words): FigureBlock {
	const cutOff = board.recordsUntil === null ? null : momentText(board.recordsUntil);
	return {
		kind: "figure",
		...words,
		provenance: { rule, window: fullRangeText(board.windows.current), cutOff },
		rows: null,
	};
}

function ordersFigure(board: ShownStops): FigureBlock {
	const { figures, orders } = board;
	const value = figures.current?.orders ?? null;
	const comparisons = comparisonsOf(board, {
		unit: "份",
		riseIs: "neutral",
		value: (name) => figures[name]?.orders ?? null,
		comparison: (side) => orders[side],
		obstacle: (side) => (orders[side] === null ? PART : null),
	});
	return figure(
		board,
		"按报警时间（未写明的取关联警情的，再无的取申请、转账、止付、冻结时间中最先写明的）统计的止付单，同一单号计1份",
		{
			id: "figure.stops.orders",
			label: "止付单",
			value,
			text: countText(value, "份"),
			comparisons,
			notes: [
				`共${board.whole.items}笔明细，其中止住${board.whole.stopped}笔、未成功${board.whole.failed}笔、未反馈${board.whole.pending}笔`,
			],
		},
	);
}

function stoppedFigure(board: ShownStops): FigureBlock {
	const { figures } = board;
	const yuan = (name: WindowId) => {
		const own = figures[name];
		const fen = own === null ? null : stageFen(own.stopped);
		return fen === null ? null : fen / FEN_PER_YUAN;
	};
	const value = yuan("current");
	const unknown = figures.current?.stopped.unknown ?? 0;
	return figure(board, "本时段止付单所止付金额之和，不含冻结、返还；未写明的不按0计", {
		id: "figure.stops.stopped",
		label: "止付额",
		value,
		text: yuanText(value, { blank: unknown > 0 ? "unknown" : "unmeasured" }),
		comparisons: comparisonsOf(board, {
			unit: "元",
			riseIs: "better",
			value: yuan,
			comparison: () => null,
			obstacle: (side) => unlike(board, "stopped", side),
		}),
		notes: unknown > 0 ? [`有${unknown}笔止付额不详，未计入`] : [],
	});
}

/** A share is told with its counts; a verdict is given of counts only. */
function goldenComparison(board: ShownStops, side: ComparisonSide): BlockComparison {
	const [now, base] = [board.figures.current?.minutes, board.figures[side]?.minutes];
	const share = base === undefined || base.known === 0 ? null : base.inTime / base.known;
	const absence = absenceOf(board, side, share, unlike(board, "golden", side));
	const texts = [base, now].map((own) =>
		own === undefined ? "—" : tallyText({ count: own.inTime, whole: own.known, unknown: 0 }),
	);
	return {
		label: comparisonLead(side, board),
		base: absence === null ? share : null,
		phrase: absence ?? texts.join("→"),
		verdict: null,
		verdictWord: null,
		tone: "none",
		interval: null,
	};
}

function goldenFigure(board: ShownStops): FigureBlock {
	const { goldenMinutes } = board.parameters;
	const minutes = board.figures.current?.minutes;
	const value = minutes === undefined || minutes.known === 0 ? null : minutes.inTime / minutes.known;
	const outside = minutes === undefined ? 0 : minutes.missing + minutes.reversed;
	return figure(board, `报警后${goldenMinutes}分钟内止住的明细占报警、止付时间均写明到时分的比例`, {
		id: "figure.stops.golden",
		label: `${goldenMinutes}分钟内止付`,
		value,
		text: percentText(value),
		comparisons: SIDES.map((side) => goldenComparison(board, side)),
		notes: [
			...(minutes === undefined ? [] : [`${minutes.inTime}笔/${minutes.known}笔`]),
			...(outside > 0 ? [`缺时间或先后颠倒的${outside}笔不在分母中，也不算及时`] : []),
		],
	});
}

function specialFigure(board: ShownStops): FigureBlock {
	const { specialCounts, specialCompared, parameters, special } = board;
	const value = specialCounts.current;
	const rule = `损失不低于${limitText(parameters.specialYuan)}的电诈警情（没有计入警情的案件按立案时间）`;
	return figure(board, rule, {
		id: "figure.stops.special",
		label: "重大案件",
		value,
		text: countText(value, "起"),
		comparisons: comparisonsOf(board, {
			unit: "起",
			riseIs: "worse",
			value: (name) => specialCounts[name],
			comparison: (side) => specialCompared[side],
			obstacle: (side) => (specialCompared[side] === null ? PART : null),
		}),
		notes: special.unknown > 0 ? [`有${special.unknown}起损失不详，无从判断`] : [],
	});
}

/** Orders, amount stopped, share within the golden minutes, special cases. */
export function stopFigures(board: ShownStops): readonly FigureBlock[] {
	return [ordersFigure(board), stoppedFigure(board), goldenFigure(board), specialFigure(board)];
}
