/** What became of a record, file by file: its way 报警→受理→立案→破案, and every change with the row that told it. Masked. */
import type { HistoryRow, RecordHistory } from "@/lib/analysis/ask-history";
import { recordTable } from "@/lib/analysis/stored";
import { maskName } from "@/lib/text/mask";
import type { Block, LinesBlock, TableBlock, TableCell } from "./block";
import { namesToldIn } from "./from-rows";
import { originText } from "./origin";
import { fieldOf, HIDDEN_DIFFERENCE, momentText, storedValueText } from "./stored-value";

/** Times at which a case takes its next step, in their order. */
const STEPS = [
	["incident", "report_time", "报警"],
	["case_file", "accepted_time", "受理"],
	["case_file", "filed_time", "立案"],
	["case_file", "solved_time", "破案"],
] as const;

const STATUS = "status";

/** Every full name that the records of one event hold or introduce: any of their texts may name any of them. */
function namesOf(histories: readonly RecordHistory[]): readonly string[] {
	return histories.flatMap(({ record, rows }) =>
		rows.flatMap(({ field, after_value }) => {
			if (after_value === null) return [];
			const personal = fieldOf(record.table, field)?.personal;
			return personal === "name" ? [after_value] : namesToldIn(after_value);
		}),
	);
}

interface Step {
	readonly at: string;
	readonly text: string;
}

/** The time a field names as the newest file that fills it says. */
function stepOf(
	histories: readonly RecordHistory[],
	[table, field, word]: (typeof STEPS)[number],
): readonly Step[] {
	const told = histories
		.filter(({ record }) => record.table === table)
		.flatMap(({ rows }) => rows.filter((row) => row.field === field).slice(-1));
	return told.flatMap((row) =>
		row.after_value === null
			? []
			: [{ at: row.after_value, text: `${momentText(row.after_value)}　${word}　（${originText(row)}）` }],
	);
}

function statusStep(row: HistoryRow): Step {
	const before = row.before_value === null ? "" : `由“${row.before_value}”`;
	const word = row.before_value === null ? "为" : "变为";
	return {
		at: row.as_of ?? row.imported_at ?? "",
		text: `${momentText(row.as_of)}　案件状态${before}${word}“${row.after_value}”　（截至此时的数据，${originText(row)}）`,
	};
}

/** The way of an event through its steps, and the moves of its state, in the order of time. */
function wayBlock(histories: readonly RecordHistory[]): LinesBlock {
	const states = histories
		.filter(({ record }) => record.table === "case_file")
		.flatMap(({ rows }) => rows.filter(({ field }) => field === STATUS).map(statusStep));
	const steps = [...STEPS.flatMap((step) => stepOf(histories, step)), ...states];
	const ordered = steps.sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
	return {
		kind: "lines",
		id: "lines.history",
		items: ordered.map(({ text }) => ({ text, rows: null })),
		emptyText: "没有办理时间",
	};
}

/** Changes of one record told by one row of one file. */
interface Version {
	readonly table: RecordHistory["record"]["table"];
	readonly who: string;
	readonly isFirst: boolean;
	readonly rows: readonly [HistoryRow, ...HistoryRow[]];
}

/** The name by which a person of a shared key is told apart, masked. */
function whoOf(rows: readonly HistoryRow[], person: string | null): string {
	const named = rows.filter((row) => row.person === person && row.field === "victim_name").at(-1);
	return named?.after_value == null ? "" : ` ${maskName(named.after_value)}`;
}

function versionsOf({ record, rows }: RecordHistory): readonly Version[] {
	const byVersion = new Map<string, [HistoryRow, ...HistoryRow[]]>();
	for (const row of rows) {
		const key = `${row.person} ${row.version}`;
		const own = byVersion.get(key);
		if (own === undefined) byVersion.set(key, [row]);
		else own.push(row);
	}
	const seen = new Set<string | null>();
	return [...byVersion.values()].map((own): Version => {
		const { person } = own[0];
		const isFirst = !seen.has(person);
		seen.add(person);
		return { table: record.table, who: whoOf(rows, person), isFirst, rows: own };
	});
}

interface Line {
	readonly field: string;
	readonly before: string;
	readonly after: string;
	readonly row: HistoryRow;
}

/** A first version is one line with all it says but the running texts; later ones are a line a change. */
function linesOf({ table, isFirst, rows }: Version, names: readonly string[]): readonly Line[] {
	const label = (row: HistoryRow) => fieldOf(table, row.field)?.label ?? row.field ?? "";
	const value = (row: HistoryRow, text: string | null) =>
		storedValueText(fieldOf(table, row.field), text, names);
	if (!isFirst) {
		return rows.map((row) => {
			const [before, after] = [value(row, row.before_value), value(row, row.after_value)];
			const hidden = before === after ? HIDDEN_DIFFERENCE : "";
			return { field: label(row), before, after: `${after}${hidden}`, row };
		});
	}
	const said = rows
		.filter((row) => fieldOf(table, row.field)?.personal !== "narrative")
		.map((row) => `${label(row)}：${value(row, row.after_value)}`);
	return [{ field: `首次出现，共${rows.length}项`, before: "—", after: said.join("；"), row: rows[0] }];
}

function changesTable(histories: readonly RecordHistory[]): TableBlock {
	const names = namesOf(histories);
	const versions = histories
		.flatMap(versionsOf)
		.sort((one, other) => (one.rows[0].version ?? 0) - (other.rows[0].version ?? 0));
	const rows = versions.flatMap((version) =>
		linesOf(version, names).map((line): readonly TableCell[] => [
			{ text: momentText(line.row.as_of) },
			{ text: `${recordTable(version.table)?.label ?? ""}${version.who}` },
			{ text: line.field },
			{ text: line.before },
			{ text: line.after },
			{ text: originText(line.row) },
			{ text: momentText(line.row.imported_at) },
		]),
	);
	return {
		kind: "table",
		id: "table.history",
		caption: "逐次变更",
		columns: [
			{ id: "as_of", label: "数据时间", align: "left", weight: 3 },
			{ id: "record", label: "记录", align: "left", weight: 3 },
			{ id: "field", label: "项目", align: "left", weight: 3 },
			{ id: "before", label: "原为", align: "left", weight: 5 },
			{ id: "after", label: "现为", align: "left", weight: 10 },
			{ id: "origin", label: "来源", align: "left", weight: 5 },
			{ id: "imported", label: "导入时间", align: "left", weight: 3 },
		],
		rows: rows.map((cells, position) => ({ id: String(position), cells })),
		footnote:
			"按数据时间由旧到新，只列有变化的项目；新文件留空的项目沿用原值。撤销一次导入，它带来的变更随之消失。",
		emptyText: "没有找到这条记录",
	};
}

/** Way and changes of the records of one event; names, numbers and addresses are masked. */
export function historyBlocks(histories: readonly RecordHistory[]): readonly Block[] {
	return [wayBlock(histories), changesTable(histories)];
}
