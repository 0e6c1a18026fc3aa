/** Upsert in words: kept, updated, unchanged; a blank never erases. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mergeRows } from "@/lib/ingest/merge";

const row = (rowId: number, values: Record<string, string | number | null>) => ({ rowId, values });

describe("mergeRows", () => {
	it("keeps new records, updates changed ones, leaves equal ones alone", () => {
		const existing = [row(1, { no: "A", status: "受理" }), row(2, { no: "B", status: "受理" })];
		const incoming = [
			row(10, { no: "A", status: "立案" }),
			row(11, { no: "B", status: "受理" }),
			row(12, { no: "C", status: "受理" }),
		];
		const { outcomes, changed } = mergeRows(["no"], existing, incoming);
		expect(outcomes).toEqual(["updated", "unchanged", "kept"]);
		expect(changed.map((record) => [record.rowId, record.values.status])).toEqual([
			[10, "立案"],
			[12, "受理"],
		]);
	});

	it("lets no blank erase what is known", () => {
		const { outcomes, changed } = mergeRows(
			["no"],
			[row(1, { no: "A", loss: 5 })],
			[row(2, { no: "A", loss: null })],
		);
		expect(outcomes).toEqual(["unchanged"]);
		expect(changed).toEqual([]);
	});

	it("treats repeated keys of one file in order", () => {
		const incoming = [row(1, { no: "A", s: "x" }), row(2, { no: "A", s: "x" }), row(3, { no: "A", s: "y" })];
		const { outcomes, changed } = mergeRows(["no"], [], incoming);
		expect(outcomes).toEqual(["kept", "unchanged", "updated"]);
		expect(changed).toEqual([{ rowId: 3, values: { no: "A", s: "y" } }]);
	});

	it("does not confuse keys that only look alike when joined", () => {
		const incoming = [row(1, { a: "1", b: "23" }), row(2, { a: "12", b: "3" })];
		expect(mergeRows(["a", "b"], [], incoming).outcomes).toEqual(["kept", "kept"]);
	});

	it("twice is once: merging the same rows again changes nothing", () => {
		const cell = fc.option(fc.integer({ min: 0, max: 2 }), { nil: null });
		const rows = fc.array(fc.record({ no: fc.constantFrom("A", "B", "C"), x: cell, y: cell }), {
			maxLength: 12,
		});
		fc.assert(
			fc.property(rows, (values) => {
				const incoming = values.map((one, index) => row(index + 1, one));
				const last = new Map(incoming.map((one) => [one.values.no, one]));
				const first = mergeRows(["no"], [], incoming);
				const again = mergeRows(["no"], first.changed, [...last.values()]);
				expect(again.outcomes.every((outcome) => outcome === "unchanged")).toBe(true);
				expect(first.outcomes.filter((outcome) => outcome === "kept")).toHaveLength(last.size);
			}),
		);
	});
});
