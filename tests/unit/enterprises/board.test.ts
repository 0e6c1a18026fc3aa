/** The board of a small township in both engines, every number counted by hand: firms, zones, their sum, whom to visit. */
import { beforeAll, describe, expect, it } from "vitest";
import type { Engine } from "@/lib/engine/engine";
import { openNativeEngine } from "@/lib/engine/native";
import { askToVisit } from "@/lib/enterprises/ask-to-visit";
import { askEnterprises, type EnterprisesBoard } from "@/lib/enterprises/board";
import { askFirm } from "@/lib/enterprises/detail";
import { DEFAULT_SETTINGS as settings } from "@/lib/settings/settings";
import { forEachEngine } from "../../support/engines";
import { importEach, startAfresh } from "../ingest/tables";
import { APRIL, APRIL_BEFORE, AS_OF, TOWN, TOWN_CALLS, TOWN_PLACES } from "./small-town";

const REQUEST = { asOf: AS_OF, window: APRIL, lastYear: APRIL_BEFORE };

const firmIn = ({ firms }: EnterprisesBoard, name: string) => {
	const found = firms.find((firm) => firm.name === name);
	if (found === undefined) throw new Error(`no firm ${name}`);
	return found;
};
const each = <T>(board: EnterprisesBoard, pick: (firm: EnterprisesBoard["firms"][number]) => T) =>
	Object.fromEntries(board.firms.map((firm) => [firm.name, pick(firm)]));
const eachZone = <T>(board: EnterprisesBoard, pick: (zone: EnterprisesBoard["zones"][number]) => T) =>
	Object.fromEntries(board.zones.map((zone) => [zone.zone, pick(zone)]));

forEachEngine("the board of the firms", (engine) => {
	let board: EnterprisesBoard;
	beforeAll(async () => {
		await startAfresh(engine());
		await importEach(engine(), TOWN);
		board = await askEnterprises(engine(), REQUEST, settings);
	});

	it("is plain data without a hole", () => {
		expect(JSON.parse(JSON.stringify(board))).toEqual(board);
	});

	it("has every firm with its zone, its staff and what they signed", () => {
		expect(
			each(board, ({ zone, officer, adviser, pledgeDay }) => [zone, officer, adviser, pledgeDay]),
		).toEqual({
			金星厂: ["一区", "王一", "张顾", "2026-01-10"],
			银河厂: ["一区", "王一、李二", null, "2026-06-01"],
			木器厂: ["二区", "李二", "赵顾", null],
			散户厂: ["outside_zones", null, null, "2025-12-01"],
		});
		expect(firmIn(board, "金星厂").adviserPhone).toBe("154****0011");
	});

	it("counts incidents by the first victim's firm: column, alias, narrative; not the invalid, not those of another zone", () => {
		expect(each(board, ({ incidents }) => [incidents.now, incidents.base])).toEqual({
			金星厂: [2, 2],
			银河厂: [1, 0],
			木器厂: [2, 1],
			散户厂: [1, 0],
		});
		expect(board.contrary).toBe(1);
		expect(firmIn(board, "金星厂").incidents.comparison?.verdict).toBe("too_few");
	});

	it("counts zones as they are labelled, with the incidents that name no firm of theirs apart", () => {
		expect(eachZone(board, ({ incidents, unnamed }) => [incidents.now, incidents.base, unnamed])).toEqual({
			一区: [4, 2, 1],
			二区: [3, 1, 1],
			outside_zones: [1, 0, 0],
		});
		expect([board.total.incidents.now, board.total.incidents.base]).toEqual([8, 3]);
		expect([board.elsewhere.notEnterprise.now, board.elsewhere.unknown.now]).toEqual([1, 1]);
		expect(board.elsewhere.unknown.base).toBe(1);
		expect(board.named).toEqual({ now: { events: 10, named: 9 }, base: { events: 4, named: 3 } });
	});

	it("adds known losses, counts the unknown apart, and says no difference of what is not known", () => {
		expect(each(board, ({ losses }) => [losses.now.fen, losses.now.unknown, losses.differenceFen])).toEqual({
			金星厂: [100_000, 1, -310_000],
			银河厂: [70_000, 0, 70_000],
			木器厂: [0, 1, null],
			散户厂: [50_000, 0, 50_000],
		});
		expect(firmIn(board, "木器厂").losses.base).toEqual({ fen: null, unknown: 1 });
		expect(board.total.losses.now).toEqual({ fen: 450_000, unknown: 2 });
		expect(board.total.losses.differenceFen).toBe(40_000);
	});

	it("counts talks that name the firm in the window, and the last one up to the reading", () => {
		expect(each(board, ({ talks, lastTalk }) => [talks, lastTalk])).toEqual({
			金星厂: [1, "2026-04-10"],
			银河厂: [1, "2026-05-01"],
			木器厂: [1, "2026-04-12"],
			散户厂: [0, null],
		});
		expect(eachZone(board, ({ talks, talked }) => [talks, talked])).toEqual({
			一区: [3, 2],
			二区: [1, 1],
			outside_zones: [0, 0],
		});
		expect([board.total.talks, board.total.talked]).toEqual([4, 3]);
	});

	it("begins its days at the cut: what was held in the night belongs to the day before", async () => {
		const cut = await askEnterprises(engine(), REQUEST, { ...settings, dayCutHour: 8 });
		const { talks, lastTalk } = firmIn(cut, "银河厂");
		expect([talks, lastTalk]).toEqual([2, "2026-04-30"]);
	});

	it("counts each signer of the last 365 days once, where the latest employer says", () => {
		expect(each(board, ({ signers }) => signers)).toEqual({ 金星厂: 1, 银河厂: 1, 木器厂: 1, 散户厂: 1 });
		expect(firmIn(board, "金星厂").coverage).toMatchObject({ part: 1, whole: 120 });
		expect(firmIn(board, "散户厂").coverage).toBeNull();
		expect(eachZone(board, ({ coverage }) => coverage && [coverage.part, coverage.whole])).toEqual({
			一区: [2, 400],
			二区: [1, 350],
			outside_zones: null,
		});
		expect(board.total.coverage).toMatchObject({ part: 3, whole: 750, unknown: 1 });
	});

	it("takes a zone's own workers, else those of its firms, and says whose are missing", () => {
		expect(eachZone(board, (zone) => [zone.workers, zone.hasOwnWorkers, zone.workersUnknown])).toEqual({
			一区: [400, true, 0],
			二区: [350, false, 0],
			outside_zones: [null, false, 1],
		});
		expect([board.total.workers, board.total.workersUnknown]).toEqual([750, 1]);
	});

	it("rates protections over the firms that state both numbers, and marks more than all", () => {
		const shares = firmIn(board, "金星厂").activation;
		expect([shares.app?.share, shares.site?.share]).toEqual([0.75, 0.5]);
		expect(shares.call_block?.share).toBeCloseTo(130 / 120);
		expect(firmIn(board, "银河厂").activation.site).toBeNull();
		expect(firmIn(board, "散户厂").activation.app).toBeNull();
		expect(board.total.activation.app).toEqual({ part: 330, whole: 550, share: 0.6, unknown: 1 });
		expect(each(board, ({ doubts }) => doubts)).toEqual({
			金星厂: ["activation_over"],
			银河厂: ["pledge_ahead", "several_officers"],
			木器厂: [],
			散户厂: [],
		});
	});

	it("ties who was held back to a firm by ID, or by a phone that nothing speaks against", () => {
		expect(each(board, ({ dissuaded }) => dissuaded)).toEqual({ 金星厂: 1, 银河厂: 1, 木器厂: 0, 散户厂: 0 });
		expect([board.total.dissuaded, board.untiedDissuasions]).toEqual([2, 3]);
	});

	it("marks few workers and leaves the unknown without a rate", () => {
		expect(each(board, ({ frequency }) => [frequency.per10k, frequency.isSmall])).toEqual({
			金星厂: [(2 / 120) * 10_000, true],
			银河厂: [(1 / 80) * 10_000, true],
			木器厂: [(2 / 350) * 10_000, false],
			散户厂: [null, true],
		});
		expect(firmIn(board, "散户厂").frequency.shrunk).toBeNull();
	});

	it("lists whom to visit, officer by officer", async () => {
		const { visits } = board;
		expect(
			visits.officers.map(({ officer, enterprises, due }) => [
				officer,
				enterprises,
				due.map(({ name }) => name),
			]),
		).toEqual([
			[null, 1, ["散户厂"]],
			["李二", 1, ["木器厂"]],
			["王一", 1, []],
			["王一、李二", 1, ["银河厂"]],
		]);
		expect(visits.officers.flatMap(({ due }) => due.map(({ reasons }) => reasons))).toEqual([
			["never_talked"],
			["no_pledge"],
			["no_pledge"],
		]);
		expect(visits.count).toBe(3);
		expect(await askToVisit(engine(), { asOf: AS_OF }, settings)).toBe(3);
		expect(visits.withoutOfficer).toEqual(["散户厂"]);
		expect(visits.withoutAdviser).toEqual(["银河厂", "散户厂"]);
	});

	it("counts cases by the day of filing where asked, and under filters", async () => {
		const cases = await askEnterprises(engine(), { ...REQUEST, basis: "cases" }, settings);
		expect(each(cases, ({ incidents }) => incidents.now)).toEqual({
			金星厂: 1,
			银河厂: 0,
			木器厂: 1,
			散户厂: 0,
		});
		const filtered = await askEnterprises(
			engine(),
			{ ...REQUEST, filters: [{ dimension: "victim_employer_zone", values: ["二区"] }] },
			settings,
		);
		expect(each(filtered, ({ incidents }) => incidents.now)).toEqual({
			金星厂: 0,
			银河厂: 0,
			木器厂: 2,
			散户厂: 0,
		});
		expect(each(filtered, ({ talks }) => talks)).toEqual(each(board, ({ talks }) => talks));
	});

	it("shows one firm: incidents latest first, thirteen months, and all that was held there", async () => {
		const detail = await askFirm(engine(), { asOf: AS_OF, window: APRIL, enterprise: "金星厂" }, settings);
		expect(detail.incidents.map(({ eventNo, day, lossFen }) => [eventNo, day, lossFen])).toEqual([
			["J2", "2026-04-03", null],
			["J1", "2026-04-02", 100_000],
		]);
		expect(detail.months).toHaveLength(13);
		expect(detail.months[0]).toEqual({ month: "2025-04-01", count: 2, lastYear: null });
		expect(detail.months.at(-1)).toEqual({ month: "2026-04-01", count: 2, lastYear: 2 });
		expect(detail.activities.map(({ activityNo, isTalk }) => [activityNo, isTalk])).toEqual([
			["H2", true],
			["H1", true],
		]);
	});

	it("shows a firm nobody registered as empty", async () => {
		const detail = await askFirm(engine(), { asOf: AS_OF, window: APRIL, enterprise: "无此厂" }, settings);
		expect([detail.incidents, detail.activities]).toEqual([[], []]);
	});
});

describe("what is not on record", () => {
	async function boardOf(files: typeof TOWN): Promise<readonly [EnterprisesBoard, number | null]> {
		const engine: Engine = await openNativeEngine({ threads: 1 });
		try {
			await startAfresh(engine);
			await importEach(engine, files);
			return [
				await askEnterprises(engine, REQUEST, settings),
				await askToVisit(engine, { asOf: AS_OF }, settings),
			];
		} finally {
			await engine.close();
		}
	}

	it("is null and not 0: talks, receipts, alerts", async () => {
		const [board, toVisit] = await boardOf([...TOWN_PLACES, ...TOWN_CALLS]);
		expect(each(board, ({ talks, signers, dissuaded }) => [talks, signers, dissuaded])).toEqual(
			each(board, () => [null, null, null]),
		);
		const { talks, talked, signers, dissuaded, coverage } = board.total;
		expect([talks, talked, signers, dissuaded, coverage]).toEqual([null, null, null, null, null]);
		expect(board.untiedDissuasions).toBeNull();
		// Only the want of a pledge is left to say, and nobody is called "never talked".
		expect(toVisit).toBe(2);
		expect(board.visits.officers.flatMap(({ due }) => due.flatMap(({ reasons }) => reasons))).toEqual([
			"no_pledge",
			"no_pledge",
		]);
	});

	it("leaves nobody to visit unknown without a register, and the firms of events outside of it", async () => {
		const [board, toVisit] = await boardOf(TOWN_CALLS);
		expect([board.firms, toVisit, board.visits.count]).toEqual([[], null, null]);
		expect([board.total.enterprises, board.total.withOfficer, board.total.pledged]).toEqual([0, null, null]);
		// Zones stand as the export writes them.
		expect(eachZone(board, ({ incidents, isListed }) => [incidents.now, isListed])).toEqual({
			一区: [1, false],
			二区: [1, false],
			outside_zones: [0, false],
		});
	});

	it("compares nothing with a year that the records do not reach", async () => {
		const [board] = await boardOf([...TOWN_PLACES, ...TOWN_CALLS]);
		const early = { ...REQUEST, lastYear: null };
		expect(board.comparability).toBe("whole");
		const engine = await openNativeEngine({ threads: 1 });
		await startAfresh(engine);
		await importEach(engine, TOWN);
		const alone = await askEnterprises(engine, early, settings);
		expect(alone.comparability).toBe("none");
		expect(firmIn(alone, "金星厂").incidents).toEqual({ now: 2, base: null, comparison: null });
		expect(firmIn(alone, "金星厂").losses.differenceFen).toBeNull();
		await engine.close();
	});
});
