/** Rows of a short list, each with its button to take it out. */
"use client";
import { DeleteOutlined } from "@ant-design/icons";
import { Button } from "antd";
import type { ReactNode } from "react";
import styles from "./settings.module.css";

interface Row {
	readonly key: string;
	/** What is taken out, for the name of the button. */
	readonly name: string;
	readonly cells: readonly ReactNode[];
}

interface Props {
	/** Accessible name of the table. */
	readonly label: string;
	readonly heads: readonly string[];
	readonly rows: readonly Row[];
	readonly emptyText: string;
	/** @param at position of the row */
	readonly onDelete: (at: number) => void;
}

export function ListedRows({ label, heads, rows, emptyText, onDelete }: Props) {
	if (rows.length === 0) return <p className={styles.hint}>{emptyText}</p>;
	return (
		<table className={styles.table} aria-label={label}>
			<thead>
				<tr>
					{heads.map((head) => (
						<th key={head} scope="col">
							{head}
						</th>
					))}
					<th scope="col" className={styles.narrow}>
						操作
					</th>
				</tr>
			</thead>
			<tbody>
				{rows.map(({ key, name, cells }, at) => (
					<tr key={key}>
						{cells.map((cell, column) => (
							<td key={heads[column]}>{cell}</td>
						))}
						<td>
							<Button
								type="text"
								aria-label={`删除${name}`}
								icon={<DeleteOutlined aria-hidden="true" />}
								onClick={() => onDelete(at)}
							/>
						</td>
					</tr>
				))}
			</tbody>
		</table>
	);
}
