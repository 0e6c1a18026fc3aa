/** The account as rows of the screen and as files to hand on. */
import { describe, expect, it } from "vitest";
import { fileMessages, issueGroups, issueRows, sheetRows } from "@/components/import/account-rows";
import { issuesText } from "@/components/import/issues-file";
import { waitingFiles } from "@/components/import/review-sheets";
import { type Account, accountOf, type FileAccount, type SheetAccount } from "@/lib/ingest/account";
import { FOREIGN, type Rows, readSheet } from "./waiting";

/** A sheet's account as taking in would write it, without an engine: every converted row is new. */
function sheetAccount(rows: Rows, change: Partial<SheetAccount> = {}): SheetAccount {
	const { sheet, recognition, converted, hiddenRows } = readSheet(rows);
	return {
		sheet,
		source: recognition.source,
		batchId: null,
		headerRow: recognition.source === null ? null : recognition.headerEnd + 1,
		confidence: recognition.confidence,
		columns: recognition.columns,
		read: converted?.read ?? 0,
		kept: converted?.rows.length ?? 0,
		updated: 0,
		unchanged: 0,
		refused: converted?.refusals.length ?? 0,
		outdated: 0,
		refusals: converted?.refusals ?? [],
		warnings: converted?.warnings ?? [],
		leftOut: converted?.leftOut ?? [],
		unlisted: 0,
		hiddenRows,
		problem: null,
		...change,
	};
}

function fileAccount(change: Partial<FileAccount> = {}): FileAccount {
	return {
		fileName: "五月.csv",
		fileHash: "f".repeat(64),
		format: "csv",
		encoding: "gb18030",
		asOf: null,
		sheets: [],
		notes: [],
		problem: null,
		...change,
	};
}

/** Two refusals, three unreadable cells that say the same, a total; ID numbers stand in an unassigned region. */
const CALLS: Rows = [
	["某所导出", null, null, null, null, null],
	["序号", "警情编号", "报警时间", "证件号码", "是否无效", "怪列"],
	[1, "J1", "2026-05-10 08:00", "990101199001010019", "存疑", "a"],
	[2, null, "2026-05-10 09:00", "990101199001010019", "否", "=cmd"],
	[3, "J3", "2026-13-45", "990101199001010027", "否", '说“好”,\n"再见"'],
	[4, "J4", "2026-05-11", "", "存疑", null],
	[5, "J5", "2026-05-11", "", "存疑", null],
	["合计", 5, null, null, null, null],
];

const account: Account = accountOf([fileAccount({ sheets: [sheetAccount(CALLS, { hiddenRows: 2 })] })]);

describe("sheetRows", () => {
	it("says what a sheet was taken for, whence, and which columns nobody read", () => {
		expect(sheetRows(account)).toEqual([
			expect.objectContaining({
				place: "五月.csv",
				source: "警情",
				origin: "csv · gb18030 · 表头第2行 · 含隐藏行2行",
				columns: "4/5",
				unused: "怪列",
			}),
		]);
	});

	it("says 未识别 and no columns for a sheet nobody knows", () => {
		const [row] = sheetRows(accountOf([fileAccount({ sheets: [sheetAccount(FOREIGN)], encoding: null })]));
		expect(row).toMatchObject({ source: "未识别", origin: "csv", columns: "", unused: "" });
	});

	it("tells sheets of one workbook apart, and the same file given twice", () => {
		const sheets = [sheetAccount(CALLS, { sheet: "一月" }), sheetAccount(CALLS, { sheet: "二月" })];
		const twice = sheetRows(accountOf([fileAccount({ sheets }), fileAccount({ sheets })]));
		expect(twice.map((row) => row.place)).toEqual([
			"五月.csv · 一月",
			"五月.csv · 二月",
			"五月.csv · 一月",
			"五月.csv · 二月",
		]);
		expect(new Set(twice.map((row) => row.key)).size).toBe(4);
	});

	it("offers the refused rows of a file once, at its first sheet that has some", () => {
		const clean = { refused: 0, refusals: [] };
		const sheets = [sheetAccount(CALLS, clean), sheetAccount(CALLS), sheetAccount(CALLS)];
		const rows = sheetRows(
			accountOf([fileAccount({ sheets }), fileAccount({ sheets: [sheetAccount(CALLS, clean)] })]),
		);
		expect(rows.map((row) => row.offersRefused)).toEqual([false, true, false, false]);
	});

	it("has no row for a file that could not be opened", () => {
		expect(sheetRows(accountOf([fileAccount()]))).toEqual([]);
	});
});

describe("issueRows", () => {
	const issues = issueRows(account);

	it("lists refusals, then unreadable cells, then lines that are no records", () => {
		expect(issues.map(({ kind, row, column, value }) => [kind, row, column, value])).toEqual([
			["拒收", 4, "警情编号", "（空）"],
			["拒收", 5, "报警时间", "2026-13-45"],
			["按不详计", 3, "是否无效", "存疑"],
			["按不详计", 6, "是否无效", "存疑"],
			["按不详计", 7, "是否无效", "存疑"],
			["不是记录", 8, "", ""],
		]);
		expect(new Set(issues.map((issue) => issue.key)).size).toBe(6);
		expect(issues.every((issue) => issue.reason !== "")).toBe(true);
	});

	it("puts together what differs in the row only, and no line is lost", () => {
		const groups = issueGroups(issues);
		expect(groups.map(({ count, rowsText }) => [count, rowsText])).toEqual([
			[1, "4"],
			[1, "5"],
			[3, "3、6、7"],
			[1, "8"],
		]);
	});

	it("names five rows of many", () => {
		const [issue] = issues;
		if (issue === undefined) throw new Error("no issue");
		const many = Array.from({ length: 12 }, (_, index) => ({ ...issue, row: index + 1 }));
		expect(issueGroups(many).map(({ count, rowsText }) => [count, rowsText])).toEqual([
			[12, "1、2、3、4、5 等12行"],
		]);
	});

	it("keeps the same complaint of two files apart", () => {
		const sheets = [sheetAccount(CALLS)];
		const two = accountOf([fileAccount({ sheets }), fileAccount({ sheets, fileName: "六月.csv" })]);
		expect(issueGroups(issueRows(two))).toHaveLength(8);
	});
});

describe("fileMessages", () => {
	it("says that a list was cut, and that no refused row is lost by it", () => {
		const [file] = account.files;
		const sheets = file?.sheets.map((sheet) => ({ ...sheet, refused: 90_000, unlisted: 88_000 })) ?? [];
		const messages = fileMessages(accountOf([fileAccount({ sheets })]));
		const told = messages.find(({ text }) => text.includes("没有列出"));
		expect(told?.text).toContain("另有88,000行没有列出；拒收的行一行不少，都在拒收行文件里");
		expect(fileMessages(account).some(({ text }) => text.includes("没有列出"))).toBe(false);
	});

	it("says the gravest first, whatever the order of the files", () => {
		const files = [
			fileAccount({ notes: ["甲", "乙"] }),
			fileAccount({ fileName: "二.csv", sheets: [sheetAccount(FOREIGN, { problem: "未能识别" })] }),
			fileAccount({ fileName: "三.doc", problem: { code: "file_not_table", message: "不是表格" } }),
		];
		expect(fileMessages(accountOf(files)).map(({ tone, title, text }) => [tone, title, text])).toEqual([
			["error", "三.doc", "不是表格"],
			["warning", "二.csv", "未能识别"],
			["info", "五月.csv", "甲；乙"],
		]);
	});
});

describe("issuesText", () => {
	it("has a line for every line of the account, ungrouped", () => {
		const lines = issuesText(issueRows(account)).trimEnd().split("\r\n");
		expect(lines).toHaveLength(1 + 6);
		expect(lines[0]).toBe("\uFEFF处理,文件,行号,列,原值,原因,怎么办");
		expect(lines[2]).toContain("拒收,五月.csv,5,报警时间,2026-13-45,");
		expect(lines[2]).toContain("改好标色的格");
	});
});

describe("waitingFiles", () => {
	const pending = (fileName: string, rows: Rows) => ({
		file: new File([], fileName),
		read: {
			...fileAccount({ fileName }),
			fileNo: 1,
			savedAt: null,
			modifiedAt: null,
			sheets: [readSheet(rows)],
		},
	});
	const KNOWN: Rows = [
		["警情编号", "报警时间"],
		["J1", "2026-05-10"],
	];

	it("puts files that need the officer first and says what of them can be read", () => {
		const files = waitingFiles([
			pending("一.csv", KNOWN),
			pending("二.csv", FOREIGN),
			pending("三.csv", CALLS),
		]);
		expect(files.map((file) => file.read.fileName)).toEqual(["二.csv", "三.csv", "一.csv"]);
		expect(
			files.flatMap((file) =>
				file.sheets.map(({ unknownCount, isReadable, isSettled }) => [unknownCount, isReadable, isSettled]),
			),
		).toEqual([
			[8, false, false],
			[1, true, false],
			[0, true, true],
		]);
	});

	it("leaves sheets without rows out, and tells equal files apart", () => {
		const empty = waitingFiles([pending("空.csv", [["警情编号", "报警时间"]])]);
		expect(empty[0]?.sheets).toEqual([]);
		const twice = waitingFiles([pending("一.csv", KNOWN), pending("一.csv", KNOWN)]);
		expect(new Set(twice.map((file) => file.key)).size).toBe(2);
	});
});
