/** Every sample header is taken for its own kind and never for another; what could be anything stays unknown. */
import { describe, expect, it } from "vitest";
import type { DecodedSheet } from "@/lib/ingest/decode/decoded";
import { recognise, recogniseAs } from "@/lib/ingest/recognise";
import { SOURCE_LIST } from "@/lib/ingest/sources";
import type { SourceId } from "@/lib/ingest/sources/source";
import { AMBIGUOUS_HEADERS, HEADER_SAMPLES, type HeaderSample } from "./header-samples";

function sheetOf(rows: readonly (readonly string[])[], name = "Sheet1"): DecodedSheet {
	const cells = rows.map((row) => row.map((cell) => (cell === "" ? null : cell)));
	return { name, rows: cells, hiddenRows: 0, rowNumbers: rows.map((_, at) => at + 1), dateSystem: 1900 };
}

/** A sample with two rows under it: one of values, one of blanks. */
function withBody({ rows, sheet }: HeaderSample): DecodedSheet {
	const width = Math.max(...rows.map((row) => row.length));
	const values = Array.from({ length: width }, (_, column) => `值${column}`);
	return sheetOf([...rows, values, Array.from({ length: width }, () => "")], sheet);
}

const samples = SOURCE_LIST.flatMap(({ id }) =>
	HEADER_SAMPLES[id].map((sample): [SourceId, string, HeaderSample] => [id, sample.what, sample]),
);

describe("recognition by headings", () => {
	it("has three headers at least for every source, one of two rows or in English among them", () => {
		for (const { id } of SOURCE_LIST) expect([id, HEADER_SAMPLES[id].length >= 3]).toEqual([id, true]);
	});

	it.each(samples)("%s: %s", (id, _what, sample) => {
		const found = recognise(withBody(sample), []);
		const fields = found.columns.flatMap(({ field }) => field ?? []);
		expect([found.source, sample.finds.filter((field) => !fields.includes(field))]).toEqual([id, []]);
		expect(found.missing).toEqual([]);
		expect(found.headerEnd).toBe(sample.rows.length - 1);
		expect(found.confidence).toBeGreaterThanOrEqual(0.5);
	});

	it("confuses no two sources: the matrix has its diagonal and nothing else", () => {
		const matrix = new Map<string, number>();
		for (const [id, , sample] of samples) {
			const { source } = recognise(withBody(sample), []);
			matrix.set(`${id}→${source}`, (matrix.get(`${id}→${source}`) ?? 0) + 1);
		}
		const diagonal = SOURCE_LIST.map(({ id }) => [`${id}→${id}`, HEADER_SAMPLES[id].length]);
		expect(Object.fromEntries(matrix)).toEqual(Object.fromEntries(diagonal));
	});

	it.each(AMBIGUOUS_HEADERS.map((header) => [header.join(" "), header] as const))(
		"says null for %s, which could be anything",
		(_name, header) => {
			const found = recognise(sheetOf([header, header.map((_, at) => `值${at}`)]), []);
			expect([found.source, found.confidence]).toEqual([null, 0]);
		},
	);

	it("does not let a title make a table of what has no column for it", () => {
		const sheet = sheetOf([["反诈回执"], ["品名", "规格", "单价"], ["笔", "支", "2"]]);
		expect(recognise(sheet, []).source).toBeNull();
	});
});

describe("the officer's choice of a source", () => {
	it.each(samples)("%s: %s is read alike when the officer says so", (id, _what, sample) => {
		const [guessed, chosen] = [recognise(withBody(sample), []), recogniseAs(withBody(sample), id)];
		expect(chosen.columns.map(({ field }) => field)).toEqual(guessed.columns.map(({ field }) => field));
		expect([chosen.source, chosen.headerStart, chosen.headerEnd]).toEqual([
			id,
			guessed.headerStart,
			guessed.headerEnd,
		]);
	});
});
