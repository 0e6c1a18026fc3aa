/** The schematic map of villages or zones: which areas score high, and where they lie if that is known. */
"use client";

import { UploadOutlined } from "@ant-design/icons";
import { Alert, Button, Popconfirm, Upload } from "antd";
import { useMemo, useState } from "react";
import { useAreaMap } from "@/components/state/use-area-map";
import { officerMessage } from "@/lib/base/errors";
import type { JsonValue } from "@/lib/workspace/kept";
import styles from "./area-map.module.css";
import { type KeptMap, readKeptMap, readMapFile } from "./geo-file";
import { MapLegend } from "./MapLegend";
import { type MapArea, scoreWords } from "./map-option";
import { OwnMap, TileMap } from "./ShapeMaps";

interface Props {
	/** In the order of the register; memoised by the caller, other areas draw anew. */
	readonly areas: readonly MapArea[];
	readonly groupName: "村居" | "园区";
	readonly onChoose: (area: string) => void;
	/** The area that is looked at. */
	readonly chosen: string | null;
	/** Another tab writes: the map file cannot be changed here. */
	readonly isReadOnly: boolean;
}

interface ReadMap {
	readonly map: KeptMap | null;
	readonly problem: string | null;
}

function readMap(kept: JsonValue | null): ReadMap {
	try {
		return { map: readKeptMap(kept), problem: null };
	} catch (error) {
		return { map: null, problem: officerMessage(error) };
	}
}

interface FileBarProps {
	readonly map: KeptMap | null;
	/** Something is kept, readable or not. */
	readonly hasKept: boolean;
	readonly isReadOnly: boolean;
	readonly onFile: (file: File) => Promise<void>;
	readonly onRemove: () => Promise<void>;
}

/** The way in for a map file, and the way back to the tiles. */
function FileBar({ map, hasKept, isReadOnly, onFile, onRemove }: FileBarProps) {
	const [isBusy, setIsBusy] = useState(false);
	const [problem, setProblem] = useState<string | null>(null);
	const run = (work: Promise<void>, failure: string) => {
		setIsBusy(true);
		setProblem(null);
		work
			.catch((error: unknown) => setProblem(`${failure}：${officerMessage(error)}`))
			.finally(() => setIsBusy(false));
	};
	return (
		<div className={`${styles.file} yp-no-print`}>
			<Upload
				accept=".geojson,.json,application/geo+json,application/json"
				showUploadList={false}
				disabled={isReadOnly || isBusy}
				beforeUpload={(file) => {
					run(onFile(file), `“${file.name}”没有用上，图未变`);
					return Upload.LIST_IGNORE;
				}}
			>
				<Button icon={<UploadOutlined aria-hidden="true" />} loading={isBusy} disabled={isReadOnly || isBusy}>
					{map === null ? "使用自己的地图" : "更换地图"}
				</Button>
			</Upload>
			{hasKept && (
				<Popconfirm
					title="恢复方格图？"
					description="地图会从工作区里移除；要再用，请重新选择文件。"
					okText="恢复方格图"
					disabled={isReadOnly || isBusy}
					onConfirm={() => run(onRemove(), "没有恢复")}
				>
					<Button disabled={isReadOnly || isBusy}>恢复方格图</Button>
				</Popconfirm>
			)}
			<span className={styles.quiet}>
				{map === null
					? "GeoJSON面文件（.geojson、.json，不超过5MB）。只在本机读取，随工作区保存，不上传。"
					: `正在用“${map.fileName}”，按其中的“${map.property}”对应名称。`}
			</span>
			<div aria-live="polite" className={styles.problem}>
				{problem !== null && (
					<Alert type="error" showIcon closable title={problem} onClose={() => setProblem(null)} />
				)}
			</div>
		</div>
	);
}

function chosenText(areas: readonly MapArea[], chosen: string | null): string {
	const area = areas.find((one) => one.area === chosen);
	if (area === undefined) return "点一处，或用上下键选择后按回车，查看该处情况。";
	const rank = area.rank === null ? "" : `，第${area.rank}名`;
	return `正在查看：${area.area}，${scoreWords(area.score)}${rank}。`;
}

export function AreaMap({ areas, groupName, onChoose, chosen, isReadOnly }: Props) {
	const { isKnown, kept, keep } = useAreaMap(groupName);
	const { map, problem } = useMemo(() => readMap(kept), [kept]);
	const shown = { areas, groupName, chosen, onChoose };
	if (areas.length === 0) return <p>{`名册里没有${groupName}，没有图可画。`}</p>;
	return (
		<div className={styles.stack}>
			<FileBar
				key={groupName}
				map={map}
				hasKept={kept !== null}
				isReadOnly={isReadOnly}
				onFile={async (file) =>
					keep(
						await readMapFile(
							file,
							areas.map(({ area }) => area),
						),
					)
				}
				onRemove={() => keep(null)}
			/>
			{problem !== null && <Alert type="warning" showIcon title={problem} />}
			<div className={styles.sides}>
				<div className={styles.map}>
					{isKnown && (map === null ? <TileMap {...shown} /> : <OwnMap {...shown} map={map} />)}
					<p aria-live="polite">{chosenText(areas, chosen)}</p>
				</div>
				<MapLegend hasOwnMap={map !== null} />
			</div>
		</div>
	);
}
