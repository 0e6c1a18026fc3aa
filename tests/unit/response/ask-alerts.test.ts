/** Alerts of a small workspace on both engines: the window, the day cut, the open list, and what became of them. */
import { beforeAll, describe, expect, it } from "vitest";
import { askSpan } from "@/lib/analysis/ask";
import { responseAlertsPlan } from "@/lib/analysis/plans/response-alerts";
import { responseAlertsDaysPlan } from "@/lib/analysis/plans/response-alerts-days";
import type { CivilDate, CivilMoment } from "@/lib/base/civil";
import { dayNumber } from "@/lib/calendar/civil";
import type { Engine } from "@/lib/engine/engine";
import { openNativeEngine } from "@/lib/engine/native";
import { schemaScript } from "@/lib/ingest/schema";
import { type AlertBoard, askAlerts } from "@/lib/response/alerts/ask-alerts";
import { askMissed } from "@/lib/response/alerts/ask-missed";
import { askOpenAlerts } from "@/lib/response/alerts/ask-open";
import { DEFAULT_SETTINGS } from "@/lib/settings/settings";
import { forEachEngine } from "../../support/engines";
import { importInto, textFile } from "../../support/workspace";
import { range } from "../analysis/windows";

const CALLS = [
	"警情编号,报警时间,发案开始时间,发案结束时间,原始性质,受害人姓名,受害人电话,损失金额",
	"J1,2026-05-10 10:00,2026-05-10 08:00,2026-05-10 09:00,刷单返利,甲一一,13800000001,1000",
	"J2,2026-05-10 10:00,2026-05-10 08:00,2026-05-10 09:00,刷单返利,乙二二,13800000002,2000",
	"J3,2026-05-10 10:00,2026-05-10 08:00,2026-05-10 09:00,刷单返利,丙三三,13800000003,3000",
	"J4,2026-05-10 10:00,2026-05-10 08:00,2026-05-10 09:00,刷单返利,丁四四,13800000004,4000",
	"J5,2026-05-10 10:00,2026-05-10 08:00,2026-05-10 09:00,刷单返利,戊五五,,5000",
	"J6,2026-05-10 10:00,2026-05-10 08:00,2026-05-10 09:00,盗窃,己六六,13800000006,6000",
];
const ALERTS = [
	"预警编号,下发时间,预警等级,被预警人,被预警人电话,首次联系时间,是否接通,到门时间,是否确认涉诈,是否劝阻成功,劝阻时间,反馈时间,避免损失,回访期限,警情编号",
	"Y1,2026-05-10 07:00,高,甲一一,13800000001,2026-05-10 07:04,是,2026-05-10 07:05,是,否,,2026-05-10 09:00,,,",
	"Y2,2026-05-10 11:00,高,乙二二,13800000002,2026-05-10 11:20,是,,是,是,2026-05-10 11:10,2026-05-10 10:30,30000,2026-05-11,",
	"Y3,2026-05-10,中,丙三三,13800000003,,,,,,,,,,",
	"Y4,2026-05-10 07:30,中,戊五五,,,否,,,,,2026-05-10 07:50,,,J5",
	"Y5,2026-05-11 02:00,低,庚七七,13800000007,,,,,,,,,,",
	"Y6,2026-05-10 07:00,低,己六六,13800000006,,,,,,,,,,",
	"Y7,2026-05-11 09:00,低,辛八八,13800000008,,,,,,,,,,",
	"Y8,2026-05-01 09:00,低,壬九九,13800000009,,,,,,,,,,",
];

const asOf = "2026-05-11" as CivilDate;
const window = range("2026-05-10", "2026-05-10");
const request = { asOf, window, previous: range("2026-05-09", "2026-05-09"), lastYear: null };

const missed = (engine: Engine) => askMissed(engine, request, DEFAULT_SETTINGS, null);

async function filled(engine: Engine): Promise<void> {
	await engine.run(schemaScript());
	const files = [textFile("警情.csv", CALLS.join("\n")), textFile("预警.csv", ALERTS.join("\n"))];
	const { totals } = await importInto(engine, files, DEFAULT_SETTINGS);
	expect(totals.kept).toBe(CALLS.length + ALERTS.length - 2);
}

forEachEngine("alerts of a workspace", (engine) => {
	beforeAll(() => filled(engine()));

	const board = (dayCutHour = 0): Promise<AlertBoard> =>
		askAlerts(engine(), request, { ...DEFAULT_SETTINGS, dayCutHour }, null);
	const ticketsOf = async (dayCutHour: number) => {
		const rows = await engine().query(responseAlertsPlan({ issuedIn: window, dayCutHour }));
		return rows.map(({ ticket_no }) => ticket_no);
	};

	it("belong to the day of their issue after the day cut, a bare date to its own", async () => {
		expect((await askSpan(engine())).events).toBe(6);
		expect(await ticketsOf(0)).toEqual(["Y3", "Y1", "Y6", "Y4", "Y2"]);
		expect(await ticketsOf(8)).toEqual(["Y3", "Y2", "Y5"]);
		const days = await engine().query(responseAlertsDaysPlan(range("2026-05-01", "2026-05-11"), 8));
		const dayOf = (date: string) => dayNumber(date as CivilDate);
		expect(days).toEqual([
			{ day: dayOf("2026-05-01"), alerts: 1 },
			{ day: dayOf("2026-05-09"), alerts: 3 },
			{ day: dayOf("2026-05-10"), alerts: 3 },
			{ day: dayOf("2026-05-11"), alerts: 1 },
		]);
	});

	it("are counted, timed and compared", async () => {
		const { totals, figures, clocks, impossible } = await board();
		expect(totals).toMatchObject({
			issued: 5,
			contacted: { count: 2, whole: 3, unknown: 2 },
			confirmed: { count: 2, whole: 2, unknown: 3 },
			dissuaded: { count: 1, whole: 2, unknown: 0 },
			savedPeople: 1,
			lossAvoidedFen: 3_000_000,
		});
		expect(figures.map(({ id, values }) => [id, values])).toEqual([
			["issued", { current: 5, previous: 0, lastYear: null }],
			["confirmed", { current: 2, previous: 0, lastYear: null }],
			["dissuaded", { current: 1, previous: 0, lastYear: null }],
			["saved_people", { current: 1, previous: 0, lastYear: null }],
			["loss_avoided", { current: 3_000_000, previous: null, lastYear: null }],
		]);
		expect(figures[0]?.compared).toMatchObject({
			previous: { base: 0, now: 5, verdict: "too_few" },
			lastYear: null,
		});
		const minutes = Object.fromEntries(clocks.map((clock) => [clock.step, clock.minutes]));
		expect(minutes.door_time).toMatchObject({ known: 1, medianMinutes: 5, inTime: 1, missing: 4 });
		expect(minutes.stopped_time).toMatchObject({ known: 1, medianMinutes: 10, inTime: 1, missing: 4 });
		expect(impossible).toMatchObject([{ ticketNo: "Y2", step: "feedback_time" }]);
	});

	it("are open as of the morning, or of now", async () => {
		const morning = await askOpenAlerts(engine(), { asOf, now: null }, DEFAULT_SETTINGS);
		expect(morning.open.map(({ ticketNo }) => ticketNo)).toEqual(["Y8", "Y3", "Y6", "Y5"]);
		expect(morning.counts).toEqual({ open: 4, overdue: 2, followUpsDueToday: 1, followUpsOverdue: 0 });
		const later = { asOf, now: "2026-05-11 09:30:00" as CivilMoment };
		const counts = (await askOpenAlerts(engine(), later, DEFAULT_SETTINGS)).counts;
		expect(counts).toEqual({ open: 5, overdue: 2, followUpsDueToday: 1, followUpsOverdue: 0 });
	});

	it("became incidents where they were issued in time to a victim of one that counts, and not otherwise", async () => {
		const { became, incidents, issued } = await missed(engine());
		expect(issued).toBe(5);
		expect(
			became.list.map(({ ticketNo, eventNo, brokenAt, leadMinutes }) => [
				ticketNo,
				eventNo,
				brokenAt,
				leadMinutes,
			]),
		).toEqual([
			["Y1", "J1", "not_dissuaded", 180],
			["Y4", "J5", "unreached", 150],
		]);
		expect([became.alerts, became.doubtful]).toEqual([2, 1]);
		const { count, whole, unknown } = incidents.alerted;
		expect(incidents.parts.reduce((sum, { calls }) => sum + calls, 0)).toBe(5);
		expect([count, whole + unknown]).toEqual([2, 5]);
	});

	it("cross to the page as plain words without a person", async () => {
		const found = [await board(), await missed(engine())];
		const text = JSON.stringify(found);
		expect(JSON.parse(text)).toEqual(found);
		for (const hidden of ["甲一一", "壬九九", "13800000001", "13800000009"])
			expect(text).not.toContain(hidden);
	});
});

describe("an empty workspace", () => {
	it("has nothing issued and nothing to compare", async () => {
		const engine = await openNativeEngine({ threads: 1 });
		await engine.run(schemaScript());
		const found = await askAlerts(engine, request, DEFAULT_SETTINGS, null);
		expect(found.reach).toBeNull();
		expect(found.totals.issued).toBe(0);
		expect(found.figures.map(({ values }) => values.current)).toEqual([null, null, null, null, null]);
		expect((await missed(engine)).became).toEqual({ alerts: 0, doubtful: 0, list: [] });
		await engine.close();
	});
});
