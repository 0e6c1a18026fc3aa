/** Whether receipts work → one table by the age of the last receipt, and what the intervals allow to say. */
import type { EffectBoard } from "@/lib/screening/ask-effect";
import { type EffectAbsence, type EffectBand, type Incidence, RECEIPT_AGES } from "@/lib/screening/effect";
import type { Comparison } from "@/lib/statistics/comparison";
import type { Verdict } from "@/lib/statistics/verdict";
import { fullRangeText } from "@/lib/wording/dates";
import { blankText, countText, numberText, percentText } from "@/lib/wording/numbers";
import type { NoteBlock, TableBlock, TableCell } from "./block";
import { toneOf } from "./comparison";
import { listedTable } from "./listed-table";
import { countColumn, textColumn } from "./quality/table";

const VERDICTS: Readonly<Record<Verdict, string>> = {
	clear_fall: "明显低于未签的人",
	clear_rise: "明显高于未签的人",
	within_noise: "与未签的人分不出差别",
	too_few: "样本不足",
};

const ABSENCES: Readonly<Record<EffectAbsence, string>> = {
	no_receipts: "还没有导入反诈回执，不能统计成效。",
	no_overlap: "这一年没有回执可查，不能统计成效。",
	no_population: "没有村居人口，不知道没签的有多少人，只列受害人次，不算发生率和倍数。请导入村居人口表。",
	more_signers_than_people: "签过回执的人比名册人口还多，没签的人数算不出来，不算倍数。请核对村居人口表。",
};

interface Row extends Incidence {
	readonly id: string;
	readonly label: string;
	/** Null for people without a receipt. */
	readonly compared: Comparison | null;
}

function rowsOf({ unsigned, bands, withinYear }: EffectBoard): readonly Row[] {
	const band = (id: string, label: string, one: EffectBand): Row => ({ id, label, ...one });
	return [
		{ id: "unsigned", label: "没有签过", compared: null, ...unsigned },
		...RECEIPT_AGES.map(({ id, label }) => band(id, label, bands[id])),
		band("year", "365天以内合计", withinYear),
	];
}

const decimals = (value: number | null): string => numberText(value, { decimals: 2 });

function ratioCell({ compared }: Row): TableCell {
	if (compared === null || compared.ratio === null) return { text: blankText(), sort: null };
	const { ratio, low, high } = compared;
	const upper = high === null ? "无上限" : decimals(high);
	return { text: `${decimals(ratio)}（${decimals(low)}–${upper}）`, sort: ratio };
}

function verdictCell({ id, compared }: Row): TableCell {
	if (id === "unsigned") return { text: "对照" };
	if (compared === null) return { text: blankText() };
	return { text: VERDICTS[compared.verdict], tone: toneOf(compared.verdict, "worse") };
}

function footnoteOf({ counts: { unknown, outside }, population }: EffectBoard): string {
	const people =
		population === null
			? ""
			: `；人口${numberText(population.people)}人，为${numberText(population.villages)}个村居之和${
					population.missing === 0 ? "" : `，另有${numberText(population.missing)}个村居无人口数`
				}`;
	return `另有查不出是否签过的${countText(unknown, "人")}次、住辖区外的${countText(outside, "人")}次未列入${people}`;
}

/** Victims and incidence by the age of the last receipt, the whole first year together in the last row. */
export function effectTable(board: EffectBoard): TableBlock {
	const rows = board.window === null ? [] : rowsOf(board);
	const victims = rows.reduce((sum, { id, victims: own }) => (id === "year" ? sum : sum + own), 0);
	return listedTable(
		rows,
		[
			textColumn("age", "发案时最近一份回执", 4, ({ label }) => label),
			countColumn("victims", "受害（人次）", ({ victims: own }) => own),
			{
				id: "share",
				label: "占比",
				align: "right",
				weight: 2,
				cell: ({ victims: own }) => ({
					text: percentText(victims === 0 ? null : own / victims),
					sort: own,
					hint: `${numberText(own)}/${numberText(victims)}`,
				}),
			},
			countColumn("months", "人月", ({ personMonths }) =>
				personMonths === null ? null : Math.round(personMonths),
			),
			{
				id: "incidence",
				label: "每万人月",
				align: "right",
				weight: 2,
				cell: ({ per10kMonths }) => ({ text: decimals(per10kMonths), sort: per10kMonths }),
			},
			{ id: "ratio", label: "为未签的几倍（95%区间）", align: "right", weight: 4, cell: ratioCell },
			{ id: "verdict", label: "研判", align: "left", weight: 4, cell: verdictCell },
		],
		{
			id: "table.effect",
			caption: "按最近一份回执的时间",
			keyOf: ({ id }) => id,
			footnote: footnoteOf(board),
			emptyText: "没有可以统计的时段",
		},
	);
}

function headline({ withinYear, absence }: EffectBoard): string | null {
	const { compared } = withinYear;
	if (absence !== null || compared === null || compared.ratio === null) return null;
	const { ratio, low, high, verdict } = compared;
	const interval = `95%区间${decimals(low)}–${high === null ? "无上限" : decimals(high)}`;
	return `签过回执365天以内的人，受害发生率为没有签过的人的${decimals(ratio)}倍（${interval}）：${VERDICTS[verdict]}。`;
}

/** What the table says in one sentence, or why it says nothing; and why even that is no proof. */
export function effectNotes(board: EffectBoard): readonly NoteBlock[] {
	const { absence, window } = board;
	const note = (id: string, text: string, tone: NoteBlock["tone"]): NoteBlock => ({
		kind: "note",
		id: `note.effect.${id}`,
		text,
		tone,
	});
	const said = headline(board);
	return [
		...(absence === null ? [] : [note("absence", ABSENCES[absence], "warning" as const)]),
		...(said === null ? [] : [note("headline", said, "plain" as const)]),
		...(window === null
			? []
			: [
					note(
						"caveat",
						`统计${fullRangeText(window)}发案的受害人。签的人不是随机挑选的：上门、讲堂先找容易受骗的人，被骗后也常补签，两边的人本来就不一样；有些受害人没有写全证件号码和电话，查不到回执会被当作未签。因此倍数只说明相关，不能证明是回执起了作用，也不能证明没有作用。五档分开看，总有一档可能碰巧偏高或偏低，请先看合计。`,
						"plain" as const,
					),
				]),
	];
}
