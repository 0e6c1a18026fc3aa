/** A real town's incidents, week by week: the briefing's counts per village equal a plain count. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DEFAULT_SETTINGS, type Settings } from "@/lib/settings/settings";
import { plainCsv, tally } from "../support/plain-csv";
import { briefOf, countsOf, figureOf, fileOf, loaded, sharedPath } from "../support/workspace";

const path = sharedPath("incidents", "town0_incidents.csv");
const HEADINGS = {
	id: "incident_no",
	when: "report_time",
	village: "victim_village",
	place: "address",
	location: null,
	arrest: null,
};
const settings: Settings = {
	...DEFAULT_SETTINGS,
	headerMappings: [{ name: "town", source: "incident", headings: HEADINGS }],
};

/** Every seventh Monday from 2021-02-01 on, by plain arithmetic in UTC. */
const MONDAYS = Array.from({ length: 38 }, (_, index) =>
	new Date(Date.UTC(2021, 1, 1) + index * 49 * 86_400_000).toISOString().slice(0, 10),
);
const daysBefore = (date: string, days: number) =>
	new Date(Date.parse(`${date}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);

describe.skipIf(path === null)("weekly briefings of a real town", () => {
	const file = path === null ? null : fileOf(path);
	const records = file === null ? [] : plainCsv(new TextDecoder().decode(file.bytes));
	let workspace: Awaited<ReturnType<typeof loaded>>;
	const between = (start: string, end: string) =>
		records.filter((one) => (one.when ?? "").slice(0, 10) >= start && (one.when ?? "").slice(0, 10) < end);

	beforeAll(async () => {
		workspace = await loaded(file === null ? [] : [file], settings);
	}, 120_000);
	afterAll(() => workspace.engine.close());

	it("takes in every row", () => {
		expect(workspace.account.totals).toMatchObject({
			read: records.length,
			kept: records.length,
			refused: 0,
		});
	});

	it("counts villages of the week, the week before and the same dates last year", async () => {
		for (const monday of MONDAYS) {
			const report = await briefOf(workspace, { asOf: monday, period: "week" });
			const week = between(daysBefore(monday, 7), monday);
			expect(report.window).toMatchObject({
				start: daysBefore(monday, 7),
				end: daysBefore(monday, 1),
				days: 7,
			});
			expect(countsOf(report, "victim_village")).toEqual(tally(week, (one) => one.village ?? ""));
			expect(figureOf(report, "calls")).toMatchObject({
				value: week.length,
				previous: between(daysBefore(monday, 14), daysBefore(monday, 7)).length,
			});
			const year = Number(monday.slice(0, 4));
			if (year < 2022 || daysBefore(monday, 7).slice(0, 4) < "2022") continue;
			const yearEarlier = (date: string) => `${Number(date.slice(0, 4)) - 1}${date.slice(4)}`;
			const lastYear = between(yearEarlier(daysBefore(monday, 7)), yearEarlier(monday));
			expect([monday, figureOf(report, "calls").lastYear]).toEqual([monday, lastYear.length]);
		}
	}, 120_000);
});
