/** The circular 考核通报 and the year-end result 年终考核 as a report: what the township reads of a score sheet, in aggregates only. */
import { type Standing, standingsOf } from "@/lib/assessment/escalation";
import { type Circular, roundOf, standingCirculars } from "@/lib/assessment/kept-circulars";
import { LOSS_WITHHELD, sheetForTown } from "@/lib/assessment/losses-for-town";
import { eventsMeasured } from "@/lib/assessment/ranks";
import { ATTRIBUTIONS } from "@/lib/assessment/scheme";
import type { Sheet } from "@/lib/assessment/sheet";
import { type CivilMoment, dateOfMoment } from "@/lib/base/civil";
import type { NoteBlock, TextBlock } from "@/lib/blocks/block";
import {
	chanceTable,
	circularSheetTable,
	schemeTable,
	workingsTable,
} from "@/lib/blocks/from-assessment-circular";
import { circularsTable, placesTable } from "@/lib/blocks/from-assessment-circulars";
import { schemeName } from "@/lib/blocks/from-assessment-words";
import { partsOf } from "@/lib/calendar/civil";
import { comparisonWarnings } from "@/lib/calendar/comparison-warnings";
import { formatPeriod, type PeriodChoice } from "@/lib/calendar/periods";
import type { Settings } from "@/lib/settings/settings";
import { boundsText, dayCountText, fullDateText, fullRangeText } from "@/lib/wording/dates";
import { momentText } from "@/lib/wording/moments";
import { comparisonWarningTexts, periodText } from "@/lib/wording/periods";
import {
	coloursSentence,
	dueLines,
	movesSentence,
	noCasesSentence,
	placesSentence,
	totalsSentence,
	unrankedSentence,
	WITHOUT_LEDGER,
} from "./circular-sentences";
import { type CircularTotal, circularTotals, reportTotal, totalFigure } from "./circular-totals";
import type { ReportDocument, ReportSection } from "./document";
import { reportWindow } from "./machine";

/** Changes whenever a figure of the circular could change for the same sheet. */
const CIRCULAR_RULE_VERSION = "2026.12-4";

/** What a circular is written from. */
export interface CircularInput {
	/** Of a locked year the sealed one, else as the records give it now. */
	readonly sheet: Sheet;
	/** What the window of the sheet was chosen as; it names the circular. */
	readonly period: PeriodChoice;
	/** Issued under the scheme of the sheet, in any order; those of later windows, and of this one, are left out of what moved. */
	readonly circulars: readonly Circular[];
	/** The lock that the sheet was taken from, with its checksum as it is read out; null while the window is not locked. */
	readonly locked: { readonly at: CivilMoment; readonly checksum: string } | null;
	readonly settings: Settings;
	/** True when any record came from the demonstration files. */
	readonly isDemo: boolean;
	/** Written without a workspace, which has neither appeals nor circulars: then it says so. Absent = from a workspace. */
	readonly isWithoutLedger?: boolean;
}

const text = (id: string, words: string): TextBlock => ({ kind: "text", id, text: words });
const note = (id: string, words: string, tone: NoteBlock["tone"] = "warning"): NoteBlock => ({
	kind: "note",
	id,
	text: words,
	tone,
});

/** A year that is over has a result; anything else is a circular on the way. */
function isYearEnd({ period, sheet }: CircularInput): boolean {
	return period.kind === "year" && sheet.input.asOf >= sheet.input.window.end;
}

function titleOf(input: CircularInput): string {
	const { period, sheet, settings } = input;
	const { window } = sheet.input;
	const place = settings.station.township || settings.station.name;
	if (isYearEnd(input)) return `${place}${partsOf(window.start).year}年度反诈考核结果`;
	return `${place}${periodText(period, window)}反诈考核通报`;
}

/** The circulars of a kind of period that hold and end no later than this window, without this round's own: it is being written anew. */
function earlierOf(
	{ circulars, sheet, period }: CircularInput,
	kind: PeriodChoice["kind"] | null,
): readonly Circular[] {
	const { scheme, input } = sheet;
	const own = roundOf({ period, window: input.window });
	const ended = circulars.filter(({ window }) => window.end <= input.window.end);
	const ofScheme = ended.filter(({ schemeId }) => schemeId === scheme.id);
	return standingCirculars(ofScheme, kind).filter((circular) => roundOf(circular) !== own);
}

function readingNotes(input: CircularInput): readonly NoteBlock[] {
	const { sheet, period, settings, locked } = input;
	const { window, base, asOf } = sheet.input;
	const compared = comparisonWarnings({ choice: period, range: window, asOf, settings }, [base]);
	const misleading = comparisonWarningTexts(compared);
	return [
		...(sheet.scheme.isExample
			? [note("note.example", "按示例办法计算，不是本单位的考核办法，供试用，不印发。")]
			: []),
		...(input.isWithoutLedger ? [note("note.ledger", `${WITHOUT_LEDGER}。`)] : []),
		...(locked === null
			? []
			: [
					note(
						"note.locked",
						`按${momentText(locked.at)}锁定封存的考核表（校验码${locked.checksum}）；锁定以后登记的更正不在其中。`,
						"plain",
					),
				]),
		...(misleading.length === 0
			? []
			: [note("note.comparisons", `比较时请注意：${misleading.join("；")}。`)]),
	];
}

function situationSection(input: CircularInput, totals: readonly CircularTotal[]): ReportSection {
	const { sheet } = input;
	const unranked = unrankedSentence(sheet);
	const noCases = isYearEnd(input) ? noCasesSentence(sheet) : null;
	return {
		id: "situation",
		heading: "总体情况",
		blocks: [
			...readingNotes(input),
			...totals.map((total) => totalFigure(sheet, total)),
			text("text.circular.totals", totalsSentence(sheet, totals)),
			...(noCases === null ? [] : [text("text.circular.no_cases", noCases)]),
			text("text.circular.colours", coloursSentence(sheet)),
			text("text.circular.places", placesSentence(sheet)),
			...(unranked === null ? [] : [text("text.circular.unranked", unranked)]),
		],
	};
}

function resultSection({ sheet }: CircularInput): ReportSection {
	const { warnings } = sheet;
	const remark = note("note.circular.warnings", `本表另有${warnings.length}条提示，见“口径说明”。`);
	return {
		id: "result",
		heading: "考核结果",
		blocks: [circularSheetTable(sheet), ...(warnings.length === 0 ? [] : [remark])],
	};
}

function standingsNow(sheet: Sheet, earlier: readonly Circular[]): readonly Standing[] {
	return standingsOf([...earlier.map(({ rows }) => rows), sheet.rows], sheet.scheme.escalation);
}

function movesSection(input: CircularInput): ReportSection {
	const { sheet } = input;
	const earlier = earlierOf(input, input.period.kind);
	const standings = standingsNow(sheet, earlier);
	const { window } = sheet.input;
	const ofYear = earlierOf(input, null).filter((circular) => circular.window.start >= window.start);
	const before = input.isWithoutLedger ? "unknown" : (earlier.at(-1) ?? null);
	return {
		id: "moves",
		heading: "名次升降和递进措施",
		blocks: [
			text("text.circular.moves", movesSentence(before, standings)),
			text("text.circular.due", "按办法本次应办的措施："),
			{
				kind: "lines",
				id: "lines.circular.due",
				items: dueLines(standings, sheet.scheme.escalation).map((words) => ({ text: words, rows: null })),
				emptyText: sheet.scheme.escalation.length === 0 ? "办法没有规定递进措施。" : "没有。",
			},
			placesTable(sheet.rows, standings, {
				id: "table.assessment.moves",
				caption: "名次升降和连续红色",
				footnote:
					"连续红色按各期最后印发的通报和本期计，没有等次的一期中断连续；前进、后退为与上次通报相比的名次；措施按现行办法",
			}),
			...(isYearEnd(input) && ofYear.length > 0 ? [circularsTable(ofYear)] : []),
		],
	};
}

const sectionsOf = (input: CircularInput, totals: readonly CircularTotal[]): readonly ReportSection[] => [
	situationSection(input, totals),
	resultSection(input),
	movesSection(input),
	...[chanceTable(input.sheet)].flatMap((table) =>
		table === null ? [] : { id: "chance", heading: "升降与发案水平", blocks: [table] },
	),
	{
		id: "annex.scheme",
		heading: input.sheet.scheme.isExample ? "考核办法（示例）" : "考核办法",
		blocks: [schemeTable(input.sheet.scheme)],
	},
	{ id: "annex.workings", heading: "逐项算式", blocks: [workingsTable(input.sheet)] },
];

/** Windows, rules, what was decided, the warnings of the sheet, the cut-off and the rule version, one line each. */
function footnotesOf(
	{ sheet, settings }: CircularInput,
	totals: readonly CircularTotal[],
): readonly string[] {
	const { scheme, input, warnings } = sheet;
	const { window, base, phi, cutOff } = input;
	const record = eventsMeasured(scheme);
	return [
		`统计时段：${boundsText(window, settings.dayCutHour)}，每日自${settings.dayCutHour}时起算；去年同期${fullRangeText(base)}（${dayCountText(base)}）。`,
		`归属：按${ATTRIBUTIONS[scheme.attribution]}计入；考核办法：${schemeName(scheme)}。`,
		...totals.map(({ label, rule }) => `${label}：${rule}。`),
		...warnings.map((words) => `提示：${words}`),
		"“明显上升/下降”指95%置信区间不含不变；“波动范围内”指可能只是偶然波动；两期合计不足10起的标“样本不足”。" +
			`区间已按本单位周际波动（离散系数φ=${phi[record].toFixed(2)}）放宽。`,
		`本文只列村居合计，不具名，不列单件；警情、案件起数照实列出。${LOSS_WITHHELD}，只列得分，为防推算的一并不列；由得分仍可知升降幅度。`,
		...(cutOff === null ? [] : [`数据截至${fullDateText(dateOfMoment(cutOff))}${cutOff.slice(11, 16)}。`]),
		`规则版本${CIRCULAR_RULE_VERSION}。`,
	];
}

/**
 * Writes the circular of a sheet, or of a year that is over its result; pure. It holds villages and their sums and names no
 * person, no event and no officer: reasons that were typed for adjusted points stay on the desk, and so do losses that rest on
 * fewer than five events.
 */
export function writeCircular(input: CircularInput): ReportDocument {
	const { sheet, period, settings, isDemo } = input;
	const { scheme, input: counted } = sheet;
	const totals = circularTotals(sheet);
	const told = { ...input, sheet: sheetForTown(sheet) };
	const sections = sectionsOf(told, totals);
	const cases = scheme.caseBasis === "filed" ? "cases" : "occurred";
	return {
		kind: "circular",
		title: titleOf(input),
		subtitle: `${schemeName(scheme)}　统计时段：${fullRangeText(counted.window)}，共${dayCountText(counted.window)}`,
		station: settings.station.name,
		asOf: counted.asOf,
		period: formatPeriod(period),
		basis: eventsMeasured(scheme) === "calls" ? "calls" : cases,
		window: reportWindow(counted.window),
		against: null,
		comparisons: { previous: null, lastYear: reportWindow(counted.base) },
		figures: totals.map(reportTotal),
		breakdowns: [],
		crossTabs: [],
		blocks: sections.flatMap(({ blocks }) => blocks),
		sections,
		footnotes: footnotesOf(told, totals),
		isDemo,
		ruleVersion: CIRCULAR_RULE_VERSION,
	};
}
