/** Rates → one table: each as part of whole with its interval, its comparisons, and how much of it is still to come. */
import type { RateAnswer, Share } from "@/lib/analysis/rates";
import type { RateId } from "@/lib/metrics/rate";
import { verdictWord } from "@/lib/wording/change";
import {
	blankText,
	moneyUnitFor,
	moneyUnitText,
	numberText,
	percentText,
	yuanFigure,
} from "@/lib/wording/numbers";
import { knownShareText } from "@/lib/wording/shares";
import type { TableBlock, TableCell } from "./block";
import { type Against, type ComparisonSide, comparisonLabel, comparisonLead, toneOf } from "./comparison";

const FEN_PER_YUAN = 100;

function sizeText({ part, whole }: Share, isCount: boolean): string {
	if (isCount) return `${numberText(part)}/${numberText(whole)}`;
	const yuans = [part / FEN_PER_YUAN, whole / FEN_PER_YUAN];
	const unit = moneyUnitFor(yuans);
	return `${yuans.map((yuan) => yuanFigure(yuan, unit)).join("/")}${moneyUnitText(unit)}`;
}

function shareCell(share: Share | null, isCount: boolean): TableCell {
	if (share === null) return { text: blankText("unmeasured"), sort: null };
	if (share.share === null)
		return { text: blankText(share.unknown > 0 ? "unknown" : "unmeasured"), sort: null };
	const { interval } = share;
	return {
		text: `${percentText(share.share)}（${sizeText(share, isCount)}）`,
		sort: share.share,
		...(interval === null
			? {}
			: { hint: `95%区间 ${percentText(interval.low)}…${percentText(interval.high)}` }),
	};
}

/** A difference in points of a hundred with its sign. */
function pointsText(difference: number): string {
	const text = `${numberText(Math.abs(100 * difference), { decimals: 1 })}个百分点`;
	return `${difference < 0 ? "−" : "+"}${text}`;
}

function verdictCell({ compared, metric }: RateAnswer, question: Against): TableCell {
	const side: ComparisonSide = compared.lastYear === null ? "previous" : "lastYear";
	const comparison = compared[side];
	if (comparison === null) return { text: "—" };
	return {
		text: `${comparisonLead(side, question)}${pointsText(comparison.difference)}，${verdictWord(comparison.verdict)}`,
		tone: toneOf(comparison.verdict, metric.riseIs),
		hint: `95%区间 ${pointsText(comparison.low)}…${pointsText(comparison.high)}`,
	};
}

/** What is counted apart where nobody wrote enough. */
const UNKNOWN_UNITS: Readonly<Record<RateId, string>> = {
	conversion: "起",
	clearance: "起",
	resident_share: "人",
	alert_confirmed: "条",
	alert_dissuaded: "条",
	alert_timely: "条",
	stopped_share: "起",
	returned_share: "起",
};

/** What a reader must know of the current figure: days that are still to mature, rows that nobody wrote enough of. */
function remarkOf({ metric, values, maturity }: RateAnswer): string | null {
	const now = values.current;
	const parts = [
		now !== null && now.immatureDays > 0 && maturity !== null
			? `末${now.immatureDays}天未满${maturity.days}天，尚未成熟，不作比较`
			: null,
		now !== null && now.unknown > 0 ? knownShareText(now, UNKNOWN_UNITS[metric.id]) : null,
	].filter((part) => part !== null);
	return parts.length === 0 ? null : `${metric.label.zh}${parts.join("，")}`;
}

/** True where any window has something to divide, or something nobody wrote down. */
function isMeasured({ values }: RateAnswer): boolean {
	return Object.values(values).some((share) => share !== null && share.whole + share.unknown > 0);
}

/** The rates that the records tell anything of, in registry order. */
export function ratesTable(rates: readonly RateAnswer[], question: Against): TableBlock {
	return {
		kind: "table",
		id: "table.rates",
		caption: "转化与处置比率",
		columns: [
			{ id: "rate", label: "指标", align: "left", weight: 4 },
			{ id: "now", label: "本期", align: "right", weight: 5 },
			{ id: "lastYear", label: comparisonLabel("lastYear", question), align: "right", weight: 5 },
			{ id: "previous", label: comparisonLabel("previous", question), align: "right", weight: 5 },
			{ id: "verdict", label: "研判", align: "left", weight: 6 },
		],
		rows: measuredRates(rates).map((rate) => ({
			id: rate.metric.id,
			cells: [
				{ text: rate.metric.label.zh, hint: `${rate.metric.rule}。${rate.metric.watch}。` },
				shareCell(rate.values.current, rate.metric.isCount),
				shareCell(rate.values.lastYear, rate.metric.isCount),
				shareCell(rate.values.previous, rate.metric.isCount),
				verdictCell(rate, question),
			],
		})),
		footnote: [
			"比率后为分子/分母；未成熟指分子按本所以往时延尚未全部发生",
			...measuredRates(rates).flatMap((rate) => remarkOf(rate) ?? []),
		].join("；"),
		emptyText: "没有可计算的比率",
	};
}

/** The rates that stand in {@link ratesTable}. */
export function measuredRates(rates: readonly RateAnswer[]): readonly RateAnswer[] {
	return rates.filter(isMeasured);
}
