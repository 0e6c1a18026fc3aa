/** Rates of imported files against loops over the same rows: parts, wholes, what is unknown, and which days are too young. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Asking, loadDictionary } from "@/lib/analysis/ask";
import { askRates } from "@/lib/analysis/ask-rates";
import { immatureDays, matureWindow, maturityOf } from "@/lib/analysis/maturity";
import { lagsPlan } from "@/lib/analysis/plans/lags";
import { populationsPlan } from "@/lib/analysis/plans/populations";
import { ratesPlan } from "@/lib/analysis/plans/rates";
import { reachedPeoplePlan } from "@/lib/analysis/plans/reached-people";
import { populationsOf } from "@/lib/analysis/population";
import type { Question } from "@/lib/analysis/question";
import type { RateAnswer } from "@/lib/analysis/rates";
import { dayNumber } from "@/lib/calendar/civil";
import { RATES } from "@/lib/metrics";
import { alertTimelyWithin } from "@/lib/metrics/alert-rates";
import type { RateId } from "@/lib/metrics/rate";
import { compareProportions, proportion } from "@/lib/statistics/proportion";
import { chanceOf } from "../../support/chance";
import { loaded, type NamedBytes, textFile } from "../../support/workspace";
import { day, range } from "./windows";

const FIRST = Date.UTC(2025, 0, 1);
const dateAt = (number: number) => new Date(FIRST + number * 86_400_000).toISOString().slice(0, 10);
const DAYS = 480;
const chance = chanceOf(5);
const below = (bound: number) => Math.floor(chance() * bound);

interface Call {
	readonly no: string;
	readonly day: number;
	readonly caseAfter: number | null;
	readonly solvedAfter: number | null;
	readonly lossYuan: number | null;
	readonly stopped: number | "failed" | "silent" | null;
	readonly returned: number | null;
	readonly residency: string;
}

const calls = Array.from({ length: 900 }, (_, at): Call => {
	const [started, isCase] = [below(DAYS), below(10) < 6];
	const caseAfter = isCase ? below(9) : null;
	const solvedAfter = isCase && below(3) === 0 ? below(150) : null;
	const stopped = below(4) === 0 ? ([below(90_000), "failed", "silent"] as const)[below(3)] : null;
	return {
		no: `J${String(at).padStart(4, "0")}`,
		day: started,
		caseAfter: caseAfter !== null && started + caseAfter < DAYS ? caseAfter : null,
		solvedAfter: solvedAfter !== null && started + (caseAfter ?? 0) + solvedAfter < DAYS ? solvedAfter : null,
		lossYuan: below(5) === 0 ? null : below(6) === 0 ? 0 : 1 + below(80_000),
		stopped: stopped ?? null,
		returned: typeof stopped === "number" && below(2) === 0 ? Math.floor(stopped / 2) : null,
		residency: ["户籍常住", "非户籍常住", "流动", "过境", ""][below(5)] ?? "",
	};
});
const cased = calls.filter((call) => call.caseAfter !== null);

interface Ticket {
	readonly day: number;
	readonly minute: number;
	readonly called: number | null;
	readonly confirmed: "是" | "否" | "";
	readonly dissuaded: "是" | "否" | "" | "time";
}

const tickets = Array.from(
	{ length: 400 },
	(): Ticket => ({
		day: below(DAYS),
		minute: 5 + below(590),
		called: below(5) === 0 ? null : below(70) - 3,
		confirmed: (["是", "是", "否", ""] as const)[below(4)] ?? "",
		dissuaded: (["是", "是", "否", "", "time"] as const)[below(5)] ?? "",
	}),
);

const clock = (minute: number) =>
	`${String(Math.floor(minute / 60) + 8).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}:00`;
const csv = (name: string, header: string, rows: readonly (readonly (string | number | null)[])[]) =>
	textFile(name, [header, ...rows.map((row) => row.map((cell) => cell ?? "").join(",")), ""].join("\n"));

const FILES: readonly NamedBytes[] = [
	csv(
		"警情.csv",
		"警情编号,报警时间,原始性质,受害人姓名,人口属性,损失金额",
		calls.map((call) => [
			call.no,
			`${dateAt(call.day)} 09:00`,
			"刷单返利",
			`甲${call.no}`,
			call.residency,
			call.lossYuan,
		]),
	),
	csv(
		"案件.csv",
		"案件编号,警情编号,立案时间,破案时间,案件类别",
		cased.map((call) => {
			const filed = call.day + (call.caseAfter ?? 0);
			const solved = call.solvedAfter === null ? "" : `${dateAt(filed + call.solvedAfter)} 11:00`;
			return [`A${call.no}`, call.no, `${dateAt(filed)} 10:00`, solved, "刷单返利"];
		}),
	),
	csv(
		"止付.csv",
		"止付单号,警情编号,申请时间,止付金额,止付时间,止付结果,返还金额,返还时间",
		calls
			.filter((call) => call.stopped !== null)
			.map((call) => [
				`Z${call.no}`,
				call.no,
				`${dateAt(call.day)} 09:30`,
				typeof call.stopped === "number" ? call.stopped : "",
				typeof call.stopped === "number" ? `${dateAt(call.day)} 09:40` : "",
				call.stopped === "failed" ? "止付失败" : "",
				call.returned,
				call.returned === null ? "" : `${dateAt(Math.min(DAYS - 1, call.day + 20))} 09:00`,
			]),
	),
	csv(
		"预警.csv",
		"预警编号,下发时间,预警号码,首次拨打时间,是否确认涉诈,是否劝阻成功,劝阻时间",
		tickets.map((ticket, at) => [
			`Y${at}`,
			`${dateAt(ticket.day)} ${clock(ticket.minute)}`,
			`139${String(at).padStart(8, "0")}`,
			ticket.called === null
				? ""
				: `${dateAt(ticket.day)} ${clock(Math.max(0, ticket.minute + ticket.called))}`,
			ticket.confirmed,
			ticket.dissuaded === "time" ? "" : ticket.dissuaded,
			ticket.dissuaded === "time" ? `${dateAt(ticket.day)} 20:00` : "",
		]),
	),
	csv("村居.csv", "村居名称,年份,户籍人口,常住人口,流动人口", [
		["甲村", 2024, 1000, 1400, 400],
		["甲村", 2025, 1010, 1500, 500],
		["乙村", 2023, 800, "", 120],
		["丙村", 2027, 250, "", ""],
	]),
	csv("回执.csv", "回执编号,姓名,身份证号,联系电话,签署时间,村居", [
		["R1", "乙一", "", "13900000001", "2026-02-01 09:00", "甲村"],
		["R2", "乙一", "", "13900000001", "2026-02-09 09:00", "甲村"],
		["R3", "乙一", "", "13900000001", "2026-02-10 09:00", "乙村"],
		["R4", "乙二", "", "", "2026-02-10 09:00", "甲村"],
		["R5", "乙三", "", "13900000003", "2025-02-10 09:00", "甲村"],
	]),
	csv("金钟罩.csv", "月份,村居,反诈APP注册人数,金钟罩登记人数,家属登记人数", [
		["2026-01", "甲村", 300, 100, 20],
		["2026-03", "甲村", 320, 150, 30],
		["2026-03", "乙村", 90, 60, ""],
		["2026-05", "甲村", 400, 900, 90],
	]),
];

const WINDOWS = {
	current: range("2026-01-01", "2026-03-31"),
	previous: range("2025-10-03", "2025-12-31"),
	lastYear: range("2025-01-01", "2025-03-31"),
};
const QUESTION: Question = { basis: "calls", windows: WINDOWS, filters: [] };
const NAMES = ["current", "previous", "lastYear"] as const;

let workspace: Awaited<ReturnType<typeof loaded>>;
let asking: Asking;
let answers: ReadonlyMap<RateId, RateAnswer>;
beforeAll(async () => {
	workspace = await loaded(FILES);
	const { engine } = workspace;
	asking = { engine, question: QUESTION, dictionary: await loadDictionary(engine), options: {} };
	answers = new Map((await askRates(asking, 0)).map((answer) => [answer.metric.id, answer]));
}, 120_000);
afterAll(() => workspace.engine.close());

const isIn = (name: (typeof NAMES)[number], number: number) =>
	dateAt(number) >= WINDOWS[name].start && dateAt(number) < WINDOWS[name].end;
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** Part, whole and unknown of a rate in a window, by the rules in words. */
function byHand(id: RateId, name: (typeof NAMES)[number]): readonly [number, number, number] {
	const own = calls.filter((call) => isIn(name, call.day));
	const filed = cased.filter((call) => isIn(name, call.day + (call.caseAfter ?? 0)));
	const issued = tickets.filter((ticket) => isIn(name, ticket.day));
	const confirmed = issued.filter((ticket) => ticket.confirmed === "是");
	const timed = issued.filter(({ called }) => called !== null && called >= 0);
	const lost = own.filter((call) => (call.lossYuan ?? 0) > 0);
	const stoppable = lost.filter((call) => call.stopped !== "silent");
	const fen = (amount: (call: Call) => number, of: readonly Call[]) =>
		100 * sum(of.map((call) => Math.min(amount(call), call.lossYuan ?? 0)));
	const told = own.filter((call) => call.residency !== "");
	const results: Record<RateId, readonly [number, number, number]> = {
		conversion: [own.filter((call) => call.caseAfter !== null).length, own.length, 0],
		clearance: [filed.filter((call) => call.solvedAfter !== null).length, filed.length, 0],
		resident_share: [
			told.filter((call) => call.residency.endsWith("常住")).length,
			told.length,
			own.length - told.length,
		],
		alert_confirmed: [
			confirmed.length,
			issued.filter((ticket) => ticket.confirmed !== "").length,
			issued.filter((ticket) => ticket.confirmed === "").length,
		],
		alert_dissuaded: [
			confirmed.filter(({ dissuaded }) => dissuaded === "是" || dissuaded === "time").length,
			confirmed.filter(({ dissuaded }) => dissuaded !== "").length,
			confirmed.filter(({ dissuaded }) => dissuaded === "").length,
		],
		alert_timely: [
			timed.filter(({ called }) => (called ?? 99) <= 30).length,
			timed.length,
			issued.length - timed.length,
		],
		stopped_share: [
			fen(({ stopped }) => (typeof stopped === "number" ? stopped : 0), stoppable),
			fen((call) => call.lossYuan ?? 0, stoppable),
			lost.length - stoppable.length,
		],
		returned_share: [fen((call) => call.returned ?? 0, lost), fen((call) => call.lossYuan ?? 0, lost), 0],
	};
	return results[id];
}

describe("rates", () => {
	it("are read from files that were taken in whole", () => {
		expect(workspace.account.totals).toMatchObject({ refused: 0 });
	});

	it.each(Object.keys(RATES) as RateId[])("%s counts by its rule in every window", (id) => {
		const answer = answers.get(id);
		for (const name of NAMES) {
			const [part, whole, unknown] = byHand(id, name);
			expect(whole).toBeGreaterThan(10);
			expect([name, answer?.values[name]]).toMatchObject([name, { part, whole, unknown }]);
			expect(answer?.values[name]?.share).toBe(part / whole);
			const isCount = RATES[id].isCount;
			expect(answer?.values[name]?.interval).toEqual(isCount ? proportion(part, whole) : null);
		}
	});

	it("of events follow the filters; those of other tables are absent under them", async () => {
		const filters = [{ dimension: "victim_residency_type" as const, values: ["registered_resident"] }];
		const found = await askRates({ ...asking, question: { ...QUESTION, filters } }, 0);
		const values = new Map(found.map((answer) => [answer.metric.id, answer.values.current]));
		expect(values.get("resident_share")).toMatchObject({ share: 1, unknown: 0 });
		for (const id of ["alert_confirmed", "alert_timely", "stopped_share"] as const)
			expect(values.get(id)).toBeNull();
	});

	it("in time is what the station says it is", async () => {
		const own = [alertTimelyWithin(10)];
		const [row] = await workspace.engine.query(ratesPlan(QUESTION, own, asking.dictionary, 0));
		const timed = tickets.filter(
			({ day: at, called }) => isIn("current", at) && called !== null && called >= 0,
		);
		expect(row?.part).toBe(timed.filter(({ called }) => (called ?? 99) <= 10).length);
		expect(row?.whole).toBe(timed.length);
	});

	it("are compared by Newcombe's interval, and not where days are immature", () => {
		const confirmed = answers.get("alert_confirmed");
		const { current, lastYear } = confirmed?.values ?? {};
		if (!current?.interval || !lastYear?.interval) throw new Error("no interval");
		expect(confirmed?.compared.lastYear).toEqual(compareProportions(lastYear.interval, current.interval));
		expect(answers.get("clearance")?.compared.lastYear).toBeNull();
		expect(answers.get("stopped_share")?.compared.lastYear).toBeNull();
	});
});

describe("Newcombe's interval", () => {
	it("is that of his paper: 56 of 70 against 48 of 80", () => {
		const found = compareProportions(proportion(48, 80), proportion(56, 70));
		expect(found?.difference).toBeCloseTo(0.2, 12);
		expect(found?.low).toBeCloseTo(0.0524, 4);
		expect(found?.high).toBeCloseTo(0.3339, 4);
		expect(found?.verdict).toBe("clear_rise");
		expect(compareProportions(proportion(56, 70), proportion(48, 80))?.verdict).toBe("clear_fall");
		expect(compareProportions(proportion(1, 4), proportion(3, 5))?.verdict).toBe("too_few");
		expect(compareProportions(proportion(0, 0), proportion(3, 5))).toBeNull();
	});
});

describe("maturity", () => {
	const END = DAYS;
	const endDay = dayNumber(day(dateAt(END)));

	/** The shortest time within which 90 % of the events followed long enough had their part. */
	function daysByHand(delays: readonly number[]): number {
		const ascending = [...delays].sort((one, other) => one - other);
		return (ascending[Math.ceil(0.9 * delays.length) - 1] ?? 0) + 1;
	}

	it("of 转案率 and 破案率 is read from the station's own delays", async () => {
		const rows = await workspace.engine.query(lagsPlan(Object.values(RATES), endDay));
		const converted = cased.filter((call) => call.day < END - 90).map((call) => call.caseAfter ?? 0);
		const solved = cased
			.filter((call) => call.solvedAfter !== null && call.day + (call.caseAfter ?? 0) < END - 365)
			.map((call) => call.solvedAfter ?? 0);
		const delaysOf = (id: RateId) =>
			rows.filter((row) => row.rate === id).map((row) => ({ days: row.days ?? 0, events: row.events ?? 0 }));
		expect(sum(delaysOf("conversion").map(({ events }) => events))).toBe(converted.length);
		expect(sum(delaysOf("clearance").map(({ events }) => events))).toBe(solved.length);
		const { maturing } = RATES.conversion;
		if (maturing === null) throw new Error("conversion matures");
		expect(maturityOf(maturing, delaysOf("conversion"), endDay)).toEqual({
			days: daysByHand(converted),
			source: "own",
			firstImmatureDay: endDay - daysByHand(converted) + 1,
		});
		expect(answers.get("conversion")?.maturity?.days).toBe(daysByHand(converted));
	});

	it("falls back to the usual days below 30 events", () => {
		const maturing = { from: "call_day", to: "case_day", usualDays: 7, followedDays: 90 } as const;
		expect(maturityOf(maturing, [{ days: 1, events: 29 }], 1000)).toEqual({
			days: 7,
			source: "usual",
			firstImmatureDay: 994,
		});
		expect(maturityOf(maturing, [], 1000).source).toBe("usual");
		expect(maturityOf(maturing, [{ days: 1, events: 30 }], 1000)).toMatchObject({ days: 2, source: "own" });
		const skewed = [
			{ days: 30, events: 5 },
			{ days: 3, events: 45 },
		];
		expect(maturityOf(maturing, skewed, 1000).days).toBe(4);
	});

	it("marks the young days of a window, and none of an old one", () => {
		const maturity = { days: 7, source: "usual", firstImmatureDay: dayNumber(day("2026-03-26")) } as const;
		expect(immatureDays(range("2026-03-01", "2026-03-31"), maturity)).toBe(6);
		expect(immatureDays(range("2026-03-28", "2026-03-31"), maturity)).toBe(4);
		expect(immatureDays(range("2026-01-01", "2026-03-25"), maturity)).toBe(0);
		expect(answers.get("conversion")?.values.lastYear?.immatureDays).toBe(0);
		expect(matureWindow(range("2026-03-01", "2026-03-31"), maturity)).toEqual(
			range("2026-03-01", "2026-03-25"),
		);
		expect(matureWindow(range("2026-01-01", "2026-03-25"), maturity)).toEqual(
			range("2026-01-01", "2026-03-25"),
		);
		expect(matureWindow(range("2026-03-26", "2026-03-31"), maturity)).toBeNull();
	});
});

describe("people", () => {
	it("sign once however many receipts, and once in the township however many villages", async () => {
		const rows = await workspace.engine.query(reachedPeoplePlan(QUESTION, 0));
		const receipts = rows.filter((row) => row.figure === "receipt_coverage" && row.window_name === "current");
		expect(receipts.map((row) => [row.is_total, row.village, row.people])).toEqual([
			[1, null, 2],
			[0, "乙村", 1],
			[0, "甲村", 2],
		]);
	});

	it("are protected as the latest month within the window says", async () => {
		const rows = await workspace.engine.query(reachedPeoplePlan(QUESTION, 0));
		const shields = rows.filter((row) => row.figure === "protection");
		expect(shields.map((row) => [row.window_name, row.is_total, row.village, row.people])).toEqual([
			["current", 1, null, 240],
			["current", 0, "乙村", 60],
			["current", 0, "甲村", 180],
			["lastYear", 1, null, null],
			["previous", 1, null, null],
		]);
	});

	it("are counted in the year of the window, else the nearest, and the kind is said", async () => {
		const rows = await workspace.engine.query(populationsPlan());
		const of = (start: string) => Object.fromEntries(populationsOf(rows, day(start)));
		expect(of("2025-06-01")).toEqual({
			甲村: { people: 1500, kind: "resident", year: 2025, isOfYear: true },
			乙村: { people: 920, kind: "registered_and_floating", year: 2023, isOfYear: false },
			丙村: { people: 250, kind: "registered", year: 2027, isOfYear: false },
		});
		expect(of("2024-06-01").甲村).toMatchObject({ people: 1400, year: 2024 });
		expect(of("2026-06-01").甲村).toMatchObject({ people: 1500, year: 2025, isOfYear: false });
	});
});
