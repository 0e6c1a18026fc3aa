/** How a rule for companions looks at a profile: values that count together, many by themselves or more than elsewhere. */
import type { Filter } from "@/lib/analysis/question";
import type { DimensionId } from "@/lib/dimensions/dimension";
import { percentText } from "@/lib/wording/numbers";
import { isKnownEnough } from "./counted";
import { type FocusProfile, LEAST_EVENTS, profileDimension } from "./profile";
import { compareShares, type ProfileDimension, type ProfileValue } from "./profile-shares";
import { countUnit, shareVerdictWord } from "./profile-words";

/** Of fewer known than this no share is a reason. */
const LEAST_KNOWN = 5;

/** Why somebody is suggested. */
export interface Found {
	/** Set where the reason decides who exactly. */
	readonly label?: string;
	/** In words, every share with its counts. */
	readonly reason: string;
	/** Larger comes first: the share, 1 more where it exceeds the rest beyond noise; 2 where the place itself calls for them. */
	readonly strength: number;
	/** The events behind the reason within the place; null = all of them. */
	readonly filter: Filter | null;
}

/** What a rule looks at: values of one dimension that count together. */
export interface Look {
	readonly dimension: DimensionId;
	readonly holds: (value: ProfileValue) => boolean;
	/** Share from which they are many by themselves; null = only where more than in the rest of the town. */
	readonly from: number | null;
	/** Who or what they are, from the labels of the values that occur. */
	readonly words: (labels: string) => string;
}

const sum = (values: readonly ProfileValue[], place: "area" | "rest") =>
	values.reduce((total, { counts }) => total + counts[place], 0);

function figures(dimension: ProfileDimension, values: readonly ProfileValue[], phi: number): string {
	const unit = countUnit(dimension.dimension);
	const [area, rest] = [sum(values, "area"), sum(values, "rest")];
	const { known } = dimension;
	const own = `已知${known.area}${unit}中${area}${unit}，占${percentText(area / known.area)}`;
	const comparison = compareShares(dimension, { area, rest }, phi);
	if (comparison === null) return own;
	const others = `全镇其他已知${known.rest}${unit}中${rest}${unit}，占${percentText(rest / known.rest)}`;
	return `${own}（${others}；${shareVerdictWord(comparison.verdict)}）`;
}

/** Whether so many of the values stand out, by themselves or against the rest; the strength, or null. */
function strengthOf(
	dimension: ProfileDimension,
	values: readonly ProfileValue[],
	{ from, phi }: Pick<Look, "from"> & { readonly phi: number },
): number | null {
	const { known, unknown } = dimension;
	const counts = { area: sum(values, "area"), rest: sum(values, "rest") };
	if (counts.area < LEAST_EVENTS) return null;
	const share = counts.area / known.area;
	const isMarked = values.some(
		({ isDistinct, comparison }) => isDistinct && comparison?.verdict === "clear_rise",
	);
	const isAbove = isMarked && compareShares(dimension, counts, phi)?.verdict === "clear_rise";
	const isSayable = known.area >= LEAST_KNOWN && isKnownEnough({ known: known.area, unknown: unknown.area });
	const isMany = from !== null && isSayable && share >= from;
	return isAbove || isMany ? share + (isAbove ? 1 : 0) : null;
}

/** What a look finds: enough of the values, many by themselves or more than in the rest; else null. */
export function lookAt(profile: FocusProfile, look: Look): Found | null {
	const dimension = profileDimension(profile, look.dimension);
	if (dimension === null) return null;
	const values = dimension.values.filter(look.holds);
	const { phi } = profile;
	const strength = strengthOf(dimension, values, { from: look.from, phi });
	if (strength === null) return null;
	const labels = values.filter(({ counts }) => counts.area > 0).map(({ label }) => label);
	return {
		strength,
		reason: `${look.words(labels.join("、"))}，${figures(dimension, values, phi)}`,
		filter: { dimension: look.dimension, values: values.map(({ value }) => value) },
	};
}

/** The strongest of several reasons, of equals the first; null without any. */
export function strongest(found: readonly (Found | null)[]): Found | null {
	const [first] = found.filter((one) => one !== null).sort((one, other) => other.strength - one.strength);
	return first ?? null;
}

/** A rule of several looks, of which the strongest speaks. */
export const looks =
	(...all: readonly Look[]) =>
	(profile: FocusProfile): Found | null =>
		strongest(all.map((look) => lookAt(profile, look)));

/** Looks at each value by itself; the strongest speaks, under a label of its own. */
export function eachValue(
	look: Look,
	labelOf: (value: string) => string,
): (profile: FocusProfile) => Found | null {
	return (profile) => {
		const values = profileDimension(profile, look.dimension)?.values.filter(look.holds) ?? [];
		return strongest(
			values.map((value) => {
				const found = lookAt(profile, { ...look, holds: (one) => one.value === value.value });
				return found === null ? null : { ...found, label: labelOf(value.label) };
			}),
		);
	};
}
