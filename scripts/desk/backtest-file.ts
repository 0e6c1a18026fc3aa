/** What `desk -- backtest` writes. */
import type { RuleFigures } from "@/lib/focus/back-test-sums";
import type { RuleId } from "@/lib/focus/rules";
import type { TestedFigures } from "@/lib/focus/tested-figures";
import type { Settings } from "@/lib/settings/settings";

/** Figures of one place, or of all of them together, the rules as a list in their order. */
export interface WrittenFigures extends Omit<TestedFigures, "rules"> {
	readonly rules: readonly (RuleFigures & { readonly id: RuleId; readonly label: string })[];
}

/** What the command writes. */
export interface BacktestFile {
	readonly kind: "backtest";
	readonly leastWeeks: number;
	readonly horizonWeeks: number;
	readonly effect: { readonly weeks: number; readonly controls: number };
	readonly phi: number;
	readonly parameters: Settings["focus"];
	readonly places: readonly WrittenFigures[];
	/** All places together; null where there is only one, or villages beside zones. */
	readonly pooled: WrittenFigures | null;
}
