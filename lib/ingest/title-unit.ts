/** 单位：万元 in a title row or the name of the sheet: official tables say the unit of their money once. */
import type { DecodedSheet } from "./decode/decoded";
import { moneyUnitOf } from "./heading";
import type { Recognition } from "./recognise";

const WAN_IN_TITLE = /单位\s*[:：]?\s*[^,，;；。]{0,8}万元/;
/** A name has no room for more than this: 损失（万元）. */
const WAN_IN_NAME = /[(（[【]\s*(?:单位\s*[:：]?\s*)?万元\s*[)）\]】]/;

/**
 * The recognition with its columns in 万元 when a row above the header or the sheet's name says so; a heading that names a unit itself keeps it.
 */
export function withTitleUnit(recognition: Recognition, sheet: DecodedSheet): Recognition {
	const above = [sheet.name, ...sheet.rows.slice(0, recognition.headerEnd).flat()];
	const isInWan =
		WAN_IN_NAME.test(sheet.name) || above.some((cell) => typeof cell === "string" && WAN_IN_TITLE.test(cell));
	if (!isInWan) return recognition;
	const columns = recognition.columns.map((column) =>
		moneyUnitOf(column.heading) === null ? { ...column, moneyUnit: "wan" as const } : column,
	);
	return { ...recognition, columns };
}
