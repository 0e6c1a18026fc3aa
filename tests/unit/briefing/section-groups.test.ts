/** Blocks gathered into rows: nothing lost, nothing moved, one chart beside its text. */
import { describe, expect, it } from "vitest";
import { groupsOf, rowsOf } from "@/components/briefing/section-groups";
import type { Block } from "@/lib/blocks/block";

const of = (kind: Block["kind"], id: string) => ({ kind, id }) as Block;
const shape = (blocks: readonly Block[]) =>
	rowsOf(groupsOf(blocks)).map((row) =>
		row.map(({ layout, blocks: own }) => `${layout}:${own.map(({ id }) => id).join("")}`).join(" | "),
	);

describe("groups of a section", () => {
	it("gather neighbours of one layout and keep the order", () => {
		const blocks = [
			of("figure", "a"),
			of("figure", "b"),
			of("text", "c"),
			of("lines", "d"),
			of("table", "e"),
			of("note", "f"),
		];
		expect(shape(blocks)).toEqual(["figures:ab", "prose:cd", "tables:e", "prose:f"]);
		expect(groupsOf(blocks).flatMap((group) => group.blocks)).toEqual(blocks);
	});

	it("put a single chart beside the text before it", () => {
		expect(shape([of("text", "a"), of("chart", "b")])).toEqual(["prose:a | charts:b"]);
	});

	it("leave several charts, and a chart after figures, on a row of their own", () => {
		expect(shape([of("text", "a"), of("chart", "b"), of("chart", "c")])).toEqual(["prose:a", "charts:bc"]);
		expect(shape([of("figure", "a"), of("chart", "b")])).toEqual(["figures:a", "charts:b"]);
	});

	it("make nothing of nothing", () => {
		expect(rowsOf(groupsOf([]))).toEqual([]);
	});
});
