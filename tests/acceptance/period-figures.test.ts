/** Every period kind on 200 random mornings over a real town's incidents: windows and counts equal a plain computation. */
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { headlinePlan } from "@/lib/analysis/plans/headline";
import type { Question } from "@/lib/analysis/question";
import { isPeriodId, PERIODS } from "@/lib/calendar/periods";
import { DIMENSION_LIST } from "@/lib/dimensions";
import { dictionaryOf } from "@/lib/dimensions/dictionary";
import { METRICS } from "@/lib/metrics";
import { DEFAULT_SETTINGS, type Settings } from "@/lib/settings/settings";
import { windowsBothWays } from "../support/both-windows";
import { plainCsv } from "../support/plain-csv";
import { type PlainWindow, plainDay } from "../support/plain-periods";
import { fileOf, loaded, sharedPath } from "../support/workspace";

const path = sharedPath("incidents", "town0_incidents.csv");
const HEADINGS = {
	id: "incident_no",
	when: "report_time",
	village: "victim_village",
	place: "address",
	location: null,
	arrest: null,
};
const MORNINGS = 200;
const mornings = fc
	.sample(fc.integer({ min: 0, max: 2500 }), { numRuns: MORNINGS, seed: 20_260_511 })
	.map((days) => plainDay("2019-06-01", days));
const kinds = Object.keys(PERIODS).filter(isPeriodId);

describe.skipIf(path === null)("periods over a real town", () => {
	const file = path === null ? null : fileOf(path);
	const dates = (file === null ? [] : plainCsv(new TextDecoder().decode(file.bytes)))
		.map((record) => (record.when ?? "").slice(0, 10))
		.sort();
	const settings: Settings = {
		...DEFAULT_SETTINGS,
		headerMappings: [{ name: "town", source: "incident", headings: HEADINGS }],
	};
	let workspace: Awaited<ReturnType<typeof loaded>>;
	const count = ({ start, end }: PlainWindow) => dates.filter((date) => date >= start && date < end).length;

	beforeAll(async () => {
		workspace = await loaded(file === null ? [] : [file], settings);
	}, 120_000);
	afterAll(() => workspace.engine.close());

	async function counted(question: Question): Promise<Readonly<Record<string, number>>> {
		const dictionary = dictionaryOf(DIMENSION_LIST, { settings, places: settings.places });
		const rows = await workspace.engine.query(headlinePlan(question, [METRICS.calls], dictionary));
		return Object.fromEntries(rows.map((row) => [row.window_name ?? "", row.value ?? 0]));
	}

	it.each(kinds)(
		"%s has the windows and the calls of a plain computation on 200 mornings",
		async (kind) => {
			let events = 0;
			for (const [position, asOf] of mornings.entries()) {
				const weekStart = (position % 7) + 1;
				const windows = windowsBothWays(kind, asOf, { ...settings, weekStart });
				const figures = await counted({ basis: "calls", windows, filters: [] });
				const expected = Object.entries(windows).flatMap(([name, window]) =>
					window === null ? [] : [[name, count(window)]],
				);
				expect([asOf, figures]).toEqual([asOf, Object.fromEntries(expected)]);
				events += count(windows.current);
			}
			expect(events).toBeGreaterThan(0);
		},
		120_000,
	);
});
