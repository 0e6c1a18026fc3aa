/** While a kept workspace opens: how far it is, so that the officer can judge whether to wait. */
"use client";
import { ProgressLine } from "@/components/ui/ProgressLine";
import styles from "./lock.module.css";

interface Props {
	/** Batches that are in; null while nobody knows how many there are. */
	readonly progress: { readonly done: number; readonly total: number } | null;
}

export function OpeningScreen({ progress }: Props) {
	return (
		<main className={styles.page}>
			<div className={styles.card}>
				<p className={styles.product}>反诈研判台</p>
				<h1>正在打开工作区…</h1>
				<div aria-live="polite">
					{progress === null ? (
						<p className={styles.quiet}>正在读取本机保存的资料。</p>
					) : (
						<ProgressLine
							label={progress.done < progress.total ? "载入已导入的文件" : "按设置标注记录"}
							done={progress.done}
							total={progress.total}
							unit="个批次"
						/>
					)}
				</div>
			</div>
		</main>
	);
}
