/** Builds the whole demo in memory: the model, the files planned from it, and the truths counted on the model. */
import { type Aftermath, aftermathFiles, type Late, makeAftermath, makeLate, withLate } from "./aftermath";
import type { Call } from "./call";
import { callFiles } from "./call-files";
import { makeCalls } from "./calls";
import type { CaseFile } from "./case";
import { caseFiles } from "./case-files";
import { makeCases } from "./cases";
import { corrected, withExcluded } from "./excluded";
import { type Loop, loopFiles, makeLoop } from "./loop";
import { People } from "./person";
import { placeFiles } from "./place-files";
import { plantRepeats } from "./plants";
import type { Receipt, ReceiptPlants } from "./receipt";
import { receiptFiles } from "./receipt-files";
import { makeReceipts } from "./receipts";
import { makeScreened } from "./screened";
import { screenedFile } from "./screened-files";
import type { FilePlan } from "./sheet";
import type { Screened } from "./tablets";

/** Everything the demo knows. */
export interface Demo {
	readonly calls: readonly Call[];
	readonly cases: readonly CaseFile[];
	readonly receipts: readonly Receipt[];
	readonly receiptPlants: ReceiptPlants;
	readonly aftermath: Aftermath;
	readonly late: Late;
	readonly loop: Loop;
	/** Of the last day, from the tablets. */
	readonly screened: readonly Screened[];
	readonly files: readonly FilePlan[];
}

/** Builds the demo; takes no input and always gives the same. */
export function buildDemo(): Demo {
	const people = new People();
	const countable = corrected(makeCalls(people));
	plantRepeats(people, countable);
	const calls = withExcluded(people, countable);
	const cases = makeCases(calls);
	const { receipts, plants } = makeReceipts(people, calls);
	const early = [...callFiles(people, calls), ...caseFiles(cases), ...receiptFiles(people, receipts)];
	const first = makeAftermath(people, calls, cases);
	const loop = makeLoop(people, calls, cases);
	const late = makeLate(people, first);
	const screened = makeScreened(people, calls, first);
	return {
		calls,
		cases,
		receipts,
		receiptPlants: plants,
		aftermath: withLate(first, late),
		late,
		loop,
		screened,
		files: [
			...early,
			...placeFiles(loop.firms),
			...aftermathFiles(first, late),
			...loopFiles(loop),
			screenedFile(screened),
		],
	};
}
