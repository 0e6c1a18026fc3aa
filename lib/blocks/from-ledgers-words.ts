/** How ledgers word their amounts: what is known, what nobody wrote down beside it, and a change in the ledger's own unit. */
import type { ByWindow } from "@/lib/analysis/answer";
import type { CivilMoment } from "@/lib/base/civil";
import { knownSum, type Told } from "@/lib/ledgers/told";
import { type Change, changeWords } from "@/lib/wording/change";
import { blankText, numberText } from "@/lib/wording/numbers";
import type { TableCell } from "./block";
import { recordLink } from "./record-link";

/** The unit that {@link changeWords} is asked in and that ends its words only where they are a difference. */
const STAND_IN = "起";

/** Direction and size of a change as {@link changeWords} says it, in any unit: `上升49.7%`, `上升3场`, `持平`. Both figures must stand beside it. */
export function ledgerChange(change: Change, unit: string, decimals = 1): string {
	const words = changeWords(change, { unit: STAND_IN, decimals });
	return words.endsWith(STAND_IN) ? `${words.slice(0, -STAND_IN.length)}${unit}` : words;
}

/** `1,234（另3场未写）`; 不详 where none is known, — where the window is not on record. */
export function toldText(told: Told | null): string {
	if (told === null) return blankText("unmeasured");
	const { sum, unknown } = told;
	if (unknown === 0) return numberText(sum);
	return knownSum(told) === null
		? blankText("unknown")
		: `${numberText(sum)}（另${numberText(unknown)}场未写）`;
}

/** The same as a cell; what is not known sorts apart. */
export function toldCell(told: Told | null): TableCell {
	return { text: toldText(told), sort: told === null ? null : knownSum(told) };
}

/** The earlier figure and the change from it in one cell: `12 · 上升50.0%`; — without one, 不可比 where none may be said. */
export function sideCell(change: Change, isComparable: boolean, unit: string): TableCell {
	const { base, now } = change;
	if (base === null) return { text: blankText("unmeasured"), sort: null };
	if (now === null || !isComparable) return { text: `${numberText(base)} · 不可比`, sort: null };
	return {
		text: `${numberText(base)} · ${ledgerChange(change, unit)}`,
		sort: base === 0 ? null : (now - base) / base,
	};
}

/** A moment as a number that sorts like it; null where there is none. */
export const momentSort = (moment: CivilMoment | null): number | null =>
	moment === null ? null : Number(moment.replace(/\D/g, ""));

/** What of a window's sums is looked at; null where the window is not on record. */
export function inEveryWindow<From, To>(sums: ByWindow<From>, read: (sum: From) => To | null): ByWindow<To> {
	const of = (sum: From | null) => (sum === null ? null : read(sum));
	return { current: of(sums.current), previous: of(sums.previous), lastYear: of(sums.lastYear) };
}

/** The number of a record as the way to its history; （无编号） where the file has none. */
export function numberCell(table: "activity" | "lead", number: string | null): TableCell {
	if (number === null) return { text: "（无编号）" };
	return {
		text: number,
		record: recordLink({ record_table: table, key_1: number, key_2: null, key_3: null }),
	};
}
