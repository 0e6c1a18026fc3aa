/** Words of a profile: units, and what the comparison of two shares says. */
import type { Dimension } from "@/lib/dimensions/dimension";
import type { Verdict } from "@/lib/statistics/verdict";
import { verdictWord } from "@/lib/wording/change";

/** 人 for victim dimensions, 起 for case dimensions. */
export function countUnit({ side }: Pick<Dimension, "side">): "起" | "人" {
	return side === "victim" ? "人" : "起";
}

/** A share against that of the rest of the town: 明显偏高, 明显偏低, 波动范围内, 样本不足. */
export function shareVerdictWord(verdict: Verdict): string {
	if (verdict === "clear_rise") return "明显偏高";
	return verdict === "clear_fall" ? "明显偏低" : verdictWord(verdict);
}
