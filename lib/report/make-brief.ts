/** A briefing from an engine: asks everything it needs, then writes it. */

import type { Answer } from "@/lib/analysis/answer";
import { ask } from "@/lib/analysis/ask";
import { askFindings, askSurges } from "@/lib/analysis/ask-findings";
import { askHoliday } from "@/lib/analysis/ask-holiday";
import { BASES } from "@/lib/analysis/bases";
import { batchesPlan } from "@/lib/analysis/plans/batches";
import { crossPlan } from "@/lib/analysis/plans/cross";
import { rowsPlan } from "@/lib/analysis/plans/rows";
import { askThreeYears } from "@/lib/analysis/three-years";
import { AppError } from "@/lib/base/errors";
import type { EventRow } from "@/lib/blocks/from-rows";
import { dayNumber, startOfWeek } from "@/lib/calendar/civil";
import { comparedWindows, comparisonBase } from "@/lib/calendar/comparisons";
import { holidayMeant } from "@/lib/calendar/holiday-period";
import { dayCount } from "@/lib/calendar/range";
import { dimensionOf } from "@/lib/dimensions";
import type { DimensionId } from "@/lib/dimensions/dimension";
import type { EngineReader, RequestOptions } from "@/lib/engine/engine";
import { askProfile } from "@/lib/focus/ask-profile";
import type { AskFocus } from "@/lib/focus/board";
import type { AreaGroup } from "@/lib/focus/features";
import { METRICS } from "@/lib/metrics";
import type { Settings } from "@/lib/settings/settings";
import { type BriefInput, type FocusFindings, isShortWindow, LINES_SHOWN, weekEnding } from "./brief-input";
import { writeBrief } from "./definitions/brief";
import type { CrossTab, ReportDocument } from "./document";
import type { ReportFile } from "./footnotes";
import type { AskPrevention, PreventionFindings } from "./prevention";
import { askedOf, type ReportRequest, windowsOf } from "./request";
import { focusArea } from "./sections/focus";

const FEN_PER_YUAN = 100;

async function askCross(
	engine: EngineReader,
	answer: Answer,
	pair: readonly [DimensionId, DimensionId],
	options: RequestOptions,
): Promise<CrossTab> {
	const [first, second] = [dimensionOf(pair[0]), dimensionOf(pair[1])];
	if (first === null || second === null)
		throw new AppError("unknown_dimension", `没有名为“${pair.join("、")}”的维度，请检查拼写。`);
	const rows = await engine.query(crossPlan(answer.question, [first, second], answer.dictionary), options);
	return {
		dimensions: pair,
		cells: rows.map((row) => ({
			values: [
				answer.dictionary.valueOf(first.id, row.first_code ?? 0),
				answer.dictionary.valueOf(second.id, row.second_code ?? 0),
			] as const,
			count: row.events ?? 0,
			lossYuan: (row.loss_fen ?? 0) / FEN_PER_YUAN,
		})),
	};
}

async function askFiles(engine: EngineReader, options: RequestOptions): Promise<readonly ReportFile[]> {
	const rows = await engine.query(batchesPlan(), options);
	return rows.map((row) => ({
		fileName: row.file_name ?? "",
		readRows: row.read_rows ?? 0,
		refusedRows: row.refused_rows ?? 0,
		isDemo: row.is_demo ?? false,
	}));
}

async function askRows(
	engine: EngineReader,
	answer: Answer,
	options: RequestOptions,
): Promise<readonly EventRow[]> {
	const { basis, windows, filters } = answer.question;
	const order = isShortWindow(windows.current) ? ("oldest" as const) : ("largest_loss" as const);
	const plan = rowsPlan(
		{ metric: METRICS[BASES[basis].events], window: windows.current, filters, order, limit: LINES_SHOWN },
		answer.dictionary,
	);
	return engine.query(plan, options);
}

/** What a window is looked into for: surges in a short one, what stands behind the figures in a longer one. */
async function askBehind(
	engine: EngineReader,
	{ request, answer, settings }: Pick<BriefInput, "request" | "answer" | "settings">,
	options: RequestOptions,
) {
	const { question, dictionary } = answer;
	const asking = { engine, question, dictionary, options };
	if (!isShortWindow(question.windows.current)) {
		const base = comparisonBase(request.period, request.asOf, settings);
		const { ranges } = comparedWindows({ kind: "three_year_mean" }, base);
		return {
			findings: await askFindings(asking, answer, settings),
			threeYears: ranges.length === 0 ? null : await askThreeYears(asking, answer, ranges),
			surges: null,
		};
	}
	const windows = { current: weekEnding(question.windows.current), previous: null, lastYear: null };
	const surges = await askSurges({ ...asking, question: { ...question, windows } }, answer);
	return { findings: null, threeYears: null, surges };
}

/** The focus of the week that holds the morning of reading; null where it is not asked for. */
async function askFocusOf(
	engine: EngineReader,
	{ request, answer, settings }: Pick<BriefInput, "request" | "answer" | "settings">,
	{ focus, prevention: _, ...options }: BriefOptions,
): Promise<FocusFindings | null> {
	const { filters, windows } = answer.question;
	if (focus === undefined || filters.length > 0 || !isShortWindow(windows.current)) return null;
	const week = startOfWeek(request.asOf, settings.weekStart);
	const board = await focus(week);
	const profileOf = async (group: AreaGroup) => {
		const area = focusArea(board, group, week);
		return area === null
			? null
			: askProfile(engine, { group, area, day: dayNumber(week) }, settings, options);
	};
	return { week, board, profiles: { village: await profileOf("village"), zone: await profileOf("zone") } };
}

/** The prevention loop on the morning of reading and in the window; null where it is not asked for. */
async function askPreventionOf(
	{ request, answer }: Pick<BriefInput, "request" | "answer">,
	askPrevention: AskPrevention | undefined,
): Promise<PreventionFindings | null> {
	const { filters, windows } = answer.question;
	if (askPrevention === undefined || filters.length > 0) return null;
	const days = dayCount(windows.current);
	const scope = days === 1 ? "day" : isShortWindow(windows.current) ? "week" : "longer";
	return askPrevention({ asOf: request.asOf, windows, scope });
}

/** The holiday that a period is, or lies around; null for every other period. */
async function askHolidayOf(
	engine: EngineReader,
	request: ReportRequest,
	settings: Settings,
	options: RequestOptions,
) {
	const { period, asOf, filters } = request;
	if (period.kind !== "holiday") return null;
	const choice = "festival" in period ? period : null;
	const holiday = holidayMeant(choice, asOf, settings);
	return askHoliday(engine, { holiday, asOf, filters }, settings, options);
}

/** How a briefing is made. */
export interface BriefOptions extends RequestOptions {
	/** Absent = the report says nothing of the week's focus. */
	readonly focus?: AskFocus;
	/** Absent = the report says nothing of the prevention loop. */
	readonly prevention?: AskPrevention;
}

/**
 * Makes the briefing of a request.
 * @throws EngineError, CancelledError; AppError `unknown_dimension` for a cross of a dimension that does not exist
 */
export async function makeBrief(
	engine: EngineReader,
	request: ReportRequest,
	settings: Settings,
	options: BriefOptions = {},
): Promise<ReportDocument> {
	const { windows } = windowsOf(request, settings);
	const yearRequest: ReportRequest = { ...request, period: { kind: "year_to_date" }, against: null };
	const answer = await ask(engine, { ...askedOf(request), windows }, settings, options);
	const year = await ask(
		engine,
		{ ...askedOf(yearRequest), windows: windowsOf(yearRequest, settings).windows },
		settings,
		options,
	);
	const rows = await askRows(engine, answer, options);
	const crossTabs = await Promise.all(request.crosses.map((pair) => askCross(engine, answer, pair, options)));
	return writeBrief({
		request,
		settings,
		answer,
		year,
		rows,
		crossTabs,
		files: await askFiles(engine, options),
		holiday: await askHolidayOf(engine, request, settings, options),
		focus: await askFocusOf(engine, { request, answer, settings }, options),
		prevention: await askPreventionOf({ request, answer }, options.prevention),
		...(await askBehind(engine, { request, answer, settings }, options)),
	});
}
