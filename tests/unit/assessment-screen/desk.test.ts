/** Assessments through the desk: a scheme saved, an appeal decided and taken back, a circular issued, a year locked and amended. */
import { afterEach, describe, expect, it } from "vitest";
import type { DataDesk } from "@/components/state/data-desk";
import { SCHEME_PRESETS } from "@/lib/assessment/presets";
import type { Sheet } from "@/lib/assessment/sheet";
import type { CivilDate, CivilMoment } from "@/lib/base/civil";
import { DEFAULT_SETTINGS as settings } from "@/lib/settings/settings";
import { MemoryStore } from "../../support/memory-store";
import { closeDesks, nothing, openDesk, plainDesk } from "../../support/plain-desk";
import { SCHEME } from "./town";

const NOW = "2027-01-05 09:00:00" as CivilMoment;
const LATER = "2027-01-06 09:00:00" as CivilMoment;
const YEAR = { choice: { kind: "year" }, asOf: "2027-01-05" as CivilDate } as const;
/** 10 points, and a fifth of one for each per cent. */
const EXAMPLE = {
	...SCHEME,
	isExample: true,
	clauses: SCHEME.clauses.slice(0, 1).map((clause) => ({ ...clause, perFall: 0.2, perRise: 0.2 })),
};

const VILLAGES = ["村居名称,年份,常住人口", "柳塘村,2026,1000", "南山村,2026,800"];
const HEADING = "警情编号,报警时间,原始性质,受害人姓名,居住村居,损失金额";
const CALLS = [
	HEADING,
	...["02-03", "05-06", "08-09", "11-12"].map(
		(day, at) => `L${at},2025-${day} 10:00,刷单返利,甲${at},柳塘村,100`,
	),
	"L8,2026-03-04 10:00,刷单返利,甲八,柳塘村,100",
	"L9,2026-09-10 10:00,虚假征信,甲九,柳塘村,100",
	"N1,2025-06-07 10:00,刷单返利,乙一,南山村,100",
	"N2,2026-06-08 10:00,刷单返利,乙二,南山村,100",
	"N3,2026-07-08 10:00,刷单返利,乙三,南山村,100",
];

async function take(desk: DataDesk, name: string, lines: readonly string[]): Promise<void> {
	const file = new File([lines.join("\n")], name);
	await desk.readFiles([{ name, file }], { settings, now: NOW }, nothing);
	await desk.load(NOW, nothing);
	await desk.acknowledge();
}

async function filled() {
	const desk = plainDesk(new MemoryStore(), "one");
	await openDesk(desk);
	await take(desk, "村居.csv", VILLAGES);
	await take(desk, "警情.csv", CALLS);
	const scheme = await desk.saveScheme(EXAMPLE, NOW);
	return { desk, scheme, request: { scheme, period: YEAR } };
}

const totals = ({ rows }: Sheet) => Object.fromEntries(rows.map(({ village, total }) => [village, total]));

describe("assessments on the data desk", () => {
	afterEach(closeDesks);

	it("save an example as a scheme of one's own, and each change as the next version", async () => {
		const { desk, scheme } = await filled();
		expect(scheme).toMatchObject({ isExample: false, version: 1, name: EXAMPLE.name });
		expect(scheme.id).not.toBe(EXAMPLE.id);
		const second = await desk.saveScheme({ ...scheme, name: "改名" }, LATER);
		expect(second).toMatchObject({ id: scheme.id, version: 2 });
		expect((await desk.saveScheme(second, LATER)).version).toBe(2);
		const { schemes, versions } = await desk.board("schemes", {}, LATER);
		expect(schemes).toEqual([second]);
		expect(versions[scheme.id]?.map((one) => one.scheme)).toEqual([scheme, second]);
	});

	it("never save over an example, whatever a file says of itself", async () => {
		const { desk } = await filled();
		const [preset] = SCHEME_PRESETS;
		if (preset === undefined) throw new Error("no preset");
		const taken = await desk.saveScheme({ ...preset, isExample: false, name: "冒名" }, LATER);
		expect(taken.id).not.toBe(preset.id);
		expect(taken).toMatchObject({ isExample: false, version: 1, name: "冒名" });
	});

	it("score what was decided, show what each entry does, and forget it when it is taken back", async () => {
		const { desk, scheme, request } = await filled();
		const shown = async () => totals((await desk.board("assessment", request, NOW)).sheet);
		// 4 → 2 is a fall by 50 %: 10 + 50 × 0.2; 1 → 2 a rise by 100 %: 10 − 20, not below 0.
		expect(await shown()).toEqual({ 柳塘村: 20, 南山村: 0 });
		const { sheet } = await desk.board("assessment", request, NOW);
		const event = sheet.input.events.find((one) => one.village === "柳塘村" && one.window === "now");
		const id = await desk.fileAppeal(
			{
				schemeId: scheme.id,
				subject: { kind: "event", eventNo: event?.eventNo ?? "" },
				asked: { kind: "leave_out" },
				clause: null,
				reason: "户籍已迁出",
				evidence: null,
				by: null,
			},
			NOW,
		);
		expect(await shown()).toEqual({ 柳塘村: 20, 南山村: 0 });
		const effect = async () => {
			const { before, after, isSupposed } = await desk.board("appealEffect", { ...request, appeal: id }, NOW);
			return [totals(before).柳塘村, totals(after).柳塘村, isSupposed];
		};
		// 4 → 1: 10 + 75 × 0.2.
		expect(await effect()).toEqual([20, 25, true]);
		await desk.decideAppeal(id, { outcome: "accepted", instead: null, reason: "属实", by: null }, NOW);
		expect(await shown()).toEqual({ 柳塘村: 25, 南山村: 0 });
		expect(await effect()).toEqual([20, 25, false]);
		await desk.takeBackAppeal(id, LATER);
		expect(await shown()).toEqual({ 柳塘村: 20, 南山村: 0 });
		expect(await effect()).toEqual([20, 20, false]);
	});

	it("keep an issued circular as it was said", async () => {
		const { desk, scheme, request } = await filled();
		const { sheet } = await desk.board("assessment", request, NOW);
		await desk.issueCircular(
			{
				schemeId: scheme.id,
				schemeVersion: scheme.version,
				period: YEAR.choice,
				window: sheet.input.window,
				asOf: YEAR.asOf,
				rows: sheet.rows.map(({ village, total, rank, colour }) => ({ village, total, rank, colour })),
			},
			NOW,
		);
		await take(desk, "补录.csv", [HEADING, "L10,2026-10-10 10:00,刷单返利,丙一,柳塘村,100"]);
		const { circulars } = await desk.board("assessment", request, LATER);
		expect(circulars).toHaveLength(1);
		expect(circulars[0]?.rows.map(({ village, total }) => [village, total])).toEqual([
			["柳塘村", 20],
			["南山村", 0],
		]);
	});

	it("lock a year for ever, name what the records say otherwise, and write it down beside the lock", async () => {
		const { desk, scheme, request } = await filled();
		await desk.lockYear({ ...request, by: "综治办" }, NOW);
		const asked = { schemeId: scheme.id, asOf: "2027-02-01" as CivilDate };
		const lock = async () => {
			const [only, ...others] = await desk.board("locks", asked, LATER);
			expect(others).toEqual([]);
			if (only === undefined) throw new Error("no lock");
			return only;
		};
		const first = await lock();
		expect((await desk.board("assessment", request, LATER)).locked?.at).toBe(NOW);
		const month = { ...request, period: { ...YEAR, choice: { kind: "month" } } } as const;
		expect((await desk.board("assessment", month, LATER)).locked).toBeNull();
		expect(first).toMatchObject({ year: 2026, by: "综治办", drift: [], amendments: [], conflicts: [] });
		expect(first.checksum).toMatch(/^(?:[0-9A-Z]{4}-){3}[0-9A-Z]{4}$/);
		expect(first.verdict).toMatchObject({ changed: [], isDamaged: false, isWholeChanged: false });
		await expect(desk.lockYear({ ...request, by: null }, LATER)).rejects.toMatchObject({
			code: "lock_exists",
		});
		await take(desk, "补录.csv", [HEADING, "L10,2026-10-10 10:00,刷单返利,丙一,柳塘村,100"]);
		const later = await lock();
		expect(totals(later.sheet)).toEqual({ 柳塘村: 20, 南山村: 0 });
		expect(later.checksum).toBe(first.checksum);
		expect(later.drift.map(({ row, before, after }) => [row, before, after])).toContainEqual([
			"柳塘村",
			"2",
			"3",
		]);
		await desk.amendLock({ ...asked, year: 2026, reason: "补录一起", by: null }, LATER);
		const amended = await lock();
		expect(amended.drift).toEqual([]);
		expect(amended.amendments.map(({ reason }) => reason)).toEqual(["补录一起"]);
	});

	it("lock no year that the clock has not ended, and issue no circular of days to come", async () => {
		const { desk, scheme, request } = await filled();
		const early = "2026-06-15 09:00:00" as CivilMoment;
		await expect(desk.lockYear({ ...request, by: null }, early)).rejects.toMatchObject({
			code: "lock_early",
		});
		const { sheet } = await desk.board("assessment", request, early);
		const circular = {
			schemeId: scheme.id,
			schemeVersion: scheme.version,
			period: YEAR.choice,
			window: sheet.input.window,
			asOf: YEAR.asOf,
			rows: [],
		};
		await expect(desk.issueCircular(circular, early)).rejects.toMatchObject({ code: "circular_early" });
		expect((await desk.board("assessment", request, NOW)).circulars).toEqual([]);
		expect((await desk.board("assessment", request, NOW)).locked).toBeNull();
	});

	it("enter an appeal of points that was decided after the lock", async () => {
		const { desk, scheme, request } = await filled();
		await desk.lockYear({ ...request, by: null }, NOW);
		const subject = { kind: "village", village: "柳塘村", day: "2026-08-01" as CivilDate } as const;
		const asked = { kind: "points", points: -3 } as const;
		const words = { schemeId: scheme.id, clause: null, reason: "台账不实", evidence: null, by: null };
		const id = await desk.fileAppeal({ ...words, subject, asked }, LATER);
		await desk.decideAppeal(id, { outcome: "accepted", instead: null, reason: "属实", by: null }, LATER);
		const ref = { schemeId: scheme.id, asOf: "2027-02-01" as CivilDate };
		const [before] = await desk.board("locks", ref, LATER);
		expect(before?.drift.every(({ part, row }) => part === "result" && row === "柳塘村")).toBe(true);
		expect(before?.drift).toContainEqual({
			row: "柳塘村",
			column: "合计",
			before: "20",
			after: "17",
			part: "result",
		});
		await desk.amendLock({ ...ref, year: 2026, reason: "申诉裁定", by: null }, LATER);
		const [after] = await desk.board("locks", ref, LATER);
		expect(after?.drift).toEqual([]);
		expect(after?.amendments[0]?.cells).toEqual(before?.drift);
		expect(after?.verdict).toMatchObject({ rewritten: [], removed: 0, isWholeChanged: false });
	});

	it("are decided by the writing tab only", async () => {
		const { desk, scheme, request } = await filled();
		await desk.yieldWriting();
		const refused = { code: "desk_read_only" };
		await expect(desk.saveScheme(scheme, LATER)).rejects.toMatchObject(refused);
		await expect(desk.lockYear({ ...request, by: null }, LATER)).rejects.toMatchObject(refused);
		await expect(desk.takeBackAppeal("a", LATER)).rejects.toMatchObject(refused);
		expect(totals((await desk.board("assessment", request, LATER)).sheet)).toEqual({ 柳塘村: 20, 南山村: 0 });
	});
});
