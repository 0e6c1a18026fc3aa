/** A whole list pasted from a sheet, with what it would become before it is taken. */
"use client";
import { Button, Input, Modal, Radio } from "antd";
import { useState } from "react";
import { type AnyPlace, formatPlaces, joinedPlaces, type PlaceKind, parsePlaces } from "./place-list";
import styles from "./settings.module.css";

interface Props {
	readonly kind: PlaceKind;
	readonly label: string;
	readonly list: readonly AnyPlace[];
	readonly isOpen: boolean;
	readonly onClose: () => void;
	readonly onList: (list: readonly AnyPlace[]) => void;
}

type Mode = "add" | "replace";

const LAYOUT: Readonly<Record<PlaceKind, string>> = {
	villages: "每行一个：第一列名称，第二列别名（用、隔开）；也可写成“上溪村、上溪、溪上”。",
	zones: "每行一个：第一列名称，第二列别名（用、隔开）；也可写成“一期工业区、东区”。",
	enterprises: "每行一个：第一列名称，第二列别名（用、隔开），第三列所属园区。",
};

export function PlacePaste({ kind, label, list, isOpen, onClose, onList }: Props) {
	const [text, setText] = useState("");
	const [mode, setMode] = useState<Mode>("add");
	const found = parsePlaces(text);
	const known = new Set(list.map((place) => place.name));
	const fresh = found.filter((place) => !known.has(place.name)).length;
	const take = () => {
		onList(mode === "replace" ? found : joinedPlaces(list, found));
		setText("");
		onClose();
	};
	return (
		<Modal
			open={isOpen}
			title={`粘贴${label}名单`}
			width={720}
			okText={mode === "replace" ? `替换为这${found.length}个` : `加入${found.length}个`}
			okButtonProps={{ disabled: found.length === 0 }}
			onOk={take}
			onCancel={onClose}
			destroyOnHidden
		>
			<div className={styles.stack}>
				<p id={`paste-${kind}`}>{LAYOUT[kind]}序号列和表头行会自动略过。</p>
				<Input.TextArea
					autoFocus
					aria-label={`${label}名单，每行一个`}
					aria-describedby={`paste-${kind}`}
					rows={10}
					value={text}
					onChange={(event) => setText(event.target.value)}
				/>
				<div className={styles.row}>
					<Radio.Group
						aria-label="已有名单如何处理"
						value={mode}
						options={[
							{ value: "add", label: "加入现有名单" },
							{ value: "replace", label: "替换现有名单" },
						]}
						onChange={(event) => setMode(event.target.value === "replace" ? "replace" : "add")}
					/>
					<Button
						type="link"
						onClick={() => {
							setText(formatPlaces(list));
							setMode("replace");
						}}
						disabled={list.length === 0}
					>
						填入现有名单以便修改
					</Button>
				</div>
				<p aria-live="polite" className={styles.hint}>
					{found.length === 0
						? "尚未读到名称。"
						: `读到${found.length}个，其中新的${fresh}个，已有的${found.length - fresh}个。`}
				</p>
			</div>
		</Modal>
	);
}
