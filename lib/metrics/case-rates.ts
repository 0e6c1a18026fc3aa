/** The family of rates over calls and cases: how many calls became cases, how many cases were solved, who the victims are. */
import { RESIDENCY_TYPES } from "@/data/victim-values";
import { lit, sql } from "@/lib/sql/fragment";
import type { RateMetric } from "./rate";

const EVENT = sql`event`;
const EVENTS = sql`ordinal = 1`;
const COUNT = sql`count(*)`;
const NONE = sql`0`;

/** 转案率: counted calls with a counted case ÷ counted calls, by the day of the report. Domain contract §5. */
export const conversion: RateMetric = {
	id: "conversion",
	label: { zh: "转案率", en: "Calls that became cases" },
	rule: "统计期内接报的电诈警情中已立案的占比；并案、撤案、未立案的不算已立案",
	watch: "近期警情尚在受理中，转案率偏低，须待立案时限过后再看",
	riseIs: "neutral",
	from: EVENT,
	isOfEvents: true,
	time: { kind: "day", column: "call_day" },
	condition: EVENTS,
	part: sql`count(case_day)`,
	whole: COUNT,
	unknown: NONE,
	isCount: true,
	maturing: { from: "call_day", to: "case_day", usualDays: 7, followedDays: 90 },
};

/** 破案率: solved cases of those filed in the window ÷ cases filed in it; not 破案数, which counts by the day of solving. Domain contract §5. */
export const clearance: RateMetric = {
	id: "clearance",
	label: { zh: "破案率", en: "Filed cases that are solved" },
	rule: "统计期内立案的电诈案件中现已破案的占比，不论何时破案",
	watch: "近期立案的尚在侦办，破案率偏低；与“破案数÷立案数”不同，后者的分子含以前立的案",
	riseIs: "better",
	from: EVENT,
	isOfEvents: true,
	time: { kind: "day", column: "case_day" },
	condition: EVENTS,
	part: sql`count(solved_day)`,
	whole: COUNT,
	unknown: NONE,
	isCount: true,
	maturing: { from: "case_day", to: "solved_day", usualDays: 90, followedDays: 365 },
};

/** Codes of the event table: 1 + the position in the domain. */
const RESIDENTS = RESIDENCY_TYPES.flatMap(({ id }, position) =>
	id === "registered_resident" || id === "unregistered_resident" ? [lit(position + 1)] : [],
);

/** 常住占比: victims who live here (with or without 户籍) ÷ victims whose 人口属性 is known. Domain contract §5. */
export const residentShare: RateMetric = {
	id: "resident_share",
	label: { zh: "常住占比", en: "Residents among victims" },
	rule: "统计期内电诈警情的受害人中，户籍常住和非户籍常住的占已知人口属性者的比例，按人计",
	watch: "人口属性不详的不在分母中，另列人数；没有人口属性列时只能推定户籍常住，占比会偏高",
	riseIs: "neutral",
	from: EVENT,
	isOfEvents: true,
	time: { kind: "day", column: "call_day" },
	condition: sql`TRUE`,
	part: sql`count(*) FILTER (WHERE c_victim_residency_type IN (${RESIDENTS}))`,
	whole: sql`count(*) FILTER (WHERE c_victim_residency_type <> 0)`,
	unknown: sql`count(*) FILTER (WHERE c_victim_residency_type = 0)`,
	isCount: true,
	maturing: null,
};
