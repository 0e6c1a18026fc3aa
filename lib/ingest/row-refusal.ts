/** Why a line's record cannot be kept, in words an officer can act on. */
import { cellText, type Line, type RowReading } from "./convert-row";
import { filledColumns } from "./read-field";
import type { CellWarning, Refusal } from "./refusal";
import type { RowReader } from "./row-reader";

/** What was told of a cell under this heading, with this record or with the line it is part of. */
function toldOf({ warnings, toldBefore }: RowReading, heading: string | null): string | undefined {
	const isOfColumn = ({ column }: CellWarning) => column === heading;
	return (warnings.find(isOfColumn) ?? toldBefore.find(isOfColumn))?.reason;
}

function isFilled(columns: readonly string[], { values, victim }: RowReading): boolean {
	return columns.some((column) => (values[column] ?? victim[column] ?? null) !== null);
}

/** Why a needed cell without a value refuses its row; `####` is Excel's way of saying that the column is too narrow. */
function missingReason(label: string, written: string | null): string {
	if (/^#+$/.test(written?.trim() ?? "")) {
		return `“${label}”显示为“${written}”，多半是导出时列宽不够，请把该列拉宽后重新导出`;
	}
	return `“${label}”为空，该列必须填写，请补全后重新导入`;
}

/** A needed value that no column of its own but only headings or titles could tell, and do not: months without a year. */
function untold({ unfed }: RowReader, reading: RowReading, { row, raw }: Line): Refusal | null {
	const missing = unfed.find((field) => !isFilled(filledColumns(field).slice(0, 1), reading));
	if (missing === undefined) return null;
	const reason = `各列、表头和标题都没有说清“${missing.label}”（如月份缺少年份），请写明后重新导入`;
	return { row, column: null, value: null, reason, raw };
}

/** A group of which one must be filled and none is: the row says nothing of what it is about. */
function emptyGroup({ groups, fields }: RowReader, reading: RowReading, { row, raw }: Line): Refusal | null {
	for (const members of groups) {
		if (members.some((field) => isFilled(filledColumns(field), reading))) continue;
		const mapped = fields.find(({ field }) => members.some(({ id }) => id === field.id));
		const labels = members.map(({ label }) => `“${label}”`).join("、");
		const heading = mapped?.column.heading ?? null;
		const value = mapped ? cellText(raw[mapped.column.column] ?? null) : null;
		const told = toldOf(reading, heading);
		const empty = members.length > 1 ? "都为空，至少要填一项" : "为空，必须填写";
		const reason = told ?? `${labels}${empty}，请补全后重新导入`;
		return { row, column: heading, value, reason, raw };
	}
	return null;
}

/**
 * Why a line's record cannot be kept: a needed cell is blank or unreadable, a number that keys it is damaged, or nothing of a
 * needed group is filled. Null when it can.
 */
export function refusalOf(reader: RowReader, reading: RowReading, line: Line): Refusal | null {
	for (const { column, field, fills, isNeeded } of reader.fields) {
		// Only its own value fills a needed field: the end of a range stands in a column of its own, too.
		if ((!isNeeded && field.kind !== "key") || isFilled(fills.slice(0, 1), reading)) continue;
		const told = toldOf(reading, column.heading);
		if (!isNeeded && told === undefined) continue;
		const value = cellText(line.raw[column.column] ?? null);
		const reason = told ?? missingReason(field.label, value);
		return { row: line.row, column: column.heading, value, reason, raw: line.raw };
	}
	return untold(reader, reading, line) ?? emptyGroup(reader, reading, line);
}
