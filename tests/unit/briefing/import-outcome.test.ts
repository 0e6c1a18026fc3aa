/** What the briefing says of an import, and when it says nothing. */
import { describe, expect, it } from "vitest";
import { importOutcome } from "@/components/briefing/import-outcome";
import { accountOf, type FileAccount, type SheetAccount } from "@/lib/ingest/account";

function sheet(counts: Partial<SheetAccount>): SheetAccount {
	return {
		sheet: "Sheet1",
		source: "incident",
		batchId: 1000,
		headerRow: 1,
		confidence: 1,
		columns: [],
		read: 0,
		kept: 0,
		updated: 0,
		unchanged: 0,
		refused: 0,
		outdated: 0,
		refusals: [],
		warnings: [],
		leftOut: [],
		unlisted: 0,
		hiddenRows: 0,
		problem: null,
		...counts,
	};
}

function file(fileName: string, sheets: readonly SheetAccount[], message: string | null = null): FileAccount {
	const problem = message === null ? null : { code: "file_empty", message };
	return { fileName, fileHash: "", format: "csv", encoding: "utf-8", asOf: null, sheets, notes: [], problem };
}

const whole = file("警情.csv", [sheet({ read: 3, kept: 3 })]);
const empty = file("空.csv", [], "文件是空的，请重新导出。");

describe("the outcome of an import", () => {
	it("is silent when everything came in, and when only rows were refused", () => {
		expect(importOutcome(accountOf([whole]))).toBeNull();
		expect(importOutcome(accountOf([file("a.csv", [sheet({ read: 3, kept: 2, refused: 1 })])]))).toBeNull();
	});

	it("is silent when the same file changed nothing", () => {
		expect(importOutcome(accountOf([file("a.csv", [sheet({ read: 3, unchanged: 3 })])]))).toBeNull();
	});

	it("names files and sheets that stayed out beside others that came in", () => {
		const foreign = file("b.xlsx", [sheet({ sheet: "说明", problem: "不认识这张表" })]);
		expect(importOutcome(accountOf([whole, empty, foreign]))).toEqual({
			title: "这次导入有文件或表没有读入",
			lines: ["空.csv：文件是空的，请重新导出。", "b.xlsx · 说明：不认识这张表"],
		});
	});

	it("says when nothing came in, and why", () => {
		const refused = file("c.csv", [sheet({ read: 2, refused: 2 })]);
		expect(importOutcome(accountOf([refused, empty]))).toEqual({
			title: "这次导入没有载入任何记录",
			lines: ["共读到2行，其中2行被拒收。", "空.csv：文件是空的，请重新导出。"],
		});
	});

	it("does not name a file twice", () => {
		const self = file("d.csv", [], "文件“d.csv”是空的。");
		expect(importOutcome(accountOf([whole, self]))?.lines).toEqual(["文件“d.csv”是空的。"]);
	});

	it("leaves a long list to the account", () => {
		const many = Array.from({ length: 8 }, (_, at) => file(`${at}.csv`, [], "文件是空的。"));
		const lines = importOutcome(accountOf(many))?.lines ?? [];
		expect(lines).toHaveLength(6);
		expect(lines.at(-1)).toBe("另有3项，见导入账目。");
	});
});
