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
import { brokenReceipts, receiptFilesWith } from "./receipt-files";
import { makeReceipts } from "./receipts";
import { makeScreened } from "./screened";
import { screenedFile } from "./screened-files";
import type { FilePlan } from "./sheet";
import { Shown } from "./shown";
import type { Screened } from "./tablets";
import { handOver } from "./unharmed";

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
	const first = makeReceipts(people, calls);
	const early = [...callFiles(people, calls), ...caseFiles(cases)];
	const broken = brokenReceipts(people);
	const drawn = makeAftermath(people, calls, cases);
	const loop = makeLoop(people, calls, cases);
	const late = makeLate(people, drawn);
	const screened = makeScreened(people, calls, drawn);
	const { lateReceipts } = drawn;
	const drawnBefore = { ...first, lateReceipts, screened };
	const { receipts, ...settled } = handOver(people, calls, new Shown(cases), drawnBefore);
	const aftermath = { ...drawn, lateReceipts: settled.lateReceipts };
	return {
		calls,
		cases,
		receipts,
		receiptPlants: settled.plants,
		aftermath: withLate(aftermath, late),
		late,
		loop,
		screened,
		files: [
			...early,
			...receiptFilesWith(broken, receipts),
			...placeFiles(loop.firms),
			...aftermathFiles(aftermath, late),
			...loopFiles(loop),
			screenedFile(screened),
		],
	};
}
