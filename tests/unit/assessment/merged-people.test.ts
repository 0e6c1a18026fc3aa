/** People of merged villages: a list that misses one of the old villages does not tell of the new one. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { askAssessment } from "@/lib/assessment/ask-input";
import { NO_DECISIONS } from "@/lib/assessment/ledger";
import type { CivilDate } from "@/lib/base/civil";
import type { Engine } from "@/lib/engine/engine";
import { openNativeEngine } from "@/lib/engine/native";
import { importInto } from "../../support/workspace";
import { csv, startAfresh } from "../ingest/tables";
import { scheme } from "./schemes";
import { TOWN_CALLS, TOWN_SETTINGS } from "./small-town";

const HEAD = "村居名称,别名,年份,常住人口";

const REQUEST = {
	scheme: scheme(),
	period: { choice: { kind: "year" }, asOf: "2026-05-11" as CivilDate },
} as const;

let engine: Engine;
beforeAll(async () => {
	engine = await openNativeEngine();
});
afterAll(() => engine.close());

/** People of 合兴村, their year and whether it is the year asked for (2025), with these lists of villages. */
async function peopleWith(...lists: readonly (readonly string[])[]) {
	await startAfresh(engine);
	const files = lists.map((rows, at) => csv(`村居_${at}.csv`, HEAD, ...rows));
	await importInto(engine, [...files, ...TOWN_CALLS], TOWN_SETTINGS);
	const { villages } = await askAssessment(engine, REQUEST, TOWN_SETTINGS, NO_DECISIONS);
	const population = villages.find(({ village }) => village === "合兴村")?.population ?? null;
	return population && [population.people, population.year, population.isOfYear];
}

describe("the people of a village that took in 旧桥村 and 石岭村", () => {
	const merged = ["合兴村,旧桥村、石岭村,2026,800"];

	it("are those of both where the year names both", async () => {
		expect(await peopleWith(["旧桥村,,2025,300", "石岭村,,2025,450"], merged)).toEqual([750, 2025, true]);
	});

	it("are those of another year where the year names one, and say so", async () => {
		expect(await peopleWith(["旧桥村,,2025,300"], merged)).toEqual([800, 2026, false]);
	});

	it("are those of the new one where the year names it, whatever else it names", async () => {
		expect(await peopleWith(["合兴村,旧桥村、石岭村,2025,760", "旧桥村,,2025,300"])).toEqual([
			760,
			2025,
			true,
		]);
	});
});

describe("the people of a village that kept its name when it took in 下宅村", () => {
	it("are those of both in a year before, which a later list shows", async () => {
		const lists = [["合兴村,,2025,1000", "下宅村,,2025,600"], ["合兴村,下宅村,2026,1600"]];
		expect(await peopleWith(...lists)).toEqual([1600, 2025, true]);
	});

	it("are its own where 下宅村 stands beside it in every list, or is counted in already", async () => {
		const natural = ["合兴村,下宅村,2025,1000", "下宅村,,2025,200"];
		expect(await peopleWith(natural, ["合兴村,,2026,1100", "下宅村,,2026,210"])).toEqual([1000, 2025, true]);
		expect(await peopleWith(natural, ["合兴村,,2026,1100"])).toEqual([1000, 2025, true]);
	});
});

describe("how far prevention reaches a merged village", () => {
	it("is unknown while one of its old villages alone is counted, though no list names that one", async () => {
		const month = "月份,村居,反诈APP安装人数,金钟罩开通人数";
		const reached = async (...rows: readonly string[]) => {
			await peopleWith(["合兴村,旧桥村、石岭村,2025,800"]);
			await importInto(engine, [csv("防护.csv", month, ...rows)], TOWN_SETTINGS);
			const { villages } = await askAssessment(engine, REQUEST, TOWN_SETTINGS, NO_DECISIONS);
			return villages.find(({ village }) => village === "合兴村")?.reaches.app ?? null;
		};
		for (const written of ["旧桥村", "旧桥村村委会", "霁溪镇旧桥村"])
			expect(await reached(`2025-12,${written},120,90`)).toBeNull();
		expect(await reached("2025-12,旧桥村,120,90", "2025-12,石岭村,60,30")).toEqual({
			reached: 180,
			people: 800,
		});
		expect(await reached("2025-12,合兴村,200,90")).toEqual({ reached: 200, people: 800 });
	});
});
