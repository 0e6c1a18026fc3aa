/** 清空: removes everything from this machine, for a desk that is handed on or given up. */
import type { Safety } from "@/components/state/workspace";
import { Panel } from "@/components/ui/Panel";
import { TypedConfirm } from "@/components/ui/TypedConfirm";
import styles from "./settings.module.css";

interface Props {
	readonly safety: Pick<Safety, "access" | "wipe">;
}

export function WipePanel({ safety }: Props) {
	return (
		<Panel id="wipe" title="清空">
			<div className={styles.stack}>
				<p>
					从这台电脑上永久删除全部记录、设置、列对应、修改、日志和口令，回到第一次打开时的样子。
					<strong>不能撤销</strong>；已经下载的备份文件和文书不受影响。以后还要用的，请先备份。
				</p>
				<TypedConfirm
					phrase="清空全部数据"
					busyText="正在清空…"
					isDisabled={safety.access === "read"}
					onConfirm={safety.wipe}
				/>
			</div>
		</Panel>
	);
}
