/** What backing up and restoring is called and does, in the officer's words. */
import type { RestoreOutcome } from "@/components/state/workspace";
import type { CivilMoment } from "@/lib/base/civil";
import { numberText } from "@/lib/wording/numbers";

/** How a backup comes back: beside what is here, or in its place. */
export type RestoreMode = "merge" | "replace";

/** Name of a backup file made now, such as `研判台备份_2026-05-11_0810.yanpan`. */
export function backupFileName(now: CivilMoment): string {
	return `研判台备份_${now.slice(0, 10)}_${now.slice(11, 16).replace(":", "")}.yanpan`;
}

/** What each way of restoring does. */
export const RESTORE_WORDS: Readonly<Record<RestoreMode, { readonly label: string; readonly what: string }>> =
	{
		merge: {
			label: "合并到现有资料",
			what: "备份里有、本机没有的导入会加进来；本机已有的不重复导入；设置和修改以本机为准，本机没有的用备份的。",
		},
		replace: {
			label: "替换全部资料",
			what: "本机现有的记录、设置、修改和日志全部删除，换成备份里的，不能撤销。本机口令不变。",
		},
	};

/** What a restore did. */
export function restoredText(mode: RestoreMode, { addedBatches, skippedBatches }: RestoreOutcome): string {
	const added = numberText(addedBatches);
	if (mode === "replace") return `已用备份替换全部资料：共${added}张表。`;
	if (addedBatches === 0) return `没有变化：备份里的${numberText(skippedBatches)}张表本机都有。`;
	const skipped = skippedBatches === 0 ? "" : `，另有${numberText(skippedBatches)}张本机已有，没有重复导入`;
	return `已合并：新增${added}张表${skipped}。`;
}
