/** Value mappings as rows: which wording of which dimension (or yes/no column) stands for which value. */
import { DIMENSION_LIST, dimensionOf, labelOfValue } from "@/lib/dimensions";
import type { LabelContext } from "@/lib/dimensions/dimension";
import { fieldsOfSource } from "@/lib/ingest/recognise";
import { SOURCE_LIST } from "@/lib/ingest/sources";
import type { Settings } from "@/lib/settings/settings";

/** The settings' own shape: dimension or field id → wording → value. */
export type ValueMappings = Settings["valueMappings"];

/** A choice of a list. */
export interface Choice {
	readonly value: string;
	readonly label: string;
}

/** One mapping. */
export interface ValueRow {
	readonly target: string;
	readonly targetLabel: string;
	readonly raw: string;
	readonly value: string;
	readonly valueLabel: string;
}

/** Means that a label of the category column is no telecom fraud: its events are not counted. */
const NOT_FRAUD: Choice = { value: "not_fraud", label: "非电信网络诈骗（不计入）" };
const UNKNOWN: Choice = { value: "不详", label: "不详" };
const FLAG_CHOICES: readonly Choice[] = [
	{ value: "true", label: "是" },
	{ value: "false", label: "否" },
	{ value: "", label: "不详" },
];

const flagFields: ReadonlyMap<string, string> = new Map(
	SOURCE_LIST.flatMap((source) =>
		fieldsOfSource(source)
			.filter((field) => field.kind === "flag")
			.map((field): [string, string] => [field.id, field.label]),
	),
);

/** What a mapping can be about: the 23 dimensions, and the yes/no columns of imports. */
export const TARGET_GROUPS = [
	{
		label: "维度",
		options: DIMENSION_LIST.map(({ id, label }): Choice => ({ value: id, label: label.zh })),
	},
	{ label: "是否类列", options: [...flagFields].map(([value, label]): Choice => ({ value, label })) },
];

/** True for a yes/no column: its mapping works while reading a file, not on rows that are already in. */
export function isFlagTarget(target: string): boolean {
	return flagFields.has(target);
}

/** True when a wording may also be mapped to a name outside the list of values. */
export function takesAnyName(target: string): boolean {
	return dimensionOf(target)?.isOpen ?? false;
}

/** The values a wording can stand for; 不详 last. */
export function valueChoices(target: string, context: LabelContext): readonly Choice[] {
	if (isFlagTarget(target)) return FLAG_CHOICES;
	const dimension = dimensionOf(target);
	if (dimension === null) return [];
	const values = dimension.domain(context).map(({ id, label }): Choice => ({ value: id, label: label.zh }));
	return [...values, ...(target === "fraud_category" ? [NOT_FRAUD] : []), UNKNOWN];
}

function valueLabel(target: string, value: string, context: LabelContext): string {
	const choice = valueChoices(target, context).find((one) => one.value === value);
	if (choice !== undefined) return choice.label;
	const dimension = dimensionOf(target);
	return dimension === null ? value : labelOfValue(dimension, value, context);
}

/** All mappings in the order of the dimensions, then of the yes/no columns, then of ids this version does not know. */
export function valueRows(mappings: ValueMappings, context: LabelContext): readonly ValueRow[] {
	const known = TARGET_GROUPS.flatMap(({ options }) => options);
	const order = new Map(known.map(({ value }, position) => [value, position]));
	const labels = new Map(known.map(({ value, label }) => [value, label]));
	const rank = (target: string) => order.get(target) ?? known.length;
	return Object.entries(mappings)
		.sort(([one], [other]) => rank(one) - rank(other))
		.flatMap(([target, words]) =>
			Object.entries(words).map(([raw, value]) => ({
				target,
				targetLabel: labels.get(target) ?? target,
				raw,
				value,
				valueLabel: valueLabel(target, value, context),
			})),
		);
}

/** The mappings with one more; the same wording is mapped anew. */
export function withMapping(
	mappings: ValueMappings,
	{ target, raw, value }: Pick<ValueRow, "target" | "raw" | "value">,
): ValueMappings {
	return { ...mappings, [target]: { ...mappings[target], [raw]: value } };
}

/** The mappings without one; a dimension without any disappears. */
export function withoutMapping(
	mappings: ValueMappings,
	{ target, raw }: Pick<ValueRow, "target" | "raw">,
): ValueMappings {
	const words = Object.fromEntries(Object.entries(mappings[target] ?? {}).filter(([word]) => word !== raw));
	const others = Object.fromEntries(Object.entries(mappings).filter(([id]) => id !== target));
	return Object.keys(words).length === 0 ? others : { ...mappings, [target]: words };
}
