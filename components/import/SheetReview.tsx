/** One sheet before loading: what it was taken for, and a choice for every column. */
"use client";
import { Button, Select, Tag } from "antd";
import { useState } from "react";
import type { ReadSheet } from "@/lib/ingest/read-file";
import type { ColumnMapping } from "@/lib/ingest/recognise";
import { sourceOf } from "@/lib/ingest/sources";
import type { HeaderMapping } from "@/lib/settings/settings";
import styles from "./import.module.css";
import {
	draftOf,
	fieldOptions,
	LEFT_OUT,
	type MappingDraft,
	mappingOf,
	missingLabels,
	SOURCE_OPTIONS,
	withSource,
} from "./mapping-draft";

interface Props {
	readonly fileName: string;
	readonly sheet: ReadSheet;
	readonly onMapping: (mapping: HeaderMapping) => void;
}

function sampleOf(sheet: ReadSheet, column: number): string {
	const values = sheet.sample
		.map((row) => row[column])
		.filter((value) => value !== null && value !== undefined && value !== "");
	return values.slice(0, 3).map(String).join("；");
}

interface ColumnsProps {
	readonly sheet: ReadSheet;
	readonly draft: MappingDraft;
	readonly onChoose: (heading: string, choice: string | null) => void;
}

function Columns({ sheet, draft, onChoose }: ColumnsProps) {
	const options = fieldOptions(draft.source);
	const taken = new Set(Object.values(draft.choices).filter((choice) => choice !== LEFT_OUT));
	const optionsFor = (column: ColumnMapping) =>
		options.map((option) => ({
			...option,
			disabled: taken.has(option.value) && draft.choices[column.heading] !== option.value,
		}));
	return (
		<table className={styles.columns}>
			<thead>
				<tr>
					<th scope="col">文件中的列</th>
					<th scope="col">含义</th>
					<th scope="col">示例</th>
				</tr>
			</thead>
			<tbody>
				{sheet.recognition.columns.map((column) => (
					<tr key={column.column}>
						<td>
							{column.heading} {column.mappedBy === "unknown" && <Tag color="orange">未识别</Tag>}
						</td>
						<td>
							<Select
								className={styles.select ?? ""}
								aria-label={`“${column.heading}”的含义`}
								placeholder="请选择"
								showSearch={{ optionFilterProp: "label" }}
								allowClear
								options={optionsFor(column)}
								value={draft.choices[column.heading] ?? null}
								onChange={(choice: string | null) => onChoose(column.heading, choice ?? null)}
							/>
						</td>
						<td title={sampleOf(sheet, column.column)}>{sampleOf(sheet, column.column)}</td>
					</tr>
				))}
			</tbody>
		</table>
	);
}

export function SheetReview({ fileName, sheet, onMapping }: Props) {
	const [draft, setDraft] = useState(() => draftOf(sheet));
	const unknown = sheet.recognition.columns.filter((column) => column.mappedBy === "unknown").length;
	const source = sheet.recognition.source === null ? null : sourceOf(sheet.recognition.source);
	const missing = missingLabels(draft);
	const mapping = mappingOf(draft, `${source?.label ?? "自定"} · ${fileName}`);
	const isDone = sheet.converted !== null && unknown === 0;
	return (
		<div className={styles.sheet}>
			<div className={styles.row}>
				<strong>{sheet.sheet}</strong>
				<span>{sheet.rowCount}行</span>
				{source === null ? <Tag color="orange">未识别</Tag> : <Tag color="blue">{source.label}</Tag>}
				{missing.length > 0 && source !== null && <Tag color="orange">缺少必需列：{missing.join("、")}</Tag>}
				{unknown > 0 && <span>{unknown}列未识别</span>}
				{isDone && <Tag color="green">可以导入</Tag>}
			</div>
			{!isDone && (
				<>
					<div className={styles.row}>
						<label>
							数据类型{" "}
							<Select
								className={styles.select ?? ""}
								aria-label={`“${sheet.sheet}”的数据类型`}
								placeholder="请选择"
								options={SOURCE_OPTIONS}
								value={draft.source}
								onChange={(next: string) => setDraft(withSource(draft, next))}
							/>
						</label>
						<Button
							type="primary"
							disabled={mapping === null || missing.length > 0}
							onClick={() => mapping !== null && onMapping(mapping)}
						>
							记住并应用
						</Button>
					</div>
					<Columns
						sheet={sheet}
						draft={draft}
						onChoose={(heading, choice) =>
							setDraft({ ...draft, choices: { ...draft.choices, [heading]: choice } })
						}
					/>
				</>
			)}
		</div>
	);
}
