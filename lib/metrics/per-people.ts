/** The family of figures per head of the population: cases per 10 000, receipts, protection. */

/** Ids of the registered figures, stable for ever. */
export type PerPeopleId = "calls_per_10k" | "cases_per_10k" | "receipt_coverage" | "protection";

/** A number of people or events over the population of the window's year. `rule` is printed on hover and in footers. */
export interface PerPeopleMetric {
	readonly id: PerPeopleId;
	readonly label: { readonly zh: string; readonly en: string };
	/** 口径: what is divided by whose number, of which year. */
	readonly rule: string;
	/** What a careful reader should know. */
	readonly watch: string;
	/** People the figure is for: 10 000, or 1 for a share. */
	readonly per: 10_000 | 1;
	/** Whether a rise is bad news. */
	readonly riseIs: "worse" | "better";
	/** True for events, which get an interval; persons reached are counted, not sampled. */
	readonly isCount: boolean;
}

const YEAR =
	"人口取统计期起始年份，该年没有的取最近的年份，并注明年份和种类（常住，否则户籍加流动，否则户籍）";
const SMALL = "不足300人的村居一起案件就会大幅改变，不宜排名";

/** 万人警情率: counted calls ÷ population × 10 000, for the window as it is, not per year; a call stands where its first victim lives. */
export const callsPer10k: PerPeopleMetric = {
	id: "calls_per_10k",
	label: { zh: "万人警情率", en: "Calls per 10 000" },
	rule: `统计期内接报的电诈警情数÷人口×10000，按（第一）受害人的居住村居归属；${YEAR}`,
	watch: `${SMALL}；统计期长短不同的不可互比`,
	per: 10_000,
	riseIs: "worse",
	isCount: true,
};

/** 万人发案率: counted cases ÷ population × 10 000; a case stands where its first victim lives. Domain contract §5. */
export const casesPer10k: PerPeopleMetric = {
	id: "cases_per_10k",
	label: { zh: "万人发案率", en: "Cases per 10 000" },
	rule: `统计期内立案的电诈案件数÷人口×10000，按（第一）受害人的居住村居归属；${YEAR}`,
	watch: `${SMALL}；统计期长短不同的不可互比`,
	per: 10_000,
	riseIs: "worse",
	isCount: true,
};

/** 回执覆盖率: distinct persons who signed in the window ÷ population. Domain contract §5. */
export const receiptCoverage: PerPeopleMetric = {
	id: "receipt_coverage",
	label: { zh: "回执覆盖率", en: "People with a receipt" },
	rule: `统计期内签署反诈回执的不同人数÷人口；一人多份计1人；${YEAR}`,
	watch: "回执是份数，覆盖的是人；没有完整证件号码也没有电话的按姓名加村居区分，同名者可能合为一人",
	per: 1,
	riseIs: "better",
	isCount: false,
};

/** 保护率: persons registered in the 金钟罩 and their registered family ÷ population, at the end of the window. Domain contract §5. */
export const protection: PerPeopleMetric = {
	id: "protection",
	label: { zh: "保护率", en: "People protected" },
	rule: `统计期末最近一个月登记的金钟罩人数与家属人数之和÷人口；${YEAR}`,
	watch: "登记数是累计数；家属可能已自行登记，合计可能重复计人",
	per: 1,
	riseIs: "better",
	isCount: false,
};
