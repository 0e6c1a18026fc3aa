/** The data clock and the drill paths on the demonstration township: the panels' own sums, a plain recount of the stored times. */
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { askClock } from "@/lib/analysis/clock";
import { askDrill } from "@/lib/analysis/drill";
import { DRILL_PATHS, type Drill, isDrillPath } from "@/lib/analysis/drill-paths";
import { explore } from "@/lib/analysis/explore";
import type { Basis, Filter, Question } from "@/lib/analysis/question";
import { civilDateOf } from "@/lib/base/civil";
import { drillLines } from "@/lib/blocks/from-drill";
import { dayNumber } from "@/lib/calendar/civil";
import { rangeOf } from "@/lib/calendar/range";
import { DIMENSIONS } from "@/lib/dimensions";
import { readSettings } from "@/lib/settings/settings-file";
import { sql } from "@/lib/sql/fragment";
import truth from "../support/demo-truth.json";
import { demoFiles, loaded } from "../support/workspace";

const settings = readSettings(readFileSync("data/demo-settings.json", "utf8"));
const day = (written: string) => {
	const date = civilDateOf(written);
	if (date === null) throw new Error(written);
	return date;
};
const range = (start: string, end: string) => rangeOf(day(start), day(end));
const YEAR = {
	current: range("2025-05-01", "2026-04-30"),
	previous: range("2024-05-01", "2025-04-30"),
	lastYear: range("2024-05-01", "2025-04-30"),
};
const WOMEN: readonly Filter[] = [{ dimension: "victim_gender", values: ["female"] }];

describe("the parts of the explore screen", () => {
	let workspace: Awaited<ReturnType<typeof loaded>>;
	beforeAll(async () => {
		workspace = await loaded(demoFiles(truth.importOrder), settings);
	}, 120_000);
	afterAll(() => workspace.engine.close());

	it.each<[Basis, readonly Filter[]]>([
		["calls", []],
		["calls", WOMEN],
		["cases", []],
		["occurred", WOMEN],
	])("the hours of the clock add up to the panel 发案时段: %s under %j", async (basis, filters) => {
		const question: Question = { basis, windows: YEAR, filters };
		const { cells } = await askClock(workspace.engine, question);
		const dimension = DIMENSIONS.occur_hour_band;
		const asked = { question, dimensions: [dimension] };
		const { dimensions } = await explore(workspace.engine, asked, settings);
		const rows = dimensions[0]?.rows ?? [];
		const eventsIn = (low: number, high: number) =>
			cells.current
				.filter(({ hour }) => hour !== null && hour >= low && hour < high)
				.reduce((sum, { events }) => sum + events, 0);
		const bands = dimension.scale?.bands(settings) ?? [];
		expect(bands.length).toBeGreaterThan(4);
		for (const { id, low, high } of bands)
			expect(eventsIn(low, high), id).toBe(rows.find(({ value }) => value === id)?.counts.current ?? 0);
		const total = cells.current.reduce((sum, { events }) => sum + events, 0);
		expect(total).toBe((dimensions[0]?.known ?? 0) + (dimensions[0]?.unknown ?? 0));
		expect(total).toBeGreaterThan(50);
	});

	it("reads hour and weekday off the written time of the offence", async () => {
		const written = await workspace.engine.query({
			sql: sql`SELECT i.occur_from AS occurred, e.offence_weekday AS weekday, e.low_occur_hour_band AS hour
FROM event AS e JOIN incident AS i ON i.incident_no = e.incident_no
WHERE i.occur_from IS NOT NULL AND i.occur_from_has_clock AND e.ordinal = 1
ORDER BY e.event_no`,
			columns: { occurred: "moment", weekday: "integer", hour: "number" },
		});
		expect(written.length).toBeGreaterThan(500);
		for (const { occurred, weekday, hour } of written) {
			const at = new Date(`${String(occurred).replace(" ", "T")}Z`);
			expect([weekday, hour], String(occurred)).toEqual([at.getUTCDay() || 7, at.getUTCHours()]);
		}
	});

	it("counts in each cell the calls that the event table holds there", async () => {
		const { cells } = await askClock(workspace.engine, { basis: "calls", windows: YEAR, filters: [] });
		const stored = await workspace.engine.query({
			sql: sql`SELECT ordinal, call_day, offence_weekday, low_occur_hour_band FROM event ORDER BY event_no`,
			columns: {
				ordinal: "integer",
				call_day: "integer",
				offence_weekday: "integer",
				low_occur_hour_band: "number",
			},
		});
		const [start, end] = [dayNumber(YEAR.current.start), dayNumber(YEAR.current.end)];
		const due = new Map<string, number>();
		for (const row of stored) {
			if (row.ordinal !== 1 || row.call_day === null || row.call_day < start || row.call_day >= end) continue;
			const key = `${row.low_occur_hour_band}/${row.offence_weekday}`;
			due.set(key, (due.get(key) ?? 0) + 1);
		}
		expect(new Map(cells.current.map((one) => [`${one.hour}/${one.weekday}`, one.events]))).toEqual(due);
		expect(due.size).toBeGreaterThan(40);
	});

	it.each(Object.keys(DRILL_PATHS).filter(isDrillPath))("goes down %s to every line", async (path) => {
		const windows = { ...YEAR, current: range("2026-04-01", "2026-04-30") };
		const question: Question = { basis: "calls", windows, filters: [] };
		const labels = { settings, places: settings.places };
		const lines: string[] = [];
		const walk = async (drill: Drill): Promise<number> => {
			const drilled = await askDrill(workspace.engine, { question, drill }, settings);
			if (drilled.level === null) {
				const items = drillLines(drilled, labels)?.items ?? [];
				expect(items).toHaveLength(drilled.total);
				lines.push(...items.map(({ text }) => text));
				return items.length;
			}
			let sum = 0;
			for (const { value, counts } of drilled.level.rows) {
				if (counts.current === 0) continue;
				const below = await walk({ path, chosen: [...drill.chosen, value] });
				expect(below, `${drill.chosen}/${value}`).toBe(counts.current);
				sum += below;
			}
			expect(sum).toBe(drilled.total);
			return sum;
		};
		const total = await walk({ path, chosen: [] });
		const [counted] = await workspace.engine.query({
			sql: sql`SELECT count(*) AS persons, count(*) FILTER (WHERE ordinal = 1) AS calls
FROM event WHERE call_day >= 20544 AND call_day < 20574`,
			columns: { persons: "integer", calls: "integer" },
		});
		expect(dayNumber(windows.current.start)).toBe(20_544);
		expect(total).toBe(path === "village" ? counted?.persons : counted?.calls);
		const names = await workspace.engine.query({
			sql: sql`SELECT DISTINCT victim_name AS name FROM event WHERE victim_name IS NOT NULL ORDER BY name`,
			columns: { name: "text" },
		});
		expect(names.length).toBeGreaterThan(100);
		const told = lines.join("\n");
		for (const { name } of names) if (name !== null && name.length > 1) expect(told).not.toContain(name);
	});
});
