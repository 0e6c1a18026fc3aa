/** The officer's own wording laid over generated sentences: kept by block, so that a new figure brings a new sentence to light. */
import type { Block } from "@/lib/blocks/block";
import type { ReportDocument } from "./document";

/** Block id → the officer's text. */
export type Edits = Readonly<Record<string, string>>;

function edited(block: Block, edits: Edits): Block {
	const text = block.kind === "text" ? edits[block.id] : undefined;
	return block.kind === "text" && text !== undefined ? { ...block, text } : block;
}

/** The report with its text blocks replaced; figures, tables and lines cannot be edited. */
export function editedReport(report: ReportDocument, edits: Edits): ReportDocument {
	const sections = report.sections.map((section) => ({
		...section,
		blocks: section.blocks.map((block) => edited(block, edits)),
	}));
	return { ...report, sections, blocks: sections.flatMap((section) => section.blocks) };
}
