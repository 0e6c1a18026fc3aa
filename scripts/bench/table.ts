/** The benchmark's result as one Markdown table: a ratio a row, the plain figures beside it. */

/** A figure with its unit. */
export interface Figure {
	readonly value: number;
	readonly unit: "ms" | "MB" | "rows/s";
}

/** One line of the table. */
export interface BenchRow {
	readonly what: string;
	/** Incidents or receipts that the row is about. */
	readonly size: number;
	/** Days asked about, or null where no window plays a part. */
	readonly window: string | null;
	readonly ratio: number;
	/** What the ratio divides, and by what. */
	readonly figures: readonly [Figure, Figure];
	/** The ratio that must not be exceeded. */
	readonly goal?: number;
}

const HEAD = ["What ÷ what", "Rows", "Window", "Ratio", "Goal", "Figures"];
const ALIGNMENT = [":--", "--:", ":--", "--:", "--:", "--:"];

function spaced(value: number): string {
	return String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, " ");
}

function written({ value, unit }: Figure): string {
	return value < 10 ? `${value.toFixed(1)} ${unit}` : `${spaced(value)} ${unit}`;
}

function cellsOf({ what, size, window, ratio, figures, goal }: BenchRow): readonly string[] {
	return [
		what,
		spaced(size),
		window ?? "",
		ratio.toFixed(2),
		goal === undefined ? "" : `≤ ${goal.toFixed(2)}`,
		figures.map(written).join(" ÷ "),
	];
}

/** The rows as a Markdown table, in their order. */
export function markdownTable(rows: readonly BenchRow[]): string {
	return [HEAD, ALIGNMENT, ...rows.map(cellsOf)].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
