/** Makes the leads that grid workers handed in: what they saw and heard, a few of which became calls. */
import type { Call } from "./call";
import { type Clock, DAY, HOUR, MINUTE, midnight, partsOf, weekday } from "./clock";
import { Dice, type Weighted } from "./dice";
import { LEAD_SCENES, type LeadScene, WARNING_SCENE } from "./lead-scenes";
import type { People } from "./person";
import { EXPORTED_AT } from "./schedule";
import { VILLAGE_WEIGHTS, VILLAGES, type Village } from "./township";

/** A grid worker and where she walks. */
export interface GridWorker {
	readonly name: string;
	readonly phone: string;
}

export interface Lead {
	/** Given once all leads stand in order. */
	leadNo: string;
	readonly reportedAt: Clock;
	readonly scene: LeadScene;
	readonly source: string;
	readonly village: Village;
	readonly reporter: GridWorker;
	readonly person: { readonly name: string; readonly phone: string | null } | null;
	readonly address: string | null;
	/** Null = still open. */
	readonly handledAt: Clock | null;
	/** The call it became. */
	readonly call: Call | null;
}

const FIRST_DAY = midnight("2025-06-02");
const LAST_DAY = midnight("2026-05-08");
const PLAIN_LEADS = 104;
const WARNED_CALLS = 7;
/** Minutes before the export at which the newest leads came in, mostly still open. */
const NEW_LEADS = [20, 55, 80, 14 * 60 + 35, 16 * 60 + 5, 18 * 60 + 40, 21 * 60 + 50, 22 * 60 + 30] as const;
const NEW_BUT_HANDLED = 1;
const LONG_OPEN = 0.05;
const SOURCES: readonly Weighted<string>[] = [
	["网格巡查", 42],
	["群众反映", 28],
	["银行网点", 10],
	["快递网点", 10],
	["企业联络员", 10],
];

/** Draws leads village by village. */
class Round {
	readonly leads: Lead[] = [];
	private readonly workers: ReadonlyMap<Village, GridWorker>;

	constructor(
		readonly dice: Dice,
		private readonly people: People,
	) {
		this.workers = new Map(
			VILLAGES.map((village) => [
				village,
				{ name: people.nextName(dice.chance(0.7) ? "女" : "男"), phone: people.nextPhone() },
			]),
		);
	}

	private workerOf(village: Village): GridWorker {
		const worker = this.workers.get(village);
		if (worker === undefined) throw new Error(`nobody walks in ${village.name}`);
		return worker;
	}

	/** In working hours of the same day where they are long enough, else of one of the next. */
	private handledAfter(reportedAt: Clock): Clock | null {
		const day = reportedAt - (reportedAt % DAY) + this.dice.pick([0, 0, 1, 1, 2, 4]) * DAY;
		const earliest = Math.max(day + 9 * HOUR, reportedAt + 40 * MINUTE);
		const at = earliest + this.dice.int(0, 100) * MINUTE;
		return at < EXPORTED_AT && !this.dice.chance(LONG_OPEN) ? at : null;
	}

	add(reportedAt: Clock, more: Partial<Lead> = {}): void {
		const { dice, people } = this;
		const village = more.village ?? dice.weighted(VILLAGE_WEIGHTS);
		const isNamed = dice.chance(0.55);
		const person = isNamed
			? {
					name: people.nextName(dice.pick(["女", "男"])),
					phone: dice.chance(0.8) ? people.nextPhone() : null,
				}
			: null;
		this.leads.push({
			leadNo: "",
			reportedAt,
			scene: dice.pick(LEAD_SCENES),
			source: dice.weighted(SOURCES),
			village,
			reporter: this.workerOf(village),
			person,
			address: dice.chance(0.7) ? people.homeIn(village).address : null,
			handledAt: this.handledAfter(reportedAt),
			call: null,
			...more,
		});
	}
}

/** A grid worker who saw somebody being defrauded and had them call: minutes before the report. */
function addWarning(round: Round, call: Call): void {
	const { village, address } = call.victim.home;
	if (village === null) return;
	const reportedAt = call.reportAt - round.dice.int(12, 75) * MINUTE;
	round.add(reportedAt, {
		scene: WARNING_SCENE,
		source: "网格巡查",
		village,
		person: { name: call.victim.name, phone: call.victim.phone },
		address,
		handledAt: call.reportAt + round.dice.int(20, 200) * MINUTE,
		call,
	});
}

function someTime(dice: Dice): Clock {
	for (;;) {
		const day = FIRST_DAY + dice.int(0, (LAST_DAY - FIRST_DAY) / DAY) * DAY;
		if (weekday(day) < 5 || dice.chance(0.4)) return day + dice.int(7 * 60, 20 * 60) * MINUTE;
	}
}

/** All leads in order of report, numbered by day. */
export function makeLeads(people: People, calls: readonly Call[]): readonly Lead[] {
	const dice = new Dice("leads");
	const round = new Round(dice, people);
	for (let count = 0; count < PLAIN_LEADS; count++) round.add(someTime(dice));
	const daylight = (call: Call): boolean => {
		const hour = (call.reportAt % DAY) / HOUR;
		return hour >= 9 && hour <= 20;
	};
	const seen = calls.filter(
		(call) =>
			call.exclusion === null && call.reportAt >= FIRST_DAY && call.reportAt < LAST_DAY && daylight(call),
	);
	for (const call of dice.sample(seen, WARNED_CALLS)) addWarning(round, call);
	NEW_LEADS.forEach((minutes, order) => {
		const reportedAt = EXPORTED_AT - minutes * MINUTE;
		const isHandled = order >= NEW_LEADS.length - NEW_BUT_HANDLED;
		round.add(reportedAt, { handledAt: isHandled ? reportedAt + 3 * HOUR : null });
	});
	const leads = round.leads.sort((a, b) => a.reportedAt - b.reportedAt);
	leads.forEach((lead, position) => {
		const { year, month, day } = partsOf(lead.reportedAt);
		lead.leadNo = `XS${year}${String(month).padStart(2, "0")}${String(day).padStart(2, "0")}${String(position + 1).padStart(3, "0")}`;
	});
	return leads;
}
