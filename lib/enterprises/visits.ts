/** Which firms to visit: those that never pledged or were given no talk for months, never visited ones first, officer by officer. */
import type { CivilDate } from "@/lib/base/civil";
import { addMonths, dayNumber } from "@/lib/calendar/civil";
import { isPledged } from "./firms";
import { groupBy } from "./groups";
import type { Firm, Register } from "./register";
import { type FirmActivities, lastTalk } from "./talks";

/** Why a firm is to be visited. */
export type VisitReason =
	/** No 包干书 signed as of the day of reading. */
	| "no_pledge"
	/** No talk on record at all. */
	| "never_talked"
	/** The last talk was the months ago that the settings name, or longer. */
	| "long_ago";

/** One firm to visit, with whom to call there and why. */
export interface DueVisit
	extends Pick<Firm, "name" | "zone" | "officer" | "adviser" | "adviserPhone" | "workers" | "pledgeDay"> {
	/** Null = none on record. */
	readonly lastTalk: CivilDate | null;
	/** Whole days from the last talk to the day of reading; null = none on record. */
	readonly daysSince: number | null;
	/** Never empty. */
	readonly reasons: readonly VisitReason[];
}

/** The firms of one officer. */
export interface OfficerVisits {
	/** As the register writes it; null = the firm has none, which is a fault of its own: one officer a firm. */
	readonly officer: string | null;
	/** Firms in this officer's care. */
	readonly enterprises: number;
	/** Never visited first, then the longest ago. */
	readonly due: readonly DueVisit[];
}

/** The firms to visit as of a day, and what the list could and could not judge by. */
export interface VisitList {
	/** Months after which a talk is too long ago. */
	readonly quietMonths: number;
	/** A talk on this day or before is too long ago. */
	readonly before: CivilDate;
	/** Since when activities are on record; null: nobody is listed for want of a talk. */
	readonly talksSince: CivilDate | null;
	/** False where the register has no pledge of anybody: then nobody is listed for want of one. */
	readonly arePledgesKept: boolean;
	/** Firms without an officer first, then by officer; officers without a firm to visit are there with an empty list. */
	readonly officers: readonly OfficerVisits[];
	/** Firms to visit; null without a register, or where neither pledges nor talks are on record. */
	readonly count: number | null;
	/** Names of the firms without an officer, and without an adviser 安全顾问. */
	readonly withoutOfficer: readonly string[];
	readonly withoutAdviser: readonly string[];
}

/** What the list is made from. */
export interface VisitFacts {
	readonly register: Register;
	readonly activities: FirmActivities;
	readonly asOf: CivilDate;
	readonly quietMonths: number;
}

function talkReason(last: CivilDate | null, before: CivilDate): VisitReason | null {
	if (last === null) return "never_talked";
	return last <= before ? "long_ago" : null;
}

function visitOf(firm: Firm, { register, activities, asOf, quietMonths }: VisitFacts): DueVisit | null {
	const last = lastTalk(activities.byFirm.get(firm.name) ?? []);
	const reasons = [
		register.isFilled.pledge && !isPledged(firm, asOf) ? ("no_pledge" as const) : null,
		activities.since === null ? null : talkReason(last, addMonths(asOf, -quietMonths)),
	].filter((reason) => reason !== null);
	if (reasons.length === 0) return null;
	const { name, zone, officer, adviser, adviserPhone, workers, pledgeDay } = firm;
	const daysSince = last === null ? null : dayNumber(asOf) - dayNumber(last);
	return {
		...{ name, zone, officer, adviser, adviserPhone, workers, pledgeDay },
		...{ lastTalk: last, daysSince, reasons },
	};
}

function byUrgency(one: DueVisit, other: DueVisit): number {
	const never = Number.POSITIVE_INFINITY;
	const [days, otherDays] = [one.daysSince ?? never, other.daysSince ?? never];
	if (days !== otherDays) return otherDays - days;
	return one.name < other.name ? -1 : 1;
}

const NO_OFFICER = "";

/** Without an officer first, then in the order of the names. */
function byOfficer(facts: VisitFacts): readonly OfficerVisits[] {
	const groups = groupBy(facts.register.firms, ({ officer }) => officer ?? NO_OFFICER);
	return [...groups]
		.sort(([one], [other]) => (one < other ? -1 : 1))
		.map(([officer, firms]) => ({
			officer: officer === NO_OFFICER ? null : officer,
			enterprises: firms.length,
			due: firms.flatMap((firm) => visitOf(firm, facts) ?? []).toSorted(byUrgency),
		}));
}

/** The firms to visit as of a day. */
export function visitList(facts: VisitFacts): VisitList {
	const { register, activities, asOf, quietMonths } = facts;
	const { firms, isFilled } = register;
	const officers = byOfficer(facts);
	const isKnown = firms.length > 0 && (isFilled.pledge || activities.since !== null);
	return {
		quietMonths,
		before: addMonths(asOf, -quietMonths),
		talksSince: activities.since,
		arePledgesKept: isFilled.pledge,
		officers,
		count: isKnown ? officers.reduce((sum, { due }) => sum + due.length, 0) : null,
		withoutOfficer: firms.filter(({ officer }) => officer === null).map(({ name }) => name),
		withoutAdviser: firms.filter(({ adviser }) => adviser === null).map(({ name }) => name),
	};
}
