/**
 * The two parts of the file that the document library writes without our say: the properties, which would carry the
 * clock of the machine, and the font table, which says what stands in where an official font is not installed.
 */
import type { ReportDocument } from "@/lib/report/document";
import type { DocumentFonts } from "@/lib/settings/settings";
import { oneLine } from "./docx-text";

/** A part of the file: its path in the archive and its XML. */
export interface DocumentPart {
	readonly path: string;
	readonly data: string;
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function escaped(text: string): string {
	return oneLine(text).replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}

/** Title, author and date of the document: the report's own, never the machine's. */
export function propertiesPart({ title, station, asOf }: ReportDocument): DocumentPart {
	const moment = `${escaped(asOf)}T00:00:00Z`;
	const data = [
		DECLARATION,
		'<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
		' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
		' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
		`<dc:title>${escaped(title)}</dc:title><dc:creator>${escaped(station)}</dc:creator>`,
		`<cp:lastModifiedBy>${escaped(station)}</cp:lastModifiedBy><cp:revision>1</cp:revision>`,
		`<dcterms:created xsi:type="dcterms:W3CDTF">${moment}</dcterms:created>`,
		`<dcterms:modified xsi:type="dcterms:W3CDTF">${moment}</dcterms:modified>`,
		"</cp:coreProperties>",
	].join("");
	return { path: "docProps/core.xml", data };
}

/** Official fonts → what Windows, WPS and macOS have in their place, best first. */
const SUBSTITUTES: Readonly<Record<string, string>> = {
	方正小标宋简体: "方正小标宋_GBK,FZXiaoBiaoSong-B05S,小标宋体,华文中宋,STZhongsong,宋体,SimSun",
	方正小标宋_GBK: "方正小标宋简体,FZXiaoBiaoSong-B05,华文中宋,STZhongsong,宋体,SimSun",
	仿宋_GB2312: "仿宋,FangSong,FangSong_GB2312,华文仿宋,STFangsong",
	仿宋: "FangSong,仿宋_GB2312,FangSong_GB2312,华文仿宋,STFangsong",
	楷体_GB2312: "楷体,KaiTi,KaiTi_GB2312,华文楷体,STKaiti",
	楷体: "KaiTi,楷体_GB2312,KaiTi_GB2312,华文楷体,STKaiti",
	黑体: "SimHei,华文黑体,STHeiti,微软雅黑,Microsoft YaHei",
};

function fontEntry(name: string): string {
	const substitutes = SUBSTITUTES[name];
	const other = substitutes === undefined ? "" : `<w:altName w:val="${escaped(substitutes)}"/>`;
	const family = name === "黑体" ? "swiss" : "modern";
	return `<w:font w:name="${escaped(name)}">${other}<w:charset w:val="86"/><w:family w:val="${family}"/></w:font>`;
}

/** The font table: each font of the settings once, with what may stand in for it. */
export function fontTablePart(fonts: DocumentFonts): DocumentPart {
	const names = [...new Set([fonts.title, fonts.body, fonts.heading1, fonts.heading2])];
	const data = [
		DECLARATION,
		'<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
		...names.map(fontEntry),
		"</w:fonts>",
	].join("");
	return { path: "word/fontTable.xml", data };
}
