/** The import screen 数据导入: files in, what they were taken for, and the account of every row. */
"use client";
import { Alert, Button } from "antd";
import { useState } from "react";
import { useEngine } from "@/components/state/EngineProvider";
import type { ImportState } from "@/components/state/import-state";
import { useWorkspace } from "@/components/state/WorkspaceProvider";
import { DropZone } from "@/components/ui/DropZone";
import { ProgressLine } from "@/components/ui/ProgressLine";
import { numberText } from "@/lib/wording/numbers";
import { AccountPanel } from "./AccountPanel";
import styles from "./import.module.css";
import type { MappingDraft } from "./mapping-draft";
import { ReviewPanel } from "./ReviewPanel";

/** What a screen reader hears when an import stops or ends. */
function announcement({ phase, pending, account }: ImportState): string {
	if (phase === "review") return `已读取${pending.length}个文件，请确认后导入。`;
	if (phase !== "idle" || account === null) return "";
	const { read, refused } = account.totals;
	return `导入完成：读入${numberText(read)}行，拒收${numberText(refused)}行。`;
}

export function ImportScreen() {
	const { engine, problem: engineProblem } = useEngine();
	const { imports, importFiles, cancelImport, loadDemo } = useWorkspace();
	const [drafts, setDrafts] = useState<Readonly<Record<string, MappingDraft>>>({});
	const isWorking = imports.phase === "reading" || imports.phase === "loading";
	const isReview = imports.phase === "review";
	const isClosed = isWorking || isReview || engine === null;
	return (
		<div className={styles.screen}>
			<h1>数据导入</h1>
			{engineProblem !== null && <Alert type="error" showIcon title={engineProblem} />}
			<DropZone
				title={isReview ? "请先确认或放弃下面的文件" : "把警情、案件、回执等导出文件拖到这里"}
				hint="支持 CSV、XLSX、XLS，可一次多个文件或整个文件夹；文件只在本机处理，不会上传。"
				onFiles={importFiles}
				isDisabled={isClosed}
				isCompact={isReview || imports.account !== null}
			/>
			<div className={styles.row}>
				<Button onClick={loadDemo} disabled={isClosed}>
					载入演示数据
				</Button>
				<span className={styles.quiet}>
					数据只保存在当前标签页的内存中：关闭或刷新页面后需重新导入；设置和列对应关系会记住。
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
			{imports.account !== null && !isReview && <AccountPanel account={imports.account} />}
		</div>
	);
}
