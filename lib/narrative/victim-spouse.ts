/** The sex of a victim by the husband or wife whom the narrative names. */

import type { Finding } from "./finding";
import { gatedPattern } from "./gated-pattern";
import { firstOpen } from "./victim-match";
import { isNearSuspect } from "./victim-people";

const HUSBAND = gatedPattern(
	"(?:事主|受害人|报警人|本人|其|我|她)(?:的)?(?:丈夫|老公)(?=发现|提醒|劝|制止|阻止|商量|告知|告诉|知道|得知|回家|说|陪|报警|代为|的?(?:银行卡|微信|支付宝|手机|账户|账号))",
	{ flags: "g" },
);
const WIFE = gatedPattern(
	"(?:事主|受害人|报警人|本人|其|我|他)(?:的)?(?:妻子|老婆)(?=发现|提醒|劝|制止|阻止|商量|告知|告诉|知道|得知|回家|说|陪|报警|代为|的?(?:银行卡|微信|支付宝|手机|账户|账号))",
	{ flags: "g" },
);

/** Whoever has a husband is taken for a woman, whoever has a wife for a man. */
export function bySpouse(text: string): Finding<string> | null {
	for (const [pattern, value] of [
		[HUSBAND, "female"],
		[WIFE, "male"],
	] as const) {
		const told = firstOpen(text, pattern, ({ index, 0: words }) =>
			isNearSuspect(text, index)
				? null
				: { value, start: index, end: index + words.length, rule: "spouse", confidence: 0.85 },
		);
		if (told !== null) return told;
	}
	return null;
}
