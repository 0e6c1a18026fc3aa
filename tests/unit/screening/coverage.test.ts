/** Whom receipts reach: distinct persons of 365 days beside who is there, with everybody who stands in no row counted apart. */
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { CivilDate } from "@/lib/base/civil";
import { schemaScript } from "@/lib/ingest/schema";
import { askCoverage } from "@/lib/screening/ask-coverage";
import {
	type CoverageBases,
	type CoverageGroup,
	coverageOf,
	type PeopleBase,
	type PlaceReading,
} from "@/lib/screening/coverage";
import { DEFAULT_SETTINGS } from "@/lib/settings/settings";
import { forEachEngine } from "../../support/engines";
import { importInto } from "../../support/workspace";
import { csv } from "../ingest/tables";

const DAY = 20_000;

const row = (person: number, day: number, village: string | null, employer: string | null = null) => ({
	person,
	day,
	known_day: day,
	village,
	employer,
});
const base = (people: number, kind: PeopleBase["kind"] = "resident"): PeopleBase => ({
	people,
	kind,
	year: 2026,
	isOfYear: true,
});

const FIRMS: Readonly<Record<string, { readonly firm: string | null; readonly zone: string }>> = {
	甲厂: { firm: "甲厂", zone: "一区" },
	乙厂: { firm: "乙厂", zone: "一区" },
	丙厂: { firm: "丙厂", zone: "outside_zones" },
	一区: { firm: null, zone: "一区" },
};
const reading: PlaceReading = {
	villageOf: (written) => (["甲村", "乙村", "outside"].includes(written) ? written : null),
	workplaceOf: (written) => FIRMS[written] ?? null,
};
const BASES: CoverageBases = {
	villages: new Map([
		["甲村", base(100)],
		["乙村", null],
	]),
	zones: new Map([["一区", null]]),
	firms: new Map([
		["甲厂", { zone: "一区", base: base(50, "workers") }],
		["乙厂", { zone: "一区", base: null }],
		["丙厂", { zone: "outside_zones", base: base(10, "workers") }],
	]),
};
const coverage = (rows: Parameters<typeof coverageOf>[0], bases = BASES) =>
	coverageOf(rows, DAY, reading, bases);
const lines = ({ lines: all }: CoverageGroup) =>
	all.map(({ name, reached, counted }) => [name, reached, counted]);

describe("coverageOf", () => {
	it("counts 29 of 100 and the 8 whose village nobody knows apart", () => {
		const known = Array.from({ length: 29 }, (_, at) => row(at, DAY, "甲村"));
		const unknown = Array.from({ length: 8 }, (_, at) => row(100 + at, DAY, at < 4 ? null : "溪口路8号"));
		const { village, persons } = coverage([...known, ...unknown, row(200, DAY, "outside")]);
		expect(village).toMatchObject({ counted: 29, people: 100, unknown: 8, elsewhere: 1 });
		expect(persons).toBe(38);
	});

	it("counts a receipt for 365 days, the day of signing among them", () => {
		const days = [DAY + 1, DAY, DAY - 364, DAY - 365];
		const { receipts, persons } = coverage(days.map((day, at) => row(at, day, "甲村")));
		expect([receipts, persons]).toEqual([2, 2]);
	});

	it("counts a person once, in every village where she signed", () => {
		const twice = [
			row(1, DAY, "甲村"),
			row(1, DAY - 9, "甲村"),
			row(1, DAY - 10, "乙村"),
			row(2, DAY, "乙村"),
		];
		const { village, receipts, persons } = coverage(twice);
		expect([receipts, persons]).toEqual([4, 2]);
		expect(lines(village)).toEqual([
			["甲村", 1, 1],
			["乙村", 2, 2],
		]);
		// 乙村 has no population: whoever signed there alone is in no share.
		expect(village).toMatchObject({ counted: 1, people: 100, unknown: 0 });
	});

	it("knows a person by any receipt that names a village: none of them is unknown or elsewhere", () => {
		const { village } = coverage([row(1, DAY, null), row(1, DAY - 5, "outside"), row(1, DAY - 9, "甲村")]);
		expect(village).toMatchObject({ counted: 1, unknown: 0, elsewhere: 0 });
	});

	it("counts a worker where the latest receipt that names an employer says", () => {
		const { enterprise, zone } = coverage([
			row(1, DAY - 9, null, "甲厂"),
			row(1, DAY - 2, null, "乙厂"),
			row(1, DAY, null, "路边摊"),
			row(2, DAY, null, "甲厂"),
			row(3, DAY, null, "丙厂"),
			row(4, DAY, null, "一区"),
			row(5, DAY, null),
		]);
		expect(lines(enterprise)).toEqual([
			["甲厂", 1, 1],
			["乙厂", 1, 1],
			["丙厂", 1, 1],
		]);
		expect(enterprise).toMatchObject({ counted: 2, people: 60, elsewhere: 1, unknown: 1 });
		// Of the zone only 甲厂 states its workers: 3 are reached, 1 of 50 is a share.
		expect(lines(zone)).toEqual([["一区", 3, 1]]);
		expect(zone.lines[0]?.base).toMatchObject({ people: 50, kind: "workers_of_firms" });
		expect(zone).toMatchObject({ counted: 1, people: 50, elsewhere: 1, unknown: 1 });
	});

	it("takes a zone's own number before that of its firms", () => {
		const zones = new Map([["一区", base(200, "workers")]]);
		const { zone } = coverage([row(1, DAY, null, "一区"), row(2, DAY, null, "乙厂")], { ...BASES, zones });
		expect(zone.lines).toEqual([{ name: "一区", reached: 2, counted: 2, base: base(200, "workers") }]);
	});

	it("says that nothing is recorded, which is not that nobody signed", () => {
		expect(coverage([])).toMatchObject({ isRecorded: false, persons: 0 });
		expect(coverage([row(1, DAY - 400, "甲村")])).toMatchObject({ isRecorded: true, persons: 0 });
	});

	it("puts every person either into rows or apart, whatever the receipts", () => {
		const rows = fc.array(
			fc.record({
				person: fc.nat(8),
				day: fc.integer({ min: DAY - 370, max: DAY + 2 }),
				village: fc.constantFrom("甲村", "乙村", "outside", "别处", null),
				employer: fc.constantFrom("甲厂", "乙厂", "丙厂", "一区", "别处", null),
			}),
			{ maxLength: 30 },
		);
		fc.assert(
			fc.property(rows, (told) => {
				const found = coverage(told.map((one) => ({ ...one, known_day: one.day })));
				const inTime = told.filter(({ day }) => day <= DAY && day > DAY - 365);
				expect(found.persons).toBe(new Set(inTime.map(({ person }) => person)).size);
				const inVillage = (name: string) =>
					new Set(inTime.filter(({ village }) => village === name).map(({ person }) => person));
				expect(lines(found.village)).toEqual(
					["甲村", "乙村"].map((name) => [name, inVillage(name).size, inVillage(name).size]),
				);
				const inAny = new Set([...inVillage("甲村"), ...inVillage("乙村")]).size;
				const { elsewhere, unknown } = found.village;
				expect(inAny + elsewhere + unknown).toBe(found.persons);
				const inFirms = found.enterprise.lines.reduce((sum, { reached }) => sum + reached, 0);
				expect(inFirms + found.enterprise.elsewhere + found.enterprise.unknown).toBe(found.persons);
			}),
		);
	});
});

forEachEngine("askCoverage", (engine) => {
	beforeAll(async () => {
		await engine().run(schemaScript());
		await importInto(
			engine(),
			[
				csv(
					"村居.csv",
					"村居名称,年份,常住人口,别名",
					"甲村,2025,200,甲家村",
					"乙村,2024,50,",
					"丙村,2026,,",
				),
				csv("园区.csv", "园区名称,职工人数", "一区,40", "二区,"),
				csv("企业.csv", "企业名称,所属园区,职工人数", "金星五金有限公司,一区,30", "银河机电有限公司,二区,20"),
				csv(
					"回执.csv",
					"回执编号,签署时间,姓名,身份证号码,联系电话,村居,工作单位",
					"R1,2026-05-01 10:00,甲一,330799199003070029,,甲家村,金星五金有限公司",
					"R2,2026-05-02 10:00,甲一,330799199003070029,15400000001,甲村,金星五金",
					"R3,2026-05-02 10:00,乙二,,15400000002,乙村,银河机电有限公司",
					"R4,2026-05-02 10:00,丙三,,15400000003,外省某地,",
					"R5,2025-05-02 10:00,丁四,,15400000004,甲村,",
				),
			],
			DEFAULT_SETTINGS,
		);
	});

	it("holds receipts against the lists of the workspace, with their year and kind", async () => {
		const found = await askCoverage(engine(), { day: "2026-05-11" as CivilDate, settings: DEFAULT_SETTINGS });
		expect(JSON.parse(JSON.stringify(found))).toEqual(found);
		expect(found).toMatchObject({ day: "2026-05-11", receipts: 4, persons: 3 });
		expect(found.village.lines).toEqual([
			{
				name: "甲村",
				reached: 1,
				counted: 1,
				base: { people: 200, kind: "resident", year: 2025, isOfYear: false },
			},
			{
				name: "乙村",
				reached: 1,
				counted: 1,
				base: { people: 50, kind: "resident", year: 2024, isOfYear: false },
			},
			{ name: "丙村", reached: 0, counted: 0, base: null },
		]);
		expect(found.village).toMatchObject({ counted: 2, people: 250, elsewhere: 0, unknown: 1 });
		expect(
			found.zone.lines.map(({ name, reached, base: of }) => [name, reached, of?.people, of?.kind]),
		).toEqual([
			["一区", 1, 40, "workers"],
			["二区", 1, 20, "workers_of_firms"],
		]);
		expect(lines(found.enterprise)).toEqual([
			["金星五金有限公司", 1, 1],
			["银河机电有限公司", 1, 1],
		]);
	});
});
