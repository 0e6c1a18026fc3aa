/** Filing an appeal about an event of the counts, or points for a village: what is asked, why, what proves it. */
"use client";

import { Alert, Form, Input, Modal, Select } from "antd";
import { useState } from "react";
import { useWorkspace } from "@/components/state/WorkspaceProvider";
import { DatePicker } from "@/components/ui/DatePicker";
import { useTask } from "@/components/ui/use-task";
import type { CountedEvent } from "@/lib/assessment/input";
import type { AppealEffect, AppealSubject } from "@/lib/assessment/ledger";
import type { Sheet } from "@/lib/assessment/sheet";
import { type CivilDate, civilDateOf } from "@/lib/base/civil";
import { eventText } from "@/lib/blocks/from-assessment-village";
import { lastDay } from "@/lib/calendar/range";
import { EffectForm } from "./EffectForm";

/** What an appeal is begun with. */
export type AppealStart =
	| { readonly kind: "event"; readonly event: CountedEvent }
	| { readonly kind: "village"; readonly village: string };

interface Props {
	readonly sheet: Sheet;
	readonly start: AppealStart;
	readonly onClose: () => void;
}

/** The words of an appeal as they are typed. */
interface Words {
	readonly reason: string;
	readonly evidence: string;
	readonly by: string;
}

const WORDS = [
	["reason", "理由（必填；不要写姓名，号码会自动遮盖）", 300],
	["evidence", "佐证材料（文号、附件名）", 200],
	["by", "提出人（村居或部门）", 60],
] as const satisfies readonly (readonly [keyof Words, string, number])[];

const WHOLE = "";

function WordsForm({ words, onWords }: { readonly words: Words; readonly onWords: (words: Words) => void }) {
	return WORDS.map(([id, label, maxLength]) => (
		<Form.Item key={id} label={label} htmlFor={`appeal-${id}`} required={id === "reason"}>
			<Input.TextArea
				id={`appeal-${id}`}
				autoSize={{ minRows: id === "reason" ? 3 : 1 }}
				maxLength={maxLength}
				value={words[id]}
				onChange={({ target }) => onWords({ ...words, [id]: target.value })}
			/>
		</Form.Item>
	));
}

function subjectOf(start: AppealStart, day: CivilDate): AppealSubject {
	return start.kind === "event"
		? { kind: "event", eventNo: start.event.eventNo }
		: { kind: "village", village: start.village, day };
}

export function AppealDialog({ sheet, start, onClose }: Props) {
	const { settings, assessments } = useWorkspace();
	const { isBusy, problem, run } = useTask();
	const { scheme, input } = sheet;
	const last = lastDay(input.window);
	const [asked, setAsked] = useState<AppealEffect | null>(
		start.kind === "event" ? { kind: "leave_out" } : null,
	);
	const [day, setDay] = useState<CivilDate>(input.asOf < last ? input.asOf : last);
	const [clause, setClause] = useState(WHOLE);
	const [words, setWords] = useState<Words>({ reason: "", evidence: "", by: "" });
	const about =
		start.kind === "event" ? eventText(start.event, { settings, places: settings.places }) : start.village;
	const file = () =>
		run(async () => {
			if (asked === null) return;
			await assessments.fileAppeal({
				schemeId: scheme.id,
				subject: subjectOf(start, day),
				asked,
				clause: clause === WHOLE ? null : clause,
				...words,
			});
			onClose();
		});
	return (
		<Modal
			open
			title={`${start.kind === "event" ? "申诉" : "登记加减分"}：${about}`}
			okText="登记"
			cancelText="返回"
			okButtonProps={{ loading: isBusy, disabled: asked === null || words.reason.trim() === "" }}
			cancelButtonProps={{ disabled: isBusy }}
			mask={{ closable: false }}
			onOk={file}
			onCancel={onClose}
		>
			<Form layout="vertical">
				<EffectForm
					id="appeal"
					about={start.kind}
					villages={input.villages.map(({ village }) => village)}
					effect={asked}
					onEffect={setAsked}
				/>
				{start.kind === "village" && (
					<Form.Item label="计入哪一天（决定落在哪一期）">
						<DatePicker
							label="计入哪一天"
							kind="date"
							value={day}
							weekStart={settings.weekStart}
							onChange={(text) => setDay(civilDateOf(text ?? "") ?? day)}
						/>
					</Form.Item>
				)}
				<Form.Item label="针对的条款" htmlFor="appeal-clause">
					<Select
						id="appeal-clause"
						options={[
							{ value: WHOLE, label: "整张考核表" },
							...scheme.clauses.map(({ id, title }) => ({ value: id, label: title })),
						]}
						value={clause}
						onChange={setClause}
					/>
				</Form.Item>
				<WordsForm words={words} onWords={setWords} />
			</Form>
			<p>登记后待裁定，裁定成立前不影响得分。</p>
			{problem !== null && <Alert type="error" showIcon title={problem} />}
		</Modal>
	);
}
