/** The bar that stays in view: whether something is unsaved, saving, and the ways to the parts of the screen. */
"use client";
import { Affix, Alert, Button } from "antd";
import { SPACE } from "@/data/theme";
import { numberText } from "@/lib/wording/numbers";
import styles from "./save-bar.module.css";
import type { SettingsDraft } from "./use-settings-draft";

interface Props {
	readonly settings: Pick<SettingsDraft, "changed" | "status" | "save" | "discard">;
	/** Records that are labelled anew by a save of what is changed. */
	readonly eventCount: number;
	/** Why nothing can be saved at the moment; null = it can. */
	readonly blockedText: string | null;
}

const PARTS = [
	["station", "单位"],
	["counting", "统计口径"],
	["holidays", "节假日"],
	["bands", "分段"],
	["subtypes", "手法"],
	["places", "名单"],
	["headers", "列对应"],
	["values", "取值对应"],
	["focus", "重点研判"],
	["prevention", "防范时限"],
	["rewards", "奖励计分"],
	["trends", "同比大屏"],
	["corrections", "人工更正"],
	["fonts", "文书字体"],
	["settings-file", "设置文件"],
	["security", "安全"],
	["storage", "存储"],
	["transfer", "备份与交接"],
	["journal", "操作日志"],
	["wipe", "清空"],
] as const;

function savingText(eventCount: number): string {
	return eventCount === 0 ? "正在保存…" : `正在保存，并按新设置重新标注${numberText(eventCount)}条记录…`;
}

function Status({ settings, eventCount, blockedText }: Props) {
	const { changed, status } = settings;
	if (status.kind === "saving") return <span>{savingText(eventCount)}</span>;
	if (changed.length > 0) {
		return (
			<span className={styles.unsaved}>
				● 未保存：{changed.join("、")}
				{blockedText !== null && `（${blockedText}）`}
			</span>
		);
	}
	if (status.kind === "saved") return <span className={styles.done}>✓ 已保存，各页已按新设置更新</span>;
	return <span className={styles.hint}>没有未保存的改动</span>;
}

export function SaveBar(props: Props) {
	const { settings, blockedText } = props;
	const { changed, status, save, discard } = settings;
	const isSaving = status.kind === "saving";
	const canSave = changed.length > 0 || status.kind === "failed";
	// Fixed by hand instead of by CSS: the mark of demonstration data puts the page into a box that `sticky` cannot leave.
	return (
		<Affix offsetTop={SPACE.band} className={styles.affix ?? ""}>
			<div className={`${styles.bar} yp-no-print`}>
				<div className={styles.barRow}>
					<h1>设置</h1>
					<div aria-live="polite" className={styles.status}>
						<Status {...props} />
					</div>
					<Button onClick={discard} disabled={changed.length === 0 || isSaving}>
						放弃改动
					</Button>
					<Button
						type="primary"
						onClick={save}
						disabled={!canSave || blockedText !== null}
						loading={isSaving}
					>
						保存
					</Button>
				</div>
				<nav aria-label="设置分类" className={styles.parts}>
					{PARTS.map(([id, label]) => (
						<a key={id} href={`#${id}`}>
							{label}
						</a>
					))}
				</nav>
				{status.kind === "failed" && (
					<Alert
						type="error"
						showIcon
						title="没有完成保存，请改正后再点“保存”"
						description={status.problem}
					/>
				)}
			</div>
		</Affix>
	);
}
