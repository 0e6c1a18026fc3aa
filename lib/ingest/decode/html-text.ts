/** What a browser would show of a piece of a page: references resolved, white space drawn together, lines kept apart. */

const NAMED: Readonly<Record<string, string>> = {
	lt: "<",
	gt: ">",
	amp: "&",
	quot: '"',
	apos: "'",
	nbsp: " ",
	ensp: " ",
	emsp: " ",
	thinsp: " ",
	yen: "¥",
	copy: "©",
	reg: "®",
	deg: "°",
	middot: "·",
	times: "×",
	divide: "÷",
	plusmn: "±",
	hellip: "…",
	mdash: "—",
	ndash: "–",
	lsquo: "‘",
	rsquo: "’",
	ldquo: "“",
	rdquo: "”",
	laquo: "«",
	raquo: "»",
	bull: "•",
	permil: "‰",
	sect: "§",
	para: "¶",
};
const REFERENCE = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-zA-Z]{2,8}));?/g;
const LAST_CODE = 0x10ffff;
const PLAIN = /^[^\s&](?:[^&\s]| (?! ))*$/;

/** Where one line of the shown text ends: the vertical tab, which means the same in the pages that hold one. */
export const LINE_END = "\v";

function characterOf(whole: string, decimal?: string, hexadecimal?: string, name?: string): string {
	if (name !== undefined) return (whole.endsWith(";") || name === "nbsp" ? NAMED[name] : undefined) ?? whole;
	const code = decimal === undefined ? Number.parseInt(hexadecimal ?? "", 16) : Number(decimal);
	if (code === 0xa0) return " ";
	return code > 0 && code <= LAST_CODE ? String.fromCodePoint(code) : whole;
}

/** Source without tags, {@link LINE_END} between its lines → the lines shown, `\n` between them. */
export function htmlText(source: string): string {
	if (PLAIN.test(source)) return source.endsWith(" ") ? source.trimEnd() : source;
	const drawn = source
		.replace(/[ \t\r\n\f]+/g, " ")
		.replace(REFERENCE, characterOf)
		.split(LINE_END)
		.map((line) => line.replace(/^ +| +$/g, ""));
	const first = drawn.findIndex((line) => line !== "");
	return first === -1 ? "" : drawn.slice(first, drawn.findLastIndex((line) => line !== "") + 1).join("\n");
}
