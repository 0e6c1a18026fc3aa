/** Schemes as files: what is written is read again, and what is damaged, strange or newer is refused as a whole, in words. */
import { describe, expect, it } from "vitest";
import { SCHEME_PRESETS } from "@/lib/assessment/presets";
import { parseScheme, readScheme, writeScheme } from "@/lib/assessment/scheme-file";
import { BARE_SCHEME } from "./ten-villages";

const written = (changes: object) =>
	JSON.stringify({ format: "yanpan-scheme", version: 1, scheme: BARE_SCHEME, ...changes });

const refusal = (text: string) => {
	try {
		return readScheme(text);
	} catch (error) {
		return error;
	}
};

describe("scheme files", () => {
	it.each([...SCHEME_PRESETS, BARE_SCHEME].map((scheme) => [scheme.name, scheme] as const))(
		"%s is read as it was written",
		(_, scheme) => {
			expect(readScheme(writeScheme(scheme))).toEqual(scheme);
			expect(writeScheme(readScheme(writeScheme(scheme)))).toBe(writeScheme(scheme));
			expect(parseScheme(JSON.parse(JSON.stringify(scheme)))).toEqual(scheme);
		},
	);

	it("opens with its format and version", () => {
		expect(JSON.parse(writeScheme(BARE_SCHEME))).toMatchObject({ format: "yanpan-scheme", version: 1 });
	});

	it.each([
		["half a file", writeScheme(BARE_SCHEME).slice(0, 200), "scheme_file_damaged", "已损坏"],
		["another file", '{"version":1,"station":{}}', "scheme_file_damaged", "这不是考核办法文件"],
		["a list", "[]", "scheme_file_damaged", "这不是考核办法文件"],
		["a newer file", written({ version: 2, more: true }), "scheme_file_newer", "格式2，本机只认到1"],
		["an entry too many", written({ extra: 1 }), "scheme_file_damaged", "extra"],
		[
			"an entry too few",
			written({ scheme: { ...BARE_SCHEME, colours: { yellowFrom: 1 } } }),
			"scheme_file_damaged",
			"scheme.colours.blueFrom：",
		],
		[
			"an unknown kind of clause",
			written({ scheme: { ...BARE_SCHEME, clauses: [{ kind: "magic", id: "a", title: "b" }] } }),
			"scheme_file_damaged",
			"scheme.clauses.0.kind：",
		],
		[
			"words for a number",
			written({ scheme: { ...BARE_SCHEME, fullMarks: "100" } }),
			"scheme_file_damaged",
			"scheme.fullMarks：",
		],
		[
			"an unknown tally",
			written({
				scheme: {
					...BARE_SCHEME,
					clauses: [{ kind: "tally", id: "a", title: "b", tally: "luck", each: 1, limit: 2 }],
				},
			}),
			"scheme_file_damaged",
			"scheme.clauses.0.tally：",
		],
	])("refuses %s", (_, text, code, words) => {
		expect(refusal(text)).toMatchObject({ code, message: expect.stringContaining(words) });
	});

	it("names every wrong entry of a kept scheme", () => {
		const wrong = { ...BARE_SCHEME, version: 0, kind: "luck" };
		expect(() => parseScheme(wrong)).toThrow(/version：.*kind：/);
	});
});
