/** When the workspace cannot be opened: why, a way to try again, and the last way out, typed on purpose. */
"use client";
import { Alert, Button } from "antd";
import { useState } from "react";
import { TypedConfirm } from "@/components/ui/TypedConfirm";
import styles from "./lock.module.css";

interface Props {
	/** Message for the officer. */
	readonly problem: string;
	readonly onRetry: () => void;
	/** Removes everything that is stored. */
	readonly onWipe: () => Promise<void>;
}

export function FailedScreen({ problem, onRetry, onWipe }: Props) {
	const [isWiping, setWiping] = useState(false);
	return (
		<main className={styles.page}>
			<div className={styles.card}>
				<p className={styles.product}>反诈研判台</p>
				<h1>工作区没有打开</h1>
				<Alert type="error" showIcon title={problem} />
				<Button type="primary" block onClick={onRetry}>
					重试
				</Button>
				{isWiping ? (
					<section aria-labelledby="failed-wipe" className={styles.forgottenBox}>
						<h2 id="failed-wipe">清空后重新开始</h2>
						<p>
							先重试，并请管理员看一下。确实打不开时，可以清空本机上的全部资料，再用备份文件恢复或重新导入原始文件。
							<strong>清空后不能撤销。</strong>
						</p>
						<TypedConfirm
							phrase="清空全部数据"
							busyText="正在清空…"
							onConfirm={onWipe}
							onCancel={() => setWiping(false)}
						/>
					</section>
				) : (
					<Button type="link" className={styles.forgotten ?? ""} onClick={() => setWiping(true)}>
						一直打不开
					</Button>
				)}
			</div>
		</main>
	);
}
