/** What must be said of an import beside what else is known: it came before, it changes nothing, it is older than what is here. */
import type { CivilMoment } from "@/lib/base/civil";
import { type Account, addTotals, type FileAccount } from "@/lib/ingest/account";
import { fileNoOf } from "@/lib/ingest/pack";
import { numberText } from "@/lib/wording/numbers";
import type { FileMessage } from "./account-rows";
import { type FileImport, sourcesText, whenText } from "./history-rows";

function fileNoOfAccount({ sheets }: FileAccount): number | null {
	const batch = sheets.find(({ batchId }) => batchId !== null)?.batchId;
	return batch === undefined || batch === null ? null : fileNoOf(batch);
}

function unchangedText(file: FileAccount, earlier: readonly FileImport[]): string | null {
	const totals = addTotals(file.sheets);
	if (totals.unchanged === 0 || totals.kept + totals.updated > 0) return null;
	const still = totals.refused === 0 ? "" : `；仍有${numberText(totals.refused)}行被拒收`;
	const same = earlier.find(({ fileHash }) => fileHash === file.fileHash);
	return same === undefined
		? `没有变化：各行都与已有的记录相同${still}。`
		: `同一文件已导入过（${whenText(same.importedAt)}），没有变化${still}。`;
}

/** The newest among earlier imports that speak of the same kind of data later than the file does. */
function newerThan(asOf: CivilMoment, file: FileAccount, others: readonly FileImport[]): FileImport | null {
	const sources = new Set<string>(
		file.sheets.flatMap(({ batchId, source }) => (batchId === null ? [] : (source ?? []))),
	);
	const newer = others.filter(
		(other) =>
			other.asOf !== null && other.asOf > asOf && other.sources.some((source) => sources.has(source)),
	);
	return newer.reduce<FileImport | null>(
		(top, one) => (top === null || (one.asOf ?? "") > (top.asOf ?? "") ? one : top),
		null,
	);
}

function olderText(file: FileAccount, others: readonly FileImport[]): string | null {
	const totals = addTotals(file.sheets);
	if (file.asOf === null || totals.read === totals.refused) return null;
	const newer = newerThan(file.asOf, file, others);
	if (newer === null) return null;
	return `内容截至${whenText(file.asOf)}，比已有的${sourcesText(newer)}数据（截至${whenText(newer.asOf)}，“${newer.fileName}”）旧：两边都有而说法不同的，以较新的为准；已有记录里空着的，用本文件补上。`;
}

/**
 * Remarks by file.
 * @param history every import there is, the account's own among them, the newest first
 */
export function accountRemarks(account: Account, history: readonly FileImport[]): readonly FileMessage[] {
	return account.files.flatMap((file, order) => {
		const own = fileNoOfAccount(file);
		if (own === null) return [];
		const others = history.filter(({ fileNo }) => fileNo !== own);
		const unchanged = unchangedText(
			file,
			others.filter(({ fileNo }) => fileNo < own),
		);
		const text = unchanged ?? olderText(file, others);
		return text === null
			? []
			: [{ key: `${order}.remark`, tone: "info" as const, title: file.fileName, text }];
	});
}
