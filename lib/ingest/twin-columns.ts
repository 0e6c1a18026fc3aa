/** Two columns of one heading, as merged or joined exports have them: where the first is empty all the way down, the other speaks. */
import type { Target } from "./aliases";
import type { DecodedSheet } from "./decode/decoded";

function isFilledBelow(sheet: DecodedSheet, headerEnd: number, column: number): boolean {
	return sheet.rows.slice(headerEnd + 1).some((row) => {
		const cell = row[column] ?? null;
		return cell !== null && String(cell).trim() !== "";
	});
}

/**
 * The targets with those of empty columns handed to the first filled column of the same heading that has none. Row by row
 * nothing is mixed: a second 姓名 may be another person's.
 * @param targets what each heading was found to mean; null = nothing, or taken by the column before
 */
export function handedToTwins(
	sheet: DecodedSheet,
	{ end, headings }: { readonly end: number; readonly headings: readonly string[] },
	targets: readonly (Target | null)[],
): readonly (Target | null)[] {
	const handed = [...targets];
	for (const [column, target] of targets.entries()) {
		const heading = headings[column] ?? "";
		if (target === null || heading === "" || headings.indexOf(heading, column + 1) === -1) continue;
		if (isFilledBelow(sheet, end, column)) continue;
		const twin = headings.findIndex(
			(other, at) => at > column && other === heading && handed[at] === null && isFilledBelow(sheet, end, at),
		);
		if (twin === -1) continue;
		handed[column] = null;
		handed[twin] = target;
	}
	return handed;
}
