/** What is asked or done: an event left out or counted elsewhere, points given or taken. */
"use client";

import { Form, InputNumber, Segmented, Select } from "antd";
import type { AppealEffect, AppealSubject } from "@/lib/assessment/ledger";

interface Props {
	/** Unique on the page. */
	readonly id: string;
	readonly about: AppealSubject["kind"];
	readonly villages: readonly string[];
	/** Null while it is not complete. */
	readonly effect: AppealEffect | null;
	readonly onEffect: (effect: AppealEffect | null) => void;
}

const EVENT_EFFECTS = [
	{ value: "leave_out", label: "不计入考核" },
	{ value: "move", label: "改计到其他村居" },
];

export function EffectForm({ id, about, villages, effect, onEffect }: Props) {
	if (about === "village")
		return (
			<Form.Item label="加减分（负数为减分）" htmlFor={`${id}-points`} required>
				<InputNumber
					id={`${id}-points`}
					controls={false}
					precision={2}
					min={-1000}
					max={1000}
					suffix="分"
					value={effect?.kind === "points" ? effect.points : null}
					onChange={(points) => onEffect(points === null || points === 0 ? null : { kind: "points", points })}
				/>
			</Form.Item>
		);
	const isMove = effect === null || effect.kind === "move";
	return (
		<>
			<Form.Item label="处理">
				<Segmented
					aria-label="处理"
					options={EVENT_EFFECTS}
					value={isMove ? "move" : "leave_out"}
					onChange={(kind) => onEffect(kind === "leave_out" ? { kind: "leave_out" } : null)}
				/>
			</Form.Item>
			{isMove && (
				<Form.Item label="改计到" htmlFor={`${id}-to`} required>
					<Select
						id={`${id}-to`}
						showSearch
						options={villages.map((village) => ({ value: village, label: village }))}
						value={effect?.kind === "move" ? effect.to : null}
						onChange={(to) => onEffect(to === null ? null : { kind: "move", to })}
					/>
				</Form.Item>
			)}
		</>
	);
}
