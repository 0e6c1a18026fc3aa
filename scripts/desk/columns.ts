/** Columns that stand under each other in a terminal, where Chinese signs take the room of two. */

const GAP = "  ";
const WIDE = /[ᄀ-ᅟ⺀-꓏가-힣豈-﫿︰-﹏＀-｠￠-￦]/;

function widthOf(text: string): number {
	return [...text].reduce((width, sign) => width + (WIDE.test(sign) ? 2 : 1), 0);
}

/** Rows as lines: the first column to the left, the others to the right. */
export function alignedRows(rows: readonly (readonly string[])[]): readonly string[] {
	const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => widthOf(row[at] ?? ""))));
	return rows.map((row) =>
		row
			.map((cell, at) => {
				const room = " ".repeat((widths[at] ?? 0) - widthOf(cell));
				return at === 0 ? `${cell}${room}` : `${room}${cell}`;
			})
			.join(GAP)
			.trimEnd(),
	);
}
