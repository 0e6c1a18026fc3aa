/** The firms of the demonstration township against its files counted once more by plain code; figures lead to exactly their rows. */
import { readdirSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadDictionary } from "@/lib/analysis/ask";
import { byValuePlan } from "@/lib/analysis/plans/by-value";
import { rowsPlan } from "@/lib/analysis/plans/rows";
import type { CivilDate } from "@/lib/base/civil";
import type { RowsLink, TableBlock } from "@/lib/blocks/block";
import { firmHarmTable, firmReachTable, firmWorkTable } from "@/lib/blocks/from-enterprises";
import {
	firmActivitiesTable,
	firmIncidentLines,
	firmMonthsChart,
} from "@/lib/blocks/from-enterprises-detail";
import { enterpriseFigures } from "@/lib/blocks/from-enterprises-headline";
import { missingNotes, officersTable, visitsTable } from "@/lib/blocks/from-enterprises-visits";
import { zonesHarmTable, zonesWorkTable } from "@/lib/blocks/from-enterprises-zones";
import { DIMENSIONS } from "@/lib/dimensions";
import type { Engine } from "@/lib/engine/engine";
import { askToVisit } from "@/lib/enterprises/ask-to-visit";
import { askEnterprises, type EnterprisesBoard } from "@/lib/enterprises/board";
import { askFirm } from "@/lib/enterprises/detail";
import { METRICS, metricsUnder } from "@/lib/metrics";
import { readSettings } from "@/lib/settings/settings-file";
import { enterprisesText } from "../../scripts/desk/enterprises";
import { demoRows } from "../support/demo-tables";
import { type PlainFirm, type PlainWindow, plainFirms } from "../support/plain-enterprises";
import { demoFiles, loaded } from "../support/workspace";

const settings = readSettings(readFileSync("data/demo-settings.json", "utf8"));
const { quietMonths } = settings.prevention;
const SHOWN = { absence: null };

interface Morning {
	readonly asOf: string;
	readonly now: PlainWindow;
	readonly base: PlainWindow;
}

const MORNINGS: readonly Morning[] = [
	{ asOf: "2026-05-11", now: ["2026-01-01", "2026-05-11"], base: ["2025-01-01", "2025-05-11"] },
	{ asOf: "2026-03-01", now: ["2026-02-01", "2026-03-01"], base: ["2025-02-01", "2025-03-01"] },
	{ asOf: "2025-12-31", now: ["2025-07-01", "2026-01-01"], base: ["2024-07-01", "2025-01-01"] },
];

const rangeOf = ([start, end]: PlainWindow) => ({ start: start as CivilDate, end: end as CivilDate });
const requestOf = ({ asOf, now, base }: Morning) => ({
	asOf: asOf as CivilDate,
	window: rangeOf(now),
	lastYear: rangeOf(base),
});

let engine: Engine;
beforeAll(async () => {
	engine = (await loaded(demoFiles(readdirSync("data/demo")), settings)).engine;
});
afterAll(() => engine.close());

/** One firm of the board in the words of the plain count. */
const plainOf = (board: EnterprisesBoard): readonly PlainFirm[] => {
	const due = new Set(board.visits.officers.flatMap((one) => one.due.map(({ name }) => name)));
	return board.firms.map((firm) => ({
		name: firm.name,
		zone: firm.zone === "outside_zones" ? null : firm.zone,
		officer: firm.officer,
		adviser: firm.adviser,
		pledged: firm.pledgeDay,
		workers: firm.workers,
		app: firm.activation.app?.part ?? null,
		site: firm.activation.site?.part ?? null,
		callBlock: firm.activation.call_block?.part ?? null,
		talks: firm.talks ?? -1,
		lastTalk: firm.lastTalk,
		signers: firm.signers ?? -1,
		now: firm.incidents.now,
		base: firm.incidents.base ?? -1,
		isToVisit: due.has(firm.name),
	}));
};

describe.each(MORNINGS)("the firms on $asOf", (morning) => {
	let board: EnterprisesBoard;
	let plain: readonly PlainFirm[];
	beforeAll(async () => {
		board = await askEnterprises(engine, requestOf(morning), settings);
		plain = plainFirms(morning.asOf, { ...morning, quietMonths });
	});

	it("are those of the files, figure by figure", () => {
		expect(plain.length).toBeGreaterThan(50);
		expect(plain.some(({ now }) => now > 0)).toBe(true);
		expect(plain.some(({ signers }) => signers > 0)).toBe(true);
		const sorted = (list: readonly PlainFirm[]) =>
			list.toSorted((one, other) => (one.name < other.name ? -1 : 1));
		expect(sorted(plainOf(board))).toEqual(sorted(plain));
	});

	it("add up to their zones, and the zones to the total", () => {
		const sum = (pick: (firm: PlainFirm) => number, zone?: string | null) =>
			plain
				.filter((firm) => zone === undefined || firm.zone === zone)
				.reduce((total, firm) => total + pick(firm), 0);
		for (const one of board.zones) {
			const zone = one.zone === "outside_zones" ? null : one.zone;
			expect(one.incidents.now - one.unnamed).toBe(sum(({ now }) => now, zone));
			expect(one.signers).toBe(sum(({ signers }) => signers, zone));
			expect(one.talked).toBe(sum(({ talks }) => (talks > 0 ? 1 : 0), zone));
		}
		expect(board.total.enterprises).toBe(plain.length);
		expect(board.total.incidents.now).toBe(
			board.zones.reduce((total, { incidents }) => total + incidents.now, 0),
		);
		const { total, elsewhere, named } = board;
		expect(total.incidents.now + elsewhere.notEnterprise.now + elsewhere.unknown.now).toBe(named.now.events);
	});

	it("wait for a visit as counted, alone and on the board", async () => {
		const expected = plain.filter(({ isToVisit }) => isToVisit).length;
		expect(board.visits.count).toBe(expected);
		expect(await askToVisit(engine, { asOf: morning.asOf as CivilDate }, settings)).toBe(expected);
	});

	it("lead to exactly the rows they count", async () => {
		const dictionary = await loadDictionary(engine);
		const rowsBehind = async ({ metric, window, filters }: RowsLink) =>
			(
				await engine.query(
					rowsPlan(
						{
							metric: metricsUnder(settings.prevention)[metric],
							window,
							filters,
							order: "latest",
							limit: 9999,
						},
						dictionary,
					),
				)
			).length;
		const table = zonesHarmTable(board, SHOWN);
		const counts = table.rows.map(({ cells }) => cells[2]);
		expect(counts.length).toBe(board.zones.length + 1);
		for (const cell of counts) {
			if (cell?.rows) expect(await rowsBehind(cell.rows)).toBe(cell.sort);
			else expect(cell?.sort).toBe(0);
		}
		const figure = enterpriseFigures(board, SHOWN).find(({ id }) => id.endsWith("incidents"));
		if (figure?.rows) expect(await rowsBehind(figure.rows)).toBe(figure.value);
	});

	it("have the losses that every other screen has of the zones", async () => {
		const dictionary = await loadDictionary(engine);
		const windows = { current: rangeOf(morning.now), previous: null, lastYear: null };
		const question = { basis: "calls", windows, filters: [] } as const;
		const rows = await engine.query(
			byValuePlan(question, METRICS.loss, DIMENSIONS.victim_employer_zone, dictionary),
		);
		for (const { zone, losses, incidents } of board.zones) {
			const own = rows.find(({ code }) => dictionary.valueOf("victim_employer_zone", code ?? 0) === zone);
			expect(incidents.now).toBe(own?.events ?? 0);
			expect(losses.now.fen).toBe(own === undefined ? 0 : own.value);
			expect(losses.now.unknown).toBe((own?.events ?? 0) - (own?.known ?? 0));
		}
	});
});

describe("one firm", () => {
	it("has as many incidents, talks and months as the board says of it", async () => {
		const [morning] = MORNINGS;
		if (morning === undefined) throw new Error("no morning");
		const board = await askEnterprises(engine, requestOf(morning), settings);
		const [most] = board.firms.toSorted((one, other) => other.incidents.now - one.incidents.now);
		if (most === undefined) throw new Error("no firm");
		const { asOf, window } = requestOf(morning);
		const detail = await askFirm(engine, { asOf, window, enterprise: most.name }, settings);
		expect(detail.incidents).toHaveLength(most.incidents.now);
		expect(detail.activities.filter((one) => one.isTalk && one.day >= window.start)).toHaveLength(
			most.talks ?? -1,
		);
		const since = detail.months.filter(({ month }) => month >= window.start);
		expect(since.reduce((sum, { count }) => sum + (count ?? 0), 0)).toBe(most.incidents.now);
		expect(since.reduce((sum, { lastYear }) => sum + (lastYear ?? 0), 0)).toBe(most.incidents.base);
		const losses = detail.incidents.flatMap(({ lossFen }) => lossFen ?? []);
		expect(losses.reduce((sum, fen) => sum + fen, 0)).toBe(most.losses.now.fen ?? 0);
	});
});

describe("what is shown", () => {
	const cellTexts = (tables: readonly TableBlock[]) =>
		tables.flatMap(({ caption, footnote, rows, columns }) => [
			caption,
			footnote ?? "",
			...columns.map(({ label }) => label),
			...rows.flatMap(({ cells }) => cells.flatMap(({ text, hint }) => [text, hint ?? ""])),
		]);

	async function shownTexts(morning: Morning): Promise<readonly string[]> {
		const board = await askEnterprises(engine, requestOf(morning), settings);
		const [most] = board.firms.toSorted((one, other) => other.incidents.now - one.incidents.now);
		const request = { ...requestOf(morning), enterprise: most?.name ?? "" };
		const detail = await askFirm(engine, request, settings);
		const labels = { settings, places: settings.places };
		return [
			JSON.stringify(board),
			JSON.stringify(detail),
			await enterprisesText(engine, { ...requestOf(morning), format: "table" }, settings),
			...enterpriseFigures(board, SHOWN).flatMap(({ label, text, notes }) => [label, text, ...notes]),
			...cellTexts([
				firmWorkTable(board),
				firmReachTable(board),
				firmHarmTable(board, SHOWN),
				zonesWorkTable(board),
				zonesHarmTable(board, SHOWN),
				officersTable(board),
				visitsTable(board),
				firmActivitiesTable(detail),
			]),
			...missingNotes(board).map(({ text }) => text),
			...firmIncidentLines(detail, labels).items.map(({ text }) => text),
			firmMonthsChart(detail).summary,
		];
	}

	it("is never a number that is none", async () => {
		for (const morning of MORNINGS)
			for (const text of await shownTexts(morning))
				expect(text).not.toMatch(/NaN|undefined|Infinity|Invalid|\[object/);
	});

	it("holds no number of a victim, a signer, a target or an adviser in clear", async () => {
		const [morning] = MORNINGS;
		const whole = (morning === undefined ? [] : await shownTexts(morning)).join("\n");
		const secret = [
			...demoRows("回执_上午.csv").flatMap((row) => [row.身份证号, row.联系电话]),
			...demoRows("警情_2026年1月-5月.xlsx").flatMap((row) => [row.身份证号, row.受害人电话, row.报警人电话]),
			...demoRows("预警指令.xlsx").flatMap((row) => [row.被预警人电话, row.被预警人身份证号]),
			...demoRows("企业名册.xlsx").map((row) => row.安全顾问电话),
		].flatMap((one) => (one === null || one === undefined || String(one).length < 7 ? [] : [String(one)]));
		expect(secret.length).toBeGreaterThan(1000);
		expect(secret.filter((one) => whole.includes(one))).toEqual([]);
		const shapes = /(?<![\d.A-Z])(?:1[3-9]\d{9}|\d{17}[\dX])(?!\d)/g;
		expect(whole.match(shapes) ?? []).toEqual([]);
	});

	it("is the same board on the command line", async () => {
		const [morning] = MORNINGS;
		if (morning === undefined) throw new Error("no morning");
		const board = await askEnterprises(engine, requestOf(morning), settings);
		const written = JSON.parse(
			await enterprisesText(engine, { ...requestOf(morning), format: "json" }, settings),
		);
		expect(written).toMatchObject({ kind: "enterprises", ...JSON.parse(JSON.stringify(board)) });
		const table = await enterprisesText(engine, { ...requestOf(morning), format: "table" }, settings);
		for (const { name } of board.firms) expect(table).toContain(name);
		expect(table).toContain("合计");
		expect(table.endsWith("\n")).toBe(true);
	});
});
