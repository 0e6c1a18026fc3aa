/** The leadership wall of the demonstration township against its own model and files, counted once more by plain code; the published falls. */
import { readdirSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { NATIONAL_SHARES } from "@/data/taxonomy";
import type { CivilDate } from "@/lib/base/civil";
import type { Engine } from "@/lib/engine/engine";
import { readSettings } from "@/lib/settings/settings-file";
import { askWall } from "@/lib/trends/ask-wall";
import type { WallBoard } from "@/lib/trends/wall";
import { trendsText } from "../../scripts/desk/trends";
import { demoRows } from "../support/demo-tables";
import truth from "../support/demo-truth.json";
import { issuedBetween, plainAlerts, plainTotals } from "../support/plain-alerts";
import { plainCsv } from "../support/plain-csv";
import { demoFiles, loaded } from "../support/workspace";

const settings = readSettings(readFileSync("data/demo-settings.json", "utf8"));
const AS_OF = "2026-05-11" as CivilDate;
const NOW = ["2026-01-01", AS_OF] as const;
const BASE = ["2025-01-01", "2025-05-11"] as const;

interface PlainCall {
	readonly day: string;
	readonly fen: number | null;
	readonly village: string;
	readonly category: string;
}

/** One line an incident that counts; the first victim's village. */
function plainCalls(): readonly PlainCall[] {
	const calls = new Map<string, PlainCall>();
	for (const row of plainCsv(readFileSync("tests/support/demo-truth-calls.csv", "utf8"))) {
		const { incident_no: no = "", exclusion, report_time: time = "", loss_fen: fen = "" } = row;
		if (no === "" || exclusion !== "" || calls.has(no)) continue;
		calls.set(no, {
			day: time.slice(0, 10),
			fen: fen === "" ? null : Number(fen),
			village: row.victim_village ?? "",
			category: row.fraud_category ?? "",
		});
	}
	return [...calls.values()];
}

const CALLS = plainCalls();
const within = (from: string, before: string) => CALLS.filter(({ day }) => day >= from && day < before);
const fenOf = (calls: readonly PlainCall[]) => calls.reduce((sum, { fen }) => sum + (fen ?? 0), 0);

let engine: Engine;
let wall: WallBoard;
beforeAll(async () => {
	engine = (await loaded(demoFiles(readdirSync("data/demo")), settings)).engine;
	wall = await askWall(engine, { asOf: AS_OF }, settings);
}, 120_000);
afterAll(() => engine.close());

describe("the wall of the demonstration township", () => {
	it("says the published falls of the year to date as clear, with both counts: calls −34.3 %, cases −47.8 %", async () => {
		const april = await askWall(engine, { asOf: "2026-04-06" as CivilDate }, settings);
		const [calls, cases] = april.headline.counts.map(({ compared }) => compared);
		expect([calls?.base, calls?.now, calls?.verdict]).toEqual([67, 44, "clear_fall"]);
		expect([cases?.base, cases?.now, cases?.verdict]).toEqual([46, 24, "clear_fall"]);
		expect(calls?.change).toBeCloseTo(-0.343, 3);
		expect(cases?.change).toBeCloseTo(-0.478, 3);
	});

	it("counts calls and losses of the year to date, and of every month, as the model does", () => {
		const [calls] = wall.headline.counts;
		const [loss] = wall.headline.amounts;
		expect(calls?.counts).toEqual({ now: within(...NOW).length, base: within(...BASE).length });
		expect(loss?.sums).toEqual({ now: fenOf(within(...NOW)), base: fenOf(within(...BASE)) });
		expect(loss?.unknown.now).toBe(within(...NOW).filter(({ fen }) => fen === null).length);
		const filed: Readonly<Record<string, number>> = truth.cases.byMonthFiled;
		for (const { month, windows, figures, isRunning } of wall.months) {
			for (const side of ["now", "base"] as const) {
				const own = within(windows[side].start, windows[side].end);
				expect([month, side, figures.calls[side].value]).toEqual([month, side, own.length]);
				expect([month, side, figures.loss[side].value]).toEqual([month, side, fenOf(own)]);
				const key = windows[side].start.slice(0, 7);
				if (!isRunning) expect([key, figures.cases[side].value]).toEqual([key, filed[key] ?? 0]);
			}
		}
	});

	it("lays the years upon each other, the first one from its first record on", () => {
		const [now, base, , first] = wall.overlay.years.calls;
		expect(now?.toDate).toBe(within(...NOW).length);
		expect(base?.cumulative.at(-1)).toBe(within("2025-01-01", "2026-01-01").length);
		expect([first?.year, first?.reach, first?.since]).toEqual([
			2023,
			"part",
			CALLS.map(({ day }) => day).toSorted()[0],
		]);
		expect(first?.cumulative.at(-1)).toBe(within("2023-01-01", "2024-01-01").length);
	});

	it("counts dissuaded alerts and the losses they avoided as the file of alerts does", () => {
		const [, , , dissuaded] = wall.headline.counts;
		const [, avoided] = wall.headline.amounts;
		const [now, base] = [NOW, BASE].map(([from, before]) =>
			plainTotals(issuedBetween(plainAlerts(), from, before)),
		);
		expect(dissuaded?.counts).toEqual({ now: now?.dissuaded.count, base: base?.dissuaded.count });
		expect(avoided?.sums).toEqual({ now: now?.lossAvoidedFen, base: base?.lossAvoidedFen });
		expect(avoided?.unknown).toEqual({ now: now?.lossUnknown, base: base?.lossUnknown });
	});

	it("ranks every village of the register in its group by the people of this year's list", () => {
		const people = new Map(
			demoRows("村居名册.xlsx")
				.filter(({ 年度: year }) => year === 2026)
				.map((row) => [String(row.村居名称), Number(row.常住人口)]),
		);
		const units = wall.ranking.groups.flatMap(({ units: own }) => own);
		expect(units.map(({ village }) => village).toSorted()).toEqual([...people.keys()].toSorted());
		for (const { village, count, population } of units) {
			const own = within(...NOW).filter((call) => call.village === village).length;
			expect([village, count, population?.people]).toEqual([village, own, people.get(village)]);
		}
		for (const { name, units: own } of wall.ranking.groups)
			expect(own.every(({ village }) => village.endsWith(name))).toBe(true);
		const together = [...people.values()].reduce((sum, count) => sum + count, 0);
		expect(wall.headline.rate.people.now).toEqual({ people: together, years: [2026], isOfYear: true });
	});

	it("counts the national classes, whose shares together are the country's whole", () => {
		for (const { label, own } of wall.categories.classes)
			expect([label, own.part]).toEqual([
				label,
				within(...NOW).filter(({ category }) => category === label).length,
			]);
		expect(Object.values(NATIONAL_SHARES).reduce((sum, share) => sum + share, 0)).toBeCloseTo(100, 9);
	});

	it("stands on two targets and one note of the demonstration's settings", () => {
		expect(wall.targets.map(({ by, metric, status }) => [by, metric, status])).toEqual([
			["2026-06-30", "calls", "next"],
			["2026-12-31", "loss", "next"],
		]);
		const [june] = wall.targets;
		const most = Math.floor(within("2025-01-01", "2025-07-01").length * 0.9);
		expect([june?.most, june?.left]).toEqual([most, most - within(...NOW).length]);
		expect(wall.annotations.map(({ words }) => words)).toEqual(["春季反诈专项行动开始"]);
	});

	it("names no victim and no phone, on the screen and on the desk", async () => {
		const names = new Set(
			["警情_2025.csv", "警情_2026年1月-5月.xlsx"].flatMap((file) =>
				demoRows(file).flatMap((row) =>
					Object.entries(row).flatMap(([heading, cell]) =>
						/姓名|电话|证/.test(heading) && cell !== null && String(cell).length > 1 ? [String(cell)] : [],
					),
				),
			),
		);
		expect(names.size).toBeGreaterThan(100);
		const said = `${JSON.stringify(wall)}${await trendsText(engine, { asOf: AS_OF, format: "table" }, settings)}`;
		expect([...names].filter((name) => said.includes(name))).toEqual([]);
	});
});
