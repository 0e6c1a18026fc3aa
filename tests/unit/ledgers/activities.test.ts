/** The ledger of activities, its teams and its training: blanks apart, windows on record only, parts that add up. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Windows } from "@/lib/analysis/question";
import type { CivilDate } from "@/lib/base/civil";
import { dayNumber } from "@/lib/calendar/civil";
import { rangeOf } from "@/lib/calendar/range";
import { ACTIVITY_GROUPINGS, activityLedger } from "@/lib/ledgers/activities";
import type { ActivityRow, ActivitySums } from "@/lib/ledgers/activity-sums";
import type { CampaignItem, CampaignLedger } from "@/lib/ledgers/campaign";
import { placeReader } from "@/lib/ledgers/places";
import { teamsOf, trainingOf } from "@/lib/ledgers/teams";
import { DEFAULT_SETTINGS } from "@/lib/settings/settings";

const range = (first: string, last: string) => rangeOf(first as CivilDate, last as CivilDate);
const WINDOWS: Windows = {
	current: range("2026-04-01", "2026-04-30"),
	previous: range("2026-03-01", "2026-03-31"),
	lastYear: range("2025-04-01", "2025-04-30"),
};
const PLACES = {
	villages: [
		{ name: "甲村", aliases: ["甲庄"] },
		{ name: "乙村", aliases: [] },
	],
	zones: [{ name: "一期园区", aliases: ["一期"] }],
	enterprises: [
		{ name: "一厂", aliases: [], zone: "一期" },
		{ name: "二厂", aliases: [], zone: null },
	],
};
const readerOf = (places: typeof PLACES = PLACES) => placeReader({ settings: DEFAULT_SETTINGS, places });
let count = 0;

function held(day: string, more: Partial<ActivityRow> = {}): ActivityRow {
	count += 1;
	return {
		activity_no: `X${String(count).padStart(4, "0")}`,
		held_time: `${day} 09:00:00` as ActivityRow["held_time"],
		has_clock: true,
		day: dayNumber(day as CivilDate),
		kind: "入户",
		title: null,
		village: null,
		enterprise: null,
		zone: null,
		team: null,
		leader: null,
		reached: null,
		leaflets: null,
		app_installed: null,
		helpers: null,
		file_name: "活动.csv",
		sheet: "",
		row_number: count,
		...more,
	};
}

const ledgerOf = (rows: readonly ActivityRow[], windows = WINDOWS) =>
	activityLedger(rows, windows, readerOf());

describe("activityLedger", () => {
	it("does not take a blank for nobody, and a window before the records for nothing", () => {
		const ledger = ledgerOf([
			held("2026-03-01", { reached: 5 }),
			held("2026-04-01", { reached: 0 }),
			held("2026-04-30"),
			held("2026-05-01", { reached: 100 }),
		]);
		expect(ledger?.total.current?.reached).toEqual({ sum: 0, known: 1, unknown: 1 });
		expect(ledger?.total.previous?.count).toBe(1);
		expect(ledger?.total.lastYear).toBeNull();
		expect(ledger?.compared.lastYear).toBeNull();
	});

	it("compares counts where both windows are on record and alike in length, amounts where they are filled alike", () => {
		const march = Array.from({ length: 10 }, () => held("2026-03-10", { reached: 10, leaflets: 1 }));
		const april = Array.from({ length: 20 }, (_, at) =>
			held("2026-04-10", { reached: 10, leaflets: at < 10 ? 1 : null }),
		);
		const ledger = ledgerOf([held("2025-04-20"), ...march, ...april]);
		expect(ledger?.compared.previous).toMatchObject({ base: 10, now: 20, change: 1 });
		expect(ledger?.compared.lastYear).toBeNull();
		expect(ledger?.isComparable.reached).toEqual({ previous: true, lastYear: false });
		expect(ledger?.isComparable.leaflets.previous).toBe(false);
		const short = { ...WINDOWS, previous: range("2026-03-22", "2026-03-31") };
		expect(ledgerOf([...march, ...april], short)?.compared.previous).toBeNull();
	});

	it("finds places under the names of the lists, zones through the enterprise, and villages nobody came to", () => {
		const ledger = ledgerOf([
			held("2026-04-01", { village: "甲庄" }),
			held("2026-04-02", { village: "甲村" }),
			held("2026-04-03", { enterprise: "一厂" }),
			held("2026-04-04", { enterprise: "二厂" }),
			held("2026-04-05", { enterprise: "三厂", zone: "一期" }),
			held("2026-03-05", { village: "乙村" }),
		]);
		const names = (grouping: (typeof ACTIVITY_GROUPINGS)[number]) =>
			ledger?.groups[grouping].map(({ name, count: some }) => `${name} ${some}`);
		expect(names("village")).toEqual(["甲村 2", "乙村 0", "null 3"]);
		expect(names("zone")).toEqual(["一期园区 2", "园区外企业 1", "null 2"]);
		expect(ledger?.untouched).toEqual(["乙村"]);
		const noList = activityLedger([held("2026-04-01")], WINDOWS, readerOf({ ...PLACES, villages: [] }));
		expect(noList?.untouched).toBeNull();
	});

	it("is null without activities", () => {
		expect(ledgerOf([])).toBeNull();
	});

	it("adds up in every grouping whatever the order of the rows", () => {
		const name = (...names: readonly string[]) => fc.constantFrom(null, ...names);
		const amount = fc.option(fc.integer({ min: 0, max: 200 }));
		const activity = fc
			.record({
				day: fc.constantFrom("2025-04-02", "2026-03-31", "2026-04-01", "2026-04-30", "2026-05-01"),
				kind: name("入户", "讲堂", "培训"),
				village: name("甲村", "甲庄", "乙村", "外村"),
				enterprise: name("一厂", "二厂"),
				zone: name("一期"),
				team: name("甲队", "乙队"),
				reached: amount,
				leaflets: amount,
				app_installed: amount,
			})
			.map(({ day, ...more }) => held(day, more));
		fc.assert(
			fc.property(fc.array(activity, { minLength: 1, maxLength: 25 }), (rows) => {
				const ledger = ledgerOf(rows);
				expect(ledgerOf(rows.toReversed())).toEqual(ledger);
				for (const grouping of ACTIVITY_GROUPINGS)
					for (const side of ["current", "previous", "lastYear"] as const) {
						const parts = (ledger?.groups[grouping] ?? []).flatMap(({ sums }) => sums[side] ?? []);
						const total = ledger?.total[side];
						if (total === null || total === undefined) {
							expect(parts).toEqual([]);
							continue;
						}
						const added = (read: (one: ActivitySums) => number) =>
							parts.reduce((sum, one) => sum + read(one), 0);
						expect(added((one) => one.count)).toBe(total.count);
						expect(added((one) => one.reached.sum)).toBe(total.reached.sum);
						expect(added((one) => one.leaflets.unknown)).toBe(total.leaflets.unknown);
						expect(total.installed.known + total.installed.unknown).toBe(total.count);
					}
			}),
		);
	});
});

describe("teamsOf", () => {
	it("counts the window, remembers the last activity up to its end, and keeps those that did nothing in it", () => {
		const rows = [
			held("2026-04-02", { team: "甲队", reached: 10, helpers: 2 }),
			held("2026-04-09", { team: "甲队", helpers: 3 }),
			held("2026-05-02", { team: "甲队", reached: 99 }),
			held("2026-01-02", { team: "乙队", reached: 7 }),
			held("2026-05-03", { team: "丙队" }),
			held("2026-04-03", { reached: 1 }),
		];
		const day = (text: string) => dayNumber(text as CivilDate);
		expect(teamsOf(rows, WINDOWS)).toEqual([
			{
				name: "甲队",
				count: 2,
				reached: { sum: 10, known: 1, unknown: 1 },
				helpers: { sum: 5, known: 2, unknown: 0 },
				lastDay: day("2026-04-09"),
			},
			{
				name: "乙队",
				count: 0,
				reached: { sum: 0, known: 0, unknown: 0 },
				helpers: { sum: 0, known: 0, unknown: 0 },
				lastDay: day("2026-01-02"),
			},
			{
				name: null,
				count: 1,
				reached: { sum: 1, known: 1, unknown: 0 },
				helpers: { sum: 0, known: 0, unknown: 1 },
				lastDay: day("2026-04-03"),
			},
		]);
		expect(teamsOf(rows.toReversed(), WINDOWS)).toEqual(teamsOf(rows, WINDOWS));
	});
});

describe("trainingOf", () => {
	const item = (name: string, measure: string | null) => ({ item: name, measure }) as CampaignItem;
	const campaign = (...items: readonly CampaignItem[]) => ({ items }) as unknown as CampaignLedger;

	it("keeps people at trainings and households of the results apart, each from its own ledger", () => {
		const ledger = ledgerOf([
			held("2026-04-02", { kind: "家庭培训", reached: 30 }),
			held("2026-04-03", { kind: "入户", reached: 500 }),
		]);
		const items = [
			item("培训家庭户数", null),
			item("反诈家庭培训", "户"),
			item("民警培训", "人"),
			item("破案", "起"),
		];
		const training = trainingOf(ledger, campaign(...items));
		expect(training?.activities?.sums.current).toMatchObject({ count: 1, reached: { sum: 30 } });
		expect(training?.households.map(({ item: name }) => name)).toEqual(["培训家庭户数", "反诈家庭培训"]);
	});

	it("is null where neither ledger tells of training", () => {
		const ledger = ledgerOf([held("2026-04-02"), held("2020-04-02", { kind: "培训" })]);
		expect(trainingOf(ledger, campaign(item("破案", "起")))).toBeNull();
		expect(trainingOf(null, null)).toBeNull();
		expect(trainingOf(null, campaign(item("培训户数", null)))?.activities).toBeNull();
	});
});
