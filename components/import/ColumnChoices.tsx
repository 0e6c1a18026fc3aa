/** Every column of a sheet with its meaning to choose and what stands in it. */
"use client";
import { Select } from "antd";
import type { SheetFacts } from "@/lib/ingest/pack";
import type { ColumnMapping } from "@/lib/ingest/recognise";
import styles from "./import.module.css";
import {
	fieldOfColumn,
	fieldOptions,
	isUnnamed,
	LEFT_OUT,
	type MappingDraft,
	namedColumns,
} from "./mapping-draft";
import { sampleOf } from "./sample";

interface Props {
	readonly sheet: SheetFacts;
	readonly draft: MappingDraft;
	readonly onDraft: (draft: MappingDraft) => void;
}

export function ColumnChoices({ sheet, draft, onDraft }: Props) {
	const { columns } = sheet.recognition;
	const options = fieldOptions(draft.source);
	const taken = new Set(Object.values(draft.choices).filter((choice) => choice !== LEFT_OUT));
	const unnamed = columns.filter(
		(column) => isUnnamed(column) && sampleOf(sheet.sample, column, null) !== "",
	);
	const optionsFor = ({ heading }: ColumnMapping) =>
		options.map((option) => ({
			...option,
			disabled: taken.has(option.value) && draft.choices[heading] !== option.value,
		}));
	const choose = (heading: string, choice: string | null) =>
		onDraft({ ...draft, choices: { ...draft.choices, [heading]: choice } });
	return (
		<>
			<table className={styles.columns}>
				<thead>
					<tr>
						<th scope="col">文件中的列</th>
						<th scope="col">含义</th>
						<th scope="col">示例（已遮挡个人信息）</th>
					</tr>
				</thead>
				<tbody>
					{namedColumns(columns).map((column) => {
						const { heading } = column;
						return (
							<tr key={column.column}>
								<th scope="row">{heading}</th>
								<td>
									<Select
										className={styles.select ?? ""}
										aria-label={`“${heading}”的含义`}
										placeholder={draft.source === null ? "先选择数据类型" : "未选择"}
										disabled={draft.source === null}
										showSearch={{ optionFilterProp: "label" }}
										allowClear
										options={optionsFor(column)}
										value={draft.choices[heading] ?? null}
										onChange={(choice: string | null | undefined) => choose(heading, choice ?? null)}
									/>
								</td>
								<td>{sampleOf(sheet.sample, column, fieldOfColumn(draft, heading))}</td>
							</tr>
						);
					})}
				</tbody>
			</table>
			{unnamed.length > 0 && (
				<p className={styles.quiet}>
					有{unnamed.length}列没有表头（{unnamed.map((column) => column.heading).join("、")}
					），不会导入；如需要，请在原文件补上表头后重新拖入。
				</p>
			)}
		</>
	);
}
