/** Every cell of a locked sheet by row and column, in a canonical text: what a seal is computed over. */
import { dateOfDayNumber } from "@/lib/calendar/civil";
import type { ClauseScore } from "./clauses/clause";
import type { AssessmentInput, CountedEvent, Unplaced, VillageInput } from "./input";
import type { Scheme } from "./scheme";
import { fieldWord, SEAL_COLUMNS, SEAL_ROWS } from "./seal-words";
import type { Sheet, SheetRow } from "./sheet";

/** One cell; row and column together name it, once. */
export interface SealCell {
	/** A village, or what stands for the scheme, the period, the list or the sheet. */
	readonly row: string;
	readonly column: string;
	/** Canonical: numbers as JSON writes them, money in 1/100 yuan, texts as they are, {@link NO_VALUE} for null. */
	readonly value: string;
}

type Measures = Partial<VillageInput["measures"]>;

/** The figures of a village, or those of them that are told. */
export interface VillageFigures extends Pick<VillageInput, "village"> {
	readonly population?: VillageInput["population"];
	readonly measures: Measures;
	readonly reaches: Partial<VillageInput["reaches"]>;
	readonly tallies: Partial<VillageInput["tallies"]>;
}

/** What a sheet is computed from without the single events, or what of that is told: a field that is not there has no cell. */
export interface Figures extends Pick<AssessmentInput, "asOf" | "window" | "base" | "phi" | "recorded"> {
	readonly cutOff?: AssessmentInput["cutOff"];
	readonly villages: readonly VillageFigures[];
	readonly unplaced: Readonly<Record<keyof Unplaced, Measures>>;
}

/** A sheet as it is, or as it is told. */
export interface SheetFigures extends Pick<Sheet, "scheme" | "rows" | "warnings"> {
	readonly input: Figures;
}

/** What stands for null: not recorded, 不详, or without limit. */
export const NO_VALUE = "—";
const JOINT = "·";

function valueText(value: unknown): string {
	if (value === null) return NO_VALUE;
	if (typeof value === "string") return value === NO_VALUE ? JSON.stringify(value) : value;
	return JSON.stringify(value);
}

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;

/** Every leaf of plain data as one cell; an empty list or object is a leaf, so that emptying one is seen. */
function leaves(row: string, path: readonly string[], value: unknown): readonly SealCell[] {
	if (value === undefined) return [];
	const parts: readonly (readonly [string, unknown])[] = Array.isArray(value)
		? value.map((item: unknown, at) => [`第${at + 1}项`, item])
		: isObject(value)
			? Object.entries(value).map(([field, item]) => [fieldWord(field), item])
			: [];
	if (parts.length === 0) return [{ row, column: path.join(JOINT), value: valueText(value) }];
	return parts.flatMap(([word, item]) => leaves(row, [...path, word], item));
}

const numbered = (word: string, at: number): string => `${word}${at + 1}`;

/** Names that stand twice (two clauses of one title) are told apart by their order. */
function named(cells: readonly SealCell[]): readonly SealCell[] {
	const taken = new Map<string, number>();
	return cells.map((cell) => {
		const key = JSON.stringify([cell.row, cell.column]);
		const count = (taken.get(key) ?? 0) + 1;
		taken.set(key, count);
		return count === 1 ? cell : { ...cell, column: `${cell.column}（${count}）` };
	});
}

function villageCells({
	village,
	measures,
	reaches,
	tallies,
	...others
}: VillageFigures): readonly SealCell[] {
	return [others, measures, reaches, tallies].flatMap((figures) => leaves(village, [], figures));
}

const placeOf = ({ village, isUnknown }: CountedEvent): string =>
	village ?? (isUnknown ? SEAL_ROWS.unknown : SEAL_ROWS.outside);

/** Date, class and window name an event; several of one name are one cell, whose value holds each in a fixed order. */
function eventCells(events: readonly CountedEvent[]): readonly SealCell[] {
	const cells = new Map<string, { row: string; column: string; values: string[] }>();
	for (const event of events) {
		const { window, callDay, caseDay, category, lossFen, leftOut, movedBy, movedFrom } = event;
		const day = callDay ?? caseDay;
		const date = day === null ? NO_VALUE : dateOfDayNumber(day);
		const row = placeOf(event);
		const column = `${window === "now" ? "本期" : "同期"}事件 ${date} ${category ?? "不详"}`;
		const known = [window, callDay, caseDay, lossFen, leftOut, movedBy, movedFrom, event.isUnknown];
		const value = JSON.stringify(known);
		const same = cells.get(JSON.stringify([row, column]));
		if (same === undefined) cells.set(JSON.stringify([row, column]), { row, column, values: [value] });
		else same.values.push(value);
	}
	return [...cells.values()].map(({ row, column, values }) => ({
		row,
		column,
		value: values.toSorted().join(" "),
	}));
}

function figureCells({ villages, unplaced, ...period }: Figures): readonly SealCell[] {
	const list = villages.map(({ village }, at) => ({
		row: SEAL_ROWS.list,
		column: numbered("第", at),
		value: village,
	}));
	return [
		...leaves(SEAL_ROWS.period, [], period),
		...list,
		...villages.flatMap(villageCells),
		...leaves(SEAL_ROWS.outside, [], unplaced.outside),
		...leaves(SEAL_ROWS.unknown, [], unplaced.unknown),
	];
}

/** The cells of what a sheet is computed from. */
export function inputCells({ events, ...figures }: AssessmentInput): readonly SealCell[] {
	return named([...figureCells(figures), ...eventCells(events)]);
}

function scoreCells(row: string, title: string, score: ClauseScore): readonly SealCell[] {
	const cell = (word: string, value: unknown) => ({
		row,
		column: `${title}${JOINT}${word}`,
		value: valueText(value),
	});
	return [
		cell(SEAL_COLUMNS.points, score.points),
		cell(SEAL_COLUMNS.ceiling, score.totalAtMost),
		cell(SEAL_COLUMNS.formula, score.formula),
		...score.inputs.map(({ label, value }) => cell(label, value)),
		...score.notes.map((note, at) => cell(numbered(SEAL_COLUMNS.note, at), note)),
	];
}

function resultCells(row: SheetRow, scheme: Scheme): readonly SealCell[] {
	const titles = new Map(scheme.clauses.map(({ id, title }) => [id, title]));
	const cell = (column: string, value: unknown) => ({ row: row.village, column, value: valueText(value) });
	return [
		...row.scores.flatMap((score) =>
			scoreCells(row.village, titles.get(score.clause) ?? score.clause, score),
		),
		...row.adjustments.map(({ points }, at) =>
			cell(`${numbered(SEAL_COLUMNS.adjustment, at)}${JOINT}分值`, points),
		),
		cell(SEAL_COLUMNS.total, row.total),
		...row.totalNotes.map((note, at) => cell(numbered(SEAL_COLUMNS.totalNote, at), note)),
		cell(SEAL_COLUMNS.rank, row.rank),
		cell(SEAL_COLUMNS.unranked, row.unranked),
		cell(SEAL_COLUMNS.colour, row.colour),
		cell(SEAL_COLUMNS.per10k, row.per10k),
	];
}

function reasonCells({ village, adjustments }: SheetRow): readonly SealCell[] {
	return adjustments.flatMap(({ appeal, reason }, at) => {
		const name = `${numbered(SEAL_COLUMNS.adjustment, at)}${JOINT}`;
		return [
			{ row: village, column: `${name}编号`, value: valueText(appeal) },
			{ row: village, column: `${name}理由`, value: valueText(reason) },
		];
	});
}

function plainCells({ scheme, input, rows, warnings }: SheetFigures): readonly SealCell[] {
	return [
		...leaves(SEAL_ROWS.scheme, [], scheme),
		...figureCells(input),
		...rows.flatMap((row) => resultCells(row, scheme)),
		...warnings.map((warning, at) => ({
			row: SEAL_ROWS.sheet,
			column: numbered(SEAL_COLUMNS.warning, at),
			value: warning,
		})),
	];
}

/**
 * Every cell of a sheet, each name once: the scheme with all its parameters, every figure of every village, every score with
 * what it was computed from, totals, places, colours, adjustments and their reasons, warnings, events without their numbers. What
 * is only computed from these for reading (comparison, shrinkage, funnel) is none.
 */
export function sheetCells({ input: { events, ...input }, ...sheet }: Sheet): readonly SealCell[] {
	return named([
		...plainCells({ ...sheet, input }),
		...eventCells(events),
		...sheet.rows.flatMap(reasonCells),
	]);
}

/** The cells that a sheet would have if it were all that there is: single events and reasons are none of them. */
export function toldCells(told: SheetFigures): readonly SealCell[] {
	return named(plainCells(told));
}
