/** Looks for texts in every byte of every file of a folder, as whoever takes the disk away would. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import iconv from "iconv-lite";
import { tableBlocks } from "./leveldb";

/** Where a text was found, and how it was written there. */
export interface Found {
	readonly text: string;
	readonly file: string;
	readonly encoding: string;
}

const escaped = (text: string, prefix: string) =>
	[...text]
		.map((char) => {
			const units = Array.from({ length: char.length }, (_, at) => char.charCodeAt(at));
			return units.map((unit) => `${prefix}${unit.toString(16).padStart(4, "0")}`).join("");
		})
		.join("");

const ENCODINGS: Readonly<Record<string, (text: string) => Buffer>> = {
	"UTF-8": (text) => Buffer.from(text, "utf8"),
	"UTF-16LE": (text) => Buffer.from(text, "utf16le"),
	"UTF-16BE": (text) => Buffer.from(text, "utf16le").swap16(),
	GB18030: (text) => iconv.encode(text, "gb18030"),
	"JSON escapes": (text) => Buffer.from(escaped(text, "\\u")),
	"JSON escapes, capitals": (text) =>
		Buffer.from(escaped(text, "\\u").toUpperCase().replaceAll("\\U", "\\u")),
	"an address": (text) => Buffer.from(encodeURIComponent(text)),
	hexadecimal: (text) => Buffer.from(Buffer.from(text).toString("hex")),
	base64: (text) =>
		Buffer.from(
			Buffer.from(text)
				.toString("base64")
				.replace(/.{0,3}=*$/, ""),
		),
};

/** Each text in each encoding, every byte sequence once. */
function patternsOf(texts: readonly string[]) {
	const patterns = new Map<string, { text: string; encoding: string; bytes: Buffer }>();
	for (const text of texts)
		for (const [encoding, encode] of Object.entries(ENCODINGS)) {
			const bytes = encode(text);
			const key = bytes.toString("latin1");
			if (!patterns.has(key)) patterns.set(key, { text, encoding, bytes });
		}
	return [...patterns.values()];
}

/** The keys that stand beside the records of a workspace without a passcode, in every copy that the browser has left. */
export function openKeysOn(folder: string): readonly string[] {
	const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
		entry.isFile(),
	);
	return files.flatMap((entry) => {
		const text = readFileSync(join(entry.parentPath, entry.name), "latin1");
		return [...text.matchAll(/"kind":"open","key":"([0-9a-f]{64})"/g)].flatMap(([, key]) => key ?? []);
	});
}

/** All places of all texts. Packed tables of the browser's databases are also looked through unpacked. */
export function findOnDisk(folder: string, texts: readonly string[]): readonly Found[] {
	const patterns = patternsOf(texts);
	const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
		entry.isFile(),
	);
	return files.flatMap((entry) => {
		const path = join(entry.parentPath, entry.name);
		const bytes = readFileSync(path);
		const file = path.slice(folder.length + 1);
		const blocks = tableBlocks(bytes) ?? [];
		return patterns.flatMap(({ text, encoding, bytes: pattern }) => {
			const isThere = bytes.includes(pattern);
			if (isThere) return [{ text, file, encoding }];
			return blocks.some((block) => block.includes(pattern))
				? [{ text, file, encoding: `packed ${encoding}` }]
				: [];
		});
	});
}
