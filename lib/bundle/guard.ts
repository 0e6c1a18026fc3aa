/** The last look at a bundle before it leaves: whether anything stands in it that must not. */
import type { TownBundle } from "./bundle";

/** An identity number or a mobile phone, alone among other characters. */
const PERSONAL = /(?<!\d)(?:\d{17}[\dXx]|1[3-9]\d{9})(?!\d)/g;

/** Full-width letters and digits are the same letters and digits. */
export const plain = (text: string): string => text.normalize("NFKC");

const quoted = (text: string): string => JSON.stringify(text).slice(1, -1);

/** Every text of plain data, names of fields among them. */
function textsIn(value: unknown): readonly string[] {
	if (typeof value === "string") return [value];
	if (Array.isArray(value)) return value.flatMap(textsIn);
	if (typeof value !== "object" || value === null) return [];
	return Object.entries(value).flatMap(([name, item]) => [name, ...textsIn(item)]);
}

/**
 * What of a list stands anywhere in a bundle as it is written, also in full width or with escaped signs; and what looks like an
 * identity number or a mobile phone, listed or not. Empty = nothing.
 * @param forbidden texts that must not leave, such as names and numbers of events; empty ones are passed over
 */
export function bundleFaults(bundle: TownBundle, forbidden: readonly string[]): readonly string[] {
	const texts = textsIn(bundle).map(plain);
	const written = plain(JSON.stringify(bundle));
	const listed = [...new Set(forbidden)].filter((text) => {
		const sought = plain(text);
		return sought !== "" && (written.includes(quoted(sought)) || texts.some((own) => own.includes(sought)));
	});
	return [...new Set([...listed, ...texts.flatMap((text) => text.match(PERSONAL) ?? [])])];
}
