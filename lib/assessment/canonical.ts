/** Plain data as one text that is the same in whatever order its fields stand: what digests are computed over. */

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;

/** JSON with the fields of every object in order of their names; fields that are undefined are none. */
export function canonicalJson(value: unknown): string {
	if (Array.isArray(value)) return `[${value.map((item: unknown) => canonicalJson(item)).join(",")}]`;
	if (!isObject(value)) return JSON.stringify(value) ?? "null";
	const fields = Object.entries(value)
		.filter(([, item]) => item !== undefined)
		.toSorted(([one], [other]) => (one < other ? -1 : Number(one > other)));
	return `{${fields.map(([name, item]) => `${JSON.stringify(name)}:${canonicalJson(item)}`).join(",")}}`;
}
