/** Deciding an appeal: accepted, accepted in part with what is done instead, or rejected, each with its words. */
"use client";

import { Alert, Form, Input, Modal, Segmented } from "antd";
import { useState } from "react";
import { useWorkspace } from "@/components/state/WorkspaceProvider";
import { useTask } from "@/components/ui/use-task";
import { APPEAL_OUTCOMES, type Appeal, type AppealEffect, type AppealOutcome } from "@/lib/assessment/ledger";
import { effectText } from "@/lib/blocks/from-assessment-words";
import { EffectForm } from "./EffectForm";

interface Props {
	readonly appeal: Appeal;
	/** What it is about, in words. */
	readonly subject: string;
	readonly villages: readonly string[];
	readonly onClose: () => void;
}

const OUTCOMES = Object.entries<string>(APPEAL_OUTCOMES).map(([value, label]) => ({ value, label }));
const isOutcome = (text: string): text is AppealOutcome => Object.hasOwn(APPEAL_OUTCOMES, text);

export function DecisionDialog({ appeal, subject, villages, onClose }: Props) {
	const { assessments } = useWorkspace();
	const { isBusy, problem, run } = useTask();
	const [outcome, setOutcome] = useState<AppealOutcome>("accepted");
	const [instead, setInstead] = useState<AppealEffect | null>(appeal.asked);
	const [reason, setReason] = useState("");
	const [by, setBy] = useState("");
	const isPartly = outcome === "partly";
	const decide = () =>
		run(async () => {
			await assessments.decideAppeal(appeal.id, {
				outcome,
				instead: isPartly ? instead : null,
				reason,
				by,
			});
			onClose();
		});
	return (
		<Modal
			open
			title={`裁定：${subject}`}
			okText="裁定"
			cancelText="返回"
			okButtonProps={{ loading: isBusy, disabled: (isPartly && instead === null) || reason.trim() === "" }}
			cancelButtonProps={{ disabled: isBusy }}
			mask={{ closable: false }}
			onOk={decide}
			onCancel={onClose}
		>
			<p>{`申请${effectText(appeal.asked)}。理由：${appeal.reason}`}</p>
			<Form layout="vertical">
				<Form.Item label="裁定">
					<Segmented
						aria-label="裁定"
						options={OUTCOMES}
						value={outcome}
						onChange={(next) => isOutcome(next) && setOutcome(next)}
					/>
				</Form.Item>
				{isPartly && (
					<EffectForm
						id="decision"
						about={appeal.subject.kind}
						villages={villages}
						effect={instead}
						onEffect={setInstead}
					/>
				)}
				<Form.Item label="裁定理由（必填；不要写姓名）" htmlFor="decision-reason" required>
					<Input.TextArea
						id="decision-reason"
						rows={3}
						maxLength={300}
						value={reason}
						onChange={({ target }) => setReason(target.value)}
					/>
				</Form.Item>
				<Form.Item label="裁定人（部门或会议）" htmlFor="decision-by">
					<Input id="decision-by" maxLength={60} value={by} onChange={({ target }) => setBy(target.value)} />
				</Form.Item>
			</Form>
			{problem !== null && <Alert type="error" showIcon title={problem} />}
		</Modal>
	);
}
