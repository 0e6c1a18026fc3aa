/** The ledger of results 打击战果 by period: whole months of the window against the same months of the year before, item by item. */
import type { CivilDate } from "@/lib/base/civil";
import { addMonths, addYears, startOfMonth } from "@/lib/calendar/civil";
import type { DateRange } from "@/lib/calendar/range";
import { type Comparison, compareCounts } from "@/lib/statistics/comparison";
import { PHI_FLOOR } from "@/lib/statistics/count";
import {
	added,
	byItem,
	type CampaignRow,
	type Entry,
	entryOf,
	isCountOfThings,
	YUAN,
} from "./campaign-entries";
import { groupedBy } from "./told";

/** The amounts of some months. */
export interface MonthsSum {
	/** Null where no month is told: nobody wrote down is not 0. */
	readonly sum: number | null;
	/** Months that are told, `2026-01`, oldest first. */
	readonly months: readonly string[];
	/** Months of the window that are not. */
	readonly missing: readonly string[];
}

/** One unit's part of an item. */
export interface CampaignPart {
	/** As written. */
	readonly unit: string;
	readonly now: MonthsSum;
	readonly lastYear: MonthsSum;
}

/** A month of which the ledger tells a whole without unit and parts by unit that do not add up to it. */
export interface CampaignConflict {
	readonly month: string;
	readonly item: string;
	readonly measure: string | null;
	readonly whole: number;
	readonly wholeFile: string | null;
	readonly parts: number;
	readonly units: readonly string[];
	readonly partsFile: string | null;
}

/** One item, as written; money is in 元 whatever the ledger counts in. */
export interface CampaignItem {
	readonly item: string;
	/** What it is counted in; null = not written. */
	readonly measure: string | null;
	readonly isMoney: boolean;
	readonly now: MonthsSum;
	/** The same months of the year before. */
	readonly lastYear: MonthsSum;
	/** True where the same months are told in both years. */
	readonly isComparable: boolean;
	/** For whole counts of things in comparable months; null for money, shares and weights. */
	readonly comparison: Comparison | null;
	/** By unit, where the ledger names any; they add up to the item unless a month is told as a whole. */
	readonly parts: readonly CampaignPart[];
}

/** The ledger of a window. */
export interface CampaignLedger {
	/** Months that lie in the window as a whole; empty for windows shorter than a month. */
	readonly months: readonly string[];
	/** First and last month on record, whatever the window. */
	readonly firstMonth: string;
	readonly lastMonth: string;
	/** In the order of their names; empty where no month of either year is told. */
	readonly items: readonly CampaignItem[];
	readonly conflicts: readonly CampaignConflict[];
}

const monthOf = (date: CivilDate): string => date.slice(0, 7);
const firstOfMonth = (month: string): CivilDate => `${month}-01` as CivilDate;

/** Months that lie in a window as a whole, oldest first. */
function wholeMonths({ start, end }: DateRange): readonly string[] {
	const months: string[] = [];
	const first = startOfMonth(start);
	for (let at = first === start ? first : addMonths(first, 1); addMonths(at, 1) <= end; at = addMonths(at, 1))
		months.push(monthOf(at));
	return months;
}

const yearBefore = (month: string): string => monthOf(addYears(firstOfMonth(month), -1));

function monthsSum(months: readonly string[], amountOf: (month: string) => number | null): MonthsSum {
	const told = months.filter((month) => amountOf(month) !== null);
	return {
		sum: told.length === 0 ? null : added(told.map((month) => amountOf(month) ?? 0)),
		months: told,
		missing: months.filter((month) => amountOf(month) === null),
	};
}

/** The amount of a month: what is told without a unit speaks for all, else the units together. */
function amountIn(entries: readonly Entry[], month: string): number | null {
	const own = entries.filter((entry) => entry.month === month);
	const whole = own.find(({ unit }) => unit === "");
	if (whole !== undefined) return whole.amount;
	return own.length === 0 ? null : added(own.map(({ amount }) => amount));
}

function partsOf(entries: readonly Entry[], months: readonly string[]): readonly CampaignPart[] {
	const units = [...groupedBy(entries, ({ unit }) => unit)].filter(([unit]) => unit !== "");
	return units
		.map(([unit, own]) => ({
			unit: unit ?? "",
			now: monthsSum(months, (month) => amountIn(own, month)),
			lastYear: monthsSum(months.map(yearBefore), (month) => amountIn(own, month)),
		}))
		.filter(({ now, lastYear }) => now.sum !== null || lastYear.sum !== null)
		.sort((one, other) => (one.unit < other.unit ? -1 : 1));
}

function itemOf(entries: readonly Entry[], months: readonly string[]): readonly CampaignItem[] {
	const [first] = entries;
	if (first === undefined) return [];
	const { item, measure } = first;
	const now = monthsSum(months, (month) => amountIn(entries, month));
	const lastYear = monthsSum(months.map(yearBefore), (month) => amountIn(entries, month));
	if (now.sum === null && lastYear.sum === null) return [];
	const isComparable = now.sum !== null && now.months.map(yearBefore).join() === lastYear.months.join();
	const isCount = isComparable && isCountOfThings(entries);
	return [
		{
			item,
			measure,
			isMoney: measure === YUAN,
			now,
			lastYear,
			isComparable,
			comparison: isCount
				? compareCounts({ base: lastYear.sum ?? 0, now: now.sum ?? 0, phi: PHI_FLOOR })
				: null,
			parts: partsOf(entries, months),
		},
	];
}

function conflictsOf(entries: readonly Entry[], months: readonly string[]): readonly CampaignConflict[] {
	return [...groupedBy(entries, ({ month }) => month)].flatMap(([month, own]) => {
		const whole = own.find(({ unit }) => unit === "");
		const parts = own.filter(({ unit }) => unit !== "");
		const sum = added(parts.map(({ amount }) => amount));
		if (month === null || !months.includes(month) || whole === undefined) return [];
		if (parts.length === 0 || sum === whole.amount) return [];
		const { item, measure, amount, file } = whole;
		const units = parts.map(({ unit }) => unit).sort();
		return [
			{ month, item, measure, whole: amount, wholeFile: file, parts: sum, units, partsFile: filesOf(parts) },
		];
	});
}

function filesOf(entries: readonly Entry[]): string | null {
	const files = [...new Set(entries.flatMap(({ file }) => file ?? []))].sort();
	return files.length === 0 ? null : files.join("、");
}

interface Named {
	readonly item: string;
	readonly measure: string | null;
	readonly month?: string;
}

function byName(one: Named, other: Named): number {
	const keyOf = ({ item, measure, month = "" }: Named) => `${item}\n${measure ?? ""}\n${month}`;
	return keyOf(one) < keyOf(other) ? -1 : 1;
}

/**
 * The results of a window's whole months. A month that nobody told is missing and not 0; two years are compared only where the
 * same months are told in both. Money told in 万元 is taken in 元; amounts in other measures are never added to each other.
 * @param rows every amount on record, in any order
 * @returns null without any amount on record
 */
export function campaignLedger(rows: readonly CampaignRow[], window: DateRange): CampaignLedger | null {
	const entries = rows.flatMap(entryOf).sort(byName);
	const onRecord = entries.map(({ month }) => month).sort();
	const [firstMonth] = onRecord;
	const lastMonth = onRecord.at(-1);
	if (firstMonth === undefined || lastMonth === undefined) return null;
	const months = wholeMonths(window);
	const groups = byItem(entries);
	return {
		months,
		firstMonth,
		lastMonth,
		items: groups.flatMap((own) => itemOf(own, months)).sort(byName),
		conflicts: groups.flatMap((own) => conflictsOf(own, months)).sort(byName),
	};
}
