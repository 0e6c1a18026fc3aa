/** The contract of a check of the records: what it looks at, how grave what it finds is, and what the officer does about it. */
import type { QualityAnswer } from "@/lib/analysis/quality/ask-quality";
import type { Block } from "@/lib/blocks/block";
import type { LabelContext } from "@/lib/dimensions/dimension";

/** How grave a finding is, gravest first, with its word. */
export const SEVERITIES = {
	/** Figures are wrong or records missing until somebody acts. */
	need: "需处理",
	/** May be a mistake; only the officer can tell. */
	look: "请核对",
	/** Known and harmless, or what the exports cannot do better. */
	info: "供参考",
	none: "未发现",
} as const;

/** One of {@link SEVERITIES}, gravest first. */
export type Severity = keyof typeof SEVERITIES;

/** What a check found: how much, how grave, in one sentence. */
export interface Finding {
	readonly count: number;
	/** What is counted, such as 行 or 处. */
	readonly unit: string;
	readonly severity: Severity;
	/** The finding in one sentence. */
	readonly summary: string;
}

/** One check; its file of rows is its blocks. Ids are snake_case and stable for ever: addresses carry them. */
export interface QualityCheck {
	readonly id: string;
	readonly label: string;
	/** What is looked at and how, for the hover and the desk. */
	readonly rule: string;
	/** What to do about what it finds. */
	readonly advice: string;
	readonly find: (answer: QualityAnswer) => Finding;
	readonly blocks: (answer: QualityAnswer, labels: LabelContext) => readonly Block[];
}

/** Graded by what was found: nothing is none. */
export function graded(count: number, unit: string, severity: Severity, summary: string): Finding {
	return count === 0
		? { count, unit, severity: "none", summary: "未发现" }
		: { count, unit, severity, summary };
}
