/** The shape of a bundle in a file, checked before anything of it is shown. */
import { z } from "zod";
import {
	MEASURES,
	type MeasureId,
	REACHES,
	type ReachId,
	TALLIES,
	type TallyId,
} from "@/lib/assessment/input";
import { schemeSchema } from "@/lib/assessment/scheme-schema";
import { type CivilDate, type CivilMoment, isCivilDate, isCivilMoment } from "@/lib/base/civil";
import type { ReportDocument } from "@/lib/report/document";
import type { TownBundle } from "./bundle";

z.config({ jitless: true });

const date = z.custom<CivilDate>((value) => typeof value === "string" && isCivilDate(value));
const moment = z.custom<CivilMoment>((value) => typeof value === "string" && isCivilMoment(value));
const amount = z.number().nullable();
const count = z.int().min(0).nullable();
const range = z.strictObject({ start: date, end: date });
const texts = z.array(z.string());

function each<Id extends string, Shape extends z.ZodType>(of: Readonly<Record<Id, unknown>>, shape: Shape) {
	return z.record(z.enum(Object.keys(of) as Id[]), shape);
}

const measures = each<MeasureId, z.ZodObject<{ now: typeof amount; base: typeof amount }, z.core.$strict>>(
	MEASURES,
	z.strictObject({ now: amount, base: amount }),
);
const reached = z.strictObject({ reached: z.number(), people: z.number() }).nullable();

const score = z.strictObject({
	clause: z.string(),
	points: amount,
	totalAtMost: amount,
	inputs: z.array(
		z.strictObject({
			label: z.string(),
			value: amount,
			unit: z.enum(["count", "fen", "percent", "per_10k", "people", "points"]),
		}),
	),
	formula: z.string(),
	notes: texts,
});

const village = z.strictObject({
	village: z.string(),
	population: z
		.strictObject({
			people: z.number(),
			kind: z.enum(["resident", "registered_and_floating", "registered"]),
			year: z.int().nullable(),
			isOfYear: z.boolean(),
		})
		.nullable(),
	measures,
	reaches: each<ReachId, typeof reached>(REACHES, reached),
	tallies: each<TallyId, typeof amount>(TALLIES, amount),
	scores: z.array(score),
	total: amount,
	totalNotes: texts,
	rank: z.int().nullable(),
	unranked: z.enum(["few_people", "no_population", "few_events", "not_scored"]).nullable(),
	colour: z.enum(["red", "yellow", "blue"]).nullable(),
	per10k: amount,
});

const table = z
	.strictObject({
		id: z.literal("category"),
		rows: texts,
		columns: texts,
		cells: z.array(z.array(count)),
		rowTotals: z.array(count),
		columnTotals: z.array(count),
		total: count,
	})
	.refine(
		({ rows, columns, cells, rowTotals, columnTotals }) =>
			cells.length === rows.length &&
			rowTotals.length === rows.length &&
			columnTotals.length === columns.length &&
			cells.every((line) => line.length === columns.length),
	);

// Blocks are shown by their kind; what they hold besides is as the report that was written had it, under the checksum.
const block = z.looseObject({
	kind: z.enum(["figure", "text", "table", "chart", "note"]),
	id: z.string(),
});
const reportShape = z.looseObject({
	kind: z.literal("circular"),
	title: z.string(),
	subtitle: z.string(),
	sections: z.array(z.strictObject({ id: z.string(), heading: z.string(), blocks: z.array(block) })),
	blocks: z.array(block),
	footnotes: texts,
});
const report = z.custom<ReportDocument>((value) => reportShape.safeParse(value).success);

/** A bundle, strictly: a field more or less is refused, so that nothing travels along unseen. */
export const bundleSchema = z.strictObject({
	created: moment,
	station: z.string(),
	isDemo: z.boolean(),
	scheme: schemeSchema,
	asOf: date,
	window: range,
	base: range,
	villages: z.array(village),
	unplaced: z.strictObject({ outside: measures, unknown: measures }),
	warnings: texts,
	decisions: z.array(
		z.strictObject({
			village: z.string().nullable(),
			kind: z.enum(["left_out", "moved", "points"]),
			count: z.int().min(1),
		}),
	),
	measure: z.enum(["calls", "cases"]),
	tables: z.array(table),
	events: z.array(z.strictObject({ place: z.string(), date, category: z.string() })),
	reports: z.array(report),
	sealChecksum: z
		.string()
		.regex(/^[0-9a-f]{64}$/)
		.nullable(),
}) satisfies z.ZodType<TownBundle>;
