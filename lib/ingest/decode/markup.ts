/** Tells a web page or an XML workbook from delimited text, and readies it for the reader of workbooks. */

/** What marked-up text is; `page` and `document` hold no table. */
export type Markup = "xls_html" | "xls_xml" | "ods" | "page" | "document";

const HEAD_CHARACTERS = 4096;
const HTML_START =
	/^<(?:!doctype\s+html|html|head|meta|body|style|title|table|thead|tbody|tr|div|script|font|center)\b/i;
const TABLE = /<table[\s>]/i;

/** The kind of marked-up text, or null when the text is not marked up at all. */
export function markupKind(text: string): Markup | null {
	const head = text.slice(0, HEAD_CHARACTERS).trimStart();
	if (!head.startsWith("<")) return null;
	const start = head.replace(/^(?:<\?[\s\S]*?\?>\s*|<!--[\s\S]*?-->\s*)+/, "");
	if (HTML_START.test(start)) return TABLE.test(text) ? "xls_html" : "page";
	if (/^<(?:\w+:)?Workbook\b/.test(start)) return "xls_xml";
	if (/^<office:document\b/.test(start)) return "ods";
	if (/^<\?xml|^<!doctype/i.test(head))
		return TABLE.test(text) && /<html\b/i.test(head) ? "xls_html" : "document";
	return null;
}

const NAMED: Readonly<Record<string, string>> = {
	ensp: " ",
	emsp: " ",
	thinsp: " ",
	yen: "¥",
	copy: "©",
	deg: "°",
	middot: "·",
	times: "×",
	divide: "÷",
	hellip: "…",
	mdash: "—",
	ndash: "–",
	lsquo: "‘",
	rsquo: "’",
	ldquo: "“",
	rdquo: "”",
	bull: "•",
	permil: "‰",
};
const KEPT = new Set(["<", ">", "&"]);

/** Character references → characters, except those that would become markup: the reader of pages knows only a few. */
function withoutReferences(html: string): string {
	return html.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+));/gi, (whole, decimal, hex, name: string) => {
		if (name) return NAMED[name] ?? whole;
		const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
		if (code === 0 || code > 0x10ffff) return whole;
		const sign = String.fromCodePoint(code);
		return KEPT.has(sign) ? whole : sign;
	});
}

/**
 * Marked-up text as UTF-8 bytes for the reader of workbooks, which wants XML to declare itself: under a declaration of
 * its own, since the written one may name an encoding that no longer holds.
 */
export function markupBytes(text: string, kind: Markup): Uint8Array {
	const body = text.trimStart().replace(/^<\?xml[^>]*\?>\s*/, "");
	const ready =
		kind === "xls_html" ? withoutReferences(body) : `<?xml version="1.0" encoding="UTF-8"?>${body}`;
	return new TextEncoder().encode(ready);
}
