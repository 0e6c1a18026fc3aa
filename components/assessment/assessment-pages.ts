/** The pages of the screen 考核: ids stand in addresses; the first is the page of an address that names none. */
export const ASSESSMENT_PAGES = {
	sheet: "考核表",
	scheme: "办法",
	trial: "测算",
	funnel: "漏斗图",
	appeals: "申诉",
	circular: "通报与锁定",
	town: "镇级数据包",
} as const;

/** One of {@link ASSESSMENT_PAGES}. */
export type AssessmentPageId = keyof typeof ASSESSMENT_PAGES;
