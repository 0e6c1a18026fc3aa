/** Whom receipts reach → figures and one table each for villages, zones and firms, with the unknown apart. */
import { RECEIPT_DAYS } from "@/lib/analysis/lasting-receipts";
import { dateOfDayNumber, dayNumber } from "@/lib/calendar/civil";
import { rangeOf } from "@/lib/calendar/range";
import type { CoverageBoard } from "@/lib/screening/ask-coverage";
import type { CoverageGroup, CoverageLine, PeopleBase } from "@/lib/screening/coverage";
import { fullRangeText } from "@/lib/wording/dates";
import { blankText, countText, numberText, percentText } from "@/lib/wording/numbers";
import { PEOPLE_KINDS } from "@/lib/wording/people";
import { knownShareText } from "@/lib/wording/shares";
import type { FigureBlock, NoteBlock, TableBlock, TableCell } from "./block";
import { listedTable } from "./listed-table";
import { countColumn, textColumn } from "./quality/table";

const KINDS: Readonly<Record<PeopleBase["kind"], string>> = {
	...PEOPLE_KINDS,
	workers: "职工数（名册）",
	workers_of_firms: "园内企业职工数之和",
};

const RULE = `截至研判日${RECEIPT_DAYS}日内签过反诈回执的不同的人；同一人按证件号码，其次电话，再次姓名加村居认定，一人多份计1人`;

const windowText = ({ day }: CoverageBoard): string =>
	fullRangeText(rangeOf(dateOfDayNumber(dayNumber(day) - RECEIPT_DAYS + 1), day));

/** How many people receipts reach, and which share of the township that is. Not measured without any receipt on record. */
export function coverageFigures(board: CoverageBoard): readonly FigureBlock[] {
	const { isRecorded, persons, receipts, village } = board;
	const provenance = { rule: RULE, window: windowText(board), cutOff: null };
	const shared = { kind: "figure", comparisons: [], rows: null, provenance } as const;
	const { people, counted } = village;
	const share = people === null || !isRecorded ? null : counted / people;
	const ofPeople = people === null ? "" : `（${numberText(counted)}/${numberText(people)}人）`;
	return [
		{
			...shared,
			id: "figure.coverage.persons",
			label: "有回执的人",
			value: isRecorded ? persons : null,
			text: countText(isRecorded ? persons : null, "人"),
			notes: [`同期回执${countText(receipts, "份")}`],
		},
		{
			...shared,
			id: "figure.coverage.share",
			label: `村居人口覆盖率${ofPeople}`,
			value: share,
			text: percentText(share),
			notes: [
				"分母为有人口数的村居，分子为在这些村居签过的不同的人",
				`辖区外${countText(village.elsewhere, "人")}、村居不详${countText(village.unknown, "人")}另列，不在分子中`,
			],
		},
	];
}

function baseText({ kind, year, isOfYear }: PeopleBase): string {
	const of = isOfYear ? "" : `（${year === null ? "年份不详" : `${year}年`}）`;
	return `${KINDS[kind]}${of}`;
}

function shareCell({ counted, reached, base }: CoverageLine): TableCell {
	if (base === null) return { text: blankText(), sort: null };
	const share = counted / base.people;
	const hints = [
		share > 1 ? "人数多于名册，回执与名册不一致" : null,
		counted === reached ? null : `分子只计写明职工数的企业的${countText(counted, "人")}`,
	].filter((hint) => hint !== null);
	return {
		text: percentText(share),
		sort: share,
		...(hints.length === 0 ? {} : { hint: hints.join("；") }),
	};
}

/** What the three tables are called, and what stands in none of their rows. */
const GROUPS = {
	village: { caption: "各村居", name: "村居", people: "人口", elsewhere: "辖区外", unknown: "村居不详" },
	zone: {
		caption: "各园区",
		name: "园区",
		people: "职工",
		elsewhere: "园区外企业",
		unknown: "单位不详或无单位",
	},
	enterprise: {
		caption: "各企业",
		name: "企业",
		people: "职工",
		elsewhere: "只知园区",
		unknown: "单位不详或无单位",
	},
} as const;

/** Kinds of places, in the order of the screen. */
export const COVERAGE_GROUPS = Object.keys(GROUPS) as readonly (keyof typeof GROUPS)[];

function totalRow({ counted, people, unknown }: CoverageGroup): TableBlock["rows"][number] {
	const share = knownShareText({ part: counted, whole: people ?? 0, unknown }, "人");
	return {
		id: "total",
		cells: [
			{ text: "合计", sort: null },
			{ text: numberText(counted), sort: null },
			{ text: numberText(people), sort: null },
			{ text: people === null ? blankText() : share, sort: null },
			{ text: "", sort: null },
		],
	};
}

/** Coverage of one kind of places, in the order of the list; the last row is all whose people are known. */
export function coverageTable(board: CoverageBoard, kind: (typeof COVERAGE_GROUPS)[number]): TableBlock {
	const group = board[kind];
	const { caption, name, people, elsewhere, unknown } = GROUPS[kind];
	const table = listedTable(
		board.isRecorded ? group.lines : [],
		[
			textColumn("name", name, 4, (line) => line.name),
			countColumn("reached", "有回执（人）", ({ reached }) => reached),
			countColumn("people", `${people}（人）`, ({ base }) => base?.people ?? null),
			{ id: "share", label: "覆盖率", align: "right", weight: 3, cell: shareCell },
			textColumn("base", `${people}来源`, 3, ({ base }) => (base === null ? "名册未写明" : baseText(base))),
		],
		{
			id: `table.coverage.${kind}`,
			caption,
			keyOf: (line) => line.name,
			footnote: `另有${elsewhere}${countText(group.elsewhere, "人")}、${unknown}${countText(group.unknown, "人")}；${
				kind === "village" ? "在两个村居都签过的各计1人，合计只计1人" : "一人按最近一份写明单位的回执归属"
			}`,
			emptyText: board.isRecorded ? `没有${name}名册` : "还没有导入反诈回执",
		},
	);
	return table.rows.length === 0 ? table : { ...table, rows: [...table.rows, totalRow(group)] };
}

/** What a reader must know before the figures. */
export function coverageNotes({ isRecorded, village }: CoverageBoard): readonly NoteBlock[] {
	const note = (id: string, text: string): NoteBlock => ({
		kind: "note",
		id: `note.coverage.${id}`,
		text,
		tone: "warning",
	});
	if (!isRecorded) return [note("none", "还没有导入反诈回执，不能统计覆盖。")];
	if (village.people === null)
		return [note("people", "没有村居人口，只有人数，没有覆盖率。请导入村居人口表。")];
	return [];
}
