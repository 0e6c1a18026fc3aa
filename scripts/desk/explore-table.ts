/** An exploration for the eye: one plain text table a dimension, in columns that stand under each other in a terminal. */
import { BASES } from "@/lib/analysis/bases";
import type {
	ExplorationFile,
	FileCoverage,
	FileDimension,
	FileValue,
	FileWindow,
} from "@/lib/analysis/exploration-file";
import { KNOWN_SOURCES, type KnownSource } from "@/lib/analysis/explore";
import { filterText } from "@/lib/report/scope";
import type { Settings } from "@/lib/settings/settings";
import { numberText, percentText, yuanText } from "@/lib/wording/numbers";
import { alignedRows } from "./columns";

const GAP = "  ";

const SOURCE_NAMES: Readonly<Record<KnownSource, string>> = {
	manual: "人工",
	column: "列",
	identity: "证件推定",
	date: "时间",
	joined: "登记比对",
	rule: "案情提取",
};

const HEAD = ["取值", "数量", "占已知", "占全部", "损失", "上期", "去年同期"];
function cellsOf(value: FileValue): readonly string[] {
	return [
		value.label,
		numberText(value.count),
		percentText(value.shareOfKnown),
		percentText(value.shareOfAll),
		yuanText(value.lossYuan),
		numberText(value.previous),
		numberText(value.lastYear),
	];
}

function coverageWords({ known, unknown, coverage, sources }: FileCoverage): string {
	const told = KNOWN_SOURCES.filter((source) => sources[source] > 0);
	const from = told.map((source) => `${SOURCE_NAMES[source]}${sources[source]}`).join("、");
	return `识别率${percentText(coverage)}，已知${known}，不详${unknown}${from === "" ? "" : `；来源：${from}`}`;
}

function dimensionLines(dimension: FileDimension): readonly string[] {
	const earlier = [
		dimension.previous && `上期：${coverageWords(dimension.previous)}`,
		dimension.lastYear && `去年同期：${coverageWords(dimension.lastYear)}`,
	].filter((line) => line !== null);
	return [
		`${dimension.label}（${dimension.unit}，${dimension.id}）：${coverageWords(dimension)}`,
		...earlier.map((line) => `${GAP}${line}`),
		`${GAP}口径：${dimension.rule}`,
		...alignedRows([HEAD, ...dimension.values.map(cellsOf)]).map((line) => `${GAP}${line}`),
	];
}

const withDays = ({ label, days }: FileWindow): string => `${label}（${days}天）`;

/**
 * The whole exploration as text, ending in a line break.
 * @param notes where the comparisons mislead, in words
 */
export function explorationTable(
	file: ExplorationFile,
	settings: Settings,
	notes: readonly string[],
): string {
	const filters = file.filters.map((filter) => filterText(filter, settings)).join("；");
	const { previous, lastYear } = file.comparisons;
	const scope = BASES[file.basis].words;
	const opening = [
		`统计时段：${withDays(file.window)}，按${scope}`,
		`上期：${previous ? withDays(previous) : "无"}；去年同期：${lastYear ? withDays(lastYear) : "无"}`,
		...notes.map((note) => `注意：${note}`),
		...(file.filters.length === 0 ? [] : [`只统计：${filters}`]),
	];
	const parts = [opening, ...file.dimensions.map(dimensionLines)];
	return `${parts.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}
