/** Dimension 13 诈骗类别, and with it the question whether an event is telecom fraud at all. */
import { type CategoryReading, FRAUD_CLASS_VOCABULARY, readCategory } from "./category-reading";
import { type Dimension, type EventSource, type LabelContext, UNKNOWN } from "./dimension";
import { toldLabel, toldScheme } from "./event-narrative";
import { NOT_FRAUD } from "./label-of";
import { oncePer } from "./once-per";

interface NamedReading {
	readonly column: string;
	readonly label: string;
	readonly reading: CategoryReading;
}

const readingsOf = oncePer((_context: LabelContext) => new Map<string, CategoryReading | null>());

function remembered(label: string, context: LabelContext): CategoryReading | null {
	const readings = readingsOf(context);
	const known = readings.get(label);
	if (known !== undefined) return known;
	const reading = readCategory(label, context);
	readings.set(label, reading);
	return reading;
}

function namedReading(column: string, label: string | null, context: LabelContext): NamedReading | null {
	const reading = label === null ? null : remembered(label, context);
	return label === null || reading === null ? null : { column, label, reading };
}

/**
 * Confirmed before original: by the record itself before by its dispatches. A word that only says “fraud” leaves the class
 * to the words after it, which then cannot say any more that it is none.
 */
function decisive(event: EventSource, context: LabelContext): NamedReading | null {
	let fraud: NamedReading | null = null;
	for (const [column, label] of [
		["确认性质", event.categoryConfirmed] as const,
		...event.categoriesReplied.map((replied) => ["派警反馈类别", replied] as const),
		["原始性质", event.categoryOriginal] as const,
	]) {
		const found = namedReading(column, label, context);
		if (found === null || (fraud !== null && found.reading.kind === "not_fraud")) continue;
		if (found.reading.kind !== "generic") return found;
		fraud ??= found;
	}
	return fraud;
}

/**
 * Whether an event counts as telecom fraud: its label, corrected before confirmed (also by a dispatch) before original, is not a known other nature (盗窃,
 * 民间纠纷 …, or mapped to `not_fraud`). Blank and unknown labels count, so that nothing vanishes; they are shown.
 * Domain contract §5.
 */
export function isTelecomFraud(event: EventSource, context: LabelContext): boolean {
	const corrected = event.corrections?.get("fraud_category");
	if (corrected !== undefined) return corrected !== NOT_FRAUD;
	return decisive(event, context)?.reading.kind !== "not_fraud";
}

/** 诈骗类别: 12 national classes and 其他; unmapped labels under their own name; labels that only say fraud are 不详. */
export const fraudCategory: Dimension = {
	id: "fraud_category",
	number: 13,
	label: { zh: "诈骗类别", en: "Fraud category" },
	side: "case",
	domain: () => FRAUD_CLASS_VOCABULARY.values,
	isOpen: true,
	isOrdered: false,
	rule: "取自“确认性质”列，空白的取派警处警反馈的类别（多次反馈取最近一次）；都未确认或仅确认为诈骗的取“原始性质”列；先按设置中的归并，再按国家反诈分类及别名；没有的从案情提取；未归并的写法按原文列出。",
	read(event, context) {
		const found = decisive(event, context);
		if (found === null || found.reading.value === null) {
			const told = toldScheme(event, "category");
			return told === null ? UNKNOWN : toldLabel(told, told.value);
		}
		return { value: found.reading.value, source: "column", evidence: `${found.column}：${found.label}` };
	},
};
