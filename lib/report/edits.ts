/** The officer's own wording laid over generated sentences, each edit beside the sentence it was made of. */
import type { Block } from "@/lib/blocks/block";
import type { ReportDocument } from "./document";

/** The officer's text and the generated one it replaced. */
export interface Edit {
	readonly of: string;
	readonly text: string;
}

/** The edits of one view, by block id; blocks without an edit are absent. */
export type Edits = Readonly<Record<string, Edit>>;

function edited(block: Block, edits: Edits): Block {
	const edit = block.kind === "text" ? edits[block.id] : undefined;
	return block.kind === "text" && edit?.of === block.text ? { ...block, text: edit.text } : block;
}

/**
 * The report with its text blocks replaced; figures, tables and lines cannot be edited. An edit of a sentence that
 * reads differently by now (its figures changed) is not applied: an old figure never covers a new one.
 */
export function editedReport(report: ReportDocument, edits: Edits): ReportDocument {
	const sections = report.sections.map((section) => ({
		...section,
		blocks: section.blocks.map((block) => edited(block, edits)),
	}));
	return { ...report, sections, blocks: sections.flatMap((section) => section.blocks) };
}
