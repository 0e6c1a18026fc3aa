/** Alerts as blocks: rates with both counts, what is unknown said, sums at the foot, durations in two units, masked lists. */
import { describe, expect, it } from "vitest";
import type { CivilDate, CivilMoment } from "@/lib/base/civil";
import type { TableBlock } from "@/lib/blocks/block";
import { alertFigureBlocks } from "@/lib/blocks/from-alerts";
import { actorClocksTable, alertClocksTable, impossibleStepsTable } from "@/lib/blocks/from-alerts-clocks";
import { alertFunnelChart, alertFunnelTable, alertSentence } from "@/lib/blocks/from-alerts-funnel";
import { alertedIncidentsTable, becameIncidentsTable, missedSentence } from "@/lib/blocks/from-alerts-missed";
import {
	followUpsTable,
	openAlertsSentence,
	openAlertsTable,
	unreachedTable,
} from "@/lib/blocks/from-alerts-open";
import { alertSplitTables, unreachedReasonsTable } from "@/lib/blocks/from-alerts-splits";
import { durationText } from "@/lib/blocks/minutes-words";
import type { AlertRow } from "@/lib/response/alerts/alert-facts";
import type { AlertBoard } from "@/lib/response/alerts/ask-alerts";
import type { MissedBoard } from "@/lib/response/alerts/ask-missed";
import { alertClocks, clocksByActor, impossibleSteps } from "@/lib/response/alerts/clocks";
import { alertFigures } from "@/lib/response/alerts/compared";
import { listedAlert } from "@/lib/response/alerts/masked";
import { openAlerts, unreachedAlerts } from "@/lib/response/alerts/open-alerts";
import { unreachedReasons } from "@/lib/response/alerts/reasons";
import { firstDissuasions } from "@/lib/response/alerts/saved-people";
import { alertSplits } from "@/lib/response/alerts/splits";
import { alertTotals } from "@/lib/response/alerts/totals";
import { DEFAULT_SETTINGS } from "@/lib/settings/settings";
import { range } from "../analysis/windows";
import { alertOf, alertsOf } from "../response/alert-rows";

const NOW = "2026-05-11 08:00:00" as CivilMoment;
const labels = { settings: DEFAULT_SETTINGS, places: DEFAULT_SETTINGS.places };

function boardOf(rows: readonly AlertRow[], earlier: readonly AlertRow[] | null = null): AlertBoard {
	const counting = { firsts: firstDissuasions(rows), now: NOW };
	const totals = alertTotals(rows, counting);
	const previous = earlier && alertTotals(earlier, { firsts: firstDissuasions(earlier), now: NOW });
	return {
		request: {
			asOf: "2026-05-11" as CivilDate,
			window: range("2026-05-10", "2026-05-10"),
			previous: range("2026-05-09", "2026-05-09"),
			lastYear: range("2025-05-10", "2025-05-10"),
		},
		moment: NOW,
		reach: { from: "2026-01-01 08:00:00" as CivilMoment, until: "2026-05-11 07:00:00" as CivilMoment },
		totals,
		figures: alertFigures(
			{ current: totals, previous, lastYear: null },
			{ reaches: { current: "whole", previous: "whole", lastYear: "none" }, phi: 1.2 },
		),
		splits: alertSplits(rows, counting, labels),
		clocks: alertClocks(rows, 10),
		actors: clocksByActor(rows, 10),
		impossible: impossibleSteps(rows),
		reasons: unreachedReasons(rows),
		open: openAlerts(rows, NOW, DEFAULT_SETTINGS.prevention),
		unreached: unreachedAlerts(rows, NOW),
	};
}

const textsOf = (table: TableBlock) => table.rows.map(({ cells }) => cells.map(({ text }) => text));

const FIXTURE = [
	...alertsOf(1600, { is_confirmed: true, is_dissuaded: true, loss_avoided_fen: 100_000, level: "高" }),
	...alertsOf(400, { is_confirmed: false, level: "中" }, 1601),
	...alertsOf(3, { level: null }, 2001),
];

describe("the funnel", () => {
	const board = boardOf(FIXTURE, alertsOf(1900, { is_confirmed: true, is_dissuaded: true }));

	it("prints 80 % of the checked and 100 % of the confirmed, with counts and unknown", () => {
		const rows = textsOf(alertFunnelTable(board));
		expect(rows[0]).toEqual(["下发", "2003", "—", "—", "0"]);
		expect(rows[3]).toEqual(["确认", "1600", "80.0%（1600/2000）", "已核查有结论的", "3"]);
		expect(rows[4]).toEqual(["劝阻", "1600", "100.0%（1600/1600）", "确认涉诈且结果已写明的", "0"]);
		expect(rows[5]).toEqual(["回访", "0", "不详", "劝阻成功且回访到期或已回访的", "1600"]);
		expect(alertFunnelChart(board).series[0]?.values).toEqual([2003, 0, 0, 1600, 1600, 0]);
		expect(alertSentence(board).text).toBe(
			"2026年5月10日下发预警2003起，确认涉诈占已核查的80.0%（1600/2000），劝阻成功占确认涉诈的100.0%（1600/1600），挽救群众1600人，避免损失160万元。",
		);
	});

	it("compares with both counts and a verdict, and says why it does not", () => {
		const [issued, confirmed, , , amount] = alertFigureBlocks(board, {});
		expect(issued?.text).toBe("2003起");
		expect(issued?.comparisons[0]?.phrase).toBe("无可比数据，2026年1月1日前无预警数据");
		expect(issued?.comparisons[1]).toMatchObject({
			label: "环比",
			phrase: "上升5.4%（1900起→2003起）",
			verdictWord: "波动范围内",
			tone: "none",
		});
		expect(confirmed?.notes).toEqual(["确认率 80.0%（1600/2000）", "未核查或未写明是否涉诈的另有3起"]);
		expect(amount?.text).toBe("160万元");
		expect(amount?.comparisons[1]).toMatchObject({ phrase: "对比时段无此数据", verdict: null });
	});

	it("has splits whose last row is the sum, 不详 before it", () => {
		const level = alertSplitTables(board, labels).find(({ id }) => id === "table.alerts_by.level");
		expect(textsOf(level!).map((cells) => [cells[0], cells[1], cells[4], cells[7], cells[8]])).toEqual([
			["高", "1600", "100.0%（1600/1600）", "1600", "160.00"],
			["中", "400", "0.0%（0/400）", "0", "—"],
			["不详", "3", "不详", "0", "—"],
			["合计", "2003", "80.0%（1600/2000）", "1600", "160.00"],
		]);
	});

	it("is empty and not 0 % where nothing was issued", () => {
		const none = boardOf([]);
		expect(textsOf(alertFunnelTable(none))[3]).toEqual(["确认", "0", "—", "已核查有结论的", "0"]);
		expect(alertSentence(none).text).toBe("2026年5月10日下发预警0起。");
		expect(alertSplitTables(none, labels).every(({ rows }) => rows.length === 0)).toBe(true);
		expect(alertClocksTable(none).rows).toEqual([]);
		expect(unreachedReasonsTable(none).rows).toEqual([]);
	});
});

describe("minutes", () => {
	it("are printed with their base, and those without a time apart", () => {
		const board = boardOf([
			alertOf({ actor: "妇联", door_time: "2026-05-10 08:05", stopped_time: "2026-05-10 08:10" }),
			alertOf({ actor: "妇联", door_time: "2026-05-10 08:31" }),
			alertOf({ ticket_no: "#0123", actor: "民警", door_time: "2026-05-10 07:00" }),
		]);
		const door = textsOf(alertClocksTable(board)).find(([step]) => step === "到门");
		expect(door).toEqual(["到门", "2", "18", "28.4", "50.0%（1/2）", "0", "1"]);
		const police = textsOf(actorClocksTable(board)).find(
			([actor, step]) => actor?.startsWith("民警") && step === "到门",
		);
		expect(police).toEqual(["民警（1起）", "到门", "0", "—", "—", "—", "0", "1"]);
		expect(textsOf(impossibleStepsTable(board))).toEqual([
			["（无编号）", "到门", "2026-05-10 07:00", "2026-05-10 08:00"],
		]);
	});

	it("are written in their two largest units", () => {
		expect([0, 45.9, 60, 325, 1439, 1440, 4567].map(durationText)).toEqual([
			"0分钟",
			"45分钟",
			"1小时0分",
			"5小时25分",
			"23小时59分",
			"1天0小时",
			"3天4小时",
		]);
	});
});

describe("the open list", () => {
	it("shows age, term and a masked person", () => {
		const board = boardOf([
			alertOf({
				issued_time: "2026-05-09 07:00",
				target_name: "王小明",
				target_phone_numbers: "13812345678",
			}),
			alertOf({ ticket_no: "Y2", issued_time: "2026-05-10", outcome: "处置中" }),
			alertOf({ ticket_no: "Y3", outcome: "已劝阻", follow_up_due: "2026-05-08" }),
			alertOf({ ticket_no: "Y4", outcome: "失联", is_connected: false, follow_up_due: "2026-05-11" }),
		]);
		expect(openAlertsSentence(board)).toMatchObject({
			text: "截至2026-05-11 08:00，没有反馈的预警2起，其中超期1起；今日到期的回访1起，超期未回访1起。",
			tone: "warning",
		});
		const open = textsOf(openAlertsTable(board, 24));
		expect(open.map((cells) => cells.slice(4, 8))).toEqual([
			["2天1小时", "超期", "王**", "138****5678"],
			["1天", "未超期", "不详", "不详"],
		]);
		expect(textsOf(followUpsTable(board)).map((cells) => cells[5])).toEqual(["超期3天", "今日到期"]);
		expect(textsOf(unreachedTable(board)).map((cells) => [cells[0], cells[4]])).toEqual([["Y4", "不详"]]);
	});
});

describe("what was missed", () => {
	const missed: MissedBoard = {
		window: range("2026-05-10", "2026-05-10"),
		reach: { from: "2026-01-01 08:00:00" as CivilMoment, until: "2026-05-11 07:00:00" as CivilMoment },
		issued: 8,
		became: {
			alerts: 1,
			doubtful: 1,
			list: [
				{
					...listedAlert(alertOf({})),
					eventNo: "J1",
					incidentNo: "J1",
					caseNo: null,
					reportTime: "2026-05-10 10:00:00" as CivilMoment,
					lossFen: null,
					leadMinutes: 120,
					brokenAt: "harmless",
				},
			],
		},
		incidents: {
			parts: [
				{ value: null, calls: 2, withLoss: 1 },
				{ value: "alerted_not_stopped", calls: 1, withLoss: 1 },
				{ value: "not_stopped", calls: 3, withLoss: 3 },
			],
			alerted: { count: 1, whole: 4, unknown: 1 },
		},
	};

	it("leads from every count to exactly its rows", () => {
		const table = alertedIncidentsTable(missed, labels);
		expect(textsOf(table)).toEqual([
			["有预警未阻断", "1", "1"],
			["未止付", "3", "3"],
			["不详", "2", "1"],
		]);
		expect(table.rows[2]?.cells[2]?.rows).toEqual({
			metric: "calls",
			window: missed.window,
			filters: [
				{ dimension: "intervention_status", values: [null] },
				{ dimension: "loss_band", values: ["attempted"], isExcluded: true },
			],
		});
	});

	it("says where each alert was lost, and both sides in one sentence", () => {
		const [cells] = textsOf(becameIncidentsTable(missed));
		expect(cells?.slice(4, 9)).toEqual(["核查认为无风险", "J1", "2026-05-10 10:00", "2小时0分", "不详"]);
		expect(missedSentence(missed).text).toBe(
			"下发的8起预警中，1起后来仍成警情，占12.5%；非未遂警情中事前有预警的25.0%（1/4），没有预警的3起，不详1起；预警记录自2026年1月1日至2026年5月11日。",
		);
	});
});
