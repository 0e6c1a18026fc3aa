/** Ten villages under one plain scheme, scored, for tests of what the screen makes of a sheet. */
import type { Clause } from "@/lib/assessment/clauses";
import type { CountedEvent } from "@/lib/assessment/input";
import { NO_DECISIONS } from "@/lib/assessment/ledger";
import type { Scheme } from "@/lib/assessment/scheme";
import { scoreSheet } from "@/lib/assessment/score";
import { BARE_SCHEME, inputOf, tenVillages } from "../assessment/ten-villages";

/** Half a point for each per cent of calls, from 10, between 0 and 40. */
const CALLS: Clause = {
	kind: "proportional",
	id: "calls",
	title: "警情同比",
	measures: [{ measure: "calls", weight: 1 }],
	start: 10,
	perFall: 0.5,
	perRise: 0.5,
	most: 40,
	least: 0,
};

/** 5 points for receipts of 60 %. */
const RECEIPTS: Clause = {
	kind: "coverage",
	id: "receipts",
	title: "回执覆盖",
	reach: "receipts",
	targetPercent: 60,
	points: 5,
	partial: "none",
};

/** Red below 12, blue from 30 on. */
export const SCHEME: Scheme = {
	...BARE_SCHEME,
	clauses: [CALLS, RECEIPTS],
	colours: { yellowFrom: 12, blueFrom: 30 },
	escalation: [
		{ redInARow: 1, measure: "发提醒函" },
		{ redInARow: 3, measure: "挂牌整治" },
	],
};

/** An event of 东村: reported on day 20220 (2025-05-12), a rebate class, 3 000 yuan. */
export const EVENT: CountedEvent = {
	eventNo: "J2025051200001",
	village: "东村",
	isUnknown: false,
	window: "now",
	callDay: 20220,
	caseDay: null,
	category: "rebate_orders",
	lossFen: 300_000,
	leftOut: null,
	movedBy: null,
	movedFrom: null,
};

export const INPUT = {
	...inputOf(tenVillages()),
	events: [
		EVENT,
		{
			...EVENT,
			eventNo: "J2025051300002",
			callDay: 20221,
			category: null,
			lossFen: null,
			leftOut: { kind: "outsider" } as const,
		},
		{
			...EVENT,
			eventNo: "J2024051300003",
			window: "base" as const,
			callDay: 19856,
			caseDay: 19860,
			movedBy: "a",
			movedFrom: "西村",
		},
		{ ...EVENT, eventNo: "J2025051400004", village: null, isUnknown: true },
	],
};

export const SHEET = scoreSheet(SCHEME, INPUT, NO_DECISIONS);
