/** The briefing 晨报 (and its weekly, monthly and to-date forms): which blocks stand in it, under which headings. */

import { BASES } from "@/lib/analysis/bases";
import type { Block, NoteBlock, TextBlock } from "@/lib/blocks/block";
import { dimensionAnswer, dimensionChart, dimensionTable, overviewTable } from "@/lib/blocks/from-dimensions";
import { headlineFigures } from "@/lib/blocks/from-headline";
import { moversBlock } from "@/lib/blocks/from-movers";
import { linesBlock } from "@/lib/blocks/from-rows";
import { trendChart } from "@/lib/blocks/from-trend";
import { formatComparison } from "@/lib/calendar/comparisons";
import { formatPeriod } from "@/lib/calendar/periods";
import type { DimensionId } from "@/lib/dimensions/dimension";
import { dayCountText, dayText, fullDateText, fullRangeText } from "@/lib/wording/dates";
import { reportNameText } from "@/lib/wording/periods";
import { type BriefInput, isShortWindow } from "../brief-input";
import { dataEndNotes } from "../data-end";
import type { ReportDocument, ReportSection } from "../document";
import { footnotesOf } from "../footnotes";
import { machinePart, reportWindow } from "../machine";
import { comparisonNotes, windowsOf } from "../request";
import { scopeNotes } from "../scope";
import {
	lossesSection,
	ratesSection,
	surgesSection,
	villagesSection,
	whySection,
	yearsSection,
} from "../sections/findings";
import { focusSection } from "../sections/focus";
import { preventionSections } from "../sections/prevention";
import { toDoSection } from "../sections/to-do";
import { featureSentence, situationSentence, yearSentence } from "../sentences";
import { holidayReportSections } from "./holiday";

/** Changes whenever a figure of the briefing could change for the same records and settings. */
const BRIEF_RULE_VERSION = "2026.11-8";

const LARGEST_SHOWN = 10;
/** Below this many counted events the 23 dimensions stand in one table instead of one each. */
const TABLES_FROM = 10;
const CHARTS: readonly (readonly [DimensionId, "bar" | "row"])[] = [
	["fraud_category", "row"],
	["occur_hour_band", "bar"],
	["victim_age_band", "bar"],
	["victim_village", "row"],
];

const text = (id: string, words: string): TextBlock => ({ kind: "text", id, text: words });
const note = (id: string, words: string, tone: NoteBlock["tone"] = "plain"): NoteBlock => ({
	kind: "note",
	id,
	text: words,
	tone,
});

function titleOf({ request, settings, answer }: BriefInput): string {
	return `${settings.station.name}反诈研判${reportNameText(request.period, answer.question.windows.current)}`;
}

function situationSection(input: BriefInput): ReportSection {
	const { answer, year, request } = input;
	const { absences } = windowsOf(request, input.settings);
	const isYear = request.period.kind === "year_to_date";
	const misleading = comparisonNotes(request, input.settings);
	const blocks: Block[] = [
		...scopeNotes(answer.question, input.settings),
		...dataEndNotes(answer, request.asOf),
		...(misleading.length === 0
			? []
			: [note("note.comparisons", `比较时请注意：${misleading.join("；")}。`, "warning")]),
		...headlineFigures(answer, absences),
		text("text.situation", isYear ? yearSentence(answer) : situationSentence(answer)),
		...(isYear ? [] : [text("text.year", yearSentence(year))]),
		trendChart(answer),
	];
	return { id: "situation", heading: "总体情况", blocks };
}

function callsSection(input: BriefInput): ReportSection {
	const { answer, rows } = input;
	const link = {
		metric: BASES[answer.question.basis].events,
		window: answer.question.windows.current,
		filters: answer.question.filters,
	};
	const words = {
		dictionary: answer.dictionary,
		labels: { settings: input.settings, places: input.settings.places },
	};
	const kind = BASES[answer.question.basis].record;
	if (isShortWindow(link.window)) {
		const total = answer.metrics.find(({ metric }) => metric.id === link.metric)?.values.current ?? 0;
		const list = { link, total, emptyText: `统计期内无电信网络诈骗${kind}。` };
		return { id: "calls", heading: `${kind}摘要`, blocks: [linesBlock(rows, list, words)] };
	}
	const largest = rows.filter((row) => (row.loss_fen ?? 0) > 0).slice(0, LARGEST_SHOWN);
	const list = { link, total: largest.length, emptyText: `统计期内没有已知损失的${kind}。` };
	return { id: "calls", heading: `损失最大的${kind}`, blocks: [linesBlock(largest, list, words)] };
}

function moversSection({ answer }: BriefInput): ReportSection {
	return {
		id: "movers",
		heading: "突出变化",
		blocks: [text("text.features", featureSentence(answer)), moversBlock(answer)],
	};
}

function chartsSection({ answer }: BriefInput): ReportSection {
	const charts = CHARTS.flatMap(([id, shape]) => {
		const dimension = dimensionAnswer(answer, id);
		return dimension === null || dimension.known === 0 ? [] : [dimensionChart(answer, dimension, shape)];
	});
	const empty = note("note.charts", "统计期内没有可绘图的数据。");
	return { id: "charts", heading: "结构分布", blocks: charts.length === 0 ? [empty] : charts };
}

function dimensionsSection({ answer }: BriefInput): ReportSection {
	const most = Math.max(0, ...answer.dimensions.map((dimension) => dimension.known + dimension.unknown));
	const blocks =
		most < TABLES_FROM
			? [overviewTable(answer)]
			: answer.dimensions.map((one) => dimensionTable(answer, one));
	return { id: "dimensions", heading: "23维分析", blocks };
}

/** The sections in their order; one that has nothing to say for a window is left out. */
const SECTIONS: readonly ((input: BriefInput) => ReportSection | readonly ReportSection[] | null)[] = [
	situationSection,
	({ holiday, settings }) => holiday && holidayReportSections(holiday, settings),
	surgesSection,
	callsSection,
	moversSection,
	whySection,
	yearsSection,
	lossesSection,
	ratesSection,
	villagesSection,
	focusSection,
	preventionSections,
	toDoSection,
	chartsSection,
	dimensionsSection,
];

/** Writes a briefing from what was asked for it; pure. */
export function writeBrief(input: BriefInput): ReportDocument {
	const { request, settings, answer } = input;
	const { windows } = answer.question;
	const sections = SECTIONS.flatMap((write) => write(input) ?? []);
	return {
		kind: "brief",
		title: titleOf(input),
		subtitle: `${fullDateText(request.asOf).slice(0, 5)}${dayText(request.asOf)}　统计时段：${fullRangeText(windows.current)}，共${dayCountText(windows.current)}`,
		station: settings.station.name,
		asOf: request.asOf,
		period: formatPeriod(request.period),
		basis: request.basis,
		window: reportWindow(windows.current),
		against: request.against ? formatComparison(request.against) : null,
		comparisons: {
			previous: windows.previous === null ? null : reportWindow(windows.previous),
			lastYear: windows.lastYear === null ? null : reportWindow(windows.lastYear),
		},
		...machinePart(answer),
		crossTabs: input.crossTabs,
		blocks: sections.flatMap((section) => section.blocks),
		sections,
		footnotes: footnotesOf(
			answer,
			{ settings, files: input.files, rates: input.findings?.rates ?? [] },
			BRIEF_RULE_VERSION,
		),
		isDemo: input.files.some((file) => file.isDemo),
		ruleVersion: BRIEF_RULE_VERSION,
	};
}
