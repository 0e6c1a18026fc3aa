/** The board of stop-payments of the demonstration township, figure by figure what a few plain lines make of the export. */
import { readdirSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import type { CivilDate, CivilMoment } from "@/lib/base/civil";
import { stopFigures } from "@/lib/blocks/from-stops";
import { lapsedTable, lapseFigureBlocks, runningTable } from "@/lib/blocks/from-stops-clocks";
import { failureReasonsTable, stopGroupsTable } from "@/lib/blocks/from-stops-groups";
import {
	freezingTable,
	reportToStopTable,
	returningTable,
	reversedTimesTable,
} from "@/lib/blocks/from-stops-minutes";
import { specialCasesTable } from "@/lib/blocks/from-stops-special";
import { lossRatesTable, stageSharesTable, stagesTable } from "@/lib/blocks/from-stops-stages";
import { dayNumber } from "@/lib/calendar/civil";
import type { Engine } from "@/lib/engine/engine";
import { askLapsing, askStops, type StopsBoard } from "@/lib/response/stops/ask-stops";
import { DEFAULT_SETTINGS } from "@/lib/settings/settings";
import { sql } from "@/lib/sql/fragment";
import {
	dayStart,
	monthsLater,
	type PlainStop,
	plainStops,
	plainTime,
	reportedIn,
} from "../support/plain-stops";
import { demoFiles, loaded } from "../support/workspace";

const [HOUR, DAY] = [3_600_000, 86_400_000];
const AS_OF = "2026-05-11" as CivilDate;
const READ_AT = plainTime("2026-05-11 08:00:00")?.at ?? 0;
const PERIODS = [
	{ name: "this year", first: "2026-01-01", last: "2026-05-10" },
	{ name: "all of it", first: "2025-01-01", last: "2026-05-11" },
	{ name: "a month", first: "2026-02-01", last: "2026-02-28" },
];

interface PlainEvent {
	readonly event_no: string | null;
	readonly incident_no: string | null;
	readonly case_no: string | null;
	readonly call_day: number | null;
	readonly case_day: number | null;
	readonly loss_fen: number | null;
}

let engine: Engine;
let events: readonly PlainEvent[];
const stops = plainStops();
const sum = (numbers: readonly (number | null)[]) =>
	numbers.reduce<number>((total, one) => total + (one ?? 0), 0);
const endOf = (last: string) =>
	new Date((plainTime(last)?.at ?? 0) + DAY).toISOString().slice(0, 10) as CivilDate;
const rangeOf = (first: string, last: string) => ({ start: first as CivilDate, end: endOf(last) });

async function boardOf(first: string, last: string): Promise<StopsBoard> {
	const window = rangeOf(first, last);
	return askStops(
		engine,
		{
			asOf: AS_OF,
			window,
			previous: rangeOf("2025-08-01", "2025-12-31"),
			lastYear: rangeOf("2025-01-01", "2025-05-10"),
		},
		DEFAULT_SETTINGS,
		null,
	);
}

const isOver = (deadline: { at: number; hasClock: boolean }) =>
	deadline.hasClock ? deadline.at < READ_AT : deadline.at < dayStart(READ_AT);
const lapseOf = ({ stopUntil, stopAt }: PlainStop) =>
	stopUntil ?? (stopAt?.hasClock ? { at: stopAt.at + 48 * HOUR, hasClock: true } : null);
const isFrozen = ({ frozen, frozenAt }: PlainStop) => (frozen === null ? frozenAt !== null : frozen > 0);
const isReturned = ({ returned, returnedAt }: PlainStop) =>
	returned === null ? returnedAt !== null : returned > 0;

function eventOf({ incident, caseNo }: PlainStop): PlainEvent | undefined {
	const own = incident === "" ? undefined : events.find(({ incident_no }) => incident_no === incident);
	return own ?? (caseNo === "" ? undefined : events.find(({ case_no }) => case_no === caseNo));
}
const lossOf = (event: PlainEvent) =>
	event.call_day === null && event.case_day === null ? null : event.loss_fen;

beforeAll(async () => {
	({ engine } = await loaded(demoFiles(readdirSync("data/demo"))));
	events = await engine.query({
		sql: sql`SELECT event_no, incident_no, case_no, call_day, case_day, loss_fen FROM event WHERE ordinal = 1 ORDER BY event_no`,
		columns: {
			event_no: "text",
			incident_no: "text",
			case_no: "text",
			call_day: "integer",
			case_day: "integer",
			loss_fen: "number",
		},
	});
});

describe.each(PERIODS)("stop-payments of $name", ({ first, last }) => {
	let board: StopsBoard;
	const own = reportedIn(stops, first, last);
	const stopped = own.filter(({ result }) => result === "stopped");
	beforeAll(async () => {
		board = await boardOf(first, last);
	});

	it("has rows enough to mean something", () => {
		expect(stopped.length).toBeGreaterThan(5);
		expect(board.recorded).toEqual({ items: stops.length, undated: 0 });
	});

	it("adds up the same orders, items and amounts of every stage", () => {
		expect(board.whole).toMatchObject({
			orders: new Set(own.map(({ order }) => order)).size,
			items: own.length,
			stopped: stopped.length,
			failed: own.filter(({ result }) => result === "failed").length,
			pending: own.filter(({ result }) => result === "open").length,
		});
		for (const stage of ["out", "requested", "stopped", "frozen", "returned"] as const) {
			expect(board.whole.stages[stage].fen).toBe(sum(own.map((stop) => stop[stage])));
			expect(board.whole.stages[stage].known).toBe(own.filter((stop) => (stop[stage] ?? 0) > 0).length);
		}
		expect(board.whole.stages.stopped.unknown).toBe(
			own.filter(({ result, stopped: fen }) => result !== "failed" && fen === null).length,
		);
	});

	it("tells the same banks and reasons apart", () => {
		for (const { value, items, stages } of board.groups.bank) {
			const ofBank = own.filter(({ bank }) => bank === (value ?? ""));
			expect([items, stages.stopped.fen]).toEqual([ofBank.length, sum(ofBank.map((one) => one.stopped))]);
		}
		expect(new Set(board.groups.bank.map(({ value }) => value ?? ""))).toEqual(
			new Set(own.map(({ bank }) => bank)),
		);
		for (const { reason, items } of board.reasons)
			expect(items).toBe(
				own.filter((one) => one.result === "failed" && one.reason === (reason ?? "")).length,
			);
	});

	it("takes the same minutes from report to stop", () => {
		const known = stopped.filter(({ reportAt, stopAt }) => reportAt?.hasClock && stopAt?.hasClock);
		const minutes = known.map(({ reportAt, stopAt }) => ((stopAt?.at ?? 0) - (reportAt?.at ?? 0)) / 60_000);
		const ordered = minutes.filter((one) => one >= 0).sort((one, other) => one - other);
		const middle = (ordered.length - 1) / 2;
		expect(board.figures.current?.minutes).toMatchObject({
			known: ordered.length,
			reversed: minutes.length - ordered.length,
			missing: stopped.length - known.length,
			inTime: ordered.filter((one) => one <= 5).length,
			medianMinutes: ((ordered[Math.floor(middle)] ?? 0) + (ordered[Math.ceil(middle)] ?? 0)) / 2,
		});
	});

	it("finds the same frozen in time, late, open and missed", () => {
		const frozen = stopped.filter(isFrozen);
		const hours = frozen
			.filter(({ stopAt, frozenAt }) => stopAt?.hasClock && frozenAt?.hasClock)
			.map(({ stopAt, frozenAt }) => ((frozenAt?.at ?? 0) - (stopAt?.at ?? 0)) / HOUR);
		const left = stopped.filter((stop) => !isFrozen(stop)).map(lapseOf);
		expect(board.freezing).toMatchObject({
			within: hours.filter((one) => one >= 0 && one <= 48).length,
			late: hours.filter((one) => one > 48).length,
			reversed: hours.filter((one) => one < 0).length,
			open: left.filter((deadline) => deadline !== null && !isOver(deadline)).length,
			missed: left.filter((deadline) => deadline !== null && isOver(deadline)).length,
		});
	});

	it("finds the same returned and overdue", () => {
		const frozen = own.filter(isFrozen);
		const dues = frozen
			.filter((stop) => !isReturned(stop))
			.map(({ frozenAt }) => monthsLater(frozenAt?.at ?? 0, 3));
		expect(board.returns).toMatchObject({
			frozen: frozen.length,
			returned: frozen.filter(isReturned).length,
			overdue: dues.filter((due) => due < dayStart(READ_AT)).length,
			today: dues.filter((due) => due === dayStart(READ_AT)).length,
			near: dues.filter((due) => due > dayStart(READ_AT) && due <= dayStart(READ_AT) + 7 * DAY).length,
		});
	});

	it("counts the loss of each event once, and the special cases by their loss", () => {
		const linked = new Set(own.flatMap((stop) => eventOf(stop) ?? []));
		const losses = [...linked].map(lossOf);
		expect(board.loss).toMatchObject({
			fen: sum(losses),
			known: losses.filter((fen) => fen !== null).length,
			unknown: losses.filter((fen) => fen === null).length,
		});
		const [from, until] = [dayNumber(first as CivilDate), dayNumber(last as CivilDate)];
		const special = events.filter(({ call_day, case_day, loss_fen }) => {
			const day = call_day ?? case_day;
			return day !== null && day >= from && day <= until && (loss_fen ?? 0) >= 20_000_000;
		});
		expect(new Set(board.special.cases.map(({ event }) => event.eventNo))).toEqual(
			new Set(special.map(({ event_no }) => event_no)),
		);
		for (const one of board.special.cases) {
			const items = stops.filter((stop) => eventOf(stop)?.event_no === one.event.eventNo);
			expect(one.stages.stopped.fen).toBe(sum(items.map((item) => item.stopped)));
			expect(one.orders).toBe(new Set(items.map(({ order }) => order)).size);
		}
	});

	it("prints the rate of stopping that plain code makes of all calls with a loss", () => {
		const [from, until] = [dayNumber(first as CivilDate), dayNumber(last as CivilDate)];
		const calls = events.filter(
			({ call_day: day, loss_fen }) => day !== null && day >= from && day <= until && (loss_fen ?? 0) > 0,
		);
		let [part, whole] = [0, 0];
		for (const { incident_no, loss_fen } of calls) {
			const items = stops.filter(({ incident }) => incident === incident_no);
			const held = items.map((item) => item.stopped ?? item.frozen ?? (item.result === "failed" ? 0 : null));
			if (items.length > 0 && held.every((fen) => fen === null)) continue;
			part += Math.min(sum(held), loss_fen ?? 0);
			whole += loss_fen ?? 0;
		}
		const rate = board.rates.find(({ id }) => id === "stopped_share")?.values.current;
		expect([rate?.part, rate?.whole]).toEqual([part, whole]);
	});
});

describe("the clocks", () => {
	it("run out as plain code reckons, on the board and in the counts of the briefing", async () => {
		const { lapses, figures } = await boardOf("2026-01-01", "2026-05-10");
		const known = stops.filter(({ stopAt }) => stopAt === null || stopAt.at <= READ_AT);
		const waiting = known.filter((stop) => stop.result === "stopped" && !isFrozen(stop) && !isReturned(stop));
		const ends = waiting.flatMap((stop) => lapseOf(stop) ?? []);
		const today = ends.filter((end) => !isOver(end) && end.at < dayStart(READ_AT) + DAY);
		const dues = known
			.filter((stop) => isFrozen(stop) && !isReturned(stop))
			.map(({ frozenAt }) => monthsLater(frozenAt?.at ?? 0, 3));
		const overdue = dues.filter((due) => due < dayStart(READ_AT));
		const near = dues.filter((due) => due >= dayStart(READ_AT) && due <= dayStart(READ_AT) + 7 * DAY);
		expect(lapses.counts.stop).toMatchObject({ today: today.length, lapsed: ends.filter(isOver).length });
		expect(figures.previous?.orders).toBe(
			new Set(reportedIn(stops, "2025-08-01", "2025-12-31").map(({ order }) => order)).size,
		);
		expect(await askLapsing(engine, { asOf: AS_OF, now: null }, DEFAULT_SETTINGS)).toEqual({
			lapsingToday: today.length,
			lapsed: ends.filter((end) => isOver(end) && end.at >= dayStart(READ_AT) - 7 * DAY).length,
			returnsDue: near.length,
			returnsOverdue: overdue.length,
		});
	});

	it("are read at the wall clock on the day itself", async () => {
		const request = { asOf: AS_OF, now: "2026-05-11 23:59:59" as CivilMoment };
		const [morning, night] = await Promise.all([
			askLapsing(engine, { asOf: AS_OF, now: null }, DEFAULT_SETTINGS),
			askLapsing(engine, request, DEFAULT_SETTINGS),
		]);
		expect(night.lapsed).toBe(morning.lapsed + morning.lapsingToday);
		expect(night.returnsOverdue).toBe(morning.returnsOverdue);
	});
});

describe("what crosses to the page", () => {
	const secrets = [...new Set(stops.flatMap((stop) => stop.secrets))].filter((text) => text.length > 1);

	it("is plain data without a name, number or account, in the board and in every block", async () => {
		const board = await boardOf("2025-01-01", "2026-05-11");
		expect(JSON.parse(JSON.stringify(board))).toEqual(board);
		const blocks = [
			...stopFigures(board),
			...lapseFigureBlocks(board),
			runningTable(board),
			lapsedTable(board),
			stagesTable(board),
			stageSharesTable(board),
			lossRatesTable(board),
			...(["bank", "channel", "level"] as const).map((id) => stopGroupsTable(board, id)),
			failureReasonsTable(board),
			reportToStopTable(board),
			freezingTable(board),
			returningTable(board),
			reversedTimesTable(board),
			specialCasesTable(board),
		];
		const written = JSON.stringify([board, blocks]);
		const staff = JSON.stringify(board.lapses.lapses.map(({ item }) => item.officer));
		expect(secrets.length).toBeGreaterThan(500);
		expect(secrets.filter((text) => written.includes(text) && !staff.includes(text))).toEqual([]);
		expect(/undefined|NaN|Infinity/.exec(written)).toBeNull();
		expect(board.lapses.lapses.length).toBeGreaterThan(20);
	});
});
