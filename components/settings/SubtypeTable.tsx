/** The methods of one class in rows, each worded where it stands. */
"use client";
import { DeleteOutlined, UndoOutlined } from "@ant-design/icons";
import { Button, Select } from "antd";
import { FRAUD_CLASSES } from "@/data/taxonomy";
import type { SubtypeEntry } from "@/lib/settings/settings";
import { AliasInput } from "./AliasInput";
import { NameInput } from "./NameInput";
import styles from "./settings.module.css";
import { type SubtypeRow, subtypeGroups, withoutSubtype, withSubtype } from "./subtype-rows";
import type { SetPart } from "./use-settings-draft";

interface Props {
	readonly rows: readonly SubtypeRow[];
	readonly subtypes: readonly SubtypeEntry[];
	readonly setPart: SetPart;
}

const CLASSES = FRAUD_CLASSES.map(({ id, zh }) => ({ value: id, label: zh }));

export function SubtypeTable({ rows, subtypes, setPart }: Props) {
	if (rows.length === 0) return <p className={styles.hint}>这一类还没有手法。</p>;
	const names = new Set(subtypeGroups(subtypes).flatMap((group) => group.rows.map(({ name }) => name)));
	const replace = (row: SubtypeRow) => setPart("subtypes", withSubtype(subtypes, row));
	const remove = (id: string) => setPart("subtypes", withoutSubtype(subtypes, id));
	return (
		<table className={styles.table}>
			<thead>
				<tr>
					<th scope="col">手法</th>
					<th scope="col">别名</th>
					<th scope="col">所属类别</th>
					<th scope="col" className={styles.narrow}>
						操作
					</th>
				</tr>
			</thead>
			<tbody>
				{rows.map((row) => (
					<tr key={row.id}>
						<td>
							<NameInput
								key={row.name}
								name={row.name}
								isTaken={(name) => names.has(name)}
								onName={(name) => replace({ ...row, name })}
							/>
						</td>
						<td>
							<AliasInput
								label={`${row.name}的别名`}
								aliases={row.aliases}
								onAliases={(aliases) => replace({ ...row, aliases })}
							/>
						</td>
						<td>
							<Select
								aria-label={`${row.name}所属类别`}
								className={styles.wide ?? ""}
								options={CLASSES}
								value={row.fraudClass}
								onChange={(fraudClass: string) => replace({ ...row, fraudClass })}
							/>
						</td>
						<td>
							{(row.isOwn || row.isChanged) && (
								<Button
									type="text"
									aria-label={row.isOwn ? `删除${row.name}` : `${row.name}恢复内置`}
									icon={
										row.isOwn ? <DeleteOutlined aria-hidden="true" /> : <UndoOutlined aria-hidden="true" />
									}
									onClick={() => remove(row.id)}
								/>
							)}
						</td>
					</tr>
				))}
			</tbody>
		</table>
	);
}
