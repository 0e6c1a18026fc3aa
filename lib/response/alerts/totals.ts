/** Alerts counted stage by stage 下发→联系→见面→确认→劝阻→回访, each over its own base, with what nobody wrote down beside it. */
import type { CivilMoment } from "@/lib/base/civil";
import { type AlertRow, followUpOf, isConfirmed, isContacted, isDissuaded, isMet } from "./alert-facts";

/** A stage: `count` of `whole`, both known; `unknown` stand in neither. */
export interface Tally {
	readonly count: number;
	readonly whole: number;
	readonly unknown: number;
}

/** What became of some alerts. Every number of disjoint parts adds up to that of the whole. */
export interface AlertTotals {
	readonly issued: number;
	/** Spoken to, of those of whom it is written. */
	readonly contacted: Tally;
	/** Seen in person, of those of whom it is written. */
	readonly met: Tally;
	/** Found to be fraud, of those checked with a finding. */
	readonly confirmed: Tally;
	/** Dissuaded, of those confirmed with a known end. */
	readonly dissuaded: Tally;
	/** Visited again, of the dissuaded whose term is over or whose visit is made; without a term unknown. */
	readonly followedUp: Tally;
	/** Dissuaded whose visit is not due yet: in neither part nor whole. */
	readonly followUpsWaiting: number;
	/** Dissuaded by what is written, but nobody wrote whether it was fraud: in no stage. */
	readonly dissuadedUnchecked: number;
	/** Different people dissuaded, each in one part only. */
	readonly savedPeople: number;
	/** Sum of the known amounts in 1/100 yuan; null where none is known. */
	readonly lossAvoidedFen: number | null;
	/** Dissuaded alerts of which nobody wrote the amount. */
	readonly lossUnknown: number;
}

/** What the counting of some alerts needs to know of all of them. */
export interface CountingMoment {
	/** The first dissuaded alert of every person; see `firstDissuasions`. */
	readonly firsts: ReadonlySet<AlertRow>;
	/** When it is read. */
	readonly now: CivilMoment;
}

function tallied(rows: readonly AlertRow[], isReached: (row: AlertRow) => boolean | null): Tally {
	const known = rows.map(isReached).filter((reached) => reached !== null);
	return {
		count: known.filter((reached) => reached).length,
		whole: known.length,
		unknown: rows.length - known.length,
	};
}

/** Counts alerts. Definitions of 确认 and 劝阻 as the metrics `alert_confirmed` and `alert_dissuaded` have them. */
export function alertTotals(rows: readonly AlertRow[], { firsts, now }: CountingMoment): AlertTotals {
	const confirmed = rows.filter((row) => isConfirmed(row) === true);
	const dissuaded = confirmed.filter((row) => isDissuaded(row) === true);
	const visits = dissuaded.map((row) => followUpOf(row, now));
	const made = visits.filter((visit) => visit === "made").length;
	const amounts = rows.flatMap(({ loss_avoided_fen: fen }) => fen ?? []);
	return {
		issued: rows.length,
		contacted: tallied(rows, isContacted),
		met: tallied(rows, isMet),
		confirmed: tallied(rows, isConfirmed),
		dissuaded: tallied(confirmed, isDissuaded),
		followedUp: {
			count: made,
			whole: made + visits.filter((visit) => visit === "not_made").length,
			unknown: visits.filter((visit) => visit === "unknown").length,
		},
		followUpsWaiting: visits.filter((visit) => visit === "waiting").length,
		dissuadedUnchecked: rows.filter((row) => isConfirmed(row) === null && isDissuaded(row) === true).length,
		savedPeople: rows.filter((row) => firsts.has(row)).length,
		lossAvoidedFen: amounts.length === 0 ? null : amounts.reduce((sum, fen) => sum + fen, 0),
		lossUnknown: dissuaded.filter(({ loss_avoided_fen: fen }) => fen === null).length,
	};
}
