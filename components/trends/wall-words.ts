/** What the wall says of a figure: its value, how it changed with both figures, and whether that is luck. */
import { toneOf } from "@/lib/blocks/comparison";
import type { Verdict } from "@/lib/statistics/verdict";
import type { WallAmount, WallCount, WallHeadline } from "@/lib/trends/wall";
import type { WallMetric } from "@/lib/trends/wall-parts";
import { changeWords, intervalPhrase, verdictWord } from "@/lib/wording/change";
import { blankText, countText, numberText, yuanText } from "@/lib/wording/numbers";

const FEN_PER_YUAN = 100;

/** Tone of a change on the wall. */
export type WallTone = ReturnType<typeof toneOf>;

/** One card of the wall, in words. */
export interface WallCard {
	readonly id: string;
	readonly label: string;
	readonly value: string;
	/** Such as 同比下降34.3%; the reason where nothing can be compared. */
	readonly change: string;
	/** Such as 102起→67起; empty where nothing can be compared. */
	readonly both: string;
	/** Such as 明显下降; null where nothing is said. */
	readonly verdict: string | null;
	readonly interval: string | null;
	readonly tone: WallTone;
	/** What is not in the figure, such as 另有3起损失不详; empty where everything is. */
	readonly beside: string;
}

const COUNTS = {
	calls: { label: "接报警情", unit: "起" },
	cases: { label: "立案", unit: "起" },
	solved: { label: "破案", unit: "起" },
	dissuaded: { label: "劝阻成功", unit: "起" },
} as const satisfies Record<WallCount["id"], { readonly label: string; readonly unit: "起" | "人" }>;

const AMOUNTS = {
	loss: { label: "损失", unknown: "起损失不详" },
	loss_avoided: { label: "避免损失", unknown: "起金额不详" },
} as const satisfies Record<WallAmount["id"], { readonly label: string; readonly unknown: string }>;

/** Names of what the curves are of. */
export const METRIC_NAMES: Readonly<Record<WallMetric, string>> = {
	calls: "接报警情",
	cases: "立案",
	loss: "损失",
};

/** A value of a curve in words; fen of losses. Null = 无数据. */
export function metricText(metric: WallMetric, value: number | null): string {
	if (value === null) return "无数据";
	return metric === "loss" ? yuanText(value / FEN_PER_YUAN) : countText(value, "起");
}

const yuanOf = (fen: number | null): number | null => (fen === null ? null : fen / FEN_PER_YUAN);
const toned = (verdict: Verdict, riseIs: "worse" | "better") => ({
	verdict: verdictWord(verdict),
	tone: toneOf(verdict, riseIs),
});
const NOT_COMPARED = {
	change: "无可比数据",
	both: "",
	verdict: null,
	interval: null,
	tone: "none",
} as const satisfies Partial<WallCard>;

function countCard({ id, counts: { now, base }, compared, riseIs, unknown }: WallCount): WallCard {
	const { label, unit } = COUNTS[id];
	const head = { id, label, value: now === null ? blankText() : countText(now, unit) };
	const beside = unknown.now > 0 ? `另有${unknown.now}${unit}结果不详` : "";
	if (compared === null) return { ...head, ...NOT_COMPARED, beside };
	return {
		...head,
		change: `同比${changeWords({ base, now }, { unit })}`,
		both: `${countText(base, unit)}→${countText(now, unit)}`,
		interval: intervalPhrase(compared),
		...toned(compared.verdict, riseIs),
		beside,
	};
}

function amountCard({ id, sums, compared, riseIs, unknown }: WallAmount): WallCard {
	const [now, base] = [yuanOf(sums.now), yuanOf(sums.base)];
	const { label, unknown: words } = AMOUNTS[id];
	const head = { id, label, value: now === null ? blankText() : yuanText(now) };
	const beside = unknown.now > 0 ? `另有${unknown.now}${words}` : "";
	if (compared === null) return { ...head, ...NOT_COMPARED, beside };
	return {
		...head,
		change: `同比${changeWords({ base, now }, { unit: "元" })}`,
		both: `${yuanText(base)}→${yuanText(now)}`,
		interval: intervalPhrase(compared),
		...toned(compared.verdict, riseIs),
		beside,
	};
}

function rateCard({ rate: { per10k, compared, people, left, isAlike } }: WallHeadline): WallCard {
	const text = (value: number | null) => (value === null ? blankText() : numberText(value, { decimals: 2 }));
	const head = { id: "rate", label: "每万人警情", value: text(per10k.now) };
	const listYears = people.now?.years.map((year) => `${year}年`).join("、") || "年份不详";
	const years = people.now === null ? "没有人口数" : `人口${numberText(people.now.people)}（${listYears}）`;
	const alike = isAlike ? "" : "，两年人口口径或村居不同，不作比较";
	const beside = `${years}${left > 0 ? `，另有${left}起未计入` : ""}${alike}`;
	if (compared === null || compared.change === null) return { ...head, ...NOT_COMPARED, beside };
	const way = compared.change < 0 ? "下降" : "上升";
	const size = `${way}${numberText(Math.abs(compared.change) * 100, { decimals: 1 })}%`;
	return {
		...head,
		change: `同比${compared.change === 0 ? "持平" : size}`,
		both: `${text(per10k.base)}→${text(per10k.now)}`,
		interval: intervalPhrase(compared),
		...toned(compared.verdict, "worse"),
		beside,
	};
}

/** The cards of the first page, as leaders ask for them: harm first, then what was done against it. */
export function wallCards(headline: WallHeadline): readonly WallCard[] {
	const counts = headline.counts.map(countCard);
	const amounts = headline.amounts.map(amountCard);
	const of = (id: string) => [...counts, ...amounts].filter((card) => card.id === id);
	return [
		...of("calls"),
		...of("cases"),
		...of("loss"),
		rateCard(headline),
		...of("solved"),
		...of("dissuaded"),
		...of("loss_avoided"),
	];
}
