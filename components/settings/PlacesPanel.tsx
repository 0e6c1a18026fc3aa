/** 村居·园区·企业名单: the names by which records tell where a victim lives and works. */
"use client";
import { Tabs } from "antd";
import { Panel } from "@/components/ui/Panel";
import type { Places } from "@/lib/settings/settings";
import { PlaceList } from "./PlaceList";
import type { PlaceKind } from "./place-list";
import { useImportedPlaces } from "./use-imported-places";
import type { SetPart } from "./use-settings-draft";

interface Props {
	readonly places: Places;
	readonly setPart: SetPart;
}

const KINDS: readonly { readonly kind: PlaceKind; readonly label: string }[] = [
	{ kind: "villages", label: "村居" },
	{ kind: "zones", label: "园区" },
	{ kind: "enterprises", label: "企业" },
];

export function PlacesPanel({ places, setPart }: Props) {
	const imported = useImportedPlaces();
	return (
		<Panel
			id="places"
			title="村居·园区·企业名单"
			keepWhole={false}
			note="导入的村居、园区、企业名册会自动使用；名称相同时以这里的为准。并入这里后可以改名和加别名，也随设置文件带走。"
		>
			<Tabs
				items={KINDS.map(({ kind, label }) => ({
					key: kind,
					label: `${label}（${places[kind].length}）`,
					children: (
						<PlaceList
							kind={kind}
							label={label}
							places={places}
							imported={imported}
							onPlaces={(next) => setPart("places", next)}
						/>
					),
				}))}
			/>
		</Panel>
	);
}
