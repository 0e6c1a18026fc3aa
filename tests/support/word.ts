/** Opens a .docx as tests read it: its parts as text, its paragraphs with style and words, its tables as rows. */
import { strFromU8, unzipSync } from "fflate";

/** A paragraph of the body: line breaks as `\n`; `table` is the index of the table it stands in, null outside. */
export interface WordParagraph {
	readonly style: string | null;
	readonly text: string;
	readonly table: number | null;
	readonly xml: string;
}

const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

/** Text of an XML fragment with its entities read. */
export function plain(xml: string): string {
	return xml.replace(/&(lt|gt|amp|quot|apos);/g, (_, name: string) => ENTITIES[name] ?? "");
}

/** All parts of the archive by path; binary parts too, as text nobody should read. */
export function partsOf(file: Uint8Array): Readonly<Record<string, string>> {
	return Object.fromEntries(Object.entries(unzipSync(file)).map(([path, bytes]) => [path, strFromU8(bytes)]));
}

/** The words of one paragraph's XML. */
export function wordsOf(xml: string): string {
	const marks = xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:br\/>/g);
	return [...marks].map(([mark, words]) => (mark === "<w:br/>" ? "\n" : plain(words ?? ""))).join("");
}

/** The tables of a body in order, as XML. */
export function tablesOf(body: string): readonly string[] {
	return body.match(/<w:tbl>[\s\S]*?<\/w:tbl>/g) ?? [];
}

/** The rows of a table, as XML. */
export function rowsOf(table: string): readonly string[] {
	return table.match(/<w:tr>[\s\S]*?<\/w:tr>/g) ?? [];
}

/** The cells of a row in words, the paragraphs of a cell joined. */
export function cellsOf(row: string): readonly string[] {
	return (row.match(/<w:tc>[\s\S]*?<\/w:tc>/g) ?? []).map(wordsOf);
}

/** Every paragraph of a body in reading order. */
export function paragraphsOf(body: string): readonly WordParagraph[] {
	let table = -1;
	let isInside = false;
	const found: WordParagraph[] = [];
	for (const [xml] of body.matchAll(/<w:tbl>|<\/w:tbl>|<w:p>[\s\S]*?<\/w:p>|<w:p\/>/g)) {
		if (xml === "<w:tbl>") table += 1;
		if (xml === "<w:tbl>" || xml === "</w:tbl>") {
			isInside = xml === "<w:tbl>";
			continue;
		}
		const style = /<w:pStyle w:val="([^"]+)"/.exec(xml)?.[1] ?? null;
		found.push({ style, text: wordsOf(xml), table: isInside ? table : null, xml });
	}
	return found;
}
