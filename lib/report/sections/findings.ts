/** Sections of longer reports: what made the figures change, losses taken apart, rates, and the villages. */
import { BASES } from "@/lib/analysis/bases";
import type { Block, TextBlock } from "@/lib/blocks/block";
import { lossTable } from "@/lib/blocks/from-losses";
import { ratesTable } from "@/lib/blocks/from-rates";
import { surgesBlock } from "@/lib/blocks/from-surges";
import { villagesTable } from "@/lib/blocks/from-villages";
import { yearsTable } from "@/lib/blocks/from-years";
import { PER_PEOPLE } from "@/lib/metrics";
import type { MetricId } from "@/lib/metrics/metric";
import { type BriefInput, weekEnding } from "../brief-input";
import type { ReportSection } from "../document";
import { lossSentence, villageSentence, whySentences } from "../finding-sentences";

const text = (id: string, words: string): TextBlock => ({ kind: "text", id, text: words });

function verdictsOf({ answer }: BriefInput, metric: MetricId) {
	const compared = answer.metrics.find((one) => one.metric.id === metric)?.compared;
	return {
		previous: compared?.previous?.verdict ?? null,
		lastYear: compared?.lastYear?.verdict ?? null,
	};
}

/** The town and its villages in the last seven days of a short window; none in longer ones. */
export function surgesSection({ answer, surges }: BriefInput): ReportSection | null {
	if (surges === null) return null;
	const week = weekEnding(answer.question.windows.current);
	return { id: "surges", heading: "异常预警", blocks: [surgesBlock(answer, surges, week)] };
}

/** Which categories and villages made the number change; left out where nothing compares. */
export function whySection(input: BriefInput): ReportSection | null {
	const { answer, findings } = input;
	const metric = BASES[answer.question.basis].events;
	const sentences =
		findings === null ? [] : whySentences(findings.why, verdictsOf(input, metric), answer.question);
	if (sentences.length === 0) return null;
	const blocks = sentences.map((words, at) => text(`text.why.${at + 1}`, words));
	return { id: "why", heading: "变化构成", blocks };
}

/** The same window of the three years before and their mean; a holiday's report tells its years itself. */
export function yearsSection({ answer, threeYears, holiday }: BriefInput): ReportSection | null {
	if (threeYears === null || holiday !== null) return null;
	return { id: "three_years", heading: "近三年同期", blocks: [yearsTable(answer, threeYears)] };
}

/** Number × mean, with and without the largest case. */
export function lossesSection(input: BriefInput): ReportSection | null {
	if (input.findings === null) return null;
	const { losses } = input.findings;
	const { question } = input.answer;
	const table = lossTable(losses, question);
	const blocks: Block[] = [
		text("text.losses", lossSentence(losses, verdictsOf(input, "calls").lastYear, question)),
		...(table.rows.length === 0 ? [] : [table]),
	];
	return { id: "losses", heading: "损失分析", blocks };
}

/** Rates with their denominators. */
export function ratesSection({ answer, findings }: BriefInput): ReportSection | null {
	const table = ratesTable(findings?.rates ?? [], answer.question);
	return table.rows.length === 0 ? null : { id: "rates", heading: "转化与处置", blocks: [table] };
}

/** Per 10 000, the ranking with its doubts, villages without an event; left out where a filter keeps some villages only. */
export function villagesSection({ answer, findings }: BriefInput): ReportSection | null {
	const { basis, filters } = answer.question;
	if (findings === null || filters.some(({ dimension }) => dimension === "victim_village")) return null;
	const rate = basis === "calls" ? PER_PEOPLE.calls_per_10k : PER_PEOPLE.cases_per_10k;
	const words = { record: BASES[basis].record, rate: rate.label.zh };
	const { villages } = findings;
	return {
		id: "villages",
		heading: "村居情况",
		blocks: [text("text.villages", villageSentence(villages, words)), villagesTable(answer, villages)],
	};
}
