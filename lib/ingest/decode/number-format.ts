/** What a spreadsheet's number format makes of a number: decides whether 46153.3 is a quantity or a morning in May. */

import { durationText, type WallClock, wallClock } from "./serial";
import { attribute, tagsOf } from "./xml";

/** `moment` has a day, a time of day or both; `duration` counts hours beyond 24 (`[h]:mm`). */
export type FormatKind = "number" | "moment" | "duration";

/** Built-in formats by id (ECMA-376 18.8.30, with the Chinese ones 27–36 and 50–58); the rest are numbers. */
const BUILTIN_DURATION = 46;
const isBuiltinMoment = (id: number) =>
	(id >= 14 && id <= 22) || (id >= 27 && id <= 36) || id === 45 || id === 47 || (id >= 50 && id <= 58);

const LITERALS = /"[^"]*"?|\\.|[_*]./g;
const ELAPSED = /\[(?:h+|m+|s+)\]/i;
const BRACKETS = /\[[^\]]*\]/g;
const NAMES = /general|g\/通用格式|e[+-]/gi;
const MOMENT = /[ymdhs]|am\/pm|a\/p|上午\/下午|a{3,4}/i;

/** The kind of a format code as written in the workbook (`yyyy"年"m"月"d"日"`); its first section decides. */
export function formatKind(code: string): FormatKind {
	const [positive = ""] = code.replace(LITERALS, "").split(";");
	if (ELAPSED.test(positive)) return "duration";
	return MOMENT.test(positive.replace(BRACKETS, "").replace(NAMES, "")) ? "moment" : "number";
}

/** The kind of a format by its id; `code` is the workbook's own format under that id, null for a built-in one. */
export function formatKindOf(id: number, code: string | null): FormatKind {
	if (code !== null) return formatKind(code);
	if (id === BUILTIN_DURATION) return "duration";
	return isBuiltinMoment(id) ? "moment" : "number";
}

/** A number as its format shows it: itself, a moment, or a duration as text; itself where no calendar reaches. */
export function shownNumber(
	value: number,
	kind: FormatKind,
	dateSystem: 1900 | 1904,
): number | string | WallClock {
	if (kind === "duration") return durationText(value);
	return (kind === "moment" ? wallClock(value, dateSystem) : null) ?? value;
}

/** What the number format of each cell style makes of numbers, from `xl/styles.xml`; empty without styles. */
export function cellKinds(stylesXml: string): FormatKind[] {
	const codes = new Map<number, string>();
	for (const tag of tagsOf(stylesXml, "numFmt")) {
		const code = attribute(tag, "formatCode");
		if (code !== null) codes.set(Number(attribute(tag, "numFmtId")), code);
	}
	const start = stylesXml.search(/<(?:\w+:)?cellXfs[\s>]/);
	const end = stylesXml.indexOf("cellXfs>", start + 1);
	const styles = start === -1 ? "" : stylesXml.slice(start, end === -1 ? undefined : end);
	return tagsOf(styles, "xf").map((tag) => {
		const id = Number(attribute(tag, "numFmtId") ?? 0);
		return formatKindOf(id, codes.get(id) ?? null);
	});
}
