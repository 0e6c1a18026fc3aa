/** What the register of firms says beside name and workers: pledge, adviser's phone, and three counts of activations. */
import { type Clock, chinese, DAY, dayOf, HOUR, iso, midnight, slashed, weekday } from "./clock";
import { Dice } from "./dice";
import type { People } from "./person";
import type { Cell } from "./sheet";
import { ENTERPRISES, type Enterprise } from "./township";

/** A firm as the register keeps it. */
export interface Firm {
	readonly enterprise: Enterprise;
	readonly hasAdviser: boolean;
	readonly hasOfficer: boolean;
	/** When the pledge was signed; null = never. */
	readonly pledgedAt: Clock | null;
	/** The same as written; blank or a placeholder where none was signed. */
	readonly pledgeCell: Cell;
	readonly adviserPhone: string | null;
	/** Workers with each of the three; null = nobody asked. */
	readonly appActivated: number | null;
	readonly siteActivated: number | null;
	readonly callBlockActivated: number | null;
}

const WITHOUT_ADVISER = 4;
const WITHOUT_OFFICER = 2;
const WITHOUT_PHONE = 3;
const WITHOUT_PLEDGE = 11;
const WITHOUT_COUNTS = 5;
const FIRST_PLEDGE = midnight("2024-03-04");
const RECENT_PLEDGE = midnight("2025-11-17");
const LAST_PLEDGE = midnight("2026-04-30");

function workingDay(dice: Dice, from: Clock, until: Clock): Clock {
	for (;;) {
		const day = from + dice.int(0, (until - from) / DAY) * DAY;
		if (weekday(day) < 5) return day;
	}
}

/** `2026-03-18`, `2026/3/18` or `2026年3月18日`. */
function writtenDay(dice: Dice, day: Clock): string {
	return dice.weighted([
		[dayOf(day), 70],
		[slashed(day).split(" ")[0] ?? "", 20],
		[chinese(day + HOUR).slice(0, chinese(day + HOUR).indexOf("日") + 1), 10],
	]);
}

/** Some of the list, by position. */
const positions = (dice: Dice, count: number): ReadonlySet<number> =>
	new Set(dice.sample([...ENTERPRISES.keys()], count));

/** Every firm; one of them claims more activations than it has workers. */
export function makeFirms(people: People): readonly Firm[] {
	const dice = new Dice("firms");
	const noAdviser = positions(dice, WITHOUT_ADVISER);
	const noOfficer = positions(dice, WITHOUT_OFFICER);
	const noPhone = positions(dice, WITHOUT_PHONE);
	const noPledge = positions(dice, WITHOUT_PLEDGE);
	const noCounts = positions(dice, WITHOUT_COUNTS);
	const [boaster] = dice.sample(
		[...ENTERPRISES.keys()].filter((at) => !noCounts.has(at)),
		1,
	);
	return ENTERPRISES.map((enterprise, at) => {
		const isRecent = dice.chance(0.6);
		const pledgedAt = workingDay(dice, isRecent ? RECENT_PLEDGE : FIRST_PLEDGE, LAST_PLEDGE);
		const blank = dice.pick([null, "--", "暂无"]);
		const part = (low: number, high: number): number | null => {
			const count = Math.round(enterprise.workers * (low + (high - low) * dice.next()));
			return noCounts.has(at) ? null : count;
		};
		const app = part(0.35, 0.96);
		return {
			enterprise,
			hasAdviser: !noAdviser.has(at),
			hasOfficer: !noOfficer.has(at),
			pledgedAt: noPledge.has(at) ? null : pledgedAt,
			pledgeCell: noPledge.has(at) ? blank : writtenDay(dice, pledgedAt),
			adviserPhone: noAdviser.has(at) || noPhone.has(at) ? null : people.nextPhone(),
			appActivated: at === boaster ? enterprise.workers + dice.int(3, 9) : app,
			siteActivated: part(0.08, 0.62),
			callBlockActivated: part(0.15, 0.82),
		};
	});
}

/** What a reader must find on the register. */
export function firmTruths(firms: readonly Firm[]) {
	const sum = (pick: (firm: Firm) => number | null): number =>
		firms.reduce((total, firm) => total + (pick(firm) ?? 0), 0);
	return {
		workers: sum(({ enterprise }) => enterprise.workers),
		withoutAdviser: firms.filter(({ hasAdviser }) => !hasAdviser).length,
		withoutOfficer: firms.filter(({ hasOfficer }) => !hasOfficer).length,
		pledged: firms.filter(({ pledgedAt }) => pledgedAt !== null).length,
		pledgedSince20251111: firms.filter(({ pledgedAt }) => (pledgedAt ?? 0) >= midnight("2025-11-11")).length,
		lastPledge: iso(Math.max(...firms.map(({ pledgedAt }) => pledgedAt ?? 0))).slice(0, 10),
		appActivated: sum(({ appActivated }) => appActivated),
		siteActivated: sum(({ siteActivated }) => siteActivated),
		callBlockActivated: sum(({ callBlockActivated }) => callBlockActivated),
		withoutCounts: firms.filter(({ appActivated }) => appActivated === null).length,
		moreThanWorkers: firms
			.filter(({ appActivated, enterprise }) => (appActivated ?? 0) > enterprise.workers)
			.map(({ enterprise }) => enterprise.name),
	};
}
