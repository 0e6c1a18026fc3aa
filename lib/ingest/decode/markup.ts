/** Tells a web page or an XML workbook from delimited text. */

/** What marked-up text is; `page` and `document` hold no table, `archive` holds pages in an encoding of its own. */
export type Markup = "xls_html" | "xls_xml" | "ods" | "page" | "document" | "archive";

const HEAD_CHARACTERS = 1 << 16;
const HTML_START =
	/^<(?:!doctype\s+html|html|head|meta|body|style|title|table|thead|tbody|tr|div|script|font|center|link|form|p|h\d)\b/i;
const TABLE = /<table[\s>]/i;
const MAIL = /^(?:MIME-Version|Content-Type|From|Subject):[^\n]*\n[\s\S]*?multipart\/related/i;

/** The kind of marked-up text, or null when the text is not marked up at all. */
export function markupKind(text: string): Markup | null {
	const head = text.slice(0, HEAD_CHARACTERS).trimStart();
	if (MAIL.test(head)) return "archive";
	if (!head.startsWith("<")) return null;
	const start = head.replace(/^(?:<\?[\s\S]*?\?>\s*|<!--[\s\S]*?-->\s*)+/, "");
	if (HTML_START.test(start)) return TABLE.test(text) ? "xls_html" : "page";
	if (/^<(?:\w+:)?Workbook\b/.test(start)) return "xls_xml";
	if (/^<office:document\b/.test(start)) return "ods";
	if (/^<\?xml|^<!doctype/i.test(head))
		return TABLE.test(text) && /<html\b/i.test(head) ? "xls_html" : "document";
	return null;
}
