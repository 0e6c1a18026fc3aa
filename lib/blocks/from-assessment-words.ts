/** Words and cells that all tables of an assessment share: points, ranks and why there is none, colours, effects of appeals. */
import type { CountedEvent } from "@/lib/assessment/input";
import type { AppealEffect } from "@/lib/assessment/ledger";
import type { Scheme } from "@/lib/assessment/scheme";
import type { Colour, Sheet, SheetRow, Unranked } from "@/lib/assessment/sheet";
import { blankText, numberText, yuanText } from "@/lib/wording/numbers";
import type { TableCell } from "./block";

const FEN_PER_YUAN = 100;

/** What a colour is called and what it means; blue is good here, so the word always stands beside it. */
export const COLOUR_CELLS: Readonly<Record<Colour, Required<Pick<TableCell, "text" | "tone" | "hint">>>> = {
	red: { text: "红色", tone: "worse", hint: "低于黄色起点" },
	yellow: { text: "黄色", tone: "none", hint: "达到黄色起点，未到蓝色起点" },
	blue: { text: "蓝色", tone: "better", hint: "达到蓝色起点" },
};

/** Why a village has no rank. */
export const UNRANKED_WORDS: Readonly<Record<Unranked, string>> = {
	few_people: "人口不足300人，一起警情就会使名次大变",
	no_population: "人口不详，办法按人口计分",
	few_events: "两期合计不足10起，升降多属偶然",
	not_scored: "有条款缺数据未计分，与其他村居不可比",
};

/** Points with their sign where they are given or taken. */
export function signedPoints(points: number): string {
	const text = pointsText(Math.abs(points));
	return points > 0 ? `+${text}` : points < 0 ? `−${text}` : text;
}

/** Points as they stand on the sheet: up to two decimals, no trailing zeros; nothing scored → —. */
export function pointsText(points: number | null): string {
	if (points === null) return blankText();
	const [sign, size] = [points < 0 ? "−" : "", Math.abs(points)];
	return `${sign}${numberText(size, { decimals: Number.isInteger(size) ? 0 : 2 })}`;
}

/** Points as a cell, sorted by size. */
export function pointsCell(points: number | null): TableCell {
	return { text: pointsText(points), sort: points };
}

/** The rank, or 不宜排名 with its reason on hover. */
export function rankCell({ rank, unranked }: Pick<SheetRow, "rank" | "unranked">): TableCell {
	if (rank !== null) return { text: String(rank), sort: rank };
	return {
		text: "不宜排名",
		sort: null,
		...(unranked === null ? {} : { hint: UNRANKED_WORDS[unranked] }),
	};
}

/** A colour in its word; — without a total. */
export function colourCell(colour: Colour | null): TableCell {
	return colour === null ? { text: blankText() } : COLOUR_CELLS[colour];
}

/** Name of a scheme with its version; an example says so. */
export function schemeName({
	name,
	version,
	isExample,
}: Pick<Scheme, "name" | "version" | "isExample">): string {
	return `${name}（${isExample ? "示例，" : ""}第${version}版）`;
}

/** Ranked villages by rank, then the others by total, each in the order of the list. */
export function byRank({ rows }: Pick<Sheet, "rows">): readonly SheetRow[] {
	const place = (row: SheetRow) => row.rank ?? Number.POSITIVE_INFINITY;
	const points = (row: SheetRow) => row.total ?? Number.NEGATIVE_INFINITY;
	return rows.toSorted((one, other) => {
		const [mine, theirs] = [place(one), place(other)];
		if (mine !== theirs) return mine - theirs;
		return points(one) === points(other) ? 0 : points(other) - points(one);
	});
}

/** What an entry of the ledger does, in words. */
export function effectText(effect: AppealEffect): string {
	switch (effect.kind) {
		case "leave_out":
			return "不计入考核";
		case "move":
			return `改计到${effect.to}`;
		case "points":
			return `${effect.points > 0 ? "加" : "减"}${pointsText(Math.abs(effect.points))}分`;
	}
}

/** Why an event does not count, or what was decided about it. */
export function countedText({ leftOut, movedBy, movedFrom }: CountedEvent): string {
	if (leftOut?.kind === "category") return "不计：办法不计的类别";
	if (leftOut?.kind === "attempt") return "不计：未遂";
	if (leftOut?.kind === "outsider") return "不计：现住地在镇外";
	if (leftOut?.kind === "appeal") return "不计：申诉成立";
	if (movedBy === null) return "计入";
	return movedFrom === null ? "计入（申诉后改计到本村居）" : `计入（申诉后由${movedFrom}改计）`;
}

/** A sum in 1/100 yuan; null → 不详. */
export function fenText(fen: number | null): string {
	return yuanText(fen === null ? null : fen / FEN_PER_YUAN, { blank: "unknown" });
}
