/** How else the days of a sheet were told: sheets by other rules, which taken from each other give what the tables hide. */
import type { TallyId } from "@/lib/assessment/input";
import { circularsIn } from "@/lib/assessment/kept-circulars";
import { locksIn } from "@/lib/assessment/kept-locks";
import { schemesIn, versionsIn } from "@/lib/assessment/kept-schemes";
import { yearOfWindow } from "@/lib/assessment/lock";
import { eventsMeasured, scoredMeasures } from "@/lib/assessment/ranks";
import { registersRead } from "@/lib/assessment/reads";
import type { Scheme } from "@/lib/assessment/scheme";
import type { Sheet } from "@/lib/assessment/sheet";
import type { CivilMoment } from "@/lib/base/civil";
import { schemeName } from "@/lib/blocks/from-assessment-words";
import { addYears, partsOf } from "@/lib/calendar/civil";
import type { DateRange } from "@/lib/calendar/range";
import type { Archive } from "@/lib/workspace/archive";
import { tellingOf } from "./cross-tables";
import { AT_HOME, yearTablesAbsence } from "./disclosure";

/** A sheet that was told or may have been: locked, or issued as a circular. */
export interface Telling {
	/** In its version; null = nobody knows any longer by which rules, as of a lock that a merge set aside. */
	readonly scheme: Scheme | null;
	/** The days it counts: its window and that of the year before. */
	readonly windows: readonly DateRange[];
	/** Null = a circular. */
	readonly lock: { readonly at: CivilMoment; readonly sheet: Sheet } | null;
}

/** The sheet that is to be told. */
export interface OwnSheet {
	readonly sheet: Sheet;
	/** When it was locked; null = it is not. */
	readonly lockedAt: CivilMoment | null;
}

/** What {@link elsewhereOf} finds, each in words; null = nothing stands against it. */
export interface Elsewhere {
	/** Why its cross table and single days stay in the house. */
	readonly tables: string | null;
	/** Why it cannot go out at all. */
	readonly file: string | null;
}

const isOverlap = (one: DateRange, other: DateRange): boolean =>
	one.start < other.end && other.start < one.end;

/** What of the events counts those without a call by the day of the case. */
const EVENT_TALLIES = ["special_cases", "missed_signers"] as const satisfies readonly TallyId[];

/** What decides which events are counted, and where, whatever is counted of them. */
function rulesText({ exclusions, attribution }: Scheme): string {
	const { categories, attempts, outsiders } = exclusions;
	return JSON.stringify([categories.toSorted(), attempts, outsiders, attribution]);
}

/**
 * Whether any figure of a sheet depends on the basis of cases. Calls count by the day of the call under any, and so do losses, but
 * a clause of losses goes by the number of cases where a base is small, and says it.
 */
function isByCaseDay(scheme: Scheme): boolean {
	const [scored, { tallies }] = [scoredMeasures(scheme), registersRead(scheme)];
	return scored.has("cases") || scored.has("loss") || EVENT_TALLIES.some((tally) => tallies.has(tally));
}

function areRulesUnlike(one: Scheme, other: Scheme): boolean {
	if (rulesText(one) !== rulesText(other)) return true;
	return one.caseBasis !== other.caseBasis && [one, other].some(isByCaseDay);
}

const nameOf = ({ scheme }: Telling): string =>
	scheme === null ? "一份口径不明的考核表或通报" : `“${schemeName(scheme)}”`;

/** Two locks of one window whose tables are not one and the same. */
function areTablesUnlike(one: Sheet, other: Sheet): boolean {
	const [own, its] = [one.input.window, other.input.window];
	if (own.start !== its.start || own.end !== its.end) return false;
	const measure = eventsMeasured(one.scheme);
	return (
		eventsMeasured(other.scheme) !== measure ||
		tellingOf(one.input, measure) !== tellingOf(other.input, measure)
	);
}

/**
 * What stands against telling a sheet, of all that was told or may have been. A village's count by one set of rules less its count
 * by another is a cell: with a class left out, the cell of that class. That is so whichever goes out first, and files are not
 * recorded. Therefore
 * - tables go along with none of two locks of one year whose rules or counted events differ, nor with a lock any day of which a
 *   circular, or another lock as its window or year before, told by other rules (不计的类别、未遂、镇外, attribution; the basis of
 *   cases where either sheet scores cases or losses or tallies events, because calls are the same under any);
 * - and once a calendar year is locked and may have gone out with its tables, no sheet of any days of it goes out by other rules
 *   any more, unless it was locked before.
 * Not known here, and not kept back: files by other rules that were handed out before any lock and never issued as a circular,
 * circulars on paper, and the sheets of the next year, which tell this one as their year before; who changes the rules from one
 * year to the next tells by them.
 * @param own the sheet, not among the tellings
 */
export function elsewhereOf({ sheet, lockedAt }: OwnSheet, tellings: readonly Telling[]): Elsewhere {
	const { scheme, input } = sheet;
	const { window } = input;
	const near = tellings.filter(({ windows }) => windows.some((one) => isOverlap(one, window)));
	const others = near.filter(({ scheme: its }) => its === null || areRulesUnlike(its, scheme));
	const unlike = near.find(({ lock }) => lock !== null && areTablesUnlike(sheet, lock.sheet));
	const before = others.find(
		({ lock }) =>
			lock !== null &&
			isOverlap(lock.sheet.input.window, window) &&
			yearTablesAbsence(lock.sheet, true) === null &&
			(lockedAt === null || lock.at <= lockedAt),
	);
	const [other] = others;
	return { tables: tablesText(other, unlike), file: before === undefined ? null : fileText(before) };
}

function tablesText(other: Telling | undefined, unlike: Telling | undefined): string | null {
	const telling = other ?? unlike;
	if (telling === undefined) return null;
	const what =
		other === undefined ? "锁定了同一年度，计入的警情、案件与本表不同" : "按另一口径统计过本期日期";
	return `${nameOf(telling)}${what}，两份相减可以推出交叉表隐去的小数，数据包不附交叉表；${AT_HOME}。`;
}

function fileText(before: Telling): string {
	const year = before.lock === null ? "" : `${partsOf(before.lock.sheet.input.window.start).year}年度`;
	return (
		`${year}已按${nameOf(before)}锁定，其数据包可附交叉表；本办法不计的范围、归属或立案发案口径与它不同，` +
		"两份相减可以推出隐去的小数，不能再按本办法通报或导出该年度的日期。"
	);
}

/** Every telling that a workspace knows of, but the own lock of a sheet. @throws AppError `archive_newer` */
export function tellingsIn(
	archive: Pick<Archive, "document" | "documentNames">,
	{ sheet, lockedAt }: OwnSheet,
): readonly Telling[] {
	const locks = locksIn(archive);
	const isOwn = ({ year, sheet: locked }: (typeof locks)[number]) =>
		lockedAt !== null && locked.scheme.id === sheet.scheme.id && year === yearOfWindow(sheet.input.window);
	const ofLocks = locks.flatMap((lock): Telling[] => {
		const { window, base } = lock.sheet.input;
		const windows = [window, base];
		return [
			...(isOwn(lock)
				? []
				: [{ scheme: lock.sheet.scheme, windows, lock: { at: lock.lockedAt, sheet: lock.sheet } }]),
			...lock.setAside.map(() => ({ scheme: null, windows, lock: null })),
		];
	});
	const ids = new Set([
		...schemesIn(archive).map(({ id }) => id),
		...locks.map(({ sheet: locked }) => locked.scheme.id),
	]);
	const ofCirculars = [...ids].flatMap((id) => {
		const versions = versionsIn(archive, id);
		return circularsIn(archive, id).flatMap(({ schemeVersion, window }): Telling[] => {
			const { start, end } = window;
			const windows = [window, { start: addYears(start, -1), end: addYears(end, -1) }];
			// After a merge two versions may have one number: either may be the one.
			const own = versions.filter(({ scheme }) => scheme.version === schemeVersion);
			const schemes = own.length === 0 ? [null] : own.map(({ scheme }) => scheme);
			return schemes.map((scheme) => ({ scheme, windows, lock: null }));
		});
	});
	return [...ofLocks, ...ofCirculars];
}

/** What stands against telling a sheet in a workspace: {@link elsewhereOf} all that it knows of. @throws AppError `archive_newer` */
export function elsewhereIn(archive: Pick<Archive, "document" | "documentNames">, own: OwnSheet): Elsewhere {
	return elsewhereOf(own, tellingsIn(archive, own));
}
