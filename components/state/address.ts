/** What is on the screen as an address: reading day, period, basis, filters and the rows drawer; every view can be sent as a link. */
import { isBasis } from "@/lib/analysis/bases";
import { DRILL_PATHS, type Drill, isDrillPath } from "@/lib/analysis/drill-paths";
import type { Basis, Filter } from "@/lib/analysis/question";
import { type CivilDate, civilDateOf } from "@/lib/base/civil";
import { type ComparisonChoice, formatComparison, parseComparison } from "@/lib/calendar/comparisons";
import { formatPeriod, type PeriodChoice, parsePeriod } from "@/lib/calendar/periods";
import { dimensionOf } from "@/lib/dimensions";
import type { DimensionId } from "@/lib/dimensions/dimension";
import { addFocusView, FIRST_FOCUS, type FocusView, focusViewOf } from "./focus-address";

/** A view. `asOf` null = today, or the day after the last call when today has no records. */
export interface View {
	readonly asOf: CivilDate | null;
	readonly period: PeriodChoice;
	readonly basis: Basis;
	readonly filters: readonly Filter[];
	/** What stands in the place of 同比; null = the period's own. */
	readonly against: ComparisonChoice | null;
	/** Two dimensions laid against each other, rows before columns; null = none. */
	readonly cross: readonly [DimensionId, DimensionId] | null;
	/** The place on a drill path; null = none is followed. */
	readonly drill: Drill | null;
	readonly focus: FocusView;
	/** Which page of a screen that has several; null = its first. Each screen knows its own. */
	readonly tab: string | null;
	/** Id of the scheme of the screen 考核; absent = its first. */
	readonly scheme?: string;
}

/** The view of an empty address. */
export const FIRST_VIEW: View = {
	asOf: null,
	period: { kind: "day" },
	basis: "calls",
	filters: [],
	against: null,
	cross: null,
	drill: null,
	focus: FIRST_FOCUS,
	tab: null,
};

const UNKNOWN_MARK = "不详";
/** Before a dimension whose values are left out. */
const EXCLUDED_MARK = "-";

/** The bar that parts values, the sign that escapes it, and a value that reads like the mark itself. */
function escaped(value: string): string {
	const text = value.replace(/[%|]/g, encodeURIComponent);
	return text === UNKNOWN_MARK ? `%${UNKNOWN_MARK}` : text;
}

function unescaped(text: string): string {
	if (text === `%${UNKNOWN_MARK}`) return UNKNOWN_MARK;
	return text.replace(/%25|%7C/g, (code) => (code === "%25" ? "%" : "|"));
}

const valuesText = (values: readonly (string | null)[]): string =>
	values.map((value) => (value === null ? UNKNOWN_MARK : escaped(value))).join("|");

const valuesOf = (text: string): readonly (string | null)[] =>
	text.split("|").map((value) => (value === UNKNOWN_MARK ? null : unescaped(value)));

function filtersOf(texts: readonly string[]): readonly Filter[] {
	return texts.flatMap((text): Filter[] => {
		const at = text.indexOf(":");
		const isExcluded = text.startsWith(EXCLUDED_MARK);
		const dimension = dimensionOf(text.slice(isExcluded ? EXCLUDED_MARK.length : 0, at));
		if (dimension === null) return [];
		const values = valuesOf(text.slice(at + 1));
		return [{ dimension: dimension.id, values, ...(isExcluded ? { isExcluded } : {}) }];
	});
}

function crossOf(text: string): View["cross"] {
	const [row, column] = text.split(",").map(dimensionOf);
	return row && column && row !== column ? [row.id, column.id] : null;
}

/** A path alone, or after a colon the values chosen on it; more than it has levels name no place. */
function drillOf(text: string): Drill | null {
	const [path = ""] = text.split(":", 1);
	if (!isDrillPath(path)) return null;
	const chosen = text === path ? [] : valuesOf(text.slice(path.length + 1));
	return chosen.length > DRILL_PATHS[path].levels.length ? null : { path, chosen };
}

const drillText = ({ path, chosen }: Drill): string =>
	chosen.length === 0 ? path : `${path}:${valuesText(chosen)}`;

/** The view an address names; what it leaves out or misspells is as in {@link FIRST_VIEW}. */
export function viewOf(search: string): View {
	const words = new URLSearchParams(search);
	const basis = words.get("basis") ?? "";
	const scheme = words.get("scheme") ?? "";
	return {
		asOf: civilDateOf(words.get("asOf") ?? ""),
		period: parsePeriod(words.get("period") ?? "") ?? FIRST_VIEW.period,
		basis: isBasis(basis) ? basis : FIRST_VIEW.basis,
		filters: filtersOf(words.getAll("f")),
		against: parseComparison(words.get("cmp") ?? ""),
		cross: crossOf(words.get("cross") ?? ""),
		drill: drillOf(words.get("drill") ?? ""),
		focus: focusViewOf(words),
		tab: words.get("tab") || null,
		...(scheme === "" ? {} : { scheme }),
	};
}

/** The address of a view, beginning with `?`, or empty for the first one. */
export function searchOf(view: View): string {
	const words = new URLSearchParams();
	if (view.asOf !== null) words.set("asOf", view.asOf);
	const period = formatPeriod(view.period);
	if (period !== "day") words.set("period", period);
	if (view.basis !== "calls") words.set("basis", view.basis);
	for (const { dimension, values, isExcluded } of view.filters) {
		words.append("f", `${isExcluded ? EXCLUDED_MARK : ""}${dimension}:${valuesText(values)}`);
	}
	if (view.against !== null) words.set("cmp", formatComparison(view.against));
	if (view.cross !== null) words.set("cross", view.cross.join(","));
	if (view.drill !== null) words.set("drill", drillText(view.drill));
	addFocusView(words, view.focus);
	if (view.tab !== null) words.set("tab", view.tab);
	if (view.scheme !== undefined) words.set("scheme", view.scheme);
	const text = words.toString();
	return text === "" ? "" : `?${text}`;
}
