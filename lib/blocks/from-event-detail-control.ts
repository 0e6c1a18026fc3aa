/** How a value is corrected: a list to choose from, or a number in its unit, and what is wrong with what was typed. */
import { DIMENSIONS } from "@/lib/dimensions";
import type { DimensionId, LabelContext } from "@/lib/dimensions/dimension";
import { NOT_FRAUD } from "@/lib/dimensions/label-of";
import { isLabelLike } from "@/lib/dimensions/word-column";
import { MAX_AGE } from "@/lib/text/age";
import { isPlaceholder } from "@/lib/text/normalise";
import { blankText } from "@/lib/wording/numbers";

/** An entry of a list: what is kept, and what is read. */
export interface Choice {
	readonly value: string;
	readonly label: string;
}

/** Stands for 不详 in a list, where null is no value. */
export const UNKNOWN_CHOICE = "";

/** What an officer corrects a value with. */
export type CorrectionControl =
	| {
			readonly kind: "choice";
			/** In the order of the domain; 不详 last. */
			readonly choices: readonly Choice[];
			/** True where a wording outside the list may stand for itself. */
			readonly takesAnyName: boolean;
	  }
	| {
			readonly kind: "number";
			readonly unit: string;
			readonly isWhole: boolean;
			/** The number must be smaller; null = no limit. */
			readonly below: number | null;
	  };

/** What is printed for an event that an officer took out of the figures. */
export const NOT_FRAUD_LABEL = "非电信诈骗（不计入）";

/** The control of a dimension under a context, in the units an officer types. */
export function controlOf(id: DimensionId, context: LabelContext): CorrectionControl {
	const dimension = DIMENSIONS[id];
	if (dimension.scale !== undefined) {
		const { unit, perUnit, bands } = dimension.scale;
		const top = bands(context.settings).at(-1)?.high ?? Number.POSITIVE_INFINITY;
		const isAge = id === "victim_age_band";
		const below = isAge ? MAX_AGE + 1 : Number.isFinite(top) ? top / perUnit : null;
		return { kind: "number", unit: unit.zh, isWhole: perUnit === 1, below };
	}
	const values = dimension
		.domain(context)
		.map(({ id: value, label }): Choice => ({ value, label: label.zh }));
	const outside = id === "fraud_category" ? [{ value: NOT_FRAUD, label: NOT_FRAUD_LABEL }] : [];
	const unknown = { value: UNKNOWN_CHOICE, label: blankText("unknown") };
	return { kind: "choice", choices: [...values, ...outside, unknown], takesAnyName: dimension.isOpen };
}

/** The choice that a wording outside the list makes; null where the list has it, or where it is no name of a value. */
export function namedChoice(control: CorrectionControl, typed: string): Choice | null {
	const text = typed.trim();
	if (control.kind !== "choice" || !control.takesAnyName || isPlaceholder(text) || !isLabelLike(text))
		return null;
	const isListed = control.choices.some(({ value, label }) => value === text || label === text);
	return isListed ? null : { value: text, label: `按“${text}”计` };
}

/** What is wrong with a number an officer typed; null = nothing. */
export function numberProblem(control: CorrectionControl, typed: number | null): string | null {
	if (control.kind !== "number") return null;
	const { unit, isWhole, below } = control;
	const what = isWhole ? "整数" : "数";
	if (typed === null || !Number.isFinite(typed)) return `请填写${what}，单位为${unit}。`;
	const isInside = typed >= 0 && (below === null || typed < below);
	if (isInside && (!isWhole || Number.isInteger(typed))) return null;
	return below === null ? `须为不小于0的${what}。` : `须为0以上、小于${below}的${what}。`;
}
