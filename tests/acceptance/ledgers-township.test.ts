/** The ledgers of the demonstration township against its files counted once more, and nobody's name among them. */
import { readdirSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CivilDate } from "@/lib/base/civil";
import { activitiesTable, activityGroupTable, teamsTable, untouchedNote } from "@/lib/blocks/from-ledgers";
import { campaignConflictTable, campaignPartsTable, campaignTable } from "@/lib/blocks/from-ledgers-campaign";
import { shieldConflictTable, shieldPersonsTable, shieldWarning } from "@/lib/blocks/from-ledgers-conflicts";
import { heldTable } from "@/lib/blocks/from-ledgers-held";
import { leadGroupTable, leadsBlock, leadsText, waitingLeadsTable } from "@/lib/blocks/from-ledgers-leads";
import { rewardsTable } from "@/lib/blocks/from-ledgers-rewards";
import { shieldGridTable, shieldMonthsTable, shieldTable } from "@/lib/blocks/from-ledgers-shield";
import { trainingTable } from "@/lib/blocks/from-ledgers-training";
import { rangeOf } from "@/lib/calendar/range";
import { ACTIVITY_GROUPINGS } from "@/lib/ledgers/activities";
import { askLedgers, type Ledgers } from "@/lib/ledgers/ask-ledgers";
import { LINES_LISTED } from "@/lib/ledgers/leads";
import { SHIELD_FIGURES } from "@/lib/ledgers/shield-told";
import { DEFAULT_SETTINGS } from "@/lib/settings/settings";
import {
	type PlainWindow,
	plainActivities,
	plainCampaign,
	plainDeeds,
	plainLeads,
	plainPersons,
	plainSecrets,
	plainVillageShields,
} from "../support/plain-ledgers";
import { demoFiles, loaded } from "../support/workspace";

const AS_OF = "2026-05-11" as CivilDate;
const READ_AT = "2026-05-11 08:00";
const WINDOWS: readonly (PlainWindow & { readonly months: readonly string[] })[] = [
	{ first: "2026-05-04", last: "2026-05-10", months: [] },
	{ first: "2026-04-01", last: "2026-04-30", months: ["2026-04"] },
	{ first: "2026-01-01", last: "2026-03-31", months: ["2026-01", "2026-02", "2026-03"] },
	{ first: "2026-01-01", last: "2026-05-11", months: ["2026-01", "2026-02", "2026-03", "2026-04"] },
];
const rangeIn = ({ first, last }: PlainWindow) => rangeOf(first as CivilDate, last as CivilDate);
const yearBefore = (text: string) => `${Number(text.slice(0, 4)) - 1}${text.slice(4)}`;

let whole: Awaited<ReturnType<typeof loaded>>;
let persons: Awaited<ReturnType<typeof loaded>>;
beforeAll(async () => {
	whole = await loaded(demoFiles(readdirSync("data/demo")));
	persons = await loaded(demoFiles(["村居名册.xlsx", "反诈APP安装.csv", "金钟罩.csv"]));
}, 240_000);
afterAll(async () => {
	await whole.engine.close();
	await persons.engine.close();
});

async function ledgersOf(window: PlainWindow, workspace = whole): Promise<Ledgers> {
	const lastYear = { first: yearBefore(window.first), last: yearBefore(window.last) };
	return askLedgers(
		workspace.engine,
		{ asOf: AS_OF, window: rangeIn(window), previous: null, lastYear: rangeIn(lastYear), now: null },
		DEFAULT_SETTINGS,
	);
}

describe.each(WINDOWS)("the ledgers of $first to $last", (window) => {
	let found: Ledgers;
	beforeAll(async () => {
		found = await ledgersOf(window);
	});

	it("count activities, people and blanks as the file does, by form, team and village", () => {
		const headings = { kind: "活动形式", team: "宣传队伍", village: "村居" } as const;
		for (const grouping of ["kind", "team", "village"] as const) {
			const told = found.activities?.groups[grouping]
				.filter(({ count }) => count > 0)
				.map(({ name, count, sums }) => ({
					name,
					count,
					reached: sums.current?.reached.sum,
					unknown: sums.current?.reached.unknown,
				}));
			const plain = plainActivities(window, headings[grouping]);
			expect(new Set(told)).toEqual(new Set(plain));
			expect(told).toHaveLength(plain.length);
		}
		const touched = new Set(plainActivities(window, "村居").map(({ name }) => name));
		expect(found.activities?.untouched?.some((village) => touched.has(village))).toBe(false);
	});

	it("add up the results of its whole months and of the same months of last year", () => {
		expect(found.campaign?.months).toEqual(window.months);
		const told = (side: "now" | "lastYear") =>
			new Map(
				found.campaign?.items.flatMap((item) => {
					const { sum } = item[side];
					return sum === null ? [] : [[item.item, item.isMoney ? sum / 10_000 : sum] as const];
				}),
			);
		const plainly = (months: readonly string[]) =>
			new Map([...plainCampaign(months)].map(([item, value]) => [nameOf(item), value]));
		const nameOf = (heading: string) => ITEMS[heading] ?? heading;
		for (const [side, months] of [
			["now", window.months],
			["lastYear", window.months.map(yearBefore)],
		] as const) {
			const plain = plainly(months);
			expect([...told(side).keys()].sort()).toEqual([...plain.keys()].sort());
			for (const [item, value] of plain) expect(told(side).get(item), item).toBeCloseTo(value, 6);
		}
	});

	it("say which leads came in, which were done and which wait", () => {
		const plain = plainLeads(window, READ_AT);
		expect(found.leads?.total).toMatchObject({ count: plain.own.length, handled: plain.done, unknown: 0 });
		expect(found.leads?.waiting.map(({ leadNo }) => leadNo).sort()).toEqual(plain.waiting.toSorted());
		for (const { name, count } of found.leads?.byKind ?? [])
			expect(count).toBe(plain.own.filter(({ kind }) => kind === name).length);
	});

	it("give every name the deeds the files credit it with, and lose none", () => {
		const plain = plainDeeds(window, READ_AT);
		const { ranked = [], unnamed } = found.rewards ?? {};
		for (const { name, deeds } of ranked)
			for (const [deed, count] of Object.entries(deeds))
				expect(count, name).toBe(plain.get(`${deed}/${name}`) ?? 0);
		const names = new Set([...plain.keys()].map((key) => key.split("/")[1] ?? ""));
		const people = [...names].filter((name) => /^.{2,3}$/.test(name));
		expect(ranked.map(({ name }) => name)).toEqual(expect.arrayContaining(people));
		for (const deed of ["dissuaded", "activity", "lead"] as const) {
			const all = [...plain]
				.filter(([key]) => key.startsWith(`${deed}/`))
				.reduce((sum, [, count]) => sum + count, 0);
			expect(ranked.reduce((sum, { deeds }) => sum + deeds[deed], unnamed?.[deed] ?? 0)).toBe(all);
		}
	});

	it("tell each village's protection as its last line does, and every line that says something else", () => {
		const latest = found.shield?.months.at(-1);
		const plain = plainVillageShields(latest?.month ?? "");
		const told = new Map(
			latest?.places.flatMap(({ village, values }) =>
				SHIELD_FIGURES.flatMap((figure) => {
					const value = values[figure];
					return value === null ? [] : [[`${village}/${figure}`, value.value] as const];
				}),
			),
		);
		expect(told).toEqual(plain.held);
		const differing = found.shield?.conflicts.filter(({ month }) => month === latest?.month) ?? [];
		expect(
			differing.map(({ village, figure, other }) => ({ key: `${village}/${figure}`, value: other.value })),
		).toEqual(plain.differing);
		const cutOff = latest?.places.flatMap(({ values }) => values.app?.cutOff ?? [])[0] ?? "";
		const counted = plainPersons("app", cutOff, window.last);
		for (const { village, figure, other } of found.shield?.againstPersons ?? [])
			if (figure === "app") expect(other.value, `${village}`).toBe(counted.get(village) ?? 0);
	});

	it("count the people of registers once each, where nobody counts the villages", async () => {
		const { shield } = await ledgersOf(window, persons);
		const latest = shield?.months.at(-1);
		expect(latest?.month).toBe(window.last.slice(0, 7));
		for (const figure of ["app", "shield"] as const) {
			const plain = plainPersons(figure, window.last);
			for (const { village, values } of latest?.places ?? [])
				expect(values[figure]?.value, `${figure} ${village}`).toBe(plain.get(village) ?? 0);
			expect(latest?.totals[figure].value).toBe([...plain.values()].reduce((sum, one) => sum + one, 0));
		}
	});

	it("name nobody but staff, on the wire and in every block", () => {
		const { activities, leads, shield, campaign } = found;
		const blocks = [
			...(activities === null
				? []
				: [activitiesTable(activities, {}), untouchedNote(activities), heldTable(activities)]),
			...ACTIVITY_GROUPINGS.map((by) => activities && activityGroupTable(activities, by, {})),
			teamsTable(found.teams),
			trainingTable(found.training, {}),
			campaign && [campaignTable(campaign), campaignPartsTable(campaign), campaignConflictTable(campaign)],
			rewardsTable(found.rewards),
			shieldWarning(shield),
			shieldTable(shield),
			shield && [shieldConflictTable(shield), shieldPersonsTable(shield), shieldMonthsTable(shield)],
			...SHIELD_FIGURES.map((figure) => shield && shieldGridTable(shield, figure)),
			leadsText(leads),
			leadsBlock(leads, LINES_LISTED),
			leads && [waitingLeadsTable(leads), leadGroupTable(leads, "byVillage")],
		];
		const written = JSON.stringify([found, blocks]);
		const staff = new Set(
			[...plainDeeds({ first: "2000-01-01", last: "2100-01-01" }, READ_AT).keys()].map(
				(key) => key.split("/")[1],
			),
		);
		for (const { reporter } of plainLeads({ first: "2000-01-01", last: "2100-01-01" }, READ_AT).own)
			staff.add(reporter ?? "");
		const { names, numbers } = plainSecrets();
		const secrets = names.filter((name) => ![...staff].some((one) => one?.includes(name)));
		expect(secrets.length).toBeGreaterThan(500);
		expect(secrets.filter((name) => written.includes(name))).toEqual([]);
		expect(numbers.filter((number) => written.includes(number))).toEqual([]);
	});
});

/** Headings of the workbook that the import keeps under the name of its item. */
const ITEMS: Readonly<Record<string, string>> = { 破案数: "破案", 追赃挽损金额: "追赃挽损" };
