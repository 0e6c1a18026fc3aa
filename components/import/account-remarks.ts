/** What must be said of an import beside what else is known: it came before, it changes nothing, it is older than what is here. */
import type { CivilMoment } from "@/lib/base/civil";
import { type Account, addTotals, type FileAccount } from "@/lib/ingest/account";
import { fileNoOf } from "@/lib/ingest/pack";
import { numberText } from "@/lib/wording/numbers";
import type { FileMessage } from "./account-rows";
import { type FileImport, whenText } from "./history-rows";

function fileNoOfAccount({ sheets }: FileAccount): number | null {
	const batch = sheets.find(({ batchId }) => batchId !== null)?.batchId;
	return batch === undefined || batch === null ? null : fileNoOf(batch);
}

function unchangedText(file: FileAccount, outdated: number, earlier: readonly FileImport[]): string | null {
	const { unchanged, kept, updated } = addTotals(file.sheets);
	if (unchanged === 0 || kept + updated > 0) return null;
	const same = earlier.find(({ fileHash }) => fileHash === file.fileHash);
	if (same !== undefined) return `同一文件已导入过（${whenText(same.importedAt)}），没有变化`;
	return outdated > 0 ? "没有变化" : "没有变化：各行都与已有的记录相同";
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

function outdatedText(file: FileAccount, outdated: number, others: readonly FileImport[]): string | null {
	if (outdated === 0) return null;
	const newer = file.asOf === null ? null : newerThan(file.asOf, file, others);
	const dates =
		newer === null
			? ""
			: `（本文件内容截至${whenText(file.asOf)}，“${newer.fileName}”截至${whenText(newer.asOf)}）`;
	return `有${numberText(outdated)}行的部分内容比已有的旧，没有采用，只留作历史${dates}`;
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
		const earlier = others.filter(({ fileNo }) => fileNo < own);
		const outdated = file.sheets.reduce((sum, sheet) => sum + (sheet.outdated ?? 0), 0);
		const { refused } = addTotals(file.sheets);
		const unchanged = unchangedText(file, outdated, earlier);
		const parts = [
			unchanged,
			outdatedText(file, outdated, others),
			unchanged !== null && refused > 0 ? `仍有${numberText(refused)}行被拒收` : null,
		].filter((part) => part !== null);
		const text = parts.length === 0 ? null : `${parts.join("；")}。`;
		return text === null
			? []
			: [{ key: `${order}.remark`, tone: "info" as const, title: file.fileName, text }];
	});
}
