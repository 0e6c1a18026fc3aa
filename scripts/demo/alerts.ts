/** Makes the alerts of 2025 and 2026: those of victims, in time, too late or of no use, and those of people whom no call knows. */
import type { Alert, AlertEnd, AlertLevel, AlertPlant } from "./alert";
import { courseOf } from "./alert-course";
import type { Call } from "./call";
import { type Clock, DAY, HOUR, MINUTE, midnight, partsOf } from "./clock";
import type { Dice, Weighted } from "./dice";
import { CLASSES, type FraudClass } from "./fraud-classes";
import type { People, Person } from "./person";
import { clockOn, EXPORTED_AT } from "./schedule";
import { isSearchable, type Shown } from "./shown";
import { type Knowing, Register } from "./strangers";

const FIRST_DAY = midnight("2025-01-02");
const LAST_DAY = midnight("2026-05-11");
const STRANGERS = 360;

const PLANTS: readonly Weighted<AlertPlant | null>[] = [
	[null, 52],
	["failed", 15],
	["dissuaded", 8],
	["open", 3],
	["named_only", 4],
	["after", 6],
	["named_after", 3],
	["long_before", 5],
	["spoilt", 2],
	["namesake", 2],
];
/** Where nothing was lost, somebody was often in time. */
const PLANTS_OF_ATTEMPTS: readonly Weighted<AlertPlant | null>[] = [
	["dissuaded", 70],
	[null, 20],
	["after", 5],
	["open", 5],
];
const LEVELS: readonly Weighted<AlertLevel>[] = [
	["高", 30],
	["中", 42],
	["低", 28],
];
const SOURCES: readonly Weighted<string>[] = [
	["国家反诈中心", 34],
	["省反诈中心", 30],
	["96110", 16],
	["银行", 12],
	["通信运营商", 8],
];
const LAYERS: readonly Weighted<string>[] = [
	["部级", 22],
	["省级", 44],
	["市级", 34],
];
const ENDS: readonly Weighted<AlertEnd>[] = [
	["dissuaded", 32],
	["unfounded", 44],
	["failed", 3],
	["unreached", 16],
	["open", 5],
];

/** Draws tickets one by one. */
class Tickets {
	readonly alerts: Alert[] = [];

	constructor(
		readonly register: Register,
		readonly shown: Shown,
	) {}

	get dice(): Dice {
		return this.register.dice;
	}

	add(issuedAt: Clock, target: Person, more: More): void {
		const { dice, register } = this;
		const level = dice.weighted(LEVELS);
		const { end, call, names = null, knowing = register.knowing() } = more;
		const lossFen = call === null ? null : call.lossFen;
		this.alerts.push({
			ticketNo: "",
			issuedAt,
			level,
			type: dice.pick(CLASSES.get(more.type)?.labels ?? []),
			source: dice.weighted(SOURCES),
			layer: dice.weighted(LAYERS),
			target,
			written: register.write(target, knowing),
			end,
			course: courseOf(dice, { issuedAt, level, end, target, lossFen }),
			names,
		});
	}
}

interface More {
	readonly end: AlertEnd;
	readonly type: FraudClass;
	/** The call of the target, for what was lost. */
	readonly call: Call | null;
	readonly names?: Call | null;
	readonly knowing?: Knowing;
}

/** While the fraud ran, or within two days before it where its beginning is known. */
function inTime({ dice, shown }: Tickets, call: Call): Clock {
	const from = shown.from(call);
	if (from !== null && dice.chance(0.35)) return from - dice.int(20, 47 * 60) * MINUTE;
	const start = Math.max(call.occurFrom, call.occurTo - 40 * HOUR);
	return start + dice.int(1, Math.max(1, (call.occurTo - start) / MINUTE - 3)) * MINUTE;
}

const afterReport = (dice: Dice, call: Call): Clock => call.reportAt + dice.int(30, 4 * 24 * 60) * MINUTE;

/** What a ticket knows of the victim: mostly both numbers. */
const usefulKeys = ({ dice }: Tickets): Knowing => (dice.chance(0.85) ? "both" : dice.pick(["id", "phone"]));

/** When a ticket of a kind is issued, and what it then says. */
function plant(tickets: Tickets, call: Call, kind: AlertPlant): void {
	const { dice, register } = tickets;
	const { victim, fraudClass: type } = call;
	const more: More = { type, call, knowing: usefulKeys(tickets), end: "failed" };
	const at = issueOf(tickets, call, kind);
	const end = dice.pick<AlertEnd>(["failed", "dissuaded"]);
	const names = dice.chance(0.3) ? call : null;
	const wishes: Readonly<Record<AlertPlant, More>> = {
		dissuaded: { ...more, end: "dissuaded", names },
		failed: { ...more, names },
		open: { ...more, end: "open", names },
		named_only: { ...more, names: call, knowing: "spoilt" },
		after: { ...more, end },
		named_after: { ...more, end, names: call },
		long_before: { ...more, end: "unfounded" },
		spoilt: { ...more, knowing: "spoilt" },
		namesake: { ...more, call: null },
	};
	const target = kind === "namesake" ? register.namesake(victim, call.occurFrom) : victim;
	tickets.add(at, target, wishes[kind]);
}

function issueOf(tickets: Tickets, call: Call, kind: AlertPlant): Clock {
	const { dice } = tickets;
	if (kind === "long_before") return call.occurFrom - dice.int(5, 60) * DAY;
	return kind === "after" || kind === "named_after" ? afterReport(dice, call) : inTime(tickets, call);
}

/** Calls of which an alert could be: reported in these years, with somebody to be found and a time to compare with. */
function isReachable(call: Call, shown: Shown): boolean {
	const hasTime = shown.from(call) !== null || shown.to(call) !== null;
	return call.exclusion === null && call.reportAt >= FIRST_DAY && isSearchable(call) && hasTime;
}

/** More of late: the centres issue more every quarter. */
function someTime(dice: Dice): Clock {
	const span = (LAST_DAY - FIRST_DAY) / DAY;
	return clockOn(dice, FIRST_DAY + Math.round(span * dice.next() ** 0.75) * DAY);
}

function addStrangers(tickets: Tickets): void {
	const { dice, register } = tickets;
	const classes = [...CLASSES].map(([name, { share }]): Weighted<FraudClass> => [name, share]);
	for (let count = 0; count < STRANGERS; count++) {
		const issuedAt = someTime(dice);
		const isNew = issuedAt > EXPORTED_AT - 2 * DAY;
		const end = isNew && dice.chance(0.5) ? "open" : dice.weighted(ENDS);
		tickets.add(issuedAt, register.stranger(issuedAt), { end, type: dice.weighted(classes), call: null });
	}
}

/** All alerts in order of issue, numbered by day. */
export function makeAlerts(people: People, calls: readonly Call[], shown: Shown): readonly Alert[] {
	const tickets = new Tickets(new Register("alerts", people), shown);
	const { dice } = tickets;
	for (const call of calls) {
		if (!isReachable(call, shown)) continue;
		const kind = dice.weighted(call.lossFen === 0 ? PLANTS_OF_ATTEMPTS : PLANTS);
		if (kind !== null) plant(tickets, call, kind);
	}
	addStrangers(tickets);
	const alerts = tickets.alerts.filter(({ issuedAt }) => issuedAt < EXPORTED_AT - 10 * MINUTE);
	alerts.sort((a, b) => a.issuedAt - b.issuedAt);
	alerts.forEach((alert, position) => {
		const { year, month, day } = partsOf(alert.issuedAt);
		alert.ticketNo = `YJ${year}${String(month).padStart(2, "0")}${String(day).padStart(2, "0")}${String(position + 1).padStart(4, "0")}`;
	});
	return alerts;
}
