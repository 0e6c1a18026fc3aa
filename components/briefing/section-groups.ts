/** Blocks of a section gathered into what stands side by side: cards, running text, charts, tables. */
import type { Block } from "@/lib/blocks/block";

/** How a run of blocks is laid out. */
export type Layout = "figures" | "prose" | "charts" | "tables";

/** Neighbouring blocks of one layout, in reading order. */
export interface BlockGroup {
	readonly layout: Layout;
	readonly blocks: readonly Block[];
}

const LAYOUTS: Readonly<Record<Block["kind"], Layout>> = {
	figure: "figures",
	text: "prose",
	lines: "prose",
	note: "prose",
	chart: "charts",
	table: "tables",
};

/** The groups of a section; joined again they are its blocks. */
export function groupsOf(blocks: readonly Block[]): readonly BlockGroup[] {
	const groups: { layout: Layout; blocks: Block[] }[] = [];
	for (const block of blocks) {
		const layout = LAYOUTS[block.kind];
		const last = groups.at(-1);
		if (last?.layout === layout) last.blocks.push(block);
		else groups.push({ layout, blocks: [block] });
	}
	return groups;
}

/** Groups in rows: running text takes a single chart that follows it to its side. */
export function rowsOf(groups: readonly BlockGroup[]): readonly (readonly BlockGroup[])[] {
	const rows: BlockGroup[][] = [];
	for (const group of groups) {
		const last = rows.at(-1);
		const isSingleChart = group.layout === "charts" && group.blocks.length === 1;
		if (isSingleChart && last?.length === 1 && last[0]?.layout === "prose") last.push(group);
		else rows.push([group]);
	}
	return rows;
}
