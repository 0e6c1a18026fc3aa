/** Backups, the idle lock and the journal in the officer's words. */
import { describe, expect, it } from "vitest";
import { backupFileName, restoredText } from "@/components/settings/backup-words";
import { journalRows, journalText } from "@/components/settings/journal-rows";
import { lockOptions } from "@/components/settings/passcode-words";
import type { CivilMoment } from "@/lib/base/civil";

const at = (text: string) => text as CivilMoment;

describe("backups", () => {
	it("carry day and minute in their name, and nothing a file name cannot hold", () => {
		expect(backupFileName(at("2026-05-11 08:05:59"))).toBe("研判台备份_2026-05-11_0805.yanpan");
	});

	it("say what came of restoring", () => {
		expect(restoredText("replace", { addedBatches: 7, skippedBatches: 0 })).toBe(
			"已用备份替换全部资料：共7张表。",
		);
		expect(restoredText("merge", { addedBatches: 3, skippedBatches: 0 })).toBe("已合并：新增3张表。");
		expect(restoredText("merge", { addedBatches: 3, skippedBatches: 2 })).toBe(
			"已合并：新增3张表，另有2张本机已有，没有重复导入。",
		);
		expect(restoredText("merge", { addedBatches: 0, skippedBatches: 2 })).toBe(
			"没有变化：备份里的2张表本机都有。",
		);
	});
});

describe("the idle lock", () => {
	it("offers never, and whatever was chosen before", () => {
		const valuesOf = (chosen: number | null) => lockOptions(chosen).map(({ value }) => value);
		expect(valuesOf(null)).toEqual([2, 5, 10, 15, 30, 60, 0]);
		expect(valuesOf(15)).toEqual([2, 5, 10, 15, 30, 60, 0]);
		expect(valuesOf(7)).toEqual([2, 5, 7, 10, 15, 30, 60, 0]);
	});
});

describe("the journal", () => {
	const rows = journalRows([
		{ at: at("2026-05-11 08:10:12"), kind: "import", text: "导入“一.csv”,二.csv" },
		{ at: at("2026-05-11 08:10:12"), kind: "moon_landing", text: "=1+1" },
	]);

	it("keeps the order, names kinds it knows, and tells equal moments apart", () => {
		expect(rows.map(({ at: when, kind }) => [when, kind])).toEqual([
			["2026年5月11日 08:10", "导入"],
			["2026年5月11日 08:10", "moon_landing"],
		]);
		expect(new Set(rows.map(({ key }) => key)).size).toBe(2);
	});

	it("leaves as a table with seconds, in which nothing is run", () => {
		expect(journalText(rows)).toBe(
			'\uFEFF时间,事项,内容\r\n2026-05-11 08:10:12,导入,"导入“一.csv”,二.csv"\r\n2026-05-11 08:10:12,moon_landing,\'=1+1\r\n',
		);
	});
});
