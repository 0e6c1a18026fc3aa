/** Stop-payments in words: time left, sums that are not known, stages apart, comparisons and their absence. */
import { describe, expect, it } from "vitest";
import { reachesFrom } from "@/lib/analysis/comparable";
import type { TableBlock } from "@/lib/blocks/block";
import { stopFigures } from "@/lib/blocks/from-stops";
import { lapsedTable, lapseFigureBlocks, runningTable } from "@/lib/blocks/from-stops-clocks";
import { failureReasonsTable, stopGroupsTable } from "@/lib/blocks/from-stops-groups";
import {
	freezingTable,
	reportToStopTable,
	returningTable,
	reversedTimesTable,
} from "@/lib/blocks/from-stops-minutes";
import { specialCasesTable } from "@/lib/blocks/from-stops-special";
import { stageSharesTable, stagesTable } from "@/lib/blocks/from-stops-stages";
import { leftText, type ShownStops, timeText } from "@/lib/blocks/from-stops-words";
import { dayNumber } from "@/lib/calendar/civil";
import { reversedTimes } from "@/lib/response/stops/findings";
import { summariseFreezing } from "@/lib/response/stops/freezing";
import { failureReasons, groupOf, groupsBy } from "@/lib/response/stops/groups";
import { lapseList } from "@/lib/response/stops/lapses";
import { summariseReturns } from "@/lib/response/stops/returning";
import { specialCases } from "@/lib/response/stops/special";
import { lossSum, stageShares } from "@/lib/response/stops/stages";
import { comparableFigures, comparedCounts, figuresOf } from "@/lib/response/stops/windows";
import { STANDARD_PREVENTION_PARAMETERS as STANDARD } from "@/lib/settings/prevention-parameters";
import { date, moment, range, stopsFrom } from "../response/stops/stop-rows";

const AT = moment("2026-05-11 08:00:00");
const MAY = range("2026-05-01", "2026-05-11");
const EVENT = { event_no: "J1", call_day: dayNumber(date("2026-05-09")), loss_fen: 30_000_000 };
const ORDER = {
	order_no: "ZF1",
	report_time: "2026-05-09 09:00:00",
	victim_name: "王小明",
	account: "6222021234567890123",
	bank: "甲行",
	officer: "程望",
	amount_out_fen: 20_000_000,
	requested_amount_fen: 20_000_000,
};

const STOPS = stopsFrom(
	{
		...EVENT,
		...ORDER,
		item_no: "1",
		result: "成功",
		executed_time: "2026-05-09 09:04:00",
		executed_amount_fen: 12_340_000,
	},
	{ ...EVENT, ...ORDER, item_no: "2", result: "成功", executed_time: "2026-05-09 08:55:00" },
	{
		...ORDER,
		order_no: "#f00",
		item_no: "",
		result: "失败",
		executed_amount_fen: 0,
		failure_reason: "已取现",
	},
);

function board(stops = STOPS, more: Partial<ShownStops> = {}): ShownStops {
	const reaches = { ...reachesFrom(() => "whole"), previous: "none" as const };
	const figures = { current: figuresOf(stops, 5), previous: null, lastYear: figuresOf(stops.slice(0, 1), 5) };
	const rows =
		stops.length === 0
			? []
			: [
					{
						...EVENT,
						incident_no: "J1",
						case_no: null,
						case_day: null,
						day: EVENT.call_day,
						category: 1,
						victim_name: "王小明",
					},
				];
	const special = { current: 1, previous: null, lastYear: 0 };
	return {
		at: AT,
		windows: {
			current: MAY,
			previous: range("2026-04-01", "2026-04-11"),
			lastYear: range("2025-05-01", "2025-05-11"),
		},
		parameters: STANDARD,
		recordsUntil: moment("2026-05-11 07:00:00"),
		recorded: { items: stops.length, undated: 0 },
		lapses: lapseList(stops, AT, STANDARD),
		figures,
		reaches,
		orders: comparedCounts((name) => figures[name]?.orders ?? null, reaches, 1.2),
		comparable: comparableFigures(figures, reaches),
		whole: groupOf(null, stops),
		groups: {
			bank: groupsBy(stops, "bank"),
			channel: groupsBy(stops, "channel"),
			level: groupsBy(stops, "level"),
		},
		reasons: failureReasons(stops),
		loss: lossSum(stops),
		shares: stageShares(stops),
		freezing: summariseFreezing(stops, AT, 48),
		returns: summariseReturns(stops, date("2026-05-11"), 3),
		reversed: reversedTimes(stops),
		special: specialCases(rows, stops, MAY, { at: AT, freezeHours: 48, category: () => "刷单返利" }),
		specialCounts: special,
		specialCompared: comparedCounts((name) => special[name], reaches, 1.2),
		rates: [],
		...more,
	};
}

const words = ({ rows }: TableBlock) => rows.map(({ cells }) => cells.map(({ text }) => text));

describe("time left", () => {
	it.each([
		[{ minutesLeft: 200, daysLeft: 0 }, "剩余3小时20分"],
		[{ minutesLeft: 0, daysLeft: 0 }, "剩余0分钟"],
		[{ minutesLeft: -50, daysLeft: 0 }, "已超期50分钟"],
		[{ minutesLeft: -1439, daysLeft: -1 }, "已超期23小时59分"],
		[{ minutesLeft: -2 * 1440, daysLeft: -2 }, "已超期2日"],
		[{ minutesLeft: null, daysLeft: 0 }, "今日到期"],
		[{ minutesLeft: null, daysLeft: 7 }, "剩余7日"],
		[{ minutesLeft: null, daysLeft: -2 }, "已超期2日"],
	])("%j is %s", (left, expected) => {
		expect(leftText(left)).toBe(expected);
	});

	it("a moment of another year says so, a bare day has no clock", () => {
		const today = date("2026-05-11");
		expect(timeText({ moment: moment("2026-05-01 08:05:00"), hasClock: true }, today)).toBe("5月1日 08:05");
		expect(timeText({ moment: moment("2025-12-31 00:00:00"), hasClock: false }, today)).toBe(
			"2025年12月31日",
		);
	});
});

describe("the lists of clocks", () => {
	it("say what ends, when and of whom, masked, and lead to the event and to the item's history", () => {
		const table = runningTable(board());
		expect(words(table)).toEqual([
			[
				"剩余55分钟",
				"止付到期",
				"今日到期，未冻结",
				"5月11日 08:55",
				"不详",
				"ZF1",
				"王**",
				"尾号0123",
				"甲行",
				"程望",
				"J1",
			],
			[
				"剩余1小时4分",
				"止付到期",
				"今日到期，未冻结",
				"5月11日 09:04",
				"12.34",
				"ZF1",
				"王**",
				"尾号0123",
				"甲行",
				"程望",
				"J1",
			],
		]);
		const cells = table.rows[1]?.cells ?? [];
		expect(cells[0]?.tone).toBe("worse");
		expect(cells.at(-1)?.rows).toEqual({
			metric: "calls",
			window: range("2026-05-09", "2026-05-10"),
			filters: [],
			event: { eventNo: "J1", ordinal: 1 },
		});
		expect(cells[5]?.record?.records).toEqual([
			{ table: "stop_payment", key: { order_no: "ZF1", item_no: "1" } },
		]);
		expect(words(lapsedTable(board()))).toEqual([]);
	});

	it("are counted above", () => {
		expect(lapseFigureBlocks(board()).map(({ label, text }) => `${label} ${text}`)).toEqual([
			"今日止付到期 2笔",
			"今日后24小时内到期 0笔",
			"止付到期未冻结 0笔",
			"7日内冻结到期 0笔",
			"7日内应返还 0笔",
			"超期未返还 0笔",
		]);
	});
});

describe("the money", () => {
	it("stands stage by stage, the loss of the event once", () => {
		expect(words(stagesTable(board()))).toEqual([
			["损失（有止付单的警情、案件）", "30.00", "1起", "—", "0起"],
			["转出额", "60.00", "3笔", "0笔", "0笔"],
			["申请额", "60.00", "3笔", "0笔", "0笔"],
			["止付额", "12.34", "1笔", "1笔", "1笔"],
			["冻结额", "0.00", "0笔", "3笔", "0笔"],
			["返还额", "0.00", "0笔", "3笔", "0笔"],
		]);
		expect(stagesTable(board()).footnote).toContain("另有1张止付单没有关联到警情、案件");
	});

	it("of which nobody wrote an amount is 不详, and no share of it is told", () => {
		const unknown = board(stopsFrom({ ...EVENT, result: "成功" }));
		expect(words(stagesTable(unknown))[3]).toEqual(["止付额", "不详", "0笔", "0笔", "1笔"]);
		expect(words(stageSharesTable(unknown)).map((row) => row.slice(1, 4))).toEqual([
			["不详", "—", "1起"],
			["不详", "—", "1笔"],
			["0.0%", "0.00/30.00万元", "0起"],
		]);
	});

	it("by bank adds up to the line at its foot; shares stand with their counts", () => {
		expect(words(stopGroupsTable(board(), "bank"))).toEqual([
			["甲行", "2", "3", "1", "0", "66.7%（2/3）", "60.00", "60.00", "12.34", "0.00", "0.00", "1"],
			["合计", "2", "3", "1", "0", "66.7%（2/3）", "60.00", "60.00", "12.34", "0.00", "0.00", "1"],
		]);
		expect(words(failureReasonsTable(board()))).toEqual([["已取现", "100.0%（1/1）", "20.00"]]);
	});
});

describe("the minutes", () => {
	it("say how many are in time of those with both times, and list the impossible", () => {
		expect(words(reportToStopTable(board()))[0]).toEqual([
			"本期",
			"2026年5月1日至5月10日",
			"1",
			"4",
			"4",
			"100.0%（1/1）",
			"0",
			"1",
		]);
		expect(words(reversedTimesTable(board()))[0]?.slice(0, 3)).toEqual([
			"止付早于报警",
			"报警 5月9日 09:00",
			"止付 5月9日 08:55",
		]);
	});

	it("put each stopped item into one state; without any there is no table of zeros", () => {
		expect(words(freezingTable(board())).filter(([, count]) => count !== "0笔")).toEqual([
			["未冻结，止付未到期", "2笔", "100.0%（2/2）"],
		]);
		expect(words(freezingTable(board([])))).toEqual([]);
		expect(words(returningTable(board()))).toEqual([]);
	});
});

it("a special case says how far its money was followed", () => {
	expect(words(specialCasesTable(board()))).toEqual([
		[
			"J1",
			"2026年5月9日",
			"刷单返利",
			"王**",
			"30.00",
			"1张",
			"12.34（另1笔不详）",
			"0.00",
			"0.00",
			"已止付，待冻结",
		],
	]);
});

describe("the headline", () => {
	it("stands with both comparisons, or with the reason why there is none", () => {
		expect(
			stopFigures(board()).map(({ label, text, comparisons }) => [
				label,
				text,
				...comparisons.map(({ label: side, phrase, verdict }) => `${side} ${phrase} ${verdict}`),
			]),
		).toEqual([
			["止付单", "2份", "同比 上升100.0%（1份→2份） too_few", "环比 对比时段无此数据 null"],
			[
				"止付额",
				"12.34万元",
				"同比 两期不详的比例过高或相差过大，不作比较 null",
				"环比 对比时段无此数据 null",
			],
			["5分钟内止付", "100.0%", "同比 对比时段无此数据 null", "环比 对比时段无此数据 null"],
			["重大案件", "1起", "同比 上升1起（0起→1起） too_few", "环比 对比时段无此数据 null"],
		]);
	});

	it("a share of nothing is —, never 0%", () => {
		const [, , golden] = stopFigures(board([]));
		expect([golden?.text, golden?.value]).toEqual(["—", null]);
	});
});
