/** Refused rows as sheets to mend and import again: under the headings of their file, each with its reason and its mark. */
import { HEADER_ALIASES } from "@/data/header-aliases";
import type { PlanRow } from "@/lib/analysis/plan";
import type { refusedRowsPlan } from "@/lib/analysis/plans/refused-rows";
import { AppError } from "@/lib/base/errors";
import type { FileAccount, SheetAccount } from "@/lib/ingest/account";
import type { Cell } from "@/lib/ingest/decode/decoded";
import { usualSerial } from "@/lib/ingest/decode/serial";
import { moneyUnitOf } from "@/lib/ingest/heading";
import { batchIdOf, fileNoOf, lineMark } from "@/lib/ingest/pack";
import { MARK_HEADING } from "@/lib/ingest/pack-rows";
import { applyMapping, type ColumnMapping, fieldsOfSource } from "@/lib/ingest/recognise";
import { SOURCES } from "@/lib/ingest/sources";
import type { FieldKind } from "@/lib/records/field";
import { type TableColumn, type TableSheet, textWidth } from "./table-sheet";

/** The heading over the reasons; recognition passes over it as it does over the marks. */
const REASON_HEADING = "拒收原因";

const OWN_HEADINGS: readonly string[] = [REASON_HEADING, MARK_HEADING];
const REASON: TableColumn = {
	heading: REASON_HEADING,
	width: 52,
	look: "finding",
	hint: "改好标色的格，存盘后把整个文件拖回“数据导入”即可。本列不导入，不用删。",
};
const MARK: TableColumn = {
	heading: MARK_HEADING,
	width: 16,
	look: "quiet",
	hint: "勿改、勿删：系统凭它认出这一行原来是哪一行。",
};
/** Digits that a column may take; long texts are cut on the screen, not in the cell. */
const WIDTH = { least: 10, most: 30 } as const;
const ROWS_MEASURED = 50;
const TITLE_OF_WAN = "单位：万元";

/** A line of which something was refused: all of it, or some of the records that stand in it beside each other. */
export interface RefusedLine {
	readonly batchId: number;
	readonly row: number;
	readonly reasons: readonly string[];
	/** Headings of the columns at fault; none when the line as a whole is. */
	readonly faults: readonly string[];
	readonly raw: readonly Cell[];
}

const withOne = (known: readonly string[], more: string | null): readonly string[] =>
	more === null || known.includes(more) ? known : [...known, more];

/** The lines that the engine gives, each once, however many of its records were refused. */
export function refusedLines(rows: readonly PlanRow<typeof refusedRowsPlan>[]): readonly RefusedLine[] {
	const lines = new Map<string, RefusedLine>();
	for (const { batch_id, row_number, reason, fault, raw } of rows) {
		const key = `${batch_id} ${row_number}`;
		const known = lines.get(key);
		lines.set(key, {
			batchId: batch_id ?? 0,
			row: row_number ?? 0,
			reasons: withOne(known?.reasons ?? [], reason),
			faults: withOne(known?.faults ?? [], fault),
			raw: known?.raw ?? (JSON.parse(raw ?? "[]") as readonly Cell[]),
		});
	}
	return [...lines.values()];
}

/** Refused lines of one sheet that are to be mended. */
export interface RefusedRows {
	readonly file: FileAccount;
	readonly sheet: SheetAccount;
	readonly lines: readonly RefusedLine[];
}

/** The refused lines of files by sheet, sheets without any left out. */
export function refusedRows(
	files: readonly FileAccount[],
	lines: readonly RefusedLine[],
): readonly RefusedRows[] {
	const ofBatch = new Map<number, RefusedLine[]>();
	for (const line of lines) {
		const known = ofBatch.get(line.batchId);
		if (known === undefined) ofBatch.set(line.batchId, [line]);
		else known.push(line);
	}
	return files
		.flatMap((file) =>
			file.sheets.map((sheet) => ({ file, sheet, lines: ofBatch.get(sheet.batchId ?? -1) ?? [] })),
		)
		.filter(({ lines: own }) => own.length > 0);
}

/** Position of a sheet in its file; what was not loaded is not in every account, so that the order alone does not tell. */
function positionOf(batchId: number): number {
	return batchId - batchIdOf(fileNoOf(batchId), 0);
}

function markOf({ file, sheet }: RefusedRows, row: number): string {
	if (sheet.batchId === null)
		throw new AppError("refused_unloaded", `“${file.fileName}”没有导入，不能生成拒收行文件，请重新导入。`);
	return lineMark(file.fileHash, positionOf(sheet.batchId), row);
}

/** Columns without a heading are called 第N列 by recognition. */
function writtenHeading({ heading, column }: ColumnMapping): string {
	return heading === `第${column + 1}列` ? "" : heading;
}

/**
 * Headings as in the file. Where two header rows stood above each other the lower one alone may say less (姓名 under
 * 受害人): such a heading gives way to the first one that is known for its field.
 */
function headingsOf({ source, columns }: SheetAccount): readonly string[] {
	const written = columns.map(writtenHeading);
	const found = source === null ? null : applyMapping(written, 0, 0, { name: "", source, headings: {} });
	return columns.map(({ field, mappedBy }, position) => {
		const isFound = found?.columns[position]?.field === field;
		const known = field === null ? undefined : HEADER_ALIASES[source ?? ""]?.[field]?.[0];
		return mappedBy !== "alias" || isFound ? (written[position] ?? "") : (known ?? written[position] ?? "");
	});
}

/**
 * The row above the headings: what the file said there of all its rows, since their month, their year or their 万元 may
 * stand nowhere else. A unit alone stands at the right, as in official tables.
 */
function titleOf(sheet: SheetAccount, lastNamed: number): TableSheet["title"] {
	const titles = sheet.titles ?? [];
	const isUnitMissing = needsUnitTitle(sheet) && !titles.some((text) => text.includes("万元"));
	const texts = [...titles, ...(isUnitMissing ? [TITLE_OF_WAN] : [])];
	if (texts.length === 0) return null;
	const isUnitAlone = texts.length === 1 && texts[0] === TITLE_OF_WAN;
	return { text: texts.join("　"), column: OWN_HEADINGS.length + (isUnitAlone ? Math.max(0, lastNamed) : 0) };
}

/** True when 万元 was said outside of the headings: in a title row, which the new file must have too. */
function needsUnitTitle({ source, columns }: SheetAccount): boolean {
	const money = new Set(
		(source === null ? [] : fieldsOfSource(SOURCES[source])).flatMap(({ id, kind }) =>
			kind === "money" ? [id] : [],
		),
	);
	return columns.some(
		({ field, heading, moneyUnit }) =>
			field !== null && money.has(field) && moneyUnit === "wan" && moneyUnitOf(heading) === null,
	);
}

function columnWidth(heading: string, cells: readonly unknown[]): number {
	const widest = cells.reduce<number>(
		(most, cell) => Math.max(most, textWidth(String(cell ?? "").split("\n")[0] ?? "")),
		textWidth(heading),
	);
	return Math.min(WIDTH.most, Math.max(WIDTH.least, widest + 2));
}

/** The file, with its sheet where it has several. */
function nameOf({ file, sheet }: RefusedRows): string {
	const stem = file.fileName.replace(/^.*[\\/]/, "").replace(/\.[^.]+$/, "");
	return sheet.sheet === "" ? stem : file.sheets.length > 1 ? `${sheet.sheet} ${stem}` : sheet.sheet;
}

/** Fields whose bare numbers count days. */
const COUNTS_DAYS: ReadonlySet<FieldKind> = new Set(["moment", "span_start", "month"]);

/** A bare number of a workbook that counts days from 1904 → the same day in the one that is written here. */
function rebased({ source, dateSystem }: SheetAccount): (column: ColumnMapping, cell: Cell) => Cell {
	if (dateSystem === undefined || source === null) return (_, cell) => cell;
	const fields = fieldsOfSource(SOURCES[source]).filter(({ kind }) => COUNTS_DAYS.has(kind));
	const days = new Set(fields.map(({ id }) => id));
	return ({ field }, cell) =>
		typeof cell === "number" && field !== null && days.has(field) ? usualSerial(cell) : cell;
}

function cellsOf(rows: RefusedRows, kept: readonly ColumnMapping[]) {
	const width = rows.sheet.columns.length;
	const rebase = rebased(rows.sheet);
	return rows.lines.map(({ raw, row, reasons }) => [
		`第${row}行：${reasons.join("；")}`,
		markOf(rows, row),
		...kept.map((one) => rebase(one, raw[one.column] ?? null)),
		...raw.slice(width),
	]);
}

function faultsOf(lines: readonly RefusedLine[], kept: readonly ColumnMapping[]) {
	return lines.flatMap(({ faults }, row) =>
		faults.flatMap((fault) => {
			const at = kept.findIndex((one) => one.heading === fault);
			return at < 0 ? [] : [{ row, column: OWN_HEADINGS.length + at }];
		}),
	);
}

/**
 * Refused rows as sheets of a workbook, in the same order: reason and mark first, where they stay in view, then the columns
 * of the file in their order. Cells beyond the last heading stay beyond it.
 * @throws AppError `refused_unloaded` for a sheet that is no batch
 */
export function refusedSheets(parts: readonly RefusedRows[]): readonly TableSheet[] {
	return parts.map((part) => {
		const headings = headingsOf(part.sheet);
		const kept = part.sheet.columns.filter(({ heading }) => !OWN_HEADINGS.includes(heading));
		const measured = part.lines.slice(0, ROWS_MEASURED);
		const columns = kept.map((one): TableColumn => {
			const heading = headings[one.column] ?? "";
			const cells = measured.map(({ raw }) => raw[one.column]);
			return { heading: heading === "" ? null : heading, width: columnWidth(heading, cells), look: "plain" };
		});
		const lastNamed = columns.findLastIndex(({ heading }) => heading !== null);
		return {
			name: nameOf(part),
			title: titleOf(part.sheet, lastNamed),
			columns: [REASON, MARK, ...columns],
			rows: cellsOf(part, kept),
			faults: faultsOf(part.lines, kept),
			frozenColumns: 1,
		};
	});
}
