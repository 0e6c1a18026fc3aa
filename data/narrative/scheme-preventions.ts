/** What tells of prevention before the fraud: receipts and talks, and how long before they were. */
import type { PatternRule } from "./scheme-rule";

const DEED =
	"(?:(?:签|收)(?:订|署|过|了|收)*…8(?:回执|承诺书|告知书|责任书)|(?:上门|入户|开展|进行|接受|参加|听|组织)…12(?:宣传|宣讲|讲座|培训))";
const BEFORE = "(?:案发|被骗|事发|发案|此)前?(?:之前|前)?|曾经?(?:于|在)?|于|在";

/** Values are ids of `PREVENTION_REACHES`; one told without its age is none of them. */
export const PREVENTION_RULES: readonly PatternRule[] = [
	{
		id: "prevention_never",
		value: "never",
		pattern:
			"(?:从未|从没|未曾|没有|未|不曾|没)(?:接受|参加|签|听|收到|接触|受|进行|看)(?:订|署|到|收)?过?(?:任何)?…10(?:宣传|回执|宣讲|讲座|教育|承诺书)|(?:社区|民警|单位|公司)?(?:从未|从没)…6(?:宣传|宣讲)",
		unless: "民警现场|之后|企业以外",
		confidence: 0.93,
		examples: ["刷单被骗，从未接受过反诈宣传", "事主未签订过反诈回执，贷款被骗"],
		counterExamples: ["事主曾签过反诈回执，仍刷单被骗", "民警对其进行了反诈宣传"],
	},
	{
		id: "prevention_enterprise",
		value: "enterprise_only",
		pattern:
			"(?:仅|只)(?:在|参加|接受|听)…4(?:公司|企业|厂里|厂|单位|车间|工厂)…12(?:宣传|宣讲|讲座|培训)|(?:公司|企业|厂里|工厂|车间)…6(?:组织|集中|开展)…6(?:过|的)…10(?:宣传|宣讲|讲座|培训)|(?:在|参加)(?:公司|企业|厂里|工厂|车间)…12(?:过)…8(?:宣传|宣讲|讲座|培训)",
		unless: "未|没有|被骗后",
		confidence: 0.88,
		examples: ["仅参加过公司组织的反诈宣讲，刷单被骗", "厂里组织过集中反诈宣传，仍被骗2万元"],
		counterExamples: ["公司未组织过反诈宣传"],
	},
];

/** A told age followed by what was done; group 1 = number, group 2 = unit. Prepared text, as in `PatternRule`. */
export const PREVENTION_AGES: readonly string[] = [
	`(?:${BEFORE})…2((?<!\\d)\\d{1,3}|[一二两三四五六七八九十半]+)(?:多)?个?(天|日|周|星期|月|年)(?:多)?(?:之)?(?:前)?[^。；]{0,20}?${DEED}`,
	`((?<!\\d)\\d{1,3}|[一二两三四五六七八九十半]+)(?:多)?个?(天|日|周|星期|月|年)(?:多)?(?:之)?前[^。；]{0,20}?${DEED}`,
];

/** Words for an age; value = days, or null where the word alone is too wide. */
export const PREVENTION_WORDS: readonly (readonly [pattern: string, reach: string])[] = [
	["(?:上周|上星期|前几天|前两天|本周|昨天|前天|当天早些|近日|日前)", "within_30"],
	["(?:前年|去年(?:[1-9]月|上半年|春|夏|年初))", "over_90"],
];
