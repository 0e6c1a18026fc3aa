/** 分组: villages that are ranked among themselves, and the line that adds a group. */
"use client";
import { Button, Input, Select } from "antd";
import { useState } from "react";
import { MOST_NOTE_CHARACTERS, type PeerVillages } from "@/lib/settings/trends-settings";
import { ListedRows } from "./ListedRows";
import styles from "./settings.module.css";
import { withGroup, withVillages } from "./trend-rows";

interface Props {
	readonly groups: readonly PeerVillages[];
	/** Names of the villages of the settings, to choose from; others may be typed. */
	readonly villages: readonly string[];
	readonly onGroups: (groups: readonly PeerVillages[]) => void;
}

export function TrendPeers({ groups, villages, onGroups }: Props) {
	const [name, setName] = useState("");
	const next = withGroup(groups, name);
	const isTaken = name.trim() !== "" && next === null;
	const add = () => {
		if (next === null) return;
		onGroups(next);
		setName("");
	};
	const options = villages.map((village) => ({ value: village, label: village }));
	return (
		<section className={styles.stack} aria-label="排名分组">
			<h3>排名分组</h3>
			<ListedRows
				label="排名分组"
				heads={["分组", "村居"]}
				rows={groups.map((group) => ({
					key: group.name,
					name: `分组${group.name}`,
					cells: [
						group.name,
						<Select<string[]>
							key={group.name}
							mode="tags"
							aria-label={`${group.name}的村居`}
							placeholder="选择或输入村居名称"
							className={styles.wide ?? ""}
							options={options}
							value={[...group.villages]}
							onChange={(chosen) => onGroups(withVillages(groups, group.name, chosen))}
						/>,
					],
				}))}
				emptyText="没有自定分组：按名称分为社区和村。"
				onDelete={(at) => onGroups(groups.filter((_, position) => position !== at))}
			/>
			<div className={styles.row}>
				<Input
					aria-label="新增分组名称"
					aria-invalid={isTaken}
					status={isTaken ? "error" : ""}
					placeholder="新增分组名称，如城区"
					className={styles.search ?? ""}
					maxLength={MOST_NOTE_CHARACTERS}
					value={name}
					onChange={(event) => setName(event.target.value)}
					onPressEnter={add}
				/>
				<Button disabled={next === null} onClick={add}>
					添加分组
				</Button>
				{isTaken && <span className={styles.hint}>已有同名分组</span>}
			</div>
		</section>
	);
}
