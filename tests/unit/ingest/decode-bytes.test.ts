import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { decodeFile } from "@/lib/ingest/decode/decode";
import { refusalOf } from "./decode-fixtures";

const TEXT = "接警号,报警人,案情\n0012,张三,“刷单”被骗3万元\n0013,𠮷田镕,①㎡—…\n";
const ROWS = [
	["接警号", "报警人", "案情"],
	["0012", "张三", "“刷单”被骗3万元"],
	["0013", "𠮷田镕", "①㎡—…"],
];
const bytesOf = (text: string, encoding: string, addBOM = false) =>
	new Uint8Array(iconv.encode(text, encoding, { addBOM }));
const rowsOf = async (bytes: Uint8Array) => {
	const { sheets, encoding, notes } = await decodeFile("a.csv", bytes);
	return { rows: sheets[0]?.rows, encoding, notes };
};

describe("encodings", () => {
	it.each([
		["utf-8", "utf8", false],
		["utf-8", "utf8", true],
		["gb18030", "gb18030", false],
		["utf-16le", "utf16le", false],
		["utf-16le", "utf16le", true],
		["utf-16be", "utf16be", false],
		["utf-16be", "utf16be", true],
	])("%s written as %s, mark %s", async (encoding, written, mark) => {
		expect(await rowsOf(bytesOf(TEXT, written, mark))).toEqual({ rows: ROWS, encoding, notes: [] });
	});

	it.each(["utf16le", "utf16be"])("knows %s by its table signs beside many wide spaces", async (written) => {
		const text = `姓名,备注\n${"张\u3000三,\u3000\u3000无。\n".repeat(40)}`;
		expect((await rowsOf(bytesOf(text, written))).rows?.[40]).toEqual(["张\u3000三", "\u3000\u3000无。"]);
	});

	it.each([1, 2, 3, 4])("takes a text with a stray NUL for no text, %i letters in", async (letters) => {
		const text = `编号,案情\n1,${"a".repeat(letters)}\0骗\n2,b\n`;
		expect((await refusalOf(bytesOf(text, "utf8"))).code).toBe("file_not_table");
	});

	it("reads GBK, whose four-byte characters are missing, as GB18030", async () => {
		const gbk = bytesOf("姓名\n张三", "gbk");
		expect(await rowsOf(gbk)).toMatchObject({ rows: [["姓名"], ["张三"]], encoding: "gb18030" });
	});

	it.each(["gb18030", "utf8", "utf16be"])(
		"keeps characters whole across chunk edges in %s",
		async (written) => {
			// Chunks of a power of two: one odd byte in front makes every later edge fall inside a character
			const long = `x${"案情".repeat(1_200_000)}`;
			const { rows } = await rowsOf(bytesOf(`编号,案情\n1,${long}\n`, written, written === "utf16be"));
			expect(rows?.[1]?.[1] === long).toBe(true);
		},
	);

	it("reads a UTF-8 file with a cut character as UTF-8 and says where", async () => {
		const bytes = bytesOf("姓名,地址\n张三,长安镇\n李四,工业园区\n".repeat(50), "utf8");
		const cut = new Uint8Array([...bytes.slice(0, 40), ...bytes.slice(41)]);
		const { encoding, notes, rows } = await rowsOf(cut);
		expect(encoding).toBe("utf-8");
		expect(rows?.[5]).toEqual(["李四", "工业园区"]);
		expect(notes).toHaveLength(1);
		expect(notes[0]).toContain("utf-8");
		expect(notes[0]).toContain("第 3 行");
	});

	it("reads a GBK file with a cut character as GB18030 and says where", async () => {
		const bytes = bytesOf("姓名,地址\n张三,长安镇\n李四,工业园区\n".repeat(50), "gbk");
		const cut = new Uint8Array([...bytes.slice(0, 20), 0xff, ...bytes.slice(20)]);
		const { encoding, notes } = await rowsOf(cut);
		expect(encoding).toBe("gb18030");
		expect(notes[0]).toContain("gb18030");
	});

	it("follows the officer's choice", async () => {
		const utf8 = bytesOf("姓名\n张三", "utf8");
		const forced = await decodeFile("a.csv", utf8, { encoding: "gb18030" });
		expect(forced.sheets[0]?.rows[1]).toEqual([iconv.decode(Buffer.from("张三"), "gb18030")]);
		const wide = await decodeFile("a.csv", bytesOf("姓名\n张三", "utf16le"), { encoding: "utf-16le" });
		expect(wide.sheets[0]?.rows).toEqual([["姓名"], ["张三"]]);
	});

	it("takes off padding at the end", async () => {
		const padded = new Uint8Array([...bytesOf("a,b\n1,2\n", "utf8"), 0x1a, 0, 0, 0]);
		expect((await rowsOf(padded)).rows).toEqual([
			["a", "b"],
			["1", "2"],
		]);
	});
});

describe("what is no text", () => {
	const noise = Uint8Array.from({ length: 5000 }, (_, at) => (at * 7919 + (at >> 3) * 104_729) & 255);
	const withStart = (...start: number[]) => new Uint8Array([...start, ...noise]);
	it.each([
		["PNG", withStart(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10)],
		["PDF", withStart(...Buffer.from("%PDF-1.7\n%âãÏÓ\n"))],
		["程序", withStart(0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0)],
		["gzip", withStart(0x1f, 0x8b, 8, 0)],
		["JPEG", withStart(0xff, 0xd8, 0xff, 0xe0)],
		["二进制", noise],
		["二进制", noise.map((byte) => byte || 1)],
	])("refuses %s", async (kind, bytes) => {
		const { code, message } = await refusalOf(bytes, "接警.csv");
		expect(code).toBe("file_not_table");
		expect(message).toContain("接警.csv");
		expect(message).toContain(kind);
	});

	it("lets vertical tabs and the like of real narratives pass", async () => {
		const text = `编号,案情\n1,${"受害人称被冒充客服诈骗".repeat(10)}\u000b第二段\u001f\n`;
		expect((await rowsOf(bytesOf(text, "utf8"))).rows).toHaveLength(2);
	});
});
