/** Calls left out by rule, events that look told twice, and suspicious amounts → tables that lead to each record's history. */
import type { QualityAnswer } from "@/lib/analysis/quality/ask-quality";
import { DIMENSIONS, labelOfValue } from "@/lib/dimensions";
import type { LabelContext } from "@/lib/dimensions/dimension";
import { numberText, yuanText } from "@/lib/wording/numbers";
import type { TableBlock } from "../block";
import { originText } from "../origin";
import { type EventTable, eventLink } from "../record-link";
import { momentText } from "../stored-value";
import { type CellColumn, foundTable, personText, textColumn } from "./table";

const FEN_PER_YUAN = 100;

/** A number that leads to the history of its record. */
function numberColumn<Row>(
	id: string,
	label: string,
	table: EventTable,
	number: (row: Row) => string | null,
): CellColumn<Row> {
	return {
		id,
		label,
		align: "left",
		weight: 4,
		cell: (row) => {
			const no = number(row);
			return no === null ? { text: "—" } : { text: no, record: eventLink(table, no) };
		},
	};
}

const money = (fen: number | null): string => yuanText(fen === null ? null : fen / FEN_PER_YUAN);

function moneyColumn<Row>(id: string, label: string, fen: (row: Row) => number | null): CellColumn<Row> {
	return {
		id,
		label,
		align: "right",
		weight: 3,
		cell: (row) => ({ text: money(fen(row)), sort: fen(row) }),
	};
}

/** Calls that do not count by rule, with the call each repeats. */
export function excludedTable({ excluded }: QualityAnswer): TableBlock {
	type Row = QualityAnswer["excluded"]["rows"][number];
	return foundTable<Row>(
		excluded.rows,
		[
			textColumn("reason", "剔除原因", 3, (row) => (row.exclusion === "invalid" ? "无效" : "重复或关联")),
			numberColumn("incident", "警情编号", "incident", (row) => row.incident_no),
			textColumn("time", "报警时间", 3, (row) => momentText(row.report_time)),
			textColumn("of", "所重复的警情", 5, (row) =>
				row.duplicate_of === null
					? "—"
					: `${row.duplicate_of}${row.is_known === false ? "（库中没有此警情）" : ""}`,
			),
			textColumn("origin", "所在行", 5, originText),
		],
		{
			id: "excluded",
			caption: "按规则剔除、不计数的警情",
			total: excluded.total,
			footnote: "互相注明重复的几起警情，计其中编号最小的一起。",
			emptyText: "没有剔除的警情",
		},
	);
}

/** How two events are alike. */
export type DuplicateKind = "same_victim" | "same_words" | "one_call";

const CAPTIONS: Readonly<Record<DuplicateKind, string>> = {
	same_victim: "同一受害人、同一损失，三天内两个警情编号",
	same_words: "案情文字相同的两个警情编号",
	one_call: "同一警情立了两个案件",
};

/** Pairs that look like one event told twice. */
export function duplicatesTable({ duplicates }: QualityAnswer, kind: DuplicateKind): TableBlock {
	type Row = QualityAnswer["duplicates"][number];
	const rows = duplicates.filter((row) => row.kind === kind);
	const table = kind === "one_call" ? "case_file" : "incident";
	const timeLabel = kind === "one_call" ? "立案时间" : "报警时间";
	const shared: readonly CellColumn<Row>[] =
		kind === "one_call"
			? [numberColumn("call", "共同的警情", "incident", (row) => row.shared_call)]
			: [
					textColumn("person", "受害人", 2, (row) => personText(row.person)),
					moneyColumn("loss", "损失", (row) => row.loss_fen),
				];
	return foundTable<Row>(
		rows,
		[
			numberColumn("first", "编号", table, (row) => row.first_no),
			textColumn("first_time", timeLabel, 3, (row) => momentText(row.first_time)),
			textColumn("first_origin", "所在行", 5, (row) =>
				originText({ file_name: row.first_file, sheet: row.first_sheet, row_number: row.first_row }),
			),
			numberColumn("second", "另一编号", table, (row) => row.second_no),
			textColumn("second_time", timeLabel, 3, (row) => momentText(row.second_time)),
			textColumn("second_origin", "所在行", 5, (row) =>
				originText({ file_name: row.second_file, sheet: row.second_sheet, row_number: row.second_row }),
			),
			...shared,
		],
		{
			id: `duplicates.${kind}`,
			caption: CAPTIONS[kind],
			total: rows[0]?.of_kind ?? 0,
			emptyText: "没有发现",
		},
	);
}

/** Every pair of a kind, listed or not. */
export function duplicatesTotal({ duplicates }: QualityAnswer, kind: DuplicateKind): number {
	return duplicates.find((row) => row.kind === kind)?.of_kind ?? 0;
}

type UnitRow = QualityAnswer["units"]["rows"][number];

const UNIT_FAULTS: Readonly<Record<string, string>> = {
	ten_thousand: "警情与案件相差一万倍",
	high: "远高于同类",
	low: "远低于同类",
};

function ratioText({ loss_fen, median_fen }: UnitRow): string {
	if (!loss_fen || !median_fen) return "—";
	return loss_fen >= median_fen
		? `${numberText(Math.round(loss_fen / median_fen))}倍`
		: `1/${numberText(Math.round(median_fen / loss_fen))}`;
}

/** Losses that may be written in the wrong unit. */
export function unitsTable({ units, dictionary }: QualityAnswer, labels: LabelContext): TableBlock {
	const category = (row: UnitRow) =>
		labelOfValue(DIMENSIONS.fraud_category, dictionary.valueOf("fraud_category", row.category ?? 0), labels);
	return foundTable<UnitRow>(
		units.rows,
		[
			textColumn("fault", "问题", 4, (row) => UNIT_FAULTS[row.fault ?? ""] ?? row.fault ?? ""),
			numberColumn("incident", "警情编号", "incident", (row) => row.incident_no),
			numberColumn("case", "案件编号", "case_file", (row) => row.case_no),
			textColumn("time", "报警或立案时间", 3, (row) => momentText(row.report_time)),
			textColumn("category", "诈骗类别", 4, category),
			moneyColumn("loss", "现采用", (row) => row.loss_fen),
			moneyColumn("median", "同类中位数", (row) => row.median_fen),
			{
				id: "ratio",
				label: "相当于",
				align: "right",
				weight: 2,
				cell: (row) => ({
					text: ratioText(row),
					sort: row.loss_fen && row.median_fen ? row.loss_fen / row.median_fen : null,
				}),
			},
			moneyColumn("call_loss", "警情所写", (row) => row.call_loss_fen),
			moneyColumn("case_loss", "案件所写", (row) => row.case_loss_fen),
			textColumn("origin", "所在行", 5, originText),
		],
		{
			id: "units",
			caption: "金额单位可疑",
			total: units.total,
			footnote: "与同类别损失的中位数相差50倍以上的列出；同类不足8起的与全部警情比较。",
			emptyText: "没有可疑的金额",
		},
	);
}
