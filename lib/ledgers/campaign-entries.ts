/** The amounts of the ledger of results as they may be added: each item in one measure, money in 元. */
import type { PlanRow } from "@/lib/analysis/plan";
import type { ledgerCampaignPlan } from "@/lib/analysis/plans/ledger-campaign";
import { groupedBy } from "./told";

/** A row of the plan ledger-campaign. */
export type CampaignRow = PlanRow<typeof ledgerCampaignPlan>;

const MONEY_FACTORS: Readonly<Record<string, number>> = {
	元: 1,
	千元: 1000,
	万元: 10_000,
	亿元: 100_000_000,
};
/** The measure that money is taken in. */
export const YUAN = "元";
/** Measures and items that are not numbers of things. */
const NO_COUNT_MEASURE = /[%％‰元斤克吨米亩]|公里|小时|百分/;
const NO_COUNT_ITEM = /金额|资金|赃款|挽损|损失|价值|[率比]$|占比|时长/;

/** The sum of decimals without the dust of binary fractions; 0 of none. */
export const added = (amounts: readonly number[]): number =>
	Number(amounts.reduce((sum, amount) => sum + amount, 0).toPrecision(15));

/** One amount in the item's own measure; money in 元. `unit` is empty where the ledger names none. */
export interface Entry {
	readonly month: string;
	readonly unit: string;
	readonly item: string;
	readonly measure: string | null;
	readonly amount: number;
	readonly file: string | null;
}

/** The amount of a row; nothing where month, item or amount is missing. */
export function entryOf(row: CampaignRow): readonly Entry[] {
	if (row.month === null || row.item === null || row.amount === null) return [];
	const measure = row.measure?.replace(/\s/g, "") || null;
	const factor = measure === null ? undefined : MONEY_FACTORS[measure];
	const { month, item, file_name: file } = row;
	return [
		{
			month,
			item,
			file,
			unit: row.unit ?? "",
			measure: factor === undefined ? measure : YUAN,
			amount: factor === undefined ? row.amount : added([row.amount * factor]),
		},
	];
}

/** Entries by item and measure; amounts without a measure belong to the only one their item has, else stand apart. */
export function byItem(entries: readonly Entry[]): readonly (readonly Entry[])[] {
	return [...groupedBy(entries, ({ item }) => item).values()].flatMap((own) => {
		const measures = new Set(own.flatMap(({ measure }) => measure ?? []));
		const [only = null] = measures.size === 1 ? measures : [];
		const completed = own.map((entry) => ({ ...entry, measure: entry.measure ?? only }));
		return [...groupedBy(completed, ({ measure }) => measure).values()];
	});
}

/** Whole numbers of things in every month: 1.5 and 1.5 are no three things. */
export function isCountOfThings(entries: readonly Entry[]): boolean {
	return entries.every(({ item, measure, amount }) => {
		const isWhole = Number.isSafeInteger(amount) && amount >= 0;
		return isWhole && !NO_COUNT_ITEM.test(item) && !(measure !== null && NO_COUNT_MEASURE.test(measure));
	});
}
