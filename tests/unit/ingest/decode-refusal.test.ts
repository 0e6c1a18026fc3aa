import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { CancelledError } from "@/lib/base/errors";
import { decodeFile } from "@/lib/ingest/decode/decode";
import {
	biffStream,
	oleOf,
	record,
	refusalOf,
	sheetOf,
	textCell,
	wide,
	words,
	xlsxOf,
} from "./decode-fixtures";

const label = record(0x204, words(0, 0, 0, 1), 1, wide("a"));
const format = record(0xe0, words(0, 0, 0, 0, 0, 0, 0, 0, 0, 0));
const book = biffStream(8, wide("甲"), format, label);
const locked = biffStream(
	8,
	wide("甲"),
	[...record(0x2f, words(1, 1, 1), new Array(48).fill(7)), ...format],
	label,
);
const workbook = xlsxOf({ sheets: [sheetOf(`<row r="1">${textCell("A1", "编号".repeat(2000))}</row>`)] });
const office = (folder: string) =>
	zipSync({ "[Content_Types].xml": strToU8("<Types/>"), [`${folder}/document.xml`]: strToU8("<a/>") });
const big = (size: number) =>
	biffStream(8, wide("甲"), format, Array.from({ length: size }, () => label).flat());

describe("refusals say what, where and what to do", () => {
	it.each<[code: string, what: string, bytes: Uint8Array, says: RegExp]>([
		["file_empty", "0 bytes", new Uint8Array(), /0 字节/],
		["file_empty", "a lone byte order mark", new Uint8Array([0xef, 0xbb, 0xbf]), /空白/],
		["file_empty", "blank lines", strToU8(" \r\n\t\n\u3000\n"), /空白/],
		["file_empty", "padding", new Uint8Array(512), /空白/],
		["file_empty", "delimiters only", strToU8(",,,\n,,,\n"), /没有内容/],
		[
			"file_empty",
			"a workbook of empty sheets",
			xlsxOf({ sheets: [sheetOf(""), sheetOf('<row r="1"><c r="A1"/></row>', "二")] }),
			/工作表都没有内容/,
		],
		[
			"file_empty",
			"an xls of empty sheets",
			oleOf({ "/Workbook": biffStream(8, wide("甲"), format, []) }),
			/工作表都没有内容/,
		],
		["file_empty", "a page with an empty table", strToU8("<table><tr><td></td></tr></table>"), /没有内容/],
		[
			"file_encrypted",
			"an encrypted xlsx",
			oleOf({ "/EncryptionInfo": new Uint8Array(200), "/EncryptedPackage": new Uint8Array(5000) }),
			/密码/,
		],
		["file_encrypted", "an encrypted xls", oleOf({ "/Workbook": locked }), /密码/],
		["file_not_table", "a Word document", office("word"), /Word/],
		["file_not_table", "a presentation", office("ppt"), /演示文稿/],
		[
			"file_not_table",
			"a zip of tables",
			zipSync({ "a.xlsx": workbook, "b.csv": strToU8("a,b") }),
			/压缩包.*解压/,
		],
		["file_not_table", "an empty zip", zipSync({}), /压缩包/],
		["file_not_table", "an old Word document", oleOf({ "/WordDocument": new Uint8Array(5000) }), /Word/],
		["file_not_table", "another OLE2 file", oleOf({ "/Contents": new Uint8Array(50) }), /没有工作簿/],
		["file_not_table", "JSON", strToU8('[{"编号": "1"},\n{"编号": "2"}]'), /JSON/],
		["file_unsupported", "Numbers", zipSync({ "Index/Document.iwa": strToU8("x") }), /Numbers/],
		["file_damaged", "an xlsx cut short", workbook.slice(0, workbook.length - 40), /没有下载完整/],
		["file_damaged", "an xlsx cut in half", workbook.slice(0, workbook.length / 2), /没有下载完整/],
		["file_damaged", "an xls cut in half", oleOf({ "/Workbook": big(900) }).slice(0, 9000), /没有下载完整/],
		[
			"file_damaged",
			"an xls cut to its header",
			oleOf({ "/Workbook": big(900) }).slice(0, 300),
			/没有下载完整/,
		],
		[
			"file_damaged",
			"a workbook stream that breaks off",
			oleOf({ "/Workbook": big(900).slice(0, 8000) }),
			/没有下载完整/,
		],
		[
			"file_damaged",
			"a stream without its sheet",
			oleOf({ "/Workbook": book.slice(0, book.length - 60) }),
			/没有下载完整/,
		],
	])("%s: %s", async (code, _, bytes, says) => {
		const refusal = await refusalOf(bytes, "接警导出.xls");
		expect(refusal).toMatchObject({ code, line: null });
		expect(refusal.message).toContain("“接警导出.xls”");
		expect(refusal.message).toMatch(says);
		expect(refusal.message).toMatch(/请/);
	});

	it("refuses an xlsx whose parts fail their checksum", async () => {
		const sheet = sheetOf(`<row r="1">${textCell("A1", "编号编号编号")}</row>`);
		const bytes = xlsxOf({ sheets: [sheet] });
		const at = bytes.length / 2;
		const results = await Promise.all(
			Array.from({ length: 40 }, async (_, step) => {
				const bent = bytes.slice();
				bent[Math.floor(at + step)] = (bent[Math.floor(at + step)] ?? 0) ^ 0xff;
				return decodeFile("a.xlsx", bent).then(
					({ sheets }) => JSON.stringify(sheets[0]?.rows),
					(error: unknown) => (error as { code: string }).code,
				);
			}),
		);
		const allowed = new Set([
			"file_damaged",
			"file_not_table",
			"file_empty",
			JSON.stringify([["编号编号编号"]]),
		]);
		expect(results.filter((result) => !allowed.has(result))).toEqual([]);
		expect(results).toContain("file_damaged");
	});

	it("refuses a zip that would burst, before unpacking it", async () => {
		const parts = Object.fromEntries(
			Array.from({ length: 20_001 }, (_, at) => [`xl/worksheets/sheet${at}.xml`, new Uint8Array()]),
		);
		expect(await refusalOf(zipSync(parts, { level: 0 }))).toMatchObject({ code: "file_too_large" });
		const bomb = zipSync({
			"xl/workbook.xml": strToU8("<workbook/>"),
			"xl/worksheets/sheet1.xml": new Uint8Array(8),
		});
		const view = new DataView(bomb.buffer);
		for (let at = 0; at + 4 < bomb.length; at++) {
			if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 0x7fffffff, true);
		}
		const refusal = await refusalOf(bomb);
		expect(refusal.code).toBe("file_too_large");
		expect(refusal.message).toMatch(/解压后有 4096 MB/);
	});
});

describe("a long decode", () => {
	const text = strToU8(
		`编号,案情\n${Array.from({ length: 200_000 }, (_, at) => `${at},被骗转账`).join("\n")}`,
	);

	it("stops before it begins when already cancelled", async () => {
		await expect(decodeFile("a.csv", text, { signal: AbortSignal.abort() })).rejects.toBeInstanceOf(
			CancelledError,
		);
	});

	it.each(["read", "decode"] as const)("stops while it is in the stage %s", async (stage) => {
		const controller = new AbortController();
		const seen: string[] = [];
		const promise = decodeFile("a.csv", text, {
			signal: controller.signal,
			onProgress: (step) => {
				seen.push(step.stage);
				if (step.stage === stage && step.done > 0) controller.abort();
			},
		});
		await expect(promise).rejects.toBeInstanceOf(CancelledError);
		expect(seen.at(-1)).toBe(stage);
	});

	it("hears a cancellation that arrives as a message", async () => {
		const controller = new AbortController();
		const promise = decodeFile("a.csv", text, { signal: controller.signal });
		setTimeout(() => controller.abort(), 1);
		await expect(promise).rejects.toBeInstanceOf(CancelledError);
	});

	it.each([
		["A1:A30000", 30_000],
		["A1:XFD1048576", null],
		["A1", null],
	])("tells of how many rows an xlsx is told, if its dimension %s can be true", async (dimension, total) => {
		const rows = Array.from(
			{ length: 30_000 },
			(_, at) => `<row r="${at + 1}">${textCell(`A${at + 1}`, `${at}`)}</row>`,
		);
		const xml = `<dimension ref="${dimension}"/><sheetData>${rows.join("")}</sheetData>`;
		const steps: (number | null)[][] = [];
		await decodeFile("a.xlsx", xlsxOf({ sheets: [{ name: "甲", xml }] }), {
			onProgress: ({ stage, done, total: told }) => {
				if (stage === "decode" && done > 0) steps.push([done, told]);
			},
		});
		expect(steps.at(-1)).toEqual([30_000, total]);
	});

	it("tells bytes, then rows, never going back", async () => {
		const steps: { stage: string; done: number; total: number | null }[] = [];
		await decodeFile("a.csv", text, { onProgress: (step) => steps.push(step) });
		const of = (stage: string) => steps.filter((step) => step.stage === stage).map(({ done }) => done);
		expect(of("read").at(-1)).toBe(text.length);
		expect(of("decode").at(-1)).toBe(200_001);
		for (const dones of [of("read"), of("decode")]) expect(dones).toEqual([...dones].sort((a, b) => a - b));
	});
});
