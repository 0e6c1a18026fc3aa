/** Importing 100 000 receipts through the page beside the libraries' plain reading of the same file, in turns, in one run. */
import { importThroughPage, readWithLibrary, type Taken, type TakenImport } from "./import-browser";
import { type ImportSite, openImportSite } from "./import-site";
import { median } from "./measure";
import { type ReceiptFile, receiptBenchFiles } from "./receipt-files";
import type { BenchRow } from "./table";

const ROUNDS = 3;
/** What the import is held to: twice the plain reading, and no task that an officer could feel. */
const GOALS = { reading: 2, task: 1 } as const;
const LONGEST_TASK_MILLISECONDS = 200;

/** How it was measured, for the note under the table. */
export const IMPORT_METHOD = `Imports: medians of ${ROUNDS} rounds in turns, every reading in a browser of its own that begins cold; an import runs from choosing the file to its account on the page: hash, decode, recognise, convert, check, pack, load, settle, label, encrypt, store.`;

interface Round {
	readonly product: TakenImport;
	readonly cells: Taken;
	readonly table: Taken;
}

async function roundOf(site: ImportSite, file: ReceiptFile): Promise<Round> {
	return {
		product: await importThroughPage(site, file),
		cells: await readWithLibrary(site, file, "cells"),
		table: await readWithLibrary(site, file, "table"),
	};
}

function timeRow(file: ReceiptFile, rounds: readonly Round[], rival: "cells" | "table"): BenchRow {
	const [own, other] = [
		median(rounds.map(({ product }) => product.milliseconds)),
		median(rounds.map((round) => round[rival].milliseconds)),
	];
	const what = rival === "cells" ? "the library reading its cells" : "the library reading it into a table";
	return {
		what: `Import of receipts, .${file.format} ÷ ${what}`,
		size: file.receipts,
		window: null,
		ratio: own / other,
		figures: [
			{ value: own, unit: "ms" },
			{ value: other, unit: "ms" },
		],
		goal: GOALS.reading,
	};
}

function memoryRow(file: ReceiptFile, rounds: readonly Round[]): readonly BenchRow[] {
	const peaks = rounds.map(({ product, table }) => [product.megabytes, table.megabytes] as const);
	const [own, other] = [0, 1].map((side) => median(peaks.map((peak) => peak[side] ?? Number.NaN)));
	if (own === undefined || other === undefined || Number.isNaN(own + other)) return [];
	return [
		{
			what: `Peak memory of the page, import of .${file.format} ÷ the library reading it into a table`,
			size: file.receipts,
			window: null,
			ratio: own / other,
			figures: [
				{ value: own, unit: "MB" },
				{ value: other, unit: "MB" },
			],
		},
	];
}

function taskRow(file: ReceiptFile, rounds: readonly Round[]): BenchRow {
	const longest = Math.max(...rounds.map(({ product }) => product.longestTask));
	return {
		what: `Longest task on the page's thread during the import of .${file.format} ÷ what is allowed`,
		size: file.receipts,
		window: null,
		ratio: longest / LONGEST_TASK_MILLISECONDS,
		figures: [
			{ value: longest, unit: "ms" },
			{ value: LONGEST_TASK_MILLISECONDS, unit: "ms" },
		],
		goal: GOALS.task,
	};
}

function reopenRow(file: ReceiptFile, rounds: readonly Round[]): BenchRow {
	const opened = median(rounds.map(({ product }) => product.reopened));
	const imported = median(rounds.map(({ product }) => product.milliseconds));
	return {
		what: `Opening the workspace with these receipts ÷ importing them (.${file.format})`,
		size: file.receipts,
		window: null,
		ratio: opened / imported,
		figures: [
			{ value: opened, unit: "ms" },
			{ value: imported, unit: "ms" },
		],
	};
}

/** All rows of one file. */
async function rowsOf(site: ImportSite, file: ReceiptFile): Promise<readonly BenchRow[]> {
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
