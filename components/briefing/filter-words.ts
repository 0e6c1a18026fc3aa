/** Filters as chips and print write them: 诈骗类别：刷单返利类. */
import type { Filter } from "@/lib/analysis/question";
import { dimensionOf, labelOfValue } from "@/lib/dimensions";
import type { Settings } from "@/lib/settings/settings";

/** One filter in words; null stands for 不详. */
export function filterText({ dimension, values }: Filter, settings: Settings): string {
	const found = dimensionOf(dimension);
	if (found === null) return dimension;
	const context = { settings, places: settings.places };
	const labels = values.map((value) => (value === null ? "不详" : labelOfValue(found, value, context)));
	return `${found.label.zh}：${labels.join("、")}`;
}
