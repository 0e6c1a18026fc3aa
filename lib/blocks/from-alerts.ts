/** Alerts of a window → headline figures with both comparisons, the rates and what is unknown beside them. */
import type { WindowId } from "@/lib/analysis/question";
import { dateOfMoment } from "@/lib/base/civil";
import type { Metric } from "@/lib/metrics/metric";
import type { AlertBoard } from "@/lib/response/alerts/ask-alerts";
import type { AlertFigure, AlertFigureId } from "@/lib/response/alerts/compared";
import type { AlertTotals } from "@/lib/response/alerts/totals";
import { type Unit, valueText } from "@/lib/wording/change";
import { fullDateText, fullRangeText } from "@/lib/wording/dates";
import { numberText } from "@/lib/wording/numbers";
import type { BlockComparison, FigureBlock } from "./block";
import { type Against, blockComparison, type ComparisonSide, comparisonLead } from "./comparison";
import { momentText } from "./stored-value";
import { tallyText } from "./tally-cell";

const FEN_PER_YUAN = 100;

interface FigureWords {
	readonly label: string;
	readonly unit: Unit;
	readonly riseIs: Metric["riseIs"];
	readonly rule: string;
}

const FIGURES: Readonly<Record<AlertFigureId, FigureWords>> = {
	issued: {
		label: "下发预警",
		unit: "起",
		riseIs: "neutral",
		rule: "按下发时间统计的预警，同一预警编号计1起",
	},
	confirmed: {
		label: "确认涉诈",
		unit: "起",
		riseIs: "neutral",
		rule: "其中核查结论为涉诈的；确认率 = 确认涉诈 ÷ 已核查有结论的",
	},
	dissuaded: {
		label: "劝阻成功",
		unit: "起",
		riseIs: "better",
		rule: "确认涉诈的预警中劝阻成功的；劝阻成功率 = 劝阻成功 ÷ 确认涉诈且结果已写明的，不是 ÷ 全部预警",
	},
	saved_people: {
		label: "挽救群众",
		unit: "人",
		riseIs: "better",
		rule: "劝阻成功的不同对象，按证件号码、再按本人电话认定；只有姓名的无法认定是否同一人，按起计",
	},
	loss_avoided: {
		label: "避免损失",
		unit: "元",
		riseIs: "better",
		rule: "已写明的避免损失金额之和；空白的为不详，不作0元",
	},
};

function shownValue({ id, values }: AlertFigure, name: WindowId): number | null {
	const value = values[name];
	return value === null || id !== "loss_avoided" ? value : value / FEN_PER_YUAN;
}

const UNLIKE = "两期不详的比例过高或相差过大，不作比较";

/** Why a side cannot be compared; null when it can. */
function absenceOf(
	{ values, isComparable }: AlertFigure,
	side: ComparisonSide,
	board: AlertBoard,
): string | null {
	const { request, reach } = board;
	const window = request[side];
	if (window === null) return "该时段不作此项比较";
	if (reach === null) return "尚无预警数据";
	const first = dateOfMoment(reach.from);
	if (window.end <= first) return `无可比数据，${fullDateText(first)}前无预警数据`;
	if (values[side] === null) return "对比时段无此数据";
	if (isComparable[side]) return null;
	return window.start < first ? `无可比数据，预警自${fullDateText(first)}起有数据` : UNLIKE;
}

function comparisonOf(
	figure: AlertFigure,
	side: ComparisonSide,
	board: AlertBoard,
	against: Against,
): BlockComparison {
	const { unit, riseIs } = FIGURES[figure.id];
	return blockComparison({
		label: comparisonLead(side, against),
		unit,
		riseIs,
		now: shownValue(figure, "current"),
		base: shownValue(figure, side),
		comparison: figure.compared[side],
		absence: absenceOf(figure, side, board),
	});
}

const unknownWords = (count: number, what: string): readonly string[] =>
	count === 0 ? [] : [`${what}${numberText(count)}起`];

/** What stands beside a figure. */
function notesOf(id: AlertFigureId, totals: AlertTotals): readonly string[] {
	switch (id) {
		case "confirmed":
			return [
				`确认率 ${tallyText(totals.confirmed)}`,
				...unknownWords(totals.confirmed.unknown, "未核查或未写明是否涉诈的另有"),
			];
		case "dissuaded":
			return [
				`劝阻成功率 ${tallyText(totals.dissuaded)}`,
				...unknownWords(totals.dissuaded.unknown, "确认涉诈而结果未写明的另有"),
				...unknownWords(totals.dissuadedUnchecked, "写明劝阻成功而未写明是否涉诈、未计入的"),
			];
		case "loss_avoided":
			return unknownWords(totals.lossUnknown, "劝阻成功而金额未写明的另有");
		default:
			return [];
	}
}

/** The headline figures with their comparisons. @param against what stands in the place of 同比 */
export function alertFigureBlocks(board: AlertBoard, against: Against): readonly FigureBlock[] {
	const { request, reach, totals } = board;
	return board.figures.map((figure) => {
		const { label, unit, rule } = FIGURES[figure.id];
		const value = shownValue(figure, "current");
		const isUnknown = figure.id === "loss_avoided" && totals.lossUnknown > 0;
		return {
			kind: "figure",
			id: `figure.alerts.${figure.id}`,
			label,
			value,
			text: valueText(value, unit, { blank: isUnknown ? "unknown" : "unmeasured" }),
			comparisons: (["lastYear", "previous"] as const).map((side) =>
				comparisonOf(figure, side, board, against),
			),
			provenance: {
				rule,
				window: fullRangeText(request.window),
				cutOff: reach === null ? null : momentText(reach.until),
			},
			rows: null,
			notes: notesOf(figure.id, totals),
		};
	});
}
