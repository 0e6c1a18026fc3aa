/** Whatever a township has, the zones with the firms outside of them add up to the total, and firms to their zones. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CivilDate } from "@/lib/base/civil";
import { addDays } from "@/lib/calendar/civil";
import type { WorkplaceEvent } from "@/lib/enterprises/events";
import { type Counted, firmFigures } from "@/lib/enterprises/firms";
import type { Firm } from "@/lib/enterprises/register";
import type { FirmActivity } from "@/lib/enterprises/talks";
import { isWorkplace, OUTSIDE_ZONES } from "@/lib/enterprises/workplaces";
import { type GroupFigures, type ZoneTable, zoneTable } from "@/lib/enterprises/zones";

const AS_OF = "2026-05-11" as CivilDate;
const WINDOW = { start: "2026-04-01" as CivilDate, end: "2026-05-01" as CivilDate };
const ZONES = ["一区", "二区", "野区"];
const LISTED = ZONES.slice(0, 2);
const zone = fc.constantFrom(...ZONES, OUTSIDE_ZONES);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const day = fc.integer({ min: -400, max: 40 }).map((days) => addDays(AS_OF, days));

const firms = fc
	.array(
		fc.record({
			zone,
			adviser: maybe(fc.constant("顾")),
			officer: maybe(fc.constantFrom("王", "李")),
			pledgeDay: maybe(day),
			workers: maybe(fc.nat(500)),
			app: maybe(fc.nat(600)),
		}),
		{ maxLength: 12 },
	)
	.map((list) =>
		list.map(
			({ app, ...one }, at): Firm => ({
				...one,
				name: `厂${at}`,
				adviserPhone: null,
				activated: { app, site: null, call_block: app },
			}),
		),
	);

const talk = day.map(
	(at): FirmActivity => ({
		activityNo: at,
		day: at,
		kind: null,
		title: null,
		reached: null,
		team: null,
		isTalk: true,
	}),
);

/** Somebody of a zone, at one of its firms or at none that is known. */
function workplaceOf(list: readonly Firm[]) {
	const choices = [
		...list.map(({ name, zone: own }) => ({ enterprise: name as string | null, zone: own })),
		...[...ZONES, OUTSIDE_ZONES].map((own) => ({ enterprise: null, zone: own })),
	];
	return fc.constantFrom(...choices);
}

const counted: fc.Arbitrary<Counted> = firms.chain((list) => {
	const place = workplaceOf(list);
	const nowhere = fc.constantFrom(
		...[null, "not_enterprise"].map((own) => ({ enterprise: null, zone: own })),
	);
	const event = fc.tuple(fc.oneof({ weight: 4, arbitrary: place }, nowhere), maybe(fc.nat(1_000_000))).map(
		([where, lossFen]): WorkplaceEvent => ({
			...where,
			eventNo: "",
			day: 0,
			isContrary: false,
			category: null,
			lossFen,
		}),
	);
	return fc.record({
		asOf: fc.constant(AS_OF),
		window: fc.constant(WINDOW),
		register: fc.record({
			firms: fc.constant(list),
			zones: fc.tuple(
				...LISTED.map((name) =>
					fc.record({ name: fc.constant(name), workers: maybe(fc.nat(2000)), officer: fc.constant(null) }),
				),
			),
			isFilled: fc.record({ adviser: fc.boolean(), officer: fc.boolean(), pledge: fc.boolean() }),
			zoneOf: fc.constant(() => null),
		}),
		activities: fc
			.tuple(
				maybe(fc.constant(AS_OF)),
				fc.array(fc.tuple(fc.constantFrom("厂0", "厂1", "厂2"), fc.array(talk, { maxLength: 4 })), {
					maxLength: 3,
				}),
				fc.array(fc.tuple(zone, fc.array(talk, { maxLength: 4 })), { maxLength: 3 }),
			)
			.map(([since, byFirm, byZone]) => ({ since, byFirm: new Map(byFirm), byZone: new Map(byZone) })),
		signers: fc.record({ isRecorded: fc.boolean(), workplaces: fc.array(place, { maxLength: 30 }) }),
		events: fc.record({ now: fc.array(event, { maxLength: 40 }), base: fc.array(event, { maxLength: 40 }) }),
		dissuasions: maybe(fc.record({ workplaces: fc.array(place, { maxLength: 9 }), untied: fc.nat(5) })),
		comparing: fc.record({
			comparability: fc.constantFrom("whole", "none", "part", "unnamed"),
			phi: fc.constant(1.2),
		}),
	}) as fc.Arbitrary<Counted>;
});

/** Numbers that a total is the sum of; null where they were not recorded. */
const ADDED: Readonly<Record<string, (group: GroupFigures) => number | null>> = {
	enterprises: ({ enterprises }) => enterprises,
	withOfficer: ({ withOfficer }) => withOfficer,
	withAdviser: ({ withAdviser }) => withAdviser,
	pledged: ({ pledged }) => pledged,
	talked: ({ talked }) => talked,
	talks: ({ talks }) => talks,
	workers: ({ workers }) => workers,
	workersUnknown: ({ workersUnknown }) => workersUnknown,
	signers: ({ signers }) => signers,
	incidents: ({ incidents }) => incidents.now,
	base: ({ incidents }) => incidents.base,
	unnamed: ({ unnamed }) => unnamed,
	lossUnknown: ({ losses }) => losses.now.unknown,
	dissuaded: ({ dissuaded }) => dissuaded,
	covered: ({ coverage }) => coverage?.part ?? null,
	app: ({ activation }) => activation.app?.part ?? null,
	appOf: ({ activation }) => activation.app?.whole ?? null,
};

function sumOf(table: ZoneTable, pick: (group: GroupFigures) => number | null): number | null {
	const known = table.zones.map(pick).filter((one) => one !== null);
	return known.length === 0 ? null : known.reduce((sum, one) => sum + one, 0);
}

/** Known losses by part: a part of which nothing is known adds nothing. */
const knownFen = (table: ZoneTable) =>
	table.zones.reduce((sum, { losses }) => sum + (losses.now.fen ?? 0), 0);

describe("the zones of any township", () => {
	it("add up to the total, the firms in no zone and names of no list included", () => {
		fc.assert(
			fc.property(counted, (facts) => {
				const table = zoneTable(firmFigures(facts), facts);
				for (const [name, pick] of Object.entries(ADDED))
					expect([name, sumOf(table, pick)]).toEqual([name, pick(table.total)]);
				expect(knownFen(table)).toBe(table.total.losses.now.fen ?? 0);
			}),
		);
	});

	it("hold every incident of a worker once, every firm once, and every signer once", () => {
		fc.assert(
			fc.property(counted, (facts) => {
				const list = firmFigures(facts);
				const { zones, total } = zoneTable(list, facts);
				expect(new Set(zones.map((one) => one.zone)).size).toBe(zones.length);
				expect(total.incidents.now).toBe(facts.events.now.filter((event) => isWorkplace(event.zone)).length);
				const atFirms = list.reduce((sum, { incidents }) => sum + incidents.now, 0);
				expect(atFirms + total.unnamed).toBe(total.incidents.now);
				if (facts.signers.isRecorded) expect(total.signers).toBe(facts.signers.workplaces.length);
				for (const one of zones)
					expect(one.enterprises).toBe(facts.register.firms.filter((firm) => firm.zone === one.zone).length);
			}),
		);
	});
});
