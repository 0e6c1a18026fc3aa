/** Numbers of one kind that the officer may set, each beside its meaning and its standard value. */
"use client";
import { Button, InputNumber } from "antd";
import { Panel } from "@/components/ui/Panel";
import {
	type Parameter,
	type ParameterGroup,
	type ParameterValues,
	parameterIds,
	standardValues,
} from "@/lib/settings/parameter";
import { FormRow } from "./FormRow";
import { isStandard, parameterRow } from "./parameter-rows";
import styles from "./settings.module.css";

interface Props<Id extends string> {
	/** Of the panel, for the way to it. */
	readonly id: string;
	readonly title: string;
	readonly note: string;
	readonly group: ParameterGroup<Id>;
	readonly values: ParameterValues<Id>;
	readonly onValues: (values: ParameterValues<Id>) => void;
}

interface RowProps {
	readonly parameter: Parameter;
	readonly value: number;
	readonly onValue: (value: number) => void;
}

function ParameterField({ parameter, value, onValue }: RowProps) {
	const { label, hint, unit, lowest, highest, step, standard, isWhole } = parameterRow(parameter);
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
						onChange={(next) => next !== null && onValue(next)}
					/>
					<Button
						size="small"
						aria-label={`${label}恢复标准值`}
						disabled={value === standard}
						onClick={() => onValue(standard)}
					>
						恢复标准值
					</Button>
				</div>
			)}
		</FormRow>
	);
}

export function ParametersPanel<Id extends string>(props: Props<Id>) {
	const { id, title, note, group, values, onValues } = props;
	return (
		<Panel
			id={id}
			title={title}
			keepWhole={false}
			extra={
				<Button
					size="small"
					disabled={isStandard(group, values)}
					onClick={() => onValues(standardValues(group))}
				>
					全部恢复标准值
				</Button>
			}
			note={note}
		>
			<div className={styles.pair}>
				{parameterIds(group).map((one) => (
					<ParameterField
						key={one}
						parameter={group[one]}
						value={values[one]}
						onValue={(value) => onValues({ ...values, [one]: value })}
					/>
				))}
			</div>
		</Panel>
	);
}
