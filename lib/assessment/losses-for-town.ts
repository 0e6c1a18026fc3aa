/** Losses as they may leave the house: a sum that rests on few victims tells what one of them lost. */
import { LEAST_CELL } from "@/lib/statistics/suppression";
import type { ClauseScore } from "./clauses/clause";
import { windowLabel } from "./clauses/figures";
import type { AssessmentInput, CountedEvent, MeasureId, MeasurePair } from "./input";
import { scoredMeasures } from "./ranks";
import type { Sheet } from "./sheet";

/** What stands in the place of a sum of losses that rests on fewer than five events. */
export const LOSS_WITHHELD = `损失涉及不足${LEAST_CELL}起，金额不外传`;
/** What stands where the sum would give one of those away. */
const LOSS_COVERS = "为防推算其他村居，损失金额一并不外传";
/** Two villages with a known ratio each are two equations in two unknowns; three have none to solve. */
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
const harmedOf = ({ known }: CallLosses): number => known.filter((fen) => fen > 0).length;

/** True where a sum tells nearly what one victim lost, and where nobody knows what it rests on. */
function isThin(losses: CallLosses, sum: number | null): boolean {
	const harmed = harmedOf(losses);
	return isFew(losses.known.length) || isFew(harmed) || (sum !== null && sum !== 0 && harmed === 0);
}

type Found = Pick<Sheet, "scheme" | "input">;

/** Losses of some villages together. */
function together({ input }: Found, names: ReadonlySet<string>) {
	return WINDOWS.map((window) => {
		const losses = callLosses(input, window, ({ village }) => village !== null && names.has(village));
		const sums = input.villages.flatMap(({ village, measures }) =>
			names.has(village) ? (measures.loss[window] ?? []) : [],
		);
		return { losses, sum: sums.length === 0 ? null : sums.reduce((all, one) => all + one, 0) };
	});
}

const isThinTogether = (found: Found, names: ReadonlySet<string>): boolean =>
	together(found, names).some(({ losses, sum }) => isThin(losses, sum));

/** Which sums of losses stay in the house. */
export interface WithheldLosses {
	/** Village → what is said instead of its losses, of both windows: with one and the points the other could be worked out. */
	readonly villages: ReadonlyMap<string, string>;
	/** True where the sum of all villages stays too. */
	readonly isTotal: boolean;
}

/**
 * What must not be told of the losses. A village whose losses of either window rest on one to four events, all known losses or
 * those above 0, is withheld; with it, beginning with the fewest, as many others as it takes until the rest of the township's
 * sum is that of at least three villages and five events in either window. Where no such rest can be made, and where the
 * township itself is thin, its sum is withheld instead.
 */
export function withheldLosses(found: Found): WithheldLosses {
	const { scheme, input } = found;
	const names = input.villages.map(({ village }) => village);
	const isTotalThin = isThinTogether(found, new Set(names));
	if (!scoredMeasures(scheme).has("loss")) return { villages: new Map(), isTotal: isTotalThin };
	const thin = names.filter((village) => isThinTogether(found, new Set([village])));
	const few = new Map(thin.map((village) => [village, LOSS_WITHHELD]));
	const isHidden = (group: readonly string[]) =>
		group.length >= LEAST_VILLAGES && !isThinTogether(found, new Set(group));
	if (isTotalThin || thin.length === 0 || isHidden(thin)) return { villages: few, isTotal: isTotalThin };
	const weightOf = (village: string) =>
		together(found, new Set([village])).reduce((all, { losses }) => all + harmedOf(losses), 0);
	const others = names
		.filter((village) => !few.has(village) && weightOf(village) > 0)
		.toSorted((one, other) => weightOf(one) - weightOf(other));
	const count = others.findIndex((_, at) => isHidden([...thin, ...others.slice(0, at + 1)])) + 1;
	if (count === 0) return { villages: few, isTotal: true };
	const covers = others.slice(0, count).map((village) => [village, LOSS_COVERS] as const);
	return { villages: new Map([...few, ...covers]), isTotal: false };
}

/** A score whose sum is left out: its points, and why. */
function pointsOnly(score: ClauseScore, words: string): ClauseScore {
	return {
		...score,
		inputs: score.inputs.filter(({ unit }) => unit !== "fen"),
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
			return isThin(callLosses(input, window, isOwn), measures.loss[window]);
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
