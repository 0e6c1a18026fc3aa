/** The shape of a scheme in a file, entry by entry; whether it makes sense is for the faults of the scheme to say. */
import { z } from "zod";
import { zhCN } from "zod/locales";
import { type MeasureId, REACHES, type ReachId, TALLIES, type TallyId } from "./input";
import { ATTRIBUTIONS, type Attribution, type Scheme } from "./scheme";

z.config({ ...zhCN(), jitless: true });

const keysOf = <Id extends string>(record: Readonly<Record<Id, unknown>>): Id[] =>
	Object.keys(record) as Id[];

const measure = z.enum(["calls", "cases", "loss"] as const satisfies readonly MeasureId[]);
const events = z.enum(["calls", "cases"]);
const reach = z.enum(keysOf<ReachId>(REACHES));
const tally = z.enum(keysOf<TallyId>(TALLIES));
const partial = z.enum(["proportion", "none"]);

const head = { id: z.string().min(1), title: z.string().min(1) };

const proportional = z.strictObject({
	...head,
	kind: z.literal("proportional"),
	measures: z.array(z.strictObject({ measure, weight: z.number() })),
	start: z.number(),
	perFall: z.number(),
	perRise: z.number(),
	most: z.number(),
	least: z.number(),
});

const ladder = z.strictObject({
	...head,
	kind: z.literal("ladder"),
	measure,
	steps: z.array(z.strictObject({ by: z.string(), fallPercent: z.number(), points: z.number() })),
	partial,
});

const rate = z.strictObject({
	...head,
	kind: z.literal("rate"),
	measure: events,
	start: z.number(),
	perBelow: z.number(),
	perAbove: z.number(),
	most: z.number(),
	least: z.number(),
});

const gate = z.strictObject({
	...head,
	kind: z.literal("gate"),
	measure: events,
	fallPercent: z.number().nullable(),
	effect: z.discriminatedUnion("kind", [
		z.strictObject({ kind: z.literal("award"), points: z.number() }),
		z.strictObject({ kind: z.literal("limit"), totalAtMost: z.number() }),
	]),
});

const coverage = z.strictObject({
	...head,
	kind: z.literal("coverage"),
	reach,
	targetPercent: z.number(),
	points: z.number(),
	partial,
});

const tallied = z.strictObject({
	...head,
	kind: z.literal("tally"),
	tally,
	each: z.number(),
	limit: z.number(),
});

const indicator = z.strictObject({
	...head,
	kind: z.literal("indicator"),
	source: z.discriminatedUnion("kind", [
		z.strictObject({ kind: z.literal("change"), measure }),
		z.strictObject({ kind: z.literal("rate"), measure: events }),
		z.strictObject({ kind: z.literal("reach"), reach }),
		z.strictObject({ kind: z.literal("tally"), tally }),
	]),
	better: z.enum(["less", "more"]),
	weight: z.number(),
	normalisation: z.discriminatedUnion("kind", [
		z.strictObject({ kind: z.literal("min_max") }),
		z.strictObject({ kind: z.literal("rank") }),
		z.strictObject({ kind: z.literal("target"), low: z.number(), high: z.number() }),
	]),
	peers: z.enum(["all", "by_kind"]),
});

/** A scheme, strictly: an entry more or less is refused. */
export const schemeSchema = z.strictObject({
	id: z.string().min(1),
	version: z.int().min(1),
	name: z.string(),
	isExample: z.boolean(),
	kind: z.enum(["points", "index"]),
	attribution: z.enum(keysOf<Attribution>(ATTRIBUTIONS)),
	caseBasis: z.enum(["filed", "occurred"]),
	zeroBase: z.strictObject({
		stillZero: z.enum(["most", "start"]),
		risen: z.enum(["least", "hundred_percent_each", "by_count"]),
	}),
	smallBase: z.strictObject({
		below: z.number(),
		rule: z.enum(["as_is", "by_count", "start"]),
		pointsPerEvent: z.number(),
	}),
	exclusions: z.strictObject({
		categories: z.array(z.string()),
		attempts: z.boolean(),
		outsiders: z.boolean(),
	}),
	population: z.strictObject({ year: z.int().nullable() }),
	clauses: z.array(
		z.discriminatedUnion("kind", [proportional, ladder, rate, gate, coverage, tallied, indicator]),
	),
	fullMarks: z.number().nullable(),
	colours: z.strictObject({ yellowFrom: z.number(), blueFrom: z.number() }),
	escalation: z.array(z.strictObject({ redInARow: z.number(), measure: z.string() })),
}) satisfies z.ZodType<Scheme>;
