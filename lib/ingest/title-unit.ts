/** 单位：万元 in a title row: official tables say the unit of their money once, above the header. */
import type { DecodedSheet } from "./decode/decoded";
import { moneyUnitOf } from "./heading";
import type { Recognition } from "./recognise";

const WAN_IN_TITLE = /单位\s*[:：]?\s*[^,，;；。]{0,8}万元/;

/**
 * The recognition with its columns in 万元 when a row above the header says so; a heading that names a unit itself keeps it.
 */
export function withTitleUnit(recognition: Recognition, sheet: DecodedSheet): Recognition {
	const above = sheet.rows.slice(0, recognition.headerEnd).flat();
	if (!above.some((cell) => typeof cell === "string" && WAN_IN_TITLE.test(cell))) return recognition;
	const columns = recognition.columns.map((column) =>
		moneyUnitOf(column.heading) === null ? { ...column, moneyUnit: "wan" as const } : column,
	);
	return { ...recognition, columns };
}
