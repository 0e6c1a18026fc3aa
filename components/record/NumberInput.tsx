/** A number with its unit, for values that are bands of one. */
"use client";

import { InputNumber } from "antd";
import styles from "./event.module.css";

interface Props {
	readonly label: string;
	readonly unit: string;
	readonly value: number | null;
	readonly onChange: (value: number | null) => void;
}

export function NumberInput({ label, unit, value, onChange }: Props) {
	return (
		<InputNumber
			autoFocus
			className={styles.number ?? ""}
			aria-label={`${label}，单位为${unit}`}
			suffix={unit}
			controls={false}
			value={value}
			onChange={onChange}
		/>
	);
}
