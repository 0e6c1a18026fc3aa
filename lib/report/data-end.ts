/** The warning that the records end before the window does: a fall may then be an export that is still missing. */
import type { Answer } from "@/lib/analysis/answer";
import type { CivilDate } from "@/lib/base/civil";
import type { NoteBlock } from "@/lib/blocks/block";
import { addDays } from "@/lib/calendar/civil";
import { lastDay } from "@/lib/calendar/range";
import { fullDateText } from "@/lib/wording/dates";

/** A quiet week at the end of the records is ordinary. */
const QUIET_DAYS = 7;
/** One kind of record may rest longer than both together before its export must be missing: a station files few cases. */
const QUIET_DAYS_OF = { call: 14, case: 30 } as const;

function warning(id: string, kind: string, last: CivilDate): NoteBlock {
	const text = `${kind}只到${fullDateText(last)}，统计期末尾没有记录，可能尚未导入；下列数字和升降请谨慎使用。`;
	return { kind: "note", id, text, tone: "warning" };
}

/**
 * One warning when neither a call nor a case is known from the last seven days of the window (or before `asOf`, where
 * the window runs beyond it); else one for calls that end 14 days before it, or cases that end 30 days before, while the
 * other kind goes on. None otherwise, and none while nothing is loaded.
 */
export function dataEndNotes(
	{ question, span }: Pick<Answer, "question" | "span">,
	asOf: CivilDate,
): readonly NoteBlock[] {
	const { lastCall, lastCase } = span;
	const [last] = [lastCall, lastCase]
		.filter((day) => day !== null)
		.sort()
		.reverse();
	const windowEnd = lastDay(question.windows.current);
	const until = windowEnd < asOf ? windowEnd : asOf;
	const endsEarly = (day: CivilDate | null, quiet: number): day is CivilDate =>
		day !== null && day < addDays(until, -quiet);
	if (last === undefined) return [];
	if (endsEarly(last, QUIET_DAYS)) return [warning("note.data_end", "数据", last)];
	return [
		...(endsEarly(lastCall, QUIET_DAYS_OF.call) ? [warning("note.calls_end", "警情数据", lastCall)] : []),
		...(endsEarly(lastCase, QUIET_DAYS_OF.case) ? [warning("note.cases_end", "案件数据", lastCase)] : []),
	];
}
