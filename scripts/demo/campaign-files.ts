/** The station's hand-kept ledger of results: a sheet a year with two header rows and a 合计 row, and one of trained families by row. */
import type { CaseFile } from "./case";
import { Dice } from "./dice";
import { type Cell, type FilePlan, merge, plainAccount, type Sheet, titleRow } from "./sheet";
import { monthOf } from "./tally";
import { STATION } from "./township";

/** Amounts of one month by item. */
export interface CampaignMonth {
	readonly month: string;
	readonly amounts: Readonly<Record<string, number>>;
}

/** Item as the product keeps it, how the column calls it, unit, and how many a month at most. */
const ITEMS = [
	{ item: "打掉团伙", heading: "打掉团伙（个）", most: 2 },
	{ item: "抓获嫌疑人", heading: "抓获嫌疑人（人）", most: 9 },
	{ item: "缴获设备", heading: "缴获设备（台）", most: 14 },
	{ item: "破案", heading: "破案数（起）", most: 0 },
	{ item: "追赃挽损", heading: "追赃挽损金额（万元）", most: 40 },
] as const;
const FAMILIES = "培训家庭户数";
const TEAMS = "组建志愿队伍数";
const MONTHS = 28;
const FIRST_YEAR = 2024;
/** The ledger counts one more solved case than the case file in every so many months: help given to another station. */
const HELPED_EVERY = 9;
const ROW_HEADINGS = ["单位", "月份", "战果项目", "数量", "计量单位", "备注"] as const;
const ROWS_SHEET = "家庭培训";

function amountsOf(dice: Dice, solved: number): CampaignMonth["amounts"] {
	const drawn = ITEMS.map(({ item, most }): readonly [string, number] => {
		const amount = most * dice.next() ** 2;
		return [item, item === "追赃挽损" ? Math.round(amount * 10) / 10 : Math.round(amount)];
	});
	return {
		...Object.fromEntries(drawn),
		破案: solved,
		[FAMILIES]: dice.int(52, 112),
		[TEAMS]: dice.chance(0.3) ? dice.int(1, 4) : 0,
	};
}

/** Twenty-eight months from January 2024 on. */
export function makeCampaign(cases: readonly CaseFile[]): readonly CampaignMonth[] {
	const dice = new Dice("campaign");
	return Array.from({ length: MONTHS }, (_, step) => {
		const month = `${FIRST_YEAR + Math.floor(step / 12)}-${String((step % 12) + 1).padStart(2, "0")}`;
		const solved = cases.filter(({ solvedAt }) => solvedAt !== null && monthOf(solvedAt) === month).length;
		return { month, amounts: amountsOf(dice, solved + (step % HELPED_EVERY === 4 ? 1 : 0)) };
	});
}

const amountIn = ({ amounts }: CampaignMonth, item: string): number => amounts[item] ?? 0;
const sumOf = (months: readonly CampaignMonth[], item: string): number =>
	Math.round(10 * months.reduce((total, month) => total + amountIn(month, item), 0)) / 10;

function yearSheet(year: string, months: readonly CampaignMonth[]): Sheet {
	const width = ITEMS.length + 2;
	const own = months.filter(({ month }) => month.startsWith(year));
	const upper: readonly Cell[] = ["单位", "月份", "打击战果", null, null, null, "挽损成效"];
	const body = own.map((month) => [STATION, month.month, ...ITEMS.map(({ item }) => amountIn(month, item))]);
	return {
		name: `${year}年`,
		rows: [
			titleRow(`${STATION}${year}年打击电信网络诈骗战果统计表`, width),
			upper,
			[null, null, ...ITEMS.map(({ heading }) => heading)],
			...body,
			["合计", null, ...ITEMS.map(({ item }) => sumOf(own, item))],
		],
		merges: [merge(0, 0, 0, width - 1), merge(1, 0, 2, 0), merge(1, 1, 2, 1), merge(1, 2, 1, 5)],
	};
}

function rowSheet(months: readonly CampaignMonth[]): Sheet {
	const rows = months.flatMap((month): readonly (readonly Cell[])[] => {
		const teams = amountIn(month, TEAMS);
		return [
			[STATION, month.month, FAMILIES, amountIn(month, FAMILIES), "户", null],
			...(teams === 0 ? [] : [[STATION, month.month, TEAMS, teams, "支", "含巾帼志愿队"]]),
		];
	});
	return {
		name: ROWS_SHEET,
		rows: [titleRow(`${STATION}家庭反诈培训与队伍建设台账`, ROW_HEADINGS.length), ROW_HEADINGS, ...rows],
		merges: [merge(0, 0, 0, ROW_HEADINGS.length - 1)],
	};
}

/** The workbook; every amount of a year's sheet is a record of its own. */
export function campaignFile(months: readonly CampaignMonth[]): FilePlan {
	const years = [...new Set(months.map(({ month }) => month.slice(0, 4)))];
	const byRow = rowSheet(months);
	const read = months.length * ITEMS.length + byRow.rows.length - 2;
	return {
		name: "打击战果.xlsx",
		source: "campaign_result",
		format: "xlsx",
		sheets: [...years.map((year) => yearSheet(year, months)), byRow],
		headings: ["单位", "月份", ...ITEMS.map(({ heading }) => heading)],
		account: plainAccount(read, [], years.length),
	};
}

/** Amounts by year and item. */
export function campaignTruths(months: readonly CampaignMonth[]) {
	const years = [...new Set(months.map(({ month }) => month.slice(0, 4)))];
	const items = [...ITEMS.map(({ item }) => item), FAMILIES, TEAMS];
	return Object.fromEntries(
		years.map((year) => {
			const own = months.filter(({ month }) => month.startsWith(year));
			return [year, Object.fromEntries(items.map((item) => [item, sumOf(own, item)]))];
		}),
	);
}
