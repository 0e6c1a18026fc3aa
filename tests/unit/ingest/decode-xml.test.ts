import { describe, expect, it } from "vitest";
import { crc32 } from "@/lib/ingest/decode/crc";
import { cellText, textInside } from "@/lib/ingest/decode/xlsx-text";
import { attribute, tagsOf, xmlText } from "@/lib/ingest/decode/xml";
import { ElementStream } from "@/lib/ingest/decode/xml-stream";

describe("elements taken from a stream", () => {
	function elementsOf(pieces: readonly string[]) {
		const taken: [string, string][] = [];
		const stream = new ElementStream("sheetData", "row", {
			take: (tag, inside) => {
				taken.push([tag, inside]);
			},
		});
		for (const piece of pieces) stream.push(piece);
		return { taken, hasEnded: stream.hasEnded, prefix: stream.prefix };
	}
	const XML =
		'<?xml version="1.0"?><!DOCTYPE w><x:worksheet><x:cols><x:col min="1"/></x:cols><!-- <x:sheetData> --><x:sheetData>' +
		'\n<x:row r="1" a=\'2\'>eins</x:row><!-- <x:row>no</x:row> --><x:row r="2"/><x:other><x:a/></x:other>' +
		"<x:row><![CDATA[</x:row> & <b>]]></x:row></x:sheetData><x:row>after</x:row></x:worksheet>";
	const TAKEN = {
		taken: [
			["x:row r=\"1\" a='2'", "eins"],
			['x:row r="2"', ""],
			["x:row", "&lt;/x:row&gt; &amp; &lt;b&gt;"],
		],
		hasEnded: true,
		prefix: "x:",
	};

	it("are the same wherever the pieces are cut", () => {
		expect(elementsOf([XML])).toEqual(TAKEN);
		expect(elementsOf([...XML])).toEqual(TAKEN);
		for (let at = 1; at < XML.length; at++)
			expect(elementsOf([XML.slice(0, at), XML.slice(at)])).toEqual(TAKEN);
	});

	it("know whether their container has ended", () => {
		expect(elementsOf(["<w><sheetData/></w>"])).toEqual({ taken: [], hasEnded: true, prefix: "" });
		expect(elementsOf(["<w><sheetData><row>1</row><row>2"])).toEqual({
			taken: [["row", "1"]],
			hasEnded: false,
			prefix: "",
		});
		expect(elementsOf(["<w><rowBreaks/></w>"]).hasEnded).toBe(false);
	});

	it("do not wait for an end for ever", () => {
		const piece = "x".repeat(2 ** 24);
		expect(() => elementsOf(["<sheetData><row>", piece, piece, piece, piece, piece])).toThrow(RangeError);
		expect(() => elementsOf(["<sheetData><!--", piece, piece, piece, piece, piece])).toThrow(RangeError);
		expect(elementsOf(["<worksheet>", piece, piece, piece, piece, piece]).hasEnded).toBe(false);
	});
});

describe("texts of an xlsx", () => {
	it.each([
		["<t>警情</t>", "警情"],
		['<t xml:space="preserve"> a </t>', " a "],
		["<t/>", ""],
		["<r><rPr><b/></rPr><t>粗</t></r><r><t>体</t></r>", "粗体"],
		['<t>霁溪</t><rPh sb="0" eb="1"><t>じけい</t></rPh><phoneticPr fontId="1"/>', "霁溪"],
		["<rPh><t>x</t></rPh><r><t>a</t></r><rPh><t>y</t></rPh><r><t>b</t></r>", "ab"],
		["<t>a&amp;b&lt;&#x4E00;&#20000;&#0;&unknown;</t>", "a&b<一丠&#0;&unknown;"],
		["<t>一_x000D_\n二_x005F_x000D_</t>", "一\r\n二_x000D_"],
	])("%s", (xml, text) => {
		expect(textInside(xml, "")).toBe(text);
	});

	it("have the prefix of their document", () => {
		expect(textInside("<x:t>a</x:t><t>b</t>", "x:")).toBe("a");
	});

	it("resolve a reference once", () => {
		expect(xmlText("&amp;lt;")).toBe("&lt;");
		expect(cellText("_x0041__x00e9_")).toBe("Aé");
	});
});

describe("tags", () => {
	it("are found with any prefix, quotes and order", () => {
		const xml = `<a:xf x='1'><xf
			numFmtId = "14" b=">"/><xfs/><!-- --><xf/>`;
		expect(tagsOf(xml, "xf")).toHaveLength(3);
		expect(tagsOf(xml, "xf").map((tag) => attribute(tag, "numFmtId"))).toEqual([null, "14", null]);
		expect(attribute('<sheet sheetId="1" r:id="rId7" name="a&quot;b">', "id")).toBe("rId7");
	});
});

describe("check sums", () => {
	it("are those of the standard, whole or in pieces", () => {
		const bytes = new TextEncoder().encode("123456789");
		expect(crc32(bytes)).toBe(0xcbf43926);
		expect(crc32(bytes.subarray(4), crc32(bytes.subarray(0, 4)))).toBe(0xcbf43926);
		expect(crc32(new Uint8Array())).toBe(0);
	});
});
