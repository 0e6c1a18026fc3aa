/** Ticks one task off: how the visit ended, when to go again, who went, and what else there is to say. */
"use client";

import { Alert, Form, Input, Modal, Radio } from "antd";
import { useState } from "react";
import { useWorkspace } from "@/components/state/WorkspaceProvider";
import { DatePicker } from "@/components/ui/DatePicker";
import { useTask } from "@/components/ui/use-task";
import { type CivilDate, civilDateOf } from "@/lib/base/civil";
import type { TickTask } from "@/lib/blocks/visit-words";
import { addDays } from "@/lib/calendar/civil";
import { VISIT_RESULTS, type VisitResult } from "@/lib/visits/visit";

interface Props {
	readonly task: TickTask;
	/** The day the list is read on; going again is proposed for the day after it. */
	readonly day: CivilDate;
	/** Who went to the task before: most lists are gone through by one person. */
	readonly by: string;
	/** Told who went once the visit is kept. */
	readonly onKept: (by: string) => void;
	readonly onClose: () => void;
}

const RESULTS = Object.entries(VISIT_RESULTS).map(([value, label]) => ({ value, label }));

/** Where nobody was met somebody has to go again. */
const needsNext = (result: VisitResult) => result === "not_met";

export function VisitDialog({ task, day, by: before, onKept, onClose }: Props) {
	const { visits, settings } = useWorkspace();
	const { isBusy, problem, run } = useTask();
	const [result, setResult] = useState<VisitResult>("met");
	const [next, setNext] = useState<CivilDate | null>(null);
	const [by, setBy] = useState(before);
	const [note, setNote] = useState("");
	const choose = (chosen: VisitResult) => {
		setResult(chosen);
		if (needsNext(chosen) && next === null) setNext(addDays(day, 1));
	};
	const isReady = !needsNext(result) || next !== null;
	const keep = () =>
		run(async () => {
			await visits.keep({ subject: task.subject, result, note, next, by });
			onKept(by);
			onClose();
		});
	return (
		<Modal
			open
			title={`登记回访：${task.title}`}
			okText="登记"
			cancelText="返回"
			okButtonProps={{ loading: isBusy, disabled: !isReady }}
			cancelButtonProps={{ disabled: isBusy }}
			mask={{ closable: false }}
			onOk={keep}
			onCancel={onClose}
		>
			<Form layout="vertical">
				<Form.Item label="结果">
					<Radio.Group
						aria-label="结果"
						options={RESULTS}
						value={result}
						onChange={({ target }) => choose(target.value as VisitResult)}
					/>
				</Form.Item>
				<Form.Item
					label={needsNext(result) ? "下次回访（必填）" : "下次回访（不再回访的留空）"}
					required={needsNext(result)}
				>
					<DatePicker
						label="下次回访"
						kind="date"
						value={next}
						weekStart={settings.weekStart}
						min={day}
						canClear
						onChange={(text) => setNext(civilDateOf(text ?? ""))}
					/>
				</Form.Item>
				<Form.Item label="走访人（民警或网格员）" htmlFor="visit-by">
					<Input id="visit-by" maxLength={30} value={by} onChange={({ target }) => setBy(target.value)} />
				</Form.Item>
				<Form.Item label="情况说明（不要写姓名；号码会自动遮盖）" htmlFor="visit-note">
					<Input.TextArea
						id="visit-note"
						rows={3}
						maxLength={300}
						value={note}
						onChange={({ target }) => setNote(target.value)}
					/>
				</Form.Item>
			</Form>
			{problem !== null && <Alert type="error" showIcon title={problem} />}
		</Modal>
	);
}
