/** The ledgers as an engine answers them: from files as stations write them, on both engines. */
import { describe, expect, it } from "vitest";
import type { CivilDate, CivilMoment } from "@/lib/base/civil";
import { rangeOf } from "@/lib/calendar/range";
import type { Engine } from "@/lib/engine/engine";
import { askLeads, askLedgers } from "@/lib/ledgers/ask-ledgers";
import { DEFAULT_SETTINGS, type Settings } from "@/lib/settings/settings";
import { forEachEngine } from "../../support/engines";
import { type NamedBytes, textFile } from "../../support/workspace";
import { stated, taken } from "../analysis/stated";

const date = (text: string) => text as CivilDate;
const APRIL = rangeOf(date("2026-04-01"), date("2026-04-30"));
const ASKED = {
	asOf: date("2026-05-01"),
	window: APRIL,
	previous: rangeOf(date("2026-03-01"), date("2026-03-31")),
	lastYear: rangeOf(date("2025-04-01"), date("2025-04-30")),
	now: null,
};
const VILLAGES = textFile(
	"村居.csv",
	"村居名称,别名,年份,户籍人口,常住人口\n甲村,甲庄,2026,900,1000\n乙村,,2026,500,\n丙村,,2026,,\n",
);
const FIRMS = textFile("企业.csv", "企业名称,别名,所属园区\n霁川市一厂有限公司,一厂,一期园区\n");

const asked = (engine: Engine, settings: Settings = DEFAULT_SETTINGS) => askLedgers(engine, ASKED, settings);

const ACTIVITY_HEAD =
	"活动编号,活动时间,活动形式,村居,宣传企业,覆盖人数,发放资料数,现场安装APP数,宣传队伍,负责人,出动人数";

/** A file of activities. */
const activities = (...lines: readonly string[]): NamedBytes =>
	textFile("活动.csv", `${[ACTIVITY_HEAD, ...lines].join("\n")}\n`);

forEachEngine("ledgers", (engine) => {
	it("are all absent where nothing is on record", async () => {
		await taken(engine(), [VILLAGES]);
		expect(await asked(engine())).toEqual({
			activities: null,
			teams: [],
			training: null,
			campaign: null,
			rewards: null,
			shield: null,
			leads: null,
		});
	});

	describe("of activities", () => {
		it("stand on their statistical day, under the names of the lists, with what is not written apart", async () => {
			await taken(engine(), [
				VILLAGES,
				FIRMS,
				activities(
					"X1,2026-03-31 23:30,入户,甲村,,10,5,1,甲队,张三,2",
					"X2,2026-04-01 07:00,入户,甲庄,,20,,2,甲队,张三,2",
					"X3,2026-04-30,讲堂,,一厂,约30人,30,--,乙队,李四,3",
					"X4,2026-05-01 07:59,直播,丁村,,40,40,4,,,",
				),
			]);
			const { activities: own } = await asked(engine(), { ...DEFAULT_SETTINGS, dayCutHour: 8 });
			expect(own?.total.current).toEqual({
				count: 2,
				reached: { sum: 70, known: 2, unknown: 0 },
				leaflets: { sum: 70, known: 2, unknown: 0 },
				installed: { sum: 4, known: 1, unknown: 1 },
			});
			expect(own?.total.previous?.count).toBe(2);
			expect(own?.total.lastYear).toBeNull();
			const names = (grouping: "village" | "enterprise" | "zone" | "kind") =>
				own?.groups[grouping].map(({ name, count }) => [name, count]);
			expect(names("village")).toEqual([
				["丁村", 1],
				["甲村", 0],
				[null, 1],
			]);
			expect(names("enterprise")).toEqual([
				["霁川市一厂有限公司", 1],
				[null, 1],
			]);
			expect(names("zone")).toEqual([
				["一期园区", 1],
				[null, 1],
			]);
			expect(own?.untouched).toEqual(["甲村", "乙村", "丙村"]);
			expect(own?.held.map(({ activityNo, place, hasClock }) => [activityNo, place, hasClock])).toEqual([
				["X3", "霁川市一厂有限公司", false],
				["X4", "丁村", true],
			]);
		});
	});

	describe("of rewards", () => {
		it("count what was done in the window for each name, people once, shared deeds for each, nameless ones apart", async () => {
			await taken(engine(), [
				activities(
					"X1,2026-04-01 09:00,入户,甲村,,10,,,甲队,张三、李四,2",
					"X2,2026-05-01 09:00,入户,甲村,,10,,,甲队,张三,2",
					"X3,2026-04-02 09:00,入户,甲村,,10,,,甲队,,2",
				),
				textFile(
					"预警.csv",
					[
						"预警编号,下发时间,是否确认涉诈,是否劝阻成功,劝阻时间,处置人",
						"Y1,2026-04-01 08:00,是,是,,张 三",
						"Y2,2026-04-01 08:00,是,,2026-04-01 09:00,张三",
						"Y3,2026-04-01 08:00,否,是,,张三",
						"Y4,2026-04-01 08:00,是,否,2026-04-01 09:00,张三",
						"Y5,2026-03-31 08:00,是,是,,张三",
						"Y6,2026-04-01 08:00,是,是,,某支行营业部中心",
						"Y7,2026-04-01 08:00,是,是,,",
						"Y8,2026-04-01 08:00,,是,,张三",
						"",
					].join("\n"),
				),
				textFile(
					"回执.csv",
					[
						"回执编号,签署时间,姓名,身份证号码,联系电话,村居,宣传人",
						"R1,2026-04-01 08:00,甲一,330799199003070029,,甲村,李四",
						"R2,2026-04-02 08:00,甲一,330799199003070029,15400000001,甲村,李四",
						"R3,2026-04-03 08:00,乙二,,15400000002,甲村,李四",
						"R4,2026-04-03 08:00,乙二,,15400000002,乙村,李四",
						"R5,2026-04-03 08:00,丙三,,,甲村,李四",
						"R6,2026-04-04 08:00,丙三,,,乙村,李四",
						"R7,2026-04-04 08:00,丁四,,,乙村,",
						"",
					].join("\n"),
				),
				textFile(
					"线索.csv",
					[
						"线索编号,上报时间,上报人,线索来源,线索内容,是否办结,办理状态,办结时间",
						"L1,2026-04-01 08:00,王五,巡查,内容一,是,,",
						"L2,2026-04-01 08:00,王五,巡查,内容二,否,,",
						"L3,2026-04-01 08:00,王五,巡查,内容三,,已办结,",
						"L4,2026-04-01 08:00,赵六,群众举报,内容四,是,,",
						"L5,2026-04-01 08:00,王五,巡查,内容五,是,,2026-05-02 08:00",
						"",
					].join("\n"),
				),
			]);
			const { rewards } = await asked(engine());
			expect(rewards?.ranked.map(({ name, deeds, total }) => [name, deeds, total])).toEqual([
				["张三", { dissuaded: 2, lead: 0, activity: 1, receipt: 0 }, 45],
				["王五", { dissuaded: 0, lead: 2, activity: 0, receipt: 0 }, 20],
				["李四", { dissuaded: 0, lead: 0, activity: 1, receipt: 4 }, 9],
			]);
			expect(rewards?.unnamed).toEqual({ dissuaded: 2, lead: 1, activity: 1, receipt: 1 });
		});
	});

	describe("of results", () => {
		it("add up whole months by item, whatever shape the file has", async () => {
			await taken(engine(), [
				textFile(
					"战果.csv",
					"月份,破案数（起）,追赃挽损金额（万元）\n2025年4月,1237,1.5\n2026年4月,1852,2.25\n2026年5月,9,9\n",
				),
			]);
			const { campaign } = await asked(engine());
			expect(campaign?.months).toEqual(["2026-04"]);
			expect(
				campaign?.items.map(({ item, measure, now, lastYear }) => [item, measure, now.sum, lastYear.sum]),
			).toEqual([
				["破案", "起", 1852, 1237],
				["追赃挽损", "元", 22_500, 15_000],
			]);
			expect(campaign?.items[0]?.comparison?.change).toBeCloseTo(0.497171, 6);
		});
	});

	describe("of protection", () => {
		const COUNTS = "月份,村居,反诈APP注册人数,金钟罩登记人数,家属登记人数,截止日期";

		it("hold what the later file says, and tell the earlier value beside it with day and row", async () => {
			await taken(engine(), [
				VILLAGES,
				stated("2026-05-01 08:00", "五月报.csv", COUNTS, "2026-04,甲庄,510,200,,2026-04-30"),
				stated(
					"2026-04-20 08:00",
					"四月报.csv",
					COUNTS,
					"2026-04,甲村,480,200,50,2026-04-20",
					"2026-04,乙村,100,,,",
				),
			]);
			const { shield } = await asked(engine());
			const [month] = shield?.months ?? [];
			expect(
				month?.places.map(({ village, values, population }) => [
					village,
					values.app?.value,
					values.shield?.value,
					values.family?.value,
					population?.people,
					population?.kind,
				]),
			).toEqual([
				["甲村", 510, 200, 50, 1000, "resident"],
				["乙村", 100, undefined, undefined, 500, "registered"],
				["丙村", undefined, undefined, undefined, undefined, undefined],
			]);
			expect(month?.totals.app).toEqual({ value: 610, untold: 1, rated: { value: 610, people: 1500 } });
			expect(month?.totals.protected).toEqual({
				value: 250,
				untold: 2,
				rated: { value: 250, people: 1000 },
			});
			expect(
				shield?.conflicts.map(({ village, figure, held, other }) => [
					village,
					figure,
					[held.value, held.cutOff, held.files[0]?.file_name, held.files[0]?.row_number],
					[other.value, other.cutOff, other.files[0]?.file_name, other.files[0]?.row_number],
				]),
			).toEqual([
				["甲村", "app", [510, "2026-04-30", "五月报.csv", 3], [480, "2026-04-20", "四月报.csv", 3]],
			]);
			expect(month?.places[1]?.values.app).toMatchObject({ cutOff: "2026-04-30", isCutOffStated: false });
		});

		it("count persons once each from the day they joined to the day they left, and set them beside the count", async () => {
			await taken(engine(), [
				VILLAGES,
				textFile(
					"反诈APP.csv",
					[
						"姓名,身份证号,手机号码,所属村居,是否安装反诈APP,登记日期",
						"甲一,330799199003070029,15400000001,甲村,是,2026-03-02",
						"甲一,330799199003070029,,甲村,是,2026-04-02",
						"王伟,,,甲村,是,2026-04-03",
						"王伟,,,乙村,是,2026-04-03",
						"乙二,,15400000002,乙村,是,2026-03-03",
						"乙二,,15400000002,乙村,已卸载,2026-04-05",
						"丙三,,15400000003,,是,2026-04-06",
						"丁四,,15400000004,甲村,是,2026-05-01",
						"",
					].join("\n"),
				),
			]);
			const persons = (await asked(engine())).shield;
			const people = (ledger: typeof persons) =>
				ledger?.months.flatMap(({ month, places }) =>
					places.map(({ village, values }) => [month, village, values.app?.value, values.shield]),
				);
			expect(people(persons)).toEqual([
				["2026-04", "甲村", 2, null],
				["2026-04", "乙村", 1, null],
				["2026-04", "丙村", 0, null],
				["2026-04", null, 1, null],
			]);
			expect(persons?.againstPersons).toEqual([]);
			await taken(engine(), [
				VILLAGES,
				stated(
					"2026-04-10 08:00",
					"村居月报.csv",
					COUNTS,
					"2026-04,甲村,3,,,2026-04-02",
					"2026-04,乙村,0,,,",
				),
				textFile(
					"反诈APP.csv",
					[
						"姓名,身份证号,手机号码,所属村居,是否安装反诈APP,登记日期",
						"甲一,330799199003070029,15400000001,甲村,是,2026-03-02",
						"甲二,,15400000005,甲村,是,2026-04-03",
						"",
					].join("\n"),
				),
			]);
			const both = (await asked(engine())).shield;
			expect(both?.months[0]?.totals.app.value).toBe(3);
			expect(
				both?.againstPersons.map(({ village, held, other }) => [
					village,
					held.value,
					other.value,
					other.cutOff,
				]),
			).toEqual([["甲村", 3, 1, "2026-04-02"]]);
			expect(both?.againstPersons[0]?.other.files).toEqual([
				{ file_name: "反诈APP.csv", sheet: null, row_number: null },
			]);
		});

		it("reads the latest month before a window without any, and nothing that was counted after its end", async () => {
			await taken(engine(), [
				stated(
					"2026-05-20 08:00",
					"月报.csv",
					COUNTS,
					"2026-02,甲村,5,,,",
					"2026-03,甲村,7,,,2026-04-03",
					"2026-05,甲村,9,,,2026-05-15",
				),
			]);
			const monthsOf = async (start: string, end: string) => {
				const window = rangeOf(date(start), date(end));
				const { shield } = await askLedgers(engine(), { ...ASKED, window }, DEFAULT_SETTINGS);
				return shield?.months.map(({ month, totals }) => [month, totals.app.value]) ?? null;
			};
			expect(await monthsOf("2026-04-01", "2026-04-30")).toEqual([["2026-03", 7]]);
			expect(await monthsOf("2026-04-01", "2026-04-02")).toEqual([["2026-02", 5]]);
			expect(await monthsOf("2026-05-01", "2026-05-14")).toEqual([["2026-03", 7]]);
			expect(await monthsOf("2026-05-01", "2026-05-15")).toEqual([["2026-05", 9]]);
			expect(await monthsOf("2026-01-01", "2026-01-31")).toBeNull();
		});
	});

	describe("of leads", () => {
		const HEAD =
			"线索编号,上报时间,线索类型,线索来源,村居,网格,上报人,涉及人员,涉及人员电话,线索内容,是否办结,办理状态,办结时间,警情编号";
		const leads = (...lines: readonly string[]) => textFile("线索.csv", `${[HEAD, ...lines].join("\n")}\n`);

		it("say what came in and what waits at the moment of reading, names and numbers hidden", async () => {
			await taken(engine(), [
				VILLAGES,
				leads(
					"L1,2026-03-20 08:00,可疑电话,巡查,甲庄,一网格,王五,李小芳,15412345678,李小芳（15412345678）接到电话,否,,,",
					"L2,2026-04-02 08:00,可疑电话,巡查,乙村,,王五,,,与李小芳同住的村民张大山反映,是,,,",
					"L3,2026-04-03,可疑设备,,,,,,,多部手机连在一起,,核查中,,",
					"L4,2026-04-04 08:00,可疑设备,匿名举报,,,孙七,,,门口有人,是,,2026-05-01 08:01,J9",
					"L5,2026-04-05 08:00,可疑设备,,,,,,,门口有人,,,,",
					"L6,2026-05-02 08:00,可疑设备,,,,,,,还没有报,否,,,",
				),
			]);
			const found = (await asked(engine())).leads;
			expect(found).toEqual(await askLeads(engine(), ASKED, DEFAULT_SETTINGS));
			expect(found?.total).toEqual({ count: 4, handled: 1, open: 2, unknown: 1 });
			expect(found?.waiting.map(({ leadNo, ageMinutes, state }) => [leadNo, ageMinutes, state])).toEqual([
				["L1", 42 * 1440, "open"],
				["L3", 28 * 1440 + 8 * 60, "open"],
				["L4", 27 * 1440, "open"],
			]);
			expect([found?.waitingCount, found?.unsaidCount, found?.becameCalls]).toEqual([3, 1, 1]);
			expect(found?.waiting.map(({ told, reporter, village }) => [told, reporter, village])).toEqual([
				["李**（154****5678）接到电话", "王五", "甲村"],
				["多部手机连在一起", null, null],
				["门口有人", null, null],
			]);
			expect(found?.lines[0]?.told).toBe("与李**同住的村民张**反映");
		});

		it("are read now on the day itself, and at eight on any other", async () => {
			await taken(engine(), [leads("L1,2026-05-01 07:00,可疑电话,,,,,,,内容,否,,,")]);
			const ageAt = async (now: string | null) => {
				const found = await askLeads(
					engine(),
					{ ...ASKED, now: now as CivilMoment | null },
					DEFAULT_SETTINGS,
				);
				return found?.waiting.map(({ ageMinutes }) => ageMinutes) ?? null;
			};
			expect(await ageAt(null)).toEqual([60]);
			expect(await ageAt("2026-05-01 09:30:59")).toEqual([150]);
			expect(await ageAt("2026-05-01 06:59:00")).toBeNull();
			expect(await ageAt("2026-05-09 23:00:00")).toEqual([60]);
		});
	});
});
