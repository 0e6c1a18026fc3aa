/** The import screen 数据导入: files in, what they were taken for, and the account of every row. */
"use client";
import { Alert, Button } from "antd";
import { useEngine } from "@/components/state/EngineProvider";
import { useWorkspace } from "@/components/state/WorkspaceProvider";
import { DropZone } from "@/components/ui/DropZone";
import { ProgressLine } from "@/components/ui/ProgressLine";
import { AccountPanel } from "./AccountPanel";
import styles from "./import.module.css";
import { ReviewPanel } from "./ReviewPanel";

export function ImportScreen() {
	const { engine, problem: engineProblem } = useEngine();
	const { imports, importFiles, cancelImport, loadDemo } = useWorkspace();
	const isBusy = imports.phase === "reading" || imports.phase === "loading";
	return (
		<div className={styles.screen}>
			<h1>数据导入</h1>
			{engineProblem !== null && <Alert type="error" showIcon title={engineProblem} />}
			<DropZone
				title="把警情、案件、回执等导出文件拖到这里"
				hint="支持 CSV、XLSX、XLS，可一次多个文件或整个文件夹；文件只在本机处理，不会上传。"
				onFiles={importFiles}
				isDisabled={isBusy || engine === null}
			/>
			<div className={styles.row}>
				<Button onClick={loadDemo} disabled={isBusy || engine === null}>
					载入演示数据
				</Button>
				<span className={styles.hint}>
					数据只保存在当前标签页的内存中：关闭或刷新页面后需重新导入；设置和列对应关系会记住。
				</span>
			</div>
			<div aria-live="polite">
				{isBusy && (
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
			{imports.phase === "review" && <ReviewPanel />}
			{imports.account !== null && imports.phase !== "review" && <AccountPanel account={imports.account} />}
		</div>
	);
}
