/** Importing 100 000 receipts through the page beside the libraries' plain reading of the same file, in turns, in one run. */
import { importThroughPage, readWithLibrary, type Taken, type TakenImport } from "./import-browser";
import { median } from "./measure";
import { type ReceiptFile, receiptBenchFiles } from "./receipt-files";
import { type BenchSite, openImportSite } from "./site";
import type { BenchRow, Figure } from "./table";

const ROUNDS = 3;
/** What the import is held to: twice the plain reading, and no task that an officer could feel. */
const GOALS = { reading: 2, task: 1 } as const;
const LONGEST_TASK_MILLISECONDS = 200;

/** How it was measured, for the note under the table. */
export const IMPORT_METHOD = `Imports: medians of ${ROUNDS} rounds in turns, every reading in a new browser, three seconds after its page stands; an import runs from choosing the file to its account on the page: hash, decode, recognise, convert, check, pack, load, settle, label, encrypt, store.`;

interface Round {
	readonly product: TakenImport;
	readonly cells: Taken;
	readonly table: Taken;
}

async function roundOf(site: BenchSite, file: ReceiptFile): Promise<Round> {
	return {
		product: await importThroughPage(site, file),
		cells: await readWithLibrary(site, file, "cells"),
		table: await readWithLibrary(site, file, "table"),
	};
}

/** One row of the table about a file. */
function rowOf(
	{ receipts }: ReceiptFile,
	what: string,
	figures: readonly [Figure, Figure],
	goal?: number,
): BenchRow {
	const [own, other] = figures;
	const ratio = own.value / other.value;
	return { what, size: receipts, window: null, ratio, figures, ...(goal === undefined ? {} : { goal }) };
}

const milliseconds = (value: number): Figure => ({ value, unit: "ms" });

function timeRow(file: ReceiptFile, rounds: readonly Round[], rival: "cells" | "table"): BenchRow {
	const own = median(rounds.map(({ product }) => product.milliseconds));
	const other = median(rounds.map((round) => round[rival].milliseconds));
	const what = rival === "cells" ? "the library reading its cells" : "the library reading it into a table";
	return rowOf(
		file,
		`Import of receipts, .${file.format} ÷ ${what}`,
		[milliseconds(own), milliseconds(other)],
		GOALS.reading,
	);
}

function memoryRow(file: ReceiptFile, rounds: readonly Round[]): readonly BenchRow[] {
	const peak = (side: "product" | "table"): Figure => ({
		value: median(rounds.map((round) => round[side].megabytes ?? Number.NaN)),
		unit: "MB",
	});
	const figures = [peak("product"), peak("table")] as const;
	if (figures.some(({ value }) => Number.isNaN(value))) return [];
	const what = `Peak memory of the page, import of .${file.format} ÷ the library reading it into a table`;
	return [rowOf(file, what, figures)];
}

function taskRow(file: ReceiptFile, rounds: readonly Round[]): BenchRow {
	const longest = Math.max(...rounds.map(({ product }) => product.longestTask));
	return rowOf(
		file,
		`Longest task on the page's thread during the import of .${file.format} ÷ what is allowed`,
		[milliseconds(longest), milliseconds(LONGEST_TASK_MILLISECONDS)],
		GOALS.task,
	);
}

function reopenRow(file: ReceiptFile, rounds: readonly Round[]): BenchRow {
	const opened = median(rounds.map(({ product }) => product.reopened));
	const imported = median(rounds.map(({ product }) => product.milliseconds));
	return rowOf(file, `Opening the workspace with these receipts ÷ importing them (.${file.format})`, [
		milliseconds(opened),
		milliseconds(imported),
	]);
}

/** All rows of one file. */
async function rowsOf(site: BenchSite, file: ReceiptFile): Promise<readonly BenchRow[]> {
	const rounds: Round[] = [];
	while (rounds.length < ROUNDS) rounds.push(await roundOf(site, file));
	return [
		timeRow(file, rounds, "cells"),
		timeRow(file, rounds, "table"),
		...memoryRow(file, rounds),
		taskRow(file, rounds),
		reopenRow(file, rounds),
	];
}

/**
 * The rows of every format.
 * @throws Error when an import or a reading does not give every receipt
 */
export async function importRows(): Promise<readonly BenchRow[]> {
	const site = await openImportSite();
	try {
		const rows: BenchRow[] = [];
		for (const file of await receiptBenchFiles()) {
			console.error(`import of .${file.format} …`);
			rows.push(...(await rowsOf(site, file)));
		}
		return rows;
	} finally {
		await site.close();
	}
}
