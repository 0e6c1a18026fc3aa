/** Asks before an import is taken back, and says exactly what that does; afterwards the workspace is as if it had never come. */
"use client";
import { Alert, Modal, Spin } from "antd";
import { useMemo } from "react";
import { useEngine } from "@/components/state/EngineProvider";
import { useAsked } from "@/components/state/use-asked";
import { useWorkspace } from "@/components/state/WorkspaceProvider";
import { useTask } from "@/components/ui/use-task";
import { undoEffectPlan } from "@/lib/analysis/plans/undo-effect";
import { type FileImport, whenText } from "./history-rows";
import styles from "./import.module.css";
import { undoWords } from "./undo-words";

interface Props {
	readonly file: FileImport;
	readonly onClose: () => void;
}

export function UndoDialog({ file, onClose }: Props) {
	const { engine } = useEngine();
	const { undoBatches } = useWorkspace();
	const { isBusy, problem, run } = useTask();
	const question = useMemo(() => {
		if (engine === null || file.batchIds.length === 0) return null;
		return (signal: AbortSignal) => engine.query(undoEffectPlan(file.batchIds), { signal });
	}, [engine, file]);
	const effect = useAsked(question);
	const undo = () =>
		run(async () => {
			await undoBatches(file.batchIds);
			onClose();
		});
	return (
		<Modal
			open
			title={`撤销导入“${file.fileName}”？`}
			okText="撤销这次导入"
			okButtonProps={{ danger: true, loading: isBusy, disabled: effect.value === null }}
			cancelButtonProps={{ disabled: isBusy }}
			closable={!isBusy}
			mask={{ closable: false }}
			keyboard={!isBusy}
			onOk={undo}
			onCancel={onClose}
		>
			<div className={styles.stack}>
				<p className={styles.quiet}>{whenText(file.importedAt)}导入</p>
				{effect.value === null && effect.problem === null && <Spin description="正在计算影响…" />}
				{effect.value !== null && (
					<ul className={styles.points}>
						{undoWords(file, effect.value).map((line) => (
							<li key={line}>{line}</li>
						))}
					</ul>
				)}
				<div aria-live="polite">
					{isBusy && <p>正在撤销，并重新标注其余记录，请勿关闭页面…</p>}
					{(problem ?? effect.problem) !== null && (
						<Alert type="error" showIcon title={problem ?? effect.problem} />
					)}
				</div>
			</div>
		</Modal>
	);
}
