/** What was decided of places and is not yet saved, with the one button that saves it all. */
"use client";

import { Alert, Button } from "antd";
import { numberText } from "@/lib/wording/numbers";
import styles from "./confirm.module.css";
import { decisionText } from "./place-words";
import type { PlaceQueue } from "./use-place-queue";

interface Props {
	readonly queue: PlaceQueue;
	readonly isBlocked: boolean;
}

export function PlaceSave({ queue, isBlocked }: Props) {
	const { doubts, decided, changing, isSaving, problem, save } = queue;
	if (doubts === null || (decided.length === 0 && problem === null)) return null;
	const isUnsaved = decided.some(({ decision }) => decision.kind !== "later");
	return (
		<section className={styles.save} aria-label="尚未保存的决定">
			{problem !== null && <Alert type="error" showIcon title="没有保存" description={problem} />}
			<ul className={styles.decided}>
				{decided.map(({ item, decision }) => (
					<li key={item.key}>{decisionText(item, decision, doubts.places)}</li>
				))}
			</ul>
			<div className={styles.others}>
				<Button
					type="primary"
					size="large"
					loading={isSaving}
					disabled={!isUnsaved || isBlocked}
					onClick={save}
					aria-keyshortcuts="Control+Enter"
				>
					保存并重新标注 <kbd className={styles.key}>Ctrl+Enter</kbd>
				</Button>
				<output className={`${styles.quiet} yp-num`}>
					{isSaving ? "正在重新标注…" : `将改变${numberText(changing)}条记录的村居或园区`}
				</output>
			</div>
		</section>
	);
}
