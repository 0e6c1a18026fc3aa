/** Cells and words that all tables of firms and zones share: shares of workers, changes, losses, ways to the rows. */
import { ZONELESS } from "@/data/victim-values";
import { BASES } from "@/lib/analysis/bases";
import type { Filter, Question } from "@/lib/analysis/question";
import type { CivilDate } from "@/lib/base/civil";
import { dayNumber } from "@/lib/calendar/civil";
import type { DoubtId } from "@/lib/enterprises/firms";
import type {
	Comparability,
	Frequency,
	Incidents,
	Losses,
	LossSum,
	WorkerShare,
} from "@/lib/enterprises/measures";
import { changeWords, intervalPhrase, verdictWord } from "@/lib/wording/change";
import { fullDateText } from "@/lib/wording/dates";
import { blankText, numberText, yuanText } from "@/lib/wording/numbers";
import { shareText } from "@/lib/wording/shares";
import type { RowsLink, TableCell } from "./block";
import { toneOf } from "./comparison";
import { FUNNEL_CELLS } from "./funnel-words";

const FEN_PER_YUAN = 100;
const yuanOf = (fen: number | null): number | null => (fen === null ? null : fen / FEN_PER_YUAN);

/** What a doubt asks whoever keeps the lists. */
export const DOUBT_WORDS: Readonly<Record<DoubtId, { readonly label: string; readonly words: string }>> = {
	coverage_over: { label: "回执多于职工", words: "签回执的人数超过职工人数，请核对名册或回执的单位" },
	activation_over: { label: "开通多于职工", words: "开通数超过职工人数，请核对名册" },
	pledge_ahead: { label: "包干书日期在后", words: "包干书日期晚于研判日，暂不算已签" },
	several_officers: { label: "多名民警", words: "责任民警写了多人；一企一警，请明确一名" },
};

/** Why two windows are not compared, in words; null where they are. */
export const INCOMPARABLE: Readonly<Record<Comparability, string | null>> = {
	whole: null,
	none: "无可比数据",
	part: "无可比数据，对比时段数据不完整",
	unnamed: "两期写明单位的警情多少悬殊，不作比较",
};

/** How a zone is called: 园区外企业 for the firms that stand in none. */
export function zoneText(zone: string): string {
	return ZONELESS.find(({ id }) => id === zone)?.zh ?? zone;
}

/** A number with its place in the order; not recorded → —. */
export function countCell(count: number | null): TableCell {
	return { text: numberText(count), sort: count };
}

/** How many people work there; nobody wrote it down → 不详. */
export function peopleCell(workers: number | null): TableCell {
	return { text: numberText(workers, { blank: "unknown" }), sort: workers };
}

/** A day with its year; `absence` where there is none. */
export function dayCell(day: CivilDate | null, absence = blankText()): TableCell {
	if (day === null) return { text: absence, sort: null };
	return { text: fullDateText(day), sort: dayNumber(day) };
}

/** A share of workers with both numbers; more than all is marked as a question to the lists. */
export function workersCell(share: WorkerShare | null): TableCell {
	if (share === null) return { text: blankText("unknown"), sort: null };
	const text = shareText(share, "家");
	if (share.share <= 1) return { text, sort: share.share };
	return { text: `${text} 存疑`, sort: share.share, hint: "超过职工人数，请核对名册" };
}

/** Last year's count with the change to it and its verdict: `50 · 下降26.0%，波动范围内`. */
export function changeCell({ now, base, comparison }: Incidents): TableCell {
	if (base === null) return { text: blankText(), sort: null };
	if (comparison === null) return { text: `${numberText(base)} · 不可比`, sort: null };
	const change = changeWords({ base, now }, { unit: "起" });
	return {
		text: `${numberText(base)} · ${change}，${verdictWord(comparison.verdict)}`,
		tone: toneOf(comparison.verdict, "worse"),
		sort: comparison.change,
		hint: intervalPhrase(comparison),
	};
}

/** `（另有1起不详）`; empty where every loss is known. */
export const unknownLossText = ({ unknown }: LossSum): string =>
	unknown === 0 ? "" : `（另有${numberText(unknown)}起不详）`;

/** Known losses, the unknown ones apart: `12.78万元（另有1起不详）`. */
function lossText(loss: LossSum): string {
	return `${yuanText(yuanOf(loss.fen), { blank: "unknown" })}${unknownLossText(loss)}`;
}

/** {@link lossText} as a cell. */
export function lossCell(loss: LossSum): TableCell {
	return { text: lossText(loss), sort: loss.fen };
}

/** Known losses against last year's: `减少3.2万元`; — where they may not be compared. */
export function differenceCell({ base, differenceFen }: Losses): TableCell {
	if (differenceFen === null) return { text: blankText(), sort: null };
	const size = yuanText(Math.abs(differenceFen) / FEN_PER_YUAN);
	const hint = base === null ? {} : { hint: `对比时段${lossText(base)}；金额受个别大案左右，不作显著性判断` };
	if (differenceFen === 0) return { text: "持平", sort: 0, ...hint };
	return { text: `${differenceFen > 0 ? "增加" : "减少"}${size}`, sort: differenceFen, ...hint };
}

const rateText = (rate: number): string => numberText(rate, { decimals: 1 });

/** Incidents per 10 000 workers as they are. */
export function rateCell({ per10k }: Frequency): TableCell {
	return per10k === null
		? { text: blankText("unknown"), sort: null }
		: { text: rateText(per10k), sort: per10k };
}

/** The same drawn towards the mean, with its interval. */
export function shrunkCell({ shrunk }: Frequency): TableCell {
	if (shrunk === null) return { text: blankText(), sort: null };
	const { rate, low, high } = shrunk;
	return { text: `${rateText(rate)}（${rateText(low)}–${rateText(high)}）`, sort: rate };
}

/** Where it stands among its like; fewer than 300 workers are not ranked. */
export function placeCell({ place, isSmall }: Frequency): TableCell {
	if (isSmall) return { text: "不宜排名", hint: "职工不足300人或人数不详，一起警情就会使万人率大变" };
	return place === null ? { text: blankText() } : FUNNEL_CELLS[place];
}

/** The rows behind a count under one filter more than the question's own. */
export function rowsUnder(question: Question, filter: Filter): RowsLink {
	return {
		metric: BASES[question.basis].events,
		window: question.windows.current,
		filters: [...question.filters, filter],
	};
}
