/** Every period kind on 200 random mornings over 20 000 real fraud reports: headline figures and breakdowns equal a plain computation. */
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadDictionary } from "@/lib/analysis/ask";
import { breakdownPlan } from "@/lib/analysis/plans/breakdown";
import { headlinePlan } from "@/lib/analysis/plans/headline";
import type { Question } from "@/lib/analysis/question";
import { isPeriodId, PERIODS } from "@/lib/calendar/periods";
import { DIMENSIONS } from "@/lib/dimensions";
import type { Dictionary } from "@/lib/dimensions/dictionary";
import { METRICS, metricsUnder } from "@/lib/metrics";
import { readSettings } from "@/lib/settings/settings-file";
import { windowsBothWays } from "../support/both-windows";
import { type NationalReport, nationalReports } from "../support/national-reports";
import { type PlainWindow, plainDay } from "../support/plain-periods";
import { fileOf, loaded, sharedPath } from "../support/workspace";

const path = sharedPath("reports", "national_fraud_reports_20k.csv.gz");
const MORNINGS = 200;
const mornings = fc
	.sample(fc.integer({ min: 0, max: 1390 }), { numRuns: MORNINGS, seed: 20_261_130 })
	.map((days) => plainDay("2021-01-04", days));
const kinds = Object.keys(PERIODS).filter(isPeriodId);

const SPECIAL_FEN = 20_000_000;
const FIGURES = [
	METRICS.calls,
	METRICS.victims,
	METRICS.loss,
	METRICS.mean_loss,
	METRICS.median_loss,
	metricsUnder({ specialYuan: SPECIAL_FEN / 100 }).special_cases,
];
const KEYS = {
	victim_gender: ({ gender }: NationalReport) => gender,
	victim_age_band: ({ age }: NationalReport) => age,
	fraud_category: ({ category }: NationalReport) => category,
	contact_channel: ({ channel }: NationalReport) => channel,
};
const LISTED = Object.keys(KEYS).map((id) => DIMENSIONS[id as keyof typeof KEYS]);

const sum = (list: readonly number[]) => list.reduce((total, one) => total + one, 0);

function medianOf(list: readonly number[]): number | null {
	const sorted = list.toSorted((one, other) => one - other);
	const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
	return low === undefined || high === undefined ? null : (low + high) / 2;
}

function plainFigures(reports: readonly NationalReport[]): Readonly<Record<string, number | null>> {
	const known = reports.map(({ fen }) => fen).filter((fen) => fen > 0);
	return {
		calls: reports.length,
		victims: reports.length,
		loss: sum(known),
		mean_loss: known.length === 0 ? null : Math.round(sum(known) / known.length),
		median_loss: medianOf(known),
		special_cases: known.filter((fen) => fen >= SPECIAL_FEN).length,
	};
}

function plainCells(reports: readonly NationalReport[]): Readonly<Record<string, readonly [number, number]>> {
	const cells: Record<string, [number, number]> = {};
	for (const report of reports)
		for (const [id, keyOf] of Object.entries(KEYS)) {
			const key = `${id}/${keyOf(report)}`;
			const [events, fen] = cells[key] ?? [0, 0];
			cells[key] = [events + 1, fen + report.fen];
		}
	return cells;
}

describe.skipIf(path === null)("periods over national reports", () => {
	const file = path === null ? null : fileOf(path);
	const reports = (file === null ? [] : nationalReports(file.bytes)).toSorted((one, other) =>
		one.day < other.day ? -1 : 1,
	);
	const settings = readSettings(readFileSync("tests/support/national-reports.settings.json", "utf8"));
	let workspace: Awaited<ReturnType<typeof loaded>>;
	let dictionary: Dictionary;
	const within = ({ start, end }: PlainWindow) => reports.filter(({ day }) => day >= start && day < end);

	beforeAll(async () => {
		workspace = await loaded(file === null ? [] : [file], settings);
		dictionary = await loadDictionary(workspace.engine);
	}, 120_000);
	afterAll(() => workspace.engine.close());

	/** Figures and cells of every window, by its name. */
	async function asked(question: Question) {
		const { engine } = workspace;
		const [figures, cells] = await Promise.all([
			engine.query(headlinePlan(question, FIGURES, dictionary)),
			engine.query(breakdownPlan(question, LISTED, dictionary)),
		]);
		const of = new Map(LISTED.map((dimension) => [dimension.number, dimension.id]));
		return (name: string) => ({
			figures: Object.fromEntries(
				figures
					.filter((row) => row.window_name === name)
					.map(({ metric, value }) => [
						metric,
						metric === "mean_loss" && value !== null ? Math.round(value) : value,
					]),
			),
			cells: Object.fromEntries(
				cells
					.filter((row) => row.window_name === name)
					.map((row) => {
						const id = of.get(row.dimension ?? 0) ?? "fraud_category";
						const value = dictionary.valueOf(id, row.code ?? 0) ?? "";
						return [`${id}/${value}`, [row.events, row.loss_fen]];
					}),
			),
		});
	}

	it.each(kinds)(
		"%s has the figures and breakdowns of a plain computation on 200 mornings",
		async (kind) => {
			let events = 0;
			for (const [position, asOf] of mornings.entries()) {
				const weekStart = (position % 7) + 1;
				const windows = windowsBothWays(kind, asOf, { ...settings, weekStart });
				const found = await asked({ basis: "calls", windows, filters: [] });
				for (const [name, window] of Object.entries(windows)) {
					if (window === null) continue;
					const own = within(window);
					events += own.length;
					const expected = { figures: plainFigures(own), cells: plainCells(own) };
					expect([asOf, name, found(name)]).toEqual([asOf, name, expected]);
				}
			}
			expect(events).toBeGreaterThan(MORNINGS);
		},
		300_000,
	);
});
