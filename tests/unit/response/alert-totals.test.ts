/** Stages of alerts, each over its own base: fixtures of the trade, unknown apart, people once. */
import { describe, expect, it } from "vitest";
import type { CivilMoment } from "@/lib/base/civil";
import type { AlertRow } from "@/lib/response/alerts/alert-facts";
import { unreachedReasons } from "@/lib/response/alerts/reasons";
import { firstDissuasions } from "@/lib/response/alerts/saved-people";
import { alertSplits } from "@/lib/response/alerts/splits";
import { alertTotals } from "@/lib/response/alerts/totals";
import { DEFAULT_SETTINGS } from "@/lib/settings/settings";
import { alertOf, alertsOf } from "./alert-rows";

const NOW = "2026-05-11 08:00:00" as CivilMoment;
const counting = (rows: readonly AlertRow[]) => ({ firsts: firstDissuasions(rows), now: NOW });
const totalsOf = (rows: readonly AlertRow[]) => alertTotals(rows, counting(rows));
const labels = { settings: DEFAULT_SETTINGS, places: DEFAULT_SETTINGS.places };

const SAVED = { is_confirmed: true, is_dissuaded: true } as const;

describe("the stages", () => {
	it("are 80 % confirmed of the checked and 100 % dissuaded of the confirmed: 2 000, 1 600, 1 600", () => {
		const rows = [
			...alertsOf(1600, SAVED),
			...alertsOf(400, { is_confirmed: false, is_dissuaded: false }, 1601),
		];
		const { issued, confirmed, dissuaded } = totalsOf(rows);
		expect(issued).toBe(2000);
		expect(confirmed).toEqual({ count: 1600, whole: 2000, unknown: 0 });
		expect(dissuaded).toEqual({ count: 1600, whole: 1600, unknown: 0 });
		expect([confirmed.count / confirmed.whole, dissuaded.count / dissuaded.whole]).toEqual([0.8, 1]);
	});

	it("keep in neither part nor whole what nobody wrote down", () => {
		const rows = [
			alertOf({ is_connected: true, is_met: false, is_confirmed: true, is_dissuaded: null }),
			alertOf({ is_connected: null, is_met: null, is_confirmed: null, is_dissuaded: true }),
			alertOf({ is_connected: false, is_met: false, is_confirmed: false, is_dissuaded: null }),
			alertOf({ ...SAVED, is_met: true }),
		];
		const totals = totalsOf(rows);
		expect(totals.contacted).toEqual({ count: 2, whole: 3, unknown: 1 });
		expect(totals.met).toEqual({ count: 1, whole: 3, unknown: 1 });
		expect(totals.confirmed).toEqual({ count: 2, whole: 3, unknown: 1 });
		expect(totals.dissuaded).toEqual({ count: 1, whole: 1, unknown: 1 });
		expect(totals.dissuadedUnchecked).toBe(1);
	});

	it("let a flag speak before the time of its stage, and the time where the flag is blank", () => {
		const { contacted, met, dissuaded } = totalsOf([
			alertOf({ is_connected: false, connected_time: "2026-05-10 08:05" }),
			alertOf({ met_time: "2026-05-10 08:30", is_connected: false }),
			alertOf({ is_confirmed: true, stopped_time: "2026-05-10 08:40", is_dissuaded: false }),
			alertOf({ is_confirmed: true, stopped_time: "2026-05-10 08:40" }),
		]);
		expect(contacted).toEqual({ count: 1, whole: 2, unknown: 2 });
		expect(met).toEqual({ count: 1, whole: 1, unknown: 3 });
		expect(dissuaded).toEqual({ count: 1, whole: 2, unknown: 0 });
	});

	it("count a visit as missed only once its term is over", () => {
		const due = (given: Parameters<typeof alertOf>[0]) => alertOf({ ...SAVED, ...given });
		const { followedUp, followUpsWaiting } = totalsOf([
			due({ follow_up_due: "2026-05-09", follow_up_time: "2026-05-12 09:00" }),
			due({ follow_up_due: "2026-05-20", follow_up_time: "2026-05-10 09:00" }),
			due({ follow_up_due: "2026-05-10" }),
			due({ follow_up_due: "2026-05-11" }),
			due({ follow_up_due: "2026-05-11 07:59" }),
			due({ follow_up_due: "2026-05-12" }),
			due({}),
		]);
		expect(followedUp).toEqual({ count: 1, whole: 4, unknown: 1 });
		expect(followUpsWaiting).toBe(2);
	});

	it("sum known amounts and say how many are not: blank is not 0", () => {
		const rows = [
			alertOf({ ...SAVED, loss_avoided_fen: 300_000 }),
			alertOf({ ...SAVED, loss_avoided_fen: 0 }),
			alertOf({ ...SAVED }),
		];
		expect(totalsOf(rows)).toMatchObject({ lossAvoidedFen: 300_000, lossUnknown: 1 });
		expect(totalsOf([alertOf(SAVED)])).toMatchObject({ lossAvoidedFen: null, lossUnknown: 1 });
		expect(totalsOf([])).toMatchObject({ issued: 0, lossAvoidedFen: null, lossUnknown: 0, savedPeople: 0 });
	});
});

describe("the people saved", () => {
	it("are counted once, by number or by phone, and never taken for one by name alone", () => {
		const rows = [
			alertOf({ ...SAVED, target_id_no_whole: "330784199001011234", target_phone_numbers: "13800000001" }),
			alertOf({ ...SAVED, target_id_no_whole: "330784199001011234" }),
			alertOf({ ...SAVED, target_phone_numbers: "13800000001" }),
			alertOf({ ...SAVED, target_name: "王小明" }),
			alertOf({ ...SAVED, target_name: "王小明" }),
			alertOf({ is_confirmed: true, is_dissuaded: false, target_phone_numbers: "13800000009" }),
		];
		expect(totalsOf(rows)).toMatchObject({ savedPeople: 3, dissuaded: { count: 5 } });
	});

	it("stand in the layer of their first alert, so that layers add up: 1 413 and 199, 63.97 m and 12.56 m yuan", () => {
		const person = (at: number) => ({ target_phone_numbers: `139${String(at).padStart(8, "0")}` });
		const layer = (name: string, from: number, people: number, fen: number) =>
			Array.from({ length: people }, (_, at) =>
				alertOf({
					...SAVED,
					layer: name,
					ticket_no: `${name}${at}`,
					...person(from + at),
					loss_avoided_fen: at === 0 ? fen : 0,
				}),
			);
		const rows = [
			...layer("市级", 0, 1413, 6_397_000_000),
			...layer("县级", 5000, 199, 1_256_000_000),
			alertOf({ ...SAVED, layer: "县级", ticket_no: "again", ...person(7), loss_avoided_fen: 0 }),
		];
		const parts = alertSplits(rows, counting(rows), labels).find(({ id }) => id === "layer")?.parts ?? [];
		expect(parts.map(({ value, totals }) => [value, totals.savedPeople, totals.lossAvoidedFen])).toEqual([
			["市级", 1413, 6_397_000_000],
			["县级", 199, 1_256_000_000],
		]);
		expect(totalsOf(rows)).toMatchObject({
			savedPeople: 1612,
			lossAvoidedFen: 7_653_000_000,
			dissuaded: { count: 1613 },
		});
	});
});

describe("the splits", () => {
	it("read types as calls are read, keep the rest as written, in an order of their own, 不详 last", () => {
		const rows = [
			...alertsOf(3, { suspected_type: "刷单返利类", level: "低", actor: "志愿者" }),
			...alertsOf(2, { suspected_type: "刷单返利诈骗", level: "高", actor: "网格员" }),
			alertOf({ suspected_type: "某种新骗术", level: null, actor: "民警" }),
			alertOf({ suspected_type: null, level: "中", actor: null }),
		];
		const splits = alertSplits(rows, counting(rows), labels);
		const valuesOf = (wanted: string) =>
			splits.find(({ id }) => id === wanted)?.parts.map(({ value, totals }) => [value, totals.issued]);
		expect(valuesOf("type")).toEqual([
			["rebate_orders", 5],
			["某种新骗术", 1],
			[null, 1],
		]);
		expect(valuesOf("level")).toEqual([
			["高", 2],
			["中", 1],
			["低", 3],
			[null, 1],
		]);
		expect(valuesOf("actor")).toEqual([
			["民警", 1],
			["网格员", 2],
			["志愿者", 3],
			[null, 1],
		]);
	});
});

describe("the reasons", () => {
	it("tell people nobody spoke to from people who were not met, the unwritten last", () => {
		const rows = [
			...alertsOf(2, { is_connected: false, unreachable_reason: "关机" }),
			...alertsOf(5, { is_connected: false }),
			alertOf({ is_connected: true, is_met: false, unreachable_reason: "外出务工" }),
			alertOf({ is_connected: true, is_met: false }),
			alertOf({ is_connected: true, is_met: true, unreachable_reason: "关机" }),
			alertOf({}),
		];
		expect(unreachedReasons(rows)).toEqual([
			{ reason: "关机", unreached: 2, unmet: 0 },
			{ reason: "外出务工", unreached: 0, unmet: 1 },
			{ reason: null, unreached: 5, unmet: 0 },
		]);
	});
});
