/** What waits for the officer before rows are loaded: sheets and headings nobody knows. */
"use client";
import { Alert, Button } from "antd";
import { useWorkspace } from "@/components/state/WorkspaceProvider";
import { Panel } from "@/components/ui/Panel";
import styles from "./import.module.css";
import { SheetReview } from "./SheetReview";

export function ReviewPanel() {
	const { imports, confirmImport, cancelImport, addMapping } = useWorkspace();
	const isUnread = imports.pending.some(({ read }) =>
		read.sheets.some((sheet) => sheet.converted === null && sheet.rowCount > 0),
	);
	return (
		<Panel
			id="review"
			title="导入前请确认"
			extra={
				<div className={styles.row}>
					<Button onClick={cancelImport}>放弃</Button>
					<Button type="primary" onClick={confirmImport}>
						确认导入
					</Button>
				</div>
			}
		>
			<p>
				下列文件中有系统不认识的表或列。为它们选择含义后会记住，下次同样的文件直接导入；不需要的列选“不导入”。
			</p>
			{isUnread && (
				<Alert
					type="warning"
					showIcon
					title="标有“未识别”或“缺少必需列”的表在对应好之前不会导入，会列在账目中。"
				/>
			)}
			{imports.pending.map(({ read }) => (
				<section key={read.fileHash} aria-label={read.fileName}>
					<h3>{read.fileName}</h3>
					{read.problem !== null && <Alert type="error" showIcon title={read.problem.message} />}
					{read.sheets.map((sheet) => (
						<SheetReview key={sheet.sheet} fileName={read.fileName} sheet={sheet} onMapping={addMapping} />
					))}
				</section>
			))}
		</Panel>
	);
}
