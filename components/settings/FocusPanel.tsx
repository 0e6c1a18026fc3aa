/** 重点研判参数: how the score of villages and zones weighs what it counts, each parameter beside its standard value. */
"use client";
import { Button, InputNumber } from "antd";
import { memo } from "react";
import { Panel } from "@/components/ui/Panel";
import {
	FOCUS_PARAMETER_IDS,
	type FocusParameterId,
	type FocusParameters,
	STANDARD_FOCUS_PARAMETERS,
} from "@/lib/settings/focus-parameters";
import { FormRow } from "./FormRow";
import { focusRow, isStandardFocus } from "./focus-rows";
import styles from "./settings.module.css";
import type { SetPart } from "./use-settings-draft";

interface Props {
	readonly focus: FocusParameters;
	readonly setPart: SetPart;
}

interface RowProps {
	readonly parameter: FocusParameterId;
	readonly value: number;
	readonly onValue: (parameter: FocusParameterId, value: number) => void;
}

function ParameterRow({ parameter, value, onValue }: RowProps) {
	const { label, hint, unit, lowest, highest, step, standard, isWhole } = focusRow(parameter);
	return (
		<FormRow label={label} hint={hint}>
			{(control) => (
				<div className={styles.row}>
					<InputNumber
						{...control}
						className={styles.parameter ?? ""}
						// The arrow keys step; the library's own buttons are named in English.
						controls={false}
						min={lowest}
						max={highest}
						step={step}
						{...(isWhole ? { precision: 0 } : {})}
						{...(unit === "" ? {} : { suffix: unit })}
						value={value}
						// An emptied field is being typed in: the value before it stands until there is another.
						onChange={(next) => next !== null && onValue(parameter, next)}
					/>
					<Button
						size="small"
						aria-label={`${label}恢复标准值`}
						disabled={value === standard}
						onClick={() => onValue(parameter, standard)}
					>
						恢复标准值
					</Button>
				</div>
			)}
		</FormRow>
	);
}

function FocusPanelPlain({ focus, setPart }: Props) {
	return (
		<Panel
			id="focus"
			title="重点研判参数"
			keepWhole={false}
			extra={
				<Button
					size="small"
					disabled={isStandardFocus(focus)}
					onClick={() => setPart("focus", STANDARD_FOCUS_PARAMETERS)}
				>
					全部恢复标准值
				</Button>
			}
			note="改动只用于今后的研判：已经记录的每周重点保留当时的参数，不随之改变；事件的标注和各页数字也不变。"
		>
			<div className={styles.pair}>
				{FOCUS_PARAMETER_IDS.map((parameter) => (
					<ParameterRow
						key={parameter}
						parameter={parameter}
						value={focus[parameter]}
						onValue={(id, value) => setPart("focus", { ...focus, [id]: value })}
					/>
				))}
			</div>
		</Panel>
	);
}

export const FocusPanel = memo(FocusPanelPlain);
