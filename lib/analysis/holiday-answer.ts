/** What is said of a holiday, put together from measured windows: its parts, its earlier years, January and February. */
import type { CivilDate } from "@/lib/base/civil";
import type { Holiday } from "@/lib/calendar/festival-blocks";
import type { DateRange } from "@/lib/calendar/range";
import type { Dictionary } from "@/lib/dimensions/dictionary";
import { METRICS } from "@/lib/metrics";
import type { Settings } from "@/lib/settings/settings";
import type { DataSpan } from "./answer";
import type { HolidayCurve } from "./holiday-curve";
import {
	type FigureAgainst,
	figureAgainst,
	type figureReader,
	HOLIDAY_METRICS,
	type RecordFacts,
	type WindowFigure,
} from "./holiday-figures";
import type { HolidayPrompts } from "./holiday-prompts";
import {
	daysOver,
	type HolidayOfYear,
	holidayYears,
	type PhaseWindows,
	springMonths,
} from "./holiday-windows";
import type { Filter } from "./question";

/** Which holiday, read on which morning, under which filters. */
export interface HolidayQuestion {
	readonly holiday: Holiday;
	readonly asOf: CivilDate;
	readonly filters: readonly Filter[];
}

/** One metric of a part of the holiday with what it is compared with; null where there is no such window. */
export interface PhaseFigure {
	readonly now: WindowFigure;
	readonly aligned: FigureAgainst | null;
	readonly daysOff: FigureAgainst | null;
}

/** One part of the holiday; no figures before its first day is over. */
export interface PhaseAnswer extends PhaseWindows {
	readonly figures: readonly PhaseFigure[];
}

/** The days off of one year. */
export interface YearAnswer extends HolidayOfYear {
	/** Days off that were over on the morning of reading; null when none was, or none is known. */
	readonly over: DateRange | null;
	readonly figures: readonly WindowFigure[];
	/** The calls of the year asked for against this year's; null for that year itself and while its days off run. */
	readonly against: FigureAgainst | null;
}

/** January and February of one year. */
export interface SpringAnswer {
	readonly window: DateRange;
	readonly figures: readonly WindowFigure[];
	/** The year asked for against this one, a metric each; empty for that year itself. */
	readonly against: readonly FigureAgainst[];
}

/** Everything that is said of a holiday. */
export interface HolidayAnswer {
	readonly question: HolidayQuestion;
	readonly span: DataSpan;
	readonly facts: RecordFacts;
	readonly phases: readonly PhaseAnswer[];
	/** This year first. */
	readonly years: readonly YearAnswer[];
	readonly curve: HolidayCurve;
	/** The year asked for first; empty where January and February have not begun. */
	readonly spring: readonly SpringAnswer[];
	/** Null where no next holiday is known. */
	readonly prompts: HolidayPrompts | null;
	readonly dictionary: Dictionary;
}

/** How the figures of a window are read. */
type Read = ReturnType<typeof figureReader>;

/** One part with its figures beside both windows of the year before. */
export function phaseAnswer(windows: PhaseWindows, read: Read, facts: RecordFacts): PhaseAnswer {
	const { over, aligned, daysOff } = windows;
	if (over === null) return { ...windows, figures: [] };
	const figures = HOLIDAY_METRICS.map((metric): PhaseFigure => {
		const now = read(metric, over);
		const beside = (window: DateRange | null) => window && figureAgainst(now, read(metric, window), facts);
		return { now, aligned: beside(aligned), daysOff: beside(daysOff) };
	});
	return { ...windows, figures };
}

/** A question with the settings its calendar depends on. */
export interface Asked {
	readonly question: HolidayQuestion;
	readonly settings: Settings;
}

/** The days off of this year and of the three before; a year whose days off are not known has no figures. */
export function yearAnswers(
	{ question, settings }: Asked,
	read: Read,
	facts: RecordFacts,
): readonly YearAnswer[] {
	const { holiday, asOf } = question;
	const own = holiday.range.end <= asOf ? read(METRICS.calls, holiday.range) : null;
	return holidayYears(holiday, { asOf, settings }).map((one): YearAnswer => {
		const over = one.holiday && daysOver(one.holiday.range, asOf);
		if (over === null) return { ...one, over, figures: [], against: null };
		const isOwn = one.year === holiday.year;
		return {
			...one,
			over,
			figures: HOLIDAY_METRICS.map((metric) => read(metric, over)),
			against: isOwn || own === null ? null : figureAgainst(own, read(METRICS.calls, over), facts),
		};
	});
}

/** January and February together, the year asked for first. */
export function springAnswers(
	{ question }: Pick<Asked, "question">,
	read: Read,
	facts: RecordFacts,
): readonly SpringAnswer[] {
	const [own, ...earlier] = springMonths(question.holiday.year, question.asOf);
	if (own === undefined) return [];
	const now = HOLIDAY_METRICS.map((metric) => read(metric, own));
	return [
		{ window: own, figures: now, against: [] },
		...earlier.map((window): SpringAnswer => {
			const figures = HOLIDAY_METRICS.map((metric) => read(metric, window));
			const against = now.flatMap((one, at) => {
				const base = figures[at];
				return base === undefined ? [] : [figureAgainst(one, base, facts)];
			});
			return { window, figures, against };
		}),
	];
}
