/** Alerts of a window → the funnel 下发→联系→见面→确认→劝阻→回访 as chart, table and sentence, every share over its own base. */
import type { AlertBoard } from "@/lib/response/alerts/ask-alerts";
import type { AlertTotals } from "@/lib/response/alerts/totals";
import { fullRangeText } from "@/lib/wording/dates";
import { numberText, yuanText } from "@/lib/wording/numbers";
import type { ChartBlock, NoteBlock, TableBlock, TableCell } from "./block";
import { listedTable } from "./listed-table";
import { textColumn } from "./quality/table";
import { type Tallied, tallyCell, tallyText } from "./tally-cell";

const FEN_PER_YUAN = 100;

interface Stage {
	readonly id: string;
	readonly label: string;
	/** What the share is of; null where the stage is all there is. */
	readonly base: string | null;
	readonly tally: (totals: AlertTotals) => Tallied;
	readonly rule: string;
}

const NO_SHARE: TableCell = { text: "—", sort: null };

const STAGES: readonly Stage[] = [
	{
		id: "issued",
		label: "下发",
		base: null,
		tally: ({ issued }) => ({ count: issued, whole: 0, unknown: 0 }),
		rule: "按下发时间统计",
	},
	{
		id: "contacted",
		label: "联系",
		base: "写明是否联系上的",
		tally: ({ contacted }) => contacted,
		rule: "电话接通或当面见到；拨打而未接通的不算",
	},
	{ id: "met", label: "见面", base: "写明是否见面的", tally: ({ met }) => met, rule: "当面见到本人" },
	{
		id: "confirmed",
		label: "确认",
		base: "已核查有结论的",
		tally: ({ confirmed }) => confirmed,
		rule: "核查结论为涉诈",
	},
	{
		id: "dissuaded",
		label: "劝阻",
		base: "确认涉诈且结果已写明的",
		tally: ({ dissuaded }) => dissuaded,
		rule: "分母是确认涉诈的，不是全部预警",
	},
	{
		id: "followed_up",
		label: "回访",
		base: "劝阻成功且回访到期或已回访的",
		tally: ({ followedUp }) => followedUp,
		rule: "期限未到的不在分母中；没有写明期限的为不详",
	},
];

/** How many alerts came to each stage. */
export function alertFunnelChart({ totals }: AlertBoard): ChartBlock {
	const counts = STAGES.map(({ tally }) => tally(totals).count);
	return {
		kind: "chart",
		id: "chart.alert_funnel",
		caption: "预警漏斗",
		shape: "row",
		categories: STAGES.map(({ label }) => label),
		series: [{ name: "本期", values: counts, role: "current" }],
		unit: "起",
		summary: STAGES.map(({ label }, at) => `${label}${numberText(counts[at] ?? 0)}起`).join("，"),
		rows: STAGES.map(() => null),
	};
}

/** Every stage with its count, its share and of what, and what nobody wrote down. */
export function alertFunnelTable({ totals }: AlertBoard): TableBlock {
	const waiting =
		totals.followUpsWaiting === 0
			? ""
			: `；劝阻成功而回访期限未到的另有${numberText(totals.followUpsWaiting)}起`;
	return listedTable<Stage>(
		STAGES,
		[
			{
				id: "stage",
				label: "环节",
				align: "left",
				weight: 2,
				cell: ({ label, rule }) => ({ text: label, hint: rule }),
			},
			{
				id: "count",
				label: "数量",
				align: "right",
				weight: 2,
				cell: ({ tally }) => ({ text: numberText(tally(totals).count), sort: tally(totals).count }),
			},
			{
				id: "share",
				label: "占比（数量/分母）",
				align: "right",
				weight: 4,
				cell: ({ base, tally }) => (base === null ? NO_SHARE : tallyCell(tally(totals))),
			},
			textColumn("base", "分母", 5, ({ base }) => base ?? NO_SHARE.text),
			{
				id: "unknown",
				label: "不详",
				align: "right",
				weight: 2,
				cell: ({ tally }) => ({ text: numberText(tally(totals).unknown), sort: tally(totals).unknown }),
			},
		],
		{
			id: "table.alert_funnel",
			caption: "各环节",
			keyOf: ({ id }) => id,
			footnote: `各环节分母不同，不能互比；不详的既不在分子也不在分母${waiting}`,
			emptyText: "统计期内没有下发预警",
		},
	);
}

/** The window in one sentence, with both rates and their bases. */
export function alertSentence({ request, totals }: AlertBoard): NoteBlock {
	const { issued, confirmed, dissuaded, savedPeople, lossAvoidedFen, lossUnknown } = totals;
	const amount = lossAvoidedFen === null ? null : yuanText(lossAvoidedFen / FEN_PER_YUAN);
	const blank = lossUnknown === 0 ? "" : `（${numberText(lossUnknown)}起未写明）`;
	const clauses = [
		`${fullRangeText(request.window)}下发预警${numberText(issued)}起`,
		...(confirmed.whole === 0 ? [] : [`确认涉诈占已核查的${tallyText(confirmed)}`]),
		...(dissuaded.whole === 0 ? [] : [`劝阻成功占确认涉诈的${tallyText(dissuaded)}`]),
		...(savedPeople === 0 ? [] : [`挽救群众${numberText(savedPeople)}人`]),
		...(amount === null ? [] : [`避免损失${amount}${blank}`]),
	];
	return { kind: "note", id: "note.alerts", text: `${clauses.join("，")}。`, tone: "plain" };
}
