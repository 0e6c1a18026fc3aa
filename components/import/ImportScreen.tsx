/** The import screen 数据导入: files in, what they were taken for, and the account of every row. */
"use client";
import { Alert, Button } from "antd";
import { useEffect, useEffectEvent, useState } from "react";
import { useEngine } from "@/components/state/EngineProvider";
import type { ImportState } from "@/components/state/import-state";
import { useWorkspace } from "@/components/state/WorkspaceProvider";
import { DropZone } from "@/components/ui/DropZone";
import { ProgressLine } from "@/components/ui/ProgressLine";
import { numberText } from "@/lib/wording/numbers";
import { AccountPanel } from "./AccountPanel";
import { HistoryPanel } from "./HistoryPanel";
import styles from "./import.module.css";
import type { MappingDraft } from "./mapping-draft";
import { ReviewPanel } from "./ReviewPanel";
import { useHistory, useStanding } from "./use-history";

/** What a screen reader hears when an import stops or ends. */
function announcement({ phase, pending, account }: ImportState): string {
	if (phase === "review") return `已读取${pending.length}个文件，请确认后导入。`;
	if (phase !== "idle" || account === null) return "";
	const { read, refused } = account.totals;
	return `导入完成：读入${numberText(read)}行，拒收${numberText(refused)}行。`;
}

function dropTitle(isReading: boolean, isReview: boolean): string {
	if (isReading) return "此页只读，不能导入";
	return isReview ? "请先确认或放弃下面的文件" : "把警情、案件、回执等导出文件拖到这里";
}

export function ImportScreen() {
	const { engine, problem: engineProblem } = useEngine();
	const { imports, importFiles, prepareImport, cancelImport, loadDemo, safety } = useWorkspace();
	const isOpen = engine !== null;
	const prepare = useEffectEvent(prepareImport);
	useEffect(() => {
		// An effect because the worker is wanted as soon as the screen stands, before any click.
		if (isOpen) prepare();
	}, [isOpen]);
	const history = useHistory();
	const [drafts, setDrafts] = useState<Readonly<Record<string, MappingDraft>>>({});
	const isWorking = imports.phase === "reading" || imports.phase === "loading";
	const isReview = imports.phase === "review";
	const isReading = safety.access === "read";
	const isClosed = isWorking || isReview || isReading || engine === null;
	const account = useStanding(imports.account, history.value);
	return (
		<div className={styles.screen}>
			<h1>数据导入</h1>
			{engineProblem !== null && <Alert type="error" showIcon title={engineProblem} />}
			<DropZone
				title={dropTitle(isReading, isReview)}
				hint="支持 CSV、XLSX、XLS、ODS，可一次多个文件或整个文件夹；文件只在本机处理，不会上传。"
				onFiles={importFiles}
				isDisabled={isClosed}
				isCompact={isReview || imports.account !== null || (history.value?.length ?? 0) > 0}
			/>
			<div className={styles.row}>
				<Button onClick={loadDemo} disabled={isClosed}>
					载入演示数据
				</Button>
				<span className={styles.quiet}>
					{safety.hasPasscode
						? "导入的资料用口令加密，保存在这台电脑上，下次打开接着用。"
						: "导入的资料保存在这台电脑的浏览器里，下次打开接着用；还没有设置口令，可在“设置 · 安全”中设置。"}
				</span>
			</div>
			<div aria-live="polite">
				<p className="yp-unseen">{announcement(imports)}</p>
				{isWorking && (
					<ProgressLine
						label={imports.progress?.label ?? "准备中"}
						done={imports.progress?.done ?? 0}
						total={imports.progress?.total ?? null}
						unit={imports.progress?.unit ?? "行"}
						onCancel={cancelImport}
					/>
				)}
				{imports.problem !== null && (
					<Alert type="error" showIcon title="本次导入没有完成，原有数据未变" description={imports.problem} />
				)}
			</div>
			{isReview && <ReviewPanel drafts={drafts} onDrafts={setDrafts} />}
			{account !== null && !isReview && <AccountPanel account={account} history={history.value ?? []} />}
			{history.problem !== null && <Alert type="error" showIcon title={history.problem} />}
			{history.value !== null && (
				<HistoryPanel history={history.value} isBusy={isWorking || isReview || history.isStale} />
			)}
		</div>
	);
}
