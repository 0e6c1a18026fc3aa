import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { INTERVENTIONS } from "@/data/case-values";
import { PREVENTION_REACHES, PRIOR_HISTORIES, SHIELD_STATES } from "@/data/victim-values";
import { civilDate, dateOfMoment } from "@/lib/base/civil";
import { DIMENSION_LIST, labelOfValue } from "@/lib/dimensions";
import { bandOf, bandsOf, cleanCuts, wholeNumberNaming } from "@/lib/dimensions/bands";
import type { Dimension, EventMoment, EventSource, LabelContext } from "@/lib/dimensions/dimension";
import { isTelecomFraud } from "@/lib/dimensions/fraud-category";
import { DEFAULT_SETTINGS } from "@/lib/settings/settings";

const orNull = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(arbitrary, { nil: null });

/** Anything a cell may hold: noise, words of the trade, and the names of object members. */
const word = fc.oneof(
	fc.string({ unit: "grapheme", maxLength: 80 }),
	fc.constantFrom(
		"男",
		"刷单返利",
		"盗窃-其他",
		"浙江省金华市",
		"北京路",
		"≤30天",
		"__proto__",
		"constructor",
		"不详",
	),
	fc.constantFrom("330799199005120018", "330799********0018", "3.30799E+17", "H12345678", "老街"),
);

const moments: fc.Arbitrary<EventMoment> = fc
	.record({
		year: fc.integer({ min: 1990, max: 2099 }),
		month: fc.integer({ min: 1, max: 12 }),
		second: fc.nat(86_399),
	})
	.map(({ year, month, second }) => {
		const two = (value: number) => String(Math.floor(value)).padStart(2, "0");
		const clock = `${two(second / 3600)}:${two((second / 60) % 60)}:${two(second % 60)}`;
		return {
			moment: `${civilDate(year, month, 28)} ${clock}` as EventMoment["moment"],
			hasClock: second % 3 > 0,
		};
	});

const joined = (values: readonly { readonly id: string }[]) =>
	orNull(
		fc.record({
			value: fc.constantFrom(...values.map(({ id }) => id)),
			evidence: fc.string({ minLength: 1 }),
		}),
	);

const events: fc.Arbitrary<EventSource> = fc.record({
	reportTime: orNull(moments),
	occurFrom: orNull(moments),
	occurTo: orNull(moments),
	lastTransferTime: orNull(moments),
	categoryConfirmed: orNull(word),
	categoryOriginal: orNull(word),
	categoriesReplied: fc.array(word, { maxLength: 2 }),
	subtype: orNull(word),
	contactChannel: orNull(word),
	scamMedium: orNull(word),
	paymentChannel: orNull(word),
	transferCount: orNull(fc.integer()),
	isAttempt: orNull(fc.boolean()),
	lossFen: orNull(fc.integer({ min: -5, max: 1e12 })),
	gender: orNull(word),
	age: orNull(fc.record({ low: fc.integer({ min: -1, max: 160 }), high: fc.integer({ min: -1, max: 160 }) })),
	birthDate: orNull(moments.map(({ moment }) => dateOfMoment(moment))),
	idNo: orNull(word),
	occupation: orNull(word),
	education: orNull(word),
	marital: orNull(word),
	hukou: orNull(word),
	residence: orNull(word),
	village: orNull(word),
	residencyType: orNull(word),
	employer: orNull(word),
	zone: orNull(word),
	priorHistory: orNull(word),
	prevention: orNull(word),
	shield: orNull(word),
	intervention: orNull(word),
	victimName: orNull(word),
	victimCount: fc.integer({ min: 1, max: 3 }),
	narratives: fc.array(
		fc.record({ record: fc.constantFrom("incident", "case_file"), text: fc.string({ unit: "grapheme" }) }),
		{ maxLength: 2 },
	),
	joined: orNull(
		fc.record({
			priorHistory: joined(PRIOR_HISTORIES),
			prevention: joined(PREVENTION_REACHES),
			shield: joined(SHIELD_STATES),
			intervention: joined(INTERVENTIONS),
		}),
	),
	corrections: fc.constant(null),
});

const cuts = fc.array(fc.oneof(fc.integer({ min: -5, max: 5000 }), fc.constantFrom(0.5, Number.NaN, 1e9)), {
	maxLength: 8,
});
const place = fc.record({ name: word, aliases: fc.array(word, { maxLength: 3 }) });

const contexts: fc.Arbitrary<LabelContext> = fc
	.record({
		bands: fc.record({
			age: cuts,
			lossYuan: cuts,
			hour: cuts,
			reportDelayMinutes: cuts,
			transferCount: cuts,
		}),
		station: fc.record({
			name: word,
			township: word,
			regionCode: fc.constantFrom("", "330799", "500199", "x"),
		}),
		mapping: fc.dictionary(word, word, { maxKeys: 3 }),
		villages: fc.uniqueArray(place, { selector: ({ name }) => name, maxLength: 4 }),
		zones: fc.uniqueArray(place, { selector: ({ name }) => name, maxLength: 3 }),
		enterprises: fc.array(fc.record({ name: word, aliases: fc.array(word), zone: orNull(word) }), {
			maxLength: 3,
		}),
	})
	.map(({ bands, station, mapping, villages, zones, enterprises }) => ({
		settings: {
			...DEFAULT_SETTINGS,
			bands,
			station,
			valueMappings: Object.fromEntries(DIMENSION_LIST.map(({ id }) => [id, mapping])),
		},
		places: { villages, zones, enterprises },
	}));

function judge(dimension: Dimension, event: EventSource, context: LabelContext): void {
	const label = dimension.read(event, context);
	const { value, source, evidence } = label;
	if (value === null) {
		expect({ source, evidence }).toEqual({ source: "none", evidence: null });
		expect(labelOfValue(dimension, value, context)).toBe("不详");
		return;
	}
	expect(source).not.toBe("none");
	expect(evidence).toBeTruthy();
	expect(labelOfValue(dimension, value, context)).not.toBe("");
	const ids = dimension.domain(context).map(({ id }) => id);
	if (!dimension.isOpen) expect(ids).toContain(value);
	expect(dimension.read(event, context)).toEqual(label);
}

describe("labels", () => {
	it("hold the contract whatever the cells, the settings and the places say", () => {
		fc.assert(
			fc.property(events, contexts, (event, context) => {
				for (const dimension of DIMENSION_LIST) judge(dimension, event, context);
				expect(typeof isTelecomFraud(event, context)).toBe("boolean");
			}),
			{ numRuns: 300 },
		);
	});

	it("are the same in an equal context made anew", () => {
		fc.assert(
			fc.property(events, contexts, (event, context) => {
				const again = structuredClone(context);
				for (const dimension of DIMENSION_LIST)
					expect(dimension.read(structuredClone(event), again)).toEqual(dimension.read(event, context));
			}),
			{ numRuns: 100 },
		);
	});
});

describe("bands", () => {
	it("hold every whole number in exactly one", () => {
		fc.assert(
			fc.property(cuts, fc.nat(6000), (points, number) => {
				const bands = bandsOf(
					cleanCuts(points, 0, 5000),
					0,
					Number.POSITIVE_INFINITY,
					wholeNumberNaming("岁"),
				);
				const holders = bands.filter(({ low, high }) => number >= low && number < high);
				expect(holders).toHaveLength(1);
				expect(bandOf(bands, number)).toBe(holders[0]);
				expect(new Set(bands.map(({ id }) => id)).size).toBe(bands.length);
			}),
		);
	});

	it("change exactly at the usable cut points", () => {
		fc.assert(
			fc.property(cuts, (points) => {
				const usable = new Set(points.filter((cut) => Number.isInteger(cut) && cut > 0 && cut < 24));
				const bands = bandsOf(cleanCuts(points, 0, 24), 0, 24, wholeNumberNaming("时"));
				for (let hour = 1; hour < 24; hour += 1)
					expect(bandOf(bands, hour) !== bandOf(bands, hour - 1)).toBe(usable.has(hour));
			}),
		);
	});

	it("hold nothing outside their ends", () => {
		const bands = bandsOf([6], 0, 24, wholeNumberNaming("时"));
		expect([-1, 24, Number.NaN].map((hour) => bandOf(bands, hour))).toEqual([null, null, null]);
	});
});
