/** Reports as they leave the house: aggregates only, no way back to a record, and nothing that tells a hidden cell of the tables. */
import { AppError } from "@/lib/base/errors";
import type { Block, FigureBlock, TableBlock } from "@/lib/blocks/block";
import type { DateRange } from "@/lib/calendar/range";
import { lastDay } from "@/lib/calendar/range";
import type { ReportDocument } from "@/lib/report/document";

/** What of the tables a report must not cross. */
export interface Protected {
	readonly window: DateRange;
	readonly villages: readonly string[];
	/** Names of classes. */
	readonly classes: readonly string[];
}

const SENTENCE_END = /[。；;！？\n]/;

function freeFigure(block: FigureBlock): FigureBlock {
	return { ...block, rows: null, notes: [] };
}

/** A table whose rows lead to records is a list of them. */
function isList({ rows }: TableBlock): boolean {
	return rows.some(({ cells }) =>
		cells.some(({ record, rows: link }) => Boolean(record) || link?.event !== undefined),
	);
}

function freeTable(block: TableBlock): TableBlock {
	return {
		...block,
		rows: block.rows.map(({ id, cells }, at) => ({
			// Ids are made of keys of records in places.
			id: `${at + 1}${id === "total" ? "-total" : ""}`,
			cells: cells.map(({ text, tone, sort }) => ({
				text,
				...(tone === undefined ? {} : { tone }),
				...(sort === undefined ? {} : { sort }),
			})),
		})),
	};
}

/** A block without what leads back to records; none for a list of single events. */
function freeBlocks(block: Block): readonly Block[] {
	switch (block.kind) {
		case "figure":
			return [freeFigure(block)];
		case "table":
			return isList(block) ? [] : [freeTable(block)];
		case "chart":
			return [{ ...block, rows: block.categories.map(() => null) }];
		case "lines":
			return [];
		case "text":
		case "note":
			return [block];
	}
}

/** Texts of a block that are read together: sentences, or the heads of a table or chart. */
function readTogether(block: Block): readonly string[] {
	switch (block.kind) {
		case "table": {
			const heads = block.rows.map(({ cells }) => cells[0]?.text ?? "");
			return [[block.caption, ...block.columns.map(({ label }) => label), ...heads].join(" ")];
		}
		case "chart":
			return [
				[block.caption, ...block.categories, ...block.series.map(({ name }) => name)].join(" "),
				...block.summary.split(SENTENCE_END),
			];
		case "figure":
			return [`${block.label} ${block.text}`];
		case "text":
		case "note":
			return block.text.split(SENTENCE_END);
		case "lines":
			return [];
	}
}

function crosses(report: ReportDocument, { window, villages, classes }: Protected): boolean {
	const isSame = report.window.start === window.start && report.window.end === lastDay(window);
	const names = (text: string, of: readonly string[]) => of.some((name) => text.includes(name));
	return report.sections
		.flatMap(({ blocks }) => blocks)
		.flatMap(readTogether)
		.some((text) => names(text, villages) && (!isSame || names(text, classes)));
}

/**
 * A circular for the bundle: its blocks by section without links, hovers and lists of single events, without the tables for
 * machines, and without the small print, which names files.
 * @throws AppError `bundle_report_crosses` where it is no circular: a briefing counts what the scheme leaves out, and subtracted
 *   from the sheet its villages tell that; where it tells of villages by class, which subtracted from the table of the bundle could
 *   tell a hidden cell; or in another window, which does not belong to the sheet
 */
export function reportForTown(report: ReportDocument, against: Protected): ReportDocument {
	if (report.kind !== "circular")
		throw new AppError(
			"bundle_report_crosses",
			`“${report.title}”不是考核通报，其中的起数不按考核办法统计，与考核表相减可以推出隐去的小数，不能放入。请只附考核通报。`,
		);
	const sections = report.sections.map(({ id, heading, blocks }) => ({
		id,
		heading,
		blocks: blocks.flatMap(freeBlocks),
	}));
	const free: ReportDocument = {
		...report,
		figures: [],
		breakdowns: [],
		crossTabs: [],
		blocks: sections.flatMap(({ blocks }) => blocks),
		sections,
		footnotes: [],
	};
	if (crosses(free, against))
		throw new AppError(
			"bundle_report_crosses",
			`“${report.title}”按类别写了村居的数字，与数据包中隐去的小数相减可以推出，或写的是另一时段，不能放入。请只附与考核表同一时段的通报。`,
		);
	return free;
}
