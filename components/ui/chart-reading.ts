/** Reads a chart's plain-JSON option: how much is drawn, and what each place in it says in words. */

/** An ECharts option as plain JSON: no functions, no class instances. */
export interface ChartOption {
	readonly [key: string]: unknown;
}

/** One place a reader can stand on: a category with all its series, or one cell of a heat map. */
export interface ChartItem {
	readonly seriesIndex: number;
	readonly dataIndex: number;
	readonly name: string;
	/** Such as `周一：本期 3起，去年同期 5起`. */
	readonly text: string;
	/** Of the first series; null = no value. */
	readonly value: number | null;
}

/** Turns a drawn value into words; receives null where there is none. */
export type FormatValue = (value: number | null) => string;

/** More points than this are drawn on canvas: thousands of SVG nodes make an old machine slow. */
const SVG_POINTS = 200;

function list(value: unknown): readonly unknown[] {
	if (Array.isArray(value)) return value;
	return value === undefined || value === null ? [] : [value];
}

function field(holder: unknown, name: string): unknown {
	return typeof holder === "object" && holder !== null ? Reflect.get(holder, name) : undefined;
}

function text(value: unknown): string {
	return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

function seriesOf(option: ChartOption): readonly unknown[] {
	return list(option.series);
}

/** A datum is a number, `[x, y, value]`, `{value}` or nothing (`null`, `"-"`). */
function numberOf(datum: unknown): number | null {
	const plain = field(datum, "value") ?? datum;
	const last = Array.isArray(plain) ? plain.at(-1) : plain;
	return typeof last === "number" && Number.isFinite(last) ? last : null;
}

function categories(option: ChartOption, axis: "xAxis" | "yAxis"): readonly string[] | null {
	const data = field(list(option[axis])[0], "data");
	return Array.isArray(data) ? data.map((entry) => text(field(entry, "value") ?? entry)) : null;
}

/** Number of data in all series. */
export function pointCount(option: ChartOption): number {
	return seriesOf(option).reduce<number>((sum, series) => sum + list(field(series, "data")).length, 0);
}

/** True when no series holds any value: nothing to draw, say so instead. */
export function isBlank(option: ChartOption): boolean {
	return seriesOf(option).every((series) =>
		list(field(series, "data")).every((datum) => numberOf(datum) === null),
	);
}

/** SVG for small charts (sharp, printable), canvas for large ones on the screen. */
export function rendererFor(option: ChartOption, isPrinting: boolean): "svg" | "canvas" {
	return isPrinting || pointCount(option) <= SVG_POINTS ? "svg" : "canvas";
}

/** The axis that carries names, or null (scatter, time). */
export function categoryAxis(option: ChartOption): "xAxis" | "yAxis" | null {
	if (categories(option, "xAxis") !== null) return "xAxis";
	return categories(option, "yAxis") === null ? null : "yAxis";
}

/** Type of the first series, such as `bar`. */
export function firstType(option: ChartOption): string {
	return text(field(seriesOf(option)[0], "type"));
}

function heatItems(option: ChartOption, format: FormatValue): readonly ChartItem[] {
	const columns = categories(option, "xAxis") ?? [];
	const rows = categories(option, "yAxis") ?? [];
	return list(field(seriesOf(option)[0], "data")).map((datum, dataIndex) => {
		const cell = list(field(datum, "value") ?? datum);
		const name = `${rows[Number(cell[1])] ?? ""} × ${columns[Number(cell[0])] ?? ""}`;
		const value = numberOf(datum);
		return { seriesIndex: 0, dataIndex, name, text: `${name}：${format(value)}`, value };
	});
}

/** What the keyboard steps through, in reading order: categories, or the cells of a heat map, or the first series. */
export function chartItems(option: ChartOption, format: FormatValue): readonly ChartItem[] {
	if (firstType(option) === "heatmap") return heatItems(option, format);
	const axis = categoryAxis(option);
	const series = seriesOf(option);
	const first = list(field(series[0], "data"));
	const names = (axis && categories(option, axis)) ?? first.map((datum) => text(field(datum, "name")));
	return names.map((name, dataIndex) => {
		const parts = series.map((entry) => {
			const said = format(numberOf(list(field(entry, "data"))[dataIndex]));
			return `${text(field(entry, "name"))} ${said}`.trim();
		});
		const value = numberOf(first[dataIndex]);
		return { seriesIndex: 0, dataIndex, name, text: `${name}：${parts.join("，")}`, value };
	});
}
