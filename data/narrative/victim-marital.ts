/** Words that tell a marital state. */
import type { VictimRule } from "./victim-rule";

const SELF = "(?:事主|受害人|被害人|报警人|本人|我|其|目前|现)";

export const MARITAL_RULES: readonly VictimRule[] = [
	{
		id: "alone",
		value: "elderly_alone",
		pattern: "独居|一个人住|独自居住|独自(?:一人)?生活|孤寡",
		spoken:
			"独居老人|(?:老人|母亲|父亲|奶奶|爷爷|外婆|外公|事主|受害人)[^，。；]{0,6}(?:独居|独自居住|一个人住|独自生活)",
		examples: ["事主（女，72岁，独居）报称被骗2万元。", "来电称其母亲（70岁，独居）被骗。"],
		counterExamples: ["事主（女，30岁，独居）报称被骗。"],
	},
	{
		id: "single",
		value: "single",
		pattern: "未婚",
		spoken: `${SELF}(?:尚)?未婚`,
		unless: "未婚夫|未婚妻|离婚|离异",
		examples: ["事主（女，20岁，未婚）报称被骗。"],
		counterExamples: ["网友自称未婚，与其恋爱后借款。", "事主（女，30岁）称其未婚夫提醒后报警。"],
	},
	{
		id: "divorced_widowed",
		value: "divorced_widowed",
		pattern: "离异|离婚|丧偶|丧妻|丧夫",
		spoken: `${SELF}(?:已|系|是)?(?:离异|离婚|丧偶)(?!证|诉)`,
		examples: ["事主（男，45岁，离婚）报称被骗。", "事主（女，60岁，丧偶）报称被骗。"],
		counterExamples: ["网友自称离异，与其聊天。"],
	},
	{
		id: "married",
		value: "married",
		pattern: "已婚|再婚|初婚|复婚",
		spoken: `${SELF}(?:系|是)?已婚`,
		examples: ["事主（女，34岁，已婚）报称被骗。"],
		counterExamples: ["对方自称已婚人士。"],
	},
];
