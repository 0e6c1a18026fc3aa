/** The schematic map as it is drawn: tiles without a map of the officer's own, else that map. */
"use client";

import { Button } from "antd";
import { useMemo } from "react";
import { Chart } from "@/components/ui/Chart";
import type { ChartMap } from "@/components/ui/echarts-parts";
import { usePrinting } from "@/components/ui/print-moment";
import { TYPE } from "@/data/theme";
import styles from "./area-map.module.css";
import { type KeptMap, matchMap } from "./geo-file";
import { areaMapOption, type MapArea, mapSummary, scoreWords } from "./map-option";
import { mapExtent, ownShapes, tileShapes } from "./map-shapes";
import { type TileGrid, tileLayout } from "./tile-grid";

/** CSS pixels. */
const TILE = 88;
const FRAME = 8;
const PAPER_SIZE = { width: 640, height: 760 } as const;
const SCREEN_SIZE = { width: 720, height: 640 } as const;
const LEAST_HEIGHT = 280;
const LEAST_FONT = 9;
/** Names that a remark lists before it only counts. */
const LISTED = 12;

interface Props {
	readonly areas: readonly MapArea[];
	readonly groupName: "村居" | "园区";
	readonly chosen: string | null;
	readonly onChoose: (area: string) => void;
}

interface ShapeProps extends Omit<Props, "groupName"> {
	/** Unique among the charts of the page. */
	readonly name: string;
	readonly shapes: ChartMap["shapes"];
	readonly aspectScale: number;
	readonly fontSize: number;
	readonly height: number;
	readonly alt: string;
}

function ShapeChart({
	areas,
	name,
	shapes,
	aspectScale,
	fontSize,
	height,
	alt,
	chosen,
	onChoose,
}: ShapeProps) {
	const map = useMemo<ChartMap>(() => ({ name, shapes }), [name, shapes]);
	const option = useMemo(
		() => areaMapOption(areas, { map: name, aspectScale, fontSize, chosen }),
		[areas, name, aspectScale, fontSize, chosen],
	);
	return (
		<Chart
			option={option}
			map={map}
			alt={alt}
			height={height}
			formatValue={scoreWords}
			emptyText={alt}
			onPick={({ dataIndex }) => {
				const area = areas[dataIndex];
				if (area !== undefined) onChoose(area.area);
			}}
		/>
	);
}

/** Side of a tile that keeps the grid on its page. */
function tileSide({ columns, rows }: TileGrid, isPrinting: boolean): number {
	if (!isPrinting) return TILE;
	return Math.floor(Math.min(TILE, PAPER_SIZE.width / columns, PAPER_SIZE.height / rows));
}

interface TilesProps extends Omit<Props, "groupName"> {
	readonly name: string;
	readonly grid: TileGrid;
	readonly alt: string;
}

function Tiles({ areas, grid, name, alt, chosen, onChoose }: TilesProps) {
	const side = tileSide(grid, usePrinting());
	const shapes = useMemo(() => tileShapes(areas, grid), [areas, grid]);
	return (
		<div className={styles.scroll}>
			<div style={{ width: grid.columns * side + FRAME }}>
				<ShapeChart
					areas={areas}
					name={name}
					shapes={shapes}
					aspectScale={1}
					fontSize={Math.max(LEAST_FONT, Math.round((TYPE.small * side) / TILE))}
					height={grid.rows * side + FRAME}
					alt={alt}
					chosen={chosen}
					onChoose={onChoose}
				/>
			</div>
		</div>
	);
}

/** Why the tiles stand where they stand. */
function basisText(areas: readonly MapArea[], basis: "points" | "order", groupName: string): string {
	if (basis === "points") return "方格按经纬度排列，相邻的尽量仍相邻，不表示面积和距离。";
	const known = areas.filter(({ point }) => point !== undefined).length;
	const lack =
		known === 0
			? `${groupName}名册没有经纬度`
			: `${areas.length}个${groupName}中只有${known}个有可用的经纬度`;
	return `${lack}，方格按名册顺序排列，不表示位置。`;
}

export function TileMap({ areas, groupName, chosen, onChoose }: Props) {
	const { basis, placed, grid, unplaced, unplacedGrid } = useMemo(() => tileLayout(areas), [areas]);
	const name = `focus-${groupName}`;
	return (
		<>
			<p className={styles.quiet}>{basisText(areas, basis, groupName)}</p>
			<Tiles
				areas={placed}
				grid={grid}
				name={`${name}-tiles`}
				alt={mapSummary(areas, groupName)}
				chosen={chosen}
				onChoose={onChoose}
			/>
			{unplaced.length > 0 && (
				<>
					<h3 className={styles.legendTitle}>未登记坐标</h3>
					<Tiles
						areas={unplaced}
						grid={unplacedGrid}
						name={`${name}-unplaced`}
						alt={`未登记坐标的${unplaced.length}个${groupName}：${unplaced.map(({ area }) => area).join("、")}。`}
						chosen={chosen}
						onChoose={onChoose}
					/>
				</>
			)}
		</>
	);
}

function listed(names: readonly string[]): string {
	const shown = names.slice(0, LISTED).join("、");
	return names.length > LISTED ? `${shown}等${names.length}处` : shown;
}

function flatText(flat: readonly string[]): string {
	const names = [...new Set(flat)].filter((name) => name !== "");
	const nameless = flat.filter((name) => name === "").length;
	const who = [
		...(names.length > 0 ? [listed(names)] : []),
		...(nameless > 0 ? [`${nameless}块无名的面`] : []),
	];
	return `文件里${who.join("和")}的边界没有面积（各个角重合或在一条直线上），用不上，没有画。`;
}

/** Pieces of the map that stand for no area, and pieces that are not drawn. */
function restText({ leftOut, flat }: KeptMap, foreignNames: readonly string[], nameless: number): string {
	return [
		...(foreignNames.length > 0 ? [`地图上的${listed(foreignNames)}在名册里没有，只画浅灰底。`] : []),
		...(nameless > 0 ? [`地图上有${nameless}块没有名称，只画浅灰底。`] : []),
		...(flat.length > 0 ? [flatText(flat)] : []),
		...(leftOut > 0 ? [`文件里另有${leftOut}个点、线或空要素，没有画。`] : []),
	].join("");
}

interface OwnProps extends Props {
	readonly map: KeptMap;
}

export function OwnMap({ map, areas, groupName, chosen, onChoose }: OwnProps) {
	const isPrinting = usePrinting();
	const { features } = map.map;
	const { missingAreas, foreignNames, nameless } = useMemo(
		() =>
			matchMap(
				map,
				areas.map(({ area }) => area),
			),
		[map, areas],
	);
	const drawn = useMemo(
		() => areas.filter(({ area }) => !missingAreas.includes(area)),
		[areas, missingAreas],
	);
	const shapes = useMemo(() => ownShapes(features, areas, chosen), [features, areas, chosen]);
	const { aspect, aspectScale } = useMemo(() => mapExtent(features), [features]);
	const most = isPrinting ? PAPER_SIZE : SCREEN_SIZE;
	const rest = restText(map, foreignNames, nameless);
	return (
		<>
			<ShapeChart
				areas={drawn}
				name={`focus-${groupName}-own`}
				shapes={shapes}
				aspectScale={aspectScale}
				fontSize={TYPE.small}
				height={Math.round(Math.min(most.height, Math.max(LEAST_HEIGHT, most.width / aspect)))}
				alt={mapSummary(areas, groupName)}
				chosen={chosen}
				onChoose={onChoose}
			/>
			{missingAreas.length > 0 && (
				<p>
					{`地图上没有的${groupName}：`}
					{areas
						.filter(({ area }) => missingAreas.includes(area))
						.map(({ area, score }) => (
							<Button key={area} type="link" size="small" onClick={() => onChoose(area)}>
								{`${area}（${scoreWords(score)}）`}
							</Button>
						))}
				</p>
			)}
			{rest !== "" && <p className={styles.quiet}>{rest}</p>}
		</>
	);
}
