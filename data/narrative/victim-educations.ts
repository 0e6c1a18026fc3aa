/** Words that tell a completed education. */
import type { VictimRule } from "./victim-rule";

const UNLESS =
	"在读|肄业|未毕业|在校|辍学|(?:小学|初中|高中|中专|职高|大学|学院|中学)(?:老师|教师|门口|附近|生)|一年级|二年级|三年级|大[一二三四]学生";
const LEVEL = "(?:文化程度|文化|学历|程度|毕业|(?=$|[，,、；;。）)/]|婚姻|职业))";

export const EDUCATION_RULES: readonly VictimRule[] = [
	{
		id: "primary",
		value: "primary",
		pattern: `(?:文化程度:?)?(?:小学(?:及以下)?${LEVEL}|半?文盲|不识字|未上过学|没上过学)`,
		spoken: "(?:小学(?:文化程度|文化|学历|毕业)|文盲|不识字)",
		unless: UNLESS,
		examples: [
			"事主（女，66岁，小学文化程度）报称被骗3000元。",
			"受害人张某，男，70岁，文盲，住霁溪镇北屏村。",
		],
		counterExamples: ["事主（女，33岁，系霁溪小学教师）报称被骗。", "对方自称是霁溪小学老师。"],
	},
	{
		id: "junior_middle",
		value: "junior_middle",
		pattern: `(?:初中|初级中学)${LEVEL}`,
		spoken: "初中(?:文化程度|文化|学历|毕业)",
		unless: UNLESS,
		examples: ["事主（男，40岁，汉族，初中文化，已婚）报称被骗500元。"],
		counterExamples: ["事主（男，14岁，初中在读）报称被骗500元。"],
	},
	{
		id: "senior_middle",
		value: "senior_middle",
		pattern: `(?:高中|中专|职高|技校|中技|职业高中|中职|高级中学)(?:[/、]?(?:高中|中专))?${LEVEL}`,
		spoken: "(?:高中|中专|职高|技校)(?:文化程度|文化|学历|毕业)",
		unless: UNLESS,
		examples: ["事主（女，25岁，中专文化程度）报称被骗500元。", "报警人（男，31岁，高中毕业）称被骗500元。"],
		counterExamples: ["事主（女，17岁，高中在读）报称被骗。"],
	},
	{
		id: "college",
		value: "college",
		pattern: `(?:大专|专科|高职|大学专科)${LEVEL}`,
		spoken: "(?:大专|专科)(?:文化程度|文化|学历|毕业)",
		unless: UNLESS,
		examples: ["事主（女，20岁，汉族，大专文化程度，未婚）报称被骗。"],
		counterExamples: ["事主（女，20岁，大专在读）报称被骗。"],
	},
	{
		id: "university",
		value: "university",
		pattern: `(?:大学本科|本科|大学|硕士研究生|硕士|博士研究生|博士|研究生)(?:及以上)?${LEVEL}`,
		spoken: "(?:本科|大学|硕士|研究生|博士)(?:文化程度|文化|学历|毕业)",
		unless: UNLESS,
		examples: ["事主（男，28岁，大学本科文化程度）报称被骗。", "事主（女，26岁，硕士研究生学历）报称被骗。"],
		counterExamples: ["事主（女，20岁，大学在读）报称被骗。", "对方自称某大学毕业的老师。"],
	},
];
