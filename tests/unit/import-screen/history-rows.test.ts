/** The history of imports in words: files, what must be said beside an account, and what taking one back does. */
import { describe, expect, it } from "vitest";
import { accountRemarks } from "@/components/import/account-remarks";
import {
	type FileImport,
	fileImports,
	type HistoryRow,
	isInHistory,
	placeText,
	sourcesText,
} from "@/components/import/history-rows";
import { undoWords } from "@/components/import/undo-words";
import type { CivilMoment } from "@/lib/base/civil";
import { accountOf, type FileAccount, type SheetAccount } from "@/lib/ingest/account";

const at = (text: string) => text as CivilMoment;

const ROW: HistoryRow = {
	batch_id: 1000,
	file_no: 1,
	file_name: "五月.csv",
	file_hash: "a".repeat(64),
	sheet: "",
	source: "incident",
	imported_at: at("2026-05-11 08:10:00"),
	as_of: at("2026-05-10 23:00:00"),
	is_demo: false,
	read_rows: 10,
	kept_rows: 4,
	updated_rows: 3,
	unchanged_rows: 2,
	refused_rows: 1,
	open_rows: 1,
};

describe("fileImports", () => {
	it("sums the sheets of a file and keeps the order of the files", () => {
		const files = fileImports([
			{ ...ROW, batch_id: 2000, file_no: 2, sheet: "警情", is_demo: true },
			{ ...ROW, batch_id: 2003, file_no: 2, sheet: "案件", source: "case_file", kept_rows: 5, read_rows: 11 },
			ROW,
		]);
		expect(
			files.map(({ fileNo, batchIds, read, kept, open, isDemo }) => [
				fileNo,
				batchIds,
				read,
				kept,
				open,
				isDemo,
			]),
		).toEqual([
			[2, [2000, 2003], 21, 9, 2, true],
			[1, [1000], 10, 4, 1, false],
		]);
		expect(files.map(placeText)).toEqual(["五月.csv（警情、案件）", "五月.csv"]);
		expect(files.map(sourcesText)).toEqual(["警情、案件", "警情"]);
	});
});

const [KNOWN] = fileImports([ROW]);
if (KNOWN === undefined) throw new Error("no import");

function sheet(change: Partial<SheetAccount> = {}): SheetAccount {
	return {
		sheet: "",
		source: "incident",
		batchId: 5000,
		headerRow: 1,
		confidence: 1,
		columns: [],
		read: 3,
		kept: 0,
		updated: 0,
		unchanged: 3,
		refused: 0,
		outdated: 0,
		refusals: [],
		warnings: [],
		leftOut: [],
		unlisted: 0,
		hiddenRows: 0,
		problem: null,
		...change,
	};
}

function file(change: Partial<FileAccount> = {}): FileAccount {
	return {
		fileName: "又.csv",
		fileHash: "b".repeat(64),
		format: "csv",
		encoding: null,
		asOf: null,
		sheets: [sheet()],
		notes: [],
		problem: null,
		...change,
	};
}

const remarks = (account: FileAccount, history: readonly FileImport[] = [KNOWN]) =>
	accountRemarks(accountOf([account]), history).map(({ text }) => text);

describe("accountRemarks", () => {
	it("says that the same file came before and changed nothing", () => {
		expect(remarks(file({ fileHash: KNOWN.fileHash }))).toEqual([
			"同一文件已导入过（2026年5月11日 08:10），没有变化。",
		]);
	});

	it("says that another file changed nothing, and what is still refused", () => {
		const sheets = [sheet({ read: 5, refused: 2 })];
		expect(remarks(file({ sheets }))).toEqual(["没有变化：各行都与已有的记录相同；仍有2行被拒收。"]);
	});

	it("does not take an import for an earlier one of itself, nor a later one", () => {
		const own = { ...KNOWN, fileNo: 5, fileHash: "c".repeat(64) };
		const later = { ...own, fileNo: 6 };
		expect(remarks(file({ fileHash: own.fileHash }), [later, own])).toEqual([
			"没有变化：各行都与已有的记录相同。",
		]);
	});

	it("says how many rows told something older, and names the newer file of the same kind of data", () => {
		const sheets = [sheet({ kept: 1, unchanged: 2, outdated: 2 })];
		const old = file({ sheets, asOf: at("2026-05-01 08:00:00") });
		expect(remarks(old)).toEqual([
			"有2行的部分内容比已有的旧，没有采用，只留作历史（本文件内容截至2026年5月1日 08:00，“五月.csv”截至2026年5月10日 23:00）。",
		]);
		const plain = ["有2行的部分内容比已有的旧，没有采用，只留作历史。"];
		expect(remarks(old, [{ ...KNOWN, sources: ["receipt"] }])).toEqual(plain);
		expect(remarks(file({ sheets }))).toEqual(plain);
		expect(remarks(file({ sheets: [sheet({ kept: 1 })], asOf: at("2026-05-01 08:00:00") }))).toEqual([]);
	});

	it("does not call rows equal that are older", () => {
		expect(remarks(file({ sheets: [sheet({ outdated: 3 })] }))).toEqual([
			"没有变化；有3行的部分内容比已有的旧，没有采用，只留作历史。",
		]);
	});

	it("says nothing of files that were not loaded, or not at all taken in", () => {
		expect(remarks(file({ sheets: [sheet({ batchId: null })] }))).toEqual([]);
		const refused = sheet({ unchanged: 0, refused: 3 });
		expect(remarks(file({ sheets: [refused], asOf: at("2026-05-01 08:00:00") }))).toEqual([]);
	});
});

describe("isInHistory", () => {
	it("goes by the batches", () => {
		expect(isInHistory(accountOf([file()]), [KNOWN])).toBe(false);
		expect(isInHistory(accountOf([file({ sheets: [sheet({ batchId: 1000 })] })]), [KNOWN])).toBe(true);
		expect(isInHistory(accountOf([file({ sheets: [sheet({ batchId: null })] })]), [KNOWN])).toBe(false);
	});
});

describe("undoWords", () => {
	it("counts rows, what vanishes and what stays", () => {
		const effects = [
			{ record_table: "incident", vanishing: 4, remaining: 5 },
			{ record_table: "victim", vanishing: 1200, remaining: 0 },
		];
		expect(undoWords(KNOWN, effects).slice(0, 3)).toEqual([
			"这次导入的9行全部退回，连同它的1行拒收记录。",
			"只有本文件说过的记录会消失：警情4条、受害人1200条。",
			"其他文件也说过的记录保留，改回那些文件所说的内容：警情5条。",
		]);
	});

	it("leaves out what does not happen", () => {
		expect(undoWords({ ...KNOWN, refused: 0 }, [])).toEqual([
			"这次导入的10行全部退回。",
			"撤销后各页的数字随之改变；需要时可以再次导入原文件。",
		]);
	});
});
