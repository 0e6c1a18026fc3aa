/** 手法子类: the tree of methods under the classes, worded and extended by the station. */
"use client";
import { Button, Collapse, Input } from "antd";
import { useState } from "react";
import { Panel } from "@/components/ui/Panel";
import type { SubtypeEntry } from "@/lib/settings/settings";
import { SubtypeTable } from "./SubtypeTable";
import styles from "./settings.module.css";
import { newSubtype, type SubtypeGroup, subtypeGroups, withSubtype } from "./subtype-rows";
import type { SetPart } from "./use-settings-draft";

interface Props {
	readonly subtypes: readonly SubtypeEntry[];
	readonly setPart: SetPart;
}

interface GroupProps extends Props {
	readonly group: SubtypeGroup;
}

function Group({ group, subtypes, setPart }: GroupProps) {
	const [name, setName] = useState("");
	const added = newSubtype(subtypes, name, group.fraudClass);
	const isTaken = name.trim() !== "" && added === null;
	const add = () => {
		if (added === null) return;
		setPart("subtypes", withSubtype(subtypes, added));
		setName("");
	};
	return (
		<div className={styles.stack}>
			<SubtypeTable rows={group.rows} subtypes={subtypes} setPart={setPart} />
			<div className={styles.row}>
				<Input
					aria-label={`${group.label}新增手法`}
					aria-invalid={isTaken}
					status={isTaken ? "error" : ""}
					placeholder="新增手法名称"
					className={styles.search ?? ""}
					maxLength={30}
					value={name}
					onChange={(event) => setName(event.target.value)}
					onPressEnter={add}
				/>
				<Button disabled={added === null} onClick={add}>
					添加
				</Button>
				{isTaken && <span className={styles.hint}>已有同名手法</span>}
			</div>
		</div>
	);
}

const headOf = ({ label, rows, nationalShare }: SubtypeGroup): string =>
	`${label}（${rows.length}）${nationalShare === null ? "" : `　全国占比${nationalShare}%`}`;

export function SubtypesPanel({ subtypes, setPart }: Props) {
	return (
		<Panel
			id="subtypes"
			title="手法子类"
			keepWhole={false}
			note="可以改名、加别名、移到其他类别或新增；内置名称始终认得。全国占比取自一次全国评估的102 762起案件，仅供参照。"
		>
			<Collapse
				size="small"
				items={subtypeGroups(subtypes).map((group) => ({
					key: group.fraudClass,
					label: headOf(group),
					children: <Group group={group} subtypes={subtypes} setPart={setPart} />,
				}))}
			/>
		</Panel>
	);
}
