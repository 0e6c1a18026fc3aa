/** The list of revisits: borders of its windows, one task a place, its order, and an independent count of all places. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { HitEvent, HitVictim } from "@/lib/focus/hit-keys";
import { type NearRepeat, nearRepeats } from "@/lib/focus/near-repeats";
import { AS_OF, firmOf, hitEvents, meaningsOf, reordered } from "./hit-sample";

const NOBODY: HitVictim = { residence: null, employer: null, household: null, idNo: null, phones: null };

function hit(eventNo: string, before: number, ...victims: readonly Partial<HitVictim>[]): HitEvent {
	return {
		eventNo,
		day: AS_OF - before,
		knownDay: AS_OF - before,
		village: null,
		zone: null,
		victims: victims.map((victim) => ({ ...NOBODY, ...victim })),
	};
}

const asked = (...events: readonly HitEvent[]) => nearRepeats(events, AS_OF, firmOf);
const told = ({ keys, last, hits, daysSince, urgency }: NearRepeat) =>
	`${[...new Set(keys.map(({ kind }) => kind))].join("+")} ${last.eventNo} ${hits} ${daysSince} ${urgency}`;

const HOME = { residence: "溪口村3组12号" };

describe("nearRepeats", () => {
	it.each([
		[0, []],
		[-1, []],
		[1, ["address J1 1 1 week"]],
		[7, ["address J1 1 7 week"]],
		[8, ["address J1 1 8 month"]],
		[28, ["address J1 1 28 month"]],
		[29, []],
	] as const)("a hit %d days before: %j", (before, expected) => {
		expect(asked(hit("J1", before, HOME)).map(told)).toEqual(expected);
	});

	it("counts the hits of 365 days, and shows the last one", () => {
		const events = [hit("J1", 3, HOME), hit("J2", 365, HOME), hit("J3", 366, HOME), hit("J4", 200, HOME)];
		expect(asked(...events).map(told)).toEqual(["address J1 3 3 week"]);
		expect(asked(...events)[0]?.last).toBe(events[0]);
	});

	it("takes the smaller number for the last of two hits of one day", () => {
		expect(asked(hit("J2", 3, HOME), hit("J1", 3, HOME)).map(told)).toEqual(["address J1 2 3 week"]);
	});

	it("makes one task of an address, a firm and a family that the same events hit", () => {
		const whole = { ...HOME, employer: "甲厂", household: "H1", idNo: "甲", phones: "13800000001" };
		expect(asked(hit("J1", 3, whole), hit("J2", 40, whole)).map(told)).toEqual([
			"address+firm+family J1 2 3 week",
		]);
	});

	it("leaves a firm with hits of its own beside the home of one of its workers", () => {
		const events = [hit("J1", 3, { ...HOME, employer: "甲厂" }), hit("J2", 9, { employer: "甲厂" })];
		expect(asked(...events).map(told)).toEqual(["firm J1 2 3 week", "address J1 1 3 week"]);
	});

	it("does not go twice to a family whose second phone stands in one report only", () => {
		const events = [
			hit("J1", 3, { idNo: "甲", phones: "13800000001 13900000002" }),
			hit("J2", 20, { idNo: "甲", phones: "13800000001" }),
		];
		expect(asked(...events).map(told)).toEqual(["family J1 2 3 week"]);
	});

	it("goes to both where two places share one event and neither holds the other", () => {
		const events = [
			hit("J1", 3, { ...HOME, household: "H1" }),
			hit("J2", 20, HOME),
			hit("J3", 21, { household: "H1" }),
		];
		expect(asked(...events).map(told)).toEqual(["address J1 2 3 week", "family J1 2 3 week"]);
	});

	it("puts the most urgent first, then more hits, then the later, then the smaller number", () => {
		const person = (idNo: string) => ({ idNo });
		const events = [
			hit("J8", 10, person("己")),
			hit("J9", 100, person("己")),
			hit("J9b", 101, person("己")),
			hit("J5", 7, person("戊")),
			hit("J4", 2, person("丁")),
			hit("J3", 2, person("丙")),
			hit("J2", 6, person("乙")),
			hit("J7", 30, person("乙")),
			hit("J6", 20, person("庚")),
		];
		expect(asked(...events).map(({ last }) => last.eventNo)).toEqual(["J2", "J3", "J4", "J5", "J8", "J6"]);
	});

	it("has nothing to say of events that hit nobody known", () => {
		expect(asked(hit("J1", 3, { residence: "溪口村", phones: "0579-87654321" }), hit("J2", 3))).toEqual([]);
	});

	/** One line a task from sets of events, a set for everything the sample's own list says was hit. */
	function bySets(events: readonly HitEvent[]): readonly string[] {
		const year = events.filter(({ day }) => day < AS_OF && day >= AS_OF - 365);
		const things = new Map<string, readonly HitEvent[]>();
		for (const thing of new Set(year.flatMap(({ victims }) => victims.flatMap(meaningsOf)))) {
			const hits = year.filter(({ victims }) => victims.some((victim) => meaningsOf(victim).includes(thing)));
			if (hits.some(({ day }) => day >= AS_OF - 28)) things.set(thing, hits);
		}
		const holds = (all: readonly HitEvent[], some: readonly HitEvent[]) =>
			some.every((one) => all.includes(one));
		const homes = [...things].filter(([thing]) => !thing.startsWith("firm"));
		const lone = [...things].filter(
			([thing, hits]) =>
				thing.startsWith("firm") ||
				!homes.some(([, others]) => others.length > hits.length && holds(others, hits)),
		);
		// Things of the same events are one task.
		const tasks = new Map<string, string>();
		for (const [, hits] of lone) {
			const same = lone.filter(([, others]) => others.length === hits.length && holds(others, hits));
			const [last] = hits.toSorted((a, b) => b.day - a.day || (a.eventNo < b.eventNo ? -1 : 1));
			const kinds = same.map(([thing]) => thing.replace(/:.*/s, "").replace("home", "address"));
			const numbers = hits.map(({ eventNo }) => eventNo).sort();
			tasks.set(numbers.join(), line(AS_OF - (last?.day ?? 0), hits.length, last?.eventNo, kinds));
		}
		// "month" comes before "week" as a text.
		return [...tasks.values()].sort((a, b) => b.slice(0, 4).localeCompare(a.slice(0, 4)) || (a < b ? -1 : 1));
	}

	/** A task as a text that sorts as the tasks of one urgency do. */
	function line(since: number, hits: number, eventNo: string | undefined, kinds: readonly string[]): string {
		const urgency = since <= 7 ? "week" : "month";
		return [urgency, 999 - hits, String(since).padStart(2, "0"), eventNo, kinds.toSorted()].join(" ");
	}

	it("finds the tasks that sets of events give, in the order of the rule", () => {
		let count = 0;
		fc.assert(
			fc.property(hitEvents, (events) => {
				const tasks = nearRepeats(events, AS_OF, firmOf);
				const found = tasks.map(({ keys, last, hits, daysSince }) =>
					line(
						daysSince,
						hits,
						last.eventNo,
						keys.map(({ kind }) => kind),
					),
				);
				const expected = bySets(events);
				const ranks = (tasks: readonly string[]) => tasks.map((task) => task.split(" ", 4).join(" "));
				expect(ranks(found)).toEqual(ranks(expected));
				expect(found.toSorted()).toEqual(expected.toSorted());
				expect(tasks.map(({ urgency }) => urgency)).toEqual(found.map((task) => task.split(" ")[0]));
				count += found.length;
			}),
			{ numRuns: 500 },
		);
		expect(count).toBeGreaterThan(500);
	});

	it("does not ask in which order incidents and victims come", () => {
		const plain = (events: readonly HitEvent[]) =>
			nearRepeats(events, AS_OF, firmOf).map(({ last, ...task }) => ({ ...task, last: last.eventNo }));
		fc.assert(
			fc.property(
				hitEvents.chain((events) => fc.tuple(fc.constant(events), reordered(events))),
				([events, others]) => {
					expect(plain(others)).toEqual(plain(events));
				},
			),
			{ numRuns: 200 },
		);
	});
});
