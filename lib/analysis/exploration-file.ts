/** An exploration as JSON carries it: counts, shares and sources, with every word a reader needs beside them. */
import { type DateRange, dayCount, lastDay } from "@/lib/calendar/range";
import type { Verdict } from "@/lib/statistics/verdict";
import { fullRangeText } from "@/lib/wording/dates";
import { blankText } from "@/lib/wording/numbers";
import type { ValueAnswer } from "./answer";
import type { Coverage, Exploration, ExploredDimension, KnownSource } from "./explore";
import type { Basis, Filter } from "./question";

const FEN_PER_YUAN = 100;

/** A window with inclusive dates and its words. */
export interface FileWindow {
	readonly start: string;
	readonly end: string;
	readonly days: number;
	readonly label: string;
}

/** How much is known in one window; `coverage` 识别率 = known / all, null when nothing was counted. */
export interface FileCoverage {
	readonly known: number;
	readonly unknown: number;
	readonly coverage: number | null;
	readonly sources: Readonly<Record<KnownSource, number>>;
}

/** One value; `id` null = 不详. Shares are of the window: null of nothing, and 不详 has none of the known. */
export interface FileValue {
	readonly id: string | null;
	readonly label: string;
	readonly count: number;
	readonly shareOfKnown: number | null;
	readonly shareOfAll: number | null;
	/** Known losses, yuan; null where no loss is known. */
	readonly lossYuan: number | null;
	readonly previous: number | null;
	readonly lastYear: number | null;
	readonly verdictPrevious: Verdict | null;
	readonly verdictLastYear: Verdict | null;
}

/** One dimension: its coverage in every window, its values in order, 不详 always last. */
export interface FileDimension extends FileCoverage {
	readonly id: string;
	readonly label: string;
	/** 人 for dimensions of the victim, 起 for those of the case. */
	readonly unit: "起" | "人";
	/** 口径 */
	readonly rule: string;
	/** Null where there is no such window or the records do not reach it. */
	readonly previous: FileCoverage | null;
	readonly lastYear: FileCoverage | null;
	readonly values: readonly FileValue[];
}

/** The whole exploration. */
export interface ExplorationFile {
	readonly kind: "explore";
	readonly basis: Basis;
	readonly filters: readonly Filter[];
	readonly window: FileWindow;
	readonly comparisons: { readonly previous: FileWindow | null; readonly lastYear: FileWindow | null };
	readonly dimensions: readonly FileDimension[];
}

const UNKNOWN_ROW: ValueAnswer = {
	value: null,
	label: blankText("unknown"),
	counts: { current: 0, previous: null, lastYear: null },
	lossFen: { current: null, previous: null, lastYear: null },
	compared: { previous: null, lastYear: null },
	isMover: false,
};

function fileWindow(range: DateRange): FileWindow {
	return { start: range.start, end: lastDay(range), days: dayCount(range), label: fullRangeText(range) };
}

const shareOf = (count: number, whole: number) => (whole === 0 ? null : count / whole);

function fileCoverage({ known, unknown, sources }: Coverage): FileCoverage {
	return { known, unknown, coverage: shareOf(known, known + unknown), sources };
}

function fileValue(row: ValueAnswer, { known, unknown }: Pick<Coverage, "known" | "unknown">): FileValue {
	const count = row.counts.current ?? 0;
	const fen = row.lossFen.current;
	return {
		id: row.value,
		label: row.label,
		count,
		shareOfKnown: row.value === null ? null : shareOf(count, known),
		shareOfAll: shareOf(count, known + unknown),
		lossYuan: fen === null || count === 0 ? null : fen / FEN_PER_YUAN,
		previous: row.counts.previous,
		lastYear: row.counts.lastYear,
		verdictPrevious: row.compared.previous?.verdict ?? null,
		verdictLastYear: row.compared.lastYear?.verdict ?? null,
	};
}

/** The values with 不详 behind them, also where nothing is 不详: 0 is said, not left out. */
function withUnknown({ rows, coverage }: ExploredDimension): readonly ValueAnswer[] {
	if (rows.some(({ value }) => value === null)) return rows;
	const counts = {
		current: 0,
		previous: coverage.previous === null ? null : 0,
		lastYear: coverage.lastYear === null ? null : 0,
	};
	return [...rows, { ...UNKNOWN_ROW, counts }];
}

function fileDimension(explored: ExploredDimension): FileDimension {
	const { dimension, coverage } = explored;
	const { current, previous, lastYear } = coverage;
	const whole = { known: explored.known, unknown: explored.unknown };
	return {
		id: dimension.id,
		label: dimension.label.zh,
		unit: dimension.side === "victim" ? "人" : "起",
		rule: dimension.rule,
		...fileCoverage(current),
		previous: previous && fileCoverage(previous),
		lastYear: lastYear && fileCoverage(lastYear),
		values: withUnknown(explored).map((row) => fileValue(row, whole)),
	};
}

/** Writes an exploration down; pure. */
export function explorationFile({ question, dimensions }: Exploration): ExplorationFile {
	const { current, previous, lastYear } = question.windows;
	return {
		kind: "explore",
		basis: question.basis,
		filters: question.filters,
		window: fileWindow(current),
		comparisons: {
			previous: previous && fileWindow(previous),
			lastYear: lastYear && fileWindow(lastYear),
		},
		dimensions: dimensions.map(fileDimension),
	};
}
