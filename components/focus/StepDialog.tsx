/** What became of a pick: put off or given up with a reason, or what was done. */
"use client";

import { Alert, Form, Input, InputNumber, Modal } from "antd";
import { useState } from "react";
import { useWorkspace } from "@/components/state/WorkspaceProvider";
import { useTask } from "@/components/ui/use-task";
import type { PastPick } from "@/lib/focus/board";
import type { Deed, StepWish } from "@/lib/focus/ledger";

interface Props {
	readonly pick: PastPick;
	readonly kind: StepWish["kind"];
	readonly onClose: () => void;
}

const TITLES = { postponed: "推迟", cancelled: "取消", done: "登记走访情况" } as const;
const AMOUNTS = [
	["visits", "走访户数（企业数）"],
	["receipts", "签订回执份数"],
	["talks", "宣讲场数"],
] as const satisfies readonly (readonly [keyof Deed, string])[];

const NO_DEED: Deed = { visits: null, receipts: null, talks: null, note: "" };

function DeedForm({ deed, onChange }: { readonly deed: Deed; readonly onChange: (deed: Deed) => void }) {
	return (
		<>
			{AMOUNTS.map(([id, label]) => (
				<Form.Item key={id} label={label} htmlFor={`focus-${id}`}>
					<InputNumber
						id={`focus-${id}`}
						min={0}
						max={100_000}
						precision={0}
						value={deed[id]}
						onChange={(value) => onChange({ ...deed, [id]: value })}
					/>
				</Form.Item>
			))}
			<Form.Item label="情况说明（不要写姓名；号码会自动遮盖）" htmlFor="focus-note">
				<Input.TextArea
					id="focus-note"
					rows={3}
					maxLength={300}
					value={deed.note}
					onChange={(event) => onChange({ ...deed, note: event.target.value })}
				/>
			</Form.Item>
		</>
	);
}

export function StepDialog({ pick, kind, onClose }: Props) {
	const { focus } = useWorkspace();
	const { isBusy, problem, run } = useTask();
	const [reason, setReason] = useState("");
	const [deed, setDeed] = useState<Deed>(pick.steps.at(-1)?.deed ?? NO_DEED);
	const { group, week } = pick;
	const isDone = kind === "done";
	const keep = () =>
		run(async () => {
			await focus.step({
				group,
				week,
				kind,
				reason: isDone ? null : reason,
				deed: isDone ? deed : null,
			});
			onClose();
		});
	return (
		<Modal
			open
			title={`${TITLES[kind]}：${pick.area}`}
			okText={TITLES[kind]}
			cancelText="返回"
			okButtonProps={{ loading: isBusy, disabled: !isDone && reason.trim() === "" }}
			cancelButtonProps={{ disabled: isBusy }}
			mask={{ closable: false }}
			onOk={keep}
			onCancel={onClose}
		>
			<Form layout="vertical">
				{isDone ? (
					<DeedForm deed={deed} onChange={setDeed} />
				) : (
					<Form.Item label="理由（必填）" htmlFor="focus-step-reason" required>
						<Input.TextArea
							id="focus-step-reason"
							rows={3}
							maxLength={200}
							value={reason}
							onChange={(event) => setReason(event.target.value)}
						/>
					</Form.Item>
				)}
			</Form>
			{!isDone && <p>{`${TITLES[kind]}后，这一周不算走访过${pick.area}，可以另选对象。`}</p>}
			{problem !== null && <Alert type="error" showIcon title={problem} />}
		</Modal>
	);
}
