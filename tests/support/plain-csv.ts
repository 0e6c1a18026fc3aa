/** A few lines that read a well-formed CSV without any of the product's code: the independent side of comparisons. */

/** Records by heading; understands quoted cells with commas, quotes and line breaks, and a leading BOM. */
export function plainCsv(text: string): readonly Readonly<Record<string, string>>[] {
	const rows: string[][] = [[]];
	let cell = "";
	let isQuoted = false;
	const plain = text.replace(/^\uFEFF/, "");
	for (let at = 0; at < plain.length; at += 1) {
		const char = plain[at] ?? "";
		if (isQuoted && char === '"' && plain[at + 1] === '"') {
			cell += '"';
			at += 1;
		} else if (char === '"') isQuoted = !isQuoted;
		else if (!isQuoted && (char === "," || char === "\n")) {
			rows.at(-1)?.push(cell.replace(/\r$/, ""));
			cell = "";
			if (char === "\n") rows.push([]);
		} else cell += char;
	}
	if (cell !== "" || rows.at(-1)?.length) rows.at(-1)?.push(cell);
	const [head = [], ...body] = rows.filter((row) => row.length > 0);
	return body.map((row) => Object.fromEntries(head.map((heading, column) => [heading, row[column] ?? ""])));
}

/** How many records have each key. */
export function tally<T>(
	records: readonly T[],
	keyOf: (record: T) => string,
): Readonly<Record<string, number>> {
	const counts: Record<string, number> = {};
	for (const record of records) counts[keyOf(record)] = (counts[keyOf(record)] ?? 0) + 1;
	return counts;
}
