/** Texts of an xlsx: the table of shared ones, and those that stand in their cells, plain or in runs. */
import { xmlText } from "./xml";
import { ElementStream } from "./xml-stream";

const ESCAPED = /_x([\da-fA-F]{4})_/g;
const PHONETIC = "rPh";

/** Characters that XML cannot hold are written `_x000D_`. */
export function cellText(written: string): string {
	const text = xmlText(written);
	return text.includes("_x")
		? text.replace(ESCAPED, (_whole, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
		: text;
}

/** Without the phonetic readings, whose text is no part of the cell's. */
function withoutPhonetic(xml: string, prefix: string): string {
	const [first = "", ...others] = xml.split(new RegExp(`<${prefix}${PHONETIC}(?=[\\s>])`));
	const end = `</${prefix}${PHONETIC}>`;
	return others.reduce((text, part) => {
		const at = part.indexOf(end);
		return at === -1 ? text : text + part.slice(at + end.length);
	}, first);
}

/** The text inside a shared or inline string: one `t`, or one in each run. */
export function textInside(xml: string, prefix: string): string {
	const plainStart = `<${prefix}t>`;
	const plainEnd = `</${prefix}t>`;
	if (xml.startsWith(plainStart) && xml.indexOf("<", 1) === xml.length - plainEnd.length)
		return cellText(xml.slice(plainStart.length, -plainEnd.length));
	const body = xml.includes(PHONETIC) ? withoutPhonetic(xml, prefix) : xml;
	const texts = body.matchAll(new RegExp(`<${prefix}t(?:\\s[^<>]*)?>([^<]*)<`, "g"));
	return Array.from(texts, ([, text = ""]) => cellText(text)).join("");
}

/** Gathers the table of shared texts from its part, piece by piece. */
export class SharedTexts {
	readonly texts: string[] = [];
	readonly stream: ElementStream = new ElementStream("sst", "si", {
		take: (_tag, inside) => {
			this.texts.push(textInside(inside, this.stream.prefix));
		},
	});
}
