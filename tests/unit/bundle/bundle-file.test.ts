/** The bundle as a file: what goes in comes out, damage anywhere is refused, and what must not leave does not. */
import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { AppError } from "@/lib/base/errors";
import type { Block } from "@/lib/blocks/block";
import { readBundle, writeBundle } from "@/lib/bundle/bundle-file";
import { bundleFaults } from "@/lib/bundle/guard";
import { type BundleInput, townBundle } from "@/lib/bundle/make-bundle";
import type { ReportDocument } from "@/lib/report/document";
import { APPEAL, APPEAL_REASON, assessedSheet, YEAR_END } from "../../support/assessed-year";
import { dailyReport, monthlyReport } from "../../support/report-fixture";

const VILLAGES = ["东街村", "西街村", "河口社区", "山前村"];
const sheet = assessedSheet({ villages: VILLAGES, events: 400 });
const YEAR = { start: "2025-01-01", end: "2025-12-31", days: 365, label: "2025年" };

/** A circular of the assessed window with these blocks. */
function circular(blocks: readonly Block[], window = YEAR): ReportDocument {
	const sections = [{ id: "main", heading: "通报", blocks }];
	return { ...dailyReport(), kind: "circular", title: "2025年度反诈工作通报", window, sections, blocks };
}
const text = (words: string): Block => ({ kind: "text", id: "text.main", text: words });

const wish: BundleInput = {
	sheet,
	station: "示例派出所",
	isDemo: true,
	now: YEAR_END,
	reports: [circular([text("全年东街村警情下降。刷单返利仍居首位。")])],
	sealChecksum: "ab".repeat(32),
	elsewhere: { tables: null, file: null },
	forbidden: ["吴大勇", "13812345678", "警情导出_0511.xls"],
};
const bytes = writeBundle(wish);
const written = new TextDecoder().decode(bytes);

const codeOf = (act: () => unknown): string => {
	try {
		act();
	} catch (error) {
		return error instanceof AppError ? error.code : String(error);
	}
	return "none";
};

describe("a bundle", () => {
	it("comes out as it went in", () => {
		expect(readBundle(bytes)).toEqual(townBundle(wish));
		expect(writeBundle(wish)).toEqual(bytes);
	});

	it("holds the score sheet as it is, small counts among it, and decisions by kind only", () => {
		const bundle = readBundle(bytes);
		// The scheme scores calls and, by the rate, cases; of losses it knows nothing.
		expect(bundle.villages.map(({ measures }) => measures)).toEqual(
			sheet.input.villages.map(({ measures }) => ({ ...measures, loss: { now: null, base: null } })),
		);
		expect(bundle.unplaced.outside.loss).toEqual({ now: null, base: null });
		expect(bundle.unplaced.outside.calls).toEqual(sheet.input.unplaced.outside.calls);
		expect(bundle.villages.map(({ scores, total, rank }) => [scores, total, rank])).toEqual(
			sheet.rows.map(({ scores, total, rank }) => [scores, total, rank]),
		);
		expect(bundle.measure).toBe("calls");
		const leftOut = sheet.input.events.filter(
			(event) => event.leftOut !== null && event.village === "东街村",
		).length;
		expect(bundle.decisions.filter(({ village }) => village === "东街村")).toEqual([
			{ village: "东街村", kind: "left_out", count: leftOut },
			{ village: "东街村", kind: "points", count: 1 },
		]);
	});

	it("holds no number of an event, no appeal with its reason, no single loss, and nothing of the forbidden list", () => {
		const losses = sheet.input.events.flatMap(({ lossFen }) =>
			lossFen !== null && lossFen > 100_000 ? [String(lossFen)] : [],
		);
		for (const secret of [
			...sheet.input.events.map(({ eventNo }) => eventNo),
			...wish.forbidden,
			APPEAL,
			APPEAL_REASON,
			"王小明",
		])
			expect(written.includes(secret), secret).toBe(false);
		const numbers = new Set(written.match(/\d+/g));
		expect(losses.filter((loss) => numbers.has(loss))).toEqual([]);
		for (const field of [
			"eventNo",
			"lossFen",
			"leftOut",
			"movedBy",
			"movedFrom",
			"reason",
			"appeal",
			"adjustments",
		])
			expect(written).not.toContain(`"${field}"`);
	});

	it("is not written where something forbidden stands in it, wherever it is", () => {
		const named = { ...sheet, scheme: { ...sheet.scheme, name: "吴大勇的办法" } };
		expect(codeOf(() => writeBundle({ ...wish, sheet: named }))).toBe("bundle_leak");
		const numbered = { ...sheet, warnings: [`见${sheet.input.events[0]?.eventNo}`] };
		expect(codeOf(() => writeBundle({ ...wish, sheet: numbered }))).toBe("bundle_leak");
		expect(
			codeOf(() => writeBundle({ ...wish, reports: [circular([text(`理由：${APPEAL_REASON}`)])] })),
		).toBe("bundle_leak");
		expect(
			codeOf(() => writeBundle({ ...wish, reports: [circular([text("联系１５０１２３４５６７８")])] })),
		).toBe("bundle_leak");
	});
});

describe("a reason that was typed", () => {
	const withReason = (reason: string) => {
		const rows = sheet.rows.map((row, at) =>
			at === 0 ? { ...row, adjustments: [{ appeal: APPEAL, points: 1, reason }] } : row,
		);
		return { ...wish, sheet: { ...sheet, rows } };
	};
	const title = sheet.scheme.clauses[0]?.title ?? "";

	it("does not stop the file where it only repeats the words of the rule", () => {
		for (const reason of [title, ` ${title} `, sheet.scheme.name, "按受害人现住村居计入", "提醒函提醒函"])
			expect(
				codeOf(() => writeBundle(withReason(reason))),
				reason,
			).toBe("none");
	});

	it("stops it where it says more than the rule and stands in the file", () => {
		const said = `${title}，王小明`;
		const told = { ...withReason(said), reports: [circular([text(`说明：${said}`)])] };
		expect(codeOf(() => writeBundle(told))).toBe("bundle_leak");
	});
});

describe("the guard", () => {
	const bundle = townBundle(wish);
	it("finds a text in any field, escaped or in full width, and what looks like an identity number", () => {
		expect(bundleFaults(bundle, ["不在其中", ""])).toEqual([]);
		expect(bundleFaults(bundle, ["示例派出所", "不在其中"])).toEqual(["示例派出所"]);
		const with_ = (station: string) => ({ ...bundle, station });
		expect(bundleFaults(with_('甲"乙\n丙'), ['甲"乙\n丙', '"乙'])).toEqual(['甲"乙\n丙', '"乙']);
		expect(bundleFaults(with_("ＡＢＣ１２３"), ["ABC123"])).toEqual(["ABC123"]);
		expect(bundleFaults(with_("33010919900101123X"), [])).toEqual(["33010919900101123X"]);
		expect(bundleFaults(with_("电话13812345678。"), [])).toEqual(["13812345678"]);
		expect(bundleFaults(bundle, ["totalNotes"])).toEqual(["totalNotes"]);
	});
});

describe("a report in the bundle", () => {
	it("keeps its sections without links, single events, hovers, machine tables and small print", () => {
		const [report] = townBundle({
			...wish,
			reports: [{ ...monthlyReport(), kind: "circular", window: YEAR }],
		}).reports;
		const original = monthlyReport();
		expect(report?.sections.map(({ heading }) => heading)).toEqual(
			original.sections.map(({ heading }) => heading),
		);
		expect(report?.sections.flatMap(({ blocks }) => blocks)).toEqual(report?.blocks);
		const kinds = new Set(report?.blocks.map(({ kind }) => kind));
		expect(kinds.has("lines")).toBe(false);
		expect(kinds.has("table") && kinds.has("chart") && kinds.has("figure")).toBe(true);
		expect([report?.footnotes, report?.breakdowns, report?.crossTabs, report?.figures]).toEqual([
			[],
			[],
			[],
			[],
		]);
		const said = JSON.stringify(report);
		for (const word of ['"record"', '"drill"', '"hint"', '"event"', ".xls", ".csv"])
			expect(said).not.toContain(word);
	});

	it("loses a table that is a list of records", () => {
		const table: Block = {
			kind: "table",
			id: "table.list",
			caption: "清单",
			columns: [{ id: "no", label: "编号", align: "left", weight: 1 }],
			rows: [{ id: "1", cells: [{ text: "某起", record: { title: "警情", records: [] } }] }],
			footnote: null,
			emptyText: "无",
		};
		expect(
			townBundle({ ...wish, reports: [circular([table, text("总体平稳。")])] }).reports[0]?.blocks,
		).toHaveLength(1);
	});

	it.each<[string, ReportDocument]>([
		["a village by class in a sentence", circular([text("东街村刷单返利3起，其余持平。")])],
		[
			"villages of another window",
			circular([text("东街村接警2起。")], { ...YEAR, start: "2025-03-01", end: "2025-03-31" }),
		],
		[
			"a table of villages by class",
			circular([
				{
					kind: "table",
					id: "table.cross",
					caption: "分布",
					columns: [
						{ id: "village", label: "村居", align: "left", weight: 2 },
						{ id: "a", label: "刷单返利", align: "right", weight: 1 },
					],
					rows: [{ id: "东街村", cells: [{ text: "东街村" }, { text: "3" }] }],
					footnote: null,
					emptyText: "无",
				},
			]),
		],
		[
			"a chart with a series for a village and class",
			circular([
				{
					kind: "chart",
					id: "chart.cross",
					caption: "走势",
					shape: "line",
					categories: ["1月", "2月"],
					series: [{ name: "东街村刷单返利", values: [1, 2], role: "current" }],
					unit: "起",
					summary: "走势平稳",
					rows: [null, null],
				},
			]),
		],
		["nothing but a briefing's own counts", { ...circular([text("总体平稳。")]), kind: "brief" }],
	])("is refused with %s", (_, report) => {
		expect(codeOf(() => writeBundle({ ...wish, reports: [report] }))).toBe("bundle_report_crosses");
	});

	it("may use everyday words that are classes too", () => {
		const words = "有条款缺数据未计分，与其他村居不可比的1个：东街村。人口不详的1个：西街村。";
		expect(codeOf(() => writeBundle({ ...wish, reports: [circular([text(words)])] }))).toBe("none");
	});

	it("may tell of villages and of classes apart, and of villages by month, as the sheet of each month does", () => {
		const words = "1月1日至12月31日，东街村接警12起，3月最多。全镇刷单返利30起。";
		const fine = circular([text(words)]);
		expect(codeOf(() => writeBundle({ ...wish, reports: [fine] }))).toBe("none");
	});
});

describe("a damaged file", () => {
	it("is refused wherever one byte is another, in words", () => {
		const places = new Set([
			...Array(120).keys(),
			...Array.from({ length: 200 }, (_, at) => Math.floor((bytes.length * at) / 200)),
			...Array.from({ length: 90 }, (_, at) => bytes.length - 1 - at),
		]);
		for (const place of places)
			for (const bit of [1, 128]) {
				const broken = bytes.slice();
				broken[place] = (broken[place] ?? 0) ^ bit;
				expect(["bundle_damaged", "bundle_foreign"], `byte ${place}`).toContain(
					codeOf(() => readBundle(broken)),
				);
			}
	});

	it("is refused where it is cut, longer, or not ours", () => {
		for (const length of [0, 1, 30, 100, bytes.length >> 1, bytes.length - 80, bytes.length - 1])
			expect(["bundle_damaged", "bundle_foreign"]).toContain(
				codeOf(() => readBundle(bytes.slice(0, length))),
			);
		expect(codeOf(() => readBundle(new Uint8Array([...bytes, 32])))).toBe("bundle_damaged");
		expect(codeOf(() => readBundle(new TextEncoder().encode('{"a":1}')))).toBe("bundle_foreign");
		expect(codeOf(() => readBundle(new Uint8Array([0x50, 0x4b, 3, 4])))).toBe("bundle_foreign");
	});

	/** A file whose checksum fits whatever stands in it. */
	const resealed = (change: (core: string) => string) => {
		const core = change(written.slice(0, written.lastIndexOf(',"checksum":')));
		const checksum = createHash("sha256").update(core).digest("hex");
		return new TextEncoder().encode(`${core},"checksum":"${checksum}"}\n`);
	};

	it("is told from a newer one, from an older one that told more, and from one with fields nobody asked for", () => {
		expect(codeOf(() => readBundle(resealed((core) => core)))).toBe("none");
		expect(codeOf(() => readBundle(resealed((core) => core.replace('"version":2', '"version":3'))))).toBe(
			"bundle_newer",
		);
		expect(codeOf(() => readBundle(resealed((core) => core.replace('"version":2', '"version":1'))))).toBe(
			"bundle_older",
		);
		expect(
			codeOf(() => readBundle(resealed((core) => core.replace('"bundle":{', '"bundle":{"names":["x"],')))),
		).toBe("bundle_damaged");
		expect(codeOf(() => readBundle(resealed((core) => core.replace('"isDemo":true', '"isDemo":1'))))).toBe(
			"bundle_damaged",
		);
	});
});
