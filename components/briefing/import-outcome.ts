/** What the briefing must say of the last import: files and sheets that stayed out, rows that were refused, or that nothing came in. */
import type { Account } from "@/lib/ingest/account";
import { numberText } from "@/lib/wording/numbers";

/** A remark on an import; the account itself stands on the import screen. */
export interface ImportOutcome {
	readonly title: string;
	/** One line a file or sheet that stayed out, with its reason. */
	readonly lines: readonly string[];
}

const LINES_SHOWN = 5;

/** Most messages name their file themselves. */
function named(fileName: string, message: string): string {
	return message.includes(fileName) ? message : `${fileName}：${message}`;
}

function problemsOf(account: Account): readonly string[] {
	return account.files.flatMap(({ fileName, problem, sheets }) => [
		...(problem === null ? [] : [named(fileName, problem.message)]),
		...sheets.flatMap((sheet) =>
			sheet.problem === null ? [] : [`${fileName} · ${sheet.sheet}：${sheet.problem}`],
		),
	]);
}

function shortened(lines: readonly string[]): readonly string[] {
	const rest = lines.length - LINES_SHOWN;
	return rest > 0 ? [...lines.slice(0, LINES_SHOWN), `另有${rest}项，见导入账目。`] : lines;
}

/** Null when every row of every file came in; refused rows of an import that did bring records stand in the to-do list. */
export function importOutcome(account: Account): ImportOutcome | null {
	const { read, refused } = account.totals;
	const problems = problemsOf(account);
	const refusals = refused === 0 ? [] : [`共读到${numberText(read)}行，其中${numberText(refused)}行被拒收。`];
	if (read === refused)
		return { title: "这次导入没有载入任何记录", lines: shortened([...refusals, ...problems]) };
	return problems.length === 0 ? null : { title: "这次导入有文件或表没有读入", lines: shortened(problems) };
}
