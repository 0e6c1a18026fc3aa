/** Where a task stands in words, and the task as the page may tick it off: nothing here names whom it is about. */
import { type CivilDate, dateOfMoment } from "@/lib/base/civil";
import { dayNumber, partsOf } from "@/lib/calendar/civil";
import {
	isOverdue,
	type RecordedVisit,
	type TaskStanding,
	VISIT_RESULTS,
	type VisitSubject,
} from "@/lib/visits/visit";
import { fullDateText, shortDateText } from "@/lib/wording/dates";
import type { TableBlock, TableCell } from "./block";

/** A row of a list that can be ticked off; masked. */
export interface TickTask {
	/** Id of the row in the table. */
	readonly rowId: string;
	/** Whom or what it is about, masked. */
	readonly title: string;
	readonly subject: VisitSubject;
	/** The visit that holds; null while nobody has gone. */
	readonly last: RecordedVisit | null;
	readonly standing: TaskStanding;
}

/** A list with the tasks behind its rows. */
export interface TaskList {
	readonly table: TableBlock;
	/** One a row, in the order of the rows. */
	readonly tasks: readonly TickTask[];
}

/** A date as a list of a day tells it: of the same year without its year, `5月11日`, else `2025年5月11日`. */
export const nearDateText = (date: CivilDate, day: CivilDate): string =>
	partsOf(date).year === partsOf(day).year ? shortDateText(date) : fullDateText(date);

/** How a visit ended and when it was written down: `已见面（5月11日）`. */
export function visitText({ result, at }: Pick<RecordedVisit, "result" | "at">, day: CivilDate): string {
	return `${VISIT_RESULTS[result]}（${nearDateText(dateOfMoment(at), day)}）`;
}

function standingText({ due }: TaskStanding, last: RecordedVisit | null, day: CivilDate): string {
	if (last === null) return "待回访";
	if (due === null) return `已办结：${visitText(last, day)}`;
	return `约定${nearDateText(due, day)}再访，上次${visitText(last, day)}`;
}

/** By whom and what else was written down; absent where nothing was. */
function visitHint(last: RecordedVisit | null): string | undefined {
	const parts = [last?.by ? `登记人：${last.by}` : null, last?.note ?? null].filter((part) => part !== null);
	return parts.length === 0 ? undefined : parts.join("；");
}

/** Where a task stands on a day: `待回访`, `待回访，已逾期2天`, `约定5月14日再访，上次未见到（5月11日）`, `已办结：已见面（5月11日）`. */
export function standingCell(standing: TaskStanding, last: RecordedVisit | null, day: CivilDate): TableCell {
	const { status, due } = standing;
	const lateDays = due !== null && isOverdue(standing, day) ? dayNumber(day) - dayNumber(due) : 0;
	const late = lateDays > 0 ? `，已逾期${lateDays}天` : "";
	const hint = visitHint(last);
	return {
		text: `${standingText(standing, last, day)}${late}`,
		tone: status === "done" ? "better" : lateDays > 0 ? "worse" : "none",
		sort: due === null ? Number.MAX_SAFE_INTEGER : dayNumber(due),
		...(hint === undefined ? {} : { hint }),
	};
}
