/** The registry of counting bases: by which day of which record events fall into a window, and what is counted then. */
import type { Metric, MetricId } from "@/lib/metrics/metric";
import type { Basis } from "./question";

/** A way of counting: the day that decides the window, the metrics behind it and its words. */
export interface CountingBasis {
	/** Day column of the event table. */
	readonly dayColumn: "call_day" | "case_day" | "occur_day";
	/** The metric that counts events, and the one that counts persons. */
	readonly events: MetricId;
	readonly persons: MetricId;
	/** What an event is called: 警情 or 案件. */
	readonly record: string;
	/** What lines of it are called. */
	readonly line: string;
	/** The basis in words, for pickers, headings and footers. */
	readonly words: string;
}

/** Every basis, in the order in which pickers offer them. */
export const BASES = {
	calls: {
		dayColumn: "call_day",
		events: "calls",
		persons: "victims",
		record: "警情",
		line: "接报警情",
		words: "警情（报警时间）",
	},
	cases: {
		dayColumn: "case_day",
		events: "cases",
		persons: "case_victims",
		record: "案件",
		line: "立案",
		words: "案件（立案时间）",
	},
	occurred: {
		dayColumn: "occur_day",
		events: "occurred",
		persons: "occurred_victims",
		record: "案件",
		line: "发案",
		words: "案件（发案时间）",
	},
} as const satisfies Record<Basis, CountingBasis>;

/** True when the text names a basis. */
export function isBasis(text: string): text is Basis {
	return Object.hasOwn(BASES, text);
}

/** The basis whose records a metric rests on; solved cases are cases. */
export function basisOf({ dayColumn }: Pick<Metric, "dayColumn">): Basis {
	if (dayColumn === "call_day") return "calls";
	return dayColumn === "occur_day" ? "occurred" : "cases";
}
