/** Places in rows, each corrected where it stands. */
"use client";
import { DeleteOutlined } from "@ant-design/icons";
import { Button, Select } from "antd";
import type { Places } from "@/lib/settings/settings";
import { AliasInput } from "./AliasInput";
import { NameInput } from "./NameInput";
import type { AnyPlace, PlaceKind } from "./place-list";
import styles from "./settings.module.css";

interface Props {
	readonly kind: PlaceKind;
	readonly label: string;
	readonly places: Places;
	readonly rows: readonly AnyPlace[];
	readonly emptyText: string;
	readonly onReplace: (before: AnyPlace, after: AnyPlace) => void;
	readonly onDelete: (place: AnyPlace) => void;
}

export function PlaceTable({ kind, label, places, rows, emptyText, onReplace, onDelete }: Props) {
	const zones = places.zones.map((one) => ({ value: one.name, label: one.name }));
	const isTaken = (name: string) => places[kind].some((place) => place.name === name);
	if (rows.length === 0) return <p className={styles.hint}>{emptyText}</p>;
	return (
		<table className={styles.table}>
			<thead>
				<tr>
					<th scope="col">{label}名称</th>
					<th scope="col">别名</th>
					{kind === "enterprises" && <th scope="col">所属园区</th>}
					<th scope="col" className={styles.narrow}>
						操作
					</th>
				</tr>
			</thead>
			<tbody>
				{rows.map((place) => (
					<tr key={place.name}>
						<td>
							<NameInput
								name={place.name}
								isTaken={isTaken}
								onName={(name) => onReplace(place, { ...place, name })}
							/>
						</td>
						<td>
							<AliasInput
								label={`${place.name}的别名`}
								aliases={place.aliases}
								onAliases={(aliases) => onReplace(place, { ...place, aliases })}
							/>
						</td>
						{kind === "enterprises" && (
							<td>
								<Select
									aria-label={`${place.name}所属园区`}
									placeholder="不在园区内"
									className={styles.wide ?? ""}
									allowClear
									options={zones}
									value={place.zone}
									onChange={(zone: string | undefined) => onReplace(place, { ...place, zone: zone ?? null })}
								/>
							</td>
						)}
						<td>
							<Button
								type="text"
								aria-label={`删除${place.name}`}
								icon={<DeleteOutlined aria-hidden="true" />}
								onClick={() => onDelete(place)}
							/>
						</td>
					</tr>
				))}
			</tbody>
		</table>
	);
}
