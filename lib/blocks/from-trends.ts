/** The leadership wall → headline figures year to date, each with both numbers, the interval and the word for luck. */
import { METRICS, PER_PEOPLE, RATES } from "@/lib/metrics";
import type { AmountComparison } from "@/lib/statistics/amounts";
import type { Comparison } from "@/lib/statistics/comparison";
import type { WallAmount, WallBoard, WallCount, WallHeadline, WallRate, YearPair } from "@/lib/trends/wall";
import { intervalPhrase, verdictWord } from "@/lib/wording/change";
import { fullRangeText } from "@/lib/wording/dates";
import { momentText } from "@/lib/wording/moments";
import { countText, numberText, percentText, yuanText } from "@/lib/wording/numbers";
import type { BlockComparison, FigureBlock, NoteBlock } from "./block";
import { blockComparison, toneOf } from "./comparison";
import { stoppedNotes, stoppedPhrase, untilNotes, type YearsRecorded } from "./from-trends-stopped";

const FEN_PER_YUAN = 100;
const LABEL = "同比";

const yuanOf = (fen: number | null): number | null => (fen === null ? null : fen / FEN_PER_YUAN);

const COUNT_WORDS: Readonly<Record<WallCount["id"], { readonly label: string; readonly rule: string }>> = {
	calls: { label: METRICS.calls.label.zh, rule: METRICS.calls.rule },
	cases: { label: METRICS.cases.label.zh, rule: METRICS.cases.rule },
	solved: { label: METRICS.solved.label.zh, rule: METRICS.solved.rule },
	dissuaded: {
		label: "劝阻成功",
		rule: `统计期内下发、确认涉诈且劝阻成功的预警；${RATES.alert_dissuaded.watch}`,
	},
};

const AMOUNT_WORDS: Readonly<Record<WallAmount["id"], { readonly label: string; readonly rule: string }>> = {
	loss: { label: METRICS.loss.label.zh, rule: METRICS.loss.rule },
	loss_avoided: { label: "避免损失", rule: "统计期内下发的预警中写明的避免损失之和；没有写明的不按0计" },
};

/** Why the years are not compared; null where they are. */
function absenceOf(
	{ headline: { windows } }: WallBoard,
	recorded: YearsRecorded,
	compared: Comparison | AmountComparison | null,
): string | null {
	if (compared !== null) return null;
	const stopped = stoppedPhrase(recorded, windows);
	if (stopped !== null) return stopped;
	const { now, base } = recorded.reach;
	if (base === "none") return "无可比数据，上年同期没有记录";
	if (base === "part" || now !== "whole") return "无可比数据，记录未覆盖整个时段";
	return "两期不详的比例过高或相差过大，不作比较";
}

/** What is judged of a change that a `blockComparison` cannot judge: sums, and rates. */
function judged(
	compared: AmountComparison | Comparison | null,
	riseIs: WallAmount["riseIs"],
): Pick<BlockComparison, "verdict" | "verdictWord" | "tone" | "interval"> {
	if (compared === null) return { verdict: null, verdictWord: null, tone: "none", interval: null };
	const { verdict } = compared;
	return {
		verdict,
		verdictWord: verdictWord(verdict),
		tone: toneOf(verdict, riseIs),
		interval: intervalPhrase(compared),
	};
}

type FigureParts = Omit<FigureBlock, "kind" | "provenance" | "id"> & {
	readonly id: string;
	readonly rule: string;
};

function figure({ headline, cutOff }: WallBoard, { id, rule, ...parts }: FigureParts): FigureBlock {
	return {
		kind: "figure",
		id: `figure.trends.${id}`,
		...parts,
		provenance: {
			rule,
			window: fullRangeText(headline.windows.now),
			cutOff: cutOff === null ? null : momentText(cutOff),
		},
	};
}

const unknownNotes = (unknown: YearPair<number>, words: string): readonly string[] =>
	unknown.now === 0 ? [] : [`另有${countText(unknown.now, "起")}${words}，未计入`];

function countFigure(board: WallBoard, count: WallCount): FigureBlock {
	const { id, counts, compared, riseIs, unknown } = count;
	const absence = absenceOf(board, { ...count, values: counts }, compared);
	const window = board.headline.windows.now;
	return figure(board, {
		id,
		...COUNT_WORDS[id],
		value: counts.now,
		text: countText(counts.now, "起"),
		comparisons: [
			blockComparison({ label: LABEL, unit: "起", riseIs, ...counts, comparison: compared, absence }),
		],
		rows: id === "dissuaded" || counts.now === null ? null : { metric: id, window, filters: [] },
		notes: [...untilNotes(board, count), ...unknownNotes(unknown, "结果不详")],
	});
}

function amountFigure(board: WallBoard, amount: WallAmount): FigureBlock {
	const { id, sums, reach, compared, riseIs, unknown } = amount;
	const [now, base] = [yuanOf(sums.now), yuanOf(sums.base)];
	const window = board.headline.windows.now;
	const plain = blockComparison({
		...{ label: LABEL, unit: "元", riseIs, now, base, comparison: null },
		absence: absenceOf(board, { ...amount, values: sums }, compared),
	});
	return figure(board, {
		id,
		...AMOUNT_WORDS[id],
		value: now,
		text: yuanText(now, { blank: reach.now === "none" ? "unmeasured" : "unknown" }),
		comparisons: [{ ...plain, ...judged(compared, riseIs) }],
		rows: id === "loss" && now !== null ? { metric: "loss", window, filters: [] } : null,
		notes: [...untilNotes(board, amount), ...unknownNotes(unknown, "金额不详")],
	});
}

const callsOf = ({ headline }: WallBoard) => headline.counts.find(({ id }) => id === "calls");
const rateText = (rate: number | null): string => numberText(rate, { decimals: 2 });

function ratePhrase(board: WallBoard, { per10k, compared }: WallRate): string {
	const both = `（${rateText(per10k.base)}→${rateText(per10k.now)}）`;
	const calls = callsOf(board);
	const stopped =
		compared !== null || calls === undefined
			? null
			: stoppedPhrase({ ...calls, values: per10k }, board.headline.windows);
	if (stopped !== null) return `${stopped}${both}`;
	if (compared?.change == null) return `无可比数据${both}`;
	if (compared.change === 0) return `持平${both}`;
	return `${compared.change < 0 ? "下降" : "上升"}${percentText(Math.abs(compared.change))}${both}`;
}

function rateFigure(board: WallBoard): FigureBlock {
	const { rate } = board.headline;
	const { people, per10k, compared, left, isAlike } = rate;
	const years = people.now?.years.map((year) => `${year}年`).join("、") || "年份不详的";
	const stated = people.now === null ? [] : [`${years}人口${countText(people.now.people, "人")}`];
	const calls = callsOf(board);
	const until = calls === undefined ? [] : untilNotes(board, { ...calls, compared });
	const unlike = isAlike ? [] : ["两年的人口口径（常住、户籍）或有人口数的村居不同，不作比较"];
	return figure(board, {
		id: "rate",
		label: PER_PEOPLE.calls_per_10k.label.zh,
		rule: PER_PEOPLE.calls_per_10k.rule,
		value: per10k.now,
		text: rateText(per10k.now),
		comparisons: [
			{ label: LABEL, base: per10k.base, phrase: ratePhrase(board, rate), ...judged(compared, "worse") },
		],
		rows: null,
		notes: [
			...until,
			...stated,
			...unlike,
			...(left === 0 ? [] : [`另有${countText(left, "起")}不在有人口数的村居，未计入`]),
		],
	});
}

/** The figures of the headline in the order of the wall. */
export function wallFigures(board: WallBoard): readonly FigureBlock[] {
	const { counts, amounts } = board.headline;
	return [
		...counts.map((count) => countFigure(board, count)),
		...amounts.map((amount) => amountFigure(board, amount)),
		rateFigure(board),
	];
}

const DOUBLE_FALLS: readonly (readonly [id: keyof WallHeadline["isDoubleFall"], word: string])[] = [
	["calls", "警情"],
	["cases", "案件"],
];

/** Records that seem to stop before the window ends; and 双下降, only where it is earned. */
export function wallNotes(board: WallBoard): readonly NoteBlock[] {
	const { headline } = board;
	const stopped = stoppedNotes(board);
	const words = DOUBLE_FALLS.flatMap(([id, word]) => (headline.isDoubleFall[id] ? [word] : []));
	if (words.length === 0) return stopped;
	const text = `${words.join("、")}与损失实现“双下降”，剔除最大一起后仍超出波动范围。`;
	return [...stopped, { kind: "note", id: "note.trends.double_fall", text, tone: "plain" }];
}
