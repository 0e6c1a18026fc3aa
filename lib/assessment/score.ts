/** From a scheme and counted figures to the score sheet: points, totals, colours, places, and what chance alone would do. */
import { type VillageFigure, villageFigures } from "@/lib/analysis/village-figures";
import { type Comparison, compareCounts } from "@/lib/statistics/comparison";
import { clauseScore } from "./clauses";
import type { ClauseScore } from "./clauses/clause";
import { compareExact, type Exact, exactOf, exactText, plainText, roundPoints, sumOf } from "./exact";
import type { AssessmentInput, VillageInput } from "./input";
import { adjustmentsIn, type Decisions } from "./ledger";
import { colourOf, fullMarksOf } from "./marks";
import { eventsMeasured, placesOf, unrankedOf } from "./ranks";
import type { Scheme } from "./scheme";
import type { PointsAdjustment, Sheet, SheetRow } from "./sheet";
import { sheetWarnings } from "./warnings";

/** A limit on the total and whose it is. */
interface TotalLimit {
	readonly most: number;
	readonly why: string;
}

function limitsOf(scheme: Scheme, scores: readonly ClauseScore[]): readonly TotalLimit[] {
	const gates = scores.flatMap(({ clause, totalAtMost }) => {
		if (totalAtMost === null) return [];
		const title = scheme.clauses.find(({ id }) => id === clause)?.title ?? clause;
		return [{ most: totalAtMost, why: `“${title}”未达到，合计最高` }];
	});
	return [...gates, { most: fullMarksOf(scheme), why: "满分" }];
}

/** Points of a village together, and how they were limited. */
function totalOf(
	scheme: Scheme,
	scores: readonly ClauseScore[],
	adjustments: readonly PointsAdjustment[],
): Pick<SheetRow, "total" | "totalNotes"> {
	const known = scores.flatMap(({ points }) => (points === null ? [] : [exactOf(points)]));
	if (known.length === 0) return { total: null, totalNotes: [] };
	let total: Exact = sumOf([...known, ...adjustments.map(({ points }) => exactOf(points))]);
	const totalNotes: string[] = [];
	const missing = scheme.clauses.filter((_, at) => scores[at]?.points === null);
	if (missing.length > 0)
		totalNotes.push(`合计不含无法计分的${missing.map(({ title }) => `“${title}”`).join("、")}`);
	for (const { most, why } of limitsOf(scheme, scores)) {
		if (compareExact(total, exactOf(most)) <= 0) continue;
		totalNotes.push(`各项之和${exactText(total)}，${why}${plainText(most)} → ${plainText(most)}`);
		total = exactOf(most);
	}
	return { total: roundPoints(total), totalNotes };
}

/** The two windows compared; null where either is not recorded as a whole, because part of a year is no year. */
function comparedOf(scheme: Scheme, village: VillageInput, input: AssessmentInput): Comparison | null {
	const measure = eventsMeasured(scheme);
	const { now, base } = village.measures[measure];
	const recorded = input.recorded[measure];
	if (now === null || base === null || recorded.now !== "whole" || recorded.base !== "whole") return null;
	return compareCounts({ base, now, phi: input.phi[measure] });
}

/** Rates of the villages whose window is recorded, by village. */
function figuresOf(
	scheme: Scheme,
	{ villages, unplaced }: AssessmentInput,
): ReadonlyMap<string, VillageFigure> {
	const measure = eventsMeasured(scheme);
	const counts = villages.flatMap(({ village, measures }): [string, number][] => {
		const { now } = measures[measure];
		return now === null ? [] : [[village, now]];
	});
	const people = new Map(villages.map(({ village, population }) => [village, population]));
	const figures = villageFigures(
		{
			counts: new Map(counts),
			outside: unplaced.outside[measure].now ?? 0,
			unknown: unplaced.unknown[measure].now ?? 0,
		},
		(village) => people.get(village) ?? null,
	);
	return new Map(figures.villages.map((figure) => [figure.village, figure]));
}

/** A village before places are known. */
function rowOf(
	scheme: Scheme,
	village: VillageInput,
	scores: readonly ClauseScore[],
	adjustments: readonly PointsAdjustment[],
): Omit<SheetRow, "rank" | "unranked" | "compared" | "per10k" | "shrunk" | "funnel"> {
	const { total, totalNotes } = totalOf(scheme, scores, adjustments);
	const isWhole = scores.every(({ points }) => points !== null);
	return {
		village: village.village,
		scores,
		adjustments,
		total,
		totalNotes,
		colour: total === null || !isWhole ? null : colourOf(total, scheme.colours),
	};
}

/**
 * The sheet of a scheme. Pure: equal schemes, figures and decisions give equal sheets, and a what-if is a second call.
 *
 * Total = the known points and the adjustments of the window, then the limits of gates that are not met, then full marks; it
 * may be below 0. A clause without points is left out of the total, never taken for 0, and leaves the village without a colour;
 * where others were scored by it, without a place too.
 * @param decisions what the ledger decided for this scheme; its events are in the input already
 */
export function scoreSheet(scheme: Scheme, input: AssessmentInput, decisions: Decisions): Sheet {
	const context = { scheme, input };
	const adjustments = new Map(Object.entries(adjustmentsIn(decisions, input.window)));
	const figures = figuresOf(scheme, input);
	const scores = input.villages.map((village) =>
		scheme.clauses.map((clause) => clauseScore(clause, village, context)),
	);
	const isScored = scheme.clauses.map((_, at) => scores.some((own) => own[at]?.points !== null));
	const drafts = input.villages.map((village, at) => {
		const own = scores[at] ?? [];
		const row = rowOf(scheme, village, own, adjustments.get(village.village) ?? []);
		const isIncomplete =
			row.total === null || own.some(({ points }, clause) => points === null && isScored[clause] === true);
		const figure = figures.get(village.village);
		return {
			...row,
			unranked: unrankedOf(scheme, village, isIncomplete),
			compared: comparedOf(scheme, village, input),
			per10k: figure?.per10k ?? null,
			shrunk: figure?.shrunk ?? null,
			funnel: figure?.place ?? null,
		};
	});
	const ranks = placesOf(drafts.map(({ total, unranked }) => (unranked === null ? total : null)));
	const rows = drafts.map((row, at) => ({ ...row, rank: ranks[at] ?? null }));
	const unscored = scheme.clauses.filter((_, at) => isScored[at] !== true).map(({ title }) => title);
	const strangers = [...adjustments.keys()].filter((name) => rows.every(({ village }) => village !== name));
	return { scheme, input, rows, warnings: sheetWarnings(scheme, input, { unscored, strangers }) };
}
