/** Refused rows leave as a workbook, are mended by a spreadsheet's own hand, and find their lines again. */
import * as XLSX from "@e965/xlsx";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { needsReview } from "@/components/state/import-state";
import { refusedRowsPlan } from "@/lib/analysis/plans/refused-rows";
import type { Engine } from "@/lib/engine/engine";
import { openNativeEngine } from "@/lib/engine/native";
import { type RefusedLine, refusedLines, refusedRows, refusedSheets } from "@/lib/export/refused-workbook";
import { writeTables } from "@/lib/export/xlsx";
import type { Account } from "@/lib/ingest/account";
import { readFile } from "@/lib/ingest/read-file";
import { choiceOfSource } from "@/lib/ingest/recognise";
import { DEFAULT_SETTINGS, type HeaderMapping, type Settings } from "@/lib/settings/settings";
import { importInto, type NamedBytes } from "../../support/workspace";
import { csv, rowsOfTable, startAfresh } from "../ingest/tables";

let engine: Engine;
beforeAll(async () => {
	engine = await openNativeEngine({ threads: 1 });
});
afterAll(() => engine.close());
beforeEach(() => startAfresh(engine));

type Mend = Readonly<Record<string, string | number>>;

/** What the officer does: opens the workbook, types into cells by heading and row, saves. */
function mended(bytes: Uint8Array, mends: readonly Mend[], sheetName?: string): NamedBytes {
	const book = XLSX.read(bytes, { cellStyles: true, cellNF: true });
	const sheet = book.Sheets[sheetName ?? book.SheetNames[0] ?? ""];
	if (!sheet) throw new Error(`no sheet ${sheetName}`);
	const grid = XLSX.utils.sheet_to_json<unknown[]>(sheet, { header: 1, raw: true, defval: null });
	const top = grid.findIndex((row) => row.includes("研判台行标"));
	mends.forEach((mend, row) => {
		for (const [heading, value] of Object.entries(mend)) {
			const column = grid[top]?.indexOf(heading) ?? -1;
			if (column < 0) throw new Error(`no column ${heading}`);
			XLSX.utils.sheet_add_aoa(sheet, [[value]], { origin: { r: top + 1 + row, c: column } });
		}
	});
	return {
		name: "改好的.xlsx",
		bytes: new Uint8Array(XLSX.write(book, { type: "array", bookType: "xlsx" })),
	};
}

/** The refused lines of an account as the workspace keeps them. */
async function linesOf(account: Account): Promise<readonly RefusedLine[]> {
	const batchIds = account.files.flatMap(({ sheets }) => sheets.flatMap(({ batchId }) => batchId ?? []));
	return refusedLines(await engine.query(refusedRowsPlan(batchIds)));
}

async function sheetsOf(account: Account) {
	return refusedSheets(refusedRows(account.files, await linesOf(account)));
}

async function workbookOf(account: Account): Promise<Uint8Array> {
	return writeTables(await sheetsOf(account));
}

const withoutLineage = (rows: readonly Record<string, unknown>[]) =>
	rows
		.map(({ batch_id: _, row_number: __, ...values }) => values)
		.sort((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));

async function records() {
	const tables = await Promise.all(["incident", "victim"].map((table) => rowsOfTable(engine, table)));
	return tables.map(withoutLineage);
}

/** Imports, mends, imports again; gives what the second account says and the records that stand then. */
async function roundTrip(file: NamedBytes, mends: readonly Mend[], settings: Settings = DEFAULT_SETTINGS) {
	const first = await importInto(engine, [file], settings);
	const back = mended(await workbookOf(first), mends);
	const read = await readFile(back.name, back.bytes, { settings });
	const second = await importInto(engine, [back], settings);
	const lines = await rowsOfTable(engine, "source_row");
	return { first, back, read, second, lines, records: await records() };
}

async function recordsOf(file: NamedBytes, settings: Settings = DEFAULT_SETTINGS) {
	await startAfresh(engine);
	await importInto(engine, [file], settings);
	return records();
}

const HEAD = "序号,警情编号,报警时间,警情类别,受害人姓名,受害人身份证号,损失金额,简要案情,怪列";
const KEPT = "1,J1,2026-05-10 08:00,刷单返利,甲一,990101199001010012,100.5,被骗,x";
const NO_KEY = '2,,2026-05-10 09:00,刷单返利,甲二,990101199001010020,2000,"=SUM(1,2)",=1+1';
const BAD_TIME = '3,J3,前天下午,刷单返利,甲三,99010119900101008X,,"第一行\n第二行",007';

describe("the round trip", () => {
	const file = csv("五月.csv", HEAD, KEPT, NO_KEY, BAD_TIME);
	const mends = [{ 警情编号: "J2" }, { 报警时间: "2026-05-09 15:00" }];

	it("keeps the mended rows, under the marks of the lines they mend", async () => {
		const { first, second, lines } = await roundTrip(file, mends);
		const hash = first.files[0]?.fileHash.slice(0, 12);
		expect(first.totals).toMatchObject({ read: 3, kept: 1, refused: 2 });
		expect(second.totals).toEqual({ read: 2, kept: 2, updated: 0, unchanged: 0, refused: 0 });
		expect(lines.map(({ batch_id, row_number, mends }) => [batch_id, row_number, mends])).toEqual([
			[1000, 2, null],
			[1000, 3, null],
			[1000, 4, null],
			[2000, 2, `${hash}-0-3`],
			[2000, 3, `${hash}-0-4`],
		]);
	});

	it("gives the records of a file that was right from the beginning", async () => {
		const trip = await roundTrip(file, mends);
		const right = csv(
			"对的.csv",
			HEAD,
			KEPT,
			NO_KEY.replace("2,,", "2,J2,"),
			BAD_TIME.replace("前天下午", "2026-05-09 15:00"),
		);
		expect(trip.records).toEqual(await recordsOf(right));
		expect(trip.records[0]).toHaveLength(3);
	});

	it("leaves the rows that were kept as they were, and where they came from", async () => {
		await importInto(engine, [file], DEFAULT_SETTINGS);
		const before = (await rowsOfTable(engine, "incident")).filter((row) => row.incident_no === "J1");
		const again = await importInto(engine, [file], DEFAULT_SETTINGS);
		expect(again.totals).toMatchObject({ unchanged: 1, refused: 2 });
		await startAfresh(engine);
		await roundTrip(file, mends);
		const after = (await rowsOfTable(engine, "incident")).filter((row) => row.incident_no === "J1");
		expect(after).toEqual(before);
		expect(before).toHaveLength(1);
	});

	it("asks nothing about its own two columns, and finds every heading again", async () => {
		const { first, read } = await roundTrip(csv("好.csv", HEAD.replace(",怪列", ""), KEPT, NO_KEY), [
			{ 警情编号: "J2" },
		]);
		expect(needsReview([{ file: new File([], "x"), read }] as never)).toBe(false);
		const fieldsOf = (columns: readonly { heading: string; field: string | null }[] = []) =>
			columns.filter(({ field }) => field !== null).map(({ heading, field }) => [heading, field]);
		expect(fieldsOf(read.sheets[0]?.recognition.columns)).toEqual(
			fieldsOf(first.files[0]?.sheets[0]?.columns),
		);
	});

	it("goes on with rows that are still wrong: their marks name the line in the mended file", async () => {
		const { second } = await roundTrip(file, [{ 警情编号: "J2" }]);
		expect(second.totals).toMatchObject({ kept: 1, refused: 1 });
		const [sheet] = await sheetsOf(second);
		expect(sheet?.columns.map(({ heading }) => heading)).toEqual([
			"拒收原因",
			"研判台行标",
			...HEAD.split(","),
		]);
		expect(sheet?.rows[0]?.[1]).toBe(`${second.files[0]?.fileHash.slice(0, 12)}-0-3`);
		const third = await importInto(
			engine,
			[mended(await workbookOf(second), [{ 报警时间: "2026-05-09" }])],
			DEFAULT_SETTINGS,
		);
		expect(third.totals).toMatchObject({ read: 1, kept: 1 });
	});
});

describe("files of other shapes", () => {
	it("keep 万元 that a title row said", async () => {
		const wan = (no: string) =>
			csv(
				"万.csv",
				"某所导出,,,单位：万元",
				"警情编号,报警时间,类别,损失金额",
				`${no},2026-05-10,刷单返利,2.5`,
			);
		const trip = await roundTrip(wan(""), [{ 警情编号: "J1" }]);
		expect(trip.records[0]?.[0]).toMatchObject({ incident_no: "J1", loss_fen: 2_500_000 });
		expect(trip.records).toEqual(await recordsOf(wan("J1")));
	});

	it.each<[string, readonly string[], Mend, string, string, Record<string, unknown>]>([
		[
			"the month",
			[
				"导出时间：2026-06-01 08:00,,,",
				"2026年5月各村金钟罩登记情况统计表,,,",
				"序号,村社区,反诈APP注册数,金钟罩开通数",
				"1,,12,3",
			],
			{ 村社区: "芝英一村" },
			"shield",
			"2026年5月各村金钟罩登记情况统计表",
			{ village: "芝英一村", month: "2026-05" },
		],
		[
			"the year of its columns",
			["2026年打击战果一览表,,,", "战果项目,单位,1月,2月", ",,4,6"],
			{ 战果项目: "打掉团伙" },
			"campaign_result",
			"2026年打击战果一览表",
			{ item: "打掉团伙", month: "2026-01", amount: 4 },
		],
	])("keep %s that only a title row said", async (_, lines, mend, table, title, expected) => {
		const trip = await roundTrip(csv("表.csv", ...lines), [mend]);
		const [sheet] = await sheetsOf(trip.first);
		expect([sheet?.title?.text, sheet?.rows.length]).toEqual([title, 1]);
		expect(trip.second.totals).toMatchObject({ refused: 0 });
		const rows = await rowsOfTable(engine, table);
		expect(rows[0]).toMatchObject(expected);
	});

	it("keep the days of a workbook that counts from 1904, where a bare number is one", async () => {
		const book = (no: string): NamedBytes => {
			const sheet = XLSX.utils.aoa_to_sheet([
				["警情编号", "报警时间", "损失金额"],
				[no, 44_694.5, 44_694],
			]);
			const made = { SheetNames: ["一"], Sheets: { 一: sheet }, Workbook: { WBProps: { date1904: true } } };
			const bytes = new Uint8Array(XLSX.write(made, { type: "array", bookType: "xlsx" }));
			return { name: "苹果.xlsx", bytes };
		};
		const trip = await roundTrip(book(""), [{ 警情编号: "J1" }]);
		expect(trip.records[0]?.[0]).toMatchObject({ report_time: "2026-05-14 12:00:00", loss_fen: 4_469_400 });
		expect(trip.records).toEqual(await recordsOf(book("J1")));
	});

	it("keep 万元 that the officer said, and the officer's mapping", async () => {
		const mapping: HeaderMapping = {
			name: "外来",
			source: "incident",
			headings: { 单号: "incident_no", 何时: "report_time", 亏了: "loss", 备: null },
			moneyUnit: "wan",
		};
		const settings = { ...DEFAULT_SETTINGS, headerMappings: [mapping] };
		const foreign = (no: string) => csv("外.csv", "单号,何时,亏了,备", `${no},2026-05-10,2.5,某`);
		const trip = await roundTrip(foreign(""), [{ 单号: "J1" }], settings);
		expect(needsReview([{ file: new File([], "x"), read: trip.read }] as never)).toBe(false);
		expect(trip.records[0]?.[0]).toMatchObject({ incident_no: "J1", loss_fen: 2_500_000 });
		expect(trip.records).toEqual(await recordsOf(foreign("J1"), settings));
	});

	it("stay of the kind that the officer said, though their headings fit another one better", async () => {
		const lines = (no: string) => csv("像警情.csv", "警情编号,报警时间,案件编号", `J1,2026-05-10,${no}`);
		const plain = await readFile("a.csv", lines("").bytes, { settings: DEFAULT_SETTINGS });
		const columns = plain.sheets[0]?.recognition.columns ?? [];
		const settings = { ...DEFAULT_SETTINGS, headerMappings: [choiceOfSource("定", "case_file", columns)] };
		expect(plain.sheets[0]?.recognition.source).not.toBe("case_file");
		const trip = await roundTrip(lines(""), [{ 案件编号: "A1" }], settings);
		expect(trip.second.files[0]?.sheets[0]).toMatchObject({ source: "case_file", kept: 1, refused: 0 });
	});

	it("find the person again whose column stood under a second header row", async () => {
		const two = (no: string) =>
			csv(
				"双.csv",
				"警情编号,报警时间,受害人,,报警人",
				",,姓名,身份证号,姓名",
				`${no},2026-05-10,甲一,990101199001010012,甲二`,
			);
		const trip = await roundTrip(two(""), [{ 警情编号: "J1" }]);
		expect(trip.second.totals).toMatchObject({ kept: 1, refused: 0 });
		expect(trip.records).toEqual(await recordsOf(two("J1")));
		expect(JSON.stringify(trip.records[1])).toContain("甲一");
	});

	it("carry the cells that a stray comma pushed beyond the last heading", async () => {
		const account = await importInto(
			engine,
			[csv("错列.csv", "警情编号,报警时间,类别", ",2026-05-10,刷单,返利")],
			DEFAULT_SETTINGS,
		);
		expect((await sheetsOf(account))[0]?.rows[0]?.slice(2)).toEqual([null, "2026-05-10", "刷单", "返利"]);
	});

	it("stand one behind the other in one workbook, those of open rows only", async () => {
		const files = [csv("五月.csv", HEAD, KEPT, NO_KEY), csv("六月.csv", HEAD, KEPT, BAD_TIME, NO_KEY)];
		const account = await importInto(engine, files, DEFAULT_SETTINGS);
		const lines = await linesOf(account);
		const parts = refusedRows(
			account.files,
			lines.filter(({ batchId, row }) => batchId === 1000 || row === 5),
		);
		const bytes = await writeTables(refusedSheets(parts));
		const book = XLSX.read(bytes);
		expect(book.SheetNames).toEqual(["五月", "六月"]);
		const both = await importInto(engine, [mended(bytes, [{ 警情编号: "J2" }], "六月")], DEFAULT_SETTINGS);
		expect(both.totals).toMatchObject({ read: 2, kept: 1, refused: 1 });
	});
});

describe("the workbook", () => {
	const written = async (...lines: readonly string[]) => {
		const account = await importInto(engine, [csv("a.csv", HEAD, ...lines)], DEFAULT_SETTINGS);
		return workbookOf(account);
	};

	it("holds cells that no spreadsheet damages", async () => {
		const bytes = await written(
			'1,,2026-05-10,刷单返利,甲,990101199001010012,1,"=HYPERLINK(""x"")","a_x0041_\u0001"',
		);
		const sheet = XLSX.read(bytes, { cellNF: true }).Sheets.a;
		expect(sheet?.H2).toMatchObject({ t: "s", v: "990101199001010012", z: "@" });
		expect(sheet?.J2).toMatchObject({ t: "s", v: '=HYPERLINK("x")' });
		expect(sheet?.J2?.f).toBeUndefined();
		expect(sheet?.K2?.v).toBe("a_x0041_\u0001");
	});

	it("makes text of numbers that a spreadsheet would round", async () => {
		const row = [null, "2026-05-10", 330_784_199_001_010];
		const numbers = XLSX.utils.aoa_to_sheet([["警情编号", "报警时间", "受害人身份证号"], row]);
		const book = XLSX.utils.book_new(numbers, "一");
		const bytes = new Uint8Array(XLSX.write(book, { type: "array", bookType: "xlsx" }));
		const account = await importInto(engine, [{ name: "数.xlsx", bytes }], DEFAULT_SETTINGS);
		const sheet = XLSX.read(await workbookOf(account)).Sheets.一;
		expect(sheet?.E2).toMatchObject({ t: "s", v: "330784199001010" });
	});

	it("fills the cell to mend, says why in red, and keeps its head in view", async () => {
		const parts = unzipSync(await written(NO_KEY));
		const xml = strFromU8(parts["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
		const styles = strFromU8(parts["xl/styles.xml"] ?? new Uint8Array());
		const xfs = [...(/<cellXfs.*<\/cellXfs>/.exec(styles)?.[0] ?? "").matchAll(/<xf [^>]*>/g)];
		const styleOf = (cell: string) =>
			xfs[Number(new RegExp(`r="${cell}"[^>]*s="(\\d+)"`).exec(xml)?.[1])]?.[0];
		const fontOf = (cell: string) => Number(/fontId="(\d+)"/.exec(styleOf(cell) ?? "")?.[1]);
		const fonts = [...styles.matchAll(/<font>.*?<\/font>/g)].map(([font]) => font);
		expect(xml).toContain('ySplit="1"');
		expect(xml).toContain('state="frozen"');
		expect(styleOf("D2")).toContain('applyFill="true"');
		expect(styleOf("E2")).not.toContain('applyFill="true"');
		expect(fonts[fontOf("A2")]).toContain("B93A0B");
		expect(fonts[fontOf("B2")]).toContain("5B6675");
		expect(xml).toContain("勿改");
	});

	it("cuts what no cell can hold, so that the file opens", async () => {
		const sheet = XLSX.read(await written(`1,,2026-05-10,刷单返利,甲,,1,${"长".repeat(40_000)},`)).Sheets.a;
		expect(String(sheet?.J2?.v)).toHaveLength(32_767);
	});
});
