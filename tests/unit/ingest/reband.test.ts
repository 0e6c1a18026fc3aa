/** New cut points by the kept numbers give what relabelling gives; other settings do not pass for it. */
import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { bandPreviewPlan } from "@/lib/analysis/plans/band-preview";
import { DIMENSION_LIST } from "@/lib/dimensions";
import type { Engine } from "@/lib/engine/engine";
import { openNativeEngine } from "@/lib/engine/native";
import { labelWork, reband } from "@/lib/ingest/reband";
import { labelRecords, relabel } from "@/lib/ingest/relabel";
import { type Bands, DEFAULT_SETTINGS } from "@/lib/settings/settings";
import { importInto } from "../../support/workspace";
import { csv, rowsOfTable, startAfresh } from "./tables";

const CALLS = csv(
	"警情.csv",
	"警情编号,报警时间,发案时间,最后转账时间,年龄,证件号码,损失金额,转账笔数,简要警情",
	"J1,2026-05-01 03:00,2026-05-01 02:10,2026-05-01 02:55,17,,100,1,",
	"J2,2026-05-02 12:00,2026-05-02,,40-49,,0,,",
	"J3,2026-05-03 12:00,,,,,,,",
	"J4,2026-05-04 23:59,2026-05-03 23:59:01,,30-35,330799199003072316,5000000,12,",
	"J5,2026-05-05 08:00,2026-05-05 08:30,,18,,2999.99,0,",
	"J6,2026-05-06 08:00,2026-05-06 07:55,,61,,3000,2,",
);

const cuts = (max: number) => fc.uniqueArray(fc.integer({ min: 1, max }), { maxLength: 6 });
const bands: fc.Arbitrary<Bands> = fc.record({
	age: cuts(90),
	lossYuan: cuts(60_000),
	hour: cuts(23),
	reportDelayMinutes: cuts(2000),
	transferCount: cuts(15),
});

/** Parts of the settings as no fresh workspace has them, which no label is read from. */
const UNREAD = {
	focus: { ...DEFAULT_SETTINGS.focus, levelHalfLifeWeeks: 26, coolDownWeeks: 4 },
	fonts: { ...DEFAULT_SETTINGS.fonts, body: "仿宋" },
	weekStart: 5,
	headerMappings: [{ name: "甲", source: "incident", headings: { No: "incident_no" } }],
};

describe("reband", () => {
	let engine: Engine;
	beforeAll(async () => {
		engine = await openNativeEngine({ threads: 1 });
	});
	afterAll(() => engine.close());
	beforeEach(async () => {
		await startAfresh(engine);
		await importInto(engine, [CALLS], DEFAULT_SETTINGS);
	});

	it("gives what relabelling gives, whatever the cuts before and after", async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(bands, { minLength: 1, maxLength: 3 }), async (steps) => {
				let before = DEFAULT_SETTINGS;
				await engine.transaction((tx) => relabel(tx, { settings: before, label: labelRecords }));
				for (const step of steps) {
					const settings = { ...DEFAULT_SETTINGS, bands: step };
					const change = { before, after: settings };
					await engine.transaction((tx) => reband(tx, change));
					before = settings;
					const quick = [await rowsOfTable(engine, "event"), await rowsOfTable(engine, "dimension_value")];
					await engine.transaction((tx) => relabel(tx, { settings, label: labelRecords }));
					const whole = [await rowsOfTable(engine, "event"), await rowsOfTable(engine, "dimension_value")];
					expect(quick).toEqual(whole);
				}
			}),
			{ numRuns: 12 },
		);
	});

	it("is previewed to the event: what the preview counts is what the new codes hold", async () => {
		const settings = {
			...DEFAULT_SETTINGS,
			bands: { ...DEFAULT_SETTINGS.bands, age: [40], lossYuan: [200] },
		};
		const rebanded = DIMENSION_LIST.flatMap((dimension) =>
			dimension.scale === undefined ? [] : [{ dimension, bands: dimension.scale.bands(settings) }],
		);
		const previewed = await engine.query(bandPreviewPlan(rebanded));
		await engine.transaction((tx) => reband(tx, { before: DEFAULT_SETTINGS, after: settings }));
		const events = await rowsOfTable(engine, "event");
		const counted = new Map<string, number>();
		for (const { dimension } of rebanded)
			for (const event of events) {
				const key = `${dimension.number}:${event[`c_${dimension.id}`]}`;
				counted.set(key, (counted.get(key) ?? 0) + 1);
			}
		const preview = previewed.map((row) => [`${row.dimension}:${row.code}`, row.events] as const);
		expect(new Map(preview)).toEqual(counted);
		expect(counted.get("2:1")).toBe(3);
	});

	it("is only for settings that differ in nothing else that a label is read from", () => {
		const cut = { ...DEFAULT_SETTINGS, bands: { ...DEFAULT_SETTINGS.bands, age: [20] } };
		expect(labelWork(DEFAULT_SETTINGS, cut)).toBe("bands");
		expect(labelWork(DEFAULT_SETTINGS, { ...cut, dayCutHour: 8 })).toBe("all");
		const station = { ...cut.station, township: "青澜镇" };
		expect(labelWork(DEFAULT_SETTINGS, { ...cut, station })).toBe("all");
		expect(labelWork(cut, { ...cut, ...UNREAD })).toBe("none");
		expect(labelWork(DEFAULT_SETTINGS, { ...cut, ...UNREAD })).toBe("bands");
		expect(labelWork(DEFAULT_SETTINGS, { ...cut, ...UNREAD, dayCutHour: 8 })).toBe("all");
	});

	it("asks for no work only where labelling anew gives the same", async () => {
		const before = [await rowsOfTable(engine, "event"), await rowsOfTable(engine, "dimension_value")];
		const settings = { ...DEFAULT_SETTINGS, ...UNREAD };
		await engine.transaction((tx) => relabel(tx, { settings, label: labelRecords }));
		expect([await rowsOfTable(engine, "event"), await rowsOfTable(engine, "dimension_value")]).toEqual(
			before,
		);
	});
});
