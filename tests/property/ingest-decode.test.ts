import fc from "fast-check";
import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { FileError } from "@/lib/base/errors";
import { decodeFile } from "@/lib/ingest/decode/decode";
import { hugeNumberText, isoWallClock, wallClock, wallClockText } from "@/lib/ingest/decode/serial";

const DELIMITERS = [",", "\t", ";", "|"] as const;
const cell = fc.oneof(
	fc.constantFrom(
		"",
		"0012",
		"330106200006081234",
		"被骗3万元",
		'他说"你好"',
		"第一行\n第二行",
		"a,b;c|d\te",
		"'110",
		'="1"',
	),
	fc.string({
		unit: fc.constantFrom("甲", "乙", "x", "1", '"', ",", ";", "\t", "|", "\n", " "),
		maxLength: 12,
	}),
);
/** Tables of three columns and more whose first row is plain, so that the delimiter can be known. */
const table = fc
	.integer({ min: 3, max: 6 })
	.chain((width) =>
		fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 12 }),
	)
	.map((rows) => rows.filter((row) => row.some((text) => text.trim() !== "")));

function write(rows: readonly (readonly string[])[], delimiter: string, end: string, all: boolean): string {
	const quoted = (text: string) =>
		all || /[",;|\t\n]/.test(text) || text.startsWith(" ") ? `"${text.replaceAll('"', '""')}"` : text;
	return (
		rows
			.map((row) => row.map(quoted).join(delimiter))
			.join("\n")
			.replaceAll("\n", end) + end
	);
}

const asCell = (text: string) => (text.trim() === "" ? null : text);
const lineOf = (rows: readonly (readonly string[])[], at: number) =>
	1 + rows.slice(0, at).reduce((sum, row) => sum + 1 + row.join("").split("\n").length - 1, 0);

describe("delimited text", () => {
	it("comes back as it was written, in any encoding, with the line of every row", async () => {
		const options = fc.record({
			delimiter: fc.constantFrom(...DELIMITERS),
			end: fc.constantFrom("\n", "\r\n", "\r"),
			all: fc.boolean(),
			encoding: fc.constantFrom("utf8", "gb18030", "utf16le"),
		});
		await fc.assert(
			fc.asyncProperty(table, options, async (body, { delimiter, end, all, encoding }) => {
				const head = (body[0] ?? ["", "", ""]).map((_, at) => `列${at}`);
				// A declared delimiter: a handful of random rows may fit a wrong one just as well.
				const rows = [head, ...body];
				const text = `sep=${delimiter}${end}${write(rows, delimiter, end, all)}`;
				const bytes = new Uint8Array(iconv.encode(text, encoding, { addBOM: encoding === "utf16le" }));
				const { sheets, notes } = await decodeFile("a.csv", bytes);
				expect(sheets[0]?.rows).toEqual(rows.map((row) => row.map(asCell)));
				expect(sheets[0]?.rowNumbers).toEqual(rows.map((_, at) => lineOf(rows, at) + 1));
				expect(notes.filter((note) => !note.includes("像是还有别的记录"))).toEqual([]);
			}),
			{ numRuns: 150 },
		);
	});

	it("never vanishes: broken quotes are refused, or every character is still there", async () => {
		const bare = (text: string) => text.replace(/[",;|\t\n\s]/g, "");
		const line = fc.string({ unit: fc.constantFrom("a", "1", '"', '"', ",", ","), maxLength: 8 });
		await fc.assert(
			fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 8 }), async (lines) => {
				const text = `甲,乙,丙\n${lines.join("\n")}\n`;
				const decoded = await decodeFile("a.csv", new TextEncoder().encode(text)).catch(
					(error: unknown) => error,
				);
				if (decoded instanceof FileError) {
					expect(decoded.code).toBe("csv_broken_quote");
					expect(lines[(decoded.line ?? 0) - 2] ?? "").toContain('"');
					return;
				}
				const { sheets } = decoded as Awaited<ReturnType<typeof decodeFile>>;
				expect(bare((sheets[0]?.rows ?? []).flat().join(""))).toBe(bare(text));
			}),
			{ numRuns: 600 },
		);
	});
});

describe("serials", () => {
	it("name the second that the calendar names, from 1900-03-01 to 9999", () => {
		const from = Date.UTC(1900, 2, 1) / 1000;
		const to = Date.UTC(9999, 11, 31, 23, 59, 59) / 1000;
		fc.assert(
			fc.property(fc.integer({ min: from, max: to }), fc.constantFrom(1900, 1904), (seconds, system) => {
				const start = system === 1900 ? Date.UTC(1899, 11, 30) : Date.UTC(1904, 0, 1);
				const serial = (seconds * 1000 - start) / 86_400_000;
				fc.pre(serial >= 1);
				const expected = new Date(seconds * 1000).toISOString().slice(0, 19).replace("T", " ");
				const clock = wallClock(serial, system);
				expect(clock && wallClockText(clock, true)).toBe(expected);
				expect(isoWallClock(expected.replace(" ", "T"))).toEqual({ seconds, isTimeOnly: false });
			}),
			{ numRuns: 5000 },
		);
	});

	it("beyond 2^53 keep fifteen digits", () => {
		fc.assert(
			fc.property(fc.bigInt({ min: 2n ** 53n, max: 10n ** 20n }), (digits) => {
				const text = hugeNumberText(Number(digits));
				expect(text).toMatch(/^\d(\.\d{1,14})?E\+\d{2}$/);
				expect(Math.abs(Number(text) / Number(digits) - 1)).toBeLessThan(1e-14);
			}),
		);
	});
});
