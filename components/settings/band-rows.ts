/** The five lists of cut points: what they cut, in which unit, and between which ends. */
import { DIMENSIONS } from "@/lib/dimensions";
import { codedBands, type Rebanded } from "@/lib/dimensions/band-code";
import type { Dimension } from "@/lib/dimensions/dimension";
import { UNKNOWN_CODE } from "@/lib/dimensions/event-table";
import { type Bands, DEFAULT_SETTINGS } from "@/lib/settings/settings";
import { blankText } from "@/lib/wording/numbers";

/** One list of cut points. */
export interface BandRow {
	readonly id: keyof Bands;
	readonly dimension: Dimension;
	readonly unit: string;
	/** Smallest and largest cut point, both allowed; as the settings file demands. */
	readonly lowest: number;
	readonly highest: number;
	/** Which side a cut point belongs to. */
	readonly hint: string;
}

/** In the order of the screen. */
export const BAND_ROWS: readonly BandRow[] = [
	{
		id: "age",
		dimension: DIMENSIONS.victim_age_band,
		unit: "岁",
		lowest: 1,
		highest: 120,
		hint: "填各段的起始年龄（周岁）。",
	},
	{
		id: "lossYuan",
		dimension: DIMENSIONS.loss_band,
		unit: "元",
		lowest: 1,
		highest: 10_000_000_000,
		hint: "填各段的起始金额（元）；0元（未遂）总是单独一段。",
	},
	{
		id: "hour",
		dimension: DIMENSIONS.occur_hour_band,
		unit: "时",
		lowest: 1,
		highest: 23,
		hint: "填各段的起始钟点（1–23）。",
	},
	{
		id: "reportDelayMinutes",
		dimension: DIMENSIONS.report_delay_band,
		unit: "分钟",
		lowest: 1,
		highest: 10_000_000,
		hint: "填各段的最长分钟数（含）。",
	},
	{
		id: "transferCount",
		dimension: DIMENSIONS.transfer_count_band,
		unit: "笔",
		lowest: 1,
		highest: 100_000,
		hint: "填各段的起始笔数。",
	},
];

/** A cut point being typed; null = empty for now. The id only tells list items apart. */
export interface CutEntry {
	readonly id: number;
	readonly value: number | null;
}

/** Entries of saved cut points. */
export function entriesOf(cuts: readonly number[]): readonly CutEntry[] {
	return cuts.map((value, id) => ({ id, value }));
}

/** The cut points that entries stand for: whole, within the ends, ascending, without repeats; others wait. */
export function cutsOf(entries: readonly CutEntry[], { lowest, highest }: BandRow): readonly number[] {
	const usable = entries.flatMap(({ value }) =>
		value !== null && Number.isInteger(value) && value >= lowest && value <= highest ? [value] : [],
	);
	return [...new Set(usable)].sort((one, other) => one - other);
}

/** The entries put in order, without empty ones and repeats: what the list looks like once typing is over. */
export function settled(entries: readonly CutEntry[], row: BandRow): readonly CutEntry[] {
	return cutsOf(entries, row).map(
		(value) => entries.find((entry) => entry.value === value) ?? { id: value, value },
	);
}

/** The entries with an empty one at the end, ready to be typed into. */
export function withEmpty(entries: readonly CutEntry[]): readonly CutEntry[] {
	const id = Math.max(-1, ...entries.map((entry) => entry.id)) + 1;
	return [...entries, { id, value: null }];
}

/** Events by `dimension number:code`; what has none is absent. */
export type BandCounts = ReadonlyMap<string, number>;

/** A band as the settings name it; `events` null while they are not counted. */
export interface BandLine {
	readonly label: string;
	readonly events: number | null;
}

/** The bands of one list under some cut points. */
export function rebandedBy({ dimension }: BandRow, bands: Bands): Rebanded {
	return { dimension, bands: dimension.scale?.bands({ ...DEFAULT_SETTINGS, bands }) ?? [] };
}

/** The bands these cut points make with the events that would lie in them, 不详 last as on every screen. */
export function bandLines(row: BandRow, bands: Bands, counts: BandCounts | null): readonly BandLine[] {
	const eventsOf = (code: number) => counts && (counts.get(`${row.dimension.number}:${code}`) ?? 0);
	const coded = codedBands(rebandedBy(row, bands));
	return [
		...coded.map(({ code, band }) => ({ label: band.label.zh, events: eventsOf(code) })),
		{ label: blankText("unknown"), events: eventsOf(UNKNOWN_CODE) },
	];
}

/** Cut points every so many hours: 2 → 2, 4 … 22. */
export function hourlyCuts(step: number): readonly number[] {
	const count = Math.ceil(24 / step) - 1;
	return Array.from({ length: count }, (_, position) => (position + 1) * step);
}

/** The regrouping of hours the domain contract names. */
export const HOUR_STEPS = [1, 2, 3, 4, 6] as const;
