/** One field of a clause, a scheme or a village, as the control that its kind asks for. */
"use client";

import { Button, Input, InputNumber, Select, Switch } from "antd";
import { type ReactNode, useId } from "react";
import styles from "./assessment.module.css";
import type { ActionField, Field, NumberField } from "./field";

interface Props<T> {
	readonly field: Field<T>;
	readonly onChange: (next: T) => void;
	readonly isDisabled?: boolean;
}

interface ControlProps<T, F extends Field<T>> extends Omit<Props<T>, "field"> {
	readonly id: string;
	readonly field: F;
}

function NumberControl<T>({ id, field, onChange, isDisabled }: ControlProps<T, NumberField<T>>) {
	const { value, suffix, step, isNullable, empty } = field;
	return (
		<InputNumber
			id={id}
			className={styles.wide ?? ""}
			// The arrow keys step; the library's own buttons are named in English.
			controls={false}
			step={step}
			{...(suffix === "" ? {} : { suffix })}
			{...(empty === undefined ? {} : { placeholder: empty })}
			disabled={isDisabled ?? false}
			value={value}
			// An emptied field that must hold a number is being typed in: the value before it stands.
			onChange={(next) => (next !== null || isNullable) && onChange(field.put(next))}
		/>
	);
}

function Control<T>({
	id,
	field,
	onChange,
	isDisabled = false,
}: ControlProps<T, Exclude<Field<T>, ActionField<T>>>) {
	switch (field.kind) {
		case "number":
			return <NumberControl id={id} field={field} onChange={onChange} isDisabled={isDisabled} />;
		case "choice":
			return (
				<Select
					id={id}
					className={styles.wide ?? ""}
					options={[...field.options]}
					value={field.value}
					disabled={isDisabled}
					onChange={(value) => onChange(field.put(value))}
				/>
			);
		case "many":
			return (
				<Select
					id={id}
					className={styles.wide ?? ""}
					mode="multiple"
					allowClear
					placeholder="没有"
					options={[...field.options]}
					value={[...field.values]}
					disabled={isDisabled}
					onChange={(values) => onChange(field.put(values))}
				/>
			);
		case "text":
			return (
				<Input
					id={id}
					value={field.value}
					maxLength={60}
					disabled={isDisabled}
					onChange={({ target }) => onChange(field.put(target.value))}
				/>
			);
		case "yes":
			return (
				<span>
					<Switch
						id={id}
						checkedChildren="是"
						unCheckedChildren="否"
						checked={field.value}
						disabled={isDisabled}
						onChange={(value) => onChange(field.put(value))}
					/>
				</span>
			);
	}
}

function Labelled({
	id,
	label,
	children,
}: {
	readonly id: string;
	readonly label: string;
	readonly children: ReactNode;
}) {
	return (
		<div className={styles.field}>
			<label htmlFor={id}>{label}</label>
			{children}
		</div>
	);
}

function FieldInput<T>({ field, onChange, isDisabled = false }: Props<T>) {
	const id = useId();
	if (field.kind === "action")
		return (
			<div className={`${styles.field} ${styles.ending}`}>
				<Button disabled={isDisabled} onClick={() => onChange(field.put())}>
					{field.label}
				</Button>
			</div>
		);
	return (
		<Labelled id={id} label={field.label}>
			<Control id={id} field={field} onChange={onChange} isDisabled={isDisabled} />
		</Labelled>
	);
}

interface FieldsProps<T> extends Omit<Props<T>, "field"> {
	readonly fields: readonly Field<T>[];
}

/** Fields side by side. */
export function Fields<T>({ fields, onChange, isDisabled = false }: FieldsProps<T>) {
	return (
		<div className={styles.fields}>
			{fields.map((field) => (
				<FieldInput key={field.id} field={field} onChange={onChange} isDisabled={isDisabled} />
			))}
		</div>
	);
}
