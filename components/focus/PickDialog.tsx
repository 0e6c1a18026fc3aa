/** Settles the week on a place: the proposed one as it is, another one only with a reason. */
"use client";

import { Alert, Form, Input, Modal, Select } from "antd";
import { useState } from "react";
import { useWorkspace } from "@/components/state/WorkspaceProvider";
import { useTask } from "@/components/ui/use-task";
import type { CivilDate } from "@/lib/base/civil";
import { GROUP_WORDS } from "@/lib/blocks/focus-words";
import type { GroupBoard } from "@/lib/focus/board";
import type { AreaGroup } from "@/lib/focus/features";
import { rankedAreas } from "@/lib/focus/score";
import { numberText } from "@/lib/wording/numbers";

interface Props {
	readonly group: AreaGroup;
	readonly week: CivilDate;
	readonly board: GroupBoard;
	/** Chosen when the dialog opens. */
	readonly initial: string | null;
	readonly onClose: () => void;
}

/** Every area of the list, by score, with what speaks against it. */
function optionsOf({ score }: GroupBoard) {
	const ranked = rankedAreas(score.areas);
	const scored = ranked.map(({ features: { area }, score: points, rotation }) => {
		const rests = rotation === 0 ? "，间隔期内" : "";
		return { value: area, label: `${area}（${numberText(points, { decimals: 1 })}分${rests}）` };
	});
	if (scored.length > 0) return scored;
	return score.features.map(({ area }) => ({ value: area, label: area }));
}

export function PickDialog({ group, week, board, initial, onClose }: Props) {
	const { focus } = useWorkspace();
	const { isBusy, problem, run } = useTask();
	const [area, setArea] = useState(initial ?? board.proposed);
	const [reason, setReason] = useState("");
	const words = GROUP_WORDS[group];
	const isOverride = area !== null && area !== board.proposed;
	const isReady = area !== null && (!isOverride || reason.trim() !== "");
	const keep = () => {
		if (area === null || !isReady) return;
		run(async () => {
			await focus.pick({ group, week, area, reason: isOverride ? reason : null });
			onClose();
		});
	};
	return (
		<Modal
			open
			title={`确定本周${words.focus}`}
			okText="确定"
			cancelText="返回"
			okButtonProps={{ loading: isBusy, disabled: !isReady }}
			cancelButtonProps={{ disabled: isBusy }}
			mask={{ closable: false }}
			onOk={keep}
			onCancel={onClose}
		>
			<Form layout="vertical">
				<Form.Item label={words.one} htmlFor="focus-area">
					<Select
						id="focus-area"
						showSearch
						options={optionsOf(board)}
						value={area}
						onChange={setArea}
						placeholder={`选择${words.one}`}
					/>
				</Form.Item>
				{isOverride && (
					<Form.Item
						label={`改选理由（必填；推荐为${board.proposed ?? "无"}）`}
						htmlFor="focus-reason"
						required
					>
						<Input.TextArea
							id="focus-reason"
							rows={3}
							maxLength={200}
							value={reason}
							onChange={(event) => setReason(event.target.value)}
							placeholder="例如：该村本周集中走访征兵对象，入户更方便"
						/>
					</Form.Item>
				)}
			</Form>
			<p>确定后，当时的数据、参数和得分一并存入记录，不再改动；之后可以推迟、取消或登记走访情况。</p>
			{problem !== null && <Alert type="error" showIcon title={problem} />}
		</Modal>
	);
}
