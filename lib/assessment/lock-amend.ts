/** Corrections of a locked year: where today's records differ from it, and the amendment that says so; the lock itself stays. */
import type { CivilMoment } from "@/lib/base/civil";
import { AppError } from "@/lib/base/errors";
import { canonicalJson } from "./canonical";
import type { AssessmentInput } from "./input";
import { amendmentDigest, type ChangedCell, headsOf, type LockAmendment, type YearLock } from "./lock";
import { keptWords } from "./lock-words";
import type { CellName } from "./seal";
import { inputCells, sheetCells } from "./seal-cells";
import type { Sheet } from "./sheet";

/** What is amended: the sheet of the same scheme as the records would give it now. */
export interface AmendWish {
	readonly sheet: Sheet;
	readonly reason: string;
	readonly by: string | null;
}

const nameKey = ({ row, column }: CellName): string => JSON.stringify([row, column]);

/** Every cell that holds by now: as locked, with the amendments laid over in their order. */
function standing({ sheet, amendments }: YearLock): Map<string, Omit<ChangedCell, "after">> {
	const inputs = new Set(inputCells(sheet.input).map(nameKey));
	const cells = new Map(
		sheetCells(sheet).map(({ row, column, value }) => {
			const key = nameKey({ row, column });
			const part = inputs.has(key) ? ("input" as const) : ("result" as const);
			return [key, { row, column, before: value as string | null, part }];
		}),
	);
	for (const { cells: amended } of amendments)
		for (const { row, column, after, part } of amended)
			cells.set(nameKey({ row, column }), { row, column, before: after, part });
	return cells;
}

/**
 * What the records say now, as the lock read them: the morning, the cut-off and what is estimated from all weeks stay as they
 * were, because every reading has them anew whether or not a record changed.
 */
export function readAsLocked(input: AssessmentInput, { sheet }: Pick<YearLock, "sheet">): AssessmentInput {
	const { asOf, cutOff, phi } = sheet.input;
	return { ...input, asOf, cutOff, phi };
}

/**
 * Where a sheet differs from what is locked and amended, cell by cell: figures and what was decided, points and places. Empty =
 * they say the same. What {@link readAsLocked} leaves out is no difference.
 * @param fresh of the same scheme and window, scored from the records of now
 */
export function driftOf(lock: YearLock, fresh: Sheet): readonly ChangedCell[] {
	const sheet = { ...fresh, input: readAsLocked(fresh.input, lock) };
	const inputs = new Set(inputCells(sheet.input).map(nameKey));
	const known = standing(lock);
	const found = new Map(sheetCells(sheet).map((cell) => [nameKey(cell), cell]));
	const changed = [...known].map(
		([key, cell]): ChangedCell => ({ ...cell, after: found.get(key)?.value ?? null }),
	);
	const added = [...found]
		.filter(([key]) => !known.has(key))
		.map(([key, { row, column, value }]): ChangedCell => {
			const part = inputs.has(key) ? "input" : "result";
			return { row, column, before: null, after: value, part };
		});
	const cells = [...changed, ...added].filter(({ before, after }) => before !== after);
	return [...cells.filter(({ part }) => part === "input"), ...cells.filter(({ part }) => part === "result")];
}

/** Amendments in the order in which they hold, whatever order they came in; each once. */
export function amendmentsInOrder(amendments: readonly LockAmendment[]): readonly LockAmendment[] {
	const each = new Map(amendments.map((amendment) => [amendment.digest, amendment]));
	const place = ({ at, digest }: LockAmendment) => `${at} ${digest}`;
	return [...each.values()].toSorted((one, other) =>
		place(one) < place(other) ? -1 : Number(place(one) > place(other)),
	);
}

/**
 * The lock with one amendment more: every cell that differs, before and after. The locked sheet stays as it is.
 * @throws AppError `lock_reason_missing`; `lock_scheme` where the sheet is of another scheme, version or window;
 *   `lock_unchanged` where nothing differs
 */
export function amendedLock(lock: YearLock, { sheet, reason, by }: AmendWish, now: CivilMoment): YearLock {
	const why = keptWords(reason);
	if (why === null) throw new AppError("lock_reason_missing", "请写明更正已锁定年度的理由。");
	const { scheme, input } = lock.sheet;
	const isSame =
		canonicalJson(sheet.scheme) === canonicalJson(scheme) &&
		canonicalJson([sheet.input.window, sheet.input.base]) === canonicalJson([input.window, input.base]);
	if (!isSame)
		throw new AppError("lock_scheme", "更正只能按锁定时的考核办法和时段重新计算，请选择同一版本的办法。");
	const cells = driftOf(lock, sheet);
	if (cells.length === 0)
		throw new AppError("lock_unchanged", "现有资料算出的结果与锁定的相同，没有需要更正的内容。");
	const draft = { at: now, by: keptWords(by), reason: why, cells, follows: lock.heads };
	const amendment = { ...draft, digest: amendmentDigest(lock.whole, draft) };
	const amendments = amendmentsInOrder([...lock.amendments, amendment]);
	return { ...lock, amendments, heads: headsOf([...lock.heads, amendment.digest], amendments) };
}
