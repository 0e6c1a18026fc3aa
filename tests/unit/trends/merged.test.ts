/** Merged villages on the wall, by hand over the small township: people once, calls with the new village, and as the assessment has them. */
import { beforeAll, expect, it } from "vitest";
import { askAssessment } from "@/lib/assessment/ask-input";
import { NO_DECISIONS } from "@/lib/assessment/ledger";
import type { CivilDate } from "@/lib/base/civil";
import { wallRankingTable } from "@/lib/blocks/from-trends-places";
import { askWall } from "@/lib/trends/ask-wall";
import type { WallBoard } from "@/lib/trends/wall";
import { forEachEngine } from "../../support/engines";
import { importInto } from "../../support/workspace";
import { scheme } from "../assessment/schemes";
import { TOWN_CALLS, TOWN_FIRMS, TOWN_SETTINGS, TOWN_VILLAGES } from "../assessment/small-town";
import { csv, startAfresh } from "../ingest/tables";

/** 2025 is recorded as a whole from here on, so that both years compare. */
const EARLIER = csv(
	"更早.csv",
	"警情编号,报警时间,原始性质,受害人姓名,居住村居",
	"J0,2024-06-01 10:00,刷单返利,庚一,旧桥村",
);
const AS_OF = "2026-05-01" as CivilDate;
const OLD = ["旧桥村", "石岭村"];

forEachEngine("the wall of a township with a merged village", (engine) => {
	let wall: WallBoard;
	beforeAll(async () => {
		await startAfresh(engine());
		await importInto(engine(), [...TOWN_VILLAGES, ...TOWN_FIRMS, ...TOWN_CALLS, EARLIER], TOWN_SETTINGS);
		wall = await askWall(engine(), { asOf: AS_OF }, TOWN_SETTINGS);
	});
	const units = () => wall.ranking.groups.flatMap((group) => group.units);
	const unitOf = (village: string) => units().find((one) => one.village === village);

	it("counts people once, of the list of each year: 1000 + 800, and 900 + 300 + 450", () => {
		const { people, counts, per10k } = wall.headline.rate;
		expect(people.now).toEqual({ people: 1800, years: [2026], isOfYear: true });
		expect(people.base).toEqual({ people: 1650, years: [2025], isOfYear: true });
		// J1, J2, J8 in 柳塘村, J3 and J4 in the two old villages; J19, J21, J22, and J20 and J23 the year before.
		expect(counts).toEqual({ now: 5, base: 5 });
		expect(per10k.now).toBeCloseTo((5 / 1800) * 10_000, 9);
		expect(per10k.base).toBeCloseTo((5 / 1650) * 10_000, 9);
	});

	it("ranks the merged village with the calls of the old ones, and no old one", () => {
		expect(units().map(({ village, count }) => [village, count])).toEqual([
			["柳塘村", 3],
			["合兴村", 2],
			["南山村", 1],
			["东海村", 1],
		]);
		expect(unitOf("合兴村")).toMatchObject({ rank: 2, population: { people: 800 }, per10k: 25 });
		expect(unitOf("合兴村")?.compared).toMatchObject({ base: 2, now: 2 });
		expect(wall.ranking).toMatchObject({ outside: 1, unknown: 1 });
	});

	it("finds the rows behind its count under the old names too", () => {
		const row = wallRankingTable(wall).rows.find(({ id }) => id === "合兴村");
		const link = row?.cells.find(({ rows }) => rows !== undefined)?.rows;
		expect(link?.filters[0]?.values.toSorted()).toEqual([...OLD, "合兴村"].toSorted());
	});

	it("takes the change apart by the villages of today", () => {
		const byVillage = wall.drivers.find(({ dimension }) => dimension === "victim_village");
		const parts = new Map(byVillage?.parts.map(({ label, base, now }) => [label, [base, now]]));
		expect(parts.get("合兴村")).toEqual([2, 2]);
		expect(OLD.filter((village) => parts.has(village))).toEqual([]);
		expect([byVillage?.base, byVillage?.now]).toEqual([5, 9]);
	});

	it("counts every village of the list as the assessment of the same dates does", async () => {
		const period = { choice: { kind: "year_to_date" }, asOf: "2026-04-30" as CivilDate } as const;
		const request = { scheme: scheme(), period };
		const { villages, window } = await askAssessment(engine(), request, TOWN_SETTINGS, NO_DECISIONS);
		expect(villages.length).toBe(3);
		// The assessment's window ends with its day of reading, the wall's before it; nothing happened in between.
		expect([window.start, wall.headline.windows.now.start]).toEqual(["2026-01-01", "2026-01-01"]);
		for (const { village, measures } of villages) {
			const unit = unitOf(village);
			expect([village, unit?.count, unit?.compared?.base]).toEqual([
				village,
				measures.calls.now,
				measures.calls.base,
			]);
		}
	});
});
