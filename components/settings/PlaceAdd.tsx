/** Adds one place by hand. */
"use client";
import { Button, Input, type InputRef, Select } from "antd";
import { useRef, useState } from "react";
import type { Places } from "@/lib/settings/settings";
import { AliasInput } from "./AliasInput";
import type { AnyPlace, PlaceKind } from "./place-list";
import styles from "./settings.module.css";

interface Props {
	readonly kind: PlaceKind;
	readonly label: string;
	readonly places: Places;
	readonly onAdd: (place: AnyPlace) => void;
}

export function PlaceAdd({ kind, label, places, onAdd }: Props) {
	const [name, setName] = useState("");
	const [aliases, setAliases] = useState<readonly string[]>([]);
	const [zone, setZone] = useState<string | null>(null);
	const isKnown = places[kind].some((place) => place.name === name.trim());
	const nameField = useRef<InputRef>(null);
	const add = () => {
		if (name.trim() === "") return;
		onAdd({ name: name.trim(), aliases, zone });
		setName("");
		setAliases([]);
		nameField.current?.focus();
	};
	const hasZone = kind === "enterprises";
	return (
		<fieldset className={`${styles.add} ${hasZone ? styles.withZone : ""}`} aria-label={`添加${label}`}>
			<Input
				ref={nameField}
				aria-label={`新${label}的名称`}
				placeholder={`${label}名称`}
				value={name}
				maxLength={60}
				onChange={(event) => setName(event.target.value)}
				onPressEnter={add}
			/>
			<AliasInput label={`新${label}的别名`} aliases={aliases} onAliases={setAliases} />
			{hasZone && (
				<Select
					aria-label="新企业所属园区"
					placeholder="所属园区"
					allowClear
					options={places.zones.map((one) => ({ value: one.name, label: one.name }))}
					value={zone}
					onChange={(next: string | undefined) => setZone(next ?? null)}
				/>
			)}
			<Button onClick={add} disabled={name.trim() === ""}>
				{isKnown ? "并入同名项" : "添加"}
			</Button>
		</fieldset>
	);
}
