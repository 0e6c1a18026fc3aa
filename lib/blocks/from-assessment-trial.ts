/** A what-if 测算 as a table: points and places of every village as they are and as they would be. */
import type { Sheet, SheetRow } from "@/lib/assessment/sheet";
import { blankText } from "@/lib/wording/numbers";
import type { TableBlock, TableCell } from "./block";
import { byRank, COLOUR_CELLS, pointsCell, rankCell, signedPoints } from "./from-assessment-words";
import { listedTable } from "./listed-table";
import type { CellColumn } from "./quality/table";

/** A village before and after. */
interface Pair {
	readonly before: SheetRow;
	readonly after: SheetRow;
}

const hundredths = (points: number): number => Math.round(points * 100);

function differenceCell({ before, after }: Pair): TableCell {
	if (before.total === null || after.total === null) return { text: blankText(), sort: null };
	const difference = (hundredths(after.total) - hundredths(before.total)) / 100;
	if (difference === 0) return { text: "不变", sort: 0 };
	return { text: signedPoints(difference), sort: difference, tone: difference > 0 ? "better" : "worse" };
}

function placesCell({ before, after }: Pair): TableCell {
	if (before.rank === null || after.rank === null) return { text: blankText(), sort: null };
	const steps = before.rank - after.rank;
	if (steps === 0) return { text: "不变", sort: 0 };
	const text = `${steps > 0 ? "前进" : "后退"}${Math.abs(steps)}位`;
	return { text, sort: steps, tone: steps > 0 ? "better" : "worse" };
}

function colourText({ before, after }: Pair): string {
	const word = ({ colour }: SheetRow) => (colour === null ? blankText() : COLOUR_CELLS[colour].text);
	return before.colour === after.colour ? word(after) : `${word(before)}→${word(after)}`;
}

const COLUMNS: readonly CellColumn<Pair>[] = [
	{ id: "village", label: "村居", align: "left", weight: 4, cell: ({ after }) => ({ text: after.village }) },
	{
		id: "before",
		label: "现合计",
		align: "right",
		weight: 2,
		cell: ({ before }) => pointsCell(before.total),
	},
	{ id: "after", label: "测算合计", align: "right", weight: 2, cell: ({ after }) => pointsCell(after.total) },
	{ id: "difference", label: "增减", align: "right", weight: 2, cell: differenceCell },
	{ id: "rankBefore", label: "现名次", align: "right", weight: 2, cell: ({ before }) => rankCell(before) },
	{ id: "rankAfter", label: "测算名次", align: "right", weight: 2, cell: ({ after }) => rankCell(after) },
	{ id: "places", label: "名次变化", align: "left", weight: 2, cell: placesCell },
	{ id: "colour", label: "等次", align: "left", weight: 3, cell: (pair) => ({ text: colourText(pair) }) },
];

/** Every village of two sheets of one list, in the order of the later ranks. */
export function trialTable(before: Sheet, after: Sheet): TableBlock {
	const earlier = new Map(before.rows.map((row) => [row.village, row]));
	const pairs = byRank(after).flatMap((row): readonly Pair[] => {
		const own = earlier.get(row.village);
		return own === undefined ? [] : [{ before: own, after: row }];
	});
	return listedTable(pairs, COLUMNS, {
		id: "table.assessment.trial",
		caption: "测算前后对比",
		keyOf: ({ after: { village } }) => village,
		footnote: "测算只在本页，不保存，也不改动记录和办法",
		emptyText: "村居名单为空：请在“设置”登记村居",
	});
}

/** Villages whose total or rank differs between two sheets of one list. */
export function movedVillages(before: Sheet, after: Sheet): readonly string[] {
	const earlier = new Map(before.rows.map((row) => [row.village, row]));
	return after.rows
		.filter(({ village, total, rank }) => {
			const own = earlier.get(village);
			return own !== undefined && (own.total !== total || own.rank !== rank);
		})
		.map(({ village }) => village);
}
