/** The last seven days → lines: whether the town stands out against its own days before, and villages with three or more. */
import type { Answer } from "@/lib/analysis/answer";
import type { SurgeFindings } from "@/lib/analysis/ask-findings";
import { BASES } from "@/lib/analysis/bases";
import type { DateRange } from "@/lib/calendar/range";
import type { TownSurge } from "@/lib/statistics/surge";
import { rangeText } from "@/lib/wording/dates";
import { numberText, percentText } from "@/lib/wording/numbers";
import type { LinesBlock } from "./block";

function townText({ observed, expected, p, isAlarm }: TownSurge, line: string): string {
	const usual = `${line}${observed}起，以往同样天数约${numberText(expected, { decimals: 1 })}起`;
	if (!isAlarm) return `${usual}，未达到预警线（预警线：偶然达到的概率低于1%）。`;
	const chance = p < 0.001 ? "不足0.1%" : percentText(p);
	return `${usual}，达到预警线：偶然达到这一数量的概率${chance}，请核查原因。`;
}

/**
 * The town's line first, then a line a village.
 * @param week the seven days that were looked at
 */
export function surgesBlock(answer: Answer, found: SurgeFindings, week: DateRange): LinesBlock {
	const { basis, filters } = answer.question;
	const { events, line } = BASES[basis];
	const others = filters.filter(({ dimension }) => dimension !== "victim_village");
	const days = `近7天（${rangeText(week)}）`;
	const town =
		found.town === null
			? { text: `${days}：此前不足8周数据，不判断全镇是否异常。`, rows: null }
			: {
					text: `${days}${townText(found.town, line)}`,
					rows: { metric: events, window: week, filters },
				};
	const villages = found.villages.map(([village, count]) => ({
		text: `${village}：近7天${line}${count}起（达到3起即提示）。`,
		rows: {
			metric: events,
			window: week,
			filters: [...others, { dimension: "victim_village" as const, values: [village] }],
		},
	}));
	return { kind: "lines", id: "lines.surges", items: [town, ...villages], emptyText: "" };
}
