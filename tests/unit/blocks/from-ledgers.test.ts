/** Ledgers in words: no percentage without its figures, blanks and missing windows as such, both values where two disagree. */
import { describe, expect, it } from "vitest";
import type { Windows } from "@/lib/analysis/question";
import type { CivilDate, CivilMoment } from "@/lib/base/civil";
import type { TableBlock } from "@/lib/blocks/block";
import { activitiesTable, activityGroupTable, teamsTable, untouchedNote } from "@/lib/blocks/from-ledgers";
import { campaignConflictTable, campaignPartsTable, campaignTable } from "@/lib/blocks/from-ledgers-campaign";
import { shieldConflictTable, shieldPersonsTable, shieldWarning } from "@/lib/blocks/from-ledgers-conflicts";
import { heldTable } from "@/lib/blocks/from-ledgers-held";
import { leadGroupTable, leadsBlock, leadsText, waitingLeadsTable } from "@/lib/blocks/from-ledgers-leads";
import { rewardsTable } from "@/lib/blocks/from-ledgers-rewards";
import { shieldGridTable, shieldMonthsTable, shieldTable } from "@/lib/blocks/from-ledgers-shield";
import { trainingTable } from "@/lib/blocks/from-ledgers-training";
import { ledgerChange } from "@/lib/blocks/from-ledgers-words";
import { dayNumber } from "@/lib/calendar/civil";
import { rangeOf } from "@/lib/calendar/range";
import { activityLedger } from "@/lib/ledgers/activities";
import type { ActivityRow } from "@/lib/ledgers/activity-sums";
import { campaignLedger } from "@/lib/ledgers/campaign";
import type { CampaignRow } from "@/lib/ledgers/campaign-entries";
import type { LeadLedger, LeadLine } from "@/lib/ledgers/leads";
import { placeReader } from "@/lib/ledgers/places";
import { rewardList } from "@/lib/ledgers/rewards";
import { shieldLedger } from "@/lib/ledgers/shield";
import type { ShieldVillageRow } from "@/lib/ledgers/shield-told";
import { teamsOf, trainingOf } from "@/lib/ledgers/teams";
import { DEFAULT_SETTINGS } from "@/lib/settings/settings";

const range = (first: string, last: string) => rangeOf(first as CivilDate, last as CivilDate);
const WINDOWS: Windows = {
	current: range("2026-04-01", "2026-04-30"),
	previous: range("2026-03-01", "2026-03-31"),
	lastYear: range("2025-04-01", "2025-04-30"),
};
const places = placeReader({
	settings: DEFAULT_SETTINGS,
	places: {
		villages: [
			{ name: "甲村", aliases: [] },
			{ name: "乙村", aliases: [] },
		],
		zones: [],
		enterprises: [],
	},
});
const textsOf = (table: TableBlock | null) =>
	table?.rows.map(({ cells }) => cells.map(({ text }) => text)) ?? null;

const held = (day: string, at: number, more: Partial<ActivityRow> = {}): ActivityRow => ({
	activity_no: at === 2 ? "#abc" : `X${at}`,
	held_time: `${day} 09:30:00` as CivilMoment,
	has_clock: at !== 2,
	day: dayNumber(day as CivilDate),
	kind: "入户",
	title: null,
	village: null,
	enterprise: null,
	zone: null,
	team: null,
	leader: null,
	reached: null,
	leaflets: null,
	app_installed: null,
	helpers: null,
	file_name: "活动.xlsx",
	sheet: "一",
	row_number: 3,
	...more,
});
const ACTIVITIES = [
	held("2026-03-02", 1, { reached: 50, village: "甲村" }),
	held("2026-04-02", 2, { reached: 12_345, village: "甲村", team: "甲队", helpers: 2, leader: "张三" }),
	held("2026-04-03", 3, { kind: "家庭培训", reached: null, team: "甲队" }),
];
const ledger = () => {
	const found = activityLedger(ACTIVITIES, WINDOWS, places);
	if (found === null) throw new Error("no ledger");
	return found;
};

describe("ledgerChange", () => {
	it.each([
		[{ base: 1237, now: 1852 }, 2, "上升49.72%"],
		[{ base: 0, now: 3 }, 1, "上升3场"],
		[{ base: 3, now: 0 }, 1, "下降3场"],
		[{ base: 3, now: 3 }, 1, "持平"],
		[{ base: null, now: 3 }, 1, "无可比数据"],
	])("of %o", (change, decimals, words) => {
		expect(ledgerChange(change, "场", decimals)).toBe(words);
	});
});

describe("the tables of activities", () => {
	it("hold both figures of a change with its verdict, blanks beside the sum, — before the records begin", () => {
		const table = activitiesTable(ledger(), {});
		expect(table.columns.map(({ label }) => label)).toEqual(["指标", "本期", "同比", "环比"]);
		expect(textsOf(table)).toEqual([
			["活动场数（场）", "2", "—", "1 · 上升100.0%（样本不足）"],
			["覆盖人数（人）", "12,345（另1场未写）", "—", "50 · 不可比"],
			["发放资料（份）", "不详", "—", "—"],
			["现场安装APP（人）", "不详", "—", "—"],
		]);
		expect(table.footnote).toContain("2026年3月2日至2026年4月3日");
		const against = { against: { kind: "same_weekdays" as const } };
		expect(activitiesTable(ledger(), against).columns[2]?.label).toBe("同比（同星期）");
	});

	it("end in their total and leave out groupings that nothing names", () => {
		const villages = textsOf(activityGroupTable(ledger(), "village", {}));
		expect(villages?.map(([name, count]) => [name, count])).toEqual([
			["甲村", "1"],
			["未写村居（企业活动等）", "1"],
			["合计", "2"],
		]);
		expect(activityGroupTable(ledger(), "zone", {})).toBeNull();
		expect(untouchedNote(ledger())?.text).toContain("没有宣传活动的村居1个：乙村。");
	});

	it("list each activity with its row and the way to its history, and each team with its last day", () => {
		const table = heldTable(ledger());
		expect(textsOf(table)).toEqual([
			["（无编号）", "2026年4月2日", "入户", "—", "甲村", "甲队", "张三", "12,345", "活动.xlsx · 一 · 第3行"],
			["X3", "2026年4月3日 09:30", "家庭培训", "—", "不详", "甲队", "不详", "不详", "活动.xlsx · 一 · 第3行"],
		]);
		expect(table.rows[1]?.cells[0]?.record?.records).toEqual([
			{ table: "activity", key: { activity_no: "X3" } },
		]);
		expect(textsOf(teamsTable(teamsOf(ACTIVITIES, WINDOWS)))).toEqual([
			["甲队", "2", "12,345（另1场未写）", "2（另1场未写）", "2026年4月3日"],
			["未写队伍", "0", "—", "—", "2026年3月2日"],
		]);
		expect(teamsTable([])).toBeNull();
	});
});

const result = (
	month: string,
	item: string,
	amount: number,
	more: Partial<CampaignRow> = {},
): CampaignRow => ({
	month,
	unit: "",
	item,
	amount,
	measure: "起",
	file_name: "战果.xlsx",
	sheet: "",
	row_number: 2,
	...more,
});
const campaignOf = (...rows: readonly CampaignRow[]) => {
	const found = campaignLedger(rows, WINDOWS.current);
	if (found === null) throw new Error("no ledger");
	return found;
};

describe("the tables of results", () => {
	it("print the published change, money in its unit, and the months nobody told", () => {
		const table = campaignTable(
			campaignOf(
				result("2025-04", "破案", 1237),
				result("2026-04", "破案", 1852),
				result("2025-04", "挽损", 0, { measure: "万元" }),
				result("2026-04", "挽损", 35.5, { measure: "万元" }),
				result("2026-04", "团伙", 1, { measure: "个" }),
			),
		);
		expect(table.caption).toBe("打击战果（2026年4月）");
		expect(textsOf(table)).toEqual([
			["团伙", "个", "1", "不详", "—", "—", "未登记：2025年4月"],
			["挽损", "万元", "35.50", "0.00", "+35.50", "上升35.5万元", ""],
			["破案", "起", "1852", "1237", "+615", "上升49.72%（明显上升）", ""],
		]);
		const short = campaignLedger([result("2026-04", "破案", 1)], range("2026-04-06", "2026-04-12"));
		expect(short && campaignTable(short)).toMatchObject({ caption: "打击战果", rows: [] });
	});

	it("stand by unit where there are several, and name both values where they disagree", () => {
		const ledgerOfTwo = campaignOf(
			result("2026-04", "破案", 9, { file_name: "县局.xlsx" }),
			result("2026-04", "破案", 4, { unit: "甲所" }),
			result("2026-04", "破案", 3, { unit: "乙所" }),
		);
		expect(textsOf(campaignPartsTable(ledgerOfTwo))).toEqual([
			["破案", "乙所", "起", "3", "不详"],
			["破案", "甲所", "起", "4", "不详"],
		]);
		expect(textsOf(campaignConflictTable(ledgerOfTwo))).toEqual([
			["2026年4月", "破案（起）", "9（县局.xlsx）", "7（战果.xlsx）", "乙所、甲所"],
		]);
		const one = campaignOf(result("2026-04", "破案", 9));
		expect([campaignPartsTable(one), campaignConflictTable(one)]).toEqual([null, null]);
	});

	it("keep people at trainings and trained households in rows of their own source", () => {
		const households = campaignOf(
			result("2026-04", "培训家庭户数", 90, { measure: "户" }),
			result("2025-04", "培训家庭户数", 60, { measure: "户" }),
		);
		expect(textsOf(trainingTable(trainingOf(ledger(), households), {}))).toEqual([
			["宣传活动台账", "形式写明“培训”的活动（场）", "1", "—", "0 · 上升1场"],
			["宣传活动台账", "上述活动的覆盖人数（人）", "不详", "—", "0 · 不可比"],
			["打击战果台账", "培训家庭户数（户，2026年4月）", "90", "60 · 上升50.00%（明显上升）", "—"],
		]);
		expect(trainingTable(null, {})).toBeNull();
	});
});

describe("the reward list", () => {
	it("shows every deed with its points, so that the sum can be done again", () => {
		const list = rewardList(
			[
				{ deed: "dissuaded", name: "张三", deeds: 2 },
				{ deed: "receipt", name: "张三", deeds: 30 },
				{ deed: "lead", name: "李四", deeds: 7 },
				{ deed: "activity", name: null, deeds: 4 },
			],
			DEFAULT_SETTINGS.rewards,
		);
		const table = rewardsTable(list);
		expect(table?.columns.map(({ label }) => label)).toEqual([
			"名次",
			"姓名",
			"劝阻成功一人（20分）",
			"办结线索一条（10分）",
			"组织宣传一场（5分）",
			"签订回执一人（1分）",
			"积分",
		]);
		expect(textsOf(table)).toEqual([
			["1", "张三", "2 · 40分", "0", "0", "30 · 30分", "70"],
			["1", "李四", "0", "7 · 70分", "0", "0", "70"],
		]);
		expect(table?.footnote).toContain("组织宣传4");
		expect(rewardsTable(null)).toBeNull();
	});
});

const counted = (month: string, village: string, more: Partial<ShieldVillageRow>): ShieldVillageRow => ({
	month,
	village,
	as_of: null,
	app: null,
	shield: null,
	family: null,
	file_name: "月报.xlsx",
	sheet: "四月",
	row_number: 5,
	...more,
});

describe("the register of protection", () => {
	const register = (villages: readonly ShieldVillageRow[], window = WINDOWS.current) =>
		shieldLedger(
			{
				villages,
				persons: [
					{
						figure: "app",
						day: dayNumber("2026-03-01" as CivilDate),
						village: "甲村",
						file_name: "个人.csv",
						change: 7,
					},
				],
				populations: [
					{ village: "甲村", year: 2025, registered: 900, resident: 1000, floating: null, aliases: null },
				],
			},
			window,
			places,
		);

	it("stands by village with rate, year and kind of the people, and the day it is of", () => {
		const found = register([
			counted("2026-04", "甲村", { app: 410, shield: 200, family: 50, as_of: "2026-04-28" as CivilDate }),
		]);
		expect(textsOf(shieldTable(found))).toEqual([
			["甲村", "1000（2025年常住）", "410", "41.0%", "200", "20.0%", "50", "25.0%"],
			["乙村", "不详", "不详", "—", "不详", "—", "不详", "—"],
			["合计", "—", "410", "41.0%（410/1000）", "200", "20.0%（200/1000）", "50", "25.0%（250/1000）"],
		]);
		expect(shieldTable(found)?.footnote).toMatch(/^截至2026年4月28日。/);
		expect(shieldTable(found)?.footnote).toContain("反诈APP注册未报的村居1个");
		expect(shieldTable(null)).toBeNull();
	});

	it("warns where two values disagree and shows both with their days and sources", () => {
		const found = register([
			counted("2026-04", "甲村", { app: 480, as_of: "2026-04-20" as CivilDate, file_name: "旧.xlsx" }),
			counted("2026-04", "甲村", { app: 410, as_of: "2026-04-28" as CivilDate }),
			counted("2026-04", "乙村", { app: 7, row_number: 6 }),
			counted("2026-04", "乙村", { app: 8, row_number: 7 }),
		]);
		if (found === null) throw new Error("no register");
		expect(textsOf(shieldConflictTable(found))).toEqual([
			[
				"2026年4月",
				"甲村",
				"反诈APP注册",
				"410人，截至2026年4月28日（村居统计：月报.xlsx · 四月 · 第5行）",
				"480人，截至2026年4月20日（村居统计：旧.xlsx · 四月 · 第5行）",
				"截止日期较晚的反而较少，请核对",
			],
			[
				"2026年4月",
				"乙村",
				"反诈APP注册",
				"8人，截至2026年4月30日（未写截止日期，按月末）（村居统计：月报.xlsx · 四月 · 第7行）",
				"7人，截至2026年4月30日（未写截止日期，按月末）（村居统计：月报.xlsx · 四月 · 第6行）",
				"截止日期相同，请核对",
			],
		]);
		expect(textsOf(shieldPersonsTable(found))?.map((cells) => cells.slice(1, 5))).toEqual([
			[
				"甲村",
				"反诈APP注册",
				"410人，截至2026年4月28日（村居统计：月报.xlsx · 四月 · 第5行）",
				"7人，截至2026年4月28日（个人登记：个人.csv）",
			],
			[
				"乙村",
				"反诈APP注册",
				"8人，截至2026年4月30日（未写截止日期，按月末）（村居统计：月报.xlsx · 四月 · 第7行）",
				"0人，截至2026年4月30日（个人登记：个人.csv）",
			],
		]);
		expect(shieldWarning(found)).toMatchObject({ tone: "warning" });
		expect(shieldWarning(found)?.text).toContain("2处");
		expect(shieldWarning(null)).toBeNull();
	});

	it("agrees in silence, and stands by month where there are several", () => {
		const found = register(
			[
				counted("2026-03", "甲村", { app: 7 }),
				counted("2026-04", "甲村", { app: 7 }),
				counted("2026-04", "乙村", { app: 0 }),
			],
			range("2026-03-01", "2026-04-30"),
		);
		if (found === null) throw new Error("no register");
		expect([shieldWarning(found), shieldConflictTable(found), shieldPersonsTable(found)]).toEqual([
			null,
			null,
			null,
		]);
		expect(textsOf(shieldMonthsTable(found))).toEqual([
			["2026年3月", "7（1个村居未报）", "0.7%（7/1000）"],
			["2026年4月", "7", "0.7%（7/1000）"],
		]);
		expect(textsOf(shieldGridTable(found, "app"))).toEqual([
			["甲村", "7", "7"],
			["乙村", "不详", "0"],
		]);
		expect(shieldGridTable(found, "family")).toBeNull();
	});
});

describe("leads in words", () => {
	const line: LeadLine = {
		leadNo: "L1",
		reportedTime: "2026-05-09 08:05:00" as CivilMoment,
		hasClock: true,
		kind: "可疑电话",
		source: "巡查",
		village: "甲村",
		grid: "一网格",
		reporter: "王五",
		told: "李**接到电话",
		state: "open",
		ageMinutes: 2875,
		becameCall: false,
	};
	const leads: LeadLedger = {
		total: { count: 108, handled: 29, open: 71, unknown: 8 },
		becameCalls: 2,
		byKind: [
			{ name: "可疑电话", count: 100, handled: 29, open: 71, unknown: 0 },
			{ name: null, count: 8, handled: 0, open: 0, unknown: 8 },
		],
		bySource: [],
		byVillage: [],
		lines: [
			line,
			{
				...line,
				leadNo: null,
				kind: null,
				source: null,
				village: null,
				grid: null,
				reporter: null,
				told: null,
				hasClock: false,
				state: "unknown",
				becameCall: true,
			},
		],
		waiting: [line, { ...line, hasClock: false }],
		waitingCount: 3,
		unsaidCount: 8,
	};

	it("are one masked line each, the rest counted, each the way to the screen where it is asked for", () => {
		const block = leadsBlock(leads, 1, { screen: "/ledgers/?tab=leads" });
		expect(block?.items).toEqual([
			{
				text: "2026年5月9日 08:05　可疑电话（巡查）　甲村·一网格　李**接到电话　未办结，已1天23小时",
				rows: null,
				screen: "/ledgers/?tab=leads",
			},
			{ text: "另有107条，见网格线索台账。", rows: null, screen: "/ledgers/?tab=leads" },
		]);
		expect(leadsBlock(leads, 9)?.items[1]).toEqual({
			text: "2026年5月9日　类型不详　村居不详　内容未写　是否办结未写明，已转警情",
			rows: null,
		});
	});

	it("say the share of those that are known, and those that are not beside it", () => {
		expect(leadsText(leads)?.text).toBe(
			"本期网格员上报线索108条，其中已办结29条、未办结71条，办结率29.0%（29/100）（未写明的8条另列），转为警情2起；目前未办结3条，最早一条已等1天23小时。",
		);
		const quiet = {
			...leads,
			total: { count: 0, handled: 0, open: 0, unknown: 0 },
			waiting: [],
			waitingCount: 0,
		};
		expect(leadsText(quiet)?.text).toBe("本期没有新的网格线索；目前没有未办结的线索。");
		expect([leadsText(null), leadsBlock(null, 5), leadsBlock(quiet, 5), waitingLeadsTable(quiet)]).toEqual([
			null,
			null,
			null,
			null,
		]);
	});

	it("stand by kind with their total, and wait in the order of their age", () => {
		expect(textsOf(leadGroupTable(leads, "byKind"))).toEqual([
			["可疑电话", "100", "29", "71", "0", "29.0%（29/100）"],
			["类型未写", "8", "0", "0", "8", "不详"],
			["合计", "108", "29", "71", "8", "29.0%（29/100）"],
		]);
		const waiting = waitingLeadsTable(leads);
		expect(textsOf(waiting)?.map((cells) => cells.slice(0, 3))).toEqual([
			["L1", "2026年5月9日 08:05", "1天23小时"],
			["L1", "2026年5月9日", "1天"],
		]);
		expect(waiting?.footnote).toContain("另有1条较新的未列");
		expect(waiting?.footnote).toContain("另有8条没有写明是否办结");
	});
});
