/** The small print of every report: what was counted, how, until when and from which files. */
import type { Answer } from "@/lib/analysis/answer";
import type { RateAnswer } from "@/lib/analysis/rates";
import { dateOfMoment } from "@/lib/base/civil";
import { comparisonLabel } from "@/lib/blocks/comparison";
import { measuredRates } from "@/lib/blocks/from-rates";
import { type DateRange, dayCount } from "@/lib/calendar/range";
import type { Settings } from "@/lib/settings/settings";
import { boundsText, fullDateText, fullRangeText } from "@/lib/wording/dates";
import { numberText } from "@/lib/wording/numbers";

/** A file behind the records, for the footer. */
export interface ReportFile {
	readonly fileName: string;
	readonly readRows: number;
	readonly refusedRows: number;
	readonly isDemo: boolean;
}

/** A compared window with its length, and a word where that differs: January against February is not like against like. */
function comparedText(range: DateRange, current: DateRange): string {
	const days = dayCount(range);
	const remark = days === dayCount(current) ? "" : "，与本期天数不同，未折算";
	return `${fullRangeText(range)}（${days}天${remark}）`;
}

/** What the small print is written from besides the answer. */
interface FootnoteSources {
	readonly settings: Settings;
	readonly files: readonly ReportFile[];
	/** Rates that stand in the report. */
	readonly rates: readonly RateAnswer[];
}

/** Windows, counting rules 口径, what the verdict words mean, the cut-off, the files and the rule version, one line each. */
export function footnotesOf(
	answer: Answer,
	{ settings, files, rates }: FootnoteSources,
	ruleVersion: string,
): readonly string[] {
	const { windows } = answer.question;
	const cutOff = answer.span.latestReport;
	const compared = [
		windows.previous === null ? null : `环比时段${comparedText(windows.previous, windows.current)}`,
		windows.lastYear === null
			? null
			: `${comparisonLabel("lastYear", answer.question)}时段${comparedText(windows.lastYear, windows.current)}`,
	].filter((part) => part !== null);
	const names = files.map((file) => `${file.fileName}（${numberText(file.readRows)}行）`).join("、");
	const rows = [
		`统计时段：${boundsText(windows.current, settings.dayCutHour)}，每日自${settings.dayCutHour}时起算${compared.length === 0 ? "" : `；${compared.join("，")}`}。`,
		...answer.metrics.map((metric) => `${metric.metric.label.zh}：${metric.metric.rule}。`),
		...measuredRates(rates).map(({ metric }) => `${metric.label.zh}：${metric.rule}。`),
		"“明显上升/下降”指95%置信区间不含不变；“波动范围内”指可能只是偶然波动；两期合计不足10起的标“样本不足”。" +
			`区间已按本单位周际波动（离散系数φ=${answer.phi[answer.question.basis].toFixed(2)}）放宽；★为全部行一并检验后仍成立的变化。`,
		cutOff === null
			? null
			: `数据截至${fullDateText(dateOfMoment(cutOff))}${cutOff.slice(11, 16)}；来源：${names}。`,
		`规则版本${ruleVersion}。`,
	];
	return rows.filter((row) => row !== null);
}
