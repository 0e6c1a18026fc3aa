/** The form in the row of a value: a list or a number, kept with Enter or 保存, left with Esc or 取消. */
"use client";

import { Button } from "antd";
import { type FormEvent, useState } from "react";
import type { SheetRow } from "@/lib/blocks/from-event-detail";
import { type Choice, numberProblem, UNKNOWN_CHOICE } from "@/lib/blocks/from-event-detail-control";
import { ChoiceInput } from "./ChoiceInput";
import styles from "./event.module.css";
import { NumberInput } from "./NumberInput";

interface Props {
	readonly row: SheetRow;
	readonly isBusy: boolean;
	readonly onDecide: (value: string | null, done: string) => void;
	readonly onCancel: () => void;
}

function initialChoice({ start, value }: SheetRow): Choice | null {
	return start === null ? null : { value: start, label: value };
}

export function CorrectionForm({ row, isBusy, onDecide, onCancel }: Props) {
	const { control, label } = row;
	const [chosen, setChosen] = useState<Choice | null>(() => initialChoice(row));
	const [typed, setTyped] = useState<number | null>(() => (row.start === null ? null : Number(row.start)));
	const [problem, setProblem] = useState<string | null>(null);
	const toUnknown = () => onDecide(null, `${label}已改为“不详”`);
	const save = (event: FormEvent) => {
		event.preventDefault();
		if (control.kind === "number") {
			const wrong = numberProblem(control, typed);
			setProblem(wrong);
			if (wrong === null) onDecide(String(typed), `${label}已按${typed}${control.unit}更正`);
		} else if (chosen === null) setProblem("请选择一个取值。");
		else if (chosen.value === UNKNOWN_CHOICE) toUnknown();
		else onDecide(chosen.value, `${label}已改为“${chosen.label}”`);
	};
	return (
		<form
			className={styles.form}
			aria-label={`更正${label}`}
			onSubmit={save}
			onKeyDown={(event) => {
				if (event.key !== "Escape") return;
				// The drawer would close over the form.
				event.stopPropagation();
				onCancel();
			}}
		>
			{control.kind === "number" ? (
				<NumberInput label={label} unit={control.unit} value={typed} onChange={setTyped} />
			) : (
				<ChoiceInput label={label} control={control} value={chosen} onChange={setChosen} />
			)}
			<Button type="primary" htmlType="submit" loading={isBusy}>
				保存
			</Button>
			{control.kind === "number" && (
				<Button disabled={isBusy} onClick={toUnknown}>
					改为不详
				</Button>
			)}
			<Button disabled={isBusy} onClick={onCancel}>
				取消
			</Button>
			<span className={styles.quiet}>
				{row.original === null ? `现为：${row.value}` : `原读数：${row.original}`}
			</span>
			{problem !== null && (
				<span role="alert" className={styles.problem}>
					{problem}
				</span>
			)}
		</form>
	);
}
