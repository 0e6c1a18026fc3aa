/** 待办事项: what waits for somebody on the morning of reading, each line with the way to where it is done. */
import { BASES } from "@/lib/analysis/bases";
import type { CivilDate } from "@/lib/base/civil";
import type { LinesBlock } from "@/lib/blocks/block";
import { dimensionAnswer } from "@/lib/blocks/from-dimensions";
import { limitText, numberText } from "@/lib/wording/numbers";
import type { BriefInput } from "../brief-input";
import type { ReportSection } from "../document";
import type { ToDo } from "../prevention";

type Line = LinesBlock["items"][number];

/** Clauses that count something, joined by commas; null when none does. */
function sentence(clauses: readonly (readonly [count: number, words: string])[]): string | null {
	const said = clauses.filter(([count]) => count > 0).map(([, words]) => words);
	return said.length === 0 ? null : `${said.join("，")}。`;
}

const screenOf = (path: string, asOf: CivilDate, tab: string | null): string =>
	`${path}?asOf=${asOf}${tab === null ? "" : `&tab=${tab}`}`;

function alertLines({
	alerts: { open, overdue, followUpsDueToday, followUpsOverdue },
}: ToDo): readonly (string | null)[] {
	return [
		sentence([
			[open, `预警未反馈${numberText(open)}件`],
			[overdue, `其中超过反馈时限${numberText(overdue)}件`],
		]),
		sentence([
			[followUpsDueToday, `预警对象今日应回访${numberText(followUpsDueToday)}人`],
			[followUpsOverdue, `回访已逾期${numberText(followUpsOverdue)}人`],
		]),
	];
}

function stopLines({
	stops: { lapsingToday, lapsed, returnsDue, returnsOverdue },
}: ToDo): readonly (string | null)[] {
	return [
		sentence([
			[lapsingToday, `止付今日到期尚未冻结${numberText(lapsingToday)}笔`],
			[lapsed, `近7日止付已失效未冻结${numberText(lapsed)}笔`],
		]),
		sentence([
			[returnsDue, `冻结资金临近返还期限${numberText(returnsDue)}笔`],
			[returnsOverdue, `已过返还期限未返还${numberText(returnsOverdue)}笔`],
		]),
	];
}

function visitLines({ hits, revisits }: ToDo): readonly [string | null, string | null] {
	return [
		sentence([
			[hits.open, `回执命中曾被骗人员或其关系人、尚待回访${numberText(hits.open)}份`],
			[hits.overdue, `其中已逾期${numberText(hits.overdue)}份`],
		]),
		sentence([
			[revisits.open, `近期受害的住址、单位和家庭尚待回访${numberText(revisits.open)}处`],
			[revisits.overdue, `其中已逾期${numberText(revisits.overdue)}处`],
		]),
	];
}

/** The lines of the loop; a task nobody has is left out. */
function loopLines(toDo: ToDo, asOf: CivilDate): readonly Line[] {
	const [hits, revisits] = visitLines(toDo);
	const firms = toDo.enterprisesToVisit;
	const line = (text: string | null, screen: string): readonly Line[] =>
		text === null ? [] : [{ text, rows: null, screen }];
	return [
		...stopLines(toDo).flatMap((text) => line(text, screenOf("/response/", asOf, "stops"))),
		...alertLines(toDo).flatMap((text) => line(text, screenOf("/response/", asOf, "open"))),
		...line(hits, screenOf("/receipts/", asOf, null)),
		...line(revisits, screenOf("/focus/", asOf, null)),
		...line(
			firms === null ? null : sentence([[firms, `待走访企业${numberText(firms)}家`]]),
			screenOf("/enterprises/", asOf, "visits"),
		),
	];
}

/** Lines about the window's own events: large losses, events nobody classified, rows that were refused. */
function eventLines({ answer, files, settings }: BriefInput): readonly Line[] {
	const special = answer.metrics.find((metric) => metric.metric.id === "special_cases")?.values.current ?? 0;
	const unknown = dimensionAnswer(answer, "fraud_category")?.unknown ?? 0;
	const refused = files.reduce((sum, file) => sum + file.refusedRows, 0);
	const { basis, windows, filters } = answer.question;
	const link = { window: windows.current, filters };
	const events = BASES[basis].events;
	return [
		{
			count: special,
			text: `损失${limitText(settings.prevention.specialYuan)}以上警情${special}起，请逐案跟进止付和回访。`,
			rows: { metric: "special_cases" as const, ...link },
		},
		{
			count: unknown,
			text: `${unknown}起未写明诈骗类别，请核实后补录。`,
			rows: {
				metric: events,
				window: link.window,
				filters: [...filters, { dimension: "fraud_category" as const, values: [null] }],
			},
		},
		{
			count: refused,
			text: `导入时有${refused}行未能读入，请在“数据导入”中查看原因并修正后重新导入。`,
			rows: null,
		},
	].flatMap(({ count, ...line }) => (count > 0 ? [line] : []));
}

/** The section; tasks of the loop stand where they were asked for, as in unfiltered reports of up to a week. */
export function toDoSection(input: BriefInput): ReportSection {
	const toDo = input.prevention?.toDo ?? null;
	const items = [...(toDo === null ? [] : loopLines(toDo, input.request.asOf)), ...eventLines(input)];
	return {
		id: "todo",
		heading: "待办事项",
		blocks: [{ kind: "lines", id: "lines.todo", items, emptyText: "没有需要跟进的事项。" }],
	};
}
