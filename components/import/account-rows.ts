/** The account as table rows: one a sheet, and one a refusal, unreadable cell or left-out line. */
import type { Account, FileAccount, SheetAccount } from "@/lib/ingest/account";
import { sourceOf } from "@/lib/ingest/sources";
import { numberText } from "@/lib/wording/numbers";
import { namedColumns } from "./mapping-draft";

/** One sheet. */
export interface SheetRow {
	readonly key: string;
	readonly file: FileAccount;
	readonly account: SheetAccount;
	/** File name, with the sheet's where a workbook has several. */
	readonly place: string;
	/** What it was taken for, such as 警情, or 未识别. */
	readonly source: string;
	/** Container, encoding, header row, hidden rows. */
	readonly origin: string;
	/** How many of the columns found a meaning; empty for a sheet nobody recognised. */
	readonly columns: string;
	/** Headings that were read by nobody. */
	readonly unused: string;
	/** The first sheet of its file with refused rows: there the file's workbook of them is offered. */
	readonly offersRefused: boolean;
}

/** One line that was not simply taken in. */
export interface IssueRow {
	readonly key: string;
	readonly kind: "拒收" | "按不详计" | "提示" | "不是记录";
	readonly place: string;
	readonly row: number;
	readonly column: string;
	readonly value: string;
	readonly reason: string;
	/** What the officer can do about it. */
	readonly todo: string;
}

/** Lines of one sheet that say the same. */
export interface IssueGroup extends IssueRow {
	/** How many lines. */
	readonly count: number;
	/** Their row numbers, the first few of many. */
	readonly rowsText: string;
}

/** Something said about a file or sheet as a whole. */
export interface FileMessage {
	readonly key: string;
	readonly tone: "error" | "warning" | "info";
	readonly title: string;
	readonly text: string;
}

function placeOf(file: FileAccount, sheet: SheetAccount): string {
	return file.sheets.length > 1 ? `${file.fileName} · ${sheet.sheet}` : file.fileName;
}

function originOf(file: FileAccount, sheet: SheetAccount): string {
	const parts = [
		file.format,
		file.encoding,
		sheet.headerRow === null ? null : `表头第${sheet.headerRow}行`,
		sheet.hiddenRows > 0 ? `含隐藏行${numberText(sheet.hiddenRows)}行` : null,
	];
	return parts.filter((part) => part !== null).join(" · ");
}

function columnsOf({ source, columns }: SheetAccount): Pick<SheetRow, "columns" | "unused"> {
	if (source === null) return { columns: "", unused: "" };
	const named = namedColumns(columns).filter((column) => column.mappedBy !== "sequence");
	const used = named.filter((column) => column.field !== null);
	return {
		columns: `${used.length}/${named.length}`,
		unused: named.flatMap((column) => (column.field === null ? [column.heading] : [])).join("、"),
	};
}

/** Every sheet of every file; a file without sheets gives none. */
export function sheetRows(account: Account): readonly SheetRow[] {
	return account.files.flatMap((file, order) => {
		const first = file.sheets.findIndex(({ refused }) => refused > 0);
		return file.sheets.map((sheet, position) => ({
			key: `${order}.${position}`,
			file,
			account: sheet,
			place: placeOf(file, sheet),
			source: sheet.source === null ? "未识别" : (sourceOf(sheet.source)?.label ?? sheet.source),
			origin: originOf(file, sheet),
			...columnsOf(sheet),
			offersRefused: position === first,
		}));
	});
}

const TODO: Readonly<Record<IssueRow["kind"], string>> = {
	拒收: "在拒收行文件中改好标色的格，再导入该文件",
	按不详计: "该行已导入；要补上这一格，请改正原表后重新导入",
	提示: "已读入，请核对；有误请改正原表后重新导入",
	不是记录: "不用处理",
};

function issuesOf(file: FileAccount, sheet: SheetAccount, at: string): readonly IssueRow[] {
	const place = placeOf(file, sheet);
	const key = (kind: string, index: number) => `${at}.${kind}${index}`;
	return [
		...sheet.refusals.map((one, index) => ({
			key: key("r", index),
			kind: "拒收" as const,
			place,
			row: one.row,
			column: one.column ?? "整行",
			value: one.value ?? "（空）",
			reason: one.reason,
			todo: TODO.拒收,
		})),
		...sheet.warnings.map((one, index) => {
			const kind = one.isRemark === true ? ("提示" as const) : ("按不详计" as const);
			return {
				key: key("w", index),
				kind,
				place,
				row: one.row,
				column: one.column ?? "",
				value: one.value ?? "（空）",
				reason: one.reason,
				todo: TODO[kind],
			};
		}),
		...sheet.leftOut.map((one, index) => ({
			key: key("l", index),
			kind: "不是记录" as const,
			place,
			row: one.row,
			column: "",
			value: "",
			reason: one.reason,
			todo: TODO.不是记录,
		})),
	];
}

/** Refusals first within each sheet, then unreadable cells, then lines that are no records. */
export function issueRows(account: Account): readonly IssueRow[] {
	return account.files.flatMap((file, order) =>
		file.sheets.flatMap((sheet, position) => issuesOf(file, sheet, `${order}.${position}`)),
	);
}

const ROWS_NAMED = 5;

function groupOf(lines: readonly [IssueRow, ...IssueRow[]]): IssueGroup {
	const named = lines.slice(0, ROWS_NAMED).map((line) => line.row);
	const more = lines.length > ROWS_NAMED ? ` 等${numberText(lines.length)}行` : "";
	return { ...lines[0], count: lines.length, rowsText: `${named.join("、")}${more}` };
}

/** The same lines with those that differ only in their row put together, in order of their first row. */
export function issueGroups(issues: readonly IssueRow[]): readonly IssueGroup[] {
	const groups = new Map<string, [IssueRow, ...IssueRow[]]>();
	for (const issue of issues) {
		const key = JSON.stringify([issue.place, issue.kind, issue.column, issue.value, issue.reason]);
		const group = groups.get(key);
		if (group === undefined) groups.set(key, [issue]);
		else group.push(issue);
	}
	return [...groups.values()].map(groupOf);
}

/** Long lists are cut where they are read; what the counts and the workbook of refused rows say is whole. */
function unlistedText({ sheet, unlisted, refused }: SheetAccount): string {
	const where = sheet === "" ? "" : `表“${sheet}”`;
	const kept = refused > 0 ? "拒收的行一行不少，都在拒收行文件里" : "账目的数字不受影响";
	return `${where}需要说明的行太多，下面的逐行说明只列出开头一部分，另有${numberText(unlisted)}行没有列出；${kept}。`;
}

function messagesOf(file: FileAccount, order: number): readonly FileMessage[] {
	const message = (tone: FileMessage["tone"], text: string, key: string): FileMessage => ({
		key: `${order}.${key}`,
		tone,
		title: file.fileName,
		text,
	});
	return [
		...(file.problem === null ? [] : [message("error", file.problem.message, "problem")]),
		...file.sheets.flatMap((sheet, position) =>
			sheet.problem === null ? [] : [message("warning", sheet.problem, `sheet${position}`)],
		),
		...file.sheets.flatMap((sheet, position) =>
			sheet.unlisted === 0 ? [] : [message("info", unlistedText(sheet), `unlisted${position}`)],
		),
		...(file.notes.length === 0 ? [] : [message("info", file.notes.join("；"), "notes")]),
	];
}

const TONES: readonly FileMessage["tone"][] = ["error", "warning", "info"];

/** What must be said of whole files and sheets, the gravest first. */
export function fileMessages(account: Account): readonly FileMessage[] {
	const messages = account.files.flatMap(messagesOf);
	return TONES.flatMap((tone) => messages.filter((message) => message.tone === tone));
}
