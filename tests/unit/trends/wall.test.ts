/** The wall over three invented years in both engines, every figure counted again from the plain events. */
import { beforeAll, expect, it } from "vitest";
import { NATIONAL_SHARES } from "@/data/taxonomy";
import type { CivilDate } from "@/lib/base/civil";
import { dateOfDayNumber, dayNumber } from "@/lib/calendar/civil";
import { askAlerts } from "@/lib/response/alerts/ask-alerts";
import { DEFAULT_SETTINGS, type Settings } from "@/lib/settings/settings";
import { compareAmounts } from "@/lib/statistics/amounts";
import { compareCounts } from "@/lib/statistics/comparison";
import { askWall } from "@/lib/trends/ask-wall";
import type { WallBoard } from "@/lib/trends/wall";
import { forEachEngine } from "../../support/engines";
import { importEach, startAfresh } from "../ingest/tables";
import { ALERTS, AS_OF, CALLS, FILES, PEOPLE, type PlainCall } from "./small-wall";

const settings: Settings = {
	...DEFAULT_SETTINGS,
	trends: {
		targets: [
			{ by: "12-31", metric: "calls", fallPercent: 60 },
			{ by: "06-30", metric: "calls", fallPercent: 20 },
			{ by: "06-30", metric: "loss", fallPercent: 12.5 },
			{ by: "03-31", metric: "cases", fallPercent: 5 },
			{ by: "02-29", metric: "calls", fallPercent: 99 },
		],
		annotations: [
			{ date: "2026-03-01" as CivilDate, words: "春季行动" },
			{ date: "2022-12-31" as CivilDate, words: "早于所示" },
			{ date: AS_OF, words: "尚未到来" },
			{ date: "2024-02-29" as CivilDate, words: "闰日" },
		],
		peerGroups: [{ name: "片区", villages: ["下溪村", "桥头社区"] }],
		rotationSeconds: 30,
	},
};

type Day = (call: PlainCall) => string | null;
const reported: Day = ({ day }) => day;
const filed: Day = ({ filed: day }) => day;
const solved: Day = ({ solved: day }) => day;

/** Calls whose day lies in [from, before). */
const within = (of: Day, from: string, before: string) =>
	CALLS.filter((call) => {
		const day = of(call);
		return day !== null && day >= from && day < before;
	});
const fenOf = (calls: readonly PlainCall[]) => calls.reduce((sum, { yuan }) => sum + (yuan ?? 0) * 100, 0);
const unknownOf = (calls: readonly PlainCall[]) => calls.filter(({ yuan }) => yuan === null).length;

/** φ by its own formula over the whole weeks before a day, at most 104. */
function plainPhi(days: readonly string[], first: string, end: string): number {
	const [from, to] = [dayNumber(first as CivilDate), dayNumber(end as CivilDate)];
	const weeks = Math.min(104, Math.floor((to - from) / 7));
	const counts = Array.from({ length: weeks }, (_, at) => {
		const start = dateOfDayNumber(to - (weeks - at) * 7);
		const next = dateOfDayNumber(to - (weeks - at - 1) * 7);
		return days.filter((day) => day >= start && day < next).length;
	});
	const mean = counts.reduce((sum, count) => sum + count, 0) / weeks;
	const squares = counts.slice(1).reduce((sum, count, at) => sum + (count - (counts[at] ?? 0)) ** 2, 0);
	return Math.max(1.2, squares / (2 * (weeks - 1)) / mean);
}

const NOW = ["2026-01-01", AS_OF] as const;
const BASE = ["2025-01-01", "2025-05-20"] as const;
const callsNow = within(reported, ...NOW);
const callsBase = within(reported, ...BASE);

const losses = (calls: readonly PlainCall[]) => {
	const above = calls.flatMap(({ yuan }) => (yuan === null || yuan === 0 ? [] : [yuan * 100]));
	return {
		count: above.length,
		sum: above.reduce((sum, fen) => sum + fen, 0),
		squares: above.reduce((sum, fen) => sum + fen * fen, 0),
	};
};

forEachEngine("the leadership wall", (engine) => {
	let wall: WallBoard;
	const phi = plainPhi(
		CALLS.map(({ day }) => day),
		// 770 days of daily counts are looked at.
		dateOfDayNumber(dayNumber(AS_OF) - 770),
		AS_OF,
	);
	beforeAll(async () => {
		await startAfresh(engine());
		await importEach(engine(), FILES, settings);
		wall = await askWall(engine(), { asOf: AS_OF }, settings);
	});

	it("is plain data without a hole", () => {
		expect(JSON.parse(JSON.stringify(wall))).toEqual(wall);
	});

	it("takes the noise from the station's own weeks", () => {
		expect(wall.phi.calls).toBeCloseTo(phi, 12);
	});

	it("counts the year to date and the same dates last year, with the interval of the counts", () => {
		const plain = {
			calls: [callsNow.length, callsBase.length],
			cases: [within(filed, ...NOW).length, within(filed, ...BASE).length],
			solved: [within(solved, ...NOW).length, within(solved, ...BASE).length],
		};
		const { counts, windows } = wall.headline;
		expect(windows).toEqual({
			now: { start: "2026-01-01", end: AS_OF },
			base: { start: "2025-01-01", end: "2025-05-20" },
		});
		const [calls, cases, done] = counts;
		expect([calls?.counts.now, calls?.counts.base]).toEqual(plain.calls);
		expect([cases?.counts.now, cases?.counts.base]).toEqual(plain.cases);
		expect([done?.counts.now, done?.counts.base]).toEqual(plain.solved);
		const [now = 0, base = 0] = plain.calls;
		expect(calls?.compared).toEqual(compareCounts({ base, now, phi: wall.phi.calls }));
		expect(calls?.compared?.verdict).toBe("clear_fall");
	});

	it("adds known losses only, counts the unknown apart, and judges sums by the single amounts", () => {
		const loss = wall.headline.amounts[0];
		expect(loss?.sums).toEqual({ now: fenOf(callsNow), base: fenOf(callsBase) });
		expect(loss?.unknown).toEqual({ now: unknownOf(callsNow), base: unknownOf(callsBase) });
		expect(loss?.compared).toEqual(compareAmounts(losses(callsBase), losses(callsNow), wall.phi.calls));
	});

	it("takes losses apart into number and mean, also without the largest of either year", () => {
		const [base, now] = [losses(callsBase), losses(callsNow)];
		const byNumber = ((now.count - base.count) * (now.sum / now.count + base.sum / base.count)) / 2;
		expect(wall.losses?.all.byNumber).toBe(Math.round(byNumber));
		expect(wall.losses?.all.difference).toBe(now.sum - base.sum);
		expect((wall.losses?.all.byNumber ?? 0) + (wall.losses?.all.byMean ?? 0)).toBe(now.sum - base.sum);
		const largest = (calls: readonly PlainCall[]) => Math.max(...calls.map(({ yuan }) => (yuan ?? 0) * 100));
		expect(wall.losses?.withoutLargest.difference).toBe(
			now.sum - largest(callsNow) - (base.sum - largest(callsBase)),
		);
	});

	it("says 双下降 only where counts and sums both fell beyond noise", () => {
		const [calls, cases] = wall.headline.counts;
		const falls = [wall.losses?.all, wall.losses?.withoutLargest].map((one) => one?.compared.verdict);
		const isFall = falls.every((verdict) => verdict === "clear_fall");
		expect(wall.headline.isDoubleFall).toEqual({
			calls: isFall && calls?.compared?.verdict === "clear_fall",
			cases: isFall && cases?.compared?.verdict === "clear_fall",
		});
	});

	it("counts what alerts achieved as the screen of alerts does", async () => {
		const dissuaded = wall.headline.counts[3];
		const avoided = wall.headline.amounts[1];
		const own = (from: string, before: string) => ALERTS.filter(({ day }) => day >= from && day < before);
		const saved = (from: string, before: string) =>
			own(from, before).filter((one) => one.confirmed === "是" && one.dissuaded === "是");
		expect(dissuaded?.counts).toEqual({ now: saved(...NOW).length, base: saved(...BASE).length });
		expect(dissuaded?.unknown.now).toBe(
			own(...NOW).filter((one) => one.confirmed === "是" && one.dissuaded === "").length,
		);
		const fen = own(...NOW).reduce((sum, { yuan }) => sum + (yuan ?? 0) * 100, 0);
		expect(avoided?.sums.now).toBe(fen);
		expect(avoided?.unknown.now).toBe(saved(...NOW).filter(({ yuan }) => yuan === null).length);
		const { now: window, base: lastYear } = wall.headline.windows;
		const board = await askAlerts(
			engine(),
			{ asOf: AS_OF, window, previous: null, lastYear },
			settings,
			null,
		);
		const figure = (id: string) => board.figures.find((one) => one.id === id);
		expect(dissuaded?.compared).toEqual(figure("dissuaded")?.compared.lastYear ?? null);
		expect([avoided?.sums.now, avoided?.sums.base]).toEqual([
			figure("loss_avoided")?.values.current,
			figure("loss_avoided")?.values.lastYear,
		]);
	});

	it("shows 13 months beside the same months a year before, the running one cut at the same day", () => {
		expect(wall.months).toHaveLength(13);
		expect(wall.months.map(({ isRunning }) => isRunning)).toEqual([...Array(12).fill(false), true]);
		for (const { windows, figures } of wall.months) {
			for (const side of ["now", "base"] as const) {
				const { start, end } = windows[side];
				const own = within(reported, start, end);
				expect(figures.calls[side].value).toBe(own.length);
				expect(figures.cases[side].value).toBe(within(filed, start, end).length);
				expect(figures.loss[side].value).toBe(fenOf(own));
				expect(figures.loss[side].unknown).toBe(unknownOf(own));
			}
		}
		expect(wall.months[0]?.month).toBe("2025-05");
		expect(wall.months.at(-1)?.windows).toEqual({
			now: { start: "2026-05-01", end: "2026-05-20" },
			base: { start: "2025-05-01", end: "2025-05-20" },
		});
	});

	it("lays four years upon each other by date, each counted from 1 January, a common year's 29 Feb as the day before", () => {
		const { days, today, years } = wall.overlay;
		expect([days.length, days[today]]).toEqual([366, "05-19"]);
		expect(years.calls.map(({ year, reach }) => [year, reach])).toEqual([
			[2026, "whole"],
			[2025, "whole"],
			[2024, "whole"],
			[2023, "part"],
		]);
		for (const { year, cumulative } of years.calls) {
			const plain = days.map((day, at) => {
				const until = day === "02-29" && year !== 2024 ? `${year}-02-28` : `${year}-${day}`;
				if (until < "2023-06-10" || (year === 2026 && at > today)) return null;
				return CALLS.filter((call) => call.day >= `${year}-01-01` && call.day <= until).length;
			});
			expect(cumulative).toEqual(plain);
		}
		expect(years.calls[3]?.since).toBe("2023-06-10");
		expect(years.cases[3]?.since).toBe(
			CALLS.map(filed)
				.filter((day) => day !== null)
				.toSorted()[0],
		);
		expect(years.loss[0]?.toDate).toBe(fenOf(callsNow));
	});

	it("says of every step where it stands, and what may still happen until its day", () => {
		const [leap, march, june, juneLoss, december] = wall.targets;
		const counted = (of: Day, from: string, before: string) => within(of, from, before).length;
		const [leapNow, leapBase] = [
			counted(reported, "2026-01-01", "2026-03-01"),
			counted(reported, "2025-01-01", "2025-03-01"),
		];
		expect(leap).toMatchObject({ by: "2026-02-28", now: leapNow, base: leapBase, most: null });
		expect(leap?.status).toBe(leapNow <= leapBase * 0.01 ? "reached" : "missed");
		const [marchNow, marchBase] = [
			counted(filed, "2026-01-01", "2026-04-01"),
			counted(filed, "2025-01-01", "2025-04-01"),
		];
		expect(march?.status).toBe(marchNow <= marchBase * 0.95 ? "reached" : "missed");
		const baseByThen = counted(reported, "2025-01-01", "2025-07-01");
		const most = Math.floor(baseByThen * 0.8);
		expect(june).toMatchObject({
			by: "2026-06-30",
			status: "next",
			now: callsNow.length,
			base: callsBase.length,
			isReachedSoFar: callsNow.length <= Math.floor(callsBase.length * 0.8),
			baseByThen,
			most,
			left: most - callsNow.length,
			restLastYear: baseByThen - callsBase.length,
			verdict: "clear_fall",
		});
		expect(juneLoss).toMatchObject({ metric: "loss", status: "next", now: fenOf(callsNow) });
		expect(juneLoss?.most).toBe(Math.floor(fenOf(within(reported, "2025-01-01", "2025-07-01")) * 0.875));
		expect(juneLoss?.verdict).toBe(wall.losses?.all.compared.verdict);
		expect(december).toMatchObject({ by: "2026-12-31", status: "later" });
	});

	it("ranks villages inside of their group, drawn towards its mean, the small and the uncounted not at all", () => {
		const { groups, outside, unknown } = wall.ranking;
		expect(groups.map(({ name, units }) => [name, units.map(({ village }) => village).toSorted()])).toEqual([
			["片区", ["下溪村", "桥头社区"]],
			["社区", ["河滨社区"]],
			["村", ["上溪村", "中溪村", "小坞村", "新村"].toSorted()],
		]);
		const of = (village: string | null) => callsNow.filter((call) => call.village === village).length;
		for (const { village, count, population, per10k } of groups.flatMap(({ units }) => units)) {
			const people = PEOPLE.find(([name]) => name === village)?.[1][2026] ?? null;
			expect([village, count, population?.people ?? null]).toEqual([village, of(village), people]);
			if (people === null) expect(per10k).toBeNull();
			else expect(per10k).toBeCloseTo((of(village) / people) * 10_000, 10);
		}
		const units = groups.find(({ name }) => name === "村")?.units ?? [];
		const unranked = units.filter(({ rank }) => rank === null).map(({ village }) => village);
		expect(unranked.toSorted()).toEqual(["小坞村", "新村"].toSorted());
		const rates = units.flatMap(({ rank, shrunk }) => (rank === null ? [] : [shrunk?.rate ?? 0]));
		expect(rates).toEqual(rates.toSorted((one, other) => other - one));
		expect(outside).toBe(of("辖区外"));
		expect(unknown).toBe(of(null));
	});

	it("measures calls per 10 000 over the villages whose people are known, each of its year's list", () => {
		const { people, counts, per10k, left, compared } = wall.headline.rate;
		const known = PEOPLE.map(([village]) => village);
		const own = (calls: readonly PlainCall[]) =>
			calls.filter((one) => known.includes(one.village ?? "")).length;
		const sum = (year: number) =>
			PEOPLE.reduce((total, [, years]) => total + (years[year] ?? years[2026] ?? 0), 0);
		expect(people.now).toEqual({ people: sum(2026), years: [2026], isOfYear: true });
		expect(people.base).toEqual({ people: sum(2025), years: [2025, 2026], isOfYear: false });
		expect(counts).toEqual({ now: own(callsNow), base: own(callsBase) });
		expect(left).toBe(callsNow.length - own(callsNow));
		expect(per10k.now).toBeCloseTo((own(callsNow) / sum(2026)) * 10_000, 10);
		expect(compared?.ratio).toBeCloseTo(own(callsNow) / sum(2026) / (own(callsBase) / sum(2025)), 10);
	});

	it("sets the share of every national class beside the country's, with the calls of other classes apart", () => {
		const { classes, other, unknown, national } = wall.categories;
		expect(classes.map(({ value }) => value)).toEqual(Object.keys(NATIONAL_SHARES));
		const twelve = callsNow.filter(({ category }) => category !== "" && category !== "其他");
		for (const { label, own, national: share } of classes) {
			expect(own.part).toBe(twelve.filter(({ category }) => category === label).length);
			expect(own.whole).toBe(twelve.length);
			expect(share).toBeGreaterThan(0);
		}
		expect(other).toBe(callsNow.filter(({ category }) => category === "其他").length);
		expect(unknown).toBe(callsNow.filter(({ category }) => category === "").length);
		expect(national.cases).toBe(102_762);
	});

	it("says what drove the change, in parts that add up to it", () => {
		expect(wall.drivers.map(({ dimension }) => dimension)).toEqual(["fraud_category", "victim_village"]);
		for (const { base, now, parts } of wall.drivers) {
			expect([base, now]).toEqual([callsBase.length, callsNow.length]);
			expect(parts.reduce((sum, { contribution }) => sum + contribution, 0)).toBe(now - base);
		}
		const rebates = wall.drivers[0]?.parts.find(({ value }) => value === "rebate_orders");
		const of = (calls: readonly PlainCall[]) =>
			calls.filter(({ category }) => category === "刷单返利").length;
		expect([rebates?.base, rebates?.now]).toEqual([of(callsBase), of(callsNow)]);
	});

	it("shows the words of shown days, by date, none that is still to come", () => {
		expect(wall.annotations).toEqual([
			{ date: "2024-02-29", words: "闰日", month: null, day: { year: 2024, at: 59 } },
			{ date: "2026-03-01", words: "春季行动", month: 10, day: { year: 2026, at: 60 } },
		]);
		expect(wall.rotationSeconds).toBe(30);
	});
});
