/** The ledger of results 打击战果 → tables of whole months against those of last year, by item and by unit. */
import type { CivilDate } from "@/lib/base/civil";
import { partsOf } from "@/lib/calendar/civil";
import type { CampaignConflict, CampaignItem, CampaignLedger, MonthsSum } from "@/lib/ledgers/campaign";
import { changeWords, intervalPhrase, verdictWord } from "@/lib/wording/change";
import { blankText, moneyUnitFor, moneyUnitText, numberText, yuanFigure } from "@/lib/wording/numbers";
import type { TableBlock, TableCell } from "./block";
import { ledgerChange } from "./from-ledgers-words";
import { listedTable } from "./listed-table";
import { type CellColumn, textColumn } from "./quality/table";

/** Digits of the percentages, as bureaus print the results of campaigns. */
const DECIMALS = 2;

/** A month in words: `2026年1月`. */
export function monthText(month: string): string {
	const { year, month: number } = partsOf(`${month}-01` as CivilDate);
	return `${year}年${number}月`;
}

/** `2026年1月至4月`, `2025年11月至2026年1月`; one month is itself. @param months following each other, at least one */
function monthsText(months: readonly string[]): string {
	const [first = ""] = months;
	const last = months.at(-1) ?? first;
	if (first === last) return monthText(first);
	const end = monthText(last);
	return `${monthText(first)}至${first.slice(0, 4) === last.slice(0, 4) ? end.slice(end.indexOf("年") + 1) : end}`;
}

/** The writing of amounts, in the unit that fits them all. */
export interface Amounts {
	readonly unit: string;
	readonly text: (amount: number | null) => string;
}

/** How the amounts of an item are written: money in 元 or 万元, decimals with two digits, 不详 where no month is told. */
export function amountsOf({ isMoney, measure, now, lastYear }: CampaignItem): Amounts {
	if (isMoney) {
		const unit = moneyUnitFor([now.sum, lastYear.sum]);
		return { unit: moneyUnitText(unit), text: (amount) => yuanFigure(amount, unit, { blank: "unknown" }) };
	}
	return {
		unit: measure ?? "",
		text: (amount) =>
			numberText(amount, {
				blank: "unknown",
				decimals: amount === null || Number.isInteger(amount) ? 0 : DECIMALS,
			}),
	};
}

function differenceCell(item: CampaignItem): TableCell {
	const { now, lastYear, isComparable } = item;
	if (!isComparable || now.sum === null || lastYear.sum === null) return { text: blankText(), sort: null };
	const difference = Number((now.sum - lastYear.sum).toPrecision(15));
	const sign = difference > 0 ? "+" : "";
	return { text: `${sign}${amountsOf(item).text(difference)}`, sort: difference };
}

/** The change of an item against last year with its verdict; 不可比 where other months are told, — without any last year. */
export function changeCell(item: CampaignItem): TableCell {
	const { now, lastYear, isComparable, comparison } = item;
	if (!isComparable) return { text: lastYear.sum === null ? blankText() : "不可比", sort: null };
	const change = { base: lastYear.sum, now: now.sum };
	const words = item.isMoney
		? changeWords(change, { unit: "元", decimals: DECIMALS })
		: ledgerChange(change, item.measure ?? "", DECIMALS);
	const share = change.base ? ((change.now ?? 0) - change.base) / change.base : null;
	if (comparison === null) return { text: words, sort: share };
	return {
		text: `${words}（${verdictWord(comparison.verdict)}）`,
		sort: share,
		hint: intervalPhrase(comparison),
	};
}

function missingText({ now, lastYear }: CampaignItem): string {
	const said = ({ missing }: MonthsSum) => missing.map(monthText).join("、");
	const parts = [now, lastYear].filter(({ missing }) => missing.length > 0).map(said);
	return parts.length === 0 ? "" : `未登记：${parts.join("、")}`;
}

function itemColumns(): readonly CellColumn<CampaignItem>[] {
	const amount = (id: "now" | "lastYear", label: string): CellColumn<CampaignItem> => ({
		id,
		label,
		align: "right",
		weight: 2.4,
		cell: (item) => ({ text: amountsOf(item).text(item[id].sum), sort: item[id].sum }),
	});
	return [
		textColumn("item", "战果项目", 4, ({ item }) => item),
		textColumn("measure", "计量单位", 2, (item) => amountsOf(item).unit || blankText("unknown")),
		amount("now", "本期"),
		amount("lastYear", "上年同期"),
		{ id: "difference", label: "增减", align: "right", weight: 2, cell: differenceCell },
		{ id: "change", label: "同比", align: "right", weight: 5, cell: changeCell },
		textColumn("missing", "说明", 5, missingText),
	];
}

const recordText = ({ firstMonth, lastMonth }: CampaignLedger): string =>
	`台账现有${monthText(firstMonth)}至${monthText(lastMonth)}`;

const itemKey = ({ item, measure }: CampaignItem): string => `${item}/${measure ?? ""}`;

/** The results item by item; without a whole month in the window it says so. */
export function campaignTable(ledger: CampaignLedger): TableBlock {
	const { months, items } = ledger;
	const which = months.length === 0 ? "" : `（${monthsText(months)}）`;
	return listedTable(items, itemColumns(), {
		id: "table.ledger_campaign",
		caption: `打击战果${which}`,
		keyOf: itemKey,
		footnote: `只计统计期内的完整月份，与上年相同月份比；未登记的月份不当作0，两年登记的月份不同的不比。研判只用于件数、人数等个数，按零星发生估计，成批战果的起落更大。${recordText(ledger)}`,
		emptyText:
			months.length === 0
				? "战果按月登记，本期不含完整的自然月：请选择月、季度、半年或年"
				: `${monthsText(months)}没有登记战果`,
	});
}

interface PartRow {
	readonly item: CampaignItem;
	readonly unit: string;
	readonly now: number | null;
	readonly lastYear: number | null;
}

/** The results by unit with their sums; null where the ledger names fewer than two units. */
export function campaignPartsTable({ items, months }: CampaignLedger): TableBlock | null {
	const units = new Set(items.flatMap(({ parts }) => parts.map(({ unit }) => unit)));
	if (units.size < 2) return null;
	const rows = items.flatMap((item) =>
		item.parts.map(
			({ unit, now, lastYear }): PartRow => ({ item, unit, now: now.sum, lastYear: lastYear.sum }),
		),
	);
	const amount = (id: "now" | "lastYear", label: string): CellColumn<PartRow> => ({
		id,
		label,
		align: "right",
		weight: 2,
		cell: (row) => ({ text: amountsOf(row.item).text(row[id]), sort: row[id] }),
	});
	return listedTable(
		rows,
		[
			textColumn("item", "战果项目", 4, ({ item }) => item.item),
			textColumn("unit", "单位", 4, ({ unit }) => unit),
			textColumn("measure", "计量单位", 2, ({ item }) => amountsOf(item).unit || blankText("unknown")),
			amount("now", "本期"),
			amount("lastYear", "上年同期"),
		],
		{
			id: "table.ledger_campaign_units",
			caption: `打击战果按单位（${monthsText(months)}）`,
			keyOf: ({ item, unit }) => `${itemKey(item)}/${unit}`,
			emptyText: "没有按单位登记的战果",
		},
	);
}

/** Months of which the whole and its parts are told and differ; null without any. */
export function campaignConflictTable({ conflicts }: CampaignLedger): TableBlock | null {
	if (conflicts.length === 0) return null;
	const sourced = (value: number, file: string | null) =>
		`${numberText(value, { decimals: Number.isInteger(value) ? 0 : DECIMALS })}（${file ?? blankText("unknown")}）`;
	return listedTable<CampaignConflict>(
		conflicts,
		[
			textColumn("month", "月份", 2, ({ month }) => monthText(month)),
			textColumn("item", "战果项目", 4, ({ item, measure }) => `${item}${measure ? `（${measure}）` : ""}`),
			textColumn("whole", "未分单位（采用）", 5, ({ whole, wholeFile }) => sourced(whole, wholeFile)),
			textColumn("parts", "各单位之和", 5, ({ parts, partsFile }) => sourced(parts, partsFile)),
			textColumn("units", "单位", 5, ({ units }) => units.join("、")),
		],
		{
			id: "table.ledger_campaign_conflicts",
			caption: "总数与分单位之和不一致，请核对",
			emptyText: "没有不一致",
		},
	);
}
