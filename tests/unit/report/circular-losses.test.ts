/** Losses in the circular: those of few victims stand in no form and cannot be worked out; the township's sum has a verdict. */
import { describe, expect, it } from "vitest";
import { NO_DECISIONS } from "@/lib/assessment/ledger";
import { LOSS_WITHHELD, sheetForTown, withheldLosses } from "@/lib/assessment/losses-for-town";
import type { Scheme } from "@/lib/assessment/scheme";
import { scoreSheet } from "@/lib/assessment/score";
import type { Sheet } from "@/lib/assessment/sheet";
import { FORMATS } from "@/lib/export";
import { writeDocx } from "@/lib/export/docx";
import { writeCircular } from "@/lib/report/circular";
import { circularTotals } from "@/lib/report/circular-totals";
import { DEFAULT_SETTINGS } from "@/lib/settings/settings";
import { compareAmounts } from "@/lib/statistics/amounts";
import { yuanText } from "@/lib/wording/numbers";
import { withCalls } from "../../support/assessed-calls";
import { partsOf, plain } from "../../support/word";
import { BARE_SCHEME, inputOf, type Sketch, tenVillages, villageOf } from "../assessment/ten-villages";

const proportional = (measure: "loss" | "calls"): Scheme["clauses"][number] => ({
	kind: "proportional",
	id: measure,
	title: `${measure}同比`,
	measures: [{ measure, weight: 1 }],
	start: 30,
	perFall: 0.3,
	perRise: 0.3,
	most: 60,
	least: 0,
});
const BY_LOSS: Scheme = { ...BARE_SCHEME, clauses: [proportional("loss"), proportional("calls")] };
const BY_CALLS: Scheme = { ...BARE_SCHEME, clauses: [proportional("calls")] };

const sheetOf = (scheme: Scheme, sketches: Readonly<Record<string, Sketch>>): Sheet => {
	const villages = Object.entries(sketches).map(([name, sketch]) => villageOf(name, sketch));
	return scoreSheet(scheme, withCalls(inputOf(villages)), NO_DECISIONS);
};
const written = (sheet: Sheet, isWithoutLedger = false) =>
	writeCircular({
		...{ sheet, period: { kind: "year_to_date" }, circulars: [], locked: null, isDemo: false },
		...{ settings: DEFAULT_SETTINGS, isWithoutLedger },
	});

/** Everything that leaves, as it is read: Word and the file for machines. */
async function textsOf(sheet: Sheet): Promise<string> {
	const report = written(sheet);
	const word = partsOf(await writeDocx(report, DEFAULT_SETTINGS.fonts))["word/document.xml"] ?? "";
	return [
		plain(word.replace(/<[^>]*>/g, " ")),
		String(await FORMATS.json.write(report, DEFAULT_SETTINGS)),
	].join("\n");
}
/** A sum of yuan in every form it could be written in. */
const formsOf = (yuan: number) => [
	String(yuan * 100),
	String(yuan),
	yuan.toLocaleString("en"),
	yuanText(yuan),
];

const BIG: Readonly<Record<string, Sketch>> = {
	甲村: { calls: [20, 12], cases: [20, 12], loss: [100_000, 52_000] },
	乙村: { calls: [9, 7], cases: [9, 7], loss: [61_000, 43_000] },
	丙村: { calls: [12, 11], cases: [12, 11], loss: [74_000, 59_000] },
};
const ONE: Sketch = { calls: [1, 1], cases: [1, 1], loss: [81_357, 23_759] };

describe("the loss of a village's only call", () => {
	it.each([
		["scored", BY_LOSS],
		["not scored", BY_CALLS],
	])("stands in no form in the circular where losses are %s", async (_, scheme) => {
		const sheet = sheetOf(scheme, { ...BIG, 独村: ONE });
		const text = await textsOf(sheet);
		for (const form of [23_759, 81_357].flatMap(formsOf)) expect(text).not.toContain(form);
		expect(text).toContain("甲村");
		expect(text.includes(`独村`)).toBe(true);
	});

	it("leaves its points on the sheet with the reason in the place of the sum", () => {
		const sheet = sheetOf(BY_LOSS, { ...BIG, 独村: ONE });
		const workings = written(sheet).blocks.find(({ id }) => id === "table.assessment.workings");
		if (workings?.kind !== "table") throw new Error("no workings");
		const points = sheet.rows.find(({ village }) => village === "独村")?.scores[0]?.points;
		expect(points).toBeGreaterThan(30);
		const lines = workings.rows.map(({ cells }) => cells.map(({ text }) => text));
		expect(lines).toContainEqual(["独村", "loss同比", LOSS_WITHHELD, String(points)]);
	});

	it("cannot be had by taking the other villages from the township's sum", () => {
		const sheet = sheetOf(BY_LOSS, { ...BIG, 独村: ONE });
		const { villages, isTotal } = withheldLosses(sheet);
		// The two with the fewest losses, 7 and 11 of them, cover it: three villages nobody can tell apart.
		expect([...villages.keys()]).toEqual(["独村", "乙村", "丙村"]);
		expect(villages.get("乙村")).toMatch(/^为防推算/);
		expect(isTotal).toBe(false);
		expect(sheetForTown(sheet).input.villages.map(({ measures }) => measures.loss.now)).toEqual([
			5_200_000,
			null,
			null,
			null,
		]);
	});

	it("keeps the township's sum in the house where too few villages could cover it", async () => {
		const { 甲村 } = BIG;
		const sheet = sheetOf(BY_LOSS, { 甲村: 甲村 ?? {}, 独村: ONE });
		expect(withheldLosses(sheet)).toEqual({ villages: new Map([["独村", LOSS_WITHHELD]]), isTotal: true });
		const text = await textsOf(sheet);
		expect(text).toContain(`计入考核的损失：${LOSS_WITHHELD}`);
		for (const form of [23_759, 81_357, 75_759, 181_357].flatMap(formsOf)) expect(text).not.toContain(form);
		// Alone in the township it is the township's sum.
		expect(withheldLosses(sheetOf(BY_CALLS, { 独村: ONE })).isTotal).toBe(true);
	});

	it("is told of an event of no village either", async () => {
		const sheet = sheetOf(BY_LOSS, BIG);
		const loss = { now: 3_141_500, base: 0 };
		const one = { calls: { now: 1, base: 0 }, cases: { now: 0, base: 0 }, loss };
		const none = { ...one, calls: { now: 0, base: 0 }, loss: { now: 0, base: 0 } };
		const input = {
			...sheet.input,
			unplaced: { outside: one, unknown: none },
			events: [
				...sheet.input.events,
				...sheet.input.events.slice(0, 1).map((event) => ({ ...event, village: null, lossFen: 3_141_500 })),
			],
		};
		const outside = scoreSheet(BY_LOSS, input, NO_DECISIONS);
		expect(outside.warnings.join()).toContain("31415");
		const text = await textsOf(outside);
		for (const form of formsOf(31_415)) expect(text).not.toContain(form);
		expect(text).toContain(`本期损失另有未计入任何村居的，${LOSS_WITHHELD}。`);
	});
});

describe("losses of many", () => {
	it("stand with their sums, and calls as they are, in a township without thin villages", () => {
		const sheet = sheetOf(BY_LOSS, BIG);
		expect(sheetForTown(sheet)).toEqual(sheet);
		expect(withheldLosses(sheet)).toEqual({ villages: new Map(), isTotal: false });
	});

	it("count the losses that are known, not the calls", () => {
		const sheet = sheetOf(BY_LOSS, BIG);
		const keep = (event: Sheet["input"]["events"][number]) =>
			event.village !== "甲村" || event.window === "base" || event.eventNo === "甲村-now-3";
		const events = sheet.input.events.map((event) => (keep(event) ? event : { ...event, lossFen: 0 }));
		const { villages } = withheldLosses({ ...sheet, input: { ...sheet.input, events } });
		expect(villages.get("甲村")).toBe(LOSS_WITHHELD);
	});
});

describe("the township's losses against the year before", () => {
	const lossOf = (sheet: Sheet) => circularTotals(sheet).find(({ measure }) => measure === "loss");
	const sheet = scoreSheet(BARE_SCHEME, withCalls(inputOf(tenVillages())), NO_DECISIONS);

	it("have the verdict of the single losses behind them", () => {
		const side = (window: "now" | "base") => {
			const known = sheet.input.events.flatMap((event) =>
				event.window === window && (event.lossFen ?? 0) > 0 ? [event.lossFen ?? 0] : [],
			);
			const sum = known.reduce((all, fen) => all + fen, 0);
			return { count: known.length, sum, squares: known.reduce((all, fen) => all + fen * fen, 0) };
		};
		expect(lossOf(sheet)?.comparison).toEqual(compareAmounts(side("base"), side("now"), 1.2));
		expect(lossOf(sheet)).toMatchObject({ now: 689_000, base: 773_000, absence: null });
		const figure = written(sheet).blocks.find(({ id }) => id === "figure.assessment.loss");
		expect(figure).toMatchObject({ comparisons: [{ verdictWord: "波动范围内", tone: "noise" }] });
	});

	it("are not compared where too many are unknown", () => {
		const events = sheet.input.events.map((event, at) =>
			event.window === "base" && at % 2 === 0 ? { ...event, lossFen: null } : event,
		);
		const unknown = { ...sheet, input: { ...sheet.input, events } };
		expect(lossOf(unknown)).toMatchObject({ comparison: null, absence: "损失不详的过多，不作比较" });
		expect(JSON.stringify(written(unknown).blocks)).toContain("（损失不详的过多，不作比较）");
	});
});

it("says of the command line's own circular what it cannot know, and of no other", () => {
	const sheet = sheetOf(BY_CALLS, BIG);
	const words = "本件由命令行生成，未计申诉裁定和历次通报";
	const own = JSON.stringify(written(sheet, true));
	expect(own.split(words).length - 1).toBeGreaterThan(1);
	expect(own).not.toContain("通报留档");
	expect(JSON.stringify(written(sheet))).not.toContain(words);
});
