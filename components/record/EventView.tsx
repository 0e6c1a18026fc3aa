/** 维度与依据: the texts of an event with the deciding words marked, beside its 23 values, each open to correction. */
"use client";

import { Alert, Segmented } from "antd";
import { useState } from "react";
import { useWorkspace } from "@/components/state/WorkspaceProvider";
import type { EventSheet } from "@/lib/blocks/from-event-detail";
import type { DimensionId } from "@/lib/dimensions/dimension";
import styles from "./event.module.css";
import { NarrativeView } from "./NarrativeView";
import { useDecision } from "./use-decision";
import { ValueTable } from "./ValueTable";

interface Props {
	readonly sheet: EventSheet;
	readonly onVictim: (ordinal: number) => void;
	readonly onCorrected: (sheet: EventSheet | null) => void;
}

export function EventView({ sheet, onVictim, onCorrected }: Props) {
	const { corrections } = useWorkspace();
	const { blockedText } = corrections;
	const [pointed, setPointed] = useState<readonly DimensionId[]>([]);
	const decision = useDecision(sheet.event, onCorrected);
	return (
		<div className={styles.sheet}>
			<section className={styles.texts} aria-label="案情原文">
				<p className={styles.victim}>
					<span className={styles.quiet}>受害人</span>
					{sheet.victims.length === 0 ? (
						<strong>{sheet.victim}</strong>
					) : (
						<Segmented
							aria-label="此事件的受害人"
							value={sheet.event.ordinal}
							onChange={onVictim}
							options={sheet.victims.map(({ ordinal, label }) => ({
								value: ordinal,
								label: `${ordinal} ${label}`,
							}))}
						/>
					)}
				</p>
				{sheet.narratives.map((narrative) => (
					<NarrativeView key={narrative.id} narrative={narrative} pointed={pointed} onPoint={setPointed} />
				))}
				{sheet.narratives.length === 0 && <p className={styles.quiet}>没有案情文字。</p>}
				<p className={styles.hint}>
					身份信息已遮盖。带下划线的字句是取值依据，指向它可看到对应的维度；“待确认”的取值由案情提取或证件推定，确认或更正后成为人工更正。
				</p>
			</section>
			<div className={styles.values}>
				{blockedText !== null && <Alert type="info" showIcon title={blockedText} />}
				{decision.problem !== null && (
					<Alert type="error" showIcon title="没有更正成功" description={decision.problem} />
				)}
				{sheet.groups.map((group) => (
					<ValueTable
						key={group.id}
						group={group}
						pointed={pointed}
						onPoint={setPointed}
						decision={decision}
						isBlocked={blockedText !== null}
					/>
				))}
			</div>
		</div>
	);
}
