/** What of a stop-payment item may cross to the page: whom and which account it concerns in masked words, and the way to its event. */
import type { CivilDate } from "@/lib/base/civil";
import { dateOfDayNumber } from "@/lib/calendar/civil";
import { maskAccount, maskName } from "@/lib/text/mask";
import type { Stop, StopEvent } from "./stop";

/** The way to an event: by which count it is found, and on which day. */
export interface EventWay {
	readonly eventNo: string;
	readonly basis: "calls" | "cases";
	readonly day: CivilDate;
}

/** One item as the page may hold it. */
export interface StopFace {
	/** The item's key, which leads to its history; an order without a number has one made of its content, beginning with #. */
	readonly orderNo: string;
	readonly itemNo: string;
	/** Masked; null = not written down. */
	readonly victim: string | null;
	/** The last four signs at most; null = not written down. */
	readonly account: string | null;
	readonly bank: string | null;
	readonly officer: string | null;
	/** Null where no counted event is known. */
	readonly event: EventWay | null;
}

const TAIL = 4;
/** Of a number hardly longer than its tail nothing is shown. */
const LEAST_SIGNS = 8;

/** `尾号1234`; a number of fewer than eight signs is all stars, an account that is a mail address keeps its first letter and its domain. */
function accountTail(account: string): string {
	if (account.includes("@")) return maskAccount(account);
	const signs = account.replace(/[^\p{L}\p{N}]/gu, "");
	return signs.length < LEAST_SIGNS ? "****" : `尾号${signs.slice(-TAIL)}`;
}

/** The way to an event that counts: as a call, else as a case; null where it counts as neither. */
export function eventWay({
	eventNo,
	callDay,
	caseDay,
}: Pick<StopEvent, "eventNo" | "callDay" | "caseDay">): EventWay | null {
	if (callDay !== null) return { eventNo, basis: "calls", day: dateOfDayNumber(callDay) };
	return caseDay === null ? null : { eventNo, basis: "cases", day: dateOfDayNumber(caseDay) };
}

/** The masked face of an item. */
export function faceOf({ orderNo, itemNo, victim, account, bank, officer, event }: Stop): StopFace {
	return {
		orderNo,
		itemNo,
		victim: victim === null ? null : maskName(victim),
		account: account === null ? null : accountTail(account),
		bank,
		officer,
		event: event === null ? null : eventWay(event),
	};
}
