/** Every line of an account as a text file, to keep or to send back to whoever exports. */
import { csvText } from "@/lib/export/csv";
import type { IssueRow } from "./account-rows";

/** What the file is called. */
export const ISSUES_FILE_NAME = "导入逐行说明.csv";

/** One line a refusal, an unreadable cell or a line that is no record; none are put together. */
export function issuesText(issues: readonly IssueRow[]): string {
	const head = ["处理", "文件", "行号", "列", "原值", "原因", "怎么办"];
	const rows = issues.map(({ kind, place, row, column, value, reason, todo }) => [
		kind,
		place,
		row,
		column,
		value,
		reason,
		todo,
	]);
	return csvText([head, ...rows]);
}
