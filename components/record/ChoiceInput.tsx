/** A list of values to search in; where a dimension is open, what is typed may stand for itself. */
"use client";

import { Select } from "antd";
import { useState } from "react";
import { type Choice, type CorrectionControl, namedChoice } from "@/lib/blocks/from-event-detail-control";
import styles from "./event.module.css";

interface Props {
	readonly label: string;
	readonly control: Extract<CorrectionControl, { readonly kind: "choice" }>;
	readonly value: Choice | null;
	readonly onChange: (value: Choice | null) => void;
}

export function ChoiceInput({ label, control, value, onChange }: Props) {
	const [sought, setSought] = useState("");
	const named = namedChoice(control, sought);
	const own = value === null ? null : namedChoice(control, value.value);
	const options = [
		...control.choices,
		...(own === null || own.value === named?.value ? [] : [own]),
		...(named ? [named] : []),
	];
	return (
		<Select
			autoFocus
			className={styles.choice ?? ""}
			aria-label={`${label}的取值`}
			placeholder={control.takesAnyName ? "选择，或键入其他写法" : "请选择"}
			showSearch={{ optionFilterProp: "label", onSearch: setSought }}
			options={options}
			value={value?.value ?? null}
			onChange={(next: string) => {
				const choice = options.find((one) => one.value === next);
				onChange(
					choice === undefined ? null : { value: next, label: next === named?.value ? next : choice.label },
				);
			}}
		/>
	);
}
