/** Circulars and locks as tables: where every village stands after the latest circular, what moved, and where records left a lock. */
import { FRAUD_CLASSES } from "@/data/taxonomy";
import { type Standing, standingsOf } from "@/lib/assessment/escalation";
import { type Circular, type CircularRow, standingCirculars } from "@/lib/assessment/kept-circulars";
import type { ChangedCell, LockAmendment } from "@/lib/assessment/lock";
import type { Scheme } from "@/lib/assessment/scheme";
import { shortChecksum } from "@/lib/assessment/seal";
import { PERIODS } from "@/lib/calendar/periods";
import { fullRangeText } from "@/lib/wording/dates";
import { momentText } from "@/lib/wording/moments";
import { blankText } from "@/lib/wording/numbers";
import type { TableBlock, TableCell } from "./block";
import { colourCell, pointsCell } from "./from-assessment-words";
import { listedTable } from "./listed-table";
import { type CellColumn, countColumn, textColumn } from "./quality/table";

/** A village of the latest circular with where it stands. */
interface Line {
	readonly row: CircularRow;
	readonly standing: Standing | undefined;
}

function movedCell({ standing }: Line): TableCell {
	const moved = standing?.moved ?? null;
	if (moved === null) return { text: blankText(), sort: null };
	if (moved === 0) return { text: "不变", sort: 0 };
	const text = `${moved > 0 ? "前进" : "后退"}${Math.abs(moved)}位`;
	return { text, sort: moved, tone: moved > 0 ? "better" : "worse" };
}

function stepText({ standing }: Line): string {
	if (standing === undefined || standing.step === null) return "";
	return standing.isDue ? `${standing.step.measure}（本次应办）` : standing.step.measure;
}

const LINE_COLUMNS: readonly CellColumn<Line>[] = [
	{
		id: "rank",
		label: "名次",
		align: "right",
		weight: 2,
		cell: ({ row: { rank } }) =>
			rank === null ? { text: "不排名", sort: null } : { text: String(rank), sort: rank },
	},
	textColumn("village", "村居", 4, ({ row }) => row.village),
	{ id: "total", label: "合计", align: "right", weight: 2, cell: ({ row }) => pointsCell(row.total) },
	{ id: "colour", label: "等次", align: "left", weight: 2, cell: ({ row }) => colourCell(row.colour) },
	{ id: "moved", label: "较上次通报", align: "left", weight: 3, cell: movedCell },
	{
		id: "red",
		label: "连续红色",
		align: "right",
		weight: 2,
		cell: ({ standing }) => ({
			text: `${standing?.redInARow ?? 0}次`,
			sort: standing?.redInARow ?? 0,
		}),
	},
	textColumn("step", "递进措施", 4, stepText),
];

const kindText = ({ period: { kind } }: Circular): string =>
	kind === "custom" ? "自选时段" : PERIODS[kind].label.zh;

/** A circular in one line. */
function circularText({ window, schemeVersion, issuedAt }: Circular): string {
	return `${fullRangeText(window)}，办法第${schemeVersion}版，${momentText(issuedAt)}印发`;
}

/**
 * Rows of a circular beside where each village stands after it: place, total, colour, places won, red in a row, measure.
 * A village that `places` leaves out stands there without a move and without a measure.
 */
export function placesTable(
	rows: readonly CircularRow[],
	places: readonly Standing[],
	frame: Pick<TableBlock, "id" | "caption" | "footnote">,
): TableBlock {
	const byVillage = new Map(places.map((place) => [place.village, place]));
	const lines = rows
		.map((row): Line => ({ row, standing: byVillage.get(row.village) }))
		.toSorted(
			(one, other) => (one.row.rank ?? Number.MAX_SAFE_INTEGER) - (other.row.rank ?? Number.MAX_SAFE_INTEGER),
		);
	return listedTable(lines, LINE_COLUMNS, {
		...frame,
		keyOf: ({ row }) => row.village,
		emptyText: "通报中没有村居",
	});
}

/** Where every village stands after the latest circular of one kind of period. */
function standingsTable(
	circulars: readonly Circular[],
	latest: Circular,
	{ escalation }: Pick<Scheme, "escalation">,
): TableBlock {
	const { kind } = latest.period;
	const places = standingsOf(
		standingCirculars(circulars, kind).map(({ rows }) => rows),
		escalation,
	);
	return placesTable(latest.rows, places, {
		id: `table.assessment.circular.${kind}`,
		caption: `最近一次通报（${kindText(latest)}：${fullRangeText(latest.window)}）`,
		footnote:
			`${circularText(latest)}；名次升降和连续红色只与同为“${kindText(latest)}”的通报比，按各期最后印发的通报计，` +
			"没有等次的一期中断连续；措施按现行办法",
	});
}

/**
 * Where every village stands after the latest circular that holds, a table for each kind of period, the kind issued last first;
 * none before the first.
 */
export function standingsTables(
	circulars: readonly Circular[],
	scheme: Pick<Scheme, "escalation">,
): readonly TableBlock[] {
	return [...new Set(circulars.map(({ period }) => period.kind))]
		.flatMap((kind) => standingCirculars(circulars, kind).at(-1) ?? [])
		.toSorted((one, other) => (one.issuedAt < other.issuedAt ? 1 : -1))
		.map((latest) => standingsTable(circulars, latest, scheme));
}

const CIRCULAR_COLUMNS: readonly CellColumn<Circular>[] = [
	textColumn("window", "考核期", 5, ({ window }) => fullRangeText(window)),
	textColumn("kind", "时段", 2, kindText),
	textColumn("asOf", "研判日", 3, ({ asOf }) => asOf),
	textColumn("version", "办法", 2, ({ schemeVersion }) => `第${schemeVersion}版`),
	textColumn("issued", "印发时间", 4, ({ issuedAt }) => momentText(issuedAt)),
	countColumn("red", "红色", ({ rows }) => rows.filter(({ colour }) => colour === "red").length),
	countColumn("yellow", "黄色", ({ rows }) => rows.filter(({ colour }) => colour === "yellow").length),
	countColumn("blue", "蓝色", ({ rows }) => rows.filter(({ colour }) => colour === "blue").length),
];

/** Every circular issued, the latest first. */
export function circularsTable(circulars: readonly Circular[]): TableBlock {
	return listedTable(circulars.toReversed(), CIRCULAR_COLUMNS, {
		id: "table.assessment.circulars",
		caption: "历次通报",
		footnote:
			"印发后不再改动；同一考核期印发多次的，以最后一次为准；“本年至今”一个月内（截至10日以前的算上月）印发多次的，以截至日最晚的为准",
		emptyText: "还没有印发过通报",
	});
}

const CLASS_NAMES = new Map(FRAUD_CLASSES.map(({ id, zh }) => [id, zh]));

/** Events are named by window, day and class; the class in words. */
function columnText({ column }: ChangedCell): string {
	const [head, last] = [column.slice(0, column.lastIndexOf(" ") + 1), column.split(" ").at(-1) ?? ""];
	return `${head}${CLASS_NAMES.get(last) ?? last}`;
}

const isEvent = ({ column }: ChangedCell): boolean => /^(?:本期|同期)事件 /.test(column);

/** A value as it stands; what is kept of an event is not for reading, only that it is there. */
function valueText(cell: ChangedCell, side: "before" | "after"): string {
	const value = cell[side];
	if (value === null) return "没有";
	if (!isEvent(cell)) return value;
	return cell.before !== null && cell.after !== null ? (side === "before" ? "有" : "有，内容不同") : "有";
}

/** Cells that differ, under what the two sides are called. */
const cellColumns = (before: string, after: string): readonly CellColumn<ChangedCell>[] => [
	textColumn("row", "行", 4, ({ row }) => row),
	textColumn("column", "项目", 6, columnText),
	textColumn("before", before, 4, (cell) => valueText(cell, "before")),
	textColumn("after", after, 4, (cell) => valueText(cell, "after")),
];
const DRIFT_COLUMNS = cellColumns("锁定", "现在");
const AMENDED_COLUMNS = cellColumns("更正前", "更正后");

/** Where today's records and decisions differ from a locked year, figures before what follows from them. */
export function driftTable(cells: readonly ChangedCell[]): TableBlock {
	return listedTable(cells, DRIFT_COLUMNS, {
		id: "table.assessment.drift",
		caption: "锁定以后记录、裁定和结果的变化",
		footnote: "锁定的考核表不随记录和裁定改变；确需更正的，写明理由登记更正",
		emptyText: "现有记录和裁定与锁定时一致",
	});
}

/** An amendment with its number. */
type Numbered = LockAmendment & { readonly number: number };

const AMENDMENT_COLUMNS: readonly CellColumn<Numbered>[] = [
	countColumn("number", "序号", ({ number }) => number),
	textColumn("at", "时间", 4, ({ at }) => momentText(at)),
	textColumn("by", "经办", 3, ({ by }) => by ?? blankText("unknown")),
	textColumn("reason", "理由", 6, ({ reason }) => reason),
	countColumn("cells", "更正格数", ({ cells }) => cells.length),
	textColumn("mark", "校验码", 4, ({ digest }) => shortChecksum(digest)),
];

/** The amendments of a locked year in the order in which they hold: all of them in one table, then the cells of each. */
export function amendmentTables(amendments: readonly LockAmendment[]): readonly TableBlock[] {
	const all = listedTable(
		amendments.map((amendment, at): Numbered => ({ ...amendment, number: at + 1 })),
		AMENDMENT_COLUMNS,
		{
			id: "table.assessment.amendments",
			caption: "更正记录",
			footnote: "每条更正的校验码连同前一条一起计算，抽走或改动一条，校验即不通过",
			emptyText: "锁定后没有更正",
		},
	);
	const each = amendments.map(({ at, cells }, number) =>
		listedTable(cells, AMENDED_COLUMNS, {
			id: `table.assessment.amendment.${number + 1}`,
			caption: `第${number + 1}条更正的内容（${momentText(at)}）`,
			emptyText: "没有更正的格",
		}),
	);
	return [all, ...each];
}
