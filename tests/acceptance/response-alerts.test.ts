/** Alerts of the demonstration township: every number of the board against the file counted once more, and nobody named. */
import { readdirSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadDictionary } from "@/lib/analysis/ask";
import { ratesPlan } from "@/lib/analysis/plans/rates";
import type { CivilDate } from "@/lib/base/civil";
import type { DateRange } from "@/lib/calendar/range";
import { alertConfirmed, alertDissuaded, alertTimelyWithin } from "@/lib/metrics/alert-rates";
import { type AlertBoard, askAlerts } from "@/lib/response/alerts/ask-alerts";
import { askMissed } from "@/lib/response/alerts/ask-missed";
import { askOpenAlerts } from "@/lib/response/alerts/ask-open";
import { readSettings } from "@/lib/settings/settings-file";
import { responseText } from "../../scripts/desk/response";
import { demoRows } from "../support/demo-tables";
import { issuedBetween, plainAlerts, plainMinutes, plainOpen, plainTotals } from "../support/plain-alerts";
import { plainCsv } from "../support/plain-csv";
import { demoFiles, loaded } from "../support/workspace";

const settings = readSettings(readFileSync("data/demo-settings.json", "utf8"));
const FILES = readdirSync("data/demo").filter((name) => /\.(csv|xlsx?)$/.test(name));
const asOf = "2026-05-11" as CivilDate;
const windowOf = (start: string, end: string) => ({ start, end }) as DateRange;
const WINDOWS = [
	windowOf("2026-01-01", "2026-05-12"),
	windowOf("2026-04-01", "2026-05-01"),
	windowOf("2024-12-01", "2026-05-12"),
	windowOf("2026-05-10", "2026-05-11"),
];
const STEPS = {
	received_time: "民警接收时间",
	federation_received_time: "妇联接收时间",
	grid_received_time: "网格员接收时间",
	first_call_time: "首次联系时间",
	connected_time: "接通时间",
	door_time: "到门时间",
	met_time: "见面时间",
	stopped_time: "劝阻时间",
} as const;
const SPLITS = {
	level: "预警等级",
	source: "预警来源",
	actor: "处置力量",
	way: "处置方式",
	layer: "下发层级",
} as const;

const alerts = plainAlerts();
let desk: Awaited<ReturnType<typeof loaded>>;
beforeAll(async () => {
	desk = await loaded(demoFiles(FILES), settings);
}, 180_000);
afterAll(() => desk.engine.close());

const boardOf = (window: DateRange): Promise<AlertBoard> => {
	const lastYear = windowOf("2025-01-01", "2025-05-12");
	const previous = windowOf("2025-08-23", "2026-01-01");
	return askAlerts(desk.engine, { asOf, window, previous, lastYear }, settings, null);
};

function plainQuantile(sorted: readonly number[], share: number): number {
	const place = (sorted.length - 1) * share;
	const [low, high] = [sorted[Math.floor(place)]!, sorted[Math.ceil(place)]!];
	return low + (high - low) * (place % 1);
}

describe.each(WINDOWS)("the alerts from $start to before $end", ({ start, end }) => {
	const window = windowOf(start, end);
	const own = issuedBetween(alerts, start, end);

	it("have the stages, people and amounts of the file", async () => {
		expect(own.length).toBeGreaterThan(0);
		const { totals } = await boardOf(window);
		expect(totals).toMatchObject(plainTotals(own));
	});

	it("have the parts of the file in every split", async () => {
		const { splits } = await boardOf(window);
		for (const [id, heading] of Object.entries(SPLITS)) {
			const parts = splits.find((split) => split.id === id)?.parts ?? [];
			const values = new Set(own.map(({ of }) => of[heading] ?? null));
			expect(new Set(parts.map(({ value }) => value))).toEqual(values);
			for (const { value, totals } of parts) {
				// People stand where their first alert stands, which no part knows by itself.
				const { savedPeople: _people, ...rest } = plainTotals(
					own.filter(({ of }) => (of[heading] ?? null) === value),
				);
				expect(totals).toMatchObject(rest);
			}
		}
	});

	it("have the minutes of the file, none of them negative", async () => {
		const { clocks, impossible } = await boardOf(window);
		for (const { step, minutes } of clocks) {
			const plain = plainMinutes(own, STEPS[step]);
			expect(minutes).toMatchObject({
				known: plain.known.length,
				missing: plain.missing,
				reversed: plain.reversed,
				inTime: plain.known.filter((one) => one <= settings.prevention.doorMinutes).length,
			});
			if (plain.known.length === 0) continue;
			expect(minutes.medianMinutes).toBeCloseTo(plainQuantile(plain.known, 0.5), 9);
			expect(minutes.p90Minutes).toBeCloseTo(plainQuantile(plain.known, 0.9), 9);
		}
		const headings = [...Object.values(STEPS), "反馈时间", "回访时间"];
		const reversed = headings.reduce((sum, heading) => sum + plainMinutes(own, heading).reversed, 0);
		expect(impossible).toHaveLength(reversed);
	});

	it("have the rates of every other screen", async () => {
		const { totals, clocks } = await boardOf(window);
		const question = {
			basis: "calls",
			windows: { current: window, previous: null, lastYear: null },
			filters: [],
		} as const;
		const rates = [alertConfirmed, alertDissuaded, alertTimelyWithin(settings.prevention.doorMinutes)];
		const dictionary = await loadDictionary(desk.engine);
		const rows = await desk.engine.query(ratesPlan(question, rates, dictionary, settings.dayCutHour));
		const rateOf = (id: string) => {
			const row = rows.find(({ rate }) => rate === id);
			return { count: row?.part, whole: row?.whole, unknown: row?.unknown };
		};
		expect(rateOf("alert_confirmed")).toEqual(totals.confirmed);
		expect(rateOf("alert_dissuaded")).toEqual(totals.dissuaded);
		const call = clocks.find(({ step }) => step === "first_call_time")!.minutes;
		expect(rateOf("alert_timely")).toEqual({
			count: call.inTime,
			whole: call.known,
			unknown: call.missing + call.reversed,
		});
	});
});

describe("the alerts of the file", () => {
	it("compare with the windows before", async () => {
		const { figures, request } = await boardOf(WINDOWS[0]!);
		for (const name of ["window", "previous", "lastYear"] as const) {
			const { start, end } = request[name]!;
			const plain = plainTotals(issuedBetween(alerts, start, end));
			const side = name === "window" ? "current" : name;
			expect(Object.fromEntries(figures.map(({ id, values }) => [id, values[side]]))).toEqual({
				issued: plain.issued,
				confirmed: plain.confirmed.count,
				dissuaded: plain.dissuaded.count,
				saved_people: plain.savedPeople,
				loss_avoided: plain.lossAvoidedFen,
			});
		}
		const issued = figures.find(({ id }) => id === "issued");
		expect(issued?.compared.lastYear?.verdict).toBeDefined();
	});

	it.each(["2026-05-11", "2026-05-04", "2026-03-02"])(
		"are open on the morning of %s as they were",
		async (day) => {
			const { counts } = await askOpenAlerts(desk.engine, { asOf: day as CivilDate, now: null }, settings);
			expect(counts).toEqual(plainOpen(alerts, `${day} 08:00:00`));
			expect(counts.open).toBeGreaterThan(0);
		},
	);

	it("became the incidents that the truth says were alerted to", async () => {
		const truth = plainCsv(readFileSync("tests/support/demo-truth-joins.csv", "utf8"));
		const alerted = truth
			.filter(({ intervention_status: value = "" }) => value === "有预警未阻断" || value === "预警中劝阻")
			.map(({ incident_no }) => incident_no);
		const { became } = await askMissed(desk.engine, { asOf, window: WINDOWS[2]! }, settings, null);
		const found = new Set(became.list.map(({ incidentNo }) => incidentNo));
		expect(alerted.length).toBeGreaterThan(30);
		expect(alerted.filter((incidentNo) => !found.has(incidentNo!))).toEqual([]);
		const silent = new Map(truth.map((row) => [row.incident_no, row.intervention_status]));
		const others = [...found].filter((incidentNo) => !alerted.includes(incidentNo!));
		// Nobody fed back and nothing was lost: the alert was there, and nothing tells what became of it.
		for (const incidentNo of others) expect(silent.get(incidentNo!) ?? "").toBe("");
	});

	it("name nobody on the desk", async () => {
		const wish = { asOf, window: WINDOWS[0]!, previous: null, lastYear: null };
		const rows = demoRows("预警指令.xlsx");
		for (const format of ["json", "table"]) {
			const written = await responseText(desk.engine, { ...wish, format }, settings);
			for (const { 被预警人: name, 被预警人电话: phone, 被预警人身份证号: id } of rows) {
				if (typeof name === "string" && name.length > 2) expect(written).not.toContain(name);
				if (typeof phone === "string" && phone.length > 10) expect(written).not.toContain(phone.slice(-11));
				if (typeof id === "string" && !id.includes("*")) expect(written).not.toContain(id);
			}
			expect(written).not.toMatch(/NaN|undefined|Invalid Date/);
		}
		const json = JSON.parse(await responseText(desk.engine, { ...wish, format: "json" }, settings));
		expect(json.alerts.totals.issued).toBe(issuedBetween(alerts, "2026-01-01", "2026-05-12").length);
	});
});
