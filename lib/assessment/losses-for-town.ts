/** Losses as they may leave the house: a sum that rests on few victims tells what one of them lost. */
import { LEAST_CELL } from "@/lib/statistics/suppression";
import type { ClauseScore } from "./clauses/clause";
import { windowLabel } from "./clauses/figures";
import type { AssessmentInput, CountedEvent, MeasureId, MeasurePair } from "./input";
import { areFewInTheDark } from "./loss-bounds";
import { scoredMeasures } from "./ranks";
import type { Sheet } from "./sheet";

/** What stands in the place of a sum of losses that rests on fewer than five events. */
export const LOSS_WITHHELD = `损失涉及不足${LEAST_CELL}起，金额不外传`;
/** What stands where the sum would give one of those away. */
const LOSS_COVERS = "为防推算其他村居，损失金额一并不外传";
/** Two villages with a known change each are two equations in two unknowns. */
const LEAST_VILLAGES = 3;
const WINDOWS = ["now", "base"] as const satisfies readonly (keyof MeasurePair)[];

/** The counted calls of one window: how many, and the losses that are known of them, in 1/100 yuan. */
export interface CallLosses {
	readonly calls: number;
	readonly known: readonly number[];
}

/** The calls of a window that count for the villages meant, with their known losses. */
export function callLosses(
	{ events }: Pick<AssessmentInput, "events">,
	window: keyof MeasurePair,
	isOwn: (event: CountedEvent) => boolean,
): CallLosses {
	const calls = events.filter(
		(event) => event.window === window && event.leftOut === null && event.callDay !== null && isOwn(event),
	);
	return { calls: calls.length, known: calls.flatMap(({ lossFen }) => lossFen ?? []) };
}

const isFew = (count: number): boolean => count > 0 && count < LEAST_CELL;
const harmedOf = ({ known }: Pick<CallLosses, "known">): number => known.filter((fen) => fen > 0).length;

/** What a sum of one window rests on. */
interface Footing {
	/** Losses that are known, and those of them above 0. */
	readonly known: number;
	readonly harmed: number;
	/** In 1/100 yuan; 0 also where none is known. */
	readonly sum: number;
}

type Footings = Readonly<Record<keyof MeasurePair, Footing>>;

const NOTHING: Footing = { known: 0, harmed: 0, sum: 0 };

function footingOf(losses: CallLosses, sum: number | null): Footing {
	return { known: losses.known.length, harmed: harmedOf(losses), sum: sum ?? 0 };
}

/** True where a sum tells nearly what one victim lost, and where nobody knows what it rests on. */
const isThin = ({ known, harmed, sum }: Footing): boolean =>
	isFew(known) || isFew(harmed) || (sum !== 0 && harmed === 0);

const isThinEither = (footings: Footings): boolean => WINDOWS.some((window) => isThin(footings[window]));

type Found = Pick<Sheet, "scheme" | "input">;

/** Every village with what its losses rest on, in the order of the list. */
interface VillageLosses extends Footings {
	readonly village: string;
}

function villageLosses({ input }: Found): readonly VillageLosses[] {
	return input.villages.map(({ village, measures }) => {
		const [now, base] = WINDOWS.map((window) =>
			footingOf(
				callLosses(input, window, (event) => event.village === village),
				measures.loss[window],
			),
		);
		return { village, now: now ?? NOTHING, base: base ?? NOTHING };
	});
}

function together(group: readonly Footings[]): Footings {
	const add = (window: keyof MeasurePair) =>
		group.reduce((all, { [window]: one }) => {
			const { known, harmed, sum } = one;
			return { known: all.known + known, harmed: all.harmed + harmed, sum: all.sum + sum };
		}, NOTHING);
	return { now: add("now"), base: add("base") };
}

/** Which sums of losses stay in the house. */
export interface WithheldLosses {
	/** Village → what is said instead of its losses, of both windows: with one and the points the other could be worked out. */
	readonly villages: ReadonlyMap<string, string>;
	/** True where the sum of all villages stays too. */
	readonly isTotal: boolean;
}

/** Whether what the printed total tells of hidden villages leaves the losses of few victims in the dark. */
function isCovered(hidden: readonly VillageLosses[]): boolean {
	const lossesIn = (window: keyof MeasurePair) => hidden.filter((one) => one[window].sum !== 0).length;
	const either = hidden.filter(({ now, base }) => now.sum !== 0 || base.sum !== 0).length;
	if (either < LEAST_VILLAGES || isThinEither(together(hidden))) return false;
	// The only one with losses in a window is told by the sum of it, its other window by the change, and the rest by that.
	if (WINDOWS.some((window) => lossesIn(window) === 1)) return false;
	const restOf = ({ sum, harmed }: Footing) => ({ sum, victims: sum === 0 ? 0 : Math.max(1, harmed) });
	const rests = hidden.map(({ now, base }) => ({ now: restOf(now), base: restOf(base) }));
	return areFewInTheDark(rests, LEAST_CELL - 1);
}

/** The villages that must be hidden with the thin ones, fewest victims first, none that could be printed; null = there are none. */
function coversOf(
	thin: readonly VillageLosses[],
	others: readonly VillageLosses[],
): readonly VillageLosses[] | null {
	const counts = Array.from({ length: others.length + 1 }, (_, count) => count);
	const count = counts.find((many) => isCovered([...thin, ...others.slice(0, many)]));
	if (count === undefined) return null;
	return others.slice(0, count).reduceRight<readonly VillageLosses[]>(
		(kept, cover) => {
			const without = kept.filter((one) => one !== cover);
			return isCovered([...thin, ...without]) ? without : kept;
		},
		others.slice(0, count),
	);
}

/**
 * What must not be told of the losses. A village whose losses of either window rest on one to four events, all known losses or
 * those above 0, is withheld; with it, beginning with the fewest victims, as many others as it takes until what the total less the
 * printed villages tells is safe: three villages and five victims, in either window two villages with losses or none, and no
 * sum of one to four victims within 10 % of what a reader can work out who also knows how every village changed (see
 * {@link areFewInTheDark}). Where no such rest can be made, and where the township itself is thin, its sum is withheld instead.
 *
 * The points stay, and with them the change of each village: they are the assessment. That is why the change of every hidden
 * village is taken for known, to the last digit. Two things are beyond this: who knows one of the hidden sums from elsewhere, and
 * sheets of two windows of which one holds the other, whose difference rests on fewer events than either.
 */
export function withheldLosses(found: Found): WithheldLosses {
	const all = villageLosses(found);
	const isTotalThin = isThinEither(together(all));
	if (!scoredMeasures(found.scheme).has("loss")) return { villages: new Map(), isTotal: isTotalThin };
	const thin = all.filter(isThinEither);
	const few = new Map(thin.map(({ village }) => [village, LOSS_WITHHELD]));
	if (isTotalThin || thin.length === 0) return { villages: few, isTotal: isTotalThin };
	const weightOf = ({ now, base }: VillageLosses) => now.harmed + base.harmed;
	const others = all
		.filter((one) => !few.has(one.village) && weightOf(one) > 0)
		.toSorted((one, other) => weightOf(one) - weightOf(other));
	const covers = coversOf(thin, others);
	if (covers === null) return { villages: few, isTotal: true };
	const told = covers.map(({ village }) => [village, LOSS_COVERS] as const);
	return { villages: new Map([...few, ...told]), isTotal: false };
}

/** A score whose sum is left out: its points, and why. A change in per cent goes with the sum, those of its peers among them. */
function pointsOnly(score: ClauseScore, words: string): ClauseScore {
	return {
		...score,
		inputs: score.inputs.filter(({ unit }) => unit !== "fen" && unit !== "percent"),
		formula: "",
		notes: [...score.notes, words],
	};
}

type Measures = Readonly<Record<MeasureId, MeasurePair>>;
const withoutLoss = (measures: Measures): Measures => ({ ...measures, loss: { now: null, base: null } });

/** Losses of no village, and the warnings that tell them. */
function unplacedForTown({ input, warnings }: Sheet) {
	const isThinAt = (measures: Measures, isUnknown: boolean) =>
		WINDOWS.some((window) => {
			const isOwn = (event: CountedEvent) => event.village === null && event.isUnknown === isUnknown;
			return isThin(footingOf(callLosses(input, window, isOwn), measures.loss[window]));
		});
	const { outside, unknown } = input.unplaced;
	const [isOutside, isUnknown] = [isThinAt(outside, false), isThinAt(unknown, true)];
	const told = warnings.map((words) => {
		const label = WINDOWS.map((window) => windowLabel("loss", window)).find((one) => words.startsWith(one));
		const isAmount = label !== undefined && words.startsWith(`${label}另有`);
		return isAmount && (isOutside || isUnknown) ? `${label}另有未计入任何村居的，${LOSS_WITHHELD}。` : words;
	});
	return {
		warnings: told,
		unplaced: {
			outside: isOutside ? withoutLoss(outside) : outside,
			unknown: isUnknown ? withoutLoss(unknown) : unknown,
		},
	};
}

/**
 * A sheet as it is printed for the township: points, places and counts as they are; of losses that are withheld neither the sums
 * nor the workings. The events behind it are still there and are not for printing.
 */
export function sheetForTown(sheet: Sheet): Sheet {
	const { scheme, input, rows } = sheet;
	const { villages: withheld } = withheldLosses(sheet);
	const ofLoss = new Set(
		scheme.clauses.filter((clause) => scoredMeasures({ clauses: [clause] }).has("loss")).map(({ id }) => id),
	);
	const { warnings, unplaced } = unplacedForTown(sheet);
	return {
		...sheet,
		warnings,
		input: {
			...input,
			unplaced,
			villages: input.villages.map((one) =>
				withheld.has(one.village) ? { ...one, measures: withoutLoss(one.measures) } : one,
			),
		},
		rows: rows.map((row) => {
			const words = withheld.get(row.village);
			if (words === undefined) return row;
			const scores = row.scores.map((score) => (ofLoss.has(score.clause) ? pointsOnly(score, words) : score));
			return { ...row, scores };
		}),
	};
}
