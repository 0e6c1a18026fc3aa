/** Leads of grid workers → the masked lines and tables that stand in the daily briefing and on the screen of the ledgers. */
import { dateOfMoment } from "@/lib/base/civil";
import type { LeadCounts, LeadGroup, LeadLedger, LeadLine, LeadState } from "@/lib/ledgers/leads";
import { fullDateText } from "@/lib/wording/dates";
import { blankText, numberText } from "@/lib/wording/numbers";
import type { LinesBlock, TableBlock, TextBlock } from "./block";
import { momentSort, numberCell } from "./from-ledgers-words";
import { listedTable } from "./listed-table";
import { durationText } from "./minutes-words";
import { countColumn, textColumn } from "./quality/table";
import { tallyText } from "./tally-cell";

const STATES: Readonly<Record<LeadState, string>> = {
	handled: "已办结",
	open: "未办结",
	unknown: "是否办结未写明",
};

const MINUTES_PER_DAY = 1440;

/** How long a lead waits: `5小时20分`; where no clock is written whole days only. */
function ageText({ ageMinutes, hasClock }: LeadLine): string {
	const minutes = Math.max(0, ageMinutes);
	return hasClock ? durationText(minutes) : `${Math.floor(minutes / MINUTES_PER_DAY)}天`;
}

function timeText({ reportedTime, hasClock }: LeadLine): string {
	const day = fullDateText(dateOfMoment(reportedTime));
	return hasClock ? `${day} ${reportedTime.slice(11, 16)}` : day;
}

function stateText(line: LeadLine): string {
	const state = STATES[line.state];
	const waiting = line.state === "open" ? `，已${ageText(line)}` : "";
	return `${state}${waiting}${line.becameCall ? "，已转警情" : ""}`;
}

/** One lead in one masked line: when, of what kind, from where, what is told, and what became of it; reports name no staff. */
function leadLine(line: LeadLine): string {
	const { kind, source, village, grid, told } = line;
	const place = [village, grid].filter((part) => part !== null).join("·");
	return [
		timeText(line),
		`${kind ?? "类型不详"}${source === null ? "" : `（${source}）`}`,
		place === "" ? "村居不详" : place,
		told ?? "内容未写",
		stateText(line),
	]
		.filter((part) => part !== null)
		.join("　");
}

/** How a list of leads is shown. */
export interface LeadList {
	/** Address of the screen that shows all of them; absent where the list stands on it. */
	readonly screen?: string;
}

function linesOf(lines: readonly LeadLine[], total: number, { screen }: LeadList): LinesBlock["items"] {
	const way = screen === undefined ? {} : { screen };
	const items = lines.map((line) => ({ text: leadLine(line), rows: null, ...way }));
	const rest = total - lines.length;
	return rest > 0
		? [...items, { text: `另有${numberText(rest)}条，见网格线索台账。`, rows: null, ...way }]
		: items;
}

/** The leads of the window, one masked line each; null without any. @param most lines shown, the rest is counted */
export function leadsBlock(leads: LeadLedger | null, most: number, list: LeadList = {}): LinesBlock | null {
	if (leads === null || leads.total.count === 0) return null;
	return {
		kind: "lines",
		id: "lines.leads",
		items: linesOf(leads.lines.slice(0, most), leads.total.count, list),
		emptyText: "统计期内没有网格线索",
	};
}

const sharePhrase = ({ handled, open, unknown }: LeadCounts): string =>
	`办结率${tallyText({ count: handled, whole: handled + open, unknown })}${unknown > 0 ? `（未写明的${numberText(unknown)}条另列）` : ""}`;

/** How many leads came in, what became of them, and how many wait when the list is read; null without any. */
export function leadsText(leads: LeadLedger | null): TextBlock | null {
	if (leads === null) return null;
	const { total, becameCalls, waitingCount, waiting } = leads;
	const [oldest] = waiting;
	const became = becameCalls > 0 ? `，转为警情${numberText(becameCalls)}起` : "";
	const came =
		total.count === 0
			? "本期没有新的网格线索"
			: `本期网格员上报线索${numberText(total.count)}条，其中已办结${numberText(total.handled)}条、未办结${numberText(total.open)}条，${sharePhrase(total)}${became}`;
	const wait =
		waitingCount === 0 || oldest === undefined
			? "目前没有未办结的线索"
			: `目前未办结${numberText(waitingCount)}条，最早一条已等${ageText(oldest)}`;
	return { kind: "text", id: "text.leads", text: `${came}；${wait}。` };
}

const GROUPINGS = {
	byKind: { id: "kind", label: "线索类型", caption: "网格线索按类型", none: "类型未写" },
	bySource: { id: "source", label: "线索来源", caption: "网格线索按来源", none: "来源未写" },
	byVillage: { id: "village", label: "村居", caption: "网格线索按村居", none: "村居未写" },
} as const satisfies Partial<Record<keyof LeadLedger, object>>;

/** What leads are grouped by in tables. */
export type LeadGrouping = keyof typeof GROUPINGS;

/** The leads of the window by one grouping with their total; null without any. */
export function leadGroupTable(leads: LeadLedger, grouping: LeadGrouping): TableBlock | null {
	if (leads.total.count === 0) return null;
	const { id, label, caption, none } = GROUPINGS[grouping];
	const rows = [
		...leads[grouping].map((group) => ({ ...group, label: group.name ?? none })),
		{ ...leads.total, name: null, label: "合计" },
	];
	return listedTable<LeadGroup & { readonly label: string }>(
		rows,
		[
			textColumn("name", label, 4, (row) => row.label),
			countColumn("count", "线索", ({ count }) => count),
			countColumn("handled", "已办结", ({ handled }) => handled),
			countColumn("open", "未办结", ({ open }) => open),
			countColumn("unknown", "未写明", ({ unknown }) => unknown),
			{
				id: "share",
				label: "办结率",
				align: "right",
				weight: 4,
				cell: ({ handled, open, unknown }) => ({
					text: tallyText({ count: handled, whole: handled + open, unknown }),
					sort: handled + open === 0 ? null : handled / (handled + open),
				}),
			},
		],
		{
			id: `table.ledger_leads_${id}`,
			caption,
			keyOf: (row) => (row.label === "合计" ? "#total" : (row.name ?? "#none")),
			footnote: "按上报日期；办结率的分母只含写明是否办结的，未写明的另列；截至研判时刻，之后办结的算未办结",
			emptyText: "统计期内没有网格线索",
		},
	);
}

/** Leads that wait when the list is read, oldest first; null without any. */
export function waitingLeadsTable({ waiting, waitingCount, unsaidCount }: LeadLedger): TableBlock | null {
	if (waitingCount === 0) return null;
	const rest = waitingCount - waiting.length;
	const notes = [
		"内容中的姓名、号码、门牌已遮盖；上报人为网格员，群众举报和匿名的不列姓名",
		...(rest > 0 ? [`另有${numberText(rest)}条较新的未列`] : []),
		...(unsaidCount > 0 ? [`另有${numberText(unsaidCount)}条没有写明是否办结`] : []),
	];
	return listedTable(
		waiting,
		[
			{
				id: "number",
				label: "编号",
				align: "left",
				weight: 4,
				cell: ({ leadNo }) => numberCell("lead", leadNo),
			},
			{
				id: "time",
				label: "上报时间",
				align: "left",
				weight: 4,
				cell: (line) => ({ text: timeText(line), sort: momentSort(line.reportedTime) }),
			},
			{
				id: "age",
				label: "已等",
				align: "right",
				weight: 3,
				cell: (line) => ({ text: ageText(line), sort: line.ageMinutes }),
			},
			textColumn("kind", "类型", 3, ({ kind }) => kind ?? blankText("unknown")),
			textColumn("village", "村居", 3, ({ village }) => village ?? blankText("unknown")),
			textColumn("grid", "网格", 3, ({ grid }) => grid ?? blankText("unknown")),
			textColumn("reporter", "上报人", 2.4, ({ reporter }) => reporter ?? blankText("unknown")),
			textColumn("told", "线索内容", 9, ({ told }) => told ?? blankText()),
		],
		{
			id: "table.ledger_leads_waiting",
			caption: "未办结的网格线索",
			footnote: notes.join("。"),
			emptyText: "目前没有未办结的线索",
		},
	);
}
