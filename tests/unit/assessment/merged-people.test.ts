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

describe("the people of a village that took in 旧桥村 and 石岭村", () => {
	let engine: Engine;
	beforeAll(async () => {
		engine = await openNativeEngine();
	});
	afterAll(() => engine.close());

	/** People, year and whether it is the year asked for (2025), with the lists of these years. */
	async function peopleWith(...lists: readonly (readonly string[])[]) {
		await startAfresh(engine);
		const files = lists.map((rows, at) => csv(`村居_${at}.csv`, HEAD, ...rows));
		await importInto(engine, [...files, ...TOWN_CALLS], TOWN_SETTINGS);
		const request = {
			scheme: scheme(),
			period: { choice: { kind: "year" }, asOf: "2026-05-11" as CivilDate },
		} as const;
		const { villages } = await askAssessment(engine, request, TOWN_SETTINGS, NO_DECISIONS);
		const population = villages.find(({ village }) => village === "合兴村")?.population ?? null;
		return population && [population.people, population.year, population.isOfYear];
	}
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
