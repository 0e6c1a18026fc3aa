/** The journal as table rows and as a text file: what was done when, without a person's name. */
import { csvText } from "@/lib/export/csv";
import { momentText } from "@/lib/wording/moments";
import type { JournalEntry } from "@/lib/workspace/kept";

/** One entry. */
export interface JournalRow {
	readonly key: string;
	readonly at: string;
	/** Sorts as the moments do. */
	readonly moment: string;
	readonly kind: string;
	readonly text: string;
}

const KINDS: Readonly<Record<string, string>> = {
	import: "导入",
	undo: "撤销",
	settings: "设置",
	correction: "更正",
	focus: "重点研判",
	visit: "回访登记",
	scheme: "考核办法",
	appeal: "考核申诉",
	circular: "考核通报",
	lock: "年度锁定",
	passcode: "口令",
	backup: "备份",
	restore: "恢复",
	export: "导出",
	reveal: "查看明文",
};

/** Rows in the order given; kinds of a newer version keep their own name. */
export function journalRows(entries: readonly JournalEntry[]): readonly JournalRow[] {
	return entries.map(({ at, kind, text }, position) => ({
		key: `${position}.${at}`,
		at: momentText(at),
		moment: at,
		kind: KINDS[kind] ?? kind,
		text,
	}));
}

/** The name of the file below. */
export const JOURNAL_FILE_NAME = "操作日志.csv";

/** The whole journal, with seconds. */
export function journalText(rows: readonly JournalRow[]): string {
	return csvText([["时间", "事项", "内容"], ...rows.map(({ moment, kind, text }) => [moment, kind, text])]);
}
