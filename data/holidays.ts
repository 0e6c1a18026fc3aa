/** Days off and make-up working days (补班) as the State Council announced them, 2015–2026: facts only, the calendar room reads them. */

/** A festival or commemoration that brings days off. */
export type FestivalId =
	| "new_year"
	| "spring_festival"
	| "qingming"
	| "labour_day"
	| "dragon_boat"
	| "mid_autumn"
	| "national_day"
	| "victory_day";

/** One line of a notice: days off for a festival (or for festivals that fall together) and what is worked instead. */
export interface HolidayEntry {
	readonly festivals: readonly FestivalId[];
	/** Days off as the source lists them: spans set apart by spaces, `first..last` (inclusive) or one `YYYY-MM-DD`; may begin in the year before. */
	readonly off: string;
	/** Days listed as worked (补班; 2020-02-03 is a Monday on which work resumed), written like `off`; empty where none is. */
	readonly makeup: string;
}

/** The arrangement of one year: the notice of the General Office and, where it was amended, the amendment merged in. */
export interface HolidayYear {
	readonly year: number;
	/** Where the notices stand: paths below www.gov.cn/zhengce/zhengceku/. */
	readonly papers: readonly string[];
	readonly entries: readonly HolidayEntry[];
}

/** Names of the festivals as the notices write them. */
export const FESTIVALS = {
	new_year: { zh: "元旦", en: "New Year" },
	spring_festival: { zh: "春节", en: "Spring Festival" },
	qingming: { zh: "清明节", en: "Qingming" },
	labour_day: { zh: "劳动节", en: "Labour Day" },
	dragon_boat: { zh: "端午节", en: "Dragon Boat Festival" },
	mid_autumn: { zh: "中秋节", en: "Mid-Autumn Festival" },
	national_day: { zh: "国庆节", en: "National Day" },
	victory_day: { zh: "抗战胜利纪念日", en: "Victory Day" },
} as const satisfies Record<FestivalId, { readonly zh: string; readonly en: string }>;

/**
 * Days off by law around the festival's own day, since 2025 (全国年节及纪念日放假办法, State Council Order 795): what is
 * known of a year before its notice. 抗战胜利纪念日 had days off in 2015 alone.
 */
export const LAWFUL_DAYS: Readonly<
	Record<FestivalId, { readonly before: number; readonly after: number } | null>
> = {
	new_year: { before: 0, after: 0 },
	spring_festival: { before: 1, after: 2 },
	qingming: { before: 0, after: 0 },
	labour_day: { before: 0, after: 1 },
	dragon_boat: { before: 0, after: 0 },
	mid_autumn: { before: 0, after: 0 },
	national_day: { before: 0, after: 2 },
	victory_day: null,
};

/** The first year to which {@link LAWFUL_DAYS} apply. */
export const LAWFUL_SINCE = 2025;

/**
 * Source: NateScarlet/holiday-cn (MIT licence, commit d4e53bf), which transcribes the notices of the General Office
 * of the State Council. A year that is not listed is unpublished (未公布), never an ordinary year.
 */
export const HOLIDAY_YEARS: readonly HolidayYear[] = [
	{
		year: 2015,
		papers: ["2014-12/16/content_9302", "2015-05/13/content_9742"],
		entries: [
			{ festivals: ["new_year"], off: "2015-01-01..2015-01-03", makeup: "2015-01-04" },
			{ festivals: ["spring_festival"], off: "2015-02-18..2015-02-24", makeup: "2015-02-15 2015-02-28" },
			{ festivals: ["qingming"], off: "2015-04-05..2015-04-06", makeup: "" },
			{ festivals: ["labour_day"], off: "2015-05-01", makeup: "" },
			{ festivals: ["dragon_boat"], off: "2015-06-20 2015-06-22", makeup: "" },
			{ festivals: ["victory_day"], off: "2015-09-03..2015-09-05", makeup: "2015-09-06" },
			{ festivals: ["mid_autumn"], off: "2015-09-27", makeup: "" },
			{ festivals: ["national_day"], off: "2015-10-01..2015-10-07", makeup: "2015-10-10" },
		],
	},
	{
		year: 2016,
		papers: ["2015-12/10/content_10394"],
		entries: [
			{ festivals: ["new_year"], off: "2016-01-01", makeup: "" },
			{ festivals: ["spring_festival"], off: "2016-02-07..2016-02-13", makeup: "2016-02-06 2016-02-14" },
			{ festivals: ["qingming"], off: "2016-04-04", makeup: "" },
			{ festivals: ["labour_day"], off: "2016-05-01..2016-05-02", makeup: "" },
			{ festivals: ["dragon_boat"], off: "2016-06-09..2016-06-11", makeup: "2016-06-12" },
			{ festivals: ["mid_autumn"], off: "2016-09-15..2016-09-17", makeup: "2016-09-18" },
			{ festivals: ["national_day"], off: "2016-10-01..2016-10-07", makeup: "2016-10-08 2016-10-09" },
		],
	},
	{
		year: 2017,
		papers: ["2016-12/01/content_5141603"],
		entries: [
			{ festivals: ["new_year"], off: "2017-01-01..2017-01-02", makeup: "" },
			{ festivals: ["spring_festival"], off: "2017-01-27..2017-02-02", makeup: "2017-01-22 2017-02-04" },
			{ festivals: ["qingming"], off: "2017-04-02..2017-04-04", makeup: "2017-04-01" },
			{ festivals: ["labour_day"], off: "2017-05-01", makeup: "" },
			{ festivals: ["dragon_boat"], off: "2017-05-28..2017-05-30", makeup: "2017-05-27" },
			{ festivals: ["mid_autumn", "national_day"], off: "2017-10-01..2017-10-08", makeup: "2017-09-30" },
		],
	},
	{
		year: 2018,
		papers: ["2017-11/30/content_5243579"],
		entries: [
			{ festivals: ["new_year"], off: "2018-01-01", makeup: "" },
			{ festivals: ["spring_festival"], off: "2018-02-15..2018-02-21", makeup: "2018-02-11 2018-02-24" },
			{ festivals: ["qingming"], off: "2018-04-05..2018-04-07", makeup: "2018-04-08" },
			{ festivals: ["labour_day"], off: "2018-04-29..2018-05-01", makeup: "2018-04-28" },
			{ festivals: ["dragon_boat"], off: "2018-06-18", makeup: "" },
			{ festivals: ["mid_autumn"], off: "2018-09-24", makeup: "" },
			{ festivals: ["national_day"], off: "2018-10-01..2018-10-07", makeup: "2018-09-29 2018-09-30" },
		],
	},
	{
		year: 2019,
		papers: ["2018-12/06/content_5346276", "2019-03/22/content_5375877"],
		entries: [
			{ festivals: ["new_year"], off: "2018-12-30..2019-01-01", makeup: "2018-12-29" },
			{ festivals: ["spring_festival"], off: "2019-02-04..2019-02-10", makeup: "2019-02-02 2019-02-03" },
			{ festivals: ["qingming"], off: "2019-04-05", makeup: "" },
			{ festivals: ["labour_day"], off: "2019-05-01..2019-05-04", makeup: "2019-04-28 2019-05-05" },
			{ festivals: ["dragon_boat"], off: "2019-06-07", makeup: "" },
			{ festivals: ["mid_autumn"], off: "2019-09-13", makeup: "" },
			{ festivals: ["national_day"], off: "2019-10-01..2019-10-07", makeup: "2019-09-29 2019-10-12" },
		],
	},
	{
		year: 2020,
		papers: ["2019-11/21/content_5454164", "2020-01/27/content_5472352"],
		entries: [
			{ festivals: ["new_year"], off: "2020-01-01", makeup: "" },
			{ festivals: ["spring_festival"], off: "2020-01-24..2020-02-02", makeup: "2020-01-19 2020-02-03" },
			{ festivals: ["qingming"], off: "2020-04-04..2020-04-06", makeup: "" },
			{ festivals: ["labour_day"], off: "2020-05-01..2020-05-05", makeup: "2020-04-26 2020-05-09" },
			{ festivals: ["dragon_boat"], off: "2020-06-25..2020-06-27", makeup: "2020-06-28" },
			{
				festivals: ["mid_autumn", "national_day"],
				off: "2020-10-01..2020-10-08",
				makeup: "2020-09-27 2020-10-10",
			},
		],
	},
	{
		year: 2021,
		papers: ["2020-11/25/content_5564127"],
		entries: [
			{ festivals: ["new_year"], off: "2021-01-01..2021-01-03", makeup: "" },
			{ festivals: ["spring_festival"], off: "2021-02-11..2021-02-17", makeup: "2021-02-07 2021-02-20" },
			{ festivals: ["qingming"], off: "2021-04-03..2021-04-05", makeup: "" },
			{ festivals: ["labour_day"], off: "2021-05-01..2021-05-05", makeup: "2021-04-25 2021-05-08" },
			{ festivals: ["dragon_boat"], off: "2021-06-12..2021-06-14", makeup: "" },
			{ festivals: ["mid_autumn"], off: "2021-09-19..2021-09-21", makeup: "2021-09-18" },
			{ festivals: ["national_day"], off: "2021-10-01..2021-10-07", makeup: "2021-09-26 2021-10-09" },
		],
	},
	{
		year: 2022,
		papers: ["2021-10/25/content_5644835"],
		entries: [
			{ festivals: ["new_year"], off: "2022-01-01..2022-01-03", makeup: "" },
			{ festivals: ["spring_festival"], off: "2022-01-31..2022-02-06", makeup: "2022-01-29 2022-01-30" },
			{ festivals: ["qingming"], off: "2022-04-03..2022-04-05", makeup: "2022-04-02" },
			{ festivals: ["labour_day"], off: "2022-04-30..2022-05-04", makeup: "2022-04-24 2022-05-07" },
			{ festivals: ["dragon_boat"], off: "2022-06-03..2022-06-05", makeup: "" },
			{ festivals: ["mid_autumn"], off: "2022-09-10..2022-09-12", makeup: "" },
			{ festivals: ["national_day"], off: "2022-10-01..2022-10-07", makeup: "2022-10-08 2022-10-09" },
		],
	},
	{
		year: 2023,
		papers: ["2022-12/08/content_5730844"],
		entries: [
			{ festivals: ["new_year"], off: "2022-12-31..2023-01-02", makeup: "" },
			{ festivals: ["spring_festival"], off: "2023-01-21..2023-01-27", makeup: "2023-01-28 2023-01-29" },
			{ festivals: ["qingming"], off: "2023-04-05", makeup: "" },
			{ festivals: ["labour_day"], off: "2023-04-29..2023-05-03", makeup: "2023-04-23 2023-05-06" },
			{ festivals: ["dragon_boat"], off: "2023-06-22..2023-06-24", makeup: "2023-06-25" },
			{
				festivals: ["mid_autumn", "national_day"],
				off: "2023-09-29..2023-10-06",
				makeup: "2023-10-07 2023-10-08",
			},
		],
	},
	{
		year: 2024,
		papers: ["202310/content_6911528"],
		entries: [
			{ festivals: ["new_year"], off: "2024-01-01", makeup: "" },
			{ festivals: ["spring_festival"], off: "2024-02-10..2024-02-17", makeup: "2024-02-04 2024-02-18" },
			{ festivals: ["qingming"], off: "2024-04-04..2024-04-06", makeup: "2024-04-07" },
			{ festivals: ["labour_day"], off: "2024-05-01..2024-05-05", makeup: "2024-04-28 2024-05-11" },
			{ festivals: ["dragon_boat"], off: "2024-06-10", makeup: "" },
			{ festivals: ["mid_autumn"], off: "2024-09-15..2024-09-17", makeup: "2024-09-14" },
			{ festivals: ["national_day"], off: "2024-10-01..2024-10-07", makeup: "2024-09-29 2024-10-12" },
		],
	},
	{
		year: 2025,
		papers: ["202411/content_6986383"],
		entries: [
			{ festivals: ["new_year"], off: "2025-01-01", makeup: "" },
			{ festivals: ["spring_festival"], off: "2025-01-28..2025-02-04", makeup: "2025-01-26 2025-02-08" },
			{ festivals: ["qingming"], off: "2025-04-04..2025-04-06", makeup: "" },
			{ festivals: ["labour_day"], off: "2025-05-01..2025-05-05", makeup: "2025-04-27" },
			{ festivals: ["dragon_boat"], off: "2025-05-31..2025-06-02", makeup: "" },
			{
				festivals: ["mid_autumn", "national_day"],
				off: "2025-10-01..2025-10-08",
				makeup: "2025-09-28 2025-10-11",
			},
		],
	},
	{
		year: 2026,
		papers: ["202511/content_7047091"],
		entries: [
			{ festivals: ["new_year"], off: "2026-01-01..2026-01-03", makeup: "2026-01-04" },
			{ festivals: ["spring_festival"], off: "2026-02-15..2026-02-23", makeup: "2026-02-14 2026-02-28" },
			{ festivals: ["qingming"], off: "2026-04-04..2026-04-06", makeup: "" },
			{ festivals: ["labour_day"], off: "2026-05-01..2026-05-05", makeup: "2026-05-09" },
			{ festivals: ["dragon_boat"], off: "2026-06-19..2026-06-21", makeup: "" },
			{ festivals: ["mid_autumn"], off: "2026-09-25..2026-09-27", makeup: "" },
			{ festivals: ["national_day"], off: "2026-10-01..2026-10-07", makeup: "2026-09-20 2026-10-10" },
		],
	},
];
