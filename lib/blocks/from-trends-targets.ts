/** The ladder of targets → a table and a sentence: which step is next, whether the fall so far reaches it, what may still happen. */
import type { WallBoard } from "@/lib/trends/wall";
import type { WallTarget } from "@/lib/trends/wall-parts";
import { changeWords, valueText, verdictWord } from "@/lib/wording/change";
import { fullDateText, shortDateText } from "@/lib/wording/dates";
import { blankText, percentText } from "@/lib/wording/numbers";
import type { TableBlock, TableCell, TextBlock } from "./block";
import { listedTable } from "./listed-table";
import { textColumn } from "./quality/table";
import { CURVES, curveValue } from "./trends-curves";

const PER_CENT = 100;

const figureText = ({ metric }: WallTarget, value: number | null): string =>
	valueText(curveValue(metric, value), CURVES[metric].unit);

const fallText = ({ fallPercent }: WallTarget): string => percentText(fallPercent / PER_CENT);

const STATUS: Readonly<Record<WallTarget["status"], TableCell>> = {
	reached: { text: "已达到", tone: "better" },
	missed: { text: "未达到", tone: "worse" },
	next: { text: "下一目标", tone: "none" },
	later: { text: "尚未到期", tone: "none" },
	unmeasured: { text: "无可比数据", tone: "none" },
};

function soFarText(target: WallTarget): string {
	const { metric, now, base, change, verdict } = target;
	if (change === null && base !== 0) return blankText();
	const words = changeWords(
		{ now: curveValue(metric, now), base: curveValue(metric, base) },
		{ unit: CURVES[metric].unit },
	);
	const both = `（${figureText(target, base)}→${figureText(target, now)}${verdict === null ? "" : `，${verdictWord(verdict)}`}）`;
	return `${words}${both}`;
}

function leftText(target: WallTarget): string {
	const { left, restLastYear } = target;
	if (left === null) return blankText();
	if (left < 0) return `已超出${figureText(target, -left)}，不能再达到`;
	const rest = restLastYear === null ? "" : `（上年同一剩余时段${figureText(target, restLastYear)}）`;
	return `还可有${figureText(target, left)}${rest}`;
}

/** One row a step, by day. */
export function wallTargetsTable({ targets }: WallBoard): TableBlock {
	return listedTable<WallTarget>(
		targets,
		[
			textColumn("by", "截止日", 3, ({ by }) => fullDateText(by)),
			textColumn("metric", "指标", 2, ({ metric }) => CURVES[metric].label),
			textColumn("fall", "目标降幅", 2, fallText),
			{ id: "status", label: "进度", align: "left", weight: 2, cell: ({ status }) => STATUS[status] },
			textColumn("so_far", "累计同比", 6, soFarText),
			{
				id: "reached",
				label: "按目前降幅",
				align: "left",
				weight: 2,
				cell: ({ isReachedSoFar }) =>
					isReachedSoFar === null ? { text: blankText() } : { text: isReachedSoFar ? "达到" : "未达到" },
			},
			textColumn("left", "到截止日", 6, leftText),
		],
		{
			id: "table.trends.targets",
			caption: "目标阶梯",
			keyOf: ({ by, metric }) => `${by} ${metric}`,
			footnote: "自1月1日起累计，与上年相同日期比；达到目标不等于超出波动范围，请看研判",
			emptyText: "没有设定目标，可在“设置”的“同比大屏”中添加",
		},
	);
}

function stepSentence(target: WallTarget): string {
	const reach =
		target.isReachedSoFar === null ? "" : `，目前${target.isReachedSoFar ? "已达到" : "未达到"}目标降幅`;
	return `到${shortDateText(target.by)}，${CURVES[target.metric].label}目标下降${fallText(target)}：累计同比${soFarText(target)}${reach}；${leftText(target)}。`;
}

/** The next step of every figure in one sentence each; none where no step is to come. */
export function wallTargetSentences({ targets }: WallBoard): readonly TextBlock[] {
	return targets
		.filter(({ status }) => status === "next")
		.map((target) => ({
			kind: "text",
			id: `text.trends.target.${target.metric}`,
			text: stepSentence(target),
		}));
}
