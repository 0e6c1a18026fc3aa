/** Circulars 通报 as the archive keeps them: what every issued one said of every village, so that the next can say what moved. */
import { z } from "zod";
import { type CivilDate, type CivilMoment, dateOfMoment, isCivilDate, isCivilMoment } from "@/lib/base/civil";
import { AppError } from "@/lib/base/errors";
import { addDays } from "@/lib/calendar/civil";
import { formatPeriod, type PeriodChoice, parsePeriod } from "@/lib/calendar/periods";
import { type DateRange, lastDay } from "@/lib/calendar/range";
import type { Archive } from "@/lib/workspace/archive";
import { inTurn } from "@/lib/workspace/in-turn";
import type { JsonValue } from "@/lib/workspace/kept";
import type { Colour, SheetRow } from "./sheet";

z.config({ jitless: true });

const PREFIX = "circulars/";

/** What a circular says of one village. */
export type CircularRow = Pick<SheetRow, "village" | "total" | "rank" | "colour">;

/** A circular that is to be issued, of one scheme, period and morning. */
export interface CircularWish {
	readonly schemeId: string;
	/** Version it was scored under. */
	readonly schemeVersion: number;
	readonly period: PeriodChoice;
	/** The days that the period meant. */
	readonly window: DateRange;
	/** The morning it was read on. */
	readonly asOf: CivilDate;
	/** In the order of the sheet. */
	readonly rows: readonly CircularRow[];
}

/** One circular as it was issued; it stays as it is whatever is known later. */
export interface Circular extends CircularWish {
	readonly issuedAt: CivilMoment;
}

const date = z.custom<CivilDate>((value) => typeof value === "string" && isCivilDate(value));
const moment = z.custom<CivilMoment>((value) => typeof value === "string" && isCivilMoment(value));
const COLOURS = ["red", "yellow", "blue"] as const satisfies readonly Colour[];

const period = z.string().transform((written, context): PeriodChoice => {
	const choice = parsePeriod(written);
	if (choice !== null) return choice;
	context.addIssue({ code: "custom", message: `no period: ${written}` });
	return z.NEVER;
});

// Strict throughout: what this version does not know it would lose with the next circular.
const circularSchema = z.strictObject({
	schemeId: z.string(),
	schemeVersion: z.number().int().positive(),
	period,
	window: z.strictObject({ start: date, end: date }),
	asOf: date,
	issuedAt: moment,
	rows: z.array(
		z.strictObject({
			village: z.string(),
			total: z.number().nullable(),
			rank: z.number().int().positive().nullable(),
			colour: z.enum(COLOURS).nullable(),
		}),
	),
});

function parsed(kept: JsonValue): readonly Circular[] {
	const read = z.array(circularSchema).safeParse(kept);
	if (read.success) return read.data;
	const detail = z.prettifyError(read.error);
	throw new AppError("archive_newer", "工作区中有本版本不认识的考核通报，请用更新的版本打开。", { detail });
}

/** As it is kept: fields in one order, the period as addresses write it. */
const keptCircular = ({ schemeId, schemeVersion, period: choice, ...rest }: Circular) => ({
	schemeId,
	schemeVersion,
	period: formatPeriod(choice),
	window: { start: rest.window.start, end: rest.window.end },
	asOf: rest.asOf,
	issuedAt: rest.issuedAt,
	rows: rest.rows.map(({ village, total, rank, colour }) => ({ village, total, rank, colour })),
});

const compareTexts = (one: string, other: string): number => (one < other ? -1 : Number(one > other));

/** Each once, by the end of the window, then by the moment of issue. */
function inOrder(circulars: readonly Circular[]): readonly Circular[] {
	const keyOf = (circular: Circular) =>
		[circular.window.end, circular.issuedAt, JSON.stringify(keptCircular(circular))].join("\n");
	const byKey = new Map(circulars.map((circular) => [keyOf(circular), circular]));
	return [...byKey].toSorted(([one], [other]) => compareTexts(one, other)).map(([, circular]) => circular);
}

const asJson = (circulars: readonly Circular[]): JsonValue => inOrder(circulars).map(keptCircular);

/**
 * Every circular issued under a scheme, by the end of its window, then by its moment.
 * @throws AppError `archive_newer` when a version wrote them that tells them differently
 */
export function circularsIn(archive: Pick<Archive, "document">, schemeId: string): readonly Circular[] {
	const kept = archive.document(`${PREFIX}${schemeId}`);
	return kept === null ? [] : inOrder(parsed(kept));
}

/** Circulars of the year to date are issued in the first days of a month about the one before, or at its end. */
const DAYS_OF_GRACE = 10;

/**
 * Which round a circular is of: its kind of period and its window, or of the year to date the month that it reaches the
 * eleventh day of, because the year of a week later tells the same year once more, and one that ends in the first days of a
 * month tells the month before.
 */
export function roundOf({ period: { kind }, window }: Pick<Circular, "period" | "window">): string {
	const { start, end } = window;
	const before = addDays(lastDay(window), -DAYS_OF_GRACE);
	const reached = before < start ? start : before;
	const days = kind === "year_to_date" ? [reached.slice(0, "2026-01".length)] : [start, end];
	return [kind, ...days].join(" ");
}

/**
 * The circulars of one kind of period that hold, in the same order: one a round, that of the latest window and of it that issued
 * last, so that neither a corrected one nor the quarter that ends with a month is counted twice.
 * @param kind null = of every kind, each for itself; only for listing, never for counting reds or places won
 */
export function standingCirculars(
	circulars: readonly Circular[],
	kind: PeriodChoice["kind"] | null,
): readonly Circular[] {
	const last = new Map<string, Circular>();
	for (const circular of inOrder(
		circulars.filter(({ period: choice }) => kind === null || choice.kind === kind),
	)) {
		const key = roundOf(circular);
		last.delete(key);
		last.set(key, circular);
	}
	return inOrder([...last.values()]);
}

/** The standing circular that another one of its round would take the place of; null = none. */
export function replacedBy(
	circulars: readonly Circular[],
	next: Pick<Circular, "period" | "window">,
): Circular | null {
	const standing = standingCirculars(circulars, next.period.kind);
	return standing.find((circular) => roundOf(circular) === roundOf(next)) ?? null;
}

/**
 * How the circulars of two workspaces become one, by the name of their document: those of both, each once. The order of the
 * sides does not matter, and merging again changes nothing.
 * @param names of our documents
 */
export function circularJoins(
	names: readonly string[],
): Readonly<Record<string, (ours: JsonValue, theirs: JsonValue) => JsonValue>> {
	const join = (ours: JsonValue, theirs: JsonValue) => asJson([...parsed(ours), ...parsed(theirs)]);
	return Object.fromEntries(names.filter((name) => name.startsWith(PREFIX)).map((name) => [name, join]));
}

/** Days that have not come by the clock cannot be told about, whatever morning the sheet was asked for. */
function checkPast({ window, asOf }: CircularWish, now: CivilMoment): void {
	const today = dateOfMoment(now);
	if (lastDay(window) > today)
		throw new AppError(
			"circular_early",
			`考核期到${lastDay(window)}才结束，今天是${today}，不能提前印发。请改选已结束的考核期或“本年至今”。`,
		);
	if (asOf > today) throw new AppError("circular_early", `研判日${asOf}还没有到，今天是${today}，不能印发。`);
}

/**
 * Keeps an issued circular, with a line in the journal.
 * @throws AppError `circular_early` where its window or its morning reaches beyond today; what the archive throws; nothing is kept
 *   then
 */
export function circularKept(archive: Archive, now: CivilMoment, wish: CircularWish): Promise<void> {
	return inTurn(archive, async () => {
		checkPast(wish, now);
		const { schemeId, schemeVersion, asOf } = wish;
		const circulars = [...circularsIn(archive, schemeId), { ...wish, issuedAt: now }];
		await archive.change({
			documents: { [`${PREFIX}${schemeId}`]: asJson(circulars) },
			journal: [{ at: now, kind: "circular", text: `印发考核通报：截至${asOf}，办法第${schemeVersion}版` }],
		});
	});
}
