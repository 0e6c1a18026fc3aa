/** Picks in the archive: kept whole with their journal line or not at all, the same after reopening, and never told otherwise later. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CivilDate, CivilMoment } from "@/lib/base/civil";
import type { Engine } from "@/lib/engine/engine";
import { openNativeEngine } from "@/lib/engine/native";
import { askMorning } from "@/lib/focus/ask-morning";
import { pickKept, picksIn, stepKept } from "@/lib/focus/kept-picks";
import type { PickWish, StepWish } from "@/lib/focus/ledger";
import { forgetStep } from "@/lib/ingest/keep";
import { DEFAULT_SETTINGS as settings } from "@/lib/settings/settings";
import type { Archive } from "@/lib/workspace/archive";
import { everythingIn, opened } from "../../support/archive";
import { breakEverywhere } from "../../support/faults";
import { MemoryStore } from "../../support/memory-store";
import { NOW, PERSONS, townOn, WEEK } from "./small-town";

const LATER = "2026-05-13 16:00:00" as CivilMoment;
const [BEFORE, NEXT] = ["2026-05-04" as CivilDate, "2026-05-18" as CivilDate];
const PROPOSED = "甲村";
const NAME = `focus-pick/village/${WEEK}`;

const wish = (area: string, more: Partial<PickWish> = {}): PickWish => ({
	group: "village",
	week: WEEK,
	area,
	reason: null,
	...more,
});
const step = (kind: StepWish["kind"], more: Partial<StepWish> = {}): StepWish => ({
	group: "village",
	week: WEEK,
	kind,
	reason: null,
	deed: kind === "done" ? { visits: 30, receipts: 12, talks: null, note: "两组" } : null,
	...more,
});
const texts = async (archive: Archive) =>
	(await archive.journal()).map(({ kind, text }) => `${kind} ${text}`);

describe("picks that an archive keeps", () => {
	let engine: Engine;
	let town: MemoryStore;
	beforeAll(async () => {
		engine = await openNativeEngine({ threads: 1 });
		town = new MemoryStore();
		const { archive } = await townOn(town, engine);
		await forgetStep(archive);
		const { village } = await askMorning(engine, { settings, week: WEEK, picks: [] });
		// Six of the eleven calls, one of them last week.
		expect(village.proposed).toBe(PROPOSED);
	});
	afterAll(() => engine.close());

	/** A copy of the township's archive; the engine still holds its records. */
	const copy = async () => {
		const store = town.copied();
		return { store, archive: await opened(store), engine };
	};
	const pick = (desk: { archive: Archive }, one: PickWish) =>
		pickKept({ engine, archive: desk.archive }, settings, NOW, one);

	it("stand in a document of their week, with one line in the journal, in one change", async () => {
		const desk = await copy();
		const { revision } = desk.archive;
		await pick(desk, wish(PROPOSED));
		expect(desk.archive.revision).toBe(revision + 1);
		expect((await texts(desk.archive))[0]).toBe(`focus ${WEEK}一周的重点村居确定为甲村`);
		const [kept, ...more] = picksIn(desk.archive);
		expect(more).toEqual([]);
		expect(desk.archive.document(NAME)).toEqual([kept]);
		expect(kept).toMatchObject({ group: "village", week: WEEK, area: PROPOSED, proposed: PROPOSED });
		expect(kept?.steps).toEqual([{ kind: "picked", at: NOW, reason: null, deed: null }]);
		// From the first call on 5 January: 18 complete weeks; the last call is of day 122, 7 May.
		expect(kept?.inputs).toMatchObject({ weeks: 18, recordsUntil: "2026-05-07 10:00:00" });
		expect(
			kept?.inputs.candidates.map(({ area, population, incidents }) => [area, population, incidents]),
		).toEqual([
			[
				"甲村",
				1000,
				[
					[0, 1],
					[3, 1],
					[6, 1],
					[12, 1],
					[17, 2],
				],
			],
			[
				"乙村",
				1500,
				[
					[9, 1],
					[15, 1],
				],
			],
			[
				"丙村",
				500,
				[
					[0, 2],
					[16, 1],
				],
			],
		]);
	});

	it("tell in the journal what was decided, against what, and name nobody", async () => {
		const desk = await copy();
		const reason = "周小棠家属15400000001反映";
		const masked = "周小棠家属154****0001反映";
		await pick(desk, wish("丙村", { reason }));
		await pick(desk, wish("二区", { group: "zone", reason }));
		await stepKept(desk, NOW, step("done", { group: "zone" }));
		await stepKept(desk, LATER, step("postponed", { reason }));
		const lines = (await texts(desk.archive)).filter((line) => line.startsWith("focus"));
		expect(lines).toEqual([
			`focus ${WEEK}一周的重点村居：推迟（理由见该次研判记录）`,
			`focus ${WEEK}一周的重点园区：登记走访情况`,
			`focus ${WEEK}一周的重点园区确定为二区（推荐为一区，理由见该次研判记录）`,
			`focus ${WEEK}一周的重点村居确定为丙村（推荐为甲村，理由见该次研判记录）`,
		]);
		const journal = (await texts(desk.archive)).join("\n");
		expect(PERSONS.filter((person) => journal.includes(person))).toEqual([]);
		const documents = desk.archive.documentNames().filter((name) => name.startsWith("focus-pick/"));
		const inputs = documents.flatMap((name) =>
			picksIn(desk.archive).map((one) => JSON.stringify([name, one.inputs])),
		);
		expect(PERSONS.filter((person) => inputs.join().includes(person))).toEqual([]);
		expect(picksIn(desk.archive)[0]?.steps.map((one) => one.reason)).toEqual([masked, masked]);
	});

	it("are the same after the archive is opened again, by week and in the order they were made", async () => {
		const desk = await copy();
		await pick(desk, wish(PROPOSED));
		await stepKept(desk, NOW, step("cancelled", { reason: "台风" }));
		await pick(desk, wish("乙村", { reason: "改去", week: WEEK }));
		await pick(desk, wish("一区", { group: "zone" }));
		await stepKept(desk, LATER, step("done"));
		await pick(desk, wish("二区", { group: "zone", week: BEFORE, reason: "补记" }));
		const picks = picksIn(desk.archive);
		expect(picks.map(({ area, steps }) => [area, ...steps.map(({ kind }) => kind)])).toEqual([
			["二区", "picked"],
			["甲村", "picked", "cancelled"],
			["乙村", "picked", "done"],
			["一区", "picked"],
		]);
		expect(picksIn(await opened(desk.store.restarted()))).toEqual(picks);
	});

	it.each([
		["focus_reason_missing", wish("乙村")],
		["focus_reason_missing", wish("乙村", { reason: " 　" })],
		["focus_unknown_area", wish("丁村", { reason: "想去" })],
		["focus_unknown_area", wish("一区", { reason: "想去" })],
		["focus_picked", wish("丙村", { reason: "想去", week: NEXT })],
	])("are as they were after a refusal (%s)", async (code, refused) => {
		const desk = await copy();
		await pick(desk, wish("乙村", { week: NEXT, reason: "先定下周" }));
		const before = [desk.archive.revision, await everythingIn(desk.archive)];
		await expect(pick(desk, refused)).rejects.toMatchObject({ code });
		expect([desk.archive.revision, await everythingIn(desk.archive)]).toEqual(before);
	});

	it.each([
		["focus_not_picked", step("done", { week: NEXT })],
		["focus_not_picked", step("done", { group: "zone" })],
		["focus_reason_missing", step("postponed")],
		["focus_reason_missing", step("cancelled", { reason: "\t" })],
	])("are as they were after a step that is refused (%s)", async (code, refused) => {
		const desk = await copy();
		await pick(desk, wish(PROPOSED));
		const before = [desk.archive.revision, await everythingIn(desk.archive)];
		await expect(stepKept(desk, LATER, refused)).rejects.toMatchObject({ code });
		expect([desk.archive.revision, await everythingIn(desk.archive)]).toEqual(before);
	});

	it("hold against each other what is decided at the same time: none is lost", async () => {
		const desk = await copy();
		const outcomes = await Promise.allSettled([
			pick(desk, wish(PROPOSED)),
			pick(desk, wish("丙村", { reason: "想去" })),
			stepKept(desk, LATER, step("done")),
			stepKept(desk, LATER, step("done", { deed: { visits: 1, receipts: 1, talks: 1, note: "" } })),
		]);
		expect(outcomes.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled", "fulfilled"]);
		expect(picksIn(desk.archive).map(({ area, steps }) => [area, steps.length])).toEqual([[PROPOSED, 3]]);
		expect((await texts(desk.archive)).filter((line) => line.startsWith("focus"))).toHaveLength(3);
	});

	it("are there before or after, never half, wherever a pick or a step breaks", async () => {
		const at = (run: (archive: Archive) => Promise<void>) => ({ run, before: null, after: null });
		const places = await breakEverywhere(
			town,
			at((archive) => pickKept({ engine, archive }, settings, NOW, wish(PROPOSED))),
		);
		expect(places).toBeGreaterThan(8);
		const { store, archive } = await copy();
		await pick({ archive }, wish(PROPOSED));
		await breakEverywhere(
			store,
			at((broken) => stepKept({ archive: broken }, LATER, step("done"))),
		);
	}, 120_000);
});
