/** The bundle of the demonstration township: no name, number, phone, address, narrative or file of any of its files stands in it. */
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { askAssessment } from "@/lib/assessment/ask-input";
import { NO_DECISIONS } from "@/lib/assessment/ledger";
import { SCHEME_PRESETS } from "@/lib/assessment/presets";
import { scoreSheet } from "@/lib/assessment/score";
import type { CivilDate, CivilMoment } from "@/lib/base/civil";
import { readBundle, writeBundle } from "@/lib/bundle/bundle-file";
import { type BundleInput, townBundle } from "@/lib/bundle/make-bundle";
import { parsePeriod } from "@/lib/calendar/periods";
import { writeCircular } from "@/lib/report/circular";
import { readSettings } from "@/lib/settings/settings-file";
import { demoRows } from "../support/demo-tables";
import truth from "../support/demo-truth.json";
import { briefOf, demoFiles, loaded } from "../support/workspace";

const settings = readSettings(readFileSync("data/demo-settings.json", "utf8"));

/** Headings over what belongs to a person, an event, a place or an officer. */
const PERSONAL =
	/姓名|证件|身份证|电话|手机|地址|住址|案情|内容|简要|编号|单号|文号|民警|接警|处警|走访|登记人|签收|账号|卡号|受害人$|报警人|单位名称|企业名称|备注/;

/** Every such cell of every demonstration file, read without the product. */
function secrets(): readonly string[] {
	const found = new Set<string>();
	for (const name of truth.importOrder) {
		found.add(name);
		for (const row of demoRows(name))
			for (const [heading, cell] of Object.entries(row))
				if (PERSONAL.test(heading) && typeof cell === "string" && cell.length >= 2) found.add(cell);
	}
	return [...found];
}

describe("the bundle of the demonstration township", () => {
	let workspace: Awaited<ReturnType<typeof loaded>>;
	let wish: BundleInput;
	beforeAll(async () => {
		workspace = await loaded(demoFiles(truth.importOrder), settings);
		const [scheme] = SCHEME_PRESETS;
		const choice = parsePeriod("year");
		if (scheme === undefined || choice === null) throw new Error("no scheme or period");
		const asOf = "2026-01-08" as CivilDate;
		const request = { scheme, period: { choice, asOf } };
		const input = await askAssessment(workspace.engine, request, settings, NO_DECISIONS);
		const sheet = scoreSheet(scheme, input, NO_DECISIONS);
		const circular = { period: choice, circulars: [], locked: null, settings, isDemo: true };
		wish = {
			sheet,
			station: "示例派出所",
			isDemo: true,
			now: "2026-01-08 09:00:00" as CivilMoment,
			reports: [writeCircular({ sheet, ...circular })],
			// As of a locked year: no other carries tables.
			sealChecksum: "ab".repeat(32),
			elsewhere: { tables: null, file: null },
			forbidden: [],
		};
	}, 300_000);
	afterAll(() => workspace.engine.close());

	it("holds nothing of a person, an event, a place or a file", () => {
		const bytes = writeBundle(wish);
		const text = new TextDecoder().decode(bytes);
		const all = secrets();
		expect(all.length).toBeGreaterThan(5_000);
		// A circular is signed: the station and its township name themselves.
		const own = [settings.station.name, settings.station.township];
		expect(all.filter((secret) => !own.includes(secret) && text.includes(secret))).toEqual([]);
		const bundle = readBundle(bytes);
		expect(bundle.villages.length).toBeGreaterThan(5);
		expect(bundle.reports.map(({ title }) => title)).toEqual([wish.reports[0]?.title]);
		expect(bundle.tables.map(({ id }) => id)).toEqual(["category"]);
		expect(bundle.events.length).toBeGreaterThan(0);
		for (const { cells, columnTotals, rowTotals } of bundle.tables) {
			const printed = [...cells.flat(), ...columnTotals].filter((shown) => shown !== null);
			expect(printed.filter((shown) => shown > 0 && shown < 5)).toEqual([]);
			expect(rowTotals.slice(0, bundle.villages.length)).toEqual(
				bundle.villages.map(({ measures }) => measures[bundle.measure].now),
			);
		}
	});

	it("takes no briefing of the station along: that counts what the scheme leaves out, and tells of single events", async () => {
		const report = await briefOf(workspace, { asOf: "2026-01-08", period: "year" });
		expect(() => townBundle({ ...wish, reports: [report] })).toThrow(
			expect.objectContaining({ code: "bundle_report_crosses" }),
		);
	});
});
