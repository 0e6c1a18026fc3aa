/** The board of a day → its figures, what each batch brought, and who could not be matched. */

import { type CivilMoment, dateOfMoment } from "@/lib/base/civil";
import { addDays } from "@/lib/calendar/civil";
import { rangeOf } from "@/lib/calendar/range";
import type { BatchCount, ScreeningBoard } from "@/lib/screening/board";
import type { HitKind } from "@/lib/screening/hit";
import type { ListedSigner } from "@/lib/screening/masked";
import { countOpen } from "@/lib/visits/visit";
import { boundsText, fullDateText, shortDateText } from "@/lib/wording/dates";
import { momentText } from "@/lib/wording/moments";
import { blankText, countText } from "@/lib/wording/numbers";
import type { FigureBlock, NoteBlock, TableBlock } from "./block";
import { listedTable } from "./listed-table";
import { countColumn, textColumn } from "./quality/table";
import { batchText, HIT_KIND_WORDS } from "./screening-words";

const KINDS: readonly HitKind[] = ["self", "relation", "both"];

const hitsOf = ({ hits }: Pick<BatchCount, "hits">): number =>
	KINDS.reduce((sum, kind) => sum + hits[kind], 0);

/** The batches of a day together; persons are counted once, whichever batches they signed in. */
function wholeDay({ batches, persons }: ScreeningBoard): BatchCount {
	const sum = (of: (batch: BatchCount) => number) => batches.reduce((all, batch) => all + of(batch), 0);
	return {
		batch: null,
		receipts: sum(({ receipts }) => receipts),
		persons,
		hits: {
			self: sum(({ hits }) => hits.self),
			relation: sum(({ hits }) => hits.relation),
			both: sum(({ hits }) => hits.both),
		},
	};
}

/** Whether receipts were imported up to the day: before, that none are there says nothing. */
const isReached = ({ day, reach }: ScreeningBoard): boolean =>
	reach !== null && dateOfMoment(reach.from) <= day && day <= dateOfMoment(reach.until);

const byKindText = ({ hits }: Pick<BatchCount, "hits">): string =>
	KINDS.map((kind) => `${HIT_KIND_WORDS[kind]}${countText(hits[kind], "份")}`).join("，");

type Parts = Pick<FigureBlock, "id" | "label" | "value" | "notes"> & { readonly rule: string };

function figureOf({ day, reach }: ScreeningBoard, { rule, ...parts }: Parts): FigureBlock {
	return {
		kind: "figure",
		...parts,
		text: countText(parts.value, "份"),
		comparisons: [],
		provenance: {
			rule,
			window: boundsText(rangeOf(day, day)),
			cutOff: reach === null ? null : momentText(reach.until),
		},
		rows: null,
	};
}

/** The headline figures of a day: signed, hit, still to be visited, late. Not measured where no receipts reach the day. */
export function screeningFigures(board: ScreeningBoard): readonly FigureBlock[] {
	const day = wholeDay(board);
	const { open, overdue } = countOpen(
		board.tasks.map(({ standing }) => standing),
		board.day,
	);
	const known = (count: number) => (board.reach === null ? null : count);
	const ofDay = (count: number) => (isReached(board) ? count : null);
	const noteOfDay = (note: string) => (isReached(board) ? [note] : []);
	return [
		figureOf(board, {
			id: "figure.screening.signed",
			label: "当日回执",
			value: ofDay(day.receipts),
			rule: "签署时间在这一天的反诈回执份数；同一回执编号计1份",
			notes: noteOfDay(`签署人${countText(day.persons, "人")}，一人多份计1人`),
		}),
		figureOf(board, {
			id: "figure.screening.hits",
			label: "当日命中",
			value: ofDay(hitsOf(day)),
			rule: "其中签署人本人或其关系人此前被骗过的回执份数",
			notes: noteOfDay(byKindText(day)),
		}),
		figureOf(board, {
			id: "figure.screening.open",
			label: "尚待回访",
			value: known(open),
			rule: "当日和此前的命中中，还没有登记回访或约定再访的份数",
			notes: [],
		}),
		figureOf(board, {
			id: "figure.screening.overdue",
			label: "其中逾期",
			value: known(overdue),
			rule: "尚待回访的命中中，过了回访期限或约定日期的份数",
			notes: [],
		}),
	];
}

/** What each batch brought: receipts, signers, hits by kind; the last row is the day. Null where no receipts reach the day. */
export function batchTable(board: ScreeningBoard): TableBlock | null {
	if (!isReached(board)) return null;
	const named = board.batches
		.filter(({ batch, receipts }) => batch !== null || receipts > 0)
		.map((count) => ({ name: batchText(count.batch), count }));
	const rows = [...named, { name: "全天", count: wholeDay(board) }];
	return listedTable(
		rows,
		[
			textColumn("batch", "批次", 3, ({ name }) => name),
			countColumn("receipts", "回执（份）", ({ count }) => count.receipts),
			countColumn("persons", "签署人（人）", ({ count }) => count.persons),
			countColumn("hits", "命中（份）", ({ count }) => hitsOf(count)),
			...KINDS.map((kind) =>
				countColumn<(typeof rows)[number]>(kind, HIT_KIND_WORDS[kind], ({ count }) => count.hits[kind]),
			),
		],
		{
			id: "table.screening.batches",
			caption: "两批筛查",
			keyOf: ({ name }) => name,
			footnote: "两批都签过的人在全天只计1人；命中按份计，本人和关系人都命中的单列",
			emptyText: "",
		},
	);
}

function signedText({ signedAt, hasClock }: { readonly signedAt: CivilMoment; readonly hasClock: boolean }) {
	const day = shortDateText(dateOfMoment(signedAt));
	return hasClock ? `${day} ${signedAt.slice(11, 16)}` : `${day}（无时分）`;
}

function signersTable(
	signers: readonly ListedSigner[],
	frame: { readonly id: string; readonly caption: string; readonly footnote: string },
): TableBlock | null {
	if (signers.length === 0) return null;
	const known = (text: string | null) => text ?? blankText("unknown");
	return listedTable(
		signers,
		[
			textColumn("name", "签署人", 3, ({ name, phone }) => [name, phone].filter(Boolean).join(" ") || "不详"),
			textColumn("village", "村居", 3, ({ village }) => known(village)),
			textColumn("employer", "工作单位", 4, ({ employer }) => employer ?? "—"),
			textColumn("signed", "签署时间", 3, signedText),
			textColumn("batch", "批次", 2, ({ batch }) => batchText(batch)),
		],
		{ ...frame, keyOf: ({ receiptNo }) => receiptNo, emptyText: "" },
	);
}

/** Who wrote 曾被骗 and matches no record; null where nobody did. */
export const selfReportedTable = ({ selfReported }: ScreeningBoard): TableBlock | null =>
	signersTable(selfReported, {
		id: "table.screening.self_reported",
		caption: "自述曾被骗、未匹配到记录",
		footnote: "可能在外地被骗、未报警，或证件号码、电话未写全；不计入命中，请当面核实",
	});

/** Who matches events of the day of signing only, so that nobody can say which came first; null where nobody does. */
export const undecidedTable = ({ undecided }: ScreeningBoard): TableBlock | null =>
	signersTable(undecided, {
		id: "table.screening.undecided",
		caption: "当日发生、先后不明",
		footnote: "与签署当天的警情或案件相符，因缺少时分分不出先后；不计入命中，请核实",
	});

/** What a reader must know before the figures: no receipts at all, or none of this day yet. */
export function screeningNotes(board: ScreeningBoard): readonly NoteBlock[] {
	const note = (id: string, text: string): NoteBlock => ({
		kind: "note",
		id: `note.screening.${id}`,
		text,
		tone: "warning",
	});
	const { day, reach } = board;
	if (reach === null) return [note("none", "还没有导入反诈回执，无法筛查。请先导入回执导出表。")];
	const until = dateOfMoment(reach.until);
	if (until >= day) return [];
	const ago = until === addDays(day, -1) ? "，当日两批尚未导入" : "";
	return [note("late", `回执只导入到${fullDateText(until)}${ago}；下面列出此前命中、尚未办结的。`)];
}
