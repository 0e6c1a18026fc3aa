/** The board of a day out of imported files, on both engines: batches, hits, duties, repeats, and nobody in clear. */
import { beforeAll, expect, it } from "vitest";
import type { CivilDate, CivilMoment } from "@/lib/base/civil";
import { schemaScript } from "@/lib/ingest/schema";
import { askOpenHits, askScreeningBoard, type ScreeningBoard } from "@/lib/screening/board";
import { DEFAULT_SETTINGS, type Settings } from "@/lib/settings/settings";
import type { RecordedVisit } from "@/lib/visits/visit";
import { forEachEngine } from "../../support/engines";
import { importInto } from "../../support/workspace";
import { csv } from "../ingest/tables";
import { visitTo } from "./hit-sample";

const DAY = "2026-05-11" as CivilDate;
const NOW = "2026-05-11 18:00:00" as CivilMoment;

const VILLAGES = csv(
	"村居.csv",
	"村居名称,年份,常住人口,网格,网格员,责任民警",
	"甲村,2025,900,旧网格,员旧,警旧",
	"甲村,2026,1000,第1网格,员甲,警甲",
	"乙村,2026,800,第2网格,,警乙",
);
const FIRMS = csv(
	"企业.csv",
	"企业名称,职工人数,责任民警",
	"金星五金有限公司,300,警企",
	"银河机电有限公司,200,",
);
const CALLS = csv(
	"警情.csv",
	"警情编号,报警时间,原始性质,受害人姓名,身份证号码,受害人电话,居住村居,户号,损失金额",
	"J1,2026-03-01 10:00,刷单返利,周小棠,330799199003070029,15400000001,甲村,H1,10000",
	"J4,2025-12-01 10:00,刷单返利,吴大勇,330799198501010035,15400000002,乙村,H2,",
	"J2,2026-04-01 10:00,刷单返利,吴大勇,330799198501010035,15400000002,乙村,H2,",
	"J3,2026-05-11 09:00,刷单返利,郑三,,15400000003,乙村,,",
);
const RECEIPTS = csv(
	"回执.csv",
	"回执编号,签署时间,批次,姓名,身份证号码,联系电话,村居,网格,户号,工作单位,是否曾被骗",
	"R1,2026-05-11 10:00,,周小棠,330799199003070029,15400000001,甲村,,,,否",
	"R2,2026-05-11 14:00,,冯四,,15400000004,乙村,自填网格,H2,金星五金有限公司,否",
	"R3,2026-05-11,下午,郑三,,15400000003,乙村,,,,否",
	"R4,2026-05-11,,陈五,,15400000005,乙村,,,,是",
	"R5,2026-05-11 15:00,,周小棠,330799199003070029,15400000001,甲村,,,银河机电,否",
	"R6,2026-05-08 10:00,,吴大勇,330799198501010035,15400000002,乙村溪口路8号,,,,否",
	"R7,2026-01-05 10:00,,吴大勇,330799198501010035,15400000002,乙村,,,,否",
	"R8,2026-05-12 09:00,,吴大勇,330799198501010035,15400000002,乙村,,,,否",
);
const FILES = [VILLAGES, FIRMS, CALLS, RECEIPTS];
const PERSONS = [
	"周小棠",
	"吴大勇",
	"郑三",
	"冯四",
	"陈五",
	"33079919",
	"33079919",
	"154000000",
	"溪口路8号",
];

forEachEngine("the board of a day", (engine) => {
	beforeAll(async () => {
		await engine().run(schemaScript());
		await importInto(engine(), FILES, DEFAULT_SETTINGS);
	});

	const ask = (
		visits: readonly RecordedVisit[] = [],
		more: Partial<{ day: CivilDate; settings: Settings }> = {},
	) => askScreeningBoard(engine(), { day: DAY, now: NOW, settings: DEFAULT_SETTINGS, visits, ...more });
	const numbersOf = (board: ScreeningBoard) => board.tasks.map(({ subject }) => subject.id);

	it("counts each batch by its words, else by the clock", async () => {
		const board = await ask();
		expect(board.batches.map(({ batch, receipts, persons }) => [batch, receipts, persons])).toEqual([
			["morning", 1, 1],
			["afternoon", 3, 3],
			[null, 1, 1],
		]);
		expect(board.batches.map(({ hits }) => [hits.self, hits.relation, hits.both])).toEqual([
			[1, 0, 0],
			[1, 1, 0],
			[0, 0, 0],
		]);
		// 周小棠 signed in both batches.
		expect(board.persons).toBe(4);
		expect(board.reach).toEqual({ from: "2026-01-05 10:00:00", until: "2026-05-12 09:00:00" });
		const early = { ...DEFAULT_SETTINGS.prevention, noonHour: 10 };
		const shifted = await ask([], { settings: { ...DEFAULT_SETTINGS, prevention: early } });
		expect(shifted.batches.map(({ receipts }) => receipts)).toEqual([0, 4, 1]);
	});

	it("lists the day's hits and open ones before it, with who goes: grid, officer, the firm's officer for its staff", async () => {
		const { tasks } = await ask();
		const told = tasks.map(({ subject, duty, kind, isOfDay, standing }) => [
			subject.id,
			duty.grid,
			duty.officer,
			duty.firm,
			kind,
			isOfDay,
			standing.due,
		]);
		expect(told).toEqual([
			["R5", "第1网格", "警甲", null, "self", true, "2026-05-14"],
			["R1", "第1网格", "警甲", null, "self", true, "2026-05-14"],
			["R6", "第2网格", "警乙", null, "self", false, "2026-05-11"],
			["R2", "自填网格", "警企", "金星五金有限公司", "relation", true, "2026-05-14"],
		]);
		expect(tasks[0]?.duty.gridWorker).toBe("员甲");
	});

	it("leads to the earlier event on the day it counts, and tells how long ago was signed", async () => {
		const { tasks, readAt } = await ask();
		expect(readAt).toBe(NOW);
		const own = tasks.find(({ subject }) => subject.id === "R1");
		expect(own?.elapsedMinutes).toBe(480);
		expect(own?.evidence[0]?.event).toEqual({
			eventNo: "J1",
			ordinal: 1,
			at: "2026-03-01 10:00:00",
			hasClock: true,
			lossFen: 1_000_000,
			category: "刷单返利",
			village: "甲村",
			counted: { basis: "calls", day: "2026-03-01" },
		});
	});

	it("remembers who signed and was visited before", async () => {
		const { tasks } = await ask(visitTo("R7", "02 09:00", { note: "在家" }));
		const memory = (id: string) => tasks.find(({ subject }) => subject.id === id);
		expect([memory("R1")?.signing, memory("R5")?.signing, memory("R6")?.signing]).toEqual([1, 2, 2]);
		expect([memory("R1")?.earlierHits, memory("R5")?.earlierHits]).toEqual([0, 1]);
		expect(memory("R6")?.earlierVisit).toMatchObject({ subject: { id: "R7" }, note: "在家" });
	});

	it("puts apart who says so without a record, and who cannot be told to have signed after", async () => {
		const board = await ask();
		expect(board.selfReported.map(({ name, phone }) => [name, phone])).toEqual([["陈*", "154****0005"]]);
		expect(board.undecided.map(({ name }) => name)).toEqual(["郑*"]);
	});

	it("moves with every tick, and counts the same for the to-do of the morning", async () => {
		const open = (visits: readonly RecordedVisit[]) =>
			askOpenHits(engine(), { asOf: DAY, settings: DEFAULT_SETTINGS, visits });
		expect(await open([])).toEqual({ open: 4, overdue: 0 });
		const next = "2026-05-12" as CivilDate;
		const visits = [...visitTo("R6", "11 17:00"), ...visitTo("R1", "11 17:00", { result: "not_met", next })];
		expect(await open(visits)).toEqual({ open: 3, overdue: 0 });
		const board = await ask(visits);
		expect(numbersOf(board)).toEqual(["R1", "R5", "R6", "R2"]);
		expect(board.tasks.map(({ standing }) => standing.status)).toEqual(["again", "open", "done", "open"]);
		expect(
			await askOpenHits(engine(), {
				asOf: "2026-05-12" as CivilDate,
				settings: DEFAULT_SETTINGS,
				visits: [],
			}),
		).toEqual({ open: 5, overdue: 1 });
	});

	it("keeps a promise of a receipt older than the days it looks back", async () => {
		const promise = visitTo("R7", "06 09:00", { next: "2026-05-10" as CivilDate });
		expect(numbersOf(await ask(promise))).toEqual(["R5", "R1", "R7", "R6", "R2"]);
		const { open, overdue } = await askOpenHits(engine(), {
			asOf: DAY,
			settings: DEFAULT_SETTINGS,
			visits: promise,
		});
		expect([open, overdue]).toEqual([5, 1]);
	});

	it("looks back as many days as are set, on the board and in the to-do of the morning", async () => {
		const within = async (hitLookBackDays: number) => {
			const settings = {
				...DEFAULT_SETTINGS,
				prevention: { ...DEFAULT_SETTINGS.prevention, hitLookBackDays },
			};
			const { open } = await askOpenHits(engine(), { asOf: DAY, settings, visits: [] });
			const numbers = numbersOf(await ask([], { settings }));
			expect(open).toBe(numbers.length);
			return numbers.toSorted();
		};
		// R6 was signed three days before, R7 126 days before.
		expect(await within(2)).toEqual(["R1", "R2", "R5"]);
		expect(await within(3)).toEqual(["R1", "R2", "R5", "R6"]);
		expect(await within(125)).toEqual(["R1", "R2", "R5", "R6"]);
		expect(await within(126)).toEqual(["R1", "R2", "R5", "R6", "R7"]);
	});

	it("crosses to the page as it is, and names nobody but staff", async () => {
		const board = await ask(visitTo("R6", "11 17:00", { note: "周小棠15400000001在家" }));
		const written = JSON.stringify(board);
		expect(JSON.parse(written)).toEqual(board);
		const clear = PERSONS.filter((person) => written.replaceAll('"note":"周小棠', "").includes(person));
		expect(clear).toEqual([]);
		expect(written).toContain("警甲");
	});

	it("is empty of hits before there is a receipt of the day", async () => {
		const board = await ask([], { day: "2025-01-01" as CivilDate });
		expect(board.tasks).toEqual([]);
		expect(board.persons).toBe(0);
		expect(board.readAt).toBe("2025-01-01 08:00:00");
	});
});
