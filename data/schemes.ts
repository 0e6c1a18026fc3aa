/** Schemes 考核办法 to start from: marked as examples, of no township; every number is there to be changed. */

const COMMON = {
	version: 1,
	isExample: true,
	attribution: "residence",
	caseBasis: "filed",
	// A rise from 0 costs what any other event on a small base costs: 0→1 as 1→2.
	zeroBase: { stillZero: "most", risen: "by_count" },
	smallBase: { below: 5, rule: "by_count", pointsPerEvent: 5 },
	exclusions: { categories: [], attempts: false, outsiders: true },
	population: { year: null },
	escalation: [
		{ redInARow: 1, measure: "发提醒函" },
		{ redInARow: 2, measure: "约谈村居负责人" },
		{ redInARow: 3, measure: "挂牌整治" },
	],
} as const;

/** 同比按比例计分: calls, cases and losses against the year before, receipts, and what is added or taken. */
const PROPORTIONAL = {
	...COMMON,
	id: "example-proportional",
	name: "同比按比例计分",
	kind: "points",
	clauses: [
		{
			kind: "proportional",
			id: "change",
			title: "警情案件损失同比",
			measures: [
				{ measure: "calls", weight: 0.4 },
				{ measure: "cases", weight: 0.4 },
				{ measure: "loss", weight: 0.2 },
			],
			start: 50,
			perFall: 0.6,
			perRise: 0.6,
			most: 80,
			least: 0,
		},
		{
			kind: "coverage",
			id: "receipts",
			title: "回执覆盖",
			reach: "receipts",
			targetPercent: 60,
			points: 15,
			partial: "proportion",
		},
		{ kind: "tally", id: "dissuaded", title: "劝阻加分", tally: "dissuaded", each: 1, limit: 5 },
		{ kind: "tally", id: "missed", title: "签后受害扣分", tally: "missed_signers", each: -2, limit: 10 },
	],
	fullMarks: 100,
	colours: { yellowFrom: 50, blueFrom: 70 },
} as const;

/** 目标阶梯与无诈村: falls to be reached by the quarters, an award for villages without cases, a limit for the others' totals. */
const LADDER = {
	...COMMON,
	id: "example-ladder",
	name: "目标阶梯与无诈村",
	kind: "points",
	clauses: [
		{
			kind: "ladder",
			id: "calls",
			title: "警情目标",
			measure: "calls",
			steps: [
				{ by: "03-31", fallPercent: 5, points: 40 },
				{ by: "06-30", fallPercent: 10, points: 40 },
				{ by: "09-30", fallPercent: 15, points: 40 },
				{ by: "12-31", fallPercent: 20, points: 40 },
			],
			partial: "proportion",
		},
		{
			kind: "ladder",
			id: "cases",
			title: "案件目标",
			measure: "cases",
			steps: [
				{ by: "06-30", fallPercent: 10, points: 40 },
				{ by: "12-31", fallPercent: 20, points: 40 },
			],
			partial: "proportion",
		},
		{
			kind: "gate",
			id: "award",
			title: "无诈村奖励",
			measure: "cases",
			fallPercent: null,
			effect: { kind: "award", points: 20 },
		},
		{
			kind: "gate",
			id: "limit",
			title: "无诈村或减半",
			measure: "cases",
			fallPercent: 50,
			effect: { kind: "limit", totalAtMost: 90 },
		},
	],
	fullMarks: 100,
	colours: { yellowFrom: 40, blueFrom: 70 },
} as const;

/** 万人发案率加减分: cases per 10 000 people against the township's mean, with bonus and deductions. */
const RATE = {
	...COMMON,
	id: "example-rate",
	name: "万人发案率加减分",
	kind: "points",
	clauses: [
		{
			kind: "rate",
			id: "cases",
			title: "万人发案率",
			measure: "cases",
			start: 60,
			perBelow: 0.4,
			perAbove: 0.4,
			most: 85,
			least: 0,
		},
		{ kind: "tally", id: "leads", title: "网格线索加分", tally: "leads", each: 0.5, limit: 5 },
		{ kind: "tally", id: "activities", title: "宣传加分", tally: "activities", each: 0.5, limit: 5 },
		{ kind: "tally", id: "dissuaded", title: "劝阻加分", tally: "dissuaded", each: 1, limit: 5 },
		{ kind: "tally", id: "special", title: "大额案件扣分", tally: "special_cases", each: -5, limit: 20 },
	],
	fullMarks: 100,
	colours: { yellowFrom: 50, blueFrom: 70 },
} as const;

/** 综合指数（季度）: rates, changes, reach and dissuasion made comparable inside the peer group, 100 together. */
const INDEX = {
	...COMMON,
	id: "example-index",
	name: "综合指数（季度）",
	kind: "index",
	clauses: [
		{
			kind: "indicator",
			id: "calls-rate",
			title: "万人警情率",
			source: { kind: "rate", measure: "calls" },
			better: "less",
			weight: 25,
			normalisation: { kind: "min_max" },
			peers: "by_kind",
		},
		{
			kind: "indicator",
			id: "cases-rate",
			title: "万人发案率",
			source: { kind: "rate", measure: "cases" },
			better: "less",
			weight: 25,
			normalisation: { kind: "rank" },
			peers: "by_kind",
		},
		{
			kind: "indicator",
			id: "calls-change",
			title: "警情同比",
			source: { kind: "change", measure: "calls" },
			better: "less",
			weight: 15,
			normalisation: { kind: "target", low: -30, high: 30 },
			peers: "all",
		},
		{
			kind: "indicator",
			id: "loss-change",
			title: "损失同比",
			source: { kind: "change", measure: "loss" },
			better: "less",
			weight: 10,
			normalisation: { kind: "rank" },
			peers: "all",
		},
		{
			kind: "indicator",
			id: "receipts",
			title: "回执覆盖率",
			source: { kind: "reach", reach: "receipts" },
			better: "more",
			weight: 15,
			normalisation: { kind: "target", low: 20, high: 60 },
			peers: "all",
		},
		{
			kind: "indicator",
			id: "dissuaded",
			title: "每万人劝阻",
			source: { kind: "tally", tally: "dissuaded" },
			better: "more",
			weight: 10,
			normalisation: { kind: "rank" },
			peers: "all",
		},
	],
	fullMarks: null,
	colours: { yellowFrom: 40, blueFrom: 60 },
} as const;

/** Every example, in the order of a menu. */
export const EXAMPLE_SCHEMES = [PROPORTIONAL, LADDER, RATE, INDEX] as const;
