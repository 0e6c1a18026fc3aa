import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as XLSX from "@e965/xlsx";
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { decodeFile } from "@/lib/ingest/decode/decode";
import {
	savedAtOfCore,
	savedAtOfMarkup,
	savedAtOfMeta,
	savedAtOfSummary,
} from "@/lib/ingest/decode/saved-at";
import {
	biffStream,
	oleOf,
	record,
	SHARED,
	sheetOf,
	textCell,
	wide,
	words,
	xlsxParts,
	zipOf,
} from "./decode-fixtures";

const core = (modified: string, created = "") =>
	`<cp:coreProperties xmlns:cp="c" xmlns:dcterms="d">${created && `<dcterms:created xsi:type="dcterms:W3CDTF">${created}</dcterms:created>`}` +
	`${modified && `<dcterms:modified xsi:type="dcterms:W3CDTF">${modified}</dcterms:modified>`}</cp:coreProperties>`;

describe("when a package was saved", () => {
	it.each([
		["2026-05-11T00:03:07Z", "2026-05-11 08:03:07"],
		["2026-05-10T23:59:59Z", "2026-05-11 07:59:59"],
		["2025-12-31T16:00:00.123Z", "2026-01-01 00:00:00"],
		["2024-02-28T20:30:00Z", "2024-02-29 04:30:00"],
		["2026-05-11T08:03:07+08:00", "2026-05-11 08:03:07"],
		["2026-05-10T19:03:07-05:00", "2026-05-11 08:03:07"],
		["2026-05-11T08:03:07", "2026-05-11 08:03:07"],
	])("%s is %s in Beijing", (written, expected) => {
		expect(savedAtOfCore(core(written))).toBe(expected);
	});

	it("takes the creation where nothing was modified", () => {
		expect(savedAtOfCore(core("", "2026-05-11T00:00:00Z"))).toBe("2026-05-11 08:00:00");
		expect(savedAtOfCore(core("2026-05-12T00:00:00Z", "2026-05-11T00:00:00Z"))).toBe("2026-05-12 08:00:00");
	});

	it.each([
		"",
		"1996-10-08T23:32:33Z",
		"1999-12-31T15:59:59Z",
		"2600-01-01T00:00:00Z",
		"2026-02-30T00:00:00Z",
		"2026-05-11T24:00:00Z",
		"yesterday",
		// the blank workbook that Excel 2007 and 2016 make every new one from
		"2006-09-16T00:00:00Z",
		"2015-06-05T18:19:34Z",
	])("says nothing of %j", (written) => {
		expect(savedAtOfCore(core(written))).toBeNull();
	});

	it("reads the meta data of OpenDocument, which keeps the wall clock of its machine", () => {
		const meta = `<office:meta><meta:creation-date>2026-05-10T07:00:00</meta:creation-date><dc:date>2026-05-11T08:03:07.123456789</dc:date></office:meta>`;
		expect(savedAtOfMeta(meta)).toBe("2026-05-11 08:03:07");
		expect(savedAtOfMeta(meta.replace(/<dc:date>.*<\/dc:date>/, ""))).toBe("2026-05-10 07:00:00");
	});

	it("reads the properties of a workbook in XML", () => {
		const head = `<o:DocumentProperties><o:Created>2026-05-10T00:00:00Z</o:Created><o:LastSaved>2026-05-11T00:03:07Z</o:LastSaved></o:DocumentProperties>`;
		expect(savedAtOfMarkup(head)).toBe("2026-05-11 08:03:07");
	});
});

/** 100 ns since 1601, of a moment of UTC. */
const fileTime = (iso: string) => (BigInt(Date.parse(iso)) + 11_644_473_600_000n) * 10_000n;

/** A property set with these file times, as MS-OLEPS 2.21 lays it out. */
function summary(times: Readonly<Record<number, bigint>>): Uint8Array {
	const entries = Object.entries(times);
	const bytes = new Uint8Array(48 + 8 + entries.length * 20);
	const view = new DataView(bytes.buffer);
	view.setUint16(0, 0xfffe, true);
	view.setUint32(24, 1, true);
	view.setUint32(44, 48, true);
	view.setUint32(48, bytes.length - 48, true);
	view.setUint32(52, entries.length, true);
	entries.forEach(([id, time], at) => {
		const place = 8 + entries.length * 8 + at * 12;
		view.setUint32(56 + at * 8, Number(id), true);
		view.setUint32(60 + at * 8, place, true);
		view.setUint32(48 + place, 0x40, true);
		view.setBigUint64(48 + place + 4, time, true);
	});
	return bytes;
}

describe("when an Excel 97 workbook was saved", () => {
	it("prefers the last save to the creation", () => {
		const [created, saved] = ["2026-05-10T00:00:00Z", "2026-05-11T00:03:07.900Z"].map(fileTime);
		expect(savedAtOfSummary(summary({ 12: created!, 13: saved! }))).toBe("2026-05-11 08:03:07");
		expect(savedAtOfSummary(summary({ 12: created! }))).toBe("2026-05-10 08:00:00");
		expect(savedAtOfSummary(summary({ 13: 0n, 12: created! }))).toBe("2026-05-10 08:00:00");
	});

	it("says nothing of streams that are cut, empty or lie about their places", () => {
		const whole = summary({ 13: fileTime("2026-05-11T00:00:00Z") });
		for (let length = 0; length < whole.length; length++)
			expect(savedAtOfSummary(whole.slice(0, length))).toBeNull();
		for (const at of [44, 52, 60]) {
			const bent = whole.slice();
			new DataView(bent.buffer).setUint32(at, 0xffffffff, true);
			expect([null, "2026-05-11 08:00:00"]).toContain(savedAtOfSummary(bent));
		}
	});
});

describe("a decoded file says when it was saved", () => {
	const sheet = sheetOf(`<row r="1">${textCell("A1", "编号")}</row>`);
	const parts = xlsxParts({ sheets: [sheet] });

	it("in an xlsx and an xlsb", async () => {
		const bytes = zipOf({ ...parts, "docProps/core.xml": core("2026-05-11T00:03:07Z") });
		expect((await decodeFile("a.xlsx", bytes)).savedAt).toBe("2026-05-11 08:03:07");
		expect((await decodeFile("a.xlsx", zipOf(parts))).savedAt).toBeNull();
		const book = { SheetNames: ["a"], Sheets: { a: XLSX.utils.aoa_to_sheet([["编号"]]) } };
		const xlsb = XLSX.write(
			{ ...book, Props: { ModifiedDate: new Date("2026-05-11T00:03:07Z") } },
			{ type: "array", bookType: "xlsb" },
		);
		expect((await decodeFile("a.xlsb", new Uint8Array(xlsb as ArrayBuffer))).savedAt).toBe(
			"2026-05-11 08:03:07",
		);
	});

	it("in an xls", async () => {
		const stream = biffStream(8, wide("甲"), [], record(0x204, words(0, 0, 0, 1), 1, wide("a")));
		const properties = summary({ 13: fileTime("2026-05-11T00:03:07Z") });
		const bytes = oleOf({ "/Workbook": stream, "/\u0005SummaryInformation": properties });
		expect((await decodeFile("a.xls", bytes)).savedAt).toBe("2026-05-11 08:03:07");
		expect((await decodeFile("a.xls", oleOf({ "/Workbook": stream }))).savedAt).toBeNull();
	});

	it("in an ods, and never in text", async () => {
		const office = "urn:oasis:names:tc:opendocument:xmlns";
		const content = `<office:document-content xmlns:office="${office}:office:1.0" xmlns:table="${office}:table:1.0" xmlns:text="${office}:text:1.0"><office:body><office:spreadsheet><table:table table:name="a"><table:table-row><table:table-cell office:value-type="string"><text:p>编号</text:p></table:table-cell></table:table-row></table:table></office:spreadsheet></office:body></office:document-content>`;
		const bytes = zipSync({
			mimetype: [strToU8("application/vnd.oasis.opendocument.spreadsheet"), { level: 0 }],
			"content.xml": strToU8(content),
			"styles.xml": strToU8("<office:document-styles/>"),
			"meta.xml": strToU8("<office:meta><dc:date>2026-05-11T08:03:07</dc:date></office:meta>"),
			"META-INF/manifest.xml": strToU8("<manifest/>"),
		});
		expect((await decodeFile("a.ods", bytes)).savedAt).toBe("2026-05-11 08:03:07");
		const text = strToU8("编号,时间\n1,2026-05-11T08:03:07Z\n");
		expect((await decodeFile("a.csv", text)).savedAt).toBeNull();
	});
});

const workbooks = join(SHARED, "spreadsheets/workbooks");
const areSharedFilesHere = existsSync(workbooks);
if (!areSharedFilesHere) console.warn("SKIPPED: ../shared/data is absent; real properties are not tested");

describe.skipIf(!areSharedFilesHere)("real workbooks", () => {
	it("say what SheetJS reads from their properties", async () => {
		let dated = 0;
		for (const name of ["AutoFilter.xls", "interview.xlsx", "sushi.xls", "sushi.xlsx", "phonetic_text.xls"]) {
			const bytes = new Uint8Array(readFileSync(join(workbooks, name)));
			const props = XLSX.read(bytes, { type: "array", bookProps: true }).Props;
			const date = props?.ModifiedDate ?? props?.CreatedDate;
			const saved = date ? new Date(new Date(date).getTime() + 8 * 3_600_000).toISOString() : null;
			expect([name, (await decodeFile(name, bytes)).savedAt]).toEqual([
				name,
				saved?.slice(0, 19).replace("T", " ") ?? null,
			]);
			if (saved) dated++;
		}
		expect(dated).toBeGreaterThan(2);
	});
});
