/** One list of places: search, add, paste, take over what was imported, and correct each in its row. */
"use client";
import { Alert, Button, Input, Pagination } from "antd";
import { useState } from "react";
import type { Places } from "@/lib/settings/settings";
import { PlaceAdd } from "./PlaceAdd";
import { PlacePaste } from "./PlacePaste";
import { PlaceTable } from "./PlaceTable";
import {
	type AnyPlace,
	joinedPlaces,
	listOf,
	type PlaceKind,
	placeDoubts,
	withList,
	withZoneRenamed,
} from "./place-list";
import styles from "./settings.module.css";

interface Props {
	readonly kind: PlaceKind;
	/** 村居, 园区 or 企业. */
	readonly label: string;
	readonly places: Places;
	readonly imported: Places | null;
	readonly onPlaces: (places: Places) => void;
}

const PAGE_ROWS = 10;
const DOUBTS_SHOWN = 8;

export function PlaceList({ kind, label, places, imported, onPlaces }: Props) {
	const [sought, setSought] = useState("");
	const [page, setPage] = useState(1);
	const [isPasting, setIsPasting] = useState(false);
	const list = listOf(places, kind);
	const found = list.filter(({ name, aliases, zone }) =>
		[name, ...aliases, zone ?? ""].some((word) => word.includes(sought)),
	);
	const lastPage = Math.max(1, Math.ceil(found.length / PAGE_ROWS));
	const shownPage = Math.min(page, lastPage);
	const fresh =
		imported === null
			? []
			: listOf(imported, kind).filter((one) => !list.some((own) => own.name === one.name));
	const doubts = placeDoubts(places, kind);

	const setList = (next: readonly AnyPlace[]) => onPlaces(withList(places, kind, next));
	const replace = (before: AnyPlace, after: AnyPlace) => {
		const isZoneRenamed = kind === "zones" && before.name !== after.name;
		const based = isZoneRenamed ? withZoneRenamed(places, before.name, after.name) : places;
		onPlaces(
			withList(
				based,
				kind,
				list.map((one) => (one === before ? after : one)),
			),
		);
	};
	return (
		<div className={styles.stack}>
			<div className={styles.row}>
				<Input
					allowClear
					aria-label={`在${label}名单中查找`}
					placeholder={`查找${label}`}
					className={styles.search ?? ""}
					value={sought}
					onChange={(event) => setSought(event.target.value.trim())}
				/>
				<Button onClick={() => setIsPasting(true)}>从表格粘贴</Button>
				{fresh.length > 0 && (
					<Button onClick={() => setList(joinedPlaces(list, fresh))}>并入导入名册中的{fresh.length}个</Button>
				)}
			</div>
			<PlaceAdd
				kind={kind}
				label={label}
				places={places}
				onAdd={(place) => setList(joinedPlaces(list, [place]))}
			/>
			{doubts.length > 0 && (
				<Alert type="warning" showIcon title={`请核对：${doubts.slice(0, DOUBTS_SHOWN).join("；")}。`} />
			)}
			<PlaceTable
				kind={kind}
				label={label}
				places={places}
				rows={found.slice((shownPage - 1) * PAGE_ROWS, shownPage * PAGE_ROWS)}
				emptyText={sought === "" ? `还没有${label}。可以逐个添加，或从表格粘贴。` : `没有找到“${sought}”。`}
				onReplace={replace}
				onDelete={(place) => setList(list.filter((one) => one !== place))}
			/>
			{found.length > PAGE_ROWS && (
				<Pagination
					size="small"
					current={shownPage}
					pageSize={PAGE_ROWS}
					total={found.length}
					showSizeChanger={false}
					showTotal={(total) => `共${total}个`}
					onChange={setPage}
				/>
			)}
			<PlacePaste
				kind={kind}
				label={label}
				list={list}
				isOpen={isPasting}
				onClose={() => setIsPasting(false)}
				onList={setList}
			/>
		</div>
	);
}
