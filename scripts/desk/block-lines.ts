/** Blocks as lines of a terminal. */
import type { TableBlock } from "@/lib/blocks/block";
import { alignedRows } from "./columns";

/** A table under its caption, its columns under each other; the footnote follows. */
export function tableLines({ caption, columns, rows, footnote, emptyText }: TableBlock): readonly string[] {
	const body = rows.map(({ cells }) => columns.map((_, at) => cells[at]?.text ?? ""));
	const written = rows.length === 0 ? [emptyText] : alignedRows([columns.map(({ label }) => label), ...body]);
	const notes = footnote === null ? [] : [`注：${footnote}`];
	return [caption, ...[...written, ...notes].map((line) => `  ${line}`)];
}
