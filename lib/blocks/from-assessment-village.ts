/** One village of a score sheet as tables: each clause with inputs, formula, points and notes, and the events that were counted. */
import type { ScoreInput } from "@/lib/assessment/clauses/clause";
import type { AssessmentInput, CountedEvent } from "@/lib/assessment/input";
import type { Scheme } from "@/lib/assessment/scheme";
import type { Sheet, SheetRow } from "@/lib/assessment/sheet";
import { dateOfDayNumber } from "@/lib/calendar/civil";
import { DIMENSIONS, labelOfValue } from "@/lib/dimensions";
import type { LabelContext } from "@/lib/dimensions/dimension";
import { fullDateText } from "@/lib/wording/dates";
import { blankText, numberText } from "@/lib/wording/numbers";
import type { TableBlock, TableCell } from "./block";
import { countedText, fenText, pointsCell, signedPoints } from "./from-assessment-words";
import { listedTable } from "./listed-table";
import { type CellColumn, textColumn } from "./quality/table";

const UNIT_WORDS = {
	count: "",
	percent: "%",
	per_10k: "每万人",
	people: "人",
	points: "分",
} as const satisfies Record<Exclude<ScoreInput["unit"], "fen">, string>;

function inputText({ label, value, unit }: ScoreInput): string {
	if (unit === "fen") return `${label} ${fenText(value)}`;
	if (value === null) return `${label} ${blankText("unknown")}`;
	const [sign, size] = [value < 0 ? "−" : "", Math.abs(value)];
	const number = numberText(size, { decimals: Number.isInteger(size) ? 0 : 2 });
	return `${label} ${sign}${number}${UNIT_WORDS[unit]}`;
}

/** A line of the table of clauses: of a clause, a decision, or the total. */
interface Line {
	readonly id: string;
	readonly title: string;
	readonly inputs: string;
	readonly formula: string;
	readonly points: TableCell;
	readonly notes: string;
}

/** What of a row is told clause by clause. */
type ToldRow = Pick<SheetRow, "village" | "scores" | "adjustments" | "total" | "totalNotes">;

function clauseLines({ scheme }: Pick<Sheet, "scheme">, row: ToldRow): readonly Line[] {
	const titles = new Map(scheme.clauses.map(({ id, title }) => [id, title]));
	return row.scores.map(({ clause, inputs, formula, points, notes }) => ({
		id: clause,
		title: titles.get(clause) ?? clause,
		inputs: inputs.map(inputText).join("；"),
		formula,
		points: pointsCell(points),
		notes: notes.join("；"),
	}));
}

function adjustmentLines({ adjustments }: ToldRow): readonly Line[] {
	return adjustments.map(({ appeal, points, reason }) => ({
		id: `appeal.${appeal}`,
		title: "申诉加减分",
		inputs: "",
		formula: "",
		points: { text: signedPoints(points), sort: points },
		notes: reason,
	}));
}

const LINE_COLUMNS: readonly CellColumn<Line>[] = [
	textColumn("title", "条款", 3, ({ title }) => title),
	textColumn("inputs", "数据", 5, ({ inputs }) => inputs),
	textColumn("formula", "算式", 6, ({ formula }) => formula),
	{ id: "points", label: "得分", align: "right", weight: 2, cell: ({ points }) => points },
	textColumn("notes", "说明", 5, ({ notes }) => notes),
];

/** Every clause of a village with the figures and the sum that gave its points: enough to recompute it by hand. */
export function villageClausesTable(sheet: Pick<Sheet, "scheme">, row: ToldRow): TableBlock {
	const total: Line = {
		id: "total",
		title: "合计",
		inputs: "",
		formula: "",
		points: pointsCell(row.total),
		notes: row.totalNotes.join("；"),
	};
	return listedTable([...clauseLines(sheet, row), ...adjustmentLines(row), total], LINE_COLUMNS, {
		id: "table.assessment.village",
		caption: `${row.village}逐条得分`,
		keyOf: ({ id }) => id,
		footnote: "合计为已计分各条与加减分之和，受条款限制的见说明；金额条款的算式以元计",
		emptyText: "办法中没有条款",
	});
}

/** Which of the two windows, and where an event is told apart from its twin in the other. */
export const eventKey = ({ eventNo, window }: Pick<CountedEvent, "eventNo" | "window">): string =>
	`${window}:${eventNo}`;

function dayCell(day: number | null): TableCell {
	return day === null
		? { text: blankText(), sort: null }
		: { text: fullDateText(dateOfDayNumber(day)), sort: day };
}

function eventColumns(
	{ caseBasis }: Pick<Scheme, "caseBasis">,
	labels: LabelContext,
): readonly CellColumn<CountedEvent>[] {
	return [
		textColumn("window", "时段", 2, ({ window }) => (window === "now" ? "本期" : "去年同期")),
		{ id: "call", label: "报警日", align: "left", weight: 3, cell: ({ callDay }) => dayCell(callDay) },
		{
			id: "case",
			label: caseBasis === "filed" ? "立案日" : "发案日",
			align: "left",
			weight: 3,
			cell: ({ caseDay }) => dayCell(caseDay),
		},
		textColumn("category", "诈骗类别", 4, ({ category }) =>
			labelOfValue(DIMENSIONS.fraud_category, category, labels),
		),
		{
			id: "loss",
			label: "已知损失",
			align: "right",
			weight: 3,
			cell: ({ lossFen }) => ({ text: fenText(lossFen), sort: lossFen }),
		},
		textColumn("counted", "计入情况", 5, countedText),
	];
}

const dayOf = ({ callDay, caseDay }: CountedEvent): number => callDay ?? caseDay ?? 0;

/** This window first, the latest event first. */
function byDay(one: CountedEvent, other: CountedEvent): number {
	if (one.window !== other.window) return one.window === "now" ? -1 : 1;
	return dayOf(other) - dayOf(one);
}

/**
 * Events of a village, also those that a rule or a decision left out.
 * @param village null = those of no village: outside of the township or unknown
 */
export function villageEvents(
	{ events }: Pick<AssessmentInput, "events">,
	village: string | null,
): readonly CountedEvent[] {
	return events.filter((event) => event.village === village).toSorted(byDay);
}

/** The events behind the counts of a village: days, classes and sums, no number and no name. */
export function villageEventsTable(
	{ scheme, input }: Pick<Sheet, "scheme" | "input">,
	village: string | null,
	labels: LabelContext,
): TableBlock {
	const known = eventColumns(scheme, labels);
	const where = textColumn<CountedEvent>("where", "村居", 3, ({ isUnknown }) =>
		isUnknown ? "不详" : "镇外",
	);
	return listedTable(villageEvents(input, village), village === null ? [where, ...known] : known, {
		id: "table.assessment.events",
		caption: village === null ? "未计入任何村居的警情、案件" : `${village}计入考核的警情、案件`,
		keyOf: eventKey,
		footnote: "一起事件的报警与立案分属两期的，两期各列一行；日期为—的，该期不计警情或案件",
		emptyText: "两期都没有这样的警情、案件",
	});
}

/** An event in one line: its day, its class, where it counts. */
export function eventText(event: CountedEvent, labels: LabelContext): string {
	const day = event.callDay ?? event.caseDay;
	const words = [
		day === null ? blankText("unknown") : fullDateText(dateOfDayNumber(day)),
		labelOfValue(DIMENSIONS.fraud_category, event.category, labels),
		event.village ?? (event.isUnknown ? "村居不详" : "镇外"),
	];
	return words.join(" ");
}
