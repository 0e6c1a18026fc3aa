/** The family of counts: calls, cases, solved cases, victims, special cases. */
import { lit, sql } from "@/lib/sql/fragment";
import { limitText } from "@/lib/wording/numbers";
import type { Metric } from "./metric";

const FEN_PER_YUAN = 100;

const COUNT = sql`count(*)`;
const EVENTS = sql`ordinal = 1`;
const PERSONS = sql`TRUE`;

/** 接报警情: distinct telecom-fraud calls by the statistical day of their report, minus invalid and repeated ones. Domain contract §5. */
export const calls: Metric = {
	id: "calls",
	label: { zh: "接报警情", en: "Calls" },
	unit: "起",
	rule: "按报警时间统计的电信网络诈骗警情（确认性质优先，无确认性质按原始性质），同一警情编号计1起；不含无效、重复警情和非电诈警情",
	watch: "剔除的警情列在“不计入”清单中",
	riseIs: "worse",
	dayColumn: "call_day",
	isCount: true,
	ofParts: "sum",
	isHeadline: true,
	condition: EVENTS,
	value: COUNT,
	known: COUNT,
};

/** 立案数: distinct cases by the day of filing, minus merged, revoked, transferred and not filed. Domain contract §5. */
export const cases: Metric = {
	id: "cases",
	label: { zh: "立案", en: "Cases filed" },
	unit: "起",
	rule: "按立案时间统计的电信网络诈骗案件，同一案件编号计1起；不含并案、撤案和未立案件",
	watch: "近期警情可能尚未立案，数字会继续增加",
	riseIs: "worse",
	dayColumn: "case_day",
	isCount: true,
	ofParts: "sum",
	isHeadline: true,
	condition: EVENTS,
	value: COUNT,
	known: COUNT,
};

/** 破案数: cases by the day they were solved, whenever they were filed; not the solved share of a period's filings. Domain contract §5. */
export const solved: Metric = {
	id: "solved",
	label: { zh: "破案", en: "Cases solved" },
	unit: "起",
	rule: "按破案时间统计的电信网络诈骗案件，不论何时立案；不含并案、撤案",
	watch: "与“统计期内立案中已破的”是两个不同的数",
	riseIs: "better",
	dayColumn: "solved_day",
	isCount: true,
	ofParts: "sum",
	isHeadline: true,
	condition: EVENTS,
	value: COUNT,
	known: COUNT,
};

/** 受害人: persons of counted calls; several of one call count each, one person defrauded twice counts twice. */
export const victims: Metric = {
	id: "victims",
	label: { zh: "受害人", en: "Victims" },
	unit: "人",
	rule: "按报警时间统计的电诈警情中的受害人，一案多人分别计数；一人多次被骗按次计",
	watch: null,
	riseIs: "worse",
	dayColumn: "call_day",
	isCount: true,
	ofParts: "sum",
	isHeadline: true,
	condition: PERSONS,
	value: COUNT,
	known: COUNT,
};

/**
 * 20万元以上: counted calls with a known loss of at least so many yuan, the size of a special case; the label and the rule name
 * the amount. Domain contract §2, 18 has 200 000.
 * @param leastYuan whole yuan, as the station has set it
 */
export function specialCasesFrom(leastYuan: number): Metric {
	return {
		id: "special_cases",
		label: {
			zh: `${limitText(leastYuan)}以上`,
			en: `Losses of ${limitText(leastYuan, "en")} or more`,
		},
		unit: "起",
		rule: `按报警时间统计、已知损失不低于${limitText(leastYuan)}的电诈警情`,
		watch: "损失不详的不在其中",
		riseIs: "worse",
		dayColumn: "call_day",
		isCount: true,
		ofParts: "sum",
		isHeadline: true,
		condition: sql`ordinal = 1 AND loss_fen >= ${lit(leastYuan * FEN_PER_YUAN)}`,
		value: COUNT,
		known: COUNT,
	};
}

/** 立案受害人: persons of counted cases by the day of filing; stands behind victim dimensions of case reports only. */
export const caseVictims: Metric = {
	id: "case_victims",
	label: { zh: "立案受害人", en: "Victims of filed cases" },
	unit: "人",
	rule: "按立案时间统计的电诈案件中的受害人，一案多人分别计数",
	watch: null,
	riseIs: "worse",
	dayColumn: "case_day",
	isCount: true,
	ofParts: "sum",
	isHeadline: false,
	condition: PERSONS,
	value: COUNT,
	known: COUNT,
};

/** 发案数: distinct counted cases by the statistical day of the offence, else as told, else of the report. Domain contract §5. */
export const occurred: Metric = {
	id: "occurred",
	label: { zh: "发案", en: "Cases by day of offence" },
	unit: "起",
	rule: "按发案时间统计的电信网络诈骗案件（无发案时间的取案情所述，再无的取报警时间），同一案件编号计1起；不含并案、撤案和未立案件",
	watch: "近期发生的可能尚未报案或立案，数字会继续增加",
	riseIs: "worse",
	dayColumn: "occur_day",
	isCount: true,
	ofParts: "sum",
	isHeadline: false,
	condition: EVENTS,
	value: COUNT,
	known: COUNT,
};

/** 发案受害人: persons of counted cases by the day of the offence; stands behind victim dimensions of that basis only. */
export const occurredVictims: Metric = {
	id: "occurred_victims",
	label: { zh: "发案受害人", en: "Victims by day of offence" },
	unit: "人",
	rule: "按发案时间统计的电诈案件中的受害人，一案多人分别计数",
	watch: null,
	riseIs: "worse",
	dayColumn: "occur_day",
	isCount: true,
	ofParts: "sum",
	isHeadline: false,
	condition: PERSONS,
	value: COUNT,
	known: COUNT,
};
