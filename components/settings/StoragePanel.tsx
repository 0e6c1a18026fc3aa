/** 存储: how much room the workspace takes, whether the browser may clear it, and what to do before it is too late. */
import { Alert, Progress } from "antd";
import type { StorageUse } from "@/components/state/workspace";
import { Panel } from "@/components/ui/Panel";
import { roomWords } from "@/lib/wording/storage";
import styles from "./settings.module.css";

interface Props {
	/** Null until the browser has said. */
	readonly storage: StorageUse | null;
}

function keepingText(isPersistent: boolean | null): string {
	if (isPersistent === null) return "浏览器没有说明会不会自行清理，请定期备份。";
	return isPersistent
		? "浏览器已答应长期保留，不会自行清理。"
		: "浏览器没有答应长期保留：磁盘紧张时可能自行清理，请定期备份。";
}

export function StoragePanel({ storage }: Props) {
	const words = storage === null ? null : roomWords(storage);
	return (
		<Panel id="storage" title="存储">
			{storage === null || words === null ? (
				<p className={styles.hint}>正在向浏览器询问…</p>
			) : (
				<div className={styles.stack}>
					<p className="yp-num">{words.text}</p>
					{words.percent !== null && (
						<Progress
							aria-label="已用空间"
							percent={words.percent}
							showInfo={false}
							status={words.grade === "full" ? "exception" : "normal"}
						/>
					)}
					{words.grade === "tight" || words.grade === "full" ? (
						<Alert type={words.grade === "full" ? "error" : "warning"} showIcon title={words.advice} />
					) : (
						words.advice !== null && <p className={styles.hint}>{words.advice}</p>
					)}
					<p className={styles.hint}>{keepingText(storage.isPersistent)}</p>
				</div>
			)}
		</Panel>
	);
}
