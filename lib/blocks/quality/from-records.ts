/** Refused rows, conflicting tellings, faulty times and ID numbers → tables of rows the officer can go to. */

import { ID_CLASSES, type IdClass } from "@/lib/analysis/id-class";
import type { QualityAnswer } from "@/lib/analysis/quality/ask-quality";
import { RECORD_TABLES } from "@/lib/analysis/stored";
import { readIdNumber } from "@/lib/text/identity";
import { maskIdNumber } from "@/lib/text/mask";
import type { TableBlock } from "../block";
import { namesToldIn } from "../from-rows";
import { originText } from "../origin";
import { fieldOf, fieldText, HIDDEN_DIFFERENCE, momentText, storedValueText } from "../stored-value";
import { countColumn, foundTable, personText, recordColumns, textColumn } from "./table";

type RowIn<Key extends "refusals" | "conflicts"> = QualityAnswer[Key]["rows"][number];

/** The name of a kind of export, which is that of the table it feeds. */
function sourceText(source: string | null): string {
	return RECORD_TABLES.find(({ id }) => id === source)?.label ?? source ?? "—";
}

/** Refused rows nobody has mended yet. */
export function refusalsTable({ refusals }: QualityAnswer): TableBlock {
	type Row = RowIn<"refusals">;
	return foundTable<Row>(
		refusals.rows,
		[
			textColumn("source", "数据", 2, (row) => sourceText(row.source)),
			textColumn("origin", "所在行", 5, originText),
			textColumn("reason", "拒收原因与处理办法", 10, (row) => row.reason ?? ""),
			textColumn("state", "状态", 3, (row) => (row.is_retry ? "改后仍未通过" : "待更正")),
			textColumn("imported", "导入时间", 3, (row) => momentText(row.imported_at)),
		],
		{ id: "refusals", caption: "待更正的拒收行", total: refusals.total, emptyText: "没有待更正的拒收行" },
	);
}

/** The same record told differently by two files. */
export function conflictsTable({ conflicts }: QualityAnswer): TableBlock {
	type Row = RowIn<"conflicts">;
	const names = (row: Row) => [
		...(row.names?.split("\n") ?? []),
		...namesToldIn(`${row.held_value} ${row.other_value}`),
	];
	const masked = (row: Row, text: string | null) =>
		storedValueText(fieldOf(row.record_table, row.field), text, names(row));
	const value = (row: Row, text: string | null, beside: string | null) => {
		const shown = masked(row, text);
		return shown === masked(row, beside) ? `${shown}${HIDDEN_DIFFERENCE}` : shown;
	};
	return foundTable<Row>(
		conflicts.rows,
		[
			...recordColumns<Row>(),
			textColumn("field", "项目", 3, (row) => fieldOf(row.record_table, row.field)?.label ?? row.field ?? ""),
			textColumn("held", "现采用", 5, (row) => value(row, row.held_value, row.other_value)),
			textColumn("held_origin", "采用自", 5, (row) =>
				originText({ file_name: row.held_file, sheet: row.held_sheet, row_number: row.held_row }),
			),
			textColumn("held_as_of", "其数据时间", 3, (row) => momentText(row.held_as_of)),
			textColumn("other", "另一说法", 5, (row) => value(row, row.other_value, row.held_value)),
			textColumn("other_origin", "另一说法出自", 5, (row) =>
				originText({ file_name: row.other_file, sheet: row.other_sheet, row_number: row.other_row }),
			),
			textColumn("other_as_of", "其数据时间", 3, (row) => momentText(row.other_as_of)),
		],
		{
			id: "conflicts",
			caption: "同一记录在不同文件中说法不一",
			total: conflicts.total,
			footnote:
				"数据时间较新的文件为准；案件状态、确认性质等随办理变动的项目属于正常变更，不在此列，见各记录的变更历史。",
			emptyText: "各文件说法一致",
		},
	);
}

/** What is wrong with a class of ID numbers, in words. */
export const ID_CLASS_WORDS: Readonly<Record<IdClass, string>> = {
	rewritten: "被表格软件改写",
	wrong_check: "校验位或出生日期不符",
	short: "位数不足",
	unreadable: "无法识别",
	masked: "已脱敏",
	zeros: "末三位为000",
	legacy: "15位旧号",
	passport: "护照",
	permit: "通行证等",
	whole: "有效",
};

function idWords(id_class: string | null): string {
	return ID_CLASS_WORDS[id_class as IdClass] ?? id_class ?? "—";
}

/** How many numbers of each class stand in each column: a row a column, a column a class. */
export function idClassesTable({ idClasses }: QualityAnswer): TableBlock {
	type Row = readonly QualityAnswer["idClasses"][number][];
	const byField = new Map<string, QualityAnswer["idClasses"][number][]>();
	for (const row of idClasses) {
		const key = fieldText(row.record_table, row.field);
		byField.set(key, [...(byField.get(key) ?? []), row]);
	}
	const columns = ID_CLASSES.filter((one) => idClasses.some((row) => row.id_class === one));
	const total = (row: Row) => row.reduce((sum, { records }) => sum + (records ?? 0), 0);
	return foundTable<Row>(
		[...byField.values()],
		[
			textColumn("field", "证件号码所在的列", 6, ([first]) =>
				fieldText(first?.record_table ?? null, first?.field ?? null),
			),
			countColumn("total", "合计", total),
			...columns.map((one) =>
				countColumn<Row>(
					one,
					ID_CLASS_WORDS[one],
					(row) => row.find(({ id_class }) => id_class === one)?.records ?? 0,
				),
			),
		],
		{ id: "id-classes", caption: "证件号码分类", total: byField.size, emptyText: "没有证件号码" },
	);
}

/** `3.30799E+17` tells the region at most and shows what happened; anything longer is masked. */
function maskedId(written: string): string {
	return /^\d(?:\.\d{0,5})?E\+?\d+$/i.test(written) ? written : maskIdNumber(written);
}

/** Every ID number that cannot be matched, or only with care. */
export function idsTable({ ids, idClasses }: QualityAnswer): TableBlock {
	type Row = QualityAnswer["ids"][number];
	const total = idClasses.reduce((sum, row) => sum + (row.id_class === "whole" ? 0 : (row.records ?? 0)), 0);
	return foundTable<Row>(
		ids,
		[
			...recordColumns<Row>(),
			textColumn("person", "姓名", 2, (row) => personText(row.person)),
			textColumn("field", "项目", 3, (row) => fieldOf(row.record_table, row.field)?.label ?? ""),
			textColumn("id_no", "号码（已遮盖）", 4, (row) => maskedId(row.id_no ?? "")),
			textColumn("class", "情况", 3, (row) => idWords(row.id_class)),
			textColumn("note", "说明", 7, (row) => readIdNumber(row.id_no ?? "").note ?? "可以比对"),
			textColumn("origin", "所在行", 5, originText),
		],
		{ id: "ids", caption: "需要留意的证件号码", total, emptyText: "证件号码都有效" },
	);
}

const FAULT_WORDS: Readonly<Record<string, string>> = {
	after_import: "晚于导入时间",
	before_2000: "早于2000年",
	filed_before_call: "立案早于报警",
	transfer_after_report: "最后转账晚于报警",
	offence_after_report: "发案晚于报警",
	end_before_start: "发案时间止早于起",
	solved_before_filed: "破案早于立案",
};

/** Times that cannot be. */
export function timesTable({ times }: QualityAnswer): TableBlock {
	type Row = QualityAnswer["times"][number];
	const other = (row: Row) => {
		if (row.other_field === null) return "—";
		const table = row.fault === "filed_before_call" ? "incident" : row.record_table;
		return `${fieldOf(table, row.other_field)?.label ?? ""} ${momentText(row.other)}`;
	};
	return foundTable<Row>(
		times,
		[
			textColumn("fault", "问题", 4, (row) => FAULT_WORDS[row.fault ?? ""] ?? row.fault ?? ""),
			...recordColumns<Row>(),
			textColumn("person", "姓名", 2, (row) => personText(row.person)),
			textColumn(
				"time",
				"时间",
				5,
				(row) => `${fieldOf(row.record_table, row.field)?.label ?? ""} ${momentText(row.told)}`,
			),
			textColumn("other", "对照时间", 5, other),
			textColumn("origin", "所在行", 5, originText),
		],
		{ id: "times", caption: "不合理的时间", total: timesTotal(times), emptyText: "时间都合理" },
	);
}

/** All faulty times, listed or not. */
export function timesTotal(times: QualityAnswer["times"]): number {
	const byFault = new Map(times.map((row) => [row.fault, row.of_fault ?? 0]));
	return [...byFault.values()].reduce((sum, count) => sum + count, 0);
}
