/** The notice in its own sentences: read to the days that ship for its year, and told what is wrong with it. */
import { describe, expect, it } from "vitest";
import { HOLIDAY_YEARS, type HolidayYear } from "@/data/holidays";
import { buildHolidayCalendar } from "@/lib/calendar/holidays";
import { readNoticeText } from "@/lib/settings/notice-text";

const OF_2026 = `国务院办公厅关于2026年
部分节假日安排的通知
国办发明电〔2025〕7号
各省、自治区、直辖市人民政府，国务院各部委、各直属机构：
　　经国务院批准，现将2026年元旦、春节、清明节、劳动节、端午节、中秋节和国庆节放假调休日期的具体安排通知如下。
　　一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
　　二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
　　三、清明节：4月4日（周六）至6日（周一）放假，共3天。
　　四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
　　五、端午节：6月19日（周五）至21日（周日）放假，共3天。
　　六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
　　七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。
　　节假日期间，各地区、各部门要妥善安排好值班和安全、保卫、疫情防控等工作，遇有重大突发事件，要按规定及时报告并妥善处置，确保人民群众祥和平安度过节日假期。
国务院办公厅
2025年11月4日
`;
const OF_2024 = `国务院办公厅关于2024年部分节假日安排的通知
一、元旦：1月1日放假，与周末连休。
二、春节：2月10日至17日放假调休，共8天。2月4日（星期日）、2月18日（星期日）上班。鼓励各单位结合带薪年休假等制度落实，安排职工在除夕（2月9日）休息。
三、清明节：4月4日至6日放假调休，共3天。4月7日（星期日）上班。
四、劳动节：5月1日至5日放假调休，共5天。4月28日（星期日）、5月11日（星期六）上班。
五、端午节：6月10日放假，与周末连休。
六、中秋节：9月15日至17日放假调休，共3天。9月14日（星期六）上班。
七、国庆节：10月1日至7日放假调休，共7天。9月29日（星期日）、10月12日（星期六）上班。
`;
const OF_2025 = `关于2025年部分节假日安排的通知
一、元旦：1月1日（周三）放假1天，不调休。
二、春节：1月28日（农历除夕、周二）至2月4日（农历正月初七、周二）放假调休，共8天。1月26日（周日）、2月8日（周六）上班。
三、清明节：4月4日（周五）至6日（周日）放假，共3天。
四、劳动节：5月1日（周四）至5日（周一）放假调休，共5天。4月27日（周日）上班。
五、端午节：5月31日（周六）至6月2日（周一）放假，共3天。
六、国庆节、中秋节：10月1日（周三）至8日（周三）放假调休，共8天。9月28日（周日）、10月11日（周六）上班。
`;

const shipped = (year: number) => HOLIDAY_YEARS.filter((notice) => notice.year === year);
const changed = (from: string, to: string) => readNoticeText(OF_2026.replace(from, to)).reading;

describe("the published wording", () => {
	it.each([
		[2024, OF_2024],
		[2025, OF_2025],
		[2026, OF_2026],
	] as const)("of %i gives the days that ship", (year, text) => {
		const { notice, faults } = readNoticeText(text).reading;
		expect(faults).toEqual([]);
		expect(notice?.year).toBe(year);
		expect(buildHolidayCalendar([notice as HolidayYear])).toEqual(buildHolidayCalendar(shipped(year)));
	});

	it("is read as a page or a line breaks it, in wide signs and in narrow ones", () => {
		const broken = OF_2026.replace("放假调休，共9天", "放假\n调休,共 9 天").replaceAll("：", ":");
		expect(readNoticeText(broken)).toEqual(readNoticeText(OF_2026));
	});

	it("may begin in December, with its year or without", () => {
		for (const first of ["2025年12月31日（周三）", "12月31日（周三）"]) {
			const { notice } = changed(
				"1月1日（周四）至3日（周六）放假调休，共3天",
				`${first}至2026年1月2日放假，共3天`,
			);
			expect(notice?.entries[0]).toEqual({
				festivals: ["new_year"],
				off: "2025-12-31..2026-01-02",
				makeup: "2026-01-04",
			});
		}
	});

	it("may give a day back: 放假，…补休", () => {
		const { notice } = changed(
			"9月25日（周五）至27日（周日）放假，共3天",
			"9月25日放假，9月28日（周一）补休",
		);
		expect(notice?.entries.find(({ festivals }) => festivals.includes("mid_autumn"))?.off).toBe(
			"2026-09-25 2026-09-28",
		);
	});

	it("may be a table", () => {
		const { reading } = readNoticeText("日期,休/班,节日\n2027-01-01,休,元旦\n");
		expect(reading.faults.join()).toContain("缺少春节的放假日");
	});
});

describe("a wrong notice says what", () => {
	it.each([
		["1月4日（周日）上班", "1月4日（周一）上班", "元旦：2026-01-04是周日，文中写的是周一"],
		["共9天", "共8天", "春节：写明共8天，读到的放假日是9天"],
		["5月9日（周六）上班", "5月32日上班", "劳动节：“5月32日”不是可用的日期"],
		["5月9日（周六）上班", "5月8日上班", "2026-05-08不是周末，不能写为补班"],
		["五、端午节：6月19日（周五）至21日（周日）放假，共3天。", "", "缺少端午节的放假日"],
		["五、端午节", "五、龙舟节", "不能是“龙舟节”"],
	])("%j → %j", (from, to, message) => {
		const { notice, faults } = changed(from, to);
		expect(notice).toBeNull();
		expect(faults.join("；")).toContain(message);
	});

	it("one of another year by its weekdays", () => {
		const { reading } = readNoticeText(OF_2026.replaceAll("2026年", "2027年"));
		expect(reading.notice).toBeNull();
		expect(reading.faults[0]).toBe("元旦：2027-01-01是周五，文中写的是周四，请核对年份和日期");
	});

	it("one without a year, and still tells what was found", () => {
		const text = OF_2024.replace("国务院办公厅关于2024年部分节假日安排的通知", "");
		expect(readNoticeText(text).reading.faults[0]).toContain("没有找到年份");
		const { rows, reading } = readNoticeText(OF_2024.replace("共8天", "共9天"));
		expect(reading.notice).toBeNull();
		expect(rows).toContainEqual(["2024-02-10至2024-02-17", "休", "春节"]);
	});
});
