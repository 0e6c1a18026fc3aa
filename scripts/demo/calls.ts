/** Makes the countable calls: when, which fraud, who, how much; with the planted surge and people hit twice. */
import type { Call, Caller } from "./call";
import { type Clock, DAY, fullYears, HOUR, MINUTE, midnight, partsOf } from "./clock";
import { Dice, type Weighted } from "./dice";
import { CLASSES, type FraudClass, GENERIC_LABELS, type Gender } from "./fraud-classes";
import { lossOf, transfersOf } from "./loss";
import type { People, Person } from "./person";
import { WORKER_REGIONS } from "./regions";
import { SCENARIOS } from "./scenarios";
import { reportTimes, SURGE } from "./schedule";
import { type Enterprise, enterprisesIn, STATION, SURGE_ZONE, TOWN } from "./township";

const SURGE_CLASSES: readonly Weighted<FraudClass>[] = [
	["刷单返利", 9],
	["贷款代办信用卡", 4],
	["虚假征信", 2],
];
const UNITS: readonly Weighted<string>[] = [
	[STATION, 8],
	[`${STATION}东片警务室`, 2],
	[`${STATION}溪南园区警务室`, 1],
];
/** Minutes from the last transfer to the report: from, to, weight. */
const DELAYS: readonly Weighted<readonly [number, number]>[] = [
	[[2, 5], 5],
	[[6, 30], 20],
	[[31, 120], 28],
	[[121, 1440], 28],
	[[1441, 4320], 11],
	[[4321, 14400], 8],
];
/** Report times between these moments are whole minutes: one of the files writes no seconds. */
const WHOLE_MINUTES = [midnight("2025-01-01"), midnight("2026-01-08")] as const;

/** As many cards of each class as its share says (largest remainders), shuffled. */
function deckOf(dice: Dice, size: number): FraudClass[] {
	const total = [...CLASSES.values()].reduce((sum, entry) => sum + entry.share, 0);
	const exact = [...CLASSES].map(([name, entry]) => ({ name, count: (entry.share / total) * size }));
	const deck = exact.flatMap(({ name, count }) => Array.from({ length: Math.floor(count) }, () => name));
	const rest = exact.sort((a, b) => (b.count % 1) - (a.count % 1)).map((entry) => entry.name);
	return dice.shuffle([...deck, ...rest.slice(0, size - deck.length)]);
}

/** Positions of the calls that hit workers of the surge zone. */
function surgePositions(dice: Dice, times: readonly Clock[]): ReadonlySet<number> {
	const chosen = SURGE.flatMap(([start, end, count]) => {
		const inside = times.flatMap((time, position) =>
			time >= midnight(start) && time < midnight(end) ? [position] : [],
		);
		return dice.sample(inside, count ?? 0);
	});
	return new Set(chosen);
}

/** The class of every call: the deck in order, after the surge took its cards. */
function classesFor(dice: Dice, times: readonly Clock[], surge: ReadonlySet<number>): readonly FraudClass[] {
	const deck = deckOf(dice, times.length);
	const taken = new Map<number, FraudClass>();
	for (const position of surge) {
		const wanted = dice.weighted(SURGE_CLASSES);
		deck.splice(deck.indexOf(wanted), 1);
		taken.set(position, wanted);
	}
	return times.map((_, position) => taken.get(position) ?? deck.pop() ?? "其他");
}

function ageFor(dice: Dice, [low, mode, high]: readonly [number, number, number]): number {
	const split = (mode - low) / (high - low);
	const u = dice.next();
	const reach = u < split ? Math.sqrt(u * split) : 1 - Math.sqrt((1 - u) * (1 - split));
	return Math.round(low + reach * (high - low));
}

function enterpriseFor(dice: Dice, age: number, isLastWeeks: boolean): Enterprise | null {
	if (age < 18 || age > 58) return null;
	const zone = dice.weighted<string | null | undefined>([
		["北屏工业区", 10],
		[SURGE_ZONE, isLastWeeks ? 0 : 6],
		[null, 4],
		[undefined, 80],
	]);
	return zone === undefined ? null : dice.weighted(enterprisesIn(zone));
}

/** What is decided about a call before its people. */
interface Choice {
	readonly fraudClass: FraudClass;
	readonly isSurge: boolean;
}

function victimFor(dice: Dice, people: People, at: Clock, { fraudClass, isSurge }: Choice): Person {
	const profile = CLASSES.get(fraudClass);
	if (profile === undefined) throw new Error(`no profile: ${fraudClass}`);
	const gender: Gender = dice.chance(profile.womenShare) ? "女" : "男";
	if (isSurge) {
		const enterprise = dice.weighted(enterprisesIn(SURGE_ZONE));
		return people.person({ at, age: dice.int(19, 32), gender, enterprise, regions: WORKER_REGIONS });
	}
	const age = ageFor(dice, profile.ages);
	return people.person({
		at,
		age,
		gender,
		enterprise: enterpriseFor(dice, age, at >= midnight("2026-03-16")),
	});
}

const FAMILY: Record<Gender, readonly string[]> = {
	男: ["父亲", "丈夫", "儿子", "同事"],
	女: ["母亲", "妻子", "女儿", "同事"],
};

/** What a victim of that age can be to the caller. */
function kinshipOf(dice: Dice, gender: Gender, age: number): string {
	const [parent, spouse, child, colleague] = FAMILY[gender];
	if (age < 20) return child ?? "";
	if (age < 45) return dice.pick([spouse ?? "", colleague ?? ""]);
	return dice.pick([parent ?? "", parent ?? "", spouse ?? ""]);
}

/** Mostly the victim calls; else somebody close, with a phone of their own. */
export function callerFor(dice: Dice, people: People, victim: Person, at: Clock): Caller {
	if (dice.chance(0.88)) return { name: victim.name, phone: victim.phone, victimIs: null };
	const name = people.nextName(dice.pick(["男", "女"]));
	return {
		name,
		phone: people.nextPhone(),
		victimIs: kinshipOf(dice, victim.gender, fullYears(victim.birth, at)),
	};
}

/** Home or workplace; on the road for those who live outside. */
export function placeFor(dice: Dice, victim: Person): string {
	const atWork = victim.enterprise !== null && dice.chance(0.4);
	if (atWork) return `${TOWN}${victim.enterprise?.zone ?? ""}${victim.enterprise?.alias ?? ""}`;
	if (victim.home.village === null) return `${TOWN}望溪路${dice.int(1, 200)}号`;
	return victim.home.address;
}

/** Minutes to days before the report; seldom in the small hours. */
function lastTransferBefore(dice: Dice, reported: Clock): Clock {
	for (;;) {
		const [low, high] = dice.weighted(DELAYS);
		const at = reported - dice.int(low, high) * MINUTE;
		const hour = partsOf(at).hour;
		if (hour >= 7 || hour === 0 || dice.chance(0.3)) return at;
	}
}

/** One call around a fixed report time. */
export function makeCall(dice: Dice, people: People, reported: Clock, choice: Choice): Call {
	const isWhole = reported >= WHOLE_MINUTES[0] && reported < WHOLE_MINUTES[1];
	const reportAt = reported + (isWhole ? 0 : dice.int(0, 59));
	const scenario = dice.pick(SCENARIOS.filter((entry) => entry.fraudClass === choice.fraudClass));
	const labels = CLASSES.get(choice.fraudClass)?.labels ?? [];
	const occurTo = lastTransferBefore(dice, reported);
	const isLong = scenario.subtype.includes("投资") || choice.fraudClass === "网络婚恋交友";
	const occurFrom =
		occurTo -
		(isLong ? dice.int(2, 20) * DAY : dice.int(6, 200) * MINUTE) +
		(isLong ? dice.int(0, 6) * HOUR : 0);
	const victim = victimFor(dice, people, occurFrom, choice);
	const lossFen = lossOf(dice, choice.fraudClass);
	return {
		incidentNo: "",
		reportAt,
		occurFrom,
		occurTo,
		fraudClass: choice.fraudClass,
		scenario,
		payment: dice.pick(scenario.payments),
		transfers: transfersOf(dice, lossFen),
		lossFen,
		labelOriginal: dice.chance(0.55) ? dice.weighted(GENERIC_LABELS) : dice.pick(labels),
		labelConfirmed: dice.chance(0.84) ? dice.pick(labels) : null,
		exclusion: null,
		repeats: null,
		victim,
		caller: callerFor(dice, people, victim, occurFrom),
		place: placeFor(dice, victim),
		unit: choice.isSurge ? `${STATION}溪南园区警务室` : dice.weighted(UNITS),
		isSurge: choice.isSurge,
		isProtected: choice.isSurge,
		ownWords: null,
	};
}

/** All countable calls in order of report. */
export function makeCalls(people: People): Call[] {
	const dice = new Dice("calls");
	const times = reportTimes();
	const surge = surgePositions(dice, times);
	const classes = classesFor(dice, times, surge);
	return times.map((time, position) =>
		makeCall(dice, people, time, {
			fraudClass: classes[position] ?? "其他",
			isSurge: surge.has(position),
		}),
	);
}
