/** The aliases of one place: typed or pasted, parted by 、 or Enter. */
"use client";
import { Select } from "antd";
import styles from "./settings.module.css";

interface Props {
	/** Accessible name, such as 上溪村的别名. */
	readonly label: string;
	readonly aliases: readonly string[];
	readonly onAliases: (aliases: readonly string[]) => void;
}

const MARKS = ["、", "，", ",", "；", ";"];

export function AliasInput({ label, aliases, onAliases }: Props) {
	return (
		<Select<string[]>
			mode="tags"
			open={false}
			suffixIcon={null}
			aria-label={label}
			placeholder="别名，用、隔开"
			className={styles.wide ?? ""}
			tokenSeparators={MARKS}
			value={[...aliases]}
			onChange={(next) => onAliases(next.map((alias) => alias.trim()).filter((alias) => alias !== ""))}
		/>
	);
}
