/** What all villages of a score sheet have together: the headline figures of a circular, for paper and for machines. */
import type { CountedRecord, MeasureId, MeasurePair } from "@/lib/assessment/input";
import { type CallLosses, callLosses, LOSS_WITHHELD, withheldLosses } from "@/lib/assessment/losses-for-town";
import { scoredMeasures } from "@/lib/assessment/ranks";
import type { Sheet } from "@/lib/assessment/sheet";
import { dateOfMoment } from "@/lib/base/civil";
import type { BlockComparison, FigureBlock } from "@/lib/blocks/block";
import { blockComparison, toneOf } from "@/lib/blocks/comparison";
import { type AmountComparison, type Amounts, compareAmounts } from "@/lib/statistics/amounts";
import { type Comparison, compareCounts } from "@/lib/statistics/comparison";
import { areAlike, shareOf } from "@/lib/trends/alike";
import { intervalPhrase, valueText, verdictWord } from "@/lib/wording/change";
import { fullDateText, fullRangeText } from "@/lib/wording/dates";
import type { ReportFigure } from "./document";

const FEN_PER_YUAN = 100;
const UNKNOWN_LOSSES = "损失不详的过多，不作比较";
const MEASURE_IDS = ["calls", "cases", "loss"] as const satisfies readonly MeasureId[];

/** One measure of all villages of the list together; losses in yuan. */
export interface CircularTotal {
	readonly measure: MeasureId;
	readonly label: string;
	readonly unit: "起" | "元";
	/** Sum of the villages for which it is known; null = known for none, or withheld, which `absence` then says. */
	readonly now: number | null;
	readonly base: number | null;
	/** Null where either window is not recorded as a whole: part of a window is no window; of losses also where too few are known. */
	readonly comparison: Comparison | AmountComparison | null;
	/** Why the two windows do not compare; null = they do. */
	readonly absence: string | null;
	readonly rule: string;
}

function sumOf({ input: { villages } }: Sheet, measure: MeasureId, window: keyof MeasurePair): number | null {
	const known = villages.flatMap(({ measures }) => measures[measure][window] ?? []);
	if (known.length === 0) return null;
	return known.reduce((sum, one) => sum + one, 0) / (measure === "loss" ? FEN_PER_YUAN : 1);
}

function absenceOf({ input: { recorded } }: Sheet, record: CountedRecord): string | null {
	const { now, base } = recorded[record];
	if (now === "none") return "无可比数据，本期没有记录";
	if (base === "none") return "无可比数据，去年同期没有记录";
	return now === "whole" && base === "whole" ? null : "无可比数据，记录不完整";
}

const LABELS = {
	calls: "计入考核的警情",
	cases: "计入考核的案件",
	loss: "计入考核的损失",
} as const satisfies Record<MeasureId, string>;

function ruleOf({ scheme: { caseBasis } }: Sheet, measure: MeasureId): string {
	const where = "名单内各村居之和，不含镇外、村居不详和办法不计的";
	if (measure === "loss") return `计入警情的已知损失之和，${where}`;
	const when = measure === "calls" ? "报警" : caseBasis === "filed" ? "立案" : "发案";
	return `按${when}时间计入，${where}`;
}

function amountsOf({ known }: CallLosses): Amounts {
	const losses = known.filter((fen) => fen > 0);
	return {
		count: losses.length,
		sum: losses.reduce((sum, fen) => sum + fen, 0),
		squares: losses.reduce((sum, fen) => sum + fen ** 2, 0),
	};
}

/** Losses judged by the single losses behind them, in fen; null where too few are known in either window, or unlike many. */
function comparedLosses({ input }: Sheet): AmountComparison | null {
	const sides = (["now", "base"] as const).map((window) =>
		callLosses(input, window, ({ village }) => village !== null),
	);
	const [now, base] = sides;
	if (now === undefined || base === undefined) return null;
	const known = (side: CallLosses) => shareOf(side.known.length, side.calls);
	if (!areAlike(input.recorded.calls, { now: known(now), base: known(base) })) return null;
	return compareAmounts(amountsOf(base), amountsOf(now), input.phi.calls);
}

type Judged = Pick<CircularTotal, "now" | "base" | "comparison" | "absence">;

const WITHHELD: Judged = { now: null, base: null, comparison: null, absence: LOSS_WITHHELD };

function judged(sheet: Sheet, measure: MeasureId): Judged {
	if (measure === "loss" && withheldLosses(sheet).isTotal) return WITHHELD;
	const record = measure === "cases" ? "cases" : "calls";
	const [now, base] = [sumOf(sheet, measure, "now"), sumOf(sheet, measure, "base")];
	const absence = absenceOf(sheet, record);
	if (absence !== null || now === null || base === null) return { now, base, comparison: null, absence };
	if (measure !== "loss") {
		const comparison = compareCounts({ base, now, phi: sheet.input.phi[record] });
		return { now, base, comparison, absence };
	}
	const comparison = comparedLosses(sheet);
	return { now, base, comparison, absence: comparison === null ? UNKNOWN_LOSSES : null };
}

/**
 * Calls, cases and losses of the villages together, in this order; cases only where a clause scores them. They alone count by the
 * basis that the scheme chose: two schemes that score none may differ in it, and their totals less each other would tell which
 * events it moves. Calls and losses are the same under either.
 */
export function circularTotals(sheet: Sheet): readonly CircularTotal[] {
	const scored = scoredMeasures(sheet.scheme);
	const told = MEASURE_IDS.filter((measure) => measure !== "cases" || scored.has(measure));
	return told.map((measure) => ({
		measure,
		label: LABELS[measure],
		unit: measure === "loss" ? "元" : "起",
		...judged(sheet, measure),
		rule: ruleOf(sheet, measure),
	}));
}

/** What is judged of a change, alike for counts and for sums. */
function verdictParts(
	comparison: CircularTotal["comparison"],
): Pick<BlockComparison, "verdict" | "verdictWord" | "tone" | "interval"> {
	if (comparison === null) return { verdict: null, verdictWord: null, tone: "none", interval: null };
	const { verdict } = comparison;
	return {
		verdict,
		verdictWord: verdictWord(verdict),
		tone: toneOf(verdict, "worse"),
		interval: intervalPhrase(comparison),
	};
}

/** A total as it stands on paper, beside the year before. */
export function totalFigure({ input: { window, cutOff } }: Sheet, total: CircularTotal): FigureBlock {
	const { measure, label, unit, now, base, comparison, absence, rule } = total;
	const plain = blockComparison({
		label: "同比",
		unit,
		riseIs: "worse",
		now,
		base,
		comparison: null,
		absence,
	});
	return {
		kind: "figure",
		id: `figure.assessment.${measure}`,
		label,
		value: now,
		text: absence === LOSS_WITHHELD ? "不外传" : valueText(now, unit),
		comparisons: [{ ...plain, ...verdictParts(comparison) }],
		provenance: {
			rule,
			window: fullRangeText(window),
			cutOff: cutOff === null ? null : `${fullDateText(dateOfMoment(cutOff))} ${cutOff.slice(11, 16)}`,
		},
		rows: null,
		notes: [],
	};
}

/** A total for machines. */
export function reportTotal({
	measure,
	label,
	unit,
	now,
	base,
	comparison,
	absence,
	rule,
}: CircularTotal): ReportFigure {
	const isRelative = absence === null && now !== null && base !== null && base !== 0;
	const verdict = comparison?.verdict ?? null;
	return {
		id: measure,
		label,
		unit,
		value: now,
		previous: null,
		lastYear: base,
		verdict,
		verdictPrevious: null,
		verdictLastYear: verdict,
		changePrevious: null,
		changeLastYear: isRelative ? (now - base) / base : null,
		rule,
	};
}
