/** As much XML as workbooks need of small parts: attributes, tags by name, references to characters. */

const NAMED: Readonly<Record<string, string>> = { quot: '"', amp: "&", lt: "<", gt: ">", apos: "'" };
const LAST_CODE = 0x10ffff;

function characterOf(whole: string, decimal?: string, hexadecimal?: string, name?: string): string {
	if (name !== undefined) return NAMED[name] ?? whole;
	const code = decimal === undefined ? Number.parseInt(hexadecimal ?? "", 16) : Number(decimal);
	return code > 0 && code <= LAST_CODE ? String.fromCodePoint(code) : whole;
}

/** Text with its references to characters put in; a reference that a document defines itself stays as written. */
export function xmlText(written: string): string {
	return written.includes("&")
		? written.replace(/&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|(\w{1,8}));/g, characterOf)
		: written;
}

/** Reads one attribute of tags: its value, null where a tag has none of this name; `r:id` is found as `id` too. */
export function attributeReader(name: string): (tag: string) => string | null {
	const pattern = new RegExp(`[\\s:]${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
	return (tag) => {
		const written = pattern.exec(tag);
		const value = written?.[1] ?? written?.[2];
		return value === undefined ? null : xmlText(value);
	};
}

/** An attribute of one tag, as {@link attributeReader} finds it. */
export function attribute(tag: string, name: string): string | null {
	return attributeReader(name)(tag);
}

/** All tags of these elements, whatever their prefix, in the order of the document. */
export function tagsOf(xml: string, name: string): string[] {
	return xml.match(new RegExp(`<(?:\\w+:)?${name}(?=[\\s/>])(?:[^<>"']|"[^"<]*"|'[^'<]*')*>`, "g")) ?? [];
}
