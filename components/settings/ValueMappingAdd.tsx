/** Adds one value mapping: whose wording, as written, stands for what. */
"use client";
import { AutoComplete, Button, Select } from "antd";
import { useId, useState } from "react";
import type { LabelContext } from "@/lib/dimensions/dimension";
import styles from "./settings.module.css";
import { useUnmappedWords } from "./use-unmapped-words";
import { isFlagTarget, TARGET_GROUPS, takesAnyName, type ValueRow, valueChoices } from "./value-rows";

interface Props {
	readonly context: LabelContext;
	readonly onAdd: (mapping: Pick<ValueRow, "target" | "raw" | "value">) => void;
}

export function ValueMappingAdd({ context, onAdd }: Props) {
	const id = useId();
	const [target, setTarget] = useState<string | null>(null);
	const [raw, setRaw] = useState("");
	const [value, setValue] = useState<string | null>(null);
	const [sought, setSought] = useState("");
	const unmapped = useUnmappedWords();
	const words = (target === null ? undefined : unmapped.get(target)) ?? [];
	const choices = target === null ? [] : valueChoices(target, context);
	const isNewName = sought !== "" && !choices.some(({ label }) => label === sought);
	const named =
		target !== null && takesAnyName(target) && isNewName ? [{ value: sought, label: `按“${sought}”计` }] : [];
	const isReady = target !== null && raw.trim() !== "" && value !== null;
	const add = () => {
		if (target === null || value === null || raw.trim() === "") return;
		onAdd({ target, raw: raw.trim(), value });
		setRaw("");
		setValue(null);
	};
	return (
		<fieldset className={styles.valueAdd} aria-label="添加取值对应">
			<div className={styles.labelled}>
				<label htmlFor={`${id}-target`}>维度或列</label>
				<Select
					id={`${id}-target`}
					showSearch={{ optionFilterProp: "label" }}
					placeholder="请选择"
					options={TARGET_GROUPS}
					value={target}
					onChange={(next: string) => {
						setTarget(next);
						setValue(null);
					}}
				/>
			</div>
			<div className={styles.labelled}>
				<label htmlFor={`${id}-raw`}>数据中的写法</label>
				<AutoComplete
					id={`${id}-raw`}
					placeholder={words.length > 0 ? `可选数据中的${words.length}种写法` : "与单元格内容一致"}
					options={words.map((word) => ({ value: word }))}
					showSearch={{ filterOption: (text, option) => String(option?.value ?? "").includes(text) }}
					value={raw}
					onChange={(next: string) => setRaw(next ?? "")}
				/>
			</div>
			<div className={styles.labelled}>
				<label htmlFor={`${id}-value`}>归并为</label>
				<Select
					id={`${id}-value`}
					showSearch={{ optionFilterProp: "label", onSearch: (text) => setSought(text.trim()) }}
					placeholder={target === null ? "先选择维度" : "请选择"}
					disabled={target === null}
					options={[...choices, ...named]}
					value={value}
					onChange={(next: string) => setValue(next)}
				/>
			</div>
			<Button onClick={add} disabled={!isReady}>
				添加
			</Button>
			{target !== null && isFlagTarget(target) && (
				<p className={styles.hint}>是否类列在读取文件时归并：已导入的文件请在保存后重新导入。</p>
			)}
		</fieldset>
	);
}
