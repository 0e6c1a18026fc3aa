/** The address of a view: every view survives the way into the address bar and back, and nonsense becomes the first view. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FIRST_VIEW, searchOf, type View, viewOf } from "@/components/state/address";
import { FOCUS_PAGES } from "@/components/state/focus-address";
import { type CivilDate, civilDate, civilDateOf } from "@/lib/base/civil";
import { PERIODS, type PeriodId } from "@/lib/calendar/periods";
import { rangeOf } from "@/lib/calendar/range";
import { DIMENSION_LIST } from "@/lib/dimensions";

function day(text: string): CivilDate {
	const found = civilDateOf(text);
	if (found === null) throw new Error(text);
	return found;
}

const VIEW: View = {
	asOf: day("2026-05-11"),
	period: { kind: "month" },
	basis: "cases",
	filters: [
		{ dimension: "victim_gender", values: ["female", null] },
		{ dimension: "victim_village", values: ["上溪村"], isExcluded: true },
	],
	against: { kind: "last_festival" },
	cross: ["fraud_category", "victim_age_band"],
	drill: { path: "category", chosen: ["romance", null] },
	focus: { group: "zone", page: "back_test", area: "二期工业区" },
	tab: "stops",
};

describe("searchOf", () => {
	it("writes nothing for the first view", () => {
		expect(searchOf(FIRST_VIEW)).toBe("");
	});

	it("writes what differs from it, in words a person can read", () => {
		expect(decodeURIComponent(searchOf(VIEW))).toBe(
			"?asOf=2026-05-11&period=month&basis=cases&f=victim_gender:female|不详&f=-victim_village:上溪村&cmp=last_festival&cross=fraud_category,victim_age_band&drill=category:romance|不详&group=zone&page=back_test&area=二期工业区&tab=stops",
		);
	});

	it("writes both days of a custom period, the last one inclusive", () => {
		const range = rangeOf(day("2026-01-01"), day("2026-03-31"));
		expect(decodeURIComponent(searchOf({ ...FIRST_VIEW, period: { kind: "custom", range } }))).toBe(
			"?period=custom:2026-01-01..2026-03-31",
		);
	});
});

describe("viewOf", () => {
	it("reads what was written, with or without the question mark", () => {
		expect(viewOf(searchOf(VIEW))).toEqual(VIEW);
		expect(viewOf(searchOf(VIEW).slice(1))).toEqual(VIEW);
	});

	it("takes an empty address for the first view", () => {
		expect(viewOf("")).toEqual(FIRST_VIEW);
		expect(viewOf("?")).toEqual(FIRST_VIEW);
	});

	it.each([
		["a day that does not exist", "?asOf=2026-02-30"],
		["a period nobody registered", "?period=fortnight"],
		["a custom period running backwards", "?period=custom:2026-03-31..2026-01-01"],
		["a basis nobody knows", "?basis=people"],
		["a dimension nobody knows", "?f=shoe_size:42"],
		["a filter without a dimension", "?f=female"],
		["a path nobody registered", "?drill=moon"],
		["more values than a path has levels", "?drill=village:a|b"],
		["a stranger's parameter", "?utm=1"],
	])("%s is as if it were not there", (_, search) => {
		expect(viewOf(search)).toEqual(FIRST_VIEW);
	});

	it("a wrong filter takes no other filter with it", () => {
		expect(viewOf("?f=shoe_size:42&f=victim_gender:male&basis=cases")).toEqual({
			...FIRST_VIEW,
			basis: "cases",
			filters: [{ dimension: "victim_gender", values: ["male"] }],
		});
	});
});

describe("there and back", () => {
	const date = fc
		.record({
			year: fc.integer({ min: 2000, max: 2100 }),
			month: fc.integer({ min: 1, max: 12 }),
			dayOfMonth: fc.integer({ min: 1, max: 28 }),
		})
		.map(({ year, month, dayOfMonth }) => civilDate(year, month, dayOfMonth) ?? day("2026-01-01"));
	const custom = fc.tuple(date, date).map(([one, other]) => ({
		kind: "custom" as const,
		range: one <= other ? rangeOf(one, other) : rangeOf(other, one),
	}));
	const period = fc.oneof(
		fc.constantFrom(...(Object.keys(PERIODS) as PeriodId[])).map((kind) => ({ kind })),
		custom,
	);
	/** Values are ids, or any words of an open dimension, the bar that parts them and the name of null included. */
	const value = fc.oneof(
		fc.string({ unit: "grapheme", minLength: 1 }),
		fc.constantFrom("|", "a|b", "%7C", "%25", "不详", "%不详", "100%"),
	);
	const dimension = fc.constantFrom(...DIMENSION_LIST.map(({ id }) => id));
	const filter = fc.record(
		{
			dimension,
			values: fc.array(fc.option(value), { minLength: 1, maxLength: 4 }),
			isExcluded: fc.constant(true as const),
		},
		{ requiredKeys: ["dimension", "values"] },
	);
	const view: fc.Arbitrary<View> = fc.record({
		asOf: fc.option(date),
		period,
		basis: fc.constantFrom("calls" as const, "cases" as const, "occurred" as const),
		filters: fc.array(filter, { maxLength: 4 }),
		against: fc.option(
			fc.oneof(
				fc.constantFrom("same_weekdays" as const, "previous_equal" as const).map((kind) => ({ kind })),
				custom,
			),
		),
		cross: fc.option(fc.tuple(dimension, dimension).filter(([row, column]) => row !== column)),
		focus: fc.record({
			group: fc.constantFrom("village" as const, "zone" as const),
			page: fc.constantFrom(...FOCUS_PAGES),
			area: fc.option(fc.string({ unit: "grapheme", minLength: 1 })),
		}),
		tab: fc.option(fc.constantFrom("alerts", "stops", "rewards")),
		drill: fc.option(
			fc.oneof(
				fc.record({
					path: fc.constant("category" as const),
					chosen: fc.array(fc.option(value), { maxLength: 2 }),
				}),
				fc.record({
					path: fc.constant("village" as const),
					chosen: fc.array(fc.option(value), { maxLength: 1 }),
				}),
			),
		),
	});

	it("any view comes back as it was", () => {
		fc.assert(
			fc.property(view, (one) => {
				expect(viewOf(searchOf(one))).toEqual(one);
			}),
			{ numRuns: 500 },
		);
	});

	it("is a proper query: an address bar reads it as the page does", () => {
		fc.assert(
			fc.property(view, (one) => {
				const address = new URL(`http://desk.invalid/${searchOf(one)}`);
				expect(viewOf(address.search)).toEqual(one);
			}),
		);
	});

	it("reads any text without failing", () => {
		fc.assert(
			fc.property(fc.string({ unit: "binary" }), (text) => {
				expect(viewOf(searchOf(viewOf(text)))).toEqual(viewOf(text));
			}),
			{ numRuns: 500 },
		);
	});
});
