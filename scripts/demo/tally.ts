/** Counting on the model for the truth file: plain loops that share nothing with any import or query. */
import type { Call } from "./call";
import { isShown } from "./call-cells";
import { columnsOf } from "./call-exports";
import type { CaseFile } from "./case";
import { type Clock, dayOf, midnight } from "./clock";
import { CLASSES } from "./fraud-classes";
import { type CallField, messOf } from "./mess";
import { narrativeOf, type Told } from "./narrative";

/** Name under which unknown values are counted. */
export const UNKNOWN = "不详";

/** Counts by name, names in code order. */
export type Tally = Readonly<Record<string, number>>;

/** How often each name comes up. */
export function tally(names: readonly string[]): Tally {
	const counts = new Map<string, number>();
	for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
	return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** True when an importer can read the field from the row's columns. */
export function hasColumn(field: CallField, call: Call): boolean {
	return columnsOf(call).includes(field) && isShown(field, call);
}

/** The victim's sex as an ID number shows it; masked numbers keep the digit, damaged ones lost it. */
export function hasSexInId(call: Call): boolean {
	if (!hasColumn("victim_id_no", call) || call.victim.region.code === "") return false;
	return ["plain", "lower_x", "legacy", "masked"].includes(messOf(call).idForm);
}

/** The class that the labels state (confirmed before original), or null where they only say telecom fraud. */
export function classInLabels(call: Call): string | null {
	const label = call.labelConfirmed ?? call.labelOriginal;
	return [...CLASSES].find(([, profile]) => profile.labels.includes(label))?.[0] ?? null;
}

/** Sum of the losses that a loss column states, in 1/100 yuan. */
export function lossInColumn(calls: readonly Call[]): number {
	return calls.reduce((sum, call) => sum + (hasColumn("loss", call) ? (call.lossFen ?? 0) : 0), 0);
}

/** True where the narrative says it; a loss to the fen. */
export function tells(call: Call, told: Told): boolean {
	return narrativeOf(call).told.some(({ fact }) => fact === told);
}

/** Countable calls whose loss stands in their own column, in that of their case, whatever became of it, or in the narrative. */
export function callsWithLoss(calls: readonly Call[], cases: readonly CaseFile[]): readonly Call[] {
	const stated = new Set(cases.map((file) => file.call));
	return calls.filter(
		(call) => call.lossFen !== null && (hasColumn("loss", call) || stated.has(call) || tells(call, "loss")),
	);
}

/** True when a case has been filed and counts. */
export function isFiled(file: CaseFile): file is CaseFile & { readonly filedAt: Clock } {
	return file.exclusion === null && file.filedAt !== null;
}

/** Figures of one half-open window. */
export interface WindowFigures {
	readonly start: string;
	readonly end: string;
	readonly calls: number;
	readonly casesFiled: number;
	readonly casesSolved: number;
	/** Over the countable calls of the window, as their loss column states. */
	readonly lossFenInColumn: number;
	readonly callsWithLossColumn: number;
	readonly attemptsInColumn: number;
	/** The same where a case or the narrative may state the loss too. */
	readonly lossFenStated: number;
	readonly callsWithLossStated: number;
}

/** Counts countable calls and cases of `[start, end)`. */
export function figuresOf(
	start: string,
	end: string,
	counted: readonly Call[],
	cases: readonly CaseFile[],
): WindowFigures {
	const [from, until] = [midnight(start), midnight(end)];
	const isIn = (at: Clock | null): boolean => at !== null && at >= from && at < until;
	const calls = counted.filter((call) => isIn(call.reportAt));
	const withLoss = calls.filter((call) => hasColumn("loss", call));
	const withEither = callsWithLoss(calls, cases);
	return {
		start,
		end,
		calls: calls.length,
		casesFiled: cases.filter((file) => isFiled(file) && isIn(file.filedAt)).length,
		casesSolved: cases.filter((file) => isFiled(file) && isIn(file.solvedAt)).length,
		lossFenInColumn: lossInColumn(calls),
		callsWithLossColumn: withLoss.length,
		attemptsInColumn: withLoss.filter((call) => call.lossFen === 0).length,
		lossFenStated: withEither.reduce((sum, call) => sum + (call.lossFen ?? 0), 0),
		callsWithLossStated: withEither.length,
	};
}

/** `2026-05` */
export function monthOf(at: Clock): string {
	return dayOf(at).slice(0, 7);
}

/** Value of dimension 8: the zone, or what else the workplace is. */
export function zoneOf(call: Call): string {
	const { enterprise } = call.victim;
	return enterprise === null ? "非企业" : (enterprise.zone ?? "园区外企业");
}
