/** Every statement the product can ask is bound by both engines after the schema script, and none says a word that needs an extension. */
import { readdirSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import type { Plan } from "@/lib/analysis/plan";
import { assessmentEventsPlan } from "@/lib/analysis/plans/assessment-events";
import { assessmentFirmsPlan } from "@/lib/analysis/plans/assessment-firms";
import { assessmentSpansPlan } from "@/lib/analysis/plans/assessment-spans";
import { bandPreviewPlan } from "@/lib/analysis/plans/band-preview";
import { batchesPlan } from "@/lib/analysis/plans/batches";
import { breakdownPlan } from "@/lib/analysis/plans/breakdown";
import { byValuePlan } from "@/lib/analysis/plans/by-value";
import { categoryNarrativesPlan } from "@/lib/analysis/plans/category-narratives";
import { clockPlan } from "@/lib/analysis/plans/clock";
import { conflictsPlan, DISPUTABLE_TABLES } from "@/lib/analysis/plans/conflicts";
import { crossPlan } from "@/lib/analysis/plans/cross";
import { dayPartsPlan } from "@/lib/analysis/plans/day-parts";
import { dictionaryPlan } from "@/lib/analysis/plans/dictionary";
import { enterpriseAlertSpanPlan } from "@/lib/analysis/plans/enterprise-alert-span";
import { enterpriseDissuasionsPlan } from "@/lib/analysis/plans/enterprise-dissuasions";
import { enterpriseEventsPlan } from "@/lib/analysis/plans/enterprise-events";
import { enterpriseRegisterPlan } from "@/lib/analysis/plans/enterprise-register";
import { enterpriseTalksPlan } from "@/lib/analysis/plans/enterprise-talks";
import { enterpriseZonesPlan } from "@/lib/analysis/plans/enterprise-zones";
import { eventDaysPlan } from "@/lib/analysis/plans/event-days";
import { exclusionsPlan } from "@/lib/analysis/plans/exclusions";
import { focusAreasPlan } from "@/lib/analysis/plans/focus-areas";
import { focusEventsPlan } from "@/lib/analysis/plans/focus-events";
import { focusReceiptsPlan } from "@/lib/analysis/plans/focus-receipts";
import { headlinePlan } from "@/lib/analysis/plans/headline";
import { importHistoryPlan } from "@/lib/analysis/plans/import-history";
import { labelSourcesPlan } from "@/lib/analysis/plans/label-sources";
import { lagsPlan } from "@/lib/analysis/plans/lags";
import { ledgerActivitiesPlan } from "@/lib/analysis/plans/ledger-activities";
import { ledgerCampaignPlan } from "@/lib/analysis/plans/ledger-campaign";
import { ledgerLeadsPlan } from "@/lib/analysis/plans/ledger-leads";
import { ledgerNamesPlan } from "@/lib/analysis/plans/ledger-names";
import { ledgerRewardsPlan } from "@/lib/analysis/plans/ledger-rewards";
import { ledgerShieldPersonsPlan } from "@/lib/analysis/plans/ledger-shield-persons";
import { ledgerShieldVillagesPlan } from "@/lib/analysis/plans/ledger-shield-villages";
import { lossPartsPlan } from "@/lib/analysis/plans/loss-parts";
import { placeDoubtsPlan } from "@/lib/analysis/plans/place-doubts";
import { populationsPlan } from "@/lib/analysis/plans/populations";
import { qualityCoveragePlan } from "@/lib/analysis/plans/quality-coverage";
import { qualityDuplicatesPlan } from "@/lib/analysis/plans/quality-duplicates";
import { qualityExcludedPlan } from "@/lib/analysis/plans/quality-excluded";
import { qualityFuturePlan } from "@/lib/analysis/plans/quality-future";
import { qualityGapsPlan } from "@/lib/analysis/plans/quality-gaps";
import { qualityIdClassesPlan } from "@/lib/analysis/plans/quality-id-classes";
import { qualityIdsPlan } from "@/lib/analysis/plans/quality-ids";
import { qualityPlacesPlan } from "@/lib/analysis/plans/quality-places";
import { qualityRefusalsPlan } from "@/lib/analysis/plans/quality-refusals";
import { qualityUnitsPlan } from "@/lib/analysis/plans/quality-units";
import { ratesPlan } from "@/lib/analysis/plans/rates";
import { reachedPeoplePlan } from "@/lib/analysis/plans/reached-people";
import { recordHistoryPlan } from "@/lib/analysis/plans/record-history";
import { refusedRowsPlan } from "@/lib/analysis/plans/refused-rows";
import { responseAlertsPlan } from "@/lib/analysis/plans/response-alerts";
import { responseAlertsDaysPlan } from "@/lib/analysis/plans/response-alerts-days";
import { responseAlertsEventsPlan } from "@/lib/analysis/plans/response-alerts-events";
import { responseStopsPlan } from "@/lib/analysis/plans/response-stops";
import { responseStopsSpecialPlan } from "@/lib/analysis/plans/response-stops-special";
import { type RowsOrder, rowsPlan } from "@/lib/analysis/plans/rows";
import { screeningEventsPlan } from "@/lib/analysis/plans/screening-events";
import { screeningNeighboursPlan } from "@/lib/analysis/plans/screening-neighbours";
import { screeningReceiptsPlan } from "@/lib/analysis/plans/screening-receipts";
import { screeningVictimsPlan } from "@/lib/analysis/plans/screening-victims";
import { signingsPlan } from "@/lib/analysis/plans/signings";
import { spanPlan } from "@/lib/analysis/plans/span";
import { trendPlan } from "@/lib/analysis/plans/trend";
import { trendsAlertsPlan } from "@/lib/analysis/plans/trends-alerts";
import { undoEffectPlan } from "@/lib/analysis/plans/undo-effect";
import { villageDutyPlan } from "@/lib/analysis/plans/village-duty";
import { villageNamesPlan } from "@/lib/analysis/plans/village-names";
import { windowFiguresPlan } from "@/lib/analysis/plans/window-figures";
import type { ClockFilter, Filter, Question } from "@/lib/analysis/question";
import { RECORD_TABLES } from "@/lib/analysis/stored";
import { civilDateOf } from "@/lib/base/civil";
import { rangeOf } from "@/lib/calendar/range";
import { DIMENSION_LIST } from "@/lib/dimensions";
import { dictionaryOf } from "@/lib/dimensions/dictionary";
import type { Engine, EngineTx } from "@/lib/engine/engine";
import { labelRecords } from "@/lib/ingest/relabel";
import { schemaDdl, schemaScript } from "@/lib/ingest/schema";
import { takeIn } from "@/lib/ingest/take-in";
import { METRICS, metricsUnder, RATES } from "@/lib/metrics";
import { DEFAULT_SETTINGS } from "@/lib/settings/settings";
import { type Sql, text } from "@/lib/sql/fragment";
import { forEachEngine } from "../support/engines";
import { IMPORT_TIME, packedFiles, textFile } from "../support/workspace";

const day = (written: string) => {
	const date = civilDateOf(written);
	if (date === null) throw new Error(written);
	return date;
};
const range = (start: string, end: string) => rangeOf(day(start), day(end));
const windows = {
	current: range("2026-05-04", "2026-05-10"),
	previous: range("2026-04-27", "2026-05-03"),
	lastYear: range("2025-05-04", "2025-05-10"),
};
const NASTY = "'; DROP TABLE event; --";

const dictionary = dictionaryOf(DIMENSION_LIST, {
	settings: DEFAULT_SETTINGS,
	places: { villages: [{ name: "甲村", aliases: [] }], zones: [], enterprises: [] },
});
for (const dimension of DIMENSION_LIST.filter((one) => one.isOpen)) dictionary.encode(dimension.id, NASTY);

const FILTERS: readonly (readonly Filter[])[] = [
	[],
	[{ dimension: "victim_gender", values: [null] }],
	[{ dimension: "victim_village", values: ["甲村", NASTY, null] }],
	[{ dimension: "fraud_category", values: ["nobody has this"] }],
	[
		{ dimension: "loss_band", values: [] },
		{ dimension: "day_type", values: ["workday"] },
	],
	DIMENSION_LIST.map((dimension) => ({ dimension: dimension.id, values: [null] })),
];
const BASES = ["calls", "cases", "occurred"] as const;
const METRIC_LIST = Object.values(metricsUnder(DEFAULT_SETTINGS.prevention));
const ORDERS: readonly RowsOrder[] = ["latest", "oldest", "largest_loss"];
const CLOCKS: readonly ClockFilter[] = [
	{},
	{ hours: [18], weekdays: [3, null] },
	{ hours: [null] },
	{ hours: [], weekdays: [] },
];
const PAIRS = DIMENSION_LIST.map(
	(one, at) => [one, DIMENSION_LIST[(at + 7) % DIMENSION_LIST.length] ?? one] as const,
);

const BANDED = DIMENSION_LIST.flatMap((dimension) =>
	dimension.scale === undefined ? [] : [{ dimension, bands: dimension.scale.bands(DEFAULT_SETTINGS) }],
);

const questions: readonly Question[] = [
	...BASES.flatMap((basis) => FILTERS.map((filters) => ({ basis, windows, filters }))),
	{ basis: "calls", windows: { ...windows, previous: null }, filters: [] },
	{ basis: "cases", windows: { ...windows, previous: null, lastYear: null }, filters: [] },
];

const unfiltered: Question = { basis: "calls", windows, filters: [] };

type AnyPlan = Pick<Plan<Record<string, never>>, "name" | "sql"> & { readonly columns: object };

const PLANS: Readonly<Record<string, readonly AnyPlan[]>> = {
	"assessment-events": (["cases", "occurred"] as const).flatMap((caseBasis) => [
		assessmentEventsPlan({ caseBasis, ranges: [windows.current] }, dictionary),
		assessmentEventsPlan({ caseBasis, ranges: [windows.current, windows.lastYear] }, dictionary),
	]),
	"assessment-firms": [assessmentFirmsPlan()],
	"assessment-spans": [assessmentSpansPlan()],
	"band-preview": [bandPreviewPlan(BANDED), bandPreviewPlan(BANDED.slice(1, 2))],
	batches: [batchesPlan()],
	breakdown: questions
		.filter((_, at) => at % 2 === 0 || at >= questions.length - 2)
		.map((question) => breakdownPlan(question, DIMENSION_LIST, dictionary)),
	"by-value": METRIC_LIST.flatMap((metric, at) =>
		DIMENSION_LIST.slice(at, at + 3).map((dimension) =>
			byValuePlan(questions[at % questions.length] ?? unfiltered, metric, dimension, dictionary),
		),
	),
	"category-narratives": [
		categoryNarrativesPlan("certain", 10),
		categoryNarrativesPlan("unknown", 10),
		categoryNarrativesPlan("unknown", 10, { incidents: new Set([NASTY]), cases: new Set([NASTY, "A1"]) }),
	],
	clock: questions.map((question, at) =>
		clockPlan(question, METRIC_LIST[at % METRIC_LIST.length] ?? METRICS.calls, dictionary),
	),
	conflicts: DISPUTABLE_TABLES.map((table) => conflictsPlan(table, 30)),
	cross: questions
		.slice(0, 2)
		.flatMap((question) => PAIRS.map((pair) => crossPlan(question, pair, dictionary))),
	"day-parts": BASES.flatMap((basis) =>
		FILTERS.map((filters, at) =>
			dayPartsPlan(
				{
					basis,
					parts: [
						{ name: NASTY, ranges: [windows.current] },
						{ name: "base", ranges: [windows.lastYear, windows.previous] },
					],
					filters,
				},
				at === 0 ? DIMENSION_LIST : DIMENSION_LIST.slice(at, at + 2),
				dictionary,
			),
		),
	),
	dictionary: [dictionaryPlan()],
	"enterprise-alert-span": [enterpriseAlertSpanPlan()],
	"enterprise-dissuasions": [0, 8].map((cut) => enterpriseDissuasionsPlan(windows.current, cut)),
	"enterprise-events": BASES.flatMap((basis) =>
		FILTERS.map((filters, at) =>
			enterpriseEventsPlan(
				{ basis, ranges: at === 0 ? [windows.current] : [windows.current, windows.lastYear], filters },
				dictionary,
			),
		),
	),
	"enterprise-register": [enterpriseRegisterPlan()],
	"enterprise-talks": [0, 8].map((cut) => enterpriseTalksPlan(cut)),
	"enterprise-zones": [enterpriseZonesPlan()],
	"event-days": [eventDaysPlan([]), eventDaysPlan([NASTY, "J1"])],
	exclusions: [0, 8, 23].map((cut) => exclusionsPlan(windows.current, cut)),
	"focus-areas": [focusAreasPlan()],
	"focus-events": [focusEventsPlan()],
	"focus-receipts": [focusReceiptsPlan()],
	headline: questions.map((question) => headlinePlan(question, METRIC_LIST, dictionary)),
	"import-history": [importHistoryPlan()],
	"label-sources": questions.flatMap((question) => [
		labelSourcesPlan(question, DIMENSION_LIST, dictionary),
		labelSourcesPlan(question, DIMENSION_LIST.slice(3, 4), dictionary),
	]),
	lags: [lagsPlan(Object.values(RATES), 20_000), lagsPlan([], 20_000)],
	"ledger-activities": [0, 8].map(ledgerActivitiesPlan),
	"ledger-campaign": [ledgerCampaignPlan()],
	"ledger-leads": [0, 8].map((dayCutHour) =>
		ledgerLeadsPlan({ window: windows.current, readAt: IMPORT_TIME, dayCutHour }),
	),
	"ledger-names": [ledgerNamesPlan()],
	"ledger-rewards": [0, 8].map((cut) => ledgerRewardsPlan(windows.current, cut)),
	"ledger-shield-persons": [ledgerShieldPersonsPlan(windows.current)],
	"ledger-shield-villages": [ledgerShieldVillagesPlan(windows.current)],
	"loss-parts": questions.map((question) => lossPartsPlan(question, dictionary)),
	"place-doubts": [placeDoubtsPlan()],
	populations: [populationsPlan()],
	rates: questions.flatMap((question) =>
		[0, 8].map((cut) => ratesPlan(question, Object.values(RATES), dictionary, cut)),
	),
	"reached-people": [0, 8].map((cut) => reachedPeoplePlan(unfiltered, cut)),
	"refused-rows": [refusedRowsPlan("open"), refusedRowsPlan([1, 2])],
	"quality-coverage": [qualityCoveragePlan()],
	"quality-duplicates": [qualityDuplicatesPlan(30)],
	"quality-excluded": [qualityExcludedPlan(30)],
	"quality-future": [qualityFuturePlan(30)],
	"quality-gaps": [qualityGapsPlan()],
	"quality-id-classes": [qualityIdClassesPlan()],
	"quality-ids": [qualityIdsPlan(30)],
	"quality-places": [qualityPlacesPlan()],
	"quality-refusals": [qualityRefusalsPlan(30)],
	"quality-units": [qualityUnitsPlan(30)],
	"record-history": RECORD_TABLES.flatMap((table) => [
		recordHistoryPlan({ table: table.id, key: Object.fromEntries(table.key.map((key) => [key, NASTY])) }),
		recordHistoryPlan({ table: table.id, key: { [table.key[0] ?? ""]: NASTY } }),
	]),
	"response-alerts": [
		...[0, 8].map((cut) => responseAlertsPlan({ issuedIn: windows.current, dayCutHour: cut })),
		responseAlertsPlan({ openAt: IMPORT_TIME }),
	],
	"response-alerts-days": [0, 8].map((cut) => responseAlertsDaysPlan(windows.current, cut)),
	"response-alerts-events": [0, 8].map((cut) => responseAlertsEventsPlan(windows.current, cut)),
	"response-stops": [responseStopsPlan()],
	"response-stops-special": [
		responseStopsSpecialPlan([windows.current], 20_000_000),
		responseStopsSpecialPlan([windows.current, windows.previous, windows.lastYear], 1),
	],
	rows: METRIC_LIST.flatMap((metric) =>
		ORDERS.flatMap((order, at) => [
			...CLOCKS.map((clock) =>
				rowsPlan({ metric, window: windows.current, filters: [], clock, order, limit: 30 }, dictionary),
			),
			rowsPlan({ metric, window: windows.current, filters: FILTERS[at] ?? [], order, limit: 30 }, dictionary),
			rowsPlan(
				{
					metric,
					window: windows.current,
					filters: [],
					order,
					limit: 1,
					event: { eventNo: NASTY, ordinal: 1 },
				},
				dictionary,
			),
		]),
	),
	"screening-events": [screeningEventsPlan()],
	"screening-neighbours": [
		screeningNeighboursPlan({ phones: new Set(), doors: new Set() }),
		screeningNeighboursPlan({ phones: new Set([NASTY]), doors: new Set([NASTY, "312"]) }),
	],
	"screening-receipts": [screeningReceiptsPlan(null, 0), screeningReceiptsPlan(windows.current, 8)],
	"screening-victims": [screeningVictimsPlan()],
	signings: [signingsPlan([]), signingsPlan([NASTY, "R1"])],
	span: [spanPlan()],
	trend: BASES.flatMap((basis) =>
		FILTERS.map((filters) => trendPlan(basis, windows.current, filters, dictionary)),
	),
	"trends-alerts": [0, 8].map((cut) => trendsAlertsPlan(windows, cut)),
	"undo-effect": [undoEffectPlan([1000]), undoEffectPlan([1000, 2003])],
	"village-duty": [villageDutyPlan()],
	"village-names": [villageNamesPlan()],
	"window-figures": FILTERS.map((filters) =>
		windowFiguresPlan(
			{ metrics: METRIC_LIST, windows: [windows.current, windows.lastYear], filters },
			dictionary,
		),
	),
};

const DDL: readonly Sql[] = schemaDdl();

/** Clock zones, foreign formats and collations: each lives in an extension that a closed network cannot fetch. */
const BANNED =
	/\bat\s+time\s+zone\b|\btimezone\b|timestamptz|with\s+time\s+zone|json|parquet|xlsx|excel|\bcollate\b|\bcollation\b|\bicu\w*|\binstall\b|\bload\b|http|\bcopy\b|\battach\b|read_\w+\s*\(|current_timestamp|\bnow\s*\(|\btoday\s*\(|strftime|strptime/i;

/** The statement without what stands between quotes: a value or a name may say anything. */
const words = (written: string) => written.replaceAll(/'(?:[^']|'')*'|"(?:[^"]|"")*"/g, "?");

describe("the list of plans", () => {
	it("holds every plan file and names each plan after its file", () => {
		const files = readdirSync("lib/analysis/plans").map((name) => name.replace(/\.ts$/, ""));
		expect(files.filter((name) => name !== "conditions").sort()).toEqual(Object.keys(PLANS).sort());
		for (const [name, plans] of Object.entries(PLANS)) for (const plan of plans) expect(plan.name).toBe(name);
	});

	it("says no word that needs an extension, a clock or a file", () => {
		const statements = [
			...Object.values(PLANS).flatMap((plans) => plans.map((plan) => plan.sql)),
			...DDL,
			schemaScript(),
		].map(text);
		expect(statements.length).toBeGreaterThan(100);
		for (const statement of statements) expect(words(statement)).not.toMatch(BANNED);
	});

	it("keeps every value inside quotes", () => {
		for (const plan of PLANS.rows ?? []) expect(words(text(plan.sql))).not.toContain("DROP");
		expect((PLANS.rows ?? []).some((plan) => text(plan.sql).includes("DROP"))).toBe(true);
	});

	it.each([
		"SELECT a AT TIME ZONE 'Asia/Shanghai' FROM b",
		"SELECT CAST(a AS TIMESTAMPTZ) FROM b",
		"SELECT to_json(a) FROM b",
		"SELECT * FROM read_parquet('a')",
		"SELECT * FROM read_xlsx('a')",
		"SELECT a FROM b ORDER BY a COLLATE zh",
		"SET timezone = 'UTC'",
	])("would refuse %s", (statement) => {
		expect(words(statement)).toMatch(BANNED);
	});
});

const EXPORTS = [
	textFile(
		"警情.csv",
		"警情编号,报警时间,原始性质,受害人姓名,损失金额\nJ1,2026-05-10 08:00,刷单返利,甲一,100\n",
	),
	textFile("案件.csv", "案件编号,警情编号,立案时间,案件类别,涉案金额\nA1,J1,2026-05-11 08:00,刷单返利,200\n"),
	textFile("回执.csv", "姓名,身份证号,签署时间,村居\n甲一,,2026-05-10,甲村\n"),
	textFile("村居.csv", "村居名称,年份,户籍人口\n甲村,2026,1000\n"),
	textFile("园区.csv", "园区名称,别名\n一区,\n"),
	textFile("企业.csv", "企业名称,所属园区\n一厂,一区\n"),
];

/** The engine with a list of everything that is sent to it. */
function recorded(engine: Engine, sent: string[]): Engine {
	const listen = (tx: EngineTx): EngineTx => ({
		query: (statement, options) => {
			sent.push(text(statement.sql));
			return tx.query(statement, options);
		},
		run: (statements, options) => {
			sent.push(text(statements));
			return tx.run(statements, options);
		},
		insert: (table, columns) => tx.insert(table, columns),
		insertPacked: (table, packed) => tx.insertPacked(table, packed),
	});
	return {
		...listen(engine),
		kind: engine.kind,
		transaction: (work) => engine.transaction((tx) => work(listen(tx))),
		explain: (statement) => engine.explain(statement),
		version: () => engine.version(),
		close: () => engine.close(),
	};
}

forEachEngine("every statement", (engine) => {
	beforeAll(() => engine().run(schemaScript()));

	it("of the schema runs a second time and changes nothing", async () => {
		await engine().run(schemaScript());
		for (const statement of DDL) await engine().run(statement);
	});

	it.each(Object.keys(PLANS))("of the plan %s is bound", async (name) => {
		for (const plan of PLANS[name] ?? []) {
			const physical = await engine().explain(plan.sql);
			expect(physical.length).toBeGreaterThan(20);
		}
	});

	it.each(Object.keys(PLANS))("of the plan %s gives exactly the columns it declares", async (name) => {
		for (const plan of (PLANS[name] ?? []).slice(0, 4)) {
			const rows = await engine().query({ sql: plan.sql, columns: plan.columns as Record<string, never> });
			expect(Array.isArray(rows)).toBe(true);
		}
	});

	it("of an import is allowed too", async () => {
		const sent: string[] = [];
		const account = await takeIn(recorded(engine(), sent), await packedFiles(EXPORTS), {
			settings: DEFAULT_SETTINGS,
			now: IMPORT_TIME,
			demoHashes: new Set(),
			label: labelRecords,
		});
		expect(account.totals).toEqual({ read: 6, kept: 6, updated: 0, unchanged: 0, refused: 0 });
		expect(sent.length).toBeGreaterThan(30);
		for (const statement of sent) expect(words(statement)).not.toMatch(BANNED);
	});
});
