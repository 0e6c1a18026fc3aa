/** The desk before the first import: where to drop the morning's exports, and what becomes of them. */
"use client";

import { ExperimentOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useWorkspace } from "@/components/state/WorkspaceProvider";
import { DropZone } from "@/components/ui/DropZone";
import frame from "@/components/view/view.module.css";
import styles from "./briefing.module.css";
import { ImportStatus } from "./ImportStatus";

export function EmptyDesk() {
	const { imports, importFiles, loadDemo, safety } = useWorkspace();
	const isUnderWay = imports.phase === "reading" || imports.phase === "loading";
	const isBusy = isUnderWay || safety.access === "read";
	return (
		<>
			<header className={frame.title}>
				<h1>反诈研判晨报</h1>
				<p className={frame.subtitle}>还没有数据：导入今早的导出文件，晨报随即生成</p>
			</header>
			<ImportStatus />
			<DropZone
				title="把今天的警情、案件、回执等导出文件拖到这里"
				hint="支持 xlsx、xls、csv，可一次拖入多个文件或整个文件夹"
				onFiles={importFiles}
				isDisabled={isBusy}
			/>
			<div className={`${frame.paper} ${styles.beginning}`}>
				<div>
					<h2>数据放在哪里</h2>
					<p>
						文件只在这台电脑的浏览器里读取，不上传、不联网。导入的资料、设置和修改过的文字都保存在这台电脑上，
						<strong>关闭网页或重新开机后接着用，不必重新导入。</strong>
						设了口令就加密保存；请定期在“设置 · 备份与交接”中备份。
					</p>
				</div>
				<div>
					<h2>先看看样子</h2>
					<p>演示数据是虚构乡镇的虚构记录，屏幕和导出的文件上都会标明“演示数据”。</p>
					<p className={styles.demo}>
						<Button icon={<ExperimentOutlined aria-hidden="true" />} onClick={loadDemo} disabled={isBusy}>
							载入演示数据
						</Button>
					</p>
				</div>
			</div>
		</>
	);
}
